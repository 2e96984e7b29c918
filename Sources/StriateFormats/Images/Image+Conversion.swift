extension Image {
  /// One channel of brightness by ITU-R BT.601.
  /// ```
  /// Y = 0.299 R + 0.587 G + 0.114 B
  /// ```
  /// Rounded as Pillow's `convert("L")` does. Transparent images are laid on white first: ink on a transparent
  /// ground, as drawing programs save it, would otherwise be black on black.
  public func grey() -> Image {
    switch channels {
    case 1: return self
    case 4: return opaque().grey()
    default:
      let samples = [UInt8](unsafeUninitializedCapacity: width * height) { output, count in
        for index in 0..<width * height {
          let red = Int(pixels[3 * index])
          let green = Int(pixels[3 * index + 1])
          let blue = Int(pixels[3 * index + 2])
          output[index] = UInt8((red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16)
        }
        count = width * height
      }
      return Image(width: width, height: height, channels: 1, pixels: samples)
    }
  }

  /// Three channels: grey repeated, transparency laid on white.
  public func rgb() -> Image {
    switch channels {
    case 1:
      let samples = [UInt8](unsafeUninitializedCapacity: 3 * pixels.count) { output, count in
        for (index, value) in pixels.enumerated() {
          output[3 * index] = value
          output[3 * index + 1] = value
          output[3 * index + 2] = value
        }
        count = 3 * pixels.count
      }
      return Image(width: width, height: height, channels: 3, pixels: samples)
    case 4: return opaque()
    default: return self
    }
  }

  /// The negative. Transparency stays.
  public func inverted() -> Image {
    var samples = pixels
    for index in samples.indices where channels != 4 || index % 4 != 3 { samples[index] = 255 - samples[index] }
    return Image(width: width, height: height, channels: channels, pixels: samples)
  }

  private func opaque() -> Image {
    let samples = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { output, count in
      for index in 0..<width * height {
        let alpha = Int(pixels[4 * index + 3])
        for channel in 0..<3 {
          let value = Int(pixels[4 * index + channel])
          output[3 * index + channel] = UInt8((value * alpha + 255 * (255 - alpha) + 127) / 255)
        }
      }
      count = 3 * width * height
    }
    return Image(width: width, height: height, channels: 3, pixels: samples)
  }
}
