import Foundation
import StriateGraph

/// Adam with Nesterov momentum (Dozat 2016), as `torch.optim.NAdam`. With μₜ = β₁(1 − ½ · 0.96^(tψ)) and the means m
/// and v of Adam:
/// w ← w − η((1 − μₜ)/(1 − Πμ) · g + μₜ₊₁/(1 − μₜ₊₁Πμ) · m) / (√(v/(1 − β₂ᵗ)) + ε).
public final class NAdam: Optimizer {
  public let state: OptimizerState
  private let rule: AdamRule
  private let momentumDecay: Double

  /// - Parameters:
  ///   - learningRate: η, 0.002 by default.
  ///   - betas: decay of the mean (the groups' momentum) and of the mean square, 0.9 and 0.999 by default.
  ///   - epsilon: ε, 1e-8 by default.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - momentumDecay: ψ, 0.004 by default.
  ///   - decoupledWeightDecay: w ← w·(1 − η·λ) before the step instead.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.002, betas: (Double, Double) = (0.9, 0.999),
    epsilon: Double = 1e-8, weightDecay: Double = 0, momentumDecay: Double = 0.004,
    decoupledWeightDecay: Bool = false, groups: [ParameterGroup] = []
  ) {
    // Float64 whatever the parameter is: a product of many factors.
    let product = OptimizerSlot("mu_product") { _, _ in Tensor.ones([], dtype: .float64) }
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: betas.0,
      slots: AdamRule.slots + [product], groups: groups)
    rule = AdamRule(secondBeta: betas.1, epsilon: epsilon, isDecayDecoupled: decoupledWeightDecay)
    self.momentumDecay = momentumDecay
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let (value, gradient, mean, meanSquare) = rule.prepared(value, gradient, slots, context)
    let (beta, decay) = (rule.secondBeta, momentumDecay)
    let correction = context.number { 1 - pow(beta, Double($0.step)) }
    let denominator = (meanSquare / correction).sqrt() + rule.epsilon
    let precise = context.of(.float64)
    let product = slots[2] * precise.number { Self.momentum($0.momentum, at: $0.step, decay) }
    let next = precise.number { Self.momentum($0.momentum, at: $0.step + 1, decay) }
    let ofGradient = precise.number { $0.learningRate * (1 - Self.momentum($0.momentum, at: $0.step, decay)) }
    let gradientScale = (ofGradient / (1 - product)).cast(to: value.dtype)
    let meanScale = (precise.learningRate * next / (1 - product * next)).cast(to: value.dtype)
    return (
      value - gradientScale * gradient / denominator - meanScale * mean / denominator, [mean, meanSquare, product]
    )
  }

  /// μₜ.
  private static func momentum(_ beta: Double, at step: Int, _ decay: Double) -> Double {
    beta * (1 - 0.5 * pow(0.96, Double(step) * decay))
  }
}
