import StriateKernels
import StriateTypes

/// What several updates of one element make of it.
public enum ScatterReduction: Sendable, Hashable {
  case sum, product, mean, maximum, minimum
}

/// (target, indices, updates) -> target with the updates multiplied in, or the largest or smallest kept; each update has
/// its own index along the axis.
struct ScatterReduce: Operation {
  let axis: Int
  /// product, maximum or minimum.
  let reduction: ScatterReduction

  var name: String { "reducingAlong" }

  var form: OperationForm? { .scatterReduce(reduction, axis: axis) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let (x, indices, updates) = (operands[0], operands[1], operands[2])
    func added(_ values: Tensor, to target: Tensor) -> Tensor {
      Tensor.make(AddAlong(axis: axis), [target, indices, values])
    }
    func taken(_ tensor: Tensor) -> Tensor { tensor.takeAlong(indices, axis: axis) }
    if reduction == .product {
      // Each factor's derivative is the product of the others, which division would spoil at zeros.
      let (isZero, isZeroUpdate) = (x.isEqual(to: 0), updates.isEqual(to: 0))
      let zeros = added(isZeroUpdate.cast(to: x.dtype), to: isZero.cast(to: x.dtype))
      let product = Tensor.make(self, [isZero.select(1, x), indices, isZeroUpdate.select(1, updates)])
      func others(_ factor: Tensor, _ isZero: Tensor, _ zeros: Tensor, _ product: Tensor) -> Tensor {
        let atZero = zeros.isEqual(to: 1).select(product, 0)
        let elsewhere = zeros.isEqual(to: 0).select(product / isZero.select(1, factor), 0)
        return isZero.select(atZero, elsewhere)
      }
      return [
        dy * others(x, isZero, zeros, product), nil,
        taken(dy) * others(updates, isZeroUpdate, taken(zeros), taken(product))
      ]
    }
    // Equal extremes share the gradient, as in PyTorch.
    let wins = x.isEqual(to: y).cast(to: x.dtype), winsUpdate = updates.isEqual(to: taken(y)).cast(to: x.dtype)
    let share = dy / added(winsUpdate, to: wins)
    return [share * wins, nil, taken(share) * winsUpdate]
  }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(ScatterReduceBody(axis: axis, reduction: reduction))), operands, type)
  }
}

private struct ScatterReduceBody: HostKernelBody {
  let axis: Int
  let reduction: ScatterReduction

  var name: String { "reducingAlong" }
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[0]] }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: try reduce(operands, results[0], product: { $0 * $1 }, as: Float.self)
    case .float64: try reduce(operands, results[0], product: { $0 * $1 }, as: Double.self)
    case .int32: try reduce(operands, results[0], product: { $0 &* $1 }, as: Int32.self)
    case .int64: try reduce(operands, results[0], product: { $0 &* $1 }, as: Int64.self)
    default: throw EvaluationError("\(name): not for \(operands[0].type.dtype)")
    }
  }

  private func reduce<T: Scalar & Comparable>(
    _ operands: [HostOperand], _ result: HostResult, product: (T, T) -> T, as _: T.Type
  ) throws {
    let shape = operands[0].type.shape, extent = shape[axis], inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *), taken = operands[1].type.shape[axis]
    let positions = try operands[1].positions(below: extent, axis: axis, operation: name)
    let y = result.elements(as: T.self), updates = operands[2].elements(as: T.self)
    _ = y.initialize(from: operands[0].elements(as: T.self))
    for element in 0..<outer * taken * inner {
      let (o, i) = (element / (taken * inner), element % inner)
      let slot = (o * extent + positions[element]) * inner + i
      let (old, new) = (y[slot], updates[element])
      switch reduction {
      case .maximum: y[slot] = new != new || old < new ? new : old
      case .minimum: y[slot] = new != new || new < old ? new : old
      default: y[slot] = product(old, new)
      }
    }
  }
}
