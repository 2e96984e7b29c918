import Striate
import Testing

@Suite struct DetectionMetricTests {
  static let rows = MetricFixture.rows(MetricFixtures.detection)

  /// The objects of each image.
  private func images(_ row: MetricFixture) -> [(predictions: [PredictedObject], annotations: [AnnotatedObject])] {
    (0..<row["images"].int).map { image in
      (
        row["predictions"].rows.filter { Int($0[0]) == image }.map {
          PredictedObject(label: Int($0[1]), score: $0[6], left: $0[2], top: $0[3], right: $0[4], bottom: $0[5])
        },
        row["annotations"].rows.filter { Int($0[0]) == image }.map {
          AnnotatedObject(
            label: Int($0[1]), left: $0[2], top: $0[3], right: $0[4], bottom: $0[5], isDifficult: $0[6] == 1,
            isCrowd: $0[7] == 1, area: $0[8])
        }
      )
    }
  }

  @Test(arguments: rows) func `average precision by VOC's rules is that of the published evaluation`(
    _ row: MetricFixture
  ) throws {
    for overlap in [0.5, 0.75] {
      for (rule, key) in [(VOCDetection.Rule.elevenPoints, "eleven"), (.allPoints, "all")] {
        var metric = VOCDetection(classCount: row["classes"].int, rule: rule, overlap: overlap)
        var second = metric
        for (index, image) in images(row).enumerated() {
          if index < 2 {
            try metric.add(predictions: image.predictions, annotations: image.annotations)
          } else {
            try second.add(predictions: image.predictions, annotations: image.annotations)
          }
        }
        metric.merge(second)
        let expected = row["voc \(key) \(overlap)"].doubles
        #expect(agree(metric.averagePrecisions, expected), "\(key) \(overlap)")
        let known = expected.filter { !$0.isNaN }
        #expect(agree(metric.value, known.reduce(0, +) / Double(known.count)))
      }
    }
  }

  @Test(arguments: rows) func `COCO's figures are those of pycocotools`(_ row: MetricFixture) throws {
    var metric = COCODetection(classCount: row["classes"].int)
    for image in images(row) { try metric.add(predictions: image.predictions, annotations: image.annotations) }
    let s = metric.summary()
    let figures = [
      s.averagePrecision, s.averagePrecision50, s.averagePrecision75, s.averagePrecisionSmall,
      s.averagePrecisionMedium, s.averagePrecisionLarge, s.averageRecall1, s.averageRecall10, s.averageRecall100,
      s.averageRecallSmall, s.averageRecallMedium, s.averageRecallLarge
    ]
    #expect(agree(figures, row["coco"].doubles), "\(figures) \(row["coco"].doubles)")
    #expect(agree(metric.averagePrecisions(), row["coco each"].doubles))
    #expect(metric.value == s.averagePrecision)
    #expect(metric.averagePrecision(overlap: 0.75, size: .all) == s.averagePrecision75)
    #expect(metric.averageRecall(maximumCount: 10) == s.averageRecall10)
  }

  @Test func `the recall of three tenths counts as three tenths`() throws {
    // Ten objects, three of which are found first: eleven points take precision 1 at recalls 0, 0.1, 0.2 and 0.3.
    var metric = VOCDetection(classCount: 1, rule: .elevenPoints)
    let objects = (0..<10).map { index in
      AnnotatedObject(label: 0, left: Double(index) * 20, top: 0, right: Double(index) * 20 + 9, bottom: 9)
    }
    let found = objects.prefix(3).map {
      PredictedObject(label: 0, score: 1, left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom)
    }
    try metric.add(predictions: found, annotations: objects)
    #expect(metric.value == 4.0 / 11)
    #expect(metric.curve(of: 0).precisions == [1, 1, 1] && metric.curve(of: 0).recalls == [0.1, 0.2, 0.3])
    var edges = VOCDetection(classCount: 1, countsLastPixel: false)
    // [0, 2] and [0, 1] overlap by one half as edges, and by 2/3 as pixels.
    try edges.add(
      predictions: [PredictedObject(label: 0, score: 1, left: 0, top: 0, right: 1, bottom: 2)],
      annotations: [AnnotatedObject(label: 0, left: 0, top: 0, right: 2, bottom: 2)])
    #expect(edges.value == 1)
  }

  @Test func `detections without objects, and objects without detections`() throws {
    let object = AnnotatedObject(label: 0, left: 0, top: 0, right: 9, bottom: 9)
    let stray = PredictedObject(label: 1, score: 0.5, left: 0, top: 0, right: 9, bottom: 9)
    var voc = VOCDetection(classCount: 2), coco = COCODetection(classCount: 2)
    #expect(voc.value.isNaN && coco.value.isNaN && coco.summary().averageRecall100 == -1)
    try voc.add(predictions: [stray], annotations: [])
    try coco.add(predictions: [stray], annotations: [])
    #expect(voc.value.isNaN && coco.value.isNaN)
    try voc.add(predictions: [], annotations: [object])
    try coco.add(predictions: [], annotations: [object])
    #expect(voc.value == 0 && coco.value == 0 && coco.averageRecall() == 0)
  }

  @Test func `unknown classes and places that are no numbers throw and change nothing`() throws {
    var voc = VOCDetection(classCount: 1), coco = COCODetection(classCount: 1)
    let bad = [
      PredictedObject(label: 1, score: 1, left: 0, top: 0, right: 1, bottom: 1),
      PredictedObject(label: 0, score: .nan, left: 0, top: 0, right: 1, bottom: 1),
      PredictedObject(label: 0, score: 1, left: 0, top: 0, right: .infinity, bottom: 1)
    ]
    for object in bad {
      #expect(throws: EvaluationError.self) { try voc.add(predictions: [object], annotations: []) }
      #expect(throws: EvaluationError.self) { try coco.add(predictions: [object], annotations: []) }
    }
    let odd = AnnotatedObject(label: -1, left: 0, top: 0, right: 1, bottom: 1)
    #expect(throws: EvaluationError.self) { try voc.add(predictions: [], annotations: [odd]) }
    #expect(voc == VOCDetection(classCount: 1) && coco == COCODetection(classCount: 1))
  }

  @Test func `keypoints near enough are those that NumPy finds`() throws {
    let fixture = try MetricFixture(family: MetricFixtures.keypoints)
    var pck = KeypointAccuracy.pck(keypointCount: 5), pckh = KeypointAccuracy.pckh(keypointCount: 5)
    let people = zip(
      zip(fixture["truth"].rows, fixture["found"].rows), zip(fixture["seen"].rows, fixture["sizes"].rows))
    for ((truth, found), (seen, size)) in people {
      let predictions = (0..<5).map { (x: found[2 * $0], y: found[2 * $0 + 1]) }
      let targets = (0..<5).map { seen[$0] == 1 ? (x: truth[2 * $0], y: truth[2 * $0 + 1]) : nil }
      try pck.add(
        predictions: predictions, targets: targets,
        length: KeypointAccuracy.length(ofBoxWidth: size[0], height: size[1]))
      try pckh.add(
        predictions: predictions, targets: targets,
        length: KeypointAccuracy.length(ofHeadWidth: size[0], height: size[1]))
    }
    for (metric, key) in [(pck, "pck"), (pckh, "pckh")] {
      #expect(agree(metric.perKeypoint, fixture[key]["each"].doubles), "\(key)")
      #expect(
        agree(metric.value, fixture[key]["all"].double) && agree(metric.meanOfKeypoints, fixture[key]["mean"].double))
    }
    #expect(throws: EvaluationError.self) { try pck.add(predictions: [], targets: [], length: 1) }
    var one = KeypointAccuracy.pck(keypointCount: 1)
    #expect(throws: EvaluationError.self) { try one.add(predictions: [(0, 0)], targets: [nil], length: 0) }
    try one.add(predictions: [(.nan, 0)], targets: [(0, 0)], length: 1)
    #expect(one.value == 0)
  }
}
