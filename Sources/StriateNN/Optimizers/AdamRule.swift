import Foundation
import StriateGraph

/// What the relatives of Adam share: running means of the gradient and of its square, decayed by β₁ (the group's
/// momentum) and β₂, and two ways of weight decay.
struct AdamRule: Sendable {
  let secondBeta: Double
  let epsilon: Double
  let isDecayDecoupled: Bool

  /// The slots of the means, as PyTorch calls them.
  static let slots: [OptimizerSlot] = ["exp_avg", "exp_avg_sq"]

  /// Value and gradient with weight decay, and the next means.
  func prepared(
    _ value: Tensor, _ gradient: Tensor, _ slots: [Tensor], _ context: UpdateContext
  ) -> (value: Tensor, gradient: Tensor, mean: Tensor, meanSquare: Tensor) {
    let gradient = isDecayDecoupled ? gradient : context.adding(decayOf: value, to: gradient)
    return (
      isDecayDecoupled ? context.decayed(value) : value, gradient,
      slots[0] + (gradient - slots[0]) * context.number { 1 - $0.momentum },
      slots[1] * secondBeta + gradient.square() * (1 - secondBeta)
    )
  }

  /// η/(1 − β₁ᵗ).
  func stepSize(_ context: UpdateContext) -> Tensor {
    context.number { $0.learningRate / (1 - pow($0.momentum, Double($0.step))) }
  }

  /// √(1 − β₂ᵗ).
  func root(_ context: UpdateContext) -> Tensor {
    let beta = secondBeta
    return context.number { (1 - pow(beta, Double($0.step))).squareRoot() }
  }
}

extension AdamRule {
  /// The update of Adam and AdamW. With a third slot it is AMSGrad's: the largest mean square so far divides.
  func update(
    _ value: Tensor, _ gradient: Tensor, _ slots: [Tensor], _ context: UpdateContext
  ) -> (value: Tensor, slots: [Tensor]) {
    let (value, _, mean, meanSquare) = prepared(value, gradient, slots, context)
    let largest = slots.count > 2 ? slots[2].maximum(meanSquare) : nil
    let denominator = (largest ?? meanSquare).sqrt() / root(context) + epsilon
    return (value - stepSize(context) * mean / denominator, [mean, meanSquare] + (largest.map { [$0] } ?? []))
  }

  static func slots(amsgrad: Bool) -> [OptimizerSlot] { slots + (amsgrad ? ["max_exp_avg_sq"] : []) }
}
