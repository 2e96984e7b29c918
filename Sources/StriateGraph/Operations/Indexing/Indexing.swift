import StriateKernels
import StriateTypes

struct Gather: Operation {
  let axis: Int

  var name: String { "gather" }

  var form: OperationForm? { .gather(axis: axis) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    guard operands[1].dtype.isInteger else { throw ShapeError(name, "indices must be integers", operands: operands) }
    let source = operands[0].shape
    let extents = source.prefix(axis) + Array(operands[1].shape) + source.dropFirst(axis + 1)
    return TensorType(try Shape(checking: Array(extents)), operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let target = Tensor.zeros(operands[0].shape, dtype: dy.dtype)
    return [target.addingUpdates(dy, at: operands[1], axis: axis), nil]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.gather(axis: axis), program.withIndices(operands), type)
  }
}

struct ScatterAdd: Operation {
  let axis: Int

  var name: String { "addingUpdates" }

  var form: OperationForm? { .scatterAdd(axis: axis, isShared: true) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let expected = try Gather(axis: axis).resultType([operands[0], operands[1]])
    guard operands[2] == expected else {
      throw ShapeError(name, "the updates are not \(expected)", operands: operands)
    }
    return operands[0]
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [dy, nil, dy.gather(operands[1], axis: axis)]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.scatterAdd(axis: axis), program.withIndices(operands), type)
  }
}

struct TakeAlong: Operation {
  let axis: Int

  var name: String { "takeAlong" }

  var form: OperationForm? { .takeAlong(axis: axis) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let (source, indices) = (operands[0].shape, operands[1].shape)
    guard operands[1].dtype.isInteger else { throw ShapeError(name, "indices must be integers", operands: operands) }
    guard source.rank == indices.rank, source.removing(axes: [axis]) == indices.removing(axes: [axis]) else {
      throw ShapeError(name, "source and indices differ outside axis \(axis)", operands: operands)
    }
    return TensorType(indices, operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [Tensor.make(AddAlong(axis: axis), [.zeros(operands[0].shape, dtype: dy.dtype), operands[1], dy]), nil]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.takeAlong(axis: axis), program.withIndices(operands), type)
  }
}

struct AddAlong: Operation {
  let axis: Int

  var form: OperationForm? { .scatterAdd(axis: axis, isShared: false) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    [dy, nil, dy.takeAlong(operands[1], axis: axis)]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.addAlong(axis: axis), program.withIndices(operands), type)
  }
}

extension Program {
  /// The operands of an indexing kernel, whose second is the indices: devices read int32 and int64.
  fileprivate mutating func withIndices(_ operands: [Value]) -> [Value] {
    let type = self[type: operands[1]]
    guard type.dtype.wide != type.dtype else { return operands }
    let kernel = ElementwiseKernel(.cast, reading: [Access(contiguous: type.shape)], as: type.dtype.wide)
    var operands = operands
    operands[1] = emit(.elementwise(kernel), [operands[1]], TensorType(type.shape, type.dtype.wide))
    return operands
  }
}

extension Tensor {
  /// The parts at `indices` along `axis`: `[O.., n, I..]` -> `[O.., indices.., I..]`. Negative indices count from the
  /// end; one out of range fails the evaluation.
  public func gather(_ indices: Tensor, axis: Int = 0) -> Tensor {
    onAxis(axis, "gather") { axis throws(ShapeError) in try Tensor.checked(Gather(axis: axis), [self, indices]) }
  }

  /// This tensor with `updates` added to the parts at `indices` along `axis` (PyTorch's `index_add`). Indices may
  /// repeat.
  public func addingUpdates(_ updates: Tensor, at indices: Tensor, axis: Int = 0) -> Tensor {
    onAxis(axis, "addingUpdates") { axis throws(ShapeError) in
      try Tensor.checked(ScatterAdd(axis: axis), [self, indices, updates])
    }
  }

  /// For each position its own index along `axis` (`torch.gather`): y[i][j] = self[i][indices[i][j]] for axis 1.
  /// - Parameter indices: of this tensor's rank, and outside `axis` of its extents or smaller ones.
  public func takeAlong(_ indices: Tensor, axis: Int = -1) -> Tensor {
    onAxis(axis, "takeAlong") { axis throws(ShapeError) in
      try Tensor.checked(TakeAlong(axis: axis), [try reach(of: indices, axis: axis) ?? self, indices])
    }
  }

  /// The part that indices smaller than this tensor outside `axis` can name; nil if that is all of it.
  func reach(of indices: Tensor, axis: Int) throws(ShapeError) -> Tensor? {
    guard indices.rank == rank else { return nil }
    let extents = (0..<rank).map { $0 == axis ? shape[$0] : indices.shape[$0] }
    guard extents != Array(shape), zip(extents, shape).allSatisfy({ $0 <= $1 }) else { return nil }
    let starts = Array(repeating: 0, count: rank), steps = Array(repeating: 1, count: rank)
    return try Tensor.checked(Slice(starts: starts, extents: extents, steps: steps), [self])
  }

  /// Integers as kernels take them for indices: int32 or int64.
  var asIndices: Tensor { dtype == .int32 || !dtype.isInteger ? self : cast(to: .int64) }

  func onAxis(_ axis: Int, _ name: String, _ body: (Int) throws(ShapeError) -> Tensor) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) { return try body(try Axis.checked(axis, rank: rank, operation: name)) } catch {
      return .fail(error)
    }
  }
}
