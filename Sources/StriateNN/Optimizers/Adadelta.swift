import StriateGraph

/// Adadelta (Zeiler 2012, arXiv:1212.5701), as `torch.optim.Adadelta`:
/// v ← ρv + (1 − ρ)g², d = √(u + ε)/√(v + ε) · g, u ← ρu + (1 − ρ)d², w ← w − η·d.
public final class Adadelta: Optimizer {
  public let state: OptimizerState
  private let rho: Double
  private let epsilon: Double

  /// - Parameters:
  ///   - learningRate: η, 1 by default.
  ///   - rho: ρ, 0.9 by default.
  ///   - epsilon: ε, 1e-6 by default.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 1, rho: Double = 0.9, epsilon: Double = 1e-6,
    weightDecay: Double = 0, groups: [ParameterGroup] = []
  ) {
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, slots: ["square_avg", "acc_delta"],
      groups: groups)
    self.rho = rho
    self.epsilon = epsilon
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let gradient = context.adding(decayOf: value, to: gradient)
    let meanSquare = slots[0] * rho + gradient.square() * (1 - rho)
    let step = (slots[1] + epsilon).sqrt() / (meanSquare + epsilon).sqrt() * gradient
    return (value - context.learningRate * step, [meanSquare, slots[1] * rho + step.square() * (1 - rho)])
  }
}
