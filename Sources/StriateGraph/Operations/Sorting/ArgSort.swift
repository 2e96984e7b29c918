import StriateKernels
import StriateTypes

/// (x) -> int64 positions along an axis in the order of their elements: those at the places `start` ... of the order.
///
/// Stable; NaN is the largest. What is done with the elements themselves is taking them along, which has a derivative.
struct ArgSort: Operation, HostKernelBody {
  let axis: Int
  let isDescending: Bool
  let start: Int
  let count: Int

  var name: String { "argSort" }

  var form: OperationForm? { .argSort(axis: axis, isDescending: isDescending, start: start) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    TensorType(operands[0].shape.replacing(axis: axis, with: count), .int64)
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil] }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands[0], results[0])
    case .float64: run(Double.self, operands[0], results[0])
    case .int32: run(Int32.self, operands[0], results[0])
    case .int64: run(Int64.self, operands[0], results[0])
    default: throw EvaluationError("\(name): \(operands[0].type.dtype) has no kernel")
    }
  }

  private func run<T: SortableElement>(_: T.Type, _ operand: HostOperand, _ result: HostResult) {
    let rows = AxisRows(operand.type.shape, axis: axis)
    let x = operand.elements(as: T.self), order = result.elements(as: Int64.self)
    let (extent, inner) = (rows.extent, rows.inner)
    var sorter = RadixSorter<T.Key>(count: extent)
    rows.forEachRow { row, first in
      if isDescending {
        sorter.sort { ~x[first + $0 * inner].sortKey }
      } else {
        sorter.sort { x[first + $0 * inner].sortKey }
      }
      let target = row / inner * count * inner + row % inner
      for place in 0..<count { order[target + place * inner] = Int64(sorter.position(at: start + place)) }
    }
  }
}

/// (x) -> int64 position along an axis, kept with extent 1, of the commonest element: of equally common ones the
/// smallest, and of its places the last, as in PyTorch.
struct ModePosition: Operation, HostKernelBody {
  let axis: Int

  var name: String { "mode" }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    TensorType(operands[0].shape.replacing(axis: axis, with: 1), .int64)
  }

  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil] }

  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    switch operands[0].type.dtype {
    case .float32: run(Float.self, operands[0], results[0])
    case .float64: run(Double.self, operands[0], results[0])
    case .int32: run(Int32.self, operands[0], results[0])
    case .int64: run(Int64.self, operands[0], results[0])
    default: throw EvaluationError("\(name): \(operands[0].type.dtype) has no kernel")
    }
  }

  private func run<T: SortableElement>(_: T.Type, _ operand: HostOperand, _ result: HostResult) {
    let rows = AxisRows(operand.type.shape, axis: axis)
    let x = operand.elements(as: T.self), positions = result.elements(as: Int64.self)
    var sorter = RadixSorter<T.Key>(count: rows.extent)
    rows.forEachRow { row, first in
      sorter.sort { x[first + $0 * rows.inner].sortKey }
      var (longest, last, begin) = (0, 0, 0)
      for place in 0..<rows.extent where place + 1 == rows.extent || sorter.key(at: place) != sorter.key(at: place + 1)
      {
        if place + 1 - begin > longest { (longest, last) = (place + 1 - begin, place) }
        begin = place + 1
      }
      positions[row] = Int64(sorter.position(at: last))
    }
  }
}
