/// One schedule after another, each from its own beginning, as PyTorch's `SequentialLR`.
public struct SequentialSchedule: Schedule {
  private let schedules: [any Schedule]
  private let milestones: [Int]

  /// - Parameters:
  ///   - schedules: at least one.
  ///   - milestones: where each but the first begins, rising; one fewer than schedules.
  public init(_ schedules: [any Schedule], milestones: [Int]) {
    precondition(
      !schedules.isEmpty && milestones.count == schedules.count - 1
        && zip(milestones, milestones.dropFirst()).allSatisfy(<=),
      "\(schedules.count) schedules need \(schedules.count - 1) rising milestones")
    self.schedules = schedules
    self.milestones = milestones
  }

  public func learningRate(at step: Int, base: Double) -> Double {
    let (schedule, own) = present(step)
    return schedule.learningRate(at: own, base: base)
  }

  public func momentum(at step: Int) -> Double? {
    let (schedule, own) = present(step)
    return schedule.momentum(at: own)
  }

  private func present(_ step: Int) -> (schedule: any Schedule, step: Int) {
    let position = milestones.count { $0 <= step }
    return (schedules[position], position == 0 ? step : step - milestones[position - 1])
  }
}

/// Schedules at the same time: each makes its rate of what the one before it made, so that factors multiply, as
/// PyTorch's `ChainedScheduler` does with schedules that are factors of the rate.
public struct ChainedSchedule: Schedule {
  private let schedules: [any Schedule]

  /// - Parameter schedules: in order. The last that has a momentum says it.
  public init(_ schedules: [any Schedule]) { self.schedules = schedules }

  public func learningRate(at step: Int, base: Double) -> Double {
    schedules.reduce(base) { $1.learningRate(at: step, base: $0) }
  }

  public func momentum(at step: Int) -> Double? { schedules.reversed().lazy.compactMap { $0.momentum(at: step) }.first }
}
