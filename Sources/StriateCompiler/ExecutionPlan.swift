import StriateKernels
import StriateTypes

/// A compiled program, ready to run on buffers. Immutable; run any number of times.
package struct ExecutionPlan: Sendable {
  package let program: Program
  package let memory: MemoryPlan
  /// One for each run of instructions on the same device.
  package let segments: [(device: any Device, segment: any PreparedSegment)]
  /// The instructions of each segment.
  let ranges: [AssignDevices.Segment]
  /// Instructions that the first device left to the reference device.
  package let fallbackCount: Int

  /// Segments before this one can fail for a value in the operands, such as an index out of range; those from here
  /// on cannot, and may overwrite inputs.
  package let commitSegment: Int

  /// Whether it is so small that handing it to another thread costs more than running it.
  package var runsOnAnyThread: Bool { segments.allSatisfy { $0.segment.runsOnAnyThread } }

  /// Runs the segments that can fail. On the executor only.
  package func runFallible(_ buffers: [DeviceBuffer]) throws {
    for position in 0..<commitSegment { try segments[position].segment.enqueue(buffers).wait() }
  }

  /// Runs the other segments.
  package func runInfallible(_ buffers: [DeviceBuffer]) throws {
    for position in commitSegment..<segments.count { try segments[position].segment.enqueue(buffers).wait() }
  }
}

/// A plan in two parts: what depends only on steady inputs, and the rest.
package struct HoistedPlan: Sendable {
  /// Takes the plan's inputs; its outputs, all in memory of their own, are kept.
  package let prologue: ExecutionPlan
  /// Takes the plan's inputs and, behind them, the prologue's outputs.
  package let main: ExecutionPlan
}
