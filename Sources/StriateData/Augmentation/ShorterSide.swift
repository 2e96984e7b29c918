import StriateFormats
import StriateTypes

/// Brings the shorter side to a length, or to a random one of a range (scale jitter; Simonyan & Zisserman 2014, section
/// 3.1); proportions stay.
public struct ShorterSide: ImageTransform {
  /// In pixels, both ends included.
  public let range: ClosedRange<Int>

  /// What is longer than this many times its width is cut to it first: the whole could be gigabytes.
  private static let proportionLimit = 8

  /// - Precondition: the range begins above 0.
  public init(_ range: ClosedRange<Int>) {
    precondition(range.lowerBound > 0, "a side of \(range.lowerBound) pixels")
    self.range = range
  }

  /// Always the same length.
  public init(_ side: Int) { self.init(side...side) }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    let side = range.count == 1 ? range.lowerBound : Int.random(in: range, using: &random)
    return Self.resized(sample, to: side)
  }

  /// The longer side is rounded down, as torchvision's `Resize` does.
  package static func resized(_ sample: AnnotatedImage, to side: Int) -> AnnotatedImage {
    let shorter = min(sample.width, sample.height)
    let (width, height) = (
      min(sample.width, proportionLimit * shorter), min(sample.height, proportionLimit * shorter)
    )
    return sample.centerCropped(width: width, height: height).resized(
      width: width <= height ? side : side * width / height, height: width <= height ? side * height / width : side)
  }
}

/// The part in the middle; what is smaller is padded.
public struct CenterCrop: ImageTransform {
  /// In pixels.
  public let width: Int
  public let height: Int

  /// - Precondition: both are above 0.
  public init(width: Int, height: Int) {
    precondition(width > 0 && height > 0, "a crop of \(width) × \(height)")
    (self.width, self.height) = (width, height)
  }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    sample.centerCropped(width: width, height: height)
  }
}
