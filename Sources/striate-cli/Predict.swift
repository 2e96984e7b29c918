import ArgumentParser
import Foundation
import Striate
import StriateSystems

struct Predict: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is on pictures, with probabilities.",
    discussion: "Pictures are PNG, JPEG, PGM or PPM; dark ink on light paper or the other way round.")

  @Argument(help: "A model that 'striate train' wrote.")
  var model: String

  @Argument(help: "Pictures of one digit each.")
  var images: [String]

  @Option(parsing: .unconditional, help: "How many classes to show.")
  var top: Int = 3

  @Flag(help: "Print one JSON object for each picture.")
  var json = false

  @OptionGroup var device: DeviceOptions

  func validate() throws {
    if images.isEmpty { throw ValidationError("Name at least one picture.") }
    if !(1...10).contains(top) { throw ValidationError("--top must be in 1 ... 10, not \(top).") }
  }

  func run() throws {
    try device.run {
      let predictor = try DigitPredictor(modelFile: model)
      var failures = 0
      for path in images {
        do {
          let guesses = try predictor.guesses(for: try Image(contentsOf: path)).prefix(top)
          print(json ? object(path, guesses) : line(path, guesses))
        } catch let error as FormatError {
          complain("striate: \(error)")
          failures += 1
        }
      }
      if failures > 0 { throw ExitCode(1) }
    }
  }

  private func line(_ path: String, _ guesses: ArraySlice<DigitPredictor.Guess>) -> String {
    "\(path.printable): " + guesses.map { "\($0.name) \(percentText($0.probability))" }.joined(separator: ", ")
  }

  private func object(_ path: String, _ guesses: ArraySlice<DigitPredictor.Guess>) -> String {
    JSONValue.object([
      .init("image", .string(path)),
      .init(
        "classes",
        .array(
          guesses.map { .object([.init("name", .string($0.name)), .init("probability", .number($0.probability))]) }))
    ]).description
  }
}
