import StriateGraph

/// RMSprop (Tieleman & Hinton 2012; centred: Graves 2013, arXiv:1308.0850), as `torch.optim.RMSprop`:
/// v ← αv + (1 − α)g², w ← w − η·g/(√v + ε); centred, v − ḡ² takes the place of v, with the running mean ḡ.
public final class RMSprop: Optimizer {
  public let state: OptimizerState
  private let alpha: Double
  private let epsilon: Double
  private let isCentered: Bool
  private let hasMomentum: Bool

  /// - Parameters:
  ///   - learningRate: η, 0.01 by default.
  ///   - alpha: α, 0.99 by default.
  ///   - epsilon: ε, 1e-8 by default.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - momentum: μ of the step, b ← μb + g/(√v + ε), w ← w − η·b; 0 by default. If it is 0 here and in all groups
  ///     there is no b, and it stays 0.
  ///   - centered: divide by an estimate of the deviation.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.01, alpha: Double = 0.99, epsilon: Double = 1e-8,
    weightDecay: Double = 0, momentum: Double = 0, centered: Bool = false, groups: [ParameterGroup] = []
  ) {
    hasMomentum = momentum != 0 || groups.contains { ($0.momentum ?? 0) != 0 }
    let slots: [OptimizerSlot] =
      ["square_avg"] + (hasMomentum ? ["momentum_buffer"] : []) + (centered ? ["grad_avg"] : [])
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: momentum, slots: slots, groups: groups)
    self.alpha = alpha
    self.epsilon = epsilon
    isCentered = centered
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let gradient = context.adding(decayOf: value, to: gradient)
    let meanSquare = slots[0] * alpha + gradient.square() * (1 - alpha)
    var next = [meanSquare], denominator = meanSquare
    let mean = isCentered ? slots[slots.count - 1] + (gradient - slots[slots.count - 1]) * (1 - alpha) : nil
    if let mean { denominator = meanSquare - mean.square() }
    var step = gradient / (denominator.sqrt() + epsilon)
    if hasMomentum {
      step = slots[1] * context.momentum + step
      next.append(step)
    }
    if let mean { next.append(mean) }
    return (value - context.learningRate * step, next)
  }
}
