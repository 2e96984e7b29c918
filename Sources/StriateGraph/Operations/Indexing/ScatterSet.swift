import StriateKernels
import StriateTypes

/// (target, indices, updates) -> target with the updates in the place of what stood there; where indices repeat, the last
/// stays. Only bytes move, so it is for every element type.
struct ScatterSet: Operation {
  let axis: Int
  /// Whether all positions share the indices, as for `gather`; otherwise each has its own, as for `takeAlong`.
  let isShared: Bool

  var name: String { isShared ? "replacingParts" : "replacingAlong" }

  var form: OperationForm? { .scatterSet(axis: axis, isShared: isShared) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let pair = [operands[0], operands[1]]
    let expected = isShared ? try Gather(axis: axis).resultType(pair) : try TakeAlong(axis: axis).resultType(pair)
    guard operands[2] == expected else {
      throw ShapeError(name, "the updates are not \(expected)", operands: operands)
    }
    return operands[0]
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let hole = Tensor.zeros(operands[2].shape, dtype: dy.dtype)
    let taken = isShared ? dy.gather(operands[1], axis: axis) : dy.takeAlong(operands[1], axis: axis)
    return [Tensor.make(self, [dy, operands[1], hole]), nil, stays(operands).select(taken, 0)]
  }

  /// Whether each update is still there in the end: not where a later one has the same index.
  private func stays(_ operands: [Tensor]) -> Tensor {
    let (target, indices) = (operands[0].shape, operands[1])
    let numbers = Tensor.range(indices.elementCount).reshaped(to: indices.shape)
    if isShared {
      let last = Tensor.make(
        ScatterSet(axis: 0, isShared: true), [.zeros([target[axis]], dtype: .int64), indices, numbers])
      let trailing = Array(repeating: 1, count: target.rank - axis - 1)
      return last.gather(indices).isEqual(to: numbers).reshaped(to: Array(indices.shape) + trailing)
    }
    let last = Tensor.make(self, [.zeros(target, dtype: .int64), indices, numbers])
    return last.takeAlong(indices, axis: axis).isEqual(to: numbers)
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(ScatterSetBody(axis: axis, isShared: isShared))), operands, type)
  }
}

private struct ScatterSetBody: HostKernelBody {
  let axis: Int
  let isShared: Bool

  var name: String { isShared ? "replacingParts" : "replacingAlong" }
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[0]] }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let type = operands[0].type, extent = type.shape[axis]
    let outer = type.shape[..<axis].reduce(1, *), inner = type.shape[(axis + 1)...].reduce(1, *)
    let positions = try operands[1].positions(below: extent, axis: axis, operation: name)
    let y = results[0].address, size = type.dtype.byteCount
    if type.byteCount > 0 { y.copyMemory(from: operands[0].address, byteCount: type.byteCount) }
    var update = operands[2].address
    // Runs of equal indices: whole parts where they are shared, single elements otherwise.
    let run = isShared ? inner : 1, between = isShared ? 1 : inner
    let taken = isShared ? positions.count : operands[1].type.shape[axis]
    if run == 0 { return }
    for o in 0..<outer {
      for j in 0..<taken {
        for i in 0..<between {
          let position = isShared ? positions[j] : positions[(o * taken + j) * inner + i]
          (y + ((o * extent + position) * inner + i) * size).copyMemory(from: update, byteCount: run * size)
          update += run * size
        }
      }
    }
  }
}
