/// A sample that could not be read.
public struct BadSample: Sendable, CustomStringConvertible {
  /// Where it is in the dataset; for streams, its number.
  public let position: Int
  /// Why; errors of files name the path.
  public let error: any Error

  public var description: String { "sample \(position) is skipped: \(error)" }
}

/// What a loader does about samples that cannot be read.
public enum BadSamplePolicy: Sendable {
  /// The error ends the epoch.
  case fail
  /// The batch goes on without them and is smaller. A batch that would be empty takes the next sample of the order that
  /// can be read, so that batches keep their numbers.
  ///
  /// Each one is reported on the thread that takes the batches, when its batch is taken and in the order of the samples.
  /// More than `limit` in an epoch end it with ``TooManyBadSamples``.
  case skip(limit: Int = 100, report: @Sendable (BadSample) -> Void)
}

/// An epoch had more samples that could not be read than its loader was told to skip.
public struct TooManyBadSamples: Error, Sendable, CustomStringConvertible {
  /// The limit that was passed.
  public let limit: Int
  /// The one that was too many.
  public let last: BadSample

  public var description: String {
    "more than \(limit) samples of this epoch cannot be read; the last one is number \(last.position): \(last.error)"
  }
}

/// Samples of a batch as a worker read them.
struct ReadSamples<Prepared> {
  var prepared: [Prepared] = []
  var bad: [BadSample] = []
}

/// A batch that a worker made, and what it met on the way.
struct MadeBatch<Element: Sendable>: Sendable {
  let element: Element
  let bad: [BadSample]
}

/// Counts the bad samples of an epoch as their batches are taken.
struct BadSampleCount {
  let policy: BadSamplePolicy
  private var count = 0

  init(_ policy: BadSamplePolicy) { self.policy = policy }

  mutating func take(_ bad: [BadSample]) throws {
    guard case .skip(let limit, let report) = policy else { return }
    for sample in bad {
      count += 1
      if count > limit { throw TooManyBadSamples(limit: limit, last: sample) }
      report(sample)
    }
  }
}
