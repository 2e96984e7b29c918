import StriateFormats

/// A folder of pictures with a folder for each class, as torchvision's `ImageFolder`.
///
/// ```
/// photos/daisy/1.jpg
/// photos/daisy/garden/2.png
/// photos/tulip/3.jpg
/// ```
///
/// Classes are the sorted names of the folders, samples the sorted files in and below them: PNG, JPEG, PGM and PPM by
/// their names. Hidden files and other files are left out. Pictures are read when they are asked for.
public struct ImageFolder: ClassifiedDataset {
  /// As it was passed.
  public let path: String
  public let classNames: [String]
  public let labels: [Int]
  /// Of the pictures, each with the folder in front.
  public let files: [String]
  /// The largest number of pixels that a picture may have.
  public let pixelLimit: Int

  /// What pictures' names end in.
  static let extensions: Set<String> = ["jpg", "jpeg", "png", "pgm", "ppm", "pnm"]

  /// - Parameters:
  ///   - classNames: the classes, where they are known from elsewhere, such as those of the training folder; a folder of
  ///     another name is an error then.
  ///   - pixelLimit: pictures of more pixels are bad samples.
  /// - Throws: `FormatError` if there is no folder of pictures in it.
  public init(
    _ path: String, classNames: [String]? = nil, pixelLimit: Int = Image.defaultPixelLimit
  ) throws(FormatError) {
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = try FileTree.names(in: folder).filter { Folder.isFolder(folder + "/" + $0) }
    guard !names.isEmpty else {
      throw FormatError(
        file: path, what: "it holds no folders", hint: "pictures lie in a folder for each class, named after it")
    }
    var labels: [Int] = [], files: [String] = [], filled: [String] = []
    for name in names {
      let pictures = try FileTree.files(below: folder + "/" + name).filter {
        Self.extensions.contains(FileTree.fileExtension($0))
      }
      // Without a list of classes a folder without pictures is none.
      if pictures.isEmpty { continue }
      if let classNames, !classNames.contains(name) {
        throw FormatError(
          file: folder + "/" + name, what: "there is no class \(name)",
          hint: "the classes are \(classNames.joined(separator: ", ").shortened(to: 200))")
      }
      filled.append(name)
      labels += pictures.map { _ in classNames?.firstIndex(of: name) ?? filled.count - 1 }
      files += pictures.map { folder + "/" + name + "/" + $0 }
    }
    guard !files.isEmpty else {
      throw FormatError(file: path, what: "its folders hold no pictures", hint: "JPEG, PNG, PGM and PPM are read")
    }
    self.path = path
    self.classNames = classNames ?? filled
    self.labels = labels
    self.files = files
    self.pixelLimit = pixelLimit
  }

  public var count: Int { files.count }

  /// Reads and decodes the file.
  public func sample(at position: Int) throws -> AnnotatedImage {
    AnnotatedImage(try Image(contentsOf: files[position], pixelLimit: pixelLimit), label: labels[position])
  }
}
