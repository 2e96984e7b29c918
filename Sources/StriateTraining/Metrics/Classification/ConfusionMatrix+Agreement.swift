/// How much a disagreement counts in Cohen's κ.
public enum KappaWeights: String, Sendable, Hashable, CaseIterable {
  /// All disagreements are the same.
  case none
  /// |i − j|, for classes that are degrees of something.
  case linear
  /// (i − j)².
  case quadratic
}

extension ConfusionMatrix {
  /// Agreement beyond chance, 1 if perfect and 0 if as by chance; NaN where chance alone would always agree.
  /// ```
  /// κ = 1 − Σ wᵢⱼ nᵢⱼ / Σ wᵢⱼ eᵢⱼ,   eᵢⱼ = supportᵢ · predictedⱼ / n
  /// ```
  /// - SeeAlso: Cohen, "A coefficient of agreement for nominal scales", 1960; with weights: Cohen 1968.
  public func cohenKappa(weights: KappaWeights = .none) -> Double {
    let (support, predicted, total) = (support, predicted, Double(count))
    if total == 0 { return .nan }
    var observed = 0.0, expected = 0.0
    for row in 0..<classCount {
      for column in 0..<classCount where row != column {
        let distance = Double(abs(row - column))
        let weight =
          switch weights {
          case .none: 1.0
          case .linear: distance
          case .quadratic: distance * distance
          }
        observed += weight * Double(self[true: row, predicted: column])
        expected += weight * Double(support[row]) * Double(predicted[column]) / total
      }
    }
    return expected == 0 ? .nan : 1 - observed / expected
  }

  /// Matthews' correlation of labels and predictions for any number of classes, from −1 to 1; 0 where labels or
  /// predictions are all of one class.
  /// ```
  /// (c n − Σ sₖ pₖ) / √((n² − Σ pₖ²) (n² − Σ sₖ²)),   c right ones of n, sₖ of class k, pₖ predicted as k
  /// ```
  /// - SeeAlso: Gorodkin, "Comparing two K-category assignments by a K-category correlation coefficient", 2004.
  public var matthewsCorrelation: Double {
    let (support, predicted) = (support.map(Double.init), predicted.map(Double.init))
    let total = Double(count)
    if total == 0 { return .nan }
    var both = 0.0, ofSupport = 0.0, ofPredicted = 0.0
    for (s, p) in zip(support, predicted) {
      both += s * p
      ofSupport += s * s
      ofPredicted += p * p
    }
    let spread = (total * total - ofPredicted) * (total * total - ofSupport)
    return spread == 0 ? 0 : (Double(correct) * total - both) / spread.squareRoot()
  }
}

/// Figures of segmentation, where each sample is a pixel.
/// - SeeAlso: Long, Shelhamer & Darrell, "Fully convolutional networks for semantic segmentation", 2015, section 5.
extension ConfusionMatrix {
  /// The share of pixels that are right; the accuracy under its name in segmentation.
  public var pixelAccuracy: Double { accuracy }

  /// The mean share of right pixels of the classes that occur as labels.
  public var meanPixelAccuracy: Double { balancedAccuracy }

  /// Intersection over union of each class (Jaccard's index): TP / (TP + FP + FN); NaN for a class that is neither
  /// label nor prediction.
  public var intersectionsOverUnion: [Double] {
    let (found, support, predicted) = (found, support, predicted)
    return (0..<classCount).map { ratio(found[$0], support[$0] + predicted[$0] - found[$0]) }
  }

  /// The mean over the classes that occur as label or prediction.
  public var meanIntersectionOverUnion: Double { averaged(intersectionsOverUnion, .macro) }

  /// The mean weighed by the number of pixels of each class.
  public var frequencyWeightedIntersectionOverUnion: Double {
    count == 0 ? .nan : averaged(intersectionsOverUnion, .weighted)
  }
}
