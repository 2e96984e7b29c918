import StriateFormats
import Testing

@Suite struct SoundTests {
  @Test(arguments: Fixtures.sounds) func `a WAV file holds what SciPy finds in it`(_ fixture: SoundFixture) throws {
    let clip = try AudioClip(decoding: [UInt8](hex: fixture.file), name: "t")
    #expect(
      clip == AudioClip(sampleRate: fixture.rate, channels: fixture.channels, samples: fixture.samples))
  }

  @Test func `what is written is read back, and as SciPy writes it`() throws {
    let sixteen = try #require(Fixtures.sounds.first { $0.name == "16 bits" })
    let clip = try AudioClip(decoding: [UInt8](hex: sixteen.file), name: "t")
    #expect(try clip.wavData() == [UInt8](hex: sixteen.file))
    let float = try #require(Fixtures.sounds.first { $0.name == "float" })
    let loud = try AudioClip(decoding: [UInt8](hex: float.file), name: "t")
    #expect(try AudioClip(decoding: loud.wavData(.float32), name: "t") == loud)
    // 16 bits cut what is louder than they can say: [0.5, -1, 1.25, 1e-8, 0, -0.1].
    #expect(
      try AudioClip(decoding: loud.wavData(.pcm16), name: "t").samples.map { $0 * 32768 }
        == [16384, -32768, 32767, 0, 0, -3277])
  }

  @Test func `a clip knows its length and mixes down`() {
    let clip = AudioClip(sampleRate: 4, channels: 2, samples: [1, 0, 0.5, -0.5])
    #expect(clip.frameCount == 2 && clip.duration == 0.5)
    #expect(clip.mono() == AudioClip(sampleRate: 4, channels: 1, samples: [0.5, 0]))
    #expect(clip.mono().mono() == clip.mono())
  }

  @Test func `files of a stream that did not know its length are read to the end`() throws {
    let sixteen = try #require(Fixtures.sounds.first { $0.name == "16 bits" })
    var bytes = [UInt8](hex: sixteen.file)
    bytes.replaceSubrange(40..<44, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try AudioClip(decoding: bytes + [9], name: "t").samples == sixteen.samples)
  }

  @Test func `what is not such a sound is named`() throws {
    let good = [UInt8](hex: try #require(Fixtures.sounds.first { $0.name == "16 bits" }).file)
    func changed(_ offset: Int, _ bytes: [UInt8]) -> [UInt8] {
      var result = good
      result.replaceSubrange(offset..<offset + bytes.count, with: bytes)
      return result
    }
    let rows: [(bytes: [UInt8], message: String)] = [
      ([], "t: this is not a WAV file"),
      (
        changed(8, [UInt8](ascii: "AVI ")),
        "t: this kind of RIFF file is not read (hint: WAV files start with RIFF and WAVE)"
      ),
      (changed(20, [6, 0]), "t: the WAV file is compressed (A-law) (hint: convert it to PCM first)"),
      (changed(20, [99, 0]), "t: the WAV file is compressed (format 99) (hint: convert it to PCM first)"),
      (changed(34, [12, 0]), "t: the WAV file has samples of 12 bits, which are not read"),
      (changed(22, [0, 0]), "t: the WAV file has 0 channels and 8000 samples a second"),
      (changed(24, [0, 0, 0, 0]), "t: the WAV file has 2 channels and 0 samples a second"),
      (changed(32, [5, 0]), "t: the WAV file claims frames of 5 bytes for 2 × 16 bits"),
      (changed(40, [13, 0, 0, 0]) + [0], "t: the WAV file's 13 bytes of samples do not fill whole frames"),
      (good.dropLast(), "t: the WAV file claims 12 bytes of samples but 11 are there (hint: it is truncated)"),
      (
        changed(40, [0, 0, 0, 0x7F]),
        "t: the WAV file claims 2130706432 bytes of samples but 12 are there (hint: it is truncated)"
      ),
      (Array(good[..<36]), "t: the WAV file has no samples"),
      (Array(good[..<12]), "t: the WAV file has no format"),
      (Array(good[..<12] + good[36...]), "t: the WAV file has samples before their format"),
      (Array(good[..<30]), "t: the WAV format chunk ends too early (hint: it is truncated or damaged)")
    ]
    for row in rows { #expect(message { _ = try AudioClip(decoding: row.bytes, name: "t") } == row.message) }
  }
}
