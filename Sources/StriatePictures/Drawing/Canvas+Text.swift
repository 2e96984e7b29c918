/// Which point of a text its position names.
package enum TextAlignment: Sendable { case leading, center, trailing }

package enum TextWeight: Sendable {
  case regular, bold

  /// Width of the pen in font units.
  var pen: Double { self == .regular ? 1.6 : 2.3 }
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
    add(
      TextMark(
        string: string, position: position, size: size, color: color, weight: weight, alignment: align,
        isRotated: rotated, alpha: alpha))
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
