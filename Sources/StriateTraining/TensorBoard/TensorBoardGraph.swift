import StriateGraph
import StriateNN
import StriateTypes

extension TensorBoardWriter {
  /// The graph of a model, grouped by its layers.
  /// - Parameter input: one batch; only its type matters.
  public func graph(of model: some Layer, input: Tensor) throws {
    let names = model.namedCells.map { ($0.name, $0.value) }
    // Nodes remember their layer while finite checks are on; nothing is evaluated here.
    let output = withPhase(.inference) {
      withoutGradients { GraphContext.with({ $0.checksFinite = true }) { model(input) } }
    }
    try graph(GraphDefinition(of: output, input: input, cells: names).message)
  }
}

/// A tensor's graph as TensorFlow's `GraphDef`.
private struct GraphDefinition {
  private(set) var message = ProtocolBuffer()
  private var names: [ObjectIdentifier: String] = [:]
  private var used: [String: Int] = [:]

  init(of output: Tensor, input: Tensor, cells: [(name: String, value: Tensor)]) {
    // The names are looked up only, never gone through.
    var known = [ObjectIdentifier(input.node): "input"]
    for cell in cells { known[ObjectIdentifier(cell.value.node)] = cell.name.replacing(".", with: "/") }
    for node in Self.ordered(output.node) { add(node, known) }
    message.add(4) { $0.add(1, 22) }
  }

  private mutating func add(_ node: Node, _ known: [ObjectIdentifier: String]) {
    let key = ObjectIdentifier(node)
    let isLeaf = known[key] != nil || node.operands.isEmpty
    let scope = node.origin?.site.map { Self.scope($0.title) + "/" } ?? ""
    let name = unique(known[key] ?? scope + node.operation.name)
    names[key] = name
    let inputs = isLeaf ? [] : node.operands.compactMap { names[ObjectIdentifier($0.node)] }
    message.add(1) { definition in
      definition.add(1, name)
      definition.add(2, known[key] != nil ? (name == "input" ? "Placeholder" : "Variable") : node.operation.name)
      for input in inputs { definition.add(3, input) }
      definition.add(5) { entry in
        entry.add(1, "_output_shapes")
        entry.add(2) { value in
          value.add(1) { list in
            for type in node.types {
              list.add(7) { shape in for extent in type.shape { shape.add(2) { $0.add(1, extent) } } }
            }
          }
        }
      }
    }
  }

  private mutating func unique(_ name: String) -> String {
    let count = used[name, default: 0]
    used[name] = count + 1
    return count == 0 ? name : unique("\(name)_\(count)")
  }

  /// `LeNet.features.0 (Conv2D)` becomes `LeNet/features/0`.
  private static func scope(_ title: String) -> String {
    String(title.prefix { $0 != " " }).replacing(".", with: "/")
  }

  /// Operands first, in the order in which nodes were made. In a loop: graphs may be deep.
  private static func ordered(_ output: Node) -> [Node] {
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(output)]
    var nodes: [Node] = []
    var pending = [output]
    while let node = pending.popLast() {
      nodes.append(node)
      for operand in node.operands where seen.insert(ObjectIdentifier(operand.node)).inserted {
        pending.append(operand.node)
      }
    }
    return nodes.sorted { $0.serial < $1.serial }
  }
}
