import Foundation
import StriateFormats
import StriatePictures
import Testing

@Suite struct SVGTests {
  private static func elements(_ svg: String) throws -> XMLElement {
    try XMLElement(parsing: Array(svg.utf8), name: "picture.svg")
  }

  /// The value of an attribute in the first line that holds a text.
  private static func attribute(_ name: String, ofLineWith text: String, in svg: String) -> String? {
    let line = svg.split(separator: "\n").first { $0.contains(text) }
    guard let line, let start = line.range(of: " \(name)=\"") else { return nil }
    return String(line[start.upperBound...].prefix { $0 != "\"" })
  }

  @Test func `marks become elements in their order`() throws {
    var canvas = Canvas(width: 40, height: 30)
    canvas.title = "A & B"
    canvas.fill(Rectangle(x: 1, y: 2.5, width: 3.004, height: 4), Color(hex: 0x123456), alpha: 0.5)
    canvas.stroke([[Point(1, 1), Point(2.25, 1)], [Point(5, 5)]], width: 2, Palette.ink)
    canvas.disc(at: Point(9, 9.126), radius: 4, Palette.good)
    canvas.fill([Point(0, 0), Point(4, 0), Point(0, -4)], Palette.bad)
    let svg = try canvas.svg()
    let root = try Self.elements(svg)
    #expect(root.name == "svg" && root["title"]?.text == "A & B")
    #expect(root.children.map(\.name) == ["title", "rect", "rect", "circle", "path", "circle", "polygon"])
    #expect(svg.contains("<rect x=\"1\" y=\"2.5\" width=\"3\" height=\"4\" fill=\"#123456\" fill-opacity=\"0.5\"/>"))
    #expect(svg.contains("d=\"M1 1L2.25 1\""))
    #expect(svg.contains("<circle cx=\"9\" cy=\"9.13\" r=\"4\" fill=\"#1f5fa8\"/>"))
    #expect(svg.contains("points=\"0,0 4,0 0,-4\""))
    #expect(try canvas.svg() == svg)
  }

  @Test func `texts are texts of the measured width, and their signs are escaped`() throws {
    var canvas = Canvas(width: 200, height: 100)
    canvas.text("a < b & \"c\"\u{1}", at: Point(10, 20), size: 18)
    canvas.text("upwards", at: Point(30, 90), size: 20, weight: .bold, align: .center, rotated: true)
    let svg = try canvas.svg()
    let texts = try Self.elements(svg).all("text").map(\.text)
    #expect(texts == ["a < b & \"c\"\u{FFFD}", "upwards"])
    let width = try #require(Double(Self.attribute("textLength", ofLineWith: "upwards", in: svg) ?? ""))
    #expect(abs(width - Canvas.width(of: "upwards", size: 20, weight: .bold)) < 0.006)
    #expect(Self.attribute("transform", ofLineWith: "upwards", in: svg) == "rotate(-90 30 90)")
    #expect(Self.attribute("text-anchor", ofLineWith: "upwards", in: svg) == "middle")
  }

  @Test func `what is nowhere is left out`() throws {
    var canvas = Canvas(width: 10, height: 10)
    let empty = try canvas.svg()
    canvas.fill(Rectangle(x: .nan, y: 1, width: 1e300, height: .infinity), Palette.ink)
    canvas.disc(at: Point(.nan, 5), radius: 3, Palette.ink)
    canvas.stroke([[Point(.nan, 1), Point(.infinity, 2)], []], Palette.ink)
    canvas.text("", at: Point(0, 0), size: 12)
    #expect(try canvas.svg() == empty)
    canvas.disc(at: Point(1e300, -1e300), radius: 3, Palette.ink)
    #expect(try canvas.svg().contains("cx=\"1000000000\" cy=\"-1000000000\""))
  }

  @Test func `a polygon has its area, whichever way round`() {
    func ink(_ corners: [Point]) -> Double {
      var canvas = Canvas(width: 40, height: 40)
      canvas.fill(corners, Color(hex: 0))
      return canvas.image.pixels.reduce(0) { $0 + Double(255 - $1) } / 255 / 3
    }
    let triangle = [Point(5, 5), Point(35, 7), Point(12, 33)]
    #expect(abs(ink(triangle) - 413) < 4 && abs(ink(triangle.reversed()) - 413) < 4)
    #expect(ink([Point(1, 1), Point(30, 1)]) == 0 && ink([Point(.nan, 1), Point(3, 1), Point(3, 9)]) == 0)
  }

  /// The pictures that stand in an SVG.
  private static func embedded(_ svg: String) throws -> [Image] {
    try svg.split(separator: "\n").filter { $0.hasPrefix("<image") }.map { line in
      let code = line[try #require(line.range(of: "base64,")).upperBound...].prefix { $0 != "\"" }
      let data = try #require(Data(base64Encoded: String(code)))
      return try Image(decoding: [UInt8](data), name: "embedded")
    }
  }

  @Test func `tiles are embedded pixel for pixel`() throws {
    let tile = ImageGrid.Tile(width: 2, height: 1, values: [-1, 2], caption: "filter <0>")
    let grid = ImageGrid(title: "Filters", tiles: [tile], colorMap: .diverging)
    let svg = try grid.svg()
    let images = try Self.embedded(svg)
    let colours = [0.25, 1].map { ColorMap.diverging.color(at: $0) }
    let bytes = colours.flatMap { [$0.red, $0.green, $0.blue].map { UInt8($0 * 255 + 0.5) } }
    #expect(images.map(\.pixels) == [bytes])
    #expect(Self.attribute("width", ofLineWith: "<image", in: svg) == "360")
    #expect(try Self.elements(svg).all("text").map(\.text).contains("filter <0>"))
  }

  @Test func `every chart is SVG too`() throws {
    let line = LineChart(title: "Loss", series: [.init(name: "a", values: [3, .nan, 2, 1])])
    #expect(try Self.elements(line.svg()).all("path").count >= 2)
    let matrix = ConfusionMatrixPicture(counts: [[1, 2], [3, 4]], classNames: ["a", "b"])
    #expect(
      try Self.elements(matrix.svg()).all("text").map(\.text).filter { ["1", "2", "3", "4"].contains($0) }.count == 4)
    let boundary = DecisionBoundaryPicture(
      title: "Boundary", xRange: 0...1, yRange: 0...1, classNames: ["l", "r"], columns: 2, rows: 2,
      probabilities: [1, 0, 0, 1, 1, 0, 0, 1], examples: [.init(0.2, 0.5, label: 0)])
    let svg = try boundary.svg()
    #expect(try Self.embedded(svg).count == 1 && Self.elements(svg)["title"]?.text == "Boundary")
    #expect(try boundary.svg() == svg)
  }

  @Test func `the ending says the format`() throws {
    #expect(try PictureFormat(ofPath: "a/b.c/x.SVG") == .svg && PictureFormat(ofPath: "x.png") == .png)
    for path in ["x.jpg", "png", "a.png/x", ""] {
      #expect(throws: FormatError.self) { try PictureFormat(ofPath: path) }
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chart = LineChart(title: "Loss", series: [])
    try chart.write(to: folder.appendingPathComponent("a.svg").path)
    try chart.write(to: folder.appendingPathComponent("a.png").path)
    #expect(try String(contentsOf: folder.appendingPathComponent("a.svg"), encoding: .utf8) == chart.svg())
    #expect(try Image(contentsOf: folder.appendingPathComponent("a.png").path) == chart.image())
  }
}
