import Striate

/// A model of ONNX with one input and one output as a layer: what takes any network takes it too.
///
/// Its parameters have the names that they have in the file.
public struct ONNXLayer: Layer, RenamingModule {
  /// What is run.
  public let model: ONNXModel
  private let name: String

  /// The model as a layer, which shares its parameters.
  /// - Throws: `FormatError` if the model has several inputs or outputs.
  public init(_ model: ONNXModel) throws(FormatError) {
    guard model.inputs.count == 1, model.outputs.count == 1 else {
      throw FormatError(
        file: model.file,
        what: "has \(model.inputs.count) inputs and \(model.outputs.count) outputs; a layer has one of each")
    }
    if let port = (model.inputs + model.outputs).first(where: \.isSequence) {
      throw FormatError(file: model.file, what: "'\(port.name.shortened())' is a sequence; a layer has tensors")
    }
    self.model = model
    name = model.file
  }

  /// What the model makes of its input; an error of the model is a shape error of this layer.
  /// - Parameter x: as the model's input declares it.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    if x.isPoisoned { return x }
    do { return try model(x) } catch {
      return .fail(ShapeError(name, (error as? FormatError)?.what ?? "\(error)", operands: [x.type]))
    }
  }

  /// None: the model's cells have the names of its file.
  public func checkpointName(of property: String) -> String { "" }
}
