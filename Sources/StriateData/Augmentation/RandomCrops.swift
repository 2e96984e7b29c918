import Foundation
import StriateTypes

/// A part at a random place, perhaps of the picture with a border added. Pictures that are smaller than the part are
/// padded evenly.
public struct RandomCrop: ImageTransform {
  /// Of the part.
  public let width: Int
  public let height: Int
  /// Pixels added on each side first; 0 by default, 4 is usual for CIFAR.
  public let padding: Int
  /// What the border is made of: a value for each channel or one for all; 0 by default.
  public let fill: [UInt8]

  /// - Parameters: as the properties of these names.
  public init(width: Int, height: Int, padding: Int = 0, fill: [UInt8] = [0]) {
    precondition(width > 0 && height > 0 && padding >= 0, "a crop of \(width) × \(height) with \(padding) around")
    (self.width, self.height, self.padding, self.fill) = (width, height, padding, fill)
  }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    let x = place(sample.width, width, &random), y = place(sample.height, height, &random)
    return sample.cropped(x: x, y: y, width: width, height: height, fill: fill)
  }

  private func place(_ extent: Int, _ wanted: Int, _ random: inout PhiloxGenerator) -> Int {
    let room = extent + 2 * padding - wanted
    if room < 0 { return room / 2 - padding }
    return Int.random(in: 0...room, using: &random) - padding
  }
}

/// A part of random area, proportions and place, brought to one size (Szegedy et al. 2015, arXiv:1409.4842), with the
/// rules of torchvision's class of this name.
public struct RandomResizedCrop: ImageTransform {
  /// Of the result.
  public let width: Int
  public let height: Int
  /// Of the part's area to the picture's; 0.08 ... 1 by default.
  public let scale: ClosedRange<Double>
  /// Of width to height, drawn from a logarithmic scale; 3/4 ... 4/3 by default.
  public let ratio: ClosedRange<Double>

  /// - Parameters: as the properties of these names.
  public init(
    width: Int, height: Int, scale: ClosedRange<Double> = 0.08...1, ratio: ClosedRange<Double> = 0.75...4.0 / 3
  ) {
    precondition(width > 0 && height > 0, "a crop of \(width) × \(height)")
    precondition(scale.lowerBound > 0 && ratio.lowerBound > 0, "scale and ratio are above 0")
    (self.width, self.height, self.scale, self.ratio) = (width, height, scale, ratio)
  }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    let part = part(of: sample, &random)
    return sample.cropped(x: part.x, y: part.y, width: part.width, height: part.height)
      .resized(width: width, height: height)
  }

  private func part(
    of sample: AnnotatedImage, _ random: inout PhiloxGenerator
  ) -> (x: Int, y: Int, width: Int, height: Int) {
    let area = Double(sample.width * sample.height)
    let logarithms = log(ratio.lowerBound)...log(ratio.upperBound)
    for _ in 0..<10 {
      let wanted = area * Double.random(in: scale, using: &random)
      let proportion = exp(Double.random(in: logarithms, using: &random))
      let width = Int((wanted * proportion).squareRoot().rounded())
      let height = Int((wanted / proportion).squareRoot().rounded())
      if (1...sample.width) ~= width, (1...sample.height) ~= height {
        let y = Int.random(in: 0...sample.height - height, using: &random)
        let x = Int.random(in: 0...sample.width - width, using: &random)
        return (x, y, width, height)
      }
    }
    // The picture is too narrow for its range: the largest part in the middle.
    let proportion = Double(sample.width) / Double(sample.height)
    var (width, height) = (sample.width, sample.height)
    if proportion < ratio.lowerBound {
      height = min(height, max(1, Int((Double(width) / ratio.lowerBound).rounded())))
    } else if proportion > ratio.upperBound {
      width = min(width, max(1, Int((Double(height) * ratio.upperBound).rounded())))
    }
    return ((sample.width - width) / 2, (sample.height - height) / 2, width, height)
  }
}
