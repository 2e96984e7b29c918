extension Image {
  /// The image turned or mirrored so that EXIF orientation `value` becomes 1, upright. Other values change nothing.
  ///
  /// ```
  /// 1 upright            5 mirrored along the diagonal
  /// 2 mirrored           6 to be turned right
  /// 3 upside down        7 mirrored along the other diagonal
  /// 4 mirrored, upside down    8 to be turned left
  /// ```
  /// - SeeAlso: JEITA CP-3451, "Exif 2.2", tag 274.
  func oriented(_ value: Int) -> Image {
    guard (2...8).contains(value) else { return self }
    let swapsAxes = value >= 5
    let (newWidth, newHeight) = swapsAxes ? (height, width) : (width, height)
    let flipsX = [2, 3, 7, 8].contains(value)
    let flipsY = [3, 4, 6, 7].contains(value)
    let samples = [UInt8](unsafeUninitializedCapacity: pixels.count) { output, count in
      pixels.withUnsafeBufferPointer { input in
        var target = 0
        for y in 0..<newHeight {
          for x in 0..<newWidth {
            // The old pixel: axes swapped, then counted from the other end.
            let (column, row) = swapsAxes ? (y, x) : (x, y)
            let oldX = flipsX ? width - 1 - column : column
            let oldY = flipsY ? height - 1 - row : row
            let source = (oldY * width + oldX) * channels
            for channel in 0..<channels { output[target + channel] = input[source + channel] }
            target += channels
          }
        }
      }
      count = pixels.count
    }
    return Image(width: newWidth, height: newHeight, channels: channels, pixels: samples)
  }
}
