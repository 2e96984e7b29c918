import StriateGraph

/// 1/(1 + e⁻ˣ), between 0 and 1.
public struct Sigmoid: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.sigmoid() }
}

/// ln(1/(1 + e⁻ˣ)).
public struct LogSigmoid: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.logSigmoid() }
}

/// Between −1 and 1.
public struct Tanh: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.tanh() }
}

/// x · sigmoid(x), also called swish.
public struct SiLU: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.silu() }
}

/// x · tanh(softplus(x)).
public struct Mish: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.mish() }
}

/// x · Φ(x) with the distribution function Φ of the standard normal.
public struct GELU: Layer {
  private let approximation: GELUApproximation
  /// - Parameter approximation: the formula itself by default, or the one with tanh.
  public init(approximation: GELUApproximation = .none) { self.approximation = approximation }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.gelu(approximation: approximation) }
}

/// ln(1 + e^(βx))/β.
public struct Softplus: Layer {
  private let beta: Double
  /// - Parameter beta: β, how sharply the line bends.
  public init(beta: Double = 1) { self.beta = beta }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.softplus(beta: beta) }
}

/// x/(1 + |x|).
public struct Softsign: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.softsign() }
}

/// x − tanh x.
public struct TanhShrink: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.tanhShrink() }
}

/// The first half of an axis times the sigmoid of the second: `[..., 2n, ...]` -> `[..., n, ...]`.
public struct GLU: Layer {
  private let axis: Int
  private let site: LayerSite
  /// - Parameter axis: of an even extent, the last by default.
  public init(axis: Int = -1, file: String = #fileID, line: Int = #line) {
    self.axis = axis
    site = LayerSite("GLU", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.gatedLinearUnit(axis: axis) } }
}

/// e^xᵢ / Σ e^xⱼ along an axis.
public struct Softmax: Layer {
  private let axis: Int
  private let site: LayerSite
  /// - Parameter axis: the last by default; 1 for images `[N, C, H, W]`.
  public init(axis: Int = -1, file: String = #fileID, line: Int = #line) {
    self.axis = axis
    site = LayerSite("Softmax", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.softmax(axis: axis) } }
}

/// ln softmax along an axis, exact where probabilities underflow.
public struct LogSoftmax: Layer {
  private let axis: Int
  private let site: LayerSite
  /// - Parameter axis: the last by default.
  public init(axis: Int = -1, file: String = #fileID, line: Int = #line) {
    self.axis = axis
    site = LayerSite("LogSoftmax", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.logSoftmax(axis: axis) } }
}

/// e^−xᵢ / Σ e^−xⱼ along an axis.
public struct Softmin: Layer {
  private let axis: Int
  private let site: LayerSite
  /// - Parameter axis: the last by default.
  public init(axis: Int = -1, file: String = #fileID, line: Int = #line) {
    self.axis = axis
    site = LayerSite("Softmin", file: file, line: line)
  }
  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { x.softmin(axis: axis) } }
}
