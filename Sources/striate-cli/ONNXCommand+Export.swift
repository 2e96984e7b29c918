import ArgumentParser
import Striate
import StriateONNX
import StriateSystems

extension ONNXCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a network as a model that other programs run.",
      discussion: """
        The network is a system's name (striate systems), a model that 'striate train' wrote, or a recipe, whose network has
        fresh weights. It is written in inference phase; parameters keep their names.
        """)

    @Argument(help: "A system that is a network, a model file, or a recipe (.yml).")
    var model: String

    @Option(help: ArgumentHelp("Where it goes.", valueName: "FILE.onnx"))
    var out: String

    @Option(parsing: .unconditional, help: "The version of ONNX's operators, 17 to 28.")
    var opset: Int = ONNXExport.Options().opset

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("Fix the number of samples (default: any number).", valueName: "samples"))
    var batch: Int?

    @OptionGroup var weights: WeightOptions

    func validate() throws {
      try bounded(batch, "--batch", in: 1...65536)
      try bounded(opset, "--opset", in: ONNXExport.opsets)
      try checkIsThere(model)
    }

    func run() throws {
      let loaded = try weights.load(model)
      var options = ONNXExport.Options()
      options.opset = opset
      options.hasFreeBatch = batch == nil
      options.metadata = loaded.metadata
      let input = TensorType(Shape([batch ?? 1] + Array(loaded.input)), .float32)
      let export = try loaded.network.onnxExport(input: input, options: options)
      try export.write(to: out)
      let nodes = export.operators.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      print("Written to \(out.printable): operators of version \(opset), \(nodes)")
    }
  }
}
