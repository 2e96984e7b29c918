import Striate

/// Attention and what goes with it.
let attentionOperators: [ONNXOperator] = [
  ONNXOperator(
    "Attention", 3...7,
    attributes: [
      "is_causal", "kv_num_heads", "q_num_heads", "qk_matmul_output_mode", "scale", "softcap", "softmax_precision",
      "left_window_size", "right_window_size"
    ]
  ) { call in try AttentionPlan(call).results() },
  .one("RotaryEmbedding", 3...4, attributes: ["interleaved", "num_heads", "rotary_embedding_dim"]) { call in
    try rotaryEmbedding(call)
  }
]

/// softmax(Q·Kᵀ·scale + bias)·V with key and value heads shared by groups of query heads, a cache of past keys, and
/// three ways of saying which keys a query sees: causal, a window, and a mask.
private struct AttentionPlan {
  private let call: NodeCall
  private let q: Tensor
  private let k: Tensor
  private let v: Tensor
  private let isFlat: Bool
  /// How many keys lie before the first query: a number, or one for each sample.
  private let offset: Tensor

  init(_ call: NodeCall) throws {
    self.call = call
    let given = try (0..<3).map { try call.tensor($0) }
    isFlat = given[0].rank == 3
    func heads(_ x: Tensor, _ name: String) throws -> Tensor {
      if x.rank == 4 { return x }
      guard x.rank == 3, let count = try call.int(name), count > 0, x.shape[2] % count == 0 else {
        throw NodeFault("its operand of shape \(x.shape) has no heads")
      }
      return x.reshaped(to: [x.shape[0], x.shape[1], count, x.shape[2] / count]).transposed([0, 2, 1, 3])
    }
    q = try heads(given[0], "q_num_heads")
    var (k, v) = (try heads(given[1], "kv_num_heads"), try heads(given[2], "kv_num_heads"))
    let past = call.optional(4)?.tensor
    if let past, let pastValues = call.optional(5)?.tensor {
      (k, v) = (.concatenated([past, k], axis: 2), .concatenated([pastValues, v], axis: 2))
    }
    (self.k, self.v) = (k, v)
    guard k.shape[1] > 0, q.shape[1] % k.shape[1] == 0 else {
      throw NodeFault("\(q.shape[1]) query heads are not shared by \(k.shape[1]) key heads")
    }
    if past == nil, let lengths = call.optional(6)?.tensor {
      offset = lengths.cast(to: .int64).reshaped(to: [-1, 1, 1, 1]) - Tensor(scalar: Int64(q.shape[2]))
    } else {
      offset = Tensor(scalar: Int64(past?.shape[2] ?? 0))
    }
  }

  func results() throws -> [ONNXValue] {
    let type = q.dtype, element = try call.value(0).element
    let scale = try call.float("scale", 1 / Double(max(q.shape[3], 1)).squareRoot()).squareRoot()
    // Half types are widened between operands and results: weights that are rounded would be summed up.
    let inner = type.isHalf ? DType.float32 : type
    let repeats = q.shape[1] / k.shape[1]
    func shared(_ x: Tensor) -> Tensor {
      let wide = x.cast(to: inner)
      return repeats == 1 ? wide : wide.repeated(repeats, axis: 1)
    }
    let raw = (q.cast(to: inner) * scale).matmul((shared(k) * scale).transposed([0, 1, 3, 2]))
    let softcap = try call.float("softcap", 0)
    let capped = softcap > 0 ? (raw / softcap).tanh() * softcap : raw
    let bias = try self.bias(inner)
    let scores = bias.map { capped + $0 } ?? capped
    let asked = try call.elementType("softmax_precision")?.carrier ?? inner
    let precision = asked.isHalf ? inner : asked
    var weights = scores.cast(to: precision).softmax(axis: -1)
    if let bias {
      // A query that sees no key has no weights, instead of 0/0.
      let isBlind = bias.max(axes: [bias.rank - 1], keepingAxes: true).isNegativeInfinity()
      weights = isBlind.select(Tensor.zeros(weights.shape, dtype: precision), weights)
    }
    let y = weights.cast(to: inner).matmul(shared(v)).cast(to: type)
    let shown: Tensor =
      switch try call.int("qk_matmul_output_mode", 0) {
      case 0: raw
      case 1: capped
      case 2: scores
      case 3: weights
      case let mode: throw NodeFault("its attribute 'qk_matmul_output_mode' is \(mode)")
      }
    let output = isFlat ? y.transposed([0, 2, 1, 3]).reshaped(to: [y.shape[0], y.shape[2], -1]) : y
    return [
      ONNXValue(output, element), ONNXValue(k, try call.value(1).element), ONNXValue(v, try call.value(2).element),
      ONNXValue(shown.cast(to: type), element)
    ]
  }

  /// What is added to the scores: 0 where a query sees a key, −∞ where it does not; nil if all are seen.
  private func bias(_ type: DType) throws -> Tensor? {
    let (queries, count) = (q.shape[2], k.shape[2])
    let rows = Tensor.iota([queries, 1], axis: 0) + offset, columns = Tensor.iota([1, count], axis: 1)
    var seen: Tensor?
    func restrict(_ more: Tensor) { seen = seen.map { $0 & more } ?? more }
    if try call.flag("is_causal") { restrict(columns.isLessOrEqual(to: rows)) }
    let (left, right) = (try call.int("left_window_size", -1), try call.int("right_window_size", -1))
    if left >= 0 { restrict((rows - columns).isLessOrEqual(to: Tensor(scalar: Int64(left)))) }
    if right >= 0 { restrict((columns - rows).isLessOrEqual(to: Tensor(scalar: Int64(right)))) }
    if let lengths = call.optional(6)?.tensor {
      restrict(columns.isLess(than: lengths.cast(to: .int64).reshaped(to: [-1, 1, 1, 1])))
    }
    var added: Tensor?
    if let mask = call.optional(3)?.tensor {
      let missing = count - (mask.shape.last ?? 1)
      let before = Array(repeating: 0, count: mask.rank)
      var after = before
      if mask.rank > 0 { after[mask.rank - 1] = max(0, missing) }
      if mask.dtype == .bool {
        restrict(missing > 0 ? mask.cast(to: .uint8).padded(before: before, after: after).cast(to: .bool) : mask)
      } else {
        added = missing > 0 ? mask.padded(before: before, after: after, value: -.infinity) : mask
      }
    }
    guard let seen else { return added?.cast(to: type) }
    let zero = Tensor.zeros([], dtype: type), blind = Tensor.full([], -.infinity, dtype: type)
    let choice = seen.select(zero, blind)
    return added.map { $0.cast(to: type) + choice } ?? choice
  }
}

/// Pairs of features turned by an angle that grows with the position (Su et al. 2021, arXiv:2104.09864).
private func rotaryEmbedding(_ call: NodeCall) throws -> Tensor {
  let given = try call.tensor(0)
  var x = given
  if given.rank == 4 {
    x = given.transposed([0, 2, 1, 3])
  } else {
    let heads = try call.int("num_heads", 0)
    guard given.rank == 3, heads > 0, given.shape[2] % heads == 0 else {
      throw NodeFault("\(heads) heads do not fit \(given.shape)")
    }
    x = given.reshaped(to: [given.shape[0], given.shape[1], heads, given.shape[2] / heads])
  }
  let size = x.shape[3], asked = try call.int("rotary_embedding_dim", 0), turned = asked == 0 ? size : asked
  guard turned > 0, turned <= size, turned % 2 == 0 else { throw NodeFault("\(turned) of \(size) cannot be turned") }
  var (cosine, sine) = (try call.tensor(1), try call.tensor(2))
  if let positions = call.optional(3)?.tensor {
    let places = fromEnd(positions, cosine.shape[0])
    (cosine, sine) = (cosine.gather(places, axis: 0), sine.gather(places, axis: 0))
  }
  (cosine, sine) = (cosine.expanded(at: 2), sine.expanded(at: 2))
  let part = x.slice(axis: 3, 0..<turned)
  let y: Tensor
  if try call.flag("interleaved") {
    let pairs = part.reshaped(to: Array(part.shape.prefix(3)) + [turned / 2, 2])
    let (a, b) = (pairs.part(at: 0, axis: 4), pairs.part(at: 1, axis: 4))
    y = Tensor.stacked([cosine * a - sine * b, sine * a + cosine * b], axis: -1).reshaped(to: part.shape)
  } else {
    let (a, b) = (part.slice(axis: 3, 0..<turned / 2), part.slice(axis: 3, turned / 2..<turned))
    y = .concatenated([cosine * a - sine * b, sine * a + cosine * b], axis: 3)
  }
  let all = turned == size ? y : .concatenated([y, x.slice(axis: 3, turned..<size)], axis: 3)
  return given.rank == 4 ? all.transposed([0, 2, 1, 3]) : all.reshaped(to: given.shape)
}
