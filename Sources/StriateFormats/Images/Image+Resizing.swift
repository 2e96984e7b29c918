/// How ``Image/resized(width:height:filter:)`` weighs neighbours.
public enum ResizeFilter: Sendable {
  /// The average over the area that a new pixel covers; enlarging repeats pixels. Pillow's `BOX`.
  case area
  /// A triangle that widens when shrinking, so that nothing is skipped (antialiasing). Pillow's `BILINEAR`.
  case bilinear

  fileprivate var support: Double { self == .area ? 0.5 : 1 }

  fileprivate func weight(_ x: Double) -> Double {
    switch self {
    case .area: x > -0.5 && x <= 0.5 ? 1 : 0
    case .bilinear: max(0, 1 - abs(x))
    }
  }
}

extension Image {
  /// The image at another size, in the arithmetic of Pillow's `resize`, so that the bytes are the same.
  ///
  /// Two passes, first along rows, then along columns, in fixed point of 22 bits, rounded to 8 bits after each.
  /// Colours of transparent images are weighed by their alpha.
  /// - Precondition: the new extents are positive.
  public func resized(width newWidth: Int, height newHeight: Int, filter: ResizeFilter = .bilinear) -> Image {
    precondition(newWidth > 0 && newHeight > 0, "an image cannot be resized to \(newWidth) × \(newHeight)")
    if newWidth == width && newHeight == height { return self }
    var samples = channels == 4 ? Self.premultiplied(pixels) : pixels
    if newWidth != width {
      let taps = ResizeTaps(from: width, to: newWidth, filter)
      samples = taps.apply(
        samples, lines: height, lineStride: width * channels, step: channels, lanes: channels,
        outputLineStride: newWidth * channels, outputStep: channels)
    }
    if newHeight != height {
      let taps = ResizeTaps(from: height, to: newHeight, filter)
      let row = newWidth * channels
      samples = taps.apply(
        samples, lines: 1, lineStride: 0, step: row, lanes: row, outputLineStride: 0, outputStep: row)
    }
    if channels == 4 { samples = Self.unpremultiplied(samples) }
    return Image(width: newWidth, height: newHeight, channels: channels, pixels: samples)
  }

  private static func premultiplied(_ pixels: [UInt8]) -> [UInt8] {
    var result = pixels
    for index in stride(from: 0, to: pixels.count, by: 4) {
      for channel in 0..<3 {
        let product = Int(pixels[index + channel]) * Int(pixels[index + 3]) + 128
        result[index + channel] = UInt8((product >> 8 + product) >> 8)
      }
    }
    return result
  }

  private static func unpremultiplied(_ pixels: [UInt8]) -> [UInt8] {
    var result = pixels
    for index in stride(from: 0, to: pixels.count, by: 4) {
      let alpha = Int(pixels[index + 3])
      if alpha == 0 || alpha == 255 { continue }
      for channel in 0..<3 { result[index + channel] = UInt8(min(255, 255 * Int(pixels[index + channel]) / alpha)) }
    }
    return result
  }
}

/// Which old pixels make each new one along an axis, and with what weight.
private struct ResizeTaps {
  private static let precision = 22

  private var starts: [Int] = []
  private var weights: [[Int]] = []
  private let inputCount: Int

  init(from inputCount: Int, to outputCount: Int, _ filter: ResizeFilter) {
    self.inputCount = inputCount
    let scale = Double(inputCount) / Double(outputCount)
    let filterScale = max(1, scale)
    let support = filter.support * filterScale
    for output in 0..<outputCount {
      let center = (Double(output) + 0.5) * scale
      let first = max(0, Int(center - support + 0.5))
      let last = min(inputCount, Int(center + support + 0.5))
      let raw = (first..<last).map { filter.weight((Double($0) - center + 0.5) * (1 / filterScale)) }
      let total = raw.reduce(0, +)
      starts.append(first)
      weights.append(raw.map { Int(0.5 + (total == 0 ? $0 : $0 / total) * Double(1 << Self.precision)) })
    }
  }

  /// Resamples `lines` lines. Pixel i of a line begins at `i * step` and has `lanes` samples side by side.
  func apply(
    _ input: [UInt8], lines: Int, lineStride: Int, step: Int, lanes: Int, outputLineStride: Int, outputStep: Int
  ) -> [UInt8] {
    let count = lines == 1 && outputLineStride == 0 ? starts.count * outputStep : lines * outputLineStride
    return [UInt8](unsafeUninitializedCapacity: count) { output, filled in
      input.withUnsafeBufferPointer { input in
        for line in 0..<lines {
          for index in starts.indices {
            let base = line * lineStride + starts[index] * step
            let target = line * outputLineStride + index * outputStep
            for lane in 0..<lanes {
              var sum = 1 << (Self.precision - 1)
              var position = base + lane
              for weight in weights[index] {
                sum += Int(input[position]) * weight
                position += step
              }
              output[target + lane] = UInt8(max(0, min(255, sum >> Self.precision)))
            }
          }
        }
      }
      filled = count
    }
  }
}
