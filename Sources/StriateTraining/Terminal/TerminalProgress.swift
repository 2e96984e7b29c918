import Foundation
import StriateTypes

/// Shows a run on standard error: a bar with the loss and its curve, and a line for each epoch.
public final class TerminalProgress: TrainingCallback {
  private let title: String?
  private let unit: String
  private var bar: ProgressBar
  private let write: (String) -> Void
  private var hasTitle = false

  /// - Parameters:
  ///   - title: a line before the first step; none by default.
  ///   - unit: of the rate, `samples` by default.
  ///   - style: what the terminal can show; by default what it can.
  ///   - write: gets text with its line ends; standard error by default.
  public init(
    title: String? = nil, unit: String = "samples", style: TerminalStyle = .present, write: ((String) -> Void)? = nil
  ) {
    self.title = title
    self.unit = unit
    self.write = write ?? { Diagnostics.say($0) }
    bar = ProgressBar(style: style, write: write)
  }

  /// Moves the bar.
  public func stepEnded(_ step: StepRecord, _ run: any TrainingRun) throws {
    // Not before the first step: what cannot begin is told in one line.
    if !hasTitle, let title { write(title + "\n") }
    hasTitle = true
    bar.show(
      step.step, of: step.totalSteps, label: "epoch \(step.epoch)",
      detail: "loss \(String(format: "%.4f", step.loss))", curve: { run.history.losses.suffix(400) },
      items: step.samples, seconds: step.seconds, unit: unit)
  }

  /// Prints the epoch's loss and metrics.
  public func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws {
    bar.clear()
    let metrics = epoch.metrics.map { metric in
      let value = metric.name.hasSuffix("accuracy") ? percentText(metric.value) : String(format: "%.4f", metric.value)
      return ", \(metric.name.replacing("_", with: " ")) \(value)"
    }
    write("epoch \(epoch.epoch): loss \(String(format: "%.4f", epoch.trainingLoss))\(metrics.joined())\n")
  }
}
