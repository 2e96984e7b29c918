import StriateCPU
import StriateKernels
import StriateReference
import StriateTypes
import Testing

/// All tests of the target, one after another: some change the number of threads, which is the process's.
@Suite(.serialized) enum CPUTests {}

/// A tensor's bytes.
struct TestTensor {
  let type: TensorType
  var bytes: [UInt8]

  init(_ type: TensorType, bytes: [UInt8]) {
    self.type = type
    self.bytes = bytes
  }

  init(_ values: [Double], _ type: TensorType) {
    precondition(values.count == type.elementCount)
    self.type = type
    bytes = values.flatMap { value in
      withUnsafeBytes(of: type.dtype.bits(of: value)) { Array($0.prefix(type.dtype.byteCount)) }
    }
  }

  /// Numbers in `range`; whole ones for integers.
  static func random(
    _ type: TensorType, in range: ClosedRange<Double> = -2...2, _ generator: inout PhiloxGenerator
  ) -> TestTensor {
    TestTensor(
      (0..<type.elementCount).map { _ in
        let x = Double.random(in: range, using: &generator)
        return type.dtype == .bool ? (x > 0 ? 1 : 0) : type.dtype.isInteger ? (4 * x).rounded() : x
      }, type)
  }

  static func floats(_ shape: Shape, _ generator: inout PhiloxGenerator) -> TestTensor {
    random(TensorType(shape, .float32), in: -1...1, &generator)
  }

  var values: [Double] {
    bytes.withUnsafeBytes { bytes in
      switch type.dtype {
      case .float32: bytes.bindMemory(to: Float.self).map { Double($0) }
      case .float64: Array(bytes.bindMemory(to: Double.self))
      case .int32: bytes.bindMemory(to: Int32.self).map { Double($0) }
      case .int64: bytes.bindMemory(to: Int64.self).map { Double($0) }
      case .bool, .uint8: bytes.map { Double($0) }
      case .int8: bytes.bindMemory(to: Int8.self).map { Double($0) }
      case .int16: bytes.bindMemory(to: Int16.self).map { Double($0) }
      case .float16: bytes.bindMemory(to: Float16.self).map { Double($0) }
      case .bfloat16: bytes.bindMemory(to: BFloat16.self).map { Double($0) }
      }
    }
  }
}

extension DType {
  /// How far two devices may differ, relative to the largest element: a few roundings of a sum of some hundreds.
  var tolerance: Double {
    switch self {
    case .float32: 1e-5
    case .float64: 1e-13
    // One step between neighbours: what is computed in float32 may be rounded to the other side of a tie.
    case .float16: 0x1p-10
    case .bfloat16: 0x1p-7
    default: 0
    }
  }
}

/// Runs programs on any device that keeps its memory in the host's.
enum DeviceRun {
  /// The outputs of a program for its inputs.
  /// - Parameter aliases: values that lie where another one does (result, operand).
  static func outputs(
    of program: Program, _ inputs: [TestTensor], on device: any Device, aliases: [(Value, Value)] = [],
    beforeRunning: () -> Void = {}
  ) throws -> [TestTensor] {
    // Some bytes apart from the buffers' beginnings, and filled so that what is not written shows.
    let lead = 64
    let buffers = try (0..<program.valueCount).map { index in
      let type = program[type: Value(index)], byteCount = lead + max(type.byteCount, program.layouts[index].byteCount)
      let buffer = try device.allocate(byteCount: byteCount)
      [UInt8](repeating: type.dtype == .bool ? 1 : 0xFF, count: byteCount)
        .withUnsafeBytes { device.copy($0, into: buffer) }
      return buffer
    }
    for (value, input) in zip(program.inputs, inputs) {
      precondition(program[type: value] == input.type)
      ([UInt8](repeating: 0, count: lead) + input.bytes).withUnsafeBytes { device.copy($0, into: buffers[value.index]) }
    }
    let scratchBuffers = try program.instructions.map {
      try device.allocate(byteCount: device.scratchByteCount(for: $0, in: program))
    }
    var placements = buffers.indices.map { Placement(buffer: $0, offset: lead) }
    for (value, other) in aliases { placements[value.index] = placements[other.index] }
    let segment = try device.prepare(
      program, program.instructions.indices, placements: placements,
      scratch: program.instructions.indices.map { Placement(buffer: buffers.count + $0, offset: 0) })
    beforeRunning()
    try segment.enqueue(buffers + scratchBuffers).wait()
    return program.outputs.map { value in
      let type = program[type: value]
      let buffer = buffers[placements[value.index].buffer]
      var bytes = [UInt8](repeating: 0, count: lead + type.byteCount)
      bytes.withUnsafeMutableBytes { bytes in
        let whole = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.byteCount, alignment: 16)
        defer { whole.deallocate() }
        device.copy(buffer, into: whole)
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: whole[..<bytes.count]))
      }
      return TestTensor(type, bytes: Array(bytes[lead...]))
    }
  }

  /// A program of one kernel.
  static func program(_ kernel: Kernel, _ operands: [TensorType], _ results: [TensorType]) -> Program {
    var program = Program()
    let values = operands.map { program.addInput($0) }
    program.outputs = program.emit(kernel, values, results)
    return program
  }
}

/// Runs a kernel on the CPU device and on the reference device and compares what they give.
/// - Parameter tolerance: relative to the largest element of the result; by default that of its type.
func expectAgreement(
  _ kernel: Kernel, _ operands: [TestTensor], _ results: [TensorType], on device: CPUDevice = CPUDevice(),
  tolerance: Double? = nil, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let types = operands.map(\.type)
  #expect(
    device.supports(kernel, operands: types, results: results), "\(kernel.summary) is not supported",
    sourceLocation: sourceLocation)
  let program = DeviceRun.program(kernel, types, results)
  try expectAgreement(
    program, operands, on: device, tolerance: tolerance, comment ?? "\(kernel.summary) of \(types)",
    sourceLocation: sourceLocation)
}

func expectAgreement(
  _ program: Program, _ inputs: [TestTensor], on device: CPUDevice = CPUDevice(), tolerance: Double? = nil,
  aliases: [(Value, Value)] = [], _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if let fault = ProgramVerifier.fault(in: program) {
    Issue.record("\(comment): \(fault)", sourceLocation: sourceLocation)
  }
  let actual = try DeviceRun.outputs(of: program, inputs, on: device, aliases: aliases)
  var plain = program
  for index in plain.layouts.indices { plain.layouts[index] = .plain(plain[type: Value(index)]) }
  // The reference device knows no reorders; without layouts they are reshapes.
  for index in plain.instructions.indices where plain.instructions[index].kernel == .reorder {
    plain.instructions[index].kernel = .reshape
  }
  let expected = try DeviceRun.outputs(of: plain, inputs, on: ReferenceDevice())
  for (position, (actual, expected)) in zip(actual, expected).enumerated() {
    expectClose(
      actual, expected, tolerance: tolerance ?? expected.type.dtype.tolerance, "\(comment), result \(position)",
      sourceLocation: sourceLocation)
  }
}

/// NaN equals NaN, and infinities themselves.
func expectClose(
  _ actual: TestTensor, _ expected: TestTensor, tolerance: Double, _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let a = actual.values, b = expected.values
  let scale = b.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
  let wrong = a.indices.first { i in
    !(a[i] == b[i] || (a[i].isNaN && b[i].isNaN) || abs(a[i] - b[i]) <= tolerance * scale)
  }
  #expect(
    wrong == nil, "\(comment): element \(wrong ?? 0) is \(wrong.map { a[$0] } ?? 0), not \(wrong.map { b[$0] } ?? 0)",
    sourceLocation: sourceLocation)
}
