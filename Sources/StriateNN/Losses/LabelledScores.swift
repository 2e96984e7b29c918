import StriateGraph
import StriateTypes

/// Scores with their classes on the last axis, and the label of each row.
struct LabelledScores {
  /// `[..., C]`.
  let scores: Tensor
  /// `[..., 1]`, in range wherever a row counts.
  let labels: Tensor
  /// The shape of the caller's labels.
  let shape: Shape
  /// `[C]`, if the classes are weighted.
  let classWeights: Tensor?
  /// `[..., 1]`, bool, if a label is ignored.
  let isCounted: Tensor?

  /// - Parameter scores: `[C]`, `[N, C]` or `[N, C, d₁ ...]`, with labels `[]`, `[N]` or `[N, d₁ ...]`.
  init(
    _ operation: String, _ scores: Tensor, labels: Tensor, weights: Tensor? = nil, ignoreIndex: Int? = nil
  ) throws(ShapeError) {
    let arranged = try Self.classesLast(operation, scores, labels.type)
    guard labels.dtype.isInteger, labels.shape.elementsEqual(arranged.shape.dropLast()) else {
      throw ShapeError(
        operation, "needs scores [N, C] and integer labels [N]", operands: [scores.type, labels.type],
        hint: "labels are class numbers, not one-hot rows")
    }
    if let weights { try Self.checkWeights(operation, weights, arranged) }
    self.scores = arranged
    shape = labels.shape
    classWeights = weights.map(arranged.like)
    let expanded = labels.expanded(at: -1)
    isCounted = ignoreIndex.map { expanded.isNotEqual(to: Double($0)) }
    self.labels = isCounted.map { $0.select(expanded, 0) } ?? expanded
  }

  /// The same scores with axis 1 moved to the end.
  static func classesLast(
    _ operation: String, _ scores: Tensor, _ labels: TensorType
  ) throws(ShapeError) -> Tensor {
    guard scores.rank >= 1, scores.dtype.isFloatingPoint else {
      throw ShapeError(
        operation, "needs scores [N, C] and integer labels [N]", operands: [scores.type, labels],
        hint: "labels are class numbers, not one-hot rows")
    }
    return scores.rank > 2 ? scores.movingAxis(1, to: -1) : scores
  }

  static func checkWeights(_ operation: String, _ weights: Tensor, _ scores: Tensor) throws(ShapeError) {
    guard weights.rank == 1, weights.shape[0] == scores.shape[scores.rank - 1], weights.dtype.isFloatingPoint else {
      throw ShapeError(operation, "the weights are not one for each class", operands: [scores.type, weights.type])
    }
  }

  var classCount: Int { scores.shape[scores.rank - 1] }

  /// The elements of `values` `[..., C]` at the labels: `[..., 1]`.
  func atLabels(_ values: Tensor) -> Tensor { values.takeAlong(labels) }

  /// The weight of each row, w_y: `[..., 1]`; nil without weights.
  var rowWeights: Tensor? { classWeights.map { $0.gather(labels) } }

  /// `losses` `[..., 1]` without the rows that do not count.
  func counted(_ losses: Tensor) -> Tensor { isCounted.map { $0.select(losses, 0) } ?? losses }

  /// Reduces `losses` `[..., 1]`, into which weights have been multiplied; a mean is over the weights of what counts.
  func reduced(_ losses: Tensor, _ reduction: LossReduction) -> Tensor {
    let losses = counted(losses)
    if losses.isPoisoned { return losses }
    switch reduction {
    case .none: return losses.reshaped(to: shape)
    case .mean:
      guard isCounted != nil || classWeights != nil else { return losses.mean() }
      let ones = Tensor.ones(labels.shape, dtype: scores.dtype)
      return losses.sum() / counted(rowWeights ?? ones).sum()
    case .sum, .batchMean: return reduction(losses)
    }
  }
}
