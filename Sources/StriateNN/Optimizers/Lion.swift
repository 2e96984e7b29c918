import StriateGraph

/// Lion (Chen et al. 2023, arXiv:2302.06675), as the paper's reference:
/// w ← w·(1 − η·λ) − η · sign(β₁m + (1 − β₁)g), then m ← β₂m + (1 − β₂)g.
public final class Lion: Optimizer {
  public let state: OptimizerState
  private let secondBeta: Double

  /// - Parameters:
  ///   - learningRate: η, 1e-4 by default: a third to a tenth of AdamW's.
  ///   - betas: of the step (the groups' momentum) and of m, 0.9 and 0.99 by default.
  ///   - weightDecay: λ, decoupled; 0 by default.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 1e-4, betas: (Double, Double) = (0.9, 0.99), weightDecay: Double = 0,
    groups: [ParameterGroup] = []
  ) {
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: betas.0, slots: ["exp_avg"],
      groups: groups)
    secondBeta = betas.1
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let direction = slots[0] * context.momentum + gradient * context.number { 1 - $0.momentum }
    let value = context.decayed(value) - direction.sign() * context.learningRate
    return (value, [slots[0] * secondBeta + gradient * (1 - secondBeta)])
  }
}
