import StriateTypes

/// How the four numbers of a box are meant.
public enum BoxFormat: Hashable, Sendable, CaseIterable {
  /// Two corners: x₁, y₁, x₂, y₂.
  case corners
  /// A corner and the extents: x₁, y₁, width, height.
  case cornerAndSize
  /// The centre and the extents: x, y, width, height.
  case centerAndSize
}

/// Boxes `[..., 4]`, corners x₁, y₁, x₂, y₂ unless said otherwise.
extension Tensor {
  /// The same boxes in another format.
  public func boxes(from source: BoxFormat, to target: BoxFormat) -> Tensor {
    withBoxes("boxes") { boxes in
      if source == target { return boxes }
      let (first, second) = boxes.halves
      let corners: (low: Tensor, high: Tensor) =
        switch source {
        case .corners: (first, second)
        case .cornerAndSize: (first, first + second)
        case .centerAndSize: (first - second * 0.5, first + second * 0.5)
        }
      let size = source == .corners ? corners.high - corners.low : second
      let parts: [Tensor] =
        switch target {
        case .corners: [corners.low, corners.high]
        case .cornerAndSize: [corners.low, size]
        case .centerAndSize: [source == .centerAndSize ? first : (corners.low + corners.high) * 0.5, size]
        }
      return Tensor.concatenated(parts, axis: -1)
    }
  }

  /// (x₂ − x₁)·(y₂ − y₁): `[...]`.
  public func boxAreas() -> Tensor { withBoxes("boxAreas") { $0.extents.productOfPairs } }

  /// The boxes moved into an image of these extents: x within 0 ... width, y within 0 ... height.
  public func boxesClipped(height: Int, width: Int) -> Tensor {
    withBoxes("boxesClipped") { boxes in
      guard height >= 0, width >= 0 else {
        return .fail(ShapeError("boxesClipped", "an image is not \(height)×\(width)", operands: [boxes.type]))
      }
      let limits = Tensor([width, height, width, height].map(Double.init), shape: [4]).cast(to: boxes.dtype)
      let isInside = boxes.isGreaterOrEqual(to: boxes.number(0)) & boxes.isLessOrEqual(to: limits)
      return isInside.select(boxes, boxes.maximum(0).minimum(limits).stopGradient())
    }
  }

  /// What must be learnt to move each reference box onto its target (Faster R-CNN, Ren et al. 2015, arXiv:1506.01497):
  /// ((x − xᵣ)/wᵣ, (y − yᵣ)/hᵣ, ln(w/wᵣ), ln(h/hᵣ)) times the weights, of centres and extents.
  ///
  /// This tensor holds the target boxes `[..., 4]`.
  /// - Parameters:
  ///   - references: anchors or proposals of the same shape.
  ///   - weights: for x, y, width and height; 1 by default.
  public func boxDeltas(from references: Tensor, weights: [Double] = [1, 1, 1, 1]) -> Tensor {
    withBoxes("boxDeltas", references, weights) { boxes, references, scale in
      let size = boxes.extents, own = references.extents
      let shift = (boxes.centers - references.centers) / own
      return Tensor.concatenated([shift, (size / own).log()], axis: -1) * scale
    }
  }

  /// The inverse of `boxDeltas`: these boxes moved by deltas `[..., 4]`.
  /// - Parameters:
  ///   - deltas: as a network predicts them.
  ///   - weights: as for `boxDeltas`.
  ///   - limit: of ln(w/wᵣ), so that a wild prediction does not overflow; ln(1000/16) by default, as in Detectron.
  public func boxesMoved(
    by deltas: Tensor, weights: [Double] = [1, 1, 1, 1], limit: Double = 4.135_166_556_742_356
  ) -> Tensor {
    withBoxes("boxesMoved", deltas, weights) { boxes, deltas, scale in
      let (shift, growth) = (deltas / scale).halves
      let size = boxes.extents
      let center = shift * size + boxes.centers
      let half = growth.minimum(limit).exp() * size * 0.5
      return Tensor.concatenated([center - half, center + half], axis: -1)
    }
  }

  /// The first and the last two numbers of each box: `[..., 2]`.
  var halves: (Tensor, Tensor) { (slice(axis: -1, 0..<2), slice(axis: -1, 2..<4)) }
  var extents: Tensor { halves.1 - halves.0 }
  /// `[..., 2]` -> `[...]`.
  var productOfPairs: Tensor {
    (slice(axis: -1, 0..<1) * slice(axis: -1, 1..<2)).reshaped(to: Shape(shape.dropLast()))
  }
  private var centers: Tensor { halves.0 + extents * 0.5 }

  private func withBoxes(_ name: String, _ body: (Tensor) -> Tensor) -> Tensor {
    if isPoisoned { return self }
    guard rank >= 1, shape[rank - 1] == 4, dtype.isFloatingPoint else {
      return .fail(ShapeError(name, "needs floating-point boxes [..., 4]", operands: [type]))
    }
    return body(self)
  }

  private func withBoxes(
    _ name: String, _ other: Tensor, _ weights: [Double], _ body: (Tensor, Tensor, Tensor) -> Tensor
  ) -> Tensor {
    if other.isPoisoned { return other }
    return withBoxes(name) { boxes in
      guard other.type == boxes.type, weights.count == 4, weights.allSatisfy({ $0 > 0 && $0.isFinite }) else {
        return .fail(
          ShapeError(
            name, "needs two tensors of one type and four positive weights, not \(weights)",
            operands: [boxes.type, other.type]))
      }
      return body(boxes, other, Tensor(weights, shape: [4]).cast(to: boxes.dtype))
    }
  }
}
