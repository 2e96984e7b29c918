// Written by Tools/make_catalogue.py from Tools/operations/sequence.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let sequence = OperationFamily(
    name: "sequence", title: "Sequences",
    rows: [
      sequence_torch_nn_functional_ctc_loss(),
      sequence_torch_nn_functional_ctc_loss_2(),
      sequence_torch_nn_functional_ctc_loss_3(),
      sequence_torch_nn_functional_ctc_loss_4(),
      sequence_torch_nn_functional_ctc_loss_5(),
      sequence_torch_nn_functional_ctc_loss_6(),
      sequence_torch_nn_functional_scaled_dot_product_attention(),
      sequence_torch_nn_functional_scaled_dot_product_attention_2(),
      sequence_torch_nn_functional_scaled_dot_product_attention_3(),
      sequence_torch_nn_functional_scaled_dot_product_attention_4(),
      sequence_torch_nn_functional_scaled_dot_product_attention_5(),
      sequence_torch_nn_functional_scaled_dot_product_attention_6(),
      sequence_torch_nn_functional_scaled_dot_product_attention_7(),
      sequence_torch_nn_functional_scaled_dot_product_attention_8(),
      sequence_torch_rnn_tanh_cell(),
      sequence_torch_rnn_relu_cell(),
      sequence_torch_rnn_tanh_cell_2(),
      sequence_torch_gru_cell(),
      sequence_torch_gru_cell_2(),
      sequence_torch_lstm_cell(),
      sequence_torch_lstm_cell_2(),
      sequence_torch_rnn_tanh(),
      sequence_torch_rnn_relu(),
      sequence_torch_gru(),
      sequence_torch_lstm(),
      sequence_torch_lstm_2(),
      sequence_torch_lstm_3(),
      sequence_torch_nn_functional_embedding_bag(),
      sequence_torch_nn_functional_embedding_bag_2(),
      sequence_torch_nn_functional_embedding_bag_3(),
      sequence_torch_nn_functional_embedding_bag_4(),
      sequence_torch_nn_functional_embedding_bag_5(),
      sequence_torch_nn_functional_embedding_bag_6(),
      sequence_torch_nn_functional_embedding_bag_7(),
      sequence_torch_nn_functional_embedding_bag_8(),
      sequence_torch_nn_functional_embedding_bag_9(),
      sequence_torch_nn_functional_embedding_bag_10(),
      sequence_torch_nn_functional_embedding_bag_11(),
    ])
}

@inline(never) private func sequence_torch_nn_functional_ctc_loss() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss", ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='none')", swift: "x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w)",
    cases: [
      [.float([6, 2, 4], -1.5...1.5), .given(.integer, [2, 3], [1.0, 2.0, 2.0, 3.0, 1.0, 0.0]), .given(.integer, [2], [6.0, 5.0]), .given(.integer, [2], [3.0, 2.0])],
      [.float([3, 1, 3], -1.5...1.5), .given(.integer, [1, 2], [1.0, 1.0]), .given(.integer, [1], [3.0]), .given(.integer, [1], [2.0])],
      [.float([2, 1, 3], -1.5...1.5), .given(.integer, [1, 1], [1.0]), .given(.integer, [1], [2.0]), .given(.integer, [1], [0.0])],
    ], types: [.float64, .float32], isOnce: true, note: "the gradient is that of the log-probabilities as they are, where PyTorch's adds softmax(x), which comes to the same behind log_softmax; the second derivative would need a recursion of its own"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w)]
  }
}

@inline(never) private func sequence_torch_nn_functional_ctc_loss_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss 2", ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w)", swift: "x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w)",
    cases: [
      [.float([6, 2, 4], -1.5...1.5), .given(.integer, [2, 3], [1.0, 2.0, 2.0, 3.0, 1.0, 0.0]), .given(.integer, [2], [6.0, 5.0]), .given(.integer, [2], [3.0, 2.0])],
    ], types: [.float64, .float32], isOnce: true, note: "the gradient is that of the log-probabilities as they are, where PyTorch's adds softmax(x), which comes to the same behind log_softmax; the second derivative would need a recursion of its own"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w)]
  }
}

@inline(never) private func sequence_torch_nn_functional_ctc_loss_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss 3", ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='sum')", swift: "x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w).sum()",
    cases: [
      [.float([6, 2, 4], -1.5...1.5), .given(.integer, [2, 3], [1.0, 2.0, 2.0, 3.0, 1.0, 0.0]), .given(.integer, [2], [6.0, 5.0]), .given(.integer, [2], [3.0, 2.0])],
    ], types: [.float64, .float32], isOnce: true, note: "the gradient is that of the log-probabilities as they are, where PyTorch's adds softmax(x), which comes to the same behind log_softmax; the second derivative would need a recursion of its own"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w).sum()]
  }
}

@inline(never) private func sequence_torch_nn_functional_ctc_loss_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss 4", ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, blank=3, reduction='none')", swift: "x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w, blank: 3)",
    cases: [
      [.float([5, 2, 4], -1.5...1.5), .given(.integer, [5], [0.0, 0.0, 1.0, 2.0, 0.0]), .given(.integer, [2], [5.0, 4.0]), .given(.integer, [2], [3.0, 2.0])],
    ], types: [.float64, .float32], isOnce: true, note: "the gradient is that of the log-probabilities as they are, where PyTorch's adds softmax(x), which comes to the same behind log_softmax; the second derivative would need a recursion of its own"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w, blank: 3)]
  }
}

@inline(never) private func sequence_torch_nn_functional_ctc_loss_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss 5", ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='none', zero_infinity=True)", swift: "x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w, zeroingInfinity: true)",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, 1.0, 2.0, 2.0, 1.0, 0.0]), .given(.integer, [2], [3.0, 3.0]), .given(.integer, [2], [3.0, 2.0])],
    ], types: [.float64, .float32], isOnce: true, note: "the gradient is that of the log-probabilities as they are, where PyTorch's adds softmax(x), which comes to the same behind log_softmax; the second derivative would need a recursion of its own"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w, zeroingInfinity: true)]
  }
}

@inline(never) private func sequence_torch_nn_functional_ctc_loss_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.ctc_loss 6", ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, zero_infinity=True)", swift: "x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, zeroingInfinity: true)",
    cases: [
      [.float([3, 2, 3], -1.5...1.5), .given(.integer, [2, 3], [1.0, 1.0, 2.0, 2.0, 1.0, 0.0]), .given(.integer, [2], [3.0, 3.0]), .given(.integer, [2], [3.0, 2.0])],
    ], types: [.float64, .float32], isOnce: true, note: "the gradient is that of the log-probabilities as they are, where PyTorch's adds softmax(x), which comes to the same behind log_softmax; the second derivative would need a recursion of its own"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, zeroingInfinity: true)]
  }
}

@inline(never) private func sequence_torch_nn_functional_scaled_dot_product_attention() -> OperationRow {
  OperationRow(
    "torch.nn.functional.scaled_dot_product_attention", ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z)", swift: "x.scaledDotProductAttention(keys: y, values: z)",
    cases: [
      [.float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 4, 2], -1.5...1.5), .float([1, 2, 4, 3], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5), .float([3, 2], -1.5...1.5), .float([3, 1], -1.5...1.5)],
      [.float([1, 3, 2], -1.5...1.5, transposed: true), .float([1, 2, 2], -1.5...1.5, transposed: true), .float([1, 2, 2], -1.5...1.5, transposed: true)],
      [.float([0, 2, 2], -1.5...1.5), .float([0, 3, 2], -1.5...1.5), .float([0, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.scaledDotProductAttention(keys: y, values: z)]
  }
}

@inline(never) private func sequence_torch_nn_functional_scaled_dot_product_attention_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.scaled_dot_product_attention 2", ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, scale=0.3)", swift: "x.scaledDotProductAttention(keys: y, values: z, scale: 0.3)",
    cases: [
      [.float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 4, 2], -1.5...1.5), .float([1, 2, 4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.scaledDotProductAttention(keys: y, values: z, scale: 0.3)]
  }
}

@inline(never) private func sequence_torch_nn_functional_scaled_dot_product_attention_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.scaled_dot_product_attention 3", ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, is_causal=True)", swift: "x.scaledDotProductAttention(keys: y, values: z, isCausal: true)",
    cases: [
      [.float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 4, 2], -1.5...1.5), .float([1, 2, 4, 3], -1.5...1.5)],
      [.float([1, 4, 2], -1.5...1.5), .float([1, 3, 2], -1.5...1.5), .float([1, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.scaledDotProductAttention(keys: y, values: z, isCausal: true)]
  }
}

@inline(never) private func sequence_torch_nn_functional_scaled_dot_product_attention_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.scaled_dot_product_attention 4", ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, attn_mask=w)", swift: "x.scaledDotProductAttention(keys: y, values: z, mask: w)",
    cases: [
      [.float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 4, 2], -1.5...1.5), .float([1, 2, 4, 3], -1.5...1.5), .given(.bool, [3, 4], [1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0, 0.0])],
      [.float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 4, 2], -1.5...1.5), .float([1, 2, 4, 3], -1.5...1.5), .float([3, 4], -1.5...1.5)],
      [.float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 4, 2], -1.5...1.5), .float([1, 2, 4, 3], -1.5...1.5), .float([1, 2, 1, 4], -1.5...1.5)],
      [.float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 4, 2], -1.5...1.5), .float([1, 2, 4, 3], -1.5...1.5), .given(.bool, [3, 4], [1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.scaledDotProductAttention(keys: y, values: z, mask: w)]
  }
}

@inline(never) private func sequence_torch_nn_functional_scaled_dot_product_attention_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.scaled_dot_product_attention 5", ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, enable_gqa=True)", swift: "x.scaledDotProductAttention(keys: y, values: z)",
    cases: [
      [.float([1, 4, 2, 2], -1.5...1.5), .float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.scaledDotProductAttention(keys: y, values: z)]
  }
}

@inline(never) private func sequence_torch_nn_functional_scaled_dot_product_attention_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.scaled_dot_product_attention 6", ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, enable_gqa=True, is_causal=True)", swift: "x.scaledDotProductAttention(keys: y, values: z, isCausal: true)",
    cases: [
      [.float([2, 4, 2, 2], -1.5...1.5), .float([2, 1, 2, 2], -1.5...1.5), .float([2, 1, 2, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.scaledDotProductAttention(keys: y, values: z, isCausal: true)]
  }
}

@inline(never) private func sequence_torch_nn_functional_scaled_dot_product_attention_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.scaled_dot_product_attention 7", ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, attn_mask=w, enable_gqa=True)", swift: "x.scaledDotProductAttention(keys: y, values: z, mask: w)",
    cases: [
      [.float([1, 4, 2, 2], -1.5...1.5), .float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 3, 1], -1.5...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.scaledDotProductAttention(keys: y, values: z, mask: w)]
  }
}

@inline(never) private func sequence_torch_nn_functional_scaled_dot_product_attention_8() -> OperationRow {
  OperationRow(
    "torch.nn.functional.scaled_dot_product_attention 8", ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, dropout_p=1.0)", swift: "x.scaledDotProductAttention(keys: y, values: z, dropout: 1)",
    cases: [
      [.float([1, 2, 3, 2], -1.5...1.5), .float([1, 2, 4, 2], -1.5...1.5), .float([1, 2, 4, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.scaledDotProductAttention(keys: y, values: z, dropout: 1)]
  }
}

@inline(never) private func sequence_torch_rnn_tanh_cell() -> OperationRow {
  OperationRow(
    "torch.rnn_tanh_cell", ["torch.rnn_tanh_cell"], torch: "torch.rnn_tanh_cell(x, y, z, w, inputs[4], inputs[5])", swift: "x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]))",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]))]
  }
}

@inline(never) private func sequence_torch_rnn_relu_cell() -> OperationRow {
  OperationRow(
    "torch.rnn_relu_cell", ["torch.rnn_relu_cell"], torch: "torch.rnn_relu_cell(x, y, z, w, inputs[4], inputs[5])", swift: "x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]), usesReLU: true)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]), usesReLU: true)]
  }
}

@inline(never) private func sequence_torch_rnn_tanh_cell_2() -> OperationRow {
  OperationRow(
    "torch.rnn_tanh_cell 2", ["torch.rnn_tanh_cell"], torch: "torch.rnn_tanh_cell(x, y, z, w)", swift: "x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w))",
    cases: [
      [.float([2, 3], -1.5...1.5, transposed: true), .float([2, 2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5), .float([0, 2], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w))]
  }
}

@inline(never) private func sequence_torch_gru_cell() -> OperationRow {
  OperationRow(
    "torch.gru_cell", ["torch.gru_cell"], torch: "torch.gru_cell(x, y, z, w, inputs[4], inputs[5])", swift: "x.gruCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]))",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([6, 3], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5), .float([1, 1], -1.5...1.5), .float([3, 1], -1.5...1.5), .float([3, 1], -1.5...1.5), .float([3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.gruCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]))]
  }
}

@inline(never) private func sequence_torch_gru_cell_2() -> OperationRow {
  OperationRow(
    "torch.gru_cell 2", ["torch.gru_cell"], torch: "torch.gru_cell(x, y, z, w)", swift: "x.gruCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w))",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([6, 3], -1.5...1.5), .float([6, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    return [x.gruCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w))]
  }
}

@inline(never) private func sequence_torch_lstm_cell() -> OperationRow {
  OperationRow(
    "torch.lstm_cell", ["torch.lstm_cell"], torch: "torch.lstm_cell(x, (y, z), w, inputs[4], inputs[5], inputs[6])", swift: "let s = x.lstmCell(hidden: y, cell: z, weights: RecurrentWeights(input: w, hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6]))\nreturn [s.hidden, s.cell]",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([8, 3], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5)],
      [.float([1, 1], -1.5...1.5), .float([1, 1], -1.5...1.5), .float([1, 1], -1.5...1.5), .float([4, 1], -1.5...1.5), .float([4, 1], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    let s = x.lstmCell(hidden: y, cell: z, weights: RecurrentWeights(input: w, hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6]))
    return [s.hidden, s.cell]
  }
}

@inline(never) private func sequence_torch_lstm_cell_2() -> OperationRow {
  OperationRow(
    "torch.lstm_cell 2", ["torch.lstm_cell"], torch: "torch.lstm_cell(x, (y, z), w, inputs[4])", swift: "let s = x.lstmCell(hidden: y, cell: z, weights: RecurrentWeights(input: w, hidden: inputs[4]))\nreturn [s.hidden, s.cell]",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([8, 3], -1.5...1.5), .float([8, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let w = inputs[3]
    let s = x.lstmCell(hidden: y, cell: z, weights: RecurrentWeights(input: w, hidden: inputs[4]))
    return [s.hidden, s.cell]
  }
}

@inline(never) private func sequence_torch_rnn_tanh() -> OperationRow {
  OperationRow(
    "torch.rnn_tanh", ["torch.rnn_tanh"], torch: "torch.rnn_tanh(x, y, inputs[2:], True, 1, 0.0, False, False, False)", swift: "let s = x.recurrentSequence(hidden: y, weights: [RecurrentWeights(input: inputs[2], hidden: inputs[3], inputBias: inputs[4], hiddenBias: inputs[5])])\nreturn [s.output, s.hidden]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([1, 2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5), .float([1, 1, 1], -1.5...1.5), .float([1, 1], -1.5...1.5), .float([1, 1], -1.5...1.5), .float([1], -1.5...1.5), .float([1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = x.recurrentSequence(hidden: y, weights: [RecurrentWeights(input: inputs[2], hidden: inputs[3], inputBias: inputs[4], hiddenBias: inputs[5])])
    return [s.output, s.hidden]
  }
}

@inline(never) private func sequence_torch_rnn_relu() -> OperationRow {
  OperationRow(
    "torch.rnn_relu", ["torch.rnn_relu"], torch: "torch.rnn_relu(x, torch.zeros(1, 2, 2, dtype=x.dtype), inputs[1:], True, 1, 0.0, False, False, False)", swift: "let s = x.recurrentSequence(weights: [RecurrentWeights(input: inputs[1], hidden: inputs[2], inputBias: inputs[3], hiddenBias: inputs[4])], usesReLU: true)\nreturn [s.output, s.hidden]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.recurrentSequence(weights: [RecurrentWeights(input: inputs[1], hidden: inputs[2], inputBias: inputs[3], hiddenBias: inputs[4])], usesReLU: true)
    return [s.output, s.hidden]
  }
}

@inline(never) private func sequence_torch_gru() -> OperationRow {
  OperationRow(
    "torch.gru", ["torch.gru"], torch: "torch.gru(x, y, inputs[2:], True, 2, 0.0, False, False, False)", swift: "let s = x.gruSequence(hidden: y, weights: [RecurrentWeights(input: inputs[2], hidden: inputs[3], inputBias: inputs[4], hiddenBias: inputs[5]), RecurrentWeights(input: inputs[6], hidden: inputs[7], inputBias: inputs[8], hiddenBias: inputs[9])])\nreturn [s.output, s.hidden]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([2, 2, 2], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6, 2], -1.5...1.5), .float([6], -1.5...1.5), .float([6], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let s = x.gruSequence(hidden: y, weights: [RecurrentWeights(input: inputs[2], hidden: inputs[3], inputBias: inputs[4], hiddenBias: inputs[5]), RecurrentWeights(input: inputs[6], hidden: inputs[7], inputBias: inputs[8], hiddenBias: inputs[9])])
    return [s.output, s.hidden]
  }
}

@inline(never) private func sequence_torch_lstm() -> OperationRow {
  OperationRow(
    "torch.lstm", ["torch.lstm"], torch: "torch.lstm(x, (y, z), inputs[3:], True, 1, 0.0, False, False, False)", swift: "let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6])])\nreturn [s.output, s.hidden, s.cell]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([1, 2, 2], -1.5...1.5), .float([1, 2, 2], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8], -1.5...1.5), .float([8], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6])])
    return [s.output, s.hidden, s.cell]
  }
}

@inline(never) private func sequence_torch_lstm_2() -> OperationRow {
  OperationRow(
    "torch.lstm 2", ["torch.lstm"], torch: "torch.lstm(x, (y, z), inputs[3:], True, 2, 0.0, False, True, False)", swift: "let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6]), RecurrentWeights(input: inputs[7], hidden: inputs[8], inputBias: inputs[9], hiddenBias: inputs[10]), RecurrentWeights(input: inputs[11], hidden: inputs[12], inputBias: inputs[13], hiddenBias: inputs[14]), RecurrentWeights(input: inputs[15], hidden: inputs[16], inputBias: inputs[17], hiddenBias: inputs[18])], isBidirectional: true)\nreturn [s.output, s.hidden, s.cell]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([4, 2, 1], -1.5...1.5), .float([4, 2, 1], -1.5...1.5), .float([4, 2], -1.5...1.5), .float([4, 1], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5), .float([4, 2], -1.5...1.5), .float([4, 1], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5), .float([4, 2], -1.5...1.5), .float([4, 1], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5), .float([4, 2], -1.5...1.5), .float([4, 1], -1.5...1.5), .float([4], -1.5...1.5), .float([4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6]), RecurrentWeights(input: inputs[7], hidden: inputs[8], inputBias: inputs[9], hiddenBias: inputs[10]), RecurrentWeights(input: inputs[11], hidden: inputs[12], inputBias: inputs[13], hiddenBias: inputs[14]), RecurrentWeights(input: inputs[15], hidden: inputs[16], inputBias: inputs[17], hiddenBias: inputs[18])], isBidirectional: true)
    return [s.output, s.hidden, s.cell]
  }
}

@inline(never) private func sequence_torch_lstm_3() -> OperationRow {
  OperationRow(
    "torch.lstm 3", ["torch.lstm"], torch: "torch.lstm(x, (y, z), inputs[3:], False, 1, 0.0, False, False, False)", swift: "let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4])])\nreturn [s.output, s.hidden, s.cell]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([1, 2, 2], -1.5...1.5), .float([1, 2, 2], -1.5...1.5), .float([8, 2], -1.5...1.5), .float([8, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4])])
    return [s.output, s.hidden, s.cell]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag", ["torch.nn.functional.embedding_bag", "torch.embedding_bag"], torch: "F.embedding_bag(y, x, mode='sum')", swift: "x.embeddingBags(y, reduction: .sum)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [2, 3], [0.0, 2.0, 2.0, 4.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.embeddingBags(y, reduction: .sum)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 2", ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='sum')", swift: "x.embeddingBags(y, offsets: z, reduction: .sum)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 3.0]), .given(.integer, [3], [0.0, 2.0, 2.0])],
      [.float([5, 3], -1.5...1.5), .given(.integer, [3], [0.0, 2.0, 4.0]), .given(.integer, [2], [0.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.embeddingBags(y, offsets: z, reduction: .sum)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 3", ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='sum', padding_idx=2)", swift: "x.embeddingBags(y, offsets: z, reduction: .sum, paddingIndex: 2)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 2.0]), .given(.integer, [3], [0.0, 2.0, 5.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.embeddingBags(y, offsets: z, reduction: .sum, paddingIndex: 2)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 4", ["torch.nn.functional.embedding_bag", "torch.embedding_bag"], torch: "F.embedding_bag(y, x, mode='mean')", swift: "x.embeddingBags(y, reduction: .mean)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [2, 3], [0.0, 2.0, 2.0, 4.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.embeddingBags(y, reduction: .mean)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 5", ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='mean')", swift: "x.embeddingBags(y, offsets: z, reduction: .mean)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 3.0]), .given(.integer, [3], [0.0, 2.0, 2.0])],
      [.float([5, 3], -1.5...1.5), .given(.integer, [3], [0.0, 2.0, 4.0]), .given(.integer, [2], [0.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.embeddingBags(y, offsets: z, reduction: .mean)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 6", ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='mean', padding_idx=2)", swift: "x.embeddingBags(y, offsets: z, reduction: .mean, paddingIndex: 2)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 2.0]), .given(.integer, [3], [0.0, 2.0, 5.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.embeddingBags(y, offsets: z, reduction: .mean, paddingIndex: 2)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 7", ["torch.nn.functional.embedding_bag", "torch.embedding_bag"], torch: "F.embedding_bag(y, x, mode='max')", swift: "x.embeddingBags(y, reduction: .maximum)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [2, 3], [0.0, 2.0, 2.0, 4.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.embeddingBags(y, reduction: .maximum)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_8() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 8", ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='max')", swift: "x.embeddingBags(y, offsets: z, reduction: .maximum)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 3.0]), .given(.integer, [3], [0.0, 2.0, 2.0])],
      [.float([5, 3], -1.5...1.5), .given(.integer, [3], [0.0, 2.0, 4.0]), .given(.integer, [2], [0.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.embeddingBags(y, offsets: z, reduction: .maximum)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_9() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 9", ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='max', padding_idx=2)", swift: "x.embeddingBags(y, offsets: z, reduction: .maximum, paddingIndex: 2)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 2.0]), .given(.integer, [3], [0.0, 2.0, 5.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.embeddingBags(y, offsets: z, reduction: .maximum, paddingIndex: 2)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_10() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 10", ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, mode='sum', per_sample_weights=z)", swift: "x.embeddingBags(y, reduction: .sum, weights: z)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [2, 3], [0.0, 2.0, 2.0, 4.0, 1.0, 3.0]), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.embeddingBags(y, reduction: .sum, weights: z)]
  }
}

@inline(never) private func sequence_torch_nn_functional_embedding_bag_11() -> OperationRow {
  OperationRow(
    "torch.nn.functional.embedding_bag 11", ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='sum', include_last_offset=True)", swift: "x.embeddingBags(y, offsets: z, reduction: .sum, includesLast: true)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [6], [0.0, 2.0, 4.0, 1.0, 1.0, 3.0]), .given(.integer, [3], [0.0, 2.0, 6.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.embeddingBags(y, offsets: z, reduction: .sum, includesLast: true)]
  }
}
