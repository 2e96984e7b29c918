import StriateTypes

/// Products that are matrix products or broadcast multiplications in other words; gradients come from those.
extension Tensor {
  /// The dot product Σ aᵢ bᵢ of two vectors of one length; for real numbers also `vdot`.
  public func dot(_ other: Tensor) -> Tensor {
    Tensor.built(from: [self, other]) { () throws(ShapeError) in
      guard rank == 1, other.rank == 1, shape == other.shape else {
        throw ShapeError(
          "dot", "needs two vectors of one length", operands: [type, other.type],
          hint: "matmul and contracted(with:) take more axes")
      }
      return matmul(other)
    }
  }

  /// Sums of products along the last axis of both: `[A.., n]`, `[B.., n]` -> `[A.., B..]`. A scalar multiplies.
  public func innerProduct(_ other: Tensor) -> Tensor {
    Tensor.built(from: [self, other]) { () throws(ShapeError) in
      if rank == 0 || other.rank == 0 { return self * other }
      guard shape[rank - 1] == other.shape[other.rank - 1] else {
        throw ShapeError("innerProduct", "the last extents differ", operands: [type, other.type])
      }
      return try checkedContraction(other, axes: [rank - 1], otherAxes: [other.rank - 1], operation: "innerProduct")
    }
  }

  /// yᵢⱼ = aᵢ bⱼ of two vectors: `[m]`, `[n]` -> `[m, n]`.
  public func outerProduct(_ other: Tensor) -> Tensor {
    Tensor.built(from: [self, other]) { () throws(ShapeError) in
      guard rank == 1, other.rank == 1 else {
        throw ShapeError("outerProduct", "needs two vectors", operands: [type, other.type])
      }
      return asColumn * other.asRow
    }
  }

  /// Sums of products over the last `count` axes of this tensor and the first of the other (`tensordot`).
  public func contracted(with other: Tensor, count: Int) -> Tensor {
    Tensor.built(from: [self, other]) { () throws(ShapeError) in
      guard count >= 0, count <= rank, count <= other.rank else {
        throw ShapeError("contracted", "there are no \(count) axes to sum over", operands: [type, other.type])
      }
      return try checkedContraction(
        other, axes: Array(rank - count..<rank), otherAxes: Array(0..<count), operation: "contracted")
    }
  }

  /// Sums of products over pairs of axes (`tensordot`): axis `axes[i]` here with `otherAxes[i]` there. The result has
  /// the other axes of this tensor, then those of the other.
  public func contracted(with other: Tensor, axes: [Int], otherAxes: [Int]) -> Tensor {
    Tensor.built(from: [self, other]) { () throws(ShapeError) in
      try checkedContraction(other, axes: axes, otherAxes: otherAxes, operation: "contracted")
    }
  }

  private func checkedContraction(
    _ other: Tensor, axes: [Int], otherAxes: [Int], operation: String
  ) throws(ShapeError) -> Tensor {
    guard axes.count == otherAxes.count else {
      throw ShapeError(operation, "\(axes.count) axes against \(otherAxes.count)", operands: [type, other.type])
    }
    _ = try Axis.checked(axes, rank: rank, operation: operation)
    _ = try Axis.checked(otherAxes, rank: other.rank, operation: operation)
    let own = axes.map { $0 < 0 ? $0 + rank : $0 }, its = otherAxes.map { $0 < 0 ? $0 + other.rank : $0 }
    for (a, b) in zip(own, its) where shape[a] != other.shape[b] {
      throw ShapeError(
        operation, "axes \(a) and \(b) have extents \(shape[a]) and \(other.shape[b])", operands: [type, other.type])
    }
    let free = (0..<rank).filter { !own.contains($0) }, itsFree = (0..<other.rank).filter { !its.contains($0) }
    let depth = own.reduce(1) { $0 * shape[$1] }
    let rows = free.reduce(1) { $0 * shape[$1] }, columns = itsFree.reduce(1) { $0 * other.shape[$1] }
    let result = try Shape(checking: free.map { shape[$0] } + itsFree.map { other.shape[$0] })
    let a = transposed(free + own).reshaped(to: [rows, depth])
    let b = other.transposed(its + itsFree).reshaped(to: [depth, columns])
    return a.matmul(b).reshaped(to: result)
  }

  /// beta · self + alpha · a×b, this tensor broadcast to the product: `addmm`, `addmv` and `baddbmm`. With beta 0 this
  /// tensor is not read.
  public func addingMatmul(_ a: Tensor, _ b: Tensor, alpha: Double = 1, beta: Double = 1) -> Tensor {
    Tensor.built(from: [self, a, b]) { () throws(ShapeError) in
      try addingProduct(a.matmul(b), alpha: alpha, beta: beta, operation: "addingMatmul")
    }
  }

  /// beta · self + alpha · Σₙ aₙ×bₙ over a batch: `[N, I, K]`, `[N, K, J]` -> `[I, J]` (`addbmm`).
  public func addingSummedMatmul(_ a: Tensor, _ b: Tensor, alpha: Double = 1, beta: Double = 1) -> Tensor {
    Tensor.built(from: [self, a, b]) { () throws(ShapeError) in
      guard a.rank == 3, b.rank == 3, a.shape[0] == b.shape[0] else {
        throw ShapeError("addingSummedMatmul", "needs two batches of as many matrices", operands: [a.type, b.type])
      }
      // The batch is one more axis that is summed over: one product of long rows.
      let product = try a.checkedContraction(b, axes: [0, 2], otherAxes: [0, 1], operation: "addingSummedMatmul")
      return try addingProduct(product, alpha: alpha, beta: beta, operation: "addingSummedMatmul")
    }
  }

  /// beta · self + alpha · aᵢbⱼ of two vectors (`addr`).
  public func addingOuterProduct(_ a: Tensor, _ b: Tensor, alpha: Double = 1, beta: Double = 1) -> Tensor {
    Tensor.built(from: [self, a, b]) { () throws(ShapeError) in
      try addingProduct(a.outerProduct(b), alpha: alpha, beta: beta, operation: "addingOuterProduct")
    }
  }

  private func addingProduct(
    _ product: Tensor, alpha: Double, beta: Double, operation: String
  ) throws(ShapeError) -> Tensor {
    if product.isPoisoned { return product }
    let shape = try Broadcasting.shape(
      self.shape, product.shape, operation: operation, operands: [type, product.type])
    guard shape == product.shape else {
      throw ShapeError(operation, "the product is smaller than what it is added to", operands: [type, product.type])
    }
    let scaled = alpha == 1 ? product : product * alpha
    if beta == 0 { return scaled }
    return (beta == 1 ? self : self * beta) + scaled
  }

  /// y = x·Wᵀ + b: `[.., in]`, weight `[out, in]` (or `[in]`, one result), bias `[out]`.
  public func linear(_ weight: Tensor, bias: Tensor? = nil) -> Tensor {
    Tensor.built(from: [self, weight] + (bias.map { [$0] } ?? [])) { () throws(ShapeError) in
      guard rank >= 1, (1...2).contains(weight.rank), shape[rank - 1] == weight.shape[weight.rank - 1] else {
        throw ShapeError(
          "linear", "the weight is not [out, in] of the input's last extent", operands: [type, weight.type])
      }
      if weight.rank == 1 {
        let product = matmul(weight)
        return bias.map { product + $0 } ?? product
      }
      let rows = rank == 1 ? expanded(at: 0) : self
      let product = try Tensor.checkedMatmul(rows, weight, transposeA: false, transposeB: true)
      let result = rank == 1 ? product.reshaped(to: [weight.shape[0]]) : product
      return bias.map { result + $0 } ?? result
    }
  }

  /// yₒ = Σᵢⱼ xᵢ Wₒᵢⱼ zⱼ + bₒ: `[.., I]`, `[.., J]`, weight `[O, I, J]`, bias `[O]` -> `[.., O]`.
  public func bilinear(_ other: Tensor, weight: Tensor, bias: Tensor? = nil) -> Tensor {
    Tensor.built(from: [self, other, weight] + (bias.map { [$0] } ?? [])) { () throws(ShapeError) in
      guard rank >= 1, other.rank == rank, weight.rank == 3, shape.dropLast().elementsEqual(other.shape.dropLast()),
        shape[rank - 1] == weight.shape[1], other.shape[rank - 1] == weight.shape[2]
      else {
        throw ShapeError(
          "bilinear", "needs [.., I], [.., J] and a weight [O, I, J]", operands: [type, other.type, weight.type])
      }
      let product = Tensor.einsum("...i,oij,...j->...o", self, weight, other)
      return bias.map { product + $0 } ?? product
    }
  }

  /// The Kronecker product: the block aᵢⱼ·B stands at i, j. `[A..]`, `[B..]` -> `[A·B..]`, axes aligned at the end.
  public func kroneckerProduct(_ other: Tensor) -> Tensor {
    Tensor.built(from: [self, other]) { () throws(ShapeError) in
      let axes = Swift.max(rank, other.rank)
      guard axes <= 4 else {
        throw ShapeError("kroneckerProduct", "has at most 4 axes on each side", operands: [type, other.type])
      }
      func filled(_ shape: Shape) -> [Int] { Array(repeating: 1, count: axes - shape.rank) + shape }
      let a = filled(shape), b = filled(other.shape)
      let product = reshaped(to: a.flatMap { [$0, 1] }) * other.reshaped(to: b.flatMap { [1, $0] })
      return product.reshaped(to: try Shape(checking: zip(a, b).map { $0 * $1 }))
    }
  }

  /// The vector product of three-dimensional vectors along `axis`, others broadcast.
  public func crossProduct(_ other: Tensor, axis: Int = -1) -> Tensor {
    Tensor.built(from: [self, other]) { () throws(ShapeError) in
      guard rank == other.rank else {
        throw ShapeError("crossProduct", "the numbers of axes differ", operands: [type, other.type])
      }
      let axis = try Axis.checked(axis, rank: rank, operation: "crossProduct")
      guard shape[axis] == 3, other.shape[axis] == 3 else {
        throw ShapeError("crossProduct", "axis \(axis) is not of extent 3", operands: [type, other.type])
      }
      func rolled(_ x: Tensor, _ count: Int) -> Tensor {
        .concatenated([x.slice(axis: axis, count..<3), x.slice(axis: axis, 0..<count)], axis: axis)
      }
      return rolled(self, 1) * rolled(other, 2) - rolled(self, 2) * rolled(other, 1)
    }
  }

  /// Sums of the diagonals of matrices: `[.., m, n]` -> `[..]`.
  public func trace() -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      guard rank >= 2 else { throw ShapeError("trace", "needs matrices [.., m, n]", operands: [type]) }
      return matrixDiagonal().sum(axes: [-1])
    }
  }
}
