import Striate

/// Operators of ONNX that several nodes of the graph make together.
enum FusedForms {
  typealias Pattern = @Sendable (_ node: Node, _ graph: ExportGraph, _ opset: Int) throws -> NodePlan?

  /// In the order in which they are tried: what stands for more comes first.
  static let all: [Pattern] = [
    recurrent, batchNormalization, scaledNormalization, normalization, localResponse, volumeConvolution, convolution,
    fullyConnected, meanOfAxes,
    linePool, resize, gelu, leaky, exponential, hardSwish, softmaxAlongAxis
  ]

  // MARK: - Convolutions and products

  /// A convolution or its transpose, of planes or lines, with its bias.
  private static let convolution: Pattern = { node, graph, _ in
    let y = Tensor(node, 0)
    var core = y
    var bias: Tensor?
    if let (sum, added) = addedToChannels(y, graph), graph.isUsedOnce(sum), windows(sum, graph) != nil {
      (core, bias) = (sum, added)
    }
    guard let windows = windows(core, graph), bias != nil || windows.isLine else { return nil }
    let x = windows.images, w = windows.weight, convolution = graph.operands(windows.convolution)
    let name: String
    let attributes: [Onnx_AttributeProto]
    switch graph.form(windows.convolution) {
    case .convolution(let geometry)?:
      name = "Conv"
      attributes = WindowForms.convolution(geometry, kernel: convolution[1].shape, isLine: windows.isLine)
    case .transposedConvolution(let geometry)?:
      name = "ConvTranspose"
      attributes = try WindowForms.transposed(
        geometry, images: convolution[0].shape, kernel: convolution[1].shape, windows.convolution.shape,
        isLine: windows.isLine)
    default: return nil
    }
    return NodePlan(name, [x, w] + (bias.map { [$0] } ?? []), attributes)
  }

  private struct Windows {
    let convolution: Tensor
    let images: Tensor
    let weight: Tensor
    let isLine: Bool
  }

  /// The convolution that a tensor is; of a line where planes of one row were made for it.
  private static func windows(_ y: Tensor, _ graph: ExportGraph) -> Windows? {
    func isConvolution(_ tensor: Tensor) -> Bool {
      switch graph.form(tensor) {
      case .convolution?, .transposedConvolution?: true
      default: false
      }
    }
    if isConvolution(y) {
      let operands = graph.operands(y)
      return Windows(convolution: y, images: operands[0], weight: operands[1], isLine: false)
    }
    guard case .reshape? = graph.form(y), y.rank == 3, let inner = graph.operands(y).first, isConvolution(inner),
      graph.isUsedOnce(inner)
    else { return nil }
    let operands = graph.operands(inner)
    guard let x = line(of: operands[0], graph), let w = line(of: operands[1], graph), inner.shape[2] == 1 else {
      return nil
    }
    return Windows(convolution: inner, images: x, weight: w, isLine: true)
  }

  /// `[N, C, L]` of which `[N, C, 1, L]` was made.
  private static func line(of plane: Tensor, _ graph: ExportGraph) -> Tensor? {
    guard case .reshape? = graph.form(plane), plane.rank == 4, plane.shape[2] == 1, let x = graph.operands(plane).first,
      x.rank == 3, x.shape == plane.shape.removing(axes: [2])
    else { return nil }
    return x
  }

  /// (x, b) of x + b, where b is one number for each channel of `[N, C, ...]`.
  private static func addedToChannels(_ y: Tensor, _ graph: ExportGraph) -> (x: Tensor, b: Tensor)? {
    guard case .binary(.add)? = graph.form(y), y.rank >= 3 else { return nil }
    let operands = graph.operands(y)
    for (x, b) in [(operands[0], operands[1]), (operands[1], operands[0])] where x.shape == y.shape {
      if let vector = channels(b, of: x, graph) { return (x, vector) }
    }
    return nil
  }

  /// `[C]` of which `[C, 1, ...]` was made to meet the channels of x.
  static func channels(_ tensor: Tensor, of x: Tensor, _ graph: ExportGraph) -> Tensor? {
    if x.rank == 2 { return tensor.shape == [x.shape[1]] ? tensor : nil }
    let aligned = Shape([x.shape[1]] + Array(repeating: 1, count: x.rank - 2))
    guard tensor.shape == aligned, case .reshape? = graph.form(tensor), let vector = graph.operands(tensor).first,
      vector.shape == [x.shape[1]]
    else { return nil }
    return vector
  }

  private static let fullyConnected: Pattern = { node, graph, _ in
    guard case .binary(.add)? = node.operation.form, node.types[0].shape.rank == 2 else { return nil }
    let operands = graph.operands(node)
    for (product, bias) in [(operands[0], operands[1]), (operands[1], operands[0])] {
      guard case .matmul(let a, let b)? = graph.form(product), graph.isUsedOnce(product),
        bias.shape == [product.shape[1]], product.shape == node.types[0].shape, product.dtype.isFloatingPoint
      else { continue }
      let factors = graph.operands(product)
      guard factors.allSatisfy({ $0.rank == 2 }) else { continue }
      return NodePlan("Gemm", factors + [bias], [.int("transA", a ? 1 : 0), .int("transB", b ? 1 : 0)])
    }
    return nil
  }

  // MARK: - Means and pools

  /// Σ/n, with the axes kept where a reshape keeps them.
  private static let meanOfAxes: Pattern = { node, graph, opset in
    let y = Tensor(node, 0)
    var mean = y
    if case .reshape? = graph.form(y), let inner = graph.operands(y).first, graph.isUsedOnce(inner) { mean = inner }
    guard case .binary(.multiply)? = graph.form(mean) else { return nil }
    let factors = graph.operands(mean)
    var sum = factors[0]
    if case .reshape? = graph.form(sum), graph.isUsedOnce(sum) { sum = graph.operands(sum)[0] }
    guard case .reduce(.sum, let axes)? = graph.form(sum), graph.isUsedOnce(sum) else { return nil }
    let x = graph.operands(sum)[0]
    func isMean(_ x: Tensor, _ factor: Tensor) -> Bool {
      let count = axes.reduce(1) { $0 * x.shape[$1] }
      return count > 0 && factor.node.operation.form == .constant(1 / Double(count)) && factor.rank == 0
    }
    // For another batch too, where the batch is among the axes.
    guard isMean(x, factors[1]), isMean(graph.twin(of: x), graph.twin(of: factors[1])) else { return nil }
    let kept = Shape(x.shape.indices.map { axes.contains($0) ? 1 : x.shape[$0] })
    let isKeeping = y.shape == kept
    guard isKeeping || y.shape == sum.shape else { return nil }
    if isKeeping, x.rank >= 3, axes == Array(2..<x.rank) { return NodePlan("GlobalAveragePool", [x]) }
    return NodePlan([x]) { writer in
      try writer.reduce("ReduceMean", try writer.name(of: x), axes, keeping: isKeeping, opset: opset)
    }
  }

  /// Pools of lines, which are planes of one row in the graph.
  private static let linePool: Pattern = { node, graph, _ in
    guard case .reshape? = node.operation.form, node.types[0].shape.rank == 3 else { return nil }
    let pooled = graph.operands(node)[0]
    guard graph.isUsedOnce(pooled), pooled.index == 0, pooled.rank == 4, pooled.shape[2] == 1,
      pooled.shape.removing(axes: [2]) == node.types[0].shape
    else { return nil }
    func attributes(_ geometry: PoolGeometry, isMean: Bool) throws -> [Onnx_AttributeProto] {
      try WindowForms.pool(
        geometry, images: graph.operands(pooled)[0].shape, result: pooled.shape, isMean: isMean, isLine: true)
    }
    switch graph.form(pooled) {
    case .maxPool(let geometry)?:
      guard !graph.isUsed(Tensor(pooled.node, 1)), let x = line(of: graph.operands(pooled)[0], graph) else {
        return nil
      }
      return NodePlan("MaxPool", [x], try attributes(geometry, isMean: false))
    case .averagePool(let geometry)?:
      guard let x = line(of: graph.operands(pooled)[0], graph) else { return nil }
      let attributes = try attributes(geometry, isMean: true)
      return NodePlan([x]) { writer in
        let name = try writer.name(of: x)
        return [try writer.averagePool(name, geometry, attributes, x.dtype, isPositive: graph.isPositive(x))]
      }
    default: return nil
    }
  }

  /// x / (k + α·mean(x²))^β across channels.
  private static let localResponse: Pattern = { node, graph, _ in
    guard case .binary(.divide)? = node.operation.form else { return nil }
    let (x, power) = (graph.operands(node)[0], graph.operands(node)[1])
    // onnxruntime has it for images only.
    guard case .binary(.power)? = graph.form(power), x.rank == 4,
      let beta = graph.number(graph.operands(power)[1]), let (scaled, k) = withNumber(graph.operands(power)[0], .add),
      let (sums, alpha) = withNumber(scaled, .multiply), case .reshape? = graph.form(sums)
    else { return nil }
    let pooled = graph.operands(sums)[0]
    guard case .averagePool(let geometry)? = graph.form(pooled), geometry.divisor == nil, geometry.window.width == 1,
      geometry.strides == Pair(1), case .place(0, let targets)? = graph.form(graph.operands(pooled)[0])
    else { return nil }
    let size = geometry.window.height, padded = graph.operands(pooled)[0]
    // Of an even size the odd one lies on the other side in ONNX.
    guard size % 2 == 1, targets.count == 1, targets[0].starts == [0, 0, size / 2, 0],
      case .reshape? = graph.form(graph.operands(padded)[0])
    else { return nil }
    let squares = graph.operands(graph.operands(padded)[0])[0]
    guard case .unary(.square)? = graph.form(squares), TensorKey(graph.operands(squares)[0]) == TensorKey(x) else {
      return nil
    }
    return NodePlan(
      "LRN", [x], [.float("alpha", alpha), .float("beta", beta), .float("bias", k), .int("size", size)])

    func withNumber(_ tensor: Tensor, _ operation: Binary) -> (Tensor, Double)? {
      guard graph.form(tensor) == .binary(operation), let number = graph.number(graph.operands(tensor)[1]) else {
        return nil
      }
      return (graph.operands(tensor)[0], number)
    }
  }
}
