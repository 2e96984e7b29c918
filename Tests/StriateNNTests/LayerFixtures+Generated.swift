// Written by Tools/make_layer_fixtures.py with PyTorch; do not edit.
// swift-format-ignore-file

extension LayerFixture {
  static let all: [LayerFixture] = [
    LayerFixture(
      name: "Linear",
      cells: [
        .init("weight", [48, 64], rootMeanSquare: 0.072058, largest: 0.125),
        .init("bias", [48], rootMeanSquare: 0.071748, largest: 0.12493)
      ]),
    LayerFixture(
      name: "Bilinear",
      cells: [
        .init("weight", [16, 12, 8], rootMeanSquare: 0.16675, largest: 0.28867),
        .init("bias", [16], rootMeanSquare: 0.16803, largest: 0.28832)
      ]),
    LayerFixture(
      name: "Conv1D",
      cells: [
        .init("weight", [32, 16, 5], rootMeanSquare: 0.064428, largest: 0.1118),
        .init("bias", [32], rootMeanSquare: 0.064802, largest: 0.11174)
      ]),
    LayerFixture(
      name: "Conv2D in groups",
      cells: [
        .init("weight", [64, 2, 3, 5], rootMeanSquare: 0.10517, largest: 0.18257),
        .init("bias", [64], rootMeanSquare: 0.1041, largest: 0.18242)
      ]),
    LayerFixture(
      name: "Conv3D",
      cells: [
        .init("weight", [16, 4, 3, 3, 3], rootMeanSquare: 0.055459, largest: 0.096223),
        .init("bias", [16], rootMeanSquare: 0.055754, largest: 0.096208)
      ]),
    LayerFixture(
      name: "ConvTransposed1D",
      cells: [
        .init("weight", [16, 32, 5], rootMeanSquare: 0.045631, largest: 0.079057),
        .init("bias", [32], rootMeanSquare: 0.045332, largest: 0.07899)
      ]),
    LayerFixture(
      name: "ConvTransposed2D in groups",
      cells: [
        .init("weight", [32, 8, 3, 3], rootMeanSquare: 0.067902, largest: 0.11785),
        .init("bias", [16], rootMeanSquare: 0.066533, largest: 0.1178)
      ]),
    LayerFixture(
      name: "ConvTransposed3D",
      cells: [
        .init("weight", [8, 16, 2, 2, 2], rootMeanSquare: 0.051135, largest: 0.088387),
        .init("bias", [16], rootMeanSquare: 0.048982, largest: 0.088235)
      ]),
    LayerFixture(
      name: "BatchNorm1D",
      cells: [
        .init("weight", [6], rootMeanSquare: 1.0, largest: 1.0),
        .init("bias", [6], rootMeanSquare: 0.0, largest: 0.0),
        .init("running_mean", [6], rootMeanSquare: 0.0, largest: 0.0),
        .init("running_var", [6], rootMeanSquare: 1.0, largest: 1.0),
        .init("num_batches_tracked", [], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "BatchNorm2D without affine map",
      cells: [
        .init("running_mean", [6], rootMeanSquare: 0.0, largest: 0.0),
        .init("running_var", [6], rootMeanSquare: 1.0, largest: 1.0),
        .init("num_batches_tracked", [], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "BatchNorm3D without statistics",
      cells: [
        .init("weight", [6], rootMeanSquare: 1.0, largest: 1.0),
        .init("bias", [6], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "InstanceNorm2D",
      cells: [
  
      ]),
    LayerFixture(
      name: "InstanceNorm1D with everything",
      cells: [
        .init("weight", [6], rootMeanSquare: 1.0, largest: 1.0),
        .init("bias", [6], rootMeanSquare: 0.0, largest: 0.0),
        .init("running_mean", [6], rootMeanSquare: 0.0, largest: 0.0),
        .init("running_var", [6], rootMeanSquare: 1.0, largest: 1.0),
        .init("num_batches_tracked", [], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "LayerNorm",
      cells: [
        .init("weight", [3, 4], rootMeanSquare: 1.0, largest: 1.0),
        .init("bias", [3, 4], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "LayerNorm without bias",
      cells: [
        .init("weight", [5], rootMeanSquare: 1.0, largest: 1.0)
      ]),
    LayerFixture(
      name: "RMSNorm",
      cells: [
        .init("weight", [5], rootMeanSquare: 1.0, largest: 1.0)
      ]),
    LayerFixture(
      name: "GroupNorm",
      cells: [
        .init("weight", [6], rootMeanSquare: 1.0, largest: 1.0),
        .init("bias", [6], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "PReLU",
      cells: [
        .init("weight", [3], rootMeanSquare: 0.25, largest: 0.25)
      ]),
    LayerFixture(
      name: "Embedding",
      cells: [
        .init("weight", [100, 30], rootMeanSquare: 0.99702, largest: 4.5167)
      ]),
    LayerFixture(
      name: "EmbeddingBag",
      cells: [
        .init("weight", [100, 30], rootMeanSquare: 0.99739, largest: 4.9633)
      ]),
    LayerFixture(
      name: "RNN",
      cells: [
        .init("weight_ih_l0", [30, 20], rootMeanSquare: 0.10519, largest: 0.18257),
        .init("weight_hh_l0", [30, 30], rootMeanSquare: 0.10541, largest: 0.18256),
        .init("bias_ih_l0", [30], rootMeanSquare: 0.10566, largest: 0.18237),
        .init("bias_hh_l0", [30], rootMeanSquare: 0.10295, largest: 0.18224),
        .init("weight_ih_l1", [30, 30], rootMeanSquare: 0.10574, largest: 0.18257),
        .init("weight_hh_l1", [30, 30], rootMeanSquare: 0.10473, largest: 0.18257),
        .init("bias_ih_l1", [30], rootMeanSquare: 0.10581, largest: 0.18252),
        .init("bias_hh_l1", [30], rootMeanSquare: 0.10348, largest: 0.18207)
      ]),
    LayerFixture(
      name: "GRU without bias",
      cells: [
        .init("weight_ih_l0", [90, 20], rootMeanSquare: 0.10564, largest: 0.18257),
        .init("weight_hh_l0", [90, 30], rootMeanSquare: 0.10519, largest: 0.18257),
        .init("weight_ih_l0_reverse", [90, 20], rootMeanSquare: 0.10514, largest: 0.18257),
        .init("weight_hh_l0_reverse", [90, 30], rootMeanSquare: 0.10531, largest: 0.18257)
      ]),
    LayerFixture(
      name: "LSTM",
      cells: [
        .init("weight_ih_l0", [120, 20], rootMeanSquare: 0.10562, largest: 0.18257),
        .init("weight_hh_l0", [120, 30], rootMeanSquare: 0.10539, largest: 0.18257),
        .init("bias_ih_l0", [120], rootMeanSquare: 0.1046, largest: 0.18252),
        .init("bias_hh_l0", [120], rootMeanSquare: 0.10626, largest: 0.18256),
        .init("weight_ih_l0_reverse", [120, 20], rootMeanSquare: 0.10534, largest: 0.18257),
        .init("weight_hh_l0_reverse", [120, 30], rootMeanSquare: 0.10546, largest: 0.18257),
        .init("bias_ih_l0_reverse", [120], rootMeanSquare: 0.10562, largest: 0.18255),
        .init("bias_hh_l0_reverse", [120], rootMeanSquare: 0.10515, largest: 0.18255),
        .init("weight_ih_l1", [120, 60], rootMeanSquare: 0.10534, largest: 0.18257),
        .init("weight_hh_l1", [120, 30], rootMeanSquare: 0.1054, largest: 0.18257),
        .init("bias_ih_l1", [120], rootMeanSquare: 0.1054, largest: 0.18257),
        .init("bias_hh_l1", [120], rootMeanSquare: 0.10481, largest: 0.18257),
        .init("weight_ih_l1_reverse", [120, 60], rootMeanSquare: 0.10539, largest: 0.18257),
        .init("weight_hh_l1_reverse", [120, 30], rootMeanSquare: 0.10544, largest: 0.18257),
        .init("bias_ih_l1_reverse", [120], rootMeanSquare: 0.10459, largest: 0.18255),
        .init("bias_hh_l1_reverse", [120], rootMeanSquare: 0.10475, largest: 0.18257)
      ]),
    LayerFixture(
      name: "RNNCell",
      cells: [
        .init("weight_ih", [30, 20], rootMeanSquare: 0.10516, largest: 0.18257),
        .init("weight_hh", [30, 30], rootMeanSquare: 0.10556, largest: 0.18256),
        .init("bias_ih", [30], rootMeanSquare: 0.10588, largest: 0.18243),
        .init("bias_hh", [30], rootMeanSquare: 0.10619, largest: 0.18256)
      ]),
    LayerFixture(
      name: "GRUCell",
      cells: [
        .init("weight_ih", [90, 20], rootMeanSquare: 0.10539, largest: 0.18257),
        .init("weight_hh", [90, 30], rootMeanSquare: 0.10536, largest: 0.18257),
        .init("bias_ih", [90], rootMeanSquare: 0.10649, largest: 0.18257),
        .init("bias_hh", [90], rootMeanSquare: 0.10613, largest: 0.18257)
      ]),
    LayerFixture(
      name: "LSTMCell",
      cells: [
        .init("weight_ih", [120, 20], rootMeanSquare: 0.10549, largest: 0.18257),
        .init("weight_hh", [120, 30], rootMeanSquare: 0.10527, largest: 0.18257),
        .init("bias_ih", [120], rootMeanSquare: 0.10515, largest: 0.18254),
        .init("bias_hh", [120], rootMeanSquare: 0.10489, largest: 0.18246)
      ]),
    LayerFixture(
      name: "MultiHeadAttention",
      cells: [
        .init("in_proj_weight", [96, 32], rootMeanSquare: 0.12495, largest: 0.21651),
        .init("in_proj_bias", [96], rootMeanSquare: 0.0, largest: 0.0),
        .init("out_proj.weight", [32, 32], rootMeanSquare: 0.10188, largest: 0.17678),
        .init("out_proj.bias", [32], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "MultiHeadAttention with other keys",
      cells: [
        .init("q_proj_weight", [32, 32], rootMeanSquare: 0.17672, largest: 0.30617),
        .init("k_proj_weight", [32, 20], rootMeanSquare: 0.19563, largest: 0.33967),
        .init("v_proj_weight", [32, 24], rootMeanSquare: 0.18893, largest: 0.32731),
        .init("in_proj_bias", [96], rootMeanSquare: 0.0, largest: 0.0),
        .init("out_proj.weight", [32, 32], rootMeanSquare: 0.10176, largest: 0.17678),
        .init("out_proj.bias", [32], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "TransformerEncoderLayer",
      cells: [
        .init("self_attn.in_proj_weight", [48, 16], rootMeanSquare: 0.17739, largest: 0.30617),
        .init("self_attn.in_proj_bias", [48], rootMeanSquare: 0.0, largest: 0.0),
        .init("self_attn.out_proj.weight", [16, 16], rootMeanSquare: 0.14506, largest: 0.25),
        .init("self_attn.out_proj.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("linear1.weight", [40, 16], rootMeanSquare: 0.14358, largest: 0.24999),
        .init("linear1.bias", [40], rootMeanSquare: 0.14633, largest: 0.24994),
        .init("linear2.weight", [16, 40], rootMeanSquare: 0.091513, largest: 0.15811),
        .init("linear2.bias", [16], rootMeanSquare: 0.092033, largest: 0.157),
        .init("norm1.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("norm1.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("norm2.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("norm2.bias", [16], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "TransformerDecoderLayer without bias",
      cells: [
        .init("self_attn.in_proj_weight", [48, 16], rootMeanSquare: 0.17628, largest: 0.30617),
        .init("self_attn.out_proj.weight", [16, 16], rootMeanSquare: 0.14489, largest: 0.24997),
        .init("multihead_attn.in_proj_weight", [48, 16], rootMeanSquare: 0.17623, largest: 0.30617),
        .init("multihead_attn.out_proj.weight", [16, 16], rootMeanSquare: 0.14557, largest: 0.24999),
        .init("linear1.weight", [40, 16], rootMeanSquare: 0.14375, largest: 0.25),
        .init("linear2.weight", [16, 40], rootMeanSquare: 0.091374, largest: 0.15811),
        .init("norm1.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("norm2.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("norm3.weight", [16], rootMeanSquare: 1.0, largest: 1.0)
      ]),
    LayerFixture(
      name: "TransformerEncoder",
      cells: [
        .init("layers.0.self_attn.in_proj_weight", [48, 16], rootMeanSquare: 0.17732, largest: 0.30617),
        .init("layers.0.self_attn.in_proj_bias", [48], rootMeanSquare: 0.0, largest: 0.0),
        .init("layers.0.self_attn.out_proj.weight", [16, 16], rootMeanSquare: 0.14423, largest: 0.24999),
        .init("layers.0.self_attn.out_proj.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("layers.0.linear1.weight", [40, 16], rootMeanSquare: 0.14451, largest: 0.25),
        .init("layers.0.linear1.bias", [40], rootMeanSquare: 0.1436, largest: 0.24999),
        .init("layers.0.linear2.weight", [16, 40], rootMeanSquare: 0.091589, largest: 0.15811),
        .init("layers.0.linear2.bias", [16], rootMeanSquare: 0.090353, largest: 0.15779),
        .init("layers.0.norm1.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("layers.0.norm1.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("layers.0.norm2.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("layers.0.norm2.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("layers.1.self_attn.in_proj_weight", [48, 16], rootMeanSquare: 0.17732, largest: 0.30617),
        .init("layers.1.self_attn.in_proj_bias", [48], rootMeanSquare: 0.0, largest: 0.0),
        .init("layers.1.self_attn.out_proj.weight", [16, 16], rootMeanSquare: 0.14423, largest: 0.24999),
        .init("layers.1.self_attn.out_proj.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("layers.1.linear1.weight", [40, 16], rootMeanSquare: 0.14451, largest: 0.25),
        .init("layers.1.linear1.bias", [40], rootMeanSquare: 0.1436, largest: 0.24999),
        .init("layers.1.linear2.weight", [16, 40], rootMeanSquare: 0.091589, largest: 0.15811),
        .init("layers.1.linear2.bias", [16], rootMeanSquare: 0.090353, largest: 0.15779),
        .init("layers.1.norm1.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("layers.1.norm1.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("layers.1.norm2.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("layers.1.norm2.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("norm.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("norm.bias", [16], rootMeanSquare: 0.0, largest: 0.0)
      ]),
    LayerFixture(
      name: "Transformer",
      cells: [
        .init("encoder.layers.0.self_attn.in_proj_weight", [48, 16], rootMeanSquare: 0.17723, largest: 0.30617),
        .init("encoder.layers.0.self_attn.in_proj_bias", [48], rootMeanSquare: 0.0, largest: 0.0),
        .init("encoder.layers.0.self_attn.out_proj.weight", [16, 16], rootMeanSquare: 0.24887, largest: 0.43297),
        .init("encoder.layers.0.self_attn.out_proj.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("encoder.layers.0.linear1.weight", [40, 16], rootMeanSquare: 0.18932, largest: 0.32732),
        .init("encoder.layers.0.linear1.bias", [40], rootMeanSquare: 0.14455, largest: 0.24915),
        .init("encoder.layers.0.linear2.weight", [16, 40], rootMeanSquare: 0.18864, largest: 0.32731),
        .init("encoder.layers.0.linear2.bias", [16], rootMeanSquare: 0.087976, largest: 0.15761),
        .init("encoder.layers.0.norm1.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("encoder.layers.0.norm1.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("encoder.layers.0.norm2.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("encoder.layers.0.norm2.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("encoder.norm.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("encoder.norm.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("decoder.layers.0.self_attn.in_proj_weight", [48, 16], rootMeanSquare: 0.17675, largest: 0.30616),
        .init("decoder.layers.0.self_attn.in_proj_bias", [48], rootMeanSquare: 0.0, largest: 0.0),
        .init("decoder.layers.0.self_attn.out_proj.weight", [16, 16], rootMeanSquare: 0.24904, largest: 0.433),
        .init("decoder.layers.0.self_attn.out_proj.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("decoder.layers.0.multihead_attn.in_proj_weight", [48, 16], rootMeanSquare: 0.17825, largest: 0.30616),
        .init("decoder.layers.0.multihead_attn.in_proj_bias", [48], rootMeanSquare: 0.0, largest: 0.0),
        .init("decoder.layers.0.multihead_attn.out_proj.weight", [16, 16], rootMeanSquare: 0.25024, largest: 0.43301),
        .init("decoder.layers.0.multihead_attn.out_proj.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("decoder.layers.0.linear1.weight", [40, 16], rootMeanSquare: 0.18938, largest: 0.32731),
        .init("decoder.layers.0.linear1.bias", [40], rootMeanSquare: 0.14467, largest: 0.24984),
        .init("decoder.layers.0.linear2.weight", [16, 40], rootMeanSquare: 0.18907, largest: 0.32732),
        .init("decoder.layers.0.linear2.bias", [16], rootMeanSquare: 0.092777, largest: 0.15798),
        .init("decoder.layers.0.norm1.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("decoder.layers.0.norm1.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("decoder.layers.0.norm2.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("decoder.layers.0.norm2.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("decoder.layers.0.norm3.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("decoder.layers.0.norm3.bias", [16], rootMeanSquare: 0.0, largest: 0.0),
        .init("decoder.norm.weight", [16], rootMeanSquare: 1.0, largest: 1.0),
        .init("decoder.norm.bias", [16], rootMeanSquare: 0.0, largest: 0.0)
      ])
  ]

  /// Of cumulativeBatchNorm after three batches [3, 2, 2, 3], the patterns with salts 1, 2 and 3.
  static let cumulativeBatchNorm: (mean: [Double], variance: [Double]) = (
    [-0.006944444444444444, -0.0787037037037037],
    [0.7311240468409587, 0.7048270697167758]
  )

  /// Of batchNormOfRows after three batches [4, 3], the patterns with salts 1, 2 and 3.
  static let batchNormOfRows: (mean: [Double], variance: [Double]) = (
    [0.09562500000000002, -0.058500000000000024, -0.28125],
    [0.5140937499999999, 0.7267343749999999, 0.8364609375]
  )

  /// Of instanceNorm after three batches [3, 2, 2, 3], the patterns with salts 1, 2 and 3.
  static let instanceNorm: (mean: [Double], variance: [Double]) = (
    [-0.0021458333333333316, -0.021645833333333336],
    [0.9424630208333334, 0.9255324652777781]
  )
}
