import StriateTypes

extension Tensor {
  /// Einstein's summation: each letter names an axis, what the result does not name is summed.
  /// ```swift
  /// Tensor.einsum("bij,bjk->bik", a, b)   // a batch of matrix products
  /// Tensor.einsum("ii->i", a)             // the diagonal
  /// Tensor.einsum("...i,...i", a, b)      // letters that occur once, in alphabetical order, behind "..."
  /// ```
  /// Contractions become batched matrix products; their order is optimal by the number of multiplications for up to six
  /// operands, and greedy for more.
  /// - Parameter equation: letters a–z and A–Z, `...` for axes that are broadcast, spaces as you like.
  public static func einsum(_ equation: String, _ operands: Tensor...) -> Tensor { einsum(equation, operands) }

  /// As the form above, of an array of operands.
  public static func einsum(_ equation: String, _ operands: [Tensor]) -> Tensor {
    built(from: operands) { () throws(ShapeError) in
      let terms = try EinsumTerms(equation, operands: operands.map(\.type))
      var dtype = operands[0].dtype
      for operand in operands { dtype = DType.promoted(dtype, operand.dtype) }
      if dtype == .bool { throw ShapeError("einsum", "needs numbers", operands: operands.map(\.type)) }
      var parts = zip(operands, terms.operands).map { operand, labels in
        LabelledTensor(operand.cast(to: dtype), labels).withDiagonals().withoutStretched(terms.extents)
      }
      let result = try EinsumContraction(terms).contract(&parts)
      return result.tensor.transposed(terms.result.map { result.labels.firstIndex(of: $0)! })
    }
  }
}

/// A tensor whose axes have names.
struct LabelledTensor {
  let tensor: Tensor
  let labels: [EinsumLabel]

  init(_ tensor: Tensor, _ labels: [EinsumLabel]) {
    self.tensor = tensor
    self.labels = labels
  }

  /// An axis for each label: those that share one become their diagonal.
  func withDiagonals() -> LabelledTensor {
    for (second, label) in labels.enumerated() {
      guard let first = labels[..<second].firstIndex(of: label) else { continue }
      var rest = labels
      rest.remove(at: second)
      rest.remove(at: first)
      let others = labels.indices.filter { $0 != first && $0 != second }
      let a = tensor.shape[first], b = tensor.shape[second]
      // An extent of 1 stretches: the diagonal is then the other axis.
      let square = tensor.transposed(others + [first, second])
      let diagonal = a == b ? square.matrixDiagonal() : square.reshaped(to: others.map { tensor.shape[$0] } + [a * b])
      return LabelledTensor(diagonal, rest + [label]).withDiagonals()
    }
    return self
  }

  /// Without the axes of extent 1 that others stretch.
  func withoutStretched(_ extents: [EinsumLabel: Int]) -> LabelledTensor {
    let kept = labels.indices.filter { tensor.shape[$0] == extents[labels[$0]] }
    if kept.count == labels.count { return self }
    return LabelledTensor(tensor.reshaped(to: kept.map { tensor.shape[$0] }), kept.map { labels[$0] })
  }

  /// The sum over the axes whose labels are not in `needed`.
  func summed(keeping needed: Set<EinsumLabel>) -> LabelledTensor {
    let axes = labels.indices.filter { !needed.contains(labels[$0]) }
    if axes.isEmpty { return self }
    return LabelledTensor(tensor.sum(axes: axes), labels.filter(needed.contains))
  }

  func extent(_ label: EinsumLabel) -> Int { tensor.shape[labels.firstIndex(of: label)!] }

  /// `[groups.., product of each group's extents]`.
  func grouped(_ groups: [[EinsumLabel]]) -> Tensor {
    let order = groups.joined().map { labels.firstIndex(of: $0)! }
    return tensor.transposed(order).reshaped(to: groups.map { $0.reduce(1) { $0 * extent($1) } })
  }
}
