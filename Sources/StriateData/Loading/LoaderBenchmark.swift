import StriateTypes

/// How fast a folder of pictures is read as training reads it: decoded, cropped at random, flipped at random, normalised,
/// and put into batches.
package struct LoaderBenchmark: Sendable {
  package let folder: ImageFolder
  package let preprocessing: ImagePreprocessing
  package let batchSize: Int
  package let workers: Int

  /// - Parameter side: pictures are cropped to this size, an eighth of it padded on each side.
  package init(folder: ImageFolder, side: Int, batchSize: Int = 64, workers: Int = 2) {
    self.folder = folder
    preprocessing = ImagePreprocessing(
      width: side, height: side, mean: ImagePreprocessing.imageNetMean,
      deviation: ImagePreprocessing.imageNetDeviation)
    self.batchSize = batchSize
    self.workers = workers
  }

  /// Reads whole epochs, the first of which is not counted.
  /// - Returns: pictures a second in each of the others.
  package func run(epochs: Int) throws -> [Double] {
    let side = preprocessing.width
    let loader = DataLoader(
      images: folder, preprocessing: preprocessing,
      augmentation: ImageAugmentation(
        RandomCrop(width: side, height: side, padding: side / 8), RandomHorizontalFlip()), batchSize: batchSize,
      workers: workers)
    let clock = ContinuousClock()
    var rates: [Double] = []
    for epoch in 0...epochs {
      var count = 0
      let duration = try clock.measure {
        let iterator = try loader.batches(epoch: epoch)
        while let batch = try iterator.next() { count += batch.count }
      }
      if epoch > 0 { rates.append(Double(count) / (duration / .seconds(1))) }
    }
    return rates
  }
}
