import StriateFormats
import Testing

@Suite struct PhotoTests {
  @Test(arguments: Fixtures.scaled)
  func `a photo is decoded small where that is enough, with the pixels of Pillow`(_ fixture: ScaledFixture) throws {
    for result in fixture.results {
      let options = ImageDecodingOptions(minimumSize: result.wanted)
      let image = try Image(decoding: [UInt8](hex: fixture.file), name: "t", options: options)
      #expect(image.width == result.width && image.height == result.height)
      #expect(image.pixels == [UInt8](hex: result.pixels), "\(result.wanted)")
    }
  }

  @Test func `a photo is turned as Pillow turns it`() throws {
    for row in Fixtures.held {
      let bytes = [UInt8](hex: row.file)
      let image = try Image(decoding: bytes, name: "t", options: ImageDecodingOptions(appliesOrientation: true))
      #expect(image.width == row.width && image.height == row.height)
      #expect(image.pixels == [UInt8](hex: row.pixels), "orientation \(row.orientation)")
      #expect(try Image(decoding: bytes, name: "t").width == 24)
      #expect(try ImageHeader(parsing: FileBytes(bytes), name: "t").orientation == row.orientation)
    }
    #expect(Fixtures.held.count == 8)
  }

  @Test func `a grey photo becomes RGB where that is asked for`() throws {
    let bytes = [UInt8](hex: try #require(Fixtures.scaled.first { $0.name == "grey" }).file)
    let grey = try Image(decoding: bytes, name: "t")
    #expect(grey.channels == 1)
    #expect(try Image(decoding: bytes, name: "t", options: ImageDecodingOptions(isRGB: true)) == grey.rgb())
    let png = try grey.pngData()
    #expect(try Image(decoding: png, name: "t", options: ImageDecodingOptions(isRGB: true)) == grey.rgb())
  }

  @Test func `a JPEG is written as Pillow writes it`() throws {
    let photo = Image(width: 28, height: 20, channels: 3, pixels: [UInt8](hex: Fixtures.photo))
    let bytes = try photo.jpegData(quality: 75)
    #expect(try Image(decoding: bytes, name: "t").pixels == [UInt8](hex: Fixtures.photoAsJPEG))
    let red = stride(from: 0, to: photo.pixels.count, by: 3).map { photo.pixels[$0] }
    let grey = Image(width: 28, height: 20, channels: 1, pixels: red)
    #expect(try Image(decoding: grey.jpegData(quality: 75), name: "t").pixels == [UInt8](hex: Fixtures.greyAsJPEG))
    #expect(try photo.jpegData(quality: 75) == bytes)
    #expect(try photo.jpegData(quality: 20).count < bytes.count)
    let clear = Image(width: 1, height: 1, channels: 4, pixels: [0, 0, 0, 0])
    #expect(try Image(decoding: clear.jpegData(quality: 100), name: "t").pixels == [255, 255, 255])
    #expect(
      message {
        _ = try Image(width: 70_000, height: 1, channels: 1, pixels: .init(repeating: 0, count: 70_000)).jpegData()
      }
        == "image: a JPEG cannot have 70000 x 1 pixels")
  }

  @Test func `a PPM is written and read back`() throws {
    let folder = TemporaryFolder()
    defer { folder.remove() }
    let photo = Image(width: 28, height: 20, channels: 3, pixels: [UInt8](hex: Fixtures.photo))
    try photo.writePPM(to: folder.path + "/photo.ppm")
    #expect(try Image(contentsOf: folder.path + "/photo.ppm") == photo)
    try photo.grey().writePPM(to: folder.path + "/photo.pgm")
    #expect(try Image(contentsOf: folder.path + "/photo.pgm") == photo.grey())
  }

  @Test func `pixels that so few bytes cannot hold are not given memory`() throws {
    var jpeg = [UInt8](hex: try #require(Fixtures.scaled.first { $0.name == "subsampled" }).file)
    let frame = try #require((0..<jpeg.count - 1).first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
    jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0x1F, 0xFF, 0x1F, 0xFF])
    #expect(
      message { _ = try Image(decoding: jpeg, name: "t") }
        == "t: the JPEG claims 8191 x 8191 pixels, which \(jpeg.count) bytes cannot hold")
    // The header of a PNG of 8000 × 8000 RGBA pixels with its checksum, and nothing behind it.
    let header: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + [UInt8](ascii: "IHDR")
      + [0, 0, 0x1F, 0x40, 0, 0, 0x1F, 0x40, 8, 6, 0, 0, 0]
    let checksum = Checksum.crc32(FileBytes(header[12...]))
    let crc = (0..<4).map { UInt8(truncatingIfNeeded: checksum >> UInt32(24 - 8 * $0)) }
    let png = header + crc + [0, 0, 0, 0] + [UInt8](ascii: "IDAT") + [0x35, 0xAF, 0x06, 0x1E]
    #expect(
      message { _ = try Image(decoding: png, name: "t") }
        == "t: the PNG claims 8000 x 8000 pixels, which 45 bytes cannot hold")
  }
}
