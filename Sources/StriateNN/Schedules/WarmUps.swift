/// From one factor of the rate to another, linearly, and then the last, as PyTorch's `LinearLR`.
public struct LinearWarmUp: Schedule {
  private let factors: (start: Double, end: Double)
  private let steps: Int

  /// - Parameters:
  ///   - start: the factor at step 0, 1/3 by default.
  ///   - end: the factor from step `steps` on, 1 by default. Smaller than `start` makes a linear decay.
  ///   - steps: at least 1.
  public init(from start: Double = 1.0 / 3, to end: Double = 1, steps: Int = 5) {
    precondition(steps > 0, "a warm-up takes at least one step")
    factors = (start, end)
    self.steps = steps
  }

  public func learningRate(at step: Int, base: Double) -> Double {
    base * (factors.start + (factors.end - factors.start) * Double(min(step, steps)) / Double(steps))
  }
}

/// A factor of the rate for some steps, and then the rate itself, as PyTorch's `ConstantLR`.
public struct ConstantWarmUp: Schedule {
  private let factor: Double
  private let steps: Int

  /// - Parameters:
  ///   - factor: 1/3 by default.
  ///   - steps: how long it holds, 5 by default.
  public init(factor: Double = 1.0 / 3, steps: Int = 5) {
    self.factor = factor
    self.steps = steps
  }

  public func learningRate(at step: Int, base: Double) -> Double { step < steps ? base * factor : base }
}
