// Written by Tools/make_catalogue.py from Tools/operations/linear_algebra.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let linearAlgebra: OperationFamily = {
    var rows: [OperationRow] = []
    rows.append(OperationRow(
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
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.matmul(y)]
    })
    rows.append(OperationRow(
      ["torch.mm"], torch: "torch.mm(x, y)", swift: "x.matmul(y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true), .float([2, 3], -1.5...1.5, transposed: true)],
        [.float([2, 0], -1.5...1.5), .float([0, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.matmul(y)]
    })
    rows.append(OperationRow(
      ["torch.mm"], torch: "torch.mm(x.mT, y)", swift: "x.transposed().matmul(y)",
      cases: [
        [.float([3, 2], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.transposed().matmul(y)]
    })
    rows.append(OperationRow(
      ["torch.mm"], torch: "torch.mm(x, y.mT)", swift: "x.matmul(y.transposed())",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.matmul(y.transposed())]
    })
    rows.append(OperationRow(
      ["torch.mm"], torch: "torch.mm(x.mT, y.mT)", swift: "x.transposed().matmul(y.transposed())",
      cases: [
        [.float([3, 2], -1.5...1.5), .float([4, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.transposed().matmul(y.transposed())]
    })
    rows.append(OperationRow(
      ["torch.bmm"], torch: "torch.bmm(x, y)", swift: "x.matmul(y)",
      cases: [
        [.float([2, 2, 3], -1.5...1.5), .float([2, 3, 4], -1.5...1.5)],
        [.float([0, 2, 3], -1.5...1.5), .float([0, 3, 1], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.matmul(y)]
    })
    rows.append(OperationRow(
      ["torch.mv"], torch: "torch.mv(x, y)", swift: "x.matmul(y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([1, 1], -1.5...1.5), .float([1], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.matmul(y)]
    })
    rows.append(OperationRow(
      ["torch.dot", "torch.vdot"], torch: "torch.dot(x, y)", swift: "x.dot(y)",
      cases: [
        [.float([4], -1.5...1.5), .float([4], -1.5...1.5)],
        [.float([1], -1.5...1.5), .float([1], -1.5...1.5)],
        [.float([0], -1.5...1.5), .float([0], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.dot(y)]
    })
    rows.append(OperationRow(
      ["torch.inner"], torch: "torch.inner(x, y)", swift: "x.innerProduct(y)",
      cases: [
        [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5), .float([2, 2, 3], -1.5...1.5)],
        [.float([], -1.5...1.5), .float([2], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true), .float([1, 2], -1.5...1.5)],
        [.float([0, 2], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.innerProduct(y)]
    })
    rows.append(OperationRow(
      ["torch.outer", "torch.ger"], torch: "torch.outer(x, y)", swift: "x.outerProduct(y)",
      cases: [
        [.float([3], -1.5...1.5), .float([2], -1.5...1.5)],
        [.float([1], -1.5...1.5), .float([1], -1.5...1.5)],
        [.float([0], -1.5...1.5), .float([2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.outerProduct(y)]
    })
    rows.append(OperationRow(
      ["torch.tensordot"], torch: "torch.tensordot(x, y, 2)", swift: "x.contracted(with: y, count: 2)",
      cases: [
        [.float([2, 3, 2], -1.5...1.5), .float([3, 2, 4], -1.5...1.5)],
        [.float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.contracted(with: y, count: 2)]
    })
    rows.append(OperationRow(
      ["torch.tensordot"], torch: "torch.tensordot(x, y, 0)", swift: "x.contracted(with: y, count: 0)",
      cases: [
        [.float([2], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.contracted(with: y, count: 0)]
    })
    rows.append(OperationRow(
      ["torch.tensordot"], torch: "torch.tensordot(x, y, ([0, -1], [2, 0]))", swift: "x.contracted(with: y, axes: [0, -1], otherAxes: [2, 0])",
      cases: [
        [.float([2, 3, 4], -1.5...1.5), .float([4, 1, 2], -1.5...1.5)],
        [.float([2, 0, 2], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.contracted(with: y, axes: [0, -1], otherAxes: [2, 0])]
    })
    rows.append(OperationRow(
      ["torch.addmm"], torch: "torch.addmm(x, y, z)", swift: "x.addingMatmul(y, z)",
      cases: [
        [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
        [.float([4], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
        [.float([2, 1], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5, transposed: true)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [x.addingMatmul(y, z)]
    })
    rows.append(OperationRow(
      ["torch.addmm"], torch: "torch.addmm(x, y, z, beta=0.5, alpha=-2)", swift: "x.addingMatmul(y, z, alpha: -2, beta: 0.5)",
      cases: [
        [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [x.addingMatmul(y, z, alpha: -2, beta: 0.5)]
    })
    rows.append(OperationRow(
      ["torch.addmm"], torch: "torch.addmm(x, y, z, beta=0)", swift: "x.addingMatmul(y, z, beta: 0)",
      cases: [
        [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [x.addingMatmul(y, z, beta: 0)]
    })
    rows.append(OperationRow(
      ["torch.addmv"], torch: "torch.addmv(x, y, z, beta=0.5, alpha=3)", swift: "x.addingMatmul(y, z, alpha: 3, beta: 0.5)",
      cases: [
        [.float([2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([1], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [x.addingMatmul(y, z, alpha: 3, beta: 0.5)]
    })
    rows.append(OperationRow(
      ["torch.baddbmm"], torch: "torch.baddbmm(x, y, z, beta=2, alpha=0.5)", swift: "x.addingMatmul(y, z, alpha: 0.5, beta: 2)",
      cases: [
        [.float([2, 2, 2], -1.5...1.5), .float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
        [.float([1, 2], -1.5...1.5), .float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [x.addingMatmul(y, z, alpha: 0.5, beta: 2)]
    })
    rows.append(OperationRow(
      ["torch.addbmm"], torch: "torch.addbmm(x, y, z, beta=2, alpha=0.5)", swift: "x.addingSummedMatmul(y, z, alpha: 0.5, beta: 2)",
      cases: [
        [.float([2, 2], -1.5...1.5), .float([3, 2, 2], -1.5...1.5), .float([3, 2, 2], -1.5...1.5)],
        [.float([1], -1.5...1.5), .float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [x.addingSummedMatmul(y, z, alpha: 0.5, beta: 2)]
    })
    rows.append(OperationRow(
      ["torch.addr"], torch: "torch.addr(x, y, z, beta=0.5, alpha=2)", swift: "x.addingOuterProduct(y, z, alpha: 2, beta: 0.5)",
      cases: [
        [.float([3, 2], -1.5...1.5), .float([3], -1.5...1.5), .float([2], -1.5...1.5)],
        [.float([2], -1.5...1.5), .float([3], -1.5...1.5), .float([2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [x.addingOuterProduct(y, z, alpha: 2, beta: 0.5)]
    })
    rows.append(OperationRow(
      ["torch.linalg.multi_dot", "torch.chain_matmul"], torch: "torch.linalg.multi_dot(inputs)", swift: "Tensor.chainProduct([x, y, z, w])",
      cases: [
        [.float([2, 5], -1.5...1.5), .float([5, 1], -1.5...1.5), .float([1, 4], -1.5...1.5), .float([4, 3], -1.5...1.5)],
        [.float([5], -1.5...1.5), .float([5, 1], -1.5...1.5), .float([1, 4], -1.5...1.5), .float([4, 3], -1.5...1.5)],
        [.float([2, 5], -1.5...1.5), .float([5, 1], -1.5...1.5), .float([1, 4], -1.5...1.5), .float([4], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      let w = inputs[3]
      return [Tensor.chainProduct([x, y, z, w])]
    })
    rows.append(OperationRow(
      ["torch.linalg.multi_dot"], torch: "torch.linalg.multi_dot(inputs)", swift: "Tensor.chainProduct([x, y])",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
        [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.chainProduct([x, y])]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_power", "torch.matrix_power"], torch: "torch.linalg.matrix_power(x, 5)", swift: "x.matrixPower(5)",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([2, 2, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixPower(5)]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_power"], torch: "torch.linalg.matrix_power(x, 0) + x", swift: "x.matrixPower(0) + x",
      cases: [
        [.float([2, 3, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixPower(0) + x]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_power"], torch: "torch.linalg.matrix_power(x + y, -3)", swift: "(x + y).matrixPower(-3)",
      cases: [
        [.float([3, 3], -0.5...0.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x + y).matrixPower(-3)]
    })
    rows.append(OperationRow(
      ["torch.kron"], torch: "torch.kron(x, y)", swift: "x.kroneckerProduct(y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
        [.float([2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
        [.float([], -1.5...1.5), .float([2], -1.5...1.5)],
        [.float([2, 2], -1.5...1.5), .float([1, 2, 2], -1.5...1.5)],
        [.float([0, 2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.kroneckerProduct(y)]
    })
    rows.append(OperationRow(
      ["torch.linalg.cross", "torch.cross"], torch: "torch.linalg.cross(x, y)", swift: "x.crossProduct(y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
        [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([2, 1, 3], -1.5...1.5), .float([1, 4, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5), .float([0, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.crossProduct(y)]
    })
    rows.append(OperationRow(
      ["torch.linalg.cross"], torch: "torch.linalg.cross(x, y, dim=0)", swift: "x.crossProduct(y, axis: 0)",
      cases: [
        [.float([3, 2], -1.5...1.5), .float([3, 2], -1.5...1.5, transposed: true)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.crossProduct(y, axis: 0)]
    })
    rows.append(OperationRow(
      ["torch.trace"], torch: "torch.trace(x)", swift: "x.trace()",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([2, 4], -1.5...1.5)],
        [.float([4, 2], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.float([1, 1], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.trace()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.linear"], torch: "F.linear(x, y, z)", swift: "x.linear(y, bias: z)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4], -1.5...1.5)],
        [.float([2, 2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4], -1.5...1.5)],
        [.float([3], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [x.linear(y, bias: z)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.linear"], torch: "F.linear(x, y)", swift: "x.linear(y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([4, 3], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true), .float([1, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.linear(y)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.bilinear"], torch: "F.bilinear(x, y, z, w)", swift: "x.bilinear(y, weight: z, bias: w)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([4, 3, 2], -1.5...1.5), .float([4], -1.5...1.5)],
        [.float([2, 1, 2], -1.5...1.5), .float([2, 1, 3], -1.5...1.5), .float([1, 2, 3], -1.5...1.5), .float([1], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      let w = inputs[3]
      return [x.bilinear(y, weight: z, bias: w)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('ij,jk->ik', x, y)", swift: "Tensor.einsum(\"ij,jk->ik\", x, y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
        [.float([0, 2], -1.5...1.5), .float([2, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true), .float([2, 4], -1.5...1.5, transposed: true)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.einsum("ij,jk->ik", x, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('bij, bjk', x, y)", swift: "Tensor.einsum(\"bij, bjk\", x, y)",
      cases: [
        [.float([2, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.einsum("bij, bjk", x, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('ii->i', x)", swift: "Tensor.einsum(\"ii->i\", x)",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([1, 1], -1.5...1.5)],
        [.float([0, 0], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [Tensor.einsum("ii->i", x)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('ii', x)", swift: "Tensor.einsum(\"ii\", x)",
      cases: [
        [.float([3, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [Tensor.einsum("ii", x)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('iji->j', x)", swift: "Tensor.einsum(\"iji->j\", x)",
      cases: [
        [.float([3, 2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [Tensor.einsum("iji->j", x)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('iii->i', x)", swift: "Tensor.einsum(\"iii->i\", x)",
      cases: [
        [.float([3, 3, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [Tensor.einsum("iii->i", x)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('ba', x)", swift: "Tensor.einsum(\"ba\", x)",
      cases: [
        [.float([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [Tensor.einsum("ba", x)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('ij->', x)", swift: "Tensor.einsum(\"ij->\", x)",
      cases: [
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [Tensor.einsum("ij->", x)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('i,i->', x, y)", swift: "Tensor.einsum(\"i,i->\", x, y)",
      cases: [
        [.float([4], -1.5...1.5), .float([4], -1.5...1.5)],
        [.float([0], -1.5...1.5), .float([0], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.einsum("i,i->", x, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('i,j->ij', x, y)", swift: "Tensor.einsum(\"i,j->ij\", x, y)",
      cases: [
        [.float([3], -1.5...1.5), .float([2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.einsum("i,j->ij", x, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum(',i->i', x, y)", swift: "Tensor.einsum(\",i->i\", x, y)",
      cases: [
        [.float([], -1.5...1.5), .float([2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.einsum(",i->i", x, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('...ij,...jk->...ik', x, y)", swift: "Tensor.einsum(\"...ij,...jk->...ik\", x, y)",
      cases: [
        [.float([2, 1, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.einsum("...ij,...jk->...ik", x, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('i...->...', x)", swift: "Tensor.einsum(\"i...->...\", x)",
      cases: [
        [.float([2, 3, 2], -1.5...1.5)],
        [.float([2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [Tensor.einsum("i...->...", x)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('...i,...i', x, y)", swift: "Tensor.einsum(\"...i,...i\", x, y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.einsum("...i,...i", x, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('ij,ij->i', x, y)", swift: "Tensor.einsum(\"ij,ij->i\", x, y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([1, 3], -1.5...1.5)],
        [.float([2, 1], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [Tensor.einsum("ij,ij->i", x, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('ij,jk,kl,lm->im', x, y, z, w)", swift: "Tensor.einsum(\"ij,jk,kl,lm->im\", x, y, z, w)",
      cases: [
        [.float([2, 4], -1.5...1.5), .float([4, 1], -1.5...1.5), .float([1, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      let w = inputs[3]
      return [Tensor.einsum("ij,jk,kl,lm->im", x, y, z, w)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('bi,oij,bj->bo', x, z, y)", swift: "Tensor.einsum(\"bi,oij,bj->bo\", x, z, y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([3, 3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [Tensor.einsum("bi,oij,bj->bo", x, z, y)]
    })
    rows.append(OperationRow(
      ["torch.einsum"], torch: "torch.einsum('a,a,a,ab,b,b,cb->c', x, x, x, y, z, z, w)", swift: "Tensor.einsum(\"a,a,a,ab,b,b,cb->c\", [x, x, x, y, z, z, w])",
      cases: [
        [.float([2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      let w = inputs[3]
      return [Tensor.einsum("a,a,a,ab,b,b,cb->c", [x, x, x, y, z, z, w])]
    })
    rows.append(OperationRow(
      ["torch.linalg.solve"], torch: "torch.linalg.solve(x + z, y)", swift: "(x + z).solved(for: y)",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
        [.float([2, 3, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
        [.float([2, 3, 3], -1.5...1.5), .float([3, 1], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
        [.float([3, 3], -1.5...1.5, transposed: true), .float([3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
        [.float([1, 1], -1.5...1.5), .float([1], -1.5...1.5), .given(.fixed, [1, 1], [3.0])],
        [.float([0, 2, 2], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.fixed, [2, 2], [1.0, 0.0, 0.0, 1.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [(x + z).solved(for: y)]
    })
    rows.append(OperationRow(
      ["torch.linalg.solve"], torch: "torch.linalg.solve(x + z, y.mT, left=False)", swift: "(x + z).transposed().solved(for: y).transposed()",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [(x + z).transposed().solved(for: y).transposed()]
    })
    rows.append(OperationRow(
      ["torch.linalg.solve_triangular", "torch.triangular_solve"], torch: "torch.linalg.solve_triangular(x + z, y, upper=True)", swift: "(x + z).triangularSolved(for: y, isUpper: true)",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
        [.float([2, 3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
        [.float([3, 3], -1.5...1.5), .float([3, 0], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [(x + z).triangularSolved(for: y, isUpper: true)]
    })
    rows.append(OperationRow(
      ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x + z, y, upper=False)", swift: "(x + z).triangularSolved(for: y, isUpper: false)",
      cases: [
        [.float([3, 3], -1.5...1.5, transposed: true), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [(x + z).triangularSolved(for: y, isUpper: false)]
    })
    rows.append(OperationRow(
      ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x, y, upper=False, unitriangular=True)", swift: "x.triangularSolved(for: y, isUpper: false, hasUnitDiagonal: true)",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.triangularSolved(for: y, isUpper: false, hasUnitDiagonal: true)]
    })
    rows.append(OperationRow(
      ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular(x, y, upper=True, unitriangular=True, left=False)", swift: "x.triangularSolved(for: y, isUpper: true, hasUnitDiagonal: true, fromLeft: false)",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.triangularSolved(for: y, isUpper: true, hasUnitDiagonal: true, fromLeft: false)]
    })
    rows.append(OperationRow(
      ["torch.linalg.solve_triangular"], torch: "torch.linalg.solve_triangular((x + z).mT, y, upper=False)", swift: "(x + z).triangularSolved(for: y, isUpper: true, isTransposed: true)",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [(x + z).triangularSolved(for: y, isUpper: true, isTransposed: true)]
    })
    rows.append(OperationRow(
      ["torch.linalg.inv", "torch.inverse"], torch: "torch.linalg.inv(x + y)", swift: "(x + y).inverse()",
      cases: [
        [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
        [.float([2, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [3.0, 0.0, 0.0, 3.0])],
        [.float([3, 3], -1.5...1.5, transposed: true), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
        [.float([0, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [1.0, 0.0, 0.0, 1.0])],
        [.float([1, 1], -1.5...1.5), .given(.fixed, [1, 1], [3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x + y).inverse()]
    })
    rows.append(OperationRow(
      ["torch.linalg.det", "torch.det"], torch: "torch.linalg.det(x + y)", swift: "(x + y).determinant()",
      cases: [
        [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
        [.float([2, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [2.0, 0.0, 0.0, 2.0])],
        [.float([4, 4], -1.5...1.5), .given(.fixed, [4, 4], [-1.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, -1.0])],
        [.float([1, 1], -1.5...1.5), .given(.fixed, [1, 1], [2.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x + y).determinant()]
    })
    rows.append(OperationRow(
      ["torch.linalg.slogdet", "torch.slogdet"], torch: "tuple(torch.linalg.slogdet(x + y))", swift: "let (sign, logarithm) = (x + y).signAndLogDeterminant()\nreturn [sign, logarithm]",
      cases: [
        [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
        [.float([2, 3, 3], -1.5...1.5), .given(.fixed, [3, 3], [-2.0, 0.0, 0.0, 0.0, -2.0, 0.0, 0.0, 0.0, -2.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let (sign, logarithm) = (x + y).signAndLogDeterminant()
      return [sign, logarithm]
    })
    rows.append(OperationRow(
      ["torch.logdet"], torch: "torch.logdet(x @ x.mT + y)", swift: "(x.matmul(x.transposed()) + y).signAndLogDeterminant().logarithm",
      cases: [
        [.float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x.matmul(x.transposed()) + y).signAndLogDeterminant().logarithm]
    })
    rows.append(OperationRow(
      ["torch.linalg.cholesky", "torch.cholesky", "torch.linalg.cholesky_ex"], torch: "torch.linalg.cholesky(x @ x.mT + y)", swift: "(x.matmul(x.transposed()) + y).cholesky()",
      cases: [
        [.float([3, 4], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
        [.float([2, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [1.0, 0.0, 0.0, 1.0])],
        [.float([1, 1], -1.5...1.5), .given(.fixed, [1, 1], [1.0])],
        [.float([0, 2, 2], -1.5...1.5), .given(.fixed, [2, 2], [1.0, 0.0, 0.0, 1.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x.matmul(x.transposed()) + y).cholesky()]
    })
    rows.append(OperationRow(
      ["torch.linalg.cholesky"], torch: "torch.linalg.cholesky(x @ x.mT + y, upper=True)", swift: "(x.matmul(x.transposed()) + y).cholesky(isUpper: true)",
      cases: [
        [.float([3, 4], -1.5...1.5), .given(.fixed, [3, 3], [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x.matmul(x.transposed()) + y).cholesky(isUpper: true)]
    })
    rows.append(OperationRow(
      ["torch.cholesky_solve"], torch: "torch.cholesky_solve(y, torch.tril(x) + z)", swift: "(x + z).choleskySolved(for: y)",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [(x + z).choleskySolved(for: y)]
    })
    rows.append(OperationRow(
      ["torch.cholesky_solve"], torch: "torch.cholesky_solve(y, torch.triu(x) + z, upper=True)", swift: "(x + z).choleskySolved(for: y, isUpper: true)",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [(x + z).choleskySolved(for: y, isUpper: true)]
    })
    rows.append(OperationRow(
      ["torch.cholesky_inverse"], torch: "torch.cholesky_inverse(torch.tril(x) + y)", swift: "(x + y).choleskyInverse()",
      cases: [
        [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x + y).choleskyInverse()]
    })
    rows.append(OperationRow(
      ["torch.linalg.qr", "torch.qr"], torch: "(lambda q, r: (torch.abs(q), torch.abs(r), q @ r))(*torch.linalg.qr(x))", swift: "let (q, r) = x.qrFactors()\nreturn [q.abs(), r.abs(), q.matmul(r)]",
      cases: [
        [.float([4, 3], -1.5...1.5)],
        [.float([3, 3], -1.5...1.5)],
        [.float([2, 4], -1.5...1.5)],
        [.float([2, 3, 2], -1.5...1.5)],
        [.float([4, 2], -1.5...1.5, transposed: true)],
        [.float([3, 1], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let (q, r) = x.qrFactors()
      return [q.abs(), r.abs(), q.matmul(r)]
    })
    rows.append(OperationRow(
      ["torch.linalg.qr"], torch: "(lambda q, r: (q @ q.mT, torch.abs(r[:2])))(*torch.linalg.qr(x, mode='complete'))", swift: "let (q, r) = x.qrFactors(isComplete: true)\nreturn [q.matmul(q.transposed()), r.slice(axis: 0, 0..<2).abs()]",
      cases: [
        [.fixed([4, 2], -1.5...1.5)],
        [.fixed([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"], isFlat: true
    ) { inputs in
      let x = inputs[0]
      let (q, r) = x.qrFactors(isComplete: true)
      return [q.matmul(q.transposed()), r.slice(axis: 0, 0..<2).abs()]
    })
    rows.append(OperationRow(
      ["torch.linalg.qr"], torch: "torch.linalg.qr(x).R.abs()", swift: "x.qrFactors().r.abs()",
      cases: [
        [.float([4, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.qrFactors().r.abs()]
    })
    rows.append(OperationRow(
      ["torch.linalg.householder_product"], torch: "torch.linalg.householder_product(x, y)", swift: "x.householderProduct(y)",
      cases: [
        [.float([4, 3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([2, 3, 2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
        [.float([3, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.householderProduct(y)]
    })
    rows.append(OperationRow(
      ["torch.linalg.lu_factor", "torch.lu", "torch.linalg.lu_factor_ex"], torch: "tuple(torch.linalg.lu_factor(x))", swift: "let lu = x.luFactors()\nreturn [lu.factors, lu.pivots]",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([2, 3, 3], -1.5...1.5)],
        [.float([4, 2], -1.5...1.5)],
        [.float([2, 4], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let lu = x.luFactors()
      return [lu.factors, lu.pivots]
    })
    rows.append(OperationRow(
      ["torch.linalg.lu", "torch.lu_unpack"], torch: "tuple(torch.linalg.lu(x))", swift: "let lu = x.luFactors()\nreturn [lu.permutationMatrix, lu.lower, lu.upper]",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([2, 4, 3], -1.5...1.5)],
        [.float([2, 4], -1.5...1.5)],
        [.float([1, 1], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let lu = x.luFactors()
      return [lu.permutationMatrix, lu.lower, lu.upper]
    })
    rows.append(OperationRow(
      ["torch.linalg.lu_solve", "torch.lu_solve"], torch: "torch.linalg.lu_solve(*torch.linalg.lu_factor(x + z), y)", swift: "(x + z).luFactors().solved(for: y)",
      cases: [
        [.float([3, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
        [.float([2, 3, 3], -1.5...1.5), .float([2, 3, 1], -1.5...1.5), .given(.fixed, [3, 3], [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      let z = inputs[2]
      return [(x + z).luFactors().solved(for: y)]
    })
    rows.append(OperationRow(
      ["torch.linalg.svd", "torch.svd"], torch: "(lambda u, s, v: (u.abs(), s, v.abs(), (u * s[..., None, :]) @ v))(*torch.linalg.svd(x, full_matrices=False))", swift: "let (u, s, vt) = x.singularValueDecomposition()\nreturn [u.abs(), s, vt.abs(), (u * s.expanded(at: -2)).matmul(vt)]",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([4, 2], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([2, 3, 2], -1.5...1.5)],
        [.float([4, 3], -1.5...1.5, transposed: true)],
      ], types: ["float64", "float32"], tolerance: 1e-09, note: "divides by differences of squared singular values"
    ) { inputs in
      let x = inputs[0]
      let (u, s, vt) = x.singularValueDecomposition()
      return [u.abs(), s, vt.abs(), (u * s.expanded(at: -2)).matmul(vt)]
    })
    rows.append(OperationRow(
      ["torch.linalg.svd"], torch: "(lambda u, s, v: (u @ u.mT, s, v @ v.mT, u.abs()[:, :2]))(*torch.linalg.svd(x))", swift: "let (u, s, vt) = x.singularValueDecomposition(fullMatrices: true)\nreturn [u.matmul(u.transposed()), s, vt.matmul(vt.transposed()), u.abs().slice(axis: 1, 0..<2)]",
      cases: [
        [.fixed([4, 2], -1.5...1.5)],
        [.fixed([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"], isFlat: true
    ) { inputs in
      let x = inputs[0]
      let (u, s, vt) = x.singularValueDecomposition(fullMatrices: true)
      return [u.matmul(u.transposed()), s, vt.matmul(vt.transposed()), u.abs().slice(axis: 1, 0..<2)]
    })
    rows.append(OperationRow(
      ["torch.linalg.svdvals"], torch: "torch.linalg.svdvals(x)", swift: "x.singularValues()",
      cases: [
        [.float([3, 2], -1.5...1.5)],
        [.float([2, 2, 3], -1.5...1.5)],
        [.float([1, 1], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.singularValues()]
    })
    rows.append(OperationRow(
      ["torch.linalg.eigh"], torch: "(lambda l, v: (l, v.abs(), v[..., :1] * v[..., :1].mT))(*torch.linalg.eigh(x + x.mT))", swift: "let (values, v) = (x + x.transposed()).symmetricEigendecomposition()\nlet first = v.slice(axis: -1, 0..<1)\nreturn [values, v.abs(), first * first.transposed()]",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([2, 2, 2], -1.5...1.5)],
        [.float([1, 1], -1.5...1.5)],
      ], types: ["float64", "float32"], tolerance: 1e-09, note: "divides by differences of eigenvalues"
    ) { inputs in
      let x = inputs[0]
      let (values, v) = (x + x.transposed()).symmetricEigendecomposition()
      let first = v.slice(axis: -1, 0..<1)
      return [values, v.abs(), first * first.transposed()]
    })
    rows.append(OperationRow(
      ["torch.linalg.eigvalsh"], torch: "torch.linalg.eigvalsh(x + x.mT)", swift: "(x + x.transposed()).symmetricEigenvalues()",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([2, 3, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [(x + x.transposed()).symmetricEigenvalues()]
    })
    rows.append(OperationRow(
      ["torch.linalg.eig"], torch: "(lambda l, v: (torch.view_as_real(l), v.abs()))(*torch.linalg.eig(x))", swift: "let (values, v) = x.eigendecomposition()\nreturn [values, v.complexMagnitude()]",
      cases: [
        [.given(.fixed, [3, 3], [-2.0, 1.0, 0.5, 0.0, 1.0, 2.0, 0.1, 0.0, 3.0])],
        [.given(.fixed, [2, 2], [0.5, 0.25, 0.125, 1.5])],
      ], types: ["float64", "float32"], isFlat: true
    ) { inputs in
      let x = inputs[0]
      let (values, v) = x.eigendecomposition()
      return [values, v.complexMagnitude()]
    })
    rows.append(OperationRow(
      ["torch.linalg.eigvals"], torch: "(lambda l: torch.stack([torch.sort(l.real).values, torch.sort(l.imag).values], -1))(torch.linalg.eigvals(x))", swift: "x.eigenvalues().fourierShifted(axes: [-2])",
      cases: [
        [.given(.fixed, [2, 2], [0.0, -2.0, 2.0, 0.0])],
      ], types: ["float64", "float32"], isFlat: true
    ) { inputs in
      let x = inputs[0]
      return [x.eigenvalues().fourierShifted(axes: [-2])]
    })
    rows.append(OperationRow(
      ["torch.linalg.lstsq"], torch: "torch.linalg.lstsq(x, y, driver='gelsy').solution", swift: "x.leastSquares(for: y)",
      cases: [
        [.float([4, 2], -1.5...1.5), .float([4, 3], -1.5...1.5)],
        [.float([3, 3], -1.5...1.5), .float([3, 1], -1.5...1.5)],
        [.float([2, 4], -1.5...1.5), .float([2, 2], -1.5...1.5)],
        [.float([2, 3, 2], -1.5...1.5), .float([2, 3, 1], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.leastSquares(for: y)]
    })
    rows.append(OperationRow(
      ["torch.linalg.pinv", "torch.pinverse"], torch: "torch.linalg.pinv(x)", swift: "x.pseudoinverse()",
      cases: [
        [.float([4, 2], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([2, 3, 2], -1.5...1.5)],
        [.float([0, 2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.pseudoinverse()]
    })
    rows.append(OperationRow(
      ["torch.linalg.pinv"], torch: "torch.linalg.pinv(x.mT @ y)", swift: "x.transposed().matmul(y).pseudoinverse()",
      cases: [
        [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.transposed().matmul(y).pseudoinverse()]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_rank"], torch: "torch.linalg.matrix_rank(x.mT @ x)", swift: "x.transposed().matmul(x).matrixRank()",
      cases: [
        [.float([2, 4], -1.5...1.5)],
        [.float([2, 1, 3], -1.5...1.5)],
        [.float([3, 3], -1.5...1.5)],
      ], types: ["float64", "float32"], isFlat: true
    ) { inputs in
      let x = inputs[0]
      return [x.transposed().matmul(x).matrixRank()]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x)", swift: "x.matrixNorm()",
      cases: [
        [.float([3, 2], -1.5...1.5)],
        [.float([2, 2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixNorm()]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 'nuc')", swift: "x.matrixNorm(.nuclear)",
      cases: [
        [.float([3, 2], -1.5...1.5)],
        [.float([2, 2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixNorm(.nuclear)]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 1)", swift: "x.matrixNorm(.one)",
      cases: [
        [.float([3, 2], -1.5...1.5)],
        [.float([2, 2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixNorm(.one)]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -1)", swift: "x.matrixNorm(.minusOne)",
      cases: [
        [.float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixNorm(.minusOne)]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, math.inf)", swift: "x.matrixNorm(.infinity)",
      cases: [
        [.float([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixNorm(.infinity)]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -math.inf)", swift: "x.matrixNorm(.minusInfinity)",
      cases: [
        [.float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixNorm(.minusInfinity)]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, 2)", swift: "x.matrixNorm(.two)",
      cases: [
        [.float([3, 2], -1.5...1.5)],
        [.float([2, 2, 3], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixNorm(.two)]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_norm"], torch: "torch.linalg.matrix_norm(x, -2)", swift: "x.matrixNorm(.minusTwo)",
      cases: [
        [.float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixNorm(.minusTwo)]
    })
    rows.append(OperationRow(
      ["torch.linalg.cond"], torch: "torch.linalg.cond(x)", swift: "x.conditionNumber()",
      cases: [
        [.float([3, 2], -1.5...1.5)],
        [.float([2, 2, 2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.conditionNumber()]
    })
    rows.append(OperationRow(
      ["torch.linalg.cond"], torch: "torch.linalg.cond(x, -2)", swift: "x.conditionNumber(.minusTwo)",
      cases: [
        [.float([3, 2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.conditionNumber(.minusTwo)]
    })
    rows.append(OperationRow(
      ["torch.linalg.cond"], torch: "COND(x + y, 'fro')", swift: "(x + y).conditionNumber(.frobenius)",
      cases: [
        [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x + y).conditionNumber(.frobenius)]
    })
    rows.append(OperationRow(
      ["torch.linalg.cond"], torch: "COND(x + y, 1)", swift: "(x + y).conditionNumber(.one)",
      cases: [
        [.float([3, 3], -1.5...1.5), .given(.fixed, [3, 3], [3.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 3.0])],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [(x + y).conditionNumber(.one)]
    })
    rows.append(OperationRow(
      ["torch.linalg.matrix_exp", "torch.matrix_exp"], torch: "torch.linalg.matrix_exp(x)", swift: "x.matrixExponential()",
      cases: [
        [.float([3, 3], -1.5...1.5)],
        [.float([2, 2, 2], -1.5...1.5)],
        [.float([3, 3], -4.0...4.0)],
        [.float([1, 1], -1.5...1.5)],
        [.float([0, 2, 2], -1.5...1.5)],
      ], types: ["float64", "float32"]
    ) { inputs in
      let x = inputs[0]
      return [x.matrixExponential()]
    })
    return OperationFamily(name: "linear_algebra", title: "Products and linear algebra", rows: rows)
  }()
}
