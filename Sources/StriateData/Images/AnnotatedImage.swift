import StriateFormats

/// A rectangle in a picture, in pixels from the top left corner: pixel (0, 0) covers 0 ... 1 on both axes.
public struct BoundingBox: Sendable, Hashable {
  public var left: Float
  public var top: Float
  public var right: Float
  public var bottom: Float

  /// - Parameters: as the properties of these names.
  public init(left: Float, top: Float, right: Float, bottom: Float) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// right − left, and bottom − top. Negative where the corners are swapped.
  public var width: Float { right - left }
  public var height: Float { bottom - top }

  /// The part that lies in a picture of this size.
  public func clipped(width: Int, height: Int) -> BoundingBox {
    BoundingBox(
      left: max(0, min(left, Float(width))), top: max(0, min(top, Float(height))),
      right: max(0, min(right, Float(width))), bottom: max(0, min(bottom, Float(height))))
  }
}

/// A named point, such as an elbow.
public struct Keypoint: Sendable, Hashable {
  /// In pixels, as the corners of ``BoundingBox``.
  public var x: Float
  public var y: Float
  /// False for points that are not in the picture or not marked.
  public var isVisible: Bool

  /// - Parameters: as the properties of these names.
  public init(x: Float, y: Float, isVisible: Bool = true) {
    self.x = x
    self.y = y
    self.isVisible = isVisible
  }
}

/// Something marked in a picture.
public struct ImageObject: Sendable, Hashable {
  public var box: BoundingBox
  /// The number of its class.
  public var label: Int
  /// In the order of the dataset; empty where it marks none.
  public var keypoints: [Keypoint]
  /// Marked as hard to recognise (Pascal VOC); such objects count neither way in its metric.
  public var isDifficult: Bool
  /// Stands for a crowd of objects (COCO).
  public var isCrowd: Bool

  /// - Parameters: as the properties of these names.
  public init(
    box: BoundingBox, label: Int, keypoints: [Keypoint] = [], isDifficult: Bool = false, isCrowd: Bool = false
  ) {
    self.box = box
    self.label = label
    self.keypoints = keypoints
    self.isDifficult = isDifficult
    self.isCrowd = isCrowd
  }
}

/// A picture with what is known about it: the sample of all datasets of pictures. What moves the picture moves the
/// boxes, the keypoints and the mask with it.
public struct AnnotatedImage: Sendable, Equatable {
  public var image: Image
  /// The number of the whole picture's class, where it has one.
  public var label: Int?
  public var objects: [ImageObject]
  /// The number of each pixel's class, one channel, of the picture's size.
  public var mask: Image?

  /// - Parameters: as the properties of these names.
  /// - Precondition: the mask has one channel and the picture's size.
  public init(_ image: Image, label: Int? = nil, objects: [ImageObject] = [], mask: Image? = nil) {
    precondition(
      mask.map { $0.channels == 1 && $0.width == image.width && $0.height == image.height } ?? true,
      "a mask has one channel and the size of its picture")
    self.image = image
    self.label = label
    self.objects = objects
    self.mask = mask
  }

  /// Of the picture, in pixels.
  public var width: Int { image.width }
  public var height: Int { image.height }
}
