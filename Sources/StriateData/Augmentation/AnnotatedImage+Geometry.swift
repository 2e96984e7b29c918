import StriateFormats

extension AnnotatedImage {
  /// Another size, in the arithmetic of Pillow's bilinear resize; masks take the nearest pixel.
  public func resized(width newWidth: Int, height newHeight: Int) -> AnnotatedImage {
    if newWidth == width, newHeight == height { return self }
    let across = Float(newWidth) / Float(width), down = Float(newHeight) / Float(height)
    var result = moved(width: newWidth, height: newHeight) { ($0 * across, $1 * down) }
    result.image = image.resized(width: newWidth, height: newHeight)
    result.mask = mask.map { mask in
      let columns = (0..<newWidth).map { min(width - 1, (2 * $0 + 1) * width / (2 * newWidth)) }
      let rows = (0..<newHeight).map { min(height - 1, (2 * $0 + 1) * height / (2 * newHeight)) }
      return Image(
        width: newWidth, height: newHeight, channels: 1,
        pixels: rows.flatMap { row in columns.map { mask.pixels[row * width + $0] } })
    }
    return result
  }

  /// A part of the picture. Where the part hangs over the border, `fill` stands in; masks are filled with 0.
  ///
  /// Boxes are clipped. Objects of which less than a pixel's width or height is left are dropped.
  /// - Parameters:
  ///   - x: of the part's top left corner; may be negative.
  ///   - y: likewise.
  ///   - fill: a value for each channel, or one for all; 0 by default.
  public func cropped(
    x: Int, y: Int, width newWidth: Int, height newHeight: Int, fill: [UInt8] = [0]
  ) -> AnnotatedImage {
    if x == 0, y == 0, newWidth == width, newHeight == height { return self }
    var result = moved(width: newWidth, height: newHeight) { ($0 - Float(x), $1 - Float(y)) }
    result.image = image.cropped(x: x, y: y, width: newWidth, height: newHeight, fill: fill)
    result.mask = mask?.cropped(x: x, y: y, width: newWidth, height: newHeight, fill: [0])
    return result
  }

  /// The part in the middle.
  public func centerCropped(width newWidth: Int, height newHeight: Int, fill: [UInt8] = [0]) -> AnnotatedImage {
    cropped(
      x: ImagePreprocessing.half(width - newWidth), y: ImagePreprocessing.half(height - newHeight), width: newWidth,
      height: newHeight, fill: fill)
  }

  /// Left and right exchanged.
  /// - Parameter pairs: numbers of keypoints that change places, such as left and right elbow.
  public func flippedHorizontally(exchanging pairs: [(Int, Int)] = []) -> AnnotatedImage {
    let extent = Float(width)
    var result = moved(width: width, height: height) { (extent - $0, $1) }
    result.image = image.flippedHorizontally()
    result.mask = mask?.flippedHorizontally()
    for object in result.objects.indices {
      for (a, b) in pairs where max(a, b) < result.objects[object].keypoints.count {
        result.objects[object].keypoints.swapAt(a, b)
      }
    }
    return result
  }

  /// Top and bottom exchanged.
  public func flippedVertically() -> AnnotatedImage {
    let extent = Float(height)
    var result = moved(width: width, height: height) { ($0, extent - $1) }
    result.image = image.flippedVertically()
    result.mask = mask?.flippedVertically()
    return result
  }

  /// The picture seen through a map of its plane, bilinearly; masks take the nearest pixel.
  /// - Parameter fill: what lies outside of the picture.
  public func transformed(by map: AffineMap, fill: [UInt8] = [0]) -> AnnotatedImage {
    guard let inverse = map.inverted else { return self }
    var result = moved(width: width, height: height) { map($0, $1) }
    result.image = image.sampled(through: inverse, fill: fill)
    result.mask = mask?.sampledNearest(through: inverse)
    return result
  }

  /// Top left, top right, bottom left, bottom right and centre, as torchvision orders them.
  /// - Precondition: the picture is at least of this size.
  public func fiveCrop(width newWidth: Int, height newHeight: Int) -> [AnnotatedImage] {
    precondition(newWidth <= width && newHeight <= height, "a crop is not larger than its picture")
    let right = width - newWidth, bottom = height - newHeight
    let corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
    return corners.map { cropped(x: $0.0, y: $0.1, width: newWidth, height: newHeight) }
      + [centerCropped(width: newWidth, height: newHeight)]
  }

  /// The five crops and those of the mirrored picture (Krizhevsky et al. 2012).
  public func tenCrop(width newWidth: Int, height newHeight: Int) -> [AnnotatedImage] {
    fiveCrop(width: newWidth, height: newHeight)
      + flippedHorizontally().fiveCrop(width: newWidth, height: newHeight)
  }

  /// A copy whose boxes and keypoints are moved into a picture of another size; picture and mask are the caller's work.
  private func moved(
    width newWidth: Int, height newHeight: Int, _ map: (Float, Float) -> (Float, Float)
  ) -> AnnotatedImage {
    var result = self
    result.objects = objects.compactMap { object in
      var object = object
      let box = object.box
      let corners = [
        map(box.left, box.top), map(box.right, box.top), map(box.left, box.bottom), map(box.right, box.bottom)
      ]
      let xs = corners.map(\.0), ys = corners.map(\.1)
      object.box = BoundingBox(
        left: xs.min() ?? 0, top: ys.min() ?? 0, right: xs.max() ?? 0, bottom: ys.max() ?? 0
      ).clipped(width: newWidth, height: newHeight)
      guard object.box.width >= 1, object.box.height >= 1 else { return nil }
      for index in object.keypoints.indices {
        let (x, y) = map(object.keypoints[index].x, object.keypoints[index].y)
        let isInside = x >= 0 && y >= 0 && x <= Float(newWidth) && y <= Float(newHeight)
        let isVisible = object.keypoints[index].isVisible && isInside
        object.keypoints[index] = Keypoint(x: x, y: y, isVisible: isVisible)
      }
      return object
    }
    return result
  }
}
