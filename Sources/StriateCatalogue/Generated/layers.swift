// Written by Tools/make_catalogue.py from Tools/operations/layers.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let layers = OperationFamily(
    name: "layers", title: "Layers",
    rows: [
      layers_torch_nn_Linear(),
      layers_torch_nn_Linear_2(),
      layers_torch_nn_Bilinear(),
      layers_torch_nn_Bilinear_2(),
      layers_torch_nn_Conv1d(),
      layers_torch_nn_Conv1d_2(),
      layers_torch_nn_Conv1d_3(),
      layers_torch_nn_Conv2d(),
      layers_torch_nn_Conv2d_2(),
      layers_torch_nn_Conv2d_3(),
      layers_torch_nn_Conv2d_4(),
      layers_torch_nn_Conv2d_5(),
      layers_torch_nn_Conv2d_6(),
      layers_torch_nn_Conv2d_7(),
      layers_torch_nn_Conv2d_8(),
      layers_torch_nn_Conv3d(),
      layers_torch_nn_Conv3d_2(),
      layers_torch_nn_ConvTranspose1d(),
      layers_torch_nn_ConvTranspose2d(),
      layers_torch_nn_ConvTranspose2d_2(),
      layers_torch_nn_ConvTranspose2d_3(),
      layers_torch_nn_ConvTranspose3d(),
      layers_locally_connected(),
      layers_locally_connected_2(),
      layers_torch_nn_MaxPool1d(),
      layers_torch_nn_MaxPool1d_2(),
      layers_torch_nn_MaxPool1d_3(),
      layers_torch_nn_MaxPool1d_4(),
      layers_torch_nn_MaxUnpool1d(),
      layers_torch_nn_AvgPool1d(),
      layers_torch_nn_AvgPool1d_2(),
      layers_torch_nn_AvgPool1d_3(),
      layers_torch_nn_LPPool1d(),
      layers_torch_nn_AdaptiveAvgPool1d(),
      layers_torch_nn_AdaptiveMaxPool1d(),
      layers_torch_nn_MaxPool2d(),
      layers_torch_nn_MaxPool2d_2(),
      layers_torch_nn_MaxPool2d_3(),
      layers_torch_nn_MaxPool2d_4(),
      layers_torch_nn_MaxUnpool2d(),
      layers_torch_nn_AvgPool2d(),
      layers_torch_nn_AvgPool2d_2(),
      layers_torch_nn_AvgPool2d_3(),
      layers_torch_nn_LPPool2d(),
      layers_torch_nn_AdaptiveAvgPool2d(),
      layers_torch_nn_AdaptiveMaxPool2d(),
      layers_torch_nn_MaxPool3d(),
      layers_torch_nn_MaxPool3d_2(),
      layers_torch_nn_MaxPool3d_3(),
      layers_torch_nn_MaxPool3d_4(),
      layers_torch_nn_MaxUnpool3d(),
      layers_torch_nn_AvgPool3d(),
      layers_torch_nn_AvgPool3d_2(),
      layers_torch_nn_AvgPool3d_3(),
      layers_torch_nn_LPPool3d(),
      layers_torch_nn_AdaptiveAvgPool3d(),
      layers_torch_nn_AdaptiveMaxPool3d(),
      layers_torch_nn_MaxPool2d_5(),
      layers_torch_nn_AvgPool2d_4(),
      layers_torch_nn_AdaptiveAvgPool2d_2(),
      layers_torch_nn_AdaptiveMaxPool2d_2(),
      layers_torch_nn_AdaptiveAvgPool2d_3(),
      layers_torch_nn_AdaptiveMaxPool2d_3(),
      layers_torch_nn_FractionalMaxPool2d(),
      layers_torch_nn_FractionalMaxPool3d(),
      layers_torch_nn_BatchNorm1d(),
      layers_torch_nn_BatchNorm1d_2(),
      layers_torch_nn_BatchNorm1d_3(),
      layers_torch_nn_InstanceNorm1d(),
      layers_torch_nn_InstanceNorm1d_2(),
      layers_torch_nn_BatchNorm2d(),
      layers_torch_nn_BatchNorm2d_2(),
      layers_torch_nn_BatchNorm2d_3(),
      layers_torch_nn_InstanceNorm2d(),
      layers_torch_nn_InstanceNorm2d_2(),
      layers_torch_nn_BatchNorm3d(),
      layers_torch_nn_BatchNorm3d_2(),
      layers_torch_nn_BatchNorm3d_3(),
      layers_torch_nn_InstanceNorm3d(),
      layers_torch_nn_InstanceNorm3d_2(),
      layers_torch_nn_BatchNorm1d_4(),
      layers_torch_nn_LayerNorm(),
      layers_torch_nn_LayerNorm_2(),
      layers_torch_nn_LayerNorm_3(),
      layers_torch_nn_RMSNorm(),
      layers_torch_nn_RMSNorm_2(),
      layers_torch_nn_GroupNorm(),
      layers_torch_nn_GroupNorm_2(),
      layers_torch_nn_LocalResponseNorm(),
      layers_torch_nn_LocalResponseNorm_2(),
      layers_torch_nn_Dropout(),
      layers_torch_nn_Dropout_2(),
      layers_torch_nn_Dropout_3(),
      layers_torch_nn_Dropout1d(),
      layers_torch_nn_Dropout2d(),
      layers_torch_nn_Dropout3d(),
      layers_torch_nn_Dropout2d_2(),
      layers_torch_nn_AlphaDropout(),
      layers_torch_nn_FeatureAlphaDropout(),
      layers_torch_nn_Embedding(),
      layers_torch_nn_Embedding_2(),
      layers_torch_nn_EmbeddingBag(),
      layers_torch_nn_EmbeddingBag_2(),
      layers_torch_nn_EmbeddingBag_3(),
      layers_torch_nn_EmbeddingBag_4(),
      layers_torch_nn_EmbeddingBag_5(),
      layers_torch_nn_RNN(),
      layers_torch_nn_RNN_2(),
      layers_torch_nn_RNN_3(),
      layers_torch_nn_GRU(),
      layers_torch_nn_GRU_2(),
      layers_torch_nn_GRU_3(),
      layers_torch_nn_LSTM(),
      layers_torch_nn_LSTM_2(),
      layers_torch_nn_LSTM_3(),
      layers_torch_nn_RNNCell(),
      layers_torch_nn_RNNCell_2(),
      layers_torch_nn_GRUCell(),
      layers_torch_nn_LSTMCell(),
      layers_torch_nn_LSTMCell_2(),
      layers_torch_nn_MultiheadAttention(),
      layers_torch_nn_MultiheadAttention_2(),
      layers_torch_nn_MultiheadAttention_3(),
      layers_torch_nn_MultiheadAttention_4(),
      layers_torch_nn_MultiheadAttention_5(),
      layers_torch_nn_MultiheadAttention_6(),
      layers_torch_nn_MultiheadAttention_7(),
      layers_torch_nn_TransformerEncoderLayer(),
      layers_torch_nn_TransformerEncoderLayer_2(),
      layers_torch_nn_TransformerDecoderLayer(),
      layers_torch_nn_TransformerDecoderLayer_2(),
      layers_torch_nn_TransformerEncoder(),
      layers_torch_nn_TransformerDecoder(),
      layers_torch_nn_Transformer(),
      layers_torch_nn_ReLU(),
      layers_torch_nn_Tanh(),
      layers_torch_nn_Sigmoid(),
      layers_torch_nn_LogSigmoid(),
      layers_torch_nn_SiLU(),
      layers_torch_nn_Mish(),
      layers_torch_nn_GELU(),
      layers_torch_nn_Softplus(),
      layers_torch_nn_Softsign(),
      layers_torch_nn_Tanhshrink(),
      layers_torch_nn_SELU(),
      layers_torch_nn_CELU(),
      layers_torch_nn_ELU(),
      layers_torch_nn_LeakyReLU(),
      layers_torch_nn_Hardshrink(),
      layers_torch_nn_Softshrink(),
      layers_torch_nn_Hardtanh(),
      layers_torch_nn_ReLU6(),
      layers_torch_nn_Hardswish(),
      layers_torch_nn_Hardsigmoid(),
      layers_torch_nn_LeakyReLU_2(),
      layers_torch_nn_ELU_2(),
      layers_torch_nn_CELU_2(),
      layers_torch_nn_GELU_2(),
      layers_torch_nn_Softplus_2(),
      layers_torch_nn_Hardshrink_2(),
      layers_torch_nn_Softshrink_2(),
      layers_torch_nn_Hardtanh_2(),
      layers_torch_nn_Threshold(),
      layers_torch_nn_RReLU(),
      layers_torch_nn_PReLU(),
      layers_torch_nn_PReLU_2(),
      layers_torch_nn_GLU(),
      layers_torch_nn_GLU_2(),
      layers_torch_nn_Softmax(),
      layers_torch_nn_Softmax_2(),
      layers_torch_nn_Softmax2d(),
      layers_torch_nn_LogSoftmax(),
      layers_torch_nn_Softmin(),
      layers_torch_nn_ReflectionPad1d(),
      layers_torch_nn_ReplicationPad1d(),
      layers_torch_nn_CircularPad1d(),
      layers_torch_nn_ZeroPad1d(),
      layers_torch_nn_ConstantPad1d(),
      layers_torch_nn_ReflectionPad2d(),
      layers_torch_nn_ReplicationPad2d(),
      layers_torch_nn_CircularPad2d(),
      layers_torch_nn_ZeroPad2d(),
      layers_torch_nn_ConstantPad2d(),
      layers_torch_nn_ReflectionPad3d(),
      layers_torch_nn_ReplicationPad3d(),
      layers_torch_nn_CircularPad3d(),
      layers_torch_nn_ZeroPad3d(),
      layers_torch_nn_ConstantPad3d(),
      layers_torch_nn_Identity(),
      layers_torch_nn_Flatten(),
      layers_torch_nn_Flatten_2(),
      layers_torch_nn_Unflatten(),
      layers_torch_nn_PixelShuffle(),
      layers_torch_nn_PixelUnshuffle(),
      layers_torch_nn_ChannelShuffle(),
      layers_torch_nn_Upsample(),
      layers_torch_nn_Upsample_2(),
      layers_torch_nn_Upsample_3(),
      layers_torch_nn_Upsample_4(),
      layers_torch_nn_UpsamplingNearest2d(),
      layers_torch_nn_UpsamplingBilinear2d(),
      layers_torch_nn_Unfold(),
      layers_torch_nn_Fold(),
      layers_torch_nn_CosineSimilarity(),
      layers_torch_nn_PairwiseDistance(),
      layers_residual(),
      layers_residual_2(),
      layers_parallel(),
    ])
}

@inline(never) private func layers_torch_nn_Linear() -> OperationRow {
  OperationRow(
    "torch.nn.Linear", ["torch.nn.Linear"], torch: "run(nn.Linear(3, 2), inputs)", swift: "Linear(from: 3, to: 2).with(inputs[1...])(x)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([2, 2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([1, 3], -1.5...1.5, transposed: true), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Linear(from: 3, to: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Linear_2() -> OperationRow {
  OperationRow(
    "torch.nn.Linear 2", ["torch.nn.Linear"], torch: "run(nn.Linear(3, 2, bias=False), inputs)", swift: "Linear(from: 3, to: 2, bias: false).with(inputs[1...])(x)",
    cases: [
      [.float([4, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Linear(from: 3, to: 2, bias: false).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Bilinear() -> OperationRow {
  OperationRow(
    "torch.nn.Bilinear", ["torch.nn.Bilinear", "torch.bilinear"], torch: "run(nn.Bilinear(3, 2, 4), inputs, 2)", swift: "Bilinear(from: 3, and: 2, to: 4).with(inputs[2...])(x, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([4, 3, 2], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([2, 1, 3], -1.5...1.5), .float([2, 1, 2], -1.5...1.5), .float([4, 3, 2], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Bilinear(from: 3, and: 2, to: 4).with(inputs[2...])(x, y)]
  }
}

@inline(never) private func layers_torch_nn_Bilinear_2() -> OperationRow {
  OperationRow(
    "torch.nn.Bilinear 2", ["torch.nn.Bilinear"], torch: "run(nn.Bilinear(3, 2, 2, bias=False), inputs, 2)", swift: "Bilinear(from: 3, and: 2, to: 2, bias: false).with(inputs[2...])(x, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 3, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Bilinear(from: 3, and: 2, to: 2, bias: false).with(inputs[2...])(x, y)]
  }
}

@inline(never) private func layers_torch_nn_Conv1d() -> OperationRow {
  OperationRow(
    "torch.nn.Conv1d", ["torch.nn.Conv1d"], torch: "run(nn.Conv1d(2, 4, 3), inputs)", swift: "Conv1D(from: 2, to: 4, kernel: 3).with(inputs[1...])(x)",
    cases: [
      [.float([2, 2, 6], -1.5...1.5), .float([4, 2, 3], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([1, 2, 5], -1.5...1.5, transposed: true), .float([4, 2, 3], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv1D(from: 2, to: 4, kernel: 3).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv1d_2() -> OperationRow {
  OperationRow(
    "torch.nn.Conv1d 2", ["torch.nn.Conv1d"], torch: "run(nn.Conv1d(2, 4, 2, stride=2, padding=1, dilation=2, groups=2), inputs)", swift: "Conv1D(from: 2, to: 4, kernel: 2, stride: 2, padding: 1, dilation: 2, groups: 2).with(inputs[1...])(x)",
    cases: [
      [.float([1, 2, 6], -1.5...1.5), .float([4, 1, 2], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv1D(from: 2, to: 4, kernel: 2, stride: 2, padding: 1, dilation: 2, groups: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv1d_3() -> OperationRow {
  OperationRow(
    "torch.nn.Conv1d 3", ["torch.nn.Conv1d"], torch: "run(nn.Conv1d(1, 2, 4, padding='same'), inputs)", swift: "Conv1D(from: 1, to: 2, kernel: 4, padding: .same).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 6], -1.5...1.5), .float([2, 1, 4], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv1D(from: 1, to: 2, kernel: 4, padding: .same).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d", ["torch.nn.Conv2d"], torch: "run(nn.Conv2d(2, 2, 2), inputs)", swift: "Conv2D(from: 2, to: 2, kernel: 2).with(inputs[1...])(x)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([2, 2, 2, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([2, 2, 3, 2], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Conv2D(from: 2, to: 2, kernel: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 2", ["torch.nn.Conv2d"], torch: "run(nn.Conv2d(1, 2, 3, stride=2, padding=1), inputs)", swift: "Conv2D(from: 1, to: 2, kernel: 3, stride: 2, padding: 1).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 5, 4], -1.5...1.5), .float([2, 1, 3, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Conv2D(from: 1, to: 2, kernel: 3, stride: 2, padding: 1).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 3", ["torch.nn.Conv2d"], torch: "run(nn.Conv2d(2, 2, 2, dilation=2, groups=2, bias=False), inputs)", swift: "Conv2D(from: 2, to: 2, kernel: 2, dilation: 2, groups: 2, bias: false).with(inputs[1...])(x)",
    cases: [
      [.float([1, 2, 4, 4], -1.5...1.5), .float([2, 1, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Conv2D(from: 2, to: 2, kernel: 2, dilation: 2, groups: 2, bias: false).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_4() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 4", ["torch.nn.Conv2d"], torch: "run(nn.Conv2d(1, 1, (2, 3), stride=(1, 2), padding=(1, 0)), inputs)", swift: "Conv2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(1, 0)).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 3, 5], -1.5...1.5), .float([1, 1, 2, 3], -1.5...1.5), .float([1], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Conv2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(1, 0)).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_5() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 5", ["torch.nn.Conv2d"], torch: "run(nn.Conv2d(1, 1, 3, padding='same'), inputs)", swift: "Conv2D(from: 1, to: 1, kernel: 3, padding: .same).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 4, 3], -1.5...1.5), .float([1, 1, 3, 3], -1.5...1.5), .float([1], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv2D(from: 1, to: 1, kernel: 3, padding: .same).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_6() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 6", ["torch.nn.Conv2d"], torch: "run(nn.Conv2d(1, 2, 3, padding=1, padding_mode='reflect'), inputs)", swift: "Conv2D(from: 1, to: 2, kernel: 3, padding: 1, paddingMode: .reflect).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 3, 4], -1.5...1.5), .float([2, 1, 3, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv2D(from: 1, to: 2, kernel: 3, padding: 1, paddingMode: .reflect).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_7() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 7", ["torch.nn.Conv2d"], torch: "run(nn.Conv2d(1, 2, 3, padding=1, padding_mode='replicate'), inputs)", swift: "Conv2D(from: 1, to: 2, kernel: 3, padding: 1, paddingMode: .replicate).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 3, 4], -1.5...1.5), .float([2, 1, 3, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv2D(from: 1, to: 2, kernel: 3, padding: 1, paddingMode: .replicate).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv2d_8() -> OperationRow {
  OperationRow(
    "torch.nn.Conv2d 8", ["torch.nn.Conv2d"], torch: "run(nn.Conv2d(1, 2, 3, padding=1, padding_mode='circular'), inputs)", swift: "Conv2D(from: 1, to: 2, kernel: 3, padding: 1, paddingMode: .circular).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 3, 4], -1.5...1.5), .float([2, 1, 3, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv2D(from: 1, to: 2, kernel: 3, padding: 1, paddingMode: .circular).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv3d() -> OperationRow {
  OperationRow(
    "torch.nn.Conv3d", ["torch.nn.Conv3d"], torch: "run(nn.Conv3d(2, 2, 2), inputs)", swift: "Conv3D(from: 2, to: 2, kernel: 2).with(inputs[1...])(x)",
    cases: [
      [.float([1, 2, 2, 3, 3], -1.5...1.5), .float([2, 2, 2, 2, 2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv3D(from: 2, to: 2, kernel: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Conv3d_2() -> OperationRow {
  OperationRow(
    "torch.nn.Conv3d 2", ["torch.nn.Conv3d"], torch: "run(nn.Conv3d(1, 2, (1, 2, 2), stride=(1, 2, 1), padding=(1, 0, 1)), inputs)", swift: "Conv3D(from: 1, to: 2, kernel: Triple(1, 2, 2), strides: Triple(1, 2, 1), padding: Triple(1, 0, 1)).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 2, 4, 2], -1.5...1.5), .float([2, 1, 1, 2, 2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Conv3D(from: 1, to: 2, kernel: Triple(1, 2, 2), strides: Triple(1, 2, 1), padding: Triple(1, 0, 1)).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_ConvTranspose1d() -> OperationRow {
  OperationRow(
    "torch.nn.ConvTranspose1d", ["torch.nn.ConvTranspose1d"], torch: "run(nn.ConvTranspose1d(2, 3, 3, stride=2, padding=1, output_padding=1), inputs)", swift: "ConvTransposed1D(from: 2, to: 3, kernel: 3, stride: 2, padding: 1, outputPadding: 1).with(inputs[1...])(x)",
    cases: [
      [.float([2, 2, 4], -1.5...1.5), .float([2, 3, 3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [ConvTransposed1D(from: 2, to: 3, kernel: 3, stride: 2, padding: 1, outputPadding: 1).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_ConvTranspose2d() -> OperationRow {
  OperationRow(
    "torch.nn.ConvTranspose2d", ["torch.nn.ConvTranspose2d"], torch: "run(nn.ConvTranspose2d(2, 3, 2), inputs)", swift: "ConvTransposed2D(from: 2, to: 3, kernel: 2).with(inputs[1...])(x)",
    cases: [
      [.float([1, 2, 3, 2], -1.5...1.5), .float([2, 3, 2, 2], -1.5...1.5), .float([3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [ConvTransposed2D(from: 2, to: 3, kernel: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_ConvTranspose2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.ConvTranspose2d 2", ["torch.nn.ConvTranspose2d"], torch: "run(nn.ConvTranspose2d(2, 4, 3, stride=2, padding=1, output_padding=1, groups=2, bias=False), inputs)", swift: "ConvTransposed2D(from: 2, to: 4, kernel: 3, stride: 2, padding: 1, outputPadding: 1, groups: 2, bias: false).with(inputs[1...])(x)",
    cases: [
      [.float([1, 2, 2, 3], -1.5...1.5), .float([2, 2, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [ConvTransposed2D(from: 2, to: 4, kernel: 3, stride: 2, padding: 1, outputPadding: 1, groups: 2, bias: false).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_ConvTranspose2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.ConvTranspose2d 3", ["torch.nn.ConvTranspose2d"], torch: "run(nn.ConvTranspose2d(1, 1, (2, 3), stride=(1, 2), padding=(0, 1), dilation=(2, 1)), inputs)", swift: "ConvTransposed2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(0, 1), dilation: Pair(2, 1)).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 2, 3], -1.5...1.5), .float([1, 1, 2, 3], -1.5...1.5), .float([1], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [ConvTransposed2D(from: 1, to: 1, kernel: Pair(2, 3), strides: Pair(1, 2), padding: Pair(0, 1), dilation: Pair(2, 1)).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_ConvTranspose3d() -> OperationRow {
  OperationRow(
    "torch.nn.ConvTranspose3d", ["torch.nn.ConvTranspose3d"], torch: "run(nn.ConvTranspose3d(2, 1, 2, stride=2), inputs)", swift: "ConvTransposed3D(from: 2, to: 1, kernel: 2, stride: 2).with(inputs[1...])(x)",
    cases: [
      [.float([1, 2, 2, 1, 2], -1.5...1.5), .float([2, 1, 2, 2, 2], -1.5...1.5), .float([1], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [ConvTransposed3D(from: 2, to: 1, kernel: 2, stride: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_locally_connected() -> OperationRow {
  OperationRow(
    "locally connected", ["locally connected"], torch: "locally_connected(x, y, z, 2, 1, 0)", swift: "LocallyConnected2D(from: 2, to: 3, image: Pair(3, 4), kernel: 2).with(inputs[1...])(x)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .float([2, 3, 3, 2, 2, 2], -1.5...1.5), .float([3, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32], note: "PyTorch has no layer for it"
  ) { inputs in
    let x = inputs[0]
    return [LocallyConnected2D(from: 2, to: 3, image: Pair(3, 4), kernel: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_locally_connected_2() -> OperationRow {
  OperationRow(
    "locally connected 2", ["locally connected"], torch: "locally_connected(x, y, None, 3, 2, 1)", swift: "LocallyConnected2D(from: 1, to: 2, image: Pair(4), kernel: 3, stride: 2, padding: 1, bias: false).with(inputs[1...])(x)",
    cases: [
      [.float([1, 1, 4, 4], -1.5...1.5), .float([2, 2, 2, 1, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LocallyConnected2D(from: 1, to: 2, image: Pair(4), kernel: 3, stride: 2, padding: 1, bias: false).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool1d() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool1d", ["torch.nn.MaxPool1d"], torch: "nn.MaxPool1d(2)(x)", swift: "MaxPool1D(2)(x)",
    cases: [
      [.float([2, 2, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool1D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool1d_2() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool1d 2", ["torch.nn.MaxPool1d"], torch: "nn.MaxPool1d(3, stride=2, padding=1)(x)", swift: "MaxPool1D(3, stride: 2, padding: 1)(x)",
    cases: [
      [.float([1, 2, 7], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool1D(3, stride: 2, padding: 1)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool1d_3() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool1d 3", ["torch.nn.MaxPool1d"], torch: "nn.MaxPool1d(2, stride=2, ceil_mode=True)(x)", swift: "MaxPool1D(2, roundsUp: true)(x)",
    cases: [
      [.float([1, 2, 7], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool1D(2, roundsUp: true)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool1d_4() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool1d 4", ["torch.nn.MaxPool1d"], torch: "nn.MaxPool1d(2, stride=1, dilation=2)(x)", swift: "MaxPool1D(2, stride: 1, dilation: 2)(x)",
    cases: [
      [.float([1, 2, 7], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool1D(2, stride: 1, dilation: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxUnpool1d() -> OperationRow {
  OperationRow(
    "torch.nn.MaxUnpool1d", ["torch.nn.MaxUnpool1d"], torch: "nn.MaxUnpool1d(2)(*nn.MaxPool1d(2, return_indices=True)(x))", swift: "let pooled = MaxPool1D(2).withIndices(x)\nreturn [MaxUnpool1D(2)(pooled.values, indices: pooled.indices)]",
    cases: [
      [.float([2, 2, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let pooled = MaxPool1D(2).withIndices(x)
    return [MaxUnpool1D(2)(pooled.values, indices: pooled.indices)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool1d() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool1d", ["torch.nn.AvgPool1d"], torch: "nn.AvgPool1d(2)(x)", swift: "AveragePool1D(2)(x)",
    cases: [
      [.float([2, 2, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool1D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool1d_2() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool1d 2", ["torch.nn.AvgPool1d"], torch: "nn.AvgPool1d(3, stride=2, padding=1, count_include_pad=False)(x)", swift: "AveragePool1D(3, stride: 2, padding: 1, countsPadding: false)(x)",
    cases: [
      [.float([1, 2, 7], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool1D(3, stride: 2, padding: 1, countsPadding: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool1d_3() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool1d 3", ["torch.nn.AvgPool1d"], torch: "nn.AvgPool1d(2, ceil_mode=True)(x)", swift: "AveragePool1D(2, roundsUp: true)(x)",
    cases: [
      [.float([1, 2, 7], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool1D(2, roundsUp: true)(x)]
  }
}

@inline(never) private func layers_torch_nn_LPPool1d() -> OperationRow {
  OperationRow(
    "torch.nn.LPPool1d", ["torch.nn.LPPool1d"], torch: "nn.LPPool1d(3, 2)(x)", swift: "LpPool1D(exponent: 3, 2)(x)",
    cases: [
      [.float([2, 2, 6], 0.2...2.0)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LpPool1D(exponent: 3, 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveAvgPool1d() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveAvgPool1d", ["torch.nn.AdaptiveAvgPool1d"], torch: "nn.AdaptiveAvgPool1d(2)(x)", swift: "AdaptiveAveragePool1D(to: 2)(x)",
    cases: [
      [.float([1, 2, 7], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AdaptiveAveragePool1D(to: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveMaxPool1d() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveMaxPool1d", ["torch.nn.AdaptiveMaxPool1d"], torch: "nn.AdaptiveMaxPool1d(2)(x)", swift: "AdaptiveMaxPool1D(to: 2)(x)",
    cases: [
      [.float([1, 2, 7], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AdaptiveMaxPool1D(to: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool2d() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool2d", ["torch.nn.MaxPool2d"], torch: "nn.MaxPool2d(2)(x)", swift: "MaxPool2D(2)(x)",
    cases: [
      [.float([1, 2, 4, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool2D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool2d 2", ["torch.nn.MaxPool2d"], torch: "nn.MaxPool2d(3, stride=2, padding=1)(x)", swift: "MaxPool2D(3, stride: 2, padding: 1)(x)",
    cases: [
      [.float([1, 2, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool2D(3, stride: 2, padding: 1)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool2d 3", ["torch.nn.MaxPool2d"], torch: "nn.MaxPool2d(2, stride=2, ceil_mode=True)(x)", swift: "MaxPool2D(2, roundsUp: true)(x)",
    cases: [
      [.float([1, 2, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool2D(2, roundsUp: true)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool2d_4() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool2d 4", ["torch.nn.MaxPool2d"], torch: "nn.MaxPool2d(2, stride=1, dilation=2)(x)", swift: "MaxPool2D(2, stride: 1, dilation: 2)(x)",
    cases: [
      [.float([1, 2, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool2D(2, stride: 1, dilation: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxUnpool2d() -> OperationRow {
  OperationRow(
    "torch.nn.MaxUnpool2d", ["torch.nn.MaxUnpool2d"], torch: "nn.MaxUnpool2d(2)(*nn.MaxPool2d(2, return_indices=True)(x))", swift: "let pooled = MaxPool2D(2).withIndices(x)\nreturn [MaxUnpool2D(2)(pooled.values, indices: pooled.indices)]",
    cases: [
      [.float([1, 2, 4, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let pooled = MaxPool2D(2).withIndices(x)
    return [MaxUnpool2D(2)(pooled.values, indices: pooled.indices)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool2d() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool2d", ["torch.nn.AvgPool2d"], torch: "nn.AvgPool2d(2)(x)", swift: "AveragePool2D(2)(x)",
    cases: [
      [.float([1, 2, 4, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool2D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool2d 2", ["torch.nn.AvgPool2d"], torch: "nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False)(x)", swift: "AveragePool2D(3, stride: 2, padding: 1, countsPadding: false)(x)",
    cases: [
      [.float([1, 2, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool2D(3, stride: 2, padding: 1, countsPadding: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool2d 3", ["torch.nn.AvgPool2d"], torch: "nn.AvgPool2d(2, ceil_mode=True)(x)", swift: "AveragePool2D(2, roundsUp: true)(x)",
    cases: [
      [.float([1, 2, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool2D(2, roundsUp: true)(x)]
  }
}

@inline(never) private func layers_torch_nn_LPPool2d() -> OperationRow {
  OperationRow(
    "torch.nn.LPPool2d", ["torch.nn.LPPool2d"], torch: "nn.LPPool2d(3, 2)(x)", swift: "LpPool2D(exponent: 3, 2)(x)",
    cases: [
      [.float([1, 2, 4, 6], 0.2...2.0)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LpPool2D(exponent: 3, 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveAvgPool2d() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveAvgPool2d", ["torch.nn.AdaptiveAvgPool2d"], torch: "nn.AdaptiveAvgPool2d(2)(x)", swift: "AdaptiveAveragePool2D(to: 2)(x)",
    cases: [
      [.float([1, 2, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AdaptiveAveragePool2D(to: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveMaxPool2d() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveMaxPool2d", ["torch.nn.AdaptiveMaxPool2d"], torch: "nn.AdaptiveMaxPool2d(2)(x)", swift: "AdaptiveMaxPool2D(to: 2)(x)",
    cases: [
      [.float([1, 2, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AdaptiveMaxPool2D(to: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool3d() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool3d", ["torch.nn.MaxPool3d"], torch: "nn.MaxPool3d(2)(x)", swift: "MaxPool3D(2)(x)",
    cases: [
      [.float([1, 2, 2, 4, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool3D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool3d_2() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool3d 2", ["torch.nn.MaxPool3d"], torch: "nn.MaxPool3d(3, stride=2, padding=1)(x)", swift: "MaxPool3D(3, stride: 2, padding: 1)(x)",
    cases: [
      [.float([1, 1, 3, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool3D(3, stride: 2, padding: 1)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool3d_3() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool3d 3", ["torch.nn.MaxPool3d"], torch: "nn.MaxPool3d(2, stride=2, ceil_mode=True)(x)", swift: "MaxPool3D(2, roundsUp: true)(x)",
    cases: [
      [.float([1, 1, 3, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool3D(2, roundsUp: true)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool3d_4() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool3d 4", ["torch.nn.MaxPool3d"], torch: "nn.MaxPool3d(2, stride=1, dilation=2)(x)", swift: "MaxPool3D(2, stride: 1, dilation: 2)(x)",
    cases: [
      [.float([1, 1, 3, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool3D(2, stride: 1, dilation: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxUnpool3d() -> OperationRow {
  OperationRow(
    "torch.nn.MaxUnpool3d", ["torch.nn.MaxUnpool3d"], torch: "nn.MaxUnpool3d(2)(*nn.MaxPool3d(2, return_indices=True)(x))", swift: "let pooled = MaxPool3D(2).withIndices(x)\nreturn [MaxUnpool3D(2)(pooled.values, indices: pooled.indices)]",
    cases: [
      [.float([1, 2, 2, 4, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let pooled = MaxPool3D(2).withIndices(x)
    return [MaxUnpool3D(2)(pooled.values, indices: pooled.indices)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool3d() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool3d", ["torch.nn.AvgPool3d"], torch: "nn.AvgPool3d(2)(x)", swift: "AveragePool3D(2)(x)",
    cases: [
      [.float([1, 2, 2, 4, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool3D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool3d_2() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool3d 2", ["torch.nn.AvgPool3d"], torch: "nn.AvgPool3d(3, stride=2, padding=1, count_include_pad=False)(x)", swift: "AveragePool3D(3, stride: 2, padding: 1, countsPadding: false)(x)",
    cases: [
      [.float([1, 1, 3, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool3D(3, stride: 2, padding: 1, countsPadding: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool3d_3() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool3d 3", ["torch.nn.AvgPool3d"], torch: "nn.AvgPool3d(2, ceil_mode=True)(x)", swift: "AveragePool3D(2, roundsUp: true)(x)",
    cases: [
      [.float([1, 1, 3, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool3D(2, roundsUp: true)(x)]
  }
}

@inline(never) private func layers_torch_nn_LPPool3d() -> OperationRow {
  OperationRow(
    "torch.nn.LPPool3d", ["torch.nn.LPPool3d"], torch: "nn.LPPool3d(3, 2)(x)", swift: "LpPool3D(exponent: 3, 2)(x)",
    cases: [
      [.float([1, 2, 2, 4, 2], 0.2...2.0)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LpPool3D(exponent: 3, 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveAvgPool3d() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveAvgPool3d", ["torch.nn.AdaptiveAvgPool3d"], torch: "nn.AdaptiveAvgPool3d(2)(x)", swift: "AdaptiveAveragePool3D(to: 2)(x)",
    cases: [
      [.float([1, 1, 3, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AdaptiveAveragePool3D(to: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveMaxPool3d() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveMaxPool3d", ["torch.nn.AdaptiveMaxPool3d"], torch: "nn.AdaptiveMaxPool3d(2)(x)", swift: "AdaptiveMaxPool3D(to: 2)(x)",
    cases: [
      [.float([1, 1, 3, 5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AdaptiveMaxPool3D(to: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_MaxPool2d_5() -> OperationRow {
  OperationRow(
    "torch.nn.MaxPool2d 5", ["torch.nn.MaxPool2d"], torch: "nn.MaxPool2d((2, 3), stride=(1, 2))(x)", swift: "MaxPool2D(Pair(2, 3), strides: Pair(1, 2))(x)",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MaxPool2D(Pair(2, 3), strides: Pair(1, 2))(x)]
  }
}

@inline(never) private func layers_torch_nn_AvgPool2d_4() -> OperationRow {
  OperationRow(
    "torch.nn.AvgPool2d 4", ["torch.nn.AvgPool2d"], torch: "nn.AvgPool2d((2, 3), divisor_override=4)(x)", swift: "AveragePool2D(Pair(2, 3), divisor: 4)(x)",
    cases: [
      [.float([1, 2, 4, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AveragePool2D(Pair(2, 3), divisor: 4)(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveAvgPool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveAvgPool2d 2", ["torch.nn.AdaptiveAvgPool2d"], torch: "nn.AdaptiveAvgPool2d((3, 2))(x)", swift: "AdaptiveAveragePool2D(to: Pair(3, 2))(x)",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AdaptiveAveragePool2D(to: Pair(3, 2))(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveMaxPool2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveMaxPool2d 2", ["torch.nn.AdaptiveMaxPool2d"], torch: "nn.AdaptiveMaxPool2d((3, 2))(x)", swift: "AdaptiveMaxPool2D(to: Pair(3, 2))(x)",
    cases: [
      [.float([1, 2, 4, 5], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [AdaptiveMaxPool2D(to: Pair(3, 2))(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveAvgPool2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveAvgPool2d 3", ["torch.nn.AdaptiveAvgPool2d"], torch: "nn.AdaptiveAvgPool2d(1)(x).flatten(1)", swift: "GlobalAveragePool()(x)",
    cases: [
      [.float([2, 3, 2, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [GlobalAveragePool()(x)]
  }
}

@inline(never) private func layers_torch_nn_AdaptiveMaxPool2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.AdaptiveMaxPool2d 3", ["torch.nn.AdaptiveMaxPool2d"], torch: "nn.AdaptiveMaxPool2d(1)(x).flatten(1)", swift: "GlobalMaxPool()(x)",
    cases: [
      [.float([2, 3, 2, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [GlobalMaxPool()(x)]
  }
}

@inline(never) private func layers_torch_nn_FractionalMaxPool2d() -> OperationRow {
  OperationRow(
    "torch.nn.FractionalMaxPool2d", ["torch.nn.FractionalMaxPool2d"], torch: "nn.FractionalMaxPool2d(2, output_size=4)(x)", swift: "FractionalMaxPool2D(Pair(2), to: Pair(4))(x)",
    cases: [
      [.float([1, 2, 5, 5], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32], note: "extents at which the places do not depend on the draw"
  ) { inputs in
    let x = inputs[0]
    return [FractionalMaxPool2D(Pair(2), to: Pair(4))(x)]
  }
}

@inline(never) private func layers_torch_nn_FractionalMaxPool3d() -> OperationRow {
  OperationRow(
    "torch.nn.FractionalMaxPool3d", ["torch.nn.FractionalMaxPool3d"], torch: "nn.FractionalMaxPool3d(2, output_size=2)(x)", swift: "FractionalMaxPool3D(Triple(2), to: Triple(2))(x)",
    cases: [
      [.float([1, 1, 5, 5, 5], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32], note: "extents at which the places do not depend on the draw"
  ) { inputs in
    let x = inputs[0]
    return [FractionalMaxPool3D(Triple(2), to: Triple(2))(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm1d() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm1d", ["torch.nn.BatchNorm1d"], torch: "F.batch_norm(x, None, None, y, z, training=True)", swift: "let layer = BatchNorm1D(2)\nlayer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))\nlayer.runningVar?.cell.set(.ones([2], dtype: x.dtype))\nreturn [layer(x)]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm1D(2)
    layer.weight?.cell.set(y)
    layer.bias?.cell.set(z)
    layer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))
    layer.runningVar?.cell.set(.ones([2], dtype: x.dtype))
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm1d_2() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm1d 2", ["torch.nn.BatchNorm1d"], torch: "F.batch_norm(x, inputs[3], inputs[4], y, z)", swift: "let layer = BatchNorm1D(2)\nlayer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(inputs[3])\nlayer.runningVar?.cell.set(inputs[4])\nreturn [withPhase(.inference) { layer(x) }]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5), .fixed([2], -1.5...1.5), .fixed([2], 0.5...2.0)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm1D(2)
    layer.weight?.cell.set(y)
    layer.bias?.cell.set(z)
    layer.runningMean?.cell.set(inputs[3])
    layer.runningVar?.cell.set(inputs[4])
    return [withPhase(.inference) { layer(x) }]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm1d_3() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm1d 3", ["torch.nn.BatchNorm1d"], torch: "nn.BatchNorm1d(2, affine=False, track_running_stats=False)(x)", swift: "BatchNorm1D(2, affine: false, tracksStatistics: false)(x)",
    cases: [
      [.float([3, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [BatchNorm1D(2, affine: false, tracksStatistics: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_InstanceNorm1d() -> OperationRow {
  OperationRow(
    "torch.nn.InstanceNorm1d", ["torch.nn.InstanceNorm1d"], torch: "nn.InstanceNorm1d(2)(x)", swift: "InstanceNorm1D(2)(x)",
    cases: [
      [.float([3, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [InstanceNorm1D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_InstanceNorm1d_2() -> OperationRow {
  OperationRow(
    "torch.nn.InstanceNorm1d 2", ["torch.nn.InstanceNorm1d"], torch: "run(nn.InstanceNorm1d(2, eps=0.01, affine=True), inputs)", swift: "InstanceNorm1D(2, epsilon: 0.01, affine: true).with(inputs[1...])(x)",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [InstanceNorm1D(2, epsilon: 0.01, affine: true).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm2d() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm2d", ["torch.nn.BatchNorm2d"], torch: "F.batch_norm(x, None, None, y, z, training=True)", swift: "let layer = BatchNorm2D(2)\nlayer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))\nlayer.runningVar?.cell.set(.ones([2], dtype: x.dtype))\nreturn [layer(x)]",
    cases: [
      [.float([2, 2, 2, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm2D(2)
    layer.weight?.cell.set(y)
    layer.bias?.cell.set(z)
    layer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))
    layer.runningVar?.cell.set(.ones([2], dtype: x.dtype))
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm2d 2", ["torch.nn.BatchNorm2d"], torch: "F.batch_norm(x, inputs[3], inputs[4], y, z)", swift: "let layer = BatchNorm2D(2)\nlayer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(inputs[3])\nlayer.runningVar?.cell.set(inputs[4])\nreturn [withPhase(.inference) { layer(x) }]",
    cases: [
      [.float([2, 2, 2, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5), .fixed([2], -1.5...1.5), .fixed([2], 0.5...2.0)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm2D(2)
    layer.weight?.cell.set(y)
    layer.bias?.cell.set(z)
    layer.runningMean?.cell.set(inputs[3])
    layer.runningVar?.cell.set(inputs[4])
    return [withPhase(.inference) { layer(x) }]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm2d_3() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm2d 3", ["torch.nn.BatchNorm2d"], torch: "nn.BatchNorm2d(2, affine=False, track_running_stats=False)(x)", swift: "BatchNorm2D(2, affine: false, tracksStatistics: false)(x)",
    cases: [
      [.float([2, 2, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [BatchNorm2D(2, affine: false, tracksStatistics: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_InstanceNorm2d() -> OperationRow {
  OperationRow(
    "torch.nn.InstanceNorm2d", ["torch.nn.InstanceNorm2d"], torch: "nn.InstanceNorm2d(2)(x)", swift: "InstanceNorm2D(2)(x)",
    cases: [
      [.float([2, 2, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [InstanceNorm2D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_InstanceNorm2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.InstanceNorm2d 2", ["torch.nn.InstanceNorm2d"], torch: "run(nn.InstanceNorm2d(2, eps=0.01, affine=True), inputs)", swift: "InstanceNorm2D(2, epsilon: 0.01, affine: true).with(inputs[1...])(x)",
    cases: [
      [.float([2, 2, 3, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [InstanceNorm2D(2, epsilon: 0.01, affine: true).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm3d() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm3d", ["torch.nn.BatchNorm3d"], torch: "F.batch_norm(x, None, None, y, z, training=True)", swift: "let layer = BatchNorm3D(2)\nlayer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))\nlayer.runningVar?.cell.set(.ones([2], dtype: x.dtype))\nreturn [layer(x)]",
    cases: [
      [.float([2, 2, 1, 2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm3D(2)
    layer.weight?.cell.set(y)
    layer.bias?.cell.set(z)
    layer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))
    layer.runningVar?.cell.set(.ones([2], dtype: x.dtype))
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm3d_2() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm3d 2", ["torch.nn.BatchNorm3d"], torch: "F.batch_norm(x, inputs[3], inputs[4], y, z)", swift: "let layer = BatchNorm3D(2)\nlayer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(inputs[3])\nlayer.runningVar?.cell.set(inputs[4])\nreturn [withPhase(.inference) { layer(x) }]",
    cases: [
      [.float([2, 2, 1, 2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5), .fixed([2], -1.5...1.5), .fixed([2], 0.5...2.0)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm3D(2)
    layer.weight?.cell.set(y)
    layer.bias?.cell.set(z)
    layer.runningMean?.cell.set(inputs[3])
    layer.runningVar?.cell.set(inputs[4])
    return [withPhase(.inference) { layer(x) }]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm3d_3() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm3d 3", ["torch.nn.BatchNorm3d"], torch: "nn.BatchNorm3d(2, affine=False, track_running_stats=False)(x)", swift: "BatchNorm3D(2, affine: false, tracksStatistics: false)(x)",
    cases: [
      [.float([2, 2, 1, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [BatchNorm3D(2, affine: false, tracksStatistics: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_InstanceNorm3d() -> OperationRow {
  OperationRow(
    "torch.nn.InstanceNorm3d", ["torch.nn.InstanceNorm3d"], torch: "nn.InstanceNorm3d(2)(x)", swift: "InstanceNorm3D(2)(x)",
    cases: [
      [.float([2, 2, 3, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [InstanceNorm3D(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_InstanceNorm3d_2() -> OperationRow {
  OperationRow(
    "torch.nn.InstanceNorm3d 2", ["torch.nn.InstanceNorm3d"], torch: "run(nn.InstanceNorm3d(2, eps=0.01, affine=True), inputs)", swift: "InstanceNorm3D(2, epsilon: 0.01, affine: true).with(inputs[1...])(x)",
    cases: [
      [.float([2, 2, 3, 2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [InstanceNorm3D(2, epsilon: 0.01, affine: true).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_BatchNorm1d_4() -> OperationRow {
  OperationRow(
    "torch.nn.BatchNorm1d 4", ["torch.nn.BatchNorm1d"], torch: "F.batch_norm(x, None, None, y, z, training=True, eps=0.01)", swift: "let layer = BatchNorm1D(2, epsilon: 0.01)\nlayer.weight?.cell.set(y)\nlayer.bias?.cell.set(z)\nlayer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))\nlayer.runningVar?.cell.set(.ones([2], dtype: x.dtype))\nreturn [layer(x)]",
    cases: [
      [.float([4, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let layer = BatchNorm1D(2, epsilon: 0.01)
    layer.weight?.cell.set(y)
    layer.bias?.cell.set(z)
    layer.runningMean?.cell.set(.zeros([2], dtype: x.dtype))
    layer.runningVar?.cell.set(.ones([2], dtype: x.dtype))
    return [layer(x)]
  }
}

@inline(never) private func layers_torch_nn_LayerNorm() -> OperationRow {
  OperationRow(
    "torch.nn.LayerNorm", ["torch.nn.LayerNorm"], torch: "run(nn.LayerNorm(4), inputs)", swift: "LayerNorm(4).with(inputs[1...])(x)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([2, 1, 4], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LayerNorm(4).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_LayerNorm_2() -> OperationRow {
  OperationRow(
    "torch.nn.LayerNorm 2", ["torch.nn.LayerNorm"], torch: "run(nn.LayerNorm((2, 3), eps=0.01, bias=False), inputs)", swift: "LayerNorm([2, 3], epsilon: 0.01, bias: false).with(inputs[1...])(x)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LayerNorm([2, 3], epsilon: 0.01, bias: false).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_LayerNorm_3() -> OperationRow {
  OperationRow(
    "torch.nn.LayerNorm 3", ["torch.nn.LayerNorm"], torch: "nn.LayerNorm(4, elementwise_affine=False)(x)", swift: "LayerNorm(4, affine: false)(x)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LayerNorm(4, affine: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_RMSNorm() -> OperationRow {
  OperationRow(
    "torch.nn.RMSNorm", ["torch.nn.RMSNorm"], torch: "run(nn.RMSNorm(4, eps=0.01), inputs)", swift: "RMSNorm(4, epsilon: 0.01).with(inputs[1...])(x)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [RMSNorm(4, epsilon: 0.01).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_RMSNorm_2() -> OperationRow {
  OperationRow(
    "torch.nn.RMSNorm 2", ["torch.nn.RMSNorm"], torch: "nn.RMSNorm((2, 3), elementwise_affine=False)(x)", swift: "RMSNorm([2, 3], affine: false)(x)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [RMSNorm([2, 3], affine: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_GroupNorm() -> OperationRow {
  OperationRow(
    "torch.nn.GroupNorm", ["torch.nn.GroupNorm"], torch: "run(nn.GroupNorm(2, 4), inputs)", swift: "GroupNorm(groups: 2, channels: 4).with(inputs[1...])(x)",
    cases: [
      [.float([2, 4, 3], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
      [.float([1, 4, 2, 2], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [GroupNorm(groups: 2, channels: 4).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_GroupNorm_2() -> OperationRow {
  OperationRow(
    "torch.nn.GroupNorm 2", ["torch.nn.GroupNorm"], torch: "nn.GroupNorm(1, 4, eps=0.01, affine=False)(x)", swift: "GroupNorm(groups: 1, channels: 4, epsilon: 0.01, affine: false)(x)",
    cases: [
      [.float([2, 4, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [GroupNorm(groups: 1, channels: 4, epsilon: 0.01, affine: false)(x)]
  }
}

@inline(never) private func layers_torch_nn_LocalResponseNorm() -> OperationRow {
  OperationRow(
    "torch.nn.LocalResponseNorm", ["torch.nn.LocalResponseNorm"], torch: "nn.LocalResponseNorm(3, alpha=0.5, beta=0.6, k=1.5)(x)", swift: "LocalResponseNorm(3, alpha: 0.5, beta: 0.6, k: 1.5)(x)",
    cases: [
      [.float([1, 5, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LocalResponseNorm(3, alpha: 0.5, beta: 0.6, k: 1.5)(x)]
  }
}

@inline(never) private func layers_torch_nn_LocalResponseNorm_2() -> OperationRow {
  OperationRow(
    "torch.nn.LocalResponseNorm 2", ["torch.nn.LocalResponseNorm"], torch: "nn.LocalResponseNorm(5)(x)", swift: "LocalResponseNorm(5)(x)",
    cases: [
      [.float([1, 6, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LocalResponseNorm(5)(x)]
  }
}

@inline(never) private func layers_torch_nn_Dropout() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout", ["torch.nn.Dropout"], torch: "nn.Dropout(0.3).eval()(x)", swift: "withPhase(.inference) { Dropout(0.3)(x) }",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [withPhase(.inference) { Dropout(0.3)(x) }]
  }
}

@inline(never) private func layers_torch_nn_Dropout_2() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout 2", ["torch.nn.Dropout"], torch: "F.dropout(x, 1.0)", swift: "Dropout(1)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [Dropout(1)(x)]
  }
}

@inline(never) private func layers_torch_nn_Dropout_3() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout 3", ["torch.nn.Dropout"], torch: "F.dropout(x, 0.0)", swift: "Dropout(0)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Dropout(0)(x)]
  }
}

@inline(never) private func layers_torch_nn_Dropout1d() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout1d", ["torch.nn.Dropout1d"], torch: "nn.Dropout1d(0.3).eval()(x)", swift: "withPhase(.inference) { Dropout1D(0.3)(x) }",
    cases: [
      [.float([2, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [withPhase(.inference) { Dropout1D(0.3)(x) }]
  }
}

@inline(never) private func layers_torch_nn_Dropout2d() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout2d", ["torch.nn.Dropout2d"], torch: "nn.Dropout2d(0.3).eval()(x)", swift: "withPhase(.inference) { Dropout2D(0.3)(x) }",
    cases: [
      [.float([2, 2, 3, 1], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [withPhase(.inference) { Dropout2D(0.3)(x) }]
  }
}

@inline(never) private func layers_torch_nn_Dropout3d() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout3d", ["torch.nn.Dropout3d"], torch: "nn.Dropout3d(0.3).eval()(x)", swift: "withPhase(.inference) { Dropout3D(0.3)(x) }",
    cases: [
      [.float([2, 2, 3, 1, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [withPhase(.inference) { Dropout3D(0.3)(x) }]
  }
}

@inline(never) private func layers_torch_nn_Dropout2d_2() -> OperationRow {
  OperationRow(
    "torch.nn.Dropout2d 2", ["torch.nn.Dropout2d"], torch: "F.dropout2d(x, 1.0)", swift: "Dropout2D(1)(x)",
    cases: [
      [.float([2, 2, 3, 1], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [Dropout2D(1)(x)]
  }
}

@inline(never) private func layers_torch_nn_AlphaDropout() -> OperationRow {
  OperationRow(
    "torch.nn.AlphaDropout", ["torch.nn.AlphaDropout", "torch.alpha_dropout"], torch: "nn.AlphaDropout(0.3).eval()(x)", swift: "withPhase(.inference) { AlphaDropout(0.3)(x) }",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [withPhase(.inference) { AlphaDropout(0.3)(x) }]
  }
}

@inline(never) private func layers_torch_nn_FeatureAlphaDropout() -> OperationRow {
  OperationRow(
    "torch.nn.FeatureAlphaDropout", ["torch.nn.FeatureAlphaDropout", "torch.feature_alpha_dropout"], torch: "nn.FeatureAlphaDropout(0.3).eval()(x)", swift: "withPhase(.inference) { AlphaDropout(0.3, byChannel: true)(x) }",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [withPhase(.inference) { AlphaDropout(0.3, byChannel: true)(x) }]
  }
}

@inline(never) private func layers_torch_nn_Embedding() -> OperationRow {
  OperationRow(
    "torch.nn.Embedding", ["torch.nn.Embedding", "torch.embedding"], torch: "run(nn.Embedding(5, 3), inputs)", swift: "Embedding(count: 5, dimension: 3).with(inputs[1...])(x)",
    cases: [
      [.given(.integer, [2, 3], [0.0, 2.0, 1.0, 4.0, 1.0, 3.0]), .float([5, 3], -1.5...1.5)],
      [.given(.integer, [2], [4.0, 4.0]), .float([5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Embedding(count: 5, dimension: 3).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_Embedding_2() -> OperationRow {
  OperationRow(
    "torch.nn.Embedding 2", ["torch.nn.Embedding"], torch: "run(nn.Embedding(5, 3, padding_idx=1), inputs)", swift: "Embedding(count: 5, dimension: 3, paddingIndex: 1).with(inputs[1...])(x)",
    cases: [
      [.given(.integer, [2, 3], [0.0, 2.0, 3.0, 4.0, 2.0, 2.0]), .float([5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32], note: "without the row for padding, whose gradient is not that of its value"
  ) { inputs in
    let x = inputs[0]
    return [Embedding(count: 5, dimension: 3, paddingIndex: 1).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_EmbeddingBag() -> OperationRow {
  OperationRow(
    "torch.nn.EmbeddingBag", ["torch.nn.EmbeddingBag"], torch: "run(nn.EmbeddingBag(5, 3, mode='mean'), inputs)", swift: "EmbeddingBag(count: 5, dimension: 3, reduction: .mean).with(inputs[1...])(x)",
    cases: [
      [.given(.integer, [2, 3], [0.0, 2.0, 1.0, 4.0, 1.0, 3.0]), .float([5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [EmbeddingBag(count: 5, dimension: 3, reduction: .mean).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_EmbeddingBag_2() -> OperationRow {
  OperationRow(
    "torch.nn.EmbeddingBag 2", ["torch.nn.EmbeddingBag"], torch: "run(nn.EmbeddingBag(5, 3, mode='sum'), inputs)", swift: "EmbeddingBag(count: 5, dimension: 3, reduction: .sum).with(inputs[1...])(x)",
    cases: [
      [.given(.integer, [2, 3], [0.0, 2.0, 1.0, 4.0, 1.0, 3.0]), .float([5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [EmbeddingBag(count: 5, dimension: 3, reduction: .sum).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_EmbeddingBag_3() -> OperationRow {
  OperationRow(
    "torch.nn.EmbeddingBag 3", ["torch.nn.EmbeddingBag"], torch: "run(nn.EmbeddingBag(5, 3, mode='max'), inputs)", swift: "EmbeddingBag(count: 5, dimension: 3, reduction: .maximum).with(inputs[1...])(x)",
    cases: [
      [.given(.integer, [2, 3], [0.0, 2.0, 1.0, 4.0, 1.0, 3.0]), .float([5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [EmbeddingBag(count: 5, dimension: 3, reduction: .maximum).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_EmbeddingBag_4() -> OperationRow {
  OperationRow(
    "torch.nn.EmbeddingBag 4", ["torch.nn.EmbeddingBag"], torch: "run(nn.EmbeddingBag(5, 3, padding_idx=2), inputs, 2)", swift: "EmbeddingBag(count: 5, dimension: 3, paddingIndex: 2).with(inputs[2...])(x, offsets: y)",
    cases: [
      [.given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 2.0]), .given(.integer, [3], [0.0, 2.0, 5.0]), .float([5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [EmbeddingBag(count: 5, dimension: 3, paddingIndex: 2).with(inputs[2...])(x, offsets: y)]
  }
}

@inline(never) private func layers_torch_nn_EmbeddingBag_5() -> OperationRow {
  OperationRow(
    "torch.nn.EmbeddingBag 5", ["torch.nn.EmbeddingBag"], torch: "run(nn.EmbeddingBag(5, 3, mode='sum', include_last_offset=True), inputs, 3)", swift: "EmbeddingBag(count: 5, dimension: 3, reduction: .sum, includesLast: true).with(inputs[3...])(x, offsets: y, weights: z)",
    cases: [
      [.given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 3.0]), .given(.integer, [3], [0.0, 2.0, 6.0]), .float([6], -1.5...1.5), .float([5, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [EmbeddingBag(count: 5, dimension: 3, reduction: .sum, includesLast: true).with(inputs[3...])(x, offsets: y, weights: z)]
  }
}

@inline(never) private func layers_torch_nn_RNN() -> OperationRow {
  OperationRow(
    "torch.nn.RNN", ["torch.nn.RNN"], torch: "run(nn.RNN(3, 2), inputs)", swift: "let s = RNN(from: 3, to: 2).with(inputs[1...]).sequence(x)\nreturn [s.output, s.hidden]",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([1, 1, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let s = RNN(from: 3, to: 2).with(inputs[1...]).sequence(x)
    return [s.output, s.hidden]
  }
}

@inline(never) private func layers_torch_nn_RNN_2() -> OperationRow {
  OperationRow(
    "torch.nn.RNN 2", ["torch.nn.RNN"], torch: "run(nn.RNN(3, 2, nonlinearity='relu', bias=False, batch_first=True), inputs)", swift: "let s = RNN(from: 3, to: 2, usesReLU: true, bias: false, isBatchFirst: true).with(inputs[1...]).sequence(x)\nreturn [s.output, s.hidden]",
    cases: [
      [.float([2, 3, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let s = RNN(from: 3, to: 2, usesReLU: true, bias: false, isBatchFirst: true).with(inputs[1...]).sequence(x)
    return [s.output, s.hidden]
  }
}

@inline(never) private func layers_torch_nn_RNN_3() -> OperationRow {
  OperationRow(
    "torch.nn.RNN 3", ["torch.nn.RNN"], torch: "packed(nn.RNN(2, 2, bidirectional=True), x, y, inputs[2:])", swift: "let s = RNN(from: 2, to: 2, isBidirectional: true).with(inputs[2...]).sequence(x, lengths: y)\nreturn [s.output, s.hidden]",
    cases: [
      [.float([4, 3, 2], -1.5...1.5), .given(.integer, [3], [2.0, 4.0, 1.0]), .float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = RNN(from: 2, to: 2, isBidirectional: true).with(inputs[2...]).sequence(x, lengths: y)
    return [s.output, s.hidden]
  }
}

@inline(never) private func layers_torch_nn_GRU() -> OperationRow {
  OperationRow(
    "torch.nn.GRU", ["torch.nn.GRU"], torch: "run(nn.GRU(3, 2), inputs)", swift: "let s = GRU(from: 3, to: 2).with(inputs[1...]).sequence(x)\nreturn [s.output, s.hidden]",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .float([6, 3], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let s = GRU(from: 3, to: 2).with(inputs[1...]).sequence(x)
    return [s.output, s.hidden]
  }
}

@inline(never) private func layers_torch_nn_GRU_2() -> OperationRow {
  OperationRow(
    "torch.nn.GRU 2", ["torch.nn.GRU"], torch: "run(nn.GRU(3, 2, num_layers=2, bidirectional=True), inputs, 2)", swift: "let s = GRU(from: 3, to: 2, layers: 2, isBidirectional: true).with(inputs[2...]).sequence(x, hidden: y)\nreturn [s.output, s.hidden]",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .float([4, 2, 2], -1.5...1.5), .float([6, 3], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5), .float([6, 3], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5), .float([6, 4], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5), .float([6, 4], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = GRU(from: 3, to: 2, layers: 2, isBidirectional: true).with(inputs[2...]).sequence(x, hidden: y)
    return [s.output, s.hidden]
  }
}

@inline(never) private func layers_torch_nn_GRU_3() -> OperationRow {
  OperationRow(
    "torch.nn.GRU 3", ["torch.nn.GRU"], torch: "packed(nn.GRU(2, 2, num_layers=2, bidirectional=True, batch_first=True), x, y, inputs[2:])", swift: "let s = GRU(from: 2, to: 2, layers: 2, isBatchFirst: true, isBidirectional: true).with(inputs[2...]).sequence(x, lengths: y)\nreturn [s.output, s.hidden]",
    cases: [
      [.float([2, 3, 2], -1.5...1.5), .given(.integer, [2], [1.0, 3.0]), .float([6, 2], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5), .float([6, 4], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5), .float([6, 4], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = GRU(from: 2, to: 2, layers: 2, isBatchFirst: true, isBidirectional: true).with(inputs[2...]).sequence(x, lengths: y)
    return [s.output, s.hidden]
  }
}

@inline(never) private func layers_torch_nn_LSTM() -> OperationRow {
  OperationRow(
    "torch.nn.LSTM", ["torch.nn.LSTM"], torch: "run(nn.LSTM(3, 2), inputs)", swift: "let s = LSTM(from: 3, to: 2).with(inputs[1...]).sequence(x)\nreturn [s.output, s.hidden, s.cell]",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .float([8, 3], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let s = LSTM(from: 3, to: 2).with(inputs[1...]).sequence(x)
    return [s.output, s.hidden, s.cell]
  }
}

@inline(never) private func layers_torch_nn_LSTM_2() -> OperationRow {
  OperationRow(
    "torch.nn.LSTM 2", ["torch.nn.LSTM"], torch: "run(nn.LSTM(3, 2, num_layers=2, bidirectional=True, batch_first=True), [x, (y, z), *inputs[3:]], 2)", swift: "let s = LSTM(from: 3, to: 2, layers: 2, isBatchFirst: true, isBidirectional: true).with(inputs[3...]).sequence(x, hidden: y, cell: z)\nreturn [s.output, s.hidden, s.cell]",
    cases: [
      [.float([2, 3, 3], -1.5...1.5), .float([4, 2, 2], -1.5...1.5), .float([4, 2, 2], -1.5...1.5), .float([8, 3], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5), .float([8, 3], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5), .float([8, 4], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5), .float([8, 4], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let s = LSTM(from: 3, to: 2, layers: 2, isBatchFirst: true, isBidirectional: true).with(inputs[3...]).sequence(x, hidden: y, cell: z)
    return [s.output, s.hidden, s.cell]
  }
}

@inline(never) private func layers_torch_nn_LSTM_3() -> OperationRow {
  OperationRow(
    "torch.nn.LSTM 3", ["torch.nn.LSTM"], torch: "packed(nn.LSTM(2, 2, num_layers=2, bidirectional=True), x, y, inputs[2:])", swift: "let s = LSTM(from: 2, to: 2, layers: 2, isBidirectional: true).with(inputs[2...]).sequence(x, lengths: y)\nreturn [s.output, s.hidden, s.cell]",
    cases: [
      [.float([4, 3, 2], -1.5...1.5), .given(.integer, [3], [3.0, 4.0, 1.0]), .float([8, 2], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5), .float([8, 4], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5), .float([8, 4], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = LSTM(from: 2, to: 2, layers: 2, isBidirectional: true).with(inputs[2...]).sequence(x, lengths: y)
    return [s.output, s.hidden, s.cell]
  }
}

@inline(never) private func layers_torch_nn_RNNCell() -> OperationRow {
  OperationRow(
    "torch.nn.RNNCell", ["torch.nn.RNNCell"], torch: "run(nn.RNNCell(3, 2), inputs)", swift: "RNNCell(from: 3, to: 2).with(inputs[1...])(x)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [RNNCell(from: 3, to: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_RNNCell_2() -> OperationRow {
  OperationRow(
    "torch.nn.RNNCell 2", ["torch.nn.RNNCell"], torch: "run(nn.RNNCell(3, 2, nonlinearity='relu'), inputs, 2)", swift: "RNNCell(from: 3, to: 2, usesReLU: true).with(inputs[2...])(x, hidden: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [RNNCell(from: 3, to: 2, usesReLU: true).with(inputs[2...])(x, hidden: y)]
  }
}

@inline(never) private func layers_torch_nn_GRUCell() -> OperationRow {
  OperationRow(
    "torch.nn.GRUCell", ["torch.nn.GRUCell"], torch: "run(nn.GRUCell(3, 2), inputs, 2)", swift: "GRUCell(from: 3, to: 2).with(inputs[2...])(x, hidden: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([6, 3], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [GRUCell(from: 3, to: 2).with(inputs[2...])(x, hidden: y)]
  }
}

@inline(never) private func layers_torch_nn_LSTMCell() -> OperationRow {
  OperationRow(
    "torch.nn.LSTMCell", ["torch.nn.LSTMCell"], torch: "run(nn.LSTMCell(3, 2), [x, (y, z), *inputs[3:]], 2)", swift: "let s = LSTMCell(from: 3, to: 2).with(inputs[3...])(x, hidden: y, cell: z)\nreturn [s.hidden, s.cell]",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([8, 3], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let s = LSTMCell(from: 3, to: 2).with(inputs[3...])(x, hidden: y, cell: z)
    return [s.hidden, s.cell]
  }
}

@inline(never) private func layers_torch_nn_LSTMCell_2() -> OperationRow {
  OperationRow(
    "torch.nn.LSTMCell 2", ["torch.nn.LSTMCell"], torch: "run(nn.LSTMCell(3, 2, bias=False), inputs)", swift: "let s = LSTMCell(from: 3, to: 2, bias: false).with(inputs[1...])(x)\nreturn [s.hidden, s.cell]",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([8, 3], -1.5...1.5), .float([8, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let s = LSTMCell(from: 3, to: 2, bias: false).with(inputs[1...])(x)
    return [s.hidden, s.cell]
  }
}

@inline(never) private func layers_torch_nn_MultiheadAttention() -> OperationRow {
  OperationRow(
    "torch.nn.MultiheadAttention", ["torch.nn.MultiheadAttention", "torch.nn.functional.multi_head_attention_forward"], torch: "run(nn.MultiheadAttention(4, 2), [x, x, x, *inputs[1:]], 3)[0]", swift: "MultiHeadAttention(4, heads: 2).with(inputs[1...])(x)",
    cases: [
      [.float([3, 2, 4], -1.5...1.5), .float([12, 4], -1.5...1.5), .float([12], -1.5...1.5), .float([4, 4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MultiHeadAttention(4, heads: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_MultiheadAttention_2() -> OperationRow {
  OperationRow(
    "torch.nn.MultiheadAttention 2", ["torch.nn.MultiheadAttention", "torch.nn.functional.multi_head_attention_forward"], torch: "run(nn.MultiheadAttention(4, 2, batch_first=True), [x, y, y, *inputs[3:]], 3, key_padding_mask=~z)[0]", swift: "MultiHeadAttention(4, heads: 2, isBatchFirst: true).with(inputs[3...])(x, keys: y, values: y, keyMask: z)",
    cases: [
      [.float([2, 2, 4], -1.5...1.5), .float([2, 3, 4], -1.5...1.5), .given(.bool, [2, 3], [1.0, 1.0, 0.0, 1.0, 0.0, 0.0]), .float([12, 4], -1.5...1.5), .float([12], -1.5...1.5), .float([4, 4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [MultiHeadAttention(4, heads: 2, isBatchFirst: true).with(inputs[3...])(x, keys: y, values: y, keyMask: z)]
  }
}

@inline(never) private func layers_torch_nn_MultiheadAttention_3() -> OperationRow {
  OperationRow(
    "torch.nn.MultiheadAttention 3", ["torch.nn.MultiheadAttention", "torch.nn.functional.multi_head_attention_forward"], torch: "run(nn.MultiheadAttention(4, 1, bias=False, kdim=3, vdim=2), inputs, 3)[0]", swift: "MultiHeadAttention(4, heads: 1, bias: false, keyExtent: 3, valueExtent: 2).with(inputs[3...])(x, keys: y, values: z)",
    cases: [
      [.float([2, 2, 4], -1.5...1.5), .float([3, 2, 3], -1.5...1.5), .float([3, 2, 2], -1.5...1.5), .float([4, 4], -1.5...1.5), .float([4, 3], -1.5...1.5), .float([4, 2], -1.5...1.5), .float([4, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [MultiHeadAttention(4, heads: 1, bias: false, keyExtent: 3, valueExtent: 2).with(inputs[3...])(x, keys: y, values: z)]
  }
}

@inline(never) private func layers_torch_nn_MultiheadAttention_4() -> OperationRow {
  OperationRow(
    "torch.nn.MultiheadAttention 4", ["torch.nn.MultiheadAttention", "torch.nn.functional.multi_head_attention_forward"], torch: "run(nn.MultiheadAttention(4, 2), [x, x, x, *inputs[1:]], 3, attn_mask=torch.ones(3, 3, dtype=torch.bool).triu(1))[0]", swift: "MultiHeadAttention(4, heads: 2).with(inputs[1...])(x, keys: x, values: x, isCausal: true)",
    cases: [
      [.float([3, 2, 4], -1.5...1.5), .float([12, 4], -1.5...1.5), .float([12], -1.5...1.5), .float([4, 4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MultiHeadAttention(4, heads: 2).with(inputs[1...])(x, keys: x, values: x, isCausal: true)]
  }
}

@inline(never) private func layers_torch_nn_MultiheadAttention_5() -> OperationRow {
  OperationRow(
    "torch.nn.MultiheadAttention 5", ["torch.nn.MultiheadAttention", "torch.nn.functional.multi_head_attention_forward"], torch: "run(nn.MultiheadAttention(4, 2), [x, x, x, *inputs[3:]], 3, attn_mask=y, key_padding_mask=torch.zeros(z.shape, dtype=x.dtype).masked_fill(~z, -torch.inf))[0]", swift: "MultiHeadAttention(4, heads: 2).with(inputs[3...])(x, keys: x, values: x, mask: y, keyMask: z)",
    cases: [
      [.float([3, 2, 4], -1.5...1.5), .float([3, 3], -1.5...1.5), .given(.bool, [2, 3], [1.0, 1.0, 0.0, 1.0, 0.0, 0.0]), .float([12, 4], -1.5...1.5), .float([12], -1.5...1.5), .float([4, 4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [MultiHeadAttention(4, heads: 2).with(inputs[3...])(x, keys: x, values: x, mask: y, keyMask: z)]
  }
}

@inline(never) private func layers_torch_nn_MultiheadAttention_6() -> OperationRow {
  OperationRow(
    "torch.nn.MultiheadAttention 6", ["torch.nn.MultiheadAttention", "torch.nn.functional.multi_head_attention_forward"], torch: "run(nn.MultiheadAttention(4, 2), [x, x, x, *inputs[1:]], 3)[0]", swift: "MultiHeadAttention(4, heads: 2).with(inputs[1...])(x)",
    cases: [
      [.float([3, 4], -1.5...1.5), .float([12, 4], -1.5...1.5), .float([12], -1.5...1.5), .float([4, 4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [MultiHeadAttention(4, heads: 2).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_MultiheadAttention_7() -> OperationRow {
  OperationRow(
    "torch.nn.MultiheadAttention 7", ["torch.nn.MultiheadAttention"], torch: "run(nn.MultiheadAttention(4, 2), [x, y, y, *inputs[3:]], 3, key_padding_mask=~z, average_attn_weights=False)[1]", swift: "MultiHeadAttention(4, heads: 2).with(inputs[3...]).attentionWeights(x, keys: y, keyMask: z)",
    cases: [
      [.float([2, 2, 4], -1.5...1.5), .float([3, 2, 4], -1.5...1.5), .given(.bool, [2, 3], [1.0, 1.0, 0.0, 1.0, 0.0, 0.0]), .float([12, 4], -1.5...1.5), .float([12], -1.5...1.5), .fixed([4, 4], -1.5...1.5), .fixed([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [MultiHeadAttention(4, heads: 2).with(inputs[3...]).attentionWeights(x, keys: y, keyMask: z)]
  }
}

@inline(never) private func layers_torch_nn_TransformerEncoderLayer() -> OperationRow {
  OperationRow(
    "torch.nn.TransformerEncoderLayer", ["torch.nn.TransformerEncoderLayer"], torch: "run(nn.TransformerEncoderLayer(4, 2, 3, dropout=0.0), inputs)", swift: "TransformerEncoderLayer(4, heads: 2, inner: 3, dropout: 0).with(inputs[1...])(x)",
    cases: [
      [.float([3, 2, 4], -1.5...1.5), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [TransformerEncoderLayer(4, heads: 2, inner: 3, dropout: 0).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_TransformerEncoderLayer_2() -> OperationRow {
  OperationRow(
    "torch.nn.TransformerEncoderLayer 2", ["torch.nn.TransformerEncoderLayer"], torch: "run(nn.TransformerEncoderLayer(4, 2, 3, dropout=0.0, activation='gelu', norm_first=True, batch_first=True), [x, *inputs[2:]], src_key_padding_mask=~y)", swift: "TransformerEncoderLayer(4, heads: 2, inner: 3, dropout: 0, activation: GELU(), isBatchFirst: true, normsFirst: true).with(inputs[2...])(x, mask: nil, keyMask: y)",
    cases: [
      [.float([2, 3, 4], -1.5...1.5), .given(.bool, [2, 3], [1.0, 1.0, 0.0, 1.0, 0.0, 0.0]), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [TransformerEncoderLayer(4, heads: 2, inner: 3, dropout: 0, activation: GELU(), isBatchFirst: true, normsFirst: true).with(inputs[2...])(x, mask: nil, keyMask: y)]
  }
}

@inline(never) private func layers_torch_nn_TransformerDecoderLayer() -> OperationRow {
  OperationRow(
    "torch.nn.TransformerDecoderLayer", ["torch.nn.TransformerDecoderLayer"], torch: "run(nn.TransformerDecoderLayer(4, 2, 3, dropout=0.0), inputs, 2, tgt_mask=torch.ones(3, 3, dtype=torch.bool).triu(1))", swift: "TransformerDecoderLayer(4, heads: 2, inner: 3, dropout: 0).with(inputs[2...])(x, memory: y, isCausal: true)",
    cases: [
      [.float([3, 2, 4], -1.5...1.5), .float([2, 2, 4], -1.5...1.5), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [TransformerDecoderLayer(4, heads: 2, inner: 3, dropout: 0).with(inputs[2...])(x, memory: y, isCausal: true)]
  }
}

@inline(never) private func layers_torch_nn_TransformerDecoderLayer_2() -> OperationRow {
  OperationRow(
    "torch.nn.TransformerDecoderLayer 2", ["torch.nn.TransformerDecoderLayer"], torch: "run(nn.TransformerDecoderLayer(4, 2, 3, dropout=0.0, norm_first=True, bias=False), [x, y, *inputs[3:]], 2, memory_key_padding_mask=~z)", swift: "TransformerDecoderLayer(4, heads: 2, inner: 3, dropout: 0, normsFirst: true, bias: false).with(inputs[3...])(x, memory: y, memoryKeyMask: z)",
    cases: [
      [.float([2, 2, 4], -1.5...1.5), .float([3, 2, 4], -1.5...1.5), .given(.bool, [2, 3], [1.0, 1.0, 0.0, 1.0, 0.0, 0.0]), .float([12, 4], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([12, 4], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [TransformerDecoderLayer(4, heads: 2, inner: 3, dropout: 0, normsFirst: true, bias: false).with(inputs[3...])(x, memory: y, memoryKeyMask: z)]
  }
}

@inline(never) private func layers_torch_nn_TransformerEncoder() -> OperationRow {
  OperationRow(
    "torch.nn.TransformerEncoder", ["torch.nn.TransformerEncoder"], torch: "run(nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 3, dropout=0.0), 2, nn.LayerNorm(4)), inputs)", swift: "TransformerEncoder((0..<2).map { _ in TransformerEncoderLayer(4, heads: 2, inner: 3, dropout: 0) }, norm: LayerNorm(4)).with(inputs[1...])(x)",
    cases: [
      [.float([3, 2, 4], -1.5...1.5), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [TransformerEncoder((0..<2).map { _ in TransformerEncoderLayer(4, heads: 2, inner: 3, dropout: 0) }, norm: LayerNorm(4)).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_TransformerDecoder() -> OperationRow {
  OperationRow(
    "torch.nn.TransformerDecoder", ["torch.nn.TransformerDecoder"], torch: "run(nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 3, dropout=0.0), 2), inputs, 2)", swift: "TransformerDecoder((0..<2).map { _ in TransformerDecoderLayer(4, heads: 2, inner: 3, dropout: 0) }).with(inputs[2...])(x, memory: y)",
    cases: [
      [.float([3, 2, 4], -1.5...1.5), .float([2, 2, 4], -1.5...1.5), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [TransformerDecoder((0..<2).map { _ in TransformerDecoderLayer(4, heads: 2, inner: 3, dropout: 0) }).with(inputs[2...])(x, memory: y)]
  }
}

@inline(never) private func layers_torch_nn_Transformer() -> OperationRow {
  OperationRow(
    "torch.nn.Transformer", ["torch.nn.Transformer"], torch: "run(nn.Transformer(4, 2, 1, 1, 3, dropout=0.0), inputs, 2)", swift: "Transformer(4, heads: 2, encoderLayers: 1, decoderLayers: 1, inner: 3, dropout: 0).with(inputs[2...])(x, y)",
    cases: [
      [.float([3, 2, 4], -1.5...1.5), .float([2, 2, 4], -1.5...1.5), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([12, 4], -0.8...0.8), .float([12], -0.8...0.8), .float([4, 4], -0.8...0.8), .float([4], -0.8...0.8), .float([3, 4], -0.8...0.8), .float([3], -0.8...0.8), .float([4, 3], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8), .float([4], -0.8...0.8)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Transformer(4, heads: 2, encoderLayers: 1, decoderLayers: 1, inner: 3, dropout: 0).with(inputs[2...])(x, y)]
  }
}

@inline(never) private func layers_torch_nn_ReLU() -> OperationRow {
  OperationRow(
    "torch.nn.ReLU", ["torch.nn.ReLU"], torch: "nn.ReLU()(x)", swift: "ReLU()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [ReLU()(x)]
  }
}

@inline(never) private func layers_torch_nn_Tanh() -> OperationRow {
  OperationRow(
    "torch.nn.Tanh", ["torch.nn.Tanh"], torch: "nn.Tanh()(x)", swift: "Tanh()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Tanh()(x)]
  }
}

@inline(never) private func layers_torch_nn_Sigmoid() -> OperationRow {
  OperationRow(
    "torch.nn.Sigmoid", ["torch.nn.Sigmoid"], torch: "nn.Sigmoid()(x)", swift: "Sigmoid()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Sigmoid()(x)]
  }
}

@inline(never) private func layers_torch_nn_LogSigmoid() -> OperationRow {
  OperationRow(
    "torch.nn.LogSigmoid", ["torch.nn.LogSigmoid"], torch: "nn.LogSigmoid()(x)", swift: "LogSigmoid()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [LogSigmoid()(x)]
  }
}

@inline(never) private func layers_torch_nn_SiLU() -> OperationRow {
  OperationRow(
    "torch.nn.SiLU", ["torch.nn.SiLU"], torch: "nn.SiLU()(x)", swift: "SiLU()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [SiLU()(x)]
  }
}

@inline(never) private func layers_torch_nn_Mish() -> OperationRow {
  OperationRow(
    "torch.nn.Mish", ["torch.nn.Mish"], torch: "nn.Mish()(x)", swift: "Mish()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Mish()(x)]
  }
}

@inline(never) private func layers_torch_nn_GELU() -> OperationRow {
  OperationRow(
    "torch.nn.GELU", ["torch.nn.GELU"], torch: "nn.GELU()(x)", swift: "GELU()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [GELU()(x)]
  }
}

@inline(never) private func layers_torch_nn_Softplus() -> OperationRow {
  OperationRow(
    "torch.nn.Softplus", ["torch.nn.Softplus"], torch: "nn.Softplus()(x)", swift: "Softplus()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Softplus()(x)]
  }
}

@inline(never) private func layers_torch_nn_Softsign() -> OperationRow {
  OperationRow(
    "torch.nn.Softsign", ["torch.nn.Softsign"], torch: "nn.Softsign()(x)", swift: "Softsign()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [Softsign()(x)]
  }
}

@inline(never) private func layers_torch_nn_Tanhshrink() -> OperationRow {
  OperationRow(
    "torch.nn.Tanhshrink", ["torch.nn.Tanhshrink"], torch: "nn.Tanhshrink()(x)", swift: "TanhShrink()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [TanhShrink()(x)]
  }
}

@inline(never) private func layers_torch_nn_SELU() -> OperationRow {
  OperationRow(
    "torch.nn.SELU", ["torch.nn.SELU"], torch: "nn.SELU()(x)", swift: "SELU()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [SELU()(x)]
  }
}

@inline(never) private func layers_torch_nn_CELU() -> OperationRow {
  OperationRow(
    "torch.nn.CELU", ["torch.nn.CELU"], torch: "nn.CELU()(x)", swift: "CELU()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [CELU()(x)]
  }
}

@inline(never) private func layers_torch_nn_ELU() -> OperationRow {
  OperationRow(
    "torch.nn.ELU", ["torch.nn.ELU"], torch: "nn.ELU()(x)", swift: "ELU()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [ELU()(x)]
  }
}

@inline(never) private func layers_torch_nn_LeakyReLU() -> OperationRow {
  OperationRow(
    "torch.nn.LeakyReLU", ["torch.nn.LeakyReLU"], torch: "nn.LeakyReLU()(x)", swift: "LeakyReLU()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [LeakyReLU()(x)]
  }
}

@inline(never) private func layers_torch_nn_Hardshrink() -> OperationRow {
  OperationRow(
    "torch.nn.Hardshrink", ["torch.nn.Hardshrink"], torch: "nn.Hardshrink()(x)", swift: "HardShrink()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [HardShrink()(x)]
  }
}

@inline(never) private func layers_torch_nn_Softshrink() -> OperationRow {
  OperationRow(
    "torch.nn.Softshrink", ["torch.nn.Softshrink"], torch: "nn.Softshrink()(x)", swift: "SoftShrink()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [SoftShrink()(x)]
  }
}

@inline(never) private func layers_torch_nn_Hardtanh() -> OperationRow {
  OperationRow(
    "torch.nn.Hardtanh", ["torch.nn.Hardtanh"], torch: "nn.Hardtanh()(x)", swift: "HardTanh()(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [HardTanh()(x)]
  }
}

@inline(never) private func layers_torch_nn_ReLU6() -> OperationRow {
  OperationRow(
    "torch.nn.ReLU6", ["torch.nn.ReLU6"], torch: "nn.ReLU6()(x)", swift: "ReLU6()(x)",
    cases: [
      [.float([], -4.1...4.3)],
      [.float([1], -4.1...4.3)],
      [.float([2, 3], -4.1...4.3)],
      [.float([0, 3], -4.1...4.3)],
      [.float([3, 2], -4.1...4.3, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [ReLU6()(x)]
  }
}

@inline(never) private func layers_torch_nn_Hardswish() -> OperationRow {
  OperationRow(
    "torch.nn.Hardswish", ["torch.nn.Hardswish"], torch: "nn.Hardswish()(x)", swift: "HardSwish()(x)",
    cases: [
      [.float([], -4.1...4.3)],
      [.float([1], -4.1...4.3)],
      [.float([2, 3], -4.1...4.3)],
      [.float([0, 3], -4.1...4.3)],
      [.float([3, 2], -4.1...4.3, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [HardSwish()(x)]
  }
}

@inline(never) private func layers_torch_nn_Hardsigmoid() -> OperationRow {
  OperationRow(
    "torch.nn.Hardsigmoid", ["torch.nn.Hardsigmoid"], torch: "nn.Hardsigmoid()(x)", swift: "HardSigmoid()(x)",
    cases: [
      [.float([], -4.1...4.3)],
      [.float([1], -4.1...4.3)],
      [.float([2, 3], -4.1...4.3)],
      [.float([0, 3], -4.1...4.3)],
      [.float([3, 2], -4.1...4.3, transposed: true)],
    ], kind: .layer, types: [.float64, .float32], tolerance: 1e-07, note: "PyTorch's derivative is 1/6 in float32"
  ) { inputs in
    let x = inputs[0]
    return [HardSigmoid()(x)]
  }
}

@inline(never) private func layers_torch_nn_LeakyReLU_2() -> OperationRow {
  OperationRow(
    "torch.nn.LeakyReLU 2", ["torch.nn.LeakyReLU"], torch: "nn.LeakyReLU(0.2)(x)", swift: "LeakyReLU(slope: 0.2)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LeakyReLU(slope: 0.2)(x)]
  }
}

@inline(never) private func layers_torch_nn_ELU_2() -> OperationRow {
  OperationRow(
    "torch.nn.ELU 2", ["torch.nn.ELU"], torch: "nn.ELU(0.7)(x)", swift: "ELU(alpha: 0.7)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [ELU(alpha: 0.7)(x)]
  }
}

@inline(never) private func layers_torch_nn_CELU_2() -> OperationRow {
  OperationRow(
    "torch.nn.CELU 2", ["torch.nn.CELU"], torch: "nn.CELU(0.5)(x)", swift: "CELU(alpha: 0.5)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [CELU(alpha: 0.5)(x)]
  }
}

@inline(never) private func layers_torch_nn_GELU_2() -> OperationRow {
  OperationRow(
    "torch.nn.GELU 2", ["torch.nn.GELU"], torch: "nn.GELU('tanh')(x)", swift: "GELU(approximation: .tanh)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [GELU(approximation: .tanh)(x)]
  }
}

@inline(never) private func layers_torch_nn_Softplus_2() -> OperationRow {
  OperationRow(
    "torch.nn.Softplus 2", ["torch.nn.Softplus"], torch: "nn.Softplus(2)(x)", swift: "Softplus(beta: 2)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Softplus(beta: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_Hardshrink_2() -> OperationRow {
  OperationRow(
    "torch.nn.Hardshrink 2", ["torch.nn.Hardshrink", "torch.hardshrink"], torch: "nn.Hardshrink(0.4)(x)", swift: "HardShrink(0.4)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [HardShrink(0.4)(x)]
  }
}

@inline(never) private func layers_torch_nn_Softshrink_2() -> OperationRow {
  OperationRow(
    "torch.nn.Softshrink 2", ["torch.nn.Softshrink"], torch: "nn.Softshrink(0.4)(x)", swift: "SoftShrink(0.4)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [SoftShrink(0.4)(x)]
  }
}

@inline(never) private func layers_torch_nn_Hardtanh_2() -> OperationRow {
  OperationRow(
    "torch.nn.Hardtanh 2", ["torch.nn.Hardtanh"], torch: "nn.Hardtanh(-0.5, 0.8)(x)", swift: "HardTanh(low: -0.5, high: 0.8)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [HardTanh(low: -0.5, high: 0.8)(x)]
  }
}

@inline(never) private func layers_torch_nn_Threshold() -> OperationRow {
  OperationRow(
    "torch.nn.Threshold", ["torch.nn.Threshold"], torch: "nn.Threshold(0.3, -2)(x)", swift: "Threshold(above: 0.3, elsewhere: -2)(x)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Threshold(above: 0.3, elsewhere: -2)(x)]
  }
}

@inline(never) private func layers_torch_nn_RReLU() -> OperationRow {
  OperationRow(
    "torch.nn.RReLU", ["torch.nn.RReLU"], torch: "nn.RReLU().eval()(x)", swift: "withPhase(.inference) { RReLU()(x) }",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [withPhase(.inference) { RReLU()(x) }]
  }
}

@inline(never) private func layers_torch_nn_PReLU() -> OperationRow {
  OperationRow(
    "torch.nn.PReLU", ["torch.nn.PReLU"], torch: "run(nn.PReLU(), inputs)", swift: "PReLU().with(inputs[1...])(x)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([1], -1.5...1.5)],
      [.float([4], -1.5...1.5), .float([1], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [PReLU().with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_PReLU_2() -> OperationRow {
  OperationRow(
    "torch.nn.PReLU 2", ["torch.nn.PReLU"], torch: "run(nn.PReLU(3), inputs)", swift: "PReLU(channels: 3).with(inputs[1...])(x)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5), .float([3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [PReLU(channels: 3).with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_torch_nn_GLU() -> OperationRow {
  OperationRow(
    "torch.nn.GLU", ["torch.nn.GLU"], torch: "nn.GLU()(x)", swift: "GLU()(x)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [GLU()(x)]
  }
}

@inline(never) private func layers_torch_nn_GLU_2() -> OperationRow {
  OperationRow(
    "torch.nn.GLU 2", ["torch.nn.GLU"], torch: "nn.GLU(0)(x)", swift: "GLU(axis: 0)(x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [GLU(axis: 0)(x)]
  }
}

@inline(never) private func layers_torch_nn_Softmax() -> OperationRow {
  OperationRow(
    "torch.nn.Softmax", ["torch.nn.Softmax"], torch: "nn.Softmax(1)(x)", swift: "Softmax(axis: 1)(x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Softmax(axis: 1)(x)]
  }
}

@inline(never) private func layers_torch_nn_Softmax_2() -> OperationRow {
  OperationRow(
    "torch.nn.Softmax 2", ["torch.nn.Softmax"], torch: "nn.Softmax(-1)(x)", swift: "Softmax()(x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Softmax()(x)]
  }
}

@inline(never) private func layers_torch_nn_Softmax2d() -> OperationRow {
  OperationRow(
    "torch.nn.Softmax2d", ["torch.nn.Softmax2d"], torch: "nn.Softmax2d()(x)", swift: "Softmax(axis: 1)(x)",
    cases: [
      [.float([1, 3, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Softmax(axis: 1)(x)]
  }
}

@inline(never) private func layers_torch_nn_LogSoftmax() -> OperationRow {
  OperationRow(
    "torch.nn.LogSoftmax", ["torch.nn.LogSoftmax"], torch: "nn.LogSoftmax(1)(x)", swift: "LogSoftmax(axis: 1)(x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [LogSoftmax(axis: 1)(x)]
  }
}

@inline(never) private func layers_torch_nn_Softmin() -> OperationRow {
  OperationRow(
    "torch.nn.Softmin", ["torch.nn.Softmin"], torch: "nn.Softmin(1)(x)", swift: "Softmin(axis: 1)(x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Softmin(axis: 1)(x)]
  }
}

@inline(never) private func layers_torch_nn_ReflectionPad1d() -> OperationRow {
  OperationRow(
    "torch.nn.ReflectionPad1d", ["torch.nn.ReflectionPad1d"], torch: "nn.ReflectionPad1d((1, 2))(x)", swift: "Pad1D(before: 1, after: 2, mode: .reflect)(x)",
    cases: [
      [.float([1, 2, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad1D(before: 1, after: 2, mode: .reflect)(x)]
  }
}

@inline(never) private func layers_torch_nn_ReplicationPad1d() -> OperationRow {
  OperationRow(
    "torch.nn.ReplicationPad1d", ["torch.nn.ReplicationPad1d"], torch: "nn.ReplicationPad1d((1, 2))(x)", swift: "Pad1D(before: 1, after: 2, mode: .replicate)(x)",
    cases: [
      [.float([1, 2, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad1D(before: 1, after: 2, mode: .replicate)(x)]
  }
}

@inline(never) private func layers_torch_nn_CircularPad1d() -> OperationRow {
  OperationRow(
    "torch.nn.CircularPad1d", ["torch.nn.CircularPad1d"], torch: "nn.CircularPad1d((1, 2))(x)", swift: "Pad1D(before: 1, after: 2, mode: .circular)(x)",
    cases: [
      [.float([1, 2, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad1D(before: 1, after: 2, mode: .circular)(x)]
  }
}

@inline(never) private func layers_torch_nn_ZeroPad1d() -> OperationRow {
  OperationRow(
    "torch.nn.ZeroPad1d", ["torch.nn.ZeroPad1d"], torch: "nn.ZeroPad1d(1)(x)", swift: "Pad1D(1)(x)",
    cases: [
      [.float([1, 2, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad1D(1)(x)]
  }
}

@inline(never) private func layers_torch_nn_ConstantPad1d() -> OperationRow {
  OperationRow(
    "torch.nn.ConstantPad1d", ["torch.nn.ConstantPad1d"], torch: "nn.ConstantPad1d((1, 2), 1.5)(x)", swift: "Pad1D(before: 1, after: 2, mode: .constant(1.5))(x)",
    cases: [
      [.float([1, 2, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad1D(before: 1, after: 2, mode: .constant(1.5))(x)]
  }
}

@inline(never) private func layers_torch_nn_ReflectionPad2d() -> OperationRow {
  OperationRow(
    "torch.nn.ReflectionPad2d", ["torch.nn.ReflectionPad2d"], torch: "nn.ReflectionPad2d((1, 2, 2, 0))(x)", swift: "Pad2D(before: Pair(2, 1), after: Pair(0, 2), mode: .reflect)(x)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad2D(before: Pair(2, 1), after: Pair(0, 2), mode: .reflect)(x)]
  }
}

@inline(never) private func layers_torch_nn_ReplicationPad2d() -> OperationRow {
  OperationRow(
    "torch.nn.ReplicationPad2d", ["torch.nn.ReplicationPad2d"], torch: "nn.ReplicationPad2d((1, 2, 2, 0))(x)", swift: "Pad2D(before: Pair(2, 1), after: Pair(0, 2), mode: .replicate)(x)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad2D(before: Pair(2, 1), after: Pair(0, 2), mode: .replicate)(x)]
  }
}

@inline(never) private func layers_torch_nn_CircularPad2d() -> OperationRow {
  OperationRow(
    "torch.nn.CircularPad2d", ["torch.nn.CircularPad2d"], torch: "nn.CircularPad2d((1, 2, 2, 0))(x)", swift: "Pad2D(before: Pair(2, 1), after: Pair(0, 2), mode: .circular)(x)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad2D(before: Pair(2, 1), after: Pair(0, 2), mode: .circular)(x)]
  }
}

@inline(never) private func layers_torch_nn_ZeroPad2d() -> OperationRow {
  OperationRow(
    "torch.nn.ZeroPad2d", ["torch.nn.ZeroPad2d"], torch: "nn.ZeroPad2d(1)(x)", swift: "Pad2D(1)(x)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad2D(1)(x)]
  }
}

@inline(never) private func layers_torch_nn_ConstantPad2d() -> OperationRow {
  OperationRow(
    "torch.nn.ConstantPad2d", ["torch.nn.ConstantPad2d"], torch: "nn.ConstantPad2d((1, 2, 2, 0), 1.5)(x)", swift: "Pad2D(before: Pair(2, 1), after: Pair(0, 2), mode: .constant(1.5))(x)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad2D(before: Pair(2, 1), after: Pair(0, 2), mode: .constant(1.5))(x)]
  }
}

@inline(never) private func layers_torch_nn_ReflectionPad3d() -> OperationRow {
  OperationRow(
    "torch.nn.ReflectionPad3d", ["torch.nn.ReflectionPad3d"], torch: "nn.ReflectionPad3d((1, 0, 2, 1, 1, 2))(x)", swift: "Pad3D(before: Triple(1, 2, 1), after: Triple(2, 1, 0), mode: .reflect)(x)",
    cases: [
      [.float([1, 1, 3, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad3D(before: Triple(1, 2, 1), after: Triple(2, 1, 0), mode: .reflect)(x)]
  }
}

@inline(never) private func layers_torch_nn_ReplicationPad3d() -> OperationRow {
  OperationRow(
    "torch.nn.ReplicationPad3d", ["torch.nn.ReplicationPad3d"], torch: "nn.ReplicationPad3d((1, 0, 2, 1, 1, 2))(x)", swift: "Pad3D(before: Triple(1, 2, 1), after: Triple(2, 1, 0), mode: .replicate)(x)",
    cases: [
      [.float([1, 1, 3, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad3D(before: Triple(1, 2, 1), after: Triple(2, 1, 0), mode: .replicate)(x)]
  }
}

@inline(never) private func layers_torch_nn_CircularPad3d() -> OperationRow {
  OperationRow(
    "torch.nn.CircularPad3d", ["torch.nn.CircularPad3d"], torch: "nn.CircularPad3d((1, 0, 2, 1, 1, 2))(x)", swift: "Pad3D(before: Triple(1, 2, 1), after: Triple(2, 1, 0), mode: .circular)(x)",
    cases: [
      [.float([1, 1, 3, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad3D(before: Triple(1, 2, 1), after: Triple(2, 1, 0), mode: .circular)(x)]
  }
}

@inline(never) private func layers_torch_nn_ZeroPad3d() -> OperationRow {
  OperationRow(
    "torch.nn.ZeroPad3d", ["torch.nn.ZeroPad3d"], torch: "nn.ZeroPad3d(1)(x)", swift: "Pad3D(1)(x)",
    cases: [
      [.float([1, 1, 3, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad3D(1)(x)]
  }
}

@inline(never) private func layers_torch_nn_ConstantPad3d() -> OperationRow {
  OperationRow(
    "torch.nn.ConstantPad3d", ["torch.nn.ConstantPad3d"], torch: "nn.ConstantPad3d((1, 0, 2, 1, 1, 2), 1.5)(x)", swift: "Pad3D(before: Triple(1, 2, 1), after: Triple(2, 1, 0), mode: .constant(1.5))(x)",
    cases: [
      [.float([1, 1, 3, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Pad3D(before: Triple(1, 2, 1), after: Triple(2, 1, 0), mode: .constant(1.5))(x)]
  }
}

@inline(never) private func layers_torch_nn_Identity() -> OperationRow {
  OperationRow(
    "torch.nn.Identity", ["torch.nn.Identity"], torch: "nn.Identity()(x)", swift: "Identity()(x)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Identity()(x)]
  }
}

@inline(never) private func layers_torch_nn_Flatten() -> OperationRow {
  OperationRow(
    "torch.nn.Flatten", ["torch.nn.Flatten"], torch: "nn.Flatten()(x)", swift: "Flatten()(x)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5, transposed: true)],
      [.float([0, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Flatten()(x)]
  }
}

@inline(never) private func layers_torch_nn_Flatten_2() -> OperationRow {
  OperationRow(
    "torch.nn.Flatten 2", ["torch.nn.Flatten"], torch: "nn.Flatten(0, 1)(x)", swift: "Flatten(from: 0, through: 1)(x)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Flatten(from: 0, through: 1)(x)]
  }
}

@inline(never) private func layers_torch_nn_Unflatten() -> OperationRow {
  OperationRow(
    "torch.nn.Unflatten", ["torch.nn.Unflatten"], torch: "nn.Unflatten(1, (2, 3))(x)", swift: "Unflatten(axis: 1, into: [2, 3])(x)",
    cases: [
      [.float([2, 6], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Unflatten(axis: 1, into: [2, 3])(x)]
  }
}

@inline(never) private func layers_torch_nn_PixelShuffle() -> OperationRow {
  OperationRow(
    "torch.nn.PixelShuffle", ["torch.nn.PixelShuffle"], torch: "nn.PixelShuffle(2)(x)", swift: "PixelShuffle(2)(x)",
    cases: [
      [.float([1, 8, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [PixelShuffle(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_PixelUnshuffle() -> OperationRow {
  OperationRow(
    "torch.nn.PixelUnshuffle", ["torch.nn.PixelUnshuffle"], torch: "nn.PixelUnshuffle(2)(x)", swift: "PixelUnshuffle(2)(x)",
    cases: [
      [.float([1, 2, 4, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [PixelUnshuffle(2)(x)]
  }
}

@inline(never) private func layers_torch_nn_ChannelShuffle() -> OperationRow {
  OperationRow(
    "torch.nn.ChannelShuffle", ["torch.nn.ChannelShuffle", "torch.nn.functional.native_channel_shuffle"], torch: "nn.ChannelShuffle(2)(x)", swift: "ChannelShuffle(groups: 2)(x)",
    cases: [
      [.float([1, 6, 2, 2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [ChannelShuffle(groups: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_Upsample() -> OperationRow {
  OperationRow(
    "torch.nn.Upsample", ["torch.nn.Upsample"], torch: "nn.Upsample(scale_factor=2)(x)", swift: "Upsample(by: 2)(x)",
    cases: [
      [.float([1, 2, 3], -1.5...1.5)],
      [.float([1, 2, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Upsample(by: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_Upsample_2() -> OperationRow {
  OperationRow(
    "torch.nn.Upsample 2", ["torch.nn.Upsample"], torch: "nn.Upsample(scale_factor=2, mode='bilinear')(x)", swift: "Upsample(by: 2, interpolation: .linear)(x)",
    cases: [
      [.float([1, 2, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Upsample(by: 2, interpolation: .linear)(x)]
  }
}

@inline(never) private func layers_torch_nn_Upsample_3() -> OperationRow {
  OperationRow(
    "torch.nn.Upsample 3", ["torch.nn.Upsample"], torch: "nn.Upsample(size=(5, 4), mode='bilinear', align_corners=True)(x)", swift: "Upsample(to: [5, 4], interpolation: .linear, alignsCorners: true)(x)",
    cases: [
      [.float([1, 2, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Upsample(to: [5, 4], interpolation: .linear, alignsCorners: true)(x)]
  }
}

@inline(never) private func layers_torch_nn_Upsample_4() -> OperationRow {
  OperationRow(
    "torch.nn.Upsample 4", ["torch.nn.Upsample"], torch: "nn.Upsample(size=(5, 4), mode='bicubic')(x)", swift: "Upsample(to: [5, 4], interpolation: .cubic)(x)",
    cases: [
      [.float([1, 2, 3, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Upsample(to: [5, 4], interpolation: .cubic)(x)]
  }
}

@inline(never) private func layers_torch_nn_UpsamplingNearest2d() -> OperationRow {
  OperationRow(
    "torch.nn.UpsamplingNearest2d", ["torch.nn.UpsamplingNearest2d"], torch: "nn.UpsamplingNearest2d(scale_factor=2)(x)", swift: "Upsample(by: 2)(x)",
    cases: [
      [.float([1, 2, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Upsample(by: 2)(x)]
  }
}

@inline(never) private func layers_torch_nn_UpsamplingBilinear2d() -> OperationRow {
  OperationRow(
    "torch.nn.UpsamplingBilinear2d", ["torch.nn.UpsamplingBilinear2d"], torch: "nn.UpsamplingBilinear2d(scale_factor=2)(x)", swift: "Upsample(by: 2, interpolation: .linear, alignsCorners: true)(x)",
    cases: [
      [.float([1, 2, 2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Upsample(by: 2, interpolation: .linear, alignsCorners: true)(x)]
  }
}

@inline(never) private func layers_torch_nn_Unfold() -> OperationRow {
  OperationRow(
    "torch.nn.Unfold", ["torch.nn.Unfold"], torch: "nn.Unfold((2, 2), padding=1, stride=2)(x)", swift: "Unfold(Pair(2), strides: Pair(2), padding: Pair(1))(x)",
    cases: [
      [.float([1, 2, 4, 4], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Unfold(Pair(2), strides: Pair(2), padding: Pair(1))(x)]
  }
}

@inline(never) private func layers_torch_nn_Fold() -> OperationRow {
  OperationRow(
    "torch.nn.Fold", ["torch.nn.Fold"], torch: "nn.Fold((4, 3), (2, 2), dilation=1)(x)", swift: "Fold(into: Pair(4, 3), window: Pair(2))(x)",
    cases: [
      [.float([1, 8, 6], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Fold(into: Pair(4, 3), window: Pair(2))(x)]
  }
}

@inline(never) private func layers_torch_nn_CosineSimilarity() -> OperationRow {
  OperationRow(
    "torch.nn.CosineSimilarity", ["torch.nn.CosineSimilarity", "torch.cosine_similarity"], torch: "nn.CosineSimilarity()(x, y)", swift: "CosineSimilarity()(x, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [CosineSimilarity()(x, y)]
  }
}

@inline(never) private func layers_torch_nn_PairwiseDistance() -> OperationRow {
  OperationRow(
    "torch.nn.PairwiseDistance", ["torch.nn.PairwiseDistance", "torch.pairwise_distance"], torch: "nn.PairwiseDistance(p=3, keepdim=True)(x, y)", swift: "PairwiseDistance(order: 3, keepingAxis: true)(x, y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [PairwiseDistance(order: 3, keepingAxis: true)(x, y)]
  }
}

@inline(never) private func layers_residual() -> OperationRow {
  OperationRow(
    "residual", ["residual"], torch: "x + torch.tanh(F.linear(x, y, z))", swift: "Residual { Linear(from: 3, to: 3); Tanh() }.with(inputs[1...])(x)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3, 3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32], note: "PyTorch has no layer for it"
  ) { inputs in
    let x = inputs[0]
    return [Residual { Linear(from: 3, to: 3); Tanh() }.with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_residual_2() -> OperationRow {
  OperationRow(
    "residual 2", ["residual"], torch: "F.linear(x, w) + F.linear(x, y, z)", swift: "Residual { Linear(from: 3, to: 2) } shortcut: { Linear(from: 3, to: 2, bias: false) }.with(inputs[1...])(x)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [Residual { Linear(from: 3, to: 2) } shortcut: { Linear(from: 3, to: 2, bias: false) }.with(inputs[1...])(x)]
  }
}

@inline(never) private func layers_parallel() -> OperationRow {
  OperationRow(
    "parallel", ["parallel"], torch: "torch.cat([F.linear(x, y, z), torch.tanh(x)], 1)", swift: "Parallel { Linear(from: 3, to: 2); Tanh() }.with(inputs[1...])(x)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2], -1.5...1.5)],
    ], kind: .layer, types: [.float64, .float32], note: "PyTorch has no layer for it"
  ) { inputs in
    let x = inputs[0]
    return [Parallel { Linear(from: 3, to: 2); Tanh() }.with(inputs[1...])(x)]
  }
}
