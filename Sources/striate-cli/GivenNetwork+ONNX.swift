import Striate
import StriateONNX
import StriateSystems

extension GivenNetwork {
  /// A model of ONNX with one input and one output.
  init(onnx path: String) throws {
    let model = try ONNXModel(contentsOf: path)
    _ = try ONNXLayer(model)
    self.init(
      name: path,
      input: (model.inputs[0].extents ?? []).dropFirst().map { extent in
        if case .fixed(let number) = extent { number } else { nil }
      },
      fileName: "model.onnx", make: { try ONNXLayer(ONNXModel(contentsOf: path)) },
      save: { network, target, metadata in
        try (network as? ONNXLayer)?.model.write(to: target, metadata: metadata)
      })
  }
}
