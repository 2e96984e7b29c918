import StriateTypes

/// How well a detector does by the rules of the Pascal VOC challenge. Its own value is the mean average precision.
///
/// Detections of a class are gone through from the surest down, over all images. One is right if the object of its class
/// that it overlaps most is overlapped enough and was not found before; finding it again is wrong. Difficult objects count
/// neither way.
/// - SeeAlso: Everingham et al., "The Pascal visual object classes (VOC) challenge", IJCV 2010, and its development kit.
public struct VOCDetection: Metric, Hashable {
  /// How the area under precision over recall is taken.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// VOC 2007: the mean of the greatest precision at recalls of at least 0, 0.1, …, 1.
    case elevenPoints
    /// Since VOC 2010: the area under the curve whose precision never rises with recall.
    case allPoints
  }

  /// What is known of one class: precision and recall after each detection that counts.
  public struct Curve: Sendable, Hashable {
    /// TP / (TP + FP).
    public let precisions: [Double]
    /// TP / objects, rising.
    public let recalls: [Double]
    /// Objects to be found: those that are not difficult.
    public let objectCount: Int
  }

  /// The number of classes.
  public let classCount: Int
  /// How the area is taken.
  public let rule: Rule
  /// The least intersection over union of a right detection.
  public let overlap: Double
  /// Whether `right` and `bottom` are the last pixels of an object, as in VOC's files, and not edges behind them.
  public let countsLastPixel: Bool
  private var verdicts: [[Verdict]]
  private var objectCounts: [Int]

  /// Nothing yet.
  /// - Parameters:
  ///   - classCount: the number of classes.
  ///   - rule: all points by default.
  ///   - overlap: the least intersection over union of a right detection, 0.5 by default.
  ///   - countsLastPixel: whether `right` and `bottom` are the last pixels of an object; true by default.
  public init(classCount: Int, rule: Rule = .allPoints, overlap: Double = 0.5, countsLastPixel: Bool = true) {
    self.classCount = classCount
    self.rule = rule
    self.overlap = overlap
    self.countsLastPixel = countsLastPixel
    verdicts = Array(repeating: [], count: classCount)
    objectCounts = Array(repeating: 0, count: classCount)
  }

  /// In logs `map_voc`; a greater value is better.
  public var name: String { "map_voc" }
  public var higherIsBetter: Bool { true }
  public var value: Double { meanAveragePrecision }

  /// Adds an image.
  /// - Throws: `EvaluationError` if a class is unknown or a number not finite; then nothing has changed.
  public mutating func add(
    predictions: [PredictedObject], annotations: [AnnotatedObject]
  ) throws(EvaluationError) {
    for object in predictions { try MetricInput.check(object.label, isBelow: classCount, "the predicted class") }
    for object in annotations { try MetricInput.check(object.label, isBelow: classCount, "the annotated class") }
    guard predictions.allSatisfy(\.isFinite), annotations.allSatisfy(\.isFinite) else {
      throw EvaluationError("an object has a place or a score that is not finite")
    }
    var isFound = [Bool](repeating: false, count: annotations.count)
    for object in annotations where !object.isDifficult { objectCounts[object.label] += 1 }
    // An image's verdicts do not depend on other images, so that they can be made at once, from the surest down.
    for prediction in predictions.enumerated().sorted(by: Self.isSurer).map(\.element) {
      var best = -1, greatest = -Double.infinity
      for (index, object) in annotations.enumerated() where object.label == prediction.label {
        let ratio = BoxOverlap.ratio(prediction, object, border: countsLastPixel ? 1 : 0)
        if ratio > greatest { (best, greatest) = (index, ratio) }
      }
      guard best >= 0, greatest >= overlap else {
        verdicts[prediction.label].append(Verdict(score: prediction.score, isRight: false))
        continue
      }
      if annotations[best].isDifficult { continue }
      verdicts[prediction.label].append(Verdict(score: prediction.score, isRight: !isFound[best]))
      isFound[best] = true
    }
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: VOCDetection) {
    MetricInput.requireSame(
      "\(classCount) \(rule) \(overlap)", "\(other.classCount) \(other.rule) \(other.overlap)", "rules")
    for label in 0..<classCount {
      verdicts[label] += other.verdicts[label]
      objectCounts[label] += other.objectCounts[label]
    }
  }

  /// Precision over recall of a class.
  public func curve(of label: Int) -> Curve {
    let objects = objectCounts[label]
    var precisions: [Double] = [], recalls: [Double] = []
    for (right, all) in counts(of: label) {
      precisions.append(Double(right) / Double(all))
      recalls.append(ratio(right, objects))
    }
    return Curve(precisions: precisions, recalls: recalls, objectCount: objects)
  }

  /// The average precision of each class; NaN of one without objects to be found.
  public var averagePrecisions: [Double] { (0..<classCount).map(averagePrecision) }

  /// The mean over the classes that have objects to be found.
  public var meanAveragePrecision: Double {
    ScoreAverage.macro.combined(averagePrecisions, weights: objectCounts)
  }

  private func averagePrecision(of label: Int) -> Double {
    let objects = objectCounts[label]
    if objects == 0 { return .nan }
    // From the least sure up, so that the greatest precision so far is that at this recall or more.
    var greatest = 0.0, area = 0.0
    var atLeast = [Double](repeating: 0, count: 11)
    let counts = counts(of: label)
    for (index, (right, all)) in counts.enumerated().reversed() {
      greatest = max(greatest, Double(right) / Double(all))
      let before = index == 0 ? 0 : counts[index - 1].right
      area += Double(right - before) / Double(objects) * greatest
      // In whole numbers, because 3 / 10 is less than 3 × 0.1 in binary.
      for tenth in 0...10 where 10 * right >= tenth * objects { atLeast[tenth] = max(atLeast[tenth], greatest) }
    }
    return rule == .allPoints ? area : atLeast.reduce(0, +) / 11
  }

  /// Right ones and all, after each detection from the surest down.
  private func counts(of label: Int) -> [(right: Int, all: Int)] {
    var right = 0
    return verdicts[label].enumerated().sorted(by: Self.isSurer).enumerated().map { place, verdict in
      if verdict.element.isRight { right += 1 }
      return (right, place + 1)
    }
  }

  private struct Verdict: Hashable, Scored {
    let score: Double
    let isRight: Bool
  }

  /// Of equal scores the one that was added first stands first.
  private static func isSurer<T: Scored>(_ a: (offset: Int, element: T), _ b: (offset: Int, element: T)) -> Bool {
    a.element.score == b.element.score ? a.offset < b.offset : a.element.score > b.element.score
  }
}

private protocol Scored {
  var score: Double { get }
}

extension PredictedObject: Scored {}
