import StriateTypes

/// The two floating-point types of 16 bits. Their kernels compute in `Float`, and round to the type what they store.
enum HalfFormat {
  case float16
  case bfloat16

  init?(_ dtype: DType) {
    switch dtype {
    case .float16: self = .float16
    case .bfloat16: self = .bfloat16
    default: return nil
    }
  }

  /// `count` elements as `Float`.
  func widen(_ source: UnsafeRawPointer, into target: UnsafeMutablePointer<Float>, count: Int) {
    switch self {
    case .float16:
      let source = source.assumingMemoryBound(to: Float16.self)
      for i in 0..<count { target[i] = Float(source[i]) }
    case .bfloat16:
      let source = source.assumingMemoryBound(to: BFloat16.self)
      for i in 0..<count { target[i] = Float(source[i]) }
    }
  }

  /// `count` elements rounded to this type.
  func narrow(_ source: UnsafePointer<Float>, into target: UnsafeMutableRawPointer, count: Int) {
    switch self {
    case .float16:
      let target = target.assumingMemoryBound(to: Float16.self)
      for i in 0..<count { target[i] = Float16(source[i]) }
    case .bfloat16:
      let target = target.assumingMemoryBound(to: BFloat16.self)
      for i in 0..<count { target[i] = BFloat16(source[i]) }
    }
  }

  /// Rounds to the nearest numbers of this type, which stay `Float`.
  func round(_ elements: UnsafeMutablePointer<Float>, count: Int) {
    switch self {
    case .float16: for i in 0..<count { elements[i] = Float(Float16(elements[i])) }
    case .bfloat16: for i in 0..<count { elements[i] = Float(BFloat16(elements[i])) }
    }
  }
}

extension ReferenceKernel {
  /// The kernel with its half types computed in float32: operands are widened, results rounded once.
  func throughFloat() throws -> ReferenceRoutine {
    let wide = ReferenceKernel(
      kernel: kernel, operands: operands.map(\.wide), results: results.map(\.wide))
    let routine = try wide.routine()
    let types = operands + results, operandCount = operands.count
    return { memory in
      var addresses = types.indices.map { memory.address($0) }
      var temporaries: [UnsafeMutablePointer<Float>] = []
      defer { for temporary in temporaries { temporary.deallocate() } }
      for (index, type) in types.enumerated() {
        guard let format = HalfFormat(type.dtype) else { continue }
        let temporary = UnsafeMutablePointer<Float>.allocate(capacity: max(1, type.elementCount))
        temporaries.append(temporary)
        if index < operandCount { format.widen(addresses[index], into: temporary, count: type.elementCount) }
        addresses[index] = UnsafeMutableRawPointer(temporary)
      }
      try addresses.withUnsafeBufferPointer {
        try routine(ReferenceMemory(addresses: $0, first: 0, operandCount: operandCount))
      }
      for (index, type) in types.enumerated().dropFirst(operandCount) {
        guard let format = HalfFormat(type.dtype) else { continue }
        format.narrow(
          addresses[index].assumingMemoryBound(to: Float.self), into: memory.address(index), count: type.elementCount)
      }
    }
  }
}

extension TensorType {
  /// Half types as float32; other types stay.
  fileprivate var wide: TensorType { dtype.isHalf ? TensorType(shape, .float32) : self }
}
