import StriateKernels
import StriateTypes

/// On which side of equal elements a place is found.
public enum SearchSide: Sendable, Hashable {
  /// Before them: everything in front of the place is smaller.
  case left
  /// Behind them: everything from the place on is larger.
  case right
}

/// (sequence `[.., n]` or `[n]`, values `[.., m]`) -> int64 places of the values in their sorted rows.
struct SearchSorted: Operation, HostKernelBody {
  let side: SearchSide

  var name: String { "searchSorted" }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let (sequence, values) = (operands[0].shape, operands[1].shape)
    guard operands[0].dtype == operands[1].dtype, operands[0].dtype != .bool else {
      throw ShapeError(name, "needs numbers", operands: operands)
    }
    let isBatch = sequence.rank == values.rank && sequence.dropLast().elementsEqual(values.dropLast())
    guard sequence.rank == 1 || (sequence.rank > 1 && isBatch) else {
      throw ShapeError(
        name, "sequence and values differ outside the last axis", operands: operands,
        hint: "one sequence [n] serves values of any shape; rows [.., n] serve values [.., m]")
    }
    return TensorType(values, .int64)
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil, nil] }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands, results[0])
    case .float64: run(Double.self, operands, results[0])
    case .int32: run(Int32.self, operands, results[0])
    case .int64: run(Int64.self, operands, results[0])
    default: throw EvaluationError("\(name): \(operands[0].type.dtype) has no kernel")
    }
  }

  private func run<T: Scalar & Comparable>(_: T.Type, _ operands: [HostOperand], _ result: HostResult) {
    let sequence = operands[0].elements(as: T.self), values = operands[1].elements(as: T.self)
    let places = result.elements(as: Int64.self)
    let extent = operands[0].type.shape.last ?? 0
    let isShared = operands[0].type.shape.rank == 1
    let width = isShared ? values.count : operands[1].type.shape.last ?? 1
    for position in 0..<values.count {
      let first = isShared ? 0 : position / width * extent
      let value = values[position]
      var (low, high) = (0, extent)
      while low < high {
        let middle = (low + high) / 2
        let element = sequence[first + middle]
        // Put so that NaN lies behind everything.
        if side == .left ? element >= value : element > value { high = middle } else { low = middle + 1 }
      }
      places[position] = Int64(low)
    }
  }
}

extension Tensor {
  /// Where each of `values` belongs in this ascending sequence so that it stays ascending: int64 places in 0 ... n, of
  /// the values' shape. A binary search for each value.
  /// - Parameters:
  ///   - values: any shape for a sequence `[n]`; `[.., m]` for rows `[.., n]`.
  ///   - side: before or behind equal elements.
  public func searchSorted(for values: Tensor, side: SearchSide = .left) -> Tensor {
    if isPoisoned { return self }
    if values.isPoisoned { return values }
    let dtype = DType.promoted(dtype, values.dtype).wide
    return Tensor.make(SearchSorted(side: side), [cast(to: dtype), values.cast(to: dtype)])
  }

  /// The number of the bucket between ascending `boundaries` `[n]` that each element falls into: 0 ... n.
  /// - Parameter side: `.left` puts an element equal to a boundary before it, `.right` behind it.
  public func bucketized(between boundaries: Tensor, side: SearchSide = .left) -> Tensor {
    if isPoisoned || boundaries.isPoisoned { return isPoisoned ? self : boundaries }
    guard boundaries.rank == 1 else {
      return .fail(ShapeError("bucketized", "the boundaries are not a vector", operands: [type, boundaries.type]))
    }
    return boundaries.searchSorted(for: self, side: side)
  }

  /// Whether each element occurs among `elements` (of any shape); NaN never does.
  public func isContained(in elements: Tensor) -> Tensor {
    if isPoisoned || elements.isPoisoned { return isPoisoned ? self : elements }
    if elements.elementCount == 0 { return Tensor.zeros(shape, dtype: .bool) }
    let common = DType.promoted(dtype, elements.dtype).wide
    let number = common == .bool ? DType.int32 : common
    let sequence = elements.cast(to: number).flattened().sorted().values
    let place = sequence.searchSorted(for: cast(to: number))
    let last = Tensor.constant(Double(elements.elementCount - 1), [], .int64)
    return sequence.gather(place.minimum(last)).isEqual(to: cast(to: number))
  }
}
