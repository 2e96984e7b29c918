import Striate
import Testing

@Suite struct ClassificationMetricTests {
  static let rows = MetricFixture.rows(MetricFixtures.classification)

  @Test func `every family of fixtures has rows`() throws {
    let families: [(String, Int)] = [
      (MetricFixtures.classification, 11), (MetricFixtures.topK, 3), (MetricFixtures.binary, 11),
      (MetricFixtures.manyClasses, 4), (MetricFixtures.regression, 8), (MetricFixtures.detection, 3),
      (MetricFixtures.translation, 8)
    ]
    for (text, count) in families { #expect(try MetricFixture(family: text).items.count == count) }
    #expect(try MetricFixture(family: MetricFixtures.speech)["pairs"].items.count == 18)
  }

  private func matrix(_ row: MetricFixture) throws -> ConfusionMatrix {
    var matrix = ConfusionMatrix(classCount: row["classes"].int)
    try matrix.add(predictions: row["predictions"].ints, labels: row["labels"].ints)
    return matrix
  }

  @Test(arguments: rows) func `precision, recall and F agree with scikit-learn`(_ row: MetricFixture) throws {
    let matrix = try matrix(row), expected = row["expected"]
    for (text, zero) in [("0", ZeroDivision.zero), ("1", .one), ("nan", .nan)] {
      #expect(agree(matrix.precisions(zeroDivision: zero), expected["precision each \(text)"].doubles))
      #expect(agree(matrix.recalls(zeroDivision: zero), expected["recall each \(text)"].doubles))
      for (name, beta) in [("0.5", 0.5), ("1", 1), ("2", 2)] {
        #expect(agree(matrix.fScores(beta: beta, zeroDivision: zero), expected["f\(name) each \(text)"].doubles))
      }
      for average in ScoreAverage.allCases {
        let key = "\(average) \(text)"
        #expect(agree(matrix.precision(average, zeroDivision: zero), expected["precision \(key)"].double), "\(key)")
        #expect(agree(matrix.recall(average, zeroDivision: zero), expected["recall \(key)"].double), "\(key)")
        for (name, beta) in [("0.5", 0.5), ("1", 1), ("2", 2)] {
          let score = matrix.fScore(beta: beta, average, zeroDivision: zero)
          #expect(agree(score, expected["f\(name) \(key)"].double), "F\(name) \(key)")
        }
      }
    }
    #expect(matrix.f1() == matrix.fScore(beta: 1, .macro))
  }

  @Test(arguments: rows) func `figures of a confusion matrix agree with scikit-learn`(_ row: MetricFixture) throws {
    let matrix = try matrix(row), expected = row["expected"]
    #expect(matrix.rows == expected["confusion"].items.map(\.ints))
    #expect(agree(matrix.accuracy, expected["accuracy"].double))
    #expect(agree(matrix.balancedAccuracy, expected["balanced"].double))
    for weights in KappaWeights.allCases {
      #expect(agree(matrix.cohenKappa(weights: weights), expected["kappa \(weights)"].double), "\(weights)")
    }
    #expect(agree(matrix.matthewsCorrelation, expected["matthews"].double))
    #expect(agree(matrix.intersectionsOverUnion, expected["iou"].doubles))
    #expect(agree(matrix.meanIntersectionOverUnion, expected["mean iou"].double))
    #expect(agree(matrix.frequencyWeightedIntersectionOverUnion, expected["weighted iou"].double))
    var accuracy = Accuracy()
    try accuracy.add(predictions: row["predictions"].ints, labels: row["labels"].ints)
    #expect(accuracy.value == matrix.accuracy && accuracy.count == matrix.count)
  }

  @Test(arguments: rows) func `the report reads as scikit-learn's`(_ row: MetricFixture) throws {
    let matrix = try matrix(row)
    let report = ClassificationReport(matrix, classNames: row["names"].items.map(\.text))
    #expect(report.description == row["report"].items.map(\.text).joined(separator: "\n"))
    let fine = ClassificationReport(matrix).table(digits: 4)
    #expect(fine == row["fine report"].items.map(\.text).joined(separator: "\n"))
    let json = try JSONValue(parsing: Array(report.jsonText.utf8)[...])
    let dictionary = row["dictionary"]
    #expect(MetricFixture(json).keys == dictionary.keys)
    for key in dictionary.keys {
      if key == "accuracy" {
        #expect(agree(MetricFixture(json)[key].double, dictionary[key].double))
        continue
      }
      #expect(MetricFixture(json)[key].keys == dictionary[key].keys)
      for inner in dictionary[key].keys {
        #expect(agree(MetricFixture(json)[key][inner].double, dictionary[key][inner].double), "\(key) \(inner)")
      }
    }
  }

  @Test func `absent classes leave the averages when they are taken out`() throws {
    let matrix = ConfusionMatrix([[3, 0, 1], [0, 0, 0], [1, 0, 1]])
    #expect(matrix.presentClasses == [0, 2])
    #expect(matrix.withoutAbsentClasses().rows == [[3, 1], [1, 1]])
    // By hand: precisions 3/4 and 1/2, and 0 of the absent class.
    #expect(matrix.precision(.macro) == (0.75 + 0.5) / 3)
    #expect(matrix.withoutAbsentClasses().precision(.macro) == 0.625)
  }

  @Test(arguments: MetricFixture.rows(MetricFixtures.topK))
  func `top-k finds the label among the k first, the lower class first of equals`(_ row: MetricFixture) throws {
    for (index, expected) in row["expected"].doubles.enumerated() {
      var metric = TopKAccuracy(index + 1)
      try metric.add(scores: row["scores"].rows, labels: row["labels"].ints)
      #expect(agree(metric.value, expected), "k = \(index + 1)")
    }
    let scores = row["scores"].rows
    let outputs = Tensor(scores.flatMap { $0 }, shape: [scores.count, scores[0].count])
    let labels = classNumbers(row["labels"].ints)
    var first = TopKAccuracy(1), accuracy = Accuracy()
    try first.add(outputs: outputs, targets: labels)
    try accuracy.add(outputs: outputs, targets: labels)
    #expect(first.value == accuracy.value && first.count == scores.count)
  }

  @Test func `a NaN is never a good guess`() throws {
    var metric = TopKAccuracy(2)
    try metric.add(scores: [[.nan, 1, 0], [.nan, 1, 0], [0, .nan, 1], [.nan, .nan, 9]], labels: [0, 1, 2, 2])
    // The first has no score of its own; in the last two NaN stand before it.
    #expect(metric.correct == 2 && metric.count == 4)
  }

  @Test func `what does not fit throws and changes nothing`() throws {
    var matrix = ConfusionMatrix(classCount: 2)
    #expect(throws: EvaluationError.self) { try matrix.add(predictions: [0, 1], labels: [0]) }
    let high = #expect(throws: EvaluationError.self) { try matrix.add(predictions: [0, 1], labels: [0, 2]) }
    #expect(high?.description == "the label 2 is not in 0 ..< 2")
    let low = #expect(throws: EvaluationError.self) { try matrix.add(predictions: [0, -1], labels: [0, 1]) }
    #expect(low?.description == "the prediction -1 is not in 0 ..< 2")
    #expect(matrix == ConfusionMatrix(classCount: 2) && matrix.value.isNaN)
    var top = TopKAccuracy(1)
    #expect(throws: EvaluationError.self) { try top.add(scores: [[1, 2], [1]], labels: [0, 1]) }
    #expect(top.count == 0)
    #expect(throws: EvaluationError.self) { try matrix.add(outputs: .zeros([3, 3]), targets: classNumbers([0, 1, 1])) }
    #expect(throws: EvaluationError.self) { try matrix.add(outputs: .zeros([3, 2]), targets: .zeros([3])) }
    #expect(throws: EvaluationError.self) { try matrix.add(outputs: .zeros([3, 2]), targets: classNumbers([0, 1])) }
    #expect(throws: EvaluationError.self) {
      try matrix.add(outputs: .zeros([1, 2]), targets: classNumbers([.max]))
    }
    #expect(matrix.count == 0)
  }

  @Test func `the table shows counts and shares`() {
    let table = ConfusionMatrix([[3, 1], [0, 0]]).table(classNames: ["cat", "dog"])
    #expect(
      table == """
          true │   cat   dog   right
        ───────┼─────────────────────
           cat │     3     1  75.0 %
           dog │     ·     ·  –
        """)
  }
}
