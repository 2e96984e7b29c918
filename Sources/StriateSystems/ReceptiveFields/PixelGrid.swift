import Foundation

/// The pixels that a cell or a filter sees, with the middle as origin and y upwards.
package struct PixelGrid: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// - Parameters: extents in pixels, at least 1.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  package var count: Int { width * height }

  /// How far each pixel is from the middle, across stripes of this angle: −x sin θ + y cos θ, row by row.
  /// - Parameter angle: of the stripes, in degrees from the horizontal, counter-clockwise.
  package func across(_ angle: Double) -> [Double] {
    let (sine, cosine) = (sin(angle * .pi / 180), cos(angle * .pi / 180))
    return map { x, y in y * cosine - x * sine }
  }

  /// How far each pixel is from the middle, along stripes of this angle: x cos θ + y sin θ, row by row.
  package func along(_ angle: Double) -> [Double] {
    let (sine, cosine) = (sin(angle * .pi / 180), cos(angle * .pi / 180))
    return map { x, y in x * cosine + y * sine }
  }

  private func map(_ body: (Double, Double) -> Double) -> [Double] {
    (0..<count).map { pixel in
      body(Double(pixel % width) - Double(width - 1) / 2, Double(height - 1) / 2 - Double(pixel / width))
    }
  }
}
