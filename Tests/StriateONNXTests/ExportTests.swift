import Foundation
import Striate
import StriateCatalogue
import StriateONNX
import StriateSystems
import Testing

@Suite struct ExportTests {
  /// Rows of the catalogue that no operators of ONNX say, or whose graph follows from values or draws.
  private static let withoutForm: Set<String> = [
    // Functions that ONNX lacks.
    "torch.atan2", "torch.signbit", "torch.copysign", "torch.nextafter", "torch.bitwise_left_shift",
    "torch.bitwise_right_shift", "torch.gcd", "torch.lcm", "torch.nn.functional.ctc_loss", "torch.histc",
    "torch.histogram", "torch.masked_scatter",
    // Detection, which has operators of its own kind in ONNX.
    "torchvision.ops.roi_align", "torchvision.ops.roi_pool", "torchvision.ops.ps_roi_align",
    "torchvision.ops.ps_roi_pool",
    // Means that round up along one axis only.
    "torch.nn.functional.avg_pool2d 4",
    // Windows that are drawn anew each time, in use too: the only layers here.
    "torch.nn.FractionalMaxPool2d", "torch.nn.FractionalMaxPool3d",
    // How many results there are follows from values.
    "torchvision.ops.nms", "torchvision.ops.batched_nms", "torch.masked_select", "torch.bincount"
  ]

  /// Rows that are said in several operators, which round more often or overflow earlier than the one operation.
  private static let rounded: Set<String> = [
    "torch.exp2", "torch.expm1", "torch.log2", "torch.log10", "torch.log1p", "torch.special.xlog1py", "torch.ldexp",
    "torch.hypot", "torch.remainder", "torch.nn.functional.batch_norm", "torch.nn.functional.interpolate",
    // Batch norm without running statistics, a divisor, and weighted sums of neighbours.
    "torch.nn.BatchNorm1d", "torch.nn.BatchNorm2d", "torch.nn.BatchNorm3d", "torch.nn.AvgPool2d", "torch.nn.Upsample",
    "torch.nn.UpsamplingBilinear2d",
    "torch.nn.functional.rms_norm", "torch.nn.RMSNorm",
    // The steps of what is one operation here.
    "torch.lstm", "torch.nn.LSTM", "torch.gru", "torch.nn.GRU", "torch.rnn_tanh", "torch.rnn_relu", "torch.nn.RNN"
  ]

  /// Rows in which onnxruntime has another result: it passes over NaN, which is the largest here, and a square overflows.
  private static let differently: Set<String> = ["torch.argmax 3", "torch.max 4", "torch.hypot 2"]

  private static let families = [
    "layers", "activations", "convolution", "pooling", "normalization", "elementwise", "reductions", "views",
    "sequence", "vision", "indexing", "losses"
  ]

  @Test(arguments: families)
  func `operations and layers that are exported and read again give the same bits`(_ family: String) throws {
    let rows = try #require(OperationFamily.all.first { $0.name == family }).rows.filter { $0.sample == nil }
    #expect(!rows.isEmpty)
    for row in rows {
      let name = row.names[0]
      for index in row.cases.indices {
        let place = "\(row.id) case \(index)"
        do {
          // The parameters of layers are inputs too.
          let exported = try ExportedModel(NoModule(), inputs: row.inputs(ofCase: index, as: .float32)) {
            try row.function($0)
          }
          let difference = try exported.difference()
          if Self.rounded.contains(name) {
            // Beside hypot, which overflows where a square does.
            #expect(difference ?? 0 <= 1e-6 || row.id == "torch.hypot 2", "\(place): \(difference ?? 0)")
          } else {
            #expect(difference == nil, "\(place): \(difference ?? 0)")
          }
          if !Self.differently.contains(row.id) {
            try PythonCheck.shared.add(exported, named: "\(family)-\(place)")
          }
        } catch let error as FormatError {
          #expect(Self.withoutForm.contains(name) || Self.withoutForm.contains(row.id), "\(place): \(error)")
          #expect(error.what.hasPrefix("it cannot be exported: "), "\(place): \(error)")
        }
      }
    }
  }

  @Test(arguments: ONNXExport.opsets) func `every version of the operators is written and read`(_ opset: Int) throws {
    let network = withSeed(1) {
      Sequential {
        Conv2D(from: 3, to: 8, kernel: 3, padding: 1)
        BatchNorm2D(8)
        GELU()
        MaxPool2D(2)
        GroupNorm(groups: 2, channels: 8)
        GlobalAveragePool()
        Flatten()
        LayerNorm([8])
        Linear(from: 8, to: 4)
        Softmax(axis: 1)
      }
    }
    var options = ONNXExport.Options()
    options.opset = opset
    let x = withSeed(2) { Tensor.uniform([2, 3, 8, 8]) }
    let exported = try ExportedModel(network, inputs: [x], batchAxes: [0], options: options) { [network($0[0])] }
    #expect(exported.imported.opset == opset)
    #expect(try exported.difference() ?? 0 <= 1e-6)
    try PythonCheck.shared.add(exported, named: "opset-\(opset)")
  }

  @Test func `usual layers become one operator each`() throws {
    let network = Sequential {
      Conv2D(from: 3, to: 8, kernel: 3)
      BatchNorm2D(8)
      LeakyReLU()
      AveragePool2D(2)
      Flatten()
      Linear(from: 72, to: 8)
      LayerNorm([8])
      ELU()
      Conv1DOverRows()
      Linear(from: 6, to: 2)
    }
    let path = NSTemporaryDirectory() + "striate-\(UUID().uuidString).onnx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try network.writeONNX(to: path, input: [1, 3, 8, 8])
    let preflight = try ONNXPreflight(contentsOf: path)
    let counts = Dictionary(uniqueKeysWithValues: preflight.operators.map { ($0.name, $0.count) })
    #expect(
      counts == [
        "Conv": 2, "BatchNormalization": 1, "LeakyRelu": 1, "AveragePool": 1, "Flatten": 2, "Gemm": 2,
        "LayerNormalization": 1, "Elu": 1, "Reshape": 1, "Constant": 1
      ])
    let names = try ONNXModel(contentsOf: path).namedCells.map(\.name)
    #expect(Set(names).isSubset(of: network.namedCells.map(\.name)))
    #expect(names.count == network.namedCells.count - 1, "all but the count of batches")
  }

  /// A line of eight numbers through a convolution of lines.
  private struct Conv1DOverRows: Layer {
    let convolution = Conv1D(from: 1, to: 1, kernel: 3)

    func callAsFunction(_ x: Tensor) -> Tensor { convolution(x.reshaped(to: [-1, 1, 8])).flattened(from: 1) }
  }

  @Test func `tensors beyond the limit lie in a file beside the model`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-onnx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("m.onnx").path
    var options = ONNXExport.Options()
    options.embeddedByteLimit = 10_000
    let network = withSeed(1) { LeNet5() }
    try network.writeONNX(to: path, input: [1, 1, 28, 28], options: options)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ["m.onnx", "m.onnx.data"])
    let size = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    #expect(size < 10_000)
    let x = withSeed(2) { Tensor.uniform([2, 1, 28, 28]) }
    let native = try withPhase(.inference) { try network(x).bytes() }
    let model = try ONNXModel(contentsOf: path)
    #expect(try withPhase(.inference) { try model(x).bytes() } == native)
  }

  // MARK: - What cannot be exported

  private func fault(_ layer: some Layer, _ input: Shape = [1, 4]) -> FormatError? {
    #expect(throws: FormatError.self) { try layer.onnxExport(input: TensorType(input, .float32)) }
  }

  private struct Body: Layer {
    let body: @Sendable (Tensor) -> Tensor

    func callAsFunction(_ x: Tensor) -> Tensor { body(x) }
  }

  @Test func `what has no form is named with its layer`() throws {
    let error = fault(
      Sequential {
        Linear(from: 4, to: 4); Named()
      })
    #expect(error?.what == "it cannot be exported: 1: atan2: the operation has no form in ONNX")
    let random = fault(Body { $0 + Tensor.uniform($0.shape) })
    #expect(
      random?.what.contains("it draws random numbers, which a file cannot draw again") == true, "\(random?.what ?? "")")
  }

  private struct Named: Layer {
    private let site = LayerSite("Named", file: #fileID, line: #line)

    func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.atan2(x + 1) } }
  }

  @Test func `a graph that depends on the batch needs a fixed one`() throws {
    let x = withSeed(1) { Tensor.uniform([3, 4]) }
    // A mean over the samples is one for any number of them.
    let mean = Body { $0 - $0.mean(axes: [0], keepingAxes: true) }
    #expect(try ExportedModel(mean, inputs: [x], batchAxes: [0]) { [mean($0[0])] }.difference() == nil)
    let counting = Body { $0 * Double($0.shape[0]) }
    let error = fault(counting)
    #expect(error?.what.contains("depends on the size of the batch") == true, "\(error?.what ?? "")")
    #expect(error?.hint == "export with a fixed batch")
    var options = ONNXExport.Options()
    options.hasFreeBatch = false
    let exported = try ExportedModel(counting, inputs: [x], batchAxes: [0], options: options) { [counting($0[0])] }
    #expect(try exported.difference() == nil)
    #expect(exported.imported.inputs[0].extents == [.fixed(3), .fixed(4)])
  }

  @Test func `a graph that follows from values is refused`() throws {
    let reading = #expect(throws: FormatError.self) {
      try ONNXExport(NoModule(), inputs: [.init("x", TensorType([1, 4], .float32))]) { inputs in
        let sum: Float = try inputs[0].sum().item()
        return [("y", sum > 0 ? inputs[0] : -inputs[0])]
      }
    }
    #expect(reading?.what.contains("its graph follows from the values of its inputs") == true, "\(reading?.what ?? "")")
  }

  @Test func `an input that does not fit is a shape error`() {
    #expect(throws: ShapeError.self) {
      try LeNet5().writeONNX(to: "/nowhere/m.onnx", input: [1, 3, 28, 28])
    }
    let error = #expect(throws: FormatError.self) {
      try LeNet5().writeONNX(to: "/nowhere/m.onnx", input: [1, 1, 28, 28])
    }
    #expect(error?.what == "the file cannot be written: its folder does not exist")
  }
}
