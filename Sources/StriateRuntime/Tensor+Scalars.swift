import StriateGraph
import StriateKernels
import StriateTypes

/// A device to compute on.
public enum DeviceChoice: String, Sendable, CaseIterable {
  /// oneDNN and own SIMD kernels.
  case cpu
  /// Plain Swift: slow, simple, the oracle.
  case reference

  @TaskLocal static var current = DeviceChoice.cpu

  package var runtime: Runtime {
    switch self {
    case .cpu: .cpu
    case .reference: .referenceOnly
    }
  }

  /// The device that computes here: `cpu`, or what `withDevice` says.
  public static var present: DeviceChoice { current }

  /// What the device is made of: instruction set, threads, libraries.
  public var summary: String { runtime.compiler.devices[0].summary }
}

/// Computes on another device while `body` runs.
public func withDevice<R>(_ device: DeviceChoice, _ body: () throws -> R) rethrows -> R {
  try DeviceChoice.$current.withValue(device, operation: body)
}

extension Runtime {
  @TaskLocal private static var override: Runtime?

  /// Where evaluations of the present task run.
  package static var current: Runtime { override ?? DeviceChoice.current.runtime }

  package static func with<R>(_ runtime: Runtime, _ body: () throws -> R) rethrows -> R {
    try $override.withValue(runtime, operation: body)
  }
}

/// Evaluates in a runtime of the caller's, with counters of its own, while `body` runs.
package func withRuntime<R>(_ runtime: Runtime, _ body: () throws -> R) rethrows -> R {
  try Runtime.with(runtime, body)
}

/// What the runtime of the present device did so far.
public func runtimeStatistics() -> RuntimeStatistics { Runtime.current.statistics }

/// Computes several tensors in one plan and waits.
/// - Throws: `EvaluationError` if memory is short or a value makes a kernel fail, such as an index out of range.
public func evaluate(_ tensors: [Tensor]) throws {
  try Runtime.current.evaluate(EvaluationRequest(tensors))
}

/// Computes several tensors in one plan and waits.
public func evaluate(_ tensors: Tensor...) throws { try evaluate(tensors) }

extension Tensor {
  /// The elements in row-major order; computes them if need be, and waits.
  /// - Parameter type: must be the tensor's element type.
  /// - Throws: `EvaluationError`, also if `T` is another type.
  public func scalars<T: Scalar>(as _: T.Type = T.self) throws -> [T] {
    guard T.dtype == dtype else {
      throw EvaluationError("the tensor is \(type), its elements are not \(T.dtype); use cast(to:) first")
    }
    try evaluate([self])
    return try [T](unsafeUninitializedCapacity: elementCount) { buffer, count in
      try readBytes(into: UnsafeMutableRawBufferPointer(buffer))
      count = elementCount
    }
  }

  /// The only element of a tensor that has one.
  @_disfavoredOverload
  public func item<T: Scalar>(as _: T.Type = T.self) throws -> T {
    guard elementCount == 1 else { throw EvaluationError("item() needs one element; the tensor is \(type)") }
    // Without a list and a trip to the executor: training loops ask for the loss of each step.
    if T.dtype == dtype, case .scalar(let bits)? = node.value(index) {
      return withUnsafeBytes(of: bits) { $0.assumingMemoryBound(to: T.self)[0] }
    }
    return try scalars(as: T.self)[0]
  }

  /// The only element of a float32 tensor that has one.
  public func item() throws -> Float { try item(as: Float.self) }

  /// The elements as numbers, whatever their type.
  public func doubles() throws -> [Double] {
    switch dtype {
    case .float16: try scalars(as: Float16.self).map(Double.init)
    case .bfloat16: try scalars(as: BFloat16.self).map { Double($0) }
    case .float32: try scalars(as: Float.self).map(Double.init)
    case .float64: try scalars(as: Double.self)
    case .uint8: try scalars(as: UInt8.self).map(Double.init)
    case .int8: try scalars(as: Int8.self).map(Double.init)
    case .int16: try scalars(as: Int16.self).map(Double.init)
    case .int32: try scalars(as: Int32.self).map(Double.init)
    case .int64: try scalars(as: Int64.self).map(Double.init)
    case .bool: try scalars(as: Bool.self).map { $0 ? 1 : 0 }
    }
  }

  /// The memory of an evaluated tensor.
  package func bytes() throws -> [UInt8] {
    try evaluate([self])
    return try [UInt8](unsafeUninitializedCapacity: type.byteCount) { buffer, count in
      try readBytes(into: UnsafeMutableRawBufferPointer(buffer))
      count = type.byteCount
    }
  }

  /// Computes the tensor without blocking the thread; suspends until it is done.
  @discardableResult
  public func evaluated() async throws -> Tensor {
    let runtime = Runtime.current
    let tensor = self
    // The executor does not know the caller's context.
    let checksFinite = GraphContext.current.checksFinite
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      runtime.executor.submit {
        continuation.resume(
          with: Result { try runtime.evaluate(EvaluationRequest([tensor], checksFinite: checksFinite)) })
      }
    }
    return self
  }

  private func readBytes(into destination: UnsafeMutableRawBufferPointer) throws {
    switch node.value(index) {
    case .buffer(let buffer, _):
      // The node holds the buffer here, so no update can take its memory over meanwhile.
      Runtime.current.compiler.devices[0].copy(buffer, into: destination)
    case .scalar(let bits):
      withUnsafeBytes(of: bits) { word in
        for start in stride(from: 0, to: destination.count, by: type.dtype.byteCount) {
          for byte in 0..<type.dtype.byteCount { destination[start + byte] = word[byte] }
        }
      }
    case .placeholder: throw EvaluationError("values cannot be read while `compiled` traces its closure")
    case nil: throw EvaluationError("internal error: \(type) was evaluated but has no value")
    }
  }
}
