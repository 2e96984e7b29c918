#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The four files of MNIST, as its authors and its successors (Fashion-MNIST, KMNIST) name them.
///
/// Each may be compressed (`.gz`) or not, and some copies write `train-images.idx3-ubyte` with a dot.
package struct MNISTFolder: Sendable {
  package let training: LabeledImages
  package let test: LabeledImages

  package init(reading path: String) throws(FormatError) {
    guard Folder.isFolder(path) else {
      var status = stat()
      throw FormatError(
        file: path, what: stat(path, &status) == 0 ? "it is a file, not a folder" : "no such folder",
        hint: "--data takes the folder with the four MNIST files")
    }
    // All four are found before one is read: a missing file is reported at once.
    let trainingImages = try Self.find("train", "images", 3, in: path)
    let trainingLabels = try Self.find("train", "labels", 1, in: path)
    let testImages = try Self.find("t10k", "images", 3, in: path)
    let testLabels = try Self.find("t10k", "labels", 1, in: path)
    training = try Self.read(trainingImages, trainingLabels)
    test = try Self.read(testImages, testLabels)
    guard training.height == test.height, training.width == test.width else {
      throw FormatError(
        file: testImages,
        what: "test images of \(test.height) × \(test.width) pixels do not go with training images of "
          + "\(training.height) × \(training.width)")
    }
  }

  private static func find(
    _ set: String, _ kind: String, _ rank: Int, in folder: String
  ) throws(FormatError) -> String {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let standard = "\(set)-\(kind)-idx\(rank)-ubyte"
    for name in [standard, "\(set)-\(kind).idx\(rank)-ubyte"] {
      for suffix in [".gz", ""] where access(base + name + suffix, F_OK) == 0 {
        return base + name + suffix
      }
    }
    throw FormatError(file: folder, what: "\(standard).gz is missing", hint: "the folder needs the four MNIST files")
  }

  private static func read(_ images: String, _ labels: String) throws(FormatError) -> LabeledImages {
    try LabeledImages(
      images: IDXFile(reading: images), imagesName: images, labels: IDXFile(reading: labels), labelsName: labels)
  }
}
