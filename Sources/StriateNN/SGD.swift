import StriateGraph

/// Stochastic gradient descent with momentum, as `torch.optim.SGD`:
/// v ← μ·v + (g + λ·w), w ← w − η·v (Polyak 1964; Sutskever et al. 2013).
public final class SGD: Optimizer {
  public let state: OptimizerState
  private let rate: Setting
  private let momentum: Double
  private let weightDecay: Double
  private let isNesterov: Bool

  /// - Parameters:
  ///   - learningRate: η.
  ///   - momentum: μ, 0 by default.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - nesterov: step along g + μ·v instead of v.
  public init(
    _ module: some Module, learningRate: Double, momentum: Double = 0, weightDecay: Double = 0, nesterov: Bool = false
  ) {
    state = OptimizerState(module, slotNames: momentum == 0 ? [] : ["momentum_buffer"])
    rate = Setting(learningRate)
    self.momentum = momentum
    self.weightDecay = weightDecay
    isNesterov = nesterov
  }

  /// η; may change between steps without a new plan.
  public var learningRate: Double {
    get { rate.value }
    set { rate.value = newValue }
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor]) -> (value: Tensor, slots: [Tensor]) {
    let gradient = weightDecay == 0 ? gradient : gradient + value * weightDecay
    let rate = rate.tensor(value.dtype)
    guard let velocity = slots.first else { return (value - rate * gradient, []) }
    let next = velocity * momentum + gradient
    return (value - rate * (isNesterov ? gradient + next * momentum : next), [next])
  }
}
