import StriateTypes

/// Transforms between real numbers and the half of their spectrum that decides the rest, as pairs.
extension Tensor {
  /// The transform of real numbers: `[.., n]` -> pairs `[.., ⌊n/2⌋ + 1, 2]` (`rfft`).
  public func realFourierTransform(
    length: Int? = nil, axis: Int = -1, normalization: FourierNormalization = .backward
  ) -> Tensor {
    realFourierTransform(axes: [axis], lengths: length.map { [$0] }, normalization: normalization)
  }

  /// The transform of real numbers along several axes, all by default; the last one named is halved (`rfftn`, `rfft2`).
  public func realFourierTransform(
    axes: [Int]?, lengths: [Int]? = nil, normalization: FourierNormalization = .backward
  ) -> Tensor {
    let name = "realFourierTransform"
    return Tensor.built(from: [self]) { () throws(ShapeError) in
      let plan = try FourierAxes(self, axes: axes, lengths: lengths, isComplex: false, operation: name)
      let last = plan.axes[plan.axes.count - 1], length = plan.lengths[plan.lengths.count - 1]
      guard rank < Shape.maximumRank else { throw ShapeError(name, "has one more axis", operands: [type]) }
      let order = Array(0..<last) + Array(last + 1..<rank) + [last]
      let scale = normalization.scale(length, isInverse: false)
      let line = cast(to: dtype.wide).resized(to: length, axis: last).transposed(order)
      var result = Tensor.make(RealFourierTransform(scale: scale), [line])
      result = result.transposed(Array(0..<last) + [rank - 1] + Array(last..<rank - 1) + [rank])
      if plan.axes.count > 1 {
        result = result.fourierTransform(
          axes: plan.axes.dropLast(), lengths: plan.lengths.dropLast(), normalization: normalization)
      }
      return result.cast(to: dtype)
    }
  }

  /// The real numbers whose spectrum begins with these pairs: `[.., m, 2]` -> `[.., n]` (`irfft`).
  /// - Parameter length: n, 2(m − 1) by default. What is not real in a spectrum of real numbers is not read.
  public func inverseRealFourierTransform(
    length: Int? = nil, axis: Int = -1, normalization: FourierNormalization = .backward
  ) -> Tensor {
    inverseRealFourierTransform(axes: [axis], lengths: length.map { [$0] }, normalization: normalization)
  }

  /// As the form of one axis, the other axes transformed first; the last one named is the halved one (`irfftn`).
  /// - Parameter lengths: of the result along `axes`.
  public func inverseRealFourierTransform(
    axes: [Int]?, lengths: [Int]? = nil, normalization: FourierNormalization = .backward
  ) -> Tensor {
    let name = "inverseRealFourierTransform"
    return Tensor.built(from: [self]) { () throws(ShapeError) in
      let plan = try FourierAxes(self, axes: axes, lengths: lengths, isComplex: true, operation: name)
      let rank = rank - 1, last = plan.axes[plan.axes.count - 1]
      let length = lengths == nil ? 2 * (shape[last] - 1) : plan.lengths[plan.lengths.count - 1]
      guard length >= 1 else { throw ShapeError(name, "length \(length) is not 1 or more", operands: [type]) }
      var result = cast(to: dtype.wide)
      if plan.axes.count > 1 {
        result = result.inverseFourierTransform(
          axes: plan.axes.dropLast(), lengths: plan.lengths.dropLast(), normalization: normalization)
      }
      result = result.resized(to: length / 2 + 1, axis: last)
        .transposed(Array(0..<last) + Array(last + 1..<rank) + [last, rank])
      let scale = normalization.scale(length, isInverse: true)
      result = Tensor.make(InverseRealFourierTransform(length: length, scale: scale), [result])
      return result.transposed(Array(0..<last) + [rank - 1] + Array(last..<rank - 1)).cast(to: dtype)
    }
  }

  /// The real spectrum of a signal that is its own conjugate reversed, given by its first half: `[.., m, 2]` -> `[.., n]`
  /// (`hfft`).
  public func hermitianFourierTransform(
    length: Int? = nil, axis: Int = -1, normalization: FourierNormalization = .backward
  ) -> Tensor {
    complexConjugate().inverseRealFourierTransform(length: length, axis: axis, normalization: normalization.reversed)
  }

  /// The first half of the signal whose spectrum is real: `[.., n]` -> `[.., ⌊n/2⌋ + 1, 2]` (`ihfft`).
  public func inverseHermitianFourierTransform(
    length: Int? = nil, axis: Int = -1, normalization: FourierNormalization = .backward
  ) -> Tensor {
    realFourierTransform(length: length, axis: axis, normalization: normalization.reversed).complexConjugate()
  }

  /// The frequencies of a transform's numbers, 0, 1 ... then the negative ones, over count · spacing (`fftfreq`).
  public static func fourierFrequencies(_ count: Int, spacing: Double = 1, dtype: DType = .float32) -> Tensor {
    frequencies("fourierFrequencies", count, count, spacing, dtype) { index in
      let positive = Tensor.constant(Double((count - 1) / 2), [], .int64)
      return index.isGreater(than: positive).select(index - Tensor.constant(Double(count), [], .int64), index)
    }
  }

  /// The frequencies of a real transform's numbers, 0 ... ⌊count/2⌋ over count · spacing (`rfftfreq`).
  public static func realFourierFrequencies(_ count: Int, spacing: Double = 1, dtype: DType = .float32) -> Tensor {
    frequencies("realFourierFrequencies", count, count / 2 + 1, spacing, dtype) { $0 }
  }

  private static func frequencies(
    _ name: String, _ count: Int, _ bins: Int, _ spacing: Double, _ dtype: DType, _ order: (Tensor) -> Tensor
  ) -> Tensor {
    built(from: []) { () throws(ShapeError) in
      guard (1...Int(Int32.max)).contains(count), dtype.isFloatingPoint else {
        throw ShapeError(name, "needs a count of 1 or more and floating point")
      }
      let index = order(Tensor.iota([bins], axis: 0)).cast(to: .float64)
      return (index / Tensor.number(Double(count) * spacing, .float64)).cast(to: dtype)
    }
  }

  /// The number of frequency 0 in the middle: the second halves of `axes` before the first (`fftshift`). Of pairs, name the
  /// axes without the last.
  public func fourierShifted(axes: [Int]? = nil) -> Tensor { halvesSwapped("fourierShifted", axes) { $0 - $0 / 2 } }

  /// Undoes `fourierShifted` (`ifftshift`).
  public func inverseFourierShifted(axes: [Int]? = nil) -> Tensor {
    halvesSwapped("inverseFourierShifted", axes) { $0 / 2 }
  }

  private func halvesSwapped(_ name: String, _ axes: [Int]?, _ start: (Int) -> Int) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      var result = self
      for axis in try Axis.checked(axes ?? Array(0..<rank), rank: rank, operation: name) where shape[axis] > 1 {
        let middle = start(shape[axis])
        let parts = [result.slice(axis: axis, middle..<shape[axis]), result.slice(axis: axis, 0..<middle)]
        result = .concatenated(parts, axis: axis)
      }
      return result
    }
  }
}
