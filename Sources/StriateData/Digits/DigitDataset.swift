import StriateFormats

/// What ink and paper are to a network of digits, and how much paper there is around the 28×28 pixels.
package struct DigitFormat: Sendable {
  /// What 0, paper, is to the network.
  package let paper: Float
  /// Pixels of paper that are added on each side.
  package let margin: Int
  /// What a pixel from 0 to 1 is to the network.
  package let value: @Sendable (Float) -> Float

  package var side: Int { DigitDataset.side + 2 * margin }

  /// - Parameters: as the properties.
  package init(margin: Int, value: @escaping @Sendable (Float) -> Float) {
    paper = value(0)
    self.margin = margin
    self.value = value
  }

  /// MNIST's usual normalisation, (x − 0.1307) / 0.3081.
  package static let normalized = DigitFormat(margin: 0) { ($0 - DigitDataset.mean) / DigitDataset.deviation }

  /// Planes of 28×28 with the margin around them.
  package func framed<Pixel>(_ pixels: [Pixel], paper: Pixel) -> [Pixel] {
    if margin == 0 { return pixels }
    let inner = DigitDataset.side, area = inner * inner
    var result = [Pixel](repeating: paper, count: pixels.count / area * side * side)
    for image in 0..<pixels.count / area {
      for row in 0..<inner {
        let from = image * area + row * inner, to = (image * side + row + margin) * side + margin
        result.replaceSubrange(to..<to + inner, with: pixels[from..<from + inner])
      }
    }
    return result
  }
}

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
  public static func embedded() -> DigitDataset { embedded(as: .normalized) }

  /// The same as another network wants them.
  package static func embedded(as format: DigitFormat) -> DigitDataset {
    DigitDataset(
      name: "embedded digits", training: enlarged(EmbeddedDigits.training, format),
      test: enlarged(EmbeddedDigits.test, format))
  }

  /// MNIST from its four IDX files (LeCun, Cortes & Burges), compressed or not.
  /// - Throws: `FormatError` if one is missing, truncated or not what it should be.
  public static func mnist(folder: String) throws -> DigitDataset { try mnist(folder: folder, as: .normalized) }

  /// The same as another network wants them.
  package static func mnist(folder: String, as format: DigitFormat) throws -> DigitDataset {
    let files = try MNISTFolder(reading: folder)
    return DigitDataset(
      name: "MNIST", training: try set(of: files.training, folder, format),
      test: try set(of: files.test, folder, format))
  }

  private static func set(of images: LabeledImages, _ folder: String, _ format: DigitFormat) throws -> LabeledImageSet {
    guard images.height == side, images.width == side else {
      throw FormatError(
        file: folder, what: "the images are \(images.height)×\(images.width), not \(side)×\(side)")
    }
    return LabeledImageSet(
      bytes: format.framed(images.pixels, paper: 0), values: (0..<256).map { format.value(Float($0) / 255) },
      height: format.side, width: format.side, labels: images.labels)
  }

  private static func enlarged(_ digits: DigitImages, _ format: DigitFormat) -> LabeledImageSet {
    let size = digits.height * digits.width
    var floats: [Float] = []
    floats.reserveCapacity(digits.count * side * side)
    for image in 0..<digits.count {
      let pixels = digits.pixels[image * size..<(image + 1) * size].map { Float($0) / 16 }
      floats += enlargement(of: pixels, height: digits.height, width: digits.width).map(format.value)
    }
    return LabeledImageSet(
      floats: format.framed(floats, paper: format.paper), height: format.side, width: format.side,
      labels: digits.labels.map(Int64.init))
  }

  /// Pixels in 0 ... 1 enlarged to 28×28.
  package static func enlargement(of pixels: [Float], height: Int, width: Int) -> [Float] {
    bilinear(pixels, height: height, width: width)
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
