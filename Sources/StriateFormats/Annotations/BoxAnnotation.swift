/// Something that an annotation file marks in a picture.
package struct BoxAnnotation: Sendable, Equatable {
  package var className: String
  /// Corners in pixels from the top left: pixel (0, 0) covers 0 ... 1.
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double
  /// x, y and COCO's visibility (0 not marked, 1 hidden, 2 visible).
  package var keypoints: [(x: Double, y: Double, visibility: Int)] = []
  package var isDifficult = false
  package var isCrowd = false

  package static func == (a: BoxAnnotation, b: BoxAnnotation) -> Bool {
    a.className == b.className && a.left == b.left && a.top == b.top && a.right == b.right && a.bottom == b.bottom
      && a.isDifficult == b.isDifficult && a.isCrowd == b.isCrowd
      && a.keypoints.elementsEqual(b.keypoints) { $0.x == $1.x && $0.y == $1.y && $0.visibility == $1.visibility }
  }

  /// What is wrong with the box in a picture of this size, or nil. A pixel over the border is forgiven: tools round.
  package func fault(width: Int?, height: Int?) -> String? {
    let corners = "\(Self.text(left)), \(Self.text(top)) to \(Self.text(right)), \(Self.text(bottom))"
    guard [left, top, right, bottom].allSatisfy(\.isFinite) else { return "the box has corners that are no numbers" }
    if right <= left || bottom <= top { return "the box from \(corners) is degenerate" }
    if left < -1 || top < -1 || right > Double(width ?? .max) + 1 || bottom > Double(height ?? .max) + 1 {
      let size = width.flatMap { width in height.map { " of \(width) × \($0)" } } ?? ""
      return "the box from \(corners) reaches outside of the picture\(size)"
    }
    return nil
  }

  private static func text(_ x: Double) -> String {
    x == x.rounded() && abs(x) < 1e9 ? String(Int(x)) : String(x)
  }
}

/// A picture's annotations.
package struct PictureAnnotation: Sendable, Equatable {
  /// The picture's file, as the annotation names it.
  package var fileName: String
  /// As the annotation says, if it does.
  package var width: Int?
  package var height: Int?
  package var boxes: [BoxAnnotation]
  /// Where this is written, for errors.
  package var source: String

  package init(fileName: String, width: Int?, height: Int?, boxes: [BoxAnnotation], source: String) {
    (self.fileName, self.width, self.height, self.boxes, self.source) = (fileName, width, height, boxes, source)
  }

  /// The error for the first box that cannot be, if there is one.
  package var firstFault: FormatError? {
    for (index, box) in boxes.enumerated() {
      if let fault = box.fault(width: width, height: height) {
        return FormatError(file: source, what: "object \(index + 1) (\(box.className.shortened())): \(fault)")
      }
    }
    return nil
  }

  /// Whether a name leads out of the folder in which it is to be found.
  package static func isOutside(_ fileName: String) -> Bool {
    fileName.isEmpty || fileName.hasPrefix("/") || fileName.utf8.contains(0)
      || fileName.split(separator: "/").contains("..")
  }
}
