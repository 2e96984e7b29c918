import Striate

extension FusedForms {
  /// A recurrent layer that begins with zeros, as one operator for each of its layers.
  static let recurrent: Pattern = { node, graph, _ in
    // Only the output is said, so that nobody may ask for the cell states of the same node.
    guard !node.types.indices.dropFirst().contains(where: { graph.isUsed(Tensor(node, $0)) }),
      let origin = graph.layersByResult[TensorKey(Tensor(node, 0))], let kind = RecurrentForm.Kind(origin),
      let form = RecurrentForm(kind, node, origin, graph)
    else { return nil }
    return NodePlan([form.sequence] + form.cells) { try form.write(to: $0) }
  }
}

/// A recurrent layer, found in the nodes that it made.
private struct RecurrentForm {
  enum Kind: String {
    case rnn = "RNN"
    case gru = "GRU"
    case lstm = "LSTM"

    /// Of the layer `RNN`, `GRU` or `LSTM` by its title, such as `Model.encoder (LSTM)`.
    init?(_ origin: NodeOrigin) {
      guard let title = origin.site?.title, let word = title.split(separator: " ").last else { return nil }
      self.init(rawValue: word.trimmingCharacters(in: ["(", ")"]))
    }

    /// Which of PyTorch's gates stands where among ONNX's: r, z, n as z, r, h, and i, f, g, o as i, o, f, c.
    var gates: [Int] {
      switch self {
      case .rnn: [0]
      case .gru: [1, 0, 2]
      case .lstm: [0, 3, 1, 2]
      }
    }
  }

  /// The weights of one layer in one direction.
  private struct Direction {
    let input: Tensor
    let hidden: Tensor
    let biases: [Tensor]
  }

  private let kind: Kind
  let sequence: Tensor
  private let layers: [[Direction]]
  private let units: Int
  private let isBatchFirst: Bool
  private let usesReLU: Bool
  /// Whether the end is an LSTM's scan whose last cell state somebody reads.
  private let givesCell: Bool

  var cells: [Tensor] { layers.flatMap { $0.flatMap { [$0.input, $0.hidden] + $0.biases } } }

  /// nil where the layer begins with a state of its own or heeds lengths, or its weights are no parameters.
  init?(_ kind: Kind, _ end: Node, _ origin: NodeOrigin, _ graph: ExportGraph) {
    var stack = [end], seen: Set<ObjectIdentifier> = []
    var outside: [TensorKey: Tensor] = [:], cells: [String: Tensor] = [:]
    var usesReLU = kind == .rnn
    while let node = stack.popLast() {
      guard seen.insert(ObjectIdentifier(node)).inserted else { continue }
      switch node.operation.form {
      case .select?, .random?, nil: return nil
      case .constant(let value)? where value != 0: return nil
      case .unary(.tanh)?, .rnn(_, usesReLU: false)?: usesReLU = false
      default: break
      }
      for operand in graph.operands(node) {
        if let cell = graph.cells[TensorKey(operand)] {
          cells[cell.name] = operand
        } else if graph.isSource(operand) || operand.node.origin !== origin {
          outside[TensorKey(operand)] = operand
        } else {
          stack.append(operand.node)
        }
      }
    }
    guard outside.count == 1, let sequence = outside.values.first, sequence.rank == 3,
      let first = cells.keys.first(where: { $0.hasSuffix("weight_ih_l0") })
    else { return nil }
    let prefix = first.dropLast("weight_ih_l0".count)
    var layers: [[Direction]] = [], count = 0
    while let one = Self.direction("l\(layers.count)", prefix, cells) {
      let both = [one] + [Self.direction("l\(layers.count)_reverse", prefix, cells)].compactMap(\.self)
      count += both.reduce(0) { $0 + 2 + $1.biases.count }
      layers.append(both)
    }
    guard count == cells.count, let units = layers.first?.first?.hidden.shape.last,
      layers.allSatisfy({ $0.count == layers[0].count })
    else { return nil }
    (self.kind, self.sequence, self.layers, self.units, self.usesReLU) = (kind, sequence, layers, units, usesReLU)
    isBatchFirst = end.operation.form == .transpose([1, 0, 2])
    if case .lstm? = end.operation.form { givesCell = graph.isUsed(Tensor(end, 1)) } else { givesCell = false }
    guard Array(end.types[0].shape) == Array(sequence.shape.dropLast()) + [units * layers[0].count] else { return nil }
  }

  private static func direction(_ suffix: String, _ prefix: Substring, _ cells: [String: Tensor]) -> Direction? {
    func cell(_ name: String) -> Tensor? { cells[prefix + name + "_" + suffix] }
    guard let input = cell("weight_ih"), let hidden = cell("weight_hh") else { return nil }
    return Direction(input: input, hidden: hidden, biases: [cell("bias_ih"), cell("bias_hh")].compactMap(\.self))
  }

  func write(to writer: GraphWriter) throws -> [String] {
    let order = try writer.ints(kind.gates.flatMap { Array($0 * units..<($0 + 1) * units) })
    /// One of PyTorch's weights with the gates in ONNX's order.
    func ordered(_ weight: Tensor) throws -> String {
      let name = try writer.name(of: weight)
      return kind == .rnn ? name : writer.append("Gather", [name, order])[0]
    }
    /// `[D, ...]` of D of them.
    func stacked(_ names: [String]) throws -> String {
      let front = try writer.ints([0])
      let expanded = names.map { writer.append("Unsqueeze", [$0, front])[0] }
      return expanded.count == 1 ? expanded[0] : writer.append("Concat", expanded, [.int("axis", 0)])[0]
    }
    var x = try writer.name(of: sequence), cell: [String] = []
    if isBatchFirst { x = writer.append("Transpose", [x], [.ints("perm", [1, 0, 2])])[0] }
    for directions in layers {
      var operands = [x, try stacked(directions.map { try ordered($0.input) })]
      operands.append(try stacked(directions.map { try ordered($0.hidden) }))
      if directions.allSatisfy({ $0.biases.count == 2 }) {
        operands.append(
          try stacked(
            directions.map { direction in
              writer.append("Concat", try direction.biases.map(ordered), [.int("axis", 0)])[0]
            }))
      }
      let results = writer.append(kind.rawValue, operands, attributes(directions.count), results: givesCell ? 3 : 1)
      if givesCell { cell = writer.append("Squeeze", [results[2], try writer.ints([0])]) }
      // [T, D, N, H] -> [T, N, D·H].
      let turned = writer.append("Transpose", [results[0]], [.ints("perm", [0, 2, 1, 3])])[0]
      x = writer.append("Reshape", [turned, try writer.ints([0, 0, -1])])[0]
    }
    return isBatchFirst ? writer.append("Transpose", [x], [.ints("perm", [1, 0, 2])]) : [x] + cell
  }

  private func attributes(_ directions: Int) -> [Onnx_AttributeProto] {
    var attributes: [Onnx_AttributeProto] = [.int("hidden_size", units)]
    if directions == 2 { attributes.append(.text("direction", "bidirectional")) }
    if kind == .gru { attributes.append(.int("linear_before_reset", 1)) }
    if usesReLU { attributes.append(.texts("activations", Array(repeating: "Relu", count: directions))) }
    return attributes
  }
}
