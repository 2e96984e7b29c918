import StriateTypes
import Synchronization

/// The samples of one batch that are to be read.
struct SampleJob: Sendable {
  /// The batch's number in its epoch.
  let number: Int
  /// Places in the order.
  let places: Range<Int>
  let order: [Int]

  /// Reads the samples; what becomes of bad ones is said by `policy`.
  func read<Prepared>(
    _ policy: BadSamplePolicy, _ isStopped: () -> Bool, _ body: (_ place: Int, _ position: Int) throws -> Prepared
  ) throws -> ReadSamples<Prepared> {
    var result = ReadSamples<Prepared>()
    result.prepared.reserveCapacity(places.count)
    var place = places.lowerBound
    // An empty batch goes on behind its end until one sample can be read.
    while place < places.upperBound || result.prepared.isEmpty && place < places.lowerBound + order.count {
      if isStopped() { throw LoadingWasStopped() }
      // A batch that wraps continues at the order's beginning.
      let position = order[place % order.count]
      do {
        result.prepared.append(try body(place, position))
      } catch {
        guard case .skip = policy else { throw error }
        result.bad.append(BadSample(position: position, error: error))
      }
      place += 1
    }
    if result.prepared.isEmpty, let last = result.bad.last {
      throw TooManyBadSamples(limit: result.bad.count - 1, last: last)
    }
    return result
  }
}

/// Ends a worker's batch that nobody waits for any more; it is never seen outside.
struct LoadingWasStopped: Error {}

/// The batches of an epoch as work to be done.
final class SampleJobs: Sendable {
  private let order: [Int]
  private let batchSize: Int
  private let lastBatch: LastBatch
  private let count: Int
  private let number: Atomic<Int>

  init(order: [Int], batchSize: Int, lastBatch: LastBatch, count: Int, first: Int) {
    self.order = order
    self.batchSize = batchSize
    self.lastBatch = lastBatch
    self.count = count
    number = Atomic(first)
  }

  func next() -> SampleJob? {
    let next = number.wrappingAdd(1, ordering: .relaxed).oldValue
    guard next < count else { return nil }
    let start = next * batchSize
    let end = lastBatch == .wrap ? start + batchSize : min(start + batchSize, order.count)
    return SampleJob(number: next, places: start..<end, order: order)
  }
}

/// The random numbers of an epoch: a generator for each place in the order and for each batch.
struct EpochRandomness: Sendable {
  private let samples: UInt64
  private let batches: UInt64

  init(seed: UInt64, epoch: Int) {
    // A seed of its own for each epoch leaves all 64 bits of the stream to places.
    var generator = PhiloxGenerator(seed: seed, stream: UInt64(epoch) | 1 << 61)
    samples = generator.next()
    batches = generator.next()
  }

  func sample(_ place: Int) -> PhiloxGenerator { PhiloxGenerator(seed: samples, stream: UInt64(place)) }
  func batch(_ number: Int) -> PhiloxGenerator { PhiloxGenerator(seed: batches, stream: UInt64(number)) }
}
