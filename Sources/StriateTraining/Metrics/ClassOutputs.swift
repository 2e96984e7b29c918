import StriateGraph
import StriateRuntime
import StriateTypes

/// Outputs `[N, C, d1, …]` and class numbers `[N, d1, …]`, read into memory as rows of C scores.
struct ClassOutputs {
  let classCount: Int
  /// Row after row.
  let scores: [Double]
  let labels: [Int]

  init(_ outputs: Tensor, _ targets: Tensor) throws {
    let shape = outputs.shape
    guard shape.rank >= 2, targets.shape == shape.removing(axes: [1]) else {
      throw EvaluationError(
        "a metric needs outputs [N, C, …] and class numbers [N, …]; these are \(outputs.type) and \(targets.type)")
    }
    let (samples, classes) = (shape[0], shape[1])
    let places = shape.dropFirst(2).reduce(1, *)
    classCount = classes
    labels = try Self.classNumbers(targets)
    let values = try outputs.doubles()
    if places == 1 {
      scores = values
    } else {
      var rows = [Double](repeating: 0, count: values.count)
      for sample in 0..<samples {
        for place in 0..<places {
          let row = (sample * places + place) * classes
          for index in 0..<classes { rows[row + index] = values[(sample * classes + index) * places + place] }
        }
      }
      scores = rows
    }
  }

  /// The scores of a row.
  func row(_ index: Int) -> ArraySlice<Double> { scores[index * classCount..<(index + 1) * classCount] }

  /// The class of the greatest score in each row: the first of several, and NaN before any number, as in PyTorch.
  var predictions: [Int] {
    labels.indices.map { row in
      var best = 0
      for index in 0..<classCount {
        let (score, greatest) = (scores[row * classCount + index], scores[row * classCount + best])
        if score > greatest || score.isNaN && !greatest.isNaN { best = index }
      }
      return best
    }
  }

  /// The elements of a tensor of integers or bool.
  static func classNumbers(_ tensor: Tensor) throws -> [Int] {
    guard !tensor.dtype.isFloatingPoint else {
      throw EvaluationError("class numbers are integers; the targets are \(tensor.type)")
    }
    return try tensor.doubles().map { value in
      guard let number = Int(exactly: value) else { throw EvaluationError("\(value) is no class number") }
      return number
    }
  }
}

/// What all metrics ask of what is added.
enum MetricInput {
  static func check(equal counts: [Int], _ what: String) throws(EvaluationError) {
    if let first = counts.first, counts.contains(where: { $0 != first }) {
      throw EvaluationError("\(what) differ in number: \(counts.map(String.init).joined(separator: ", "))")
    }
  }

  static func check(_ label: Int, isBelow classCount: Int, _ what: String = "class") throws(EvaluationError) {
    guard label >= 0, label < classCount else {
      throw EvaluationError("\(what) \(label) is not in 0 ..< \(classCount)")
    }
  }

  static func check(noNaN values: some Sequence<Double>, _ what: String) throws(EvaluationError) {
    for value in values where value.isNaN { throw EvaluationError("\(what) are not all numbers: one is NaN") }
  }

  /// Merging counts of unlike things is a programming error.
  static func requireSame<T: Equatable>(_ a: T, _ b: T, _ what: String) {
    if a != b { Diagnostics.trap("metrics with different \(what) cannot be merged: \(a) and \(b)") }
  }
}
