import Foundation
import StriateFormats

/// Looks through data before they are trained on.
public enum DataCheck {
  /// Says what a folder or file holds, by what lies in it, and reads all of it to find what is wrong: files that cannot
  /// be read, boxes that cannot be, classes of very different sizes, pictures of mixed sizes, missing values.
  ///
  /// Known are: folders of pictures by class (also `train` and `test` with such folders), MNIST's four files, CIFAR's
  /// binary files, Pascal VOC, JSON of COCO's form, WAV files, CSV and TSV.
  /// - Throws: `FormatError` if there is nothing of the kind.
  public static func report(_ path: String) throws(FormatError) -> DataReport {
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard Folder.isFolder(folder) else { return try fileReport(folder) }
    if CIFARFolder.kind(of: folder) != nil { return arrayReport(folder, "CIFAR's binary files", ImageArray.cifar) }
    let names = try FileTree.names(in: folder)
    if names.contains(where: { $0.contains("-images-idx3-ubyte") || $0.contains("-images.idx3-ubyte") }) {
      return arrayReport(folder, "pictures in MNIST's four files", ImageArray.mnist)
    }
    if names.contains("Annotations"), names.contains("JPEGImages") {
      return detectionReport("boxes of Pascal VOC", try DetectionDataset(voc: folder))
    }
    let parts = names.filter { ["train", "training", "val", "valid", "validation", "test"].contains($0.lowercased()) }
    if !parts.isEmpty, parts.allSatisfy({ hasClassFolders(folder + "/" + $0) }) {
      return try pictureReport(parts.map { ($0, folder + "/" + $0) })
    }
    if hasClassFolders(folder) { return try pictureReport([("", folder)]) }
    let files = try FileTree.files(below: folder)
    if files.contains(where: { FileTree.fileExtension($0) == "wav" }) { return try soundReport(folder) }
    let tables = files.filter { ["csv", "tsv"].contains(FileTree.fileExtension($0)) }
    if tables.count == 1 { return try fileReport(folder + "/" + tables[0]) }
    throw FormatError(
      file: path, what: "no data that are known were found in " + DataReport.counted(files.count, "file"),
      hint: tables.count > 1
        ? "pass one of the tables: \(tables.prefix(5).joined(separator: ", "))"
        : "pictures lie in a folder for each class; CSV, WAV, MNIST, CIFAR, Pascal VOC and COCO are known too")
  }

  private static func hasClassFolders(_ path: String) -> Bool { (try? ImageFolder(path)) != nil }

  private static func fileReport(_ path: String) throws(FormatError) -> DataReport {
    guard FileTree.fileExtension(path) == "json" else { return try tableReport(path) }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let annotations = try COCOAnnotations(reading: path)
    // The pictures lie beside the file, or in a folder beside it or beside its own.
    let first = annotations.pictures.first?.fileName ?? ""
    let candidates = [folder, folder + "/images", folder + "/../images"]
    let images = candidates.first { FileManager.default.fileExists(atPath: $0 + "/" + first) } ?? folder
    return detectionReport("boxes in COCO's form", try DetectionDataset(coco: path, images: images))
  }

  // MARK: - Pictures

  private static func pictureReport(_ folders: [(name: String, path: String)]) throws(FormatError) -> DataReport {
    var parts: [DataReport.Part] = [], problems: [String] = []
    var first: [String]?
    for (name, path) in folders {
      let dataset = try ImageFolder(path)
      var part = DataReport.Part(name: name, count: dataset.count)
      part.classes = classes(dataset, &problems, name)
      let read = readAll(dataset) { describe($0.image) }
      problems += read.problems
      part.sizes = read.sizes
      let others = try FileTree.files(below: path).count - dataset.count
      if others > 0 {
        part.facts.append(DataReport.counted(others, "file") + " outside of the classes' folders, or no picture")
      }
      if let first, first != dataset.classNames {
        problems.append("\(path): its classes differ from those of \(folders[0].path)")
      }
      first = first ?? dataset.classNames
      parts.append(part)
    }
    return DataReport(kind: "pictures in class folders", parts: parts, problems: problems)
  }

  private static func arrayReport(
    _ folder: String, _ kind: String, _ read: (String, Bool) throws(FormatError) -> ImageArray
  ) -> DataReport {
    var parts: [DataReport.Part] = [], problems: [String] = []
    for (name, training) in [("training", true), ("test", false)] {
      do throws(FormatError) {
        let dataset = try read(folder, training)
        var part = DataReport.Part(name: name, count: dataset.count)
        part.classes = classes(dataset, &problems, name)
        if dataset.count > 0 { part.sizes = [(describe(dataset.sample(at: 0).image), dataset.count)] }
        parts.append(part)
      } catch {
        problems.append(error.description)
      }
    }
    return DataReport(kind: kind, parts: parts, problems: problems)
  }

  private static func detectionReport(_ kind: String, _ dataset: DetectionDataset) -> DataReport {
    var part = DataReport.Part(count: dataset.count)
    var counts = [Int](repeating: 0, count: dataset.classNames.count)
    let numbers = Dictionary(
      zip(dataset.classNames, dataset.classNames.indices), uniquingKeysWith: { first, _ in first })
    for box in dataset.pictures.flatMap(\.boxes) { counts[numbers[box.className] ?? 0] += 1 }
    part.classes = Array(zip(dataset.classNames, counts))
    part.facts.append(DataReport.counted(counts.reduce(0, +), "box", "boxes") + "; the numbers of classes count boxes")
    let empty = dataset.pictures.count { $0.boxes.isEmpty }
    if empty > 0 { part.facts.append(DataReport.counted(empty, "picture") + " without a box") }
    let read = readAll(dataset) { describe($0.image) }
    part.sizes = read.sizes
    return DataReport(kind: kind, parts: [part], problems: read.problems)
  }

  static func describe(_ image: Image) -> String {
    "\(image.width)×\(image.height) " + (image.channels == 1 ? "grey" : image.channels == 3 ? "RGB" : "RGBA")
  }

  // MARK: - Sound

  private static func soundReport(_ folder: String) throws(FormatError) -> DataReport {
    let dataset = try WAVFolder(folder)
    var problems: [String] = []
    var part = DataReport.Part(count: dataset.count)
    part.classes = classes(dataset, &problems, "")
    let read = readAll(dataset) { sample in
      "\(sample.clip.sampleRate) Hz " + (sample.clip.channels == 1 ? "mono" : "\(sample.clip.channels) channels")
    }
    part.sizes = read.sizes
    if read.sizes.count > 1 { problems.append("the sounds differ in rate or channels") }
    return DataReport(kind: "sounds (WAV)", parts: [part], problems: problems + read.problems)
  }
}
