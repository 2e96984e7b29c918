import Foundation
import StriateKernels
import StriateTypes

/// Along the last axis, each row by itself.
extension ReferenceKernel {
  func softmax(logarithmic: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: softmax(logarithmic, Float.self)
    case .float64: softmax(logarithmic, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func softmaxGradient(logarithmic: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: softmaxGradient(logarithmic, Float.self)
    case .float64: softmaxGradient(logarithmic, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  /// `y = exp(x − m) / Σ exp(x − m)` or `y = x − m − log Σ exp(x − m)` with `m = max x`, so that nothing overflows.
  private func softmax<T: ReferenceFloat>(_ logarithmic: Bool, _: T.Type) -> ReferenceRoutine {
    let (rows, extent) = rowsAndExtent(operands[0].shape)
    return { memory in
      for row in 0..<rows {
        let x = memory.operand(0, as: T.self) + row * extent, y = memory.result(0, as: T.self) + row * extent
        var maximum = -Double.infinity
        for i in 0..<extent { maximum = max(maximum, x[i].widened) }
        var sum = 0.0
        for i in 0..<extent { sum += exp(x[i].widened - maximum) }
        let logarithm = log(sum)
        for i in 0..<extent {
          let shifted = x[i].widened - maximum
          y[i] = T(narrowing: logarithmic ? shifted - logarithm : exp(shifted) / sum)
        }
      }
    }
  }

  /// `dx = y · (dy − Σ dy · y)` or `dx = dy − exp(y) · Σ dy`.
  private func softmaxGradient<T: ReferenceFloat>(_ logarithmic: Bool, _: T.Type) -> ReferenceRoutine {
    let (rows, extent) = rowsAndExtent(operands[0].shape)
    return { memory in
      for row in 0..<rows {
        let dy = memory.operand(0, as: T.self) + row * extent, y = memory.operand(1, as: T.self) + row * extent
        let dx = memory.result(0, as: T.self) + row * extent
        var sum = 0.0
        for i in 0..<extent { sum += logarithmic ? dy[i].widened : dy[i].widened * y[i].widened }
        for i in 0..<extent {
          let dy = dy[i].widened, y = y[i].widened
          dx[i] = T(narrowing: logarithmic ? dy - exp(y) * sum : y * (dy - sum))
        }
      }
    }
  }

  private func rowsAndExtent(_ shape: Shape) -> (rows: Int, extent: Int) {
    (shape.dropLast().reduce(1, *), shape.last ?? 1)
  }
}
