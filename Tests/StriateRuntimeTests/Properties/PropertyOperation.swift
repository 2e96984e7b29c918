import StriateGraph
import StriateKernels
import StriateTypes

/// An operation of the public API as random expressions use it. A row of `PropertyOperation.all` is all that a new
/// operation needs.
struct PropertyOperation: Sendable {
  /// How far two devices may differ, given the same operands. Integers and bool must be equal in any case.
  enum Agreement: Sendable {
    /// Moves: the same bits.
    case bits
    /// Arithmetic that is rounded once: equal, but for the sign of a zero.
    case exact
    /// A function of one element: relative to the expected element.
    case function
    /// Something summed or multiplied up: relative to what is summed.
    case sum
  }

  typealias Generator = PhiloxGenerator

  let name: String
  let operandCount: Int
  let agreement: Agreement
  /// Whether the operation takes operands of these types.
  let admits: @Sendable ([TensorType]) -> Bool
  /// What else it needs, such as axes and extents.
  let numbers: @Sendable ([TensorType], inout Generator) -> [Int]
  let make: @Sendable ([Tensor], [Int]) -> Tensor

  init(
    _ name: String, _ operandCount: Int, _ agreement: Agreement = .bits,
    admits: @escaping @Sendable ([TensorType]) -> Bool,
    numbers: @escaping @Sendable ([TensorType], inout Generator) -> [Int] = { _, _ in [] },
    make: @escaping @Sendable ([Tensor], [Int]) -> Tensor
  ) {
    self.name = name
    self.operandCount = operandCount
    self.agreement = agreement
    self.admits = admits
    self.numbers = numbers
    self.make = make
  }

  /// Every operation that random expressions are made of.
  static let all: [PropertyOperation] = elementwise + views + reductions + indexing
}

extension PropertyOperation {
  /// A function of one element.
  static func unary(
    _ name: String, _ agreement: Agreement = .exact, where isAdmitted: @escaping @Sendable (DType) -> Bool,
    _ make: @escaping @Sendable (Tensor) -> Tensor
  ) -> PropertyOperation {
    PropertyOperation(name, 1, agreement, admits: { isAdmitted($0[0].dtype) }) { x, _ in make(x[0]) }
  }

  /// A function of two elements, with broadcasting and promotion.
  static func binary(
    _ name: String, _ agreement: Agreement = .exact, where isAdmitted: @escaping @Sendable (DType) -> Bool,
    _ make: @escaping @Sendable (Tensor, Tensor) -> Tensor
  ) -> PropertyOperation {
    PropertyOperation(
      name, 2, agreement,
      admits: { types in
        isAdmitted(DType.promoted(types[0].dtype, types[1].dtype))
          && (try? Broadcasting.shape(types[0].shape, types[1].shape, operation: "")) != nil
      }
    ) { x, _ in make(x[0], x[1]) }
  }

  /// Something along one axis that is not empty.
  static func alongAxis(
    _ name: String, _ agreement: Agreement = .bits, where isAdmitted: @escaping @Sendable (DType) -> Bool,
    _ make: @escaping @Sendable (Tensor, Int) -> Tensor
  ) -> PropertyOperation {
    PropertyOperation(
      name, 1, agreement, admits: { isAdmitted($0[0].dtype) && $0[0].shape.rank > 0 && $0[0].elementCount > 0 },
      numbers: { [.random(in: 0..<$0[0].shape.rank, using: &$1)] }
    ) { x, numbers in make(x[0], numbers[0]) }
  }
}

extension DType {
  static let isNumber: @Sendable (DType) -> Bool = { $0 != .bool }
  static let isFloating: @Sendable (DType) -> Bool = { $0.isFloatingPoint }
  static let isDiscrete: @Sendable (DType) -> Bool = { !$0.isFloatingPoint }
  static let isAny: @Sendable (DType) -> Bool = { _ in true }

  /// How far a function of one element may differ between devices, relative to the element: see docs/numerics.md.
  var functionTolerance: Double { self == .float64 ? 4e-16 : byteCount == 2 ? 0.01 : 4e-7 }
  /// The same of a sum, relative to what is summed.
  var sumTolerance: Double { self == .float64 ? 1e-13 : byteCount == 2 ? 0.02 : 1e-5 }
}
