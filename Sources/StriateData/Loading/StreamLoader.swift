import StriateTypes
import Synchronization

/// Puts the samples of a stream into batches: one thread at a time reads, several transform.
///
/// The order is the stream's, or shuffled within a buffer that moves along with it. As with ``DataLoader`` the batches
/// do not depend on the number of threads. Batches that are skipped are read, because a stream has no other way to get
/// past them, but not transformed.
public struct StreamLoader<Element: Batch>: BatchSource {
  /// Samples a batch, but perhaps for the last.
  public let batchSize: Int
  /// Threads that transform.
  public let workers: Int
  /// The most batches that are in making or ready.
  public let bufferedBatches: Int
  private let start: @Sendable (_ epoch: Int, _ first: Int) throws -> BatchIterator<Element>

  /// - Parameters:
  ///   - shuffleBuffer: samples among which the next is drawn; 0 and 1 keep the stream's order.
  ///   - dropsLast: whether a last batch that is not full is left out.
  ///
  /// The others are those of ``DataLoader``.
  public init<D: StreamingDataset, Prepared>(
    _ dataset: D, batchSize: Int, shuffleBuffer: Int = 0, seed: UInt64 = 0, dropsLast: Bool = false,
    workers: Int = 1, prefetch: Int? = nil,
    transform: @escaping @Sendable (D.Sample, inout PhiloxGenerator) throws -> Prepared,
    collate: @escaping @Sendable ([Prepared], inout PhiloxGenerator) throws -> Element
  ) {
    precondition(batchSize > 0, "a batch has at least one sample")
    precondition(workers >= 0 && prefetch ?? 1 > 0, "a loader has no negative number of threads, and reads 1 ahead")
    self.batchSize = batchSize
    self.workers = workers
    let window = workers == 0 ? 1 : prefetch ?? 2 * workers
    bufferedBatches = window
    start = { epoch, first in
      let source = StreamSource(
        next: try dataset.samples(epoch: epoch), batchSize: batchSize, dropsLast: dropsLast,
        shuffle: ShuffleBuffer(capacity: shuffleBuffer, seed: seed, epoch: epoch))
      for _ in 0..<first { if try source.next() == nil { break } }
      let randomness = EpochRandomness(seed: seed, epoch: epoch)
      return BatchIterator.reading(
        workers: workers, window: window, policy: .fail, claim: { try source.next() },
        work: { batch, isStopped in
          var prepared: [Prepared] = []
          prepared.reserveCapacity(batch.samples.count)
          for (index, sample) in batch.samples.enumerated() {
            if isStopped() { throw LoadingWasStopped() }
            var generator = randomness.sample(batch.number * batchSize + index)
            prepared.append(try transform(sample, &generator))
          }
          var generator = randomness.batch(batch.number)
          return MadeBatch(element: try collate(prepared, &generator), bad: [])
        })
    }
  }

  /// nil: a stream's length is known at its end.
  public var batchesPerEpoch: Int? { nil }

  /// Reads past the first batches and starts the threads.
  public func batches(epoch: Int, from first: Int = 0) throws -> BatchIterator<Element> { try start(epoch, first) }
}

/// Cuts a stream into batches of samples as they were read.
private final class StreamSource<Sample: Sendable>: Sendable {
  private struct State {
    var number = 0
    var shuffle: ShuffleBuffer<Sample>
  }

  private let read: @Sendable () throws -> Sample?
  private let batchSize: Int
  private let dropsLast: Bool
  private let state: Mutex<State>

  init(
    next: @escaping @Sendable () throws -> Sample?, batchSize: Int, dropsLast: Bool, shuffle: ShuffleBuffer<Sample>
  ) {
    read = next
    self.batchSize = batchSize
    self.dropsLast = dropsLast
    state = Mutex(State(shuffle: shuffle))
  }

  func next() throws -> (number: Int, samples: [Sample])? {
    try state.withLock { state in
      var samples: [Sample] = []
      while samples.count < batchSize, let sample = try state.shuffle.next(from: read) { samples.append(sample) }
      if samples.isEmpty || dropsLast && samples.count < batchSize { return nil }
      defer { state.number += 1 }
      return (state.number, samples)
    }
  }
}

/// Draws from the next `capacity` samples of a stream.
private struct ShuffleBuffer<Sample: Sendable>: Sendable {
  private let capacity: Int
  private var samples: [Sample] = []
  private var isAtEnd = false
  private var generator: PhiloxGenerator

  init(capacity: Int, seed: UInt64, epoch: Int) {
    self.capacity = max(1, capacity)
    generator = PhiloxGenerator(seed: seed, stream: UInt64(epoch) | 1 << 63)
  }

  mutating func next(from read: () throws -> Sample?) throws -> Sample? {
    while !isAtEnd, samples.count < capacity {
      guard let sample = try read() else {
        isAtEnd = true
        break
      }
      samples.append(sample)
    }
    if samples.isEmpty { return nil }
    if capacity == 1 { return samples.removeFirst() }
    samples.swapAt(Int.random(in: samples.indices, using: &generator), samples.count - 1)
    return samples.removeLast()
  }
}
