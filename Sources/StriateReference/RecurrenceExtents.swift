import StriateTypes

/// The steps, rows and units of a recurrence. Rows of all steps are counted through.
struct RecurrenceExtents {
  let steps: Int
  let rows: Int
  let units: Int
  private let isReversed: Bool

  init(_ states: Shape, _ isReversed: Bool) {
    (steps, rows, units) = (states[0], states[1], states[2])
    self.isReversed = isReversed
  }

  /// A row at a step, and the same row at the step before; nil at the first.
  private func places(_ step: Int, _ row: Int) -> (now: Int, before: Int?) {
    let position = isReversed ? steps - 1 - step : step
    return (position * rows + row, step == 0 ? nil : (isReversed ? position + 1 : position - 1) * rows + row)
  }

  func forEach(_ body: (_ now: Int, _ before: Int?, _ unit: Int) -> Void) {
    for step in 0..<steps {
      for row in 0..<rows {
        let (now, before) = places(step, row)
        for unit in 0..<units { body(now, before, unit) }
      }
    }
  }

  func forEachBackwards(_ body: (_ now: Int, _ before: Int?) -> Void) {
    for step in (0..<steps).reversed() {
      for row in 0..<rows {
        let (now, before) = places(step, row)
        body(now, before)
      }
    }
  }
}
