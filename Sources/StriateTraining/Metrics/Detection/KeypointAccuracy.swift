import StriateTypes

/// The share of keypoints that are found near enough: PCK, and PCKh where near is meant in lengths of the head.
///
/// A keypoint is right if its distance from the truth is at most `threshold` times the length that its person is measured by.
/// - PCK: the greater side of the box around the person or its torso, threshold 0.2 or 0.1.
///   Yang & Ramanan, "Articulated human detection with flexible mixtures of parts", 2013.
/// - PCKh: 0.6 times the diagonal of the box around the head, threshold 0.5.
///   Andriluka et al., "2D human pose estimation: new benchmark and state of the art analysis", 2014.
public struct KeypointAccuracy: Metric, Hashable {
  public let name: String
  /// Times the length.
  public let threshold: Double
  /// How many of each keypoint were right, and how many there were.
  public private(set) var correct: [Int]
  public private(set) var counts: [Int]

  private init(_ name: String, _ threshold: Double, _ keypointCount: Int) {
    self.name = name
    self.threshold = threshold
    correct = [Int](repeating: 0, count: keypointCount)
    counts = correct
  }

  /// PCK.
  /// - Parameters:
  ///   - keypointCount: the number of keypoints of a person.
  ///   - threshold: 0.2 by default.
  public static func pck(keypointCount: Int, threshold: Double = 0.2) -> KeypointAccuracy {
    KeypointAccuracy("pck", threshold, keypointCount)
  }

  /// PCKh.
  /// - Parameters:
  ///   - keypointCount: the number of keypoints of a person.
  ///   - threshold: 0.5 by default.
  public static func pckh(keypointCount: Int, threshold: Double = 0.5) -> KeypointAccuracy {
    KeypointAccuracy("pckh", threshold, keypointCount)
  }

  /// The length that PCK measures a person by: the greater side of a box.
  public static func length(ofBoxWidth width: Double, height: Double) -> Double { max(width, height) }

  /// The length that PCKh measures a person by: 0.6 times the diagonal of the head's box, as MPII's evaluation has it.
  public static func length(ofHeadWidth width: Double, height: Double) -> Double {
    0.6 * (width * width + height * height).squareRoot()
  }

  /// A greater value is better.
  public var higherIsBetter: Bool { true }
  /// Of all keypoints together.
  public var value: Double { ratio(correct.reduce(0, +), counts.reduce(0, +)) }
  /// For each keypoint; NaN of one that was never to be seen.
  public var perKeypoint: [Double] { zip(correct, counts).map { ratio($0, $1) } }
  /// The mean over keypoints, each counted the same.
  public var meanOfKeypoints: Double { ScoreAverage.macro.combined(perKeypoint, weights: counts) }

  /// Where a keypoint is, in pixels.
  public typealias Place = (x: Double, y: Double)

  /// Adds a person.
  /// - Parameters:
  ///   - predictions: of each keypoint; one that is not finite is wrong.
  ///   - targets: of each keypoint; nil where it is not to be seen, which does not count.
  ///   - length: what the person is measured by.
  /// - Throws: `EvaluationError` if the numbers differ or the length is not positive; then nothing has changed.
  public mutating func add(
    predictions: [Place], targets: [Place?], length: Double
  ) throws(EvaluationError) {
    try MetricInput.check(equal: [predictions.count, targets.count, counts.count], "keypoints")
    guard length > 0, length.isFinite else {
      throw EvaluationError("the length that a person is measured by is \(length)")
    }
    for (index, (prediction, target)) in zip(predictions, targets).enumerated() {
      guard let target else { continue }
      let (dx, dy) = (prediction.x - target.x, prediction.y - target.y)
      counts[index] += 1
      if (dx * dx + dy * dy).squareRoot() <= threshold * length { correct[index] += 1 }
    }
  }

  /// Takes over what the other has gathered.
  public mutating func merge(_ other: KeypointAccuracy) {
    MetricInput.requireSame("\(name) \(threshold)", "\(other.name) \(other.threshold)", "rules")
    MetricInput.requireSame(counts.count, other.counts.count, "numbers of keypoints")
    for index in counts.indices {
      correct[index] += other.correct[index]
      counts[index] += other.counts[index]
    }
  }
}
