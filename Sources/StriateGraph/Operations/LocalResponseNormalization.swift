import StriateKernels
import StriateTypes

/// What the sum over neighbouring channels is multiplied by.
public enum LocalResponseConvention: Hashable, Sendable {
  /// α / n: the mean over the n neighbours, those missing counted as 0 (PyTorch, cuDNN, Caffe).
  case mean
  /// α: the sum, as Krizhevsky et al. wrote it, with k = 2, n = 5, α = 10⁻⁴, β = 0.75.
  case sum
}

extension Tensor {
  /// Each element divided by a power of its neighbours' squares, across channels: `[N, C, ...]` -> the same.
  /// ```
  /// y_c = x_c / (k + α' · Σ x²)^β      Σ over channels c − ⌊n/2⌋ ... c + ⌊(n − 1)/2⌋
  /// ```
  /// (Krizhevsky et al. 2012, section 3.3.)
  /// - Parameters:
  ///   - size: n, the number of neighbouring channels.
  ///   - convention: whether α' is α/n, the default, or α.
  public func localResponseNormalized(
    size: Int, alpha: Double = 1e-4, beta: Double = 0.75, k: Double = 1, convention: LocalResponseConvention = .mean
  ) -> Tensor {
    if isPoisoned { return self }
    guard rank >= 3, dtype.isFloatingPoint else {
      return .fail(ShapeError("localResponseNormalized", "needs floating point [N, C, ...]", operands: [type]))
    }
    guard (1...1 << 30).contains(size) else {
      return .fail(ShapeError("localResponseNormalized", "the size \(size) is not positive"))
    }
    if elementCount == 0 { return self }
    let squares = square().reshaped(to: [shape[0], 1, shape[1], -1])
    let padded = squares.padded(before: [0, 0, size / 2, 0], after: [0, 0, (size - 1) / 2, 0])
    let sums = padded.neighbourSums(size).reshaped(to: shape)
    let factor = convention == .sum ? alpha : alpha / Double(size)
    return self / (sums * number(factor) + number(k)).raised(to: beta)
  }

  /// Sums of `size` rows of `[N, 1, H, W]`, one below the other.
  private func neighbourSums(_ size: Int) -> Tensor {
    // Few shifted reads go into one kernel, with what follows.
    guard size <= 9 else {
      return averagePool(window: Pair(size, 1), strides: Pair(1), divisor: 1)
    }
    let count = shape[2] - size + 1
    return (1..<size).reduce(slice(axis: 2, 0..<count)) { sums, row in
      sums + slice(axis: 2, row..<row + count)
    }
  }

  /// The power, by square roots where they give it: those are as exact and many times as fast.
  private func raised(to exponent: Double) -> Tensor {
    switch exponent {
    case 1: return self
    case 0.5: return sqrt()
    case 0.75:
      let root = sqrt()
      return root * root.sqrt()
    default: return power(exponent)
    }
  }

  /// v · gain / ‖v‖, the norm over all axes but `axis`, or over all (Salimans & Kingma 2016, arXiv:1602.07868).
  /// - Parameters:
  ///   - gain: broadcast against v, such as `[O, 1, 1, 1]`.
  ///   - axis: the outputs' axis, 0 by default; nil for one norm of everything.
  public func weightNormalized(gain: Tensor, axis: Int? = 0) -> Tensor {
    if isPoisoned || gain.isPoisoned { return isPoisoned ? self : gain }
    do throws(ShapeError) {
      let kept = try axis.map { axis throws(ShapeError) in
        try Axis.checked(axis, rank: rank, operation: "weightNormalized")
      }
      let axes = (0..<rank).filter { $0 != kept }
      return self * (gain * square().sum(axes: axes, keepingAxes: true).rsqrt())
    } catch {
      return .fail(error)
    }
  }
}
