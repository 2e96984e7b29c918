import Striate

/// Pictures in class folders as data to learn from.
struct PictureData {
  let folder: ImageFolder
  private let workers: Int
  private let report: @Sendable (BadSample) -> Void

  /// Pictures that are looked at to measure sizes and colours.
  private static let measuredCount = 2000
  /// What sides pictures of many sizes are brought to.
  private static let usualSide = 64

  init(_ folder: ImageFolder, workers: Int = 2, report: @escaping @Sendable (BadSample) -> Void) {
    self.folder = folder
    self.workers = workers
    self.report = report
  }

  /// - Parameters:
  ///   - training: positions in this folder.
  ///   - judged: what the network is judged by.
  func task(
    training: [Int], validation judged: Subset<ImageFolder>, recipe: Recipe
  ) throws -> LearningTask {
    let learned = folder.subset(training)
    let measured = try Measurement(
      of: learned, limit: Self.measuredCount, channels: recipe.given?.channels, report)
    let side = recipe.imageSize ?? recipe.given?.side ?? measured.commonSide ?? Self.usualSide
    let preprocessing = ImagePreprocessing(
      width: side, height: side, resize: .cover, mean: measured.mean, deviation: measured.deviation)
    let augmentation = Self.augmentation(recipe, preprocessing)
    let policy = BadSamplePolicy.skippingFew(of: learned.count, report: report)
    return LearningTask(
      input: [preprocessing.channels, side, side], target: .classes(folder.classNames),
      preparation: .pictures(preprocessing), trainingCount: learned.count, validationCount: judged.count,
      training: { [workers] batchSize, seed, isAugmented in
        DataLoader(
          images: learned, preprocessing: preprocessing, augmentation: isAugmented ? augmentation : nil,
          batchSize: batchSize, seed: seed, workers: workers, onBadSample: policy)
      },
      validation: { [workers] batchSize in
        DataLoader(
          images: judged, preprocessing: preprocessing, batchSize: batchSize, sampler: .sequential, workers: workers,
          onBadSample: policy)
      })
  }

  /// Moves, and for colour pictures mirrors: a mirrored letter would be another letter.
  private static func augmentation(_ recipe: Recipe, _ preprocessing: ImagePreprocessing) -> ImageAugmentation {
    let side = preprocessing.width
    var steps: [any ImageTransform] = [Fitting(preprocessing: preprocessing)]
    let padding = recipe.crop ?? side / 8
    if padding > 0 {
      steps.append(RandomCrop(width: side, height: side, padding: padding, fill: preprocessing.fill))
    }
    if recipe.flips ?? (preprocessing.channels == 3) { steps.append(RandomHorizontalFlip()) }
    return ImageAugmentation(steps)
  }
}

extension BadSamplePolicy {
  /// Skips what cannot be read, unless it is more than a tenth, and more than a hundred.
  static func skippingFew(of count: Int, report: @escaping @Sendable (BadSample) -> Void) -> BadSamplePolicy {
    .skip(limit: max(100, count / 10), report: report)
  }
}

/// Brings pictures of all sizes to the network's before the random steps.
private struct Fitting: ImageTransform {
  let preprocessing: ImagePreprocessing

  func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    preprocessing.fitted(sample)
  }
}

/// Sizes and colours of some pictures.
private struct Measurement {
  /// Of each channel, in the scale 0 ... 1.
  let mean: [Float]
  let deviation: [Float]
  /// The side of the pictures if all are squares of the same size that a small network can take.
  let commonSide: Int?

  /// - Parameter channels: 1 or 3; by default 1 where all pictures are grey.
  init(of pictures: Subset<ImageFolder>, limit: Int, channels: Int?, _ report: (BadSample) -> Void) throws {
    var sizes: Set<[Int]> = []
    var count = 0, sums = [0.0, 0, 0], squares = [0.0, 0, 0]
    var isGrey = true
    // Spread over the whole: classes follow one another.
    let stride = max(1, pictures.count / limit)
    for position in Swift.stride(from: 0, to: pictures.count, by: stride) {
      guard let image = try? pictures.sample(at: position).image else { continue }
      sizes.insert([image.width, image.height])
      if image.channels > 1 { isGrey = false }
      let small = image.rgb()
      for index in small.pixels.indices {
        let value = Double(small.pixels[index]) / 255
        sums[index % 3] += value
        squares[index % 3] += value * value
      }
      count += small.width * small.height
    }
    guard count > 0 else {
      throw FormatError(file: "the training pictures", what: "none of them can be read", hint: "striate data check DIR")
    }
    let means = sums.map { $0 / Double(count) }
    let deviations = zip(squares, means).map { max(1e-3, ($0 / Double(count) - $1 * $1).squareRoot()) }
    isGrey = channels.map { $0 == 1 } ?? isGrey
    mean = (isGrey ? Array(means.prefix(1)) : means).map { Float($0) }
    deviation = (isGrey ? Array(deviations.prefix(1)) : deviations).map { Float($0) }
    let sides = Set(sizes.joined())
    commonSide = sides.count == 1 && sides.first! <= 64 ? sides.first : nil
  }
}
