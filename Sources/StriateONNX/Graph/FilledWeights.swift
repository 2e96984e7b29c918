import Striate

extension ONNXGraph {
  /// The operands of layers that are their weights, beside the images.
  private static let weightPositions: [String: Range<Int>] = [
    "Conv": 1..<3, "ConvTranspose": 1..<3, "Gemm": 1..<3, "BatchNormalization": 1..<5
  ]

  /// The graph with initializers in the place of nodes that fill a layer's weights with one number, as models without
  /// trained weights have them.
  func withFilledWeights(_ limits: ONNXLimits) -> ONNXGraph {
    var weights: Set<String> = []
    for node in nodes {
      for position in Self.weightPositions[node.key] ?? 0..<0 where position < node.inputs.count {
        weights.insert(node.inputs[position])
      }
    }
    let known = Dictionary(initializers.map { ($0.name, $0.value) }) { first, _ in first }
    var filled: [(name: String, value: ONNXValue)] = []
    var others: [ONNXNode] = []
    for node in nodes {
      if node.key == "ConstantOfShape", weights.contains(node.outputs[0]), let value = node.filledValue(known, limits) {
        filled.append((node.outputs[0], value))
      } else {
        others.append(node)
      }
    }
    var graph = self
    graph.initializers += filled
    graph.nodes = others
    return graph
  }
}

extension ONNXNode {
  /// What a `ConstantOfShape` makes, not computed yet; nil if its shape is no initializer, or something is wrong with it,
  /// of which the node itself informs.
  fileprivate func filledValue(_ initializers: [String: ONNXValue], _ limits: ONNXLimits) -> ONNXValue? {
    guard inputs.count == 1, let extents = initializers[inputs[0]]?.tensor, extents.dtype == .int64,
      extents.elementCount <= 8, let numbers = try? extents.scalars(as: Int64.self),
      let shape = try? Shape(checking: numbers.map { Int($0) }), shape.elementCount <= limits.tensorByteCount / 8
    else { return nil }
    return try? filled(shape)
  }

  /// What a `ConstantOfShape` makes of a shape, not computed yet.
  func filled(_ shape: Shape) throws -> ONNXValue {
    guard case .tensor(let value)? = attributes["value"] else { return ONNXValue(.zeros(shape, dtype: .float32)) }
    guard value.tensor.elementCount == 1 else { throw NodeFault("its value has \(value.tensor.elementCount) elements") }
    return ONNXValue(value.tensor.reshaped(to: []).broadcast(to: shape), value.element)
  }
}
