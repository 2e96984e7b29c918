import StriateKernels
import StriateTypes

extension HostOperand {
  /// The elements as positions along an axis, those that count from the end resolved.
  /// - Throws: `EvaluationError` for one that is out of range.
  func positions(below extent: Int, axis: Int, operation: String) throws -> [Int] {
    func resolved<T: Scalar & FixedWidthInteger>(_: T.Type) throws -> [Int] {
      try elements(as: T.self).map { index in
        let position = index < 0 ? Int(index) + extent : Int(index)
        guard position >= 0, position < extent else {
          throw EvaluationError("\(operation): index \(index) is out of range for axis \(axis) of extent \(extent)")
        }
        return position
      }
    }
    return type.dtype == .int32 ? try resolved(Int32.self) : try resolved(Int64.self)
  }
}

/// Index tensors of one shape, one for each of some axes -> positions along these axes taken as one, int64.
struct FlatPositions: Operation {
  /// Of the axes.
  let extents: [Int]

  var form: OperationForm? { .flatPositions(extents: extents) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { operands.map { _ in nil } }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(Body(extents: extents))), operands, type)
  }

  private struct Body: HostKernelBody {
    let extents: [Int]

    var name: String { "subscript" }
    func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [operands[0]] }
    func run(_ operands: [HostOperand], into results: [HostResult]) throws {
      let y = results[0].elements(as: Int64.self)
      y.update(repeating: 0)
      for (axis, operand) in operands.enumerated() {
        let extent = extents[axis]
        for (element, position) in try operand.positions(below: extent, axis: axis, operation: name).enumerated() {
          y[element] = y[element] * Int64(extent) + Int64(position)
        }
      }
    }
  }
}

/// (mask) -> for each element how many before it are true, int64, and how many there are is checked.
struct MaskRanks: Operation {
  /// How many true elements there may be.
  let limit: Int

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    TensorType(operands[0].shape, .int64)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(Body(limit: limit))), operands, type)
  }

  private struct Body: HostKernelBody {
    let limit: Int

    var name: String { "replacingElements" }
    func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
      [TensorType(operands[0].shape, .int64)]
    }
    func run(_ operands: [HostOperand], into results: [HostResult]) throws {
      let y = results[0].elements(as: Int64.self)
      var rank = 0
      for (element, isSet) in operands[0].elements(as: Bool.self).enumerated() {
        // Behind the last value the rank is not used, but must be a position.
        y[element] = Int64(Swift.min(rank, Swift.max(limit - 1, 0)))
        if isSet { rank += 1 }
      }
      guard rank <= limit else {
        throw EvaluationError("\(name): the mask has \(rank) true elements, there are \(limit) values")
      }
    }
  }
}
