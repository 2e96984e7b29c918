import StriateGraph
import StriateTypes

/// How the losses of a batch become the result.
public enum LossReduction: Sendable, Hashable, CaseIterable {
  /// They stay as they are, one for each sample or element.
  case none
  /// Their mean; with weights, divided by the sum of the weights where the loss says so.
  case mean
  case sum
  /// Their sum divided by the number of samples, the extent of the first axis.
  case batchMean

  /// The losses reduced.
  func callAsFunction(_ losses: Tensor) -> Tensor {
    if losses.isPoisoned { return losses }
    switch self {
    case .none: return losses
    case .mean: return losses.mean()
    case .sum: return losses.sum()
    case .batchMean: return losses.sum() / Double(losses.shape.first ?? 1)
    }
  }
}

extension Tensor {
  /// A loss of this tensor and others of its shape, which get its element type: `body` makes one loss for each element.
  func elementwiseLoss(
    _ operation: String, _ others: [Tensor], weights: Tensor? = nil, _ reduction: LossReduction,
    _ body: ([Tensor]) throws(ShapeError) -> Tensor
  ) -> Tensor {
    Tensor.built(of: [self] + others + (weights.map { [$0] } ?? [])) { () throws(ShapeError) in
      try checkShapes(operation, others)
      var losses = try body(others.map(like))
      if let weights {
        guard !losses.isPoisoned else { return losses }
        let weighted = losses * like(weights)
        guard weighted.isPoisoned || weighted.shape == losses.shape else {
          throw ShapeError(
            operation, "the weights do not stretch to the losses", operands: [losses.type, weights.type])
        }
        losses = weighted
      }
      return reduction(losses)
    }
  }

  /// Throws unless this tensor is of floating point and all have its shape.
  func checkShapes(_ operation: String, _ others: [Tensor]) throws(ShapeError) {
    let operands = [type] + others.map(\.type)
    guard dtype.isFloatingPoint else { throw ShapeError(operation, "needs floating point", operands: operands) }
    guard others.allSatisfy({ $0.shape == shape }) else {
      throw ShapeError(operation, "shapes differ", operands: operands)
    }
  }

  /// `other` in this tensor's element type.
  func like(_ other: Tensor) -> Tensor { other.dtype == dtype ? other : other.cast(to: dtype) }
}
