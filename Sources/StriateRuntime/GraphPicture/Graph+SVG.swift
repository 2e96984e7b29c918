import Foundation
import StriateTypes

extension Graph {
  /// The graph as a lecturer draws it: circles for operations, values above the wires in green, gradients under them in
  /// red, inputs on the left and the output on the right. For graphs that one can look at: the work grows with
  /// entries times columns.
  public var svg: String { GraphDrawing(self).svg }
}

/// Lays a graph out in pixels and writes it as SVG.
private struct GraphDrawing {
  private struct Point {
    var x: Double
    var y: Double
  }

  private static let margin = 28.0
  private static let radius = 24.0
  /// Where wires bend from one height to another.
  private static let bend = 64.0
  private static let labelSize = 16.0
  private static let ink = "#1f2933"
  private static let wire = "#616e7c"
  private static let value = "#1a7f37"
  private static let gradient = "#c62828"

  private let graph: Graph
  private let layout: GraphLayout
  /// The middle of each column's circles, and where its wires start to bend.
  private var centers: [Double] = []
  private var bends: [Double] = []
  private let top: Double
  private let size: Point

  init(_ graph: Graph) {
    self.graph = graph
    layout = GraphLayout(operands: graph.entries.map(\.operands)) { a, b in
      a.isWire && b.isWire ? 34 : a.isWire || b.isWire ? 56 : 84
    }
    top = Self.margin + Self.radius + (graph.entries.contains { $0.operation != nil && $0.isNamed } ? 24 : 6)
    let places = layout.places
    var x = Self.margin
    for column in layout.columns {
      let entries = column.filter { !places[$0].isWire }.map { graph.entries[places[$0].entry] }
      let half = entries.map(Self.halfWidth).max() ?? Self.radius
      centers.append(x + half)
      let label = entries.map(Self.labelWidth).max() ?? 0
      bends.append(x + 2 * half + max(label + 20, 52))
      x = bends.last! + Self.bend
    }
    let outputName = graph.entries.last.map { $0.operation == nil ? 0 : Self.width($0.name, 20) + 18 } ?? 0
    let bottom = places.map(\.y).max() ?? 0
    size = Point(
      x: (bends.last ?? 0) + outputName + Self.margin, y: top + bottom + Self.radius + Self.margin + 6)
  }

  var svg: String {
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.text(size.x))" height="\(Self.text(size.y))" \
      viewBox="0 0 \(Self.text(size.x)) \(Self.text(size.y))" font-family="Helvetica, Arial, DejaVu Sans, sans-serif" \
      text-anchor="middle">
      """,
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
      "<g fill=\"none\" stroke=\"\(Self.wire)\" stroke-width=\"1.8\" stroke-linecap=\"round\">"
    ]
    for position in layout.places.indices { lines += wires(of: position) }
    lines.append("</g>")
    for index in graph.entries.indices { lines += entry(index) }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  // MARK: - Wires

  /// The straight part that carries the labels, and the bends from the places that this one reads.
  private func wires(of position: Int) -> [String] {
    let place = layout.places[position]
    let y = top + place.y
    let isOutput = place.entry == graph.entries.count - 1
    let start = place.isWire ? leftEdge(of: place.column) : rightEdge(of: position)
    var lines = ["<path d=\"M\(Self.text(start)) \(Self.text(y))H\(Self.text(bends[place.column]))\"/>"]
    if isOutput {
      let tip = Point(x: bends[place.column] + (graph.entries[place.entry].operation == nil ? 0 : 8), y: y)
      lines[0] = "<path d=\"M\(Self.text(start)) \(Self.text(y))H\(Self.text(tip.x))\"/>"
      lines.append(arrow(to: tip))
    }
    let sources = layout.sources[position]
    let slots = sources.indices.sorted {
      (layout.places[sources[$0]].y, $0) < (layout.places[sources[$1]].y, $1)
    }
    for (slot, number) in slots.enumerated() {
      let source = layout.places[sources[number]]
      let from = Point(x: bends[source.column], y: top + source.y)
      let isCrowded = sources.count > 1
      let spread = isCrowded ? (Double(slot) / Double(sources.count - 1) - 0.5) * 2 : 0
      let to =
        place.isWire ? Point(x: leftEdge(of: place.column), y: y) : inlet(of: position, spread: spread)
      let reach = max(20, (to.x - from.x) / 2)
      lines.append(
        """
        <path d="M\(Self.text(from.x)) \(Self.text(from.y))C\(Self.text(from.x + reach)) \(Self.text(from.y)) \
        \(Self.text(to.x - reach)) \(Self.text(to.y)) \(Self.text(to.x)) \(Self.text(to.y))"/>
        """)
      if !place.isWire { lines.append(arrow(to: to)) }
    }
    return lines
  }

  private func arrow(to tip: Point) -> String {
    """
    <path d="M\(Self.text(tip.x - 9)) \(Self.text(tip.y - 4.2))L\(Self.text(tip.x)) \(Self.text(tip.y))\
    L\(Self.text(tip.x - 9)) \(Self.text(tip.y + 4.2))Z" fill="\(Self.wire)" stroke="none"/>
    """
  }

  /// Where a wire enters a circle: up or down its left side.
  private func inlet(of position: Int, spread: Double) -> Point {
    let place = layout.places[position]
    let rise = spread * 0.6 * Self.radius
    let half = Self.halfWidth(graph.entries[place.entry])
    let across = (Self.radius * Self.radius - rise * rise).squareRoot()
    return Point(x: centers[place.column] - half + Self.radius - across, y: top + place.y + rise)
  }

  private func leftEdge(of column: Int) -> Double {
    let halves = layout.columns[column].map { layout.places[$0] }.filter { !$0.isWire }
      .map { Self.halfWidth(graph.entries[$0.entry]) }
    return centers[column] - (halves.max() ?? Self.radius)
  }

  private func rightEdge(of position: Int) -> Double {
    let place = layout.places[position]
    return centers[place.column] + Self.halfWidth(graph.entries[place.entry])
  }

  // MARK: - Entries and labels

  private func entry(_ index: Int) -> [String] {
    let entry = graph.entries[index]
    let place = layout.places[index]
    let center = Point(x: centers[place.column], y: top + place.y)
    var lines: [String] = []
    if let operation = entry.operation {
      let half = Self.halfWidth(entry)
      lines.append(
        """
        <rect x="\(Self.text(center.x - half))" y="\(Self.text(center.y - Self.radius))" width="\(Self.text(2 * half))" \
        height="\(Self.text(2 * Self.radius))" rx="\(Self.text(Self.radius))" fill="#f5f7fa" stroke="\(Self.ink)" \
        stroke-width="1.8"/>
        """)
      let symbol = GraphNotation.symbol(operation)
      let size = Self.symbolSize(symbol)
      lines.append(label(symbol, Point(x: center.x, y: center.y + size * 0.36), size, Self.ink))
      if entry.isNamed, index != graph.entries.count - 1 {
        lines.append(name(entry, Point(x: center.x, y: center.y - Self.radius - 8), 17))
      }
      if index == graph.entries.count - 1 {
        let x = bends[place.column] + 16 + Self.width(entry.name, 20) / 2
        lines.append(name(entry, Point(x: x, y: center.y + 6), 20))
      }
    } else {
      lines.append(name(entry, Point(x: center.x, y: center.y + 6), entry.isNamed ? 20 : 14))
    }
    let middle = (rightEdge(of: index) + 6 + bends[place.column]) / 2
    let value = GraphNotation.label(entry.value, entry.type)
    let extents = entry.value.elements.isEmpty ? GraphNotation.extents(entry.type) : ""
    lines.append(label(value, Point(x: middle, y: center.y - 8), Self.labelSize, Self.value))
    if !extents.isEmpty {
      lines.append(label(extents, Point(x: middle, y: center.y - 27), 12, Self.wire))
    }
    if let gradient = entry.gradient {
      let text = GraphNotation.label(gradient, entry.type)
      lines.append(label(text, Point(x: middle, y: center.y + 20), Self.labelSize, Self.gradient))
    }
    return lines
  }

  private func label(_ text: String, _ place: Point, _ size: Double, _ color: String) -> String {
    """
    <text x="\(Self.text(place.x))" y="\(Self.text(place.y))" font-size="\(Self.text(size))" fill="\(color)">\
    \(GraphNotation.escaped(text))</text>
    """
  }

  private func name(_ entry: Graph.Entry, _ place: Point, _ size: Double) -> String {
    """
    <text x="\(Self.text(place.x))" y="\(Self.text(place.y))" font-size="\(Self.text(size))" \
    fill="\(entry.isNamed ? Self.ink : Self.wire)" font-family="Georgia, Times New Roman, DejaVu Serif, serif" \
    font-style="italic">\(GraphNotation.escaped(entry.name))</text>
    """
  }

  // MARK: - Measures

  private static func halfWidth(_ entry: Graph.Entry) -> Double {
    guard let operation = entry.operation else { return width(entry.name, entry.isNamed ? 20 : 14) / 2 + 7 }
    let symbol = GraphNotation.symbol(operation)
    let half = width(symbol, symbolSize(symbol)) / 2
    return half <= radius - 5 ? radius : half + 14
  }

  private static func symbolSize(_ symbol: String) -> Double { symbol.count == 1 ? 26 : symbol.count <= 3 ? 18 : 15 }

  private static func labelWidth(_ entry: Graph.Entry) -> Double {
    let gradient = entry.gradient.map { width(GraphNotation.label($0, entry.type), labelSize) } ?? 0
    let extents = entry.value.elements.isEmpty ? width(GraphNotation.extents(entry.type), 12) : 0
    return max(width(GraphNotation.label(entry.value, entry.type), labelSize), gradient, extents)
  }

  /// About as wide as the text is in most fonts without serifs.
  private static func width(_ text: String, _ size: Double) -> Double { Double(text.count) * size * 0.57 }

  /// A coordinate with one decimal.
  private static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : String(format: "%.1f", Double(tenths) / 10)
  }
}
