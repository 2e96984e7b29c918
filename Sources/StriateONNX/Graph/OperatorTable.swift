import Striate

/// How a node of one name becomes tensors.
struct ONNXOperator: Sendable {
  /// With the domain in front where it is not ONNX's own, such as `ai.onnx.ml.Binarizer`.
  let name: String
  /// Attributes that the builder understands; others are refused before anything runs.
  let attributes: Set<String>
  /// How many operands a node may give.
  let inputs: ClosedRange<Int>
  /// Operands that are settings and no weights: an initializer that only serves as such is not trained.
  let settings: Set<Int>
  let run: @Sendable (NodeCall) throws -> [ONNXArgument]

  private init(
    _ name: String, _ inputs: ClosedRange<Int>, _ attributes: Set<String>, _ settings: Set<Int>,
    _ run: @escaping @Sendable (NodeCall) throws -> [ONNXArgument]
  ) {
    self.name = name
    self.inputs = inputs
    self.attributes = attributes
    self.settings = settings
    self.run = run
  }

  /// An operator on tensors.
  init(
    _ name: String, _ inputs: ClosedRange<Int>, attributes: Set<String> = [], settings: Set<Int> = [],
    build: @escaping @Sendable (NodeCall) throws -> [ONNXValue]
  ) {
    self.init(name, inputs, attributes, settings) { call in
      try call.requireTensors()
      return try build(call).map { .tensor($0) }
    }
  }

  /// An operator whose operands or results may be sequences or missing, such as those that run graphs.
  static func general(
    _ name: String, _ inputs: ClosedRange<Int>, attributes: Set<String> = [], settings: Set<Int> = [],
    run: @escaping @Sendable (NodeCall) throws -> [ONNXArgument]
  ) -> ONNXOperator {
    ONNXOperator(name, inputs, attributes, settings, run)
  }

  /// An operator with one result, of the type of its operands.
  static func one(
    _ name: String, _ inputs: ClosedRange<Int>, attributes: Set<String> = [], settings: Set<Int> = [],
    build: @escaping @Sendable (NodeCall) throws -> Tensor
  ) -> ONNXOperator {
    ONNXOperator(name, inputs, attributes: attributes, settings: settings) { [$0.result(try build($0))] }
  }

  /// An operator with one operand and one result.
  static func unary(_ name: String, _ body: @escaping @Sendable (Tensor) -> Tensor) -> ONNXOperator {
    one(name, 1...1) { body(try $0.tensor(0)) }
  }
}

/// All operators by name; those of other domains than ONNX's own with the domain in front.
enum OperatorTable {
  static let operators: [String: ONNXOperator] = {
    let all = [
      unaryOperators, activationOperators, arithmeticOperators, reductionOperators, layoutOperators, partOperators,
      creationOperators, castOperators, indexingOperators, scatterOperators, productOperators, convolutionOperators,
      poolingOperators, normalizationOperators, attentionOperators, lossOperators, samplingOperators,
      randomOperators, recurrentOperators, controlFlowOperators, scanOperators, sequenceOperators, optionalOperators,
      trainingOperators, stateOperators, quantizationOperators, integerOperators, detectionOperators,
      deformableOperators, unpoolingOperators, signalOperators, uniqueOperators, textOperators, learningOperators,
      imageOperators, quantizedForms
    ]
    return Dictionary(all.joined().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The newest version of ONNX's own operators that is known here.
  static let newestOpset = 28

  /// Whether the domain is ONNX's own.
  static func isStandard(_ domain: String) -> Bool { domain.isEmpty || domain == "ai.onnx" }

  /// Why nothing can be made of a node; nil if something can.
  static func fault(of node: ONNXNode) -> String? {
    guard let entry = operators[node.key] else {
      let isKnown = node.domain.isEmpty || operators.keys.contains { $0.hasPrefix(node.domain + ".") }
      return isKnown
        ? "the operator is not supported" : "the domain '\(node.domain.shortened())' is not supported"
    }
    guard node.opset != nil || !node.domain.isEmpty else {
      return "the model does not say which version of ONNX's operators it uses"
    }
    let unknown = node.attributes.keys.filter { !entry.attributes.contains($0) }.sorted()
    if !unknown.isEmpty {
      let names = unknown.prefix(20).map { "'\($0.shortened())'" }.joined(separator: ", ")
      return unknown.count == 1
        ? "the attribute \(names) is not supported" : "the attributes \(names) are not supported"
    }
    guard entry.inputs.contains(node.inputs.count) else {
      return "it has \(node.inputs.count) operands, not \(entry.inputs.lowerBound) to \(entry.inputs.upperBound)"
    }
    return nil
  }
}
