import StriateGraph

/// 1/(1 + e⁻ˣ), between 0 and 1.
public struct Sigmoid: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.sigmoid() }
}

/// Between −1 and 1.
public struct Tanh: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.tanh() }
}

/// max(0, x).
public struct ReLU: Layer {
  public init() {}
  public func callAsFunction(_ x: Tensor) -> Tensor { x.relu() }
}

/// max(slope·x, x) for slopes below 1.
public struct LeakyReLU: Layer {
  private let slope: Double
  /// - Parameter slope: of the part where x is negative.
  public init(slope: Double = 0.01) { self.slope = slope }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.leakyReLU(slope: slope) }
}

/// x, or α(eˣ − 1) where x is negative.
public struct ELU: Layer {
  private let alpha: Double
  /// - Parameter alpha: −α is the limit for very negative x.
  public init(alpha: Double = 1) { self.alpha = alpha }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.elu(alpha: alpha) }
}

/// In training, drops each element with this probability and scales the others up; in inference, the identity.
public struct Dropout: Layer {
  private let probability: Double
  /// - Parameter probability: of dropping an element.
  public init(_ probability: Double = 0.5) { self.probability = probability }
  public func callAsFunction(_ x: Tensor) -> Tensor { x.dropout(probability: probability) }
}
