/// The objects of an image.
struct COCOImage: Sendable, Hashable {
  let predictions: [PredictedObject]
  let annotations: [AnnotatedObject]
}

/// What follows from the verdicts on one class at one overlap.
struct COCOCurve {
  /// At the 101 recalls.
  var precisions: [Double]
  /// The greatest.
  var recall: Double
}

/// Step by step as `COCOeval.evaluateImg` and `accumulate`, ties included.
extension COCODetection {
  /// What became of a detection.
  private struct Verdict {
    let score: Double
    let isMatched: Bool
    let isIgnored: Bool
  }

  /// For each class a curve for each overlap; nil if no object of it counts.
  func curves(size: Size, maximumCount: Int) -> [[COCOCurve]?] {
    (0..<classCount).map { curves(of: $0, size: size, maximumCount: maximumCount) }
  }

  private func curves(of label: Int, size: Size, maximumCount: Int) -> [COCOCurve]? {
    var verdicts = [[Verdict]](repeating: [], count: Self.overlaps.count)
    var objects = 0
    for image in images {
      let annotations = image.annotations.filter { $0.label == label }
      let ignored = annotations.map { $0.isCrowd || !size.areas.contains($0.area ?? $0.boxArea) }
      objects += ignored.count { !$0 }
      let surest = image.predictions.filter { $0.label == label }.enumerated()
        .sorted { $0.element.score == $1.element.score ? $0.offset < $1.offset : $0.element.score > $1.element.score }
        .prefix(maximumCount).map(\.element)
      // Those that count come first.
      let order = annotations.indices.filter { !ignored[$0] } + annotations.indices.filter { ignored[$0] }
      Self.match(
        surest, order.map { annotations[$0] }, ignored: order.map { ignored[$0] }, areas: size.areas,
        into: &verdicts)
    }
    if objects == 0 { return nil }
    return verdicts.map { Self.curve($0, objects: objects) }
  }

  private static func match(
    _ predictions: [PredictedObject], _ annotations: [AnnotatedObject], ignored: [Bool],
    areas: ClosedRange<Double>, into verdicts: inout [[Verdict]]
  ) {
    let ratios = predictions.map { p in
      annotations.map { BoxOverlap.ratio(p, $0, border: 0, isCrowd: $0.isCrowd) }
    }
    for (index, overlap) in overlaps.enumerated() {
      var isTaken = [Bool](repeating: false, count: annotations.count)
      for (prediction, ratios) in zip(predictions, ratios) {
        var best = -1, greatest = min(overlap, 1 - 1e-10)
        for place in annotations.indices {
          if isTaken[place] && !annotations[place].isCrowd { continue }
          // One that counts is not given up for one that does not.
          if best >= 0 && !ignored[best] && ignored[place] { break }
          if ratios[place] < greatest { continue }
          (best, greatest) = (place, ratios[place])
        }
        if best >= 0 { isTaken[best] = true }
        verdicts[index].append(
          Verdict(
            score: prediction.score, isMatched: best >= 0,
            isIgnored: best >= 0 ? ignored[best] : !areas.contains(prediction.boxArea)))
      }
    }
  }

  private static func curve(_ verdicts: [Verdict], objects: Int) -> COCOCurve {
    let sorted = verdicts.enumerated()
      .sorted { $0.element.score == $1.element.score ? $0.offset < $1.offset : $0.element.score > $1.element.score }
    var precisions: [Double] = [], reached: [Double] = []
    var right = 0, wrong = 0
    for (_, verdict) in sorted {
      if !verdict.isIgnored {
        if verdict.isMatched { right += 1 } else { wrong += 1 }
      }
      // pycocotools adds the spacing at 1, so that nothing of nothing is 0.
      precisions.append(Double(right) / (Double(right + wrong) + .ulpOfOne))
      reached.append(Double(right) / Double(objects))
    }
    for index in precisions.indices.dropLast().reversed() {
      precisions[index] = max(precisions[index], precisions[index + 1])
    }
    var place = 0
    let sampled = recalls.map { wanted in
      while place < reached.count, reached[place] < wanted { place += 1 }
      return place < reached.count ? precisions[place] : 0
    }
    return COCOCurve(precisions: sampled, recall: reached.last ?? 0)
  }
}

extension PredictedObject {
  var boxArea: Double { (right - left) * (bottom - top) }
}

extension AnnotatedObject {
  var boxArea: Double { (right - left) * (bottom - top) }
}
