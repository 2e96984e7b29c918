import Striate

/// A convolution whose maps see only some of the input's maps, as C3 of LeNet-5 does.
///
/// Its weights are small convolutions, one for each map: `C3.0.weight` `[1, 3, 5, 5]`, `C3.0.bias` `[1]`. They are
/// computed as one convolution with zeros where the table has no connection, which gives the same sums.
public struct PartialConvolution: Layer, RenamingModule {
  /// One for each map of the result.
  public let maps: [Conv2D]
  /// The input's maps that each of them sees.
  public let table: [[Int]]
  private let inputs: Int
  private let site: LayerSite

  /// - Parameters:
  ///   - table: for each map of the result the input's maps that it sees, in rising order.
  ///   - inputs: maps of the input.
  ///   - make: the convolution of one map from so many maps.
  init(
    table: [[Int]], from inputs: Int, file: String = #fileID, line: Int = #line, make: (Int) -> Conv2D
  ) {
    self.table = table
    self.inputs = inputs
    maps = table.map { make($0.count) }
    site = LayerSite("PartialConvolution", file: file, line: line)
  }

  /// The maps stand where the layer stands.
  public func checkpointName(of property: String) -> String { property == "maps" ? "" : property }

  /// - Parameter x: `[N, inputs, H, W]`.
  /// - Returns: `[N, maps, H', W']`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { convolve(x, weights: maps.map(\.weight.value), biases: maps.compactMap { $0.bias?.value }) }
  }

  /// The same with other weights.
  func convolve(_ x: Tensor, weights: [Tensor], biases: [Tensor]) -> Tensor {
    x.convolution(whole(weights), bias: Tensor.concatenated(biases))
  }

  /// `[maps, inputs, KH, KW]` of the small weights `[1, K, KH, KW]`, with zeros where there is no connection.
  private func whole(_ weights: [Tensor]) -> Tensor {
    let (height, width) = (weights[0].shape[2], weights[0].shape[3])
    // A row for each plane of a small weight, and one of zeros behind them.
    let planes = weights.map { $0.reshaped(to: [$0.shape[1], height * width]) }
    let zeros = Tensor.zeros([1, height * width], dtype: weights[0].dtype)
    let connections = table.reduce(0) { $0 + $1.count }
    var rows: [Int64] = [], next: Int64 = 0
    for seen in table {
      for input in 0..<inputs {
        rows.append(seen.contains(input) ? next : Int64(connections))
        if seen.contains(input) { next += 1 }
      }
    }
    return Tensor.concatenated(planes + [zeros]).gather(Tensor(rows, shape: [rows.count]))
      .reshaped(to: [table.count, inputs, height, width])
  }
}
