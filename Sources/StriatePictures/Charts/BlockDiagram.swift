/// Boxes joined by arrows, from top to bottom: the layers of a network.
///
/// A box stands below all that it reads; boxes at the same distance from the top stand side by side. Arrows that pass
/// other boxes run on the right.
package struct BlockDiagram: Picture {
  package struct Block: Sendable {
    package var title: String
    /// A quiet word beside the title.
    package var name: String
    package var detail: String
    package var color: Color
    /// The numbers of the blocks that it reads, all smaller than its own.
    package var inputs: [Int]

    package init(title: String, name: String = "", detail: String = "", color: Color, inputs: [Int]) {
      (self.title, self.name, self.detail, self.color, self.inputs) = (title, name, detail, color, inputs)
    }
  }

  package var title: String
  package var subtitle: String
  package var blocks: [Block]

  package init(title: String, subtitle: String = "", blocks: [Block]) {
    precondition(
      blocks.enumerated().allSatisfy { block in block.element.inputs.allSatisfy { (0..<block.offset).contains($0) } },
      "a block reads blocks before it")
    (self.title, self.subtitle, self.blocks) = (title, subtitle, blocks)
  }

  package func drawing() -> Canvas {
    let layout = DiagramLayout(self)
    var canvas = Canvas(width: layout.width, height: layout.height)
    _ = ChartFrame.drawHeading(title, subtitle, on: &canvas)
    for (index, block) in blocks.enumerated() {
      for input in Set(block.inputs).sorted() { drawArrow(from: input, to: index, layout, on: &canvas) }
    }
    for (index, block) in blocks.enumerated() { draw(block, in: layout.boxes[index], on: &canvas) }
    return canvas
  }

  private func draw(_ block: Block, in box: Rectangle, on canvas: inout Canvas) {
    canvas.fill(box, block.color.mixed(with: .white, 0.86))
    canvas.fill(Rectangle(x: box.x, y: box.y, width: 7, height: box.height), block.color)
    canvas.stroke(box, width: 2, block.color)
    let left = box.x + DiagramLayout.padding
    canvas.text(block.title, at: Point(left, box.y + 27), size: DiagramLayout.titleSize, weight: .bold)
    canvas.text(
      block.name, at: Point(box.right - 14, box.y + 27), size: DiagramLayout.detailSize, Palette.quietInk,
      align: .trailing)
    canvas.text(block.detail, at: Point(left, box.y + 50), size: DiagramLayout.detailSize, Palette.ink)
  }

  private func drawArrow(from source: Int, to target: Int, _ layout: DiagramLayout, on canvas: inout Canvas) {
    let (above, below) = (layout.boxes[source], layout.boxes[target])
    let tip = Point(below.center.x, below.y - 2)
    var line = [Point(above.center.x, above.bottom)]
    if let lane = layout.lanes[DiagramLayout.Edge(source, target)] {
      line += [
        Point(above.center.x, above.bottom + 9), Point(lane, above.bottom + 9), Point(lane, below.y - 14),
        Point(below.center.x, below.y - 14)
      ]
    } else if abs(above.center.x - below.center.x) > 1 {
      let middle = (above.bottom + below.y) / 2 - 1
      line += [Point(above.center.x, middle), Point(below.center.x, middle)]
    }
    canvas.stroke([line + [Point(tip.x, tip.y - 6)]], width: 2.2, Palette.quietInk)
    canvas.fill([tip, Point(tip.x - 6, tip.y - 10), Point(tip.x + 6, tip.y - 10)], Palette.quietInk)
  }
}

/// Where boxes and the arrows that pass them stand.
private struct DiagramLayout {
  struct Edge: Hashable {
    let source: Int
    let target: Int

    init(_ source: Int, _ target: Int) { (self.source, self.target) = (source, target) }
  }

  static let titleSize = 20.0
  static let detailSize = 17.0
  static let padding = 20.0
  private static let margin = 44.0
  private static let boxHeight = 64.0
  private static let rowGap = 34.0
  private static let columnGap = 22.0
  private static let laneGap = 20.0

  private(set) var boxes: [Rectangle] = []
  /// The x of the arrows that run beside the boxes.
  private(set) var lanes: [Edge: Double] = [:]
  let width: Int
  let height: Int

  init(_ diagram: BlockDiagram) {
    let blocks = diagram.blocks
    var ranks: [Int] = []
    for block in blocks { ranks.append((block.inputs.map { ranks[$0] }.max() ?? -1) + 1) }
    let rowCount = (ranks.max() ?? -1) + 1
    let rows = (0..<rowCount).map { rank in blocks.indices.filter { ranks[$0] == rank } }
    let boxWidth = blocks.map(Self.width).max() ?? 200
    let top = diagram.subtitle.isEmpty ? 104.0 : 138.0
    let columns = Double(rows.map(\.count).max() ?? 1)
    let span = columns * boxWidth + (columns - 1) * Self.columnGap
    boxes = Array(repeating: Rectangle(x: 0, y: 0, width: boxWidth, height: Self.boxHeight), count: blocks.count)
    for (rank, row) in rows.enumerated() {
      let used = Double(row.count) * boxWidth + Double(row.count - 1) * Self.columnGap
      for (place, index) in row.enumerated() {
        boxes[index].x = Self.margin + (span - used) / 2 + Double(place) * (boxWidth + Self.columnGap)
        boxes[index].y = top + Double(rank) * (Self.boxHeight + Self.rowGap)
      }
    }
    // The shortest first, each on the first lane that is free beside it.
    let long = blocks.enumerated().flatMap { target, block in
      Set(block.inputs).sorted().filter { ranks[target] - ranks[$0] > 1 }.map { Edge($0, target) }
    }.sorted { a, b in
      let (first, second) = (ranks[a.target] - ranks[a.source], ranks[b.target] - ranks[b.source])
      return first != second ? first < second : (a.target, a.source) < (b.target, b.source)
    }
    var taken: [[ClosedRange<Int>]] = []
    for edge in long {
      let range = ranks[edge.source]...ranks[edge.target] - 1
      let lane = taken.firstIndex { $0.allSatisfy { !$0.overlaps(range) } } ?? taken.count
      if lane == taken.count { taken.append([]) }
      taken[lane].append(range)
      // Beside the widest row that it passes.
      lanes[edge] = Self.margin + span + Self.laneGap * Double(lane + 1)
    }
    let right = Self.margin + span + (taken.isEmpty ? 0 : Self.laneGap * Double(taken.count + 1))
    let heading = max(
      Canvas.width(of: diagram.title, size: 32, weight: .bold), Canvas.width(of: diagram.subtitle, size: 22))
    width = Int(max(right + Self.margin, min(heading, 1400) + 2 * Self.margin, 560).rounded(.up))
    height = Int(top + Double(max(1, rowCount)) * (Self.boxHeight + Self.rowGap) + 20)
    let shift = max(0, (Double(width) - right - Self.margin) / 2)
    for index in boxes.indices { boxes[index].x += shift }
    for edge in long { lanes[edge]! += shift }
  }

  private static func width(_ block: BlockDiagram.Block) -> Double {
    let first =
      Canvas.width(of: block.title, size: titleSize, weight: .bold) + 30
      + Canvas.width(of: block.name, size: detailSize)
    return max(first, Canvas.width(of: block.detail, size: detailSize), 180) + padding + 14
  }
}
