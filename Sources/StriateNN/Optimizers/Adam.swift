import StriateGraph

/// Adam (Kingma & Ba 2015, arXiv:1412.6980), as `torch.optim.Adam`:
/// m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε).
public final class Adam: Optimizer {
  public let state: OptimizerState
  private let rule: AdamRule

  /// - Parameters:
  ///   - learningRate: η, 0.001 by default.
  ///   - betas: decay of the mean (the groups' momentum) and of the mean square, 0.9 and 0.999 by default.
  ///   - epsilon: ε, 1e-8 by default.
  ///   - weightDecay: added to the gradient as λ·w; 0 by default.
  ///   - amsgrad: divide by the largest v so far (Reddi et al. 2018, arXiv:1904.09237).
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.001, betas: (Double, Double) = (0.9, 0.999),
    epsilon: Double = 1e-8, weightDecay: Double = 0, amsgrad: Bool = false, groups: [ParameterGroup] = []
  ) {
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: betas.0,
      slots: AdamRule.slots(amsgrad: amsgrad), groups: groups)
    rule = AdamRule(secondBeta: betas.1, epsilon: epsilon, isDecayDecoupled: false)
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    rule.update(value, gradient, slots, context)
  }
}
