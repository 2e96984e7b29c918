import Foundation
import StriateGraph
import Synchronization

/// Work that an executor runs while its caller waits: a value that takes up its own results.
protocol ExecutorWork: SendableMetatype {
  mutating func run()
}

extension ExecutorWork {
  fileprivate static func run(at address: UInt) { UnsafeMutablePointer<Self>(bitPattern: address)!.pointee.run() }
}

private struct ClosureWork<R>: ExecutorWork {
  let body: () throws -> R
  var result: Result<R, any Error>?

  /// What the caller's surroundings ask for makes no difference, whichever thread this is.
  mutating func run() { result = Result { try GraphContext.$current.withValue(GraphContext(), operation: body) } }
}

/// Runs a device's plans one at a time: those of the main thread there, all others on a thread of its own.
///
/// libgomp keeps a team of threads for each calling thread, so few callers keep the process at a small constant number
/// of threads. The main thread is one of them because handing over a short plan takes longer than the plan: 50 µs where
/// the caller, the executor and its team share two processors. Both sides spin for some microseconds before they sleep,
/// because a small network's step is shorter than waking a thread. Work that starts no threads may run on any caller's
/// thread, in the executor's turn.
package final class Executor: Sendable {
  /// Runs the plans of all host devices.
  package static let host = Executor(name: "striate")

  /// About 20 µs; a wake-up takes longer.
  private static let spinCount = ProcessInfo.processInfo.activeProcessorCount > 1 ? 20_000 : 0

  /// What stands in the queue.
  private enum Job: Sendable {
    /// Nobody waits.
    case closure(@Sendable () -> Void)
    /// Work at an address of a caller that waits there, and so keeps it.
    case work(any ExecutorWork.Type, address: UInt, caller: Caller)

    func run() {
      switch self {
      case .closure(let body): body()
      case .work(let type, let address, _): type.run(at: address)
      }
    }

    func tellCaller() { if case .work(_, _, let caller) = self { caller.goOn() } }
  }

  /// Who waits for work to be done. Used again and again, so that waiting takes no memory.
  private final class Caller: Sendable {
    private enum Phase: Int, AtomicRepresentable { case waiting, asleep, done }
    private let phase = Atomic(Phase.waiting)
    private let alarm = DispatchSemaphore(value: 0)

    func goOn() {
      if phase.exchange(.done, ordering: .acquiringAndReleasing) == .asleep { alarm.signal() }
    }

    /// Returns when `goOn` was called, and is ready for the next time.
    func wait() {
      defer { phase.store(.waiting, ordering: .relaxed) }
      for _ in 0..<Executor.spinCount where phase.load(ordering: .acquiring) == .done { return }
      if phase.exchange(.asleep, ordering: .acquiringAndReleasing) == .done { return }
      alarm.wait()
    }
  }

  private struct State {
    var jobs: [Job] = []
    var idleCallers: [Caller] = []
    var isStarted = false
  }

  private let name: String
  private let mayRunHere: @Sendable () -> Bool
  private let state = Mutex(State())
  private let pending = Atomic<Int>(0)
  private let isAsleep = Atomic<Bool>(false)
  private let alarm = DispatchSemaphore(value: 0)
  /// Held while work runs, on whichever thread.
  private let turn = NSLock()
  /// The thread that holds it, 0 if none does.
  private let holder = Atomic<UInt>(0)

  /// - Parameter mayRunHere: whether the calling thread may run work itself.
  package init(name: String, mayRunHere: @escaping @Sendable () -> Bool = { Thread.isMainThread }) {
    self.name = name
    self.mayRunHere = mayRunHere
  }

  /// Runs `body` as work.
  package func run<R>(_ body: @escaping () throws -> R) throws -> R {
    if isHeldHere { return try body() }
    var work = ClosureWork(body: body)
    run(&work)
    return try work.result!.get()
  }

  /// Runs work on the executor and waits for it. Called on the executor itself, or on the main thread while nothing else
  /// is to be done, it just runs. Takes no memory in the steady state.
  func run<Work: ExecutorWork>(_ work: inout Work) {
    if isHeldHere { return work.run() }
    if mayRunHere(), tryHere({ work.run() }) != nil { return }
    let caller = state.withLock { $0.idleCallers.popLast() } ?? Caller()
    withUnsafeMutablePointer(to: &work) { pointer in
      enqueue(.work(Work.self, address: UInt(bitPattern: pointer), caller: caller))
      caller.wait()
    }
    state.withLock { $0.idleCallers.append(caller) }
  }

  /// Runs `body` on the calling thread if the executor has nothing to do, else answers nil.
  ///
  /// For work that starts no threads and is shorter than waking one, or on a thread that may have a team. The order of
  /// calls is kept: what was handed over before has run.
  func tryHere<R>(_ body: () throws -> R) rethrows -> R? {
    if isHeldHere { return try body() }
    if turn.try() {
      if pending.load(ordering: .sequentiallyConsistent) == 0 {
        holder.store(Executor.thisThread, ordering: .relaxed)
        defer {
          holder.store(0, ordering: .relaxed)
          turn.unlock()
        }
        return try body()
      }
      turn.unlock()
    }
    return nil
  }

  private static var thisThread: UInt { UInt(pthread_self()) }

  /// Only the thread itself writes its own number, so it cannot read it by mistake.
  private var isHeldHere: Bool { holder.load(ordering: .relaxed) == Executor.thisThread }

  /// Runs `body` on the executor some time after this call.
  package func submit(_ body: @escaping @Sendable () -> Void) { enqueue(.closure(body)) }

  private func enqueue(_ job: Job) {
    let mustStart = state.withLock { state in
      state.jobs.append(job)
      defer { state.isStarted = true }
      return !state.isStarted
    }
    pending.add(1, ordering: .sequentiallyConsistent)
    if mustStart {
      let thread = Thread { [self] in loop() }
      thread.name = name
      thread.stackSize = 16 << 20
      thread.start()
    } else if isAsleep.exchange(false, ordering: .sequentiallyConsistent) {
      alarm.signal()
    }
  }

  private func loop() {
    while true {
      waitForWork()
      turn.lock()
      holder.store(Executor.thisThread, ordering: .relaxed)
      // In turn, so that nobody takes it for idle between the two.
      pending.subtract(1, ordering: .sequentiallyConsistent)
      let job = state.withLock { $0.jobs.removeFirst() }
      job.run()
      holder.store(0, ordering: .relaxed)
      turn.unlock()
      job.tellCaller()
    }
  }

  private func waitForWork() {
    for _ in 0..<Executor.spinCount where pending.load(ordering: .acquiring) > 0 { return }
    while pending.load(ordering: .sequentiallyConsistent) == 0 {
      isAsleep.store(true, ordering: .sequentiallyConsistent)
      // Work may have come between the look and the word that we sleep.
      if pending.load(ordering: .sequentiallyConsistent) > 0,
        isAsleep.exchange(false, ordering: .sequentiallyConsistent)
      {
        return
      }
      alarm.wait()
    }
  }
}
