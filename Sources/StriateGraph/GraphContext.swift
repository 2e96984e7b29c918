import StriateTypes
import Synchronization

/// Whether dropout and batch norm behave as in training or as in use.
public enum Phase: Sendable, Hashable {
  case training, inference
}

/// What the code around an operation has asked for. One task-local value, so that a node costs one look-up.
package struct GraphContext: Sendable {
  @TaskLocal package static var current = GraphContext()

  package var phase = Phase.training
  package var withoutGradients = false
  package var random: RandomSource?
  package var errors: ErrorCollector?
  package var trace: (any Trace)?
  /// Evaluations look for values that are not finite, and nodes remember where they were made.
  package var checksFinite = Diagnostics.checksFinite
  package var origin: NodeOrigin?
  /// How many bytes an evaluation may take.
  package var memoryBudget: Int?
  /// Told which layer begins and ends while a model is built, such as for a summary.
  package var observer: (any LayerObserver)?

  /// Nothing asked for.
  package init() {}

  package static func with<R>(_ change: (inout GraphContext) -> Void, _ body: () throws -> R) rethrows -> R {
    var context = current
    change(&context)
    return try $current.withValue(context, operation: body)
  }
}

/// Runs `body` with dropout and batch norm switched to `phase`. Gradients are built in both.
public func withPhase<R>(_ phase: Phase, _ body: () throws -> R) rethrows -> R {
  try GraphContext.with({ $0.phase = phase }, body)
}

/// Runs `body` so that gradients do not flow into what it builds.
public func withoutGradients<R>(_ body: () throws -> R) rethrows -> R {
  try GraphContext.with({ $0.withoutGradients = true }, body)
}

/// Runs `body` with random numbers drawn from `seed`: the same seed, the same numbers.
public func withSeed<R>(_ seed: UInt64, _ body: () throws -> R) rethrows -> R {
  try GraphContext.with({ $0.random = RandomSource(seed: seed) }, body)
}

/// Runs `body` so that each evaluation in it takes at most `byteCount` bytes for its inputs, results and what lies between.
///
/// Where a plan would need more, cheap intermediate values are let go and computed again when they are read next. The
/// results are the same bits. An evaluation that cannot fit throws an error that says what takes the memory. The weights
/// count once where an update overwrites them.
public func withMemoryBudget<R>(_ byteCount: Int, _ body: () throws -> R) rethrows -> R {
  try GraphContext.with({ $0.memoryBudget = byteCount }, body)
}

/// Runs `body`; a shape error inside is thrown instead of ending the process.
///
/// The failing operation returns a poisoned tensor and the code goes on to the end; the first error is thrown.
public func catchingShapeErrors<R>(_ body: () throws -> R) throws -> R {
  let errors = ErrorCollector()
  // What `body` throws after a shape error, such as that there is no value to read, follows from that error.
  let result = Result { try GraphContext.with({ $0.errors = errors }, body) }
  if let error = errors.first { throw error }
  return try result.get()
}

package final class ErrorCollector: Sendable {
  private let error = Mutex<ShapeError?>(nil)

  package init() {}

  package var first: ShapeError? { error.withLock { $0 } }

  package func record(_ error: ShapeError) {
    self.error.withLock { if $0 == nil { $0 = error } }
  }
}

/// Hands out streams of the counter-based generator, one for each random operation.
package final class RandomSource: Sendable {
  package let seed: UInt64
  private let stream: Atomic<UInt64>

  /// Used outside `withSeed`; seeded once from the system.
  package static let shared = RandomSource(seed: .random(in: 0...UInt64.max))

  package init(seed: UInt64, stream: UInt64 = 0) {
    self.seed = seed
    self.stream = Atomic(stream)
  }

  /// How many streams were handed out: with the seed, all that is needed to go on later.
  package var position: UInt64 { stream.load(ordering: .relaxed) }

  package func nextStream() -> UInt64 { stream.add(1, ordering: .relaxed).oldValue }
}
