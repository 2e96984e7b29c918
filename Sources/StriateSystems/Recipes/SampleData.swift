import Striate

/// The digits inside this program as files of somebody's own: something to try commands on.
package enum SampleData {
  /// Writes `digits/<class>/<number>.png` with the training images, `digits-test/…` with the others, and `digits.csv`
  /// with a row an image: its 64 pixels and its class.
  /// - Parameter perClass: at most so many pictures of each class are written.
  /// - Returns: the paths, relative to the folder.
  package static func write(into folder: String, perClass: Int = .max) throws(FormatError) -> [String] {
    try writePictures(EmbeddedDigits.training, into: folder + "/digits", perClass: perClass)
    try writePictures(EmbeddedDigits.test, into: folder + "/digits-test", perClass: perClass)
    try AtomicFile.write(table(of: EmbeddedDigits.training), to: folder + "/digits.csv")
    try AtomicFile.write(table(of: EmbeddedDigits.test), to: folder + "/digits-test.csv")
    return ["digits/", "digits-test/", "digits.csv", "digits-test.csv"]
  }

  private static func writePictures(_ digits: DigitImages, into folder: String, perClass: Int) throws(FormatError) {
    var written = Array(repeating: 0, count: 10)
    for digit in 0..<10 { try Folder.create(folder + "/\(digit)") }
    let size = digits.height * digits.width
    for (position, label) in digits.labels.enumerated() where written[Int(label)] < perClass {
      // Ink is 16 in the data, black in the picture.
      let pixels = digits.pixels[position * size..<(position + 1) * size].map { 255 - UInt8(min(255, Int($0) * 16)) }
      let name = "\(written[Int(label)])"
      let padded = String(repeating: "0", count: 3 - min(3, name.count)) + name
      try Image(width: digits.width, height: digits.height, channels: 1, pixels: pixels)
        .writePNG(to: "\(folder)/\(label)/\(padded).png")
      written[Int(label)] += 1
    }
  }

  private static func table(of digits: DigitImages) -> String {
    let size = digits.height * digits.width
    var text = (0..<size).map { "pixel\($0 / digits.width)\($0 % digits.width)" }.joined(separator: ",") + ",digit\n"
    for (position, label) in digits.labels.enumerated() {
      for pixel in digits.pixels[position * size..<(position + 1) * size] { text += "\(pixel)," }
      text += "\(label)\n"
    }
    return text
  }
}
