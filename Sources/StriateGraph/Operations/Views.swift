import StriateKernels
import StriateTypes

struct Reshape: Operation {
  let shape: Shape

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

/// Operands laid into a filled tensor: pad, concatenate, and the gradient of a slice. Operands must not overlap.
struct Place: Operation {
  let shape: Shape
  let fill: Double
  let targets: [PlaceKernel.Target]

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

extension Tensor {
  /// The same elements in the same order under another shape. One extent may be −1: it is worked out.
  public func reshaped(to extents: [Int]) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      guard let free = extents.firstIndex(of: -1) else { return try reshaped(checking: extents) }
      var filled = extents
      filled[free] = 1
      let others = try Shape(checking: filled).elementCount
      guard others > 0, elementCount % others == 0 else {
        throw ShapeError("reshaped", "\(elementCount) elements do not fill \(extents)", operands: [type])
      }
      filled[free] = elementCount / others
      return try reshaped(checking: filled)
    } catch {
      return .fail(error)
    }
  }

  private func reshaped(checking extents: [Int]) throws(ShapeError) -> Tensor {
    reshaped(to: try Shape(checking: extents))
  }

  /// The same elements in row-major order under another shape.
  /// - Precondition: the element counts agree.
  public func reshaped(to shape: Shape) -> Tensor {
    if isPoisoned { return self }
    return shape == self.shape ? self : Tensor.make(Reshape(shape: shape), [self])
  }

  /// One axis in the place of axes `first` ... last: `[N, C, H, W]` -> `[N, C·H·W]` for 1.
  public func flattened(from first: Int = 0) -> Tensor {
    if isPoisoned { return self }
    guard first >= 0, first <= rank else {
      return .fail(ShapeError("flattened", "axis \(first) does not exist", operands: [type]))
    }
    return reshaped(to: Shape(Array(shape.prefix(first)) + [shape.dropFirst(first).reduce(1, *)]))
  }

  /// A new axis of extent 1 before `axis`.
  public func expanded(at axis: Int) -> Tensor {
    if isPoisoned { return self }
    var extents = Array(shape)
    let position = axis < 0 ? axis + rank + 1 : axis
    guard (0...rank).contains(position) else {
      return .fail(ShapeError("expanded", "axis \(axis) does not exist", operands: [type]))
    }
    extents.insert(1, at: position)
    return reshaped(to: extents)
  }

  /// Stretches extents of 1, and adds axes in front.
  public func broadcast(to shape: Shape) -> Tensor {
    shape == self.shape ? self : Tensor.make(Broadcast(shape: shape), [self])
  }

  /// Axes in another order; the last two swapped by default.
  public func transposed(_ permutation: [Int]? = nil) -> Tensor {
    if isPoisoned { return self }
    guard permutation != nil || rank >= 2 else {
      return .fail(ShapeError("transposed", "there are no two axes to swap", operands: [type]))
    }
    let order = permutation ?? Array(0..<rank - 2) + [rank - 1, rank - 2]
    return order == Array(0..<rank) ? self : Tensor.make(Transpose(permutation: order), [self])
  }

  /// Elements `range` along `axis`.
  public func slice(axis: Int, _ range: Range<Int>, step: Int = 1) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: "slice")
      guard step > 0 else { throw ShapeError("slice", "the step \(step) is not positive", operands: [type]) }
      guard range.lowerBound >= 0, range.upperBound <= Int(Int32.max), step <= Int(Int32.max) else {
        throw ShapeError("slice", "elements \(range) by \(step) are not all in axis \(axis)", operands: [type])
      }
      var starts = Array(repeating: 0, count: rank), steps = Array(repeating: 1, count: rank), extents = Array(shape)
      starts[axis] = range.lowerBound
      steps[axis] = step
      extents[axis] = (range.count + step - 1) / step
      return try Tensor.checked(Slice(starts: starts, extents: extents, steps: steps), [self])
    } catch {
      return .fail(error)
    }
  }

  /// The part at position `index` along the first axis, which goes away.
  public subscript(index: Int) -> Tensor {
    if isPoisoned { return self }
    guard rank > 0 else { return .fail(ShapeError("subscript", "a scalar has no axes", operands: [type])) }
    guard index >= -shape[0], index < shape[0] else {
      return .fail(ShapeError("subscript", "there is no part \(index) of \(shape[0])", operands: [type]))
    }
    let position = index < 0 ? index + shape[0] : index
    let part = slice(axis: 0, position..<position + 1)
    return part.isPoisoned ? part : part.reshaped(to: Shape(Array(shape.dropFirst())))
  }

  /// The elements in reverse order along `axis`.
  public func flipped(axis: Int) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: "flipped")
      if shape[axis] == 0 { return self }
      var starts = Array(repeating: 0, count: rank), steps = Array(repeating: 1, count: rank)
      starts[axis] = shape[axis] - 1
      steps[axis] = -1
      return try Tensor.checked(Slice(starts: starts, extents: Array(shape), steps: steps), [self])
    } catch {
      return .fail(error)
    }
  }

  /// `before` and `after` elements of `value` added at each axis's ends.
  public func padded(before: [Int], after: [Int], value: Double = 0) -> Tensor {
    if isPoisoned { return self }
    guard before.count == rank, after.count == rank, (before + after).allSatisfy({ $0 >= 0 }) else {
      return .fail(ShapeError("padded", "needs \(rank) widths of 0 or more on each side", operands: [type]))
    }
    do throws(ShapeError) {
      // Clamped, so that the sum is a number that the check can refuse.
      let limit = Int(Int32.max)
      let extents = (0..<rank).map { shape[$0] + Swift.min(before[$0], limit) + Swift.min(after[$0], limit) }
      let target = PlaceKernel.Target(starts: before, steps: Array(repeating: 1, count: rank))
      return try Tensor.checked(Place(shape: try Shape(checking: extents), fill: value, targets: [target]), [self])
    } catch {
      return .fail(error)
    }
  }

  /// The tensors one after the other along `axis`.
  public static func concatenated(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
    do throws(ShapeError) {
      guard let first = tensors.first else { throw ShapeError("concatenated", "no tensors were given") }
      if let poisoned = tensors.first(where: \.isPoisoned) { return poisoned }
      let axis = try Axis.checked(axis, rank: first.rank, operation: "concatenated")
      var extents = Array(first.shape)
      extents[axis] = 0
      var targets: [PlaceKernel.Target] = []
      for tensor in tensors {
        guard tensor.rank == first.rank, tensor.dtype == first.dtype,
          tensor.shape.removing(axes: [axis]) == first.shape.removing(axes: [axis])
        else {
          throw ShapeError(
            "concatenated", "the tensors differ outside axis \(axis)", operands: tensors.map(\.type))
        }
        var starts = Array(repeating: 0, count: first.rank)
        starts[axis] = extents[axis]
        targets.append(.init(starts: starts, steps: Array(repeating: 1, count: first.rank)))
        extents[axis] += tensor.shape[axis]
      }
      return try checked(Place(shape: try Shape(checking: extents), fill: 0, targets: targets), tensors)
    } catch {
      return fail(error)
    }
  }
}
