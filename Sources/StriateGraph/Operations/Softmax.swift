import StriateKernels
import StriateTypes

/// Along the last axis.
struct Softmax: Operation {
  let isLogarithmic: Bool

  var name: String { isLogarithmic ? "logSoftmax" : "softmax" }

  var form: OperationForm? { .softmax(isLogarithmic: isLogarithmic) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0].dtype.isFloatingPoint, operands[0].shape.rank >= 1 else {
      throw ShapeError(name, "needs floating point with at least one axis", operands: operands)
    }
    return operands[0]
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [Tensor.make(SoftmaxGradient(isLogarithmic: isLogarithmic), [dy, y])]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.rowwise(.softmax(logarithmic: isLogarithmic), operands, type)
  }
}

/// (dy, y) -> dx; its own derivative is that of its formula.
struct SoftmaxGradient: Operation {
  let isLogarithmic: Bool

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  func pullback(_ g: Tensor, operands: [Tensor], result: Tensor) -> [Tensor?] {
    Tensor.partialGradients(of: operands, seeds: [g]) { operands in
      let (dy, y) = (operands[0], operands[1])
      return isLogarithmic
        ? [dy - y.exp() * dy.sum(axes: [-1], keepingAxes: true)]
        : [y * (dy - (dy * y).sum(axes: [-1], keepingAxes: true))]
    }
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.rowwise(.softmaxGradient(logarithmic: isLogarithmic), operands, type)
  }
}

extension Program {
  /// A kernel that works on `[rows, n]`, applied along the last axis of tensors of any shape.
  fileprivate mutating func rowwise(_ kernel: Kernel, _ operands: [Value], _ type: TensorType) -> Value {
    let width = type.shape[type.shape.rank - 1]
    let flat: Shape = [type.shape.dropLast().reduce(1, *), width]
    let rows = operands.map { reshape($0, to: flat) }
    return reshape(emit(kernel, rows, TensorType(flat, type.dtype)), to: type.shape)
  }
}

extension Tensor {
  /// e^xᵢ / Σ e^xⱼ along `axis`, shifted by the maximum so that it does not overflow.
  public func softmax(axis: Int = -1) -> Tensor { alongAxis(axis, Softmax(isLogarithmic: false)) }

  /// e^−xᵢ / Σ e^−xⱼ along `axis`.
  public func softmin(axis: Int = -1) -> Tensor { (-self).softmax(axis: axis) }

  /// ln softmax, exact where probabilities underflow.
  public func logSoftmax(axis: Int = -1) -> Tensor { alongAxis(axis, Softmax(isLogarithmic: true)) }

  private func alongAxis(_ axis: Int, _ operation: Softmax) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: operation.name)
      if axis == rank - 1 { return try Tensor.checked(operation, [self]) }
      var order = Array(0..<rank)
      order.swapAt(axis, rank - 1)
      return try Tensor.checked(operation, [transposed(order)]).transposed(order)
    } catch {
      return .fail(error)
    }
  }
}
