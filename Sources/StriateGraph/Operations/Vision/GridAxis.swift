import StriateTypes

/// An element that a sample reads, and what it counts; nil is one.
struct GridTap {
  var index: Tensor
  var weight: Tensor?

  /// The element at this place along the axes so far and at `other` along one more.
  func joined(with other: GridTap, extent: Int) -> GridTap {
    let weights = [weight, other.weight].compactMap(\.self)
    let product = weights.count == 2 ? weights[0] * weights[1] : weights.first
    return GridTap(index: index * Double(extent) + other.index, weight: product)
  }
}

/// One axis of an image that is sampled between its elements.
struct GridAxis {
  let extent: Int
  let padding: GridPadding
  let alignsCorners: Bool

  /// Where the elements lie between −1 and 1.
  var places: [Double] {
    (0..<extent).map { position in
      if alignsCorners { return extent > 1 ? Double(2 * position) / Double(extent - 1) - 1 : 0 }
      return Double(2 * position + 1) / Double(extent) - 1
    }
  }

  /// −1 ... 1 as positions of elements.
  func unscaled(_ place: Tensor) -> Tensor {
    let half = number(alignsCorners ? Double(extent - 1) / 2 : Double(extent) / 2, place)
    let scaled = (place + 1) * half
    return alignsCorners ? scaled : scaled - 0.5
  }

  func taps(at position: Tensor, _ interpolation: Interpolation) -> [GridTap] {
    switch interpolation {
    case .nearest, .nearestExact, .area: return [tap(at: padded(position).rounded().stopGradient(), nil)]
    case .linear:
      let position = padded(position)
      let base = position.floor().stopGradient()
      let share = position - base
      return [tap(at: base, 1 - share), tap(at: base + 1, share)]
    case .cubic:
      let base = position.floor().stopGradient()
      return zip(-1...2, cubicWeights(position - base)).map { offset, weight in
        tap(at: padded(base + Double(offset)).stopGradient(), weight)
      }
    }
  }

  /// The element at a whole position; outside it is the nearest and counts nothing.
  private func tap(at position: Tensor, _ weight: Tensor?) -> GridTap {
    let last = number(Double(extent - 1), position)
    let index = position.maximum(0).minimum(last).cast(to: .int64)
    let isInside = position.isGreaterOrEqual(to: position.number(0)) & position.isLessOrEqual(to: last)
    let counted = isInside.select(weight ?? Tensor.ones([], dtype: position.dtype), 0)
    return GridTap(index: index, weight: counted)
  }

  private func padded(_ position: Tensor) -> Tensor {
    switch padding {
    case .zeros: position
    case .border: clipped(position)
    case .reflection: clipped(reflected(position))
    }
  }

  /// Into the image; no gradient goes to what was moved.
  private func clipped(_ position: Tensor) -> Tensor {
    let last = number(Double(extent - 1), position)
    let isInside = position.isGreater(than: 0) & position.isLess(than: last)
    return isInside.select(position, position.maximum(0).minimum(last).stopGradient())
  }

  /// Mirrored at the centres of the first and last element, or at their edges.
  private func reflected(_ position: Tensor) -> Tensor {
    let low = alignsCorners ? 0 : -0.5, span = alignsCorners ? Double(extent - 1) : Double(extent)
    if span == 0 { return Tensor.zeros(position.shape, dtype: position.dtype) }
    let width = number(span, position), shift = number(low, position)
    let distance = (position - shift).abs()
    let extra = distance.remainder(width)
    let isForward = (distance / width).floor().remainder(position.number(2)).isEqual(to: 0)
    return isForward.select(extra, width - extra) + shift
  }

  /// Cubic convolution with a = −0.75 for the neighbours at −1, 0, 1 and 2 (Keys 1981).
  private func cubicWeights(_ share: Tensor) -> [Tensor] {
    let a = -0.75
    func polynomial(_ x: Tensor, _ coefficients: [Double]) -> Tensor {
      var sum = number(coefficients[0], x)
      for coefficient in coefficients.dropFirst() { sum = sum * x + number(coefficient, x) }
      return sum
    }
    let near = [a + 2, -(a + 3), 0, 1], far = [a, -5 * a, 8 * a, -4 * a]
    let rest = 1 - share
    return [polynomial(share + 1, far), polynomial(share, near), polynomial(rest, near), polynomial(rest + 1, far)]
  }

  private func number(_ value: Double, _ tensor: Tensor) -> Tensor { .constant(value, [], tensor.dtype) }
}
