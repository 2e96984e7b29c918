import Striate
import Synchronization

/// What cannot be said in ONNX; the export adds the layer and the file.
struct ExportFault: Error {
  let what: String
  var hint: String?

  init(_ what: String, hint: String? = nil) {
    self.what = what
    self.hint = hint
  }
}

/// A result of a node, as a key.
struct TensorKey: Hashable {
  private let node: ObjectIdentifier
  private let index: Int

  init(_ tensor: Tensor) { (node, index) = (ObjectIdentifier(tensor.node), tensor.index) }
}

/// The graph that a module makes of inputs.
struct ExportTrace {
  let inputs: [Tensor]
  let outputs: [(name: String, value: Tensor)]
  /// The first result of each layer, in the order in which they end.
  let layerResults: [(origin: NodeOrigin, result: Tensor)]

  /// Builds the graph in inference. Nodes remember their layers.
  init(
    _ types: [TensorType], _ body: ([Tensor]) throws -> [(name: String, value: Tensor)]
  ) throws {
    // Their values are not there: who reads one while the graph is built would read one for all inputs.
    let inputs = types.enumerated().map { Tensor.leaf(.placeholder($0), $1) }
    self.inputs = inputs
    let observer = LayerNoting()
    let trace = {
      try withPhase(.inference) {
        try GraphContext.with({ $0.observer = observer }) { try body(inputs) }
      }
    }
    do { outputs = try catchingShapeErrors(trace) } catch let error as EvaluationError {
      throw ExportFault("its graph follows from the values of its inputs: \(error.description)")
    }
    layerResults = observer.results.withLock { $0 }
  }
}

/// Makes nodes remember their layers, and notes what the layers give.
private final class LayerNoting: LayerObserver {
  let results = Mutex<[(origin: NodeOrigin, result: Tensor)]>([])

  func enter(_ origin: NodeOrigin) {}
  func leave(_ origin: NodeOrigin, with results: [Tensor]) {
    guard let first = results.first else { return }
    self.results.withLock { $0.append((origin, first)) }
  }
}

extension Node {
  /// The path of the layer that made the node, or its kind: `features.0`, `Linear`; empty outside of layers.
  var layer: String {
    guard let title = origin?.site?.title else { return "" }
    let path = title.prefix { $0 != " " }
    // The first part is the model's type.
    guard path.count < title.count else { return String(path) }
    return path.firstIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? ""
  }
}

/// A traced graph as the export reads it: where it begins, what its nodes are, and how its shapes follow the batch.
struct ExportGraph {
  let inputs: [Tensor]
  let outputs: [(name: String, value: Tensor)]
  /// Parameters and buffers by the tensor that they hold.
  let cells: [TensorKey: NamedCell]
  /// The nodes that the outputs need, each behind its operands.
  let nodes: [Node]
  /// What ended with a tensor as its first result; the innermost layer where several did.
  let layersByResult: [TensorKey: NodeOrigin]
  /// nil where all extents are fixed.
  private let twins: BatchTwins?
  private let inputKeys: Set<TensorKey>
  /// Values that were there before the export evaluated anything.
  private let evaluated: Set<TensorKey>
  /// Nodes whose values follow from inputs.
  private var followsInputs: Set<ObjectIdentifier> = []
  private var followsCells: Set<ObjectIdentifier> = []
  /// How many nodes and outputs read each tensor.
  private var uses: [TensorKey: Int] = [:]

  /// - Parameters:
  ///   - trace: of a batch of two where `other` is given.
  ///   - other: of a batch of three.
  init(_ trace: ExportTrace, other: ExportTrace?, cells named: [NamedCell]) throws {
    inputs = trace.inputs
    layersByResult = Dictionary(
      trace.layerResults.map { (TensorKey($0.result), $0.origin) }, uniquingKeysWith: { first, _ in first })
    cells = Dictionary(named.map { (TensorKey($0.value), $0) }, uniquingKeysWith: { first, _ in first })
    let keys = Set(inputs.map { TensorKey($0) })
    inputKeys = keys
    let known = Set(cells.keys)
    var evaluated: Set<TensorKey> = []
    func isSource(_ tensor: Tensor) -> Bool {
      let key = TensorKey(tensor)
      if tensor.isEvaluated { evaluated.insert(key) }
      return keys.contains(key) || known.contains(key) || tensor.isEvaluated
    }
    outputs = trace.outputs.map { ($0.name, Self.resolved($0.value, isSource)) }
    var seen: Set<ObjectIdentifier> = []
    var nodes: [Node] = []
    var stack = outputs.map(\.value).filter { !isSource($0) }.map(\.node)
    while let node = stack.popLast() {
      guard seen.insert(ObjectIdentifier(node)).inserted else { continue }
      nodes.append(node)
      for operand in node.operands.map({ Self.resolved($0, isSource) }) where !isSource(operand) {
        stack.append(operand.node)
      }
    }
    nodes.sort { $0.serial < $1.serial }
    self.nodes = nodes
    for node in nodes {
      // What is drawn is no constant, though it follows from nothing.
      if node.operation.form == .random { followsCells.insert(ObjectIdentifier(node)) }
      for operand in node.operands.map({ Self.resolved($0, isSource) }) {
        uses[TensorKey(operand), default: 0] += 1
        let id = ObjectIdentifier(operand.node)
        if keys.contains(TensorKey(operand)) || followsInputs.contains(id) {
          followsInputs.insert(ObjectIdentifier(node))
        }
        if known.contains(TensorKey(operand)) || followsCells.contains(id) {
          followsCells.insert(ObjectIdentifier(node))
        }
      }
    }
    self.evaluated = evaluated
    for output in outputs { uses[TensorKey(output.value), default: 0] += 1 }
    twins = try other.map { try BatchTwins(trace, $0, cells: known) }
  }

  /// The tensor that a chain of other names for it leads to.
  private static func resolved(_ tensor: Tensor, _ isSource: (Tensor) -> Bool) -> Tensor {
    var tensor = tensor
    while !isSource(tensor), tensor.node.operation.form == .identity { tensor = tensor.node.operands[0] }
    return tensor
  }

  // MARK: - Reading

  /// Whether nothing is computed for it: an input, a parameter, a buffer, or a value that is there.
  func isSource(_ tensor: Tensor) -> Bool {
    let key = TensorKey(tensor)
    return inputKeys.contains(key) || cells[key] != nil || evaluated.contains(key)
  }

  /// What made the tensor; nil of sources.
  func form(_ tensor: Tensor) -> OperationForm? { isSource(tensor) ? nil : tensor.node.operation.form }

  func operands(_ node: Node) -> [Tensor] { node.operands.map { Self.resolved($0, isSource) } }

  func operands(_ tensor: Tensor) -> [Tensor] { operands(tensor.node) }

  func isUsedOnce(_ tensor: Tensor) -> Bool { uses[TensorKey(tensor)] == 1 }

  func isUsed(_ tensor: Tensor) -> Bool { uses[TensorKey(tensor)] != nil }

  /// Whether no element can be negative, as far as the operation and those before it say.
  func isPositive(_ tensor: Tensor) -> Bool {
    switch form(tensor) {
    case .unary(.square), .unary(.relu), .unary(.abs), .unary(.sigmoid), .unary(.exp): true
    case .reshape, .transpose, .slice: isPositive(operands(tensor)[0])
    case .place(let fill, _): fill >= 0 && operands(tensor).allSatisfy(isPositive)
    default: false
    }
  }

  /// Whether neither inputs nor parameters take part.
  func isConstant(_ tensor: Tensor) -> Bool {
    let key = TensorKey(tensor), id = ObjectIdentifier(tensor.node)
    if inputKeys.contains(key) || cells[key] != nil { return false }
    return evaluated.contains(key) || !followsInputs.contains(id) && !followsCells.contains(id)
  }

  func followsInput(_ tensor: Tensor) -> Bool {
    inputKeys.contains(TensorKey(tensor)) || followsInputs.contains(ObjectIdentifier(tensor.node))
  }

  /// The number that a tensor of one element is, if it is a constant.
  func number(_ tensor: Tensor) -> Double? {
    if case .constant(let value)? = form(tensor) { return value }
    guard tensor.elementCount == 1, evaluated.contains(TensorKey(tensor)), isConstant(tensor) else { return nil }
    return try? tensor.doubles().first
  }

  // MARK: - Shapes

  /// The extents, of which some may grow with the batch.
  func extents(_ tensor: Tensor) throws -> [ExportExtent] {
    guard let twins, let other = twins.twin(of: tensor) else { return tensor.shape.map { .fixed($0) } }
    return try zip(tensor.shape, other.shape).map { two, three in
      if two == three { return .fixed(two) }
      guard 2 * (three - two) == two else {
        throw ExportFault(
          "the shape \(tensor.shape) does not grow in proportion to the batch", hint: "export with a fixed batch")
      }
      return .perBatch(three - two)
    }
  }

  /// The same tensor of the larger batch; itself where there is none.
  func twin(of tensor: Tensor) -> Tensor { twins?.twin(of: tensor) ?? tensor }

  /// The same node of the larger batch; itself where there is none.
  func twin(of node: Node) -> Node { twins?.twin(of: node) ?? node }

  /// Refuses an operation that is another one for another batch.
  func checkIndependentOfBatch(_ node: Node) throws {
    if twin(of: node).operation.form != node.operation.form {
      throw ExportFault("it depends on the size of the batch", hint: "export with a fixed batch")
    }
  }
}

/// An extent of an exported shape.
enum ExportExtent: Hashable {
  case fixed(Int)
  /// So many times the batch.
  case perBatch(Int)

  var fixed: Int? { if case .fixed(let extent) = self { extent } else { nil } }
}

/// The nodes of a graph for a batch of two, each with the node in its place in the graph for a batch of three.
struct BatchTwins {
  private var twins: [ObjectIdentifier: Node] = [:]
  /// Keeps the nodes alive whose identities are keys.
  private let traces: [ExportTrace]

  init(_ two: ExportTrace, _ three: ExportTrace, cells: Set<TensorKey>) throws {
    traces = [two, three]
    guard two.outputs.map(\.name) == three.outputs.map(\.name) else { throw Self.differs("") }
    var stack = Array(zip(two.outputs.map(\.value), three.outputs.map(\.value)))
    let inputs = Set((two.inputs + three.inputs).map { TensorKey($0) })
    for (a, b) in zip(two.inputs, three.inputs) { twins[ObjectIdentifier(a.node)] = b.node }
    while let (a, b) = stack.popLast() {
      if let known = twins[ObjectIdentifier(a.node)] {
        guard known === b.node else { throw Self.differs(a.node.layer) }
        continue
      }
      twins[ObjectIdentifier(a.node)] = b.node
      if a.node === b.node || cells.contains(TensorKey(a)) { continue }
      guard a.index == b.index, a.isEvaluated == b.isEvaluated, !inputs.contains(TensorKey(b)),
        type(of: a.node.operation) == type(of: b.node.operation)
      else { throw Self.differs(a.node.layer) }
      if a.isEvaluated {
        guard try a.type == b.type && a.bytes() == b.bytes() else { throw Self.differs(a.node.layer) }
        continue
      }
      // What is drawn is drawn anew each time.
      if a.node.operation.form == .random { continue }
      let operands = (a.node.operands, b.node.operands)
      guard operands.0.count == operands.1.count else { throw Self.differs(a.node.layer) }
      stack += zip(operands.0, operands.1)
    }
  }

  func twin(of node: Node) -> Node? { twins[ObjectIdentifier(node)] }

  func twin(of tensor: Tensor) -> Tensor? { twin(of: tensor.node).map { Tensor($0, tensor.index) } }

  private static func differs(_ layer: String) -> ExportFault {
    ExportFault(
      (layer.isEmpty ? "" : "\(layer): ") + "the graph depends on the size of the batch",
      hint: "export with a fixed batch")
  }
}
