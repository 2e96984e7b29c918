import Foundation
import StriateKernels
import StriateTypes

/// (seed, stream) -> uniform numbers in [0, 1). The counter is an operand, so that a new mask is not a new plan.
struct RandomUniform: Operation {
  let type: TensorType

  var form: OperationForm? { .random }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { type }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil, nil] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.randomUniform, operands, type)
  }
}

extension Tensor {
  /// Uniform in [low, high).
  public static func uniform(
    _ shape: Shape, low: Double = 0, high: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    let unit = unitUniform(shape, dtype: dtype)
    if low == 0, high == 1 { return unit }
    return unit * number(high - low, dtype) + number(low, dtype)
  }

  /// Uniform in [0, 1), of another tensor's shape and element type.
  public static func uniform(like other: Tensor) -> Tensor {
    other.isPoisoned ? other : uniform(other.shape, dtype: other.dtype)
  }

  /// Normal with this mean and standard deviation (Box & Muller 1958).
  public static func normal(
    _ shape: Shape, mean: Double = 0, deviation: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    if dtype.isHalf { return normal(shape, mean: mean, deviation: deviation).cast(to: dtype) }
    let radius = ((1 - unitUniform(shape, dtype: dtype)).log() * constant(-2, [], dtype)).sqrt()
    let angle = unitUniform(shape, dtype: dtype) * constant(2 * Double.pi, [], dtype)
    let standard = radius * angle.cos()
    if mean == 0, deviation == 1 { return standard }
    return standard * number(deviation, dtype) + number(mean, dtype)
  }

  /// Normal with mean 0 and deviation 1, of another tensor's shape and element type.
  public static func normal(like other: Tensor) -> Tensor {
    other.isPoisoned ? other : normal(other.shape, dtype: other.dtype)
  }

  /// Normal, each element with a mean and a deviation of its own; gradients flow to both.
  public static func normal(mean: Tensor, deviation: Tensor) -> Tensor {
    built(of: [mean, deviation]) { () throws(ShapeError) in
      let shape = try commonShape([mean, deviation], operation: "normal")
      let dtype = DType.promoted(mean.dtype, deviation.dtype)
      return mean + deviation * normal(shape, dtype: dtype.isFloatingPoint ? dtype : .float32)
    }
  }

  static func unitUniform(_ shape: Shape, dtype: DType) -> Tensor {
    guard dtype.isFloatingPoint else {
      return fail(ShapeError("uniform", "random numbers are floating point, not \(dtype)"))
    }
    return make(RandomUniform(type: TensorType(shape, dtype)), GraphContext.randomCounter())
  }
}

extension GraphContext {
  /// Seed and stream for one more random operation, as 0-d tensors.
  static func randomCounter() -> [Tensor] {
    let source = current.random ?? RandomSource.shared
    if let trace = current.trace, trace.outerRandom === source {
      // Each replay draws from its own caller's source, as if the closure ran again.
      return [
        trace.provide(NumberProvider { (current.random ?? .shared).seed }, as: .int64),
        trace.provide(NumberProvider { (current.random ?? .shared).nextStream() }, as: .int64)
      ]
    }
    let type = TensorType([], .int64)
    return [Tensor.leaf(.scalar(source.seed), type), Tensor.leaf(.scalar(source.nextStream()), type)]
  }
}
