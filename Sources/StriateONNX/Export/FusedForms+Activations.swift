import Striate

extension FusedForms {
  /// x · ½ · erfc(−x/√2).
  static let gelu: Pattern = { node, graph, opset in
    guard opset >= 20, case .binary(.multiply)? = node.operation.form else { return nil }
    let (half, tail) = (graph.operands(node)[0], graph.operands(node)[1])
    guard case .binary(.multiply)? = graph.form(half), graph.number(graph.operands(half)[1]) == 0.5,
      case .unary(.erfc)? = graph.form(tail)
    else { return nil }
    let x = graph.operands(half)[0], argument = graph.operands(tail)[0]
    guard case .binary(.multiply)? = graph.form(argument), TensorKey(graph.operands(argument)[0]) == TensorKey(x),
      let factor = graph.number(graph.operands(argument)[1]), abs(factor + 0.5.squareRoot()) < 1e-7
    else { return nil }
    return NodePlan("Gelu", [x])
  }

  /// The tensor x where it is positive, else another.
  private static func pieces(_ tensor: Tensor, _ graph: ExportGraph) -> (x: Tensor, else: Tensor)? {
    guard case .select? = graph.form(tensor) else { return nil }
    let operands = graph.operands(tensor)
    guard isPositive(operands[0], operands[1], graph) else { return nil }
    return (operands[1], operands[2])
  }

  private static func isPositive(_ condition: Tensor, _ x: Tensor, _ graph: ExportGraph) -> Bool {
    guard case .binary(.greater)? = graph.form(condition) else { return false }
    let operands = graph.operands(condition)
    return TensorKey(operands[0]) == TensorKey(x) && graph.number(operands[1]) == 0
  }

  /// x where positive, slope · x elsewhere; the slope is a number.
  static let leaky: Pattern = { node, graph, _ in
    guard let (x, other) = pieces(Tensor(node, 0), graph), case .binary(.multiply)? = graph.form(other),
      TensorKey(graph.operands(other)[0]) == TensorKey(x), let slope = graph.number(graph.operands(other)[1]),
      x.dtype.isFloatingPoint
    else { return nil }
    return NodePlan("LeakyRelu", [x], [.float("alpha", slope)])
  }

  /// x where positive, α(eˣ − 1) or α(e^(x/α) − 1) elsewhere.
  static let exponential: Pattern = { node, graph, _ in
    guard let (x, other) = pieces(Tensor(node, 0), graph) else { return nil }
    var (curve, alpha) = (other, 1.0)
    if case .binary(.multiply)? = graph.form(other), let factor = graph.number(graph.operands(other)[1]) {
      (curve, alpha) = (graph.operands(other)[0], factor)
    }
    guard case .unary(.expm1)? = graph.form(curve) else { return nil }
    var (argument, name) = (graph.operands(curve)[0], "Elu")
    if case .binary(.divide)? = graph.form(argument), graph.number(graph.operands(argument)[1]) == alpha {
      (argument, name) = (graph.operands(argument)[0], "Celu")
    }
    guard case .select? = graph.form(argument), name == "Elu" || x.dtype == .float32 else { return nil }
    let branches = graph.operands(argument)
    guard isPositive(branches[0], x, graph), graph.number(branches[1]) == 0,
      TensorKey(branches[2]) == TensorKey(x)
    else { return nil }
    return NodePlan(name, [x], [.float("alpha", alpha)])
  }

  /// x · (min(max(x + 3, 0), 6) / 6).
  static let hardSwish: Pattern = { node, graph, _ in
    guard case .binary(.multiply)? = node.operation.form else { return nil }
    let (x, gate) = (graph.operands(node)[0], graph.operands(node)[1])
    guard let clamped = inner(gate, .divide, 6), let raised = inner(clamped, .minimum, 6),
      let sum = inner(raised, .maximum, 0), let y = inner(sum, .add, 3), TensorKey(y) == TensorKey(x)
    else { return nil }
    return NodePlan("HardSwish", [x])

    func inner(_ tensor: Tensor, _ operation: Binary, _ number: Double) -> Tensor? {
      guard graph.form(tensor) == .binary(operation), graph.number(graph.operands(tensor)[1]) == number else {
        return nil
      }
      return graph.operands(tensor)[0]
    }
  }

  /// A softmax between two transpositions that bring its axis to the end and back.
  static let softmaxAlongAxis: Pattern = { node, graph, _ in
    guard case .transpose(let back)? = node.operation.form else { return nil }
    let softmax = graph.operands(node)[0]
    guard case .softmax(let isLogarithmic)? = graph.form(softmax), graph.isUsedOnce(softmax),
      case .transpose(let order)? = graph.form(graph.operands(softmax)[0]), order == back,
      order.indices.allSatisfy({ order[order[$0]] == $0 })
    else { return nil }
    let x = graph.operands(graph.operands(softmax)[0])[0]
    return NodePlan(isLogarithmic ? "LogSoftmax" : "Softmax", [x], [.int("axis", order[order.count - 1])])
  }
}
