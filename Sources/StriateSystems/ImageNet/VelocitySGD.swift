import Striate

/// Gradient descent with momentum as Krizhevsky et al. 2012 write it, and Caffe computes it: the learning rate stands
/// inside the velocity, so that steps already on their way keep the rate of their time.
/// ```
/// v ← μ·v − λ·ε·w − ε·g,  w ← w + v
/// ```
/// `torch.optim.SGD` multiplies the whole velocity by the present rate; both are the same while ε stays.
package final class VelocitySGD: Optimizer {
  package let state: OptimizerState

  /// - Parameters:
  ///   - learningRate: ε.
  ///   - momentum: μ, 0.9 by default.
  ///   - weightDecay: λ, 0.0005 by default.
  package init(_ module: some Module, learningRate: Double, momentum: Double = 0.9, weightDecay: Double = 0.0005) {
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, momentum: momentum, slots: ["momentum_buffer"])
  }

  package func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let step = context.adding(decayOf: value, to: gradient) * context.learningRate
    let velocity = slots[0] * context.momentum - step
    return (value + velocity, [velocity])
  }
}
