import StriateData
import StriateGraph
import StriateNN
import StriateRuntime

/// How a classifier does on a set: confusion matrix and what follows from it.
public struct ClassifierEvaluation: Sendable, Hashable {
  /// `confusion[true class][predicted class]` counts images.
  public let confusion: [[Int]]

  /// From counts `confusion[true class][predicted class]`.
  public init(confusion: [[Int]]) { self.confusion = confusion }

  /// Runs the model in inference phase, without gradients.
  public init(of model: some Layer, on set: LabeledImageSet, batchSize: Int = 250, classCount: Int = 10) throws {
    var confusion = Array(repeating: Array(repeating: 0, count: classCount), count: classCount)
    for batch in set.batches(of: batchSize) {
      let predicted = try withPhase(.inference) {
        try withoutGradients { try model(batch.images).argmax().scalars(as: Int64.self) }
      }
      let labels = try batch.labels.scalars(as: Int64.self)
      for (label, prediction) in zip(labels, predicted) { confusion[Int(label)][Int(prediction)] += 1 }
    }
    self.confusion = confusion
  }

  /// All images, and those that were found right.
  public var count: Int { confusion.reduce(0) { $0 + $1.reduce(0, +) } }
  public var correct: Int { confusion.indices.reduce(0) { $0 + confusion[$1][$1] } }
  /// A fraction.
  public var accuracy: Double { count == 0 ? 0 : Double(correct) / Double(count) }

  /// The matrix as text: a row for each true class, a column for each predicted one, and the share found right.
  public func table(classNames: [String]) -> String {
    let width = max(5, classNames.map(\.count).max() ?? 0)
    func cell(_ text: String) -> String { String(repeating: " ", count: max(1, width + 1 - text.count)) + text }
    var lines = [cell("true") + " │" + classNames.map(cell).joined() + "   right"]
    lines.append(
      String(repeating: "─", count: width + 2) + "┼" + String(repeating: "─", count: (width + 1) * classNames.count + 9)
    )
    for (index, row) in confusion.enumerated() {
      let total = row.reduce(0, +)
      let share = total == 0 ? "–" : percentText(Double(row[index]) / Double(total))
      lines.append(cell(classNames[index]) + " │" + row.map { cell($0 == 0 ? "·" : "\($0)") }.joined() + "  " + share)
    }
    return lines.joined(separator: "\n")
  }
}

/// `98.3 %`.
package func percentText(_ fraction: Double) -> String {
  if !fraction.isFinite { return "\(fraction) %" }
  let tenths = Int((fraction * 1000).rounded())
  return "\(tenths / 10).\(tenths % 10) %"
}
