import Foundation

/// η₀ · γ^⌊t/n⌋: a factor every n steps, as PyTorch's `StepLR`.
public struct StepDecay: Schedule {
  private let interval: Int
  private let gamma: Double

  /// - Parameters:
  ///   - interval: n, at least 1.
  ///   - gamma: γ, 0.1 by default.
  public init(every interval: Int, gamma: Double = 0.1) {
    precondition(interval > 0, "a step decay needs at least one step between its factors")
    self.interval = interval
    self.gamma = gamma
  }

  public func learningRate(at step: Int, base: Double) -> Double { base * pow(gamma, Double(step / interval)) }
}

/// A factor at each of some steps, as PyTorch's `MultiStepLR`.
public struct MultiStepDecay: Schedule {
  private let milestones: [Int]
  private let gamma: Double

  /// - Parameters:
  ///   - milestones: the steps, in any order; one that stands twice counts twice.
  ///   - gamma: the factor, 0.1 by default.
  public init(at milestones: [Int], gamma: Double = 0.1) {
    self.milestones = milestones
    self.gamma = gamma
  }

  public func learningRate(at step: Int, base: Double) -> Double {
    base * pow(gamma, Double(milestones.count { $0 <= step }))
  }
}

/// η₀ · γᵗ, as PyTorch's `ExponentialLR`.
public struct ExponentialDecay: Schedule {
  private let gamma: Double

  /// - Parameter gamma: γ.
  public init(gamma: Double) { self.gamma = gamma }

  public func learningRate(at step: Int, base: Double) -> Double { base * pow(gamma, Double(step)) }
}

/// η₀ · (1 − t/T)^p down to 0, where it stays, as PyTorch's `PolynomialLR`.
public struct PolynomialDecay: Schedule {
  private let steps: Int
  private let power: Double

  /// - Parameters:
  ///   - steps: T, at least 1.
  ///   - power: p, 1 by default.
  public init(steps: Int, power: Double = 1) {
    precondition(steps > 0, "a polynomial decay takes at least one step")
    self.steps = steps
    self.power = power
  }

  public func learningRate(at step: Int, base: Double) -> Double {
    base * pow(1 - Double(min(step, steps)) / Double(steps), power)
  }
}
