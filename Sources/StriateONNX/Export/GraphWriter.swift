import Foundation
import Striate

/// Collects nodes, initializers and the names of values.
final class GraphWriter {
  let opset: Int
  let source: ExportGraph
  private(set) var nodes: [Onnx_NodeProto] = []
  /// Parameters and statistics that the nodes read, in the order of their reading.
  private(set) var initializers: [NamedArray] = []
  /// What nodes are named after.
  var scope = ""
  private var names: [TensorKey: String] = [:]
  private var taken: Set<String> = []
  private var constants: [ConstantKey: String] = [:]
  private var batchName: String?
  /// An input and the axis along which its samples lie.
  private let batch: (input: String, axis: Int)?

  private struct ConstantKey: Hashable {
    let type: ArrayElementType
    let shape: [Int]
    let bytes: [UInt8]
  }

  /// - Parameter reserved: names that inputs, outputs and cells will have.
  init(
    _ source: ExportGraph, inputNames: [String], opset: Int, batch: (input: String, axis: Int)?, reserved: [String]
  ) {
    self.source = source
    self.opset = opset
    self.batch = batch
    for (tensor, name) in zip(source.inputs, inputNames) { names[TensorKey(tensor)] = name }
    taken = Set(reserved)
  }

  // MARK: - Values

  /// The name of a value that was made, or of a source, which becomes an initializer or constant when it is first read.
  func name(of tensor: Tensor) throws -> String {
    let key = TensorKey(tensor)
    if let name = names[key] { return name }
    let name: String
    if let cell = source.cells[key] {
      name = try self.name(of: cell)
    } else {
      guard tensor.isEvaluated else { throw ExportFault("a value is read before it is made") }
      name = try constant(NamedArray(name: "", tensor))
    }
    names[key] = name
    return name
  }

  /// Parameters, and running statistics where they serve as such, are initializers. Other buffers are constants,
  /// which nobody who trains the file will take for weights.
  private func name(of cell: NamedCell) throws -> String {
    let array = try NamedArray(name: cell.name, cell.value)
    guard cell.parameter == nil else {
      initializers.append(array)
      return cell.name
    }
    return append("Constant", [], [.tensor("value", TensorWriter.proto(array))], named: cell.name)[0]
  }

  /// The name of an initializer for running statistics.
  func statistic(_ tensor: Tensor) throws -> String {
    let key = TensorKey(tensor)
    guard names[key] == nil, let cell = source.cells[key], cell.parameter == nil else { return try name(of: tensor) }
    initializers.append(try NamedArray(name: cell.name, tensor))
    names[key] = cell.name
    return cell.name
  }

  func define(_ tensor: Tensor, as name: String) { names[TensorKey(tensor)] = name }

  func isDefined(_ tensor: Tensor) -> Bool { names[TensorKey(tensor)] != nil }

  // MARK: - Constants

  func constant(_ array: NamedArray) -> String {
    let bytes = array.data.withUnsafeBytes { Array($0) }
    // Equal small ones are one.
    guard bytes.count <= 1024 else {
      return append("Constant", [], [.tensor("value", TensorWriter.proto(array))])[0]
    }
    let key = ConstantKey(type: array.dtype, shape: array.shape, bytes: bytes)
    if let name = constants[key] { return name }
    let name = append("Constant", [], [.tensor("value", TensorWriter.proto(array))])[0]
    constants[key] = name
    return name
  }

  func ints(_ values: [Int]) throws -> String {
    try constant(NamedArray(name: "", Tensor(values.map { Int64($0) }, shape: [values.count])))
  }

  /// A number in the place of a tensor of no axes.
  func number(_ value: Double, _ dtype: DType) throws -> String {
    try constant(NamedArray(name: "", Tensor.full([], value, dtype: dtype)))
  }

  // MARK: - Shapes

  /// Extents as an operand: a constant, or computed from the batch.
  func shape(_ extents: [ExportExtent]) throws -> String {
    let fixed = extents.compactMap(\.fixed)
    if fixed.count == extents.count { return try ints(fixed) }
    var parts: [String] = []
    var run: [Int] = []
    for extent in extents {
      switch extent {
      case .fixed(let number): run.append(number)
      case .perBatch(let count):
        if !run.isEmpty { parts.append(try ints(run)) }
        run = []
        let one = try batchExtent()
        parts.append(count == 1 ? one : append("Mul", [one, try ints([count])])[0])
      }
    }
    if !run.isEmpty { parts.append(try ints(run)) }
    return parts.count == 1 ? parts[0] : append("Concat", parts, [.int("axis", 0)])[0]
  }

  /// The batch's extent as a vector of one number.
  private func batchExtent() throws -> String {
    if let batchName { return batchName }
    guard let batch else { throw ExportFault("a shape depends on a batch that is none") }
    let name = append("Shape", [batch.input], [.int("start", batch.axis), .int("end", batch.axis + 1)])[0]
    batchName = name
    return name
  }

  // MARK: - Nodes

  /// Adds a node and answers with the names of its results.
  @discardableResult
  func append(
    _ kind: String, _ inputs: [String], _ attributes: [Onnx_AttributeProto] = [], results: Int = 1,
    named: String? = nil
  ) -> [String] {
    var node = Onnx_NodeProto()
    node.opType = kind
    node.input = inputs
    node.attribute = attributes
    let title = scope.isEmpty || kind == "Constant" ? kind : "\(scope)/\(kind)"
    let name = named ?? unique(title)
    node.name = name
    node.output = results == 1 ? [name] : (0..<results).map { unique("\(name):\($0)") }
    nodes.append(node)
    return node.output
  }

  private func unique(_ name: String) -> String {
    var candidate = name, number = 1
    while !taken.insert(candidate).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }

  /// Gives the outputs their names: the node's result is renamed where it can be, otherwise copied.
  func finishOutputs() throws {
    var renamed: [String: String] = [:]
    var copied: [(from: String, to: String)] = []
    let made = Set(nodes.flatMap(\.output))
    for (output, tensor) in source.outputs {
      let name = try name(of: tensor)
      if made.contains(name), renamed[name] == nil, source.cells[TensorKey(tensor)] == nil, source.form(tensor) != nil {
        renamed[name] = output
      } else {
        copied.append((renamed[name] ?? name, output))
      }
    }
    for index in nodes.indices {
      nodes[index].input = nodes[index].input.map { renamed[$0] ?? $0 }
      nodes[index].output = nodes[index].output.map { renamed[$0] ?? $0 }
    }
    scope = ""
    for (from, to) in copied { append("Identity", [from], named: to) }
  }
}

extension Onnx_AttributeProto {
  private static func make(_ name: String, _ type: AttributeType, _ fill: (inout Onnx_AttributeProto) -> Void) -> Self {
    var attribute = Self()
    attribute.name = name
    attribute.type = type
    fill(&attribute)
    return attribute
  }

  static func int(_ name: String, _ value: Int) -> Self { make(name, .int) { $0.i = Int64(value) } }
  static func ints(_ name: String, _ values: [Int]) -> Self {
    make(name, .ints) { $0.ints = values.map { Int64($0) } }
  }
  static func float(_ name: String, _ value: Double) -> Self { make(name, .float) { $0.f = Float(value) } }
  static func text(_ name: String, _ value: String) -> Self { make(name, .string) { $0.s = Data(value.utf8) } }
  static func texts(_ name: String, _ values: [String]) -> Self {
    make(name, .strings) { $0.strings = values.map { Data($0.utf8) } }
  }
  static func tensor(_ name: String, _ value: Onnx_TensorProto) -> Self { make(name, .tensor) { $0.t = value } }
}

/// Tensors as messages.
enum TensorWriter {
  static func proto(_ array: NamedArray) -> Onnx_TensorProto {
    var proto = header(array)
    proto.rawData = array.data.withUnsafeBytes { Data($0) }
    return proto
  }

  /// Name, type and shape alone.
  static func header(_ array: NamedArray) -> Onnx_TensorProto {
    var proto = Onnx_TensorProto()
    proto.name = array.name
    proto.dims = array.shape.map { Int64($0) }
    proto.dataType = Int32((ONNXElementType.allCases.first { $0.fileType == array.dtype } ?? .float32).rawValue)
    return proto
  }
}
