import StriateData
import StriateGraph
import StriateNN
import StriateRuntime

/// How a classifier does on a set: confusion matrix and what follows from it.
public struct ClassifierEvaluation: Sendable, Hashable {
  /// Counts of who was taken for whom, and every figure that follows from them.
  public let matrix: ConfusionMatrix

  /// From counts `confusion[true class][predicted class]`.
  public init(confusion: [[Int]]) { matrix = ConfusionMatrix(confusion) }

  /// From a matrix.
  public init(_ matrix: ConfusionMatrix) { self.matrix = matrix }

  /// Runs the model in inference phase, without gradients.
  public init(of model: some Layer, on set: LabeledImageSet, batchSize: Int = 250, classCount: Int = 10) throws {
    var matrix = ConfusionMatrix(classCount: classCount)
    for batch in set.batches(of: batchSize) {
      let predicted = try withPhase(.inference) {
        try withoutGradients { try model(batch.images).argmax().scalars(as: Int64.self) }
      }
      let labels = try batch.labels.scalars(as: Int64.self)
      try matrix.add(predictions: predicted.map(Int.init), labels: labels.map(Int.init))
    }
    self.matrix = matrix
  }

  /// `confusion[true class][predicted class]` counts images.
  public var confusion: [[Int]] { matrix.rows }
  /// All images, and those that were found right.
  public var count: Int { matrix.count }
  public var correct: Int { matrix.correct }
  /// A fraction; 0 of nothing.
  public var accuracy: Double { count == 0 ? 0 : matrix.accuracy }

  /// The matrix as text: a row for each true class, a column for each predicted one, and the share found right.
  public func table(classNames: [String]) -> String { matrix.table(classNames: classNames) }
}
