import StriateTypes

/// Left and right exchanged, or not.
public struct RandomHorizontalFlip: ImageTransform {
  /// 0.5 by default.
  public let probability: Double
  private let pairs: [[Int]]

  /// - Parameters:
  ///   - probability: of the exchange.
  ///   - pairs: numbers of keypoints that change places then, such as left and right elbow.
  public init(probability: Double = 0.5, exchanging pairs: [(Int, Int)] = []) {
    self.probability = probability
    self.pairs = pairs.map { [$0.0, $0.1] }
  }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    guard Double.random(in: 0..<1, using: &random) < probability else { return sample }
    return sample.flippedHorizontally(exchanging: pairs.map { ($0[0], $0[1]) })
  }
}

/// Top and bottom exchanged, or not.
public struct RandomVerticalFlip: ImageTransform {
  /// 0.5 by default.
  public let probability: Double

  /// - Parameter probability: of the exchange.
  public init(probability: Double = 0.5) { self.probability = probability }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    Double.random(in: 0..<1, using: &random) < probability ? sample.flippedVertically() : sample
  }
}

/// A random turn, shift, scale and shear about the picture's centre, with the rules of torchvision's class of this name.
public struct RandomAffine: ImageTransform {
  /// Turned by −degrees ... degrees.
  public let degrees: Double
  /// The largest shift as a part of width and height; 0 by default.
  public let translation: (x: Double, y: Double)
  /// 1 ... 1 by default.
  public let scale: ClosedRange<Double>
  /// Sheared by −shear ... shear degrees along x; 0 by default.
  public let shear: Double
  /// What is outside of the picture; 0 by default.
  public let fill: [UInt8]

  /// - Parameters: as the properties of these names.
  public init(
    degrees: Double, translation: (x: Double, y: Double) = (0, 0), scale: ClosedRange<Double> = 1...1,
    shear: Double = 0, fill: [UInt8] = [0]
  ) {
    precondition(degrees >= 0 && shear >= 0 && scale.lowerBound > 0, "degrees and shear ≥ 0, scale > 0")
    precondition((0...1) ~= translation.x && (0...1) ~= translation.y, "a translation is a part of the picture")
    (self.degrees, self.translation, self.scale, self.shear, self.fill) = (degrees, translation, scale, shear, fill)
  }

  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    func draw(_ reach: Double) -> Double { Double.random(in: -reach...reach, using: &random) }
    let width = Double(sample.width), height = Double(sample.height)
    let map = AffineMap(
      rotation: draw(degrees), scale: Double.random(in: scale, using: &random), shear: (draw(shear), 0),
      shift: (draw(translation.x * width).rounded(), draw(translation.y * height).rounded()),
      center: (width / 2, height / 2))
    return sample.transformed(by: map, fill: fill)
  }
}
