import StriateKernels
import StriateTypes

/// Weighted sums of neighbours along one axis, and the transposed map, which is the gradient.
struct Resample: Operation, HostKernelBody {
  let axis: Int
  let resampling: AxisResampling
  var isTransposed = false

  var name: String { "resized" }

  var form: OperationForm? { isTransposed ? nil : .resample(axis: axis, matrix: resampling.matrix) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let extent = isTransposed ? resampling.source : resampling.target
    var extents = Array(operands[0].shape)
    extents[axis] = extent
    return TensorType(try Shape(checking: extents), operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [Tensor.make(Resample(axis: axis, resampling: resampling, isTransposed: !isTransposed), [dy])]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) {
    if operands[0].type.dtype == .float64 {
      run(operands[0], into: results[0], Double.self)
    } else {
      run(operands[0], into: results[0], Float.self)
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(_ operand: HostOperand, into result: HostResult, _: T.Type) {
    let x = operand.elements(as: T.self), y = result.elements(as: T.self)
    guard let x = x.baseAddress, let y = y.baseAddress, result.type.elementCount > 0 else { return }
    let outer = operand.type.shape[..<axis].reduce(1, *), inner = operand.type.shape[(axis + 1)...].reduce(1, *)
    let windows = resampling.windows().map { (first: $0.first, weights: $0.weights.map { T($0) }) }
    if isTransposed { y.update(repeating: 0, count: result.type.elementCount) }
    for plane in 0..<outer {
      let x = x + plane * operand.type.shape[axis] * inner, y = y + plane * result.type.shape[axis] * inner
      for (position, window) in windows.enumerated() {
        if isTransposed {
          Self.spread(x + position * inner, over: y + window.first * inner, window.weights, inner)
        } else {
          Self.gather(x + window.first * inner, into: y + position * inner, window.weights, inner)
        }
      }
    }
  }

  /// y = Σₖ wₖ·xₖ for rows of `inner` elements.
  @inline(__always)
  private static func gather<T: BinaryFloatingPoint>(
    _ x: UnsafePointer<T>, into y: UnsafeMutablePointer<T>, _ weights: [T], _ inner: Int
  ) {
    weights.withUnsafeBufferPointer { weights in
      if inner == 1 {
        var sum: T = 0
        for k in weights.indices { sum += weights[k] * x[k] }
        y.pointee = sum
        return
      }
      let first = weights[0]
      for i in 0..<inner { y[i] = first * x[i] }
      for k in 1..<Swift.max(weights.count, 1) {
        let weight = weights[k], row = x + k * inner
        for i in 0..<inner { y[i] += weight * row[i] }
      }
    }
  }

  /// yₖ += wₖ·x for rows of `inner` elements.
  @inline(__always)
  private static func spread<T: BinaryFloatingPoint>(
    _ x: UnsafePointer<T>, over y: UnsafeMutablePointer<T>, _ weights: [T], _ inner: Int
  ) {
    weights.withUnsafeBufferPointer { weights in
      for k in weights.indices {
        let weight = weights[k], row = y + k * inner
        for i in 0..<inner { row[i] += weight * x[i] }
      }
    }
  }
}
