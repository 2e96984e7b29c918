/// How an image file is decoded.
public struct ImageDecodingOptions: Sendable, Equatable {
  /// The largest `width * height` that is accepted, checked before memory is taken.
  public var pixelLimit: Int
  /// If set, a JPEG much larger than this is decoded at 1/2, 1/4 or 1/8 of its size, where the result is not smaller
  /// than asked for in either direction. That is much faster than decoding all of it and the same as Pillow's `draft`.
  /// Other formats ignore it.
  public var minimumSize: ImageSize?
  /// Turns a photo as its camera was held (EXIF orientation of JPEG).
  public var appliesOrientation: Bool
  /// Gives three channels: grey is repeated, transparency laid on white.
  public var isRGB: Bool

  /// - Parameters: as the properties of these names.
  public init(
    pixelLimit: Int = Image.defaultPixelLimit, minimumSize: ImageSize? = nil, appliesOrientation: Bool = false,
    isRGB: Bool = false
  ) {
    self.pixelLimit = pixelLimit
    self.minimumSize = minimumSize
    self.appliesOrientation = appliesOrientation
    self.isRGB = isRGB
  }
}

/// Width and height in pixels.
public struct ImageSize: Sendable, Equatable {
  /// Pixels of a row, and rows.
  public let width: Int
  public let height: Int

  /// - Precondition: both are positive.
  public init(width: Int, height: Int) {
    precondition(width > 0 && height > 0, "a size of \(width) × \(height) pixels")
    self.width = width
    self.height = height
  }
}
