import Foundation
import StriateFormats

/// The archives of ILSVRC-2012's classification task as they are published (Russakovsky et al. 2015): the training
/// pictures are a tar of 1000 tars named after their synsets, the validation pictures a flat tar with its answers in a file
/// of their own.
public struct ILSVRCArchives: Sendable {
  /// The published names.
  public static let trainingName = "ILSVRC2012_img_train.tar"
  public static let validationName = "ILSVRC2012_img_val.tar"
  /// Where the answers may stand: a synset a line in the order of the pictures, or Caffe's lines of a picture and the
  /// number of its synset in sorted order.
  public static let answerNames = ["imagenet_2012_validation_synset_labels.txt", "val.txt"]

  private let folder: String

  /// - Returns: nil if the folder has no training archive.
  public init?(in folder: String) {
    guard FileManager.default.fileExists(atPath: folder + "/" + Self.trainingName) else { return nil }
    self.folder = folder
  }

  /// The training pictures; classes are the synsets in sorted order. All headers are read once.
  /// - Throws: `FormatError`.
  public func training() throws(FormatError) -> TarPictures {
    let path = folder + "/" + Self.trainingName, bytes = try FileReader.map(path)
    let parts = try TarArchive.places(bytes, name: path).filter { $0.name.hasSuffix(".tar") }
    let sorted = parts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var places: [TarArchive.Place] = [], labels: [Int] = [], names: [String] = []
    for part in sorted {
      let inner = "\(path), \(part.name)"
      let pictures = try TarArchive.places(bytes[part.bytes], name: inner)
      names.append(String((part.name.split(separator: "/").last ?? "").dropLast(4)))
      for picture in pictures {
        let start = part.bytes.lowerBound
        places.append(
          TarArchive.Place(
            name: part.name + "/" + picture.name,
            bytes: start + picture.bytes.lowerBound..<start + picture.bytes.upperBound))
        labels.append(names.count - 1)
      }
    }
    guard Set(names).count == names.count, !places.isEmpty else {
      throw FormatError(
        file: path, what: places.isEmpty ? "holds no archives of pictures" : "two of its archives have the same name")
    }
    return TarPictures(bytes, path: path, places: places, labels: labels, classNames: names)
  }

  /// The validation pictures.
  /// - Parameter classNames: synsets of the training pictures.
  /// - Throws: `FormatError`, also if there are no answers, or they are of other pictures or classes.
  public func validation(classNames: [String]) throws(FormatError) -> TarPictures {
    let path = folder + "/" + Self.validationName, bytes = try FileReader.map(path)
    let places = try TarArchive.places(bytes, name: path)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard let name = Self.answerNames.first(where: { FileManager.default.fileExists(atPath: folder + "/" + $0) }) else {
      throw FormatError(
        file: path, what: "the classes of its pictures are nowhere",
        hint: "put \(Self.answerNames.joined(separator: " or ")) beside it")
    }
    let labels = try Self.answers(folder + "/" + name, places, classNames)
    return TarPictures(bytes, path: path, places: places, labels: labels, classNames: classNames)
  }

  private static func answers(
    _ path: String, _ places: [TarArchive.Place], _ classNames: [String]
  ) throws(FormatError) -> [Int] {
    let text = String(decoding: try FileReader.read(path, limit: 1 << 26), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count == places.count else {
      throw FormatError(file: path, what: "has \(lines.count) answers for \(places.count) pictures")
    }
    let numbers = Dictionary(zip(classNames, classNames.indices)) { first, _ in first }
    let positions = Dictionary(places.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var labels = [Int](repeating: -1, count: places.count)
    for (index, line) in lines.enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      let place = words.count == 2 ? positions[words[0]] : words.count == 1 ? index : nil
      let label = words.last.flatMap { word in
        words.count == 1 ? numbers[word] : Int(word).flatMap { classNames.indices.contains($0) ? $0 : nil }
      }
      guard let place, let label, labels[place] < 0 else {
        throw FormatError(
          file: path, what: "line \(index + 1), '\(String(line).shortened())', is no picture's class",
          hint: "a synset a line, or a picture and the number of its class from 0")
      }
      labels[place] = label
    }
    return labels
  }
}
