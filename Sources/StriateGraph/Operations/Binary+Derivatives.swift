import StriateTypes

extension Binary {
  package func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let a = operands[0], b = operands[1]
    let pair: (Tensor, Tensor)
    switch self {
    case .add: pair = (dy, dy)
    case .subtract: pair = (dy, -dy)
    case .multiply: pair = (dy * b, dy * a)
    case .divide: pair = (dy / b, -dy * y / b)
    case .maximum, .minimum:
      // Where both are equal each takes half, as in PyTorch.
      let half = dy * 0.5
      let wins = self == .maximum ? a.isGreater(than: b) : a.isLess(than: b)
      let ties = a.isEqual(to: b)
      pair = (ties.select(half, wins.select(dy, 0)), ties.select(half, wins.select(0, dy)))
    case .power:
      let towardBase = b.isEqual(to: 0).select(0, b * a.power(b - 1))
      let towardExponent = a.isEqual(to: 0).select(0, y * a.log())
      pair = (dy * towardBase, dy * towardExponent)
    case .remainder: pair = (dy, -dy * (a / b).floor().stopGradient())
    case .truncatedRemainder: pair = (dy, -dy * (a / b).truncated().stopGradient())
    case .atan2:
      let square = a.square() + b.square()
      pair = (dy * b / square, -dy * a / square)
    case .hypot: pair = (dy * (a / y), dy * (b / y))
    case .copySign:
      let signs = a.sign() * Tensor.ones([], dtype: b.dtype).withSign(of: b)
      return [(dy * signs.stopGradient()).summed(to: a.shape), nil]
    default: return [nil, nil]
    }
    return [pair.0.summed(to: a.shape), pair.1.summed(to: b.shape)]
  }
}
