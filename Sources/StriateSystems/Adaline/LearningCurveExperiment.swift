import Foundation
import Striate

/// α-LMS and μ-LMS beside the Wiener solution, and what happens above the bound.
struct LearningCurveExperiment {
  static let runs = 100
  static let steps = 30_000
  static let interval = 50
  static let boundSteps = 2_000
  /// Steps of α-LMS whose error afterwards is compared with (1 − α)ε.
  static let identitySteps = 2_000

  let request: SystemRequest

  /// Runs it.
  func run() throws -> ExperimentRecord {
    try request.refuse([.data, .epochs], for: "lms")
    var record = ExperimentRecord()
    let targets = LinearTargets(.correlated, seed: request.seed)
    let wiener = try WienerSolution(targets.patterns, desired: targets.desired)
    record.configuration = [
      .init("patterns", .integer(targets.patterns.count)), .init("inputs", .integer(targets.patterns.inputCount)),
      .init("runs", .integer(Self.runs)), .init("steps", .integer(Self.steps))
    ]
    record.add("wiener_mse", wiener.minimum)
    record.add("trace", wiener.trace)
    record.lines = [
      String(format: "Wiener: ξ(w*) = %.4f, tr R = %.3f", wiener.minimum, wiener.trace),
      "rule                   excess ξ    worst of \(Self.runs)   ‖w − w*‖/‖w*‖   worst"
    ]
    let rules: [(name: String, figure: String?, rule: LMS.Rule)] = [
      ("μ-LMS, μ tr R = 0.05", nil, .mu(0.05 / wiener.trace)), ("α-LMS, α = 0.1", nil, .alpha(0.1)),
      ("μ-LMS, μ tr R = 0.005", "mu_lms", .mu(0.005 / wiener.trace)), ("α-LMS, α = 0.01", "alpha_lms", .alpha(0.01))
    ]
    var progress = LoopProgress(request, "LMS", unit: "patterns")
    var curves: [(String, [Double])] = []
    for (index, entry) in rules.enumerated() {
      var mean = [Double](repeating: 0, count: Self.steps / Self.interval + 1)
      var excess: [Double] = [], distance: [Double] = []
      for run in 0..<Self.runs {
        let result = targets.curve(
          entry.rule, wiener, steps: Self.steps, interval: Self.interval, seed: request.seed, stream: 1000 + UInt64(run)
        )
        for (place, value) in result.errors.enumerated() { mean[place] += value / Double(Self.runs) }
        excess.append(wiener.excess(of: result.units))
        distance.append(wiener.distance(of: result.units))
        let done = index * Self.runs + run + 1
        try progress.show(done, of: rules.count * Self.runs, items: done * Self.steps)
      }
      curves.append((entry.name, mean))
      let means = (excess.reduce(0, +) / Double(Self.runs), distance.reduce(0, +) / Double(Self.runs))
      record.lines.append(
        entry.name.padding(toLength: 23, withPad: " ", startingAt: 0)
          + String(
            format: "%6.2f %%    %6.2f %%       %6.2f %%        %6.2f %%", means.0 * 100, excess.max()! * 100,
            means.1 * 100, distance.max()! * 100))
      if let figure = entry.figure {
        record.add(figure + "_excess", means.0)
        record.add(figure + "_worst_excess", excess.max()!)
        record.add(figure + "_weight_error", means.1)
        record.add(figure + "_worst_weight_error", distance.max()!)
      }
    }
    let bound = try boundary(&record, targets, wiener)
    let identity = Self.identity(targets, seed: request.seed)
    record.add("identity_residual", identity)
    record.lines.append(String(format: "α-LMS leaves (1 − α)ε on its pattern: largest deviation %.1e", identity))
    record.steps = rules.count * Self.runs * Self.steps
    record.pictures = [
      ("learning-curves.png", { AdalinePictures().learningCurves(curves, Self.interval, wiener.minimum) }),
      ("bound.png", { AdalinePictures().bound(bound.curves, bound.minimum) })
    ]
    return record
  }

  /// Below and above μ = 1/tr R. With inputs of ±1 all patterns have ‖x‖² = tr R, so μ-LMS is α-LMS with α = 2μ tr R, and
  /// the bound is exact.
  private func boundary(
    _ record: inout ExperimentRecord, _ correlated: LinearTargets, _ correlatedWiener: WienerSolution
  ) throws -> (curves: [(String, [Double])], minimum: Double) {
    let signs = LinearTargets(.signs, seed: request.seed)
    let wiener = try WienerSolution(signs.patterns, desired: signs.desired)
    var curves: [(String, [Double])] = []
    for (share, figure) in [(0.5, "half_bound_mse"), (0.95, "below_bound_mse"), (1.05, "above_bound_mse")] {
      let run = signs.curve(
        .mu(share / wiener.trace), wiener, steps: Self.boundSteps, interval: 10, seed: request.seed, stream: 900)
      record.add(figure, run.errors.last!)
      record.lines.append(
        String(
          format: "±1 inputs, μ = %.2f/tr R: ξ = %.3g after %d steps", share, run.errors.last!, Self.boundSteps))
      curves.append((String(format: "μ = %.2f/tr R", share), run.errors))
    }
    let normal = correlated.curve(
      .mu(0.95 / correlatedWiener.trace), correlatedWiener, steps: Self.boundSteps, interval: 10, seed: request.seed,
      stream: 900)
    record.add("normal_inputs_below_bound_mse", normal.errors.last!)
    record.lines.append(
      String(
        format: "normal inputs, μ = 0.95/tr R: ξ = %.3g after %d steps: there the mean square needs a smaller μ",
        normal.errors.last!, Self.boundSteps))
    return (curves, wiener.minimum)
  }

  /// The largest |ε′ − (1 − α)ε| over steps of α-LMS with several α, in parts of what is subtracted to get an error.
  static func identity(_ targets: LinearTargets, seed: UInt64) -> Double {
    var largest = 0.0
    for alpha in [0.1, 0.5, 1, 1.9] {
      var generator = PhiloxGenerator(seed: seed, stream: 901)
      var lms = LMS(inputs: targets.patterns.inputCount, units: 1)
      for _ in 0..<identitySteps {
        let pattern = Int.random(in: 0..<targets.patterns.count, using: &generator), d = targets.desired[pattern]
        lms.learn(pattern, of: targets.patterns, desired: [d], .alpha(alpha))
        let after = d - lms.units.sums(of: pattern, in: targets.patterns)[0]
        let scale = max(abs(d), abs(lms.errors[0]))
        largest = max(largest, abs(after - (1 - alpha) * lms.errors[0]) / scale)
      }
    }
    return largest
  }
}
