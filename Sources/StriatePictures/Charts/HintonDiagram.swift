/// Weights as squares whose area is the size of the weight, orange for positive ones and blue for negative ones.
///
/// Source: the figures of Hinton & Sejnowski, "Learning and relearning in Boltzmann machines", 1986, where white and black
/// stand for the signs.
package struct HintonDiagram: Picture {
  package struct Block: Sendable {
    package var caption: String
    /// From the top; rows of equal length.
    package var rows: [[Double]]

    package init(_ caption: String, rows: [[Double]]) {
      self.caption = caption
      self.rows = rows
    }
  }

  package var title: String
  package var subtitle: String
  package var blocks: [Block]
  /// Beside each row of the blocks at the left.
  package var rowNames: [String]
  /// Upright under the lowest blocks.
  package var columnNames: [String]
  /// Blocks beside each other.
  package var columns: Int
  /// Whether each number stands under its square.
  package var showsNumbers: Bool
  /// Columns before which a dashed line is drawn: a mirror, or where a group begins.
  package var dividers: [Int]
  /// Pixels of a square of the largest weight.
  package var cell: Double

  package static let positive = Color(hex: 0xD1600A)
  package static let negative = Color(hex: 0x1F5FA8)

  private static let margin = 44.0
  private static let gap = 36.0

  package init(
    title: String, subtitle: String = "", blocks: [Block], rowNames: [String] = [], columnNames: [String] = [],
    columns: Int = 1, showsNumbers: Bool = false, dividers: [Int] = [], cell: Double = 40
  ) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
    self.rowNames = rowNames
    self.columnNames = columnNames
    self.columns = max(1, columns)
    self.showsNumbers = showsNumbers
    self.dividers = dividers
    self.cell = cell
  }

  package func drawing() -> Canvas {
    let across = Double(blocks.map { $0.rows.map(\.count).max() ?? 0 }.max() ?? 0)
    let down = Double(blocks.map(\.rows.count).max() ?? 0)
    let rowHeight = cell + (showsNumbers ? 30 : 0)
    let left = Self.margin + (rowNames.map { Canvas.width(of: $0, size: 20) + 14 }.max() ?? 0)
    let blockWidth = across * cell, blockHeight = down * rowHeight
    let lines = (blocks.count + columns - 1) / columns
    let names = columnNames.map { Canvas.width(of: $0, size: 18) }.max() ?? 0
    let used = left + Double(columns) * (blockWidth + Self.gap) - Self.gap + Self.margin
    let heading = max(Canvas.width(of: title, size: 32, weight: .bold), Canvas.width(of: subtitle, size: 22))
    let width = max(used, min(heading + 2 * Self.margin, 1200))
    let top = subtitle.isEmpty ? 96.0 : 134.0
    let height = top + Double(lines) * (blockHeight + 34 + Self.gap) + (columnNames.isEmpty ? 0 : names + 6) + 60
    var canvas = Canvas(width: Int(width.rounded(.up)), height: Int(height.rounded(.up)))
    _ = ChartFrame.drawHeading(title, subtitle, on: &canvas)
    let largest = blocks.flatMap { $0.rows.joined() }.filter(\.isFinite).map(abs).max() ?? 1
    for (index, block) in blocks.enumerated() {
      let x = left + Double(index % columns) * (blockWidth + Self.gap)
      let y = top + Double(index / columns) * (blockHeight + 34 + Self.gap) + 34
      draw(block, Point(x, y), rowHeight, largest, isFirst: index % columns == 0, on: &canvas)
      if index / columns == lines - 1 {
        for (column, name) in columnNames.enumerated() {
          let place = Point(x + (Double(column) + 0.5) * cell + 6, y + blockHeight + 12)
          canvas.text(name, at: place, size: 18, Palette.quietInk, align: .trailing, rotated: true)
        }
      }
    }
    drawKey(largest, y: height - 46, on: &canvas)
    return canvas
  }

  private func draw(
    _ block: Block, _ corner: Point, _ rowHeight: Double, _ largest: Double, isFirst: Bool, on canvas: inout Canvas
  ) {
    canvas.text(block.caption, at: Point(corner.x, corner.y - 10), size: 20)
    let across = block.rows.map(\.count).max() ?? 0
    for (row, values) in block.rows.enumerated() {
      let y = corner.y + Double(row) * rowHeight
      let strip = Rectangle(x: corner.x, y: y, width: Double(across) * cell, height: cell)
      canvas.fill(strip, Palette.grid)
      if isFirst, row < rowNames.count {
        canvas.text(
          rowNames[row], at: Point(corner.x - 14, y + cell / 2 + 7), size: 20, Palette.quietInk, align: .trailing)
      }
      for (column, value) in values.enumerated() where value.isFinite {
        let center = Point(corner.x + (Double(column) + 0.5) * cell, y + cell / 2)
        Self.square(value, at: center, side: (cell - 4) * (abs(value) / largest).squareRoot(), on: &canvas)
        if showsNumbers {
          canvas.text(
            NumberText.fixed(value, decimals: 1), at: Point(center.x, y + cell + 22), size: 19, Palette.quietInk,
            align: .center)
        }
      }
      canvas.stroke(strip, width: 1.5, Palette.axis)
    }
    let bottom = corner.y + Double(block.rows.count) * rowHeight
    for column in dividers where column < across {
      let x = corner.x + Double(column) * cell
      canvas.dashedLine(
        from: Point(x, corner.y - 4), to: Point(x, bottom + 2), width: 2, dash: 6, gap: 5, Palette.quietInk)
    }
  }

  private static func square(_ value: Double, at center: Point, side: Double, on canvas: inout Canvas) {
    guard side > 0.3 else { return }
    let area = Rectangle(x: center.x - side / 2, y: center.y - side / 2, width: side, height: side)
    canvas.fill(area, value > 0 ? positive : negative)
  }

  private func drawKey(_ largest: Double, y: Double, on canvas: inout Canvas) {
    var x = Self.margin
    for (value, name) in [(1.0, "positive"), (-1.0, "negative")] {
      Self.square(value, at: Point(x + 10, y + 8), side: 20, on: &canvas)
      canvas.text(name, at: Point(x + 30, y + 15), size: 20, Palette.quietInk)
      x += 56 + Canvas.width(of: name, size: 20)
    }
    canvas.text(
      "area: size of the weight, at most \(NumberText.compact(largest))", at: Point(x, y + 15), size: 20,
      Palette.quietInk)
  }
}
