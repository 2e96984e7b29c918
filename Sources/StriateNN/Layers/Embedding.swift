import StriateGraph
import StriateTypes

/// A table with a row of numbers for each index.
public struct Embedding: Layer {
  /// `[count, dimension]`.
  public let weight: Parameter
  private let paddingIndex: Int?
  private let site: LayerSite

  /// - Parameters:
  ///   - count: how many indices there are.
  ///   - dimension: of each row.
  ///   - paddingIndex: a row that begins as 0 and gets no gradient; negative ones count from the end.
  ///   - initializer: N(0, 1) by default.
  public init(
    count: Int, dimension: Int, paddingIndex: Int? = nil, initializer: Initializer = .normal(),
    file: String = #fileID, line: Int = #line
  ) {
    weight = Parameter(.table(count, dimension, paddingIndex, initializer))
    self.paddingIndex = paddingIndex
    site = LayerSite("Embedding", file: file, line: line)
  }

  /// - Parameter x: integers `[..]` in 0 ..< count; others fail the evaluation.
  /// - Returns: `[.., dimension]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run(hint: "the layer expects integers") { weight.value.embedding(x, paddingIndex: paddingIndex) }
  }
}

/// The sum, mean or maximum of the rows of bags of indices, without making the rows.
public struct EmbeddingBag: Layer {
  /// `[count, dimension]`.
  public let weight: Parameter
  private let reduction: BagReduction
  private let paddingIndex: Int?
  private let includesLast: Bool
  private let site: LayerSite

  /// - Parameters:
  ///   - count: how many indices there are.
  ///   - dimension: of each row.
  ///   - reduction: the mean by default.
  ///   - paddingIndex: a row that begins as 0 and counts nothing.
  ///   - includesLast: the last offset is the end of the last bag, not a bag of its own.
  ///   - initializer: N(0, 1) by default.
  public init(
    count: Int, dimension: Int, reduction: BagReduction = .mean, paddingIndex: Int? = nil, includesLast: Bool = false,
    initializer: Initializer = .normal(), file: String = #fileID, line: Int = #line
  ) {
    weight = Parameter(.table(count, dimension, paddingIndex, initializer))
    (self.reduction, self.paddingIndex, self.includesLast) = (reduction, paddingIndex, includesLast)
    site = LayerSite("EmbeddingBag", file: file, line: line)
  }

  /// - Parameter x: integers `[B, n]`, bags of one size.
  /// - Returns: `[B, dimension]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { weight.value.embeddingBags(x, reduction: reduction, paddingIndex: paddingIndex) }
  }

  /// - Parameters:
  ///   - x: integers `[n]`.
  ///   - offsets: where each bag begins, integers `[B]`, ascending from 0; nil for bags of one size `[B, n]`.
  ///   - weights: of each index, of its shape; for sums only.
  /// - Returns: `[B, dimension]`.
  public func callAsFunction(_ x: Tensor, offsets: Tensor?, weights: Tensor? = nil) -> Tensor {
    site.run {
      guard let offsets else {
        return weight.value.embeddingBags(x, reduction: reduction, weights: weights, paddingIndex: paddingIndex)
      }
      return weight.value.embeddingBags(
        x, offsets: offsets, reduction: reduction, weights: weights, paddingIndex: paddingIndex,
        includesLast: includesLast)
    }
  }
}

extension Tensor {
  /// The first values of a table of embeddings, with 0 in the row for padding.
  fileprivate static func table(
    _ count: Int, _ dimension: Int, _ paddingIndex: Int?, _ initializer: Initializer
  ) -> Tensor {
    let rows = initializer.make([count, dimension], count, dimension)
    guard let paddingIndex else { return rows }
    let row = paddingIndex < 0 ? paddingIndex + count : paddingIndex
    return Tensor.range(count).expanded(at: 1).isEqual(to: Double(row)).select(0, rows)
  }
}
