import StriateTypes

extension Unary {
  package func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let x = operands[0]
    switch self {
    case .negate: return [-dy]
    case .abs: return [dy * x.sign().stopGradient()]
    case .exp: return [dy * y]
    case .log: return [dy / x]
    case .expm1: return [dy * (y + 1)]
    case .log1p: return [dy / (x + 1)]
    case .sqrt: return [dy * 0.5 / y]
    case .rsqrt: return [dy * -0.5 * (y * y * y)]
    case .reciprocal: return [-dy * y.square()]
    case .sin: return [dy * x.cos()]
    case .cos: return [-dy * x.sin()]
    case .tanh: return [dy * (1 - y.square())]
    case .sigmoid: return [dy * (y * (1 - y))]
    case .erf: return [dy * Tensor.constant(2 / Double.pi.squareRoot(), [], dy.dtype) * (-x.square()).exp()]
    case .exp2: return [dy * y * Tensor.constant(0.693147180559945309417, [], dy.dtype)]
    case .log2: return [dy / (x * Tensor.constant(0.693147180559945309417, [], dy.dtype))]
    case .log10: return [dy / (x * Tensor.constant(2.30258509299404568402, [], dy.dtype))]
    case .tan: return [dy * (1 + y.square())]
    case .asin: return [dy * ((1 - x) * (1 + x)).rsqrt()]
    case .acos: return [-dy * ((1 - x) * (1 + x)).rsqrt()]
    case .atan: return [dy / (1 + x.square())]
    case .sinh: return [dy * x.cosh()]
    case .cosh: return [dy * x.sinh()]
    case .asinh: return [dy * (1 + x.square()).rsqrt()]
    case .acosh: return [dy * ((x - 1) * (x + 1)).rsqrt()]
    case .atanh: return [dy / ((1 - x) * (1 + x))]
    case .erfc: return [dy * Tensor.constant(-2 / Double.pi.squareRoot(), [], dy.dtype) * (-x.square()).exp()]
    case .softplus: return [dy * x.sigmoid()]
    case .square: return [dy * (x * 2)]
    case .relu: return [y.isGreater(than: 0).select(dy, 0)]
    case .sign, .floor, .ceil, .truncate, .round, .not: return [nil]
    }
  }
}
