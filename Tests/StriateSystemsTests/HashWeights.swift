import Foundation
import Striate

/// Closed-form weights, so that networks of any size can be compared with other programs without a file.
///
/// u(t, i) = top 24 bits of splitmix64(t · 2³² + i) / 2²⁴, s = 2u − 1. Tensors are numbered t = offset, offset + 1, ... in
/// the order of `namedCells`; integers are counted and left alone. Of two and more axes: s · √(6 / fanIn). Of one axis:
/// `running_var` 1 + 0.25 s, `running_mean` 0.1 s, `weight` 1 + 0.1 s, every other 0.1 s. All are rounded to Float32, also
/// where the network computes in Float64.
enum HashWeights {
  /// Of the input.
  static let inputTensor = 1_000_000

  /// s(t, i).
  static func value(_ tensor: Int, _ index: Int) -> Double {
    var z = UInt64(tensor) << 32 + UInt64(index) &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return Double(z >> 40) / 8_388_608 - 1
  }

  /// Fills all parameters and buffers in floating point.
  /// - Parameter offset: the number of the first.
  static func fill(_ module: any Module, offset: Int = 0) {
    for (position, cell) in module.namedCells.enumerated() where cell.value.dtype.isFloatingPoint {
      let type = cell.value.type
      let value: Tensor
      if type.shape.rank >= 2 {
        let fanIn = Double(type.shape.elementCount / type.shape[0])
        value = tensor(offset + position, type) { $0 * (6 / fanIn).squareRoot() }
      } else if cell.name.hasSuffix("running_var") {
        value = tensor(offset + position, type) { 1 + 0.25 * $0 }
      } else if cell.name.hasSuffix("weight") {
        value = tensor(offset + position, type) { 1 + 0.1 * $0 }
      } else {
        value = tensor(offset + position, type) { 0.1 * $0 }
      }
      if let parameter = cell.parameter { parameter.assign(value) } else { cell.cell.set(value) }
    }
  }

  /// The input: s itself.
  static func input(_ shape: Shape, dtype: DType = .float32) -> Tensor {
    tensor(inputTensor, TensorType(shape, dtype)) { $0 }
  }

  private static func tensor(_ number: Int, _ type: TensorType, _ map: @Sendable (Double) -> Double) -> Tensor {
    type.dtype == .float64
      ? tensor(number, type, of: Double.self) { Double(Float(map($0))) }
      : tensor(number, type, of: Float.self) { Float(map($0)) }
  }

  private static func tensor<T: Sendable>(
    _ number: Int, _ type: TensorType, of _: T.Type, _ map: @Sendable (Double) -> T
  ) -> Tensor {
    let count = type.shape.elementCount
    let elements = [T](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let buffer = buffer
      let parts = 16
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        for index in count * part / parts..<count * (part + 1) / parts {
          buffer.initializeElement(at: index, to: map(value(number, index)))
        }
      }
      initialized = count
    }
    return elements.withUnsafeBytes { Tensor(bytes: $0, type: type) }
  }
}
