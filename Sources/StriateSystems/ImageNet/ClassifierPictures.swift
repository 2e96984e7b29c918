import Striate

/// Pictures with classes to learn from, and others to be judged by, in one of the layouts in which such sets come:
/// CIFAR's binary batches, the two archives of ILSVRC-2012 as they are published, or a folder for each class below `train`
/// and `val` or `test`.
package struct ClassifierPictures: Sendable {
  package let training: LabeledPictures
  package let validation: LabeledPictures

  /// - Parameter path: a folder.
  /// - Throws: `FormatError` if it is none of the layouts, or a part is missing.
  package init(_ path: String) throws {
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if CIFARFolder.kind(of: folder) != nil {
      training = LabeledPictures(try ImageArray.cifar(folder: folder, training: true))
      validation = LabeledPictures(try ImageArray.cifar(folder: folder, training: false))
    } else if let archives = ILSVRCArchives(in: folder) {
      training = LabeledPictures(try archives.training())
      validation = LabeledPictures(try archives.validation(classNames: training.classNames))
    } else {
      let learned = try ImageFolder(try Self.part(["train"], of: folder))
      training = LabeledPictures(learned)
      validation = LabeledPictures(
        try ImageFolder(try Self.part(["val", "test", "validation"], of: folder), classNames: learned.classNames))
    }
    guard training.classNames.count >= 2 else {
      throw FormatError(file: path, what: "has pictures of one class only: \(training.classNames[0])")
    }
  }

  private static func part(_ names: [String], of folder: String) throws -> String {
    guard Folder.isFolder(folder) else { throw FormatError(file: folder, what: "no such folder") }
    if let name = names.first(where: { Folder.isFolder(folder + "/" + $0) }) { return folder + "/" + name }
    throw FormatError(
      file: folder, what: "it holds no folder '\(names[0])'",
      hint: "pictures lie in train/CLASS and val/CLASS or test/CLASS; CIFAR's binary batches are read too")
  }
}
