import Striate

/// The operators of training: optimizers as single steps, and gradients.
let trainingOperators: [ONNXOperator] = [
  optimizer("Adagrad", ["epsilon", "decay_factor", "norm_coefficient"], statesEach: 1) { step in
    let rate = step.rate / (1 + step.count * (try step.call.float("decay_factor", 0)))
    let squares = step.states[0] + step.gradient * step.gradient
    let scale = squares.sqrt() + (try step.call.float("epsilon", 1e-6))
    return [step.x - rate * step.gradient / scale, squares]
  },
  optimizer("Adam", ["alpha", "beta", "epsilon", "norm_coefficient", "norm_coefficient_post"], statesEach: 2) { step in
    let (alpha, beta) = (try step.call.float("alpha", 0.9), try step.call.float("beta", 0.999))
    let mean = step.states[0] * alpha + step.gradient * (1 - alpha)
    let square = step.states[1] * beta + step.gradient * step.gradient * (1 - beta)
    let corrected =
      step.rate * (1 - Tensor.full([], beta, dtype: step.count.dtype).power(step.count)).sqrt()
      / (1 - Tensor.full([], alpha, dtype: step.count.dtype).power(step.count))
    // At the zeroth step both corrections are 0.
    let rate = step.count.isGreater(than: 0).select(corrected, step.rate)
    let moved = step.x - rate * mean / (square.sqrt() + (try step.call.float("epsilon", 1e-6)))
    return [moved * (1 - (try step.call.float("norm_coefficient_post", 0))), mean, square]
  },
  optimizer("Momentum", ["alpha", "beta", "mode", "norm_coefficient"], statesEach: 1) { step in
    let (alpha, beta) = (try step.call.float("alpha", 0), try step.call.float("beta", 1))
    let first = Tensor.ones([], dtype: step.x.dtype)
    let weight = step.count.isGreater(than: 0).select(first * beta, first)
    let velocity = step.states[0] * alpha + step.gradient * weight
    switch try step.call.text("mode", "standard") {
    case "standard": return [step.x - step.rate * velocity, velocity]
    case "nesterov": return [step.x - step.rate * (step.gradient + velocity * alpha), velocity]
    case let mode: throw NodeFault("its mode '\(mode.shortened())' is not known")
    }
  },
  .general(GradientBody.key, 1...Int.max, attributes: ["xs", "zs", GradientBody.target, GradientBody.attribute]) {
    call in
    try call.requireTensors()
    return try gradients(call).map { .tensor($0) }
  }
]

/// What an optimizer does with one of its tensors.
private struct OptimizerStep {
  let call: NodeCall
  let rate: Tensor
  /// How many steps were taken before, as a number of the tensor's type.
  let count: Tensor
  let x: Tensor
  /// With the part of ½·norm_coefficient·‖x‖².
  let gradient: Tensor
  let states: [Tensor]
}

/// An operator (rate, count, all tensors, all gradients, all first states ...) -> all tensors, all first states ...
private func optimizer(
  _ name: String, _ attributes: Set<String>, statesEach: Int,
  _ body: @escaping @Sendable (OptimizerStep) throws -> [Tensor]
) -> ONNXOperator {
  ONNXOperator("ai.onnx.preview.training." + name, (4 + statesEach)...Int.max, attributes: attributes) { call in
    let kinds = 2 + statesEach, count = (call.inputs.count - 2) / kinds
    guard call.inputs.count == 2 + kinds * count else {
      throw NodeFault("its \(call.inputs.count) operands are not 2 and \(kinds) for each tensor")
    }
    let norm = try call.float("norm_coefficient", 0)
    var results = Array(repeating: [ONNXValue](), count: 1 + statesEach)
    for index in 0..<count {
      let x = try call.value(2 + index)
      let own = try (1..<kinds).map { try call.tensor(2 + $0 * count + index) }
      guard x.tensor.dtype.isFloatingPoint, own.allSatisfy({ $0.type == x.tensor.type }) else {
        throw NodeFault("its tensor \(x.element) \(x.tensor.shape) does not fit \(own.map(\.shape))")
      }
      let type = x.tensor.dtype
      let step = OptimizerStep(
        call: call, rate: try call.tensor(0).cast(to: type).reshaped(to: []),
        count: try call.tensor(1).cast(to: type).reshaped(to: []), x: x.tensor, gradient: x.tensor * norm + own[0],
        states: Array(own.dropFirst()))
      for (kind, tensor) in try body(step).enumerated() { results[kind].append(ONNXValue(tensor, x.element)) }
    }
    return results.flatMap { $0 }
  }
}

/// What a `Gradient` node differentiates: a value of its graph as a function of others.
struct GradientBody {
  static let key = "ai.onnx.preview.training.Gradient"
  static let target = "y"
  /// The nodes between, which the reader finds. No file has an attribute of this name.
  static let attribute = "differentiated graph"

  /// What is differentiated by, then what stays as it is.
  let inputs: [String]
  let output: String

  /// Whether a node asks for gradients and does not have its graph yet.
  static func isWanted(_ node: ONNXNode) -> Bool { node.key == key && node.attributes[attribute] == nil }

  /// The attributes of a node whose values have other names.
  static func renamed(_ attributes: [String: ONNXAttribute], _ rename: (String) -> String) -> [String: ONNXAttribute] {
    attributes.mapValues { attribute in
      switch attribute {
      case .text(let name): .text(rename(name))
      case .texts(let names): .texts(names.map(rename))
      default: attribute
      }
    }
  }

  init(_ node: ONNXNode) throws(NodeFault) {
    func texts(_ name: String) -> [String] {
      if case .texts(let texts)? = node.attributes[name] { texts } else { [] }
    }
    inputs = texts("xs") + texts("zs")
    output = node.text(Self.target)
    guard !texts("xs").isEmpty, !output.isEmpty, !inputs.contains("") else {
      throw NodeFault("its attributes 'xs' and 'y' do not say what to differentiate")
    }
    guard Set(inputs).count == inputs.count else { throw NodeFault("its attributes 'xs' and 'zs' name a value twice") }
  }
}

private func gradients(_ call: NodeCall) throws -> [ONNXValue] {
  let graph = try call.requiredGraph(GradientBody.attribute), count = try call.texts("xs")?.count ?? 0
  let given = try call.inputs.indices.map { try call.value($0) }
  let operands = given.map { value in
    // A new name for the value, because one tensor may stand for two variables. Where it is a variable already,
    // its history goes on, for gradients of gradients.
    let isVariable = value.tensor.node.leadsToVariable
    guard value.tensor.dtype.isFloatingPoint else { return value }
    return ONNXValue(isVariable ? value.tensor * 1 : value.tensor.variable(), value.element)
  }
  guard let y = try call.results(of: graph, operands.map { .tensor($0) }).first?.tensor?.tensor else {
    throw NodeFault("what it differentiates is no tensor")
  }
  let targets = operands.prefix(count)
  guard y.dtype.isFloatingPoint, targets.allSatisfy({ $0.tensor.dtype.isFloatingPoint }) else {
    throw NodeFault("it differentiates integers")
  }
  let all = y.gradients(withRespectTo: targets.map(\.tensor), seed: Tensor.ones(y.shape, dtype: y.dtype))
  return zip(all, targets).map { ONNXValue($0, $1.element) }
}
