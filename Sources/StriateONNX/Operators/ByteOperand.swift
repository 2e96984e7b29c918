import Striate
import StriateNumerics

extension ByteProductKernel: HostOperation {}

/// How products of quantized numbers are formed.
package enum IntegerArithmetic {
  /// Whether oneDNN multiplies bytes; by default where that is exact. Otherwise Float32 does.
  @TaskLocal package static var usesBytes = ByteProductKernel.isExactHere
}

/// Quantized numbers with their zero points, as an operand of a product.
///
/// oneDNN multiplies uint8 or int8 by int8, without zero points. These come in behind:
/// Σ (x − p)(w − q) = Σ xw − p Σ w − q (Σ x − n p), with n products in each sum.
struct ByteOperand {
  /// uint8 or int8.
  var bytes: Tensor
  /// Of the same type, and broadcast against the bytes; nil where it is known to be 0.
  private let zero: Tensor?
  /// The zero points, where they are known while the graph is built.
  private let known: [Double]?

  /// Products in a sum, at most: sums of so many bytes are exact in Float32.
  private static let depthLimit = 1 << 16
  /// Extents, steps and dilations of windows, at most: what is larger is no network's, and not oneDNN's concern.
  private static let windowLimit = 1 << 10

  /// - Parameter aligned: brings the zero points into a shape that is broadcast against the bytes.
  init(_ call: NodeCall, _ index: Int, zero zeroIndex: Int, aligned: (Tensor) -> Tensor) throws {
    let x = try call.value(index)
    guard x.element == .uint8 || x.element == .int8 else {
      throw NodeFault("its operand \(index) is \(x.element), and only uint8 and int8 are supported")
    }
    let zero = try zeroPoint(call, zeroIndex, of: index)
    let known = zero == nil ? [0] : zero.flatMap { $0.isEvaluated ? try? $0.doubles() : nil }
    self.init(x.tensor, zero.map(aligned), known)
  }

  private init(_ bytes: Tensor, _ zero: Tensor?, _ known: [Double]?) {
    self.bytes = bytes
    self.known = known
    self.zero = known?.allSatisfy { $0 == 0 } == true ? nil : zero
  }

  /// Elements minus their zero points, as floating-point integers of at most 255.
  var centered: Tensor {
    let wide = bytes.cast(to: .float32)
    return zero.map { wide - $0.cast(to: .float32) } ?? wide
  }

  /// The product of matrices; nil where this machine cannot form it exactly, or the operands are no such matrices.
  func byteProduct(_ other: ByteOperand) -> Tensor? {
    let (x, y) = (bytes.shape, other.bytes.shape)
    guard IntegerArithmetic.usesBytes, x.rank >= 2, y.rank >= 2, x.elementCount > 0, y.elementCount > 0,
      x[x.rank - 1] == y[y.rank - 2], x[x.rank - 1] <= Self.depthLimit,
      y.rank == 2 || x.rank == y.rank && x.dropLast(2).elementsEqual(y.dropLast(2))
    else { return nil }
    let (depth, columns) = (x[x.rank - 1], y[y.rank - 1]), w = other.signed
    let count = y.dropLast(2).reduce(1, *), rows = x.elementCount / depth / count
    let kernel = ByteProductKernel(
      count: count, rows: rows, depth: depth, columns: columns, isSigned: bytes.dtype == .int8)
    let product = kernel(
      bytes.reshaped(to: [count, rows, depth]), w.bytes.reshaped(to: [count, depth, columns]))
    var sums = product[0].reshaped(to: Array(x.dropLast()) + [columns])
    if let p = wideZero { sums = sums - p * w.totals([-2]) }
    if let q = w.wideZero {
      let totals = totals([-1])
      sums = sums - q * (wideZero.map { totals - $0 * Tensor(scalar: Int32(depth)) } ?? totals)
    }
    return sums
  }

  /// The convolution of images `[N, C, H, W]` with weights, whose zero points are `[]` or `[O, 1, 1, 1]`; nil where this
  /// machine cannot form it exactly, or there are other numbers of axes.
  func byteConvolution(
    _ weights: ByteOperand, _ plan: WindowAttributes, _ counts: [Int], groups: Int, _ call: NodeCall
  ) throws -> Tensor? {
    let kernel = weights.bytes.shape, depth = kernel.dropFirst().reduce(1, *)
    guard IntegerArithmetic.usesBytes, bytes.rank == 4, bytes.elementCount > 0, kernel.elementCount > 0,
      counts.allSatisfy({ $0 > 0 }), depth <= Self.depthLimit,
      (plan.kernel + plan.strides + plan.dilations).allSatisfy({ $0 <= Self.windowLimit })
    else { return nil }
    let images = padded(plan), w = weights.signed
    try call.limit(images)
    func convolved(_ w: Tensor) -> Tensor {
      ByteProductKernel(
        images: images.shape, kernel: w.shape, strides: plan.strides, dilations: plan.dilations, groups: groups,
        isSigned: bytes.dtype == .int8)(images, w)[0]
    }
    var sums = convolved(w.bytes)
    if let p = wideZero { sums = sums - p * w.totals([1, 2, 3]).reshaped(to: [-1, 1, 1]) }
    if let q = w.wideZero {
      // What each window of a group sums up to.
      var totals = convolved(.ones(Shape([groups] + Array(kernel.dropFirst())), dtype: .int8)).expanded(at: 2)
      if let p = wideZero { totals = totals - p * Tensor(scalar: Int32(depth)) }
      let grouped = [images.shape[0], groups, kernel[0] / groups] + counts
      let each = q.rank == 0 ? q : q.reshaped(to: [groups, kernel[0] / groups, 1, 1])
      sums = (sums.reshaped(to: grouped) - each * totals).reshaped(to: sums.shape)
    }
    return sums
  }

  private var wideZero: Tensor? { zero?.cast(to: .int32) }

  /// The same numbers as int8: both they and their zero points are moved.
  private var signed: ByteOperand {
    guard bytes.dtype == .uint8 else { return self }
    func moved(_ x: Tensor) -> Tensor { (x.cast(to: .int16) - 128).cast(to: .int8) }
    return ByteOperand(
      settled(moved(bytes)), zero.map(moved) ?? Tensor(scalar: Int8(-128)), known.map { $0.map { $0 - 128 } })
  }

  /// Sums along axes, which are kept.
  private func totals(_ axes: [Int]) -> Tensor {
    settled(bytes.cast(to: .float32).sum(axes: axes, keepingAxes: true).cast(to: .int32))
  }

  /// What follows from constants alone is computed once where `compiled` records, and not in each replay.
  private func settled(_ x: Tensor) -> Tensor {
    guard GraphContext.current.trace != nil, bytes.isEvaluated, (try? evaluate(x)) != nil else { return x }
    return ONNXValue(x).recorded.tensor
  }

  /// Images with a border of the zero point.
  private func padded(_ plan: WindowAttributes) -> Tensor {
    if (plan.before + plan.after).allSatisfy({ $0 == 0 }) { return bytes }
    let before = [0, 0] + plan.before, after = [0, 0] + plan.after
    guard let zero else { return bytes.padded(before: before, after: after) }
    if let value = known?.first { return bytes.padded(before: before, after: after, value: value) }
    let inside = Tensor.ones(Shape(Array(bytes.shape.dropFirst(2))), dtype: .bool)
      .padded(before: plan.before, after: plan.after)
    return inside.select(bytes.padded(before: before, after: after), zero)
  }
}
