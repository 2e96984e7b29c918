import StriateTypes

/// How well a detector does by the rules of COCO: what `pycocotools.cocoeval` computes for boxes. Its own value is AP, the mean
/// over classes and overlaps of 0.50 to 0.95.
///
/// For each class, image and overlap, detections from the surest down take the object that they overlap most and that is not
/// taken. Crowds, and objects outside of the asked sizes, are there to take what would otherwise be wrong.
/// - SeeAlso: Lin et al., "Microsoft COCO: common objects in context", 2014, arXiv:1405.0312.
public struct COCODetection: Metric, Hashable {
  /// Which objects count, by area.
  public enum Size: String, Sendable, Hashable, CaseIterable {
    case all, small, medium, large

    /// In pixels, both ends included.
    var areas: ClosedRange<Double> {
      switch self {
      case .all: 0...1e10
      case .small: 0...1024
      case .medium: 1024...9216
      case .large: 9216...1e10
      }
    }
  }

  /// The twelve figures that the challenge prints. −1 where there is no object, as there.
  public struct Summary: Sendable, Hashable {
    /// AP over overlaps of 0.50 to 0.95, at 0.50, at 0.75.
    public let averagePrecision: Double, averagePrecision50: Double, averagePrecision75: Double
    /// AP of small, medium and large objects.
    public let averagePrecisionSmall: Double, averagePrecisionMedium: Double, averagePrecisionLarge: Double
    /// The mean greatest recall with 1, 10 and 100 detections an image and class.
    public let averageRecall1: Double, averageRecall10: Double, averageRecall100: Double
    /// The mean greatest recall of small, medium and large objects.
    public let averageRecallSmall: Double, averageRecallMedium: Double, averageRecallLarge: Double
  }

  /// Intersections over union that are asked for: 0.50, 0.55, …, 0.95.
  public static let overlaps: [Double] = {
    let step: Double = (0.95 - 0.5) / 9
    // Computed as NumPy's linspace does, since an overlap can lie on the limit.
    return (0..<9).map { (index: Int) -> Double in 0.5 + Double(index) * step } + [0.95]
  }()
  static let recalls: [Double] = (0...100).map { (index: Int) -> Double in Double(index) * 0.01 }

  /// The number of classes.
  public let classCount: Int
  /// Detections of an image and class that count, the surest ones: the last in AP, and each in recall.
  public let maximumCounts: [Int]
  var images: [COCOImage] = []

  /// Nothing yet.
  /// - Parameters:
  ///   - classCount: the number of classes.
  ///   - maximumCounts: rising; 1, 10 and 100 by default.
  public init(classCount: Int, maximumCounts: [Int] = [1, 10, 100]) {
    if maximumCounts.isEmpty || maximumCounts != maximumCounts.sorted() || maximumCounts[0] < 1 {
      Diagnostics.trap("COCODetection: the maximum counts \(maximumCounts) do not rise from at least 1")
    }
    self.classCount = classCount
    self.maximumCounts = maximumCounts
  }

  /// In logs `map_coco`; a greater value is better.
  public var name: String { "map_coco" }
  public var higherIsBetter: Bool { true }
  /// AP; NaN without objects.
  public var value: Double {
    let figure = averagePrecision()
    return figure < 0 ? .nan : figure
  }

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
    images.append(COCOImage(predictions: predictions, annotations: annotations))
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: COCODetection) {
    MetricInput.requireSame(
      "\(classCount) \(maximumCounts)", "\(other.classCount) \(other.maximumCounts)", "rules")
    images += other.images
  }

  /// The mean over classes, overlaps and 101 recalls of the greatest precision at that recall or more; −1 without objects.
  /// - Parameters:
  ///   - overlap: one of ``overlaps``; nil is all.
  ///   - size: which objects count.
  public func averagePrecision(overlap: Double? = nil, size: Size = .all) -> Double {
    Self.averagePrecision(of: curves(size: size, maximumCount: most(2)), overlap: overlap)
  }

  /// The average precision of each class; −1 of one without objects.
  /// - Parameters: as for all classes together.
  public func averagePrecisions(overlap: Double? = nil, size: Size = .all) -> [Double] {
    curves(size: size, maximumCount: most(2)).map { Self.averagePrecision(of: [$0], overlap: overlap) }
  }

  /// The mean over classes and overlaps of the greatest recall; −1 without objects.
  /// - Parameters:
  ///   - maximumCount: detections of an image and class that count; nil is the last of ``maximumCounts``.
  ///   - size: which objects count.
  public func averageRecall(maximumCount: Int? = nil, size: Size = .all) -> Double {
    Self.averageRecall(of: curves(size: size, maximumCount: maximumCount ?? most(2)))
  }

  /// The twelve figures of the challenge; recalls with the first three of ``maximumCounts``.
  public func summary() -> Summary {
    let all = curves(size: .all, maximumCount: most(2))
    let small = curves(size: .small, maximumCount: most(2))
    let medium = curves(size: .medium, maximumCount: most(2))
    let large = curves(size: .large, maximumCount: most(2))
    return Summary(
      averagePrecision: Self.averagePrecision(of: all),
      averagePrecision50: Self.averagePrecision(of: all, overlap: 0.5),
      averagePrecision75: Self.averagePrecision(of: all, overlap: 0.75),
      averagePrecisionSmall: Self.averagePrecision(of: small),
      averagePrecisionMedium: Self.averagePrecision(of: medium),
      averagePrecisionLarge: Self.averagePrecision(of: large),
      averageRecall1: Self.averageRecall(of: curves(size: .all, maximumCount: most(0))),
      averageRecall10: Self.averageRecall(of: curves(size: .all, maximumCount: most(1))),
      averageRecall100: Self.averageRecall(of: all), averageRecallSmall: Self.averageRecall(of: small),
      averageRecallMedium: Self.averageRecall(of: medium), averageRecallLarge: Self.averageRecall(of: large))
  }

  private func most(_ index: Int) -> Int {
    index == 2 ? maximumCounts[maximumCounts.count - 1] : maximumCounts[min(index, maximumCounts.count - 1)]
  }

  private static func averagePrecision(of classes: [[COCOCurve]?], overlap: Double? = nil) -> Double {
    var sum = 0.0, count = 0
    for case .some(let curves) in classes {
      for (curve, limit) in zip(curves, overlaps) where overlap == nil || abs(limit - (overlap ?? 0)) < 1e-9 {
        sum += curve.precisions.reduce(0, +)
        count += curve.precisions.count
      }
    }
    return count == 0 ? -1 : sum / Double(count)
  }

  private static func averageRecall(of classes: [[COCOCurve]?]) -> Double {
    let recalls = classes.compactMap { $0 }.joined().map(\.recall)
    return recalls.isEmpty ? -1 : recalls.reduce(0, +) / Double(recalls.count)
  }
}
