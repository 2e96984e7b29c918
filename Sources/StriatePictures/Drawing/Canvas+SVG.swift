import Foundation
import StriateFormats

extension Canvas {
  /// What was drawn, as SVG 1.1: the same marks in the same order, so that the same drawing gives the same text.
  ///
  /// Texts are texts, which can be searched and copied, in the reader's typeface but as wide as they were measured.
  /// Pixels are embedded as PNG.
  /// - Throws: if pixels stand in it and the package was built without libpng.
  package func svg() throws(FormatError) -> String {
    var writer = SVGWriter()
    for mark in marks { try writer.add(mark) }
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="\(width)" \
      height="\(height)" viewBox="0 0 \(width) \(height)" role="img" xml:space="preserve" \
      font-family="Helvetica, Arial, DejaVu Sans, sans-serif" stroke-linecap="round" stroke-linejoin="round">
      <title>\(SVGWriter.escaped(title))</title>
      <rect width="\(width)" height="\(height)" fill="\(SVGWriter.hex(background))"/>
      """
    return ([head] + writer.lines + ["</svg>", ""]).joined(separator: "\n")
  }
}

/// Writes marks as elements of SVG.
private struct SVGWriter {
  private(set) var lines: [String] = []

  mutating func add(_ mark: Mark) throws(FormatError) {
    switch mark {
    case .rectangle(let area, let color, let alpha):
      guard area.x.isFinite, area.y.isFinite, area.width > 0, area.height > 0, area.right.isFinite,
        area.bottom.isFinite
      else { return }
      lines.append("<rect \(Self.place(area)) \(Self.fill(color, alpha))/>")
    case .polygon(let corners, let color, let alpha):
      guard corners.count > 2, corners.allSatisfy(Self.isFinite) else { return }
      let points = corners.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
      lines.append("<polygon points=\"\(points)\" \(Self.fill(color, alpha))/>")
    case .stroke(let polylines, let width, let color, let alpha): stroke(polylines, width, color, alpha)
    case .disc(let center, let radius, let color, let alpha):
      guard Self.isFinite(center), radius > 0, radius.isFinite else { return }
      let place = "cx=\"\(Self.number(center.x))\" cy=\"\(Self.number(center.y))\" r=\"\(Self.number(radius))\""
      lines.append("<circle \(place) \(Self.fill(color, alpha))/>")
    case .text(let text): add(text)
    case .pixels(let pixels, let left, let top, let scale):
      let area = Rectangle(
        x: Double(left), y: Double(top), width: Double(pixels.width * scale), height: Double(pixels.height * scale))
      let data = Data(try pixels.image.pngData()).base64EncodedString()
      // Enlarged pixels are squares, not a blur.
      let rendering = scale > 1 ? " image-rendering=\"optimizeSpeed\" style=\"image-rendering:pixelated\"" : ""
      lines.append(
        "<image \(Self.place(area)) preserveAspectRatio=\"none\"\(rendering) "
          + "xlink:href=\"data:image/png;base64,\(data)\"/>")
    }
  }

  private mutating func stroke(_ polylines: [[Point]], _ width: Double, _ color: Color, _ alpha: Float) {
    var path = ""
    for points in polylines.map({ $0.filter(Self.isFinite) }) where !points.isEmpty {
      if points.count == 1 {
        let radius = width * 0.65, dot = points[0]
        lines.append(
          "<circle cx=\"\(Self.number(dot.x))\" cy=\"\(Self.number(dot.y))\" r=\"\(Self.number(radius))\" "
            + "\(Self.fill(color, alpha))/>")
        continue
      }
      for (index, point) in points.enumerated() {
        path += "\(index == 0 ? "M" : index == 1 ? "L" : " ")\(Self.number(point.x)) \(Self.number(point.y))"
      }
    }
    guard !path.isEmpty else { return }
    let opacity = alpha < 1 ? " stroke-opacity=\"\(Self.number(Double(alpha)))\"" : ""
    lines.append(
      "<path d=\"\(path)\" fill=\"none\" stroke=\"\(Self.hex(color))\" stroke-width=\"\(Self.number(width))\""
        + "\(opacity)/>")
  }

  private mutating func add(_ text: TextMark) {
    guard !text.string.isEmpty, Self.isFinite(text.position), text.size > 0 else { return }
    let anchor =
      switch text.alignment {
      case .leading: ""
      case .center: " text-anchor=\"middle\""
      case .trailing: " text-anchor=\"end\""
      }
    let (x, y) = (Self.number(text.position.x), Self.number(text.position.y))
    let turn = text.isRotated ? " transform=\"rotate(-90 \(x) \(y))\"" : ""
    let weight = text.weight == .bold ? " font-weight=\"bold\"" : ""
    let length = Self.number(Canvas.width(of: text.string, size: text.size, weight: text.weight))
    lines.append(
      "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(Self.number(text.size))\"\(weight)\(anchor) textLength=\"\(length)\" "
        + "lengthAdjust=\"spacingAndGlyphs\"\(turn) \(Self.fill(text.color, text.alpha))>"
        + "\(Self.escaped(text.string))</text>")
  }

  // MARK: - Attributes

  private static func isFinite(_ point: Point) -> Bool { point.x.isFinite && point.y.isFinite }

  private static func place(_ area: Rectangle) -> String {
    "x=\"\(number(area.x))\" y=\"\(number(area.y))\" width=\"\(number(area.width))\" height=\"\(number(area.height))\""
  }

  private static func fill(_ color: Color, _ alpha: Float) -> String {
    "fill=\"\(hex(color))\"" + (alpha < 1 ? " fill-opacity=\"\(number(Double(alpha)))\"" : "")
  }

  /// Two decimals, without zeros at the end; what lies beyond any canvas is taken nearer.
  static func number(_ value: Double) -> String {
    let hundredths = Int((max(-1e9, min(1e9, value)) * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// `#1f2933`.
  static func hex(_ color: Color) -> String {
    let parts = [color.red, color.green, color.blue].map { part in
      let text = String(Int(max(0, min(255, part * 255 + 0.5))), radix: 16)
      return text.count < 2 ? "0" + text : text
    }
    return "#" + parts.joined()
  }

  /// Text in XML: its own signs are written as entities, and characters that XML does not have as a question mark.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
