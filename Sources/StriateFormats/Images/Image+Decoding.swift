import CImage

extension Image {
  /// Reads a PNG, JPEG, PGM or PPM file, told apart by content and not by name.
  ///
  /// - Parameter pixelLimit: the largest `width * height` that is accepted, checked before memory is taken.
  public init(contentsOf path: String, pixelLimit: Int = defaultPixelLimit) throws(FormatError) {
    // Eight bytes a pixel and some text are more than any of these formats needs.
    let (bytes, overflow) = pixelLimit.multipliedReportingOverflow(by: 8)
    let limit = overflow ? Int.max : max(bytes, 1 << 20)
    try self.init(decoding: FileReader.read(path, limit: limit), name: path, pixelLimit: pixelLimit)
  }

  /// Decodes the bytes of a PNG, JPEG, PGM or PPM file.
  ///
  /// Sixteen-bit samples are scaled to eight, palettes expanded; grey with transparency becomes RGBA.
  /// - Parameter name: stands in error messages.
  public init(
    decoding bytes: [UInt8], name: String, pixelLimit: Int = defaultPixelLimit
  ) throws(FormatError) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = try Self.decode(bytes, name, pixelLimit, cimage_decode_png)
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      self = try Self.decode(bytes, name, pixelLimit, cimage_decode_jpeg)
    } else if bytes.count >= 2, bytes[0] == UInt8(ascii: "P"), (0x31...0x37).contains(bytes[1]) {
      self = try Netpbm.decode(bytes, name: name, pixelLimit: pixelLimit)
    } else {
      throw FormatError(
        file: name, what: bytes.isEmpty ? "the file is empty" : "the image is neither PNG, JPEG, PGM nor PPM")
    }
  }

  private typealias Decoder = (
    UnsafePointer<UInt8>?, Int, Int, UnsafeMutablePointer<cimage_pixels>?, UnsafeMutablePointer<CChar>?, Int
  ) -> Int32

  private static func decode(
    _ bytes: [UInt8], _ name: String, _ pixelLimit: Int, _ decoder: Decoder
  ) throws(FormatError) -> Image {
    var result = try CBuffer.call(file: name, empty: cimage_pixels()) { result, error, capacity in
      bytes.withUnsafeBufferPointer { decoder($0.baseAddress, $0.count, max(0, pixelLimit), &result, error, capacity) }
    }
    let samples = CBuffer.take(&result.samples)
    guard result.channels == 2 else {
      return Image(width: result.width, height: result.height, channels: result.channels, pixels: samples)
    }
    return Image(width: result.width, height: result.height, channels: 4, pixels: Self.expandGreyAlpha(samples))
  }

  private static func expandGreyAlpha(_ samples: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: samples.count * 2) { output, count in
      for index in 0..<samples.count / 2 {
        let grey = samples[2 * index]
        output[4 * index] = grey
        output[4 * index + 1] = grey
        output[4 * index + 2] = grey
        output[4 * index + 3] = samples[2 * index + 1]
      }
      count = samples.count * 2
    }
  }
}
