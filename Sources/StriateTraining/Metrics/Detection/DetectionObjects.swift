/// An object that a detector reports, with its place in an image.
///
/// Places are edges in pixels, `left` and `right` from the left and `top` and `bottom` from above.
public struct PredictedObject: Sendable, Hashable {
  /// The class.
  public var label: Int
  /// How sure the detector is.
  public var score: Double
  public var left: Double, top: Double, right: Double, bottom: Double

  /// - Parameters: as the properties of these names.
  public init(label: Int, score: Double, left: Double, top: Double, right: Double, bottom: Double) {
    self.label = label
    self.score = score
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

/// An object that is in an image, as a person has drawn it.
public struct AnnotatedObject: Sendable, Hashable {
  /// The class.
  public var label: Int
  public var left: Double, top: Double, right: Double, bottom: Double
  /// Pascal VOC: hard to recognise. Nobody is asked to find it, and finding it does no harm.
  public var isDifficult: Bool
  /// COCO: stands for many of a kind. It can be found any number of times, and nothing is gained by that.
  public var isCrowd: Bool
  /// COCO: the area of the object itself, which decides whether it is small, medium or large; nil is the box's.
  public var area: Double?

  /// - Parameters: as the properties of these names.
  public init(
    label: Int, left: Double, top: Double, right: Double, bottom: Double, isDifficult: Bool = false,
    isCrowd: Bool = false, area: Double? = nil
  ) {
    self.label = label
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
    self.isDifficult = isDifficult
    self.isCrowd = isCrowd
    self.area = area
  }
}

/// Overlap of boxes.
enum BoxOverlap {
  /// Intersection over union.
  /// - Parameters:
  ///   - border: 1 where `right` and `bottom` are the last pixels of the object, as in VOC, 0 where they are edges.
  ///   - isCrowd: whether the intersection is held against the prediction alone.
  static func ratio(_ p: PredictedObject, _ a: AnnotatedObject, border: Double, isCrowd: Bool = false) -> Double {
    let width = min(p.right, a.right) - max(p.left, a.left) + border
    let height = min(p.bottom, a.bottom) - max(p.top, a.top) + border
    guard width > 0, height > 0 else { return 0 }
    let common = width * height
    let predicted = (p.right - p.left + border) * (p.bottom - p.top + border)
    let annotated = (a.right - a.left + border) * (a.bottom - a.top + border)
    return common / (isCrowd ? predicted : predicted + annotated - common)
  }
}

extension PredictedObject {
  var isFinite: Bool { [score, left, top, right, bottom].allSatisfy(\.isFinite) }
}

extension AnnotatedObject {
  var isFinite: Bool { [left, top, right, bottom, area ?? 0].allSatisfy(\.isFinite) }
}
