import StriateKernels
import StriateTypes

extension ReferenceKernel {
  /// Padding counts as −∞. The position of a window that lies in the padding altogether is −1, its maximum −∞.
  func maxPool(_ geometry: PoolGeometry) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: maxPool(geometry, Float.self)
    case .float64: maxPool(geometry, Double.self)
    case .uint8: maxPool(geometry, UInt8.self)
    case .int8: maxPool(geometry, Int8.self)
    case .int16: maxPool(geometry, Int16.self)
    case .int32: maxPool(geometry, Int32.self)
    case .int64: maxPool(geometry, Int64.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func maxPoolGradient() throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: maxPoolGradient(Float.self)
    case .float64: maxPoolGradient(Double.self)
    case .uint8: maxPoolGradient(UInt8.self)
    case .int8: maxPoolGradient(Int8.self)
    case .int16: maxPoolGradient(Int16.self)
    case .int32: maxPoolGradient(Int32.self)
    case .int64: maxPoolGradient(Int64.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func maxPoolGather() throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: maxPoolGather(Float.self)
    case .float64: maxPoolGather(Double.self)
    case .uint8: maxPoolGather(UInt8.self)
    case .int8: maxPoolGather(Int8.self)
    case .int16: maxPoolGather(Int16.self)
    case .int32: maxPoolGather(Int32.self)
    case .int64: maxPoolGather(Int64.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  private func maxPool<T: ReferenceElement>(_ geometry: PoolGeometry, _: T.Type) -> ReferenceRoutine {
    let windows = PoolWindows(images: operands[0].shape, output: results[0].shape, geometry)
    let width = windows.input.width
    return { memory in
      for plane in 0..<windows.planes {
        let image = memory.operand(0, as: T.self) + plane * windows.inputPlane
        let maxima = memory.result(0, as: T.self) + plane * windows.outputPlane
        let positions = memory.result(1, as: Int32.self) + plane * windows.outputPlane
        windows.forEachWindow { output, window in
          var best = T.lowest, bestPosition = -1
          for h in stride(from: window.rows.lowerBound, to: window.rows.upperBound, by: geometry.dilation.height) {
            for w in stride(
              from: window.columns.lowerBound, to: window.columns.upperBound, by: geometry.dilation.width)
            {
              let position = h * width + w, candidate = image[position]
              // The first of equals; NaN, the only value that differs from itself, above all.
              if bestPosition < 0 || (best == best && (candidate != candidate || T.isLess(best, candidate))) {
                best = candidate
                bestPosition = position
              }
            }
          }
          maxima[output] = best
          positions[output] = Int32(bestPosition)
        }
      }
    }
  }

  private func maxPoolGradient<T: ReferenceElement>(_: T.Type) -> ReferenceRoutine {
    let shape = results[0].shape, count = shape.elementCount
    let planes = shape[0] * shape[1], inputPlane = shape[2] * shape[3]
    let outputPlane = operands[0].shape[2] * operands[0].shape[3]
    return { memory in
      memory.result(0, as: T.self).update(repeating: T.zero, count: count)
      for plane in 0..<planes {
        let dy = memory.operand(0, as: T.self) + plane * outputPlane
        let positions = memory.operand(1, as: Int32.self) + plane * outputPlane
        let dx = memory.result(0, as: T.self) + plane * inputPlane
        for i in 0..<outputPlane where positions[i] >= 0 {
          let position = Int(positions[i])
          dx[position] = T.sum(dx[position], dy[i])
        }
      }
    }
  }

  private func maxPoolGather<T: ReferenceElement>(_: T.Type) -> ReferenceRoutine {
    let shape = operands[0].shape
    let planes = shape[0] * shape[1], inputPlane = shape[2] * shape[3]
    let outputPlane = results[0].shape[2] * results[0].shape[3]
    return { memory in
      for plane in 0..<planes {
        let image = memory.operand(0, as: T.self) + plane * inputPlane
        let positions = memory.operand(1, as: Int32.self) + plane * outputPlane
        let y = memory.result(0, as: T.self) + plane * outputPlane
        for i in 0..<outputPlane { y[i] = positions[i] >= 0 ? image[Int(positions[i])] : T.lowest }
      }
    }
  }
}
