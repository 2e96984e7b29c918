import StriateGraph
import StriateKernels
import StriateTypes

/// Operations whose result's shape depends on values. They compute the deciding operand at once and build ordinary
/// gather nodes from what they learn, so gradients work. Inside `compiled` they are errors, because a replay would
/// reuse the shape of the tracing run.
extension Tensor {
  /// The positions of elements that are not 0 (or are true), one row each: int64 `[count, rank]`.
  /// - Throws: `EvaluationError`, also inside `compiled`.
  public func nonzero() throws -> Tensor {
    let flat = try flatNonzero("nonzero")
    let strides = shape.contiguousStrides
    var rows: [Int64] = []
    rows.reserveCapacity(flat.count * rank)
    for position in flat {
      for axis in 0..<rank { rows.append(Int64(Int(position) / strides[axis] % shape[axis])) }
    }
    return Tensor(rows, shape: [flat.count, rank])
  }

  /// As `nonzero()`, NumPy's name for it.
  /// - Throws: `EvaluationError`, also inside `compiled`.
  public func argWhere() throws -> Tensor { try nonzero() }

  /// At most `limit` positions, the rest of the rows −1: a fixed shape for hot loops and `compiled`.
  public func nonzero(limit: Int) -> Tensor {
    Tensor.hostResult(of: FixedNonzero(limit: limit), self)
  }

  /// The elements where `mask` (bool, of this shape) is true, as a vector. Differentiable by this tensor.
  /// - Throws: `EvaluationError`, also inside `compiled`.
  public func maskedSelect(_ mask: Tensor) throws -> Tensor {
    guard mask.dtype == .bool, mask.shape == shape else {
      throw ShapeError("maskedSelect", "the mask is not bool of the tensor's shape", operands: [type, mask.type])
    }
    let flat = try mask.flatNonzero("maskedSelect")
    return flattened().gather(Tensor(flat, shape: [flat.count]))
  }

  func flatNonzero(_ name: String) throws -> [Int64] {
    try refuseInTrace(name)
    let isSet = try (dtype == .bool ? self : isNotEqual(to: Tensor.zeros([], dtype: dtype))).scalars(as: Bool.self)
    return isSet.indices.filter { isSet[$0] }.map(Int64.init)
  }

  func refuseInTrace(_ name: String) throws {
    if GraphContext.current.trace != nil {
      throw EvaluationError(
        "\(name)() has a shape that depends on values, so it cannot be compiled; use a form with a fixed size")
    }
  }

  static func hostResult(of body: some CustomOperation, _ operand: Tensor) -> Tensor { body(operand)[0] }
}

/// `nonzero` with a fixed number of rows.
private struct FixedNonzero: CustomOperation {
  let limit: Int

  var name: String { "nonzero" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    guard limit >= 0 else { throw ShapeError(name, "the limit \(limit) is negative", operands: operands) }
    return [TensorType([limit, operands[0].shape.rank], .int64)]
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let operand = operands[0]
    let rows = results[0].elements(as: Int64.self)
    let rank = operand.type.shape.rank
    let strides = operand.type.shape.contiguousStrides
    rows.update(repeating: -1)
    var row = 0
    for position in 0..<operand.type.elementCount where row < limit && operand.isNonzero(at: position) {
      for axis in 0..<rank { rows[row * rank + axis] = Int64(position / strides[axis] % operand.type.shape[axis]) }
      row += 1
    }
  }

  func pullback(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] { [nil] }
}

extension HostOperand {
  fileprivate func isNonzero(at position: Int) -> Bool {
    switch type.dtype {
    case .float16: elements(as: Float16.self)[position] != 0
    case .bfloat16: elements(as: BFloat16.self)[position] != 0
    case .uint8: elements(as: UInt8.self)[position] != 0
    case .int8: elements(as: Int8.self)[position] != 0
    case .int16: elements(as: Int16.self)[position] != 0
    case .float32: elements(as: Float.self)[position] != 0
    case .float64: elements(as: Double.self)[position] != 0
    case .int32: elements(as: Int32.self)[position] != 0
    case .int64: elements(as: Int64.self)[position] != 0
    case .bool: elements(as: Bool.self)[position]
    }
  }
}
