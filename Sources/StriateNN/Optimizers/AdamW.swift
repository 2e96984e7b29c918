import StriateGraph

/// Adam with decoupled weight decay (Loshchilov & Hutter 2019, arXiv:1711.05101), as `torch.optim.AdamW`:
/// w ← w·(1 − η·λ) before Adam's step.
public final class AdamW: Optimizer {
  public let state: OptimizerState
  private let rule: AdamRule

  /// - Parameters:
  ///   - learningRate: η, 0.001 by default.
  ///   - betas: decay of the mean (the groups' momentum) and of the mean square, 0.9 and 0.999 by default.
  ///   - epsilon: ε, 1e-8 by default.
  ///   - weightDecay: λ, 0.01 by default.
  ///   - amsgrad: divide by the largest v so far (Reddi et al. 2018, arXiv:1904.09237).
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.001, betas: (Double, Double) = (0.9, 0.999),
    epsilon: Double = 1e-8, weightDecay: Double = 0.01, amsgrad: Bool = false, groups: [ParameterGroup] = []
  ) {
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: betas.0,
      slots: AdamRule.slots(amsgrad: amsgrad), groups: groups)
    rule = AdamRule(secondBeta: betas.1, epsilon: epsilon, isDecayDecoupled: true)
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    rule.update(value, gradient, slots, context)
  }
}
