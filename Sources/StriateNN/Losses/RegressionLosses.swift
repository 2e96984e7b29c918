import Foundation
import StriateGraph
import StriateTypes

/// Losses of numbers and of distributions.
extension Tensor {
  /// (self − target)², the mean over all elements by default.
  public func meanSquaredError(_ target: Tensor, reduction: LossReduction = .mean) -> Tensor {
    elementwiseLoss("meanSquaredError", [target], reduction) { (self - $0[0]).square() }
  }

  /// |self − target|, the mean over all elements by default (L1 loss).
  public func meanAbsoluteError(_ target: Tensor, reduction: LossReduction = .mean) -> Tensor {
    elementwiseLoss("meanAbsoluteError", [target], reduction) { (self - $0[0]).abs() }
  }

  /// d²/2β where |d| < β and |d| − β/2 elsewhere, with d = self − target (Girshick 2015, arXiv:1504.08083).
  /// - Parameter beta: β, where the parabola becomes a line; with 0 it is |d|.
  public func smoothL1Loss(_ target: Tensor, beta: Double = 1, reduction: LossReduction = .mean) -> Tensor {
    elementwiseLoss("smoothL1Loss", [target], reduction) { (others) throws(ShapeError) in
      guard beta >= 0 else { throw ShapeError("smoothL1Loss", "β is \(beta), but must not be negative") }
      let distance = (self - others[0]).abs()
      if beta == 0 { return distance }
      return distance.isLess(than: beta).select(distance.square() * (0.5 / beta), distance - beta / 2)
    }
  }

  /// d²/2 where |d| ≤ δ and δ(|d| − δ/2) elsewhere, with d = self − target (Huber 1964).
  /// - Parameter delta: δ, where the parabola becomes a line.
  public func huberLoss(_ target: Tensor, delta: Double = 1, reduction: LossReduction = .mean) -> Tensor {
    elementwiseLoss("huberLoss", [target], reduction) { (others) throws(ShapeError) in
      guard delta > 0 else { throw ShapeError("huberLoss", "δ is \(delta), but must be positive") }
      let distance = (self - others[0]).abs()
      return distance.isLessOrEqual(to: delta).select(
        distance.square() * 0.5, (distance - delta / 2) * delta)
    }
  }

  /// ln cosh(self − target): a parabola near 0 and |d| − ln 2 far from it.
  public func logCoshLoss(_ target: Tensor, reduction: LossReduction = .mean) -> Tensor {
    elementwiseLoss("logCoshLoss", [target], reduction) { (self - $0[0]).logCosh() }
  }

  /// The Kullback–Leibler divergence of the targets from this tensor's distribution: t·(ln t − self) of each element.
  ///
  /// This tensor holds log-probabilities.
  /// - Parameters:
  ///   - targets: probabilities of this tensor's shape.
  ///   - isLogarithmic: the targets are log-probabilities too.
  ///   - reduction: the mean over all elements by default, as in PyTorch; the divergence itself is `.batchMean`.
  public func klDivergence(
    targets: Tensor, isLogarithmic: Bool = false, reduction: LossReduction = .mean
  ) -> Tensor {
    elementwiseLoss("klDivergence", [targets], reduction) { others in
      let target = others[0]
      return isLogarithmic ? target.exp() * (target - self) : target.xlogy(target) - target * self
    }
  }

  /// −ln of a Poisson distribution's probability of the targets, up to a constant: eˣ − t·x.
  /// - Parameters:
  ///   - targets: counts of this tensor's shape.
  ///   - isLogarithmic: this tensor holds the logarithm of the expected count; otherwise the count itself, and the loss
  ///     is x − t·ln(x + ε).
  ///   - isFull: whether Stirling's approximation of ln t! is added where t > 1.
  ///   - epsilon: ε.
  ///   - reduction: the mean over all elements by default.
  public func poissonNegativeLogLikelihood(
    targets: Tensor, isLogarithmic: Bool = true, isFull: Bool = false, epsilon: Double = 1e-8,
    reduction: LossReduction = .mean
  ) -> Tensor {
    elementwiseLoss("poissonNegativeLogLikelihood", [targets], reduction) { others in
      let target = others[0]
      let losses = isLogarithmic ? exp() - target * self : self - target * (self + epsilon).log()
      guard isFull else { return losses }
      let isLarge = target.isGreater(than: 1), count = isLarge.select(target, 1)
      let stirling = count * count.log() - count + (count * (2 * Double.pi)).log() * 0.5
      return losses + isLarge.select(stirling, 0)
    }
  }

  /// −ln of a normal distribution's density at the targets: (ln v + (self − t)²/v)/2 with variances v.
  /// - Parameters:
  ///   - targets: of this tensor's shape.
  ///   - variances: of this tensor's shape, or one for each row: `[..., 1]`, or that without the last axis.
  ///   - isFull: whether the constant ln(2π)/2 is added.
  ///   - epsilon: the least variance; gradients flow as if it were not there.
  ///   - reduction: the mean over all elements by default.
  public func gaussianNegativeLogLikelihood(
    targets: Tensor, variances: Tensor, isFull: Bool = false, epsilon: Double = 1e-6, reduction: LossReduction = .mean
  ) -> Tensor {
    if variances.isPoisoned { return variances }
    return elementwiseLoss("gaussianNegativeLogLikelihood", [targets], reduction) { (others) throws(ShapeError) in
      var given = like(variances)
      if given.rank == rank - 1, given.shape.elementsEqual(shape.dropLast()) { given = given.expanded(at: -1) }
      let isOnePerRow =
        given.rank == rank && rank > 0 && given.shape[rank - 1] == 1
        && given.shape.dropLast().elementsEqual(shape.dropLast())
      guard given.shape == shape || isOnePerRow else {
        throw ShapeError(
          "gaussianNegativeLogLikelihood", "the variances are neither one for each element nor for each row",
          operands: [type, targets.type, variances.type])
      }
      let variance = given.maximum(epsilon).withGradient(for: [given]) { [$0] }
      let losses = (variance.log() + (self - others[0]).square() / variance) * 0.5
      return isFull ? losses + 0.5 * Foundation.log(2 * Double.pi) : losses
    }
  }
}
