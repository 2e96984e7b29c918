import ArgumentParser
import Foundation
import Striate
import StriateONNX
import StriateSystems

/// What a model of ONNX does not say of itself, unless `striate train` or `striate onnx export` wrote it.
struct ForeignModelOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Of a model of ONNX that does not say it: the mean of pixels in training, in 0 ... 1, one for each channel or for all "
        + "(default: 0.5).", valueName: "NUMBER,..."))
  var mean: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The same: the deviation of pixels in training (default: 0.5).", valueName: "NUMBER,..."))
  var deviation: String?

  @Option(
    help: ArgumentHelp(
      "The same: what the classes are called, or a text file with a name in each line (default: their numbers from 0).",
      valueName: "NAME,...|FILE"))
  var classes: String?

  func validate() throws {
    _ = try Self.numbers(mean, "--mean", in: 0...1)
    if let numbers = try Self.numbers(deviation, "--deviation", in: 0...1000), numbers.contains(0) {
      throw ValidationError("--deviation must be above 0.")
    }
  }

  /// - Throws: if any is given; they are for other models.
  func requireNone(for model: String) throws {
    let given = [("--mean", mean), ("--deviation", deviation), ("--classes", classes)].filter { $0.1 != nil }
    if let name = given.first?.0 {
      throw ValidationError("'\(model.printable)' says itself what \(name) would; leave it out.")
    }
  }

  func preprocessing(channels: Int, height: Int, width: Int) throws -> ImagePreprocessing {
    func numbers(_ text: String?, _ name: String) throws -> [Float] {
      let numbers = try Self.numbers(text, name, in: 0...1000) ?? [0.5]
      guard numbers.count == 1 || numbers.count == channels else {
        throw ValidationError("\(name) must be one number or \(channels), not \(numbers.count).")
      }
      return numbers.count == channels ? numbers : Array(repeating: numbers[0], count: channels)
    }
    return ImagePreprocessing(
      width: width, height: height, mean: try numbers(mean, "--mean"), deviation: try numbers(deviation, "--deviation"))
  }

  func classNames(count: Int) throws -> [String] {
    guard let classes else { return (0..<count).map(String.init) }
    let isFile = FileManager.default.fileExists(atPath: classes)
    let text = isFile ? String(decoding: try FileReader.read(classes), as: UTF8.self) : classes
    var names = text.split(separator: isFile ? "\n" : ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    if isFile, names.last?.isEmpty == true { names.removeLast() }
    guard names.count == count else {
      throw ValidationError("--classes names \(names.count) classes, the model has \(count).")
    }
    return names
  }

  private static func numbers(_ text: String?, _ name: String, in range: ClosedRange<Float>) throws -> [Float]? {
    guard let text else { return nil }
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Float($0) }
    guard numbers.allSatisfy({ $0.map(range.contains) ?? false }) else {
      throw ValidationError("\(name) must be numbers such as 0.485,0.456,0.406, not '\(text)'.")
    }
    return numbers.compactMap { $0 }
  }
}

/// A model of ONNX that says what pictures or rows of a table are.
struct ForeignModel {
  private let path: String
  private let network: any Layer
  /// Of one sample: `[C, H, W]` or `[F]`.
  private let input: Shape
  private let batchLimit: Int?
  private let target: LearningTarget
  private let preparation: Preparation?

  /// - Throws: `FormatError` if the model does not take pictures or rows, or gives no classes and no number.
  init(_ path: String, _ options: ForeignModelOptions) throws {
    let model = try ONNXModel(contentsOf: path), layer = try ONNXLayer(model)
    let port = model.inputs[0]
    self.path = path
    switch port.extents?.first {
    case .fixed(1)?: batchLimit = 1
    case .fixed(let count)?:
      throw FormatError(file: path, what: "takes \(count) samples at a time (\(port)); models of one or any number do")
    default: batchLimit = nil
    }
    if ModelFile.describes(model.metadata) {
      try options.requireNone(for: path)
      let file = try ModelFile(model.metadata, path)
      (network, input, target, preparation) = (layer, file.input, file.target, file.preparation)
      return
    }
    let extents = (port.extents ?? []).dropFirst().map { if case .fixed(let extent) = $0 { extent } else { 0 } }
    switch extents.count {
    case 3 where [1, 3].contains(extents[0]) && extents.dropFirst().allSatisfy((1...2048).contains):
      preparation = .pictures(
        try options.preprocessing(channels: extents[0], height: extents[1], width: extents[2]))
    case 1 where (1...1 << 20).contains(extents[0]): preparation = nil
    default:
      throw FormatError(
        file: path,
        what: "takes \(port); it must be pictures [N, 1 or 3, height, width] or rows of a table [N, columns]",
        hint: "striate onnx run takes any model")
    }
    input = Shape(extents)
    network = ClassScores(model: layer, givesProbabilities: model.givesProbabilities)
    let (network, batch) = (network, Shape([1] + extents))
    let outputs: Tensor
    do {
      outputs = try withPhase(.inference) {
        try withoutGradients { try catchingShapeErrors { network(.zeros(batch)) } }
      }
    } catch let error as ShapeError { throw FormatError(file: path, what: "cannot run: \(error.fact)") }
    let count = outputs.elementCount
    target = count == 1 ? .number(mean: 0, deviation: 1) : .classes(try options.classNames(count: count))
  }

  /// What predicts for a file; a table tells the columns of a model that does not.
  func predictor(for file: String) throws -> Predictor {
    let preparation =
      try preparation
      ?? .table(TablePreprocessing(plain: Table(reading: file), columns: input[0]))
    let description = ModelFile(network: .null, input: input, target: target, preparation: preparation)
    return try Predictor(network, description, batchLimit: batchLimit, path: path)
  }
}

/// Scores of classes `[N, classes]`, whose softmax are the probabilities.
private struct ClassScores: Layer {
  let model: ONNXLayer
  let givesProbabilities: Bool

  func callAsFunction(_ x: Tensor) -> Tensor {
    let y = model(x)
    if y.isPoisoned || y.rank == 0 { return y }
    let scores = y.rank == 1 ? y.reshaped(to: [1, -1]) : y.flattened(from: 1)
    // A softmax undoes the logarithm.
    return givesProbabilities ? scores.log() : scores
  }
}
