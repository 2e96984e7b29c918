import StriateKernels
import StriateTypes

/// A device whose kernels are run one by one and timed.
final class ProfilingDevice: Device {
  private let device: any Device
  private let profile: KernelProfile

  init(_ device: any Device, _ profile: KernelProfile) {
    self.device = device
    self.profile = profile
  }

  var name: String { device.name }
  var summary: String { device.summary }

  func supports(_ kernel: Kernel, operands: [TensorType], results: [TensorType]) -> Bool {
    device.supports(kernel, operands: operands, results: results)
  }

  func layouts(for kernel: Kernel, operands: [(TensorType, Layout)], results: [TensorType]) -> KernelLayouts? {
    device.layouts(for: kernel, operands: operands, results: results)
  }

  func scratchByteCount(for instruction: Instruction, in program: Program) -> Int {
    device.scratchByteCount(for: instruction, in: program)
  }

  func concatenationOffsets(of instruction: Instruction, in program: Program) -> [Int]? {
    device.concatenationOffsets(of: instruction, in: program)
  }

  func prepare(
    _ program: Program, _ range: Range<Int>, placements: [Placement], scratch: [Placement]
  ) throws -> any PreparedSegment {
    let steps = try range.map { position in
      ProfilingSegment.Step(
        entry: profile.entry(program.instructions[position], in: program, on: device.name),
        segment: try device.prepare(program, position..<position + 1, placements: placements, scratch: scratch))
    }
    return ProfilingSegment(steps: steps, profile: profile)
  }

  func allocate(byteCount: Int) throws -> DeviceBuffer { try device.allocate(byteCount: byteCount) }
  func copy(_ bytes: UnsafeRawBufferPointer, into buffer: DeviceBuffer) { device.copy(bytes, into: buffer) }
  func copy(_ buffer: DeviceBuffer, into bytes: UnsafeMutableRawBufferPointer) { device.copy(buffer, into: bytes) }
}

/// Instructions that were made ready one by one.
private struct ProfilingSegment: PreparedSegment {
  struct Step: Sendable {
    let entry: Int
    let segment: any PreparedSegment
  }

  let steps: [Step]
  let profile: KernelProfile

  func enqueue(_ buffers: [DeviceBuffer]) throws -> Completion {
    for step in steps { try profile.measure(step.entry) { try step.segment.enqueue(buffers).wait() } }
    return .done
  }
}
