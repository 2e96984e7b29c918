import StriateTypes

/// A kernel in plain Swift that runs on every device, for rare operations and users' own.
///
/// Conforming types are small values; equal values must behave equally, because plans are cached by them.
public protocol HostKernelBody: Hashable, Sendable {
  /// Shown in errors and printed plans.
  var name: String { get }

  /// The results' types, or what is wrong with the operands.
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType]

  /// Computes the results. Memory is dense and row-major; results are not initialised.
  /// - Throws: what made the computation impossible, such as an index out of range; the evaluation fails with it.
  func run(_ operands: [HostOperand], into results: [HostResult]) throws
}

/// An operand's memory, valid during the call only.
public struct HostOperand {
  public let type: TensorType
  package let address: UnsafeRawPointer

  package init(type: TensorType, address: UnsafeRawPointer) {
    self.type = type
    self.address = address
  }

  /// The elements in row-major order.
  /// - Precondition: `T` is the operand's element type.
  public func elements<T: Scalar>(as _: T.Type = T.self) -> UnsafeBufferPointer<T> {
    precondition(T.dtype == type.dtype, "the operand is \(type.dtype), not \(T.dtype)")
    return UnsafeBufferPointer(start: address.assumingMemoryBound(to: T.self), count: type.elementCount)
  }
}

/// A result's memory, valid during the call only.
public struct HostResult {
  public let type: TensorType
  package let address: UnsafeMutableRawPointer

  package init(type: TensorType, address: UnsafeMutableRawPointer) {
    self.type = type
    self.address = address
  }

  /// The elements in row-major order, to be written.
  /// - Precondition: `T` is the result's element type.
  public func elements<T: Scalar>(as _: T.Type = T.self) -> UnsafeMutableBufferPointer<T> {
    precondition(T.dtype == type.dtype, "the result is \(type.dtype), not \(T.dtype)")
    return UnsafeMutableBufferPointer(start: address.assumingMemoryBound(to: T.self), count: type.elementCount)
  }
}

/// A `HostKernelBody` of any type, comparable.
package struct HostKernel: Hashable, Sendable {
  package let body: any HostKernelBody

  package init(_ body: any HostKernelBody) { self.body = body }

  package static func == (a: HostKernel, b: HostKernel) -> Bool { AnyHashable(a.body) == AnyHashable(b.body) }
  package func hash(into hasher: inout Hasher) { AnyHashable(body).hash(into: &hasher) }
}
