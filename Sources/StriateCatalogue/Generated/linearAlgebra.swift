// Written by Tools/make_catalogue.py from Tools/operations/linear_algebra.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let linearAlgebra = OperationFamily(
    name: "linear_algebra", title: "Products and linear algebra",
    rows: [
      linearAlgebra_torch_matmul(),
      linearAlgebra_torch_mm(),
      linearAlgebra_torch_mm_2(),
      linearAlgebra_torch_mm_3(),
      linearAlgebra_torch_mm_4(),
      linearAlgebra_torch_bmm(),
      linearAlgebra_torch_mv(),
      linearAlgebra_torch_dot(),
      linearAlgebra_torch_inner(),
      linearAlgebra_torch_outer(),
      linearAlgebra_torch_tensordot(),
      linearAlgebra_torch_tensordot_2(),
      linearAlgebra_torch_tensordot_3(),
      linearAlgebra_torch_addmm(),
      linearAlgebra_torch_addmm_2(),
      linearAlgebra_torch_addmm_3(),
      linearAlgebra_torch_addmv(),
      linearAlgebra_torch_baddbmm(),
      linearAlgebra_torch_addbmm(),
      linearAlgebra_torch_addr(),
      linearAlgebra_torch_linalg_multi_dot(),
      linearAlgebra_torch_linalg_multi_dot_2(),
      linearAlgebra_torch_linalg_matrix_power(),
      linearAlgebra_torch_linalg_matrix_power_2(),
      linearAlgebra_torch_linalg_matrix_power_3(),
      linearAlgebra_torch_kron(),
      linearAlgebra_torch_linalg_cross(),
      linearAlgebra_torch_linalg_cross_2(),
      linearAlgebra_torch_trace(),
      linearAlgebra_torch_nn_functional_linear(),
      linearAlgebra_torch_nn_functional_linear_2(),
      linearAlgebra_torch_nn_functional_bilinear(),
      linearAlgebra_torch_einsum(),
      linearAlgebra_torch_einsum_2(),
      linearAlgebra_torch_einsum_3(),
      linearAlgebra_torch_einsum_4(),
      linearAlgebra_torch_einsum_5(),
      linearAlgebra_torch_einsum_6(),
      linearAlgebra_torch_einsum_7(),
      linearAlgebra_torch_einsum_8(),
      linearAlgebra_torch_einsum_9(),
      linearAlgebra_torch_einsum_10(),
      linearAlgebra_torch_einsum_11(),
      linearAlgebra_torch_einsum_12(),
      linearAlgebra_torch_einsum_13(),
      linearAlgebra_torch_einsum_14(),
      linearAlgebra_torch_einsum_15(),
      linearAlgebra_torch_einsum_16(),
      linearAlgebra_torch_einsum_17(),
      linearAlgebra_torch_einsum_18(),
      linearAlgebra_torch_linalg_solve(),
      linearAlgebra_torch_linalg_solve_2(),
      linearAlgebra_torch_linalg_solve_triangular(),
      linearAlgebra_torch_linalg_solve_triangular_2(),
      linearAlgebra_torch_linalg_solve_triangular_3(),
      linearAlgebra_torch_linalg_solve_triangular_4(),
      linearAlgebra_torch_linalg_solve_triangular_5(),
      linearAlgebra_torch_linalg_inv(),
      linearAlgebra_torch_linalg_det(),
      linearAlgebra_torch_linalg_slogdet(),
      linearAlgebra_torch_logdet(),
      linearAlgebra_torch_linalg_cholesky(),
      linearAlgebra_torch_linalg_cholesky_2(),
      linearAlgebra_torch_cholesky_solve(),
      linearAlgebra_torch_cholesky_solve_2(),
      linearAlgebra_torch_cholesky_inverse(),
      linearAlgebra_torch_linalg_qr(),
      linearAlgebra_torch_linalg_qr_2(),
      linearAlgebra_torch_linalg_qr_3(),
      linearAlgebra_torch_linalg_householder_product(),
      linearAlgebra_torch_linalg_lu_factor(),
      linearAlgebra_torch_linalg_lu(),
      linearAlgebra_torch_linalg_lu_solve(),
      linearAlgebra_torch_linalg_svd(),
      linearAlgebra_torch_linalg_svd_2(),
      linearAlgebra_torch_linalg_svdvals(),
      linearAlgebra_torch_linalg_eigh(),
      linearAlgebra_torch_linalg_eigvalsh(),
      linearAlgebra_torch_linalg_eig(),
      linearAlgebra_torch_linalg_eigvals(),
      linearAlgebra_torch_linalg_lstsq(),
      linearAlgebra_torch_linalg_pinv(),
      linearAlgebra_torch_linalg_pinv_2(),
      linearAlgebra_torch_linalg_matrix_rank(),
      linearAlgebra_torch_linalg_matrix_norm(),
      linearAlgebra_torch_linalg_matrix_norm_2(),
      linearAlgebra_torch_linalg_matrix_norm_3(),
      linearAlgebra_torch_linalg_matrix_norm_4(),
      linearAlgebra_torch_linalg_matrix_norm_5(),
      linearAlgebra_torch_linalg_matrix_norm_6(),
      linearAlgebra_torch_linalg_matrix_norm_7(),
      linearAlgebra_torch_linalg_matrix_norm_8(),
      linearAlgebra_torch_linalg_cond(),
      linearAlgebra_torch_linalg_cond_2(),
      linearAlgebra_torch_linalg_cond_3(),
      linearAlgebra_torch_linalg_cond_4(),
      linearAlgebra_torch_linalg_matrix_exp(),
    ])
}

@inline(never) private func linearAlgebra_torch_matmul() -> OperationRow {
  OperationRow(
    "torch.matmul", ["torch.matmul"], torch: "torch.matmul(x, y)", swift: "x.matmul(y)",
    cases: [
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5), .float([1, 1], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      [.float([2, 1, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([2, 3, 1], -1.5...1.5)],
      [.float([1, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      [.float([0, 2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      [.float([0, 2, 3], -1.5...1.5), .float([0, 3, 2], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5), .float([0, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([4, 3], -1.5...1.5, transposed: true), .float([3, 2], -1.5...1.5, transposed: true)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true), .float([2, 2, 3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.matmul(y)]
  }
}

@inline(never) private func linearAlgebra_torch_mm() -> OperationRow {
  OperationRow(
    "torch.mm", ["torch.mm"], torch: "torch.mm(x, y)", swift: "x.matmul(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([2, 3], -1.5...1.5, transposed: true)],
      [.float([2, 0], -1.5...1.5), .float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.matmul(y)]
  }
}

@inline(never) private func linearAlgebra_torch_mm_2() -> OperationRow {
  OperationRow(
    "torch.mm 2", ["torch.mm"], torch: "torch.mm(x.mT, y)", swift: "x.transposed().matmul(y)",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposed().matmul(y)]
  }
}

@inline(never) private func linearAlgebra_torch_mm_3() -> OperationRow {
  OperationRow(
    "torch.mm 3", ["torch.mm"], torch: "torch.mm(x, y.mT)", swift: "x.matmul(y.transposed())",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.matmul(y.transposed())]
  }
}

@inline(never) private func linearAlgebra_torch_mm_4() -> OperationRow {
  OperationRow(
    "torch.mm 4", ["torch.mm"], torch: "torch.mm(x.mT, y.mT)", swift: "x.transposed().matmul(y.transposed())",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposed().matmul(y.transposed())]
  }
}

@inline(never) private func linearAlgebra_torch_bmm() -> OperationRow {
  OperationRow(
    "torch.bmm", ["torch.bmm"], torch: "torch.bmm(x, y)", swift: "x.matmul(y)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5), .float([2, 3, 4], -1.5...1.5)],
      [.float([0, 2, 3], -1.5...1.5), .float([0, 3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.matmul(y)]
  }
}

@inline(never) private func linearAlgebra_torch_mv() -> OperationRow {
  OperationRow(
    "torch.mv", ["torch.mv"], torch: "torch.mv(x, y)", swift: "x.matmul(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5), .float([1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.matmul(y)]
  }
}

@inline(never) private func linearAlgebra_torch_dot() -> OperationRow {
  OperationRow(
    "torch.dot", ["torch.dot", "torch.vdot"], torch: "torch.dot(x, y)", swift: "x.dot(y)",
    cases: [
      [.float([4], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([1], -1.5...1.5), .float([1], -1.5...1.5)],
      [.float([0], -1.5...1.5), .float([0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.dot(y)]
  }
}

@inline(never) private func linearAlgebra_torch_inner() -> OperationRow {
  OperationRow(
    "torch.inner", ["torch.inner"], torch: "torch.inner(x, y)", swift: "x.innerProduct(y)",
    cases: [
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([2, 2, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([1, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.innerProduct(y)]
  }
}

@inline(never) private func linearAlgebra_torch_outer() -> OperationRow {
  OperationRow(
    "torch.outer", ["torch.outer", "torch.ger"], torch: "torch.outer(x, y)", swift: "x.outerProduct(y)",
    cases: [
      [.float([3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([1], -1.5...1.5), .float([1], -1.5...1.5)],
      [.float([0], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.outerProduct(y)]
  }
}

@inline(never) private func linearAlgebra_torch_tensordot() -> OperationRow {
  OperationRow(
    "torch.tensordot", ["torch.tensordot"], torch: "torch.tensordot(x, y, 2)", swift: "x.contracted(with: y, count: 2)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5), .float([3, 2, 4], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.contracted(with: y, count: 2)]
  }
}

@inline(never) private func linearAlgebra_torch_tensordot_2() -> OperationRow {
  OperationRow(
    "torch.tensordot 2", ["torch.tensordot"], torch: "torch.tensordot(x, y, 0)", swift: "x.contracted(with: y, count: 0)",
    cases: [
      [.float([2], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.contracted(with: y, count: 0)]
  }
}

@inline(never) private func linearAlgebra_torch_tensordot_3() -> OperationRow {
  OperationRow(
    "torch.tensordot 3", ["torch.tensordot"], torch: "torch.tensordot(x, y, ([0, -1], [2, 0]))", swift: "x.contracted(with: y, axes: [0, -1], otherAxes: [2, 0])",
    cases: [
      [.float([2, 3, 4], -1.5...1.5), .float([4, 1, 2], -1.5...1.5)],
      [.float([2, 0, 2], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.contracted(with: y, axes: [0, -1], otherAxes: [2, 0])]
  }
}

@inline(never) private func linearAlgebra_torch_addmm() -> OperationRow {
  OperationRow(
    "torch.addmm", ["torch.addmm"], torch: "torch.addmm(x, y, z)", swift: "x.addingMatmul(y, z)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      [.float([4], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingMatmul(y, z)]
  }
}

@inline(never) private func linearAlgebra_torch_addmm_2() -> OperationRow {
  OperationRow(
    "torch.addmm 2", ["torch.addmm"], torch: "torch.addmm(x, y, z, beta=0.5, alpha=-2)", swift: "x.addingMatmul(y, z, alpha: -2, beta: 0.5)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingMatmul(y, z, alpha: -2, beta: 0.5)]
  }
}

@inline(never) private func linearAlgebra_torch_addmm_3() -> OperationRow {
  OperationRow(
    "torch.addmm 3", ["torch.addmm"], torch: "torch.addmm(x, y, z, beta=0)", swift: "x.addingMatmul(y, z, beta: 0)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingMatmul(y, z, beta: 0)]
  }
}

@inline(never) private func linearAlgebra_torch_addmv() -> OperationRow {
  OperationRow(
    "torch.addmv", ["torch.addmv"], torch: "torch.addmv(x, y, z, beta=0.5, alpha=3)", swift: "x.addingMatmul(y, z, alpha: 3, beta: 0.5)",
    cases: [
      [.float([2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([1], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingMatmul(y, z, alpha: 3, beta: 0.5)]
  }
}

@inline(never) private func linearAlgebra_torch_baddbmm() -> OperationRow {
  OperationRow(
    "torch.baddbmm", ["torch.baddbmm"], torch: "torch.baddbmm(x, y, z, beta=2, alpha=0.5)", swift: "x.addingMatmul(y, z, alpha: 0.5, beta: 2)",
    cases: [
      [.float([2, 2, 2], -1.5...1.5), .float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      [.float([1, 2], -1.5...1.5), .float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingMatmul(y, z, alpha: 0.5, beta: 2)]
  }
}

@inline(never) private func linearAlgebra_torch_addbmm() -> OperationRow {
  OperationRow(
    "torch.addbmm", ["torch.addbmm"], torch: "torch.addbmm(x, y, z, beta=2, alpha=0.5)", swift: "x.addingSummedMatmul(y, z, alpha: 0.5, beta: 2)",
    cases: [
      [.float([2, 2], -1.5...1.5), .float([3, 2, 2], -1.5...1.5), .float([3, 2, 2], -1.5...1.5)],
      [.float([1], -1.5...1.5), .float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingSummedMatmul(y, z, alpha: 0.5, beta: 2)]
  }
}

@inline(never) private func linearAlgebra_torch_addr() -> OperationRow {
  OperationRow(
    "torch.addr", ["torch.addr"], torch: "torch.addr(x, y, z, beta=0.5, alpha=2)", swift: "x.addingOuterProduct(y, z, alpha: 2, beta: 0.5)",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([2], -1.5...1.5), .float([3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingOuterProduct(y, z, alpha: 2, beta: 0.5)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_multi_dot() -> OperationRow {
  OperationRow(
    "torch.linalg.multi_dot", ["torch.linalg.multi_dot", "torch.chain_matmul"], torch: "torch.linalg.multi_dot(inputs)", swift: "Tensor.chainProduct([x, y, z, w])",
    cases: [
      [.float([2, 5], -1.5...1.5), .float([5, 1], -1.5...1.5), .float([1, 4], -1.5...1.5), .float([4, 3], -1.5...1.5)],
      [.float([5], -1.5...1.5), .float([5, 1], -1.5...1.5), .float([1, 4], -1.5...1.5), .float([4, 3], -1.5...1.5)],
      [.float([2, 5], -1.5...1.5), .float([5, 1], -1.5...1.5), .float([1, 4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [Tensor.chainProduct([x, y, z, w])]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_multi_dot_2() -> OperationRow {
  OperationRow(
    "torch.linalg.multi_dot 2", ["torch.linalg.multi_dot"], torch: "torch.linalg.multi_dot(inputs)", swift: "Tensor.chainProduct([x, y])",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.chainProduct([x, y])]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_power() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_power", ["torch.linalg.matrix_power", "torch.matrix_power"], torch: "torch.linalg.matrix_power(x, 5)", swift: "x.matrixPower(5)",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixPower(5)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_power_2() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_power 2", ["torch.linalg.matrix_power"], torch: "torch.linalg.matrix_power(x, 0) + x", swift: "x.matrixPower(0) + x",
    cases: [
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixPower(0) + x]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_power_3() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_power 3", ["torch.linalg.matrix_power"], torch: "torch.linalg.matrix_power(x + y, -3)", swift: "(x + y).matrixPower(-3)",
    cases: [
      [.float([3, 3], -0.5...0.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).matrixPower(-3)]
  }
}

@inline(never) private func linearAlgebra_torch_kron() -> OperationRow {
  OperationRow(
    "torch.kron", ["torch.kron"], torch: "torch.kron(x, y)", swift: "x.kroneckerProduct(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      [.float([2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5), .float([1, 2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.kroneckerProduct(y)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_cross() -> OperationRow {
  OperationRow(
    "torch.linalg.cross", ["torch.linalg.cross", "torch.cross"], torch: "torch.linalg.cross(x, y)", swift: "x.crossProduct(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1, 3], -1.5...1.5), .float([1, 4, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5), .float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossProduct(y)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_cross_2() -> OperationRow {
  OperationRow(
    "torch.linalg.cross 2", ["torch.linalg.cross"], torch: "torch.linalg.cross(x, y, dim=0)", swift: "x.crossProduct(y, axis: 0)",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossProduct(y, axis: 0)]
  }
}

@inline(never) private func linearAlgebra_torch_trace() -> OperationRow {
  OperationRow(
    "torch.trace", ["torch.trace"], torch: "torch.trace(x)", swift: "x.trace()",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([1, 1], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.trace()]
  }
}

@inline(never) private func linearAlgebra_torch_nn_functional_linear() -> OperationRow {
  OperationRow(
    "torch.nn.functional.linear", ["torch.nn.functional.linear"], torch: "F.linear(x, y, z)", swift: "x.linear(y, bias: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.linear(y, bias: z)]
  }
}

@inline(never) private func linearAlgebra_torch_nn_functional_linear_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.linear 2", ["torch.nn.functional.linear"], torch: "F.linear(x, y)", swift: "x.linear(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([1, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.linear(y)]
  }
}

@inline(never) private func linearAlgebra_torch_nn_functional_bilinear() -> OperationRow {
  OperationRow(
    "torch.nn.functional.bilinear", ["torch.nn.functional.bilinear"], torch: "F.bilinear(x, y, z, w)", swift: "x.bilinear(y, weight: z, bias: w)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([4, 3, 2], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5), .float([2, 1, 3], -1.5...1.5), .float([1, 2, 3], -1.5...1.5), .float([1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.bilinear(y, weight: z, bias: w)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum() -> OperationRow {
  OperationRow(
    "torch.einsum", ["torch.einsum"], torch: "torch.einsum('ij,jk->ik', x, y)", swift: "Tensor.einsum(\"ij,jk->ik\", x, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([2, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("ij,jk->ik", x, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_2() -> OperationRow {
  OperationRow(
    "torch.einsum 2", ["torch.einsum"], torch: "torch.einsum('bij, bjk', x, y)", swift: "Tensor.einsum(\"bij, bjk\", x, y)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("bij, bjk", x, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_3() -> OperationRow {
  OperationRow(
    "torch.einsum 3", ["torch.einsum"], torch: "torch.einsum('ii->i', x)", swift: "Tensor.einsum(\"ii->i\", x)",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5)],
      [.float([0, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("ii->i", x)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_4() -> OperationRow {
  OperationRow(
    "torch.einsum 4", ["torch.einsum"], torch: "torch.einsum('ii', x)", swift: "Tensor.einsum(\"ii\", x)",
    cases: [
      [.float([3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("ii", x)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_5() -> OperationRow {
  OperationRow(
    "torch.einsum 5", ["torch.einsum"], torch: "torch.einsum('iji->j', x)", swift: "Tensor.einsum(\"iji->j\", x)",
    cases: [
      [.float([3, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("iji->j", x)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_6() -> OperationRow {
  OperationRow(
    "torch.einsum 6", ["torch.einsum"], torch: "torch.einsum('iii->i', x)", swift: "Tensor.einsum(\"iii->i\", x)",
    cases: [
      [.float([3, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("iii->i", x)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_7() -> OperationRow {
  OperationRow(
    "torch.einsum 7", ["torch.einsum"], torch: "torch.einsum('ba', x)", swift: "Tensor.einsum(\"ba\", x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("ba", x)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_8() -> OperationRow {
  OperationRow(
    "torch.einsum 8", ["torch.einsum"], torch: "torch.einsum('ij->', x)", swift: "Tensor.einsum(\"ij->\", x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("ij->", x)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_9() -> OperationRow {
  OperationRow(
    "torch.einsum 9", ["torch.einsum"], torch: "torch.einsum('i,i->', x, y)", swift: "Tensor.einsum(\"i,i->\", x, y)",
    cases: [
      [.float([4], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([0], -1.5...1.5), .float([0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("i,i->", x, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_10() -> OperationRow {
  OperationRow(
    "torch.einsum 10", ["torch.einsum"], torch: "torch.einsum('i,j->ij', x, y)", swift: "Tensor.einsum(\"i,j->ij\", x, y)",
    cases: [
      [.float([3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("i,j->ij", x, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_11() -> OperationRow {
  OperationRow(
    "torch.einsum 11", ["torch.einsum"], torch: "torch.einsum(',i->i', x, y)", swift: "Tensor.einsum(\",i->i\", x, y)",
    cases: [
      [.float([], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum(",i->i", x, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_12() -> OperationRow {
  OperationRow(
    "torch.einsum 12", ["torch.einsum"], torch: "torch.einsum('...ij,...jk->...ik', x, y)", swift: "Tensor.einsum(\"...ij,...jk->...ik\", x, y)",
    cases: [
      [.float([2, 1, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("...ij,...jk->...ik", x, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_13() -> OperationRow {
  OperationRow(
    "torch.einsum 13", ["torch.einsum"], torch: "torch.einsum('i...->...', x)", swift: "Tensor.einsum(\"i...->...\", x)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("i...->...", x)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_14() -> OperationRow {
  OperationRow(
    "torch.einsum 14", ["torch.einsum"], torch: "torch.einsum('...i,...i', x, y)", swift: "Tensor.einsum(\"...i,...i\", x, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([1, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("...i,...i", x, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_15() -> OperationRow {
  OperationRow(
    "torch.einsum 15", ["torch.einsum"], torch: "torch.einsum('ij,ij->i', x, y)", swift: "Tensor.einsum(\"ij,ij->i\", x, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("ij,ij->i", x, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_16() -> OperationRow {
  OperationRow(
    "torch.einsum 16", ["torch.einsum"], torch: "torch.einsum('ij,jk,kl,lm->im', x, y, z, w)", swift: "Tensor.einsum(\"ij,jk,kl,lm->im\", x, y, z, w)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([4, 1], -1.5...1.5), .float([1, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [Tensor.einsum("ij,jk,kl,lm->im", x, y, z, w)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_17() -> OperationRow {
  OperationRow(
    "torch.einsum 17", ["torch.einsum"], torch: "torch.einsum('bi,oij,bj->bo', x, z, y)", swift: "Tensor.einsum(\"bi,oij,bj->bo\", x, z, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([3, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [Tensor.einsum("bi,oij,bj->bo", x, z, y)]
  }
}

@inline(never) private func linearAlgebra_torch_einsum_18() -> OperationRow {
  OperationRow(
    "torch.einsum 18", ["torch.einsum"], torch: "torch.einsum('a,a,a,ab,b,b,cb->c', x, x, x, y, z, z, w)", swift: "Tensor.einsum(\"a,a,a,ab,b,b,cb->c\", [x, x, x, y, z, z, w])",
    cases: [
      [.float([2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [Tensor.einsum("a,a,a,ab,b,b,cb->c", [x, x, x, y, z, z, w])]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_solve() -> OperationRow {
  OperationRow(
    "torch.linalg.solve", ["torch.linalg.solve"], torch: "torch.linalg.solve(x + z, y)", swift: "(x + z).solved(for: y)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      [.float([2, 3, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      [.float([2, 3, 3], -1.5...1.5), .float([3, 1], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      [.float([3, 3], -1.5...1.5, transposed: true), .float([3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      [.float([1, 1], -1.5...1.5), .float([1], -1.5...1.5), .given(.fixed, [1, 1], [3.0])],
      [.float([0, 2, 2], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.fixed, [2, 2], [1.0, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [(x + z).solved(for: y)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_solve_2() -> OperationRow {
  OperationRow(
    "torch.linalg.solve 2", ["torch.linalg.solve"], torch: "torch.linalg.solve(x + z, y.mT, left=False)", swift: "(x + z).transposed().solved(for: y).transposed()",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [(x + z).transposed().solved(for: y).transposed()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_solve_triangular() -> OperationRow {
  OperationRow(
    "torch.linalg.solve_triangular", ["torch.linalg.solve_triangular", "torch.triangular_solve"], torch: "torch.linalg.solve_triangular(x + z, y, upper=True)", swift: "(x + z).triangularSolved(for: y, isUpper: true)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      [.float([2, 3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      [.float([3, 3], -1.5...1.5), .float([3, 0], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [(x + z).triangularSolved(for: y, isUpper: true)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_solve_triangular_2() -> OperationRow {
  OperationRow(
    "torch.linalg.solve_triangular 2", ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x + z, y, upper=False)", swift: "(x + z).triangularSolved(for: y, isUpper: false)",
    cases: [
      [.float([3, 3], -1.5...1.5, transposed: true), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [(x + z).triangularSolved(for: y, isUpper: false)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_solve_triangular_3() -> OperationRow {
  OperationRow(
    "torch.linalg.solve_triangular 3", ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x, y, upper=False, unitriangular=True)", swift: "x.triangularSolved(for: y, isUpper: false, hasUnitDiagonal: true)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.triangularSolved(for: y, isUpper: false, hasUnitDiagonal: true)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_solve_triangular_4() -> OperationRow {
  OperationRow(
    "torch.linalg.solve_triangular 4", ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x, y, upper=True, unitriangular=True, left=False)", swift: "x.triangularSolved(for: y, isUpper: true, hasUnitDiagonal: true, fromLeft: false)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.triangularSolved(for: y, isUpper: true, hasUnitDiagonal: true, fromLeft: false)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_solve_triangular_5() -> OperationRow {
  OperationRow(
    "torch.linalg.solve_triangular 5", ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular((x + z).mT, y, upper=False)", swift: "(x + z).triangularSolved(for: y, isUpper: true, isTransposed: true)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [(x + z).triangularSolved(for: y, isUpper: true, isTransposed: true)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_inv() -> OperationRow {
  OperationRow(
    "torch.linalg.inv", ["torch.linalg.inv", "torch.inverse"], torch: "torch.linalg.inv(x + y)", swift: "(x + y).inverse()",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      [.float([2, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [3.0, 0.0, 0.0, 3.0])],
      [.float([3, 3], -1.5...1.5, transposed: true), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      [.float([0, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [1.0, 0.0, 0.0, 1.0])],
      [.float([1, 1], -1.5...1.5), .given(.fixed, [1, 1], [3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).inverse()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_det() -> OperationRow {
  OperationRow(
    "torch.linalg.det", ["torch.linalg.det", "torch.det"], torch: "torch.linalg.det(x + y)", swift: "(x + y).determinant()",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
      [.float([2, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [2.0, 0.0, 0.0, 2.0])],
      [.float([4, 4], -1.5...1.5), .given(.fixed, [4, 4], [-1.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, -1.0])],
      [.float([1, 1], -1.5...1.5), .given(.fixed, [1, 1], [2.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).determinant()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_slogdet() -> OperationRow {
  OperationRow(
    "torch.linalg.slogdet", ["torch.linalg.slogdet", "torch.slogdet"], torch: "tuple(torch.linalg.slogdet(x + y))", swift: "let (sign, logarithm) = (x + y).signAndLogDeterminant()\nreturn [sign, logarithm]",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
      [.float([2, 3, 3], -1.5...1.5), .given(.fixed, [3, 3], [-2.0, 0.0, 0.0, 0.0, -2.0, 0.0, 0.0, 0.0, -2.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let (sign, logarithm) = (x + y).signAndLogDeterminant()
    return [sign, logarithm]
  }
}

@inline(never) private func linearAlgebra_torch_logdet() -> OperationRow {
  OperationRow(
    "torch.logdet", ["torch.logdet"], torch: "torch.logdet(x @ x.mT + y)", swift: "(x.matmul(x.transposed()) + y).signAndLogDeterminant().logarithm",
    cases: [
      [.float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x.matmul(x.transposed()) + y).signAndLogDeterminant().logarithm]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_cholesky() -> OperationRow {
  OperationRow(
    "torch.linalg.cholesky", ["torch.linalg.cholesky", "torch.cholesky", "torch.linalg.cholesky_ex"], torch: "torch.linalg.cholesky(x @ x.mT + y)", swift: "(x.matmul(x.transposed()) + y).cholesky()",
    cases: [
      [.float([3, 4], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
      [.float([2, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [1.0, 0.0, 0.0, 1.0])],
      [.float([1, 1], -1.5...1.5), .given(.fixed, [1, 1], [1.0])],
      [.float([0, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [1.0, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x.matmul(x.transposed()) + y).cholesky()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_cholesky_2() -> OperationRow {
  OperationRow(
    "torch.linalg.cholesky 2", ["torch.linalg.cholesky"], torch: "torch.linalg.cholesky(x @ x.mT + y, upper=True)", swift: "(x.matmul(x.transposed()) + y).cholesky(isUpper: true)",
    cases: [
      [.float([3, 4], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x.matmul(x.transposed()) + y).cholesky(isUpper: true)]
  }
}

@inline(never) private func linearAlgebra_torch_cholesky_solve() -> OperationRow {
  OperationRow(
    "torch.cholesky_solve", ["torch.cholesky_solve"], torch: "torch.cholesky_solve(y, torch.tril(x) + z)", swift: "(x + z).choleskySolved(for: y)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [(x + z).choleskySolved(for: y)]
  }
}

@inline(never) private func linearAlgebra_torch_cholesky_solve_2() -> OperationRow {
  OperationRow(
    "torch.cholesky_solve 2", ["torch.cholesky_solve"], torch: "torch.cholesky_solve(y, torch.triu(x) + z, upper=True)", swift: "(x + z).choleskySolved(for: y, isUpper: true)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [(x + z).choleskySolved(for: y, isUpper: true)]
  }
}

@inline(never) private func linearAlgebra_torch_cholesky_inverse() -> OperationRow {
  OperationRow(
    "torch.cholesky_inverse", ["torch.cholesky_inverse"], torch: "torch.cholesky_inverse(torch.tril(x) + y)", swift: "(x + y).choleskyInverse()",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).choleskyInverse()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_qr() -> OperationRow {
  OperationRow(
    "torch.linalg.qr", ["torch.linalg.qr", "torch.qr"], torch: "(lambda q, r: (torch.abs(q), torch.abs(r), q @ r))(*torch.linalg.qr(x))", swift: "let (q, r) = x.qrFactors()\nreturn [q.abs(), r.abs(), q.matmul(r)]",
    cases: [
      [.float([4, 3], -1.5...1.5)],
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5, transposed: true)],
      [.float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let (q, r) = x.qrFactors()
    return [q.abs(), r.abs(), q.matmul(r)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_qr_2() -> OperationRow {
  OperationRow(
    "torch.linalg.qr 2", ["torch.linalg.qr"], torch: "(lambda q, r: (q @ q.mT, torch.abs(r[:2])))(*torch.linalg.qr(x, mode='complete'))", swift: "let (q, r) = x.qrFactors(isComplete: true)\nreturn [q.matmul(q.transposed()), r.slice(axis: 0, 0..<2).abs()]",
    cases: [
      [.fixed([4, 2], -1.5...1.5)],
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let (q, r) = x.qrFactors(isComplete: true)
    return [q.matmul(q.transposed()), r.slice(axis: 0, 0..<2).abs()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_qr_3() -> OperationRow {
  OperationRow(
    "torch.linalg.qr 3", ["torch.linalg.qr"], torch: "torch.linalg.qr(x).R.abs()", swift: "x.qrFactors().r.abs()",
    cases: [
      [.float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.qrFactors().r.abs()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_householder_product() -> OperationRow {
  OperationRow(
    "torch.linalg.householder_product", ["torch.linalg.householder_product"], torch: "torch.linalg.householder_product(x, y)", swift: "x.householderProduct(y)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([3, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.householderProduct(y)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_lu_factor() -> OperationRow {
  OperationRow(
    "torch.linalg.lu_factor", ["torch.linalg.lu_factor", "torch.lu", "torch.linalg.lu_factor_ex"], torch: "tuple(torch.linalg.lu_factor(x))", swift: "let lu = x.luFactors()\nreturn [lu.factors, lu.pivots]",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 3, 3], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let lu = x.luFactors()
    return [lu.factors, lu.pivots]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_lu() -> OperationRow {
  OperationRow(
    "torch.linalg.lu", ["torch.linalg.lu", "torch.lu_unpack"], torch: "tuple(torch.linalg.lu(x))", swift: "let lu = x.luFactors()\nreturn [lu.permutationMatrix, lu.lower, lu.upper]",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 4, 3], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let lu = x.luFactors()
    return [lu.permutationMatrix, lu.lower, lu.upper]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_lu_solve() -> OperationRow {
  OperationRow(
    "torch.linalg.lu_solve", ["torch.linalg.lu_solve", "torch.lu_solve"], torch: "torch.linalg.lu_solve(*torch.linalg.lu_factor(x + z), y)", swift: "(x + z).luFactors().solved(for: y)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
      [.float([2, 3, 3], -1.5...1.5), .float([2, 3, 1], -1.5...1.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [(x + z).luFactors().solved(for: y)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_svd() -> OperationRow {
  OperationRow(
    "torch.linalg.svd", ["torch.linalg.svd", "torch.svd"], torch: "(lambda u, s, v: (u.abs(), s, v.abs(), (u * s[..., None, :]) @ v))(*torch.linalg.svd(x, full_matrices=False))", swift: "let (u, s, vt) = x.singularValueDecomposition()\nreturn [u.abs(), s, vt.abs(), (u * s.expanded(at: -2)).matmul(vt)]",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([4, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32], tolerance: 1e-09, note: "divides by differences of squared singular values"
  ) { inputs in
    let x = inputs[0]
    let (u, s, vt) = x.singularValueDecomposition()
    return [u.abs(), s, vt.abs(), (u * s.expanded(at: -2)).matmul(vt)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_svd_2() -> OperationRow {
  OperationRow(
    "torch.linalg.svd 2", ["torch.linalg.svd"], torch: "(lambda u, s, v: (u @ u.mT, s, v @ v.mT, u.abs()[:, :2]))(*torch.linalg.svd(x))", swift: "let (u, s, vt) = x.singularValueDecomposition(fullMatrices: true)\nreturn [u.matmul(u.transposed()), s, vt.matmul(vt.transposed()), u.abs().slice(axis: 1, 0..<2)]",
    cases: [
      [.fixed([4, 2], -1.5...1.5)],
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let (u, s, vt) = x.singularValueDecomposition(fullMatrices: true)
    return [u.matmul(u.transposed()), s, vt.matmul(vt.transposed()), u.abs().slice(axis: 1, 0..<2)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_svdvals() -> OperationRow {
  OperationRow(
    "torch.linalg.svdvals", ["torch.linalg.svdvals"], torch: "torch.linalg.svdvals(x)", swift: "x.singularValues()",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.singularValues()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_eigh() -> OperationRow {
  OperationRow(
    "torch.linalg.eigh", ["torch.linalg.eigh"], torch: "(lambda l, v: (l, v.abs(), v[..., :1] * v[..., :1].mT))(*torch.linalg.eigh(x + x.mT))", swift: "let (values, v) = (x + x.transposed()).symmetricEigendecomposition()\nlet first = v.slice(axis: -1, 0..<1)\nreturn [values, v.abs(), first * first.transposed()]",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5)],
    ], types: [.float64, .float32], tolerance: 1e-09, note: "divides by differences of eigenvalues"
  ) { inputs in
    let x = inputs[0]
    let (values, v) = (x + x.transposed()).symmetricEigendecomposition()
    let first = v.slice(axis: -1, 0..<1)
    return [values, v.abs(), first * first.transposed()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_eigvalsh() -> OperationRow {
  OperationRow(
    "torch.linalg.eigvalsh", ["torch.linalg.eigvalsh"], torch: "torch.linalg.eigvalsh(x + x.mT)", swift: "(x + x.transposed()).symmetricEigenvalues()",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [(x + x.transposed()).symmetricEigenvalues()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_eig() -> OperationRow {
  OperationRow(
    "torch.linalg.eig", ["torch.linalg.eig"], torch: "(lambda l, v: (torch.view_as_real(l), v.abs()))(*torch.linalg.eig(x))", swift: "let (values, v) = x.eigendecomposition()\nreturn [values, v.complexMagnitude()]",
    cases: [
      [.given(.fixed, [3, 3], [-2.0, 1.0, 0.5, 0.0, 1.0, 2.0, 0.1, 0.0, 3.0])],
      [.given(.fixed, [2, 2], [0.5, 0.25, 0.125, 1.5])],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let (values, v) = x.eigendecomposition()
    return [values, v.complexMagnitude()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_eigvals() -> OperationRow {
  OperationRow(
    "torch.linalg.eigvals", ["torch.linalg.eigvals"], torch: "(lambda l: torch.stack([torch.sort(l.real).values, torch.sort(l.imag).values], -1))(torch.linalg.eigvals(x))", swift: "x.eigenvalues().fourierShifted(axes: [-2])",
    cases: [
      [.given(.fixed, [2, 2], [0.0, -2.0, 2.0, 0.0])],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.eigenvalues().fourierShifted(axes: [-2])]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_lstsq() -> OperationRow {
  OperationRow(
    "torch.linalg.lstsq", ["torch.linalg.lstsq"], torch: "torch.linalg.lstsq(x, y, driver='gelsy').solution", swift: "x.leastSquares(for: y)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([4, 3], -1.5...1.5)],
      [.float([3, 3], -1.5...1.5), .float([3, 1], -1.5...1.5)],
      [.float([2, 4], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5), .float([2, 3, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.leastSquares(for: y)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_pinv() -> OperationRow {
  OperationRow(
    "torch.linalg.pinv", ["torch.linalg.pinv", "torch.pinverse"], torch: "torch.linalg.pinv(x)", swift: "x.pseudoinverse()",
    cases: [
      [.float([4, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.pseudoinverse()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_pinv_2() -> OperationRow {
  OperationRow(
    "torch.linalg.pinv 2", ["torch.linalg.pinv"], torch: "torch.linalg.pinv(x.mT @ y)", swift: "x.transposed().matmul(y).pseudoinverse()",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposed().matmul(y).pseudoinverse()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_rank() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_rank", ["torch.linalg.matrix_rank"], torch: "torch.linalg.matrix_rank(x.mT @ x)", swift: "x.transposed().matmul(x).matrixRank()",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([2, 1, 3], -1.5...1.5)],
      [.float([3, 3], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.transposed().matmul(x).matrixRank()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_norm() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_norm", ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x)", swift: "x.matrixNorm()",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_norm_2() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_norm 2", ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 'nuc')", swift: "x.matrixNorm(.nuclear)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.nuclear)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_norm_3() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_norm 3", ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 1)", swift: "x.matrixNorm(.one)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.one)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_norm_4() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_norm 4", ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -1)", swift: "x.matrixNorm(.minusOne)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.minusOne)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_norm_5() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_norm 5", ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, math.inf)", swift: "x.matrixNorm(.infinity)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.infinity)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_norm_6() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_norm 6", ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -math.inf)", swift: "x.matrixNorm(.minusInfinity)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.minusInfinity)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_norm_7() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_norm 7", ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 2)", swift: "x.matrixNorm(.two)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.two)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_norm_8() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_norm 8", ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -2)", swift: "x.matrixNorm(.minusTwo)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.minusTwo)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_cond() -> OperationRow {
  OperationRow(
    "torch.linalg.cond", ["torch.linalg.cond"], torch: "torch.linalg.cond(x)", swift: "x.conditionNumber()",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.conditionNumber()]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_cond_2() -> OperationRow {
  OperationRow(
    "torch.linalg.cond 2", ["torch.linalg.cond"], torch: "torch.linalg.cond(x, -2)", swift: "x.conditionNumber(.minusTwo)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.conditionNumber(.minusTwo)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_cond_3() -> OperationRow {
  OperationRow(
    "torch.linalg.cond 3", ["torch.linalg.cond"], torch: "COND(x + y, 'fro')", swift: "(x + y).conditionNumber(.frobenius)",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).conditionNumber(.frobenius)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_cond_4() -> OperationRow {
  OperationRow(
    "torch.linalg.cond 4", ["torch.linalg.cond"], torch: "COND(x + y, 1)", swift: "(x + y).conditionNumber(.one)",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).conditionNumber(.one)]
  }
}

@inline(never) private func linearAlgebra_torch_linalg_matrix_exp() -> OperationRow {
  OperationRow(
    "torch.linalg.matrix_exp", ["torch.linalg.matrix_exp", "torch.matrix_exp"], torch: "torch.linalg.matrix_exp(x)", swift: "x.matrixExponential()",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
      [.float([3, 3], -4.0...4.0)],
      [.float([1, 1], -1.5...1.5)],
      [.float([0, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixExponential()]
  }
}
