/// A cell's responses to the same stimulus at 0°, 5°, … 175°.
package struct TuningCurve: Sendable, Hashable {
  /// One for each of `VisualStimuli.angles`.
  package let responses: [Double]

  package init(_ responses: [Double]) { self.responses = responses }

  private var step: Double { 180 / Double(responses.count) }

  /// The position of the largest response, the first of several.
  package var peak: Int {
    responses.indices.reduce(0) { responses[$1] > responses[$0] ? $1 : $0 }
  }

  package var largest: Double { responses[peak] }

  /// Where the parabola through the largest response and its neighbours has its top, 0 ..< 180.
  package var preferredAngle: Double {
    let (left, middle, right) = (at(peak - 1), largest, at(peak + 1))
    let bend = left - 2 * middle + right
    let shift = bend < 0 ? 0.5 * (left - right) / bend : 0
    let angle = (Double(peak) + shift) * step
    return angle < 0 ? angle + 180 : angle >= 180 ? angle - 180 : angle
  }

  /// Half the width of the peak at half its height, in degrees; nil where the curve does not fall so far.
  package var halfWidth: Double? {
    guard largest > 0, let left = descent(-1), let right = descent(1) else { return nil }
    return (left + right) / 2 * step
  }

  /// The response at right angles to the preferred stimulus.
  package var orthogonal: Double { at(peak + responses.count / 2) }

  /// Orthogonal / preferred; 1 for a cell that never answers.
  package var orthogonalRatio: Double { largest > 0 ? orthogonal / largest : 1 }

  /// Orientation selectivity index: (preferred − orthogonal) / (preferred + orthogonal), 0 for a cell that never answers.
  package var selectivity: Double { largest > 0 ? (largest - orthogonal) / (largest + orthogonal) : 0 }

  /// How far the preferred angle is from another, at most 90.
  package func error(from angle: Double) -> Double {
    let difference = abs(preferredAngle - angle).truncatingRemainder(dividingBy: 180)
    return min(difference, 180 - difference)
  }

  private func at(_ position: Int) -> Double {
    responses[(position + 2 * responses.count) % responses.count]
  }

  /// Steps from the peak to half its height, straight between samples, at most 90°.
  private func descent(_ direction: Int) -> Double? {
    let half = largest / 2
    for distance in 1...responses.count / 2 {
      let (above, below) = (at(peak + direction * (distance - 1)), at(peak + direction * distance))
      if below <= half { return Double(distance - 1) + (above - half) / (above - below) }
    }
    return nil
  }
}
