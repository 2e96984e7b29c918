// Written by Tools/make_catalogue.py from Tools/operations/views.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let views = OperationFamily(
    name: "views", title: "Views, slices and joints",
    rows: [
      views_torch_reshape(),
      views_torch_Tensor_view_as(),
      views_torch_flatten(),
      views_torch_flatten_2(),
      views_torch_unflatten(),
      views_torch_unsqueeze(),
      views_torch_squeeze(),
      views_torch_squeeze_2(),
      views_torch_Tensor_expand(),
      views_torch_Tensor_expand_as(),
      views_torch_broadcast_tensors(),
      views_torch_atleast_1d(),
      views_torch_atleast_2d(),
      views_torch_atleast_3d(),
      views_torch_permute(),
      views_torch_transpose(),
      views_torch_t(),
      views_torch_movedim(),
      views_torch_movedim_2(),
      views_torch_flip(),
      views_torch_fliplr(),
      views_torch_flipud(),
      views_torch_roll(),
      views_torch_roll_2(),
      views_torch_roll_3(),
      views_torch_rot90(),
      views_torch_rot90_2(),
      views_torch_rot90_3(),
      views_torch_tile(),
      views_torch_tile_2(),
      views_torch_repeat_interleave(),
      views_torch_repeat_interleave_2(),
      views_torch_repeat_interleave_3(),
      views_torch_cat(),
      views_torch_stack(),
      views_torch_hstack(),
      views_torch_vstack(),
      views_torch_dstack(),
      views_torch_column_stack(),
      views_torch_block_diag(),
      views_torch_split(),
      views_torch_split_2(),
      views_torch_chunk(),
      views_torch_tensor_split(),
      views_torch_tensor_split_2(),
      views_torch_hsplit(),
      views_torch_vsplit(),
      views_torch_dsplit(),
      views_torch_unbind(),
      views_torch_select(),
      views_torch_narrow(),
      views_torch_Tensor_unfold(),
      views_torch_Tensor_unfold_2(),
      views_torch_nn_functional_unfold(),
      views_torch_nn_functional_unfold_2(),
      views_torch_nn_functional_fold(),
      views_torch_nn_functional_fold_2(),
      views_torch_diagonal(),
      views_torch_diagonal_2(),
      views_torch_diag(),
      views_torch_diag_2(),
      views_torch_diagflat(),
      views_torch_diag_embed(),
      views_torch_diag_embed_2(),
      views_torch_tril(),
      views_torch_tril_2(),
      views_torch_triu(),
      views_torch_cartesian_prod(),
      views_torch_cartesian_prod_2(),
      views_torch_combinations(),
      views_torch_combinations_2(),
      views_torch_meshgrid(),
      views_torch_meshgrid_2(),
      views_torch_nn_functional_pad(),
      views_torch_nn_functional_pad_2(),
      views_torch_nn_functional_pad_3(),
      views_torch_nn_functional_pad_4(),
      views_torch_nn_functional_pad_5(),
      views_torch_nn_functional_pad_6(),
      views_torch_nn_functional_pad_7(),
    ])
}

@inline(never) private func views_torch_reshape() -> OperationRow {
  OperationRow(
    "torch.reshape", ["torch.reshape", "torch.Tensor.view"], torch: "torch.reshape(x, (4, -1))", swift: "x.reshaped(to: [4, -1])",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
      [.float([4, 3], -1.5...1.5, transposed: true)],
      [.float([4, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.reshaped(to: [4, -1])]
  }
}

@inline(never) private func views_torch_Tensor_view_as() -> OperationRow {
  OperationRow(
    "torch.Tensor.view_as", ["torch.Tensor.view_as"], torch: "x.reshape(y.shape)", swift: "x.reshaped(like: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.reshaped(like: y)]
  }
}

@inline(never) private func views_torch_flatten() -> OperationRow {
  OperationRow(
    "torch.flatten", ["torch.flatten", "torch.ravel"], torch: "torch.flatten(x)", swift: "x.flattened()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.flattened()]
  }
}

@inline(never) private func views_torch_flatten_2() -> OperationRow {
  OperationRow(
    "torch.flatten 2", ["torch.flatten"], torch: "torch.flatten(x, 1, 2)", swift: "x.flattened(from: 1, through: 2)",
    cases: [
      [.float([2, 3, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.flattened(from: 1, through: 2)]
  }
}

@inline(never) private func views_torch_unflatten() -> OperationRow {
  OperationRow(
    "torch.unflatten", ["torch.unflatten"], torch: "torch.unflatten(x, 1, (2, -1))", swift: "x.unflattened(axis: 1, into: [2, -1])",
    cases: [
      [.float([2, 6], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.unflattened(axis: 1, into: [2, -1])]
  }
}

@inline(never) private func views_torch_unsqueeze() -> OperationRow {
  OperationRow(
    "torch.unsqueeze", ["torch.unsqueeze"], torch: "torch.unsqueeze(x, -1)", swift: "x.expanded(at: -1)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.expanded(at: -1)]
  }
}

@inline(never) private func views_torch_squeeze() -> OperationRow {
  OperationRow(
    "torch.squeeze", ["torch.squeeze"], torch: "torch.squeeze(x)", swift: "x.squeezed()",
    cases: [
      [.float([2, 1, 3, 1], -1.5...1.5)],
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([1, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.squeezed()]
  }
}

@inline(never) private func views_torch_squeeze_2() -> OperationRow {
  OperationRow(
    "torch.squeeze 2", ["torch.squeeze"], torch: "torch.squeeze(x, 1)", swift: "x.squeezed(axes: [1])",
    cases: [
      [.float([2, 1, 3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.squeezed(axes: [1])]
  }
}

@inline(never) private func views_torch_Tensor_expand() -> OperationRow {
  OperationRow(
    "torch.Tensor.expand", ["torch.Tensor.expand", "torch.broadcast_to"], torch: "x.expand(2, -1, 3)", swift: "x.broadcast(to: [2, -1, 3])",
    cases: [
      [.float([2, 1], -1.5...1.5)],
      [.float([4, 3], -1.5...1.5)],
      [.float([0, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.broadcast(to: [2, -1, 3])]
  }
}

@inline(never) private func views_torch_Tensor_expand_as() -> OperationRow {
  OperationRow(
    "torch.Tensor.expand_as", ["torch.Tensor.expand_as"], torch: "x.expand_as(y)", swift: "x.broadcast(like: y)",
    cases: [
      [.float([3, 1], -1.5...1.5), .float([3, 2], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.broadcast(like: y)]
  }
}

@inline(never) private func views_torch_broadcast_tensors() -> OperationRow {
  OperationRow(
    "torch.broadcast_tensors", ["torch.broadcast_tensors"], torch: "torch.broadcast_tensors(x, y)", swift: "Tensor.broadcastTogether([x, y])",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return Tensor.broadcastTogether([x, y])
  }
}

@inline(never) private func views_torch_atleast_1d() -> OperationRow {
  OperationRow(
    "torch.atleast_1d", ["torch.atleast_1d"], torch: "torch.atleast_1d(x)", swift: "x.withAxes(atLeast: 1)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.withAxes(atLeast: 1)]
  }
}

@inline(never) private func views_torch_atleast_2d() -> OperationRow {
  OperationRow(
    "torch.atleast_2d", ["torch.atleast_2d"], torch: "torch.atleast_2d(x)", swift: "x.withAxes(atLeast: 2)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.withAxes(atLeast: 2)]
  }
}

@inline(never) private func views_torch_atleast_3d() -> OperationRow {
  OperationRow(
    "torch.atleast_3d", ["torch.atleast_3d"], torch: "torch.atleast_3d(x)", swift: "x.withAxes(atLeast: 3)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([2, 1, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.withAxes(atLeast: 3)]
  }
}

@inline(never) private func views_torch_permute() -> OperationRow {
  OperationRow(
    "torch.permute", ["torch.permute", "numpy.transpose"], torch: "torch.permute(x, (2, 0, 1))", swift: "x.transposed([2, 0, 1])",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
      [.float([2, 1, 0], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.transposed([2, 0, 1])]
  }
}

@inline(never) private func views_torch_transpose() -> OperationRow {
  OperationRow(
    "torch.transpose", ["torch.transpose", "torch.swapaxes", "torch.swapdims"], torch: "torch.transpose(x, 0, -1)", swift: "x.swappingAxes(0, -1)",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.swappingAxes(0, -1)]
  }
}

@inline(never) private func views_torch_t() -> OperationRow {
  OperationRow(
    "torch.t", ["torch.t", "torch.adjoint"], torch: "torch.t(x)", swift: "x.transposed()",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.transposed()]
  }
}

@inline(never) private func views_torch_movedim() -> OperationRow {
  OperationRow(
    "torch.movedim", ["torch.movedim", "torch.moveaxis"], torch: "torch.movedim(x, (0, 1), (-1, 0))", swift: "x.movingAxes([0, 1], to: [-1, 0])",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.movingAxes([0, 1], to: [-1, 0])]
  }
}

@inline(never) private func views_torch_movedim_2() -> OperationRow {
  OperationRow(
    "torch.movedim 2", ["torch.movedim", "torch.moveaxis"], torch: "torch.movedim(x, 0, 2)", swift: "x.movingAxis(0, to: 2)",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.movingAxis(0, to: 2)]
  }
}

@inline(never) private func views_torch_flip() -> OperationRow {
  OperationRow(
    "torch.flip", ["torch.flip"], torch: "torch.flip(x, (0, 2))", swift: "x.flipped(axes: [0, 2])",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
      [.float([2, 1, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.flipped(axes: [0, 2])]
  }
}

@inline(never) private func views_torch_fliplr() -> OperationRow {
  OperationRow(
    "torch.fliplr", ["torch.fliplr"], torch: "torch.fliplr(x)", swift: "x.flipped(axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.flipped(axis: 1)]
  }
}

@inline(never) private func views_torch_flipud() -> OperationRow {
  OperationRow(
    "torch.flipud", ["torch.flipud"], torch: "torch.flipud(x)", swift: "x.flipped(axis: 0)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.flipped(axis: 0)]
  }
}

@inline(never) private func views_torch_roll() -> OperationRow {
  OperationRow(
    "torch.roll", ["torch.roll"], torch: "torch.roll(x, 2, 1)", swift: "x.rolled(by: 2, axis: 1)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.rolled(by: 2, axis: 1)]
  }
}

@inline(never) private func views_torch_roll_2() -> OperationRow {
  OperationRow(
    "torch.roll 2", ["torch.roll"], torch: "torch.roll(x, -4)", swift: "x.rolled(by: -4)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rolled(by: -4)]
  }
}

@inline(never) private func views_torch_roll_3() -> OperationRow {
  OperationRow(
    "torch.roll 3", ["torch.roll"], torch: "torch.roll(x, (1, -7), (0, 1))", swift: "x.rolled(by: [1, -7], axes: [0, 1])",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rolled(by: [1, -7], axes: [0, 1])]
  }
}

@inline(never) private func views_torch_rot90() -> OperationRow {
  OperationRow(
    "torch.rot90", ["torch.rot90"], torch: "torch.rot90(x)", swift: "x.rotated()",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rotated()]
  }
}

@inline(never) private func views_torch_rot90_2() -> OperationRow {
  OperationRow(
    "torch.rot90 2", ["torch.rot90"], torch: "torch.rot90(x, 2, (0, 2))", swift: "x.rotated(quarterTurns: 2, axes: (0, 2))",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rotated(quarterTurns: 2, axes: (0, 2))]
  }
}

@inline(never) private func views_torch_rot90_3() -> OperationRow {
  OperationRow(
    "torch.rot90 3", ["torch.rot90"], torch: "torch.rot90(x, -1, (1, 2))", swift: "x.rotated(quarterTurns: -1, axes: (1, 2))",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rotated(quarterTurns: -1, axes: (1, 2))]
  }
}

@inline(never) private func views_torch_tile() -> OperationRow {
  OperationRow(
    "torch.tile", ["torch.tile", "torch.Tensor.repeat"], torch: "torch.tile(x, (2, 1, 3))", swift: "x.tiled(by: [2, 1, 3])",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([], -1.5...1.5)],
      [.float([2, 0], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.tiled(by: [2, 1, 3])]
  }
}

@inline(never) private func views_torch_tile_2() -> OperationRow {
  OperationRow(
    "torch.tile 2", ["torch.tile"], torch: "torch.tile(x, (2,))", swift: "x.tiled(by: [2])",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.tiled(by: [2])]
  }
}

@inline(never) private func views_torch_repeat_interleave() -> OperationRow {
  OperationRow(
    "torch.repeat_interleave", ["torch.repeat_interleave"], torch: "torch.repeat_interleave(x, 2, 0)", swift: "x.repeated(2, axis: 0)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.repeated(2, axis: 0)]
  }
}

@inline(never) private func views_torch_repeat_interleave_2() -> OperationRow {
  OperationRow(
    "torch.repeat_interleave 2", ["torch.repeat_interleave"], torch: "torch.repeat_interleave(x, 3)", swift: "x.repeated(3)",
    cases: [
      [.float([2, 2], -1.5...1.5)],
      [.float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.repeated(3)]
  }
}

@inline(never) private func views_torch_repeat_interleave_3() -> OperationRow {
  OperationRow(
    "torch.repeat_interleave 3", ["torch.repeat_interleave"], torch: "torch.repeat_interleave(x, torch.tensor([2, 0, 1]), 1)", swift: "x.repeated([2, 0, 1], axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.repeated([2, 0, 1], axis: 1)]
  }
}

@inline(never) private func views_torch_cat() -> OperationRow {
  OperationRow(
    "torch.cat", ["torch.cat", "torch.concat", "torch.concatenate"], torch: "torch.cat((x, y, z), 1)", swift: "Tensor.concatenated([x, y, z], axis: 1)",
    cases: [
      [.float([2, 1], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 0], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [Tensor.concatenated([x, y, z], axis: 1)]
  }
}

@inline(never) private func views_torch_stack() -> OperationRow {
  OperationRow(
    "torch.stack", ["torch.stack"], torch: "torch.stack((x, y), -1)", swift: "Tensor.stacked([x, y], axis: -1)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.stacked([x, y], axis: -1)]
  }
}

@inline(never) private func views_torch_hstack() -> OperationRow {
  OperationRow(
    "torch.hstack", ["torch.hstack"], torch: "torch.hstack((x, y))", swift: "Tensor.stackedHorizontally([x, y])",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 1], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.stackedHorizontally([x, y])]
  }
}

@inline(never) private func views_torch_vstack() -> OperationRow {
  OperationRow(
    "torch.vstack", ["torch.vstack"], torch: "torch.vstack((x, y))", swift: "Tensor.stackedVertically([x, y])",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.stackedVertically([x, y])]
  }
}

@inline(never) private func views_torch_dstack() -> OperationRow {
  OperationRow(
    "torch.dstack", ["torch.dstack"], torch: "torch.dstack((x, y))", swift: "Tensor.stackedInDepth([x, y])",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.stackedInDepth([x, y])]
  }
}

@inline(never) private func views_torch_column_stack() -> OperationRow {
  OperationRow(
    "torch.column_stack", ["torch.column_stack"], torch: "torch.column_stack((x, y))", swift: "Tensor.stackedAsColumns([x, y])",
    cases: [
      [.float([2], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.stackedAsColumns([x, y])]
  }
}

@inline(never) private func views_torch_block_diag() -> OperationRow {
  OperationRow(
    "torch.block_diag", ["torch.block_diag"], torch: "torch.block_diag(x, y, z)", swift: "Tensor.blockDiagonal([x, y, z])",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([1, 1], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([0, 2], -1.5...1.5), .float([2, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [Tensor.blockDiagonal([x, y, z])]
  }
}

@inline(never) private func views_torch_split() -> OperationRow {
  OperationRow(
    "torch.split", ["torch.split"], torch: "torch.split(x, 2, 1)", swift: "x.split(size: 2, axis: 1)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return x.split(size: 2, axis: 1)
  }
}

@inline(never) private func views_torch_split_2() -> OperationRow {
  OperationRow(
    "torch.split 2", ["torch.split"], torch: "torch.split(x, [1, 0, 3], 0)", swift: "x.split(sizes: [1, 0, 3])",
    cases: [
      [.float([4, 2], -1.5...1.5)],
      [.float([4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(sizes: [1, 0, 3])
  }
}

@inline(never) private func views_torch_chunk() -> OperationRow {
  OperationRow(
    "torch.chunk", ["torch.chunk"], torch: "torch.chunk(x, 3, 0)", swift: "x.chunked(count: 3)",
    cases: [
      [.float([7], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.chunked(count: 3)
  }
}

@inline(never) private func views_torch_tensor_split() -> OperationRow {
  OperationRow(
    "torch.tensor_split", ["torch.tensor_split"], torch: "torch.tensor_split(x, 3)", swift: "x.split(count: 3)",
    cases: [
      [.float([7], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(count: 3)
  }
}

@inline(never) private func views_torch_tensor_split_2() -> OperationRow {
  OperationRow(
    "torch.tensor_split 2", ["torch.tensor_split"], torch: "torch.tensor_split(x, (1, 1, -1, 9), 1)", swift: "x.split(at: [1, 1, -1, 9], axis: 1)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(at: [1, 1, -1, 9], axis: 1)
  }
}

@inline(never) private func views_torch_hsplit() -> OperationRow {
  OperationRow(
    "torch.hsplit", ["torch.hsplit"], torch: "torch.hsplit(x, 2)", swift: "x.split(count: 2, axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(count: 2, axis: 1)
  }
}

@inline(never) private func views_torch_vsplit() -> OperationRow {
  OperationRow(
    "torch.vsplit", ["torch.vsplit"], torch: "torch.vsplit(x, (1, 3))", swift: "x.split(at: [1, 3])",
    cases: [
      [.float([4, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(at: [1, 3])
  }
}

@inline(never) private func views_torch_dsplit() -> OperationRow {
  OperationRow(
    "torch.dsplit", ["torch.dsplit"], torch: "torch.dsplit(x, 2)", swift: "x.split(count: 2, axis: 2)",
    cases: [
      [.float([2, 1, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(count: 2, axis: 2)
  }
}

@inline(never) private func views_torch_unbind() -> OperationRow {
  OperationRow(
    "torch.unbind", ["torch.unbind"], torch: "torch.unbind(x, 1)", swift: "x.unstacked(axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 1, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.unstacked(axis: 1)
  }
}

@inline(never) private func views_torch_select() -> OperationRow {
  OperationRow(
    "torch.select", ["torch.select"], torch: "torch.select(x, 1, -1)", swift: "x.part(at: -1, axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.part(at: -1, axis: 1)]
  }
}

@inline(never) private func views_torch_narrow() -> OperationRow {
  OperationRow(
    "torch.narrow", ["torch.narrow"], torch: "torch.narrow(x, 1, 1, 2)", swift: "x.slice(axis: 1, 1..<3)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.slice(axis: 1, 1..<3)]
  }
}

@inline(never) private func views_torch_Tensor_unfold() -> OperationRow {
  OperationRow(
    "torch.Tensor.unfold", ["torch.Tensor.unfold"], torch: "x.unfold(1, 3, 2)", swift: "x.windows(axis: 1, size: 3, step: 2)",
    cases: [
      [.float([2, 7], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([0, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.windows(axis: 1, size: 3, step: 2)]
  }
}

@inline(never) private func views_torch_Tensor_unfold_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.unfold 2", ["torch.Tensor.unfold"], torch: "x.unfold(0, 2, 1)", swift: "x.windows(axis: 0, size: 2)",
    cases: [
      [.float([4], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.windows(axis: 0, size: 2)]
  }
}

@inline(never) private func views_torch_nn_functional_unfold() -> OperationRow {
  OperationRow(
    "torch.nn.functional.unfold", ["torch.nn.functional.unfold"], torch: "F.unfold(x, (2, 3))", swift: "x.windowColumns(Pair(2, 3))",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.windowColumns(Pair(2, 3))]
  }
}

@inline(never) private func views_torch_nn_functional_unfold_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.unfold 2", ["torch.nn.functional.unfold"], torch: "F.unfold(x, (2, 2), dilation=(1, 2), padding=(1, 0), stride=(2, 1))", swift: "x.windowColumns(Pair(2), strides: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(1, 2))",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.windowColumns(Pair(2), strides: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(1, 2))]
  }
}

@inline(never) private func views_torch_nn_functional_fold() -> OperationRow {
  OperationRow(
    "torch.nn.functional.fold", ["torch.nn.functional.fold"], torch: "F.fold(x, (3, 4), (2, 3))", swift: "x.foldedColumns(into: Pair(3, 4), window: Pair(2, 3))",
    cases: [
      [.float([1, 12, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.foldedColumns(into: Pair(3, 4), window: Pair(2, 3))]
  }
}

@inline(never) private func views_torch_nn_functional_fold_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.fold 2", ["torch.nn.functional.fold"], torch: "F.fold(x, (4, 5), (2, 2), dilation=(1, 2), padding=(1, 0), stride=(2, 1))", swift: "x.foldedColumns(into: Pair(4, 5), window: Pair(2), strides: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(1, 2))",
    cases: [
      [.float([1, 4, 9], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.foldedColumns(into: Pair(4, 5), window: Pair(2), strides: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(1, 2))]
  }
}

@inline(never) private func views_torch_diagonal() -> OperationRow {
  OperationRow(
    "torch.diagonal", ["torch.diagonal"], torch: "torch.diagonal(x, 1)", swift: "x.diagonal(offset: 1)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([3, 4, 2], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonal(offset: 1)]
  }
}

@inline(never) private func views_torch_diagonal_2() -> OperationRow {
  OperationRow(
    "torch.diagonal 2", ["torch.diagonal"], torch: "torch.diagonal(x, -1, 2, 0)", swift: "x.diagonal(offset: -1, axes: (2, 0))",
    cases: [
      [.float([3, 2, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonal(offset: -1, axes: (2, 0))]
  }
}

@inline(never) private func views_torch_diag() -> OperationRow {
  OperationRow(
    "torch.diag", ["torch.diag"], torch: "torch.diag(x)", swift: "x.diagonal()",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonal()]
  }
}

@inline(never) private func views_torch_diag_2() -> OperationRow {
  OperationRow(
    "torch.diag 2", ["torch.diag"], torch: "torch.diag(x, -1)", swift: "x.diagonalMatrix(offset: -1)",
    cases: [
      [.float([3], -1.5...1.5)],
      [.float([0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonalMatrix(offset: -1)]
  }
}

@inline(never) private func views_torch_diagflat() -> OperationRow {
  OperationRow(
    "torch.diagflat", ["torch.diagflat"], torch: "torch.diagflat(x, 1)", swift: "x.flattened().diagonalMatrix(offset: 1)",
    cases: [
      [.float([2, 2], -1.5...1.5)],
      [.float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.flattened().diagonalMatrix(offset: 1)]
  }
}

@inline(never) private func views_torch_diag_embed() -> OperationRow {
  OperationRow(
    "torch.diag_embed", ["torch.diag_embed"], torch: "torch.diag_embed(x)", swift: "x.diagonalMatrix()",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonalMatrix()]
  }
}

@inline(never) private func views_torch_diag_embed_2() -> OperationRow {
  OperationRow(
    "torch.diag_embed 2", ["torch.diag_embed"], torch: "torch.diag_embed(x, 1, 0, 2)", swift: "x.diagonalMatrix(offset: 1, axes: (0, 2))",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonalMatrix(offset: 1, axes: (0, 2))]
  }
}

@inline(never) private func views_torch_tril() -> OperationRow {
  OperationRow(
    "torch.tril", ["torch.tril"], torch: "torch.tril(x)", swift: "x.lowerTriangle()",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.lowerTriangle()]
  }
}

@inline(never) private func views_torch_tril_2() -> OperationRow {
  OperationRow(
    "torch.tril 2", ["torch.tril"], torch: "torch.tril(x, -1)", swift: "x.lowerTriangle(diagonal: -1)",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.lowerTriangle(diagonal: -1)]
  }
}

@inline(never) private func views_torch_triu() -> OperationRow {
  OperationRow(
    "torch.triu", ["torch.triu"], torch: "torch.triu(x, 1)", swift: "x.upperTriangle(diagonal: 1)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.upperTriangle(diagonal: 1)]
  }
}

@inline(never) private func views_torch_cartesian_prod() -> OperationRow {
  OperationRow(
    "torch.cartesian_prod", ["torch.cartesian_prod"], torch: "torch.cartesian_prod(x, y, z)", swift: "Tensor.cartesianProduct([x, y, z])",
    cases: [
      [.float([2], -1.5...1.5), .float([3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [Tensor.cartesianProduct([x, y, z])]
  }
}

@inline(never) private func views_torch_cartesian_prod_2() -> OperationRow {
  OperationRow(
    "torch.cartesian_prod 2", ["torch.cartesian_prod"], torch: "torch.cartesian_prod(x)", swift: "Tensor.cartesianProduct([x])",
    cases: [
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.cartesianProduct([x])]
  }
}

@inline(never) private func views_torch_combinations() -> OperationRow {
  OperationRow(
    "torch.combinations", ["torch.combinations"], torch: "torch.combinations(x, 3)", swift: "x.combinations(count: 3)",
    cases: [
      [.float([5], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.combinations(count: 3)]
  }
}

@inline(never) private func views_torch_combinations_2() -> OperationRow {
  OperationRow(
    "torch.combinations 2", ["torch.combinations"], torch: "torch.combinations(x, 2, True)", swift: "x.combinations(withReplacement: true)",
    cases: [
      [.float([4], -1.5...1.5)],
      [.float([0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.combinations(withReplacement: true)]
  }
}

@inline(never) private func views_torch_meshgrid() -> OperationRow {
  OperationRow(
    "torch.meshgrid", ["torch.meshgrid"], torch: "torch.meshgrid(x, y, z, indexing='ij')", swift: "Tensor.meshGrid([x, y, z])",
    cases: [
      [.float([2], -1.5...1.5), .float([3], -1.5...1.5), .float([1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return Tensor.meshGrid([x, y, z])
  }
}

@inline(never) private func views_torch_meshgrid_2() -> OperationRow {
  OperationRow(
    "torch.meshgrid 2", ["torch.meshgrid"], torch: "torch.meshgrid(x, y, indexing='xy')", swift: "Tensor.meshGrid([x, y], indexing: .cartesian)",
    cases: [
      [.float([2], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return Tensor.meshGrid([x, y], indexing: .cartesian)
  }
}

@inline(never) private func views_torch_nn_functional_pad() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pad", ["torch.nn.functional.pad"], torch: "F.pad(x, (0, 2, 1, 0), value=0.5)", swift: "x.padded(before: [1, 0], after: [0, 2], value: 0.5)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [1, 0], after: [0, 2], value: 0.5)]
  }
}

@inline(never) private func views_torch_nn_functional_pad_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pad 2", ["torch.nn.functional.pad"], torch: "F.pad(x, (-1, 2, 1, -2))", swift: "x.padded(before: [1, -1], after: [-2, 2])",
    cases: [
      [.float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [1, -1], after: [-2, 2])]
  }
}

@inline(never) private func views_torch_nn_functional_pad_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pad 3", ["torch.nn.functional.pad"], torch: "F.pad(x, (2, 1), 'reflect')", swift: "x.padded(before: [0, 2], after: [0, 1], mode: .reflect)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [0, 2], after: [0, 1], mode: .reflect)]
  }
}

@inline(never) private func views_torch_nn_functional_pad_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pad 4", ["torch.nn.functional.pad"], torch: "F.pad(x, (2, 1, 1, 2), 'reflect')", swift: "x.padded(before: [0, 1, 2], after: [0, 2, 1], mode: .reflect)",
    cases: [
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [0, 1, 2], after: [0, 2, 1], mode: .reflect)]
  }
}

@inline(never) private func views_torch_nn_functional_pad_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pad 5", ["torch.nn.functional.pad"], torch: "F.pad(x, (4, 1, -1, 2), 'replicate')", swift: "x.padded(before: [0, -1, 4], after: [0, 2, 1], mode: .replicate)",
    cases: [
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [0, -1, 4], after: [0, 2, 1], mode: .replicate)]
  }
}

@inline(never) private func views_torch_nn_functional_pad_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pad 6", ["torch.nn.functional.pad"], torch: "F.pad(x, (3, 1, 0, 2), 'circular')", swift: "x.padded(before: [0, 0, 3], after: [0, 2, 1], mode: .circular)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [0, 0, 3], after: [0, 2, 1], mode: .circular)]
  }
}

@inline(never) private func views_torch_nn_functional_pad_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.pad 7", ["torch.nn.functional.pad", "numpy.pad"], torch: "F.pad(x[None], (2, 1, 1, 0), 'reflect')[0]", swift: "x.padded(before: [1, 2], after: [0, 1], mode: .reflect)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [1, 2], after: [0, 1], mode: .reflect)]
  }
}
