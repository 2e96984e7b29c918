import Striate
import StriateSystems
import Testing

/// What PyTorch gives for a network with closed-form weights, in Float64.
struct NetworkFixture: Sendable {
  /// Side of the input.
  let extent: Int
  /// Number of the first tensor.
  let offset: Int
  /// Trained scalars.
  let parameters: Int
  /// Entries of the state dict.
  let tensors: Int
  /// CRC-32 of a line for each entry: name, a space, extents with x between them.
  let names: UInt32
  /// Of the scores: the first five, Σ, √Σ², the place of the largest, the largest magnitude.
  let first: [Double], sum: Double, norm: Double, argmax: Int, largest: Double

  /// Compares scores with it; what is written stands for a difference in any of the figures.
  /// - Parameter tolerance: of one score, in parts of the largest magnitude; of the sum, that for each.
  /// - Returns: the largest difference of the first five, in parts of the largest magnitude.
  @discardableResult
  func expect(
    _ scores: Tensor, tolerance: Double, _ location: SourceLocation = #_sourceLocation
  ) throws -> Double {
    let y = try scores.doubles()
    let bound = tolerance * largest
    let worst = zip(y, first).map { abs($0 - $1) }.max() ?? .infinity
    #expect(worst <= bound, "the first five are \(y.prefix(5)), not \(first)", sourceLocation: location)
    let (sum, norm) = (y.reduce(0, +), y.reduce(0) { $0 + $1 * $1 }.squareRoot())
    let root = Double(y.count).squareRoot()
    #expect(abs(sum - self.sum) <= bound * Double(y.count), "Σ is \(sum), not \(self.sum)", sourceLocation: location)
    #expect(abs(norm - self.norm) <= bound * root, "the norm is \(norm), not \(self.norm)", sourceLocation: location)
    #expect(y.firstIndex(of: y.max() ?? 0) == argmax, sourceLocation: location)
    return worst / largest
  }

  /// The network with these weights, its names compared.
  func filled(_ network: any Layer, dtype: DType = .float32) -> any Layer {
    if dtype != .float32 { network.convert(to: dtype) }
    let cells = network.namedCells
    #expect(cells.count == tensors && network.parameterCount == parameters)
    let lines = cells.map { "\($0.name) \($0.value.shape.map(String.init).joined(separator: "x"))\n" }
    #expect(checksum(lines.joined()) == names, "names or shapes differ from PyTorch's")
    HashWeights.fill(network, offset: offset)
    return network
  }

  /// The scores in inference, without history.
  func scores(of network: any Layer, dtype: DType = .float32, on device: DeviceChoice = .cpu) throws -> Tensor {
    try withDevice(device) {
      try withPhase(.inference) {
        try withoutGradients {
          let y = network(HashWeights.input([1, 3, extent, extent], dtype: dtype))
          try evaluate([y])
          return y
        }
      }
    }
  }

  /// CRC-32, as zlib's.
  private func checksum(_ text: String) -> UInt32 {
    ~text.utf8.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}

/// A fixture by its name.
func networkFixture(_ name: String) throws -> NetworkFixture { try #require(NetworkFixtures.rows[name]) }
