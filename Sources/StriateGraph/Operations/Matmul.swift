import StriateKernels
import StriateTypes

/// `[B.., M, K]` × `[B.., K, N]` -> `[B.., M, N]`; an operand flagged transposed has its last two axes swapped.
struct Matmul: Operation {
  var transposeA = false
  var transposeB = false

  var form: OperationForm? { .matmul(transposeA: transposeA, transposeB: transposeB) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let (a, b) = (operands[0].shape, operands[1].shape)
    guard a.rank >= 2, b.rank >= 2 else {
      throw ShapeError(name, "needs at least two axes on each side", operands: operands)
    }
    guard operands[0].dtype == operands[1].dtype, operands[0].dtype != .bool else {
      throw ShapeError(name, "element types differ or are bool", operands: operands)
    }
    let (rows, innerA) = transposeA ? (a[a.rank - 1], a[a.rank - 2]) : (a[a.rank - 2], a[a.rank - 1])
    let (innerB, columns) = transposeB ? (b[b.rank - 1], b[b.rank - 2]) : (b[b.rank - 2], b[b.rank - 1])
    guard innerA == innerB else {
      throw ShapeError(name, "inner extents differ: \(innerA) and \(innerB)", operands: operands)
    }
    let batch = try Broadcasting.shape(
      Shape(a.dropLast(2)), Shape(b.dropLast(2)), operation: name, operands: operands)
    return TensorType(try Shape(checking: Array(batch) + [rows, columns]), operands[0].dtype)
  }

  func multiplyAddCount(_ operands: [TensorType], _ results: [TensorType]) -> Int {
    let a = operands[0].shape
    return results[0].shape.elementCount * a[a.rank - (transposeA ? 2 : 1)]
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let (a, b) = (operands[0], operands[1])
    let toA =
      transposeA
      ? Tensor.matmul(b, dy, transposeA: transposeB, transposeB: true)
      : Tensor.matmul(dy, b, transposeA: false, transposeB: !transposeB)
    let toB =
      transposeB
      ? Tensor.matmul(dy, a, transposeA: true, transposeB: transposeA)
      : Tensor.matmul(a, dy, transposeA: !transposeA, transposeB: false)
    return [toA.summed(to: a.shape), toB.summed(to: b.shape)]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let batch = Array(type.shape.dropLast(2))
    let batches = batch.reduce(1, *)
    let flattened = operands.map { operand in
      var operand = operand
      let own = program[type: operand].shape
      let isSingle = own.dropLast(2).allSatisfy { $0 == 1 }
      if !isSingle { operand = program.broadcast(operand, to: Shape(batch + own.suffix(2))) }
      return program.reshape(operand, to: Shape([isSingle ? 1 : batches] + own.suffix(2)))
    }
    let kernel = Kernel.matmul(MatmulKernel(transposeA: transposeA, transposeB: transposeB))
    let flat = TensorType(Shape([batches] + type.shape.suffix(2)), type.dtype)
    return program.reshape(program.emit(kernel, flattened, flat), to: type.shape)
  }
}

extension Tensor {
  /// The matrix product: `[.., M, K]` × `[.., K, N]` -> `[.., M, N]`; leading axes are broadcast, and a vector stands
  /// for one row on the left or one column on the right.
  public func matmul(_ other: Tensor) -> Tensor {
    if isPoisoned || other.isPoisoned { return isPoisoned ? self : other }
    if rank == 1, other.rank >= 1 {
      let product = expanded(at: 0).matmul(other)
      if other.rank == 1 { return product.reshaped(to: Shape()) }
      return product.reshaped(to: Shape(product.shape.dropLast(2) + [product.shape[product.rank - 1]]))
    }
    if other.rank == 1, rank >= 2 {
      let product = matmul(other.expanded(at: 1))
      return product.reshaped(to: Shape(product.shape.dropLast()))
    }
    return Tensor.matmul(self, other, transposeA: false, transposeB: false)
  }

  /// The product of operands that are stored transposed where flagged.
  package static func matmul(_ a: Tensor, _ b: Tensor, transposeA: Bool, transposeB: Bool) -> Tensor {
    do throws(ShapeError) { return try checkedMatmul(a, b, transposeA: transposeA, transposeB: transposeB) } catch {
      return fail(error)
    }
  }

  package static func checkedMatmul(
    _ a: Tensor, _ b: Tensor, transposeA: Bool, transposeB: Bool
  ) throws(ShapeError) -> Tensor {
    if a.isPoisoned || b.isPoisoned { return a.isPoisoned ? a : b }
    let operation = Matmul(transposeA: transposeA, transposeB: transposeB)
    let dtype = DType.promoted(a.dtype, b.dtype)
    // Many rows against one matrix are one large product.
    if a.rank > 2, b.rank == 2, !transposeA, a.elementCount > 0 {
      let type = try operation.resultType([a.type, b.type])
      let rows = a.reshaped(to: [-1, a.shape[a.rank - 1]])
      return try checked(operation, [rows.cast(to: dtype), b.cast(to: dtype)]).reshaped(to: type.shape)
    }
    return try checked(operation, [a.cast(to: dtype), b.cast(to: dtype)])
  }
}
