import Striate
import Testing

/// What a layer of PyTorch holds when it is made; see Tools/make_layer_fixtures.py.
struct LayerFixture: Sendable, CustomTestStringConvertible {
  /// A parameter or buffer.
  struct Cell: Sendable {
    let name: String
    let shape: [Int]
    /// Over many draws.
    let rootMeanSquare: Double
    /// Over many draws.
    let largest: Double

    init(_ name: String, _ shape: [Int], rootMeanSquare: Double, largest: Double) {
      self.name = name
      self.shape = shape
      self.rootMeanSquare = rootMeanSquare
      self.largest = largest
    }

    /// The largest is √3 times the root mean square.
    var isUniform: Bool { rootMeanSquare > 0 && largest / rootMeanSquare < 1.8 && largest / rootMeanSquare > 1.6 }
  }

  let name: String
  let cells: [Cell]

  var testDescription: String { name }
}

@Suite struct LayerFixtureTests {
  private static func encoderLayer() -> TransformerEncoderLayer { TransformerEncoderLayer(16, heads: 2, inner: 40) }

  /// The same layers as in the script, under the same names.
  private static let layers: [String: @Sendable () -> any Module] = [
    "Linear": { Linear(from: 64, to: 48) },
    "Bilinear": { Bilinear(from: 12, and: 8, to: 16) },
    "Conv1D": { Conv1D(from: 16, to: 32, kernel: 5) },
    "Conv2D in groups": { Conv2D(from: 8, to: 64, kernel: Pair(3, 5), groups: 4) },
    "Conv3D": { Conv3D(from: 4, to: 16, kernel: 3) },
    "ConvTransposed1D": { ConvTransposed1D(from: 16, to: 32, kernel: 5) },
    "ConvTransposed2D in groups": { ConvTransposed2D(from: 32, to: 16, kernel: 3, groups: 2) },
    "ConvTransposed3D": { ConvTransposed3D(from: 8, to: 16, kernel: 2) },
    "BatchNorm1D": { BatchNorm1D(6) },
    "BatchNorm2D without affine map": { BatchNorm2D(6, affine: false) },
    "BatchNorm3D without statistics": { BatchNorm3D(6, tracksStatistics: false) },
    "InstanceNorm2D": { InstanceNorm2D(6) },
    "InstanceNorm1D with everything": { InstanceNorm1D(6, affine: true, tracksStatistics: true) },
    "LayerNorm": { LayerNorm([3, 4]) },
    "LayerNorm without bias": { LayerNorm(5, bias: false) },
    "RMSNorm": { RMSNorm(5) },
    "GroupNorm": { GroupNorm(groups: 2, channels: 6) },
    "PReLU": { PReLU(channels: 3) },
    "Embedding": { Embedding(count: 100, dimension: 30, paddingIndex: 2) },
    "EmbeddingBag": { EmbeddingBag(count: 100, dimension: 30) },
    "RNN": { RNN(from: 20, to: 30, layers: 2) },
    "GRU without bias": { GRU(from: 20, to: 30, bias: false, isBidirectional: true) },
    "LSTM": { LSTM(from: 20, to: 30, layers: 2, isBidirectional: true) },
    "RNNCell": { RNNCell(from: 20, to: 30) },
    "GRUCell": { GRUCell(from: 20, to: 30) },
    "LSTMCell": { LSTMCell(from: 20, to: 30) },
    "MultiHeadAttention": { MultiHeadAttention(32, heads: 4) },
    "MultiHeadAttention with other keys": { MultiHeadAttention(32, heads: 4, keyExtent: 20, valueExtent: 24) },
    "TransformerEncoderLayer": { encoderLayer() },
    "TransformerDecoderLayer without bias": { TransformerDecoderLayer(16, heads: 2, inner: 40, bias: false) },
    "TransformerEncoder": { TransformerEncoder([encoderLayer(), encoderLayer()], norm: LayerNorm(16)) },
    "Transformer": { Transformer(16, heads: 2, encoderLayers: 1, decoderLayers: 1, inner: 40) }
  ]

  @Test func `every layer of the fixtures is made here, and no other`() {
    #expect(Set(Self.layers.keys) == Set(LayerFixture.all.map(\.name)))
  }

  @Test(arguments: LayerFixture.all)
  func `names, shapes and order of the cells are PyTorch's`(_ fixture: LayerFixture) throws {
    let make = try #require(Self.layers[fixture.name])
    let cells = make().namedCells
    #expect(cells.map(\.name) == fixture.cells.map(\.name))
    #expect(cells.map { Array($0.value.shape) } == fixture.cells.map(\.shape))
  }

  /// Limits are five standard errors of the root mean square: 0.71/√n of a normal distribution, 0.45/√n of a uniform one.
  @Test(arguments: LayerFixture.all)
  func `first values are distributed as PyTorch's`(_ fixture: LayerFixture) throws {
    let make = try #require(Self.layers[fixture.name])
    let module = withSeed(11) { make() }
    for (cell, expected) in zip(module.namedCells, fixture.cells) {
      let values = try cell.value.doubles()
      let meanSquare: Double = values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
      let root = meanSquare.squareRoot()
      let largest: Double = values.reduce(0) { max($0, abs($1)) }
      if expected.isUniform {
        // PyTorch's largest of many draws is the bound, but for what draws did not reach.
        #expect(largest <= expected.largest * 1.01, "\(cell.name)")
      } else if expected.rootMeanSquare == expected.largest {
        #expect(root == expected.rootMeanSquare && largest == expected.largest, "\(cell.name)")
      }
      let limit: Double = expected.rootMeanSquare * 3.6 / Double(values.count).squareRoot()
      #expect(abs(root - expected.rootMeanSquare) <= limit, "\(cell.name): \(root) and \(expected.rootMeanSquare)")
      // A constant in the place of a distribution has its root mean square, but not its mean.
      if expected.isUniform, values.count > 100 {
        let mean: Double = values.reduce(0, +) / Double(values.count)
        #expect(abs(mean) < 5 * root / Double(values.count).squareRoot(), "\(cell.name)")
      }
    }
  }

  struct Running: Sendable, CustomTestStringConvertible {
    let name: String
    let layer: any Layer
    let shape: Shape
    let expected: (mean: [Double], variance: [Double])
    var testDescription: String { name }
  }

  static let running = [
    Running(
      name: "the mean over all batches", layer: BatchNorm2D(2, momentum: nil), shape: [3, 2, 2, 3],
      expected: LayerFixture.cumulativeBatchNorm),
    Running(
      name: "batch norm of rows", layer: BatchNorm1D(3, momentum: 0.3), shape: [4, 3],
      expected: LayerFixture.batchNormOfRows),
    Running(
      name: "instance norm", layer: InstanceNorm2D(2, tracksStatistics: true), shape: [3, 2, 2, 3],
      expected: LayerFixture.instanceNorm)
  ]

  @Test(arguments: running)
  func `running statistics after three batches are PyTorch's`(_ c: Running) throws {
    for salt in 1...3 { try evaluate(c.layer(pattern(c.shape, salt: salt))) }
    let cells = c.layer.namedCells.filter { $0.parameter == nil }
    #expect(cells.map(\.name) == ["running_mean", "running_var", "num_batches_tracked"])
    for (cell, expected) in zip(cells, [c.expected.mean, c.expected.variance]) {
      for (value, expected) in zip(try cell.value.doubles(), expected) {
        #expect(abs(value - expected) < 1e-6, "\(cell.name): \(value) and \(expected)")
      }
    }
    #expect(try cells[2].value.item(as: Int64.self) == 3)
    // In inference they serve, and nothing moves.
    let x = pattern(c.shape, salt: 4)
    let inference = try withPhase(.inference) { try c.layer(x).doubles() }
    #expect(inference != (try c.layer(x).doubles()))
    #expect(try cells[2].value.item(as: Int64.self) == 4)
  }

  @Test func `two batches in one evaluation count as two in the mean over all batches`() throws {
    let (together, apart) = (BatchNorm1D(3, momentum: nil), BatchNorm1D(3, momentum: nil))
    let batches = (1...3).map { pattern([4, 3], salt: $0) }
    try evaluate(batches.map { together($0) })
    for batch in batches { try evaluate(apart(batch)) }
    let means = try [together, apart].map { try $0.runningMean!.value.scalars(as: Float.self) }
    #expect(isClose(means[0], means[1]))
    let all = try batches.map { try $0.mean(axes: [0]).scalars(as: Float.self) }
    #expect(isClose(means[0], (0..<3).map { (all[0][$0] + all[1][$0] + all[2][$0]) / 3 }))
  }
}
