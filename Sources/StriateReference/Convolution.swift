import StriateKernels
import StriateTypes

/// Cross-correlation in two dimensions and its gradients, directly from their definitions.
extension ReferenceKernel {
  func convolution(_ kernel: ConvolutionKernel) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: convolution(kernel, Float.self)
    case .float64: convolution(kernel, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func convolutionInputGradient(_ geometry: ConvolutionGeometry) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: convolutionInputGradient(geometry, Float.self)
    case .float64: convolutionInputGradient(geometry, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func convolutionWeightGradient(_ geometry: ConvolutionGeometry) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: convolutionWeightGradient(geometry, Float.self)
    case .float64: convolutionWeightGradient(geometry, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  /// `y[n, o] = Σ over channels c of o's group and taps t of weight[o, c, t] · images[n, c] at t`.
  private func convolution<T: ReferenceFloat>(_ kernel: ConvolutionKernel, _: T.Type) -> ReferenceRoutine {
    let taps = ConvolutionTaps(
      images: operands[0].shape, weight: operands[1].shape, output: results[0].shape, kernel.geometry)
    return { memory in
      let images = memory.operand(0, as: T.self), weight = memory.operand(1, as: T.self)
      let y = memory.result(0, as: T.self)
      let post = PostStage<T>(kernel.post, memory, after: 2)
      let stride = taps.geometry.strides.width
      withUnsafeTemporaryAllocation(of: Double.self, capacity: taps.outputPlane) { plane in
        for n in 0..<taps.batch {
          for o in 0..<taps.outputChannels {
            plane.initialize(repeating: 0)
            for c in 0..<taps.inputChannelsPerGroup {
              let channel = o / taps.outputChannelsPerGroup * taps.inputChannelsPerGroup + c
              let image = images + (n * taps.inputChannels + channel) * taps.inputPlane
              let weight = weight + (o * taps.inputChannelsPerGroup + c) * taps.windowPlane
              taps.forEachRow { tap, output, input, length in
                let factor = weight[tap].widened
                for i in 0..<length { plane[output + i] += factor * image[input + i * stride].widened }
              }
            }
            let start = (n * taps.outputChannels + o) * taps.outputPlane
            for i in 0..<taps.outputPlane { y[start + i] = post(plane[i], channel: o, position: start + i) }
          }
        }
      }
    }
  }

  /// `dx[n, c] at t = Σ over channels o of c's group and taps t of weight[o, c, t] · dy[n, o]`.
  private func convolutionInputGradient<T: ReferenceFloat>(
    _ geometry: ConvolutionGeometry, _: T.Type
  ) -> ReferenceRoutine {
    let taps = ConvolutionTaps(
      images: results[0].shape, weight: operands[1].shape, output: operands[0].shape, geometry)
    return { memory in
      let dy = memory.operand(0, as: T.self), weight = memory.operand(1, as: T.self)
      let dx = memory.result(0, as: T.self)
      let stride = geometry.strides.width
      withUnsafeTemporaryAllocation(of: Double.self, capacity: taps.inputPlane) { plane in
        for n in 0..<taps.batch {
          for channel in 0..<taps.inputChannels {
            let (group, c) = channel.quotientAndRemainder(dividingBy: taps.inputChannelsPerGroup)
            plane.initialize(repeating: 0)
            for index in 0..<taps.outputChannelsPerGroup {
              let o = group * taps.outputChannelsPerGroup + index
              let dy = dy + (n * taps.outputChannels + o) * taps.outputPlane
              let weight = weight + (o * taps.inputChannelsPerGroup + c) * taps.windowPlane
              taps.forEachRow { tap, output, input, length in
                let factor = weight[tap].widened
                for i in 0..<length { plane[input + i * stride] += factor * dy[output + i].widened }
              }
            }
            let start = (n * taps.inputChannels + channel) * taps.inputPlane
            for i in 0..<taps.inputPlane { dx[start + i] = T(narrowing: plane[i]) }
          }
        }
      }
    }
  }

  /// `dweight[o, c, t] = Σ over images n and output positions of dy[n, o] · images[n, c] at t`.
  private func convolutionWeightGradient<T: ReferenceFloat>(
    _ geometry: ConvolutionGeometry, _: T.Type
  ) -> ReferenceRoutine {
    let taps = ConvolutionTaps(
      images: operands[0].shape, weight: results[0].shape, output: operands[1].shape, geometry)
    return { memory in
      let images = memory.operand(0, as: T.self), dy = memory.operand(1, as: T.self)
      let dweight = memory.result(0, as: T.self)
      let stride = geometry.strides.width
      withUnsafeTemporaryAllocation(of: Double.self, capacity: taps.windowPlane) { sums in
        for o in 0..<taps.outputChannels {
          for c in 0..<taps.inputChannelsPerGroup {
            let channel = o / taps.outputChannelsPerGroup * taps.inputChannelsPerGroup + c
            sums.initialize(repeating: 0)
            for n in 0..<taps.batch {
              let image = images + (n * taps.inputChannels + channel) * taps.inputPlane
              let dy = dy + (n * taps.outputChannels + o) * taps.outputPlane
              taps.forEachRow { tap, output, input, length in
                var sum = 0.0
                for i in 0..<length { sum += dy[output + i].widened * image[input + i * stride].widened }
                sums[tap] += sum
              }
            }
            let start = (o * taps.inputChannelsPerGroup + c) * taps.windowPlane
            for tap in 0..<taps.windowPlane { dweight[start + tap] = T(narrowing: sums[tap]) }
          }
        }
      }
    }
  }
}
