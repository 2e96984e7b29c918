import Striate

/// How a picture of one digit becomes what the network was trained on. Its name stands in the model file.
public enum DigitPreprocessing: String, Sendable, CaseIterable {
  /// MNIST: ink centred with a margin; the picture is padded to a square and reduced to 28×28.
  case mnist
  /// The embedded digits: ink fills the frame; it is cut out, reduced to 8×8 and enlarged to 28×28.
  case opticalDigits = "optical-digits"

  /// - Parameter picture: one digit, dark on light or light on dark: what is more frequent counts as paper.
  /// - Returns: `[1, 1, 28, 28]`.
  public func tensor(of picture: Image) -> Tensor { tensor(of: picture, as: .normalized) }

  /// The same as another network wants it: `[1, 1, side, side]`.
  func tensor(of picture: Image, as format: DigitFormat) -> Tensor {
    let framed = format.framed(pixels(of: picture).map(format.value), paper: format.paper)
    return Tensor(framed, shape: [1, 1, format.side, format.side])
  }

  /// 28×28 from 0, paper, to 1, ink.
  private func pixels(of picture: Image) -> [Float] {
    var ink = picture.grey().reduced()
    if ink.pixels.reduce(0, { $0 + Int($1) }) > ink.pixels.count * 255 / 2 { ink = ink.inverted() }
    switch self {
    case .mnist:
      return ink.paddedToSquare().resized(width: 28, height: 28).pixels.map { Float($0) / 255 }
    case .opticalDigits:
      let small = ink.croppedToInk().paddedToSquare().resized(width: 8, height: 8, filter: .area)
      let strongest = Float(max(1, small.pixels.max() ?? 1))
      return DigitDataset.enlargement(of: small.pixels.map { Float($0) / strongest }, height: 8, width: 8)
    }
  }
}

extension Image {
  /// At most 1,024 pixels on a side: a strip of 1 × 60,000,000 would not fit into memory as a square.
  fileprivate func reduced() -> Image {
    let limit = 1024, side = max(width, height)
    if side <= limit { return self }
    return resized(width: max(1, width * limit / side), height: max(1, height * limit / side), filter: .area)
  }

  /// The part with pixels brighter than a fifth of the brightest.
  fileprivate func croppedToInk() -> Image {
    let threshold = Int(pixels.max() ?? 0) / 5
    let inked = pixels.indices.filter { Int(pixels[$0]) > threshold }
    guard let first = inked.first, let last = inked.last else { return self }
    let columns = inked.map { $0 % width }
    let (left, right) = (columns.min()!, columns.max()!)
    let (top, bottom) = (first / width, last / width)
    let rows = (top...bottom).flatMap { row in pixels[row * width + left...row * width + right] }
    return Image(width: right - left + 1, height: bottom - top + 1, channels: 1, pixels: rows)
  }

  /// Black added on both sides of the shorter extent.
  fileprivate func paddedToSquare() -> Image {
    let side = max(width, height)
    if width == height { return self }
    var square = [UInt8](repeating: 0, count: side * side)
    let (left, top) = ((side - width) / 2, (side - height) / 2)
    for row in 0..<height {
      for column in 0..<width { square[(row + top) * side + column + left] = pixels[row * width + column] }
    }
    return Image(width: side, height: side, channels: 1, pixels: square)
  }
}
