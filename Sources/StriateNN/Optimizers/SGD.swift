import StriateGraph

/// Stochastic gradient descent with momentum, as `torch.optim.SGD`:
/// v ← μ·v + (1 − τ)(g + λ·w), w ← w − η·v (Polyak 1964; Sutskever et al. 2013).
public final class SGD: Optimizer {
  public let state: OptimizerState
  private let dampening: Double
  private let isNesterov: Bool

  /// - Parameters:
  ///   - learningRate: η, 0.001 by default.
  ///   - momentum: μ, 0 by default. If it is 0 here and in all groups there is no velocity, and it stays 0.
  ///   - dampening: τ, 0 by default; the first velocity is the gradient itself.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - nesterov: step along g + μ·v instead of v.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.001, momentum: Double = 0, dampening: Double = 0,
    weightDecay: Double = 0, nesterov: Bool = false, groups: [ParameterGroup] = []
  ) {
    let hasMomentum = momentum != 0 || groups.contains { ($0.momentum ?? 0) != 0 }
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: momentum,
      slots: hasMomentum ? ["momentum_buffer"] : [], groups: groups)
    self.dampening = dampening
    isNesterov = nesterov
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let gradient = context.adding(decayOf: value, to: gradient)
    guard let velocity = slots.first else { return (value - context.learningRate * gradient, []) }
    let momentum = context.momentum
    let next = velocity * momentum + damped(gradient, context)
    return (value - context.learningRate * (isNesterov ? gradient + next * momentum : next), [next])
  }

  /// What the velocity takes up of the gradient.
  private func damped(_ gradient: Tensor, _ context: UpdateContext) -> Tensor {
    if dampening == 0 { return gradient }
    let dampening = dampening
    return gradient * context.number { $0.step == 1 || $0.momentum == 0 ? 1 : 1 - dampening }
  }
}
