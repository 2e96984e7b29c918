import Striate

/// What is to be learned, and from what: training and validation data with all that is known about them.
struct LearningTask {
  /// Of one sample: `[C, H, W]` or `[F]`.
  let input: Shape
  let target: LearningTarget
  let preparation: Preparation
  let trainingCount: Int
  let validationCount: Int
  /// - Parameters:
  ///   - isAugmented: whether samples are changed at random.
  let training: (_ batchSize: Int, _ seed: UInt64, _ isAugmented: Bool) -> any BatchSource<LabeledBatch>
  /// In order and as they are.
  let validation: (_ batchSize: Int) -> any BatchSource<LabeledBatch>
}

/// What a network gives.
package enum LearningTarget: Sendable, Equatable {
  /// Scores of these classes.
  case classes([String])
  /// One number, brought to mean 0 and deviation 1 while training.
  case number(mean: Double, deviation: Double)

  var outputs: Int {
    switch self {
    case .classes(let names): names.count
    case .number: 1
    }
  }
}

/// How new data are brought into the form that a network learned from.
package enum Preparation: Sendable, Equatable {
  case pictures(ImagePreprocessing)
  case table(TablePreprocessing)
}
