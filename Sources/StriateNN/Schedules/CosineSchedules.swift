import Foundation

/// Half a cosine from the base rate to a minimum (Loshchilov & Hutter 2017, arXiv:1608.03983), as PyTorch's
/// `CosineAnnealingLR`: η_min + (η₀ − η_min)(1 + cos(πt/T))/2. Beyond T it rises again, as the cosine does.
public struct CosineAnnealing: Schedule {
  private let steps: Int
  private let minimum: Double

  /// - Parameters:
  ///   - steps: T, at least 1.
  ///   - minimum: η_min, 0 by default.
  public init(steps: Int, minimum: Double = 0) {
    precondition(steps > 0, "cosine annealing takes at least one step")
    self.steps = steps
    self.minimum = minimum
  }

  public func learningRate(at step: Int, base: Double) -> Double {
    minimum + (base - minimum) * (1 + cos(.pi * Double(step) / Double(steps))) / 2
  }
}

/// Cosine annealing that starts again from the base rate (SGDR, Loshchilov & Hutter 2017, arXiv:1608.03983), as
/// PyTorch's `CosineAnnealingWarmRestarts`.
public struct CosineWarmRestarts: Schedule {
  private let firstPeriod: Int
  private let multiplier: Int
  private let minimum: Double

  /// - Parameters:
  ///   - firstPeriod: steps to the first restart, at least 1.
  ///   - multiplier: how many times as long each period is as the one before it, 1 by default.
  ///   - minimum: the rate that a period goes down to, 0 by default.
  public init(firstPeriod: Int, multiplier: Int = 1, minimum: Double = 0) {
    precondition(firstPeriod > 0 && multiplier > 0, "a period takes at least one step, and does not get shorter")
    self.firstPeriod = firstPeriod
    self.multiplier = multiplier
    self.minimum = minimum
  }

  public func learningRate(at step: Int, base: Double) -> Double {
    var position = step, period = firstPeriod
    if multiplier == 1 {
      position %= period
    } else {
      // Periods grow by at least two, so these are few.
      while position >= period {
        position -= period
        let (longer, overflow) = period.multipliedReportingOverflow(by: multiplier)
        period = overflow ? .max : longer
      }
    }
    return minimum + (base - minimum) * (1 + cos(.pi * Double(position) / Double(period))) / 2
  }
}
