/// A colour in sRGB, each part from 0 to 1.
package struct Color: Sendable, Equatable {
  package var red: Float
  package var green: Float
  package var blue: Float

  package init(red: Float, green: Float, blue: Float) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `0xRRGGBB`.
  package init(hex: UInt32) {
    self.init(
      red: Float(hex >> 16 & 255) / 255, green: Float(hex >> 8 & 255) / 255, blue: Float(hex & 255) / 255)
  }

  /// `fraction` of the way to the other colour, in sRGB.
  package func mixed(with other: Color, _ fraction: Float) -> Color {
    Color(
      red: red + (other.red - red) * fraction, green: green + (other.green - green) * fraction,
      blue: blue + (other.blue - blue) * fraction)
  }

  /// Whether white text reads better on it than dark text. Luma by ITU-R BT.601.
  package var isDark: Bool { 0.299 * red + 0.587 * green + 0.114 * blue < 0.55 }

  package static let white = Color(hex: 0xFFFFFF)
}

/// The few colours that all pictures share.
package enum Palette {
  package static let ink = Color(hex: 0x1F2933)
  package static let quietInk = Color(hex: 0x616E7C)
  package static let axis = Color(hex: 0x9AA5B1)
  package static let grid = Color(hex: 0xE4E7EB)
  package static let tile = Color(hex: 0xF5F7FA)
  package static let good = Color(hex: 0x1F5FA8)
  package static let bad = Color(hex: 0xD1600A)

  /// Ten colours that stay apart, for series and classes, repeated when they run out.
  /// Source: "Tableau 10" (Stone, "How we designed the new color palettes in Tableau 10", 2016).
  package static func category(_ index: Int) -> Color { categories[index % categories.count] }

  /// Nine colours that stay apart for colour-blind readers too, and a grey, for points of classes; repeated when they
  /// run out, for which ``Marker`` has other shapes.
  /// Source: "muted" of Paul Tol's colour schemes (technical note SRON/EPS/TN/09-002, issue 3.2, 2021).
  package static func safe(_ index: Int) -> Color { safeCategories[index % safeCategories.count] }

  private static let safeCategories: [Color] = [
    0x332288, 0xCC6677, 0x117733, 0xDDCC77, 0x88CCEE, 0x882255, 0x44AA99, 0x999933, 0xAA4499, 0x6B6B6B
  ].map(Color.init(hex:))

  private static let categories: [Color] = [
    0x4E79A7, 0xF28E2B, 0x59A14F, 0xE15759, 0x76B7B2, 0xB07AA1, 0xEDC948, 0xFF9DA7, 0x9C755F, 0x8A8F98
  ].map(Color.init(hex:))
}
