import ArgumentParser
import Foundation
import Striate
import StriateSystems

struct Predict: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what pictures or rows of a table are, with probabilities.",
    discussion: """
      Pictures are PNG, JPEG, PGM or PPM. A model for digits takes dark ink on light paper or the other way round. A
      table has the columns that the model learned from; the one that it learned may be missing.

      A model of ONNX (.onnx) takes pictures [N, channels, height, width] or rows [N, columns], and gives scores or
      probabilities of classes, or one number. One that does not say how they were prepared is told by --mean and
      --deviation; of a table it takes the first columns as they are.
      """)

  @Argument(help: "A model that 'striate train' wrote, or one of ONNX.")
  var model: String

  @Argument(help: "Pictures, or tables, as the model takes them.")
  var inputs: [String]

  @Option(parsing: .unconditional, help: "How many classes to show.")
  var top: Int = 3

  @Flag(help: "Print one JSON object for each picture or row.")
  var json = false

  @OptionGroup var foreign: ForeignModelOptions
  @OptionGroup var device: DeviceOptions

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("Name at least one picture or table.") }
    try bounded(top, "--top", in: 1...1000)
  }

  func run() throws {
    try device.run {
      let predict = try predictor()
      var failures = 0
      for path in inputs {
        do {
          for (place, prediction) in try predict(path) {
            print(json ? object(path, place, prediction) : line(path, place, prediction))
          }
        } catch let error as FormatError {
          complain("striate: \(error)")
          failures += 1
        }
      }
      if failures > 0 { throw ExitCode(1) }
    }
  }

  /// What a file is, or each row of it with its number from 1.
  private func predictor() throws -> (String) throws -> [(row: Int?, prediction: Predictor.Prediction)] {
    if model.hasSuffix(".onnx") {
      let foreign = try ForeignModel(model, foreign)
      return { try predictions(foreign.predictor(for: $0), $0) }
    }
    try foreign.requireNone(for: model)
    guard ModelFile.describes(try SafetensorsFile(reading: model).metadata) else {
      let digits = try DigitPredictor(modelFile: model)
      return { path in
        let guesses = try digits.guesses(for: try Image(contentsOf: path))
        return [(nil, .classes(guesses.map { (name: $0.name, probability: $0.probability) }))]
      }
    }
    let predictor = try Predictor(modelFile: model)
    return { try predictions(predictor, $0) }
  }

  private func predictions(
    _ predictor: Predictor, _ path: String
  ) throws -> [(row: Int?, prediction: Predictor.Prediction)] {
    switch predictor.kind {
    case .pictures: [(nil, try predictor.prediction(for: try Image(contentsOf: path)))]
    case .table: try predictor.predictions(forTable: path).enumerated().map { ($0.offset + 1, $0.element) }
    }
  }

  private func line(_ path: String, _ row: Int?, _ prediction: Predictor.Prediction) -> String {
    let text =
      switch prediction {
      case .classes(let classes):
        classes.prefix(top).map { "\($0.name.printable) \(percentText($0.probability))" }.joined(separator: ", ")
      case .number(let number): "\(number)"
      }
    return path.printable + (row.map { " row \($0)" } ?? "") + ": " + text
  }

  private func object(_ path: String, _ row: Int?, _ prediction: Predictor.Prediction) -> String {
    var members: [JSONMember] = [.init(row == nil ? "image" : "table", .string(path))]
    if let row { members.append(.init("row", .integer(row))) }
    switch prediction {
    case .classes(let classes):
      let listed = classes.prefix(top).map { one in
        JSONValue.object([.init("name", .string(one.name)), .init("probability", .number(one.probability))])
      }
      members.append(.init("classes", .array(listed)))
    case .number(let number): members.append(.init("number", .number(number)))
    }
    return JSONValue.object(members).description
  }
}
