import Striate

/// Recurrences. ONNX's own operator would take the inputs and not their part of the gates, so the steps stand one after
/// the other.
extension OperationPlan {
  func lstm(_ isReversed: Bool) throws -> NodePlan {
    let operands = operands
    let steps = operands[0].shape[0], width = operands[2].shape[1]
    guard try graph.extents(operands[0])[0].fixed != nil else {
      throw ExportFault("the steps grow with the batch", hint: "export with a fixed batch")
    }
    return NodePlan(operands) { writer in
      func apply(_ kind: String, _ inputs: String...) -> String { writer.append(kind, inputs)[0] }
      func part(_ name: String, _ axis: Int, _ range: Range<Int>) throws -> String {
        apply(
          "Slice", name, try writer.ints([range.lowerBound]), try writer.ints([range.upperBound]),
          try writer.ints([axis]))
      }
      let projected = try writer.name(of: operands[0])
      let weight = writer.append("Transpose", [try writer.name(of: operands[1])], [.ints("perm", [1, 0])])[0]
      var hidden = try writer.name(of: operands[2]), cell = try writer.name(of: operands[3])
      var states: [String] = []
      for step in 0..<steps {
        let position = isReversed ? steps - 1 - step : step
        let own = writer.append(
          "Gather", [projected, try writer.number(Double(position), .int64)], [.int("axis", 0)])[0]
        let sum = apply("Add", own, apply("MatMul", hidden, weight))
        let gates = try (0..<4).map { gate in
          apply(gate == 2 ? "Tanh" : "Sigmoid", try part(sum, 1, gate * width..<(gate + 1) * width))
        }
        cell = apply("Add", apply("Mul", gates[1], cell), apply("Mul", gates[0], gates[2]))
        hidden = apply("Mul", gates[3], apply("Tanh", cell))
        states.append(hidden)
      }
      let axis = try writer.ints([0])
      let ordered = (isReversed ? states.reversed() : states).map { apply("Unsqueeze", $0, axis) }
      return [writer.append("Concat", ordered, [.int("axis", 0)])[0], cell]
    }
  }
}
