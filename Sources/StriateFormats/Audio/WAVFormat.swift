/// The `fmt ` chunk of a WAV file: how samples are written.
package struct WAVFormat: Sendable, Equatable {
  package enum Encoding: Sendable, Equatable {
    /// Whole numbers: 8 bits unsigned, more bits signed.
    case pcm
    case float
  }

  package let encoding: Encoding
  package let bits: Int
  package let channels: Int
  package let sampleRate: Int

  /// Bytes of one sample of all channels.
  var frameSize: Int { channels * bits / 8 }

  /// `16-bit PCM`, `32-bit float`.
  package var summary: String { "\(bits)-bit \(encoding == .pcm ? "PCM" : "float")" }

  init(encoding: Encoding, bits: Int, channels: Int, sampleRate: Int) {
    self.encoding = encoding
    self.bits = bits
    self.channels = channels
    self.sampleRate = sampleRate
  }

  private static let extensible: UInt16 = 0xFFFE

  /// The rest of the identifier whose first two bytes are the encoding (KSDATAFORMAT_SUBTYPE).
  private static let identifier: [UInt8] = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]

  init(parsing chunk: FileBytes, file: String) throws(FormatError) {
    func problem(_ what: String, hint: String? = nil) -> FormatError { FormatError(file: file, what: what, hint: hint) }
    var cursor = ByteCursor(chunk, file: file, what: "the WAV format chunk")
    var tag = try cursor.integer(UInt16.self)
    channels = Int(try cursor.integer(UInt16.self))
    sampleRate = Int(try cursor.integer(UInt32.self))
    _ = try cursor.take(4)
    let frame = Int(try cursor.integer(UInt16.self))
    bits = Int(try cursor.integer(UInt16.self))
    if tag == Self.extensible {
      _ = try cursor.take(8)
      tag = try cursor.integer(UInt16.self)
      guard try cursor.take(14) == FileBytes(Self.identifier) else {
        throw problem("the WAV file has samples of an unknown kind")
      }
    }
    switch (tag, bits) {
    case (1, 8), (1, 16), (1, 24), (1, 32): encoding = .pcm
    case (3, 32), (3, 64): encoding = .float
    case (1, _), (3, _): throw problem("the WAV file has samples of \(bits) bits, which are not read")
    default:
      let name = [2: "ADPCM", 6: "A-law", 7: "µ-law", 17: "IMA ADPCM", 85: "MP3"][tag] ?? "format \(tag)"
      throw problem("the WAV file is compressed (\(name))", hint: "convert it to PCM first")
    }
    guard channels > 0, sampleRate > 0 else {
      throw problem("the WAV file has \(channels) channels and \(sampleRate) samples a second")
    }
    guard frame == channels * bits / 8 else {
      throw problem("the WAV file claims frames of \(frame) bytes for \(channels) × \(bits) bits")
    }
  }
}
