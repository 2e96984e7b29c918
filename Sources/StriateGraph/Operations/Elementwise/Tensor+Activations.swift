import StriateTypes

/// Which formula of GELU.
public enum GELUApproximation: Sendable, Hashable {
  /// x · Φ(x) itself.
  case none
  /// 0.5·x·(1 + tanh(√(2/π)(x + 0.044715·x³))).
  case tanh
}

/// Smooth activations.
extension Tensor {
  /// 1/(1 + e⁻ˣ), with derivative y(1 − y).
  public func sigmoid() -> Tensor { unary(.sigmoid) }

  /// ln(1/(1 + e⁻ˣ)), exact where the sigmoid underflows.
  public func logSigmoid() -> Tensor { -(-floatingPoint).softplus() }

  /// ln(1 + e^(βx))/β (Dugas et al. 2001). It is x for large x, without overflow.
  public func softplus(beta: Double = 1) -> Tensor {
    beta == 1 ? unary(.softplus) : (floatingPoint * beta).softplus() / beta
  }

  /// x · sigmoid(x), also called swish (Elfwing et al. 2017, arXiv:1702.03118).
  public func silu() -> Tensor { self * sigmoid() }

  /// x · tanh(softplus(x)) (Misra 2019, arXiv:1908.08681).
  public func mish() -> Tensor { self * softplus().tanh() }

  /// x · Φ(x), where Φ is the distribution function of the standard normal (Hendrycks & Gimpel 2016,
  /// arXiv:1606.08415).
  public func gelu(approximation: GELUApproximation = .none) -> Tensor {
    let x = floatingPoint
    if x.isPoisoned { return x }
    switch approximation {
    case .none:
      // erfc, not 1 + erf: exact where Φ is almost 0.
      let argument = x * Tensor.constant(-0.5.squareRoot(), [], x.dtype)
      return x * 0.5 * argument.erfc()
    case .tanh:
      let cubic = x + x * x * x * Tensor.constant(0.044715, [], x.dtype)
      return x * 0.5 * (1 + (cubic * Tensor.constant((2 / Double.pi).squareRoot(), [], x.dtype)).tanh())
    }
  }

  /// x/(1 + |x|).
  public func softsign() -> Tensor { self / (1 + abs()) }

  /// x − tanh x.
  public func tanhShrink() -> Tensor { self - tanh() }

  /// The first half of an axis times the sigmoid of the second (Dauphin et al. 2016, arXiv:1612.08083).
  /// - Parameter axis: of an even extent.
  public func gatedLinearUnit(axis: Int = -1) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: "gatedLinearUnit")
      let extent = shape[axis]
      guard extent % 2 == 0 else {
        throw ShapeError("gatedLinearUnit", "the extent of axis \(axis) is odd", operands: [type])
      }
      return slice(axis: axis, 0..<extent / 2) * slice(axis: axis, extent / 2..<extent).sigmoid()
    } catch {
      return .fail(error)
    }
  }
}
