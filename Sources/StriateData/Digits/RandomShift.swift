import StriateTypes

/// Moves each image by a random whole number of pixels along both axes: the cheapest way to more training data.
struct RandomShift: Sendable {
  let reach: Int
  let background: Float
  private let random: Philox

  init(reach: Int, background: Float, seed: UInt64, epoch: Int) {
    self.reach = reach
    self.background = background
    random = Philox(seed: seed, stream: UInt64(epoch) | 1 << 62)
  }

  /// Moves `planes` planes of `height` × `width` that begin at `start`. The distance depends on `image` alone, not on
  /// its place in a batch.
  func move(_ pixels: inout [Float], from start: Int, planes: Int, height: Int, width: Int, image: Int) {
    let words = random.words(block: UInt64(image))
    let down = Int(words.0 % UInt32(2 * reach + 1)) - reach, right = Int(words.1 % UInt32(2 * reach + 1)) - reach
    if down == 0, right == 0 { return }
    let original = Array(pixels[start..<start + planes * height * width])
    for plane in 0..<planes {
      for row in 0..<height {
        for column in 0..<width {
          let (fromRow, fromColumn) = (row - down, column - right)
          let isInside = (0..<height).contains(fromRow) && (0..<width).contains(fromColumn)
          pixels[start + (plane * height + row) * width + column] =
            isInside ? original[(plane * height + fromRow) * width + fromColumn] : background
        }
      }
    }
  }
}
