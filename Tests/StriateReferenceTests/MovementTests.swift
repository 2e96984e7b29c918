import StriateKernels
import StriateReference
import StriateTypes
import Testing

/// Reductions, and kernels that make or move elements.
@Suite struct MovementTests {
  @Test(arguments: [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]] as [[Int]], DType.allCases)
  func `reductions agree with arithmetic over any axes`(axes: [Int], dtype: DType) throws {
    let shape: Shape = [3, 4, 5]
    let x = HostTensor.pattern(shape, salt: 2, scale: 8, dtype)
    let type = TensorType(shape.removing(axes: axes), dtype)
    // Group the elements by the index of the result they belong to.
    var groups = [[Double]](repeating: [], count: type.elementCount)
    for (i, value) in x.values.enumerated() {
      let index = [i / 20, i / 5 % 4, i % 5]
      var group = 0
      for axis in 0..<3 where !axes.contains(axis) { group = group * shape[axis] + index[axis] }
      groups[group].append(value)
    }
    func check(_ operation: ReduceKernel.Operation, _ expected: ([Double]) -> Double) throws {
      let y = try DeviceRun.result(of: .reduce(ReduceKernel(operation, axes: axes)), [x], type)
      expectEqual(y, groups.map(expected), "\(operation)")
    }
    try check(.maximum) { $0.max()! }
    try check(.minimum) { $0.min()! }
    switch dtype {
    case .bool:
      try check(.any) { $0.max()! }
      try check(.all) { $0.min()! }
      try check(.sum) { $0.max()! }
      try check(.product) { $0.min()! }
    case .float16, .bfloat16:
      // Sums and products of many are kept in float64 and rounded once.
      try check(.sum) { dtype.rounded($0.reduce(0, +)) }
      if axes.count < 2 { try check(.product) { dtype.rounded($0.reduce(1, *)) } }
    case .uint8, .int8, .int16:
      try check(.sum) { dtype.rounded($0.reduce(0, +)) }
      try check(.product) { dtype.rounded(Double($0.reduce(Int32(1)) { $0 &* Int32($1) })) }
    case .int32:
      try check(.sum) { $0.reduce(0, +) }
      try check(.product) { Double($0.reduce(Int32(1)) { $0 &* Int32($1) }) }
    default:
      try check(.sum) { $0.reduce(0, +) }
      if axes.count < 2 { try check(.product) { $0.reduce(1, *) } }
    }
  }

  @Test(arguments: [
    (ReduceKernel.Operation.sum, 0.0, 0.0), (.product, 1, 1), (.maximum, -.infinity, Double(Int32.min)),
    (.minimum, .infinity, Double(Int32.max))
  ])
  func `reducing no elements gives the neutral one`(
    operation: ReduceKernel.Operation, float: Double, integer: Double
  ) throws {
    for (dtype, expected) in [(DType.float32, float), (.float64, float), (.int32, integer)] {
      let x = HostTensor([], [2, 0, 3], dtype)
      let y = try DeviceRun.result(
        of: .reduce(ReduceKernel(operation, axes: [1])), [x], TensorType([2, 3], dtype))
      expectEqual(y, Array(repeating: expected, count: 6))
      let empty = try DeviceRun.result(
        of: .reduce(ReduceKernel(operation, axes: [0])), [x], TensorType([0, 3], dtype))
      expectEqual(empty, [])
    }
  }

  @Test func `extremes are the first of equals, and NaN is extreme`() throws {
    let x = HostTensor([1.0, 7, 3, 7, -2, -2, 4, .nan, 9, .nan, -.infinity, 0], [3, 4])
    func reduce(_ operation: ReduceKernel.Operation, axis: Int, _ dtype: DType) throws -> HostTensor {
      try DeviceRun.result(
        of: .reduce(ReduceKernel(operation, axes: [axis])), [x], TensorType([axis == 0 ? 4 : 3], dtype))
    }
    expectEqual(try reduce(.argumentOfMaximum, axis: 1, .int64), [1, 3, 1])
    expectEqual(try reduce(.argumentOfMinimum, axis: 1, .int64), [0, 3, 1])
    expectEqual(try reduce(.argumentOfMaximum, axis: 0, .int64), [2, 2, 1, 1])
    expectEqual(try reduce(.argumentOfMinimum, axis: 0, .int64), [1, 2, 2, 1])
    expectEqual(try reduce(.maximum, axis: 1, .float64), [7, .nan, .nan])
    expectEqual(try reduce(.minimum, axis: 0, .float64), [-2, .nan, -.infinity, .nan])
  }

  @Test func `arguments need one axis that has elements`() throws {
    let x = HostTensor([], [2, 0], .float32)
    func argument(_ axes: [Int], _ shape: Shape) throws -> HostTensor {
      try DeviceRun.result(
        of: .reduce(ReduceKernel(.argumentOfMaximum, axes: axes)), [x], TensorType(shape, .int64))
    }
    expectEqual(try argument([0], [0]), [])
    #expect {
      try argument([1], [2])
    } throws: { "\($0)" == "argumentOfMaximum: axis 1 has no elements" }
    #expect(throws: EvaluationError.self) { try argument([0, 1], []) }
  }

  @Test func `a long float32 sum keeps the small numbers`() throws {
    let x = HostTensor([Float(0x1p24)] + [Float](repeating: 1, count: 1000), [1001])
    let y = try DeviceRun.result(of: .reduce(ReduceKernel(.sum, axes: [0])), [x], TensorType([], .float32))
    expectEqual(y, [0x1p24 + 1000])
  }

  @Test(arguments: DType.allCases)
  func `iota counts along its axis`(dtype: DType) throws {
    func iota(_ axis: Int, _ shape: Shape) throws -> HostTensor {
      try DeviceRun.result(of: .iota(axis: axis), [], TensorType(shape, dtype))
    }
    func expected(_ counts: [Double]) -> [Double] { dtype == .bool ? counts.map { min($0, 1) } : counts }
    expectEqual(try iota(0, [5]), expected([0, 1, 2, 3, 4]))
    expectEqual(try iota(1, [2, 3, 2]), expected([0, 0, 1, 1, 2, 2, 0, 0, 1, 1, 2, 2]))
    expectEqual(try iota(1, [2, 0]), [])
  }

  @Test func `random numbers are Philox words`() throws {
    // Counter 0 and key 0, from the test vectors of Random123 (`kat_vectors`).
    let words: [UInt32] = [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]
    let operands = [HostTensor([Int64(0)], []), HostTensor([Int64(0)], [])]
    let y = try DeviceRun.result(of: .randomUniform, operands, TensorType([4], .float32))
    #expect(y.elements() == words.map { Float($0 >> 8) / 16_777_216 })
    let z = try DeviceRun.result(of: .randomUniform, operands, TensorType([2], .float64))
    #expect(
      z.elements()
        == [0, 2].map { Double((UInt64(words[$0]) << 32 | UInt64(words[$0 + 1])) >> 11) / 9_007_199_254_740_992 })
  }

  @Test(arguments: [DType.float32, .float64])
  func `random numbers depend on seed, stream and index only`(dtype: DType) throws {
    func numbers(_ seed: Int64, _ stream: Int64, _ count: Int) throws -> [Double] {
      try DeviceRun.result(
        of: .randomUniform, [HostTensor([seed], []), HostTensor([stream], [])], TensorType([count], dtype)
      ).values
    }
    let long = try numbers(-1, 1 << 40, 10_007)
    for count in 0..<9 { #expect(try numbers(-1, 1 << 40, count) == Array(long.prefix(count))) }
    #expect(long.allSatisfy { $0 >= 0 && $0 < 1 })
    let mean = long.reduce(0, +) / Double(long.count)
    #expect(abs(mean - 0.5) < 0.012)  // four standard deviations, 1 / √(12 · 10,007) each
    #expect(try numbers(-1, 1, 4) != Array(long.prefix(4)))
    #expect(try numbers(-2, 1 << 40, 4) != Array(long.prefix(4)))
  }

  @Test(arguments: DType.allCases)
  func `place fills and lays operands at starts and steps`(dtype: DType) throws {
    let a = HostTensor([1, 0, 1, 0], [2, 2], dtype), b = HostTensor([1, 1], [1, 2], dtype)
    let kernel = PlaceKernel(
      fill: dtype == .bool ? 1 : 7,
      targets: [.init(starts: [1, 0], steps: [2, 3]), .init(starts: [0, 3], steps: [1, -2])])
    let fill = dtype == .bool ? 1.0 : 7
    let y = try DeviceRun.result(of: .place(kernel), [a, b], TensorType([4, 4], dtype))
    expectEqual(
      y, [fill, 1, fill, 1, 1, fill, fill, 0, fill, fill, fill, fill, 1, fill, fill, 0])
  }

  @Test func `place refuses what does not fit`() {
    let kernel = PlaceKernel(fill: 0, targets: [.init(starts: [2], steps: [2])])
    #expect {
      try DeviceRun.result(of: .place(kernel), [HostTensor([1.0, 2], [2])], TensorType([4], .float64))
    } throws: { "\($0)" == "place: elements 2 to 4 of axis 0 do not fit into [4]" }
  }

  @Test(arguments: IndexFixture.gathers, [DType.int32, .int64])
  func `gather and scatterAdd agree with PyTorch`(_ c: IndexFixture, indexType: DType) throws {
    try check(c, indexType, .gather(axis: c.axis), .scatterAdd(axis: c.axis))
  }

  @Test(arguments: IndexFixture.alongs, [DType.int32, .int64])
  func `takeAlong and addAlong agree with PyTorch`(_ c: IndexFixture, indexType: DType) throws {
    try check(c, indexType, .takeAlong(axis: c.axis), .addAlong(axis: c.axis))
  }

  /// Every second index is made to count from the end.
  private func check(_ c: IndexFixture, _ indexType: DType, _ reading: Kernel, _ adding: Kernel) throws {
    let extent = Double(c.shape[c.axis])
    let indices = HostTensor(
      c.indices.enumerated().map { $0 % 2 == 0 ? $1 : $1 - extent }, c.indicesShape, indexType)
    var shape = c.indicesShape
    if case .gather = reading {
      shape = Shape(Array(c.shape[..<c.axis]) + Array(c.indicesShape) + Array(c.shape[(c.axis + 1)...]))
    }
    for dtype in [DType.float32, .float64, .int32, .int64] {
      let scale = dtype.isInteger ? 8.0 : 1
      let x = HostTensor.pattern(c.shape, salt: 1, scale: scale, dtype)
      let updates = HostTensor.pattern(shape, salt: 2, scale: scale, dtype)
      expectEqual(
        try DeviceRun.result(of: reading, [x, indices], updates.type), c.read.map { $0 * scale })
      expectEqual(
        try DeviceRun.result(of: adding, [x, indices, updates], x.type), c.added.map { $0 * scale })
    }
  }

  @Test(arguments: [
    (Int64(10), "gather: index 10 is out of range for axis 0 of extent 10"),
    (-11, "gather: index -11 is out of range for axis 0 of extent 10"),
    (.max, "gather: index 9223372036854775807 is out of range for axis 0 of extent 10"),
    (.min, "gather: index -9223372036854775808 is out of range for axis 0 of extent 10")
  ])
  func `an index out of range is an error that names it`(index: Int64, message: String) {
    let x = HostTensor.pattern([10, 2], salt: 1)
    let indices = HostTensor([0, index], [2])
    let updates = HostTensor.pattern([2, 2], salt: 2)
    #expect {
      try DeviceRun.result(of: .gather(axis: 0), [x, indices], updates.type)
    } throws: { "\($0)" == message }
    #expect {
      try DeviceRun.result(of: .scatterAdd(axis: 0), [x, indices, updates], x.type)
    } throws: { "\($0)" == message.replacing("gather", with: "scatterAdd") }
  }

  @Test func `reshape keeps the elements`() throws {
    var program = Program()
    let x = program.addInput(TensorType([2, 3], .int32))
    program.outputs = [program.reshape(x, to: [3, 1, 2])]
    let y = try DeviceRun.outputs(of: program, [HostTensor((0..<6).map { Int32($0) }, [2, 3])])
    expectEqual(y[0], [0, 1, 2, 3, 4, 5])
  }

  @Test func `host kernels read operands, write results and may throw`() throws {
    let kernel = Kernel.host(HostKernel(CumulativeSum()))
    let x = HostTensor([1.0, 2, 3], [3])
    expectEqual(try DeviceRun.result(of: kernel, [x], x.type), [1, 3, 6])
    #expect(throws: EvaluationError.self) {
      try DeviceRun.result(of: kernel, [HostTensor([-1.0], [1])], TensorType([1], .float64))
    }
  }

  @Test func `the device has plain layouts only`() throws {
    let device = ReferenceDevice()
    let type = TensorType([2], .float32)
    #expect(device.supports(.reshape, operands: [type], results: [type]))
    #expect(!device.supports(.reorder, operands: [type], results: [type]))
    #expect(device.layouts(for: .reshape, operands: [(type, .plain(type))], results: [type]) == nil)
    let x = HostTensor([1, 2], [2], .float32)
    #expect(throws: EvaluationError.self) { try DeviceRun.result(of: .reorder, [x], type) }
  }
}

/// A user's kernel, which refuses negative numbers.
private struct CumulativeSum: HostKernelBody {
  var name: String { "cumulativeSum" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[0]] }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let x = operands[0].elements(as: Double.self), y = results[0].elements(as: Double.self)
    var sum = 0.0
    for i in x.indices {
      guard x[i] >= 0 else { throw EvaluationError("cumulativeSum: \(x[i]) is negative") }
      sum += x[i]
      y[i] = sum
    }
  }
}

extension DType {
  /// The number nearest to `value` in a half type; what is left of it in a small integer.
  fileprivate func rounded(_ value: Double) -> Double {
    switch self {
    case .float16: Double(Float16(Float(value)))
    case .bfloat16: Double(BFloat16(Float(value)))
    case .uint8: Double(UInt8(truncatingIfNeeded: Int(value)))
    case .int8: Double(Int8(truncatingIfNeeded: Int(value)))
    case .int16: Double(Int16(truncatingIfNeeded: Int(value)))
    default: value
    }
  }
}
