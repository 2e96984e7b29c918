import Foundation
import Striate

/// Mistakes on points that can be separated, beside the bound of the convergence theorem.
struct SeparableExperiment {
  static let dataSets = 3

  let request: SystemRequest

  /// Runs it.
  func run() throws -> ExperimentRecord {
    try request.refuse([.data, .epochs], for: "separable")
    var record = ExperimentRecord()
    record.configuration = [
      .init("data_sets", .integer(Self.dataSets)), .init("points", .integer(1000)), .init("dimensions", .integer(20))
    ]
    record.lines = ["data set   R       γ       (R/γ)²   mistakes   passes"]
    var curves: [(curve: [Int], bound: Double)] = [], largest = 0.0, converged = 0
    for index in 0..<Self.dataSets {
      if Interruption.requested != nil { throw RunInterrupted() }
      let data = SeparableData(seed: request.seed, stream: PerceptronStream.planes + UInt64(index))
      let run = data.mistakes(), count = run.curve.last ?? 0, passes = run.curve.count / data.patterns.count
      record.add("mistakes_\(index + 1)", count)
      record.add("bound_\(index + 1)", data.bound)
      largest = max(largest, Double(count) / data.bound)
      converged += run.converged ? 1 : 0
      curves.append((run.curve, data.bound))
      record.steps += run.curve.count
      record.lines.append(
        String(
          format: "%5d      %.3f   %.3f   %6.1f   %6d     %4d", index + 1, data.radius, data.margin, data.bound, count,
          passes))
    }
    record.add("largest_share_of_bound", largest)
    record.add("converged", converged)
    record.lines.append(
      "\nγ is the margin of the hyperplane that made the classes; \(converged) of \(Self.dataSets) ended with a pass "
        + "without mistakes.")
    record.pictures = [("mistakes.png", { PerceptronPictures().mistakesAndBound(curves) })]
    return record
  }
}
