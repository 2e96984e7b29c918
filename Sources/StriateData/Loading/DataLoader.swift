import StriateTypes

/// What becomes of an epoch's end where the samples do not fill the last batch.
public enum LastBatch: Sendable {
  /// The last batch is smaller.
  case keep
  /// The samples of the last batch are left out.
  case drop
  /// The last batch is filled with samples from the epoch's beginning, so that all batches have one size.
  case wrap
}

/// Puts a dataset's samples into batches, reading them on threads ahead of their use.
///
/// The batches are a function of the seed and the epoch alone, whatever the number of threads. What is random about a
/// sample's transform is drawn from a generator that belongs to (seed, epoch, place in the order); what is random about
/// a batch from one of (seed, epoch, batch).
///
/// ```swift
/// let loader = DataLoader(
///   photos, batchSize: 64, sampler: .shuffled, seed: 1, workers: 2,
///   transform: { sample, random in augmentation(sample, using: &random) },
///   collate: { samples, _ in try preprocessing.batch(samples) })
/// ```
///
/// At most ``bufferedBatches`` batches are in memory at a time beside those that the caller holds. The threads end when
/// the iterator is dropped.
public struct DataLoader<Element: Batch>: BatchSource {
  /// Samples a batch, but perhaps for the last.
  public let batchSize: Int
  /// Threads that read. 0 reads in the thread that asks.
  public let workers: Int
  /// The most batches that are in making or ready: the bound of the memory that the loader takes.
  public let bufferedBatches: Int
  /// Samples an epoch: what the sampler gives.
  public let samplesPerEpoch: Int
  private let lastBatch: LastBatch
  private let policy: BadSamplePolicy
  private let order: @Sendable (_ epoch: Int) -> [Int]
  private let make: @Sendable (SampleJob, EpochRandomness, _ isStopped: () -> Bool) throws -> MadeBatch<Element>
  private let seed: UInt64

  /// - Parameters:
  ///   - sampler: the order of each epoch; shuffled by default.
  ///   - seed: decides over the order and the transforms.
  ///   - workers: threads that read; 0 reads in the thread that asks.
  ///   - prefetch: batches read ahead; by default two for each worker.
  ///   - onBadSample: what to do about a sample that cannot be read or transformed.
  ///   - transform: what is done to each sample, on the workers. Random numbers come from the generator only.
  ///   - collate: puts a batch together, on the workers.
  public init<D: Dataset, Prepared>(
    _ dataset: D, batchSize: Int, sampler: Sampler = .shuffled, seed: UInt64 = 0, lastBatch: LastBatch = .keep,
    workers: Int = 2, prefetch: Int? = nil, onBadSample: BadSamplePolicy = .fail,
    transform: @escaping @Sendable (D.Sample, inout PhiloxGenerator) throws -> Prepared,
    collate: @escaping @Sendable ([Prepared], inout PhiloxGenerator) throws -> Element
  ) {
    precondition(batchSize > 0, "a batch has at least one sample")
    precondition(workers >= 0 && prefetch ?? 1 > 0, "a loader has no negative number of threads, and reads 1 ahead")
    self.batchSize = batchSize
    self.workers = workers
    bufferedBatches = workers == 0 ? 1 : prefetch ?? 2 * workers
    self.lastBatch = lastBatch
    self.seed = seed
    policy = onBadSample
    samplesPerEpoch = sampler.length(dataset.count)
    order = { sampler.order(count: dataset.count, seed: seed, epoch: $0) }
    make = { job, randomness, isStopped in
      var samples = try job.read(onBadSample, isStopped) { place, position in
        var generator = randomness.sample(place)
        return try transform(dataset.sample(at: position), &generator)
      }
      var generator = randomness.batch(job.number)
      defer { samples.prepared = [] }
      return MadeBatch(element: try collate(samples.prepared, &generator), bad: samples.bad)
    }
  }

  /// Without a transform.
  public init<D: Dataset>(
    _ dataset: D, batchSize: Int, sampler: Sampler = .shuffled, seed: UInt64 = 0, lastBatch: LastBatch = .keep,
    workers: Int = 2, prefetch: Int? = nil, onBadSample: BadSamplePolicy = .fail,
    collate: @escaping @Sendable ([D.Sample], inout PhiloxGenerator) throws -> Element
  ) {
    self.init(
      dataset, batchSize: batchSize, sampler: sampler, seed: seed, lastBatch: lastBatch, workers: workers,
      prefetch: prefetch, onBadSample: onBadSample, transform: { sample, _ in sample }, collate: collate)
  }

  /// Of every epoch.
  public var batchesPerEpoch: Int? {
    lastBatch == .drop ? samplesPerEpoch / batchSize : (samplesPerEpoch + batchSize - 1) / batchSize
  }

  /// Starts the threads. What `first` skips is not read.
  public func batches(epoch: Int, from first: Int = 0) throws -> BatchIterator<Element> {
    precondition(epoch >= 0 && first >= 0, "epochs and batches are counted from 0")
    let jobs = SampleJobs(
      order: order(epoch), batchSize: batchSize, lastBatch: lastBatch, count: batchesPerEpoch ?? 0, first: first)
    let randomness = EpochRandomness(seed: seed, epoch: epoch)
    let make = self.make
    return BatchIterator.reading(
      workers: workers, window: bufferedBatches, policy: policy, claim: { jobs.next() },
      work: { job, isStopped in try make(job, randomness, isStopped) })
  }
}

extension BatchIterator {
  /// The results of jobs in their order, made by threads or, without threads, when they are asked for.
  static func reading<Job>(
    workers: Int, window: Int, policy: BadSamplePolicy, claim: @escaping @Sendable () throws -> Job?,
    work: @escaping @Sendable (Job, _ isStopped: () -> Bool) throws -> MadeBatch<Element>
  ) -> BatchIterator<Element> {
    var bad = BadSampleCount(policy)
    var isAtEnd = false
    let prefetcher =
      workers == 0
      ? nil
      : Prefetcher<Job, MadeBatch<Element>>(
        threads: workers, window: window, name: "striate loader", claim: claim, work: work)
    return BatchIterator {
      if isAtEnd { return nil }
      do {
        let made =
          if let prefetcher { try prefetcher.next() } else { try claim().map { try work($0, { false }) } }
        guard let made else {
          isAtEnd = true
          return nil
        }
        try bad.take(made.bad)
        return made.element
      } catch {
        isAtEnd = true
        prefetcher?.stop()
        throw error
      }
    }
  }
}
