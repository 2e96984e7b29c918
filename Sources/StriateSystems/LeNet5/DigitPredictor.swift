import Striate

/// A system whose network tells handwritten digits apart.
protocol DigitSystem: NetworkSystem {
  /// How digits become its input.
  var digitFormat: DigitFormat { get }
  /// The probability of each class `[N, 10]`, of the network's outputs `[N, 10]`.
  func probabilities(of outputs: Tensor) -> Tensor
}

/// A saved digit network, ready to say what is on a picture. The model file's metadata tells everything it needs.
public struct DigitPredictor: Sendable {
  /// A class and its probability.
  public struct Guess: Sendable {
    public var name: String
    public var probability: Double
  }

  private let system: any DigitSystem
  private let model: any Layer
  private let preprocessing: DigitPreprocessing
  private let classNames: [String]
  private let file: String

  /// - Throws: `FormatError` if the file is missing, corrupt or of another system.
  public init(modelFile: String) throws {
    let file = try SafetensorsFile(reading: modelFile)
    guard let system = file.metadata["system"].flatMap(SystemCatalog.system) as? any DigitSystem else {
      let system = file.metadata["system"].map { "is of the system '\($0.printable)'" } ?? "does not name its system"
      throw FormatError(
        file: modelFile, what: "the model \(system), not 'lenet5' or 'lenet5-1998'",
        hint: "models come from: striate train lenet5 --out DIR")
    }
    guard let preprocessing = file.metadata["preprocessing"].flatMap(DigitPreprocessing.init) else {
      throw FormatError(file: modelFile, what: "the model does not say how pictures are prepared for it")
    }
    let classNames = (file.metadata["classes"] ?? "").split(separator: ",").map { String($0).printable.shortened() }
    guard classNames.count == 10 else {
      throw FormatError(file: modelFile, what: "the model names \(classNames.count) classes, not 10")
    }
    self.file = modelFile
    self.system = system
    model = withSeed(0) { system.network(classCount: 10) }
    try model.load(file, name: modelFile)
    self.preprocessing = preprocessing
    self.classNames = classNames
  }

  /// The classes, most probable first.
  /// - Throws: `FormatError` if the model's weights are such that no probabilities come out.
  public func guesses(for picture: Image) throws -> [Guess] {
    let probabilities = try withPhase(.inference) {
      try withoutGradients {
        let outputs = model(preprocessing.tensor(of: picture, as: system.digitFormat))
        return try system.probabilities(of: outputs).scalars(as: Float.self)
      }
    }
    guard probabilities.allSatisfy(\.isFinite) else {
      throw FormatError(file: file, what: "the model gives no probabilities", hint: "its weights may not be finite")
    }
    return zip(classNames, probabilities).map { Guess(name: $0, probability: Double($1)) }
      .sorted { $0.probability > $1.probability }
  }
}
