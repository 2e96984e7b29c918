// Written by Tools/make_catalogue.py from Tools/operations/views.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let views = OperationFamily(
    name: "views", title: "Views, slices and joints",
    rows: [
      views0(),
      views1(),
      views2(),
      views3(),
      views4(),
      views5(),
      views6(),
      views7(),
      views8(),
      views9(),
      views10(),
      views11(),
      views12(),
      views13(),
      views14(),
      views15(),
      views16(),
      views17(),
      views18(),
      views19(),
      views20(),
      views21(),
      views22(),
      views23(),
      views24(),
      views25(),
      views26(),
      views27(),
      views28(),
      views29(),
      views30(),
      views31(),
      views32(),
      views33(),
      views34(),
      views35(),
      views36(),
      views37(),
      views38(),
      views39(),
      views40(),
      views41(),
      views42(),
      views43(),
      views44(),
      views45(),
      views46(),
      views47(),
      views48(),
      views49(),
      views50(),
      views51(),
      views52(),
      views53(),
      views54(),
      views55(),
      views56(),
      views57(),
      views58(),
      views59(),
      views60(),
      views61(),
      views62(),
      views63(),
      views64(),
      views65(),
      views66(),
      views67(),
      views68(),
      views69(),
      views70(),
      views71(),
      views72(),
      views73(),
      views74(),
      views75(),
      views76(),
      views77(),
      views78(),
      views79(),
    ])
}

@inline(never) private func views0() -> OperationRow {
  OperationRow(
    ["torch.reshape", "torch.Tensor.view"], torch: "torch.reshape(x, (4, -1))", swift: "x.reshaped(to: [4, -1])",
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

@inline(never) private func views1() -> OperationRow {
  OperationRow(
    ["torch.Tensor.view_as"], torch: "x.reshape(y.shape)", swift: "x.reshaped(like: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.reshaped(like: y)]
  }
}

@inline(never) private func views2() -> OperationRow {
  OperationRow(
    ["torch.flatten", "torch.ravel"], torch: "torch.flatten(x)", swift: "x.flattened()",
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

@inline(never) private func views3() -> OperationRow {
  OperationRow(
    ["torch.flatten"], torch: "torch.flatten(x, 1, 2)", swift: "x.flattened(from: 1, through: 2)",
    cases: [
      [.float([2, 3, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.flattened(from: 1, through: 2)]
  }
}

@inline(never) private func views4() -> OperationRow {
  OperationRow(
    ["torch.unflatten"], torch: "torch.unflatten(x, 1, (2, -1))", swift: "x.unflattened(axis: 1, into: [2, -1])",
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

@inline(never) private func views5() -> OperationRow {
  OperationRow(
    ["torch.unsqueeze"], torch: "torch.unsqueeze(x, -1)", swift: "x.expanded(at: -1)",
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

@inline(never) private func views6() -> OperationRow {
  OperationRow(
    ["torch.squeeze"], torch: "torch.squeeze(x)", swift: "x.squeezed()",
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

@inline(never) private func views7() -> OperationRow {
  OperationRow(
    ["torch.squeeze"], torch: "torch.squeeze(x, 1)", swift: "x.squeezed(axes: [1])",
    cases: [
      [.float([2, 1, 3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.squeezed(axes: [1])]
  }
}

@inline(never) private func views8() -> OperationRow {
  OperationRow(
    ["torch.Tensor.expand", "torch.broadcast_to"], torch: "x.expand(2, -1, 3)", swift: "x.broadcast(to: [2, -1, 3])",
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

@inline(never) private func views9() -> OperationRow {
  OperationRow(
    ["torch.Tensor.expand_as"], torch: "x.expand_as(y)", swift: "x.broadcast(like: y)",
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

@inline(never) private func views10() -> OperationRow {
  OperationRow(
    ["torch.broadcast_tensors"], torch: "torch.broadcast_tensors(x, y)", swift: "Tensor.broadcastTogether([x, y])",
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

@inline(never) private func views11() -> OperationRow {
  OperationRow(
    ["torch.atleast_1d"], torch: "torch.atleast_1d(x)", swift: "x.withAxes(atLeast: 1)",
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

@inline(never) private func views12() -> OperationRow {
  OperationRow(
    ["torch.atleast_2d"], torch: "torch.atleast_2d(x)", swift: "x.withAxes(atLeast: 2)",
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

@inline(never) private func views13() -> OperationRow {
  OperationRow(
    ["torch.atleast_3d"], torch: "torch.atleast_3d(x)", swift: "x.withAxes(atLeast: 3)",
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

@inline(never) private func views14() -> OperationRow {
  OperationRow(
    ["torch.permute", "numpy.transpose"], torch: "torch.permute(x, (2, 0, 1))", swift: "x.transposed([2, 0, 1])",
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

@inline(never) private func views15() -> OperationRow {
  OperationRow(
    ["torch.transpose", "torch.swapaxes", "torch.swapdims"], torch: "torch.transpose(x, 0, -1)", swift: "x.swappingAxes(0, -1)",
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

@inline(never) private func views16() -> OperationRow {
  OperationRow(
    ["torch.t", "torch.adjoint"], torch: "torch.t(x)", swift: "x.transposed()",
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

@inline(never) private func views17() -> OperationRow {
  OperationRow(
    ["torch.movedim", "torch.moveaxis"], torch: "torch.movedim(x, (0, 1), (-1, 0))", swift: "x.movingAxes([0, 1], to: [-1, 0])",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.movingAxes([0, 1], to: [-1, 0])]
  }
}

@inline(never) private func views18() -> OperationRow {
  OperationRow(
    ["torch.movedim", "torch.moveaxis"], torch: "torch.movedim(x, 0, 2)", swift: "x.movingAxis(0, to: 2)",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.movingAxis(0, to: 2)]
  }
}

@inline(never) private func views19() -> OperationRow {
  OperationRow(
    ["torch.flip"], torch: "torch.flip(x, (0, 2))", swift: "x.flipped(axes: [0, 2])",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
      [.float([2, 1, 0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.flipped(axes: [0, 2])]
  }
}

@inline(never) private func views20() -> OperationRow {
  OperationRow(
    ["torch.fliplr"], torch: "torch.fliplr(x)", swift: "x.flipped(axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.flipped(axis: 1)]
  }
}

@inline(never) private func views21() -> OperationRow {
  OperationRow(
    ["torch.flipud"], torch: "torch.flipud(x)", swift: "x.flipped(axis: 0)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.flipped(axis: 0)]
  }
}

@inline(never) private func views22() -> OperationRow {
  OperationRow(
    ["torch.roll"], torch: "torch.roll(x, 2, 1)", swift: "x.rolled(by: 2, axis: 1)",
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

@inline(never) private func views23() -> OperationRow {
  OperationRow(
    ["torch.roll"], torch: "torch.roll(x, -4)", swift: "x.rolled(by: -4)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rolled(by: -4)]
  }
}

@inline(never) private func views24() -> OperationRow {
  OperationRow(
    ["torch.roll"], torch: "torch.roll(x, (1, -7), (0, 1))", swift: "x.rolled(by: [1, -7], axes: [0, 1])",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rolled(by: [1, -7], axes: [0, 1])]
  }
}

@inline(never) private func views25() -> OperationRow {
  OperationRow(
    ["torch.rot90"], torch: "torch.rot90(x)", swift: "x.rotated()",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rotated()]
  }
}

@inline(never) private func views26() -> OperationRow {
  OperationRow(
    ["torch.rot90"], torch: "torch.rot90(x, 2, (0, 2))", swift: "x.rotated(quarterTurns: 2, axes: (0, 2))",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rotated(quarterTurns: 2, axes: (0, 2))]
  }
}

@inline(never) private func views27() -> OperationRow {
  OperationRow(
    ["torch.rot90"], torch: "torch.rot90(x, -1, (1, 2))", swift: "x.rotated(quarterTurns: -1, axes: (1, 2))",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rotated(quarterTurns: -1, axes: (1, 2))]
  }
}

@inline(never) private func views28() -> OperationRow {
  OperationRow(
    ["torch.tile", "torch.Tensor.repeat"], torch: "torch.tile(x, (2, 1, 3))", swift: "x.tiled(by: [2, 1, 3])",
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

@inline(never) private func views29() -> OperationRow {
  OperationRow(
    ["torch.tile"], torch: "torch.tile(x, (2,))", swift: "x.tiled(by: [2])",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 1, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.tiled(by: [2])]
  }
}

@inline(never) private func views30() -> OperationRow {
  OperationRow(
    ["torch.repeat_interleave"], torch: "torch.repeat_interleave(x, 2, 0)", swift: "x.repeated(2, axis: 0)",
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

@inline(never) private func views31() -> OperationRow {
  OperationRow(
    ["torch.repeat_interleave"], torch: "torch.repeat_interleave(x, 3)", swift: "x.repeated(3)",
    cases: [
      [.float([2, 2], -1.5...1.5)],
      [.float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.repeated(3)]
  }
}

@inline(never) private func views32() -> OperationRow {
  OperationRow(
    ["torch.repeat_interleave"], torch: "torch.repeat_interleave(x, torch.tensor([2, 0, 1]), 1)", swift: "x.repeated([2, 0, 1], axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.repeated([2, 0, 1], axis: 1)]
  }
}

@inline(never) private func views33() -> OperationRow {
  OperationRow(
    ["torch.cat", "torch.concat", "torch.concatenate"], torch: "torch.cat((x, y, z), 1)", swift: "Tensor.concatenated([x, y, z], axis: 1)",
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

@inline(never) private func views34() -> OperationRow {
  OperationRow(
    ["torch.stack"], torch: "torch.stack((x, y), -1)", swift: "Tensor.stacked([x, y], axis: -1)",
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

@inline(never) private func views35() -> OperationRow {
  OperationRow(
    ["torch.hstack"], torch: "torch.hstack((x, y))", swift: "Tensor.stackedHorizontally([x, y])",
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

@inline(never) private func views36() -> OperationRow {
  OperationRow(
    ["torch.vstack"], torch: "torch.vstack((x, y))", swift: "Tensor.stackedVertically([x, y])",
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

@inline(never) private func views37() -> OperationRow {
  OperationRow(
    ["torch.dstack"], torch: "torch.dstack((x, y))", swift: "Tensor.stackedInDepth([x, y])",
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

@inline(never) private func views38() -> OperationRow {
  OperationRow(
    ["torch.column_stack"], torch: "torch.column_stack((x, y))", swift: "Tensor.stackedAsColumns([x, y])",
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

@inline(never) private func views39() -> OperationRow {
  OperationRow(
    ["torch.block_diag"], torch: "torch.block_diag(x, y, z)", swift: "Tensor.blockDiagonal([x, y, z])",
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

@inline(never) private func views40() -> OperationRow {
  OperationRow(
    ["torch.split"], torch: "torch.split(x, 2, 1)", swift: "x.split(size: 2, axis: 1)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return x.split(size: 2, axis: 1)
  }
}

@inline(never) private func views41() -> OperationRow {
  OperationRow(
    ["torch.split"], torch: "torch.split(x, [1, 0, 3], 0)", swift: "x.split(sizes: [1, 0, 3])",
    cases: [
      [.float([4, 2], -1.5...1.5)],
      [.float([4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(sizes: [1, 0, 3])
  }
}

@inline(never) private func views42() -> OperationRow {
  OperationRow(
    ["torch.chunk"], torch: "torch.chunk(x, 3, 0)", swift: "x.chunked(count: 3)",
    cases: [
      [.float([7], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.chunked(count: 3)
  }
}

@inline(never) private func views43() -> OperationRow {
  OperationRow(
    ["torch.tensor_split"], torch: "torch.tensor_split(x, 3)", swift: "x.split(count: 3)",
    cases: [
      [.float([7], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(count: 3)
  }
}

@inline(never) private func views44() -> OperationRow {
  OperationRow(
    ["torch.tensor_split"], torch: "torch.tensor_split(x, (1, 1, -1, 9), 1)", swift: "x.split(at: [1, 1, -1, 9], axis: 1)",
    cases: [
      [.float([2, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(at: [1, 1, -1, 9], axis: 1)
  }
}

@inline(never) private func views45() -> OperationRow {
  OperationRow(
    ["torch.hsplit"], torch: "torch.hsplit(x, 2)", swift: "x.split(count: 2, axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(count: 2, axis: 1)
  }
}

@inline(never) private func views46() -> OperationRow {
  OperationRow(
    ["torch.vsplit"], torch: "torch.vsplit(x, (1, 3))", swift: "x.split(at: [1, 3])",
    cases: [
      [.float([4, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(at: [1, 3])
  }
}

@inline(never) private func views47() -> OperationRow {
  OperationRow(
    ["torch.dsplit"], torch: "torch.dsplit(x, 2)", swift: "x.split(count: 2, axis: 2)",
    cases: [
      [.float([2, 1, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.split(count: 2, axis: 2)
  }
}

@inline(never) private func views48() -> OperationRow {
  OperationRow(
    ["torch.unbind"], torch: "torch.unbind(x, 1)", swift: "x.unstacked(axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 1, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return x.unstacked(axis: 1)
  }
}

@inline(never) private func views49() -> OperationRow {
  OperationRow(
    ["torch.select"], torch: "torch.select(x, 1, -1)", swift: "x.part(at: -1, axis: 1)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.part(at: -1, axis: 1)]
  }
}

@inline(never) private func views50() -> OperationRow {
  OperationRow(
    ["torch.narrow"], torch: "torch.narrow(x, 1, 1, 2)", swift: "x.slice(axis: 1, 1..<3)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.slice(axis: 1, 1..<3)]
  }
}

@inline(never) private func views51() -> OperationRow {
  OperationRow(
    ["torch.Tensor.unfold"], torch: "x.unfold(1, 3, 2)", swift: "x.windows(axis: 1, size: 3, step: 2)",
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

@inline(never) private func views52() -> OperationRow {
  OperationRow(
    ["torch.Tensor.unfold"], torch: "x.unfold(0, 2, 1)", swift: "x.windows(axis: 0, size: 2)",
    cases: [
      [.float([4], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.windows(axis: 0, size: 2)]
  }
}

@inline(never) private func views53() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.unfold"], torch: "F.unfold(x, (2, 3))", swift: "x.windowColumns(Pair(2, 3))",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.windowColumns(Pair(2, 3))]
  }
}

@inline(never) private func views54() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.unfold"], torch: "F.unfold(x, (2, 2), dilation=(1, 2), padding=(1, 0), stride=(2, 1))", swift: "x.windowColumns(Pair(2), strides: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(1, 2))",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.windowColumns(Pair(2), strides: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(1, 2))]
  }
}

@inline(never) private func views55() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.fold"], torch: "F.fold(x, (3, 4), (2, 3))", swift: "x.foldedColumns(into: Pair(3, 4), window: Pair(2, 3))",
    cases: [
      [.float([1, 12, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.foldedColumns(into: Pair(3, 4), window: Pair(2, 3))]
  }
}

@inline(never) private func views56() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.fold"], torch: "F.fold(x, (4, 5), (2, 2), dilation=(1, 2), padding=(1, 0), stride=(2, 1))", swift: "x.foldedColumns(into: Pair(4, 5), window: Pair(2), strides: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(1, 2))",
    cases: [
      [.float([1, 4, 9], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.foldedColumns(into: Pair(4, 5), window: Pair(2), strides: Pair(2, 1), padding: Pair(1, 0), dilation: Pair(1, 2))]
  }
}

@inline(never) private func views57() -> OperationRow {
  OperationRow(
    ["torch.diagonal"], torch: "torch.diagonal(x, 1)", swift: "x.diagonal(offset: 1)",
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

@inline(never) private func views58() -> OperationRow {
  OperationRow(
    ["torch.diagonal"], torch: "torch.diagonal(x, -1, 2, 0)", swift: "x.diagonal(offset: -1, axes: (2, 0))",
    cases: [
      [.float([3, 2, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonal(offset: -1, axes: (2, 0))]
  }
}

@inline(never) private func views59() -> OperationRow {
  OperationRow(
    ["torch.diag"], torch: "torch.diag(x)", swift: "x.diagonal()",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonal()]
  }
}

@inline(never) private func views60() -> OperationRow {
  OperationRow(
    ["torch.diag"], torch: "torch.diag(x, -1)", swift: "x.diagonalMatrix(offset: -1)",
    cases: [
      [.float([3], -1.5...1.5)],
      [.float([0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonalMatrix(offset: -1)]
  }
}

@inline(never) private func views61() -> OperationRow {
  OperationRow(
    ["torch.diagflat"], torch: "torch.diagflat(x, 1)", swift: "x.flattened().diagonalMatrix(offset: 1)",
    cases: [
      [.float([2, 2], -1.5...1.5)],
      [.float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.flattened().diagonalMatrix(offset: 1)]
  }
}

@inline(never) private func views62() -> OperationRow {
  OperationRow(
    ["torch.diag_embed"], torch: "torch.diag_embed(x)", swift: "x.diagonalMatrix()",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonalMatrix()]
  }
}

@inline(never) private func views63() -> OperationRow {
  OperationRow(
    ["torch.diag_embed"], torch: "torch.diag_embed(x, 1, 0, 2)", swift: "x.diagonalMatrix(offset: 1, axes: (0, 2))",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.diagonalMatrix(offset: 1, axes: (0, 2))]
  }
}

@inline(never) private func views64() -> OperationRow {
  OperationRow(
    ["torch.tril"], torch: "torch.tril(x)", swift: "x.lowerTriangle()",
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

@inline(never) private func views65() -> OperationRow {
  OperationRow(
    ["torch.tril"], torch: "torch.tril(x, -1)", swift: "x.lowerTriangle(diagonal: -1)",
    cases: [
      [.float([3, 3], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.lowerTriangle(diagonal: -1)]
  }
}

@inline(never) private func views66() -> OperationRow {
  OperationRow(
    ["torch.triu"], torch: "torch.triu(x, 1)", swift: "x.upperTriangle(diagonal: 1)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.upperTriangle(diagonal: 1)]
  }
}

@inline(never) private func views67() -> OperationRow {
  OperationRow(
    ["torch.cartesian_prod"], torch: "torch.cartesian_prod(x, y, z)", swift: "Tensor.cartesianProduct([x, y, z])",
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

@inline(never) private func views68() -> OperationRow {
  OperationRow(
    ["torch.cartesian_prod"], torch: "torch.cartesian_prod(x)", swift: "Tensor.cartesianProduct([x])",
    cases: [
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.cartesianProduct([x])]
  }
}

@inline(never) private func views69() -> OperationRow {
  OperationRow(
    ["torch.combinations"], torch: "torch.combinations(x, 3)", swift: "x.combinations(count: 3)",
    cases: [
      [.float([5], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.combinations(count: 3)]
  }
}

@inline(never) private func views70() -> OperationRow {
  OperationRow(
    ["torch.combinations"], torch: "torch.combinations(x, 2, True)", swift: "x.combinations(withReplacement: true)",
    cases: [
      [.float([4], -1.5...1.5)],
      [.float([0], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.combinations(withReplacement: true)]
  }
}

@inline(never) private func views71() -> OperationRow {
  OperationRow(
    ["torch.meshgrid"], torch: "torch.meshgrid(x, y, z, indexing='ij')", swift: "Tensor.meshGrid([x, y, z])",
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

@inline(never) private func views72() -> OperationRow {
  OperationRow(
    ["torch.meshgrid"], torch: "torch.meshgrid(x, y, indexing='xy')", swift: "Tensor.meshGrid([x, y], indexing: .cartesian)",
    cases: [
      [.float([2], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return Tensor.meshGrid([x, y], indexing: .cartesian)
  }
}

@inline(never) private func views73() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.pad"], torch: "F.pad(x, (0, 2, 1, 0), value=0.5)", swift: "x.padded(before: [1, 0], after: [0, 2], value: 0.5)",
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

@inline(never) private func views74() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.pad"], torch: "F.pad(x, (-1, 2, 1, -2))", swift: "x.padded(before: [1, -1], after: [-2, 2])",
    cases: [
      [.float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [1, -1], after: [-2, 2])]
  }
}

@inline(never) private func views75() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.pad"], torch: "F.pad(x, (2, 1), 'reflect')", swift: "x.padded(before: [0, 2], after: [0, 1], mode: .reflect)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [0, 2], after: [0, 1], mode: .reflect)]
  }
}

@inline(never) private func views76() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.pad"], torch: "F.pad(x, (2, 1, 1, 2), 'reflect')", swift: "x.padded(before: [0, 1, 2], after: [0, 2, 1], mode: .reflect)",
    cases: [
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [0, 1, 2], after: [0, 2, 1], mode: .reflect)]
  }
}

@inline(never) private func views77() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.pad"], torch: "F.pad(x, (4, 1, -1, 2), 'replicate')", swift: "x.padded(before: [0, -1, 4], after: [0, 2, 1], mode: .replicate)",
    cases: [
      [.float([2, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [0, -1, 4], after: [0, 2, 1], mode: .replicate)]
  }
}

@inline(never) private func views78() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.pad"], torch: "F.pad(x, (3, 1, 0, 2), 'circular')", swift: "x.padded(before: [0, 0, 3], after: [0, 2, 1], mode: .circular)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [0, 0, 3], after: [0, 2, 1], mode: .circular)]
  }
}

@inline(never) private func views79() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.pad", "numpy.pad"], torch: "F.pad(x[None], (2, 1, 1, 0), 'reflect')[0]", swift: "x.padded(before: [1, 2], after: [0, 1], mode: .reflect)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([3, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.padded(before: [1, 2], after: [0, 1], mode: .reflect)]
  }
}
