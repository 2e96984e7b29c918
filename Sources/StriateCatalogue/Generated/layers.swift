// Written by Tools/make_catalogue.py from Tools/operations/layers.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let layers = OperationFamily(
    name: "layers", title: "Layers",
    rows: [
      layers_torch_nn_Linear(),
      layers_torch_nn_Linear_2(),
      layers_torch_nn_Conv2d(),
      layers_torch_nn_Conv2d_2(),
      layers_torch_nn_Conv2d_3(),
      layers_torch_nn_Conv2d_4(),
      layers_torch_nn_BatchNorm2d(),
      layers_torch_nn_BatchNorm2d_2(),
      layers_torch_nn_BatchNorm2d_3(),
      layers_torch_nn_MaxPool2d(),
      layers_torch_nn_MaxPool2d_2(),
      layers_torch_nn_AvgPool2d(),
      layers_torch_nn_AvgPool2d_2(),
      layers_torch_nn_Flatten(),
      layers_torch_nn_ReLU(),
      layers_torch_nn_Tanh(),
      layers_torch_nn_Sigmoid(),
      layers_torch_nn_LeakyReLU(),
      layers_torch_nn_LeakyReLU_2(),
      layers_torch_nn_ELU(),
      layers_torch_nn_ELU_2(),
      layers_torch_nn_Dropout(),
      layers_torch_nn_Dropout_2(),
      layers_torch_nn_Dropout_3(),
    ])
}

@inline(never) private func layers_torch_nn_Linear() -> OperationRow {
  OperationRow(
    "torch.nn.Linear", ["torch.nn.Linear"], torch: "F.linear(x, y, z)", swift: "let layer = Linear(from: 3, to: 2)\nlayer.weight.cell.set(y)\nlayer.bias?.cell.set(z)\nreturn [layer(x)]",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([1, 3], -1.5...1.5, transposed: true), .float([2, 3], -1.5...1.5, transposed: true), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = Linear(from: 3, to: 2)
    layer.weight.cell.set(y)
    layer.bias?.cell.set(z)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Linear_2() -> OperationRow {
  OperationRow(
    "torch.nn.Linear 2", ["torch.nn.Linear"], torch: "F.linear(x, y)", swift: "let layer = Linear(from: 3, to: 2, bias: false)\nlayer.weight.cell.set(y)\nreturn [layer(x)]",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let layer = Linear(from: 3, to: 2, bias: false)
    layer.weight.cell.set(y)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d", ["torch.nn.Conv2d"], torch: "F.conv2d(x, y, z)", swift: "let layer = Conv2D(from: 2, to: 2, kernel: 2)\nlayer.weight.cell.set(y)\nlayer.bias?.cell.set(z)\nreturn [layer(x)]",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([2, 2, 2, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([2, 2, 3, 2], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = Conv2D(from: 2, to: 2, kernel: 2)
    layer.weight.cell.set(y)
    layer.bias?.cell.set(z)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 2", ["torch.nn.Conv2d"], torch: "F.conv2d(x, y, z, stride=2, padding=1)", swift: "let layer = Conv2D(from: 1, to: 2, kernel: 3, stride: 2, padding: 1)\nlayer.weight.cell.set(y)\nlayer.bias?.cell.set(z)\nreturn [layer(x)]",
    cases: [
      [.float([1, 1, 5, 4], -1.5...1.5), .float([2, 1, 3, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = Conv2D(from: 1, to: 2, kernel: 3, stride: 2, padding: 1)
    layer.weight.cell.set(y)
    layer.bias?.cell.set(z)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 3", ["torch.nn.Conv2d"], torch: "F.conv2d(x, y, dilation=2, groups=2)", swift: "let layer = Conv2D(from: 2, to: 2, kernel: 2, dilation: 2, groups: 2, bias: false)\nlayer.weight.cell.set(y)\nreturn [layer(x)]",
    cases: [
      [.float([1, 2, 4, 4], -1.5...1.5), .float([2, 1, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let layer = Conv2D(from: 2, to: 2, kernel: 2, dilation: 2, groups: 2, bias: false)
    layer.weight.cell.set(y)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_4() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 4", ["torch.nn.Conv2d"], torch: "F.conv2d(x, y, z, stride=(1, 2), padding=(1, 0))", swift: "let layer = Conv2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(1, 0))\nlayer.weight.cell.set(y)\nlayer.bias?.cell.set(z)\nreturn [layer(x)]",
    cases: [
      [.float([1, 1, 3, 5], -1.5...1.5), .float([1, 1, 2, 3], -1.5...1.5), .float([1], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = Conv2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(1, 0))
    layer.weight.cell.set(y)
    layer.bias?.cell.set(z)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm2d() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm2d", ["torch.nn.BatchNorm2d"], torch: "F.batch_norm(x, None, None, y, z, training=True)", swift: "let layer = BatchNorm2D(2)\nlayer.weight.cell.set(y)\nlayer.bias.cell.set(z)\nlayer.runningMean.cell.set(.zeros([2], dtype: x.dtype))\nlayer.runningVar.cell.set(.ones([2], dtype: x.dtype))\nreturn [layer(x)]",
    cases: [
      [.float([2, 2, 2, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2, 1, 2], -1.5...1.5, transposed: true), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm2D(2)
    layer.weight.cell.set(y)
    layer.bias.cell.set(z)
    layer.runningMean.cell.set(.zeros([2], dtype: x.dtype))
    layer.runningVar.cell.set(.ones([2], dtype: x.dtype))
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm2d 2", ["torch.nn.BatchNorm2d"], torch: "F.batch_norm(x, None, None, y, z, training=True, eps=0.01)", swift: "let layer = BatchNorm2D(2, epsilon: 0.01)\nlayer.weight.cell.set(y)\nlayer.bias.cell.set(z)\nlayer.runningMean.cell.set(.zeros([2], dtype: x.dtype))\nlayer.runningVar.cell.set(.ones([2], dtype: x.dtype))\nreturn [layer(x)]",
    cases: [
      [.float([2, 2, 2, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm2D(2, epsilon: 0.01)
    layer.weight.cell.set(y)
    layer.bias.cell.set(z)
    layer.runningMean.cell.set(.zeros([2], dtype: x.dtype))
    layer.runningVar.cell.set(.ones([2], dtype: x.dtype))
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm2d 3", ["torch.nn.BatchNorm2d"], torch: "F.batch_norm(x, inputs[3], inputs[4], y, z)", swift: "let layer = BatchNorm2D(2)\nlayer.weight.cell.set(y)\nlayer.bias.cell.set(z)\nlayer.runningMean.cell.set(inputs[3])\nlayer.runningVar.cell.set(inputs[4])\nreturn [withPhase(.inference) { layer(x) }]",
    cases: [
      [.float([2, 2, 2, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5), .fixed([2], -1.5...1.5), .fixed([2], 0.5...2.0)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm2D(2)
    layer.weight.cell.set(y)
    layer.bias.cell.set(z)
    layer.runningMean.cell.set(inputs[3])
    layer.runningVar.cell.set(inputs[4])
    return [withPhase(.inference) { layer(x) }]
  }
}

@inline(never) private func layers_torch_nn_MaxPool2d() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool2d", ["torch.nn.MaxPool2d"], torch: "F.max_pool2d(x, 2)", swift: "let layer = MaxPool2D(2)\nreturn [layer(x)]",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
      [.float([2, 1, 3, 4], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = MaxPool2D(2)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool2d 2", ["torch.nn.MaxPool2d"], torch: "F.max_pool2d(x, 3, stride=2, padding=1)", swift: "let layer = MaxPool2D(3, stride: 2, padding: 1)\nreturn [layer(x)]",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = MaxPool2D(3, stride: 2, padding: 1)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool2d() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool2d", ["torch.nn.AvgPool2d"], torch: "F.avg_pool2d(x, 2)", swift: "let layer = AveragePool2D(2)\nreturn [layer(x)]",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
      [.float([2, 1, 3, 4], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = AveragePool2D(2)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool2d 2", ["torch.nn.AvgPool2d"], torch: "F.avg_pool2d(x, 3, stride=2, padding=1, count_include_pad=False)", swift: "let layer = AveragePool2D(3, stride: 2, padding: 1, countsPadding: false)\nreturn [layer(x)]",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = AveragePool2D(3, stride: 2, padding: 1, countsPadding: false)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Flatten() -> OperationRow {
  OperationRow(
    "torch.nn.Flatten", ["torch.nn.Flatten"], torch: "torch.flatten(x, 1)", swift: "let layer = Flatten()\nreturn [layer(x)]",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
      [.float([0, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = Flatten()
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_ReLU() -> OperationRow {
  OperationRow(
    "torch.nn.ReLU", ["torch.nn.ReLU"], torch: "F.relu(x)", swift: "let layer = ReLU()\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = ReLU()
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Tanh() -> OperationRow {
  OperationRow(
    "torch.nn.Tanh", ["torch.nn.Tanh"], torch: "torch.tanh(x)", swift: "let layer = Tanh()\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = Tanh()
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Sigmoid() -> OperationRow {
  OperationRow(
    "torch.nn.Sigmoid", ["torch.nn.Sigmoid"], torch: "torch.sigmoid(x)", swift: "let layer = Sigmoid()\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = Sigmoid()
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_LeakyReLU() -> OperationRow {
  OperationRow(
    "torch.nn.LeakyReLU", ["torch.nn.LeakyReLU"], torch: "F.leaky_relu(x, 0.2)", swift: "let layer = LeakyReLU(slope: 0.2)\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = LeakyReLU(slope: 0.2)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_LeakyReLU_2() -> OperationRow {
  OperationRow(
    "torch.nn.LeakyReLU 2", ["torch.nn.LeakyReLU"], torch: "F.leaky_relu(x)", swift: "let layer = LeakyReLU()\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = LeakyReLU()
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_ELU() -> OperationRow {
  OperationRow(
    "torch.nn.ELU", ["torch.nn.ELU"], torch: "F.elu(x, 0.7)", swift: "let layer = ELU(alpha: 0.7)\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = ELU(alpha: 0.7)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_ELU_2() -> OperationRow {
  OperationRow(
    "torch.nn.ELU 2", ["torch.nn.ELU"], torch: "F.elu(x)", swift: "let layer = ELU()\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = ELU()
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Dropout() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout", ["torch.nn.Dropout"], torch: "F.dropout(x, 0.3, training=False)", swift: "let layer = Dropout(0.3)\nreturn [withPhase(.inference) { layer(x) }]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = Dropout(0.3)
    return [withPhase(.inference) { layer(x) }]
  }
}

@inline(never) private func layers_torch_nn_Dropout_2() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout 2", ["torch.nn.Dropout"], torch: "F.dropout(x, 1.0)", swift: "let layer = Dropout(1)\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let layer = Dropout(1)
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_Dropout_3() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout 3", ["torch.nn.Dropout"], torch: "F.dropout(x, 0.0)", swift: "let layer = Dropout(0)\nreturn [layer(x)]",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let layer = Dropout(0)
    return [layer(x)]
  }
}
