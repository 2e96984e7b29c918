import Striate

/// Losses of classes.
let lossOperators: [ONNXOperator] = [
  .one("NegativeLogLikelihoodLoss", 2...3, attributes: ["ignore_index", "reduction"], settings: [1, 2]) { call in
    try negativeLikelihood(call, try call.tensor(0))
  },
  ONNXOperator("SoftmaxCrossEntropyLoss", 2...3, attributes: ["ignore_index", "reduction"], settings: [1, 2]) { call in
    let scores = try call.value(0)
    guard scores.tensor.rank >= 2 else { throw NodeFault("it needs [N, C, ...], not \(scores.tensor.shape)") }
    let logarithms = scores.tensor.logSoftmax(axis: 1)
    return [
      ONNXValue(try negativeLikelihood(call, logarithms), scores.element), ONNXValue(logarithms, scores.element)
    ]
  }
]

/// −Σ weight · log p of the class of each position, or their mean by weight.
private func negativeLikelihood(_ call: NodeCall, _ x: Tensor) throws -> Tensor {
  let labels = try call.tensor(1).cast(to: .int64)
  guard x.rank >= 2, labels.shape.elementsEqual([x.shape[0]] + x.shape.dropFirst(2)) else {
    throw NodeFault("labels of \(labels.shape) do not fit \(x.shape)")
  }
  let ignored = try call.int("ignore_index").map { labels.isEqual(to: Tensor(scalar: Int64($0))) }
  // What is ignored may be no class at all.
  let classes = ignored.map { $0.select(Tensor.zeros(labels.shape, dtype: .int64), labels) } ?? labels
  let chosen = -x.takeAlong(classes.expanded(at: 1), axis: 1).squeezed(axes: [1])
  var weights = call.optional(2).map { $0.tensor.gather(classes) }
  if let ignored {
    let each = weights ?? Tensor.ones(labels.shape, dtype: x.dtype)
    weights = ignored.select(Tensor.zeros(labels.shape, dtype: x.dtype), each)
  }
  let losses = weights.map { chosen * $0 } ?? chosen
  switch try call.text("reduction", "mean") {
  case "none": return losses
  case "sum": return losses.sum()
  case "mean": return weights.map { losses.sum() / $0.sum() } ?? losses.mean()
  case let other: throw NodeFault("its reduction '\(other.shortened())' is not known")
  }
}
