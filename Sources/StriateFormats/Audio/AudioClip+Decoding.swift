extension AudioClip {
  /// Reads a WAV file: PCM of 8, 16, 24 or 32 bits, float of 32 or 64, any number of channels.
  ///
  /// Whole numbers are divided by 2ⁿ⁻¹, so that 16 bits give −1 to 0.99997, as `soundfile` does it.
  /// - Throws: when it is not a WAV file, is truncated, or is compressed.
  public init(contentsOf path: String) throws(FormatError) {
    try self.init(WAVFile(parsing: FileBytes(FileReader.read(path)), name: path))
  }

  /// Decodes the bytes of a WAV file.
  ///
  /// - Parameter name: stands in error messages.
  public init(decoding bytes: [UInt8], name: String) throws(FormatError) {
    try self.init(WAVFile(parsing: FileBytes(bytes), name: name))
  }

  package init(_ file: WAVFile) {
    let format = file.format
    let count = file.frameCount * format.channels
    let samples = file.data.withUnsafeBytes { bytes in
      [Float](unsafeUninitializedCapacity: count) { output, filled in
        for index in 0..<count {
          output[index] =
            switch (format.encoding, format.bits) {
            case (.pcm, 8): (Float(bytes[index]) - 128) / 128
            case (.pcm, 16): Float(Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: Int16.self))) / 32768
            case (.pcm, 24): Float(Self.signed24(bytes, 3 * index)) / 8_388_608
            case (.pcm, _): Float(Double(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * index, as: Int32.self))) / 2_147_483_648)
            case (.float, 32): bytes.loadUnaligned(fromByteOffset: 4 * index, as: Float.self)
            case (.float, _): Float(bytes.loadUnaligned(fromByteOffset: 8 * index, as: Double.self))
            }
        }
        filled = count
      }
    }
    self.init(sampleRate: format.sampleRate, channels: format.channels, samples: samples)
  }

  private static func signed24(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int32 {
    let value = UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1]) << 16 | UInt32(bytes[offset + 2]) << 24
    return Int32(bitPattern: value) >> 8
  }
}
