import Foundation
import Striate
import Testing

@Suite struct ScoreMetricTests {
  static let rows = MetricFixture.rows(MetricFixtures.binary)

  @Test(arguments: rows) func `areas and curves agree with scikit-learn`(_ row: MetricFixture) throws {
    let scores = try BinaryScores(scores: row["scores"].doubles, labels: row["labels"].ints.map { $0 == 1 })
    #expect(agree(scores.rocAUC, row["auc"].double))
    #expect(agree(scores.averagePrecision, row["ap"].double))
    for (key, drops) in [("roc", true), ("full roc", false)] {
      let curve = scores.rocCurve(droppingCollinear: drops)
      #expect((curve != nil) == row.has(key))
      guard let curve else { continue }
      let expected = row[key].rows
      #expect(agree(curve.falsePositiveRates, expected[0]) && agree(curve.truePositiveRates, expected[1]), "\(key)")
      #expect(agree(curve.thresholds, expected[2]), "\(key)")
    }
    let tradeoff = scores.precisionRecallCurve()
    #expect((tradeoff != nil) == row.has("pr"))
    if let tradeoff {
      let expected = row["pr"].rows
      #expect(agree(tradeoff.precisions, expected[0]) && agree(tradeoff.recalls, expected[1]))
      #expect(agree(tradeoff.thresholds, expected[2]))
    }
    let errors = scores.detCurve()
    #expect((errors != nil) == row.has("det"))
    if let errors {
      let expected = row["det"].rows
      #expect(agree(errors.falsePositiveRates, expected[0]) && agree(errors.falseNegativeRates, expected[1]))
      #expect(agree(errors.thresholds, expected[2]))
    }
    #expect(agree(scores.equalErrorRate?.rate ?? .nan, row["eer"].double, tolerance: 1e-10))
  }

  @Test(arguments: rows) func `log loss and Brier score agree with scikit-learn`(_ row: MetricFixture) throws {
    guard row.has("brier") else { return }
    let scores = row["scores"].doubles, labels = row["labels"].ints
    var loss = LogLoss(of: .probabilities), brier = BrierScore(of: .probabilities), pairs = brier
    try loss.add(scores: scores.map { [1 - $0, $0] }, labels: labels)
    try brier.add(probabilities: scores, labels: labels.map { $0 == 1 })
    try pairs.add(scores: scores.map { [1 - $0, $0] }, labels: labels)
    #expect(agree(loss.value, row["log loss"].double))
    #expect(agree(brier.value, row["brier"].double) && agree(pairs.value, row["brier"].double))
  }

  @Test(arguments: MetricFixture.rows(MetricFixtures.manyClasses))
  func `one class against the rest agrees with scikit-learn`(_ row: MetricFixture) throws {
    var scores = ClassScores(classCount: row["classes"].int)
    try scores.add(scores: row["logits"].rows, labels: row["labels"].ints)
    #expect(agree(scores.rocAUCs, row["aucs"].doubles))
    #expect(agree(scores.averagePrecisions, row["aps"].doubles))
    for average in ScoreAverage.allCases {
      #expect(agree(scores.rocAUC(average), row["auc \(average)"].double), "\(average)")
      #expect(agree(scores.averagePrecision(average), row["ap \(average)"].double), "\(average)")
    }
    for (kind, key) in [(ScoreKind.probabilities, "probabilities"), (.logits, "logits")] {
      var loss = LogLoss(of: kind), brier = BrierScore(of: kind)
      try loss.add(scores: row[key].rows, labels: row["labels"].ints)
      try brier.add(scores: row[key].rows, labels: row["labels"].ints)
      #expect(agree(loss.value, row["log loss"].double), "\(kind)")
      #expect(agree(brier.value, row["brier"].double), "\(kind)")
    }
  }

  @Test func `the threshold of equal errors lies between scores`() throws {
    // At 0.6 one of four no is accepted and one of four yes refused.
    let scores = try BinaryScores(
      scores: [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2],
      labels: [true, true, false, true, true, false, false, false])
    let equal = try #require(scores.equalErrorRate)
    #expect(equal.rate == 0.25)
    #expect(equal.threshold == 0.6)
  }

  @Test func `a curve over infinite scores is one too`() throws {
    let scores = try BinaryScores(
      scores: [.infinity, .infinity, 0, -.infinity, -.infinity], labels: [true, false, true, false, false])
    // By hand: of six pairs four are right, one is tied and one is wrong.
    #expect(agree(scores.rocAUC, 4.5 / 6))
    #expect(scores.rocCurve()?.thresholds.last == -.infinity)
  }

  @Test func `NaN and odd labels throw and change nothing`() throws {
    var scores = BinaryScores()
    #expect(throws: EvaluationError.self) { try scores.add(scores: [1, .nan], labels: [true, false]) }
    #expect(throws: EvaluationError.self) { try scores.add(scores: [1], labels: [true, false]) }
    #expect(throws: EvaluationError.self) { try scores.add(outputs: .zeros([2, 3]), targets: .zeros([2])) }
    #expect(throws: EvaluationError.self) { try scores.add(outputs: .zeros([2]), targets: Tensor([0, 2])) }
    #expect(scores == BinaryScores() && scores.value.isNaN && scores.equalErrorRate == nil)
    var classes = ClassScores(classCount: 2)
    #expect(throws: EvaluationError.self) { try classes.add(scores: [[0, 1]], labels: [2]) }
    #expect(throws: EvaluationError.self) { try classes.add(scores: [[0, 1, 2]], labels: [1]) }
    #expect(throws: EvaluationError.self) { try classes.add(scores: [[0, .nan]], labels: [1]) }
    #expect(classes == ClassScores(classCount: 2) && classes.value.isNaN)
    var loss = LogLoss()
    #expect(throws: EvaluationError.self) { try loss.add(scores: [[0, 1]], labels: [-1]) }
    #expect(loss.value.isNaN && Perplexity().value.isNaN && BrierScore().value.isNaN)
  }

  @Test(arguments: MetricFixture.rows(MetricFixtures.regression))
  func `regression agrees with scikit-learn`(_ row: MetricFixture) throws {
    var whole = RegressionScores(outputs: row["outputs"].int)
    let (predictions, targets) = (row["predictions"].doubles, row["targets"].doubles)
    try whole.add(predictions: predictions, targets: targets)
    var (head, tail) = (RegressionScores(outputs: row["outputs"].int), RegressionScores(outputs: row["outputs"].int))
    let cut = targets.count / 3 / row["outputs"].int * row["outputs"].int
    try head.add(predictions: Array(predictions[..<cut]), targets: Array(targets[..<cut]))
    try tail.add(predictions: Array(predictions[cut...]), targets: Array(targets[cut...]))
    head.merge(tail)
    // Differences of numbers near a million lose six digits before any of this.
    let tolerance = row["name"].text == "far from zero" ? 1e-9 : 1e-12
    for scores in [whole, head] {
      #expect(agree(scores.meanSquaredError, row["mse"].double, tolerance: tolerance))
      #expect(agree(scores.rootMeanSquaredError, row["rmse"].double, tolerance: tolerance))
      #expect(agree(scores.meanAbsoluteError, row["mae"].double, tolerance: tolerance))
      #expect(agree(scores.maximumError, row["max"].double, tolerance: tolerance))
      #expect(agree(scores.rSquared, row["r2"].double, tolerance: tolerance))
      #expect(agree(scores.explainedVariance, row["explained"].double, tolerance: tolerance))
    }
  }

  @Test func `a regression report names every figure`() throws {
    var scores = RegressionScores()
    try scores.add(predictions: [2, 3, 5], targets: [1, 3, 7])
    // Errors −1, 0, 2 and a mean target of 11/3.
    let report = RegressionReport(scores)
    #expect(
      report.description == """
             mean squared error       1.66667
        root mean squared error       1.29099
            mean absolute error             1
                  maximum error             2
                             R²      0.732143
             explained variance          0.75
                        samples             3

        """)
    let json = try MetricFixture(family: report.jsonText)
    #expect(json.keys == ["mse", "rmse", "mae", "max_error", "r2", "explained_variance", "samples"])
    // Squares of the targets' distances from their mean: 64/9, 4/9 and 100/9.
    let spread: Double = 168 / 9
    #expect(agree(json["r2"].double, 1 - 5 / spread))
    #expect(throws: EvaluationError.self) { try scores.add(predictions: [1], targets: []) }
    var pairs = RegressionScores(outputs: 2)
    #expect(throws: EvaluationError.self) { try pairs.add(predictions: [1, 2, 3], targets: [1, 2, 3]) }
    #expect(pairs.value.isNaN && scores.count == 3)
  }
}
