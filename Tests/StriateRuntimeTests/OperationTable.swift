import StriateGraph
import StriateKernels
import StriateNN
import StriateTypes

/// An operation under the name of its fixture.
struct OperationRow: Sendable {
  let name: String
  /// Of the inputs and the fixture's indices (an empty vector where there are none).
  let function: @Sendable (_ x: [Tensor], _ indices: Tensor) throws -> Tensor

  static func inputs(
    _ name: String, _ function: @escaping @Sendable (_ x: [Tensor], _ indices: Tensor) throws -> Tensor
  ) -> OperationRow {
    OperationRow(name: name, function: function)
  }

  static func one(_ name: String, _ function: @escaping @Sendable (Tensor) -> Tensor) -> OperationRow {
    OperationRow(name: name) { x, _ in function(x[0]) }
  }

  static func two(_ name: String, _ function: @escaping @Sendable (Tensor, Tensor) -> Tensor) -> OperationRow {
    OperationRow(name: name) { x, _ in function(x[0], x[1]) }
  }

  /// The gradients of (function · w).sum() with respect to all inputs, one after the other.
  static func gradient(of name: String, _ function: @escaping @Sendable ([Tensor]) throws -> Tensor) -> OperationRow {
    OperationRow(name: "gradient of " + name) { x, _ in
      let y = try function(x)
      let weighted = (y * OperationFixture.pattern(y.shape, salt: 8, y.dtype)).sum()
      return Tensor.concatenated(weighted.gradients(withRespectTo: x).map { $0.flattened() })
    }
  }
}

extension OperationRow {
  static let all: [OperationRow] =
    unary + binary + comparisons + reductions + views + indexed + products + images + functions + gradients

  private static let unary: [OperationRow] = [
    .one("negate") { -$0 },
    .one("abs") { $0.abs() },
    .one("exp") { $0.exp() },
    .one("log") { $0.log() },
    .one("expm1") { $0.expm1() },
    .one("log1p") { $0.log1p() },
    .one("sqrt") { $0.sqrt() },
    .one("rsqrt") { $0.rsqrt() },
    .one("reciprocal") { $0.reciprocal() },
    .one("sin") { $0.sin() },
    .one("cos") { $0.cos() },
    .one("tanh") { $0.tanh() },
    .one("sigmoid") { $0.sigmoid() },
    .one("erf") { $0.erf() },
    .one("square") { $0.square() },
    .one("relu") { $0.relu() },
    .one("leakyReLU") { $0.leakyReLU() },
    .one("leakyReLU 0.25") { $0.leakyReLU(slope: 0.25) },
    .one("elu") { $0.elu() },
    .one("elu 1.5") { $0.elu(alpha: 1.5) },
    .one("exp of a scalar") { $0.exp() },
    .one("tanh of one element") { $0.tanh() },
    .one("sigmoid of nothing") { $0.sigmoid() },
    .one("sign") { $0.sign() },
    .one("floor") { $0.floor() },
    .one("ceil") { $0.ceil() },
    .one("rounded") { $0.rounded() },
    .one("cast") { $0 * $0.isGreater(than: 0).cast(to: $0.dtype) }
  ]

  private static let binary: [OperationRow] = [
    .two("add") { $0 + $1 },
    .two("subtract") { $0 - $1 },
    .two("multiply") { $0 * $1 },
    .two("divide") { $0 / $1 },
    .one("multiply by itself") { $0 * $0 },
    .two("multiply with nothing") { $0 * $1 },
    .two("add a scalar") { $0 + $1 },
    .two("maximum") { $0.maximum($1) },
    .two("minimum") { $0.minimum($1) },
    .one("maximum of equals") { $0.maximum($0 * 1) },
    .two("power") { $0.power($1) },
    .one("cube") { $0.power(3) },
    .two("remainder") { $0.remainder($1) },
    .one("numbers on the right") { x in
      let product = (x + 1.5) * 3
      return (product - 0.25) / 7
    },
    .one("numbers on the left") { x in
      let difference = 2.5 - 3 * x
      return 1.5 / x + difference
    },
    .one("maximum with a number") { $0.maximum(0.5) },
    .one("minimum with a number") { $0.minimum(0.5) },
    .inputs("select") { x, _ in x[0].isGreater(than: 0).select(x[1], x[2]) },
    .one("select numbers") { x in
      x.isGreater(than: 0).select(x, 0.5) * x.isGreater(than: 1).select(2, x)
    }
  ]

  private static let comparisons: [OperationRow] = [
    .two("isEqual") { $0.isEqual(to: $1) },
    .two("isNotEqual") { $0.isNotEqual(to: $1) },
    .two("isLess") { $0.isLess(than: $1) },
    .two("isLessOrEqual") { $0.isLessOrEqual(to: $1) },
    .two("isGreater") { $0.isGreater(than: $1) },
    .two("isGreaterOrEqual") { $0.isGreaterOrEqual(to: $1) },
    .two("and") { $0.isGreater(than: 0) & $1.isGreater(than: 0) },
    .two("or") { $0.isGreater(than: 0) | $1.isGreater(than: 0) },
    .two("xor") { $0.isGreater(than: 0) ^ $1.isGreater(than: 0) },
    .two("not") { !$0.isGreater(than: $1) }
  ]

  private static let reductions: [OperationRow] = [
    .one("sum") { $0.sum() },
    .one("sum of axes") { $0.sum(axes: [0, 2]) },
    .one("sum keeping axes") { $0.sum(axes: [1], keepingAxes: true) },
    .one("sum of nothing") { $0.sum(axes: [0]) },
    .one("sum of a scalar") { $0.sum() },
    .one("mean") { $0.mean() },
    .one("mean of an axis") { $0.mean(axes: [-1]) },
    .one("max") { $0.max(axes: [0, 1]) },
    .one("max of equals") { $0.max(axes: [1], keepingAxes: true) },
    .one("min") { $0.min(axes: [2]) },
    .one("min of all") { $0.min() },
    .one("product") { $0.product(axes: [1]) },
    .one("product with zeros") { $0.product(axes: [0]) },
    .one("product with two zeros") { $0.product(axes: [1]) },
    .one("variance") { $0.variance(axes: [0, 2]) },
    .one("unbiased variance") { $0.variance(axes: [1], correction: 1, keepingAxes: true) },
    .one("argmax") { $0.argmax() },
    .one("argmin") { $0.argmin(axis: 0) },
    .one("any") { $0.isGreater(than: 1).any(axes: [1]) },
    .one("all") { $0.isGreater(than: $0.number(-1)).all(axes: [0]) }
  ]

  private static let views: [OperationRow] = [
    .one("reshaped") { $0.reshaped(to: [4, -1]) },
    .one("flattened") { $0.flattened(from: 1) },
    .one("expanded") { $0.expanded(at: -1) },
    .one("transposed") { $0.transposed() },
    .one("transposed by order") { $0.transposed([2, 0, 1]) },
    .one("slice") { $0.slice(axis: 1, 1..<3) },
    .one("slice with step") { $0.slice(axis: 1, 1..<8, step: 3) },
    .one("part") { $0[-1] },
    .one("flipped") { $0.flipped(axis: 1) },
    .one("padded") { $0.padded(before: [1, 0], after: [0, 2], value: 0.5) },
    .inputs("concatenated") { x, _ in .concatenated(x, axis: 1) },
    .one("broadcast") { $0.broadcast(to: [2, 3, 4]) }
  ]

  private static let indexed: [OperationRow] = [
    .inputs("gather") { x, indices in x[0].gather(indices) },
    .inputs("gather along axis 1") { x, indices in x[0].gather(indices, axis: 1) },
    .inputs("addingUpdates") { x, indices in x[0].addingUpdates(x[1], at: indices) },
    .inputs("takeAlong") { x, indices in x[0].takeAlong(indices) },
    .inputs("crossEntropy") { x, labels in x[0].crossEntropy(labels: labels) },
    .inputs("crossEntropy of large scores") { x, labels in x[0].crossEntropy(labels: labels) },
    .inputs("hinge") { x, labels in x[0].hinge(labels: labels) },
    .inputs("hinge with margin") { x, labels in x[0].hinge(labels: labels, margin: 0.5) }
  ]

  private static let products: [OperationRow] = [
    "matmul", "matmul of batches", "matmul, broadcast batches", "matmul of rows", "matmul, one matrix first",
    "matmul of vector and matrix", "matmul of matrix and vector", "dot product"
  ].map { .two($0) { $0.matmul($1) } }

  private static let images: [OperationRow] = [
    .two("convolution") { $0.convolution($1) },
    .two("convolution with stride") { $0.convolution($1, strides: Pair(2, 1)) },
    .two("convolution with padding") { $0.convolution($1, padding: Pair(1, 2)) },
    .two("convolution with dilation") { $0.convolution($1, dilation: Pair(2, 3)) },
    .two("convolution in groups") { $0.convolution($1, groups: 2) },
    .two("convolution with all options") {
      $0.convolution($1, strides: Pair(2), padding: Pair(1, 2), dilation: Pair(2, 1), groups: 3)
    },
    .two("convolution 1×1") { $0.convolution($1) },
    .one("maxPool") { $0.maxPool(window: Pair(2)) },
    .one("maxPool with overlap") { $0.maxPool(window: Pair(3, 2), strides: Pair(1, 2), padding: Pair(1)) },
    .one("averagePool") { $0.averagePool(window: Pair(2)) },
    .one("averagePool with padding") { $0.averagePool(window: Pair(3), strides: Pair(2), padding: Pair(1)) },
    .one("averagePool not counting padding") {
      $0.averagePool(window: Pair(3), strides: Pair(2), padding: Pair(1), countsPadding: false)
    }
  ]

  private static let functions: [OperationRow] = [
    .one("softmax") { $0.softmax() },
    .one("softmax along axis 1") { $0.softmax(axis: 1) },
    .one("softmax of large numbers") { $0.softmax() },
    .one("logSoftmax") { $0.logSoftmax() },
    .one("logSoftmax along axis 0") { $0.logSoftmax(axis: 0) },
    .two("meanSquaredError") { $0.meanSquaredError($1) },
    .inputs("batchNorm") { x, _ in try batchNorm(x)[0] },
    .inputs("batchNorm of rows") { x, _ in try batchNorm(x)[0] },
    .inputs("batchNorm statistics") { x, _ in .concatenated(try batchNorm(x).map { $0.flattened() }) }
  ]

  private static let gradients: [OperationRow] = [
    .gradient(of: "tanh") { $0[0].tanh() },
    .gradient(of: "sigmoid") { $0[0].sigmoid() },
    .gradient(of: "divide") { $0[0] / $0[1] },
    .gradient(of: "softmax") { $0[0].softmax() },
    .gradient(of: "logSoftmax") { $0[0].logSoftmax() },
    .gradient(of: "matmul") { $0[0].matmul($0[1]) },
    .gradient(of: "convolution") { $0[0].convolution($0[1], strides: Pair(1, 2), padding: Pair(1)) },
    .gradient(of: "square of maxPool") { $0[0].maxPool(window: Pair(2)).square() },
    .gradient(of: "square of averagePool") { $0[0].averagePool(window: Pair(2)).square() },
    .gradient(of: "batchNorm") { try batchNorm($0)[0] }
  ]

  private static func batchNorm(_ x: [Tensor]) throws -> [Tensor] {
    try x[0].batchNorm(gamma: x[1], beta: x[2], epsilon: 1e-5)
  }
}
