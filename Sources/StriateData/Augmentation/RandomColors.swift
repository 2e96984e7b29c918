import StriateFormats
import StriateTypes

/// Random brightness, contrast, saturation and hue, in random order, with the rules of torchvision's `ColorJitter`.
public struct ColorJitter: ImageTransform {
  /// Factors are drawn from max(0, 1 − x) ... 1 + x; 0 leaves the property alone.
  public let brightness: Double
  public let contrast: Double
  public let saturation: Double
  /// The shift is drawn from −hue ... hue, at most 0.5, in turns of the circle.
  public let hue: Double

  /// - Parameters: as the properties of these names; 0 by default.
  public init(brightness: Double = 0, contrast: Double = 0, saturation: Double = 0, hue: Double = 0) {
    precondition(brightness >= 0 && contrast >= 0 && saturation >= 0, "a jitter is not negative")
    precondition((0...0.5) ~= hue, "a hue lies in 0 ... 0.5")
    (self.brightness, self.contrast, self.saturation, self.hue) = (brightness, contrast, saturation, hue)
  }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    var sample = sample
    for property in [0, 1, 2, 3].shuffled(using: &random) {
      switch property {
      case 0 where brightness > 0:
        sample.image = sample.image.adjustedBrightness(factor(brightness, &random))
      case 1 where contrast > 0: sample.image = sample.image.adjustedContrast(factor(contrast, &random))
      case 2 where saturation > 0: sample.image = sample.image.adjustedSaturation(factor(saturation, &random))
      case 3 where hue > 0:
        sample.image = sample.image.adjustedHue(Float(Double.random(in: -hue...hue, using: &random)))
      default: break
      }
    }
    return sample
  }

  private func factor(_ reach: Double, _ random: inout PhiloxGenerator) -> Float {
    Float(Double.random(in: max(0, 1 - reach)...1 + reach, using: &random))
  }
}

/// AlexNet's change of light: random amounts of the principal components of the colours of a dataset are added to all
/// pixels (Krizhevsky et al. 2012, section 4.1).
/// ```
/// [R, G, B] += [p₁, p₂, p₃] · [α₁λ₁, α₂λ₂, α₃λ₃],  α ~ N(0, deviation)
/// ```
/// Grey pictures stay.
public struct PCAColor: ImageTransform {
  /// λ, in the scale 0 ... 1. Those of ImageNet by default, as published with the ResNets of fb.resnet.torch.
  public let eigenvalues: [Float]
  /// Columns p, a row for each of red, green and blue.
  public let eigenvectors: [[Float]]
  /// Of α; 0.1 by default.
  public let deviation: Float

  /// - Parameters: as the properties of these names.
  public init(
    eigenvalues: [Float] = [0.2175, 0.0188, 0.0045],
    eigenvectors: [[Float]] = [
      [-0.5675, 0.7192, 0.4009], [-0.5808, -0.0045, -0.8140], [-0.5836, -0.6948, 0.4203]
    ],
    deviation: Float = 0.1
  ) {
    precondition(
      eigenvalues.count == 3 && eigenvectors.count == 3 && eigenvectors.allSatisfy { $0.count == 3 },
      "colours have three components")
    (self.eigenvalues, self.eigenvectors, self.deviation) = (eigenvalues, eigenvectors, deviation)
  }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    if sample.image.channels == 1 { return sample }
    let alphas = (0..<3).map { _ in Float(random.normal()) * deviation }
    var sample = sample
    sample.image = sample.image.shifted(by: offsets(alphas))
    return sample
  }

  /// What is added to red, green and blue, in the scale 0 ... 255.
  package func offsets(_ alphas: [Float]) -> [Float] {
    eigenvectors.map { row in 255 * (0..<3).reduce(0) { $0 + row[$1] * alphas[$1] * eigenvalues[$1] } }
  }
}

/// A square at a random place is made blank (DeVries & Taylor 2017, arXiv:1708.04552). Its centre lies in the picture,
/// the square may hang over.
public struct Cutout: ImageTransform {
  /// Of the square, in pixels.
  public let side: Int
  /// A value for each channel, or one for all; 0 by default. The dataset's mean is usual.
  public let fill: [UInt8]

  /// - Parameters: as the properties of these names.
  public init(side: Int, fill: [UInt8] = [0]) {
    precondition(side > 0, "a square of \(side) pixels")
    (self.side, self.fill) = (side, fill)
  }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    let y = Int.random(in: 0..<sample.height, using: &random), x = Int.random(in: 0..<sample.width, using: &random)
    var sample = sample
    sample.image = sample.image.blanked(centerX: x, centerY: y, side: side, fill: fill)
    return sample
  }
}

extension Image {
  package func blanked(centerX: Int, centerY: Int, side: Int, fill: [UInt8]) -> Image {
    precondition(fill.count == 1 || fill.count == channels, "a fill of \(fill.count) values for \(channels) channels")
    var samples = pixels
    let left = max(0, centerX - side / 2), right = min(width, centerX - side / 2 + side)
    for row in max(0, centerY - side / 2)..<min(height, centerY - side / 2 + side) {
      for column in left..<right {
        for channel in 0..<channels {
          samples[(row * width + column) * channels + channel] = fill[fill.count == 1 ? 0 : channel]
        }
      }
    }
    return Image(width: width, height: height, channels: channels, pixels: samples)
  }
}
