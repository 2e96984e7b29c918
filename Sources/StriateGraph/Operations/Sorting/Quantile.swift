import StriateTypes

/// What a quantile between two elements is.
public enum QuantileInterpolation: Sendable, Hashable, CaseIterable {
  /// On the line between them.
  case linear
  /// The smaller, the larger, or the nearer by place (of two the one at an even place).
  case lower, higher, nearest
  /// Half-way between them.
  case midpoint
}

extension Tensor {
  /// The element below which the fraction `q` of the elements along `axis` (of all by default) lies; NaN where there is
  /// one. The gradient goes to the two elements around it.
  /// - Precondition: 0 ≤ `q` ≤ 1.
  public func quantile(
    _ q: Double, axis: Int? = nil, keepingAxis: Bool = false, interpolation: QuantileInterpolation = .linear
  ) -> Tensor {
    quantile(of: [q], Tensor.number(q, scale), axis, keepingAxis, interpolation, isSkippingNaN: false)
  }

  /// Several quantiles, one for each part along a new first axis: `[q.count, ...]`.
  public func quantiles(
    _ q: [Double], axis: Int? = nil, keepingAxis: Bool = false, interpolation: QuantileInterpolation = .linear
  ) -> Tensor {
    quantile(of: q, fractions(q), axis, keepingAxis, interpolation, isSkippingNaN: false)
  }

  /// As `quantile`, of the elements that are not NaN.
  public func nanQuantile(
    _ q: Double, axis: Int? = nil, keepingAxis: Bool = false, interpolation: QuantileInterpolation = .linear
  ) -> Tensor {
    quantile(of: [q], Tensor.number(q, scale), axis, keepingAxis, interpolation, isSkippingNaN: true)
  }

  /// As `quantiles`, of the elements that are not NaN.
  public func nanQuantiles(
    _ q: [Double], axis: Int? = nil, keepingAxis: Bool = false, interpolation: QuantileInterpolation = .linear
  ) -> Tensor {
    quantile(of: q, fractions(q), axis, keepingAxis, interpolation, isSkippingNaN: true)
  }

  /// The type in which places are worked out.
  private var scale: DType { dtype == .float64 ? .float64 : .float32 }

  private func fractions(_ q: [Double]) -> Tensor { Tensor(q, shape: [q.count]).cast(to: scale) }

  private func quantile(
    of fractions: [Double], _ q: Tensor, _ axis: Int?, _ keepingAxis: Bool, _ interpolation: QuantileInterpolation,
    isSkippingNaN: Bool
  ) -> Tensor {
    if isPoisoned { return self }
    let name = isSkippingNaN ? "nanQuantile" : "quantile"
    do throws(ShapeError) {
      if let wrong = fractions.first(where: { !($0 >= 0 && $0 <= 1) }) {
        throw ShapeError(name, "the fraction \(wrong) is not in 0 ... 1", operands: [type])
      }
      let x = floatingPoint
      let axes = try axis.map { axis throws(ShapeError) in [try Axis.checked(axis, rank: rank, operation: name)] }
      let kept = Shape((0..<rank).map { axes?.contains($0) ?? true ? 1 : shape[$0] })
      var rows = x.flattened().reshaped(to: [1, elementCount])
      if let axis = axes?.first {
        let order = (0..<rank).filter { $0 != axis } + [axis]
        let width = shape[axis]
        rows = x.transposed(order).reshaped(to: Shape([shape.removing(axes: [axis]).elementCount, width]))
      }
      guard rows.shape[1] > 0 else { throw ShapeError(name, "there are no elements", operands: [type]) }
      let picked = rows.quantiles(at: q.flattened(), interpolation, isSkippingNaN: isSkippingNaN)
      let reduced = keepingAxis ? kept : axes.map { shape.removing(axes: $0) } ?? []
      let extents = Array(q.shape) + Array(reduced)
      let values = picked.transposed().reshaped(to: try Shape(checking: extents))
      return dtype.isFloatingPoint ? values.cast(to: dtype) : values
    } catch {
      return .fail(error)
    }
  }

  /// Of rows `[r, n]` at the fractions `q` `[k]`: `[r, k]`.
  private func quantiles(
    at q: Tensor, _ interpolation: QuantileInterpolation, isSkippingNaN: Bool
  ) -> Tensor {
    let last = Tensor.constant(Double(shape[1] - 1), [], q.dtype)
    let ordered = sorted().values
    let isNumber = isEqual(to: self)
    let places: Tensor
    if isSkippingNaN {
      let count = isNumber.sum(axes: [1], keepingAxes: true).cast(to: q.dtype)
      places = (q * (count - 1)).maximum(0)
    } else {
      // NaN is the largest, so it stands at the last place.
      places = isNumber.all(axes: [1], keepingAxes: true).select(q * last, last)
    }
    func elements(_ places: Tensor) -> Tensor { ordered.takeAlong(places.stopGradient().cast(to: .int64)) }
    switch interpolation {
    case .lower: return elements(places.floor())
    case .higher: return elements(places.ceil())
    case .nearest: return elements(places.rounded())
    case .midpoint: return (elements(places.floor()) + elements(places.ceil())) * 0.5
    case .linear:
      let low = elements(places.floor()), high = elements(places.ceil())
      let weight = (places - places.floor()).stopGradient().cast(to: dtype)
      // Equal neighbours may be infinite, where their difference is not a number.
      let gap = high.isEqual(to: low).select(0, high - low)
      return low + gap * weight
    }
  }
}
