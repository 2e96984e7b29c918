import StriateFormats
import StriatePictures
import Testing

@Suite struct DrawingTests {
  @Test func `a rectangle covers edge pixels by their share`() {
    var canvas = Canvas(width: 4, height: 3)
    canvas.fill(Rectangle(x: 1, y: 1, width: 1.5, height: 1), Color(hex: 0x000000))
    let row = canvas.image.pixels[12..<24]
    #expect(Array(row) == [255, 255, 255, 0, 0, 0, 128, 128, 128, 255, 255, 255])
    #expect(canvas.image.pixels[..<12].allSatisfy { $0 == 255 })
  }

  @Test func `a translucent line does not darken at its joints`() {
    var canvas = Canvas(width: 40, height: 40)
    canvas.stroke([[Point(5, 20.5), Point(20, 20.5), Point(35, 20.5)]], width: 5, Color(hex: 0x000000), alpha: 0.5)
    let row = Array(canvas.image.pixels[(20 * 40 * 3)..<(21 * 40 * 3)])
    for x in [10, 20, 30] { #expect(row[3 * x] == 128) }
  }

  @Test func `a disc has the area of a circle and a line that of a capsule`() {
    func ink(_ draw: (inout Canvas) -> Void) -> Double {
      var canvas = Canvas(width: 60, height: 60)
      draw(&canvas)
      return canvas.image.pixels.reduce(0) { $0 + Double(255 - $1) } / 255 / 3
    }
    let black = Color(hex: 0)
    let disc = ink { $0.disc(at: Point(30.3, 29.8), radius: 12, black) }
    #expect(abs(disc - 452.39) < 2)
    let line = ink { $0.line(from: Point(12, 15), to: Point(42, 40), width: 6, black) }
    let expected = 39.05 * 6 + 28.27
    #expect(abs(line - expected) < 2)
    // Below a pixel a line is fainter, not narrower.
    let thin = ink { $0.line(from: Point(10, 30.5), to: Point(50, 30.5), width: 0.5, black) }
    #expect(abs(thin - 20) < 1)
  }

  @Test func `what lies outside the canvas, or nowhere, is left out`() {
    var canvas = Canvas(width: 10, height: 10)
    canvas.fill(Rectangle(x: -50, y: -50, width: 20, height: 20), Palette.ink)
    canvas.fill(Rectangle(x: .nan, y: 1, width: 1e300, height: .infinity), Palette.ink)
    canvas.disc(at: Point(1e300, 5), radius: 3, Palette.ink)
    canvas.stroke([[Point(.nan, 1), Point(2, .infinity)], []], Palette.ink)
    canvas.text("far", at: Point(-500, 900), size: 12)
    #expect(canvas.image == Canvas(width: 10, height: 10).image)
    canvas.line(from: Point(-1e7, 5.5), to: Point(1e7, 5.5), width: 1, Palette.ink)
    #expect(canvas.image.pixels[5 * 30] < 100)
  }

  @Test func `every printable character of ASCII has a shape of its own`() {
    var seen: [[UInt8]: Character] = [:]
    let unknown = Self.picture(of: "\u{4E00}")
    for code in UInt8(33)...126 {
      let character = Character(Unicode.Scalar(code))
      let picture = Self.picture(of: character)
      #expect(picture != unknown, "\(character) is missing")
      #expect(seen.updateValue(character, forKey: picture) == nil, "\(character) looks like another character")
    }
    for character in "äéñÅšç×−±°…→≤≥µß" { #expect(Self.picture(of: character) != unknown, "\(character) is missing") }
  }

  private static func picture(of character: Character) -> [UInt8] {
    var canvas = Canvas(width: 40, height: 40)
    canvas.text(String(character), at: Point(5, 28), size: 28)
    return canvas.image.pixels
  }

  @Test func `text has the width that it says, and turns and aligns`() {
    let width = Canvas.width(of: "Loss 0.25", size: 30, weight: .bold)
    var canvas = Canvas(width: 300, height: 300)
    canvas.text("Loss 0.25", at: Point(150, 150), size: 30, weight: .bold, align: .center)
    let flat = Self.box(canvas.image)
    #expect(abs(Double(flat.width) - width) < 2.5 && abs(flat.centerX - 150) < 2)
    canvas = Canvas(width: 300, height: 300)
    canvas.text("Loss 0.25", at: Point(150, 150), size: 30, weight: .bold, align: .center, rotated: true)
    let upright = Self.box(canvas.image)
    #expect(abs(upright.height - flat.width) <= 1 && abs(upright.width - flat.height) <= 1)
    #expect(Canvas.width(of: "", size: 30) == 0)
    #expect(Canvas.width(of: "11", size: 20) == Canvas.width(of: "88", size: 20))
    let short = Canvas.fitting("a rather long caption", width: 80, size: 16)
    #expect(short.hasSuffix("…") && Canvas.width(of: short, size: 16) <= 80)
    #expect(Canvas.fitting("abc", width: 80, size: 16) == "abc")
    #expect(Canvas.fitting("abc", width: 1, size: 16) == "")
  }

  private static func box(_ image: Image) -> (width: Int, height: Int, centerX: Double) {
    let dark = (0..<image.width * image.height).filter { image.pixels[3 * $0] < 200 }
    let columns = dark.map { $0 % image.width }
    let rows = dark.map { $0 / image.width }
    let (left, right) = (columns.min()!, columns.max()!)
    return (right - left + 1, rows.max()! - rows.min()! + 1, Double(left + right + 1) / 2)
  }

  @Test func `colour maps have the ends and the middle they should`() {
    func hex(_ map: ColorMap, _ place: Double) -> UInt32 {
      let color = map.color(at: place)
      return [color.red, color.green, color.blue].reduce(0) { $0 << 8 | UInt32($1 * 255 + 0.5) }
    }
    // From Matplotlib's table.
    #expect(hex(.viridis, 0) == 0x440154 && hex(.viridis, 1) == 0xFDE725)
    #expect(hex(.viridis, 85 / 255) == 0x31688E && hex(.viridis, 170 / 255) == 0x35B779)
    #expect(hex(.diverging, 0.5) == 0xF8F8F6)
    #expect(hex(.diverging, 0) == 0x12406F && hex(.diverging, 1) == 0x7A1220)
    #expect(hex(.grey, 0.2) == 0x333333)
    #expect(ColorMap.viridis.color(at: -3) == ColorMap.viridis.color(at: 0))
    #expect(ColorMap.viridis.color(at: .nan) != ColorMap.viridis.color(at: 0))
    #expect(Palette.category(0) == Palette.category(10) && Palette.category(0) != Palette.category(1))
  }

  @Test(arguments: [
    (1234567.891, 2, "1,234,567.89"), (-0.5, 0, "−1"), (-0.001, 2, "0.00"), (0.05, 1, "0.1"), (2, 3, "2.000"),
    (.nan, 1, "NaN"), (-.infinity, 1, "−inf"), (3e20, 1, "3e20")
  ]) func `numbers are written with fixed decimals`(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.01234, "0.0123"), (45.67, "45.7"), (1234.5, "1,235"), (0, "0"), (1.2e-7, "1.2e−7"), (-9.999e9, "−1e10")
  ]) func `numbers are written compactly`(_ value: Double, _ text: String) {
    #expect(NumberText.compact(value) == text)
  }
}
