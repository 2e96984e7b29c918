/// NumPy's broadcasting: shapes are aligned at their last axes; an extent of 1 stretches.
package enum Broadcasting {
  /// The common shape of two operands, or an error naming the axis that does not fit.
  @inlinable
  package static func shape(
    _ a: Shape, _ b: Shape, operation: @autoclosure () -> String, operands: [TensorType] = []
  ) throws(ShapeError) -> Shape {
    if a == b { return a }
    let rank = max(a.rank, b.rank)
    var result = Shape()
    for axis in 0..<rank {
      let fromA = axis - (rank - a.rank), fromB = axis - (rank - b.rank)
      let extentA = fromA < 0 ? 1 : a[fromA], extentB = fromB < 0 ? 1 : b[fromB]
      if extentA == extentB || extentB == 1 {
        result.append(extentA)
      } else if extentA == 1 {
        result.append(extentB)
      } else {
        throw ShapeError(
          operation(), "extents differ at axis \(axis - rank): \(extentA) and \(extentB)", operands: operands,
          hint: "broadcasting stretches only an extent of 1")
      }
    }
    // Two legal shapes can stretch to one with too many elements.
    return try Shape(checking: result)
  }

  /// The axes of `result` along which an operand of shape `operand` was stretched; their gradients are summed.
  package static func stretchedAxes(from operand: Shape, to result: Shape) -> [Int] {
    let lead = result.rank - operand.rank
    return (0..<result.rank).filter { $0 < lead || (operand[$0 - lead] == 1 && result[$0] != 1) }
  }
}
