import Foundation

/// Up and down between the base rate and a maximum (Smith 2017, arXiv:1506.01186), as PyTorch's `CyclicLR`. The momentum
/// goes the other way.
public struct CyclicRate: Schedule {
  /// How high the cycles are.
  public enum Mode: Sendable, Hashable {
    /// All the same.
    case triangular
    /// Each half as high as the one before it.
    case halving
    /// Times γᵗ at step t.
    case exponential(gamma: Double)
  }

  private let maximum: Double
  private let rise: Double
  private let fall: Double
  private let mode: Mode
  private let momentumRange: ClosedRange<Double>?

  /// - Parameters:
  ///   - maximum: the highest rate.
  ///   - rise: steps from the base rate to the maximum, 2000 by default.
  ///   - fall: steps back; as many by default.
  ///   - mode: `triangular` by default.
  ///   - momentum: from the highest rate's to the lowest's, 0.8...0.9 by default; nil leaves the momentum alone.
  public init(
    maximum: Double, rise: Int = 2000, fall: Int? = nil, mode: Mode = .triangular,
    momentum: ClosedRange<Double>? = 0.8...0.9
  ) {
    precondition(rise > 0 && (fall ?? 1) > 0, "a cycle rises and falls for at least one step")
    self.maximum = maximum
    self.rise = Double(rise)
    self.fall = Double(fall ?? rise)
    self.mode = mode
    momentumRange = momentum
  }

  public func learningRate(at step: Int, base: Double) -> Double { base + (maximum - base) * height(step) }

  public func momentum(at step: Int) -> Double? {
    momentumRange.map { $0.upperBound - ($0.upperBound - $0.lowerBound) * height(step) }
  }

  /// 0 at the bottom, 1 at the top of a full cycle.
  private func height(_ step: Int) -> Double {
    let total = rise + fall, top = rise / total
    let cycle = (1 + Double(step) / total).rounded(.down)
    let x = 1 + Double(step) / total - cycle
    let part = x <= top ? x / top : (x - 1) / (top - 1)
    switch mode {
    case .triangular: return part
    case .halving: return part / pow(2, cycle - 1)
    case .exponential(let gamma): return part * pow(gamma, Double(step))
    }
  }
}
