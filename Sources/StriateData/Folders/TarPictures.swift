import StriateFormats

/// Pictures inside of a tar archive, which is mapped and never unpacked: each is found by its place.
public struct TarPictures: ClassifiedDataset {
  public let classNames: [String]
  public let labels: [Int]
  private let archive: FileBytes
  private let places: [TarArchive.Place]
  private let path: String

  /// - Parameters:
  ///   - path: of the archive, for errors.
  ///   - places: of the pictures, one for each label.
  init(_ archive: FileBytes, path: String, places: [TarArchive.Place], labels: [Int], classNames: [String]) {
    precondition(places.count == labels.count, "pictures and labels differ in count")
    (self.archive, self.path, self.places) = (archive, path, places)
    (self.labels, self.classNames) = (labels, classNames)
  }

  public var count: Int { labels.count }

  /// Reads and decodes the picture.
  public func sample(at position: Int) throws -> AnnotatedImage {
    let place = places[position]
    // Longer than any photo: an archive may claim what it likes.
    guard place.bytes.count <= 1 << 28 else {
      throw FormatError(file: "\(path), \(place.name)", what: "a picture of \(place.bytes.count) bytes")
    }
    let bytes = [UInt8](archive[place.bytes].slice)
    return AnnotatedImage(try Image(decoding: bytes, name: "\(path), \(place.name)"), label: labels[position])
  }
}
