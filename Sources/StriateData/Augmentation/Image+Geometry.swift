import Foundation
import StriateFormats

extension Image {
  /// A part, which may hang over the border; `fill` has a value for each channel, or one for all.
  func cropped(x: Int, y: Int, width newWidth: Int, height newHeight: Int, fill: [UInt8]) -> Image {
    precondition(newWidth > 0 && newHeight > 0, "a crop of \(newWidth) × \(newHeight) pixels")
    let columns = max(0, x)..<max(0, x, min(width, x + newWidth))
    let samples = [UInt8](unsafeUninitializedCapacity: newWidth * newHeight * channels) { output, count in
      count = newWidth * newHeight * channels
      let isInside = x >= 0 && y >= 0 && x + newWidth <= width && y + newHeight <= height
      if !isInside {
        let values = filled(fill)
        for index in 0..<newWidth * newHeight {
          for channel in 0..<channels { output[index * channels + channel] = values[channel] }
        }
      }
      if columns.isEmpty { return }
      pixels.withUnsafeBufferPointer { input in
        guard let source = input.baseAddress, let target = output.baseAddress else { return }
        for row in 0..<newHeight where (0..<height).contains(y + row) {
          let from = ((y + row) * width + columns.lowerBound) * channels
          let to = (row * newWidth + columns.lowerBound - x) * channels
          (target + to).update(from: source + from, count: columns.count * channels)
        }
      }
    }
    return Image(width: newWidth, height: newHeight, channels: channels, pixels: samples)
  }

  func flippedHorizontally() -> Image {
    let samples = [UInt8](unsafeUninitializedCapacity: pixels.count) { output, count in
      pixels.withUnsafeBufferPointer { input in
        for row in 0..<height {
          var source = row * width * channels, target = ((row + 1) * width - 1) * channels
          for _ in 0..<width {
            for channel in 0..<channels { output[target + channel] = input[source + channel] }
            source += channels
            target -= channels
          }
        }
      }
      count = pixels.count
    }
    return Image(width: width, height: height, channels: channels, pixels: samples)
  }

  func flippedVertically() -> Image {
    let row = width * channels
    var samples: [UInt8] = []
    samples.reserveCapacity(pixels.count)
    for index in (0..<height).reversed() { samples += pixels[index * row..<(index + 1) * row] }
    return Image(width: width, height: height, channels: channels, pixels: samples)
  }

  /// Each new pixel from where the map leads its centre, bilinearly, neighbours outside counting as `fill`: the
  /// arithmetic of `grid_sample` with zero padding, rounded to the nearest byte.
  func sampled(through map: AffineMap, fill: [UInt8]) -> Image {
    let fill = filled(fill).map { Float($0) }
    let samples = [UInt8](unsafeUninitializedCapacity: pixels.count) { output, count in
      pixels.withUnsafeBufferPointer { input in
        var target = 0
        for row in 0..<height {
          for column in 0..<width {
            let centerX = Double(column) + 0.5, centerY = Double(row) + 0.5
            let x = map.a * centerX + map.b * centerY + map.c - 0.5
            let y = map.d * centerX + map.e * centerY + map.f - 0.5
            let left = x.rounded(.down), top = y.rounded(.down)
            let isNear = left >= -1 && top >= -1 && left < Double(width) && top < Double(height)
            for channel in 0..<channels {
              guard isNear else {
                output[target] = UInt8(fill[channel])
                target += 1
                continue
              }
              let right = Float(x - left), bottom = Float(y - top)
              func value(_ dx: Int, _ dy: Int) -> Float {
                let column = Int(left) + dx, row = Int(top) + dy
                guard column >= 0, row >= 0, column < width, row < height else { return fill[channel] }
                return Float(input[(row * width + column) * channels + channel])
              }
              let upper = value(0, 0) * (1 - right) + value(1, 0) * right
              let lower = value(0, 1) * (1 - right) + value(1, 1) * right
              let mixed = upper * (1 - bottom) + lower * bottom
              output[target] = UInt8(max(0, min(255, mixed.rounded(.toNearestOrEven))))
              target += 1
            }
          }
        }
      }
      count = pixels.count
    }
    return Image(width: width, height: height, channels: channels, pixels: samples)
  }

  /// Each new pixel is the one in which the map ends; 0 outside.
  func sampledNearest(through map: AffineMap) -> Image {
    var samples = [UInt8](repeating: 0, count: pixels.count)
    for row in 0..<height {
      for column in 0..<width {
        let centerX = Double(column) + 0.5, centerY = Double(row) + 0.5
        let x = map.a * centerX + map.b * centerY + map.c, y = map.d * centerX + map.e * centerY + map.f
        guard x >= 0, y >= 0, x < Double(width), y < Double(height) else { continue }
        let from = (Int(y) * width + Int(x)) * channels
        for channel in 0..<channels {
          samples[(row * width + column) * channels + channel] = pixels[from + channel]
        }
      }
    }
    return Image(width: width, height: height, channels: channels, pixels: samples)
  }

  private func filled(_ fill: [UInt8]) -> [UInt8] {
    precondition(
      fill.count == 1 || fill.count >= min(channels, 3), "a fill of \(fill.count) values for \(channels) channels")
    // A colour without alpha is opaque.
    return (0..<channels).map { fill.count == 1 ? fill[0] : $0 < fill.count ? fill[$0] : 255 }
  }
}
