import Foundation
import StriateGraph

/// Rectified Adam (Liu et al. 2020, arXiv:1908.03265), as `torch.optim.RAdam`. With ρ∞ = 2/(1 − β₂) − 1 and
/// ρₜ = ρ∞ − 2tβ₂ᵗ/(1 − β₂ᵗ): a step of momentum alone while ρₜ ≤ 5, then Adam's, times
/// √((ρₜ − 4)(ρₜ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρₜ)).
public final class RAdam: Optimizer {
  public let state: OptimizerState
  private let rule: AdamRule

  /// - Parameters:
  ///   - learningRate: η, 0.001 by default.
  ///   - betas: decay of the mean (the groups' momentum) and of the mean square, 0.9 and 0.999 by default.
  ///   - epsilon: ε, 1e-8 by default.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - decoupledWeightDecay: w ← w·(1 − η·λ) before the step instead.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.001, betas: (Double, Double) = (0.9, 0.999),
    epsilon: Double = 1e-8, weightDecay: Double = 0, decoupledWeightDecay: Bool = false,
    groups: [ParameterGroup] = []
  ) {
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: betas.0, slots: AdamRule.slots,
      groups: groups)
    rule = AdamRule(secondBeta: betas.1, epsilon: epsilon, isDecayDecoupled: decoupledWeightDecay)
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let (value, _, mean, meanSquare) = rule.prepared(value, gradient, slots, context)
    let (beta, epsilon) = (rule.secondBeta, rule.epsilon)
    // One structure for both kinds of steps: √v · 1 + ε divides, or √v · 0 + 1.
    let scale = context.number { moment in
      let size = moment.learningRate / (1 - pow(moment.momentum, Double(moment.step)))
      return size * (Self.rectification(at: moment.step, beta) ?? 1)
    }
    let weight = context.number { Self.rectification(at: $0.step, beta) == nil ? 0 : 1 }
    let offset = context.number { Self.rectification(at: $0.step, beta) == nil ? 1 : epsilon }
    return (value - scale * mean / (meanSquare.sqrt() * weight + offset), [mean, meanSquare])
  }

  /// The rectification with Adam's √(1 − β₂ᵗ); nil while there is none.
  private static func rectification(at step: Int, _ beta: Double) -> Double? {
    let t = Double(step), power = pow(beta, t)
    let limit = 2 / (1 - beta) - 1
    let length = limit - 2 * t * power / (1 - power)
    guard length > 5 else { return nil }
    let ratio = (length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length)
    return ratio.squareRoot() * (1 - power).squareRoot()
  }
}
