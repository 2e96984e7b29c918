import Foundation
import Striate
import StriateSystems
import Testing

/// LeNet-5 as it was published in 1998.
@Suite struct LeNet5Of1998Tests {
  /// The names and shapes of the specification, in its order.
  private static let names: [(String, Shape)] = {
    var names: [(String, Shape)] = [
      ("S2w", [6]), ("S2b", [6]), ("S4w", [16]), ("S4b", [16]), ("C1.weight", [6, 1, 5, 5]), ("C1.bias", [6])
    ]
    for (map, count) in [3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6].enumerated() {
      names += [("C3.\(map).weight", [1, count, 5, 5]), ("C3.\(map).bias", [1])]
    }
    return names + [
      ("C5.weight", [120, 16, 5, 5]), ("C5.bias", [120]), ("F6.weight", [84, 120]), ("F6.bias", [84])
    ]
  }()

  /// Closed-form weights, and the codes of the specification's golden row in the place of the bitmaps.
  private static func golden(_ dtype: DType) -> LeNet5Of1998 {
    let codes = (0..<10).flatMap { code in (0..<84).map { HashWeights.value(2_000_000 + code, $0) >= 0 ? 1.0 : -1 } }
    let tensor = Tensor(codes, shape: [10, 84])
    let model = LeNet5Of1998()
    model.convert(to: dtype)
    HashWeights.fill(model)
    model.codes.assign(tensor.cast(to: dtype))
    return model
  }

  /// `out[0 ..< 5]`, Σ and √Σ² of the golden row.
  private static let distances = [85.4676626, 83.5045163, 85.6836827, 86.5252878, 80.867061]

  private static func expectGolden(_ model: LeNet5Of1998, _ dtype: DType, tolerance: Double) throws {
    let y = try withPhase(.inference) {
      try withoutGradients {
        try model(HashWeights.input([1, 1, 32, 32], dtype: dtype)).cast(to: .float64).scalars(as: Double.self)
      }
    }
    let bound = tolerance * y.reduce(0) { max($0, abs($1)) }
    #expect(y.count == 10)
    for (value, expected) in zip(y, distances) {
      #expect(abs(value - expected) < bound, "\(y) differs from \(distances)")
    }
    #expect(abs(y.reduce(0, +) - 858.9952136) < 10 * bound)
    #expect(abs(y.reduce(0) { $0 + $1 * $1 }.squareRoot() - 271.8785944) < 4 * bound)
  }

  @Test func `closed-form weights give the specification's distances in Float32 on the CPU`() throws {
    try withDevice(.cpu) { try Self.expectGolden(Self.golden(.float32), .float32, tolerance: 1e-4) }
  }

  @Test func `closed-form weights give the specification's distances in Float64 on the reference device`() throws {
    try withDevice(.reference) { try Self.expectGolden(Self.golden(.float64), .float64, tolerance: 1e-9) }
  }

  @Test func `names, shapes and order are the specification's, with the codes behind them`() {
    let cells = LeNet5Of1998().namedCells
    #expect(cells.map(\.name) == Self.names.map(\.0) + ["codes"])
    #expect(cells.map(\.value.shape) == Self.names.map(\.1) + [[10, 84]])
    #expect(cells.filter { $0.parameter == nil }.map(\.name) == ["codes"])
  }

  @Test func `there are 60,000 parameters and 340,908 connections, as in the paper`() {
    let model = LeNet5Of1998(), counts = model.layerCounts
    #expect(model.parameterCount == 60_000)
    #expect(counts.map(\.name) == ["C1", "S2", "C3", "S4", "C5", "F6", "output"])
    #expect(counts.map(\.parameters) == [156, 12, 1_516, 32, 48_120, 10_164, 0])
    #expect(counts.map(\.connections) == [122_304, 5_880, 151_600, 2_000, 48_120, 10_164, 840])
    #expect(counts.reduce(0) { $0 + $1.connections } == 340_908)
  }

  @Test func `each map of S2 is seen by ten maps of C3`() {
    for map in 0..<6 { #expect(LeNet5Of1998.table.count { $0.contains(map) } == 10) }
    #expect(LeNet5Of1998.table.allSatisfy { $0 == $0.sorted() && Set($0).count == $0.count })
  }

  @Test func `a map of C3 hears only the maps of its row`() throws {
    let model = withSeed(1) { LeNet5Of1998() }
    let x = withSeed(2) { Tensor.uniform([1, 6, 14, 14]) }
    let before = try model.c3(x).scalars(as: Float.self)
    for map in 0..<6 {
      let mask = Tensor((0..<6).map { $0 == map ? Float(2) : 1 }, shape: [1, 6, 1, 1])
      let after = try model.c3(x * mask).scalars(as: Float.self)
      for (row, seen) in LeNet5Of1998.table.enumerated() {
        let isSame = before[row * 100..<(row + 1) * 100] == after[row * 100..<(row + 1) * 100]
        #expect(isSame == !seen.contains(map))
      }
    }
  }

  @Test func `bitmaps are ten different digits of 7 by 12 pixels`() {
    #expect(DigitCodes.values.count == 840)
    for bitmap in DigitCodes.bitmaps {
      let rows = bitmap.split(separator: "\n")
      #expect(rows.count == 12 && rows.allSatisfy { $0.count == 7 && $0.allSatisfy { "#.".contains($0) } })
    }
    #expect(Set(DigitCodes.bitmaps).count == 10)
    for first in 0..<10 {
      for second in 0..<first {
        let pairs = zip(
          DigitCodes.values[first * 84..<(first + 1) * 84], DigitCodes.values[second * 84..<(second + 1) * 84])
        #expect(pairs.count { $0 != $1 } >= 5, "\(first) and \(second) are too much alike")
      }
    }
  }

  @Test func `a file without codes keeps the bitmaps, one with codes brings them`() throws {
    let folder = TemporaryFolder()
    let model = Self.golden(.float32)
    try model.save(to: folder("whole.safetensors"))
    let other = withSeed(3) { LeNet5Of1998() }
    let bitmaps = try other.codes.value.scalars(as: Float.self)
    var file = try SafetensorsFile(reading: folder("whole.safetensors"))
    try other.load(from: folder("whole.safetensors"))
    #expect(try other.codes.value.scalars(as: Float.self) != bitmaps)
    file = SafetensorsFile(entries: file.entries.filter { $0.name != "codes" }, metadata: [:])
    try file.write(to: folder("weights.safetensors"))
    let third = withSeed(3) { LeNet5Of1998() }
    let report = try third.load(from: folder("weights.safetensors"))
    #expect(report.missing == ["codes"])
    #expect(try third.codes.value.scalars(as: Float.self) == bitmaps)
    #expect(try third.s2w.value.scalars(as: Float.self) == model.s2w.value.scalars(as: Float.self))
    // Any other name is needed.
    file = SafetensorsFile(entries: file.entries.filter { $0.name != "S2b" }, metadata: [:])
    try file.write(to: folder("less.safetensors"))
    #expect(complaint { try third.load(from: folder("less.safetensors")) }?.contains("has no tensor 'S2b'") == true)
  }

  @Test(arguments: [DeviceChoice.reference])
  func `loss, gradients and second derivatives are those that PyTorch computes connection by connection`(
    _ device: DeviceChoice
  ) throws {
    let model = LeNet5Of1998()
    model.convert(to: .float64)
    HashWeights.fill(model)
    let codes = LeNet5Of1998Fixtures.quarters.map { $0 / 4 } + DigitCodes.values[252...].map(Double.init)
    model.codes.assign(Tensor(codes, shape: [10, 84]))
    let x = HashWeights.input([3, 1, 32, 32], dtype: .float64)
    try withDevice(device) {
      let loss = RejectingLoss.mean(model(x), labels: Tensor([Int64(0), 2, 1], shape: [3]))
      let gradients = loss.gradients(withRespectTo: model.parameters.map(\.value))
      let seconds = model.curvatures(x)
      try evaluate([loss] + gradients + seconds)
      #expect(abs(try loss.item(as: Double.self) - LeNet5Of1998Fixtures.loss) < 1e-10)
      let rows = LeNet5Of1998Fixtures.derivatives
      #expect(gradients.count == rows.count && seconds.count == rows.count)
      for (row, (gradient, second)) in zip(rows, zip(gradients, seconds)) {
        try Self.expect(gradient, row.gradient, "the gradient of \(row.name)")
        try Self.expect(second, row.second, "the second derivative of \(row.name)")
      }
    }
  }

  private static func expect(_ tensor: Tensor, _ expected: [Double], _ name: String) throws {
    let values = try tensor.scalars(as: Double.self)
    let found = [values.reduce(0, +), values.reduce(0) { max($0, abs($1)) }]
    for (value, wanted) in zip(found, expected) {
      #expect(abs(value - wanted) <= 1e-9 * max(1e-3, abs(expected[1])), "\(name): \(found), not \(expected)")
    }
  }

  @Test func `the rule moves each weight by its own step, and compiled steps take new curvatures`() throws {
    struct Line: Layer {
      let weight = Parameter(Tensor([1, 2] as [Float], shape: [1, 2]))
      func callAsFunction(_ x: Tensor) -> Tensor { x.matmul(weight.value.transposed()) }
    }
    let model = Line(), optimizer = DiagonalLevenbergMarquardt(model, learningRate: 0.1, damping: 0.5)
    let step = compiled { inputs in
      let loss = model(inputs[0]).sum()
      try optimizer.step(minimizing: loss)
      return [loss]
    }
    let x = Tensor([3, 4] as [Float], shape: [1, 2])
    try optimizer.setCurvatures([Tensor([0.5, 1.5] as [Float], shape: [1, 2])])
    try step(x)
    // 1 − 0.1·3/1 and 2 − 0.1·4/2.
    #expect(try model.weight.value.scalars(as: Float.self) == [0.7, 1.8])
    try optimizer.setCurvatures([Tensor([1, 0] as [Float], shape: [1, 2])])
    try step(x)
    // 0.7 − 0.1·3/1.5 and 1.8 − 0.1·4/0.5.
    #expect(step.traceCount == 1)
    for (value, wanted) in zip(try model.weight.value.scalars(as: Float.self), [0.5, 1.0] as [Float]) {
      #expect(abs(value - wanted) < 1e-6)
    }
    #expect(complaint { try optimizer.setCurvatures([]) }?.contains("0 curvatures were given for 1 parameters") == true)
    #expect(
      complaint { try optimizer.setCurvatures([Tensor.zeros([2])]) }?.contains("the curvature of weight is") == true)
  }
}
