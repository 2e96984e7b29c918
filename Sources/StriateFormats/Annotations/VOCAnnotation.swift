/// Pascal VOC's XML files, one for each picture.
///
/// Their coordinates are pixel numbers from 1, corners included: a box from 1 to 1 covers the first pixel. It becomes
/// 0 ... 1 here.
/// - SeeAlso: Everingham et al. 2010, doi:10.1007/s11263-009-0275-4.
package enum VOCAnnotation {
  package static func read(_ path: String) throws(FormatError) -> PictureAnnotation {
    try parse(FileReader.read(path, limit: 64 << 20), name: path)
  }

  /// - Throws: `FormatError` if it is not such a file or something cannot be read. Boxes may still be degenerate.
  package static func parse(_ bytes: [UInt8], name: String) throws(FormatError) -> PictureAnnotation {
    let root = try XMLElement(parsing: bytes, name: name)
    guard root.name == "annotation" else {
      throw FormatError(
        file: name, what: "the XML is no annotation of Pascal VOC: its root is \(root.name.shortened())")
    }
    let fileName = root["filename"]?.text ?? ""
    if PictureAnnotation.isOutside(fileName), !fileName.isEmpty {
      throw FormatError(file: name, what: "the picture's name \(fileName.shortened()) leads out of its folder")
    }
    var boxes: [BoxAnnotation] = []
    for object in root.all("object") { boxes.append(try box(object, number: boxes.count + 1, name)) }
    // Some tools write a size of 0, which says nothing.
    let width = root["size"]?["width"].flatMap { Int($0.text) }.flatMap { $0 > 0 ? $0 : nil }
    let height = root["size"]?["height"].flatMap { Int($0.text) }.flatMap { $0 > 0 ? $0 : nil }
    return PictureAnnotation(fileName: fileName, width: width, height: height, boxes: boxes, source: name)
  }

  private static func box(_ object: XMLElement, number: Int, _ name: String) throws(FormatError) -> BoxAnnotation {
    guard let className = object["name"]?.text, !className.isEmpty else {
      throw FormatError(file: name, what: "object \(number) has no name")
    }
    var corners: [Double] = []
    for corner in ["xmin", "ymin", "xmax", "ymax"] {
      guard let text = object["bndbox"]?[corner]?.text, let value = Double(text), value.isFinite else {
        throw FormatError(file: name, what: "object \(number) (\(className.shortened())) has no number \(corner)")
      }
      corners.append(value)
    }
    // The same pixel number twice is one pixel to the devkit, but in the files that there are a slip of the hand.
    let isEmpty = corners[2] <= corners[0] || corners[3] <= corners[1]
    return BoxAnnotation(
      className: className, left: isEmpty ? corners[0] : max(corners[0] - 1, min(corners[0], 0)),
      top: isEmpty ? corners[1] : max(corners[1] - 1, min(corners[1], 0)), right: corners[2], bottom: corners[3],
      isDifficult: object["difficult"]?.text == "1")
  }
}
