import StriateFormats
import StriateGraph
import StriateRuntime
import StriateTypes

/// What L-BFGS knows of the curvature: pairs of changes of the gradient and of the parameters.
struct LBFGSMemory: Sendable {
  static let subject = "the state of L-BFGS"

  private struct Pair: Sendable {
    /// y and s.
    let gradientChange: Tensor
    let step: Tensor
    /// 1/(y·s).
    let inverseProduct: Double
  }

  var iterations = 0
  var evaluations = 0
  var stepLength = 1.0
  private(set) var direction: Tensor?
  private var previousGradient: Tensor?
  private var scale = 1.0
  /// The oldest first.
  private var pairs: [Pair] = []

  /// Takes the last step into account and gives the next direction: −H·g by the two-loop recursion.
  mutating func nextDirection(_ gradient: Tensor, history: Int) throws -> Tensor {
    if let direction, let previousGradient {
      try learn(from: gradient, previousGradient, direction, history: history)
    }
    var result = -gradient
    var weights: [Tensor] = []
    // Each turn is the same small plan, however long the history is.
    for pair in pairs.reversed() {
      let weight = (pair.step * result).sum() * Self.number(pair.inverseProduct, gradient.dtype)
      result = result - pair.gradientChange * weight
      try evaluate(result, weight)
      weights.append(weight)
    }
    result = result * Self.number(scale, gradient.dtype)
    for (pair, weight) in zip(pairs, weights.reversed()) {
      let other = (pair.gradientChange * result).sum() * Self.number(pair.inverseProduct, gradient.dtype)
      result = result + pair.step * (weight - other)
      try evaluate(result)
    }
    try evaluate(result)
    direction = result
    previousGradient = gradient
    return result
  }

  private mutating func learn(
    from gradient: Tensor, _ previous: Tensor, _ direction: Tensor, history: Int
  ) throws {
    let change = gradient - previous, step = direction * Self.number(stepLength, gradient.dtype)
    let product = (change * step).sum(), square = change.square().sum()
    try evaluate(change, step, product, square)
    let curvature = try product.doubles()[0]
    guard curvature > 1e-10 else { return }
    if pairs.count >= max(1, history) { pairs.removeFirst() }
    pairs.append(Pair(gradientChange: change, step: step, inverseProduct: 1 / curvature))
    scale = curvature / (try square.doubles()[0])
  }

  private static func number(_ value: Double, _ dtype: DType) -> Tensor {
    Tensor.leaf(.scalar(dtype.bits(of: value)), TensorType([], dtype))
  }
}

extension LBFGSMemory {
  func dictionary(learningRate: Double) -> StateDictionary {
    var tensors: [(name: String, value: Tensor)] = []
    if let direction { tensors.append(("direction", direction)) }
    if let previousGradient { tensors.append(("previous_gradient", previousGradient)) }
    for (index, pair) in pairs.enumerated() {
      tensors.append(("gradient_changes.\(index)", pair.gradientChange))
      tensors.append(("steps.\(index)", pair.step))
    }
    return StateDictionary(
      tensors: tensors,
      values: [
        JSONMember("learning_rate", JSONValue(exactly: learningRate)), JSONMember("iterations", .integer(iterations)),
        JSONMember("evaluations", .integer(evaluations)), JSONMember("step_length", JSONValue(exactly: stepLength)),
        JSONMember("scale", JSONValue(exactly: scale)),
        JSONMember("inverse_products", .array(pairs.map { JSONValue(exactly: $0.inverseProduct) }))
      ])
  }

  init(_ dictionary: StateDictionary, _ point: FlatParameters, history: Int) throws {
    let reader = StateReader(dictionary, of: Self.subject)
    let type = TensorType([point.count], point.dtype)
    iterations = try reader.count("iterations")
    evaluations = try reader.count("evaluations")
    stepLength = try reader.double("step_length")
    scale = try reader.double("scale")
    if iterations > 0 {
      direction = try reader.tensor("direction", type)
      previousGradient = try reader.tensor("previous_gradient", type)
    }
    let products = try reader.doubles("inverse_products")
    guard products.count <= max(1, history) else {
      throw reader.error("holds \(products.count) pairs, more than this optimizer's history of \(history)")
    }
    pairs = try products.enumerated().map { index, product in
      Pair(
        gradientChange: try reader.tensor("gradient_changes.\(index)", type),
        step: try reader.tensor("steps.\(index)", type), inverseProduct: product)
    }
  }
}
