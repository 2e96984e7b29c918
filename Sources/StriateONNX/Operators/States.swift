import Striate

/// Layers of language models that hand a state from call to call.
let stateOperators: [ONNXOperator] = [
  .one("TensorScatter", 2...3, attributes: ["axis", "mode"], settings: [2]) { try cacheUpdated($0) },
  ONNXOperator("CausalConvWithState", 2...4, attributes: ["activation"]) { try causalConvolution($0) },
  ONNXOperator(
    "LinearAttention", 3...6, attributes: ["chunk_size", "kv_num_heads", "q_num_heads", "scale", "update_rule"]
  ) { try LinearAttention($0).results() },
  .one("SwiGLU", 2...2, attributes: ["alpha"]) { call in
    let (gate, x) = (try call.tensor(0), try call.tensor(1))
    guard gate.type == x.type else { throw NodeFault("its operands are \(gate.type) and \(x.type)") }
    let wide = gate.inFloat32
    return (wide * (wide * (try call.float("alpha", 1))).sigmoid() * x.inFloat32).cast(to: x.dtype)
  },
  .general("ai.onnx.preview.FlexAttention", 3...3, attributes: ["prob_mod", "scale", "score_mod", "softmax_precision"])
  { call in
    try call.requireTensors()
    return [.tensor(try flexAttention(call))]
  }
]

extension Tensor {
  /// Half types in float32, for sums of many terms.
  fileprivate var inFloat32: Tensor { dtype.isHalf ? cast(to: .float32) : self }
}

/// A cache with an update written from each sample's own place on.
private func cacheUpdated(_ call: NodeCall) throws -> Tensor {
  let (cache, update) = (try call.tensor(0), try call.tensor(1))
  let axis = try call.axis(call.int("axis", -2), rank: cache.rank)
  guard axis > 0, update.rank == cache.rank,
    (0..<cache.rank).allSatisfy({ $0 == axis || update.shape[$0] == cache.shape[$0] }),
    update.shape[axis] <= cache.shape[axis]
  else { throw NodeFault("an update of \(update.shape) does not fit a cache of \(cache.shape)") }
  var line = Array(repeating: 1, count: cache.rank)
  line[axis] = update.shape[axis]
  var places = Tensor.range(update.shape[axis], dtype: .int64).reshaped(to: line)
  if let first = call.optional(2)?.tensor {
    guard first.shape == [cache.shape[0]] else { throw NodeFault("write_indices of \(first.shape) do not fit") }
    places = places + first.cast(to: .int64).reshaped(to: [-1] + Array(repeating: 1, count: cache.rank - 1))
  }
  switch try call.text("mode", "linear") {
  case "linear": break
  case "circular": places = places.remainder(Tensor(scalar: Int64(max(cache.shape[axis], 1))))
  case let mode: throw NodeFault("its mode '\(mode.shortened())' is not known")
  }
  return cache.replacingAlong(update, at: places.broadcast(to: update.shape), axis: axis)
}

/// A convolution of each channel with what came before: the last steps of one call are the padding of the next.
private func causalConvolution(_ call: NodeCall) throws -> [ONNXValue] {
  let given = try call.value(0), x = given.tensor, w = try call.tensor(1)
  guard x.rank == 3, w.rank == 3, w.shape[0] == x.shape[1], w.shape[1] == 1, w.shape[2] >= 1 else {
    throw NodeFault("a kernel of \(w.shape) does not fit \(x.shape)")
  }
  let steps = w.shape[2] - 1
  let stateShape = try Shape(checking: [x.shape[0], x.shape[1], steps])
  let past = call.optional(3)?.tensor ?? Tensor.zeros(stateShape, dtype: x.dtype)
  guard past.shape == stateShape else { throw NodeFault("a state of \(past.shape) does not fit") }
  let padded = steps == 0 ? x : Tensor.concatenated([past, x], axis: 2)
  let y = padded.convolution1D(w, bias: call.optional(2)?.tensor, groups: x.shape[1])
  let state = padded.slice(axis: 2, x.shape[2]..<x.shape[2] + steps)
  switch try call.text("activation", "none") {
  case "none": return [ONNXValue(y, given.element), ONNXValue(state, given.element)]
  case "silu", "swish":
    return [ONNXValue(y.inFloat32.silu().cast(to: x.dtype), given.element), ONNXValue(state, given.element)]
  case let other: throw NodeFault("its activation '\(other.shortened())' is not known")
  }
}

/// Attention without a softmax, as a recurrence on a matrix S of keys by values in each head (Katharopoulos et al. 2020,
/// arXiv:2006.16236; with a decay Yang et al. 2023, arXiv:2312.06635; by the delta rule Yang et al. 2024,
/// arXiv:2406.06484 and arXiv:2412.06464):
/// Sₜ = exp(gₜ)·Sₜ₋₁ + βₜ·kₜ ⊗ (vₜ − (exp(gₜ)·Sₜ₋₁)ᵀ·kₜ), oₜ = scale·qₜᵀ·Sₜ.
private struct LinearAttention {
  private let call: NodeCall
  private let queryHeads: Int
  private let heads: Int
  private let decays: Bool
  private let corrects: Bool

  init(_ call: NodeCall) throws {
    self.call = call
    (queryHeads, heads) = (try call.int("q_num_heads", 0), try call.int("kv_num_heads", 0))
    guard heads > 0, queryHeads > 0, queryHeads % heads == 0 else {
      throw NodeFault("\(queryHeads) query heads are not shared by \(heads) key heads")
    }
    let rule = try call.text("update_rule", "gated_delta")
    guard ["linear", "gated", "delta", "gated_delta"].contains(rule) else {
      throw NodeFault("its update rule '\(rule.shortened())' is not known")
    }
    (decays, corrects) = (rule.hasPrefix("gated"), rule.hasSuffix("delta"))
  }

  func results() throws -> [ONNXValue] {
    let given = try call.value(0)
    let q = try split(0, queryHeads), k = try split(1, heads), v = try split(2, heads)
    let (batch, steps) = (q.shape[0], q.shape[1])
    guard k.shape.elementsEqual([batch, steps, heads, q.shape[3]]),
      v.shape.elementsEqual([batch, steps, heads, v.shape[3]])
    else {
      throw NodeFault("its query, key and value do not fit together")
    }
    let decay = decays ? try split(4, heads).exp() : nil
    // One rate for each head, or one for all.
    let rates = corrects ? try call.tensor(5).inFloat32 : nil
    if let rates, ![1, heads].contains(where: { rates.shape.elementsEqual([batch, steps, $0]) }) {
      throw NodeFault("its rates \(rates.shape) do not fit \(heads) heads")
    }
    let stateShape = try Shape(checking: [batch, heads, k.shape[3], v.shape[3]])
    let past = call.optional(3)
    var state = past?.tensor.inFloat32 ?? Tensor.zeros(stateShape, dtype: q.dtype)
    guard state.shape == stateShape else { throw NodeFault("its state is \(state.shape), not \(stateShape)") }
    let scale = try call.float("scale", 0)
    let factor = scale == 0 ? 1 / Double(max(q.shape[3], 1)).squareRoot() : scale
    let group = queryHeads / heads
    var outputs: [Tensor] = []
    var settled = 0
    for step in 0..<steps {
      try call.countSteps(8)
      let open = [q, k, v, state, decay, rates].compactMap(\.self)
      if try call.settle(open + outputs[settled...]) { settled = outputs.count }
      func at(_ x: Tensor) -> Tensor { x.part(at: step, axis: 1) }
      let key = at(k).expanded(at: -1)
      if let decay { state = state * at(decay).expanded(at: -1) }
      var update = at(v).expanded(at: -2)
      if let rates {
        let recalled = key.transposed([0, 1, 3, 2]).matmul(state)
        update = (update - recalled) * at(rates).reshaped(to: [batch, -1, 1, 1])
      }
      state = state + key * update
      let queries = at(q).reshaped(to: [batch, heads, group, -1])
      outputs.append((queries.matmul(state) * factor).reshaped(to: [batch, queryHeads * v.shape[3]]))
    }
    guard !outputs.isEmpty else { throw NodeFault("its sequence has no steps") }
    let output = Tensor.concatenated(outputs.map { $0.expanded(at: 1) }, axis: 1)
    let element = past?.element ?? given.element
    return [
      ONNXValue(output.cast(to: given.tensor.dtype), given.element),
      ONNXValue(state.cast(to: element.carrier), element)
    ]
  }

  /// `[B, T, H·D]` as `[B, T, H, D]`.
  private func split(_ index: Int, _ heads: Int) throws -> Tensor {
    let x = try call.tensor(index)
    guard x.rank == 3, x.shape[2] > 0, x.shape[2] % heads == 0 else {
      throw NodeFault("its operand \(index) of shape \(x.shape) has no \(heads) heads")
    }
    return x.inFloat32.reshaped(to: [x.shape[0], x.shape[1], heads, x.shape[2] / heads])
  }
}

/// Attention whose scores and weights the model's own graphs change (Dong et al. 2024, arXiv:2412.05496).
private func flexAttention(_ call: NodeCall) throws -> ONNXValue {
  let given = try call.value(0)
  let (q, k, v) = (given.tensor, try call.tensor(1), try call.tensor(2))
  guard [q, k, v].allSatisfy({ $0.rank == 4 }), k.shape[1] > 0, k.shape[1] == v.shape[1], q.shape[1] % k.shape[1] == 0
  else { throw NodeFault("its operands \(q.shape), \(k.shape) and \(v.shape) do not fit together") }
  let precision = try call.elementType("softmax_precision") ?? (given.element == .float64 ? .float64 : .float32)
  guard precision.carrier.isFloatingPoint else { throw NodeFault("its softmax_precision is \(precision)") }
  let group = q.shape[1] / k.shape[1]
  func shared(_ x: Tensor) -> Tensor {
    let wide = x.cast(to: precision.carrier)
    return group == 1 ? wide : wide.repeated(group, axis: 1)
  }
  func changed(_ name: String, _ x: Tensor) throws -> Tensor {
    guard let graph = try call.graph(name) else { return x }
    let value = try call.results(of: graph, [.tensor(ONNXValue(x, precision))]).first?.tensor
    guard let value, value.tensor.type == x.type else {
      throw NodeFault("its graph '\(name)' does not keep the type \(x.type)")
    }
    return value.tensor
  }
  let scale = try call.float("scale", 1 / Double(max(q.shape[3], 1)).squareRoot())
  let scores = q.cast(to: precision.carrier).matmul(shared(k).transposed([0, 1, 3, 2])) * scale
  let weights = try changed("prob_mod", changed("score_mod", scores).softmax(axis: -1))
  return ONNXValue(weights.matmul(shared(v)).cast(to: q.dtype), given.element)
}
