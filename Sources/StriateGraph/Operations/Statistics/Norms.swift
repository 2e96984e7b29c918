import StriateTypes

extension Tensor {
  /// (Σ |x|ᵖ)^(1/p) over `axes` (all by default), with p = `order`: the number of elements that are not 0 for 0, the
  /// largest |x| for ∞ and the smallest for −∞. The gradient is 0 at 0.
  public func vectorNorm(order: Double = 2, axes: [Int]? = nil, keepingAxes: Bool = false) -> Tensor {
    if isPoisoned { return self }
    if order.isNaN { return .fail(ShapeError("vectorNorm", "the order is not a number", operands: [type])) }
    let x = floatingPoint
    func sum(_ terms: Tensor) -> Tensor { terms.sum(axes: axes, keepingAxes: keepingAxes) }
    switch order {
    case 0: return sum(x.isNotEqual(to: Tensor.zeros([], dtype: x.dtype)).cast(to: x.dtype))
    case 1: return sum(x.abs())
    case 2: return sum(x.square()).rootFlatAtZero()
    case .infinity:
      // Of no elements 0, as every other norm.
      return elementCount == 0 ? sum(x) : x.abs().max(axes: axes, keepingAxes: keepingAxes)
    case -.infinity: return x.abs().min(axes: axes, keepingAxes: keepingAxes)
    default:
      let isZero = x.isEqual(to: 0)
      let ofZero = Tensor.constant(order > 0 ? 0 : .infinity, [], x.dtype)
      let total = sum(isZero.select(ofZero, isZero.select(1, x.abs()).power(order)))
      if total.isPoisoned { return total }
      let isNothing = total.isEqual(to: 0)
      return isNothing.select(0, isNothing.select(1, total).power(1 / order))
    }
  }

  /// x divided by its norm along `axis`, or by `epsilon` where that is larger.
  public func normalized(order: Double = 2, axis: Int = 1, epsilon: Double = 1e-12) -> Tensor {
    if isPoisoned { return self }
    let norm = vectorNorm(order: order, axes: [axis], keepingAxes: true)
    return norm.isPoisoned ? norm : self / norm.maximum(epsilon)
  }

  /// Each part along `axis` scaled down so that its norm is at most `maximum`.
  public func renormalized(order: Double = 2, axis: Int, maximum: Double) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: "renormalized")
      guard order > 0, maximum >= 0 else {
        throw ShapeError(
          "renormalized", "needs a positive order and a maximum of 0 or more, not \(order) and \(maximum)",
          operands: [type])
      }
      let norm = vectorNorm(order: order, axes: (0..<rank).filter { $0 != axis }, keepingAxes: true)
      // The small number is PyTorch's.
      let isLong = norm.isGreater(than: maximum)
      return self * isLong.select(norm.number(maximum) / (norm + 1e-7), 1)
    } catch {
      return .fail(error)
    }
  }
}
