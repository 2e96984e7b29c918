import Foundation

/// One rise and one fall of the rate, and the opposite of the momentum (Smith & Topin 2018, arXiv:1708.07120), as
/// PyTorch's `OneCycleLR`. The base rate is the largest.
public struct OneCycle: Schedule {
  /// The form of rise and fall.
  public enum Annealing: String, Sendable, CaseIterable {
    /// Half a cosine.
    case cosine
    /// A line.
    case linear
  }

  private let phases: [Phase]
  private let annealing: Annealing
  private let momentumRange: ClosedRange<Double>?
  private let startFraction: Double
  private let finalFraction: Double

  private enum Level { case start, peak, final }

  private struct Phase: Sendable {
    let end: Double
    let from: Level
    let to: Level
  }

  /// - Parameters:
  ///   - steps: of the whole cycle; afterwards the rate stays at its end.
  ///   - rise: the part of the steps that it rises, 0.3 by default.
  ///   - annealing: `cosine` by default.
  ///   - momentum: from the highest rate's to the lowest's, 0.85...0.95 by default; nil leaves the momentum alone.
  ///   - startDivisor: the peak over the first rate, 25 by default.
  ///   - finalDivisor: the first rate over the last, 10,000 by default.
  ///   - threePhases: fall as long as it rose, and then to the end, as in the paper; otherwise fall once.
  public init(
    steps: Int, rise: Double = 0.3, annealing: Annealing = .cosine, momentum: ClosedRange<Double>? = 0.85...0.95,
    startDivisor: Double = 25, finalDivisor: Double = 1e4, threePhases: Bool = false
  ) {
    precondition(steps > 0 && (0...1).contains(rise), "a cycle has steps, and rises for a part of them")
    let last = Double(steps - 1), top = rise * Double(steps) - 1
    phases =
      [Phase(end: top, from: .start, to: .peak)]
      + (threePhases
        ? [
          Phase(end: 2 * rise * Double(steps) - 2, from: .peak, to: .start),
          Phase(end: last, from: .start, to: .final)
        ] : [Phase(end: last, from: .peak, to: .final)])
    self.annealing = annealing
    momentumRange = momentum
    startFraction = 1 / startDivisor
    finalFraction = 1 / startDivisor / finalDivisor
  }

  public func learningRate(at step: Int, base: Double) -> Double {
    let (phase, part) = position(step)
    func rate(_ level: Level) -> Double {
      switch level {
      case .start: base * startFraction
      case .peak: base
      case .final: base * finalFraction
      }
    }
    return between(rate(phase.from), rate(phase.to), part)
  }

  public func momentum(at step: Int) -> Double? {
    guard let momentumRange else { return nil }
    let (phase, part) = position(step)
    func momentum(_ level: Level) -> Double { level == .peak ? momentumRange.lowerBound : momentumRange.upperBound }
    return between(momentum(phase.from), momentum(phase.to), part)
  }

  /// The phase, and how much of it has passed.
  private func position(_ step: Int) -> (phase: Phase, part: Double) {
    let step = min(Double(step), phases[phases.count - 1].end)
    var start = 0.0
    for phase in phases.dropLast() {
      if step <= phase.end { return (phase, phase.end > start ? (step - start) / (phase.end - start) : 1) }
      start = phase.end
    }
    let last = phases[phases.count - 1]
    return (last, last.end > start ? (step - start) / (last.end - start) : 1)
  }

  private func between(_ start: Double, _ end: Double, _ part: Double) -> Double {
    switch annealing {
    case .cosine: end + (start - end) / 2 * (cos(.pi * part) + 1)
    case .linear: (end - start) * part + start
    }
  }
}
