// Written by Tools/make_catalogue.py from Tools/operations/linear_algebra.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let linearAlgebra = OperationFamily(
    name: "linear_algebra", title: "Products and linear algebra",
    rows: [
      linearAlgebra0(),
      linearAlgebra1(),
      linearAlgebra2(),
      linearAlgebra3(),
      linearAlgebra4(),
      linearAlgebra5(),
      linearAlgebra6(),
      linearAlgebra7(),
      linearAlgebra8(),
      linearAlgebra9(),
      linearAlgebra10(),
      linearAlgebra11(),
      linearAlgebra12(),
      linearAlgebra13(),
      linearAlgebra14(),
      linearAlgebra15(),
      linearAlgebra16(),
      linearAlgebra17(),
      linearAlgebra18(),
      linearAlgebra19(),
      linearAlgebra20(),
      linearAlgebra21(),
      linearAlgebra22(),
      linearAlgebra23(),
      linearAlgebra24(),
      linearAlgebra25(),
      linearAlgebra26(),
      linearAlgebra27(),
      linearAlgebra28(),
      linearAlgebra29(),
      linearAlgebra30(),
      linearAlgebra31(),
      linearAlgebra32(),
      linearAlgebra33(),
      linearAlgebra34(),
      linearAlgebra35(),
      linearAlgebra36(),
      linearAlgebra37(),
      linearAlgebra38(),
      linearAlgebra39(),
      linearAlgebra40(),
      linearAlgebra41(),
      linearAlgebra42(),
      linearAlgebra43(),
      linearAlgebra44(),
      linearAlgebra45(),
      linearAlgebra46(),
      linearAlgebra47(),
      linearAlgebra48(),
      linearAlgebra49(),
      linearAlgebra50(),
      linearAlgebra51(),
      linearAlgebra52(),
      linearAlgebra53(),
      linearAlgebra54(),
      linearAlgebra55(),
      linearAlgebra56(),
      linearAlgebra57(),
      linearAlgebra58(),
      linearAlgebra59(),
      linearAlgebra60(),
      linearAlgebra61(),
      linearAlgebra62(),
      linearAlgebra63(),
      linearAlgebra64(),
      linearAlgebra65(),
      linearAlgebra66(),
      linearAlgebra67(),
      linearAlgebra68(),
      linearAlgebra69(),
      linearAlgebra70(),
      linearAlgebra71(),
      linearAlgebra72(),
      linearAlgebra73(),
      linearAlgebra74(),
      linearAlgebra75(),
      linearAlgebra76(),
      linearAlgebra77(),
      linearAlgebra78(),
      linearAlgebra79(),
      linearAlgebra80(),
      linearAlgebra81(),
      linearAlgebra82(),
      linearAlgebra83(),
      linearAlgebra84(),
      linearAlgebra85(),
      linearAlgebra86(),
      linearAlgebra87(),
      linearAlgebra88(),
      linearAlgebra89(),
      linearAlgebra90(),
      linearAlgebra91(),
      linearAlgebra92(),
      linearAlgebra93(),
      linearAlgebra94(),
      linearAlgebra95(),
      linearAlgebra96(),
    ])
}

@inline(never) private func linearAlgebra0() -> OperationRow {
  OperationRow(
    ["torch.matmul"], torch: "torch.matmul(x, y)", swift: "x.matmul(y)",
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

@inline(never) private func linearAlgebra1() -> OperationRow {
  OperationRow(
    ["torch.mm"], torch: "torch.mm(x, y)", swift: "x.matmul(y)",
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

@inline(never) private func linearAlgebra2() -> OperationRow {
  OperationRow(
    ["torch.mm"], torch: "torch.mm(x.mT, y)", swift: "x.transposed().matmul(y)",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposed().matmul(y)]
  }
}

@inline(never) private func linearAlgebra3() -> OperationRow {
  OperationRow(
    ["torch.mm"], torch: "torch.mm(x, y.mT)", swift: "x.matmul(y.transposed())",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.matmul(y.transposed())]
  }
}

@inline(never) private func linearAlgebra4() -> OperationRow {
  OperationRow(
    ["torch.mm"], torch: "torch.mm(x.mT, y.mT)", swift: "x.transposed().matmul(y.transposed())",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposed().matmul(y.transposed())]
  }
}

@inline(never) private func linearAlgebra5() -> OperationRow {
  OperationRow(
    ["torch.bmm"], torch: "torch.bmm(x, y)", swift: "x.matmul(y)",
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

@inline(never) private func linearAlgebra6() -> OperationRow {
  OperationRow(
    ["torch.mv"], torch: "torch.mv(x, y)", swift: "x.matmul(y)",
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

@inline(never) private func linearAlgebra7() -> OperationRow {
  OperationRow(
    ["torch.dot", "torch.vdot"], torch: "torch.dot(x, y)", swift: "x.dot(y)",
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

@inline(never) private func linearAlgebra8() -> OperationRow {
  OperationRow(
    ["torch.inner"], torch: "torch.inner(x, y)", swift: "x.innerProduct(y)",
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

@inline(never) private func linearAlgebra9() -> OperationRow {
  OperationRow(
    ["torch.outer", "torch.ger"], torch: "torch.outer(x, y)", swift: "x.outerProduct(y)",
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

@inline(never) private func linearAlgebra10() -> OperationRow {
  OperationRow(
    ["torch.tensordot"], torch: "torch.tensordot(x, y, 2)", swift: "x.contracted(with: y, count: 2)",
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

@inline(never) private func linearAlgebra11() -> OperationRow {
  OperationRow(
    ["torch.tensordot"], torch: "torch.tensordot(x, y, 0)", swift: "x.contracted(with: y, count: 0)",
    cases: [
      [.float([2], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.contracted(with: y, count: 0)]
  }
}

@inline(never) private func linearAlgebra12() -> OperationRow {
  OperationRow(
    ["torch.tensordot"], torch: "torch.tensordot(x, y, ([0, -1], [2, 0]))", swift: "x.contracted(with: y, axes: [0, -1], otherAxes: [2, 0])",
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

@inline(never) private func linearAlgebra13() -> OperationRow {
  OperationRow(
    ["torch.addmm"], torch: "torch.addmm(x, y, z)", swift: "x.addingMatmul(y, z)",
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

@inline(never) private func linearAlgebra14() -> OperationRow {
  OperationRow(
    ["torch.addmm"], torch: "torch.addmm(x, y, z, beta=0.5, alpha=-2)", swift: "x.addingMatmul(y, z, alpha: -2, beta: 0.5)",
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

@inline(never) private func linearAlgebra15() -> OperationRow {
  OperationRow(
    ["torch.addmm"], torch: "torch.addmm(x, y, z, beta=0)", swift: "x.addingMatmul(y, z, beta: 0)",
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

@inline(never) private func linearAlgebra16() -> OperationRow {
  OperationRow(
    ["torch.addmv"], torch: "torch.addmv(x, y, z, beta=0.5, alpha=3)", swift: "x.addingMatmul(y, z, alpha: 3, beta: 0.5)",
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

@inline(never) private func linearAlgebra17() -> OperationRow {
  OperationRow(
    ["torch.baddbmm"], torch: "torch.baddbmm(x, y, z, beta=2, alpha=0.5)", swift: "x.addingMatmul(y, z, alpha: 0.5, beta: 2)",
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

@inline(never) private func linearAlgebra18() -> OperationRow {
  OperationRow(
    ["torch.addbmm"], torch: "torch.addbmm(x, y, z, beta=2, alpha=0.5)", swift: "x.addingSummedMatmul(y, z, alpha: 0.5, beta: 2)",
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

@inline(never) private func linearAlgebra19() -> OperationRow {
  OperationRow(
    ["torch.addr"], torch: "torch.addr(x, y, z, beta=0.5, alpha=2)", swift: "x.addingOuterProduct(y, z, alpha: 2, beta: 0.5)",
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

@inline(never) private func linearAlgebra20() -> OperationRow {
  OperationRow(
    ["torch.linalg.multi_dot", "torch.chain_matmul"], torch: "torch.linalg.multi_dot(inputs)", swift: "Tensor.chainProduct([x, y, z, w])",
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

@inline(never) private func linearAlgebra21() -> OperationRow {
  OperationRow(
    ["torch.linalg.multi_dot"], torch: "torch.linalg.multi_dot(inputs)", swift: "Tensor.chainProduct([x, y])",
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

@inline(never) private func linearAlgebra22() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_power", "torch.matrix_power"], torch: "torch.linalg.matrix_power(x, 5)", swift: "x.matrixPower(5)",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixPower(5)]
  }
}

@inline(never) private func linearAlgebra23() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_power"], torch: "torch.linalg.matrix_power(x, 0) + x", swift: "x.matrixPower(0) + x",
    cases: [
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixPower(0) + x]
  }
}

@inline(never) private func linearAlgebra24() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_power"], torch: "torch.linalg.matrix_power(x + y, -3)", swift: "(x + y).matrixPower(-3)",
    cases: [
      [.float([3, 3], -0.5...0.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).matrixPower(-3)]
  }
}

@inline(never) private func linearAlgebra25() -> OperationRow {
  OperationRow(
    ["torch.kron"], torch: "torch.kron(x, y)", swift: "x.kroneckerProduct(y)",
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

@inline(never) private func linearAlgebra26() -> OperationRow {
  OperationRow(
    ["torch.linalg.cross", "torch.cross"], torch: "torch.linalg.cross(x, y)", swift: "x.crossProduct(y)",
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

@inline(never) private func linearAlgebra27() -> OperationRow {
  OperationRow(
    ["torch.linalg.cross"], torch: "torch.linalg.cross(x, y, dim=0)", swift: "x.crossProduct(y, axis: 0)",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.crossProduct(y, axis: 0)]
  }
}

@inline(never) private func linearAlgebra28() -> OperationRow {
  OperationRow(
    ["torch.trace"], torch: "torch.trace(x)", swift: "x.trace()",
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

@inline(never) private func linearAlgebra29() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.linear"], torch: "F.linear(x, y, z)", swift: "x.linear(y, bias: z)",
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

@inline(never) private func linearAlgebra30() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.linear"], torch: "F.linear(x, y)", swift: "x.linear(y)",
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

@inline(never) private func linearAlgebra31() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.bilinear"], torch: "F.bilinear(x, y, z, w)", swift: "x.bilinear(y, weight: z, bias: w)",
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

@inline(never) private func linearAlgebra32() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('ij,jk->ik', x, y)", swift: "Tensor.einsum(\"ij,jk->ik\", x, y)",
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

@inline(never) private func linearAlgebra33() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('bij, bjk', x, y)", swift: "Tensor.einsum(\"bij, bjk\", x, y)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("bij, bjk", x, y)]
  }
}

@inline(never) private func linearAlgebra34() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('ii->i', x)", swift: "Tensor.einsum(\"ii->i\", x)",
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

@inline(never) private func linearAlgebra35() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('ii', x)", swift: "Tensor.einsum(\"ii\", x)",
    cases: [
      [.float([3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("ii", x)]
  }
}

@inline(never) private func linearAlgebra36() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('iji->j', x)", swift: "Tensor.einsum(\"iji->j\", x)",
    cases: [
      [.float([3, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("iji->j", x)]
  }
}

@inline(never) private func linearAlgebra37() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('iii->i', x)", swift: "Tensor.einsum(\"iii->i\", x)",
    cases: [
      [.float([3, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("iii->i", x)]
  }
}

@inline(never) private func linearAlgebra38() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('ba', x)", swift: "Tensor.einsum(\"ba\", x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("ba", x)]
  }
}

@inline(never) private func linearAlgebra39() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('ij->', x)", swift: "Tensor.einsum(\"ij->\", x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("ij->", x)]
  }
}

@inline(never) private func linearAlgebra40() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('i,i->', x, y)", swift: "Tensor.einsum(\"i,i->\", x, y)",
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

@inline(never) private func linearAlgebra41() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('i,j->ij', x, y)", swift: "Tensor.einsum(\"i,j->ij\", x, y)",
    cases: [
      [.float([3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("i,j->ij", x, y)]
  }
}

@inline(never) private func linearAlgebra42() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum(',i->i', x, y)", swift: "Tensor.einsum(\",i->i\", x, y)",
    cases: [
      [.float([], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum(",i->i", x, y)]
  }
}

@inline(never) private func linearAlgebra43() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('...ij,...jk->...ik', x, y)", swift: "Tensor.einsum(\"...ij,...jk->...ik\", x, y)",
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

@inline(never) private func linearAlgebra44() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('i...->...', x)", swift: "Tensor.einsum(\"i...->...\", x)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.einsum("i...->...", x)]
  }
}

@inline(never) private func linearAlgebra45() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('...i,...i', x, y)", swift: "Tensor.einsum(\"...i,...i\", x, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([1, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.einsum("...i,...i", x, y)]
  }
}

@inline(never) private func linearAlgebra46() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('ij,ij->i', x, y)", swift: "Tensor.einsum(\"ij,ij->i\", x, y)",
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

@inline(never) private func linearAlgebra47() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('ij,jk,kl,lm->im', x, y, z, w)", swift: "Tensor.einsum(\"ij,jk,kl,lm->im\", x, y, z, w)",
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

@inline(never) private func linearAlgebra48() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('bi,oij,bj->bo', x, z, y)", swift: "Tensor.einsum(\"bi,oij,bj->bo\", x, z, y)",
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

@inline(never) private func linearAlgebra49() -> OperationRow {
  OperationRow(
    ["torch.einsum"], torch: "torch.einsum('a,a,a,ab,b,b,cb->c', x, x, x, y, z, z, w)", swift: "Tensor.einsum(\"a,a,a,ab,b,b,cb->c\", [x, x, x, y, z, z, w])",
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

@inline(never) private func linearAlgebra50() -> OperationRow {
  OperationRow(
    ["torch.linalg.solve"], torch: "torch.linalg.solve(x + z, y)", swift: "(x + z).solved(for: y)",
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

@inline(never) private func linearAlgebra51() -> OperationRow {
  OperationRow(
    ["torch.linalg.solve"], torch: "torch.linalg.solve(x + z, y.mT, left=False)", swift: "(x + z).transposed().solved(for: y).transposed()",
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

@inline(never) private func linearAlgebra52() -> OperationRow {
  OperationRow(
    ["torch.linalg.solve_triangular", "torch.triangular_solve"], torch: "torch.linalg.solve_triangular(x + z, y, upper=True)", swift: "(x + z).triangularSolved(for: y, isUpper: true)",
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

@inline(never) private func linearAlgebra53() -> OperationRow {
  OperationRow(
    ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x + z, y, upper=False)", swift: "(x + z).triangularSolved(for: y, isUpper: false)",
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

@inline(never) private func linearAlgebra54() -> OperationRow {
  OperationRow(
    ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x, y, upper=False, unitriangular=True)", swift: "x.triangularSolved(for: y, isUpper: false, hasUnitDiagonal: true)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.triangularSolved(for: y, isUpper: false, hasUnitDiagonal: true)]
  }
}

@inline(never) private func linearAlgebra55() -> OperationRow {
  OperationRow(
    ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x, y, upper=True, unitriangular=True, left=False)", swift: "x.triangularSolved(for: y, isUpper: true, hasUnitDiagonal: true, fromLeft: false)",
    cases: [
      [.float([3, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.triangularSolved(for: y, isUpper: true, hasUnitDiagonal: true, fromLeft: false)]
  }
}

@inline(never) private func linearAlgebra56() -> OperationRow {
  OperationRow(
    ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular((x + z).mT, y, upper=False)", swift: "(x + z).triangularSolved(for: y, isUpper: true, isTransposed: true)",
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

@inline(never) private func linearAlgebra57() -> OperationRow {
  OperationRow(
    ["torch.linalg.inv", "torch.inverse"], torch: "torch.linalg.inv(x + y)", swift: "(x + y).inverse()",
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

@inline(never) private func linearAlgebra58() -> OperationRow {
  OperationRow(
    ["torch.linalg.det", "torch.det"], torch: "torch.linalg.det(x + y)", swift: "(x + y).determinant()",
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

@inline(never) private func linearAlgebra59() -> OperationRow {
  OperationRow(
    ["torch.linalg.slogdet", "torch.slogdet"], torch: "tuple(torch.linalg.slogdet(x + y))", swift: "let (sign, logarithm) = (x + y).signAndLogDeterminant()\nreturn [sign, logarithm]",
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

@inline(never) private func linearAlgebra60() -> OperationRow {
  OperationRow(
    ["torch.logdet"], torch: "torch.logdet(x @ x.mT + y)", swift: "(x.matmul(x.transposed()) + y).signAndLogDeterminant().logarithm",
    cases: [
      [.float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x.matmul(x.transposed()) + y).signAndLogDeterminant().logarithm]
  }
}

@inline(never) private func linearAlgebra61() -> OperationRow {
  OperationRow(
    ["torch.linalg.cholesky", "torch.cholesky", "torch.linalg.cholesky_ex"], torch: "torch.linalg.cholesky(x @ x.mT + y)", swift: "(x.matmul(x.transposed()) + y).cholesky()",
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

@inline(never) private func linearAlgebra62() -> OperationRow {
  OperationRow(
    ["torch.linalg.cholesky"], torch: "torch.linalg.cholesky(x @ x.mT + y, upper=True)", swift: "(x.matmul(x.transposed()) + y).cholesky(isUpper: true)",
    cases: [
      [.float([3, 4], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x.matmul(x.transposed()) + y).cholesky(isUpper: true)]
  }
}

@inline(never) private func linearAlgebra63() -> OperationRow {
  OperationRow(
    ["torch.cholesky_solve"], torch: "torch.cholesky_solve(y, torch.tril(x) + z)", swift: "(x + z).choleskySolved(for: y)",
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

@inline(never) private func linearAlgebra64() -> OperationRow {
  OperationRow(
    ["torch.cholesky_solve"], torch: "torch.cholesky_solve(y, torch.triu(x) + z, upper=True)", swift: "(x + z).choleskySolved(for: y, isUpper: true)",
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

@inline(never) private func linearAlgebra65() -> OperationRow {
  OperationRow(
    ["torch.cholesky_inverse"], torch: "torch.cholesky_inverse(torch.tril(x) + y)", swift: "(x + y).choleskyInverse()",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).choleskyInverse()]
  }
}

@inline(never) private func linearAlgebra66() -> OperationRow {
  OperationRow(
    ["torch.linalg.qr", "torch.qr"], torch: "(lambda q, r: (torch.abs(q), torch.abs(r), q @ r))(*torch.linalg.qr(x))", swift: "let (q, r) = x.qrFactors()\nreturn [q.abs(), r.abs(), q.matmul(r)]",
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

@inline(never) private func linearAlgebra67() -> OperationRow {
  OperationRow(
    ["torch.linalg.qr"], torch: "(lambda q, r: (q @ q.mT, torch.abs(r[:2])))(*torch.linalg.qr(x, mode='complete'))", swift: "let (q, r) = x.qrFactors(isComplete: true)\nreturn [q.matmul(q.transposed()), r.slice(axis: 0, 0..<2).abs()]",
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

@inline(never) private func linearAlgebra68() -> OperationRow {
  OperationRow(
    ["torch.linalg.qr"], torch: "torch.linalg.qr(x).R.abs()", swift: "x.qrFactors().r.abs()",
    cases: [
      [.float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.qrFactors().r.abs()]
  }
}

@inline(never) private func linearAlgebra69() -> OperationRow {
  OperationRow(
    ["torch.linalg.householder_product"], torch: "torch.linalg.householder_product(x, y)", swift: "x.householderProduct(y)",
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

@inline(never) private func linearAlgebra70() -> OperationRow {
  OperationRow(
    ["torch.linalg.lu_factor", "torch.lu", "torch.linalg.lu_factor_ex"], torch: "tuple(torch.linalg.lu_factor(x))", swift: "let lu = x.luFactors()\nreturn [lu.factors, lu.pivots]",
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

@inline(never) private func linearAlgebra71() -> OperationRow {
  OperationRow(
    ["torch.linalg.lu", "torch.lu_unpack"], torch: "tuple(torch.linalg.lu(x))", swift: "let lu = x.luFactors()\nreturn [lu.permutationMatrix, lu.lower, lu.upper]",
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

@inline(never) private func linearAlgebra72() -> OperationRow {
  OperationRow(
    ["torch.linalg.lu_solve", "torch.lu_solve"], torch: "torch.linalg.lu_solve(*torch.linalg.lu_factor(x + z), y)", swift: "(x + z).luFactors().solved(for: y)",
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

@inline(never) private func linearAlgebra73() -> OperationRow {
  OperationRow(
    ["torch.linalg.svd", "torch.svd"], torch: "(lambda u, s, v: (u.abs(), s, v.abs(), (u * s[..., None, :]) @ v))(*torch.linalg.svd(x, full_matrices=False))", swift: "let (u, s, vt) = x.singularValueDecomposition()\nreturn [u.abs(), s, vt.abs(), (u * s.expanded(at: -2)).matmul(vt)]",
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

@inline(never) private func linearAlgebra74() -> OperationRow {
  OperationRow(
    ["torch.linalg.svd"], torch: "(lambda u, s, v: (u @ u.mT, s, v @ v.mT, u.abs()[:, :2]))(*torch.linalg.svd(x))", swift: "let (u, s, vt) = x.singularValueDecomposition(fullMatrices: true)\nreturn [u.matmul(u.transposed()), s, vt.matmul(vt.transposed()), u.abs().slice(axis: 1, 0..<2)]",
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

@inline(never) private func linearAlgebra75() -> OperationRow {
  OperationRow(
    ["torch.linalg.svdvals"], torch: "torch.linalg.svdvals(x)", swift: "x.singularValues()",
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

@inline(never) private func linearAlgebra76() -> OperationRow {
  OperationRow(
    ["torch.linalg.eigh"], torch: "(lambda l, v: (l, v.abs(), v[..., :1] * v[..., :1].mT))(*torch.linalg.eigh(x + x.mT))", swift: "let (values, v) = (x + x.transposed()).symmetricEigendecomposition()\nlet first = v.slice(axis: -1, 0..<1)\nreturn [values, v.abs(), first * first.transposed()]",
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

@inline(never) private func linearAlgebra77() -> OperationRow {
  OperationRow(
    ["torch.linalg.eigvalsh"], torch: "torch.linalg.eigvalsh(x + x.mT)", swift: "(x + x.transposed()).symmetricEigenvalues()",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [(x + x.transposed()).symmetricEigenvalues()]
  }
}

@inline(never) private func linearAlgebra78() -> OperationRow {
  OperationRow(
    ["torch.linalg.eig"], torch: "(lambda l, v: (torch.view_as_real(l), v.abs()))(*torch.linalg.eig(x))", swift: "let (values, v) = x.eigendecomposition()\nreturn [values, v.complexMagnitude()]",
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

@inline(never) private func linearAlgebra79() -> OperationRow {
  OperationRow(
    ["torch.linalg.eigvals"], torch: "(lambda l: torch.stack([torch.sort(l.real).values, torch.sort(l.imag).values], -1))(torch.linalg.eigvals(x))", swift: "x.eigenvalues().fourierShifted(axes: [-2])",
    cases: [
      [.given(.fixed, [2, 2], [0.0, -2.0, 2.0, 0.0])],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.eigenvalues().fourierShifted(axes: [-2])]
  }
}

@inline(never) private func linearAlgebra80() -> OperationRow {
  OperationRow(
    ["torch.linalg.lstsq"], torch: "torch.linalg.lstsq(x, y, driver='gelsy').solution", swift: "x.leastSquares(for: y)",
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

@inline(never) private func linearAlgebra81() -> OperationRow {
  OperationRow(
    ["torch.linalg.pinv", "torch.pinverse"], torch: "torch.linalg.pinv(x)", swift: "x.pseudoinverse()",
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

@inline(never) private func linearAlgebra82() -> OperationRow {
  OperationRow(
    ["torch.linalg.pinv"], torch: "torch.linalg.pinv(x.mT @ y)", swift: "x.transposed().matmul(y).pseudoinverse()",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposed().matmul(y).pseudoinverse()]
  }
}

@inline(never) private func linearAlgebra83() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_rank"], torch: "torch.linalg.matrix_rank(x.mT @ x)", swift: "x.transposed().matmul(x).matrixRank()",
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

@inline(never) private func linearAlgebra84() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x)", swift: "x.matrixNorm()",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm()]
  }
}

@inline(never) private func linearAlgebra85() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 'nuc')", swift: "x.matrixNorm(.nuclear)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.nuclear)]
  }
}

@inline(never) private func linearAlgebra86() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 1)", swift: "x.matrixNorm(.one)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.one)]
  }
}

@inline(never) private func linearAlgebra87() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -1)", swift: "x.matrixNorm(.minusOne)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.minusOne)]
  }
}

@inline(never) private func linearAlgebra88() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, math.inf)", swift: "x.matrixNorm(.infinity)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.infinity)]
  }
}

@inline(never) private func linearAlgebra89() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -math.inf)", swift: "x.matrixNorm(.minusInfinity)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.minusInfinity)]
  }
}

@inline(never) private func linearAlgebra90() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 2)", swift: "x.matrixNorm(.two)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.two)]
  }
}

@inline(never) private func linearAlgebra91() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -2)", swift: "x.matrixNorm(.minusTwo)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.matrixNorm(.minusTwo)]
  }
}

@inline(never) private func linearAlgebra92() -> OperationRow {
  OperationRow(
    ["torch.linalg.cond"], torch: "torch.linalg.cond(x)", swift: "x.conditionNumber()",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.conditionNumber()]
  }
}

@inline(never) private func linearAlgebra93() -> OperationRow {
  OperationRow(
    ["torch.linalg.cond"], torch: "torch.linalg.cond(x, -2)", swift: "x.conditionNumber(.minusTwo)",
    cases: [
      [.float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.conditionNumber(.minusTwo)]
  }
}

@inline(never) private func linearAlgebra94() -> OperationRow {
  OperationRow(
    ["torch.linalg.cond"], torch: "COND(x + y, 'fro')", swift: "(x + y).conditionNumber(.frobenius)",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).conditionNumber(.frobenius)]
  }
}

@inline(never) private func linearAlgebra95() -> OperationRow {
  OperationRow(
    ["torch.linalg.cond"], torch: "COND(x + y, 1)", swift: "(x + y).conditionNumber(.one)",
    cases: [
      [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [(x + y).conditionNumber(.one)]
  }
}

@inline(never) private func linearAlgebra96() -> OperationRow {
  OperationRow(
    ["torch.linalg.matrix_exp", "torch.matrix_exp"], torch: "torch.linalg.matrix_exp(x)", swift: "x.matrixExponential()",
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
