import StriateTypes

/// Counts of elements between edges.
public struct Histogram: Sendable {
  /// `[bins]`: the number of elements, or the sum of their weights, in each bin.
  public let counts: Tensor
  /// `[bins + 1]`, ascending.
  public let edges: Tensor
}

extension Tensor {
  /// How many elements fall into each of `bins` equally wide bins; elements outside and NaN count nowhere. A bin has its
  /// left edge, and the last its right edge too.
  /// - Parameters:
  ///   - range: from the smallest to the largest element by default.
  ///   - weights: of this tensor's shape, what each element counts for; differentiable.
  ///   - isDensity: divide by Σ and by the width, so that the integral is 1.
  public func histogram(
    bins: Int, range: ClosedRange<Double>? = nil, weights: Tensor? = nil, isDensity: Bool = false
  ) -> Histogram {
    if isPoisoned { return Histogram(counts: self, edges: self) }
    guard bins >= 1, bins < Int(Int32.max), range.map({ $0.lowerBound.isFinite && $0.upperBound.isFinite }) ?? true
    else {
      let failed = Tensor.fail(
        ShapeError("histogram", "needs bins of 1 or more in a finite range", operands: [type]))
      return Histogram(counts: failed, edges: failed)
    }
    let x = floatingPoint.cast(to: floatingPoint.dtype.wide)
    var (low, high) = (Tensor.zeros([], dtype: x.dtype), Tensor.ones([], dtype: x.dtype))
    if let range {
      (low, high) = (Tensor.number(range.lowerBound, x.dtype), Tensor.number(range.upperBound, x.dtype))
    } else if elementCount > 0 {
      (low, high) = (x.min().stopGradient(), x.max().stopGradient())
    }
    let half = low.isEqual(to: high).select(Tensor.constant(0.5, [], x.dtype), 0)
    (low, high) = (low - half, high + half)
    let part = Tensor.range(bins + 1, dtype: x.dtype) * Tensor.constant(1 / Double(bins), [], x.dtype)
    return histogram(edges: low * (1 - part) + high * part, weights: weights, isDensity: isDensity)
  }

  /// How many elements fall between neighbours of ascending `edges` `[bins + 1]`; see `histogram(bins:)`.
  public func histogram(edges: Tensor, weights: Tensor? = nil, isDensity: Bool = false) -> Histogram {
    if let poisoned = [self, edges, weights].first(where: { $0?.isPoisoned ?? false }) {
      return Histogram(counts: poisoned!, edges: poisoned!)
    }
    do throws(ShapeError) {
      guard edges.rank == 1, edges.shape[0] >= 2 else {
        throw ShapeError("histogram", "needs two edges or more in a vector", operands: [type, edges.type])
      }
      if let weights, weights.shape != shape {
        throw ShapeError("histogram", "the weights are not \(shape)", operands: [type, weights.type])
      }
      let bins = edges.shape[0] - 1
      let (place, isInside) = bin(between: edges)
      let counted = weights?.floatingPoint ?? Tensor.ones(shape, dtype: floatingPoint.dtype)
      let updates = isInside.select(counted.cast(to: counted.dtype.wide), 0).flattened()
      var counts = Tensor.zeros([bins], dtype: updates.dtype).addingUpdates(updates, at: place.flattened())
      if isDensity { counts = counts / counts.sum() / edges.cast(to: counts.dtype).differences() }
      return Histogram(counts: counts.cast(to: counted.dtype), edges: edges)
    } catch {
      let failed = Tensor.fail(error)
      return Histogram(counts: failed, edges: failed)
    }
  }

  /// How often each of the numbers 0 ... `length` − 1 occurs among these integers, int64; with `weights` (of this
  /// tensor's shape, differentiable) the sum of what each occurrence counts. Other numbers fail the evaluation.
  ///
  /// The form with a fixed size; `bincount()` finds out how long the result must be.
  public func bincount(length: Int, weights: Tensor? = nil) -> Tensor {
    if isPoisoned { return self }
    if let weights, weights.isPoisoned { return weights }
    do throws(ShapeError) {
      guard dtype.isInteger else { throw ShapeError("bincount", "needs integers", operands: [type]) }
      if let weights, weights.shape != shape {
        throw ShapeError("bincount", "the weights are not \(shape)", operands: [type, weights.type])
      }
      let counted = weights ?? Tensor.ones(shape, dtype: .int64)
      let bins = Tensor.zeros(try Shape(checking: [length]), dtype: counted.dtype)
      // A negative index would count from the end.
      let place = cast(to: .int64)
      let checked = place.isLess(than: 0).select(Tensor.constant(Double(length), [], .int64), place)
      return bins.addingUpdates(counted.flattened(), at: checked.flattened())
    } catch {
      return .fail(error)
    }
  }

  /// The number of the bin that each element falls into, 0 for those outside, and which are inside.
  func bin(between edges: Tensor) -> (place: Tensor, isInside: Tensor) {
    let bins = edges.shape[0] - 1
    let isInside =
      isGreaterOrEqual(to: edges.slice(axis: 0, 0..<1).reshaped(to: []))
      & isLessOrEqual(to: edges.slice(axis: 0, bins..<bins + 1).reshaped(to: []))
    let right = edges.searchSorted(for: self, side: .right) - Tensor.constant(1, [], .int64)
    let last = Tensor.constant(Double(bins - 1), [], .int64)
    return (isInside.select(right.minimum(last), 0), isInside)
  }
}
