import StriateFormats

/// Filters or activation maps side by side, enlarged by whole factors so that every number is one sharp square.
package struct ImageGrid: Picture {
  package struct Tile: Sendable {
    package var width: Int
    package var height: Int
    /// `[H, W]`, row-major from the top left.
    package var values: [Float]
    package var caption: String
    /// Shown instead of values.
    var picture: Image?

    /// - Precondition: `values` has `width * height` elements, at least one.
    package init(width: Int, height: Int, values: [Float], caption: String = "") {
      precondition(
        width > 0 && height > 0 && values.count == width * height,
        "a tile of \(width) × \(height) does not take \(values.count) values")
      self.width = width
      self.height = height
      self.values = values
      self.caption = caption
    }

    /// A picture, shown in its own colours.
    package init(_ picture: Image, caption: String = "") {
      (width, height, values, self.picture) = (picture.width, picture.height, [], picture.rgb())
      self.caption = caption
    }
  }

  /// Which values share the ends of the colour map.
  package enum Normalization: Sendable { case perTile, global }

  package var title: String
  package var subtitle: String
  package var tiles: [Tile]
  package var colorMap: ColorMap
  package var normalization: Normalization
  /// `nil` chooses.
  package var columns: Int?
  /// About how wide the picture becomes; many columns make it wider.
  package var width: Int
  /// Pixels of the largest side of a tile, about, at most. Squares of few values look coarse rather than clear.
  package var largestTile = 360

  package init(
    title: String, subtitle: String = "", tiles: [Tile], colorMap: ColorMap,
    normalization: Normalization = .global, columns: Int? = nil, width: Int = 1200
  ) {
    self.title = title
    self.subtitle = subtitle
    self.tiles = tiles
    self.colorMap = colorMap
    self.normalization = normalization
    self.columns = columns
    self.width = max(400, width)
  }

  package func drawing() -> Canvas {
    let layout = Layout(self)
    var canvas = Canvas(width: layout.canvasWidth, height: layout.canvasHeight)
    _ = ChartFrame.drawHeading(title, subtitle, on: &canvas)
    let shared = Self.range(tiles.flatMap(\.values), colorMap)
    for (index, tile) in tiles.enumerated() {
      let range = normalization == .global ? shared : Self.range(tile.values, colorMap)
      let cell = layout.cell(index)
      draw(tile, range, layout.scale, in: cell, on: &canvas)
      if !tile.caption.isEmpty {
        let text = Canvas.fitting(tile.caption, width: cell.width + Layout.gap - 8, size: Layout.captionSize)
        let place = Point(cell.center.x, cell.bottom + 28)
        canvas.text(text, at: place, size: Layout.captionSize, Palette.quietInk, align: .center)
      }
    }
    if tiles.isEmpty {
      canvas.text("nothing to show", at: Point(Layout.margin, 150), size: 22, Palette.quietInk)
    } else if tiles.allSatisfy({ $0.picture != nil }) {
      return canvas
    } else if normalization == .global {
      drawScale(shared, on: &canvas, y: Double(layout.canvasHeight) - 58)
    } else {
      canvas.text(
        "each picture has its own scale", at: Point(Layout.margin, Double(layout.canvasHeight) - 34),
        size: Layout.captionSize, Palette.quietInk)
    }
    return canvas
  }

  /// Ends of the colour map: for signed values as far below zero as above, so that white is zero.
  static func range(_ values: [Float], _ map: ColorMap) -> ClosedRange<Double> {
    let finite = values.lazy.filter(\.isFinite)
    let low = Double(finite.min() ?? 0)
    let high = Double(finite.max() ?? 1)
    if map == .diverging {
      let reach = max(abs(low), abs(high))
      return reach == 0 ? -1...1 : -reach...reach
    }
    return low == high ? low...(low + 1) : low...high
  }

  private func draw(
    _ tile: Tile, _ range: ClosedRange<Double>, _ scale: Int, in cell: Rectangle, on canvas: inout Canvas
  ) {
    let width = tile.width * scale
    let left = Int(cell.x) + (Int(cell.width) - width) / 2
    let top = Int(cell.y) + (Int(cell.height) - tile.height * scale) / 2
    canvas.paste(tile.pixels(range, colorMap), left: left, top: top, scale: scale)
    let frame = Rectangle(
      x: Double(left) - 1, y: Double(top) - 1, width: Double(width) + 2, height: Double(tile.height * scale) + 2)
    canvas.stroke(frame, width: 2, Palette.axis, alpha: 0.55)
  }

  private func drawScale(_ range: ClosedRange<Double>, on canvas: inout Canvas, y: Double) {
    let low = NumberText.compact(range.lowerBound)
    let left = (Layout.margin + Canvas.width(of: low, size: Layout.captionSize) + 14).rounded()
    let length = 280.0
    canvas.text(low, at: Point(Layout.margin, y + 16), size: Layout.captionSize, Palette.quietInk)
    for step in 0..<Int(length) {
      let slice = Rectangle(x: left + Double(step), y: y, width: 1, height: 18)
      canvas.fill(slice, colorMap.color(at: Double(step) / (length - 1)))
    }
    canvas.stroke(Rectangle(x: left - 1, y: y - 1, width: length + 2, height: 20), width: 2, Palette.axis, alpha: 0.55)
    let high = NumberText.compact(range.upperBound)
    canvas.text(high, at: Point(left + length + 14, y + 16), size: Layout.captionSize, Palette.quietInk)
  }
}

extension ImageGrid.Tile {
  /// The tile in the colours of its values, a pixel for each.
  func pixels(_ range: ClosedRange<Double>, _ map: ColorMap) -> Raster {
    var pixels = Raster(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        if let picture {
          let start = (y * width + x) * 3
          let parts = picture.pixels[start..<start + 3].map { Float($0) / 255 }
          pixels.blend(x, y, Color(red: parts[0], green: parts[1], blue: parts[2]), 1)
        } else {
          let value = Double(values[y * width + x])
          pixels.blend(x, y, map.color(at: (value - range.lowerBound) / (range.upperBound - range.lowerBound)), 1)
        }
      }
    }
    return pixels
  }
}

/// Where tiles stand. All cells have the size of the largest tile.
private struct Layout {
  static let margin = 44.0
  static let gap = 28.0
  static let captionSize = 19.0

  let columns: Int
  let scale: Int
  let canvasWidth: Int
  let canvasHeight: Int
  private let cellWidth: Double
  private let cellHeight: Double
  private let rowHeight: Double
  private let top: Double

  init(_ grid: ImageGrid) {
    let count = max(1, grid.tiles.count)
    let tileWidth = grid.tiles.map(\.width).max() ?? 1
    let tileHeight = grid.tiles.map(\.height).max() ?? 1
    columns = max(1, min(count, grid.columns ?? Self.columns(for: count)))
    let rows = (count + columns - 1) / columns
    let room = Double(grid.width) - 2 * Self.margin - Double(columns - 1) * Self.gap
    // Few tiles may not fill the width.
    scale = max(1, min(Int(room) / columns / tileWidth, grid.largestTile / max(tileWidth, tileHeight)))
    cellWidth = Double(tileWidth * scale)
    cellHeight = Double(tileHeight * scale)
    let hasCaptions = grid.tiles.contains { !$0.caption.isEmpty }
    rowHeight = cellHeight + (hasCaptions ? 44 : 0) + Self.gap
    top = grid.subtitle.isEmpty ? 106 : 144
    let used = 2 * Self.margin + Double(columns) * (cellWidth + Self.gap) - Self.gap
    let heading = max(
      Canvas.width(of: grid.title, size: 32, weight: .bold), Canvas.width(of: grid.subtitle, size: 22))
    let wanted = min(heading + 2 * Self.margin, Double(grid.width))
    canvasWidth = Int(max(used, wanted, 560).rounded(.up))
    canvasHeight = Int(top + Double(rows) * rowHeight + (hasCaptions ? 54 : 74))
  }

  func cell(_ index: Int) -> Rectangle {
    Rectangle(
      x: Self.margin + Double(index % columns) * (cellWidth + Self.gap), y: top + Double(index / columns) * rowHeight,
      width: cellWidth, height: cellHeight)
  }

  /// Rows of equal length where the count allows it: 6 as one row, 16 as two, 64 as eight.
  private static func columns(for count: Int) -> Int {
    if count <= 6 { return count }
    let widest = count <= 24 ? 8 : count <= 80 ? 10 : 16
    let narrowest = count <= 24 ? 4 : 8
    return (narrowest...widest).reversed().first { count % $0 == 0 } ?? widest
  }
}
