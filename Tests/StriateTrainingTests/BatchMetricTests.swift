import Striate
import Testing

@Suite struct BatchMetricTests {
  @Test func `a segmentation is counted pixel by pixel, but for those that are ignored`() throws {
    let fixture = try MetricFixture(family: MetricFixtures.segmentation)
    let outputs = Tensor(fixture["scores"].doubles, shape: [2, 4, 5, 6])
    let targets = Tensor(fixture["labels"].ints.map(Int64.init), shape: [2, 5, 6])
    let figures: [(any BatchMetric, String)] = [
      (ConfusionMetric.meanIoU(classCount: 4, ignoring: 255), "mean iou"),
      (ConfusionMetric.pixelAccuracy(classCount: 4, ignoring: 255), "pixel accuracy"),
      (ConfusionMetric("mean", classCount: 4, ignoring: 255) { $0.meanPixelAccuracy }, "mean pixel accuracy"),
      (Accuracy(ignoring: 255), "pixel accuracy"), (LogLoss(ignoring: 255), "log loss"),
      (Perplexity(ignoring: 255), "perplexity")
    ]
    for (metric, key) in figures {
      var metric = metric
      try metric.add(outputs: outputs, targets: targets)
      #expect(agree(metric.value, fixture[key].double), "\(key)")
    }
  }

  /// Metrics of three classes that a training loop can feed.
  private static let metrics: [any BatchMetric] = [
    Accuracy(), TopKAccuracy(2), ConfusionMatrix(classCount: 3), ConfusionMetric.precision(classCount: 3),
    ConfusionMetric.recall(classCount: 3, .weighted), ConfusionMetric.f1(classCount: 3),
    ConfusionMetric.balancedAccuracy(classCount: 3), ConfusionMetric.cohenKappa(classCount: 3),
    ConfusionMetric.matthewsCorrelation(classCount: 3), ConfusionMetric.meanIoU(classCount: 3),
    ConfusionMetric.pixelAccuracy(classCount: 3), ClassScores(classCount: 3), ScoreMetric.rocAUC(classCount: 3),
    ScoreMetric.averagePrecision(classCount: 3), LogLoss(), BrierScore(), Perplexity()
  ]

  @Test func `batches give what the whole gives, and merged parts too`() throws {
    let outputs = withSeed(3) { Tensor.normal([20, 3]) }
    let targets = classNumbers((0..<20).map { $0 * 7 % 3 })
    func check<M: BatchMetric>(_ fresh: M) throws {
      var whole = fresh, batched = fresh, first = fresh, second = fresh
      #expect(whole.value.isNaN, "\(fresh.name)")
      try whole.add(outputs: outputs, targets: targets)
      for start in stride(from: 0, to: 20, by: 8) {
        let rows = start..<min(20, start + 8)
        try batched.add(outputs: outputs[rows], targets: targets[rows])
        if start == 0 {
          try first.add(outputs: outputs[rows], targets: targets[rows])
        } else {
          try second.add(outputs: outputs[rows], targets: targets[rows])
        }
      }
      second.merge(first)
      #expect(whole.value.isFinite && agree(batched.value, whole.value), "\(fresh.name)")
      #expect(agree(second.value, whole.value), "\(fresh.name)")
    }
    for metric in Self.metrics { try check(metric) }
  }

  @Test func `whether more is better is known of each`() {
    let worse = Self.metrics.filter { !$0.higherIsBetter }.map(\.name)
    #expect(worse == ["log_loss", "brier_score", "perplexity"])
    #expect(!RegressionScores().higherIsBetter && !ErrorRate().higherIsBetter && BLEU().higherIsBetter)
  }

  @Test func `binary scores come as one column or as two`() throws {
    let logits = Tensor([[0.5, 1], [2, -1], [0, 0.25]]), labels = classNumbers([1, 0, 1])
    var pairs = BinaryScores(), column = BinaryScores(), flat = BinaryScores()
    try pairs.add(outputs: logits, targets: labels)
    try column.add(outputs: Tensor([[0.5], [-3], [0.25]]), targets: Tensor([[1], [0], [1]]))
    try flat.add(outputs: Tensor([0.5, -3, 0.25]), targets: labels)
    #expect(pairs == column && column == flat && flat.scores == [0.5, -3, 0.25] && flat.value == 1)
  }

  @Test func `half precision and regression outputs are read too`() throws {
    var scores = RegressionScores()
    try scores.add(outputs: Tensor([[1], [2]]).cast(to: .float16), targets: Tensor([1, 4]))
    #expect(scores.meanSquaredError == 2 && scores.meanAbsoluteError == 1)
    var accuracy = Accuracy()
    try accuracy.add(outputs: Tensor([[1, 2], [2, 1]]).cast(to: .bfloat16), targets: classNumbers([1, 1]))
    #expect(accuracy.value == 0.5)
    #expect(throws: EvaluationError.self) { try scores.add(outputs: .zeros([2, 2]), targets: .zeros([2, 2])) }
    #expect(throws: EvaluationError.self) { try scores.add(outputs: .zeros([2]), targets: .zeros([3])) }
  }

  @Test func `a running mean weighs batches by their sizes`() {
    var mean = RunningMean()
    #expect(mean.value.isNaN)
    mean.add(2, count: 3)
    mean.add(6)
    #expect(mean.value == 3)
    var other = RunningMean()
    other.add(8, count: 4)
    mean.merge(other)
    #expect(mean.value == 5.5)
  }
}
