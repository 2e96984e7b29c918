import StriateFormats

/// Handwritten digits at 28×28, with MNIST's normalisation (x − 0.1307) / 0.3081 of pixels in 0 ... 1.
public struct DigitDataset: Sendable {
  public let name: String
  public let training: LabeledImageSet
  public let test: LabeledImageSet

  package static let mean: Float = 0.1307
  package static let deviation: Float = 0.3081
  package static let side = 28
  /// What paper is to the network.
  package static let background = -mean / deviation

  /// The digits inside this package: the test set of UCI's Optical Recognition of Handwritten Digits (Alpaydin &
  /// Kaynak 1998) as packaged in scikit-learn, 1,797 images of 8×8 enlarged to 28×28, split 1,437 + 360 by class.
  public static func embedded() -> DigitDataset {
    DigitDataset(
      name: "embedded digits", training: enlarged(EmbeddedDigits.training), test: enlarged(EmbeddedDigits.test))
  }

  /// MNIST from its four IDX files (LeCun, Cortes & Burges), compressed or not.
  /// - Throws: `FormatError` if one is missing, truncated or not what it should be.
  public static func mnist(folder: String) throws -> DigitDataset {
    let files = try MNISTFolder(reading: folder)
    return DigitDataset(
      name: "MNIST", training: try normalized(files.training, folder), test: try normalized(files.test, folder))
  }

  /// What a pixel from 0 to 255 is to the network.
  package static let values: [Float] = (0..<256).map { (Float($0) / 255 - mean) / deviation }

  private static func normalized(_ images: LabeledImages, _ folder: String) throws -> LabeledImageSet {
    guard images.height == side, images.width == side else {
      throw FormatError(
        file: folder, what: "the images are \(images.height)×\(images.width), not \(side)×\(side)")
    }
    return LabeledImageSet(
      bytes: images.pixels, values: values, height: side, width: side, labels: images.labels)
  }

  private static func enlarged(_ digits: DigitImages) -> LabeledImageSet {
    let size = digits.height * digits.width
    var floats: [Float] = []
    floats.reserveCapacity(digits.count * side * side)
    for image in 0..<digits.count {
      let pixels = digits.pixels[image * size..<(image + 1) * size].map { Float($0) / 16 }
      floats += normalizedEnlargement(of: pixels, height: digits.height, width: digits.width)
    }
    return LabeledImageSet(floats: floats, height: side, width: side, labels: digits.labels.map(Int64.init))
  }

  /// Pixels in 0 ... 1 enlarged to 28×28 and normalised.
  package static func normalizedEnlargement(of pixels: [Float], height: Int, width: Int) -> [Float] {
    bilinear(pixels, height: height, width: width).map { ($0 - mean) / deviation }
  }

  /// Bilinear enlargement with half-pixel centres (PyTorch's `align_corners=False`).
  private static func bilinear(_ pixels: [Float], height: Int, width: Int) -> [Float] {
    func taps(_ position: Int, _ extent: Int) -> (low: Int, high: Int, weight: Float) {
      let source = max(0, (Float(position) + 0.5) * Float(extent) / Float(side) - 0.5)
      let low = min(Int(source), extent - 1)
      return (low, min(low + 1, extent - 1), source - Float(low))
    }
    let rows = (0..<side).map { taps($0, height) }, columns = (0..<side).map { taps($0, width) }
    var result: [Float] = []
    result.reserveCapacity(side * side)
    for row in rows {
      for column in columns {
        let top =
          pixels[row.low * width + column.low] * (1 - column.weight) + pixels[row.low * width + column.high]
          * column.weight
        let bottom =
          pixels[row.high * width + column.low] * (1 - column.weight)
          + pixels[row.high * width + column.high] * column.weight
        result.append(top * (1 - row.weight) + bottom * row.weight)
      }
    }
    return result
  }
}
