import StriateTypes

/// Complex numbers as pairs: a last axis of extent 2 with real and imaginary part.
extension Tensor {
  /// Pairs of real and imaginary parts, broadcast against each other: `[..]`, `[..]` -> `[.., 2]`.
  public static func complex(real: Tensor, imaginary: Tensor) -> Tensor {
    built(from: [real, imaginary]) { () throws(ShapeError) in
      let shape = try Broadcasting.shape(
        real.shape, imaginary.shape, operation: "complex", operands: [real.type, imaginary.type])
      let dtype = DType.promoted(real.dtype, imaginary.dtype)
      let parts = [real, imaginary].map { $0.cast(to: dtype).broadcast(to: shape).expanded(at: -1) }
      return concatenated(parts, axis: -1)
    }
  }

  /// Pairs of the given magnitude and angle: `[..]`, `[..]` -> `[.., 2]`.
  public static func complex(magnitude: Tensor, angle: Tensor) -> Tensor {
    complex(real: magnitude * angle.cos(), imaginary: magnitude * angle.sin())
  }

  /// The first of each pair: `[.., 2]` -> `[..]`.
  public func realPart() -> Tensor { part(0, "realPart") }

  /// The second of each pair: `[.., 2]` -> `[..]`.
  public func imaginaryPart() -> Tensor { part(1, "imaginaryPart") }

  private func part(_ index: Int, _ operation: String) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkPairs(operation)
      return slice(axis: -1, index..<index + 1).reshaped(to: Shape(shape.dropLast()))
    }
  }

  /// |z| of pairs, with a gradient of 0 at 0: `[.., 2]` -> `[..]`.
  public func complexMagnitude() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkPairs("complexMagnitude")
      // Scaled by the larger part, whose square could overflow.
      let larger = abs().max(axes: [-1]).stopGradient()
      let isZero = larger.isEqual(to: 0)
      let scale = isZero.select(1, larger)
      let squares = (self / scale.expanded(at: -1)).square().sum(axes: [-1])
      return isZero.select(0, isZero.select(1, squares).sqrt() * scale)
    }
  }

  /// The conjugates of pairs: `[.., 2]` -> `[.., 2]`.
  public func complexConjugate() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      try checkPairs("complexConjugate")
      return self * (1 - Tensor.iota([2], axis: 0).cast(to: dtype) * 2)
    }
  }

  /// The products of pairs, broadcast: `[.., 2]`, `[.., 2]` -> `[.., 2]`.
  public func complexMultiplied(by other: Tensor) -> Tensor {
    Tensor.built(from: [self, other]) { () throws(ShapeError) in
      try checkPairs("complexMultiplied")
      try other.checkPairs("complexMultiplied")
      let (a, b, c, d) = (realPart(), imaginaryPart(), other.realPart(), other.imaginaryPart())
      return .complex(real: a * c - b * d, imaginary: a * d + b * c)
    }
  }

  func checkPairs(_ operation: String) throws(ShapeError) {
    guard rank >= 1, shape[rank - 1] == 2 else {
      throw ShapeError(
        operation, "needs complex numbers as pairs [.., 2]", operands: [type],
        hint: "Tensor.complex(real:imaginary:) makes them")
    }
    guard dtype.isFloatingPoint else { throw ShapeError(operation, "needs floating point", operands: [type]) }
  }
}
