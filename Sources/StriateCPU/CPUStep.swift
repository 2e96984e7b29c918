import CSIMD
import StriateKernels
import StriateTypes

/// An instruction with everything decided but the buffers' addresses.
protocol CPUStep: AnyObject, Sendable {
  func run(_ memory: StepMemory) throws
}

/// The buffers of a run.
struct StepMemory {
  private let bases: UnsafePointer<UnsafeMutableRawPointer>

  init(bases: UnsafePointer<UnsafeMutableRawPointer>) { self.bases = bases }

  @inline(__always)
  subscript(placement: Placement) -> UnsafeMutableRawPointer { bases[placement.buffer] + placement.offset }

  @inline(__always)
  func floats(_ placement: Placement) -> UnsafeMutablePointer<Float> {
    self[placement].assumingMemoryBound(to: Float.self)
  }

  @inline(__always)
  func floats(_ placement: Placement?) -> UnsafeMutablePointer<Float>? { placement.map { floats($0) } }
}

/// Where a kernel stands in a program: its layouts, and where its values lie.
struct StepSite {
  var kernel: CPUKernel
  var layouts: KernelLayouts
  var operands: [Placement]
  var results: [Placement]
  var scratch: Placement
}

/// Steps that run one after another.
final class CPUSegment: PreparedSegment {
  private let steps: [any CPUStep]
  private let device: CPUDevice
  /// What oneDNN's primitives were made for; nil if there are none.
  private let openMPThreadCount: Int?
  /// No kernel is worth a second thread.
  private let isSmall: Bool

  init(steps: [any CPUStep], device: CPUDevice, openMPThreadCount: Int?, isSmall: Bool) {
    self.steps = steps
    self.device = device
    self.openMPThreadCount = openMPThreadCount
    self.isSmall = isSmall
  }

  var runsOnAnyThread: Bool { isSmall && openMPThreadCount == nil }

  func enqueue(_ buffers: [DeviceBuffer]) throws -> Completion {
    if let openMPThreadCount { OpenMP.setThreadCountOfThisThread(openMPThreadCount) }
    // A team of threads for each thread that calls would be too many.
    if runsOnAnyThread { csimd_set_alone(1) }
    defer { if runsOnAnyThread { csimd_set_alone(0) } }
    try withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer.self, capacity: max(1, buffers.count)) { bases in
      for index in buffers.indices { bases.initializeElement(at: index, to: device.hostAddress(buffers[index])) }
      guard let base = bases.baseAddress else { return }
      let memory = StepMemory(bases: base)
      for step in steps { try step.run(memory) }
    }
    return .done
  }
}
