/// A picture of 8-bit samples.
public struct Image: Sendable, Equatable {
  public let width: Int
  public let height: Int
  /// 1 grey, 3 RGB, 4 RGBA (not premultiplied).
  public let channels: Int
  /// `[H, W, C]`, row-major from the top left, channels interleaved.
  public let pixels: [UInt8]

  /// - Precondition: the extents are positive, `channels` is 1, 3 or 4, and `pixels` has `height * width * channels`
  ///   elements.
  public init(width: Int, height: Int, channels: Int, pixels: [UInt8]) {
    precondition(width > 0 && height > 0, "an image of \(width) × \(height) pixels")
    precondition(channels == 1 || channels == 3 || channels == 4, "an image of \(channels) channels")
    precondition(
      pixels.count == width * height * channels,
      "an image of \(width) × \(height) × \(channels) does not take \(pixels.count) samples")
    self.width = width
    self.height = height
    self.channels = channels
    self.pixels = pixels
  }

  /// 64 million pixels: what the largest cameras make.
  public static let defaultPixelLimit = 1 << 26
}
