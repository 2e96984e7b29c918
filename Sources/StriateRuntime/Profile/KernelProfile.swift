import StriateKernels
import StriateTypes
import Synchronization

/// What kernels ran while ``profiled(_:_:)`` watched, when and for how long.
public final class KernelProfile: Sendable {
  /// A kernel with its shapes and all its runs together.
  public struct Entry: Sendable {
    /// The kernel's name and what it does to its result, such as `convolution+bias+relu`.
    public let name: String
    /// Types of operands and results.
    public let types: String
    /// Where it ran: `cpu` or `reference`.
    public let device: String
    public var calls = 0
    public var seconds = 0.0
    /// Of one run: two for each multiply-add.
    public let floatingPointOperations: Double
    /// Of one run: operands and results, each once.
    public let byteCount: Double
  }

  /// One run of a kernel.
  public struct Event: Sendable {
    /// Position in ``entries``.
    public let entry: Int
    /// Seconds since the profile began.
    public let start: Double
    public let seconds: Double
  }

  private struct State: Sendable {
    var entries: [Entry] = []
    var positions: [String: Int] = [:]
    var events: [Event] = []
    var lost = 0
  }

  /// Events of which the trace keeps the time; later ones count in the table only.
  private static let eventLimit = 1_000_000
  private let origin = ContinuousClock.now
  private let state = Mutex(State())

  /// Nothing yet.
  public init() {}

  /// Kernels in the order in which they first ran.
  public var entries: [Entry] { state.withLock { $0.entries } }
  /// Runs in their order, at most a million.
  public var events: [Event] { state.withLock { $0.events } }
  /// Runs whose times were not kept, because there were too many.
  public var lostEventCount: Int { state.withLock { $0.lost } }

  /// The position of a kernel's entry.
  func entry(_ instruction: Instruction, in program: Program, on device: String) -> Int {
    let (operands, results) = (
      instruction.operands.map { program[type: $0] }, instruction.results.map { program[type: $0] }
    )
    let types =
      "\(operands.map(\.description).joined(separator: ", ")) -> "
      + results.map(\.description).joined(separator: ", ")
    let name = instruction.kernel.summary
    return state.withLock { state in
      let key = "\(device) \(name) \(types)"
      if let position = state.positions[key] { return position }
      let cost = instruction.kernel.cost(operands: operands, results: results)
      state.entries.append(
        Entry(
          name: name, types: types, device: device, floatingPointOperations: cost.floatingPointOperations,
          byteCount: cost.byteCount))
      state.positions[key] = state.entries.count - 1
      return state.entries.count - 1
    }
  }

  func measure(_ entry: Int, _ body: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    try body()
    let end = ContinuousClock.now
    let seconds = (end - start) / .seconds(1)
    state.withLock { state in
      state.entries[entry].calls += 1
      state.entries[entry].seconds += seconds
      if state.events.count < Self.eventLimit {
        state.events.append(Event(entry: entry, start: (start - origin) / .seconds(1), seconds: seconds))
      } else {
        state.lost += 1
      }
    }
  }
}

/// Runs `body` with every kernel timed. Plans are made anew, and each kernel is started by itself, which costs about a
/// microsecond; results are the same bits.
public func profiled<R>(_ profile: KernelProfile, _ body: () throws -> R) rethrows -> R {
  let devices = Runtime.current.compiler.devices.map { ProfilingDevice($0, profile) }
  return try Runtime.with(Runtime(devices: devices), body)
}
