// Written by Tools/make_catalogue.py from Tools/operations/convolution.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let convolution = OperationFamily(
    name: "convolution", title: "Convolutions",
    rows: [
      convolution_torch_conv1d(),
      convolution_torch_conv1d_2(),
      convolution_torch_conv1d_3(),
      convolution_torch_conv2d(),
      convolution_torch_conv2d_2(),
      convolution_torch_conv2d_3(),
      convolution_torch_conv2d_4(),
      convolution_torch_conv2d_5(),
      convolution_torch_conv2d_6(),
      convolution_torch_conv3d(),
      convolution_torch_conv3d_2(),
      convolution_torch_conv3d_3(),
      convolution_torch_conv_transpose1d(),
      convolution_torch_conv_transpose1d_2(),
      convolution_torch_conv_transpose2d(),
      convolution_torch_conv_transpose2d_2(),
      convolution_torch_conv_transpose2d_3(),
      convolution_torch_conv_transpose3d(),
      convolution_torch_conv_transpose3d_2(),
      convolution_torch_conv_tbc(),
    ])
}

@inline(never) private func convolution_torch_conv1d() -> OperationRow {
  OperationRow(
    "torch.conv1d", ["torch.conv1d", "torch.nn.functional.conv1d"], torch: "torch.conv1d(x, y)", swift: "x.convolution1D(y)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5), .float([3, 2, 2], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5), .float([1, 1, 1], -1.5...1.5)],
      [.float([0, 2, 4], -1.5...1.5), .float([3, 2, 2], -1.5...1.5)],
      [.float([2, 2, 5], -1.5...1.5, transposed: true), .float([3, 2, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution1D(y)]
  }
}

@inline(never) private func convolution_torch_conv1d_2() -> OperationRow {
  OperationRow(
    "torch.conv1d 2", ["torch.conv1d", "torch.nn.functional.conv1d"], torch: "torch.conv1d(x, y, z, stride=2, padding=1, dilation=2, groups=2)", swift: "x.convolution1D(y, bias: z, stride: 2, padding: 1, dilation: 2, groups: 2)",
    cases: [
      [.float([2, 4, 7], -1.5...1.5), .float([6, 2, 3], -1.5...1.5), .float([6], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.convolution1D(y, bias: z, stride: 2, padding: 1, dilation: 2, groups: 2)]
  }
}

@inline(never) private func convolution_torch_conv1d_3() -> OperationRow {
  OperationRow(
    "torch.conv1d 3", ["torch.conv1d", "torch.nn.functional.conv1d"], torch: "torch.conv1d(x, y, padding='same', dilation=3)", swift: "x.convolution1D(y, padding: .same, dilation: 3)",
    cases: [
      [.float([1, 2, 7], -1.5...1.5), .float([2, 2, 2], -1.5...1.5)],
      [.float([1, 1, 2], -1.5...1.5), .float([1, 1, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution1D(y, padding: .same, dilation: 3)]
  }
}

@inline(never) private func convolution_torch_conv2d() -> OperationRow {
  OperationRow(
    "torch.conv2d", ["torch.conv2d", "torch.nn.functional.conv2d"], torch: "torch.conv2d(x, y)", swift: "x.convolution(y)",
    cases: [
      [.float([2, 2, 4, 5], -1.5...1.5), .float([3, 2, 2, 3], -1.5...1.5)],
      [.float([1, 2, 1, 1], -1.5...1.5), .float([2, 2, 1, 1], -1.5...1.5)],
      [.float([0, 1, 3, 3], -1.5...1.5), .float([2, 1, 2, 2], -1.5...1.5)],
      [.float([1, 2, 4, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution(y)]
  }
}

@inline(never) private func convolution_torch_conv2d_2() -> OperationRow {
  OperationRow(
    "torch.conv2d 2", ["torch.conv2d", "torch.nn.functional.conv2d"], torch: "torch.conv2d(x, y, z, stride=(2, 1), padding=(1, 2), dilation=(1, 2), groups=3)", swift: "x.convolution(y, bias: z, strides: Pair(2, 1), padding: Pair(1, 2), dilation: Pair(1, 2), groups: 3)",
    cases: [
      [.float([1, 3, 4, 5], -1.5...1.5), .float([6, 1, 2, 3], -1.5...1.5), .float([6], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.convolution(y, bias: z, strides: Pair(2, 1), padding: Pair(1, 2), dilation: Pair(1, 2), groups: 3)]
  }
}

@inline(never) private func convolution_torch_conv2d_3() -> OperationRow {
  OperationRow(
    "torch.conv2d 3", ["torch.conv2d", "torch.nn.functional.conv2d"], torch: "torch.conv2d(x, y, stride=2)", swift: "x.convolution(y, strides: Pair(2))",
    cases: [
      [.float([1, 1, 6, 6], -1.5...1.5), .float([1, 1, 3, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "the last row and column reach no window"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution(y, strides: Pair(2))]
  }
}

@inline(never) private func convolution_torch_conv2d_4() -> OperationRow {
  OperationRow(
    "torch.conv2d 4", ["torch.conv2d", "torch.nn.functional.conv2d"], torch: "torch.conv2d(x, y, padding='same')", swift: "x.convolution(y, padding: .same)",
    cases: [
      [.float([2, 2, 4, 5], -1.5...1.5), .float([3, 2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution(y, padding: .same)]
  }
}

@inline(never) private func convolution_torch_conv2d_5() -> OperationRow {
  OperationRow(
    "torch.conv2d 5", ["torch.conv2d", "torch.nn.functional.conv2d"], torch: "torch.conv2d(x, y, padding='valid')", swift: "x.convolution(y, padding: .valid)",
    cases: [
      [.float([2, 2, 4, 5], -1.5...1.5), .float([3, 2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution(y, padding: .valid)]
  }
}

@inline(never) private func convolution_torch_conv2d_6() -> OperationRow {
  OperationRow(
    "torch.conv2d 6", ["torch.conv2d", "torch.nn.functional.conv2d"], torch: "torch.conv2d(F.pad(x, (2, 0, 0, 1)), y)", swift: "x.convolution(y, padding: .sides(before: Pair(0, 2), after: Pair(1, 0)))",
    cases: [
      [.float([2, 2, 4, 5], -1.5...1.5), .float([3, 2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution(y, padding: .sides(before: Pair(0, 2), after: Pair(1, 0)))]
  }
}

@inline(never) private func convolution_torch_conv3d() -> OperationRow {
  OperationRow(
    "torch.conv3d", ["torch.conv3d", "torch.nn.functional.conv3d"], torch: "torch.conv3d(x, y)", swift: "x.convolution3D(y)",
    cases: [
      [.float([1, 2, 4, 3, 4], -1.5...1.5), .float([2, 2, 2, 2, 3], -1.5...1.5)],
      [.float([1, 1, 1, 1, 1], -1.5...1.5), .float([2, 1, 1, 1, 1], -1.5...1.5)],
      [.float([0, 1, 2, 2, 2], -1.5...1.5), .float([2, 1, 2, 1, 1], -1.5...1.5)],
      [.float([1, 1, 2, 4, 3], -1.5...1.5, transposed: true), .float([1, 1, 2, 2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution3D(y)]
  }
}

@inline(never) private func convolution_torch_conv3d_2() -> OperationRow {
  OperationRow(
    "torch.conv3d 2", ["torch.conv3d", "torch.nn.functional.conv3d"], torch: "torch.conv3d(x, y, z, stride=(2, 1, 1), padding=(2, 0, 1), dilation=(1, 2, 1))", swift: "x.convolution3D(y, bias: z, strides: Triple(2, 1, 1), padding: .both(Triple(2, 0, 1)), dilation: Triple(1, 2, 1))",
    cases: [
      [.float([1, 2, 4, 3, 4], -1.5...1.5), .float([2, 2, 2, 2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.convolution3D(y, bias: z, strides: Triple(2, 1, 1), padding: .both(Triple(2, 0, 1)), dilation: Triple(1, 2, 1))]
  }
}

@inline(never) private func convolution_torch_conv3d_3() -> OperationRow {
  OperationRow(
    "torch.conv3d 3", ["torch.conv3d", "torch.nn.functional.conv3d"], torch: "torch.conv3d(x, y, padding='same', dilation=(2, 1, 1), groups=2)", swift: "x.convolution3D(y, padding: .same, dilation: Triple(2, 1, 1), groups: 2)",
    cases: [
      [.float([1, 2, 4, 2, 3], -1.5...1.5), .float([2, 1, 2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.convolution3D(y, padding: .same, dilation: Triple(2, 1, 1), groups: 2)]
  }
}

@inline(never) private func convolution_torch_conv_transpose1d() -> OperationRow {
  OperationRow(
    "torch.conv_transpose1d", ["torch.conv_transpose1d", "torch.nn.functional.conv_transpose1d"], torch: "torch.conv_transpose1d(x, y)", swift: "x.transposedConvolution1D(y)",
    cases: [
      [.float([2, 2, 4], -1.5...1.5), .float([2, 3, 3], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5), .float([1, 1, 1], -1.5...1.5)],
      [.float([0, 2, 3], -1.5...1.5), .float([2, 1, 2], -1.5...1.5)],
      [.float([1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposedConvolution1D(y)]
  }
}

@inline(never) private func convolution_torch_conv_transpose1d_2() -> OperationRow {
  OperationRow(
    "torch.conv_transpose1d 2", ["torch.conv_transpose1d", "torch.nn.functional.conv_transpose1d"], torch: "torch.conv_transpose1d(x, y, z, stride=3, padding=1, output_padding=2, groups=2, dilation=2)", swift: "x.transposedConvolution1D(y, bias: z, stride: 3, padding: 1, outputPadding: 2, dilation: 2, groups: 2)",
    cases: [
      [.float([1, 4, 4], -1.5...1.5), .float([4, 1, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.transposedConvolution1D(y, bias: z, stride: 3, padding: 1, outputPadding: 2, dilation: 2, groups: 2)]
  }
}

@inline(never) private func convolution_torch_conv_transpose2d() -> OperationRow {
  OperationRow(
    "torch.conv_transpose2d", ["torch.conv_transpose2d", "torch.nn.functional.conv_transpose2d"], torch: "torch.conv_transpose2d(x, y)", swift: "x.transposedConvolution2D(y)",
    cases: [
      [.float([1, 2, 3, 3], -1.5...1.5), .float([2, 2, 2, 3], -1.5...1.5)],
      [.float([1, 2, 3, 2], -1.5...1.5, transposed: true), .float([2, 1, 2, 3], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposedConvolution2D(y)]
  }
}

@inline(never) private func convolution_torch_conv_transpose2d_2() -> OperationRow {
  OperationRow(
    "torch.conv_transpose2d 2", ["torch.conv_transpose2d", "torch.nn.functional.conv_transpose2d"], torch: "torch.conv_transpose2d(x, y, z, stride=(2, 3), padding=(1, 0), output_padding=(1, 2), groups=2, dilation=(1, 2))", swift: "x.transposedConvolution2D(y, bias: z, strides: Pair(2, 3), padding: Pair(1, 0), outputPadding: Pair(1, 2), dilation: Pair(1, 2), groups: 2)",
    cases: [
      [.float([1, 2, 2, 3], -1.5...1.5), .float([2, 1, 2, 2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.transposedConvolution2D(y, bias: z, strides: Pair(2, 3), padding: Pair(1, 0), outputPadding: Pair(1, 2), dilation: Pair(1, 2), groups: 2)]
  }
}

@inline(never) private func convolution_torch_conv_transpose2d_3() -> OperationRow {
  OperationRow(
    "torch.conv_transpose2d 3", ["torch.conv_transpose2d", "torch.nn.functional.conv_transpose2d"], torch: "torch.conv_transpose2d(x, y, stride=2, output_padding=1)", swift: "x.transposedConvolution2D(y, strides: Pair(2), outputPadding: Pair(1))",
    cases: [
      [.float([1, 1, 2, 3], -1.5...1.5), .float([1, 2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposedConvolution2D(y, strides: Pair(2), outputPadding: Pair(1))]
  }
}

@inline(never) private func convolution_torch_conv_transpose3d() -> OperationRow {
  OperationRow(
    "torch.conv_transpose3d", ["torch.conv_transpose3d", "torch.nn.functional.conv_transpose3d"], torch: "torch.conv_transpose3d(x, y)", swift: "x.transposedConvolution3D(y)",
    cases: [
      [.float([1, 2, 2, 2, 3], -1.5...1.5), .float([2, 2, 2, 1, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.transposedConvolution3D(y)]
  }
}

@inline(never) private func convolution_torch_conv_transpose3d_2() -> OperationRow {
  OperationRow(
    "torch.conv_transpose3d 2", ["torch.conv_transpose3d", "torch.nn.functional.conv_transpose3d"], torch: "torch.conv_transpose3d(x, y, z, stride=(2, 1, 2), padding=(1, 0, 1), output_padding=(1, 0, 0), groups=2, dilation=(2, 1, 1))", swift: "x.transposedConvolution3D(y, bias: z, strides: Triple(2, 1, 2), padding: Triple(1, 0, 1), outputPadding: Triple(1, 0, 0), dilation: Triple(2, 1, 1), groups: 2)",
    cases: [
      [.float([1, 2, 2, 2, 2], -1.5...1.5), .float([2, 1, 2, 2, 2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.transposedConvolution3D(y, bias: z, strides: Triple(2, 1, 2), padding: Triple(1, 0, 1), outputPadding: Triple(1, 0, 0), dilation: Triple(2, 1, 1), groups: 2)]
  }
}

@inline(never) private func convolution_torch_conv_tbc() -> OperationRow {
  OperationRow(
    "torch.conv_tbc", ["torch.conv_tbc"], torch: "torch.conv_tbc(x, y, z, 1)", swift: "x.transposed([1, 2, 0]).convolution1D(y.transposed([2, 1, 0]), bias: z, padding: 1).transposed([2, 0, 1])",
    cases: [
      [.float([4, 2, 3], -1.5...1.5), .float([2, 3, 2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.transposed([1, 2, 0]).convolution1D(y.transposed([2, 1, 0]), bias: z, padding: 1).transposed([2, 0, 1])]
  }
}
