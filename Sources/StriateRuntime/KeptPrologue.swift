import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes

/// What a replay keeps of the part of its plan that depends on steady state alone.
final class KeptPrologue {
  /// In the order of the plan's outputs, which are the main part's last buffers.
  let results: [DeviceBuffer]
  private let segments: [any HostSegment]
  private let arenaByteCount: Int
  /// Of all buffers of the prologue: those of the inputs, which are numbered as the main part's, then the results'.
  private let addresses: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private let sharedCount: Int
  /// What the state held that the results were made from.
  private var contents: [BufferContents]
  private var isStale = true

  /// nil where a device has no memory that processors address.
  /// - Parameter sourceCount: how many cells the plan reads and does not change.
  /// - Throws: `EvaluationError` if the system gives no memory.
  init?(_ plan: ExecutionPlan, sourceCount: Int, on device: any Device) throws {
    segments = plan.segments.compactMap { $0.segment as? any HostSegment }
    guard segments.count == plan.segments.count else { return nil }
    results = try plan.memory.outputs.map { output in
      guard case .own(_, let byteCount) = output else {
        Diagnostics.trap("internal error: a prologue's result is an input")
      }
      return try device.allocate(byteCount: byteCount)
    }
    arenaByteCount = plan.memory.arenaByteCount
    sharedCount = plan.memory.bufferCount - results.count
    addresses = .allocate(capacity: plan.memory.bufferCount)
    for (position, result) in results.enumerated() {
      (addresses + sharedCount + position).initialize(to: result.hostAddress)
    }
    contents = Array(repeating: BufferContents(identity: 0, version: 0), count: sourceCount)
  }

  deinit { addresses.deallocate() }

  /// To be told before each run what each cell holds.
  func compare(_ position: Int, _ present: BufferContents) {
    if contents[position] != present {
      contents[position] = present
      isStale = true
    }
  }

  /// Makes the results anew if state has changed.
  /// - Parameter inputs: the main part's addresses, with its inputs bound.
  func update(_ inputs: UnsafePointer<UnsafeMutableRawPointer>, in runtime: Runtime) throws {
    guard isStale else { return }
    addresses.update(from: inputs, count: sharedCount)
    let arena = try runtime.checkOutArena(arenaByteCount)
    defer { runtime.giveBack(arena: arena) }
    addresses[MemoryPlan.arena] = arena.hostAddress
    for segment in segments { try segment.run(UnsafePointer(addresses)) }
    isStale = false
    runtime.count { $0.hoistedRuns += 1 }
  }
}

extension StoredValue {
  /// Names what it holds.
  var contents: BufferContents {
    switch self {
    case .buffer(let buffer, _): buffer.contents
    case .scalar(let bits): BufferContents(identity: 0, version: bits)
    case .placeholder: BufferContents(identity: 0, version: 0)
    }
  }
}
