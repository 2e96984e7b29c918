/// A line of text on a canvas.
struct TextMark: Sendable {
  let string: String
  /// On the baseline.
  let position: Point
  let size: Double
  let color: Color
  let weight: TextWeight
  let alignment: TextAlignment
  let isRotated: Bool
  let alpha: Float

  /// The strokes of its letters, of the width of the pen.
  var strokes: [[Point]] {
    let scale = size / StrokeFont.unitsPerSize
    let width = Canvas.width(of: string, size: size, weight: weight)
    let pen = weight.pen * scale
    let shift = alignment == .leading ? 0 : alignment == .center ? -width / 2 : -width
    // The baseline in the middle of a row of pixels keeps feet and bars sharp.
    var start = isRotated ? Point(position.x.rounded(.down) + 0.5, position.y - shift) : position
    if !isRotated { start = Point(position.x + shift, position.y.rounded(.down) - 0.5) }
    var strokes: [[Point]] = []
    var advance = pen / 2
    for character in string {
      let glyph = StrokeFont.glyph(character)
      for stroke in glyph.strokes {
        strokes.append(
          stroke.map { point in
            let along = advance + point.x * scale
            let up = point.y * scale
            return isRotated ? Point(start.x - up, start.y - along) : Point(start.x + along, start.y - up)
          })
      }
      advance += (glyph.width + StrokeFont.spacing) * scale
    }
    return strokes
  }

  var pen: Double { weight.pen * size / StrokeFont.unitsPerSize }
}
