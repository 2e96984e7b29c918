import StriateKernels
import StriateTypes

/// (x, part) -> x with `part` laid over it: element `i` of the part along an axis lands at `start + i · step`.
struct Replace: Operation {
  let starts: [Int]
  let steps: [Int]

  var name: String { "replacing" }

  var form: OperationForm? { .replace(.init(starts: starts, steps: steps)) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[0].dtype == operands[1].dtype else {
      throw ShapeError(name, "the element types differ", operands: operands)
    }
    let region = try Slice(starts: starts, extents: Array(operands[1].shape), steps: steps).resultType([operands[0]])
    guard region == operands[1] else { throw ShapeError(name, "the part is not \(region)", operands: operands) }
    return operands[0]
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let hole = Tensor.zeros(operands[1].shape, dtype: dy.dtype)
    return [
      Tensor.make(self, [dy, hole]),
      Tensor.make(Slice(starts: starts, extents: Array(operands[1].shape), steps: steps), [dy])
    ]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    // Operands are laid down in order, so the part covers what x had there.
    let whole = PlaceKernel.Target(
      starts: Array(repeating: 0, count: type.shape.rank), steps: Array(repeating: 1, count: type.shape.rank))
    let kernel = PlaceKernel(fill: 0, targets: [whole, .init(starts: starts, steps: steps)])
    return program.emit(.place(kernel), operands, type)
  }
}
