import Foundation
import Striate

/// A module as a model of ONNX, in inference: what other programs run.
///
/// ```swift
/// try network.writeONNX(to: "lenet.onnx", input: [1, 1, 28, 28])
/// ```
///
/// The graph that the module builds is said in ONNX's operators, larger ones where several nodes make one: `Conv` with
/// its bias, `Gemm`, `BatchNormalization`, `LayerNormalization`. Parameters are initializers under their own names. What
/// comes out is what the module computes, and `ONNXModel` reads it back.
public struct ONNXExport {
  /// How a model is written.
  public struct Options: Sendable, Hashable {
    /// The version of ONNX's operators, 17 to 28; 20 by default, the first with all that usual networks need.
    public var opset = 20
    /// Whether the first extent of each input, and what follows from it, is free in the file; true by default. A module
    /// whose graph is another for another batch is refused; then the extents given are the file's.
    public var hasFreeBatch = true
    /// Tensors of more bytes than this together go into a file of their own beside the model, with `.data` behind its
    /// name: 1.5 GiB by default. A file of messages cannot have 2 GiB.
    public var embeddedByteLimit = 3 << 29
    /// What the file says of itself, such as where it comes from; nothing by default.
    public var metadata: [String: String] = [:]

    /// The defaults.
    public init() {}
  }

  /// An input of a module that takes several.
  public struct Input: Sendable, Hashable {
    /// What the file calls it.
    public let name: String
    /// With a batch of any size.
    public let type: TensorType
    /// The axis along which the samples lie; nil for an input that has none.
    public let batchAxis: Int?

    /// - Parameters: as the properties.
    public init(_ name: String, _ type: TensorType, batchAxis: Int? = 0) {
      (self.name, self.type, self.batchAxis) = (name, type, batchAxis)
    }
  }

  /// The versions of ONNX's operators that can be written.
  public static let opsets = 17...28

  let options: Options
  private let name: String
  private let inputs: [Input]
  private let graph: ExportGraph
  private let writer: GraphWriter

  /// Says what `body` makes of its inputs with the module's parameters. Nothing but constants is computed.
  /// - Parameters:
  ///   - module: whose parameters keep their names.
  ///   - inputs: types with a batch of any size.
  ///   - body: builds the outputs, under the names that the file gives them.
  /// - Throws: `FormatError` that names the layer and the operation that ONNX has no form for; `ShapeError` if the
  ///   inputs do not fit.
  public init(
    _ module: some Module, inputs: [Input], options: Options = Options(),
    _ body: ([Tensor]) throws -> [(name: String, value: Tensor)]
  ) throws {
    name = String(describing: type(of: module)).prefix { $0 != "<" }.description
    guard Self.opsets.contains(options.opset) else {
      throw FormatError(
        file: name, what: "version \(options.opset) of ONNX's operators cannot be written",
        hint: "versions are \(Self.opsets.lowerBound) to \(Self.opsets.upperBound)")
    }
    self.options = options
    self.inputs = inputs
    let cells = module.namedCells
    let free = options.hasFreeBatch ? inputs.filter { $0.batchAxis != nil } : []
    func trace(_ batch: Int?) throws -> ExportTrace {
      let types = inputs.map { input in
        guard let batch, let axis = input.batchAxis else { return input.type }
        return TensorType(input.type.shape.replacing(axis: axis, with: batch), input.type.dtype)
      }
      return try ExportTrace(types, body)
    }
    do {
      graph = try ExportGraph(
        trace(free.isEmpty ? nil : 2), other: free.isEmpty ? nil : trace(3), cells: cells)
      let outputs = graph.outputs.map(\.name)
      writer = GraphWriter(
        graph, inputNames: inputs.map(\.name), opset: options.opset,
        batch: free.first.map { ($0.name, $0.batchAxis ?? 0) },
        reserved: inputs.map(\.name) + outputs + cells.map(\.name))
      try GraphExport(graph: graph, opset: options.opset).write(to: writer)
    } catch let fault as ExportFault {
      throw FormatError(file: name, what: "it cannot be exported: \(fault.what)", hint: fault.hint)
    }
  }

  /// How often each operator stands in the model, most frequent first.
  public var operators: [(name: String, count: Int)] {
    Dictionary(writer.nodes.map { ($0.opType, 1) }, uniquingKeysWith: +)
      .map { (name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// Writes the model: whole or not at all.
  /// - Throws: `FormatError` if the file cannot be written.
  public func write(to path: String) throws(FormatError) {
    let size = writer.initializers.reduce(0) { $0 + $1.data.count }
    var proto: Onnx_ModelProto
    if size > options.embeddedByteLimit {
      let data = ExternalDataWriter(writer.initializers, beside: path)
      // The model comes last: without it nobody looks for the data.
      try data.write()
      proto = try model(data.tensors)
    } else {
      proto = try model(writer.initializers.map { TensorWriter.proto($0) })
    }
    proto.producerVersion = StriateVersion.current
    try AtomicFile.write([serialized(proto)[...]], to: path)
  }

  /// The model in memory, with all tensors in it.
  package func bytes() throws(FormatError) -> [UInt8] {
    try serialized(model(writer.initializers.map { TensorWriter.proto($0) }))
  }

  private func serialized(_ proto: Onnx_ModelProto) throws(FormatError) -> [UInt8] {
    do { return try proto.serializedBytes() } catch {
      throw FormatError(file: name, what: "it cannot be written as messages: \(error)")
    }
  }

  private func model(_ tensors: [Onnx_TensorProto]) throws(FormatError) -> Onnx_ModelProto {
    var model = Onnx_ModelProto()
    model.irVersion = Self.formatVersion(opset: options.opset)
    model.producerName = "striate"
    model.producerVersion = StriateVersion.current
    var version = Onnx_OperatorSetIdProto()
    version.domain = ""
    version.version = Int64(options.opset)
    model.opsetImport = [version]
    model.setMetadata(options.metadata)
    var proto = Onnx_GraphProto()
    proto.name = name
    proto.node = writer.nodes
    proto.initializer = tensors
    proto.input = inputs.enumerated().map { index, input in port(input.name, graph.inputs[index]) }
    proto.output = graph.outputs.map { port($0.name, $0.value) }
    model.graph = proto
    return model
  }

  /// The version of the file format that came with a version of the operators.
  private static func formatVersion(opset: Int) -> Int64 {
    switch opset {
    case ...18: 8
    case ...20: 9
    case ...22: 10
    case 23: 11
    case 24: 12
    case ...27: 13
    default: 14
    }
  }

  private func port(_ name: String, _ tensor: Tensor) -> Onnx_ValueInfoProto {
    var port = Onnx_ValueInfoProto()
    port.name = name
    var type = Onnx_TypeProto.Tensor()
    type.elemType = Int32(ONNXElementType(tensor.dtype).rawValue)
    let extents = (try? graph.extents(tensor)) ?? tensor.shape.map { .fixed($0) }
    type.shape.dim = extents.map { extent in
      var dimension = Onnx_TensorShapeProto.Dimension()
      switch extent {
      case .fixed(let number): dimension.dimValue = Int64(number)
      case .perBatch(1): dimension.dimParam = "batch"
      case .perBatch(let count): dimension.dimParam = "\(count)*batch"
      }
      return dimension
    }
    port.type.tensorType = type
    return port
  }
}

extension Layer {
  /// Writes this layer as a model of ONNX with one input `input` and one output `output`; see `ONNXExport`.
  /// - Parameters:
  ///   - input: the input's shape, with a batch of any size: `[1, 3, 224, 224]`.
  ///   - dtype: of the input; an integer type for embeddings.
  ///   - options: version of the operators and others.
  /// - Throws: as `ONNXExport` does.
  public func writeONNX(
    to path: String, input: Shape, dtype: DType = .float32, options: ONNXExport.Options = .init()
  ) throws {
    try onnxExport(input: TensorType(input, dtype), options: options).write(to: path)
  }

  package func onnxExport(input: TensorType, options: ONNXExport.Options = .init()) throws -> ONNXExport {
    try ONNXExport(self, inputs: [.init("input", input)], options: options) { [("output", self($0[0]))] }
  }
}
