/// A JSON file of COCO's form: all pictures of a dataset with their boxes and keypoints.
/// - SeeAlso: Lin et al. 2014, arXiv:1405.0312.
package struct COCOAnnotations: Sendable, Equatable {
  /// In the order of their numbers in the file, which need not be 0, 1, 2.
  package let classNames: [String]
  /// In the order of the file.
  package let pictures: [PictureAnnotation]

  package init(reading path: String, limit: Int = 2 << 30) throws(FormatError) {
    try self.init(parsing: FileReader.read(path, limit: limit), name: path)
  }

  /// - Throws: `FormatError` if it is not such a file. Boxes may still be degenerate.
  package init(parsing bytes: [UInt8], name: String) throws(FormatError) {
    let json: JSONValue
    do {
      json = try JSONValue(parsing: bytes[...])
    } catch {
      throw FormatError(file: name, what: "\(error)")
    }
    func fail(_ what: String) -> FormatError { FormatError(file: name, what: what) }
    guard case .array(let images)? = json["images"], case .array(let annotations)? = json["annotations"],
      case .array(let categories)? = json["categories"]
    else { throw fail("the JSON has no lists of images, annotations and categories as COCO has") }

    var names: [(id: Int, name: String)] = []
    for category in categories {
      guard let id = category["id"]?.integerValue, case .string(let text)? = category["name"] else {
        throw fail("category \(names.count + 1) has no id and name")
      }
      names.append((id, text))
    }
    names.sort { $0.id < $1.id }
    let classes = Dictionary(names.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    guard classes.count == names.count else { throw fail("two categories have one id") }

    var pictures: [PictureAnnotation] = [], places: [Int: Int] = [:]
    for image in images {
      guard let id = image["id"]?.integerValue, case .string(let file)? = image["file_name"] else {
        throw fail("image \(pictures.count + 1) has no id and file_name")
      }
      if PictureAnnotation.isOutside(file) { throw fail("the image \(file.shortened()) leads out of its folder") }
      guard places.updateValue(pictures.count, forKey: id) == nil else { throw fail("two images have the id \(id)") }
      pictures.append(
        PictureAnnotation(
          fileName: file, width: image["width"]?.integerValue, height: image["height"]?.integerValue, boxes: [],
          source: "\(name), image \(file)"))
    }
    for (index, annotation) in annotations.enumerated() {
      guard let image = annotation["image_id"]?.integerValue, let place = places[image] else {
        throw fail("annotation \(index + 1) belongs to no image")
      }
      guard let category = annotation["category_id"]?.integerValue, let className = classes[category] else {
        throw fail("annotation \(index + 1) belongs to no category")
      }
      guard let box = Self.box(annotation, className) else {
        throw fail("annotation \(index + 1) has no bbox of four numbers, or keypoints that are not threes of numbers")
      }
      pictures[place].boxes.append(box)
    }
    classNames = names.map(\.name)
    self.pictures = pictures
  }

  private static func box(_ annotation: JSONValue, _ className: String) -> BoxAnnotation? {
    guard let box = annotation["bbox"]?.doubleValues, box.count == 4 else { return nil }
    var result = BoxAnnotation(
      className: className, left: box[0], top: box[1], right: box[0] + box[2], bottom: box[1] + box[3])
    result.isCrowd = annotation["iscrowd"]?.integerValue == 1
    if let values = annotation["keypoints"] {
      guard let points = values.doubleValues, points.count % 3 == 0 else { return nil }
      for start in stride(from: 0, to: points.count, by: 3) {
        let visibility = points[start + 2] > 1.5 ? 2 : points[start + 2] > 0.5 ? 1 : 0
        // COCO's coordinates of keypoints are pixel numbers; half a pixel leads to the pixel's centre.
        result.keypoints.append((x: points[start] + 0.5, y: points[start + 1] + 0.5, visibility: visibility))
      }
    }
    return result
  }
}
