import CImage

extension Image {
  /// Decodes straight into the array of the result.
  static func decodeJPEG(
    _ bytes: [UInt8], _ name: String, _ options: ImageDecodingOptions
  ) throws(FormatError) -> Image {
    let image = try bytes.withUnsafeBufferPointer { input throws(FormatError) in
      var size = cimage_size()
      var settings = cimage_jpeg_options()
      settings.maximum_pixels = max(0, options.pixelLimit)
      settings.least_width = options.minimumSize?.width ?? 0
      settings.least_height = options.minimumSize?.height ?? 0
      settings.force_rgb = options.isRGB ? 1 : 0
      let opened = try CBuffer.call(file: name, empty: OpaquePointer?.none) { session, error, capacity in
        cimage_jpeg_open(input.baseAddress, input.count, &settings, &session, &size, error, capacity)
      }
      guard let session = opened else { throw FormatError(file: name, what: "the JPEG cannot be read") }
      defer { cimage_jpeg_close(session) }
      let pixels = try samples(session, count: size.width * size.height * size.channels, name)
      return Image(width: size.width, height: size.height, channels: size.channels, pixels: pixels)
    }
    guard options.appliesOrientation else { return image }
    return image.oriented(try JPEGHeader(parsing: FileBytes(bytes), file: name).orientation)
  }

  private static func samples(
    _ session: OpaquePointer, count: Int, _ name: String
  ) throws(FormatError) -> [UInt8] {
    var what: String?
    let samples = [UInt8](unsafeUninitializedCapacity: count) { output, filled in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { error in
        error.initialize(repeating: 0)
        if cimage_jpeg_read(session, output.baseAddress, error.baseAddress, error.count) != 0 {
          what = String(cString: error.baseAddress!)
        } else {
          filled = count
        }
      }
    }
    if let what { throw FormatError(file: name, what: what) }
    return samples
  }

  /// The image as a JPEG file, with the colours at half resolution as usual. Transparency is laid on white.
  ///
  /// - Parameter quality: 1 (small) to 100 (good).
  /// - Throws: when an extent exceeds 65,500, memory is exhausted, or the package was built without libjpeg.
  public func jpegData(quality: Int = 90) throws(FormatError) -> [UInt8] { try jpegData(quality, name: "image") }

  /// Writes a JPEG file, whole or not at all.
  ///
  /// - Parameter quality: 1 (small) to 100 (good).
  public func writeJPEG(to path: String, quality: Int = 90) throws(FormatError) {
    try AtomicFile.write(jpegData(quality, name: path), to: path)
  }

  private func jpegData(_ quality: Int, name: String) throws(FormatError) -> [UInt8] {
    let opaque = channels == 4 ? rgb() : self
    var buffer = try CBuffer.call(file: name, empty: cimage_buffer()) { result, error, capacity in
      opaque.pixels.withUnsafeBufferPointer {
        cimage_encode_jpeg(
          $0.baseAddress, width, height, opaque.channels, Int32(max(1, min(100, quality))), &result, error, capacity)
      }
    }
    return CBuffer.take(&buffer)
  }
}
