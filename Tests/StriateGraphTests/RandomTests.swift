import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

@Suite struct RandomTests {
  /// Known answers of the authors' Random123 library (kat_vectors, philox4x32 with 10 rounds): key, counter, words.
  private static let knownAnswers: [(UInt64, UInt64, UInt64, [UInt32])] = [
    (0, 0, 0, [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    (.max, .max, .max, [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
    (
      0x299f_31d0_a409_3822, 0x0370_7344_1319_8a2e, 0x85a3_08d3_243f_6a88,
      [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
    )
  ]

  @Test func `Philox gives the published numbers`() {
    for (seed, stream, block, expected) in Self.knownAnswers {
      let words = Philox(seed: seed, stream: stream).words(block: block)
      #expect([words.0, words.1, words.2, words.3] == expected)
    }
  }

  @Test func `words become numbers from 0 up to but not 1`() {
    #expect(Philox.unitFloat(0) == 0)
    #expect(Philox.unitFloat(.max) == 1 - 0x1p-24)
    #expect(Philox.unitDouble(0, 0) == 0)
    #expect(Philox.unitDouble(.max, .max) == 1 - 0x1p-53)
  }

  @Test func `a generator gives Philox's words one after another`() {
    var generator = PhiloxGenerator(seed: 0)
    #expect(generator.next() == 0x6627_e8d5_e169_c58d)
    #expect(generator.next() == 0xbc57_ac4c_9b00_dbd8)
    let next = Philox(seed: 0, stream: 0).words(block: 1)
    #expect(generator.next() == UInt64(next.0) << 32 | UInt64(next.1))
  }

  @Test func `a generator repeats itself for a seed and differs between seeds and streams`() {
    func numbers(_ seed: UInt64, _ stream: UInt64) -> [UInt64] {
      var generator = PhiloxGenerator(seed: seed, stream: stream)
      return (0..<100).map { _ in generator.next() }
    }
    #expect(numbers(7, 0) == numbers(7, 0))
    #expect(Set(numbers(7, 0)).isDisjoint(with: numbers(8, 0)))
    #expect(Set(numbers(7, 0)).isDisjoint(with: numbers(7, 1)))
  }

  @Test(arguments: [DType.float32, .float64])
  func `uniform numbers have the moments of the uniform distribution`(_ dtype: DType) throws {
    let x = try withSeed(1) { try Tensor.uniform([100_000], low: -1, high: 3, dtype: dtype).doubles() }
    let mean = x.reduce(0, +) / 100_000
    let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    // Four standard errors: σ = 4/√12 of one number, and √(16²/180 / n) of the variance.
    #expect(abs(mean - 1) < 4 * 1.1547 / 316.2)
    #expect(abs(variance - 16.0 / 12) < 4 * 1.1926 / 316.2)
    #expect(x.allSatisfy { $0 >= -1 && $0 < 3 })
    let tenths = x.reduce(into: [Int](repeating: 0, count: 10)) { $0[Int(($1 + 1) / 4 * 10)] += 1 }
    #expect(tenths.allSatisfy { abs($0 - 10_000) < 400 })
  }

  @Test(arguments: [DType.float32, .float64])
  func `normal numbers have the moments of the normal distribution`(_ dtype: DType) throws {
    let x = try withSeed(2) { try Tensor.normal([100_000], mean: 2, deviation: 3, dtype: dtype).doubles() }
    let z = x.map { ($0 - 2) / 3 }
    let moments = (1...4).map { power in
      z.reduce(0) { sum, element in sum + (0..<power).reduce(1.0) { product, _ in product * element } } / 100_000
    }
    // Four standard errors of each moment: variances 1, 2, 15 and 96.
    #expect(abs(moments[0]) < 4 * 1 / 316.2)
    #expect(abs(moments[1] - 1) < 4 * 1.415 / 316.2)
    #expect(abs(moments[2]) < 4 * 3.873 / 316.2)
    #expect(abs(moments[3] - 3) < 4 * 9.798 / 316.2)
    #expect(x.allSatisfy { $0.isFinite })
  }

  @Test func `dropout drops its share and keeps the mean`() throws {
    let x = Tensor.ones([50_000])
    let y = try withSeed(3) { try x.dropout(probability: 0.3).scalars(as: Float.self) }
    let dropped = y.count { $0 == 0 }
    #expect(abs(Double(dropped) - 15_000) < 4 * 102.5)
    #expect(y.allSatisfy { $0 == 0 || $0 == 1 / Float(1 - 0.3) })
  }

  @Test func `dropout's gradient goes where the value went`() throws {
    let x = Tensor.ones([1000])
    let (y, gradient) = withSeed(4) {
      let y = x.dropout(probability: 0.5)
      return (y, y.sum().gradient(withRespectTo: x))
    }
    try evaluate(y, gradient)
    #expect(try y.scalars(as: Float.self) == gradient.scalars(as: Float.self))
  }

  @Test func `dropout does nothing in inference and everything at 1`() throws {
    let x = Tensor([1, 2, 3])
    #expect(try withPhase(.inference) { try x.dropout(probability: 0.9).scalars(as: Float.self) } == [1, 2, 3])
    #expect(try x.dropout(probability: 0).scalars(as: Float.self) == [1, 2, 3])
    #expect(try x.dropout(probability: 1).scalars(as: Float.self) == [0, 0, 0])
    #expect(shapeError { x.dropout(probability: 1.5) }?.operation == "dropout")
    #expect(shapeError { x.dropout(probability: .nan) }?.operation == "dropout")
  }

  @Test func `a seed repeats numbers, each operation has its own`() throws {
    func pair(_ seed: UInt64) throws -> ([Float], [Float]) {
      try withSeed(seed) {
        (try Tensor.uniform([20]).scalars(as: Float.self), try Tensor.uniform([20]).scalars(as: Float.self))
      }
    }
    let (a, b) = try pair(5), (c, d) = try pair(5)
    #expect(a == c)
    #expect(b == d)
    #expect(a != b)
    #expect(try pair(6).0 != a)
  }

  @Test func `new random numbers are not a new plan`() throws {
    let runtime = Runtime(devices: Runtime.referenceOnly.compiler.devices)
    try withRuntime(runtime) {
      for _ in 0..<5 { _ = try Tensor.normal([4]).scalars(as: Float.self) }
    }
    #expect(runtime.statistics.planMisses == 1)
  }

  @Test func `an element does not depend on the shape around it`() throws {
    let long = try withSeed(9) { try Tensor.uniform([16]).scalars(as: Float.self) }
    let short = try withSeed(9) { try Tensor.uniform([2, 3]).scalars(as: Float.self) }
    #expect(Array(long.prefix(6)) == short)
  }
}
