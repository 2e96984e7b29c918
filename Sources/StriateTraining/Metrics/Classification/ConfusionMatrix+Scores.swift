import StriateTypes

/// What stands where a score would be 0 / 0, such as the precision of a class that was never predicted.
public enum ZeroDivision: String, Sendable, Hashable, CaseIterable {
  case zero, one
  /// NaN; averages leave such classes out.
  case nan

  var value: Double {
    switch self {
    case .zero: 0
    case .one: 1
    case .nan: .nan
    }
  }
}

/// How one number is made of the scores of all classes.
public enum ScoreAverage: String, Sendable, Hashable, CaseIterable {
  /// Each class counts the same.
  case macro
  /// Counts of all classes are added first: for whole matrices that is the accuracy.
  case micro
  /// Each class counts by its number of samples.
  case weighted

  /// The mean of those that are numbers; weights count if `weighted` and not all 0.
  func combined(_ scores: [Double], weights: [Int]) -> Double {
    let known = scores.indices.filter { !scores[$0].isNaN }
    let total = known.reduce(0) { $0 + weights[$1] }
    guard self == .weighted, total > 0 else {
      return known.isEmpty ? .nan : known.reduce(0) { $0 + scores[$1] } / Double(known.count)
    }
    return known.reduce(0) { $0 + scores[$1] * Double(weights[$1]) } / Double(total)
  }
}

/// Definitions of scikit-learn 1.9, which is told all classes (`labels=range(C)`).
extension ConfusionMatrix {
  /// The share that was found: Σᵢ nᵢᵢ / n.
  public var accuracy: Double { ratio(correct, count) }

  /// Of those predicted as a class, the share that are of it: TP / (TP + FP), for each class.
  public func precisions(zeroDivision: ZeroDivision = .zero) -> [Double] {
    zip(found, predicted).map { ratio($0, $1, zeroDivision) }
  }

  /// Of those of a class, the share that was found: TP / (TP + FN), for each class.
  public func recalls(zeroDivision: ZeroDivision = .zero) -> [Double] {
    zip(found, support).map { ratio($0, $1, zeroDivision) }
  }

  /// The weighted harmonic mean of precision and recall, for each class.
  /// ```
  /// F = (1 + β²) TP / ((1 + β²) TP + β² FN + FP)
  /// ```
  /// - Parameter beta: how many times as much recall matters; 1 is F₁.
  public func fScores(beta: Double = 1, zeroDivision: ZeroDivision = .zero) -> [Double] {
    let (found, support, predicted) = (found, support, predicted)
    return (0..<classCount).map {
      Self.fScore(found: found[$0], support: support[$0], predicted: predicted[$0], beta, zeroDivision)
    }
  }

  /// Precision over all classes.
  public func precision(_ average: ScoreAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    if average == .micro { return ratio(correct, count, zeroDivision) }
    return averaged(precisions(zeroDivision: zeroDivision), average)
  }

  /// Recall over all classes; `macro` is ``balancedAccuracy`` but for classes without samples.
  public func recall(_ average: ScoreAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    if average == .micro { return ratio(correct, count, zeroDivision) }
    return averaged(recalls(zeroDivision: zeroDivision), average)
  }

  /// Fᵦ over all classes.
  public func fScore(beta: Double = 1, _ average: ScoreAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    if average == .micro {
      return Self.fScore(found: correct, support: count, predicted: count, beta, zeroDivision)
    }
    return averaged(fScores(beta: beta, zeroDivision: zeroDivision), average)
  }

  /// F₁ over all classes.
  public func f1(_ average: ScoreAverage = .macro, zeroDivision: ZeroDivision = .zero) -> Double {
    fScore(average, zeroDivision: zeroDivision)
  }

  /// The mean recall of the classes that have samples.
  /// - SeeAlso: Brodersen et al., "The balanced accuracy and its posterior distribution", ICPR 2010.
  public var balancedAccuracy: Double { averaged(recalls(zeroDivision: .nan), .macro) }

  private static func fScore(
    found: Int, support: Int, predicted: Int, _ beta: Double, _ zeroDivision: ZeroDivision
  ) -> Double {
    if beta.isInfinite { return ratio(found, support, zeroDivision) }
    let square = beta * beta
    let whole = square * Double(support) + Double(predicted)
    return whole == 0 ? zeroDivision.value : (1 + square) * Double(found) / whole
  }

  func averaged(_ scores: [Double], _ average: ScoreAverage) -> Double {
    average.combined(scores, weights: support)
  }
}

/// a / b, where b may be 0.
func ratio(_ a: Int, _ b: Int, _ zeroDivision: ZeroDivision = .nan) -> Double {
  b == 0 ? zeroDivision.value : Double(a) / Double(b)
}
