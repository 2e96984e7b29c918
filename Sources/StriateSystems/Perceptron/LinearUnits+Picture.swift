import Foundation
import Striate

extension LinearUnits {
  /// The weights of ten units on MNIST's pixels, a tile for each digit.
  /// - Parameter accuracy: on the test digits.
  func digitPicture(_ title: String, accuracy: Double) -> Image {
    ImageGrid(
      title: title,
      subtitle: String(format: "%.2f %% of the test digits; blue: negative, white: 0, red: positive", accuracy * 100),
      tiles: (0..<unitCount).map { digit in
        ImageGrid.Tile(
          width: 28, height: 28, values: weights(of: digit).prefix(784).map(Float.init), caption: "\(digit)")
      },
      colorMap: .diverging, columns: 5
    ).image()
  }
}
