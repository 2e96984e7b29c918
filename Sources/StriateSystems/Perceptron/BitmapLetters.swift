import Striate

/// Letters as the photocells see them: 20×20, from bitmaps of 5×7 whose every dot covers 3×2 cells, moved by up to two
/// cells, with some cells flipped.
package enum BitmapLetters {
  package static let side = 20
  package static let names = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)
  /// How far a letter may be moved each way.
  package static let reach = 2
  /// The share of cells that say the opposite.
  package static let flips = 0.05

  /// One letter, `[20, 20]` with 1 for ink.
  /// - Parameters: down and right move it from the middle; −2 ... 2.
  package static func letter(_ index: Int, down: Int = 0, right: Int = 0) -> [Double] {
    var cells = [Double](repeating: 0, count: side * side)
    for (row, dots) in rows[index].enumerated() {
      for column in 0..<5 where dots >> (4 - column) & 1 == 1 {
        for cell in 0..<6 {
          let y = 3 + down + row * 2 + cell / 3, x = 2 + right + column * 3 + cell % 3
          cells[y * side + x] = 1
        }
      }
    }
    return cells
  }

  /// Letters drawn at random: which one, where, and which cells are flipped.
  /// - Returns: patterns of 400 cells and the constant input, with the letter's number as the class.
  package static func patterns(_ count: Int, seed: UInt64, stream: UInt64) -> PatternSet {
    var generator = PhiloxGenerator(seed: seed, stream: stream)
    var set = PatternSet(inputCount: side * side)
    for _ in 0..<count {
      let label = Int.random(in: 0..<names.count, using: &generator)
      var cells = letter(
        label, down: .random(in: -reach...reach, using: &generator),
        right: .random(in: -reach...reach, using: &generator))
      for cell in cells.indices where Double.random(in: 0..<1, using: &generator) < flips {
        cells[cell] = 1 - cells[cell]
      }
      set.append(cells, label: label)
    }
    return set
  }

  /// Seven rows of five dots from the top, the leftmost dot in the highest of five bits.
  private static let rows: [[UInt8]] = [
    [14, 17, 17, 31, 17, 17, 17], [30, 17, 17, 30, 17, 17, 30], [14, 17, 16, 16, 16, 17, 14],
    [30, 17, 17, 17, 17, 17, 30], [31, 16, 16, 30, 16, 16, 31], [31, 16, 16, 30, 16, 16, 16],
    [14, 17, 16, 23, 17, 17, 14], [17, 17, 17, 31, 17, 17, 17], [14, 4, 4, 4, 4, 4, 14],
    [7, 2, 2, 2, 2, 18, 12], [17, 18, 20, 24, 20, 18, 17], [16, 16, 16, 16, 16, 16, 31],
    [17, 27, 21, 21, 17, 17, 17], [17, 25, 21, 19, 17, 17, 17], [14, 17, 17, 17, 17, 17, 14],
    [30, 17, 17, 30, 16, 16, 16], [14, 17, 17, 17, 21, 18, 13], [30, 17, 17, 30, 20, 18, 17],
    [15, 16, 16, 14, 1, 1, 30], [31, 4, 4, 4, 4, 4, 4], [17, 17, 17, 17, 17, 17, 14],
    [17, 17, 17, 17, 17, 10, 4], [17, 17, 17, 21, 21, 27, 17], [17, 17, 10, 4, 10, 17, 17],
    [17, 17, 10, 4, 4, 4, 4], [31, 1, 2, 4, 8, 16, 31]
  ]
}
