import StriatePictures
import Testing

@Suite struct DiagramTests {
  private static func block(_ title: String, _ inputs: [Int]) -> BlockDiagram.Block {
    .init(title: title, name: "n", detail: "3×4", color: Palette.good, inputs: inputs)
  }

  @Test func `boxes stand below what they read, branches side by side, and long arrows run on the right`() throws {
    let diagram = BlockDiagram(
      title: "Net",
      blocks: [
        Self.block("in", []), Self.block("a", [0]), Self.block("b", [0]), Self.block("add", [1, 2]),
        Self.block("out", [3, 0])
      ])
    let svg = try diagram.svg()
    func place(_ title: String) -> (x: Double, y: Double)? {
      guard let line = svg.split(separator: "\n").first(where: { $0.hasSuffix(">\(title)</text>") }) else { return nil }
      let numbers = line.split(separator: "\"")
      guard let x = Double(numbers[1]), let y = Double(numbers[3]) else { return nil }
      return (x, y)
    }
    let places = try ["in", "a", "b", "add", "out"].map { try #require(place($0)) }
    #expect(places[1].y == places[2].y && places[1].x < places[2].x)
    #expect(places[0].y < places[1].y && places[2].y < places[3].y && places[3].y < places[4].y)
    // Five arrows have six tips: out is reached twice.
    #expect(svg.split(separator: "\n").count { $0.hasPrefix("<polygon") } == 6)
    #expect(diagram.image().width > 500 && BlockDiagram(title: "", blocks: []).image().height > 100)
  }

  @Test func `points of classes have legends, names and shapes`() throws {
    let points = (0..<20).map { Point(Double($0), Double($0 % 4)) } + [Point(.nan, 1)]
    let plot = ScatterPlot(
      title: "Features", xLabel: "one", yLabel: "two", points: points, labels: points.indices.map { $0 % 2 },
      classNames: ["cat", "dog & co"])
    let svg = try plot.svg()
    #expect(svg.split(separator: "\n").count { $0.hasSuffix(">dog &amp; co</text>") } == 2)
    #expect(svg.split(separator: "\n").count { $0.hasPrefix("<circle") } == 22)
    let empty = ScatterPlot(title: "", xLabel: "", yLabel: "", points: [], labels: [], classNames: [])
    #expect(empty.image().width == 1100)
  }

  @Test func `maps of all sizes are shown in one size`() throws {
    let tiles = [(2, 2), (300, 200), (1, 150)].map { width, height in
      ImageGrid.Tile(width: width, height: height, values: [Float](repeating: 1, count: width * height))
    }
    let rows = MapRows(title: "Maps", rows: [.init(title: "a", tiles: tiles), .init(title: "b", tiles: [])])
    let sizes = try rows.svg().split(separator: "\n").filter { $0.hasPrefix("<image") }.map { line in
      line.split(separator: "\"").enumerated().filter { [5, 7].contains($0.offset) }.map { String($0.element) }
    }
    #expect(sizes == [["112", "112"], ["100", "66"], ["1", "75"]])
  }
}
