import Striate

/// Texts as numbers.
let textOperators: [ONNXOperator] = [
  ONNXOperator(
    "TfIdfVectorizer", 1...1,
    attributes: [
      "max_gram_length", "max_skip_count", "min_gram_length", "mode", "ngram_counts", "ngram_indexes", "pool_int64s",
      "weights"
    ]
  ) { call in
    let x = try call.tensor(0)
    guard x.rank <= 2, x.dtype.isInteger else { throw NodeFault("it needs whole numbers [C] or [N, C], not \(x.type)") }
    let grams = try GramCounts(call)
    let counted = grams(x.cast(to: .int64))[0]
    let factors = try call.floats("weights").map { try grams.columnWeights($0) }
    switch try call.text("mode", "") {
    case "TF": return [ONNXValue(counted)]
    case "IDF":
      let isThere = counted.isGreater(than: 0).cast(to: .float32)
      return [ONNXValue(factors.map { isThere * $0 } ?? isThere)]
    case "TFIDF": return [ONNXValue(factors.map { counted * $0 } ?? counted)]
    case let other: throw NodeFault("its mode '\(other.shortened())' is not known")
    }
  }
]

/// How often each run of tokens occurs in a row, where up to `skips` tokens may lie between neighbours of the run.
private struct GramCounts: HostOperation {
  private let columnOfGram: [[Int64]: Int]
  /// For each run of the pool its column.
  private let indexes: [Int]
  private let lengths: ClosedRange<Int>
  private let skips: Int
  let columns: Int

  var name: String { "gramCounts" }

  init(_ call: NodeCall) throws {
    guard let pool = try call.ints("pool_int64s"), let starts = try call.ints("ngram_counts"),
      let indexes = try call.ints("ngram_indexes"), let largest = indexes.max()
    else { throw NodeFault("it has no pool of whole numbers; one of texts is not supported") }
    guard indexes.allSatisfy({ (0...Int(Int32.max)).contains($0) }) else { throw NodeFault("a column is no place") }
    let (shortest, longest) = (try call.int("min_gram_length", 1), try call.int("max_gram_length", 1))
    guard shortest >= 1, longest >= shortest, starts.count <= pool.count + 1 else {
      throw NodeFault("runs of \(shortest) to \(longest) tokens are not possible")
    }
    lengths = shortest...min(longest, max(starts.count, shortest))
    skips = max(try call.int("max_skip_count", 0), 0)
    columns = largest + 1
    // The pool has all runs of one token, then all of two, and so on.
    var columnOfGram: [[Int64]: Int] = [:], gram = 0
    for (level, start) in starts.enumerated() {
      let end = level + 1 < starts.count ? starts[level + 1] : pool.count, length = level + 1
      guard 0 <= start, start <= end, end <= pool.count else { throw NodeFault("its ngram_counts do not ascend") }
      for place in stride(from: start, to: start + (end - start) / length * length, by: length) {
        guard gram < indexes.count else { throw NodeFault("it has fewer ngram_indexes than runs") }
        if lengths.contains(length) {
          columnOfGram[pool[place..<place + length].map(Int64.init)] = indexes[gram]
        }
        gram += 1
      }
    }
    (self.columnOfGram, self.indexes) = (columnOfGram, indexes)
  }

  /// Weights of runs, in the order of the pool, as weights of columns.
  func columnWeights(_ weights: [Double]) throws -> Tensor {
    guard weights.count == indexes.count, columns <= 1 << 24 else {
      throw NodeFault("\(weights.count) weights do not fit \(indexes.count) runs")
    }
    var result = Array(repeating: Float(1), count: columns)
    for (column, weight) in zip(indexes, weights) { result[column] = Float(weight) }
    return Tensor(result)
  }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    [TensorType(try Shape(checking: operands[0].shape.dropLast() + [columns]), .float32)]
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let tokens = operands[0].elements(as: Int64.self), y = results[0].elements(as: Float.self)
    y.update(repeating: 0)
    let length = operands[0].type.shape.last ?? 1
    let (steps, overflow) = (min(skips, length) + 1).multipliedReportingOverflow(by: tokens.count * lengths.upperBound)
    guard !overflow, steps <= 1 << 34 else {
      throw EvaluationError("TfIdfVectorizer: \(tokens.count) tokens with \(skips) skipped are too many")
    }
    for row in 0..<(length == 0 ? 0 : tokens.count / length) {
      for skip in 0...min(skips, length) {
        for start in 0..<length {
          var gram: [Int64] = [], place = start
          while place < length, gram.count < lengths.upperBound {
            gram.append(tokens[row * length + place])
            // A run of one token is the same whatever is skipped.
            if lengths.contains(gram.count), gram.count > 1 || skip == 0, let column = columnOfGram[gram] {
              y[row * columns + column] += 1
            }
            place += skip + 1
          }
        }
      }
    }
  }
}
