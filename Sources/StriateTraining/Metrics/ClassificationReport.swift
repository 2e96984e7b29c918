import Foundation
import StriateFormats

/// Precision, recall, F₁ and support of each class, and what they are on average: a table laid out as scikit-learn's
/// `classification_report`, or JSON with the keys of its dictionary.
///
/// ```
///               precision    recall  f1-score   support
///
///       setosa       1.00      1.00      1.00        10
///   versicolor       0.90      0.90      0.90        10
///    virginica       0.90      0.90      0.90        10
///
///     accuracy                           0.93        30
///    macro avg       0.93      0.93      0.93        30
/// weighted avg       0.93      0.93      0.93        30
/// ```
public struct ClassificationReport: Sendable, CustomStringConvertible {
  /// What the figures follow from.
  public let matrix: ConfusionMatrix
  /// A name for each class.
  public let classNames: [String]
  /// What stands for 0 / 0.
  public let zeroDivision: ZeroDivision

  /// - Parameters:
  ///   - matrix: the counts.
  ///   - classNames: a name for each class; nil takes their numbers.
  ///   - zeroDivision: what stands for 0 / 0; 0 by default.
  public init(_ matrix: ConfusionMatrix, classNames: [String]? = nil, zeroDivision: ZeroDivision = .zero) {
    self.matrix = matrix
    self.classNames = classNames ?? (0..<matrix.classCount).map(String.init)
    self.zeroDivision = zeroDivision
    MetricInput.requireSame(self.classNames.count, matrix.classCount, "numbers of names and classes")
  }

  public var description: String { table() }

  /// The table.
  /// - Parameter digits: behind the point; 2 by default.
  public func table(digits: Int = 2) -> String {
    let width = max(classNames.map(\.count).max() ?? 0, "weighted avg".count, digits)
    func line(_ name: String, _ cells: [String]) -> String {
      name.paddedLeft(to: width) + " " + cells.map { " " + $0.paddedLeft(to: 9) }.joined() + "\n"
    }
    func line(_ row: Row) -> String {
      line(
        row.name,
        [row.precision, row.recall, row.f1].map { $0.fixedText(digits: digits) } + [String(row.support)])
    }
    let accuracy = line("accuracy", ["", "", matrix.accuracy.fixedText(digits: digits), String(matrix.count)])
    return line("", ["precision", "recall", "f1-score", "support"]) + "\n" + classes.map(line).joined() + "\n"
      + accuracy
      + averages.map(line).joined()
  }

  /// JSON with an object for each class by its name, `accuracy`, `macro avg` and `weighted avg`, as scikit-learn's `output_dict`.
  public var jsonText: String { json.description }

  package var json: JSONValue {
    .object(
      classes.map(\.member) + [JSONMember("accuracy", .number(matrix.accuracy))] + averages.map(\.member))
  }

  private var classes: [Row] {
    let precisions = matrix.precisions(zeroDivision: zeroDivision)
    let recalls = matrix.recalls(zeroDivision: zeroDivision)
    let scores = matrix.fScores(zeroDivision: zeroDivision)
    let support = matrix.support
    return classNames.indices.map {
      Row(
        name: classNames[$0], precision: precisions[$0], recall: recalls[$0], f1: scores[$0], support: support[$0])
    }
  }

  private var averages: [Row] {
    [ScoreAverage.macro, .weighted].map {
      Row(
        name: "\($0) avg", precision: matrix.precision($0, zeroDivision: zeroDivision),
        recall: matrix.recall($0, zeroDivision: zeroDivision), f1: matrix.f1($0, zeroDivision: zeroDivision),
        support: matrix.count)
    }
  }

  private struct Row {
    let name: String
    let precision: Double, recall: Double, f1: Double
    let support: Int

    var member: JSONMember {
      JSONMember(
        name,
        .object([
          .init("precision", .number(precision)), .init("recall", .number(recall)), .init("f1-score", .number(f1)),
          .init("support", .integer(support))
        ]))
    }
  }
}

/// The errors of predicted numbers: a table of two columns, or JSON.
public struct RegressionReport: Sendable, CustomStringConvertible {
  /// What the figures follow from.
  public let scores: RegressionScores

  /// - Parameter scores: all errors.
  public init(_ scores: RegressionScores) { self.scores = scores }

  private var figures: [(name: String, key: String, value: Double)] {
    [
      ("mean squared error", "mse", scores.meanSquaredError),
      ("root mean squared error", "rmse", scores.rootMeanSquaredError),
      ("mean absolute error", "mae", scores.meanAbsoluteError),
      ("maximum error", "max_error", scores.maximumError),
      ("R²", "r2", scores.rSquared),
      ("explained variance", "explained_variance", scores.explainedVariance)
    ]
  }

  public var description: String {
    let width = figures.map(\.name.count).max() ?? 0
    let lines = figures.map { $0.name.paddedLeft(to: width) + "  " + String(format: "%12.6g", $0.value) }
    return (lines + ["samples".paddedLeft(to: width) + "  " + String(scores.count).paddedLeft(to: 12)])
      .joined(separator: "\n") + "\n"
  }

  /// JSON with the keys `mse`, `rmse`, `mae`, `max_error`, `r2`, `explained_variance` and `samples`.
  public var jsonText: String { json.description }

  package var json: JSONValue {
    .object(figures.map { JSONMember($0.key, .number($0.value)) } + [JSONMember("samples", .integer(scores.count))])
  }
}

extension String {
  fileprivate func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

extension Double {
  fileprivate func fixedText(digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
