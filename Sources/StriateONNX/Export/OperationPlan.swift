import Striate

/// Says one operation in ONNX's operators.
struct OperationPlan {
  let node: Node
  let graph: ExportGraph
  let opset: Int
  let operands: [Tensor]

  init(_ node: Node, _ graph: ExportGraph, _ opset: Int) {
    (self.node, self.graph, self.opset) = (node, graph, opset)
    operands = graph.operands(node)
  }

  var result: Tensor { Tensor(node, 0) }

  func plan() throws -> NodePlan {
    guard let form = node.operation.form else {
      throw ExportFault("the operation has no form in ONNX", hint: "compute it outside of the exported module")
    }
    switch form {
    case .slice, .place, .replace: break
    default: try graph.checkIndependentOfBatch(node)
    }
    switch form {
    case .unary(let function): return try unary(function)
    case .binary(let function): return try binary(function)
    case .select: return NodePlan("Where", operands)
    case .cast: return cast(operands[0], to: result.dtype)
    case .identity: return NodePlan("Identity", [operands[0]])
    case .logCosh: return logCosh()
    case .constant(let value): return try constant(value)
    case .iota: throw ExportFault("its extents depend on the size of the batch", hint: "export with a fixed batch")
    case .matmul(let transposeA, let transposeB): return matmul(transposeA, transposeB)
    case .convolution(let geometry):
      return NodePlan("Conv", operands, WindowForms.convolution(geometry, kernel: operands[1].shape))
    case .transposedConvolution(let geometry):
      return NodePlan(
        "ConvTranspose", operands,
        try WindowForms.transposed(geometry, images: operands[0].shape, kernel: operands[1].shape, result.shape))
    case .maxPool(let geometry): return try maxPool(geometry)
    case .averagePool(let geometry): return try averagePool(geometry)
    case .batchNorm(let epsilon): return try batchNorm(epsilon)
    case .layerNorm(let kernel): return try layerNorm(kernel)
    case .softmax(let isLogarithmic):
      return NodePlan(isLogarithmic ? "LogSoftmax" : "Softmax", operands, [.int("axis", -1)])
    case .reduce(let operation, let axes): return reduce(operation, axes)
    case .reshape: return try reshape(operands[0], to: result)
    case .broadcast: return try broadcast()
    case .transpose(let order): return NodePlan("Transpose", operands, [.ints("perm", order)])
    case .slice(let starts, let steps): return try slice(starts, steps)
    case .place(let fill, let targets): return try place(fill, targets)
    case .replace(let target): return try replace(target)
    case .sliceWindows(let window, let stride, let dilation): return sliceWindows(window, stride, dilation)
    case .gather(let axis): return NodePlan("Gather", operands, [.int("axis", axis)])
    case .takeAlong(let axis): return NodePlan("GatherElements", operands, [.int("axis", axis)])
    case .scatterAdd(let axis, let isShared): return try scatter(axis, isShared, "add")
    case .scatterSet(let axis, let isShared): return try scatter(axis, isShared, "none")
    case .scatterReduce(let reduction, let axis): return try scatter(axis, reduction)
    case .runningSum(let axis, let isReversed): return running("CumSum", axis, isReversed)
    case .runningProduct(let axis, let isReversed):
      try require(26, "a running product")
      return running("CumProd", axis, isReversed)
    case .resample(let axis, let matrix): return try resample(axis, matrix)
    case .argSort(let axis, let isDescending, let start): return argSort(axis, isDescending, start)
    case .flatPositions(let extents): return flatPositions(extents)
    case .bagNumbers: return bagNumbers()
    case .bagMaxima: return bagMaxima()
    case .lstm(let isReversed): return try lstm(isReversed)
    case .gru(let isReversed): return try gru(isReversed)
    case .rnn(let isReversed, let usesReLU): return try rnn(isReversed, usesReLU: usesReLU)
    case .random: throw ExportFault("it draws random numbers, which a file cannot draw again")
    }
  }

  func require(_ version: Int, _ what: String) throws {
    if opset < version {
      throw ExportFault(
        "ONNX has \(what) since version \(version) of its operators", hint: "export with --opset \(version)")
    }
  }

  func cast(_ x: Tensor, to dtype: DType) -> NodePlan {
    NodePlan("Cast", [x], [.int("to", ONNXElementType(dtype).rawValue)])
  }

  // MARK: - Elementwise

  private static let names: [Unary: String] = [
    .negate: "Neg", .abs: "Abs", .sign: "Sign", .exp: "Exp", .log: "Log", .sqrt: "Sqrt", .reciprocal: "Reciprocal",
    .sin: "Sin", .cos: "Cos", .tan: "Tan", .asin: "Asin", .acos: "Acos", .atan: "Atan", .sinh: "Sinh", .cosh: "Cosh",
    .asinh: "Asinh", .acosh: "Acosh", .atanh: "Atanh", .tanh: "Tanh", .sigmoid: "Sigmoid", .erf: "Erf",
    .softplus: "Softplus", .floor: "Floor", .ceil: "Ceil", .round: "Round", .relu: "Relu", .not: "Not"
  ]

  private func unary(_ function: Unary) throws -> NodePlan {
    if let name = Self.names[function] { return NodePlan(name, operands) }
    let x = operands[0]
    return NodePlan([x]) { writer in
      let name = try writer.name(of: x)
      func number(_ value: Double) throws -> String { try writer.number(value, x.dtype) }
      func apply(_ kind: String, _ inputs: String...) -> String { writer.append(kind, inputs)[0] }
      switch function {
      case .square: return [apply("Mul", name, name)]
      case .rsqrt: return [apply("Reciprocal", apply("Sqrt", name))]
      case .expm1: return [apply("Sub", apply("Exp", name), try number(1))]
      case .log1p: return [apply("Log", apply("Add", name, try number(1)))]
      case .exp2: return [apply("Pow", try number(2), name)]
      case .log2: return [apply("Div", apply("Log", name), try number(0.6931471805599453))]
      case .log10: return [apply("Div", apply("Log", name), try number(2.302585092994046))]
      case .erfc: return [apply("Sub", try number(1), apply("Erf", name))]
      case .truncate: return [apply("Mul", apply("Sign", name), apply("Floor", apply("Abs", name)))]
      default: throw ExportFault("the operation has no form in ONNX")
      }
    }
  }

  private static let names2: [Binary: String] = [
    .add: "Add", .subtract: "Sub", .multiply: "Mul", .divide: "Div", .maximum: "Max", .minimum: "Min", .power: "Pow",
    .equal: "Equal", .less: "Less", .lessOrEqual: "LessOrEqual", .greater: "Greater",
    .greaterOrEqual: "GreaterOrEqual"
  ]

  private func binary(_ function: Binary) throws -> NodePlan {
    if let name = Self.names2[function] { return NodePlan(name, operands) }
    let dtype = operands[0].dtype
    switch function {
    case .and, .or, .xor:
      let name = [.and: "And", .or: "Or", .xor: "Xor"][function] ?? ""
      if dtype == .bool { return NodePlan(name, operands) }
      try require(18, "operations on bits")
      return NodePlan("Bitwise" + name, operands)
    case .notEqual:
      let operands = operands
      return NodePlan(operands) { writer in
        let equal = writer.append("Equal", try operands.map { try writer.name(of: $0) })
        return writer.append("Not", equal)
      }
    case .truncatedRemainder: return NodePlan("Mod", operands, [.int("fmod", 1)])
    case .remainder where dtype.isInteger: return NodePlan("Mod", operands)
    case .remainder, .floorDivide, .hypot: return composed(function)
    default: throw ExportFault("the operation has no form in ONNX")
    }
  }

  private func composed(_ function: Binary) -> NodePlan {
    let operands = operands
    return NodePlan(operands) { writer in
      let x = try writer.name(of: operands[0]), y = try writer.name(of: operands[1])
      func apply(_ kind: String, _ inputs: String...) -> String { writer.append(kind, inputs)[0] }
      if function == .hypot { return [apply("Sqrt", apply("Add", apply("Mul", x, x), apply("Mul", y, y)))] }
      guard operands[0].dtype.isInteger else {
        let quotient = apply("Floor", apply("Div", x, y))
        return [function == .floorDivide ? quotient : apply("Sub", x, apply("Mul", quotient, y))]
      }
      // Integer division truncates; without its remainder it is exact.
      return [apply("Div", apply("Sub", x, apply("Mod", x, y)), y)]
    }
  }

  /// |x| + ln(1 + e^−2|x|) − ln 2.
  private func logCosh() -> NodePlan {
    let x = operands[0]
    return NodePlan([x]) { writer in
      func apply(_ kind: String, _ inputs: String...) -> String { writer.append(kind, inputs)[0] }
      let size = apply("Abs", try writer.name(of: x))
      let exponent = apply("Mul", size, try writer.number(-2, x.dtype))
      return [
        apply("Sub", apply("Add", size, apply("Softplus", exponent)), try writer.number(0.6931471805599453, x.dtype))
      ]
    }
  }

  private func constant(_ value: Double) throws -> NodePlan {
    let (result, extents) = (result, try graph.extents(result))
    return NodePlan([]) { writer in
      if result.rank == 0 { return [try writer.number(value, result.dtype)] }
      return writer.append("Expand", [try writer.number(value, result.dtype), try writer.shape(extents)])
    }
  }

  // MARK: - Products and reductions

  private func matmul(_ transposeA: Bool, _ transposeB: Bool) -> NodePlan {
    let (a, b) = (operands[0], operands[1])
    if !transposeA, !transposeB { return NodePlan("MatMul", operands) }
    if a.rank == 2, b.rank == 2 {
      return NodePlan("Gemm", operands, [.int("transA", transposeA ? 1 : 0), .int("transB", transposeB ? 1 : 0)])
    }
    return NodePlan(operands) { writer in
      func operand(_ x: Tensor, _ isTransposed: Bool) throws -> String {
        let name = try writer.name(of: x)
        guard isTransposed else { return name }
        return writer.append(
          "Transpose", [name], [.ints("perm", Array(0..<x.rank - 2) + [x.rank - 1, x.rank - 2])])[0]
      }
      return writer.append("MatMul", [try operand(a, transposeA), try operand(b, transposeB)])
    }
  }

  private func reduce(_ operation: ReduceKernel.Operation, _ axes: [Int]) -> NodePlan {
    let (x, opset) = (operands[0], opset)
    return NodePlan([x]) { writer in
      func apply(_ kind: String, _ name: String) throws -> [String] {
        try writer.reduce(kind, name, axes, keeping: false, opset: opset)
      }
      let name = try writer.name(of: x)
      switch operation {
      case .sum: return try apply("ReduceSum", name)
      case .product: return try apply("ReduceProd", name)
      case .maximum: return try apply("ReduceMax", name)
      case .minimum: return try apply("ReduceMin", name)
      case .any, .all:
        // Sums, because extremes of nothing are none: all are true where none is false.
        let counted = operation == .any ? name : writer.append("Not", [name])[0]
        let number = writer.append("Cast", [counted], [.int("to", ONNXElementType.int32.rawValue)])[0]
        let isAny = writer.append("Greater", [try apply("ReduceSum", number)[0], try writer.number(0, .int32)])
        return operation == .any ? isAny : writer.append("Not", isAny)
      case .argumentOfMaximum, .argumentOfMinimum:
        return writer.append(
          operation == .argumentOfMaximum ? "ArgMax" : "ArgMin", [name], [.int("axis", axes[0]), .int("keepdims", 0)])
      }
    }
  }
}

extension GraphWriter {
  /// Axes are an operand since version 13 of sums and 18 of the others.
  func reduce(_ kind: String, _ name: String, _ axes: [Int], keeping: Bool, opset: Int) throws -> [String] {
    let keeps = Onnx_AttributeProto.int("keepdims", keeping ? 1 : 0)
    if kind == "ReduceSum" || opset >= 18 { return append(kind, [name, try ints(axes)], [keeps]) }
    return append(kind, [name], [.ints("axes", axes), keeps])
  }
}
