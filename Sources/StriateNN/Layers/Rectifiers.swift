import StriateGraph

/// max(0, x).
public struct ReLU: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.relu() }
}

/// min(max(0, x), 6).
public struct ReLU6: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.relu6() }
}

/// max(slope·x, x) for slopes below 1.
public struct LeakyReLU: Layer {
  private let slope: Double
  /// - Parameter slope: of the part where x is negative.
  public init(slope: Double = 0.01) { self.slope = slope }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.leakyReLU(slope: slope) }
}

/// x, or a·x where x is negative, with slopes a that are learned (He et al. 2015, arXiv:1502.01852).
public struct PReLU: Layer {
  /// a `[1]`, or `[C]`.
  public let weight: Parameter
  private let site: LayerSite

  /// - Parameters:
  ///   - channels: one slope for all by default, or one for each channel of `[N, C, ...]`.
  ///   - slope: the first value.
  public init(channels: Int = 1, slope: Double = 0.25, file: String = #fileID, line: Int = #line) {
    weight = Parameter(.full([channels], slope))
    site = LayerSite("PReLU", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.preLU(slopes: weight.value) } }
}

/// Leaky with slopes that are drawn for each element in training, and the middle slope in inference (Xu et al. 2015,
/// arXiv:1505.00853).
public struct RReLU: Layer {
  private let low: Double
  private let high: Double
  /// Slopes are drawn from U(low, high).
  public init(low: Double = 1 / 8, high: Double = 1 / 3) {
    self.low = low
    self.high = high
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    if x.isPoisoned { return x }
    guard GraphContext.current.phase == .training, x.dtype.isFloatingPoint else {
      return x.randomizedLeakyReLU(low: low, high: high)
    }
    let slopes = Tensor.uniform(x.shape, low: low, high: high, dtype: x.dtype)
    return x.isGreater(than: 0).select(x, x * slopes)
  }
}

/// x, or α(eˣ − 1) where x is negative.
public struct ELU: Layer {
  private let alpha: Double
  /// - Parameter alpha: −α is the limit for very negative x.
  public init(alpha: Double = 1) { self.alpha = alpha }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.elu(alpha: alpha) }
}

/// x, or α(e^(x/α) − 1) where x is negative.
public struct CELU: Layer {
  private let alpha: Double
  /// - Parameter alpha: −α is the limit for very negative x.
  public init(alpha: Double = 1) { self.alpha = alpha }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.celu(alpha: alpha) }
}

/// The exponential unit that keeps mean 0 and variance 1.
public struct SELU: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.selu() }
}

/// min(max(x, low), high).
public struct HardTanh: Layer {
  private let low: Double
  private let high: Double
  /// Between −1 and 1 by default.
  public init(low: Double = -1, high: Double = 1) {
    self.low = low
    self.high = high
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.hardTanh(low: low, high: high) }
}

/// min(max(x + 3, 0), 6)/6.
public struct HardSigmoid: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.hardSigmoid() }
}

/// x · min(max(x + 3, 0), 6)/6.
public struct HardSwish: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.hardSwish() }
}

/// 0 between −λ and λ, x elsewhere.
public struct HardShrink: Layer {
  private let lambda: Double
  /// - Parameter lambda: λ.
  public init(_ lambda: Double = 0.5) { self.lambda = lambda }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.hardShrink(lambda) }
}

/// λ nearer to 0, and 0 between −λ and λ.
public struct SoftShrink: Layer {
  private let lambda: Double
  /// - Parameter lambda: λ.
  public init(_ lambda: Double = 0.5) { self.lambda = lambda }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.softShrink(lambda) }
}

/// x above a threshold, and a given value elsewhere.
public struct Threshold: Layer {
  private let threshold: Double
  private let value: Double
  /// - Parameters:
  ///   - threshold: x must be above it to stay.
  ///   - value: what takes its place elsewhere.
  public init(above threshold: Double, elsewhere value: Double) {
    self.threshold = threshold
    self.value = value
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.thresholded(above: threshold, elsewhere: value) }
}
