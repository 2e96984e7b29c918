import Striate

/// One node with its operands: what a builder of an operator reads.
struct NodeCall {
  let node: ONNXNode
  /// What the names of its inputs stand for.
  let operands: [ONNXArgument?]
  /// The same of operators whose operands are tensors.
  let inputs: [ONNXValue?]
  let limits: ONNXLimits
  /// Running statistics among the operands, in their order.
  let statistics: [Buffer]
  private let scope: NodeScope
  private let runner: NodeRunner

  init(
    node: ONNXNode, operands: [ONNXArgument?], limits: ONNXLimits, statistics: [Buffer], scope: NodeScope,
    runner: NodeRunner
  ) {
    self.node = node
    self.operands = operands
    self.limits = limits
    self.statistics = statistics
    self.scope = scope
    self.runner = runner
    inputs = operands.map { $0?.tensor }
  }

  /// The same call of another node on other operands.
  func replacing(_ node: ONNXNode, _ operands: [ONNXArgument?]) -> NodeCall {
    NodeCall(node: node, operands: operands, limits: limits, statistics: [], scope: scope, runner: runner)
  }

  /// The version of the node's operator set.
  var opset: Int { node.opset ?? 1 }

  // MARK: - Graphs inside

  /// A graph that the node holds.
  func graph(_ name: String) throws -> ONNXSubgraph? {
    switch node.attributes[name] {
    case nil: return nil
    case .graph(let graph): return graph
    case let other?: throw wrongKind(name, other, "GRAPH")
    }
  }

  func requiredGraph(_ name: String) throws -> ONNXSubgraph {
    guard let graph = try graph(name) else { throw NodeFault("it has no attribute '\(name)'") }
    return graph
  }

  /// What a graph inside makes of its inputs and of the values around.
  func results(of graph: ONNXSubgraph, _ operands: [ONNXArgument]) throws -> [ONNXArgument] {
    try runner.countSteps(graph.size, node)
    return try runner.results(of: graph, operands, in: scope)
  }

  /// Counts what a file may ask for too often: parts, or rounds that are not those of a graph inside.
  /// - Parameter count: at most 2³².
  func countSteps(_ count: Int = 1) throws { try runner.countSteps(count, node) }

  /// The tensors around that a graph inside reads.
  func captured(by graph: ONNXSubgraph) -> [Tensor] { graph.captures.flatMap { scope[$0]?.tensors ?? [] } }

  /// To be called behind each round with all that the next one reads, and with results that were not given before.
  /// - Returns: whether they are computed now.
  func settle(_ tensors: @autoclosure () -> [Tensor]) throws -> Bool { try runner.settle(tensors) }

  // MARK: - Operands

  /// - Throws: if an operand is no tensor, for operators that take nothing else.
  func requireTensors() throws {
    for (index, operand) in operands.enumerated() {
      if let operand, operand.tensor == nil { throw NodeFault("its operand \(index) is \(operand.kind), no tensor") }
    }
  }

  /// The operand, if the node gives it.
  func optional(_ index: Int) -> ONNXValue? { index < inputs.count ? inputs[index] : nil }

  func value(_ index: Int) throws -> ONNXValue {
    guard let value = optional(index) else { throw NodeFault("its operand \(index) is missing") }
    return value
  }

  func tensor(_ index: Int) throws -> Tensor { try value(index).tensor }

  /// The numbers of an operand that must be known while the graph is built; nil if it is not given.
  func known(_ index: Int) throws -> [Int]? {
    guard let value = optional(index) else { return nil }
    guard value.tensor.dtype.isInteger || value.tensor.dtype == .bool else {
      throw NodeFault("its operand \(index) is \(value.element), not integers")
    }
    guard value.tensor.elementCount <= 1 << 20 else { throw NodeFault("its operand \(index) has too many numbers") }
    return try withoutGradients { try value.tensor.cast(to: .int64).scalars(as: Int64.self).map { Int($0) } }
  }

  func knownDoubles(_ index: Int) throws -> [Double]? {
    guard let value = optional(index) else { return nil }
    guard value.tensor.elementCount <= 1 << 20 else { throw NodeFault("its operand \(index) has too many numbers") }
    return try withoutGradients { try value.tensor.doubles() }
  }

  // MARK: - Attributes

  func int(_ name: String, _ standard: Int) throws -> Int { try int(name) ?? standard }

  func int(_ name: String) throws -> Int? {
    switch node.attributes[name] {
    case nil: return nil
    case .int(let value): return value
    case let other?: throw wrongKind(name, other, "INT")
    }
  }

  func flag(_ name: String, _ standard: Bool = false) throws -> Bool { try int(name).map { $0 != 0 } ?? standard }

  func float(_ name: String, _ standard: Double) throws -> Double {
    switch node.attributes[name] {
    case nil: return standard
    case .float(let value): return Double(value)
    case let other?: throw wrongKind(name, other, "FLOAT")
    }
  }

  func ints(_ name: String) throws -> [Int]? {
    switch node.attributes[name] {
    case nil: return nil
    case .ints(let values): return values
    case let other?: throw wrongKind(name, other, "INTS")
    }
  }

  func floats(_ name: String) throws -> [Double]? {
    switch node.attributes[name] {
    case nil: return nil
    case .floats(let values): return values.map(Double.init)
    case let other?: throw wrongKind(name, other, "FLOATS")
    }
  }

  func texts(_ name: String) throws -> [String]? {
    switch node.attributes[name] {
    case nil: return nil
    case .texts(let values): return values
    case let other?: throw wrongKind(name, other, "STRINGS")
    }
  }

  func text(_ name: String, _ standard: String) throws -> String {
    switch node.attributes[name] {
    case nil: return standard
    case .text(let value): return value
    case let other?: throw wrongKind(name, other, "STRING")
    }
  }

  private func wrongKind(_ name: String, _ value: ONNXAttribute, _ wanted: String) -> NodeFault {
    NodeFault("its attribute '\(name)' is \(value.kind), not \(wanted)")
  }

  // MARK: - Axes and results

  /// A place among `rank` axes; negative ones count from the end.
  func axis(_ axis: Int, rank: Int) throws -> Int {
    let (index, overflow) = axis < 0 ? axis.addingReportingOverflow(rank) : (axis, false)
    guard !overflow, index >= 0, index < rank else { throw NodeFault("axis \(axis) does not exist among \(rank)") }
    return index
  }

  func axes(_ axes: [Int], rank: Int) throws -> [Int] {
    let result = try axes.map { try axis($0, rank: rank) }
    guard Set(result).count == result.count else { throw NodeFault("an axis stands twice in \(axes)") }
    return result
  }

  /// A number that counts something: not negative, and less than 2³¹.
  func count(_ number: Int, _ what: String) throws -> Int {
    guard (0...Int(Int32.max)).contains(number) else { throw NodeFault("\(what) cannot be \(number)") }
    return number
  }

  /// A result under the type of the first operand that has its carrier, or the carrier's own type.
  func result(_ tensor: Tensor) -> ONNXValue {
    let like = inputs.lazy.compactMap { $0 }.first { $0.element.carrier == tensor.dtype }
    return ONNXValue(tensor, like?.element ?? ONNXElementType(tensor.dtype))
  }

  /// Integers that have left the range of their type wrap around, as in every machine.
  func wrapped(_ tensor: Tensor, _ element: ONNXElementType) -> ONNXValue {
    switch element {
    case .uint4: ONNXValue(tensor & Tensor(scalar: UInt8(15)), element)
    case .int4:
      ONNXValue(((tensor & Tensor(scalar: Int8(15))) ^ Tensor(scalar: Int8(8))) - Tensor(scalar: Int8(8)), element)
    case .uint16: ONNXValue(tensor & Tensor(scalar: Int32(0xFFFF)), element)
    case .uint32: ONNXValue(tensor & Tensor(scalar: Int64(0xFFFF_FFFF)), element)
    default: ONNXValue(tensor, element)
    }
  }
}
