import StriateTypes

extension DataLoader where Element == LabeledBatch {
  /// Batches of pictures `[N, C, H, W]` with their classes `[N]`.
  ///
  /// ```swift
  /// let photos = try ImageFolder("photos")
  /// let loader = DataLoader(
  ///   images: photos, preprocessing: ImagePreprocessing(width: 32, height: 32),
  ///   augmentation: ImageAugmentation(RandomCrop(width: 32, height: 32, padding: 4), RandomHorizontalFlip()),
  ///   batchSize: 64, seed: 1)
  /// ```
  /// - Parameters:
  ///   - preprocessing: brings pictures to one size and scale; done after the augmentation.
  ///   - augmentation: nothing by default.
  ///   - mixUp: mixes pictures of a batch; targets are `[N, classes]` then.
  ///
  /// The others are those of the general initializer.
  public init<D: Dataset>(
    images dataset: D, preprocessing: ImagePreprocessing, augmentation: (any ImageTransform)? = nil,
    mixUp: MixUp? = nil, batchSize: Int, sampler: Sampler = .shuffled, seed: UInt64 = 0,
    lastBatch: LastBatch = .keep, workers: Int = 2, prefetch: Int? = nil, onBadSample: BadSamplePolicy = .fail
  ) where D.Sample == AnnotatedImage {
    self.init(
      dataset, batchSize: batchSize, sampler: sampler, seed: seed, lastBatch: lastBatch, workers: workers,
      prefetch: prefetch, onBadSample: onBadSample,
      transform: { sample, random in
        preprocessing.fitted(augmentation.map { $0(sample, using: &random) } ?? sample)
      },
      collate: { samples, random in
        guard let mixUp else { return try preprocessing.batch(samples) }
        return try mixUp.batch(samples, preprocessing, using: &random)
      })
  }
}
