import StriateFormats
import Testing

/// Frames are taken out of the file by hand and put together as a viewer does.
@Suite struct APNGTests {
  /// A grey ground with a square of colour at a place.
  private static func picture(squareAt x: Int, _ y: Int, channels: Int = 3) -> Image {
    var pixels = [UInt8](repeating: 40, count: 24 * 16 * channels)
    for row in y..<y + 5 {
      for column in x..<x + 5 {
        for channel in 0..<channels {
          pixels[(row * 24 + column) * channels + channel] = UInt8(60 + 30 * channel + row)
        }
      }
    }
    return Image(width: 24, height: 16, channels: channels, pixels: pixels)
  }

  private struct Chunk {
    let type: String
    let content: [UInt8]

    func number(at offset: Int, bytes: Int = 4) -> Int {
      content[offset..<offset + bytes].reduce(0) { $0 << 8 | Int($1) }
    }
  }

  private static func chunks(_ file: [UInt8]) throws -> [Chunk] {
    try #require(Array(file.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    var result: [Chunk] = [], position = 8
    while position < file.count {
      let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let checked = Array(file[position + 4..<position + 8 + length])
      let check = file[position + 8 + length..<position + 12 + length].reduce(0) { $0 << 8 | UInt32($1) }
      #expect(Checksum.crc32(FileBytes(checked)) == check)
      result.append(
        Chunk(type: String(decoding: checked.prefix(4), as: UTF8.self), content: Array(checked.dropFirst(4))))
      position += 12 + length
    }
    return result
  }

  private static func png(_ chunks: [(String, [UInt8])]) -> [UInt8] {
    func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 255) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunks.flatMap { type, content in
        let checked = Array(type.utf8) + content
        return word(UInt32(content.count)) + checked + word(Checksum.crc32(FileBytes(checked)))
      }
  }

  /// What a viewer shows, frame by frame.
  private static func shown(_ file: [UInt8]) throws -> [Image] {
    let chunks = try chunks(file), header = chunks[0].content
    let first = try Image(decoding: file, name: "first")
    var screen = first.pixels, result: [Image] = [], control: Chunk?, data: [UInt8] = []
    func finish() throws {
      guard let control else { return }
      let (width, height) = (control.number(at: 4), control.number(at: 8))
      let part = try Image(
        decoding: png([("IHDR", Array(control.content[4..<12]) + header[8...]), ("IDAT", data), ("IEND", [])]),
        name: "frame")
      let isLaidOver = control.content[25] == 1
      #expect(part.width == width && part.height == height && control.content[24] == 0)
      for row in 0..<height {
        for column in 0..<width {
          let source = (row * width + column) * first.channels
          let target = ((row + control.number(at: 16)) * first.width + column + control.number(at: 12)) * first.channels
          if isLaidOver, part.pixels[source + 3] == 0 { continue }
          for channel in 0..<first.channels { screen[target + channel] = part.pixels[source + channel] }
        }
      }
      result.append(Image(width: first.width, height: first.height, channels: first.channels, pixels: screen))
      data = []
    }
    for chunk in chunks {
      switch chunk.type {
      case "fcTL":
        try finish()
        control = chunk
      case "IDAT": data += chunk.content
      case "fdAT": data += chunk.content.dropFirst(4)
      default: break
      }
    }
    try finish()
    return result
  }

  @Test(arguments: [1, 3, 4]) func `what was put in is shown, frame by frame`(_ channels: Int) throws {
    let places = [(0, 0), (3, 1), (3, 1), (19, 11), (0, 11)]
    let frames = places.map { Self.picture(squareAt: $0.0, $0.1, channels: channels) }
    let file = try APNGFile(frames.map { .init($0, milliseconds: 120) }).data()
    // Pictures in colours come with transparency, and are opaque.
    func same(_ image: Image, _ frame: Image) -> Bool { channels == 3 ? image.rgb() == frame : image == frame }
    let shown = try Self.shown(file)
    #expect(shown.count == frames.count && zip(shown, frames).allSatisfy(same))
    // A viewer that knows no animation shows the first frame.
    #expect(same(try Image(decoding: file, name: "a"), frames[0]))
    #expect(try APNGFile(frames.map { .init($0, milliseconds: 120) }).data() == file)
  }

  @Test func `chunks stand in their order, counted without a gap, with times and the rectangle that changed`() throws {
    let frames = [Self.picture(squareAt: 0, 0), Self.picture(squareAt: 3, 1), Self.picture(squareAt: 3, 1)]
    let file = try APNGFile(
      [.init(frames[0], milliseconds: 80), .init(frames[1], milliseconds: 70_000), .init(frames[2], milliseconds: -1)],
      plays: 3
    ).data()
    let chunks = try Self.chunks(file)
    #expect(chunks.map(\.type) == ["IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND"])
    #expect(chunks[1].number(at: 0) == 3 && chunks[1].number(at: 4) == 3)
    let counted = chunks.filter { $0.type == "fcTL" || $0.type == "fdAT" }
    #expect(counted.map { $0.number(at: 0) } == [0, 1, 2, 3, 4])
    let controls = chunks.filter { $0.type == "fcTL" }
    #expect(controls.map(\.content.count) == [26, 26, 26])
    #expect([4, 8, 12, 16].map { controls[0].number(at: $0) } == [24, 16, 0, 0])
    // From the old square's corner to the new one's.
    #expect([4, 8, 12, 16].map { controls[1].number(at: $0) } == [8, 6, 0, 0])
    #expect([4, 8].map { controls[2].number(at: $0) } == [1, 1])
    #expect(controls.map { $0.number(at: 20, bytes: 2) } == [80, 65_535, 0])
    #expect(controls.allSatisfy { $0.number(at: 22, bytes: 2) == 1000 })
  }

  @Test func `large frames of noise come in several chunks and are whole`() throws {
    var generator = SeededGenerator(state: 9)
    let frames = (0..<2).map { _ in
      Image(
        width: 150, height: 90, channels: 3,
        pixels: (0..<150 * 90 * 3).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
    let file = try APNGFile(frames.map { .init($0, milliseconds: 10) }).data()
    #expect(try Self.chunks(file).count { $0.type == "fdAT" } > 1)
    #expect(try Self.shown(file).map { $0.rgb() } == frames)
  }

  @Test func `a file that cannot be written leaves nothing`() {
    let file = APNGFile([.init(Self.picture(squareAt: 1, 1), milliseconds: 5)])
    #expect(throws: FormatError.self) { try file.write(to: "/no such folder/a.png") }
  }
}
