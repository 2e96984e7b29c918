import StriateGraph
import StriateTypes

/// How the first values of a parameter are drawn. Deterministic inside `withSeed`.
public struct Initializer: Sendable {
  /// The tensor for a shape, given how many inputs each output has and how many outputs each input reaches.
  let make: @Sendable (_ shape: Shape, _ fanIn: Int, _ fanOut: Int) -> Tensor

  /// An initializer of one's own.
  /// - Parameter make: the tensor for a shape, given how many inputs each output has and how many outputs each input
  ///   reaches.
  public init(_ make: @escaping @Sendable (_ shape: Shape, _ fanIn: Int, _ fanOut: Int) -> Tensor) { self.make = make }

  /// U(−1/√fanIn, 1/√fanIn): PyTorch's default for linear and convolution layers, weights and biases.
  public static let standard = Initializer { shape, fanIn, _ in symmetric(shape, 1 / Double(max(fanIn, 1)).squareRoot())
  }

  /// U(−a, a) with a = gain·√(6/(fanIn + fanOut)) (Glorot & Bengio 2010).
  public static func xavierUniform(gain: Double = 1) -> Initializer {
    Initializer { shape, fanIn, fanOut in symmetric(shape, gain * (6 / Double(fanIn + fanOut)).squareRoot()) }
  }

  /// N(0, σ²) with σ = gain·√(2/(fanIn + fanOut)) (Glorot & Bengio 2010).
  public static func xavierNormal(gain: Double = 1) -> Initializer {
    Initializer { shape, fanIn, fanOut in
      .normal(shape, deviation: gain * (2 / Double(fanIn + fanOut)).squareRoot())
    }
  }

  /// U(−a, a) with a = √(6/fanIn), for ReLU (He et al. 2015, arXiv:1502.01852).
  public static let heUniform = Initializer { shape, fanIn, _ in symmetric(shape, (6 / Double(fanIn)).squareRoot()) }

  /// N(0, 2/fanIn), for ReLU (He et al. 2015, arXiv:1502.01852).
  public static let heNormal = Initializer { shape, fanIn, _ in
    .normal(shape, deviation: (2 / Double(fanIn)).squareRoot())
  }

  /// U(−a, a) with a = √(3/fanIn) (LeCun et al. 1998, Efficient BackProp).
  public static let leCunUniform = Initializer { shape, fanIn, _ in symmetric(shape, (3 / Double(fanIn)).squareRoot()) }

  /// N(0, 1/fanIn) (LeCun et al. 1998, Efficient BackProp).
  public static let leCunNormal = Initializer { shape, fanIn, _ in
    .normal(shape, deviation: (1 / Double(fanIn)).squareRoot())
  }

  /// The same value everywhere.
  public static let zeros = Initializer { shape, _, _ in .zeros(shape) }
  public static let ones = Initializer { shape, _, _ in .ones(shape) }

  /// `value` everywhere.
  public static func constant(_ value: Double) -> Initializer { Initializer { shape, _, _ in .full(shape, value) } }

  /// N(mean, deviation²).
  public static func normal(mean: Double = 0, deviation: Double = 1) -> Initializer {
    Initializer { shape, _, _ in .normal(shape, mean: mean, deviation: deviation) }
  }

  /// U(low, high).
  public static func uniform(low: Double, high: Double) -> Initializer {
    Initializer { shape, _, _ in .uniform(shape, low: low, high: high) }
  }

  private static func symmetric(_ shape: Shape, _ bound: Double) -> Tensor {
    .uniform(shape, low: -bound, high: bound)
  }
}
