import StriateKernels
import StriateTypes

struct Reduce: Operation {
  let operation: ReduceKernel.Operation
  let axes: [Int]

  var name: String {
    switch operation {
    case .maximum: "max"
    case .minimum: "min"
    case .argumentOfMaximum: "argmax"
    case .argumentOfMinimum: "argmin"
    default: "\(operation)"
    }
  }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let x = operands[0]
    switch operation {
    case .any, .all: guard x.dtype == .bool else { throw ShapeError(name, "needs bool", operands: operands) }
    default: guard x.dtype != .bool else { throw ShapeError(name, "needs numbers", operands: operands) }
    }
    let isExtreme = operation.isArgument || operation == .maximum || operation == .minimum
    if isExtreme, let axis = axes.first(where: { x.shape[$0] == 0 }) {
      throw ShapeError(name, "axis \(axis) is empty, so there is no extreme", operands: operands)
    }
    return TensorType(x.shape.removing(axes: axes), operation.isArgument ? .int64 : x.dtype)
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let x = operands[0]
    func kept(_ reduced: Tensor) -> Tensor {
      reduced.reshaped(to: Shape((0..<x.rank).map { axes.contains($0) ? 1 : x.shape[$0] }))
    }
    switch operation {
    case .sum: return [kept(dy).broadcast(to: x.shape)]
    case .maximum, .minimum:
      // Equal extremes share the gradient, as torch.amax.
      let isExtreme = x.isEqual(to: kept(y)).cast(to: x.dtype)
      return [kept(dy / isExtreme.sum(axes: axes)) * isExtreme]
    case .product:
      // Each element's derivative is the product of the others, which division would spoil at zeros.
      let isZero = x.isEqual(to: 0)
      let zeros = kept(isZero.cast(to: x.dtype).sum(axes: axes))
      let others = kept(isZero.select(1, x).product(axes: axes))
      let atZero = zeros.isEqual(to: 1).select(others, 0)
      let elsewhere = zeros.isEqual(to: 0).select(others / isZero.select(1, x), 0)
      return [kept(dy) * isZero.select(atZero, elsewhere)]
    case .any, .all, .argumentOfMaximum, .argumentOfMinimum: return [nil]
    }
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.reduce(ReduceKernel(operation, axes: axes)), operands, type)
  }
}

extension Tensor {
  /// Sums over `axes` (all by default). Float32 sums are blocked; see the numerics page.
  /// - Parameter keepingAxes: leave extents of 1 where axes were reduced.
  public func sum(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.sum, axes, keepingAxes) }
  public func product(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.product, axes, keepingAxes) }
  public func max(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.maximum, axes, keepingAxes) }
  public func min(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.minimum, axes, keepingAxes) }
  public func any(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.any, axes, keepingAxes) }
  public func all(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.all, axes, keepingAxes) }

  /// int64 position of the largest element along `axis`, the first of equals.
  public func argmax(axis: Int = -1) -> Tensor { reduced(.argumentOfMaximum, [axis], false) }
  public func argmin(axis: Int = -1) -> Tensor { reduced(.argumentOfMinimum, [axis], false) }

  /// Σx / n.
  public func mean(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor {
    if isPoisoned { return self }
    let floating = dtype.isFloatingPoint ? self : cast(to: .float32)
    let total = floating.sum(axes: axes, keepingAxes: keepingAxes)
    let count = Double(elementCount) / Double(Swift.max(total.elementCount, 1))
    return total * Tensor.constant(1 / count, [], floating.dtype)
  }

  /// The mean squared distance from the mean.
  /// - Parameter correction: n − correction is divided by; 0 by default (biased).
  public func variance(axes: [Int]? = nil, correction: Int = 0, keepingAxes: Bool = false) -> Tensor {
    let total = (self - mean(axes: axes, keepingAxes: true)).square().sum(axes: axes, keepingAxes: keepingAxes)
    let count = elementCount / Swift.max(total.elementCount, 1) - correction
    return total * Tensor.constant(1 / Double(count), [], total.dtype)
  }

  private func reduced(_ operation: ReduceKernel.Operation, _ axes: [Int]?, _ keepingAxes: Bool) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      var axes = axes ?? Array(0..<rank)
      let name = Reduce(operation: operation, axes: []).name
      axes = try Axis.checked(axes, rank: rank, operation: name)
      let isCount = operation == .sum || operation == .product
      let operand = dtype == .bool && isCount ? cast(to: .int64) : self
      let reduced = try Tensor.checked(Reduce(operation: operation, axes: axes), [operand])
      guard keepingAxes else { return reduced }
      return reduced.reshaped(to: Shape((0..<rank).map { axes.contains($0) ? 1 : shape[$0] }))
    } catch {
      return Tensor.fail(error)
    }
  }
}
