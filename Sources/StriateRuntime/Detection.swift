import StriateGraph
import StriateTypes

extension Tensor {
  /// Of boxes that overlap, only the best: int64 `[count]`, numbers of the boxes kept, best first. See
  /// `nonMaximumSuppression(scores:classes:overlap:limit:)`, the form of a fixed size for `compiled`.
  ///
  /// This tensor holds the boxes `[N, 4]`, corners x₁, y₁, x₂, y₂.
  /// - Parameters:
  ///   - scores: `[N]`.
  ///   - classes: integers `[N]`; boxes of different classes do not drop each other.
  ///   - overlap: intersection over union above which the worse box is dropped.
  /// - Throws: `EvaluationError`, also inside `compiled`.
  public func nonMaximumSuppression(scores: Tensor, classes: Tensor? = nil, overlap: Double) throws -> Tensor {
    try refuseInTrace("nonMaximumSuppression")
    let all = nonMaximumSuppression(
      scores: scores, classes: classes, overlap: overlap, limit: isPoisoned || rank == 0 ? 0 : shape[0])
    if all.isPoisoned { return all }
    let kept = try all.scalars(as: Int64.self).filter { $0 >= 0 }
    return Tensor(kept, shape: [kept.count])
  }
}
