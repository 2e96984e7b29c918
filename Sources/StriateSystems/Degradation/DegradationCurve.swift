import Striate

/// How one network learned.
struct DegradationCurve {
  /// `plain56`.
  let name: String
  /// `Plain, 56 layers`.
  let title: String
  /// Of each step.
  let losses: [Double]
  /// Of the test pictures at the end.
  let error: Double
  /// Spent on steps.
  let seconds: Double

  /// Trains it; the same seed gives every network the same pictures in the same order, changed in the same way.
  /// - Returns: nil after Ctrl-C.
  init?(of system: CIFARResNetSystem, _ request: SystemRequest) throws {
    var request = request
    request.outputFolder = nil
    let run = try ImageClassification(system, request).curve()
    guard run.training.isComplete, let error = run.errors?.top1Error else { return nil }
    name = system.card.name.replacing("-cifar", with: "")
    title = system.card.title.replacing(" for CIFAR-10", with: "")
    losses = run.training.history.losses
    self.error = error
    seconds = run.training.seconds
  }

  /// The mean of the last eighth of the steps: a single batch says little.
  var finalLoss: Double {
    let last = losses.suffix(max(1, losses.count / 8))
    return last.reduce(0, +) / Double(last.count)
  }

  /// All curves over the steps.
  static func chart(of curves: [DegradationCurve]) -> Image {
    LineChart(
      title: "Training loss of plain and residual networks",
      subtitle: "pale: each step, dark: smoothed; the same pictures in the same order",
      xLabel: "step", yLabel: "cross-entropy",
      series: curves.map {
        .init(name: $0.title, values: $0.losses, smoothing: $0.losses.count > 50 ? 0.95 : 0.5)
      }
    ).image()
  }
}
