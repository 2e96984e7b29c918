import Foundation
import StriateKernels
import StriateTypes

/// Distributions whose numbers are a function of uniform ones: gradients flow through the parameters that are tensors.
extension Tensor {
  /// Exponential with this rate: density λe^(−λx).
  public static func exponential(_ shape: Shape, rate: Double = 1, dtype: DType = .float32) -> Tensor {
    drawn(shape, dtype, "exponential", positive: rate) { -(-$0).log1p() / number(rate, $0.dtype) }
  }

  /// Laplace's double exponential: density e^(−|x − location|/scale) / (2 scale).
  public static func laplace(
    _ shape: Shape, location: Double = 0, scale: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    drawn(shape, dtype, "laplace", positive: scale) { uniform in
      let centred = uniform - 0.5
      let size = -(1 - centred.abs() * 2).log()
      return centred.sign().stopGradient() * size * scale + location
    }
  }

  /// Gumbel's distribution of extremes: location − scale · ln(−ln u).
  public static func gumbel(
    _ shape: Shape, location: Double = 0, scale: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    drawn(shape, dtype, "gumbel", positive: scale) { -(-$0.log()).log() * scale + location }
  }

  /// Cauchy: location + scale · tan(π(u − ½)).
  public static func cauchy(
    _ shape: Shape, location: Double = 0, scale: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    drawn(shape, dtype, "cauchy", positive: scale) { uniform in
      // tan(π(u − ½)) = −cot(πu)
      let angle = uniform * constant(.pi, [], uniform.dtype)
      return -angle.cos() / angle.sin() * scale + location
    }
  }

  /// e to the power of a normal number with this mean and deviation.
  public static func logNormal(
    _ shape: Shape, mean: Double = 0, deviation: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    let normal = normal(shape, mean: mean, deviation: deviation, dtype: dtype)
    return normal.isPoisoned ? normal : normal.exp()
  }

  /// How many trials until the first success: 1, 2 ...
  /// - Parameter probability: of a success, in 0 ..< 1 without 0.
  public static func geometric(_ shape: Shape, probability: Double, dtype: DType = .float32) -> Tensor {
    if !(probability < 1) {
      return fail(ShapeError("geometric", "the probability \(probability) is not between 0 and 1"))
    }
    return drawn(shape, dtype, "geometric", positive: probability) { uniform in
      (uniform.log() * number(1 / Foundation.log1p(-probability), uniform.dtype)).ceil().maximum(1)
    }
  }

  /// Normal, but between `low` and `high` only, by the inverse of the distribution function.
  /// - Parameters:
  ///   - low: in the units of the result, not of the deviation.
  ///   - high: above `low`.
  public static func truncatedNormal(
    _ shape: Shape, mean: Double = 0, deviation: Double = 1, low: Double = -2, high: Double = 2,
    dtype: DType = .float32
  ) -> Tensor {
    guard deviation > 0, low < high, dtype.isFloatingPoint else {
      return fail(
        ShapeError("truncatedNormal", "deviation \(deviation) between \(low) and \(high) is no distribution"))
    }
    let parameters = [mean, deviation, low, high].map { full(shape, $0, dtype: dtype) }
    return sampled(.truncatedNormal, parameters, dtype: dtype)
  }

  /// 1 with these probabilities, 0 otherwise, in the probabilities' element type. Not differentiable.
  public static func bernoulli(probability: Tensor) -> Tensor {
    built(of: [probability]) { () throws(ShapeError) in
      let dtype = probability.dtype
      guard dtype.isFloatingPoint else {
        throw ShapeError("bernoulli", "probabilities are floating point", operands: [probability.type])
      }
      return unitUniform(probability.shape, dtype: dtype.wide).isLess(than: probability).cast(to: dtype)
    }
  }

  /// 1 with this probability, 0 otherwise.
  public static func bernoulli(_ shape: Shape, probability: Double, dtype: DType = .float32) -> Tensor {
    guard probability >= 0, probability <= 1 else {
      return fail(ShapeError("bernoulli", "the probability \(probability) is not in 0 ... 1"))
    }
    return bernoulli(probability: full(shape, probability, dtype: dtype))
  }

  /// A class of each row with the probabilities softmax(logits): `[.., n]` -> int64 `[..]` (the Gumbel-max trick,
  /// Maddison et al. 2014, arXiv:1411.0030).
  public static func categorical(logits: Tensor) -> Tensor {
    built(of: [logits]) { () throws(ShapeError) in
      guard logits.rank > 0, logits.dtype.isFloatingPoint else {
        throw ShapeError("categorical", "needs floating-point scores [.., n]", operands: [logits.type])
      }
      return (logits + gumbel(logits.shape, dtype: logits.dtype.wide)).argmax()
    }
  }

  /// `body` of uniform numbers between 0 and 1, without both ends, in a type wide enough for it.
  private static func drawn(
    _ shape: Shape, _ dtype: DType, _ name: String, positive parameter: Double, _ body: (Tensor) -> Tensor
  ) -> Tensor {
    built(of: []) { () throws(ShapeError) in
      guard dtype.isFloatingPoint else {
        throw ShapeError(name, "random numbers are floating point, not \(dtype)")
      }
      guard parameter > 0, parameter.isFinite else {
        throw ShapeError(name, "the parameter \(parameter) is not a positive number")
      }
      let wide = dtype.wide
      // Half of the smallest step, so that there is a logarithm of it.
      let least = constant(wide == .float64 ? 0x1p-54 : 0x1p-25, [], wide)
      return body(unitUniform(shape, dtype: wide).maximum(least)).cast(to: dtype)
    }
  }
}
