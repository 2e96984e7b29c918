/// A moving picture as an animated PNG file (W3C, Portable Network Graphics, third edition).
///
/// Readers that know nothing of animation show the first frame. Of the later frames only the rectangle that changed is
/// written, over what is there; pictures in colours become pictures with transparency, so that pixels that stay are
/// nothing, which packs well.
package struct APNGFile: Sendable {
  /// A picture and how long it stands.
  package struct Frame: Sendable {
    package let image: Image
    package let milliseconds: Int

    /// - Parameter milliseconds: 0 to 65,535.
    package init(_ image: Image, milliseconds: Int) {
      self.image = image
      self.milliseconds = max(0, min(65_535, milliseconds))
    }
  }

  private let frames: [Frame]
  private let plays: Int

  /// - Parameters:
  ///   - frames: at least one, all of one size and number of channels.
  ///   - plays: how often all is shown; 0 goes on for ever.
  /// - Precondition: as said.
  package init(_ frames: [Frame], plays: Int = 0) {
    precondition(!frames.isEmpty && plays >= 0, "an animation of \(frames.count) frames, shown \(plays) times")
    let first = frames[0].image
    precondition(
      frames.allSatisfy {
        $0.image.width == first.width && $0.image.height == first.height && $0.image.channels == first.channels
      }, "the frames of an animation have one size and as many channels")
    self.frames = frames
    self.plays = plays
  }

  /// The bytes of the file: the same frames give the same.
  package func data() throws(FormatError) -> [UInt8] { try data(name: "animation") }

  /// Writes the file, whole or not at all.
  package func write(to path: String) throws(FormatError) {
    try AtomicFile.write(data(name: path), to: path)
  }

  private func data(name: String) throws(FormatError) -> [UInt8] {
    var result: [UInt8] = [], number: UInt32 = 0
    for (position, frame) in frames.enumerated() {
      let region = position == 0 ? Region(of: frame.image) : Region(from: frames[position - 1].image, to: frame.image)
      let old = position == 0 ? nil : frames[position - 1].image
      let chunks = try PNGChunk.all(in: region.cut(frame.image, over: old).pngData(), name: name)
      if position == 0 {
        result += PNGChunk.signature
        // What stands before the pixels: IHDR.
        for chunk in chunks.prefix(while: { $0.type != "IDAT" }) { result += chunk.bytes }
        result += PNGChunk("acTL", bigEndian(UInt32(frames.count)) + bigEndian(UInt32(clamping: plays))).bytes
      }
      result += control(region, frame, number: number).bytes
      number += 1
      for chunk in chunks where chunk.type == "IDAT" {
        if position == 0 {
          result += chunk.bytes
        } else {
          result += PNGChunk("fdAT", bigEndian(number) + chunk.content).bytes
          number += 1
        }
      }
    }
    return result + PNGChunk("IEND", []).bytes
  }

  /// The frame's place and time. It stays for the next one; in colours it is laid over it, else its pixels replace
  /// those below.
  private func control(_ region: Region, _ frame: Frame, number: UInt32) -> PNGChunk {
    let extents = [region.width, region.height, region.x, region.y].flatMap { bigEndian(UInt32($0)) }
    let delay = [UInt8(frame.milliseconds >> 8), UInt8(frame.milliseconds & 255), 0x03, 0xE8]
    return PNGChunk("fcTL", bigEndian(number) + extents + delay + [0, frame.image.channels == 3 ? 1 : 0])
  }
}

/// The part of a frame that is written.
private struct Region {
  var x = 0
  var y = 0
  var width: Int
  var height: Int

  init(of image: Image) { (width, height) = (image.width, image.height) }

  /// The smallest rectangle with all pixels that differ; one pixel if none does.
  init(from old: Image, to new: Image) {
    let row = new.width * new.channels
    var (top, bottom, left, right) = (new.height, -1, new.width, -1)
    for y in 0..<new.height {
      let before = old.pixels[y * row..<(y + 1) * row], after = new.pixels[y * row..<(y + 1) * row]
      guard let first = zip(before, after).enumerated().first(where: { $0.element.0 != $0.element.1 }) else { continue }
      let last = after.indices.last { old.pixels[$0] != new.pixels[$0] }! - y * row
      (top, bottom) = (min(top, y), y)
      (left, right) = (min(left, first.offset / new.channels), max(right, last / new.channels))
    }
    if bottom < 0 { (top, bottom, left, right) = (0, 0, 0, 0) }
    (x, y, width, height) = (left, top, right - left + 1, bottom - top + 1)
  }

  /// The part of a frame; one in colours gets transparency, and is transparent where it is like the frame before.
  func cut(_ image: Image, over old: Image?) -> Image {
    let isColoured = image.channels == 3
    if !isColoured, width == image.width, height == image.height { return image }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * (isColoured ? 4 : image.channels))
    for row in y..<y + height {
      let start = (row * image.width + x) * image.channels
      if !isColoured {
        pixels += image.pixels[start..<start + width * image.channels]
        continue
      }
      for place in stride(from: start, to: start + 3 * width, by: 3) {
        let new = image.pixels[place..<place + 3]
        if let old, old.pixels[place..<place + 3] == new { pixels += [0, 0, 0, 0] } else { pixels += new + [255] }
      }
    }
    return Image(width: width, height: height, channels: isColoured ? 4 : image.channels, pixels: pixels)
  }
}

private func bigEndian(_ value: UInt32) -> [UInt8] {
  [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
}

/// A part of a PNG file: length, type, content and check.
private struct PNGChunk {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  let type: String
  let content: [UInt8]

  init(_ type: String, _ content: [UInt8]) { (self.type, self.content) = (type, content) }

  var bytes: [UInt8] {
    let checked = Array(type.utf8) + content
    return bigEndian(UInt32(content.count)) + checked + bigEndian(Checksum.crc32(FileBytes(checked)))
  }

  /// The chunks of a file.
  static func all(in file: [UInt8], name: String) throws(FormatError) -> [PNGChunk] {
    var result: [PNGChunk] = [], position = signature.count
    while position + 12 <= file.count {
      let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      guard position + 12 + length <= file.count else { break }
      let type = String(decoding: file[position + 4..<position + 8], as: UTF8.self)
      result.append(PNGChunk(type, Array(file[position + 8..<position + 8 + length])))
      position += 12 + length
    }
    guard position == file.count else { throw FormatError(file: name, what: "the frame's PNG is damaged") }
    return result
  }
}
