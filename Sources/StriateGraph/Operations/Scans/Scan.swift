import StriateKernels
import StriateTypes

/// Running sums, products or ln Σ eˣ along an axis, from the front or from the back.
struct Scan: Operation, HostKernelBody {
  enum Kind: Hashable, Sendable {
    case sum, product, logSumExp
  }
  let kind: Kind
  let axis: Int
  var isReversed = false

  var name: String {
    switch kind {
    case .sum: "cumulativeSum"
    case .product: "cumulativeProduct"
    case .logSumExp: "logCumulativeSumExp"
    }
  }

  var form: OperationForm? {
    switch kind {
    case .sum: .runningSum(axis: axis, isReversed: isReversed)
    case .product: .runningProduct(axis: axis, isReversed: isReversed)
    case .logSumExp: nil
    }
  }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let isDefined = operands[0].dtype.isFloatingPoint || (kind != .logSumExp && operands[0].dtype == .int64)
    guard isDefined else { throw ShapeError(name, "needs floating point or int64", operands: operands) }
    return operands[0]
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let x = operands[0]
    switch kind {
    case .sum: return [Tensor.make(Scan(kind: .sum, axis: axis, isReversed: !isReversed), [dy])]
    case .product:
      // (product of those before) · (dyᵢ + xᵢ₊₁ (dyᵢ₊₁ + xᵢ₊₂ (...))): nothing is divided, so zeros are exact.
      let before = y.neighbours(axis: axis, before: !isReversed, edge: 1)
      let coefficients = x.neighbours(axis: axis, before: isReversed, edge: 0)
      let recurrence = LinearRecurrence(axis: axis, isReversed: !isReversed)
      return [before * Tensor.make(recurrence, [coefficients, dy])]
    case .logSumExp:
      // Σⱼ dyⱼ e^(xᵢ − yⱼ) over the later j; y rises, so every exponent is 0 or less.
      let decay = y.decay(to: y.neighbours(axis: axis, before: isReversed, edge: .infinity))
      let recurrence = LinearRecurrence(axis: axis, isReversed: !isReversed)
      return [x.decay(to: y) * Tensor.make(recurrence, [decay, dy])]
    }
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: runFloat(Float.self, operands[0], results[0])
    case .float64: runFloat(Double.self, operands[0], results[0])
    case .int64: runInteger(Int64.self, operands[0], results[0])
    default: throw EvaluationError("\(name): \(operands[0].type.dtype) has no kernel")
    }
  }

  private func runFloat<T: BinaryFloatingPoint & Scalar>(_: T.Type, _ operand: HostOperand, _ result: HostResult) {
    let rows = AxisRows(operand.type.shape, axis: axis)
    let x = operand.elements(as: T.self), y = result.elements(as: T.self)
    switch kind {
    case .sum: rows.run(FloatRunning<T>.Sum.self, x, into: y, isReversed: isReversed)
    case .product: rows.run(FloatRunning<T>.Product.self, x, into: y, isReversed: isReversed)
    case .logSumExp: rows.run(FloatRunning<T>.LogSumExp.self, x, into: y, isReversed: isReversed)
    }
  }

  private func runInteger<T: FixedWidthInteger & Scalar>(_: T.Type, _ operand: HostOperand, _ result: HostResult) {
    let rows = AxisRows(operand.type.shape, axis: axis)
    let x = operand.elements(as: T.self), y = result.elements(as: T.self)
    if kind == .product {
      rows.run(IntegerRunning<T>.Product.self, x, into: y, isReversed: isReversed)
    } else {
      rows.run(IntegerRunning<T>.Sum.self, x, into: y, isReversed: isReversed)
    }
  }
}

extension Tensor {
  /// Sums of each element and all before it along `axis`; bool and integers become int64.
  public func cumulativeSum(axis: Int) -> Tensor { scanned(.sum, axis) }

  /// Products of each element and all before it along `axis`; bool and integers become int64. The gradient is exact at
  /// zeros.
  public func cumulativeProduct(axis: Int) -> Tensor { scanned(.product, axis) }

  /// ln Σ eˣ of each element and all before it along `axis`, shifted by the running maximum so that it does not overflow.
  public func logCumulativeSumExp(axis: Int) -> Tensor { scanned(.logSumExp, axis) }

  private func scanned(_ kind: Scan.Kind, _ axis: Int) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: Scan(kind: kind, axis: 0).name)
      let operand = dtype.isFloatingPoint ? self : cast(to: kind == .logSumExp ? .float32 : .int64)
      return operand.throughWideType { Tensor.make(Scan(kind: kind, axis: axis), [$0]) }
    } catch {
      return .fail(error)
    }
  }

  /// Each element's neighbour along `axis`, the one before it or the one behind it; `edge` where there is none.
  func neighbours(axis: Int, before: Bool, edge: Double) -> Tensor {
    let extent = shape[axis]
    if extent == 0 { return self }
    var (front, back) = (Array(repeating: 0, count: rank), Array(repeating: 0, count: rank))
    if before { front[axis] = 1 } else { back[axis] = 1 }
    return slice(axis: axis, before ? 0..<extent - 1 : 1..<extent).padded(before: front, after: back, value: edge)
  }

  /// e^(self − y) for y ≥ self, 0 where there is nothing to decay from.
  fileprivate func decay(to y: Tensor) -> Tensor {
    let isNothing = isEqual(to: constant(-.infinity)) | y.isEqual(to: constant(.infinity))
    return isNothing.select(0, isNothing.select(0, self - y).exp())
  }

  private func constant(_ value: Double) -> Tensor { Tensor.constant(value, [], dtype) }
}
