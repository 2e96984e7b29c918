/// Grey images of one size, each with the number of its class.
package struct LabeledImages: Sendable, Equatable {
  package let count: Int
  package let height: Int
  package let width: Int
  /// `[N, H, W]`, row-major; 0 is the background and 255 the ink.
  package let pixels: [UInt8]
  /// `[N]`.
  package let labels: [UInt8]

  /// Joins a file of images with its file of labels.
  ///
  /// - Throws: when one is not what it should be, their counts differ, or a label is not below `classCount`.
  package init(
    images: IDXFile, imagesName: String, labels: IDXFile, labelsName: String, classCount: Int = 10
  ) throws(FormatError) {
    guard images.shape.count == 3 else {
      throw FormatError(
        file: imagesName, what: "images have 3 dimensions, this file has \(images.shape.count)",
        hint: images.shape.count == 1 ? "it may be a file of labels" : nil)
    }
    guard labels.shape.count == 1 else {
      throw FormatError(
        file: labelsName, what: "labels have 1 dimension, this file has \(labels.shape.count)",
        hint: labels.shape.count == 3 ? "it may be a file of images" : nil)
    }
    guard images.shape[0] == labels.shape[0] else {
      throw FormatError(
        file: labelsName, what: "there are \(labels.shape[0]) labels for \(images.shape[0]) images of \(imagesName)")
    }
    guard images.shape.allSatisfy({ $0 > 0 }) else {
      throw FormatError(file: imagesName, what: "it holds no images: its extents are \(images.shape)")
    }
    if let index = labels.bytes.firstIndex(where: { Int($0) >= classCount }) {
      throw FormatError(
        file: labelsName, what: "label \(index) is \(labels.bytes[index]), labels go from 0 to \(classCount - 1)")
    }
    count = images.shape[0]
    height = images.shape[1]
    width = images.shape[2]
    pixels = images.bytes
    self.labels = labels.bytes
  }
}
