#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The binary version of CIFAR-10 and CIFAR-100: records of a label (CIFAR-100: the coarse and the fine one) and
/// 3 × 32 × 32 bytes, a plane for each colour.
/// - SeeAlso: Krizhevsky 2009, "Learning Multiple Layers of Features from Tiny Images".
package struct CIFARFolder: Sendable {
  package enum Kind: Sendable {
    case cifar10, cifar100

    var trainingFiles: [String] {
      self == .cifar10 ? (1...5).map { "data_batch_\($0).bin" } : ["train.bin"]
    }
    var testFile: String { self == .cifar10 ? "test_batch.bin" : "test.bin" }
    var namesFile: String { self == .cifar10 ? "batches.meta.txt" : "fine_label_names.txt" }
    var classCount: Int { self == .cifar10 ? 10 : 100 }
    var labelBytes: Int { self == .cifar10 ? 1 : 2 }
    /// What the archives unpack into.
    var folderName: String { self == .cifar10 ? "cifar-10-batches-bin" : "cifar-100-binary" }
  }

  package static let side = 32
  private static let plane = side * side

  /// `[N, H, W, C]`.
  package let pixels: [UInt8]
  package let labels: [Int]
  package let classNames: [String]

  /// Which of the two a folder, or the folder of the archive's name in it, holds; nil if none.
  package static func kind(of path: String) -> (kind: Kind, path: String)? {
    for kind in [Kind.cifar10, .cifar100] {
      for folder in [path, path + "/" + kind.folderName] where access(folder + "/" + kind.testFile, F_OK) == 0 {
        return (kind, folder)
      }
    }
    return nil
  }

  /// - Throws: `FormatError` if a file is missing, no whole number of records, or has a label that cannot be.
  package init(reading path: String, training: Bool) throws(FormatError) {
    guard let (kind, folder) = Self.kind(of: path) else {
      throw FormatError(
        file: path, what: "neither test_batch.bin of CIFAR-10 nor test.bin of CIFAR-100 is there",
        hint: "the binary version is read, not the one for Python")
    }
    let record = kind.labelBytes + 3 * Self.plane
    var pixels: [UInt8] = [], labels: [Int] = []
    for file in training ? kind.trainingFiles : [kind.testFile] {
      let path = folder + "/" + file
      let bytes = try FileReader.read(path, limit: 1 << 30)
      guard !bytes.isEmpty, bytes.count % record == 0 else {
        throw FormatError(file: path, what: "its \(bytes.count) bytes are no whole number of records of \(record)")
      }
      pixels.reserveCapacity(pixels.count + bytes.count)
      for start in stride(from: 0, to: bytes.count, by: record) {
        let label = Int(bytes[start + kind.labelBytes - 1])
        guard label < kind.classCount else {
          throw FormatError(
            file: path, what: "image \(start / record) has label \(label), labels go from 0 to \(kind.classCount - 1)")
        }
        labels.append(label)
        let first = start + kind.labelBytes
        for pixel in first..<first + Self.plane {
          pixels.append(bytes[pixel])
          pixels.append(bytes[pixel + Self.plane])
          pixels.append(bytes[pixel + 2 * Self.plane])
        }
      }
    }
    self.pixels = pixels
    self.labels = labels
    classNames = Self.names(folder + "/" + kind.namesFile, count: kind.classCount)
  }

  /// The classes' names, or their numbers where the file with the names is missing.
  private static func names(_ path: String, count: Int) -> [String] {
    let bytes = (try? FileReader.read(path, limit: 1 << 20)) ?? []
    let names = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    return names.count == count ? names : (0..<count).map(String.init)
  }
}
