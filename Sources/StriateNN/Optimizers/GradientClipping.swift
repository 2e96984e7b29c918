import StriateGraph
import StriateTypes

/// What is done to gradients before an optimizer uses them, in the same plan.
public enum GradientClipping: Sendable, Hashable {
  /// Each element is moved into −limit ... limit, as `torch.nn.utils.clip_grad_value_`.
  case value(Double)
  /// All gradients together are multiplied by min(1, maximum / (norm + 1e-6)), as `torch.nn.utils.clip_grad_norm_`; the
  /// norm is in the optimizer's `gradientNorm` afterwards. A maximum of infinity measures and changes nothing.
  /// - Parameter order: of the norm; 2 by default, `.infinity` is the largest magnitude.
  case norm(Double, order: Double = 2)

  fileprivate var limit: Double {
    switch self {
    case .value(let limit), .norm(let limit, _): limit
    }
  }
}

extension OptimizerState {
  /// The gradients as they are to be used, as nodes of the graph.
  func clipped(
    _ gradients: [(parameter: Int, gradient: Tensor)], _ changes: inout OptimizerChanges
  ) -> [(parameter: Int, gradient: Tensor)] {
    guard let clipping, !gradients.isEmpty else { return gradients }
    let limit: @Sendable () -> Double = { [self] in self.clipping?.limit ?? .infinity }
    return GraphContext.building("gradient clipping") {
      withoutGradients {
        switch clipping {
        case .value:
          return gradients.map { index, gradient in
            let high = changingNumber(gradient.dtype, limit), low = changingNumber(gradient.dtype) { -limit() }
            return (index, gradient.clamped(low: low, high: high))
          }
        case .norm(_, let order):
          let total = totalNorm(gradients.map(\.gradient), order: order, norm.untracedValue.dtype)
          changes.commits.append((norm, total))
          let factor = (changingNumber(total.dtype, limit) / (total + 1e-6)).clamped(high: 1)
          return gradients.map { ($0, $1 * factor.cast(to: $1.dtype)) }
        }
      }
    }
  }

  private func totalNorm(_ gradients: [Tensor], order: Double, _ dtype: DType) -> Tensor {
    let gradients = gradients.map { $0.cast(to: dtype) }
    switch order {
    case .infinity:
      let largest = gradients.filter { $0.elementCount > 0 }.map { $0.abs().max() }
      return largest.dropFirst().reduce(largest.first ?? .zeros([], dtype: dtype)) { $0.maximum($1) }
    case 2:
      return sum(gradients.map { $0.square().sum() }).sqrt()
    case 1:
      return sum(gradients.map { $0.abs().sum() })
    default:
      return sum(gradients.map { $0.abs().power(order).sum() }).power(1 / order)
    }
  }

  private func sum(_ terms: [Tensor]) -> Tensor { terms.dropFirst().reduce(terms[0]) { $0 + $1 } }
}
