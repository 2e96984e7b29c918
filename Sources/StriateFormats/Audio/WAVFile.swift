/// The chunks of a WAV file.
///
/// ```
/// RIFF size WAVE
///   fmt  size  encoding, channels, rate
///   data size  samples, interleaved, little-endian
///   ...        others, which are skipped
/// ```
/// - SeeAlso: Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0", 1991.
package struct WAVFile: Sendable {
  package let format: WAVFormat
  let data: FileBytes

  /// Samples of each channel.
  package var frameCount: Int { data.count / format.frameSize }

  /// Seconds.
  package var duration: Double { Double(frameCount) / Double(format.sampleRate) }

  package static func isWAV(_ bytes: FileBytes) -> Bool {
    bytes.count >= 12 && bytes.starts(with: Array("RIFF".utf8)) && bytes[8..<12] == FileBytes(Array("WAVE".utf8))
  }

  /// Finds format and samples without reading the samples.
  package init(parsing bytes: FileBytes, name: String) throws(FormatError) {
    guard Self.isWAV(bytes) else {
      let isOther = ["RF64", "RIFX", "RIFF"].contains { bytes.starts(with: Array($0.utf8)) }
      throw FormatError(
        file: name, what: isOther ? "this kind of RIFF file is not read" : "this is not a WAV file",
        hint: isOther ? "WAV files start with RIFF and WAVE" : nil)
    }
    var cursor = ByteCursor(bytes, at: 12, file: name, what: "the WAV file")
    var format: WAVFormat?
    while cursor.remaining >= 8 {
      let kind = try cursor.take(4)
      let size = Int(try cursor.integer(UInt32.self))
      if kind == FileBytes(Array("data".utf8)) {
        guard let format else { throw FormatError(file: name, what: "the WAV file has samples before their format") }
        // Programs that write to a pipe do not know the size and claim the largest.
        let isOpen = size == 0xFFFF_FFFF
        guard isOpen || size <= cursor.remaining else {
          throw FormatError(
            file: name, what: "the WAV file claims \(size) bytes of samples but \(cursor.remaining) are there",
            hint: "it is truncated")
        }
        self.format = format
        data = try cursor.take(isOpen ? cursor.remaining - cursor.remaining % format.frameSize : size)
        guard data.count % format.frameSize == 0 else {
          throw FormatError(file: name, what: "the WAV file's \(size) bytes of samples do not fill whole frames")
        }
        return
      }
      let content = try cursor.take(min(size, cursor.remaining))
      if kind == FileBytes(Array("fmt ".utf8)) { format = try WAVFormat(parsing: content, file: name) }
      // Chunks start at even bytes.
      if size % 2 == 1, cursor.remaining > 0 { _ = try cursor.byte() }
    }
    throw FormatError(file: name, what: format == nil ? "the WAV file has no format" : "the WAV file has no samples")
  }
}
