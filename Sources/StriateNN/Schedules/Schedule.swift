/// A learning rate as a function of the step, or of the epoch: the caller decides which it counts.
///
/// A schedule has no state, so a resumed run needs to know no more than where it is.
/// ```swift
/// let schedule = CosineAnnealing(steps: 90).warmedUp(steps: 5)
/// for epoch in 0..<95 {
///   optimizer.apply(schedule, at: epoch)
///   ...
/// }
/// ```
public protocol Schedule: Sendable {
  /// η at a step.
  /// - Parameters:
  ///   - step: counted from 0.
  ///   - base: the rate that the parameter group was made with.
  func learningRate(at step: Int, base: Double) -> Double

  /// The momentum (β₁ of Adam and its relatives) at a step; nil leaves it as it is.
  func momentum(at step: Int) -> Double?
}

extension Schedule {
  /// nil: the momentum stays as it is.
  public func momentum(at step: Int) -> Double? { nil }

  /// Rises linearly from a fraction of the rate, and then follows this schedule from its beginning.
  /// - Parameters:
  ///   - steps: how long it rises.
  ///   - start: the fraction at step 0, 1/3 by default.
  public func warmedUp(steps: Int, from start: Double = 1.0 / 3) -> SequentialSchedule {
    SequentialSchedule([LinearWarmUp(from: start, steps: steps), self], milestones: [steps])
  }
}

extension Optimizer {
  /// Gives each group the rate that a schedule makes of its base rate, and the schedule's momentum if it has one.
  public func apply(_ schedule: any Schedule, at step: Int) {
    for group in groups {
      group.learningRate = schedule.learningRate(at: step, base: group.baseLearningRate)
      if let momentum = schedule.momentum(at: step) { group.momentum = momentum }
    }
  }
}

/// Always the base rate.
public struct ConstantRate: Schedule {
  public init() {}

  public func learningRate(at step: Int, base: Double) -> Double { base }
}

/// What a function makes of the step, times the base rate, as PyTorch's `LambdaLR`.
public struct LambdaRate: Schedule {
  private let factor: @Sendable (Int) -> Double

  /// - Parameter factor: of the base rate, at a step.
  public init(_ factor: @escaping @Sendable (_ step: Int) -> Double) { self.factor = factor }

  public func learningRate(at step: Int, base: Double) -> Double { base * factor(step) }
}
