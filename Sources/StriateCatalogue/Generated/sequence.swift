// Written by Tools/make_catalogue.py from Tools/operations/sequence.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let sequence = OperationFamily(
    name: "sequence", title: "Sequences",
    rows: [
      sequence0(),
      sequence1(),
      sequence2(),
      sequence3(),
      sequence4(),
      sequence5(),
      sequence6(),
      sequence7(),
      sequence8(),
      sequence9(),
      sequence10(),
      sequence11(),
      sequence12(),
      sequence13(),
      sequence14(),
      sequence15(),
      sequence16(),
      sequence17(),
      sequence18(),
      sequence19(),
      sequence20(),
      sequence21(),
      sequence22(),
      sequence23(),
      sequence24(),
      sequence25(),
      sequence26(),
      sequence27(),
      sequence28(),
      sequence29(),
      sequence30(),
      sequence31(),
      sequence32(),
      sequence33(),
      sequence34(),
      sequence35(),
      sequence36(),
      sequence37(),
    ])
}

@inline(never) private func sequence0() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='none')", swift: "x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w)",
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

@inline(never) private func sequence1() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w)", swift: "x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w)",
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

@inline(never) private func sequence2() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='sum')", swift: "x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w).sum()",
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

@inline(never) private func sequence3() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, blank=3, reduction='none')", swift: "x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w, blank: 3)",
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

@inline(never) private func sequence4() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, reduction='none', zero_infinity=True)", swift: "x.logSoftmax().ctcLosses(labels: y, inputLengths: z, labelLengths: w, zeroingInfinity: true)",
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

@inline(never) private func sequence5() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.ctc_loss", "torch.ctc_loss"], torch: "F.ctc_loss(F.log_softmax(x, -1), y, z, w, zero_infinity=True)", swift: "x.logSoftmax().ctcLoss(labels: y, inputLengths: z, labelLengths: w, zeroingInfinity: true)",
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

@inline(never) private func sequence6() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z)", swift: "x.scaledDotProductAttention(keys: y, values: z)",
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

@inline(never) private func sequence7() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, scale=0.3)", swift: "x.scaledDotProductAttention(keys: y, values: z, scale: 0.3)",
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

@inline(never) private func sequence8() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, is_causal=True)", swift: "x.scaledDotProductAttention(keys: y, values: z, isCausal: true)",
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

@inline(never) private func sequence9() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, attn_mask=w)", swift: "x.scaledDotProductAttention(keys: y, values: z, mask: w)",
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

@inline(never) private func sequence10() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, enable_gqa=True)", swift: "x.scaledDotProductAttention(keys: y, values: z)",
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

@inline(never) private func sequence11() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, enable_gqa=True, is_causal=True)", swift: "x.scaledDotProductAttention(keys: y, values: z, isCausal: true)",
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

@inline(never) private func sequence12() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, attn_mask=w, enable_gqa=True)", swift: "x.scaledDotProductAttention(keys: y, values: z, mask: w)",
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

@inline(never) private func sequence13() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.scaled_dot_product_attention"], torch: "F.scaled_dot_product_attention(x, y, z, dropout_p=1.0)", swift: "x.scaledDotProductAttention(keys: y, values: z, dropout: 1)",
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

@inline(never) private func sequence14() -> OperationRow {
  OperationRow(
    ["torch.rnn_tanh_cell"], torch: "torch.rnn_tanh_cell(x, y, z, w, inputs[4], inputs[5])", swift: "x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]))",
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

@inline(never) private func sequence15() -> OperationRow {
  OperationRow(
    ["torch.rnn_relu_cell"], torch: "torch.rnn_relu_cell(x, y, z, w, inputs[4], inputs[5])", swift: "x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]), usesReLU: true)",
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

@inline(never) private func sequence16() -> OperationRow {
  OperationRow(
    ["torch.rnn_tanh_cell"], torch: "torch.rnn_tanh_cell(x, y, z, w)", swift: "x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w))",
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

@inline(never) private func sequence17() -> OperationRow {
  OperationRow(
    ["torch.gru_cell"], torch: "torch.gru_cell(x, y, z, w, inputs[4], inputs[5])", swift: "x.gruCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5]))",
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

@inline(never) private func sequence18() -> OperationRow {
  OperationRow(
    ["torch.gru_cell"], torch: "torch.gru_cell(x, y, z, w)", swift: "x.gruCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w))",
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

@inline(never) private func sequence19() -> OperationRow {
  OperationRow(
    ["torch.lstm_cell"], torch: "torch.lstm_cell(x, (y, z), w, inputs[4], inputs[5], inputs[6])", swift: "let s = x.lstmCell(hidden: y, cell: z, weights: RecurrentWeights(input: w, hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6]))\nreturn [s.hidden, s.cell]",
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

@inline(never) private func sequence20() -> OperationRow {
  OperationRow(
    ["torch.lstm_cell"], torch: "torch.lstm_cell(x, (y, z), w, inputs[4])", swift: "let s = x.lstmCell(hidden: y, cell: z, weights: RecurrentWeights(input: w, hidden: inputs[4]))\nreturn [s.hidden, s.cell]",
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

@inline(never) private func sequence21() -> OperationRow {
  OperationRow(
    ["torch.rnn_tanh"], torch: "torch.rnn_tanh(x, y, inputs[2:], True, 1, 0.0, False, False, False)", swift: "let s = x.recurrentSequence(hidden: y, weights: [RecurrentWeights(input: inputs[2], hidden: inputs[3], inputBias: inputs[4], hiddenBias: inputs[5])])\nreturn [s.output, s.hidden]",
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

@inline(never) private func sequence22() -> OperationRow {
  OperationRow(
    ["torch.rnn_relu"], torch: "torch.rnn_relu(x, torch.zeros(1, 2, 2, dtype=x.dtype), inputs[1:], True, 1, 0.0, False, False, False)", swift: "let s = x.recurrentSequence(weights: [RecurrentWeights(input: inputs[1], hidden: inputs[2], inputBias: inputs[3], hiddenBias: inputs[4])], usesReLU: true)\nreturn [s.output, s.hidden]",
    cases: [
      [.float([3, 2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let s = x.recurrentSequence(weights: [RecurrentWeights(input: inputs[1], hidden: inputs[2], inputBias: inputs[3], hiddenBias: inputs[4])], usesReLU: true)
    return [s.output, s.hidden]
  }
}

@inline(never) private func sequence23() -> OperationRow {
  OperationRow(
    ["torch.gru"], torch: "torch.gru(x, y, inputs[2:], True, 2, 0.0, False, False, False)", swift: "let s = x.gruSequence(hidden: y, weights: [RecurrentWeights(input: inputs[2], hidden: inputs[3], inputBias: inputs[4], hiddenBias: inputs[5]), RecurrentWeights(input: inputs[6], hidden: inputs[7], inputBias: inputs[8], hiddenBias: inputs[9])])\nreturn [s.output, s.hidden]",
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

@inline(never) private func sequence24() -> OperationRow {
  OperationRow(
    ["torch.lstm"], torch: "torch.lstm(x, (y, z), inputs[3:], True, 1, 0.0, False, False, False)", swift: "let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6])])\nreturn [s.output, s.hidden, s.cell]",
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

@inline(never) private func sequence25() -> OperationRow {
  OperationRow(
    ["torch.lstm"], torch: "torch.lstm(x, (y, z), inputs[3:], True, 2, 0.0, False, True, False)", swift: "let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6]), RecurrentWeights(input: inputs[7], hidden: inputs[8], inputBias: inputs[9], hiddenBias: inputs[10]), RecurrentWeights(input: inputs[11], hidden: inputs[12], inputBias: inputs[13], hiddenBias: inputs[14]), RecurrentWeights(input: inputs[15], hidden: inputs[16], inputBias: inputs[17], hiddenBias: inputs[18])], isBidirectional: true)\nreturn [s.output, s.hidden, s.cell]",
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

@inline(never) private func sequence26() -> OperationRow {
  OperationRow(
    ["torch.lstm"], torch: "torch.lstm(x, (y, z), inputs[3:], False, 1, 0.0, False, False, False)", swift: "let s = x.lstmSequence(hidden: y, cell: z, weights: [RecurrentWeights(input: inputs[3], hidden: inputs[4])])\nreturn [s.output, s.hidden, s.cell]",
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

@inline(never) private func sequence27() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag", "torch.embedding_bag"], torch: "F.embedding_bag(y, x, mode='sum')", swift: "x.embeddingBags(y, reduction: .sum)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [2, 3], [0.0, 2.0, 2.0, 4.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.embeddingBags(y, reduction: .sum)]
  }
}

@inline(never) private func sequence28() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='sum')", swift: "x.embeddingBags(y, offsets: z, reduction: .sum)",
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

@inline(never) private func sequence29() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='sum', padding_idx=2)", swift: "x.embeddingBags(y, offsets: z, reduction: .sum, paddingIndex: 2)",
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

@inline(never) private func sequence30() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag", "torch.embedding_bag"], torch: "F.embedding_bag(y, x, mode='mean')", swift: "x.embeddingBags(y, reduction: .mean)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [2, 3], [0.0, 2.0, 2.0, 4.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.embeddingBags(y, reduction: .mean)]
  }
}

@inline(never) private func sequence31() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='mean')", swift: "x.embeddingBags(y, offsets: z, reduction: .mean)",
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

@inline(never) private func sequence32() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='mean', padding_idx=2)", swift: "x.embeddingBags(y, offsets: z, reduction: .mean, paddingIndex: 2)",
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

@inline(never) private func sequence33() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag", "torch.embedding_bag"], torch: "F.embedding_bag(y, x, mode='max')", swift: "x.embeddingBags(y, reduction: .maximum)",
    cases: [
      [.float([5, 3], -1.5...1.5), .given(.integer, [2, 3], [0.0, 2.0, 2.0, 4.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.embeddingBags(y, reduction: .maximum)]
  }
}

@inline(never) private func sequence34() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='max')", swift: "x.embeddingBags(y, offsets: z, reduction: .maximum)",
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

@inline(never) private func sequence35() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='max', padding_idx=2)", swift: "x.embeddingBags(y, offsets: z, reduction: .maximum, paddingIndex: 2)",
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

@inline(never) private func sequence36() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, mode='sum', per_sample_weights=z)", swift: "x.embeddingBags(y, reduction: .sum, weights: z)",
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

@inline(never) private func sequence37() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.embedding_bag"], torch: "F.embedding_bag(y, x, z, mode='sum', include_last_offset=True)", swift: "x.embeddingBags(y, offsets: z, reduction: .sum, includesLast: true)",
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
