import CLAPACK
import StriateKernels
import StriateTypes

/// A host kernel that treats each matrix of a batch `[.., m, n]` by LAPACK.
protocol MatrixKernel: HostKernelBody {
  /// Treats matrix `index` of each operand and result.
  func run<T: LAPACKElement>(_ matrices: MatrixMemory<T>) throws
}

extension MatrixKernel {
  package func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    guard clapack_is_present() else {
      throw EvaluationError(
        "\(name) needs LAPACK, which this build lacks: install libopenblas-serial-dev and build again")
    }
    switch operands[0].type.dtype {
    case .float32: try run(Float.self, operands, results)
    case .float64: try run(Double.self, operands, results)
    default: throw EvaluationError("\(name) is not defined for \(operands[0].type.dtype)")
    }
  }

  private func run<T: LAPACKElement>(_: T.Type, _ operands: [HostOperand], _ results: [HostResult]) throws {
    let batch = operands[0].type.shape.dropLast(2).reduce(1, *)
    for index in 0..<batch { try run(MatrixMemory<T>(operands: operands, results: results, index: index)) }
  }

  /// Throws for an `info` that is not 0.
  func check(_ info: Int32, matrix: Int, _ fact: (Int32) -> String) throws {
    switch Int(info) {
    case 0: return
    case CLAPACK_OUT_OF_MEMORY: throw EvaluationError("\(name): out of memory")
    case ..<0: throw EvaluationError("\(name): LAPACK refused argument \(-info) for matrix \(matrix)")
    default: throw EvaluationError("\(name): matrix \(matrix) \(fact(info))")
    }
  }

  /// Iterations on NaN may not end.
  func checkFinite<T: LAPACKElement>(_ matrix: ColumnMajor<T>, _ index: Int) throws {
    guard matrix.elements.allSatisfy(\.isFinite) else {
      throw EvaluationError("\(name): matrix \(index) has elements that are NaN or infinite")
    }
  }
}

extension TensorType {
  /// The batch axes, followed by other extents.
  func matrices(_ extents: Int..., dtype: DType? = nil) throws(ShapeError) -> TensorType {
    TensorType(try Shape(checking: shape.dropLast(2) + extents), dtype ?? self.dtype)
  }
  var rows: Int { shape[shape.rank - 2] }
  var columns: Int { shape[shape.rank - 1] }
}

/// The memory of one matrix of each operand and result, row-major.
struct MatrixMemory<T: LAPACKElement> {
  let operands: [HostOperand]
  let results: [HostResult]
  let index: Int

  /// Operand `position` as a column-major copy.
  func load(_ position: Int, transposed: Bool = false) -> ColumnMajor<T> {
    let type = operands[position].type
    let all = operands[position].elements(as: T.self)
    let count = type.rows * type.columns
    let source = UnsafeBufferPointer(rebasing: all[index * count..<(index + 1) * count])
    if transposed { return ColumnMajor(copying: source, rows: type.columns, columns: type.rows) }
    let matrix = ColumnMajor<T>(rows: type.rows, columns: type.columns)
    for row in 0..<type.rows {
      for column in 0..<type.columns { matrix[row, column] = source[row * type.columns + column] }
    }
    return matrix
  }

  /// Writes the first rows and columns of a matrix that result `position` has, where `keeps` holds, and 0 elsewhere.
  func store(_ matrix: ColumnMajor<T>, _ position: Int, where keeps: (Int, Int) -> Bool = { _, _ in true }) {
    let type = results[position].type
    let target = part(position, T.self)
    for row in 0..<type.rows {
      for column in 0..<type.columns {
        target[row * type.columns + column] = keeps(row, column) ? matrix[row, column] : 0
      }
    }
  }

  /// This matrix's share of result `position`.
  func part<U: Scalar>(_ position: Int, _: U.Type) -> UnsafeMutableBufferPointer<U> {
    let all = results[position].elements(as: U.self)
    let batch = operands[0].type.shape.dropLast(2).reduce(1, *)
    let count = all.count / batch
    return UnsafeMutableBufferPointer(rebasing: all[index * count..<(index + 1) * count])
  }
}

/// A matrix in column-major order, as LAPACK wants it.
final class ColumnMajor<T: LAPACKElement> {
  let rows: Int
  let columns: Int
  let elements: UnsafeMutableBufferPointer<T>

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    // LAPACK wants an address for empty matrices too.
    elements = .allocate(capacity: max(rows * columns, 1))
    elements.initialize(repeating: 0)
  }

  convenience init(copying source: UnsafeBufferPointer<T>, rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns)
    for position in source.indices { elements[position] = source[position] }
  }

  deinit { elements.deallocate() }

  var address: UnsafeMutablePointer<T> { elements.baseAddress! }

  subscript(row: Int, column: Int) -> T {
    get { elements[row + column * rows] }
    set { elements[row + column * rows] = newValue }
  }

  func setIdentity() {
    for position in 0..<min(rows, columns) { self[position, position] = 1 }
  }
}
