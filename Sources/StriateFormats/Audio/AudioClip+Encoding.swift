extension AudioClip {
  /// How samples are written.
  public enum Encoding: Sendable {
    /// Whole numbers of 16 bits: x · 32768, rounded to the nearest and cut to −32768 … 32767. What was read from 16
    /// bits is written back as it was.
    case pcm16
    /// The samples as they are.
    case float32
  }

  /// The clip as a WAV file.
  ///
  /// - Throws: when it is longer than the 4 GiB that the format can hold, or has too many channels.
  public func wavData(_ encoding: Encoding = .pcm16) throws(FormatError) -> [UInt8] {
    try wavData(encoding, name: "sound")
  }

  /// Writes a WAV file, whole or not at all.
  public func writeWAV(to path: String, _ encoding: Encoding = .pcm16) throws(FormatError) {
    try AtomicFile.write(wavData(encoding, name: path), to: path)
  }

  private func wavData(_ encoding: Encoding, name: String) throws(FormatError) -> [UInt8] {
    let width = encoding == .pcm16 ? 2 : 4
    let count = samples.count * width
    // Files of floats have an empty extension and a `fact` chunk with the number of frames.
    let extra = encoding == .pcm16 ? 0 : 14
    guard count + 36 + extra <= 0xFFFF_FFFE, channels * width <= 0xFFFF, sampleRate <= 0xFFFF_FFFF / (channels * width)
    else { throw FormatError(file: name, what: "the sound is too long, or its channels too many, for a WAV file") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 44 + extra)
    func append(_ value: Int, _ width: Int) {
      for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    }
    bytes += "RIFF".utf8
    append(count + 36 + extra, 4)
    bytes += "WAVEfmt ".utf8
    append(encoding == .pcm16 ? 16 : 18, 4)
    append(encoding == .pcm16 ? 1 : 3, 2)
    append(channels, 2)
    append(sampleRate, 4)
    append(sampleRate * channels * width, 4)
    append(channels * width, 2)
    append(8 * width, 2)
    if encoding == .float32 {
      append(0, 2)
      bytes += "fact".utf8
      append(4, 4)
      append(frameCount, 4)
    }
    bytes += "data".utf8
    append(count, 4)
    for sample in samples {
      switch encoding {
      case .pcm16:
        let value = (sample * 32768).rounded(.toNearestOrEven)
        append(value.isNaN ? 0 : Int(max(-32768, min(32767, value))), 2)
      case .float32: append(Int(sample.bitPattern), 4)
      }
    }
    return bytes
  }
}
