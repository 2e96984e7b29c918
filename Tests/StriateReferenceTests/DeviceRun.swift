import StriateKernels
import StriateReference
import StriateTypes
import Testing

/// A tensor as a device's buffer holds it.
struct HostTensor {
  let type: TensorType
  var bytes: [UInt8]

  init<T: Scalar>(_ elements: [T], _ shape: Shape) {
    precondition(elements.count == shape.elementCount, "\(elements.count) elements for \(shape)")
    type = TensorType(shape, T.dtype)
    bytes = elements.withUnsafeBytes { Array($0) }
  }

  /// The numbers in an element type of choice.
  init(_ values: [Double], _ shape: Shape, _ dtype: DType) {
    switch dtype {
    case .float32: self.init(values.map { Float($0) }, shape)
    case .float64: self.init(values, shape)
    case .int32: self.init(values.map { Int32($0) }, shape)
    case .int64: self.init(values.map { Int64($0) }, shape)
    case .bool: self.init(values.map { $0 != 0 }, shape)
    case .float16: self.init(values.map { Float16($0) }, shape)
    case .bfloat16: self.init(values.map { BFloat16($0) }, shape)
    case .uint8: self.init(values.map { UInt8(truncatingIfNeeded: Int($0)) }, shape)
    case .int8: self.init(values.map { Int8(truncatingIfNeeded: Int($0)) }, shape)
    case .int16: self.init(values.map { Int16($0) }, shape)
    }
  }

  /// The input that fixtures were computed with (see `pattern` in Tools/make_reference_fixtures.py): multiples of 1/8,
  /// times `scale`.
  static func pattern(_ shape: Shape, salt: Int, scale: Double = 1, _ dtype: DType = .float64) -> HostTensor {
    let values = (0..<shape.elementCount).map { (i: Int) -> Double in
      let eighths: Int = (7 * i + 5 * salt + i * i % 11) % 23 - 11
      return Double(eighths) / 8 * scale
    }
    return HostTensor(values, shape, dtype)
  }

  func elements<T: Scalar>(as _: T.Type = T.self) -> [T] {
    precondition(T.dtype == type.dtype, "the tensor is \(type.dtype), not \(T.dtype)")
    return bytes.withUnsafeBytes { Array($0.bindMemory(to: T.self)) }
  }

  /// The elements as numbers, whatever their type.
  var values: [Double] {
    switch type.dtype {
    case .float32: elements(as: Float.self).map { Double($0) }
    case .float64: elements(as: Double.self)
    case .int32: elements(as: Int32.self).map { Double($0) }
    case .int64: elements(as: Int64.self).map { Double($0) }
    case .bool: elements(as: Bool.self).map { $0 ? 1 : 0 }
    case .float16: elements(as: Float16.self).map { Double($0) }
    case .bfloat16: elements(as: BFloat16.self).map { Double($0) }
    case .uint8: elements(as: UInt8.self).map { Double($0) }
    case .int8: elements(as: Int8.self).map { Double($0) }
    case .int16: elements(as: Int16.self).map { Double($0) }
    }
  }
}

/// Runs programs on the reference device, every value in a buffer of its own.
enum DeviceRun {
  /// The outputs of a program for its inputs.
  static func outputs(of program: Program, _ inputs: [HostTensor]) throws -> [HostTensor] {
    let device = ReferenceDevice()
    // Filled with ones, so that a result that is not written shows.
    let buffers = try program.types.map { type in
      let buffer = try device.allocate(byteCount: type.byteCount)
      [UInt8](repeating: type.dtype == .bool ? 1 : 0xFF, count: type.byteCount)
        .withUnsafeBytes { device.copy($0, into: buffer) }
      return buffer
    }
    for (value, input) in zip(program.inputs, inputs) {
      precondition(program[type: value] == input.type)
      input.bytes.withUnsafeBytes { device.copy($0, into: buffers[value.index]) }
    }
    let segment = try device.prepare(
      program, program.instructions.indices, placements: buffers.indices.map { Placement(buffer: $0, offset: 0) },
      scratch: program.instructions.map { _ in Placement(buffer: 0, offset: 0) })
    try segment.enqueue(buffers).wait()
    return program.outputs.map { value in
      let type = program[type: value]
      var output = HostTensor([Double](repeating: 0, count: type.elementCount), type.shape, type.dtype)
      output.bytes.withUnsafeMutableBytes { device.copy(buffers[value.index], into: $0) }
      return output
    }
  }

  /// The results of one kernel.
  static func results(of kernel: Kernel, _ operands: [HostTensor], _ types: [TensorType]) throws -> [HostTensor] {
    var program = Program()
    let values = operands.map { program.addInput($0.type) }
    program.outputs = program.emit(kernel, values, types)
    return try outputs(of: program, operands)
  }

  /// The only result of one kernel.
  static func result(of kernel: Kernel, _ operands: [HostTensor], _ type: TensorType) throws -> HostTensor {
    try results(of: kernel, operands, [type])[0]
  }
}

/// Compares numbers, NaN being equal to NaN.
/// - Parameter tolerance: relative to the larger of 1 and the expected value; 0 demands equality.
func expectEqual(
  _ actual: HostTensor, _ expected: [Double], tolerance: Double = 0, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let values = actual.values
  #expect(values.count == expected.count, comment, sourceLocation: sourceLocation)
  let wrong = zip(values, expected).enumerated().filter { _, pair in
    let (a, b) = pair
    if a == b || (a.isNaN && b.isNaN) { return false }
    return !(abs(a - b) <= tolerance * max(1, abs(b)))
  }
  #expect(
    wrong.isEmpty, "\(comment ?? "") first at \(wrong.first.map { "\($0.offset): \($0.element)" } ?? "")",
    sourceLocation: sourceLocation)
}

extension DType {
  /// The tolerance for results of a few roundings, relative to values around 1.
  var tolerance: Double {
    switch self {
    case .float32: 2e-7
    case .float64: 1e-14
    case .float16: 5e-4
    case .bfloat16: 4e-3
    default: 0
    }
  }
}
