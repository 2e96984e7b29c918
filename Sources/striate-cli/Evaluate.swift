import ArgumentParser
import Striate
import StriateSystems

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how good a model is on data whose answers are known.",
    discussion: "Data have the form that the model learned from: a table with the target column, or class folders.")

  @Argument(help: "A model that 'striate train' wrote for data of your own, or one of ONNX.")
  var model: String

  @Argument(help: "A table or a folder.")
  var data: String

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var foreign: ForeignModelOptions
  @OptionGroup var device: DeviceOptions

  func run() throws {
    try device.run {
      let evaluation = try predictor().evaluate(on: data) { complain("striate: \($0)") }
      print(json ? "\(evaluation.json)" : "\(evaluation)\n\n\(evaluation.scoreName) \(evaluation.scoreText)")
    }
  }

  private func predictor() throws -> Predictor {
    if model.hasSuffix(".onnx") { return try ForeignModel(model, foreign).predictor(for: data) }
    try foreign.requireNone(for: model)
    return try Predictor(modelFile: model)
  }
}
