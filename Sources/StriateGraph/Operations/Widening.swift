import StriateTypes

extension DType {
  /// The type in which rare kernels compute for this one: those of plain Swift are written for float32, float64, int32,
  /// int64 and bool.
  package var wide: DType { self }
}

extension Tensor {
  /// `body` of these elements in `dtype.wide`, and its result cast back: exact where elements are only moved.
  package func throughWideType(_ body: (Tensor) -> Tensor) -> Tensor {
    if isPoisoned || dtype.wide == dtype { return body(self) }
    return body(cast(to: dtype.wide)).cast(to: dtype)
  }
}
