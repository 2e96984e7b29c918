import Striate

/// The paper's rule with its weight decay, equation (9) and the text to Fig. 4:
/// Δw(t) = −ε ∂E/∂w(t) + α Δw(t − 1), w ← (1 − d)(w + Δw(t)).
///
/// ``SGD`` with momentum is the same where ε stays and d is 0: it keeps v = −Δw/ε. Where ε changes on the way, as in the
/// family trees, Δw is what is carried over; and here the decay is outside of the momentum.
package final class DeltaRule: Optimizer {
  package let state: OptimizerState
  private let decay: Double

  /// - Parameters:
  ///   - learningRate: ε; may change between steps.
  ///   - momentum: α; may change between steps.
  ///   - decay: d, the part that each weight loses after each change; 0 by default.
  package init(_ module: some Module, learningRate: Double, momentum: Double, decay: Double = 0) {
    state = OptimizerState(module, learningRate: learningRate, momentum: momentum, slots: ["weight_change"])
    self.decay = decay
  }

  package func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let change = context.momentum * slots[0] - context.learningRate * gradient
    let next = value + change
    return (decay == 0 ? next : next * (1 - decay), [change])
  }
}
