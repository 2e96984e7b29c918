import Striate

/// Operators of the domain `ai.onnx.ml`.
let learningOperators: [ONNXOperator] = [
  .one("ai.onnx.ml.ArrayFeatureExtractor", 2...2, settings: [1]) { call in
    let x = try call.tensor(0), places = try call.tensor(1)
    guard x.rank >= 1 else { throw NodeFault("it needs a vector or more") }
    let y = x.gather(places.flattened().cast(to: .int64), axis: x.rank - 1)
    return x.rank == 1 ? y.expanded(at: 0) : y
  },
  .one("ai.onnx.ml.Binarizer", 1...1, attributes: ["threshold"]) { call in
    let x = try call.tensor(0)
    return x.isGreater(than: Tensor.full([], try call.float("threshold", 0), dtype: x.dtype)).cast(to: x.dtype)
  },
  .one(
    "ai.onnx.ml.TreeEnsemble", 1...1,
    attributes: [
      "aggregate_function", "leaf_targetids", "leaf_weights", "membership_values", "n_targets", "nodes_falseleafs",
      "nodes_falsenodeids", "nodes_featureids", "nodes_hitrates", "nodes_missing_value_tracks_true", "nodes_modes",
      "nodes_splits", "nodes_trueleafs", "nodes_truenodeids", "post_transform", "tree_roots"
    ]
  ) { call in
    let x = try call.tensor(0)
    guard x.rank == 2, x.dtype.isFloatingPoint else { throw NodeFault("it needs rows of numbers, not \(x.type)") }
    let y = try TreeEnsemble(call, featureCount: x.shape[1])(x.cast(to: .float64))[0].cast(to: x.dtype)
    switch try call.int("post_transform", 0) {
    case 0: return y
    case 1: return y.softmax(axis: 1)
    case 2: return y.sigmoid()
    case let other: throw NodeFault("its post_transform \(other) is not supported, only 0, 1 and 2")
    }
  }
]
