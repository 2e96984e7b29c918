import StriateKernels
import StriateTypes

/// Normalization of each row by itself: layer norm (Ba et al. 2016, arXiv:1607.06450), and without taking the mean off the
/// norm by the root mean square (Zhang & Sennrich 2019, arXiv:1910.07467).
extension ReferenceKernel {
  func layerNorm(_ kernel: LayerNormKernel) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: layerNorm(kernel, Float.self)
    case .float64: layerNorm(kernel, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func layerNormGradient(_ kernel: LayerNormKernel) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: layerNormGradient(kernel, Float.self)
    case .float64: layerNormGradient(kernel, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  /// `y = (x − mean) / √(variance + ε) · γ + β`.
  private func layerNorm<T: ReferenceFloat>(_ kernel: LayerNormKernel, _: T.Type) -> ReferenceRoutine {
    let rows = operands[0].shape[0], extent = operands[0].shape[1]
    return { memory in
      let gamma: UnsafePointer<T>? = kernel.parameterCount > 0 ? memory.operand(1) : nil
      let beta: UnsafePointer<T>? = kernel.parameterCount > 1 ? memory.operand(2) : nil
      for row in 0..<rows {
        let x = memory.operand(0, as: T.self) + row * extent, y = memory.result(0, as: T.self) + row * extent
        var sum = 0.0, squares = 0.0
        if kernel.isCentred { for i in 0..<extent { sum += x[i].widened } }
        let mean = sum / Double(extent)
        for i in 0..<extent { squares += (x[i].widened - mean) * (x[i].widened - mean) }
        let inverse = 1 / (squares / Double(extent) + kernel.epsilon).squareRoot()
        for i in 0..<extent {
          let z = (x[i].widened - mean) * inverse
          y[i] = T(narrowing: z * (gamma?[i].widened ?? 1) + (beta?[i].widened ?? 0))
        }
        memory.result(1, as: T.self)[row] = T(narrowing: mean)
        memory.result(2, as: T.self)[row] = T(narrowing: inverse)
      }
    }
  }

  /// With `z = (x − mean) / √(variance + ε)`, `g = γ · dy` and means over the row:
  /// `dx = (g − mean(g) − z · mean(g · z)) / √(variance + ε)`, without `mean(g)` where x is not centred;
  /// `dγ = Σ dy · z` and `dβ = Σ dy` over the rows.
  private func layerNormGradient<T: ReferenceFloat>(_ kernel: LayerNormKernel, _: T.Type) -> ReferenceRoutine {
    let rows = operands[0].shape[0], extent = operands[0].shape[1]
    return { memory in
      let gamma: UnsafePointer<T>? = kernel.parameterCount > 0 ? memory.operand(4) : nil
      var dGamma = [Double](repeating: 0, count: extent), dBeta = dGamma
      for row in 0..<rows {
        let dy = memory.operand(0, as: T.self) + row * extent, x = memory.operand(1, as: T.self) + row * extent
        let dx = memory.result(0, as: T.self) + row * extent
        let mean = memory.operand(2, as: T.self)[row].widened, inverse = memory.operand(3, as: T.self)[row].widened
        var sum = 0.0, dot = 0.0
        for i in 0..<extent {
          let z = (x[i].widened - mean) * inverse, g = dy[i].widened * (gamma?[i].widened ?? 1)
          sum += g
          dot += g * z
          dGamma[i] += dy[i].widened * z
          dBeta[i] += dy[i].widened
        }
        if !kernel.isCentred { sum = 0 }
        for i in 0..<extent {
          let z = (x[i].widened - mean) * inverse, g = dy[i].widened * (gamma?[i].widened ?? 1)
          dx[i] = T(narrowing: (g - (sum + z * dot) / Double(extent)) * inverse)
        }
      }
      for (index, sums) in [dGamma, dBeta].prefix(kernel.parameterCount).enumerated() {
        for i in 0..<extent { memory.result(1 + index, as: T.self)[i] = T(narrowing: sums[i]) }
      }
    }
  }
}
