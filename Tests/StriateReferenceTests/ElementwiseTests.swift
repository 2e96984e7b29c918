import StriateKernels
import StriateReference
import StriateTypes
import Testing

@Suite struct ElementwiseTests {
  /// One step over contiguous operands of one shape.
  private func apply(_ opcode: ElementwiseOpcode, _ operands: [HostTensor], as dtype: DType) throws -> HostTensor {
    let shape = operands[0].type.shape
    let kernel = ElementwiseKernel(opcode, reading: operands.map { _ in Access(contiguous: shape) }, as: dtype)
    return try DeviceRun.result(of: .elementwise(kernel), operands, TensorType(shape, dtype))
  }

  /// All pairs of `values`, the first varying slowest.
  private func pairs(_ values: [Double], _ dtype: DType) -> [HostTensor] {
    let shape: Shape = [values.count * values.count]
    return [
      HostTensor(values.flatMap { a in values.map { _ in a } }, shape, dtype),
      HostTensor(values.flatMap { _ in values }, shape, dtype)
    ]
  }

  @Test(arguments: ElementwiseFixture.unary.keys.sorted { $0.rawValue < $1.rawValue }, [DType.float32, .float64])
  func `functions of one floating operand agree with PyTorch`(opcode: ElementwiseOpcode, dtype: DType) throws {
    let x = HostTensor(ElementwiseFixture.special, [ElementwiseFixture.special.count], dtype)
    let expected = try #require(ElementwiseFixture.unary[opcode])
    let narrowed = expected.map { dtype == .float32 ? Double(Float($0)) : $0 }
    expectEqual(try apply(opcode, [x], as: dtype), narrowed, tolerance: dtype.tolerance)
  }

  @Test(arguments: ElementwiseFixture.binary.keys.sorted { $0.rawValue < $1.rawValue }, [DType.float32, .float64])
  func `functions of two floating operands agree with PyTorch`(opcode: ElementwiseOpcode, dtype: DType) throws {
    let expected = try #require(ElementwiseFixture.binary[opcode])
    let y = try apply(
      opcode, pairs(ElementwiseFixture.paired, dtype), as: opcode.isComparison ? .bool : dtype)
    expectEqual(y, expected, tolerance: dtype.tolerance)
  }

  @Test(arguments: ElementwiseFixture.integerBinary.keys.sorted { $0.rawValue < $1.rawValue }, [DType.int32, .int64])
  func `functions of two integers agree with PyTorch`(opcode: ElementwiseOpcode, dtype: DType) throws {
    let expected = try #require(ElementwiseFixture.integerBinary[opcode])
    let y = try apply(
      opcode, pairs(ElementwiseFixture.integers, dtype), as: opcode.isComparison ? .bool : dtype)
    expectEqual(y, expected)
  }

  @Test func `integers wrap, and divide by zero to zero`() throws {
    let a = HostTensor([Int32.max, .min, .min, 7, -7, 7, 5, -5, 0], [9])
    let b = HostTensor([Int32(1), -1, 1, 2, 2, -2, 0, 0, 0], [9])
    func result(_ opcode: ElementwiseOpcode) throws -> [Int32] { try apply(opcode, [a, b], as: .int32).elements() }
    #expect(try result(.add) == [.min, .max, .min + 1, 9, -5, 5, 5, -5, 0])
    #expect(try result(.subtract) == [.max - 1, .min + 1, .max, 5, -9, 9, 5, -5, 0])
    #expect(try result(.multiply) == [.max, .min, .min, 14, -14, -14, 0, 0, 0])
    #expect(try result(.divide) == [.max, .min, .min, 3, -3, -3, 0, 0, 0])
    #expect(try result(.remainder) == [0, 0, 0, 1, 1, -1, 0, 0, 0])
    let x = HostTensor([Int64.min, -3, 0, 4], [4])
    #expect(try apply(.negate, [x], as: .int64).elements() == [Int64.min, 3, 0, -4])
    #expect(try apply(.abs, [x], as: .int64).elements() == [Int64.min, 3, 0, 4])
    #expect(try apply(.sign, [x], as: .int64).elements() == [Int64(-1), -1, 0, 1])
    #expect(try apply(.square, [x], as: .int64).elements() == [Int64(0), 9, 0, 16])
    #expect(try apply(.relu, [x], as: .int64).elements() == [Int64(0), 0, 0, 4])
    #expect(try apply(.round, [x], as: .int64).elements() == [Int64.min, -3, 0, 4])
    #expect(try apply(.not, [x], as: .int64).elements() == [Int64.max, 2, -1, -5])
  }

  @Test func `integer powers multiply repeatedly`() throws {
    let base = HostTensor([Int32(3), -2, 2, 2, 1, -1, -1, 5, 0, 0], [10])
    let exponent = HostTensor([Int32(4), 3, 31, 32, -5, -2, -3, -1, 0, -1], [10])
    #expect(
      try apply(.power, [base, exponent], as: .int32).elements()
        == [Int32(81), -8, .min, 0, 1, 1, -1, 0, 1, 0])
  }

  @Test(arguments: [
    (ElementwiseOpcode.and, [false, false, false, true]), (.or, [false, true, true, true]),
    (.xor, [false, true, true, false]), (.add, [false, true, true, true]), (.multiply, [false, false, false, true]),
    (.equal, [true, false, false, true]), (.notEqual, [false, true, true, false]),
    (.less, [false, true, false, false]), (.greaterOrEqual, [true, false, true, true]),
    (.maximum, [false, true, true, true]), (.minimum, [false, false, false, true])
  ])
  func `bool arithmetic is logic`(opcode: ElementwiseOpcode, expected: [Bool]) throws {
    #expect(try apply(opcode, pairs([0, 1], .bool), as: .bool).elements() == expected)
  }

  @Test func `casts truncate, saturate and wrap`() throws {
    let x = HostTensor([1.9, -1.9, .nan, .infinity, -.infinity, 3e9, -3e9, 0, -0.5, 1e19], [10])
    #expect(
      try apply(.cast, [x], as: .int32).elements() == [1, -1, 0, .max, .min, .max, .min, 0, 0, Int32.max])
    #expect(
      try apply(.cast, [x], as: .int64).elements()
        == [1, -1, 0, .max, .min, 3_000_000_000, -3_000_000_000, 0, 0, Int64.max])
    #expect(
      try apply(.cast, [x], as: .bool).elements()
        == [true, true, true, true, true, true, true, false, true, true])
    let i = HostTensor([Int64(4_294_967_301), -1, 9_007_199_254_740_993, .max], [4])
    #expect(try apply(.cast, [i], as: .int32).elements() == [Int32(5), -1, 1, -1])
    #expect(try apply(.cast, [i], as: .float64).elements() == [4_294_967_301, -1, 0x1p53, 0x1p63])
    let b = HostTensor([true, false], [2])
    for dtype in DType.allCases { expectEqual(try apply(.cast, [b], as: dtype), [1, 0]) }
  }

  @Test(arguments: DType.allCases)
  func `select takes from the first where true`(dtype: DType) throws {
    let condition = HostTensor([true, false, true, false], [4])
    let a = HostTensor([1, 1, 0, 0], [4], dtype), b = HostTensor([0, 0, 1, 1], [4], dtype)
    expectEqual(try apply(.select, [condition, a, b], as: dtype), [1, 0, 0, 1])
  }

  /// Shapes around the tile's extent, a scalar, an extent of 1, an empty one.
  @Test(arguments: [[], [1], [0], [3, 0], [255], [256], [257], [3, 100], [2, 3, 5, 41], [600]] as [Shape])
  func `strided operands of any shape are read where they lie`(shape: Shape) throws {
    // y = (x reversed along every axis) · (its first axis alone, broadcast) + 0.5, and its sign as a second result
    let x = HostTensor.pattern(shape, salt: 1)
    let strides = shape.contiguousStrides
    let reversed = Access(
      offset: max(0, shape.elementCount - 1), strides: strides.map { -$0 })
    let broadcast = Access(strides: strides.indices.map { $0 == 0 ? strides[0] : 0 })
    let kernel = ElementwiseKernel(
      accesses: [reversed, broadcast],
      steps: [
        .init(.multiply, [0, 1], .float64), .init(.constant, [], .float64, constant: 0.5),
        .init(.add, [2, 3], .float64), .init(.less, [4, 3], .bool)
      ], outputs: [4, 5])
    let y = try DeviceRun.results(
      of: .elementwise(kernel), [x, x], [TensorType(shape, .float64), TensorType(shape, .bool)])
    let values = x.values
    let rowLength = shape.isEmpty ? 1 : max(1, strides[0])
    let expected = values.indices.map { i in
      values[values.count - 1 - i] * values[shape.isEmpty ? 0 : i / rowLength * rowLength] + 0.5
    }
    expectEqual(y[0], expected)
    expectEqual(y[1], expected.map { $0 < 0.5 ? 1 : 0 })
  }

  @Test(arguments: DType.allCases)
  func `a copy transposes, slices and broadcasts every element type`(dtype: DType) throws {
    let x = HostTensor((0..<24).map { dtype == .bool ? Double($0 % 3 % 2) : Double($0) }, [2, 3, 4], dtype)
    let values = x.values
    func copy(_ access: Access, _ shape: Shape) throws -> HostTensor {
      try DeviceRun.result(of: .elementwise(ElementwiseKernel(copying: access)), [x], TensorType(shape, dtype))
    }
    expectEqual(
      try copy(Access(strides: [1, 12, 4]), [4, 2, 3]),
      (0..<4).flatMap { c in (0..<2).flatMap { a in (0..<3).map { b in values[a * 12 + b * 4 + c] } } })
    expectEqual(
      try copy(Access(offset: 5, strides: [12, 2]), [2, 2]), [values[5], values[7], values[17], values[19]])
    expectEqual(try copy(Access(offset: 3, strides: [0, 0]), [20, 30]), Array(repeating: values[3], count: 600))
  }

  @Test func `a result may lie where its operand is`() throws {
    let device = ReferenceDevice()
    let shape: Shape = [1000]
    var program = Program()
    let x = program.addInput(TensorType(shape, .float32))
    let kernel = ElementwiseKernel(
      .add, reading: [Access(contiguous: shape), Access(contiguous: shape)], as: .float32)
    let y = program.emit(.elementwise(kernel), [x, x], TensorType(shape, .float32))
    _ = program.reshape(y, to: [10, 100])
    let buffer = try device.allocate(byteCount: 64 + 4000)
    var memory = [Float](repeating: 0, count: 16) + (0..<1000).map { Float($0) }
    memory.withUnsafeBytes { device.copy($0, into: buffer) }
    let place = Placement(buffer: 0, offset: 64)
    let segment = try device.prepare(program, 0..<2, placements: [place, place, place], scratch: [])
    for _ in 0..<2 { try segment.enqueue([buffer]).wait() }
    memory.withUnsafeMutableBytes { device.copy(buffer, into: $0) }
    #expect(memory == [Float](repeating: 0, count: 16) + (0..<1000).map { Float($0) * 4 })
  }

  @Test func `what has no meaning is refused when prepared`() {
    let x = HostTensor([Int32(1)], [1]), b = HostTensor([true], [1])
    #expect {
      try apply(.exp, [x], as: .int32)
    } throws: { "\($0)" == "elementwise: exp is not defined for (int32) -> int32" }
    #expect(throws: EvaluationError.self) { try apply(.subtract, [b, b], as: .bool) }
    #expect(throws: EvaluationError.self) { try apply(.add, [x, b], as: .int32) }
    #expect(throws: EvaluationError.self) { try apply(.less, [x, x], as: .int32) }
  }
}
