import Striate

/// Normalisations; batch norm and dropout follow the phase.
let normalizationOperators: [ONNXOperator] = [
  ONNXOperator("BatchNormalization", 5...5, attributes: ["epsilon", "momentum", "training_mode", "spatial", "is_test"])
  { call in
    try batchNormalization(call)
  },
  .one("InstanceNormalization", 3...3, attributes: ["epsilon"]) { call in
    let x = try call.tensor(0)
    guard x.rank >= 3 else { throw NodeFault("it needs [N, C, ...], not \(x.shape)") }
    let epsilon = try call.float("epsilon", 1e-5)
    if x.elementCount > x.shape[0] * x.shape[1] {
      return x.instanceNormalized(scale: try call.tensor(1), shift: try call.tensor(2), epsilon: epsilon)
    }
    // One value a channel is its own mean.
    let line = [-1] + Array(repeating: 1, count: x.rank - 2)
    return (x - x) * (try call.tensor(1)).reshaped(to: line) + (try call.tensor(2)).reshaped(to: line)
  },
  ONNXOperator("LayerNormalization", 2...3, attributes: ["axis", "epsilon", "stash_type"]) { call in
    let given = try call.value(0), x = wide(given.tensor)
    let first = try call.axis(call.int("axis", -1), rank: x.rank), axes = Array(first..<x.rank)
    let trailing = Shape(Array(x.shape.dropFirst(first))), scale = try call.tensor(1)
    let shifts = call.optional(2).map { [$0.tensor] } ?? []
    if call.node.outputs.count == 1 {
      let epsilon = try call.float("epsilon", 1e-5)
      if x.dtype == given.tensor.dtype, ([scale] + shifts).allSatisfy({ $0.shape == trailing }) {
        let y = x.layerNormalized(trailingAxes: axes.count, scale: scale, shift: shifts.first, epsilon: epsilon)
        return [ONNXValue(y, given.element)]
      }
      let y = x.layerNormalized(trailingAxes: axes.count, epsilon: epsilon).cast(to: given.tensor.dtype) * scale
      return [ONNXValue(shifts.first.map { y + $0 } ?? y, given.element)]
    }
    let mean = x.mean(axes: axes, keepingAxes: true)
    let inverse = ((x - mean).square().mean(axes: axes, keepingAxes: true) + (try call.float("epsilon", 1e-5))).rsqrt()
    var y = ((x - mean) * inverse).cast(to: given.tensor.dtype) * (try call.tensor(1))
    if let shift = call.optional(2) { y = y + shift.tensor }
    return [ONNXValue(y, given.element), ONNXValue(mean), ONNXValue(inverse)]
  },
  .one("RMSNormalization", 2...2, attributes: ["axis", "epsilon", "stash_type"]) { call in
    let given = try call.tensor(0), x = wide(given)
    let first = try call.axis(call.int("axis", -1), rank: x.rank)
    let scale = try call.tensor(1), epsilon = try call.float("epsilon", 1e-5), trailing = x.rank - first
    if x.dtype == given.dtype, scale.shape.elementsEqual(x.shape.dropFirst(first)) {
      return x.rootMeanSquareNormalized(trailingAxes: trailing, scale: scale, epsilon: epsilon)
    }
    return x.rootMeanSquareNormalized(trailingAxes: trailing, epsilon: epsilon).cast(to: given.dtype) * scale
  },
  .one("GroupNormalization", 3...3, attributes: ["epsilon", "num_groups", "stash_type"]) { call in
    let x = try call.tensor(0), groups = try call.int("num_groups", 0)
    guard x.rank >= 2, groups > 0, x.shape[1] % groups == 0 else {
      throw NodeFault("\(groups) groups do not divide the channels of \(x.shape)")
    }
    let y = x.groupNormalized(groups: groups, epsilon: try call.float("epsilon", 1e-5))
    let line = [-1] + Array(repeating: 1, count: x.rank - 2)
    func channels(_ values: Tensor) -> Tensor {
      // Before version 21 there is one number for each group.
      let each = values.shape == [groups] ? values.repeated(x.shape[1] / groups, axis: 0) : values
      return each.reshaped(to: line)
    }
    return y * channels(try call.tensor(1)) + channels(try call.tensor(2))
  },
  .one("MeanVarianceNormalization", 1...1, attributes: ["axes"]) { call in
    let x = try call.tensor(0), axes = try call.axes(call.ints("axes") ?? [0, 2, 3], rank: x.rank)
    let centred = x - x.mean(axes: axes, keepingAxes: true)
    return centred / (centred.square().mean(axes: axes, keepingAxes: true).sqrt() + 1e-9)
  },
  .one("LRN", 1...1, attributes: ["alpha", "beta", "bias", "size"]) { call in
    let x = try call.tensor(0), size = try call.int("size", 0)
    guard x.rank >= 3, (1...1 << 20).contains(size) else {
      throw NodeFault("a size of \(size) does not fit \(x.shape)")
    }
    if size % 2 == 1 {
      return x.localResponseNormalized(
        size: size, alpha: try call.float("alpha", 1e-4), beta: try call.float("beta", 0.75),
        k: try call.float("bias", 1))
    }
    // The odd one of an even size lies behind, where the library's own rule has it in front.
    let squares = x.square().reshaped(to: [x.shape[0], 1, x.shape[1], -1])
      .padded(before: [0, 0, (size - 1) / 2, 0], after: [0, 0, size / 2, 0])
    let sums = squares.averagePool(window: Pair(size, 1), strides: Pair(1, 1), divisor: 1).reshaped(to: x.shape)
    let factor = try call.float("alpha", 1e-4) / Double(size)
    return x / (sums * factor + (try call.float("bias", 1))).power(try call.float("beta", 0.75))
  },
  .one("LpNormalization", 1...1, attributes: ["axis", "p"]) { call in
    let x = try call.tensor(0), axis = try call.axis(call.int("axis", -1), rank: x.rank), p = try call.int("p", 2)
    guard p == 1 || p == 2 else { throw NodeFault("its attribute 'p' is \(p), not 1 or 2") }
    let norm =
      p == 1
      ? x.abs().sum(axes: [axis], keepingAxes: true) : x.square().sum(axes: [axis], keepingAxes: true).sqrt()
    return norm.isEqual(to: 0).select(Tensor.zeros(like: x), x / norm)
  },
  ONNXOperator("Dropout", 1...3, attributes: ["ratio", "seed", "is_test"], settings: [1, 2]) { call in
    let x = try call.value(0)
    let ratio = call.opset >= 12 ? try call.knownDoubles(1)?.first ?? 0.5 : try call.float("ratio", 0.5)
    guard ratio >= 0, ratio < 1 else { throw NodeFault("its ratio is \(ratio), not in [0, 1)") }
    let isAsked = try call.known(2)?.first.map { $0 != 0 } ?? false
    let ones = Tensor.ones(x.tensor.shape, dtype: x.tensor.dtype)
    guard ratio > 0, isAsked || !isInference() else {
      return [x, ONNXValue(ones.cast(to: .bool))]
    }
    let scaled = withPhase(.training) { ones.dropout(probability: ratio) }
    return [ONNXValue(x.tensor * scaled, x.element), ONNXValue(scaled.isNotEqual(to: 0))]
  }
]

private func isInference() -> Bool { GraphContext.current.phase == .inference }

/// Half types are normalised in float32, as `stash_type` asks.
private func wide(_ x: Tensor) -> Tensor { x.dtype.isHalf ? x.cast(to: .float32) : x }

private func batchNormalization(_ call: NodeCall) throws -> [ONNXValue] {
  guard try call.flag("spatial", true) else { throw NodeFault("its attribute 'spatial' is 0") }
  let x = try call.value(0), epsilon = try call.float("epsilon", 1e-5), momentum = try call.float("momentum", 0.9)
  let (scale, shift) = (try call.tensor(1), try call.tensor(2))
  let (mean, variance) = (try call.value(3), try call.value(4))
  guard x.tensor.rank >= 2 else { throw NodeFault("it needs [N, C, ...], not \(x.tensor.shape)") }
  let channels: Shape = [x.tensor.shape[1]]
  guard [scale, shift, mean.tensor, variance.tensor].allSatisfy({ $0.shape == channels }) else {
    throw NodeFault("its operands do not fit \(x.tensor.shape[1]) channels")
  }
  let line = [-1] + Array(repeating: 1, count: x.tensor.rank - 2)
  if try call.flag("training_mode") {
    let axes = (0..<x.tensor.rank).filter { $0 != 1 }
    let batchMean = x.tensor.mean(axes: axes), batchVariance = x.tensor.variance(axes: axes)
    let y = normalized(x.tensor, batchMean, batchVariance, scale, shift, epsilon, line)
    return [
      ONNXValue(y, x.element), ONNXValue(mean.tensor * momentum + batchMean * (1 - momentum), mean.element),
      ONNXValue(variance.tensor * momentum + batchVariance * (1 - momentum), variance.element)
    ]
  }
  guard !isInference(), call.statistics.count == 2, x.tensor.dtype == scale.dtype else {
    return [ONNXValue(normalized(x.tensor, mean.tensor, variance.tensor, scale, shift, epsilon, line), x.element)]
  }
  let y = try x.tensor.batchNorm(
    gamma: scale, beta: shift, epsilon: epsilon,
    effects: movingStatistics(call.statistics, momentum, valuesPerChannel: x.tensor.elementCount / channels[0]))
  return [ONNXValue(y[0], x.element)]
}

private func normalized(
  _ x: Tensor, _ mean: Tensor, _ variance: Tensor, _ scale: Tensor, _ shift: Tensor, _ epsilon: Double, _ line: [Int]
) -> Tensor {
  let factor = scale * (variance + epsilon).rsqrt().cast(to: scale.dtype)
  let offset = shift - mean.cast(to: scale.dtype) * factor
  return (x * factor.reshaped(to: line) + offset.reshaped(to: line)).cast(to: x.dtype)
}

/// ONNX's momentum is the weight of what was there, and its variance is the biased one of the node's results.
private func movingStatistics(_ cells: [Buffer], _ momentum: Double, valuesPerChannel: Int) -> [Effect] {
  // Training moves by the unbiased variance, as the layers do.
  let unbiased = valuesPerChannel > 1 ? Double(valuesPerChannel) / Double(valuesPerChannel - 1) : 1
  return [
    Effect(on: cells[0].cell) { current, results in current * momentum + results[1] * (1 - momentum) },
    Effect(on: cells[1].cell) { current, results in current * momentum + results[2] * ((1 - momentum) * unbiased) }
  ]
}
