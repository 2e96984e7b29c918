import StriateGraph

extension Tensor {
  /// CTC loss of log-probabilities `[T, N, C]` with a reduction: `.mean` is `ctcLoss`, which divides each loss by its
  /// number of labels; `.none` is `ctcLosses`. Parameters as those of `ctcLosses`.
  public func ctcLoss(
    labels: Tensor, inputLengths: Tensor, labelLengths: Tensor, blank: Int = 0, zeroingInfinity: Bool = false,
    reduction: LossReduction
  ) -> Tensor {
    if reduction == .mean {
      return ctcLoss(
        labels: labels, inputLengths: inputLengths, labelLengths: labelLengths, blank: blank,
        zeroingInfinity: zeroingInfinity)
    }
    return reduction(
      ctcLosses(
        labels: labels, inputLengths: inputLengths, labelLengths: labelLengths, blank: blank,
        zeroingInfinity: zeroingInfinity))
  }

  /// The fraction of rows whose largest score is at the label, as a 0-d float32.
  ///
  /// This tensor holds the scores `[N, C]`.
  /// - Parameter labels: integers `[N]`.
  public func accuracy(labels: Tensor) -> Tensor {
    argmax(axis: -1).isEqual(to: labels.cast(to: .int64)).cast(to: .float32).mean()
  }
}
