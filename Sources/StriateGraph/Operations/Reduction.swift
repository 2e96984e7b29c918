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

  var form: OperationForm? { .reduce(operation, axes: axes) }
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
      return [kept(dy) * x.productOfOthers(axes: axes)]
    case .any, .all, .argumentOfMaximum, .argumentOfMinimum: return [nil]
    }
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.reduce(ReduceKernel(operation, axes: axes)), operands, type)
  }
}

extension Tensor {
  /// Sums over `axes` (all by default). Float32 sums are blocked; see the numerics page. Bool and integers become int64.
  /// - Parameter keepingAxes: leave extents of 1 where axes were reduced.
  public func sum(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.sum, axes, keepingAxes) }
  /// Products over `axes` (all by default), with gradients of any order exact at zeros. Bool and integers become int64.
  public func product(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.product, axes, keepingAxes) }
  /// The largest element over `axes` (all by default); NaN where there is one. Equal ones share the gradient.
  public func max(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.maximum, axes, keepingAxes) }
  /// The smallest element over `axes` (all by default); NaN where there is one. Equal ones share the gradient.
  public func min(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.minimum, axes, keepingAxes) }
  /// Whether any element, or every one, over `axes` (all by default) is true or not 0; NaN is not 0.
  public func any(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.any, axes, keepingAxes) }
  public func all(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor { reduced(.all, axes, keepingAxes) }

  /// int64 position of the largest element along `axis`, the first of equals; NaN is larger than all.
  /// - Parameter axis: nil for the position among all elements in row-major order.
  public func argmax(axis: Int? = -1, keepingAxis: Bool = false) -> Tensor {
    argument(.argumentOfMaximum, axis, keepingAxis)
  }
  /// int64 position of the smallest element along `axis`, the first of equals; NaN is smaller than all.
  /// - Parameter axis: nil for the position among all elements in row-major order.
  public func argmin(axis: Int? = -1, keepingAxis: Bool = false) -> Tensor {
    argument(.argumentOfMinimum, axis, keepingAxis)
  }

  /// Σx / n.
  public func mean(axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor {
    if isPoisoned { return self }
    // The sum of many halves may be beyond the largest of them.
    if dtype.isHalf { return throughWideType { $0.mean(axes: axes, keepingAxes: keepingAxes) } }
    let floating = dtype.isFloatingPoint ? self : cast(to: .float32)
    let total = floating.sum(axes: axes, keepingAxes: keepingAxes)
    let count = Double(elementCount) / Double(Swift.max(total.elementCount, 1))
    return total * Tensor.constant(1 / count, [], floating.dtype)
  }

  private func argument(_ operation: ReduceKernel.Operation, _ axis: Int?, _ keepingAxis: Bool) -> Tensor {
    if isPoisoned { return self }
    if let axis { return reduced(operation, [axis], keepingAxis) }
    let position = flattened().reduced(operation, [0], false)
    return keepingAxis && !position.isPoisoned ? position.reshaped(to: Shape((0..<rank).map { _ in 1 })) : position
  }

  /// For each element the product of the others that are reduced with it: those before it times those behind it, so
  /// that nothing is divided by a zero.
  fileprivate func productOfOthers(axes: [Int]) -> Tensor {
    let order = (0..<rank).filter { !axes.contains($0) } + axes
    let moved = cast(to: dtype.wide).transposed(order)
    let count = axes.reduce(1) { $0 * shape[$1] }
    let rows = moved.reshaped(to: [shape.removing(axes: axes).elementCount, count])
    let running = [false, true].map { isReversed in
      Tensor.make(Scan(kind: .product, axis: 1, isReversed: isReversed), [rows])
        .neighbours(axis: 1, before: !isReversed, edge: 1)
    }
    let others = (running[0] * running[1]).reshaped(to: moved.shape)
    return others.transposed(order.indices.map { order.firstIndex(of: $0)! }).cast(to: dtype)
  }

  private func reduced(_ operation: ReduceKernel.Operation, _ axes: [Int]?, _ keepingAxes: Bool) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      var axes = axes ?? Array(0..<rank)
      let name = Reduce(operation: operation, axes: []).name
      axes = try Axis.checked(axes, rank: rank, operation: name)
      let operand =
        switch operation {
        // Whole numbers are counted in the widest type, as in PyTorch.
        case .sum, .product: dtype.isFloatingPoint ? self : cast(to: .int64)
        case .any, .all: cast(to: .bool)
        default: self
        }
      let reduced = try Tensor.checked(Reduce(operation: operation, axes: axes), [operand])
      guard keepingAxes else { return reduced }
      return reduced.reshaped(to: Shape((0..<rank).map { axes.contains($0) ? 1 : shape[$0] }))
    } catch {
      return Tensor.fail(error)
    }
  }
}
