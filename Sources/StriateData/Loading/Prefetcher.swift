import Dispatch
import Foundation
import Synchronization

/// Makes numbered results on threads and hands them out in the order of their numbers.
///
/// At most `window` results are in making or waiting to be taken. `claim` gives the work for the next number, or nil at
/// the end; it is never called by two threads at once. `work` does it.
///
/// An error takes the place of its result: the results before it are handed out first. Then, or when this object goes,
/// the threads stop, and have ended when `stop` returns.
final class Prefetcher<Job, Result: Sendable>: Sendable {
  private struct State {
    var results: [Int: Swift.Result<Result, any Error>] = [:]
    /// The number behind the last result, once that is known.
    var end: Int?
    var isStopped = false
  }

  /// What the threads share. They do not hold the prefetcher itself, so that dropping it can stop them.
  private final class Shared: Sendable {
    let claim: @Sendable () throws -> Job?
    let work: @Sendable (Job, _ isStopped: () -> Bool) throws -> Result
    let nextNumber = Mutex(0)
    let state = Mutex(State())
    /// Places for results that nobody has claimed.
    let places = DispatchSemaphore(value: 0)
    /// One signal for each result, and one for the end.
    let ready = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)

    init(
      claim: @escaping @Sendable () throws -> Job?,
      work: @escaping @Sendable (Job, _ isStopped: () -> Bool) throws -> Result
    ) {
      self.claim = claim
      self.work = work
    }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    /// What a thread does until there is nothing more to do.
    func run() {
      while true {
        places.wait()
        if isStopped || !makeNext() { break }
      }
      // The next thread that waits for a place shall see the end too.
      places.signal()
      ended.signal()
    }

    /// - Returns: whether there may be more to do.
    private func makeNext() -> Bool {
      let claimed = nextNumber.withLock { next -> (number: Int, job: Swift.Result<Job, any Error>)? in
        if state.withLock({ $0.end != nil }) { return nil }
        do {
          guard let job = try claim() else {
            finish(at: next)
            return nil
          }
          defer { next += 1 }
          return (next, .success(job))
        } catch {
          finish(at: next + 1)
          return (next, .failure(error))
        }
      }
      guard let (number, job) = claimed else { return false }
      let result = Swift.Result { try work(job.get(), { isStopped }) }
      state.withLock { $0.results[number] = result }
      ready.signal()
      return true
    }

    private func finish(at end: Int) {
      state.withLock { $0.end = end }
      ready.signal()
    }
  }

  private let shared: Shared
  private let threadCount: Int
  private let taken = Mutex(0)

  init(
    threads: Int, window: Int, name: String, claim: @escaping @Sendable () throws -> Job?,
    work: @escaping @Sendable (Job, _ isStopped: () -> Bool) throws -> Result
  ) {
    threadCount = threads
    let shared = Shared(claim: claim, work: work)
    self.shared = shared
    for _ in 0..<max(1, window) { shared.places.signal() }
    for number in 0..<threads {
      let thread = Thread { shared.run() }
      thread.name = "\(name) \(number)"
      thread.start()
    }
  }

  deinit { stop() }

  /// The next result, or nil at the end. Called by one thread at a time.
  func next() throws -> Result? {
    let number = taken.withLock { $0 }
    while true {
      let (result, isAtEnd) = shared.state.withLock { state in
        (state.results.removeValue(forKey: number), state.end.map { number >= $0 } ?? false || state.isStopped)
      }
      if let result {
        taken.withLock { $0 += 1 }
        shared.places.signal()
        if case .failure = result { stop() }
        return try result.get()
      }
      if isAtEnd { return nil }
      shared.ready.wait()
    }
  }

  /// Ends the threads, after what they are reading at the moment, and lets go of the results.
  func stop() {
    let wasStopped = shared.state.withLock { state in
      defer {
        state.isStopped = true
        state.results = [:]
      }
      return state.isStopped
    }
    if wasStopped { return }
    for _ in 0..<threadCount { shared.places.signal() }
    for _ in 0..<threadCount { shared.ended.wait() }
    shared.state.withLock { $0.results = [:] }
  }
}
