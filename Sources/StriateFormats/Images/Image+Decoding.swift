import CImage

extension Image {
  /// Reads a PNG, JPEG, PGM or PPM file, told apart by content and not by name.
  ///
  /// - Parameter pixelLimit: the largest `width * height` that is accepted, checked before memory is taken.
  public init(contentsOf path: String, pixelLimit: Int = defaultPixelLimit) throws(FormatError) {
    try self.init(contentsOf: path, options: ImageDecodingOptions(pixelLimit: pixelLimit))
  }

  /// Reads a PNG, JPEG, PGM or PPM file as the options say.
  public init(contentsOf path: String, options: ImageDecodingOptions) throws(FormatError) {
    // Eight bytes a pixel and some text are more than any of these formats needs.
    let (bytes, overflow) = options.pixelLimit.multipliedReportingOverflow(by: 8)
    let limit = overflow ? Int.max : max(bytes, 1 << 20)
    try self.init(decoding: FileReader.read(path, limit: limit), name: path, options: options)
  }

  /// Decodes the bytes of a PNG, JPEG, PGM or PPM file.
  ///
  /// Sixteen-bit samples are scaled to eight, palettes expanded; grey with transparency becomes RGBA.
  /// - Parameter name: stands in error messages.
  public init(
    decoding bytes: [UInt8], name: String, pixelLimit: Int = defaultPixelLimit
  ) throws(FormatError) {
    try self.init(decoding: bytes, name: name, options: ImageDecodingOptions(pixelLimit: pixelLimit))
  }

  /// Decodes the bytes of a PNG, JPEG, PGM or PPM file as the options say.
  ///
  /// - Parameter name: stands in error messages.
  public init(decoding bytes: [UInt8], name: String, options: ImageDecodingOptions) throws(FormatError) {
    let image: Image
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      image = try Self.decodePNG(bytes, name, options.pixelLimit)
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      image = try Self.decodeJPEG(bytes, name, options)
    } else if bytes.count >= 2, bytes[0] == UInt8(ascii: "P"), (0x31...0x37).contains(bytes[1]) {
      image = try Netpbm.decode(bytes, name: name, pixelLimit: options.pixelLimit)
    } else {
      throw FormatError(
        file: name, what: bytes.isEmpty ? "the file is empty" : "the image is neither PNG, JPEG, PGM nor PPM")
    }
    self = options.isRGB ? image.rgb() : image
  }

  private static func decodePNG(_ bytes: [UInt8], _ name: String, _ pixelLimit: Int) throws(FormatError) -> Image {
    var result = try CBuffer.call(file: name, empty: cimage_pixels()) { result, error, capacity in
      bytes.withUnsafeBufferPointer {
        cimage_decode_png($0.baseAddress, $0.count, max(0, pixelLimit), &result, error, capacity)
      }
    }
    let samples = CBuffer.take(&result.samples)
    guard result.channels == 2 else {
      return Image(width: result.width, height: result.height, channels: result.channels, pixels: samples)
    }
    return Image(width: result.width, height: result.height, channels: 4, pixels: expandGreyAlpha(samples))
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
