import Foundation
import Striate

/// MNIST by ten perceptrons on its pixels: weights at the end, and averaged.
struct PerceptronDigits {
  let request: SystemRequest

  /// Runs it.
  func run() throws -> ExperimentRecord {
    let passes = request.epochs ?? 3
    let (training, test) = try PatternSet.mnist(folder: try request.data(for: "mnist"))
    var competing = Perceptron(inputs: training.inputCount, units: 10), independent = competing
    let desired = (0..<10).map { row in (0..<10).map { $0 == row } }
    var progress = LoopProgress(request, "Perceptrons on MNIST", unit: "images")
    var record = ExperimentRecord()
    var last: [Double] = [], averaged: [Double] = []
    record.lines = [
      "                  competing units        units on their own", "pass   last      averaged   last      averaged"
    ]
    for pass in 0..<passes {
      var generator = PhiloxGenerator(seed: request.seed, stream: PerceptronStream.order + UInt64(pass))
      for (shown, pattern) in (0..<training.count).shuffled(using: &generator).enumerated() {
        competing.compete(for: pattern, of: training)
        independent.learn(pattern, of: training, desired: desired[training.labels[pattern]])
        if shown % 2000 == 0 {
          let done = pass * training.count + shown
          try progress.show(done, of: passes * training.count, items: done)
        }
      }
      last.append(competing.units.accuracy(on: test))
      averaged.append(competing.averaged.accuracy(on: test))
      let own = (independent.units.accuracy(on: test), independent.averaged.accuracy(on: test))
      record.lines.append(
        String(
          format: "%3d    %.2f %%   %.2f %%    %.2f %%   %.2f %%", pass + 1, last[pass] * 100, averaged[pass] * 100,
          own.0 * 100, own.1 * 100))
      if pass == passes - 1 {
        record.add("last_accuracy", last[pass])
        record.add("averaged_accuracy", averaged[pass])
        record.add("independent_last_accuracy", own.0)
        record.add("independent_averaged_accuracy", own.1)
        record.add("mistakes", competing.mistakes)
      }
    }
    try progress.show(passes * training.count, of: passes * training.count)
    record.configuration = [
      .init("data", .string("MNIST")), .init("training_images", .integer(training.count)),
      .init("test_images", .integer(test.count)), .init("passes", .integer(passes))
    ]
    record.steps = passes * training.count
    record.lines.append("\nTest accuracy after each pass over \(training.count) digits, on \(test.count) others.")
    let weights = competing.averaged
    record.pictures = [
      ("digit-weights.png", { weights.digitPicture("Averaged perceptron on MNIST", accuracy: averaged.last ?? .nan) })
    ]
    return record
  }
}
