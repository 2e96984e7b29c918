import StriateTypes

/// What a tensor's elements are like: for messages about those that are not finite.
struct ValueStatistics {
  var elementCount = 0
  var nanCount = 0
  var infiniteCount = 0
  /// Of the finite elements; `minimum` is above `maximum` where there are none.
  var minimum = Double.infinity
  var maximum = -Double.infinity

  var isFinite: Bool { nanCount == 0 && infiniteCount == 0 }

  /// Reads floating-point elements; nil of other types, which are always finite.
  init?(_ type: TensorType, at address: UnsafeRawPointer) {
    elementCount = type.elementCount
    switch type.dtype {
    case .float32: read(address.assumingMemoryBound(to: Float.self)) { $0 }
    case .float64: read(address.assumingMemoryBound(to: Double.self)) { $0 }
    case .float16: read(address.assumingMemoryBound(to: Float16.self)) { Float($0) }
    case .bfloat16: read(address.assumingMemoryBound(to: BFloat16.self)) { Float($0) }
    default: return nil
    }
  }

  private mutating func read<Stored, T: BinaryFloatingPoint>(
    _ elements: UnsafePointer<Stored>, _ number: (Stored) -> T
  ) {
    var low = T.infinity, high = -T.infinity
    for position in 0..<elementCount {
      let element = number(elements[position])
      if element.isFinite {
        low = min(low, element)
        high = max(high, element)
      } else if element.isNaN {
        nanCount += 1
      } else {
        infiniteCount += 1
      }
    }
    minimum = Double(low)
    maximum = Double(high)
  }
}

extension ValueStatistics: CustomStringConvertible {
  /// `all 12 in -0.5 ... 3`, or `2 NaN, 1 infinite, 9 in -0.5 ... 3`.
  var description: String {
    let finite = elementCount - nanCount - infiniteCount
    if elementCount == 0 { return "no elements" }
    let range = finite == 0 ? nil : minimum == maximum ? "\(Float(minimum))" : "\(Float(minimum)) ... \(Float(maximum))"
    if isFinite { return elementCount == 1 ? range! : "all \(finite) in \(range!)" }
    var parts: [String] = []
    if nanCount > 0 { parts.append("\(nanCount) NaN") }
    if infiniteCount > 0 { parts.append("\(infiniteCount) infinite") }
    if let range { parts.append("\(finite) in \(range)") }
    return parts.joined(separator: ", ")
  }
}
