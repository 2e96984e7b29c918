import StriateGraph

/// Adagrad (Duchi, Hazan & Singer 2011), as `torch.optim.Adagrad`:
/// s ← s + g², w ← w − η/(1 + (t − 1)δ) · g/(√s + ε).
public final class Adagrad: Optimizer {
  public let state: OptimizerState
  private let rateDecay: Double
  private let epsilon: Double

  /// - Parameters:
  ///   - learningRate: η, 0.01 by default.
  ///   - learningRateDecay: δ, 0 by default.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - initialAccumulator: the first s, 0 by default.
  ///   - epsilon: ε, 1e-10 by default.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.01, learningRateDecay: Double = 0, weightDecay: Double = 0,
    initialAccumulator: Double = 0, epsilon: Double = 1e-10, groups: [ParameterGroup] = []
  ) {
    let sum = OptimizerSlot("sum") { value, _ in Tensor.full(value.shape, initialAccumulator, dtype: value.dtype) }
    state = OptimizerState(module, learningRate: learningRate, weightDecay: weightDecay, slots: [sum], groups: groups)
    rateDecay = learningRateDecay
    self.epsilon = epsilon
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let gradient = context.adding(decayOf: value, to: gradient)
    let sum = slots[0] + gradient.square()
    let decay = rateDecay
    let rate = context.number { $0.learningRate / (1 + Double($0.step - 1) * decay) }
    return (value - rate * gradient / (sum.sqrt() + epsilon), [sum])
  }
}
