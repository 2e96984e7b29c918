import Foundation
import Striate

/// The loss of equation 9 of the paper: y_D + log(e^−j + Σᵢ e^−yᵢ), where y are distances to the classes' codes and D is
/// the true class. It pulls the true class near and pushes all others away; e^−j stands for what is no digit, and keeps
/// classes from being pushed that are further than j already.
package enum RejectingLoss {
  /// j > 0; the paper does not print its value.
  package static let rejection = 0.1

  /// The mean over the batch.
  /// - Parameters:
  ///   - distances: `[N, C]`.
  ///   - labels: class numbers `[N]`.
  package static func mean(_ distances: Tensor, labels: Tensor) -> Tensor {
    let own = distances.takeAlong(labels.expanded(at: 1), axis: 1).squeezed(axes: [1])
    return (own + partition(distances).log()).mean()
  }

  /// e^−y / (e^−j + Σᵢ e^−yᵢ): the share of each class `[N, C]`; what is missing to 1 is that of "no digit".
  package static func shares(_ distances: Tensor) -> Tensor {
    (-distances).exp() / partition(distances).expanded(at: 1)
  }

  /// e^−j + Σᵢ e^−yᵢ, `[N]`. Distances are not negative: nothing overflows, and the sum is not 0.
  private static func partition(_ distances: Tensor) -> Tensor {
    (-distances).exp().sum(axes: [1]) + exp(-rejection)
  }
}
