import StriateFormats

/// Pictures with classes wherever they lie: a folder, an archive or memory.
public struct LabeledPictures: ClassifiedDataset {
  public let classNames: [String]
  public let labels: [Int]
  private let read: @Sendable (Int) throws -> AnnotatedImage

  /// The same samples as another dataset.
  public init<D: ClassifiedDataset>(_ dataset: D) where D.Sample == AnnotatedImage {
    classNames = dataset.classNames
    labels = dataset.labels
    read = { try dataset.sample(at: $0) }
  }

  public var count: Int { labels.count }

  /// Reads it where it lies.
  public func sample(at position: Int) throws -> AnnotatedImage { try read(position) }
}
