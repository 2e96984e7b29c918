import StriateFormats

/// Changes of colour in the arithmetic of torchvision's functions on bytes: computed in Float32, cut off to bytes.
extension Image {
  /// f · x.
  package func adjustedBrightness(_ factor: Float) -> Image { mapped { factor * $0 } }

  /// f · x + (1 − f) · m, where m is the mean of the greys.
  package func adjustedContrast(_ factor: Float) -> Image {
    var sum = 0
    for index in 0..<width * height { sum += Int(grey(index)) }
    let rest = (1 - factor) * (Float(sum) / Float(width * height))
    return mapped { factor * $0 + rest }
  }

  /// f · x + (1 − f) · grey. Grey pictures stay.
  package func adjustedSaturation(_ factor: Float) -> Image {
    if channels == 1 { return self }
    return mappedPixels { red, green, blue in
      let rest = (1 - factor) * Self.grey(red, green, blue)
      return (Self.byte(factor * red + rest), Self.byte(factor * green + rest), Self.byte(factor * blue + rest))
    }
  }

  /// Turns the circle of hues by a part of it, −0.5 ... 0.5. Grey pictures stay.
  package func adjustedHue(_ shift: Float) -> Image {
    if channels == 1 { return self }
    return mappedPixels { red, green, blue in
      var (hue, saturation, value) = Self.hsv(red / 255, green / 255, blue / 255)
      hue += shift
      hue -= hue.rounded(.down)
      (hue, saturation, value) = Self.rgb(hue, saturation, value)
      // torchvision's way from 0 ... 1 to bytes: equal intervals.
      return (UInt8(hue * 255.999), UInt8(saturation * 255.999), UInt8(value * 255.999))
    }
  }

  /// Adds to each channel, rounded to the nearest byte.
  package func shifted(by offsets: [Float]) -> Image {
    mappedPixels { red, green, blue in
      func byte(_ value: Float) -> UInt8 { UInt8(max(0, min(255, value.rounded(.toNearestOrEven)))) }
      return (byte(red + offsets[0]), byte(green + offsets[1]), byte(blue + offsets[2]))
    }
  }

  // MARK: - Arithmetic

  private static func byte(_ value: Float) -> UInt8 { UInt8(max(0, min(255, value))) }

  private static func grey(_ red: Float, _ green: Float, _ blue: Float) -> Float {
    (0.2989 * red + 0.587 * green + 0.114 * blue).rounded(.towardZero)
  }

  private func grey(_ index: Int) -> UInt8 {
    if channels == 1 { return pixels[index] }
    let start = index * channels
    return UInt8(Self.grey(Float(pixels[start]), Float(pixels[start + 1]), Float(pixels[start + 2])))
  }

  /// A function of a channel's value, tabulated. Alpha stays.
  private func mapped(_ body: (Float) -> Float) -> Image {
    let table = (0..<256).map { Self.byte(body(Float($0))) }
    var samples = pixels
    samples.withUnsafeMutableBufferPointer { samples in
      for index in samples.indices where channels != 4 || index % 4 != 3 { samples[index] = table[Int(samples[index])] }
    }
    return Image(width: width, height: height, channels: channels, pixels: samples)
  }

  private func mappedPixels(_ body: (Float, Float, Float) -> (UInt8, UInt8, UInt8)) -> Image {
    var samples = pixels
    samples.withUnsafeMutableBufferPointer { samples in
      for start in stride(from: 0, to: samples.count, by: channels) {
        (samples[start], samples[start + 1], samples[start + 2]) = body(
          Float(samples[start]), Float(samples[start + 1]), Float(samples[start + 2]))
      }
    }
    return Image(width: width, height: height, channels: channels, pixels: samples)
  }

  private static func hsv(_ red: Float, _ green: Float, _ blue: Float) -> (Float, Float, Float) {
    let most = max(red, green, blue), least = min(red, green, blue)
    if most == least { return (0, 0, most) }
    let range = most - least
    let fromRed = (most - red) / range, fromGreen = (most - green) / range, fromBlue = (most - blue) / range
    let sextant =
      most == red ? fromBlue - fromGreen : most == green ? 2 + fromRed - fromBlue : 4 + fromGreen - fromRed
    let hue = (sextant / 6 + 1).truncatingRemainder(dividingBy: 1)
    return (hue, range / most, most)
  }

  private static func rgb(_ hue: Float, _ saturation: Float, _ value: Float) -> (Float, Float, Float) {
    func clamped(_ x: Float) -> Float { max(0, min(1, x)) }
    let sextant = (hue * 6).rounded(.down), part = hue * 6 - sextant
    let p = clamped(value * (1 - saturation)), q = clamped(value * (1 - saturation * part))
    let t = clamped(value * (1 - saturation * (1 - part)))
    return switch Int(sextant) % 6 {
    case 0: (value, t, p)
    case 1: (q, value, p)
    case 2: (p, value, t)
    case 3: (p, q, value)
    case 4: (t, p, value)
    default: (value, p, q)
    }
  }
}
