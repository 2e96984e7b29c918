import StriateKernels
import StriateTypes

/// A tensor whose value is given: data, a number, or a cell's content.
package struct Leaf: Operation {
  package init() {}

  package func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    preconditionFailure("leaves are made with their type")
  }
  package func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    preconditionFailure("leaves become inputs")
  }
}

/// The same number everywhere, known when the graph is built and fixed for its structure.
struct Constant: Operation {
  let value: Double
  let type: TensorType

  var form: OperationForm? { .constant(value) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { type }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    let step = ElementwiseKernel.Step(.constant, [], type.dtype, constant: value)
    return program.emit(.elementwise(ElementwiseKernel(accesses: [], steps: [step], outputs: [0])), [], type)
  }
}

struct Iota: Operation {
  let axis: Int
  let type: TensorType

  var form: OperationForm? { .iota(axis: axis) }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { type }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.iota(axis: axis), [], type)
  }
}

extension Tensor {
  /// A scalar, float32.
  public init(_ value: Float) { self = Tensor.number(Double(value), .float32) }

  /// A scalar of any element type.
  public init<T: Scalar>(scalar value: T) { self.init([value], shape: []) }

  /// A vector, float32.
  public init(_ elements: [Float]) { self.init(elements, shape: [elements.count]) }

  /// A matrix, float32, from its rows.
  /// - Precondition: rows of the same length.
  public init(_ rows: [[Float]]) {
    let width = rows.first?.count ?? 0
    if let odd = rows.firstIndex(where: { $0.count != width }) {
      self = .fail(ShapeError("Tensor", "row \(odd) has \(rows[odd].count) elements, row 0 has \(width)"))
    } else {
      self.init(rows.flatMap { $0 }, shape: [rows.count, width])
    }
  }

  /// A tensor of these elements in row-major order.
  /// - Precondition: as many elements as the shape has.
  public init<T: Scalar>(_ elements: [T], shape: Shape) {
    self = elements.withUnsafeBytes { bytes in
      guard elements.count == shape.elementCount else {
        return .fail(ShapeError("Tensor", "\(elements.count) elements do not fill \(shape)"))
      }
      return Tensor(bytes: bytes, type: TensorType(shape, T.dtype))
    }
  }

  /// A tensor with this memory's content, row-major.
  package init(bytes: UnsafeRawBufferPointer, type: TensorType) {
    precondition(bytes.count == type.byteCount)
    do {
      let buffer = try HostBuffer(byteCount: bytes.count)
      if let base = bytes.baseAddress, !bytes.isEmpty { buffer.address.copyMemory(from: base, byteCount: bytes.count) }
      self = Tensor.leaf(.buffer(buffer, .plain(type)), type)
    } catch {
      Diagnostics.trap(error)
    }
  }

  /// A tensor whose memory `body` writes, all of it: loaders put samples where they are to lie.
  package init(
    filling type: TensorType, _ body: (UnsafeMutableRawBufferPointer) throws -> Void
  ) rethrows {
    let buffer: HostBuffer
    do { buffer = try HostBuffer(byteCount: type.byteCount) } catch { Diagnostics.trap(error) }
    try body(UnsafeMutableRawBufferPointer(start: buffer.address, count: type.byteCount))
    self = Tensor.leaf(.buffer(buffer, .plain(type)), type)
  }

  package static func leaf(_ value: StoredValue, _ type: TensorType) -> Tensor {
    Tensor(Node(Leaf(), operands: [], types: [type], values: [value]))
  }

  /// A 0-d number. It is passed to the plan at run time, so another number is not another plan; only 0, ±1, 2 and
  /// ½ are part of the structure, where they let the compiler simplify.
  package static func number(_ value: Double, _ dtype: DType) -> Tensor {
    // −0 equals 0 and would share its plans, so it is no constant.
    let isPositiveZero = value == 0 && value.sign == .plus
    if isPositiveZero || value == 1 || value == -1 || value == 2 || value == 0.5 {
      return constant(value, [], dtype)
    }
    return leaf(.scalar(dtype.bits(of: value)), TensorType([], dtype))
  }

  /// A number fixed by the structure of the graph, such as 1/n.
  package static func constant(_ value: Double, _ shape: Shape, _ dtype: DType) -> Tensor {
    let type = TensorType(shape, dtype)
    return Tensor(Node(Constant(value: value, type: type), operands: [], types: [type]))
  }

  /// 0 everywhere.
  public static func zeros(_ shape: Shape, dtype: DType = .float32) -> Tensor { constant(0, shape, dtype) }

  /// 1 everywhere.
  public static func ones(_ shape: Shape, dtype: DType = .float32) -> Tensor { constant(1, shape, dtype) }

  /// `value` everywhere.
  public static func full(_ shape: Shape, _ value: Double, dtype: DType = .float32) -> Tensor {
    number(value, dtype).broadcast(to: shape)
  }

  /// The index along `axis`: 0, 1, 2 ...
  public static func iota(_ shape: Shape, axis: Int = -1, dtype: DType = .int64) -> Tensor {
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: shape.rank, operation: "iota")
      let type = TensorType(shape, dtype)
      return Tensor(Node(Iota(axis: axis, type: type), operands: [], types: [type]))
    } catch {
      return fail(error)
    }
  }

  /// 0, 1 ... count − 1.
  public static func range(_ count: Int, dtype: DType = .int64) -> Tensor { iota([count], axis: 0, dtype: dtype) }
}

/// Axis arguments: negative ones count from the end.
package enum Axis {
  package static func checked(_ axis: Int, rank: Int, operation: String) throws(ShapeError) -> Int {
    let index = axis < 0 ? axis + rank : axis
    guard index >= 0, index < rank else {
      throw ShapeError(operation, "axis \(axis) does not exist in a tensor of \(rank) axes")
    }
    return index
  }

  package static func checked(_ axes: [Int], rank: Int, operation: String) throws(ShapeError) -> [Int] {
    var result: [Int] = []
    for axis in axes { result.append(try checked(axis, rank: rank, operation: operation)) }
    result.sort()
    for (a, b) in zip(result, result.dropFirst()) where a == b {
      throw ShapeError(operation, "axis \(a) is named twice")
    }
    return result
  }
}
