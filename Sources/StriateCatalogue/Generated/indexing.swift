// Written by Tools/make_catalogue.py from Tools/operations/indexing.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let indexing = OperationFamily(
    name: "indexing", title: "Subscripts, indices and masks",
    rows: [
      indexing_torch_Tensor_getitem_(),
      indexing_torch_Tensor_getitem_2(),
      indexing_torch_Tensor_getitem_3(),
      indexing_torch_Tensor_getitem_4(),
      indexing_torch_Tensor_getitem_5(),
      indexing_numpy_ndarray_getitem_(),
      indexing_torch_Tensor_getitem_6(),
      indexing_torch_Tensor_getitem_7(),
      indexing_torch_Tensor_getitem_8(),
      indexing_torch_Tensor_getitem_9(),
      indexing_torch_Tensor_getitem_10(),
      indexing_torch_Tensor_setitem_(),
      indexing_torch_Tensor_setitem_2(),
      indexing_torch_Tensor_setitem_3(),
      indexing_torch_Tensor_setitem_4(),
      indexing_torch_index_put(),
      indexing_torch_index_put_2(),
      indexing_torch_select_scatter(),
      indexing_torch_slice_scatter(),
      indexing_torch_diagonal_scatter(),
      indexing_torch_diagonal_scatter_2(),
      indexing_torch_index_select(),
      indexing_torch_gather(),
      indexing_torch_take_along_dim(),
      indexing_torch_take(),
      indexing_torch_masked_select(),
      indexing_torch_nn_functional_embedding(),
      indexing_torch_nn_functional_embedding_2(),
      indexing_torch_nn_functional_one_hot(),
      indexing_torch_scatter(),
      indexing_torch_scatter_add(),
      indexing_torch_scatter_reduce(),
      indexing_torch_scatter_reduce_2(),
      indexing_torch_scatter_reduce_3(),
      indexing_torch_scatter_reduce_4(),
      indexing_torch_scatter_reduce_5(),
      indexing_torch_scatter_reduce_6(),
      indexing_torch_scatter_reduce_7(),
      indexing_torch_scatter_reduce_8(),
      indexing_torch_scatter_reduce_9(),
      indexing_torch_scatter_reduce_10(),
      indexing_torch_scatter_reduce_11(),
      indexing_torch_index_add(),
      indexing_torch_index_copy(),
      indexing_torch_index_fill(),
      indexing_torch_index_reduce(),
      indexing_torch_index_reduce_2(),
      indexing_torch_index_reduce_3(),
      indexing_torch_index_reduce_4(),
      indexing_torch_index_reduce_5(),
      indexing_torch_index_reduce_6(),
      indexing_torch_index_reduce_7(),
      indexing_torch_index_reduce_8(),
      indexing_torch_Tensor_put(),
      indexing_torch_Tensor_put_2(),
      indexing_torch_masked_fill(),
      indexing_torch_masked_fill_2(),
      indexing_torch_masked_scatter(),
      indexing_torch_tril_indices(),
      indexing_torch_triu_indices(),
    ])
}

@inline(never) private func indexing_torch_Tensor_getitem_() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__", ["torch.Tensor.__getitem__"], torch: "x[1]", swift: "x[1]",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x[1]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 2", ["torch.Tensor.__getitem__"], torch: "x[1:, 2:5]", swift: "x[1..., 2..<5]",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 6], -1.5...1.5, transposed: true)],
      [.float([1, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x[1..., 2..<5]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_3() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 3", ["torch.Tensor.__getitem__"], torch: "x[..., 0]", swift: "x[.ellipsis, 0]",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x[.ellipsis, 0]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_4() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 4", ["torch.Tensor.__getitem__"], torch: "x[:, None, -2:, :2]", swift: "x[.all, .newAxis, (-2)..., ..<2]",
    cases: [
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x[.all, .newAxis, (-2)..., ..<2]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_5() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 5", ["torch.Tensor.__getitem__"], torch: "x[0:2, :1]", swift: "x[0...1, ...0]",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x[0...1, ...0]]
  }
}

@inline(never) private func indexing_numpy_ndarray_getitem_() -> OperationRow {
  OperationRow(
    "numpy.ndarray.__getitem__", ["numpy.ndarray.__getitem__"], torch: "torch.flip(x, (1,))[:, 0:4:2]", swift: "x[.all, .slice(from: -1, to: 0, by: -2)]",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([2, 5], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "a negative step, which PyTorch lacks, as NumPy defines it"
  ) { inputs in
    let x = inputs[0]
    return [x[.all, .slice(from: -1, to: 0, by: -2)]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_6() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 6", ["torch.Tensor.__getitem__"], torch: "x[1::2, -1]", swift: "x[.slice(from: 1, by: 2), -1]",
    cases: [
      [.float([5, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x[.slice(from: 1, by: 2), -1]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_7() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 7", ["torch.Tensor.__getitem__"], torch: "x[y]", swift: "x[y]",
    cases: [
      [.float([4, 2], -1.5...1.5), .integer([2, 3], 0..<4)],
      [.float([4], -1.5...1.5), .given(.integer, [3], [-1.0, 0.0, -1.0])],
      [.float([4], -1.5...1.5), .integer([], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x[y]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_8() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 8", ["torch.Tensor.__getitem__"], torch: "x[:, y, z]", swift: "x[.all, y, z]",
    cases: [
      [.float([2, 4, 4], -1.5...1.5), .integer([3], 0..<4), .integer([2, 1], 0..<4)],
      [.float([1, 4, 4], -1.5...1.5), .integer([2], 0..<4), .integer([2], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x[.all, y, z]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_9() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 9", ["torch.Tensor.__getitem__"], torch: "x[y, :, z]", swift: "x[y, .all, z]",
    cases: [
      [.float([4, 2, 4], -1.5...1.5), .integer([3], 0..<4), .integer([3], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x[y, .all, z]]
  }
}

@inline(never) private func indexing_torch_Tensor_getitem_10() -> OperationRow {
  OperationRow(
    "torch.Tensor.__getitem__ 10", ["torch.Tensor.__getitem__"], torch: "x[1:, y, 0]", swift: "x[1..., y, 0]",
    cases: [
      [.float([3, 4, 2], -1.5...1.5), .integer([2], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x[1..., y, 0]]
  }
}

@inline(never) private func indexing_torch_Tensor_setitem_() -> OperationRow {
  OperationRow(
    "torch.Tensor.__setitem__", ["torch.Tensor.__setitem__"], torch: "replaced(x, y, slice(1, 3))", swift: "var copy = x\ncopy[1..<3] = y\nreturn [copy]",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5), .float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    var copy = x
    copy[1..<3] = y
    return [copy]
  }
}

@inline(never) private func indexing_torch_Tensor_setitem_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.__setitem__ 2", ["torch.Tensor.__setitem__"], torch: "replaced(x, y, Ellipsis, -1)", swift: "x.replacing(y, at: .ellipsis, -1)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5), .float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true), .float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.replacing(y, at: .ellipsis, -1)]
  }
}

@inline(never) private func indexing_torch_Tensor_setitem_3() -> OperationRow {
  OperationRow(
    "torch.Tensor.__setitem__ 3", ["torch.Tensor.__setitem__"], torch: "replaced(x, y, slice(None), slice(0, None, 2))", swift: "x.replacing(y, at: .all, .slice(by: 2))",
    cases: [
      [.float([2, 5], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.replacing(y, at: .all, .slice(by: 2))]
  }
}

@inline(never) private func indexing_torch_Tensor_setitem_4() -> OperationRow {
  OperationRow(
    "torch.Tensor.__setitem__ 4", ["torch.Tensor.__setitem__", "torch.index_put"], torch: "torch.index_put(x, (z,), y)", swift: "x.replacing(y, at: z)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, -1.0])],
      [.float([4], -1.5...1.5), .float([2], -1.5...1.5), .given(.integer, [2], [3.0, 1.0])],
      [.float([4, 2], -1.5...1.5), .float([2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, -1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.replacing(y, at: z)]
  }
}

@inline(never) private func indexing_torch_index_put() -> OperationRow {
  OperationRow(
    "torch.index_put", ["torch.index_put"], torch: "torch.index_put(x, (z, w), y)", swift: "x.replacing(y, at: z, w)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 1.0]), .given(.integer, [3], [1.0, 1.0, -1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.replacing(y, at: z, w)]
  }
}

@inline(never) private func indexing_torch_index_put_2() -> OperationRow {
  OperationRow(
    "torch.index_put 2", ["torch.index_put"], torch: "torch.index_put(x, (z, w), y, accumulate=True)", swift: "x.adding(y, at: z, w)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0]), .given(.integer, [3], [1.0, 1.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.adding(y, at: z, w)]
  }
}

@inline(never) private func indexing_torch_select_scatter() -> OperationRow {
  OperationRow(
    "torch.select_scatter", ["torch.select_scatter"], torch: "torch.select_scatter(x, y, 1, -1)", swift: "x.replacing(y, at: .all, -1)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.replacing(y, at: .all, -1)]
  }
}

@inline(never) private func indexing_torch_slice_scatter() -> OperationRow {
  OperationRow(
    "torch.slice_scatter", ["torch.slice_scatter"], torch: "torch.slice_scatter(x, y, 1, 1, 6, 2)", swift: "x.replacing(y, at: .all, .slice(from: 1, to: 6, by: 2))",
    cases: [
      [.float([2, 6], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.replacing(y, at: .all, .slice(from: 1, to: 6, by: 2))]
  }
}

@inline(never) private func indexing_torch_diagonal_scatter() -> OperationRow {
  OperationRow(
    "torch.diagonal_scatter", ["torch.diagonal_scatter"], torch: "torch.diagonal_scatter(x, y, 1)", swift: "x.replacingDiagonal(with: y, offset: 1)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([3, 4, 2], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.replacingDiagonal(with: y, offset: 1)]
  }
}

@inline(never) private func indexing_torch_diagonal_scatter_2() -> OperationRow {
  OperationRow(
    "torch.diagonal_scatter 2", ["torch.diagonal_scatter"], torch: "torch.diagonal_scatter(x, y, -1, 2, 0)", swift: "x.replacingDiagonal(with: y, offset: -1, axes: (2, 0))",
    cases: [
      [.float([4, 2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.replacingDiagonal(with: y, offset: -1, axes: (2, 0))]
  }
}

@inline(never) private func indexing_torch_index_select() -> OperationRow {
  OperationRow(
    "torch.index_select", ["torch.index_select", "numpy.take"], torch: "torch.index_select(x, 1, y)", swift: "x.gather(y, axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5), .integer([5], 0..<4)],
      [.float([2, 4], -1.5...1.5, transposed: true), .integer([2], 0..<4)],
      [.float([2, 4], -1.5...1.5), .integer([0], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.gather(y, axis: 1)]
  }
}

@inline(never) private func indexing_torch_gather() -> OperationRow {
  OperationRow(
    "torch.gather", ["torch.gather"], torch: "torch.gather(x, 1, y)", swift: "x.takeAlong(y, axis: 1)",
    cases: [
      [.float([3, 4], -1.5...1.5), .integer([3, 2], 0..<4)],
      [.float([3, 4], -1.5...1.5), .integer([2, 3], 0..<4)],
      [.float([2, 4], -1.5...1.5, transposed: true), .integer([2, 4], 0..<4)],
      [.float([2, 4], -1.5...1.5), .integer([2, 0], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.takeAlong(y, axis: 1)]
  }
}

@inline(never) private func indexing_torch_take_along_dim() -> OperationRow {
  OperationRow(
    "torch.take_along_dim", ["torch.take_along_dim"], torch: "torch.take_along_dim(x, y, 0)", swift: "x.takeAlong(y, axis: 0)",
    cases: [
      [.float([4, 3], -1.5...1.5), .integer([2, 3], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.takeAlong(y, axis: 0)]
  }
}

@inline(never) private func indexing_torch_take() -> OperationRow {
  OperationRow(
    "torch.take", ["torch.take"], torch: "torch.take(x, y)", swift: "x.elements(at: y)",
    cases: [
      [.float([3, 4], -1.5...1.5), .integer([2, 2], 0..<12)],
      [.float([4], -1.5...1.5), .given(.integer, [2], [-1.0, -1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.elements(at: y)]
  }
}

@inline(never) private func indexing_torch_masked_select() -> OperationRow {
  OperationRow(
    "torch.masked_select", ["torch.masked_select"], torch: "torch.masked_select(x, y)", swift: "try x.maskedSelect(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .given(.bool, [2, 3], [1.0, 0.0, 1.0, 0.0, 1.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [try x.maskedSelect(y)]
  }
}

@inline(never) private func indexing_torch_nn_functional_embedding() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding", ["torch.nn.functional.embedding"], torch: "F.embedding(y, x)", swift: "x.embedding(y)",
    cases: [
      [.float([4, 2], -1.5...1.5), .integer([2, 3], 0..<4)],
      [.float([4, 2], -1.5...1.5), .integer([0], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.embedding(y)]
  }
}

@inline(never) private func indexing_torch_nn_functional_embedding_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding 2", ["torch.nn.functional.embedding"], torch: "embedding_and_gradient(x, y)", swift: "let rows = x.embedding(y, paddingIndex: 1)\nreturn [rows, rows.square().sum().gradient(withRespectTo: x)]",
    cases: [
      [.fixed([4, 2], -1.5...1.5), .given(.integer, [4], [1.0, 0.0, 3.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, note: "with a padding row, to which by definition no gradient goes"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let rows = x.embedding(y, paddingIndex: 1)
    return [rows, rows.square().sum().gradient(withRespectTo: x)]
  }
}

@inline(never) private func indexing_torch_nn_functional_one_hot() -> OperationRow {
  OperationRow(
    "torch.nn.functional.one_hot", ["torch.nn.functional.one_hot"], torch: "F.one_hot(x, 5)", swift: "x.oneHot(count: 5)",
    cases: [
      [.integer([2, 3], 0..<4)],
      [.integer([], 0..<4)],
      [.integer([0], 0..<4)],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.oneHot(count: 5)]
  }
}

@inline(never) private func indexing_torch_scatter() -> OperationRow {
  OperationRow(
    "torch.scatter", ["torch.scatter"], torch: "torch.scatter(x, 1, z, y[:z.shape[0], :z.shape[1]])", swift: "x.replacingAlong(y, at: z, axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 1.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([3, 3], -1.5...1.5), .given(.integer, [2, 2], [1.0, 3.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.replacingAlong(y, at: z, axis: 1)]
  }
}

@inline(never) private func indexing_torch_scatter_add() -> OperationRow {
  OperationRow(
    "torch.scatter_add", ["torch.scatter_add"], torch: "torch.scatter_add(x, 0, z, y)", swift: "x.addingAlong(y, at: z, axis: 0)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .integer([2, 3], 0..<4)],
      [.float([4, 3], -1.5...1.5), .float([3, 2], -1.5...1.5), .integer([3, 2], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingAlong(y, at: z, axis: 0)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'sum', True)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .sum, includingSelf: true)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .sum, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_2() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 2", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'sum', False)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .sum, includingSelf: false)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .sum, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_3() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 3", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'prod', True)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .product, includingSelf: true)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .product, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_4() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 4", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'prod', False)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .product, includingSelf: false)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .product, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_5() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 5", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'mean', True)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .mean, includingSelf: true)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .mean, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_6() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 6", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'mean', False)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .mean, includingSelf: false)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .mean, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_7() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 7", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'amax', True)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .maximum, includingSelf: true)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .maximum, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_8() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 8", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'amax', False)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .maximum, includingSelf: false)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .maximum, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_9() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 9", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'amin', True)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .minimum, includingSelf: true)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .minimum, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_10() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 10", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'amin', False)", swift: "x.reducingAlong(y, at: z, axis: 1, by: .minimum, includingSelf: false)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 0.0, 2.0, 3.0, 1.0, 0.0])],
      [.float([3, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [2, 3], [2.0, 2.0, 2.0, 0.0, 1.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .minimum, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_scatter_reduce_11() -> OperationRow {
  OperationRow(
    "torch.scatter_reduce 11", ["torch.scatter_reduce"], torch: "reduced(x, z, y, 'prod')", swift: "x.reducingAlong(y, at: z, axis: 1, by: .product)",
    cases: [
      [.given(.float, [1, 3], [0.5, 0.0, 2.0]), .given(.float, [1, 3], [1.5, 0.0, -2.0]), .given(.integer, [1, 3], [0.0, 0.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isOnce: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingAlong(y, at: z, axis: 1, by: .product)]
  }
}

@inline(never) private func indexing_torch_index_add() -> OperationRow {
  OperationRow(
    "torch.index_add", ["torch.index_add", "torch.Tensor.index_add"], torch: "torch.index_add(x, 1, z, y, alpha=2)", swift: "x.addingUpdates(y * 2, at: z, axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingUpdates(y * 2, at: z, axis: 1)]
  }
}

@inline(never) private func indexing_torch_index_copy() -> OperationRow {
  OperationRow(
    "torch.index_copy", ["torch.index_copy"], torch: "torch.index_copy(x, 0, z, y)", swift: "x.replacingParts(y, at: z)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .given(.integer, [2], [2.0, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.replacingParts(y, at: z)]
  }
}

@inline(never) private func indexing_torch_index_fill() -> OperationRow {
  OperationRow(
    "torch.index_fill", ["torch.index_fill"], torch: "torch.index_fill(x, 1, y, 0.5)", swift: "x.fillingParts(at: y, with: 0.5, axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5), .given(.integer, [2], [2.0, 0.0])],
      [.float([2, 4], -1.5...1.5), .integer([0], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.fillingParts(at: y, with: 0.5, axis: 1)]
  }
}

@inline(never) private func indexing_torch_index_reduce() -> OperationRow {
  OperationRow(
    "torch.index_reduce", ["torch.index_reduce"], torch: "torch.index_reduce(x, 0, z, y, 'prod', include_self=True)", swift: "x.reducingParts(y, at: z, by: .product, includingSelf: true)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingParts(y, at: z, by: .product, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_index_reduce_2() -> OperationRow {
  OperationRow(
    "torch.index_reduce 2", ["torch.index_reduce"], torch: "torch.index_reduce(x, 0, z, y, 'prod', include_self=False)", swift: "x.reducingParts(y, at: z, by: .product, includingSelf: false)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingParts(y, at: z, by: .product, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_index_reduce_3() -> OperationRow {
  OperationRow(
    "torch.index_reduce 3", ["torch.index_reduce"], torch: "torch.index_reduce(x, 0, z, y, 'mean', include_self=True)", swift: "x.reducingParts(y, at: z, by: .mean, includingSelf: true)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingParts(y, at: z, by: .mean, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_index_reduce_4() -> OperationRow {
  OperationRow(
    "torch.index_reduce 4", ["torch.index_reduce"], torch: "torch.index_reduce(x, 0, z, y, 'mean', include_self=False)", swift: "x.reducingParts(y, at: z, by: .mean, includingSelf: false)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingParts(y, at: z, by: .mean, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_index_reduce_5() -> OperationRow {
  OperationRow(
    "torch.index_reduce 5", ["torch.index_reduce"], torch: "torch.index_reduce(x, 0, z, y, 'amax', include_self=True)", swift: "x.reducingParts(y, at: z, by: .maximum, includingSelf: true)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingParts(y, at: z, by: .maximum, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_index_reduce_6() -> OperationRow {
  OperationRow(
    "torch.index_reduce 6", ["torch.index_reduce"], torch: "torch.index_reduce(x, 0, z, y, 'amax', include_self=False)", swift: "x.reducingParts(y, at: z, by: .maximum, includingSelf: false)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingParts(y, at: z, by: .maximum, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_index_reduce_7() -> OperationRow {
  OperationRow(
    "torch.index_reduce 7", ["torch.index_reduce"], torch: "torch.index_reduce(x, 0, z, y, 'amin', include_self=True)", swift: "x.reducingParts(y, at: z, by: .minimum, includingSelf: true)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingParts(y, at: z, by: .minimum, includingSelf: true)]
  }
}

@inline(never) private func indexing_torch_index_reduce_8() -> OperationRow {
  OperationRow(
    "torch.index_reduce 8", ["torch.index_reduce"], torch: "torch.index_reduce(x, 0, z, y, 'amin', include_self=False)", swift: "x.reducingParts(y, at: z, by: .minimum, includingSelf: false)",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 0.0, 2.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.reducingParts(y, at: z, by: .minimum, includingSelf: false)]
  }
}

@inline(never) private func indexing_torch_Tensor_put() -> OperationRow {
  OperationRow(
    "torch.Tensor.put", ["torch.Tensor.put"], torch: "torch.Tensor.put(x, z, y)", swift: "x.replacingElements(y, at: z)",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([2], -1.5...1.5), .given(.integer, [2], [5.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.replacingElements(y, at: z)]
  }
}

@inline(never) private func indexing_torch_Tensor_put_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.put 2", ["torch.Tensor.put"], torch: "torch.Tensor.put(x, z, y, accumulate=True)", swift: "x.addingElements(y, at: z)",
    cases: [
      [.float([3, 2], -1.5...1.5), .float([3], -1.5...1.5), .given(.integer, [3], [5.0, 1.0, 5.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingElements(y, at: z)]
  }
}

@inline(never) private func indexing_torch_masked_fill() -> OperationRow {
  OperationRow(
    "torch.masked_fill", ["torch.masked_fill"], torch: "torch.masked_fill(x, y, 0.25)", swift: "x.filled(with: 0.25, where: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .bool([3])],
      [.float([], -1.5...1.5), .bool([])],
      [.float([0, 2], -1.5...1.5), .bool([2])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.filled(with: 0.25, where: y)]
  }
}

@inline(never) private func indexing_torch_masked_fill_2() -> OperationRow {
  OperationRow(
    "torch.masked_fill 2", ["torch.masked_fill"], torch: "torch.masked_fill(x, z, y)", swift: "x.filled(with: y, where: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([], -1.5...1.5), .bool([2, 3])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.filled(with: y, where: z)]
  }
}

@inline(never) private func indexing_torch_masked_scatter() -> OperationRow {
  OperationRow(
    "torch.masked_scatter", ["torch.masked_scatter"], torch: "torch.masked_scatter(x, z, y)", swift: "x.replacingElements(y, where: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([7], -1.5...1.5), .bool([2, 3])],
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .given(.bool, [3], [1.0, 0.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.replacingElements(y, where: z)]
  }
}

@inline(never) private func indexing_torch_tril_indices() -> OperationRow {
  OperationRow(
    "torch.tril_indices", ["torch.tril_indices"], torch: "torch.tril_indices(3, 4, -1)", swift: "Tensor.lowerTriangleIndices(rows: 3, columns: 4, diagonal: -1)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.lowerTriangleIndices(rows: 3, columns: 4, diagonal: -1)]
  }
}

@inline(never) private func indexing_torch_triu_indices() -> OperationRow {
  OperationRow(
    "torch.triu_indices", ["torch.triu_indices"], torch: "torch.triu_indices(3, 4, 1)", swift: "Tensor.upperTriangleIndices(rows: 3, columns: 4, diagonal: 1)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.upperTriangleIndices(rows: 3, columns: 4, diagonal: 1)]
  }
}
