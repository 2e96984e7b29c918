import Striate

/// Batches of pictures as a recipe wants them.
struct ClassifierLoading: Sendable {
  let pictures: ClassifierPictures
  let preprocessing: ImagePreprocessing
  private let recipe: TrainingRecipe
  private let augmentation: ImageAugmentation
  private let report: @Sendable (BadSample) -> Void

  /// Measures the training pictures' colours.
  /// - Parameters:
  ///   - input: `[3, H, W]`.
  ///   - report: told of pictures that cannot be read.
  init(
    _ pictures: ClassifierPictures, _ recipe: TrainingRecipe, input: Shape, report: @escaping @Sendable (String) -> Void
  ) throws {
    guard let colors = ColorStatistics(of: pictures.training) else {
      throw FormatError(file: "the training pictures", what: "none of them can be read", hint: "striate data check DIR")
    }
    self.pictures = pictures
    self.recipe = recipe
    self.report = { report("\($0)") }
    preprocessing = ImagePreprocessing(
      width: input[2], height: input[1], resize: .cover, mean: colors.mean.map { Float($0) },
      deviation: colors.deviation.map { recipe.normalizesDeviation ? Float(max($0, 1e-3)) : 1 / 255 })
    augmentation = Self.augmentation(recipe.augmentation, preprocessing, colors)
  }

  private static func augmentation(
    _ rule: TrainingRecipe.Augmentation, _ preprocessing: ImagePreprocessing, _ colors: ColorStatistics
  ) -> ImageAugmentation {
    let (width, height) = (preprocessing.width, preprocessing.height), least = max(width, height)
    let crop = RandomCrop(width: width, height: height), flip = RandomHorizontalFlip()
    switch rule {
    case .padded(let pixels):
      return ImageAugmentation(
        Fitted(preprocessing: preprocessing),
        RandomCrop(width: width, height: height, padding: pixels, fill: preprocessing.fill), flip)
    case .scaled(let range): return ImageAugmentation(ShorterSide(range), crop, flip, PCAColor(colors))
    case .square(let side):
      let side = max(side, least)
      return ImageAugmentation(
        ShorterSide(side), CenterCrop(width: side, height: side), crop, flip, PCAColor(colors))
    case .areaAndAspect:
      return ImageAugmentation(
        RandomResizedCrop(width: width, height: height), flip,
        ColorJitter(brightness: 0.4, contrast: 0.4, saturation: 0.4))
    }
  }

  /// Shuffled and changed at random. All batches have one size: the last one takes from the epoch's beginning.
  func training(batchSize: Int, seed: UInt64, shuffles: Bool = true) -> DataLoader<LabeledBatch> {
    DataLoader(
      images: pictures.training, preprocessing: preprocessing, augmentation: augmentation, batchSize: batchSize,
      sampler: shuffles ? .shuffled : .sequential, seed: seed, lastBatch: .wrap,
      onBadSample: .skippingFew(of: pictures.training.count, report: report))
  }

  /// In order, one view of each: the middle at the recipe's size.
  func validation(batchSize: Int) -> DataLoader<LabeledBatch> {
    let isWhole = recipe.crops == .whole
    return DataLoader(
      images: pictures.validation, preprocessing: preprocessing,
      augmentation: isWhole
        ? nil
        : ImageAugmentation(
          ShorterSide(max(256, preprocessing.width, preprocessing.height)),
          CenterCrop(width: preprocessing.width, height: preprocessing.height)),
      batchSize: batchSize, sampler: .sequential,
      onBadSample: .skippingFew(of: pictures.validation.count, report: report))
  }
}

/// Brings pictures of all sizes to the network's before the random steps.
private struct Fitted: ImageTransform {
  let preprocessing: ImagePreprocessing

  func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    preprocessing.fitted(sample)
  }
}
