import StriateFormats
import Synchronization

/// Lowers the learning rate where a metric stops getting better, as PyTorch's `ReduceLROnPlateau`. It has a state, so it
/// belongs into checkpoints.
public final class ReduceOnPlateau: Checkpointable {
  /// Which way is better.
  public enum Mode: String, Sendable, CaseIterable {
    /// A loss.
    case minimum
    /// An accuracy.
    case maximum
  }

  /// By how much a metric must beat the best one to be better.
  public enum Threshold: Sendable, Hashable {
    /// By a part of the best.
    case relative(Double)
    /// By a difference.
    case absolute(Double)
  }

  private struct State: Sendable {
    var best: Double
    var badReports = 0
    var cooldown = 0
    var reports = 0
  }

  private let mode: Mode
  private let factor: Double
  private let patience: Int
  private let threshold: Threshold
  private let cooldown: Int
  private let minimum: Double
  private let epsilon: Double
  private let state: Mutex<State>

  /// - Parameters:
  ///   - mode: `minimum` by default.
  ///   - factor: what the rate is multiplied by, 0.1 by default.
  ///   - patience: reports without a better one that are let pass, 10 by default.
  ///   - threshold: a part of 1e-4 by default.
  ///   - cooldown: reports after a reduction that do not count, 0 by default.
  ///   - minimum: the rate goes no lower, 0 by default.
  ///   - epsilon: a smaller change of the rate is not made, 1e-8 by default.
  public init(
    mode: Mode = .minimum, factor: Double = 0.1, patience: Int = 10, threshold: Threshold = .relative(1e-4),
    cooldown: Int = 0, minimum: Double = 0, epsilon: Double = 1e-8
  ) {
    precondition(factor < 1, "a factor of \(factor) does not reduce the rate")
    self.mode = mode
    self.factor = factor
    self.patience = patience
    self.threshold = threshold
    self.cooldown = cooldown
    self.minimum = minimum
    self.epsilon = epsilon
    state = Mutex(State(best: mode == .minimum ? .infinity : -.infinity))
  }

  /// Takes note of a metric, and lowers the rates of all groups if it is time. Base rates go down with them, so that a
  /// schedule that is applied afterwards starts from there.
  /// - Returns: whether it was time.
  @discardableResult
  public func report(_ metric: Double, to optimizer: any Optimizer) -> Bool {
    guard note(metric) else { return false }
    for group in optimizer.groups {
      let old = group.learningRate, new = max(old * factor, minimum)
      guard old - new > epsilon else { continue }
      group.learningRate = new
      group.baseLearningRate *= new / old
    }
    return true
  }

  /// Whether the rate is to be lowered now.
  private func note(_ metric: Double) -> Bool {
    state.withLock { state in
      state.reports += 1
      if isBetter(metric, than: state.best) {
        state.best = metric
        state.badReports = 0
      } else {
        state.badReports += 1
      }
      if state.cooldown > 0 {
        state.cooldown -= 1
        state.badReports = 0
      }
      guard state.badReports > patience else { return false }
      state.cooldown = cooldown
      state.badReports = 0
      return true
    }
  }

  private func isBetter(_ metric: Double, than best: Double) -> Bool {
    switch (mode, threshold) {
    case (.minimum, .relative(let part)): metric < best * (1 - part)
    case (.minimum, .absolute(let difference)): metric < best - difference
    case (.maximum, .relative(let part)): metric > best * (1 + part)
    case (.maximum, .absolute(let difference)): metric > best + difference
    }
  }

  /// The best metric and the counts.
  public func stateDictionary() -> StateDictionary {
    let state = state.withLock { $0 }
    return StateDictionary(values: [
      JSONMember("best", JSONValue(exactly: state.best)), JSONMember("bad_reports", .integer(state.badReports)),
      JSONMember("cooldown", .integer(state.cooldown)), JSONMember("reports", .integer(state.reports))
    ])
  }

  /// - Throws: `FormatError` if something is missing; then nothing has changed.
  public func restore(from dictionary: StateDictionary) throws {
    let reader = StateReader(dictionary, of: "the state of the learning rate's reduction")
    let restored = State(
      best: try reader.double("best"), badReports: try reader.count("bad_reports"),
      cooldown: try reader.count("cooldown"), reports: try reader.count("reports"))
    state.withLock { $0 = restored }
  }
}
