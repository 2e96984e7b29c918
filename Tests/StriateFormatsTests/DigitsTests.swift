import StriateFormats
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct DigitsTests {
  private static let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2] + (0..<12)
  private static let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 9]

  @Test func `raw and compressed files hold the same`() throws {
    let raw = try IDXFile(parsing: Self.images, name: "i")
    #expect(raw.shape == [3, 2, 2])
    #expect(raw.bytes == Array(0..<12))
    #expect(try IDXFile(parsing: [UInt8](hex: Fixtures.imagesGzip), name: "i") == raw)
    let labels = try IDXFile(parsing: [UInt8](hex: Fixtures.labelsGzip), name: "l")
    let joined = try LabeledImages(images: raw, imagesName: "i", labels: labels, labelsName: "l")
    #expect(joined.count == 3 && joined.height == 2 && joined.width == 2)
    #expect(joined.labels == [7, 2, 9])
  }

  @Test func `a file that lies is refused`() {
    let zip = [UInt8](hex: Fixtures.imagesGzip)
    let rows: [(bytes: [UInt8], message: String)] = [
      ([], "t: this is not an IDX file: it has 0 bytes, fewer than its header"),
      ([0, 0, 8], "t: this is not an IDX file: it has 3 bytes, fewer than its header"),
      ([0x89, 0x50, 0x4E, 0x47, 0], "t: this is not an IDX file: it starts with 89 50 4e 47, not 00 00 08"),
      ([0, 0, 8, 0], "t: this is not an IDX file: it starts with 00 00 08 00, not 00 00 08"),
      ([0, 0, 0x0D, 1, 0, 0, 0, 0], "t: the IDX file holds 32-bit floats; unsigned bytes are expected"),
      (
        [0, 0, 8, 3, 0, 0, 0, 1],
        "t: the header of 3 dimensions takes 16 bytes but 8 are there (hint: the file is truncated)"
      ),
      (
        Self.images.dropLast(2),
        "t: the header promises 3 × 2 × 2 = 12 bytes but 10 follow (hint: the file is truncated)"
      ),
      (Self.images + [1], "t: the header promises 3 × 2 × 2 = 12 bytes but 13 follow"),
      (
        [0, 0, 8, 3] + [UInt8](repeating: 255, count: 12),
        "t: the extents [4294967295, 4294967295, 4294967295] of the header overflow"
      ),
      (
        [0, 0, 8, 1, 255, 255, 255, 255],
        "t: the header promises 4294967295 = 4294967295 bytes but 0 follow (hint: the file is truncated)"
      ),
      (zip.dropLast(9), "t: the gzip data is damaged: it ends too early"),
      ([UInt8](hex: Fixtures.bombGzip), "t: this is not an IDX file: it starts with 00 00 00 00, not 00 00 08")
    ]
    for row in rows { #expect(message { _ = try IDXFile(parsing: row.bytes, name: "t") } == row.message) }
    #expect(
      message { _ = try IDXFile(parsing: zip, name: "t", limit: 27) }
        == "t: it claims 28 bytes, more than the limit of 27")
  }

  @Test func `images and labels that do not belong together are refused`() throws {
    let images = try IDXFile(parsing: Self.images, name: "i")
    let labels = try IDXFile(parsing: Self.labels, name: "l")
    func join(_ images: IDXFile, _ labels: IDXFile) -> String {
      message { _ = try LabeledImages(images: images, imagesName: "i", labels: labels, labelsName: "l") }
    }
    #expect(join(labels, labels) == "i: images have 3 dimensions, this file has 1 (hint: it may be a file of labels)")
    #expect(join(images, images) == "l: labels have 1 dimension, this file has 3 (hint: it may be a file of images)")
    let two = try IDXFile(parsing: [0, 0, 8, 1, 0, 0, 0, 2, 1, 2], name: "l")
    #expect(join(images, two) == "l: there are 2 labels for 3 images of i")
    let large = try IDXFile(parsing: [0, 0, 8, 1, 0, 0, 0, 3, 1, 10, 2], name: "l")
    #expect(join(images, large) == "l: label 1 is 10, labels go from 0 to 9")
    let empty = try IDXFile(parsing: [0, 0, 8, 3] + [UInt8](repeating: 0, count: 12), name: "i")
    let none = try IDXFile(parsing: [0, 0, 8, 1, 0, 0, 0, 0], name: "l")
    #expect(join(empty, none) == "i: it holds no images: its extents are [0, 0, 0]")
  }

  @Test func `a folder is read under all names its files go by, and what is missing is named`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    func expect(_ what: String) {
      #expect(message { _ = try MNISTFolder(reading: folder.path) } == folder.path + what)
    }
    let missing = " is missing (hint: the folder needs the four MNIST files)"
    expect(": train-images-idx3-ubyte.gz" + missing)
    try AtomicFile.write([UInt8](hex: Fixtures.imagesGzip), to: folder.path + "/train-images-idx3-ubyte.gz")
    expect(": train-labels-idx1-ubyte.gz" + missing)
    try AtomicFile.write(Self.labels, to: folder.path + "/train-labels.idx1-ubyte")
    try AtomicFile.write(Self.images, to: folder.path + "/t10k-images-idx3-ubyte")
    expect(": t10k-labels-idx1-ubyte.gz" + missing)
    try AtomicFile.write([UInt8](hex: Fixtures.labelsGzip), to: folder.path + "/t10k-labels.idx1-ubyte.gz")
    let digits = try MNISTFolder(reading: folder.path + "/")
    #expect(digits.training == digits.test)
    try AtomicFile.write(Self.images.dropLast(1), to: folder.path + "/t10k-images-idx3-ubyte")
    expect(
      "/t10k-images-idx3-ubyte: the header promises 3 × 2 × 2 = 12 bytes but 11 follow (hint: the file is truncated)")
    let hint = " (hint: --data takes the folder with the four MNIST files)"
    let file = folder.path + "/t10k-images-idx3-ubyte"
    #expect(message { _ = try MNISTFolder(reading: file) } == file + ": it is a file, not a folder" + hint)
    #expect(message { _ = try MNISTFolder(reading: "/none") } == "/none: no such folder" + hint)
  }

  private static let mnist = (getenv("STRIATE_DATA").map { String(cString: $0) } ?? "../shared/data") + "/mnist"

  @Test(.enabled(if: Folder.isFolder(mnist), "needs MNIST in $STRIATE_DATA/mnist (default ../shared/data/mnist)"))
  func `MNIST has sixty thousand and ten thousand digits`() throws {
    let digits = try MNISTFolder(reading: Self.mnist)
    #expect(digits.training.count == 60_000 && digits.test.count == 10_000)
    #expect(digits.training.height == 28 && digits.training.width == 28)
    #expect(digits.training.labels.prefix(10) == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    #expect(digits.test.labels.prefix(10) == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9])
    // The mean of the training pixels that every tutorial divides by: 0.1307.
    let mean = Double(digits.training.pixels.reduce(0) { $0 + Int($1) }) / 255 / Double(digits.training.pixels.count)
    #expect(abs(mean - 0.1307) < 0.00005)
  }
}
