import StriateKernels
import StriateTypes

/// Where the condition is true of the first branch, elsewhere of the second.
struct Select: Operation {
  var form: OperationForm? { .select }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0].dtype == .bool else {
      throw ShapeError("select", "the condition is not bool", operands: operands)
    }
    let branches = try Broadcasting.shape(
      operands[1].shape, operands[2].shape, operation: name, operands: operands)
    let shape = try Broadcasting.shape(operands[0].shape, branches, operation: name, operands: operands)
    return TensorType(shape, operands[1].dtype)
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [
      nil, operands[0].select(dy, 0).summed(to: operands[1].shape),
      operands[0].select(0, dy).summed(to: operands[2].shape)
    ]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let accesses = operands.map { Access(broadcasting: program[type: $0].shape, to: type.shape) }
    return program.emit(.elementwise(ElementwiseKernel(.select, reading: accesses, as: type.dtype)), operands, type)
  }
}

extension Tensor {
  /// Where this bool tensor is true `a`, elsewhere `b` (PyTorch's `where`), with broadcasting.
  public func select(_ a: Tensor, _ b: Tensor) -> Tensor {
    let dtype = DType.promoted(a.dtype, b.dtype)
    return Tensor.make(Select(), [self, a.cast(to: dtype), b.cast(to: dtype)])
  }
  /// As `select` of two tensors, with a number for one of them.
  public func select(_ a: Tensor, _ b: Double) -> Tensor { select(a, a.number(b)) }
  public func select(_ a: Double, _ b: Tensor) -> Tensor { select(b.number(a), b) }
}
