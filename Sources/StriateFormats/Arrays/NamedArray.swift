/// One named array of a file of arrays.
package struct NamedArray: Sendable, Equatable {
  package let name: String
  package let dtype: ArrayElementType
  package let shape: [Int]
  /// Row-major, little-endian. A part of the whole file when read, so listing a file copies nothing.
  package let data: FileBytes

  /// The elements' bytes; copied if the file is mapped.
  package var bytes: ArraySlice<UInt8> { data.slice }

  /// - Precondition: `bytes` has as many bytes as shape and type say.
  package init(name: String, dtype: ArrayElementType, shape: [Int], bytes: ArraySlice<UInt8>) {
    self.init(name: name, dtype: dtype, shape: shape, data: FileBytes(bytes))
  }

  /// - Precondition: `data` has as many bytes as shape and type say.
  package init(name: String, dtype: ArrayElementType, shape: [Int], data: FileBytes) {
    precondition(
      dtype.byteCount(of: shape) == data.count,
      "\(name): \(dtype.rawValue) \(shape) does not take \(data.count) bytes")
    self.name = name
    self.dtype = dtype
    self.shape = shape
    self.data = data
  }

  /// The same array under another name.
  package func renamed(_ name: String) -> NamedArray {
    NamedArray(name: name, dtype: dtype, shape: shape, data: data)
  }

  package init(name: String, shape: [Int], _ values: [Float]) {
    self.init(name: name, dtype: .float32, shape: shape, bytes: Self.bytes(of: values))
  }

  package init(name: String, shape: [Int], _ values: [Double]) {
    self.init(name: name, dtype: .float64, shape: shape, bytes: Self.bytes(of: values))
  }

  package init(name: String, shape: [Int], _ values: [Int32]) {
    self.init(name: name, dtype: .int32, shape: shape, bytes: Self.bytes(of: values))
  }

  package init(name: String, shape: [Int], _ values: [Int64]) {
    self.init(name: name, dtype: .int64, shape: shape, bytes: Self.bytes(of: values))
  }

  package init(name: String, shape: [Int], _ values: [Bool]) {
    self.init(name: name, dtype: .bool, shape: shape, bytes: values.map { $0 ? 1 : 0 }[...])
  }

  /// The elements if this is F32, otherwise `nil`.
  package var float32Values: [Float]? { dtype == .float32 ? values() : nil }
  /// The elements if this is F64, otherwise `nil`.
  package var float64Values: [Double]? { dtype == .float64 ? values() : nil }
  /// The elements if this is I32, otherwise `nil`.
  package var int32Values: [Int32]? { dtype == .int32 ? values() : nil }
  /// The elements if this is I64, otherwise `nil`.
  package var int64Values: [Int64]? { dtype == .int64 ? values() : nil }
  /// The elements if this is BOOL, otherwise `nil`. Any byte but 0 is true.
  package var boolValues: [Bool]? { dtype == .bool ? data.withUnsafeBytes { $0.map { $0 != 0 } } : nil }

  // Striate runs on little-endian machines only, where the bytes of the file are those of the memory.

  private static func bytes<Value: BitwiseCopyable>(of values: [Value]) -> ArraySlice<UInt8> {
    values.withUnsafeBytes { [UInt8]($0)[...] }
  }

  private func values<Value: BitwiseCopyable>() -> [Value] {
    let count = data.count / MemoryLayout<Value>.stride
    return [Value](unsafeUninitializedCapacity: count) { destination, filled in
      data.withUnsafeBytes { UnsafeMutableRawBufferPointer(destination).copyMemory(from: $0) }
      filled = count
    }
  }
}
