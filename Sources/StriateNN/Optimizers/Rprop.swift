import StriateGraph

/// Resilient backpropagation (Riedmiller & Braun 1993), as `torch.optim.Rprop`: each weight has a step of its own, which
/// grows while the gradient keeps its sign and shrinks when it turns; then the weight rests for a step. For whole
/// batches.
public final class Rprop: Optimizer {
  public let state: OptimizerState
  private let factors: (shrink: Double, grow: Double)
  private let limits: ClosedRange<Double>

  /// - Parameters:
  ///   - learningRate: the first step, 0.01 by default; of no effect later.
  ///   - etas: by what steps shrink and grow, 0.5 and 1.2 by default.
  ///   - stepSizes: the smallest and the largest step, 1e-6 and 50 by default.
  ///   - groups: parameters with learning rates of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.01, etas: (Double, Double) = (0.5, 1.2),
    stepSizes: ClosedRange<Double> = 1e-6...50, groups: [ParameterGroup] = []
  ) {
    let size = OptimizerSlot("step_size") { Tensor.full($0.shape, $1.learningRate, dtype: $0.dtype) }
    state = OptimizerState(module, learningRate: learningRate, slots: ["prev", size], groups: groups)
    factors = etas
    limits = stepSizes
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let agreement = gradient * slots[0]
    let hasTurned = agreement.isLess(than: 0)
    let factor = hasTurned.select(
      Tensor.number(factors.shrink, value.dtype),
      agreement.isGreater(than: 0).select(Tensor.number(factors.grow, value.dtype), 1))
    let size = (slots[1] * factor).clamped(low: limits.lowerBound, high: limits.upperBound)
    let gradient = hasTurned.select(0, gradient)
    return (value - gradient.sign() * size, [gradient, size])
  }
}
