import StriateFormats

/// Pictures in which objects are marked with boxes: Pascal VOC's XML files, or a JSON file of COCO's form.
///
/// Boxes are checked: one that is degenerate or reaches outside of its picture makes its sample a bad one, reported with
/// the annotation's path, or is left out if so asked.
public struct DetectionDataset: Dataset {
  /// What becomes of boxes that cannot be.
  public enum BadBoxes: Sendable {
    /// Reading the sample throws.
    case fail
    /// The sample comes without them.
    case leaveOut
  }

  /// What the classes of objects are called, in the order of their numbers.
  public let classNames: [String]
  /// Of the pictures.
  public let files: [String]
  /// One error for each picture with a box that cannot be, as far as the annotations tell.
  public var faults: [FormatError] { pictures.compactMap(\.firstFault) }
  package let pictures: [PictureAnnotation]
  private let badBoxes: BadBoxes
  private let numbers: [String: Int]

  /// Pascal VOC: XML files in `Annotations`, pictures in `JPEGImages`.
  /// - Parameters:
  ///   - path: the folder with the two.
  ///   - list: a file with the names of the wanted pictures, one on a line, such as `ImageSets/Main/train.txt`; nil takes
  ///     all.
  ///   - classNames: known from elsewhere; by default the sorted names of all objects.
  /// - Throws: `FormatError` for what is missing or no annotation.
  public init(
    voc path: String, list: String? = nil, classNames: [String]? = nil, badBoxes: BadBoxes = .fail
  ) throws(FormatError) {
    let annotations = path + "/Annotations"
    var names = try FileTree.names(in: annotations).filter { FileTree.fileExtension($0) == "xml" }
    if let list {
      let text = String(decoding: try FileReader.read(list, limit: 64 << 20), as: UTF8.self)
      // The lists of VOC's classes have a second column, whether the class is in the picture.
      names = text.split(whereSeparator: \.isNewline).compactMap { $0.split(separator: " ").first }.map { $0 + ".xml" }
      if let bad = names.first(where: PictureAnnotation.isOutside) {
        throw FormatError(file: list, what: "the name \(bad.shortened()) leads out of its folder")
      }
    }
    guard !names.isEmpty else { throw FormatError(file: annotations, what: "it holds no XML files") }
    var pictures: [PictureAnnotation] = [], files: [String] = []
    for name in names {
      var picture = try VOCAnnotation.read(annotations + "/" + name)
      if picture.fileName.isEmpty { picture.fileName = name.dropLast(4) + ".jpg" }
      pictures.append(picture)
      files.append(path + "/JPEGImages/" + picture.fileName)
    }
    let found = FileTree.sorted(Array(Set(pictures.flatMap { $0.boxes.map(\.className) })))
    try self.init(pictures, files, classNames ?? found, badBoxes, path)
  }

  /// COCO.
  /// - Parameters:
  ///   - path: the JSON file, such as `annotations/instances_train2017.json`.
  ///   - images: the folder of the pictures.
  /// - Throws: `FormatError` for what is missing or no annotation.
  public init(coco path: String, images: String, badBoxes: BadBoxes = .fail) throws(FormatError) {
    let annotations = try COCOAnnotations(reading: path)
    guard !annotations.pictures.isEmpty else { throw FormatError(file: path, what: "it holds no images") }
    let files = annotations.pictures.map { images + "/" + $0.fileName }
    try self.init(annotations.pictures, files, annotations.classNames, badBoxes, path)
  }

  private init(
    _ pictures: [PictureAnnotation], _ files: [String], _ classNames: [String], _ badBoxes: BadBoxes, _ path: String
  ) throws(FormatError) {
    numbers = Dictionary(zip(classNames, classNames.indices), uniquingKeysWith: { first, _ in first })
    for picture in pictures {
      for box in picture.boxes where numbers[box.className] == nil {
        throw FormatError(
          file: picture.source, what: "there is no class \(box.className.shortened())",
          hint: "the classes are \(classNames.joined(separator: ", ").shortened(to: 200))")
      }
    }
    (self.pictures, self.files, self.classNames, self.badBoxes) = (pictures, files, classNames, badBoxes)
  }

  public var count: Int { pictures.count }

  /// Reads and decodes the picture, and checks its boxes.
  public func sample(at position: Int) throws -> AnnotatedImage {
    var picture = pictures[position]
    if case .fail = badBoxes, let fault = picture.firstFault { throw fault }
    let image = try Image(contentsOf: files[position])
    // The file's size counts, whatever the annotation says.
    (picture.width, picture.height) = (image.width, image.height)
    if case .fail = badBoxes, let fault = picture.firstFault { throw fault }
    let boxes = picture.boxes.filter { $0.fault(width: image.width, height: image.height) == nil }
    return AnnotatedImage(
      image,
      objects: boxes.map { box in
        ImageObject(
          box: BoundingBox(
            left: Float(box.left), top: Float(box.top), right: Float(box.right), bottom: Float(box.bottom)
          ).clipped(width: image.width, height: image.height),
          label: numbers[box.className] ?? 0,
          keypoints: box.keypoints.map { Keypoint(x: Float($0.x), y: Float($0.y), isVisible: $0.visibility > 0) },
          isDifficult: box.isDifficult, isCrowd: box.isCrowd)
      })
  }
}
