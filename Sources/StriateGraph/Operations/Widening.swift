import StriateTypes

extension Tensor {
  /// `body` of these elements in `dtype.wide`, and its result cast back: exact where elements are only moved.
  package func throughWideType(_ body: (Tensor) -> Tensor) -> Tensor {
    if isPoisoned || dtype.wide == dtype { return body(self) }
    return body(cast(to: dtype.wide)).cast(to: dtype)
  }
}
