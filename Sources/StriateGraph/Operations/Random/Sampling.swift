import StriateKernels
import StriateTypes

/// Distributions that need a varying number of uniform ones. They are drawn in plain Swift on every device, in Float64,
/// so the same seed gives the same bits everywhere.
enum Sampler: String, Hashable, Sendable {
  case gamma, beta, poisson, binomial, truncatedNormal

  var parameterCount: Int {
    switch self {
    case .poisson: 1
    case .gamma, .beta, .binomial: 2
    case .truncatedNormal: 4
    }
  }
}

/// (seed, stream, parameters of the result's shape...) -> numbers.
struct Sample: Operation {
  let sampler: Sampler
  let type: TensorType

  var name: String { sampler.rawValue }
  var notDifferentiable: String? { "its numbers are accepted or rejected" }

  var form: OperationForm? { .random }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { type }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(Body(sampler: sampler, type: type))), operands, type)
  }

  private struct Body: HostKernelBody {
    let sampler: Sampler
    let type: TensorType

    var name: String { sampler.rawValue }
    func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [type] }

    func run(_ operands: [HostOperand], into results: [HostResult]) throws {
      let seed = UInt64(bitPattern: operands[0].elements(as: Int64.self)[0])
      let stream = UInt64(bitPattern: operands[1].elements(as: Int64.self)[0])
      let parameters = operands.dropFirst(2).map { $0.elements(as: Double.self) }
      let y = results[0].elements(as: Double.self)
      var values = Array(repeating: 0.0, count: parameters.count)
      for element in y.indices {
        for (position, parameter) in parameters.enumerated() { values[position] = parameter[element] }
        var draws = ElementDraws(seed: seed, stream: stream, element: element)
        guard let number = sampler.number(values, &draws) else {
          throw EvaluationError("\(name): there is no distribution with the parameters \(values)")
        }
        y[element] = number
      }
    }
  }
}

extension Tensor {
  /// One number for each element of the parameters, stretched to a common shape.
  static func sampled(_ sampler: Sampler, _ parameters: [Tensor], dtype: DType? = nil) -> Tensor {
    built(of: parameters) { () throws(ShapeError) in
      let shape = try commonShape(parameters, operation: sampler.rawValue)
      let result = dtype ?? parameters.map(\.dtype).reduce(.bool, DType.promoted)
      guard result.isFloatingPoint else {
        throw ShapeError(
          sampler.rawValue, "the parameters are not floating point", operands: parameters.map(\.type))
      }
      let wide = parameters.map { $0.cast(to: .float64).broadcast(to: shape) }
      let operation = Sample(sampler: sampler, type: TensorType(shape, .float64))
      return try checked(operation, GraphContext.randomCounter() + wide).cast(to: result)
    }
  }

  /// Gamma distributed, each element with a concentration α and a rate β of its own: density ∝ x^(α−1) e^(−βx)
  /// (Marsaglia & Tsang 2000, doi:10.1145/358407.358414). Not differentiable.
  public static func gamma(concentration: Tensor, rate: Tensor) -> Tensor { sampled(.gamma, [concentration, rate]) }

  /// Gamma distributed with this concentration and rate.
  public static func gamma(
    _ shape: Shape, concentration: Double, rate: Double = 1, dtype: DType = .float32
  ) -> Tensor {
    gamma(concentration: full(shape, concentration, dtype: dtype), rate: full([], rate, dtype: dtype))
  }

  /// Chi-squared with so many degrees of freedom.
  public static func chiSquared(_ shape: Shape, degreesOfFreedom: Double, dtype: DType = .float32) -> Tensor {
    gamma(shape, concentration: degreesOfFreedom / 2, rate: 0.5, dtype: dtype)
  }

  /// Beta distributed in 0 ... 1, density ∝ x^(α−1) (1 − x)^(β−1). Not differentiable.
  public static func beta(alpha: Tensor, beta: Tensor) -> Tensor { sampled(.beta, [alpha, beta]) }

  /// Beta distributed with these parameters.
  public static func beta(_ shape: Shape, alpha: Double, beta: Double, dtype: DType = .float32) -> Tensor {
    Tensor.beta(alpha: full(shape, alpha, dtype: dtype), beta: full([], beta, dtype: dtype))
  }

  /// Numbers that add up to 1 along the last axis, density ∝ Πxᵢ^(αᵢ−1). Not differentiable.
  /// - Parameter concentration: `[.., n]`.
  public static func dirichlet(concentration: Tensor) -> Tensor {
    built(of: [concentration]) { () throws(ShapeError) in
      guard concentration.rank > 0 else {
        throw ShapeError("dirichlet", "needs concentrations [.., n]", operands: [concentration.type])
      }
      let shares = sampled(.gamma, [concentration, .ones([], dtype: concentration.dtype)])
      return shares.isPoisoned ? shares : shares / shares.sum(axes: [-1], keepingAxes: true)
    }
  }

  /// Counts of rare events at this rate, in its element type (Hörmann 1993, doi:10.1016/0167-6687(93)90997-4). Not
  /// differentiable.
  public static func poisson(rate: Tensor) -> Tensor { sampled(.poisson, [rate]) }

  /// Counts of rare events at this rate.
  public static func poisson(_ shape: Shape, rate: Double, dtype: DType = .float32) -> Tensor {
    poisson(rate: full(shape, rate, dtype: dtype))
  }

  /// How many of `count` trials succeed, each with this probability. Not differentiable.
  public static func binomial(count: Tensor, probability: Tensor) -> Tensor { sampled(.binomial, [count, probability]) }

  /// How many of `count` trials succeed, each with this probability.
  public static func binomial(
    _ shape: Shape, count: Int, probability: Double, dtype: DType = .float32
  ) -> Tensor {
    binomial(count: full(shape, Double(count), dtype: dtype), probability: full([], probability, dtype: dtype))
  }
}
