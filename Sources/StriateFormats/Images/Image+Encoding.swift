import CImage

extension Image {
  /// The image as a PNG file. The same image gives the same bytes: there are no time stamps.
  ///
  /// - Throws: when memory is exhausted, an extent exceeds a million, or the package was built without libpng.
  public func pngData() throws(FormatError) -> [UInt8] {
    try pngData(name: "image")
  }

  /// Writes a PNG file, whole or not at all.
  public func writePNG(to path: String) throws(FormatError) {
    try AtomicFile.write(pngData(name: path), to: path)
  }

  /// Writes a binary PGM (grey) or PPM file, whole or not at all. Transparency is laid on white.
  public func writePPM(to path: String) throws(FormatError) {
    try AtomicFile.write(Netpbm.encode(self), to: path)
  }

  private func pngData(name: String) throws(FormatError) -> [UInt8] {
    var buffer = try CBuffer.call(file: name, empty: cimage_buffer()) { result, error, capacity in
      pixels.withUnsafeBufferPointer {
        cimage_encode_png($0.baseAddress, width, height, channels, &result, error, capacity)
      }
    }
    return CBuffer.take(&buffer)
  }
}
