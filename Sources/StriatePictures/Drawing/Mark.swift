/// Something drawn on a canvas.
enum Mark: Sendable {
  case rectangle(Rectangle, Color, Float)
  /// Convex.
  case polygon([Point], Color, Float)
  case stroke([[Point]], width: Double, Color, Float)
  case disc(Point, radius: Double, Color, Float)
  case text(TextMark)
  /// Pixels, each enlarged to a square of so many.
  case pixels(Raster, left: Int, top: Int, scale: Int)

  func draw(on raster: inout Raster) {
    switch self {
    case .rectangle(let area, let color, let alpha): raster.fill(area, color, alpha: alpha)
    case .polygon(let corners, let color, let alpha): raster.fill(corners, color, alpha: alpha)
    case .stroke(let lines, let width, let color, let alpha): raster.stroke(lines, width: width, color, alpha: alpha)
    case .disc(let center, let radius, let color, let alpha):
      raster.disc(at: center, radius: radius, color, alpha: alpha)
    case .text(let text): raster.stroke(text.strokes, width: text.pen, text.color, alpha: text.alpha)
    case .pixels(let pixels, let left, let top, let scale): raster.paste(pixels, left: left, top: top, scale: scale)
    }
  }
}
