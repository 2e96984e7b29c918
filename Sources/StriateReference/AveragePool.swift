import StriateKernels
import StriateTypes

extension ReferenceKernel {
  /// An average over no elements is 0.
  func averagePool(_ geometry: PoolGeometry) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: averagePool(geometry, Float.self)
    case .float64: averagePool(geometry, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func averagePoolGradient(_ geometry: PoolGeometry) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: averagePoolGradient(geometry, Float.self)
    case .float64: averagePoolGradient(geometry, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  private func averagePool<T: ReferenceFloat>(_ geometry: PoolGeometry, _: T.Type) -> ReferenceRoutine {
    let windows = PoolWindows(images: operands[0].shape, output: results[0].shape, geometry)
    return { memory in
      for plane in 0..<windows.planes {
        let image = memory.operand(0, as: T.self) + plane * windows.inputPlane
        let y = memory.result(0, as: T.self) + plane * windows.outputPlane
        windows.forEachWindow { output, window in
          var sum = 0.0
          for h in window.rows {
            for w in window.columns { sum += image[h * windows.input.width + w].widened }
          }
          y[output] = T(narrowing: window.divisor > 0 ? sum / Double(window.divisor) : 0)
        }
      }
    }
  }

  private func averagePoolGradient<T: ReferenceFloat>(_ geometry: PoolGeometry, _: T.Type) -> ReferenceRoutine {
    let windows = PoolWindows(images: results[0].shape, output: operands[0].shape, geometry)
    return { memory in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: windows.inputPlane) { sums in
        for plane in 0..<windows.planes {
          let dy = memory.operand(0, as: T.self) + plane * windows.outputPlane
          let dx = memory.result(0, as: T.self) + plane * windows.inputPlane
          sums.initialize(repeating: 0)
          windows.forEachWindow { output, window in
            let share = dy[output].widened / Double(max(window.divisor, 1))
            for h in window.rows {
              for w in window.columns { sums[h * windows.input.width + w] += share }
            }
          }
          for i in 0..<windows.inputPlane { dx[i] = T(narrowing: sums[i]) }
        }
      }
    }
  }
}
