/// The shape of a point in a plot: five shapes, so that classes can be told apart without colours.
enum Marker: Int, CaseIterable {
  case disc, square, triangle, diamond, wedge

  /// Of a class by its number.
  init(_ index: Int) { self = Self.allCases[index % Self.allCases.count] }

  /// Draws it with a thin white edge, so that points that overlap stay apart.
  func draw(at center: Point, radius: Double, _ color: Color, on canvas: inout Canvas) {
    if self == .disc {
      canvas.disc(at: center, radius: radius + 1, .white, alpha: 0.8)
      canvas.disc(at: center, radius: radius, color)
    } else {
      canvas.fill(corners(center, radius + 1.2), .white, alpha: 0.8)
      canvas.fill(corners(center, radius), color)
    }
  }

  /// All shapes have about the area of the disc.
  private func corners(_ center: Point, _ radius: Double) -> [Point] {
    let offsets: [(Double, Double)] =
      switch self {
      case .disc, .square: [(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)]
      case .diamond: [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)]
      case .triangle: [(0, -1.35), (1.3, 0.9), (-1.3, 0.9)]
      case .wedge: [(0, 1.35), (1.3, -0.9), (-1.3, -0.9)]
      }
    return offsets.map { Point(center.x + $0.0 * radius, center.y + $0.1 * radius) }
  }
}
