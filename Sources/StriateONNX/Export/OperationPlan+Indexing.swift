import Striate

/// Parts at places that are numbers themselves, and what follows an order.
extension OperationPlan {
  func scatter(_ axis: Int, _ isShared: Bool, _ reduction: String) throws -> NodePlan {
    let (operands, indices) = (operands, operands[1])
    guard isShared else {
      return NodePlan("ScatterElements", operands, [.int("axis", axis), .text("reduction", reduction)])
    }
    // Indices of several axes are a vector, and so are the axes of the updates that they stand for.
    let whole = try graph.extents(operands[2]), count = indices.rank
    let updates = Array(whole[..<axis]) + [whole[axis..<axis + count].reduce(.fixed(1), *)] + whole[(axis + count)...]
    var line: [ExportExtent] = updates.map { _ in .fixed(1) }
    line[axis] = updates[axis]
    let own = try graph.extents(indices)
    return NodePlan(operands) { writer in
      let aligned = try writer.reshape(try writer.name(of: indices), own, line)
      let all = writer.append("Expand", [aligned, try writer.shape(updates)])[0]
      return writer.append(
        "ScatterElements",
        [
          try writer.name(of: operands[0]), all, try writer.reshape(try writer.name(of: operands[2]), whole, updates)
        ],
        [.int("axis", axis), .text("reduction", reduction)])
    }
  }

  func scatter(_ axis: Int, _ reduction: ScatterReduction) throws -> NodePlan {
    switch reduction {
    case .sum: return try scatter(axis, false, "add")
    case .product: return try scatter(axis, false, "mul")
    case .mean: throw ExportFault("a mean of updates has no form in ONNX")
    case .maximum, .minimum:
      try require(18, "extremes of updates")
      return try scatter(axis, false, reduction == .maximum ? "max" : "min")
    }
  }

  func running(_ kind: String, _ axis: Int, _ isReversed: Bool) -> NodePlan {
    let x = operands[0]
    return NodePlan([x]) { writer in
      writer.append(
        kind, [try writer.name(of: x), try writer.number(Double(axis), .int64)],
        [.int("reverse", isReversed ? 1 : 0)])
    }
  }

  /// A product with the matrix of the weights, from the side of the axis.
  func resample(_ axis: Int, _ matrix: [Double]) throws -> NodePlan {
    let (x, result) = (operands[0], result)
    let shape: Shape = [result.shape[axis], x.shape[axis]]
    guard try graph.extents(x)[axis].fixed != nil else {
      throw ExportFault("it resizes along the batch", hint: "export with a fixed batch")
    }
    return NodePlan([x]) { writer in
      let weights = Tensor(matrix, shape: shape).cast(to: x.dtype)
      let name = try writer.name(of: x)
      if axis == x.rank - 2 {
        return writer.append("MatMul", [writer.constant(try NamedArray(name: "", weights)), name])
      }
      let columns = writer.constant(try NamedArray(name: "", weights.transposed()))
      if axis == x.rank - 1 { return writer.append("MatMul", [name, columns]) }
      var order = Array(0..<x.rank)
      order.swapAt(axis, x.rank - 1)
      let turned = writer.append("Transpose", [name], [.ints("perm", order)])[0]
      return writer.append("Transpose", writer.append("MatMul", [turned, columns]), [.ints("perm", order)])
    }
  }

  func argSort(_ axis: Int, _ isDescending: Bool, _ start: Int) -> NodePlan {
    let (x, count) = (operands[0], result.shape[axis])
    return NodePlan([x]) { writer in
      let best = writer.append(
        "TopK", [try writer.name(of: x), try writer.ints([start + count])],
        [.int("axis", axis), .int("largest", isDescending ? 1 : 0), .int("sorted", 1)], results: 2)[1]
      if start == 0 { return [best] }
      return writer.append(
        "Slice", [best, try writer.ints([start]), try writer.ints([start + count]), try writer.ints([axis])])
    }
  }

  /// Σ positionᵢ · (extents behind it), where a negative index counts from the end.
  func flatPositions(_ extents: [Int]) -> NodePlan {
    let operands = operands
    return NodePlan(operands) { writer in
      func apply(_ kind: String, _ inputs: String...) -> String { writer.append(kind, inputs)[0] }
      var flat: String?
      for (operand, extent) in zip(operands, extents) {
        let size = try writer.number(Double(extent), .int64)
        let index = writer.append(
          "Cast", [try writer.name(of: operand)], [.int("to", ONNXElementType.int64.rawValue)])[0]
        let isNegative = apply("Less", index, try writer.number(0, .int64))
        let position = apply("Where", isNegative, apply("Add", index, size), index)
        flat = flat.map { apply("Add", apply("Mul", $0, size), position) } ?? position
      }
      return [flat ?? ""]
    }
  }

  /// How many offsets a position is not before, less one.
  func bagNumbers() -> NodePlan {
    let (offsets, count, opset) = (operands[0], result.shape[0], opset)
    return NodePlan([offsets]) { writer in
      let positions = writer.constant(try NamedArray(name: "", Tensor.range(count).reshaped(to: [count, 1])))
      let isBehind = writer.append("GreaterOrEqual", [positions, try writer.name(of: offsets)])
      let numbers = writer.append("Cast", isBehind, [.int("to", ONNXElementType.int64.rawValue)])[0]
      let sum = try writer.reduce("ReduceSum", numbers, [1], keeping: false, opset: opset)[0]
      return writer.append("Sub", [sum, try writer.number(1, .int64)])
    }
  }

  func bagMaxima() -> NodePlan {
    let (rows, numbers, bags, opset) = (operands[0], operands[1], result.shape[0], opset)
    return NodePlan(operands) { writer in
      func apply(_ kind: String, _ inputs: String...) -> String { writer.append(kind, inputs)[0] }
      // [bags, n, 1]: whether a row is in a bag.
      let own = writer.constant(try NamedArray(name: "", Tensor.range(bags).reshaped(to: [bags, 1, 1])))
      let row = apply("Reshape", try writer.name(of: numbers), try writer.ints([1, -1, 1]))
      let isMember = apply("Equal", row, own)
      let values = apply("Where", isMember, try writer.name(of: rows), try writer.number(-.infinity, rows.dtype))
      let best = writer.append("ArgMax", [values], [.int("axis", 1), .int("keepdims", 0)])[0]
      let count = writer.append("Cast", [isMember], [.int("to", ONNXElementType.int64.rawValue)])[0]
      let size = try writer.reduce("ReduceSum", count, [1], keeping: false, opset: opset)[0]
      let isEmpty = apply("Equal", size, try writer.number(0, .int64))
      return [apply("Where", isEmpty, try writer.number(-1, .int64), best)]
    }
  }
}
