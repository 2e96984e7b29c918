import Foundation
import Striate

/// What the perceptron does on exclusive or, which no line separates: it goes round and round.
struct XORExperiment {
  /// The four points, `[4][2]`, in the order in which they are shown.
  static let points: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
  static let desired = [false, true, true, false]
  /// Points drawn for the pocket.
  static let pocketSteps = 1000

  let request: SystemRequest

  static var patterns: PatternSet {
    var set = PatternSet(inputCount: 2)
    for (point, isOn) in zip(points, desired) { set.append(point, label: isOn ? 1 : 0) }
    return set
  }

  /// Runs it.
  func run() throws -> ExperimentRecord {
    try request.refuse([.data, .epochs], for: "xor")
    let set = Self.patterns, desired = Self.desired
    let run = PerceptronCycle(set, desired: desired)
    var record = ExperimentRecord()
    record.add("converged", run.converged ? 1 : 0)
    if let cycle = run.cycle {
      let weights = run.path[cycle.start..<cycle.start + cycle.length]
      let mistakes = run.isMistake[cycle.start..<cycle.start + cycle.length].count { $0 }
      record.add("cycle_start", cycle.start)
      record.add("cycle_length", cycle.length)
      record.add("cycle_mistakes", mistakes)
      record.lines = [
        "After \(cycle.start) presentations the weights go round a cycle of \(cycle.length), with \(mistakes) mistakes each "
          + "time: they never converge.",
        "  shown     w1   w2    b"
      ]
      for (step, w) in weights.enumerated() {
        let point = Self.points[(cycle.start + step) % Self.points.count]
        record.lines.append(
          String(format: "  (%.0f, %.0f)   %3.0f  %3.0f  %3.0f", point[0], point[1], w[0], w[1], w[2]))
      }
    }
    var pocket = PocketPerceptron(set, desired: desired)
    var generator = PhiloxGenerator(seed: request.seed, stream: PerceptronStream.pocket)
    for _ in 0..<Self.pocketSteps { pocket.learn(.random(in: 0..<set.count, using: &generator)) }
    let w = pocket.pocket.weights
    record.steps = run.isMistake.count + Self.pocketSteps
    record.add("pocket_accuracy", Double(pocket.rightCount) / Double(set.count))
    record.lines.append(
      String(
        format: "The pocket holds w = (%.0f, %.0f), b = %.0f, which gets %d of 4 right: no line gets more.", w[0], w[1],
        w[2], pocket.rightCount))
    record.pictures = [
      ("xor-lines.png", { PerceptronPictures().cycleLines(run) }),
      ("xor-weights.png", { PerceptronPictures().cycleWeights(run) })
    ]
    return record
  }
}
