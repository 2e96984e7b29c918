import Striate

/// Whether an array is another but for rounding: |a − b| ≤ absolute + relative · |b|, as `numpy.testing` has it.
package struct ArrayComparison {
  package let relative: Double
  package let absolute: Double

  package init(relative: Double, absolute: Double) { (self.relative, self.absolute) = (relative, absolute) }

  /// What differs; nil if nothing does.
  package func fault(of actual: NamedArray, _ expected: NamedArray) -> String? {
    guard actual.dtype == expected.dtype else {
      return "it is \(actual.dtype.rawValue), not \(expected.dtype.rawValue)"
    }
    guard actual.shape == expected.shape else { return "its shape is \(actual.shape), not \(expected.shape)" }
    guard let a = actual.numbers, let b = expected.numbers else {
      return actual.data.slice == expected.data.slice ? nil : "its bytes differ"
    }
    var worst = 0.0, count = 0
    for (x, y) in zip(a, b) where !isClose(x, y) {
      count += 1
      worst = max(worst, (x - y).magnitude)
    }
    return count == 0 ? nil : "\(count) of \(a.count) numbers differ, by up to \(Float(worst))"
  }

  /// The same of whatever a model gives; sequences must be as long.
  package func fault(of actual: ONNXArgument, _ expected: ONNXArgument) throws -> String? {
    switch (actual, expected) {
    case (.tensor(let a), .tensor(let b)): return try fault(of: a.array(named: ""), b.array(named: ""))
    case (.sequence(let a), .sequence(let b)) where a.count == b.count:
      for (index, (x, y)) in zip(a, b).enumerated() {
        if let fault = try fault(of: x.array(named: ""), y.array(named: "")) { return "element \(index): \(fault)" }
      }
      return nil
    case (.nothing, .nothing): return nil
    default: return "it is \(actual.kind), not \(expected.kind)"
    }
  }

  private func isClose(_ x: Double, _ y: Double) -> Bool {
    if x.isNaN || y.isNaN { return x.isNaN && y.isNaN }
    if x.isInfinite || y.isInfinite { return x == y }
    return (x - y).magnitude <= absolute + relative * y.magnitude
  }
}

extension NamedArray {
  /// The elements of floating point as numbers; nil of other types, which must be equal to the bit.
  fileprivate var numbers: [Double]? {
    switch dtype {
    case .float32: float32Values?.map(Double.init)
    case .float64: float64Values
    case .float16:
      data.withUnsafeBytes { bytes in
        (0..<bytes.count / 2).map {
          Double(Float16(bitPattern: bytes.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self)))
        }
      }
    case .bfloat16:
      data.withUnsafeBytes { bytes in
        (0..<bytes.count / 2).map {
          let bits = bytes.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self)
          return Double(Float(bitPattern: UInt32(bits) << 16))
        }
      }
    default: nil
    }
  }
}
