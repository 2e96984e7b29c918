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

/// A step behind a class, so that it is called without counting references to it, which costs a small network a tenth of
/// its time.
private class AnyStep: @unchecked Sendable {  // Subclasses hold a `CPUStep` and nothing else.
  func run(_ memory: StepMemory) throws {}

  static func of<Step: CPUStep>(_ step: Step) -> AnyStep { StepOf(step) }
}

private final class StepOf<Step: CPUStep>: AnyStep, @unchecked Sendable {  // As its superclass.
  private let step: Step

  init(_ step: Step) { self.step = step }

  override func run(_ memory: StepMemory) throws { try step.run(memory) }
}

/// Steps that run one after another.
final class CPUSegment: HostSegment {
  private let steps: [AnyStep]
  /// What oneDNN's primitives were made for; nil if there are none.
  private let openMPThreadCount: Int?
  /// No kernel is worth a second thread.
  private let isSmall: Bool

  init(steps: [any CPUStep], openMPThreadCount: Int?, isSmall: Bool) {
    self.steps = steps.map { AnyStep.of($0) }
    self.openMPThreadCount = openMPThreadCount
    self.isSmall = isSmall
  }

  var runsOnAnyThread: Bool { isSmall && openMPThreadCount == nil }

  func run(_ addresses: UnsafePointer<UnsafeMutableRawPointer>) throws {
    if let openMPThreadCount { OpenMP.setThreadCountOfThisThread(openMPThreadCount) }
    // A team of threads for each thread that calls would be too many.
    if runsOnAnyThread { csimd_set_alone(1) }
    defer { if runsOnAnyThread { csimd_set_alone(0) } }
    let memory = StepMemory(bases: addresses)
    try steps.withUnsafeBufferPointer { steps in
      for index in steps.indices {
        try Unmanaged.passUnretained(steps[index])._withUnsafeGuaranteedRef { try $0.run(memory) }
      }
    }
  }
}
