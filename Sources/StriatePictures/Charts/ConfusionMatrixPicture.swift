/// Who was taken for whom: a row for each true class, a column for each predicted one.
///
/// Right answers are blue and mistakes orange. Colours follow the square root of the share of the row, so that a
/// single mistake among hundreds can be seen.
package struct ConfusionMatrixPicture: Picture {
  package var title: String
  /// `[true][predicted]`.
  package var counts: [[Int]]
  package var classNames: [String]

  /// - Precondition: `counts` is square, not negative, and has as many rows as there are names.
  package init(title: String = "Confusion matrix", counts: [[Int]], classNames: [String]) {
    precondition(
      counts.count == classNames.count && counts.allSatisfy { $0.count == counts.count && $0.allSatisfy { $0 >= 0 } },
      "a confusion matrix of \(counts.count) rows for \(classNames.count) classes is not square")
    self.title = title
    self.counts = counts
    self.classNames = classNames
  }

  package func drawing() -> Canvas {
    let count = classNames.count
    let cell = Double(max(14, min(86, 900 / max(1, count))))
    let nameSize = min(22, cell * 0.6)
    let nameWidth = min(200, classNames.map { Canvas.width(of: $0, size: nameSize) }.max() ?? 0)
    // Names wider than a column are written upwards.
    let isUpright = nameWidth > cell - 6
    let top = 180 + (isUpright ? nameWidth + 10 : 30)
    let left = 104 + nameWidth
    let side = cell * Double(count)
    let hasRecall = cell >= 24
    let width = max(left + side + (hasRecall ? 138 : 44), 620)
    var canvas = Canvas(width: Int(width), height: Int(top + side + 48))

    _ = ChartFrame.drawHeading(title, subtitle, on: &canvas)
    canvas.text("predicted", at: Point(left + side / 2, 158), size: 22, Palette.quietInk, align: .center)
    canvas.text("true", at: Point(58, top + side / 2), size: 22, Palette.quietInk, align: .center, rotated: true)
    for (index, name) in classNames.enumerated() {
      let middle = (Double(index) + 0.5) * cell
      let text = Canvas.fitting(name, width: 200, size: nameSize)
      let drop = nameSize * 0.35
      canvas.text(text, at: Point(left - 14, top + middle + drop), size: nameSize, align: .trailing)
      if isUpright {
        canvas.text(text, at: Point(left + middle + drop, top - 12), size: nameSize, rotated: true)
      } else {
        canvas.text(text, at: Point(left + middle, top - 14), size: nameSize, align: .center)
      }
    }
    for row in 0..<count {
      drawRow(row, at: Point(left, top + Double(row) * cell), cell, on: &canvas)
      if hasRecall { drawRecall(row, at: Point(left + side + 16, top + (Double(row) + 0.5) * cell), on: &canvas) }
    }
    if hasRecall { canvas.text("recall", at: Point(left + side + 16, top - 14), size: 19, Palette.quietInk) }
    return canvas
  }

  private var subtitle: String {
    let total = counts.joined().reduce(0, +)
    let right = classNames.indices.reduce(0) { $0 + counts[$1][$1] }
    guard total > 0 else { return "nothing was predicted" }
    let percent = NumberText.fixed(100 * Double(right) / Double(total), decimals: 2)
    return "\(NumberText.grouped(right)) of \(NumberText.grouped(total)) right: \(percent) %"
  }

  private func drawRow(_ row: Int, at corner: Point, _ cell: Double, on canvas: inout Canvas) {
    let total = max(1, counts[row].reduce(0, +))
    for (column, value) in counts[row].enumerated() {
      let box = Rectangle(x: corner.x + Double(column) * cell + 1, y: corner.y + 1, width: cell - 2, height: cell - 2)
      let share = (Float(value) / Float(total)).squareRoot()
      let full = row == column ? Palette.good : Palette.bad
      let color = value == 0 ? Palette.tile : Color.white.mixed(with: full, 0.12 + 0.88 * share)
      canvas.fill(box, color)
      let text = NumberText.grouped(value)
      // Long numbers in small cells would be unreadable; the colour still tells.
      let size = min(22, cell * 0.44, (cell - 8) / max(1, Canvas.width(of: text, size: 1)))
      guard value > 0, size >= 9 else { continue }
      let place = Point(box.center.x, box.center.y + size * 0.35)
      canvas.text(text, at: place, size: size, color.isDark ? .white : Palette.ink, align: .center)
    }
  }

  private func drawRecall(_ row: Int, at place: Point, on canvas: inout Canvas) {
    let total = counts[row].reduce(0, +)
    let text = total == 0 ? "–" : NumberText.fixed(100 * Double(counts[row][row]) / Double(total), decimals: 1) + " %"
    canvas.text(text, at: Point(place.x, place.y + 7), size: 19, Palette.quietInk)
  }
}
