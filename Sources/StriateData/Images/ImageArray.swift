import StriateFormats

/// Pictures of one size with their classes, in memory: MNIST, CIFAR, or arrays of one's own.
public struct ImageArray: ClassifiedDataset {
  /// Of each picture.
  public let width: Int
  public let height: Int
  /// 1 grey or 3 RGB.
  public let channels: Int
  public let labels: [Int]
  public let classNames: [String]
  /// `[N, H, W, C]`.
  public let pixels: [UInt8]

  /// - Precondition: as many pixels as the labels' count and the extents say, and a name for each label.
  public init(pixels: [UInt8], width: Int, height: Int, channels: Int, labels: [Int], classNames: [String]) {
    precondition(pixels.count == labels.count * width * height * channels, "pixels and labels differ in count")
    precondition(labels.allSatisfy(classNames.indices.contains), "a label has no name")
    (self.pixels, self.width, self.height, self.channels) = (pixels, width, height, channels)
    (self.labels, self.classNames) = (labels, classNames)
  }

  /// MNIST, Fashion-MNIST and others of the same four IDX files, compressed or not.
  /// - Throws: `FormatError` if a file is missing or damaged.
  public static func mnist(folder: String, training: Bool) throws(FormatError) -> ImageArray {
    let files = try MNISTFolder(reading: folder)
    let set = training ? files.training : files.test
    return ImageArray(
      pixels: set.pixels, width: set.width, height: set.height, channels: 1, labels: set.labels.map(Int.init),
      classNames: (0..<10).map(String.init))
  }

  /// CIFAR-10 or CIFAR-100 in its binary version: the folder tells which.
  /// - Throws: `FormatError` if a file is missing or damaged.
  public static func cifar(folder: String, training: Bool) throws(FormatError) -> ImageArray {
    let set = try CIFARFolder(reading: folder, training: training)
    return ImageArray(
      pixels: set.pixels, width: CIFARFolder.side, height: CIFARFolder.side, channels: 3, labels: set.labels,
      classNames: set.classNames)
  }

  public var count: Int { labels.count }

  /// A copy of the pixels, with the class.
  public func sample(at position: Int) -> AnnotatedImage {
    let size = width * height * channels
    return AnnotatedImage(
      Image(
        width: width, height: height, channels: channels,
        pixels: Array(pixels[position * size..<(position + 1) * size])), label: labels[position])
  }
}
