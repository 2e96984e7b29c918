import Striate

extension FusedForms {
  /// x · scale + shift with scale = γ/√(variance + ε) and shift = β − mean · scale, each for a channel.
  static let batchNormalization: Pattern = { node, graph, _ in
    guard case .binary(.add)? = node.operation.form, node.types[0].shape.rank >= 2 else { return nil }
    let (product, aligned) = (graph.operands(node)[0], graph.operands(node)[1])
    guard case .binary(.multiply)? = graph.form(product), graph.isUsedOnce(product) else { return nil }
    let x = graph.operands(product)[0]
    guard x.shape == node.types[0].shape, let scale = channels(graph.operands(product)[1], of: x, graph),
      let shift = channels(aligned, of: x, graph)
    else { return nil }
    // The shift: β − mean · scale, or −(mean · scale).
    var beta: Tensor?
    var moved: Tensor
    switch graph.form(shift) {
    case .binary(.subtract)?: (beta, moved) = (graph.operands(shift)[0], graph.operands(shift)[1])
    case .unary(.negate)?: moved = graph.operands(shift)[0]
    default: return nil
    }
    guard case .binary(.multiply)? = graph.form(moved), TensorKey(graph.operands(moved)[1]) == TensorKey(scale) else {
      return nil
    }
    let mean = graph.operands(moved)[0]
    // The scale: γ · inverse, or the inverse alone.
    var (gamma, inverse): (Tensor?, Tensor) = (nil, scale)
    if case .binary(.multiply)? = graph.form(scale) {
      (gamma, inverse) = (graph.operands(scale)[0], graph.operands(scale)[1])
    }
    guard case .unary(.rsqrt)? = graph.form(inverse), case .binary(.add)? = graph.form(graph.operands(inverse)[0])
    else { return nil }
    let sum = graph.operands(graph.operands(inverse)[0])
    guard let epsilon = graph.number(sum[1]), [mean, sum[0]].allSatisfy({ !graph.followsInput($0) }) else { return nil }
    let variance = sum[0], one = gamma, zero = beta
    return NodePlan([x, mean, variance] + [gamma, beta].compactMap(\.self)) { writer in
      func vector(_ tensor: Tensor?, _ value: Double) throws -> String {
        if let tensor { return try writer.name(of: tensor) }
        return writer.constant(try NamedArray(name: "", .full([x.shape[1]], value, dtype: x.dtype)))
      }
      let inputs = [
        try writer.name(of: x), try vector(one, 1), try vector(zero, 0), try writer.statistic(mean),
        try writer.statistic(variance)
      ]
      return writer.append("BatchNormalization", inputs, [.float("epsilon", epsilon)])
    }
  }

  /// Rows of x brought to mean 0 and variance 1.
  private struct Standardization {
    let x: Tensor
    let rows: ExportExtent
    let epsilon: Double
    /// γ and β of the elements of a row, as far as there are any.
    let parameters: [Tensor]
  }

  private static func standardization(_ y: Tensor, _ graph: ExportGraph) -> Standardization? {
    /// What was reshaped into rows, or into the elements of one.
    func unflattened(_ tensor: Tensor) -> Tensor {
      guard case .reshape? = graph.form(tensor), let inner = graph.operands(tensor).first else { return tensor }
      return inner
    }
    var core = y
    if case .reshape? = graph.form(y) { core = graph.operands(y)[0] }
    guard case .layerNorm(let kernel)? = graph.form(core), core.index == 0, kernel.isCentred else { return nil }
    let operands = graph.operands(core)
    let x = operands[0].shape == y.shape ? operands[0] : unflattened(operands[0])
    guard x.shape == y.shape, let rows = try? graph.extents(core)[0] else { return nil }
    let parameters = operands.dropFirst().map { $0.shape.last == y.shape.last ? $0 : unflattened($0) }
    return Standardization(x: x, rows: rows, epsilon: kernel.epsilon, parameters: parameters)
  }

  /// How many of the first axes make the rows.
  private static func leadingAxes(_ part: Standardization, _ graph: ExportGraph) -> Int? {
    guard let extents = try? graph.extents(part.x) else { return nil }
    var count = ExportExtent.fixed(1)
    // The fewest, so that axes of extent 1 belong to what is normalised.
    for axis in 0..<extents.count {
      if count == part.rows { return axis }
      count = count * extents[axis]
    }
    return nil
  }

  /// With scale and shift.
  static let scaledNormalization: Pattern = { node, graph, _ in
    guard case .binary(.add)? = node.operation.form else { return nil }
    let (product, shift) = (graph.operands(node)[0], graph.operands(node)[1])
    guard case .binary(.multiply)? = graph.form(product), graph.isUsedOnce(product) else { return nil }
    let (y, scale) = (graph.operands(product)[0], graph.operands(product)[1])
    guard y.shape == node.types[0].shape, graph.isUsedOnce(y), let part = standardization(y, graph),
      part.parameters.isEmpty, let lead = leadingAxes(part, graph)
    else { return nil }
    let x = part.x, trailing = Shape(Array(x.shape.dropFirst(lead)))
    if scale.shape == trailing, shift.shape == trailing {
      return NodePlan(
        "LayerNormalization", [x, scale, shift], [.int("axis", lead), .float("epsilon", part.epsilon)])
    }
    if lead == 2, x.rank >= 3, let gamma = channels(scale, of: x, graph), let beta = channels(shift, of: x, graph) {
      return NodePlan("InstanceNormalization", [x, gamma, beta], [.float("epsilon", part.epsilon)])
    }
    return nil
  }

  /// Without: of layers, of channels, or of groups of channels.
  static let normalization: Pattern = { node, graph, _ in
    guard let part = standardization(Tensor(node, 0), graph) else { return nil }
    let x = part.x, epsilon = Onnx_AttributeProto.float("epsilon", part.epsilon)
    let extents = try graph.extents(x)
    func vector(_ writer: GraphWriter, _ shape: [Int], _ value: Double) throws -> String {
      writer.constant(try NamedArray(name: "", .full(Shape(shape), value, dtype: x.dtype)))
    }
    if let scale = part.parameters.first {
      let lead = x.rank - scale.rank
      guard lead >= 0, part.parameters.allSatisfy({ $0.shape.elementsEqual(x.shape.dropFirst(lead)) }) else {
        return nil
      }
      return NodePlan("LayerNormalization", [x] + part.parameters, [.int("axis", lead), epsilon])
    }
    if let lead = leadingAxes(part, graph) {
      let trailing = extents.dropFirst(lead).compactMap(\.fixed)
      guard trailing.count == extents.count - lead else { return nil }
      if lead == 2, x.rank >= 3 {
        return NodePlan([x]) { writer in
          let channels = [x.shape[1]]
          return writer.append(
            "InstanceNormalization",
            [try writer.name(of: x), try vector(writer, channels, 1), try vector(writer, channels, 0)], [epsilon])
        }
      }
      return NodePlan([x]) { writer in
        writer.append(
          "LayerNormalization",
          [try writer.name(of: x), try vector(writer, trailing, 1), try vector(writer, trailing, 0)],
          [.int("axis", lead), epsilon])
      }
    }
    guard x.rank >= 2, let channels = extents[1].fixed,
      let groups = (1..<channels).first(where: { channels % $0 == 0 && .fixed($0) * extents[0] == part.rows })
    else { return nil }
    let width = x.elementCount / (x.shape[0] * groups)
    let grouped: [ExportExtent] = [extents[0], .fixed(groups), .fixed(width)]
    return NodePlan([x]) { writer in
      let rows = try writer.reshape(try writer.name(of: x), extents, grouped)
      let y = writer.append(
        "InstanceNormalization", [rows, try vector(writer, [groups], 1), try vector(writer, [groups], 0)], [epsilon])
      return [try writer.reshape(y[0], grouped, extents)]
    }
  }
}

extension ExportExtent {
  /// The extent of two axes taken as one; of two that grow with the batch it is none that is known.
  static func * (a: ExportExtent, b: ExportExtent) -> ExportExtent {
    switch (a, b) {
    case (.fixed(let a), .fixed(let b)): .fixed(a * b)
    case (.fixed(let a), .perBatch(let b)), (.perBatch(let a), .fixed(let b)): .perBatch(a * b)
    case (.perBatch, .perBatch): .fixed(-1)
    }
  }
}
