import StriateKernels
import StriateTypes

/// (boxes `[N, 4]`, scores `[N]`, classes `[N]`?) -> int64 `[limit]`: the boxes kept, best first, then −1.
struct NonMaximumSuppression: Operation, HostKernelBody {
  let overlap: Double
  let limit: Int

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    TensorType(try Shape(checking: [limit]), .int64)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { operands.map { _ in nil } }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) {
    let kept = results[0].elements(as: Int64.self)
    kept.update(repeating: -1)
    let scores = operands[1].doubles
    // The largest first, of equals the first, and NaN before all, as PyTorch sorts.
    let order = scores.indices.sorted { a, b in
      let (first, second) = (scores[a], scores[b])
      if first.isNaN || second.isNaN { return first.isNaN && (!second.isNaN || a < b) }
      return first == second ? a < b : first > second
    }
    let corners = operands[0].doubles
    let boxes = scores.indices.map { BoxCorners(corners, $0) }
    let classes = operands.count > 2 ? operands[2].elements(as: Int64.self).map(\.self) : nil
    var chosen: [Int] = []
    for candidate in order where chosen.count < limit {
      let isSuppressed = chosen.contains { other in
        if let classes, classes[other] != classes[candidate] { return false }
        return boxes[other].overlap(with: boxes[candidate]) > overlap
      }
      if isSuppressed { continue }
      kept[chosen.count] = Int64(candidate)
      chosen.append(candidate)
    }
  }
}

/// A box of two corners, and its area.
private struct BoxCorners {
  let x1, y1, x2, y2, area: Double

  init(_ elements: [Double], _ row: Int) {
    (x1, y1, x2, y2) = (elements[4 * row], elements[4 * row + 1], elements[4 * row + 2], elements[4 * row + 3])
    area = (x2 - x1) * (y2 - y1)
  }

  /// Intersection over union.
  func overlap(with other: BoxCorners) -> Double {
    let width = max(0, min(x2, other.x2) - max(x1, other.x1)), height = max(0, min(y2, other.y2) - max(y1, other.y1))
    let common = width * height
    return common / (area + other.area - common)
  }
}

extension HostOperand {
  /// The elements of a float32 or float64 operand.
  var doubles: [Double] {
    type.dtype == .float64 ? Array(elements(as: Double.self)) : elements(as: Float.self).map { Double($0) }
  }
}

extension Tensor {
  /// Of boxes that overlap, only the best: greedily the box of the highest score is kept, and boxes whose intersection
  /// over union with a kept one exceeds `overlap` are dropped. A fixed number of results, for `compiled` code: int64
  /// `[limit]`, numbers of the boxes kept, best first, the rest −1.
  ///
  /// This tensor holds the boxes `[N, 4]`, corners x₁, y₁, x₂, y₂.
  /// - Parameters:
  ///   - scores: `[N]`.
  ///   - classes: integers `[N]`; boxes of different classes do not drop each other.
  ///   - overlap: from 0 to 1.
  ///   - limit: of boxes kept.
  public func nonMaximumSuppression(scores: Tensor, classes: Tensor? = nil, overlap: Double, limit: Int) -> Tensor {
    let operands = [self, scores] + (classes.map { [$0] } ?? [])
    if let poisoned = operands.first(where: \.isPoisoned) { return poisoned }
    guard rank == 2, shape[1] == 4, scores.shape == [shape[0]], dtype.isFloatingPoint, scores.dtype.isFloatingPoint,
      classes.map({ $0.shape == scores.shape && $0.dtype.isInteger }) ?? true
    else {
      return .fail(
        ShapeError(
          "nonMaximumSuppression", "needs floating-point boxes [N, 4] and scores [N], and integer classes [N]",
          operands: operands.map(\.type)))
    }
    guard overlap >= 0, overlap <= 1, limit >= 0 else {
      return .fail(
        ShapeError(
          "nonMaximumSuppression", "an overlap of \(overlap) and a limit of \(limit) make no sense",
          operands: operands.map(\.type)))
    }
    let wide =
      [cast(to: dtype.wide), scores.cast(to: scores.dtype.wide)] + (classes.map { [$0.cast(to: .int64)] } ?? [])
    return Tensor.make(NonMaximumSuppression(overlap: overlap, limit: limit), wide)
  }
}
