import Striate

/// What LeNet-5 of 1998 says of each digit of a set.
struct DigitJudgement {
  /// In the order of the set.
  let answers: [Int]
  let evaluation: ClassifierEvaluation

  /// The share that was taken for another digit.
  var error: Double { Double(evaluation.count - evaluation.correct) / Double(max(1, evaluation.count)) }

  init(of model: LeNet5Of1998, on set: LabeledImageSet) throws {
    var answers: [Int] = []
    for batch in set.batches(of: 250) {
      let nearest = try withPhase(.inference) {
        try withoutGradients { try model(batch.images).argmin().scalars(as: Int64.self) }
      }
      answers += nearest.map(Int.init)
    }
    var matrix = ConfusionMatrix(classCount: 10)
    try matrix.add(predictions: answers, labels: answers.indices.map(set.label))
    self.answers = answers
    evaluation = ClassifierEvaluation(matrix)
  }

  /// Positions of the digits that were taken for others.
  func mistakes(in set: LabeledImageSet) -> [Int] { answers.indices.filter { answers[$0] != set.label(at: $0) } }
}
