import Striate

/// Matrix products.
let productOperators: [ONNXOperator] = [
  .one("MatMul", 2...2) { call in
    let a = try call.tensor(0), b = try call.tensor(1)
    return a.matmul(b).cast(to: a.dtype)
  },
  .one("Gemm", 2...3, attributes: ["alpha", "beta", "transA", "transB", "broadcast"]) { call in
    let (a, b) = (try call.tensor(0), try call.tensor(1))
    guard a.rank == 2, b.rank == 2 else { throw NodeFault("it needs matrices, not \(a.shape) and \(b.shape)") }
    let (alpha, beta) = (try call.float("alpha", 1), try call.float("beta", 1))
    let plain = Tensor.matmul(a, b, transposeA: try call.flag("transA"), transposeB: try call.flag("transB"))
    let product = alpha == 1 ? plain : plain * alpha
    guard let bias = call.optional(2)?.tensor else { return product.cast(to: a.dtype) }
    return (product + (beta == 1 ? bias : bias * beta)).cast(to: a.dtype)
  },
  .one("Einsum", 1...Int.max, attributes: ["equation"]) { call in
    let operands = try call.inputs.indices.map { try call.tensor($0) }
    return .einsum(try call.text("equation", "").filter { $0 != " " }, operands)
  }
]
