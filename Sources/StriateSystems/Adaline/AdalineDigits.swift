import Foundation
import Striate

/// MNIST by ten Adalines, one against the rest, and the same by the Wiener solution.
struct AdalineDigits {
  /// μ tr R at the beginning; it falls evenly to 0.
  static let rate = 0.1

  let request: SystemRequest

  /// Runs it.
  func run() throws -> ExperimentRecord {
    let passes = request.epochs ?? 20
    let (training, test) = try PatternSet.mnist(folder: try request.data(for: "mnist"))
    var desired = [Double](repeating: -1, count: training.count * 10)
    for (image, label) in training.labels.enumerated() { desired[image * 10 + label] = 1 }
    request.tell("Solving for w* = R⁻¹P of \(training.inputCount) inputs")
    let wiener = try WienerSolution(training, desired: desired)
    var lms = LMS(inputs: training.inputCount, units: 10)
    var progress = LoopProgress(request, "μ-LMS on MNIST", unit: "images")
    var record = ExperimentRecord(), errors: [Double] = []
    record.lines = ["pass   train ξ    above ξ(w*)   test accuracy"]
    let total = passes * training.count
    for pass in 0..<passes {
      var generator = PhiloxGenerator(seed: request.seed, stream: 1000 + UInt64(pass))
      for (shown, image) in (0..<training.count).shuffled(using: &generator).enumerated() {
        let done = pass * training.count + shown
        let mu = Self.rate / wiener.trace * (1 - Double(done) / Double(total))
        lms.learn(image, of: training, desired: desired[image * 10..<image * 10 + 10], .mu(mu))
        if shown % 2000 == 0 { try progress.show(done, of: total, items: done) }
      }
      errors.append(wiener.meanSquaredError(of: lms.units))
      if pass == 0 || (pass + 1) % 5 == 0 || pass == passes - 1 {
        record.lines.append(
          String(
            format: "%3d    %.5f   %6.2f %%      %.2f %%", pass + 1, errors[pass],
            (errors[pass] / wiener.minimum - 1) * 100,
            lms.units.accuracy(on: test) * 100))
      }
    }
    try progress.show(total, of: total)
    let (accuracy, best) = (lms.units.accuracy(on: test), wiener.units.accuracy(on: test))
    record.configuration = [
      .init("data", .string("MNIST")), .init("training_images", .integer(training.count)),
      .init("test_images", .integer(test.count)), .init("passes", .integer(passes)),
      .init("mu_trace_at_start", .number(Self.rate))
    ]
    record.steps = total
    record.add("wiener_test_accuracy", best)
    record.add("wiener_train_mse", wiener.minimum)
    record.add("trace", wiener.trace)
    record.add("lms_test_accuracy", accuracy)
    record.add("lms_train_mse", errors.last ?? .nan)
    record.add("lms_excess", wiener.excess(of: lms.units))
    record.add("lms_weight_error", wiener.distance(of: lms.units))
    record.lines += [
      String(format: "Wiener %.5f   %6.2f %%      %.2f %%", wiener.minimum, 0.0, best * 100),
      String(
        format:
          "‖w − w*‖/‖w*‖ = %.2f: pixels that are hardly ever inked have large weights in w* that cost nothing to miss.",
        wiener.distance(of: lms.units))
    ]
    let units = lms.units
    record.pictures = [
      ("mnist-curve.png", { AdalinePictures().digitCurve(errors, wiener.minimum) }),
      ("mnist-weights.png", { units.digitPicture("Ten Adalines on MNIST", accuracy: accuracy) })
    ]
    return record
  }
}
