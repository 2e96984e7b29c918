import StriateFormats

/// Rows of maps, all shown in squares of one size whatever their own: what each layer of a network makes of an input.
package struct MapRows: Picture {
  package struct Row: Sendable {
    package var title: String
    package var detail: String
    /// Each in the colours of its own range.
    package var tiles: [ImageGrid.Tile]

    package init(title: String, detail: String = "", tiles: [ImageGrid.Tile]) {
      (self.title, self.detail, self.tiles) = (title, detail, tiles)
    }
  }

  package var title: String
  package var subtitle: String
  package var rows: [Row]
  package var colorMap: ColorMap

  package init(title: String, subtitle: String = "", rows: [Row], colorMap: ColorMap = .viridis) {
    (self.title, self.subtitle, self.rows, self.colorMap) = (title, subtitle, rows, colorMap)
  }

  private static let margin = 44.0
  private static let side = 112
  private static let gap = 12
  private static let textSize = 20.0

  package func drawing() -> Canvas {
    let columns = max(1, rows.map(\.tiles.count).max() ?? 1)
    let step = Self.side + Self.gap
    let rowHeight = Self.side + 58
    let texts = rows.map { row in
      Canvas.width(of: row.title, size: Self.textSize, weight: .bold) + 16
        + Canvas.width(of: row.detail, size: Self.textSize)
    }
    let heading = max(
      Canvas.width(of: title, size: 32, weight: .bold), Canvas.width(of: subtitle, size: 22), texts.max() ?? 0)
    let width = max(Double(columns * step - Self.gap), min(heading, 1400)) + 2 * Self.margin
    var canvas = Canvas(width: Int(width.rounded(.up)), height: 150 + rows.count * rowHeight)
    let top = Int(ChartFrame.drawHeading(title, subtitle, on: &canvas)) + 14
    for (index, row) in rows.enumerated() {
      let y = top + index * rowHeight
      let name = Canvas.fitting(row.title, width: width - 2 * Self.margin, size: Self.textSize, weight: .bold)
      canvas.text(name, at: Point(Self.margin, Double(y + 26)), size: Self.textSize, weight: .bold)
      let left = Self.margin + Canvas.width(of: name, size: Self.textSize, weight: .bold) + 16
      canvas.text(
        Canvas.fitting(row.detail, width: width - left - Self.margin, size: Self.textSize),
        at: Point(left, Double(y + 26)), size: Self.textSize, Palette.quietInk)
      for (column, tile) in row.tiles.enumerated() {
        draw(tile, left: Int(Self.margin) + column * step, top: y + 38, on: &canvas)
      }
    }
    return canvas
  }

  private func draw(_ tile: ImageGrid.Tile, left: Int, top: Int, on canvas: inout Canvas) {
    let tile = tile.reduced(to: Self.side)
    let scale = max(1, Self.side / max(tile.width, tile.height))
    let (width, height) = (tile.width * scale, tile.height * scale)
    let (x, y) = (left + (Self.side - width) / 2, top + (Self.side - height) / 2)
    canvas.paste(tile.pixels(ImageGrid.range(tile.values, colorMap), colorMap), left: x, top: y, scale: scale)
    canvas.stroke(
      Rectangle(x: Double(x) - 1, y: Double(y) - 1, width: Double(width) + 2, height: Double(height) + 2), width: 2,
      Palette.axis, alpha: 0.55)
  }
}

extension ImageGrid.Tile {
  /// With means of squares of values instead, where it has more than so many along a side.
  fileprivate func reduced(to side: Int) -> ImageGrid.Tile {
    let factor = (max(width, height) + side - 1) / side
    if factor <= 1 { return self }
    let (columns, rows) = (max(1, width / factor), max(1, height / factor))
    if let picture { return ImageGrid.Tile(picture.resized(width: columns, height: rows, filter: .area)) }
    var means: [Float] = []
    means.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let (lines, places) = (
          row * factor..<min(height, (row + 1) * factor), column * factor..<min(width, (column + 1) * factor)
        )
        var sum: Float = 0
        for y in lines { for x in places { sum += values[y * width + x] } }
        means.append(sum / Float(lines.count * places.count))
      }
    }
    return ImageGrid.Tile(width: columns, height: rows, values: means, caption: caption)
  }
}
