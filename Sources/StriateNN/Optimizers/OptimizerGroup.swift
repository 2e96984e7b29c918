import Synchronization

/// Parameters of an optimizer with numbers of their own. The numbers may change between steps without a new plan.
public final class OptimizerGroup: Sendable {
  /// The parameters' names in the module.
  public let parameterNames: [String]
  /// Whether the group's rule gave it a learning rate of its own.
  let hasOwnRate: Bool
  private let stored: Mutex<Numbers>

  struct Numbers: Sendable {
    var learningRate: Double
    var baseLearningRate: Double
    var weightDecay: Double
    var momentum: Double
  }

  init(
    _ rule: ParameterGroup, parameterNames: [String], learningRate: Double, weightDecay: Double, momentum: Double
  ) {
    let rate = rule.learningRate ?? learningRate
    self.parameterNames = parameterNames
    hasOwnRate = rule.learningRate != nil
    stored = Mutex(
      Numbers(
        learningRate: rate, baseLearningRate: rate, weightDecay: rule.weightDecay ?? weightDecay,
        momentum: rule.momentum ?? momentum))
  }

  var numbers: Numbers {
    get { stored.withLock { $0 } }
    set { stored.withLock { $0 = newValue } }
  }

  /// η of the next step.
  public var learningRate: Double {
    get { stored.withLock { $0.learningRate } }
    set { stored.withLock { $0.learningRate = newValue } }
  }

  /// What schedules start from: the rate that the group was made with (PyTorch's `initial_lr`).
  public var baseLearningRate: Double {
    get { stored.withLock { $0.baseLearningRate } }
    set { stored.withLock { $0.baseLearningRate = newValue } }
  }

  /// λ. Whether it is 0 is part of the plan: a change between 0 and other numbers plans anew, and `compiled` functions
  /// stay with what they were traced with.
  public var weightDecay: Double {
    get { stored.withLock { $0.weightDecay } }
    set { stored.withLock { $0.weightDecay = newValue } }
  }

  /// μ of SGD and RMSprop, β₁ of Adam and its relatives; rules that have neither ignore it.
  public var momentum: Double {
    get { stored.withLock { $0.momentum } }
    set { stored.withLock { $0.momentum = newValue } }
  }
}
