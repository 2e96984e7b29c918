import Striate

/// Recurrences. ONNX's own operators would take the inputs and not their part of the gates, so the steps stand one after
/// the other.
extension OperationPlan {
  func lstm(_ isReversed: Bool) throws -> NodePlan {
    let operands = operands, width = operands[2].shape[1]
    return try scan(state: operands[2], isReversed) { writer, own, product in
      var cell = try writer.name(of: operands[3])
      return (
        { hidden, position in
          let sum = writer.apply("Add", try own(position), try product(hidden))
          let gates = try (0..<4).map { gate in
            writer.apply(gate == 2 ? "Tanh" : "Sigmoid", try writer.gate(gate, of: sum, width))
          }
          cell = writer.apply("Add", writer.apply("Mul", gates[1], cell), writer.apply("Mul", gates[0], gates[2]))
          return writer.apply("Mul", gates[3], writer.apply("Tanh", cell))
        }, { [cell] }
      )
    }
  }

  func gru(_ isReversed: Bool) throws -> NodePlan {
    let operands = operands, width = operands[3].shape[1]
    return try scan(state: operands[3], isReversed) { writer, own, product in
      let bias = try writer.name(of: operands[2])
      return (
        { hidden, position in
          let inputs = try own(position), states = writer.apply("Add", try product(hidden), bias)
          func part(_ gate: Int) throws -> (input: String, state: String) {
            (try writer.gate(gate, of: inputs, width), try writer.gate(gate, of: states, width))
          }
          let (r, z, n) = (try part(0), try part(1), try part(2))
          let reset = writer.apply("Sigmoid", writer.apply("Add", r.input, r.state))
          let update = writer.apply("Sigmoid", writer.apply("Add", z.input, z.state))
          let new = writer.apply("Tanh", writer.apply("Add", n.input, writer.apply("Mul", reset, n.state)))
          return writer.apply("Add", new, writer.apply("Mul", update, writer.apply("Sub", hidden, new)))
        }, { [] }
      )
    }
  }

  func rnn(_ isReversed: Bool, usesReLU: Bool) throws -> NodePlan {
    try scan(state: operands[2], isReversed) { writer, own, product in
      (
        { hidden, position in
          writer.apply(usesReLU ? "Relu" : "Tanh", writer.apply("Add", try own(position), try product(hidden)))
        }, { [] }
      )
    }
  }

  /// A step: the next hidden state from the one before and the position.
  private typealias Step = (_ hidden: String, _ position: Int) throws -> String

  /// All steps. `body` gets ways to write the inputs' part at a position and the product of the weight with a state, and
  /// answers with the step and with what is a result behind the hidden states.
  private func scan(
    state: Tensor, _ isReversed: Bool,
    _ body:
      @escaping (GraphWriter, @escaping (Int) throws -> String, @escaping (String) throws -> String) throws
      -> (step: Step, rest: () -> [String])
  ) throws -> NodePlan {
    let operands = operands, steps = operands[0].shape[0]
    guard try graph.extents(operands[0])[0].fixed != nil else {
      throw ExportFault("the steps grow with the batch", hint: "export with a fixed batch")
    }
    return NodePlan(operands) { writer in
      let projected = try writer.name(of: operands[0])
      let weight = writer.append("Transpose", [try writer.name(of: operands[1])], [.ints("perm", [1, 0])])[0]
      let (step, rest) = try body(
        writer,
        { position in
          writer.append("Gather", [projected, try writer.number(Double(position), .int64)], [.int("axis", 0)])[0]
        }, { hidden in writer.apply("MatMul", hidden, weight) })
      var hidden = try writer.name(of: state)
      var states: [String] = []
      for number in 0..<steps {
        hidden = try step(hidden, isReversed ? steps - 1 - number : number)
        states.append(hidden)
      }
      let axis = try writer.ints([0])
      let ordered = (isReversed ? states.reversed() : states).map { writer.apply("Unsqueeze", $0, axis) }
      return [writer.append("Concat", ordered, [.int("axis", 0)])[0]] + rest()
    }
  }
}

extension GraphWriter {
  fileprivate func apply(_ kind: String, _ inputs: String...) -> String { append(kind, inputs)[0] }

  /// The gate of this number of a row of gates.
  fileprivate func gate(_ gate: Int, of row: String, _ width: Int) throws -> String {
    apply("Slice", row, try ints([gate * width]), try ints([(gate + 1) * width]), try ints([1]))
  }
}
