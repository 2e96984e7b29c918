import StriateKernels
import StriateTypes

struct Reshape: Operation {
  let shape: Shape

  var form: OperationForm? { .reshape }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0].elementCount == shape.elementCount else {
      throw ShapeError(
        "reshaped", "\(operands[0].elementCount) elements do not fill \(shape)", operands: operands)
    }
    return TensorType(shape, operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [dy.reshaped(to: operands[0].shape)]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.reshape(operands[0], to: type.shape)
  }
}

struct Broadcast: Operation {
  let shape: Shape

  var form: OperationForm? { .broadcast }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let own = operands[0].shape
    let lead = shape.rank - own.rank
    guard lead >= 0, (0..<own.rank).allSatisfy({ own[$0] == 1 || own[$0] == shape[$0 + lead] }) else {
      throw ShapeError("broadcast", "\(own) does not stretch to \(shape)", operands: operands)
    }
    return TensorType(shape, operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [dy.summed(to: operands[0].shape)]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.broadcast(operands[0], to: type.shape)
  }
}

struct Transpose: Operation {
  let permutation: [Int]

  var form: OperationForm? { .transpose(permutation) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let rank = operands[0].shape.rank
    guard permutation.sorted() == Array(0..<rank) else {
      throw ShapeError("transposed", "\(permutation) is not an order of \(rank) axes", operands: operands)
    }
    return TensorType(Shape(permutation.map { operands[0].shape[$0] }), operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    var inverse = permutation
    for (position, axis) in permutation.enumerated() { inverse[axis] = position }
    return [dy.transposed(inverse)]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let strides = program[type: operands[0]].shape.contiguousStrides
    return program.copy(operands[0], Access(strides: permutation.map { strides[$0] }), to: type.shape)
  }
}

struct Slice: Operation {
  let starts: [Int]
  let extents: [Int]
  let steps: [Int]

  var form: OperationForm? { .slice(starts: starts, steps: steps) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let shape = operands[0].shape
    for axis in 0..<shape.rank where extents[axis] > 0 {
      let last = starts[axis] + (extents[axis] - 1) * steps[axis]
      guard (0..<shape[axis]).contains(starts[axis]), (0..<shape[axis]).contains(last) else {
        throw ShapeError(
          "slice", "elements \(starts[axis]) ... \(last) are not all in axis \(axis) of extent \(shape[axis])",
          operands: operands)
      }
    }
    return TensorType(Shape(extents), operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [Tensor.make(Place(shape: operands[0].shape, fill: 0, targets: [.init(starts: starts, steps: steps)]), [dy])]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let strides = program[type: operands[0]].shape.contiguousStrides
    let offset = type.elementCount == 0 ? 0 : zip(starts, strides).reduce(0) { $0 + $1.0 * $1.1 }
    let access = Access(offset: offset, strides: zip(steps, strides).map { $0 * $1 })
    return program.copy(operands[0], access, to: type.shape)
  }
}

/// Operands laid into a filled tensor: pad, concatenate, and the gradient of a slice. Operands must not overlap; see
/// `Replace` for one that covers another.
struct Place: Operation {
  let shape: Shape
  let fill: Double
  let targets: [PlaceKernel.Target]

  var form: OperationForm? { .place(fill: fill, targets) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(shape, operands[0].dtype) }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    zip(operands, targets).map { operand, target in
      Tensor.make(Slice(starts: target.starts, extents: Array(operand.shape), steps: target.steps), [dy])
    }
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.place(PlaceKernel(fill: fill, targets: targets)), operands, type)
  }
}
