/// Which point of a text its position names.
package enum TextAlignment: Sendable { case leading, center, trailing }

package enum TextWeight: Sendable {
  case regular, bold

  /// Width of the pen in font units.
  fileprivate var pen: Double { self == .regular ? 1.6 : 2.3 }
}

extension Canvas {
  /// Draws a line of text.
  ///
  /// - Parameters:
  ///   - position: on the baseline.
  ///   - size: like a type size: capitals are 0.7 of it high.
  ///   - rotated: a quarter turn counter-clockwise, reading upwards.
  package mutating func text(
    _ string: String, at position: Point, size: Double, _ color: Color = Palette.ink,
    weight: TextWeight = .regular, align: TextAlignment = .leading, rotated: Bool = false, alpha: Float = 1
  ) {
    let scale = size / StrokeFont.unitsPerSize
    let width = Self.width(of: string, size: size, weight: weight)
    let pen = weight.pen * scale
    let shift = align == .leading ? 0 : align == .center ? -width / 2 : -width
    // The baseline in the middle of a row of pixels keeps feet and bars sharp.
    var start = rotated ? Point(position.x.rounded(.down) + 0.5, position.y - shift) : position
    if !rotated { start = Point(position.x + shift, position.y.rounded(.down) - 0.5) }
    var strokes: [[Point]] = []
    var advance = pen / 2
    for character in string {
      let glyph = StrokeFont.glyph(character)
      for stroke in glyph.strokes {
        strokes.append(
          stroke.map { point in
            let along = advance + point.x * scale
            let up = point.y * scale
            return rotated ? Point(start.x - up, start.y - along) : Point(start.x + along, start.y - up)
          })
      }
      advance += (glyph.width + StrokeFont.spacing) * scale
    }
    stroke(strokes, width: pen, color, alpha: alpha)
  }

  /// The width of a text in pixels.
  package static func width(of string: String, size: Double, weight: TextWeight = .regular) -> Double {
    let scale = size / StrokeFont.unitsPerSize
    let glyphs = string.reduce(0) { $0 + StrokeFont.glyph($1).width + StrokeFont.spacing }
    return string.isEmpty ? 0 : (glyphs - StrokeFont.spacing + weight.pen) * scale
  }

  /// The text, shortened with an ellipsis until it fits.
  package static func fitting(_ string: String, width: Double, size: Double, weight: TextWeight = .regular) -> String {
    if self.width(of: string, size: size, weight: weight) <= width { return string }
    var shorter = string
    while !shorter.isEmpty {
      shorter.removeLast()
      if self.width(of: shorter + "…", size: size, weight: weight) <= width { return shorter + "…" }
    }
    return ""
  }
}
