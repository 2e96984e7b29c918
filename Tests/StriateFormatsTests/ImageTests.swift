import StriateFormats
import Testing

@Suite struct ImageTests {
  @Test(arguments: Fixtures.pictures)
  func `an image holds what other libraries find in it`(_ fixture: PictureFixture) throws {
    let image = try Image(decoding: [UInt8](hex: fixture.file), name: fixture.name)
    #expect(image.width == fixture.width && image.height == fixture.height && image.channels == fixture.channels)
    let expected = [UInt8](hex: fixture.pixels)
    let difference = zip(image.pixels, expected).map { abs(Int($0) - Int($1)) }.max()
    #expect(image.pixels.count == expected.count && difference! <= fixture.tolerance)
  }

  @Test(arguments: Fixtures.resizings)
  func `resizing gives the bytes of Pillow`(_ fixture: ResizeFixture) {
    let source = Image(
      width: 17, height: 13, channels: fixture.channels,
      pixels: [UInt8](hex: Fixtures.resizeSources[fixture.channels]!))
    let image = source.resized(width: fixture.width, height: fixture.height, filter: fixture.filter)
    #expect(image.pixels == [UInt8](hex: fixture.pixels))
  }

  @Test func `brightness is that of Pillow`() {
    let image = Image(width: 8, height: 8, channels: 3, pixels: [UInt8](hex: Fixtures.colours))
    #expect(image.grey().pixels == [UInt8](hex: Fixtures.brightness))
  }

  @Test func `transparency is laid on white`() {
    let image = Image(width: 3, height: 1, channels: 4, pixels: [0, 0, 0, 0, 10, 20, 30, 255, 0, 100, 200, 51])
    #expect(image.rgb().pixels == [255, 255, 255, 10, 20, 30, 204, 224, 244])
    #expect(image.grey().pixels == [255, 18, 220])
    #expect(image.inverted().pixels == [255, 255, 255, 0, 245, 235, 225, 255, 255, 155, 55, 51])
    #expect(Image(width: 1, height: 1, channels: 1, pixels: [7]).rgb().pixels == [7, 7, 7])
    #expect(image.resized(width: 3, height: 1) == image)
  }

  @Test(arguments: [1, 3, 4]) func `a PNG written is read back, and twice the same`(_ channels: Int) throws {
    var generator = SeededGenerator(state: 3)
    let pixels = (0..<33 * 21 * channels).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let image = Image(width: 33, height: 21, channels: channels, pixels: pixels)
    let folder = TemporaryFolder()
    defer { folder.remove() }
    try image.writePNG(to: folder.path + "/image.png")
    #expect(try Image(contentsOf: folder.path + "/image.png") == image)
    #expect(try FileReader.read(folder.path + "/image.png") == image.pngData())
  }

  @Test(arguments: [
    ("P2 # a comment\n3 1\n# another\n15\n0 7 15\n", [0, 119, 255]),
    ("P3\n1 1\n65535\n0 32768 65535", [0, 128, 255]),
    ("P5 2 1 1\n\u{0}\u{1}", [0, 255]),
    ("P5 1 1 1000\n\u{1}\u{F4}", [128])
  ])
  func `Netpbm files are read`(_ text: String, _ expected: [UInt8]) throws {
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try Image(decoding: bytes, name: "t").pixels == expected)
  }

  @Test func `what is not an image is named`() throws {
    let png = [UInt8](hex: Fixtures.pictures[1].file)
    let jpeg = [UInt8](hex: Fixtures.pictures.first { $0.name == "JPEG RGB" }!.file)
    var checksum = png
    checksum[png.count - 13] ^= 0xFF
    var huge = png
    huge.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
    // The header's own checksum, so that only the size is wrong.
    huge.replaceSubrange(29..<33, with: [0x9B, 0xAB, 0x9C, 0x31])
    let rows: [(bytes: [UInt8], message: String)] = [
      ([], "t: the file is empty"),
      ([UInt8](ascii: "GIF89a"), "t: the image is neither PNG, JPEG, PGM nor PPM"),
      (Array(png[..<4]), "t: the PNG is damaged: it ends too early"),
      (png.dropLast(20), "t: the PNG is damaged: it ends too early"),
      (png.dropLast(4), "t: the PNG is damaged: it ends too early"),
      (checksum, "t: the PNG is damaged: IDAT: CRC error"),
      ([0xFF, 0xD8], "t: the JPEG is damaged: it ends too early"),
      (jpeg.dropLast(40), "t: the JPEG is damaged: it ends too early"),
      ([0xFF, 0xD8] + [UInt8](ascii: "hello"), "t: the JPEG is damaged: it ends too early"),
      ([UInt8](ascii: "P1 1 1 0"), "t: Netpbm files of kind P1 are not read, only P2, P3, P5 and P6"),
      ([UInt8](ascii: "P5 9 9 255\nabc"), "t: the file ends before its pixels (hint: the file is truncated)"),
      ([UInt8](ascii: "P5 9"), "t: the file ends before its height (hint: the file is truncated)"),
      ([UInt8](ascii: "P5 -9 9 255 "), "t: the width is not a number"),
      ([UInt8](ascii: "P59 9 255 "), "t: the width is not a number"),
      ([UInt8](ascii: "P5 99999999999999 9 255 "), "t: the width is too large"),
      ([UInt8](ascii: "P5 0 9 255 "), "t: the image is 0 x 9 pixels"),
      ([UInt8](ascii: "P5 1 1 70000 "), "t: the largest value is 70000, it lies between 1 and 65535"),
      ([UInt8](ascii: "P5 1 1 255"), "t: no white space follows the largest value"),
      ([UInt8](ascii: "P2 1 1 9 10"), "t: a pixel has value 10, more than the largest value 9"),
      (
        [UInt8](ascii: "P6 60000 60000 255 "),
        "t: the image claims 60000 x 60000 pixels, more than the limit of 67108864"
      )
    ]
    for row in rows { #expect(message { _ = try Image(decoding: row.bytes, name: "t") } == row.message) }
    #expect(
      message { _ = try Image(decoding: png, name: "t", pixelLimit: 62) }
        == "t: the image claims 9 x 7 pixels, more than the limit of 62")
    #expect(
      message { _ = try Image(decoding: jpeg, name: "t", pixelLimit: 100) }
        == "t: the image claims 21 x 19 pixels, more than the limit of 100")
    #expect(
      message { _ = try Image(decoding: huge, name: "t") }
        == "t: the image claims 2147483647 x 2147483647 pixels, more than the limit of 67108864")
  }
}
