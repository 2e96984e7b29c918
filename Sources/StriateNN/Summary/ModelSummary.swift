import StriateFormats
import StriateGraph
import StriateTypes

/// What a model's layers return, hold and cost for one input, in the order in which they run.
///
/// Printing gives a table. Multiply-adds are counted where products are summed: matrix products and convolutions, with
/// attention and recurrent steps, without biases and elementwise arithmetic.
public struct ModelSummary: Sendable {
  /// One call of a layer.
  public struct Row: Sendable, Hashable {
    /// As in checkpoints, such as `features.0`; empty for the model itself.
    public let path: String
    /// The layer's type.
    public let kind: String
    /// How many layers it stands in; 0 for the model.
    public let depth: Int
    /// The shapes of its results; empty if it was not seen to end.
    public let outputs: [Shape]
    /// Scalars of parameters that belong to it and to no layer inside it; 0 when it is called again.
    public let parameterCount: Int
    /// Multiply-adds of its own, without those of layers inside it.
    public let multiplyAddCount: Int
    /// Bytes of the results that it made itself.
    public let activationByteCount: Int
    /// Whether the same layer has a row above.
    public let isRepeated: Bool
  }

  /// The model, then its layers in the order of their calls, each before those inside it.
  public let rows: [Row]
  /// The type of the input; nil where it was not given.
  public let input: TensorType?
  /// Scalars of all parameters.
  public let parameterCount: Int
  /// Those of parameters that are not frozen.
  public let trainableParameterCount: Int
  /// Bytes of all parameters.
  public let parameterByteCount: Int

  /// Multiply-adds of the whole model.
  public var multiplyAddCount: Int { rows.reduce(0) { $0 + $1.multiplyAddCount } }

  /// Bytes of everything that layers return: what training keeps for the gradients, about.
  public var activationByteCount: Int { rows.reduce(0) { $0 + $1.activationByteCount } }
}

extension Layer {
  /// Layers, result shapes, parameters, multiply-adds and activation memory for an input of this shape. Nothing is
  /// computed.
  /// - Parameters:
  ///   - input: with the batch: `[1, 3, 224, 224]`.
  ///   - dtype: of the input; an integer type for embeddings.
  /// - Throws: `ShapeError` if the input does not fit the model.
  public func summary(input: Shape, dtype: DType = .float32) throws -> ModelSummary {
    let type = TensorType(input, dtype)
    return try summary(of: type) { self(.zeros(input, dtype: dtype)) }
  }
}

extension Module {
  /// The same for a module that takes something else than one tensor: of what `body` builds with it.
  public func summary(_ body: () throws -> Tensor) throws -> ModelSummary { try summary(of: nil, body) }

  fileprivate func summary(of input: TensorType?, _ body: () throws -> Tensor) throws -> ModelSummary {
    // Tells the layers where they stand.
    let cells = namedCells
    let recorder = SummaryRecorder(root: LayerSite.kind(of: self))
    let output = try catchingShapeErrors {
      try withPhase(.inference) { try GraphContext.with({ $0.observer = recorder }, body) }
    }
    let parameters = cells.filter { $0.parameter != nil }
    return ModelSummary(
      rows: recorder.rows(output: output, parameters: parameters), input: input,
      parameterCount: parameters.reduce(0) { $0 + $1.value.elementCount },
      trainableParameterCount: parameters.reduce(0) {
        $0 + ($1.parameter?.isFrozen == false ? $1.value.elementCount : 0)
      },
      parameterByteCount: parameters.reduce(0) { $0 + $1.value.type.byteCount })
  }
}

extension ModelSummary {
  /// For `--json`: the rows and the totals.
  package var json: JSONValue {
    func extents(_ shape: Shape) -> JSONValue { .array(shape.map { .integer($0) }) }
    let layers = rows.map { row in
      JSONValue.object([
        JSONMember("path", .string(row.path)), JSONMember("kind", .string(row.kind)),
        JSONMember("output", row.outputs.count == 1 ? extents(row.outputs[0]) : .array(row.outputs.map(extents))),
        JSONMember("parameters", .integer(row.parameterCount)),
        JSONMember("multiply_adds", .integer(row.multiplyAddCount)),
        JSONMember("activation_bytes", .integer(row.activationByteCount))
      ])
    }
    return .object([
      JSONMember("model", .string(rows.first?.kind ?? "")),
      JSONMember("input", input.map { extents($0.shape) } ?? .null),
      JSONMember("layers", .array(layers)),
      JSONMember("parameters", .integer(parameterCount)),
      JSONMember("trainable_parameters", .integer(trainableParameterCount)),
      JSONMember("parameter_bytes", .integer(parameterByteCount)),
      JSONMember("multiply_adds", .integer(multiplyAddCount)),
      JSONMember("activation_bytes", .integer(activationByteCount))
    ])
  }
}
