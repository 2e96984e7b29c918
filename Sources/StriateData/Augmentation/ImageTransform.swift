import StriateTypes

/// Something done to a picture and what is marked on it, at random. All randomness comes from the generator, so that
/// the same generator gives the same picture.
public protocol ImageTransform: Sendable {
  /// - Returns: the picture as it is to be learned.
  func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage
}

/// Transforms one after the other.
public struct ImageAugmentation: ImageTransform {
  /// In the order in which they are done.
  public let steps: [any ImageTransform]

  /// - Parameter steps: in the order in which they are done.
  public init(_ steps: any ImageTransform...) { self.steps = steps }

  /// - Parameter steps: in the order in which they are done.
  public init(_ steps: [any ImageTransform]) { self.steps = steps }

  /// Does all steps.
  public func callAsFunction(_ sample: AnnotatedImage, using random: inout PhiloxGenerator) -> AnnotatedImage {
    steps.reduce(sample) { $1($0, using: &random) }
  }
}
