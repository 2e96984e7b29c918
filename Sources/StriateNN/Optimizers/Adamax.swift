import Foundation
import StriateGraph

/// Adam with the infinity norm (Kingma & Ba 2015, arXiv:1412.6980), as `torch.optim.Adamax`:
/// m ← β₁m + (1 − β₁)g, u ← max(β₂u, |g| + ε), w ← w − η/(1 − β₁ᵗ) · m/u.
public final class Adamax: Optimizer {
  public let state: OptimizerState
  private let secondBeta: Double
  private let epsilon: Double

  /// - Parameters:
  ///   - learningRate: η, 0.002 by default.
  ///   - betas: decay of the mean (the groups' momentum) and of the norm, 0.9 and 0.999 by default.
  ///   - epsilon: ε, 1e-8 by default.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.002, betas: (Double, Double) = (0.9, 0.999),
    epsilon: Double = 1e-8, weightDecay: Double = 0, groups: [ParameterGroup] = []
  ) {
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: betas.0, slots: ["exp_avg", "exp_inf"],
      groups: groups)
    secondBeta = betas.1
    self.epsilon = epsilon
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let gradient = context.adding(decayOf: value, to: gradient)
    let mean = slots[0] + (gradient - slots[0]) * context.number { 1 - $0.momentum }
    let norm = (slots[1] * secondBeta).maximum(gradient.abs() + epsilon)
    let scale = context.number { $0.learningRate / (1 - pow($0.momentum, Double($0.step))) }
    return (value - scale * mean / norm, [mean, norm])
  }
}
