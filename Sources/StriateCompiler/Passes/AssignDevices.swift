import StriateKernels
import StriateTypes

/// Gives each instruction to the first device that has a kernel for it and cuts the program into segments.
package enum AssignDevices {
  /// Instructions `range` on one device.
  package struct Segment {
    package var device: any Device
    package var range: Range<Int>

    package init(device: any Device, range: Range<Int>) {
      self.device = device
      self.range = range
    }
  }

  /// A segment ends also where the last instruction that can fail stands: see `ExecutionPlan.commitSegment`.
  package static func run(_ program: Program, on devices: [any Device]) -> [Segment] {
    var segments: [Segment] = []
    let commitPosition = program.commitPosition
    for (position, instruction) in program.instructions.enumerated() {
      let device = device(for: instruction, program, devices, current: segments.last?.device)
      if let last = segments.last, last.device === device, position != commitPosition {
        segments[segments.count - 1].range = last.range.lowerBound..<position + 1
      } else {
        segments.append(Segment(device: device, range: position..<position + 1))
      }
      // A reshape computes nothing: it stays on the device of what stands before it.
      if device !== devices[0], instruction.kernel != .reshape {
        let what = "\(instruction.kernel.family) of \(program[type: instruction.results[0]].dtype)"
        Diagnostics.trace(.device, "\(what) runs on the \(device.name) device")
        Diagnostics.warnOnce(
          "the \(devices[0].name) device has no kernel for \(what), which the \(device.name) device runs instead; "
            + "STRIATE_TRACE=device shows all such kernels", about: "devices without a kernel")
      }
    }
    return segments
  }

  private static func device(
    for instruction: Instruction, _ program: Program, _ devices: [any Device], current: (any Device)?
  ) -> any Device {
    if instruction.kernel == .reshape { return current ?? devices[0] }
    let operands = instruction.operands.map { program[type: $0] }
    let results = instruction.results.map { program[type: $0] }
    guard let device = devices.first(where: { $0.supports(instruction.kernel, operands: operands, results: results) })
    else {
      preconditionFailure("no device runs \(instruction.kernel.summary); the reference device must")
    }
    return device
  }
}
