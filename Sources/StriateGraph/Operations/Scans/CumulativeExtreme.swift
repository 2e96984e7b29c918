import StriateKernels
import StriateTypes

/// (x) -> (the largest or smallest of each element and all before it, its int64 position along the axis).
///
/// Of equals the last, and NaN before everything else, as in PyTorch.
struct CumulativeExtreme: NodeOperation, HostKernelBody {
  let isMaximum: Bool
  let axis: Int

  var name: String { isMaximum ? "cumulativeMaximum" : "cumulativeMinimum" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    guard operands[0].dtype != .bool else { throw ShapeError(name, "needs numbers", operands: operands) }
    return [operands[0], TensorType(operands[0].shape, .int64)]
  }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    let target = Tensor.zeros(operands[0].shape, dtype: dy.dtype)
    return [Tensor.make(AddAlong(axis: axis), [target, results[1], dy])]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.host(HostKernel(self)), operands, types)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands[0], results)
    case .float64: run(Double.self, operands[0], results)
    case .int32: run(Int32.self, operands[0], results)
    case .int64: run(Int64.self, operands[0], results)
    default: throw EvaluationError("\(name): \(operands[0].type.dtype) has no kernel")
    }
  }

  private func run<T: Scalar & Comparable>(_: T.Type, _ operand: HostOperand, _ results: [HostResult]) {
    let rows = AxisRows(operand.type.shape, axis: axis)
    let x = operand.elements(as: T.self), y = results[0].elements(as: T.self)
    if isMaximum {
      rows.extremes(x, y, results[1].elements(as: Int64.self)) { $0 >= $1 }
    } else {
      rows.extremes(x, y, results[1].elements(as: Int64.self)) { $0 <= $1 }
    }
  }
}

extension AxisRows {
  /// NaN is the only value that differs from itself.
  @inline(__always)
  fileprivate func extremes<T: Comparable>(
    _ x: UnsafeBufferPointer<T>, _ y: UnsafeMutableBufferPointer<T>, _ indices: UnsafeMutableBufferPointer<Int64>,
    _ isAtLeast: (T, T) -> Bool
  ) {
    if inner == 1, extent > 0 {
      for o in 0..<outer {
        var best = x[o * extent], index: Int64 = 0
        for i in 0..<extent {
          let candidate = x[o * extent + i]
          if candidate != candidate || isAtLeast(candidate, best) { (best, index) = (candidate, Int64(i)) }
          (y[o * extent + i], indices[o * extent + i]) = (best, index)
        }
      }
      return
    }
    for o in 0..<outer {
      for i in 0..<extent {
        let first = (o * extent + i) * inner
        for position in first..<first + inner {
          let candidate = x[position]
          if i == 0 || candidate != candidate || isAtLeast(candidate, y[position - inner]) {
            (y[position], indices[position]) = (candidate, Int64(i))
          } else {
            (y[position], indices[position]) = (y[position - inner], indices[position - inner])
          }
        }
      }
    }
  }
}

/// Elements that were picked along an axis, and where they stood.
public struct IndexedValues: Sendable {
  /// The elements.
  public let values: Tensor
  /// Their int64 positions along the axis.
  public let indices: Tensor
}

extension Tensor {
  /// The largest of each element and all before it along `axis`, and its position: of equals the last. NaN stays.
  public func cumulativeMaximum(axis: Int) -> IndexedValues { cumulativeExtreme(axis, isMaximum: true) }

  /// The smallest of each element and all before it along `axis`, and its position: of equals the last. NaN stays.
  public func cumulativeMinimum(axis: Int) -> IndexedValues { cumulativeExtreme(axis, isMaximum: false) }

  private func cumulativeExtreme(_ axis: Int, isMaximum: Bool) -> IndexedValues {
    if isPoisoned { return IndexedValues(values: self, indices: self) }
    do throws(ShapeError) {
      let name = CumulativeExtreme(isMaximum: isMaximum, axis: 0).name
      let axis = try Axis.checked(axis, rank: rank, operation: name)
      let all = Tensor.makeAll(CumulativeExtreme(isMaximum: isMaximum, axis: axis), [cast(to: dtype.wide)])
      return IndexedValues(values: all[0].isPoisoned ? all[0] : all[0].cast(to: dtype), indices: all[1])
    } catch {
      let failed = Tensor.fail(error)
      return IndexedValues(values: failed, indices: failed)
    }
  }
}
