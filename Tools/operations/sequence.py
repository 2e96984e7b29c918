"""Sequences: attention, recurrent cells and networks, CTC loss, embedding bags."""

import torch

from rows import *

TITLE = "Sequences"

# Log-probabilities are normalised inside the expressions: PyTorch's gradient is right for those only.
CTC_INPUTS = [X(6, 2, 4), IV([[1, 2, 2], [3, 1, 0]]), IV([6, 5]), IV([3, 2])]
CTC_NOTE = ("the gradient is that of the log-probabilities as they are, where PyTorch's adds softmax(x), which comes to "
            "the same behind log_softmax; the second derivative would need a recursion of its own")


def _ctc(torch_options, swift, *cases, labels="y"):
    return row(["torch.nn.functional.ctc_loss", "torch.ctc_loss"],
               f"F.ctc_loss(F.log_softmax(x, -1), {labels}, z, w{torch_options})",
               f"x.logSoftmax().{swift}", *cases, once=True, note=CTC_NOTE)


CTC = [
    _ctc(", reduction='none'", "ctcLosses(labels: y, inputLengths: z, labelLengths: w)", CTC_INPUTS,
         [X(3, 1, 3), IV([[1, 1]]), IV([3]), IV([2])], [X(2, 1, 3), IV([[1]]), IV([2]), IV([0])]),
    _ctc("", "ctcLoss(labels: y, inputLengths: z, labelLengths: w)", CTC_INPUTS),
    _ctc(", reduction='sum'", "ctcLosses(labels: y, inputLengths: z, labelLengths: w).sum()", CTC_INPUTS),
    _ctc(", blank=3, reduction='none'", "ctcLosses(labels: y, inputLengths: z, labelLengths: w, blank: 3)",
         [X(5, 2, 4), IV([0, 0, 1, 2, 0]), IV([5, 4]), IV([3, 2])]),
    _ctc(", reduction='none', zero_infinity=True",
         "ctcLosses(labels: y, inputLengths: z, labelLengths: w, zeroingInfinity: true)",
         [X(3, 2, 3), IV([[1, 1, 2], [2, 1, 0]]), IV([3, 3]), IV([3, 2])]),
    _ctc(", zero_infinity=True", "ctcLoss(labels: y, inputLengths: z, labelLengths: w, zeroingInfinity: true)",
         [X(3, 2, 3), IV([[1, 1, 2], [2, 1, 0]]), IV([3, 3]), IV([3, 2])]),
]


def _attention(torch_options, swift_options, *cases):
    return row("torch.nn.functional.scaled_dot_product_attention",
               f"F.scaled_dot_product_attention(x, y, z{torch_options})",
               f"x.scaledDotProductAttention(keys: y, values: z{swift_options})", *cases)


QKV = [X(1, 2, 3, 2), X(1, 2, 4, 2), X(1, 2, 4, 3)]
ATTENTION = [
    _attention("", "", QKV, [X(2, 2), X(3, 2), X(3, 1)], [T(1, 3, 2), T(1, 2, 2), T(1, 2, 2)], [X(0, 2, 2), X(0, 3, 2), X(0, 3, 2)]),
    _attention(", scale=0.3", ", scale: 0.3", QKV),
    _attention(", is_causal=True", ", isCausal: true", QKV, [X(1, 4, 2), X(1, 3, 2), X(1, 3, 2)]),
    _attention(", attn_mask=w", ", mask: w", QKV + [BV([[True, False, True, True], [False, True, True, False], [True, False, False, False]])],
               QKV + [X(3, 4)], QKV + [X(1, 2, 1, 4)],
               QKV + [BV([[True, False, True, True], [False, False, False, False], [True, True, False, True]])]),
    _attention(", enable_gqa=True", "", [X(1, 4, 2, 2), X(1, 2, 3, 2), X(1, 2, 3, 1)]),
    _attention(", enable_gqa=True, is_causal=True", ", isCausal: true", [X(2, 4, 2, 2), X(2, 1, 2, 2), X(2, 1, 2, 1)]),
    _attention(", attn_mask=w, enable_gqa=True", ", mask: w", [X(1, 4, 2, 2), X(1, 2, 3, 2), X(1, 2, 3, 1), X(2, 3)]),
    _attention(", dropout_p=1.0", ", dropout: 1", QKV),
]


def weights(gates, inputs, units):
    return [X(gates * units, inputs), X(gates * units, units), X(gates * units), X(gates * units)]


CELL = "RecurrentWeights(input: z, hidden: w, inputBias: inputs[4], hiddenBias: inputs[5])"
LSTM_CELL = "RecurrentWeights(input: w, hidden: inputs[4], inputBias: inputs[5], hiddenBias: inputs[6])"
CELLS = [
    row("torch.rnn_tanh_cell", "torch.rnn_tanh_cell(x, y, z, w, inputs[4], inputs[5])",
        f"x.recurrentCell(hidden: y, weights: {CELL})", [X(2, 3), X(2, 2)] + weights(1, 3, 2)),
    row("torch.rnn_relu_cell", "torch.rnn_relu_cell(x, y, z, w, inputs[4], inputs[5])",
        f"x.recurrentCell(hidden: y, weights: {CELL}, usesReLU: true)", [X(2, 3), X(2, 2)] + weights(1, 3, 2)),
    row("torch.rnn_tanh_cell", "torch.rnn_tanh_cell(x, y, z, w)",
        "x.recurrentCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w))", [T(2, 3), X(2, 2)] + weights(1, 3, 2)[:2],
        [X(0, 3), X(0, 2)] + weights(1, 3, 2)[:2]),
    row("torch.gru_cell", "torch.gru_cell(x, y, z, w, inputs[4], inputs[5])", f"x.gruCell(hidden: y, weights: {CELL})",
        [X(2, 3), X(2, 2)] + weights(3, 3, 2), [X(1, 1), X(1, 1)] + weights(3, 1, 1)),
    row("torch.gru_cell", "torch.gru_cell(x, y, z, w)",
        "x.gruCell(hidden: y, weights: RecurrentWeights(input: z, hidden: w))", [X(2, 3), X(2, 2)] + weights(3, 3, 2)[:2]),
    row("torch.lstm_cell", "torch.lstm_cell(x, (y, z), w, inputs[4], inputs[5], inputs[6])",
        f"let s = x.lstmCell(hidden: y, cell: z, weights: {LSTM_CELL})\nreturn [s.hidden, s.cell]",
        [X(2, 3), X(2, 2), X(2, 2)] + weights(4, 3, 2), [X(1, 1), X(1, 1), X(1, 1)] + weights(4, 1, 1)),
    row("torch.lstm_cell", "torch.lstm_cell(x, (y, z), w, inputs[4])",
        "let s = x.lstmCell(hidden: y, cell: z, weights: RecurrentWeights(input: w, hidden: inputs[4]))\nreturn [s.hidden, s.cell]",
        [X(2, 3), X(2, 2), X(2, 2)] + weights(4, 3, 2)[:2]),
]


def _all(first, count, biased=True):
    """Swift's weights from inputs[first...] on."""
    step, made = (4 if biased else 2), []
    for start in range(first, first + count * step, step):
        biases = f", inputBias: inputs[{start + 2}], hiddenBias: inputs[{start + 3}]" if biased else ""
        made.append(f"RecurrentWeights(input: inputs[{start}], hidden: inputs[{start + 1}]{biases})")
    return "[" + ", ".join(made) + "]"


SEQUENCE = X(3, 2, 2)
TWO_WAYS = weights(4, 2, 1) + weights(4, 2, 1) + weights(4, 2, 1) + weights(4, 2, 1)
NETWORKS = [
    row("torch.rnn_tanh", "torch.rnn_tanh(x, y, inputs[2:], True, 1, 0.0, False, False, False)",
        f"let s = x.recurrentSequence(hidden: y, weights: {_all(2, 1)})\nreturn [s.output, s.hidden]",
        [SEQUENCE, X(1, 2, 2)] + weights(1, 2, 2), [X(1, 1, 1), X(1, 1, 1)] + weights(1, 1, 1)),
    row("torch.rnn_relu", "torch.rnn_relu(x, torch.zeros(1, 2, 2, dtype=x.dtype), inputs[1:], True, 1, 0.0, False, False, False)",
        f"let s = x.recurrentSequence(weights: {_all(1, 1)}, usesReLU: true)\nreturn [s.output, s.hidden]",
        [SEQUENCE] + weights(1, 2, 2)),
    row("torch.gru", "torch.gru(x, y, inputs[2:], True, 2, 0.0, False, False, False)",
        f"let s = x.gruSequence(hidden: y, weights: {_all(2, 2)})\nreturn [s.output, s.hidden]",
        [SEQUENCE, X(2, 2, 2)] + weights(3, 2, 2) + weights(3, 2, 2)),
    row("torch.lstm", "torch.lstm(x, (y, z), inputs[3:], True, 1, 0.0, False, False, False)",
        f"let s = x.lstmSequence(hidden: y, cell: z, weights: {_all(3, 1)})\nreturn [s.output, s.hidden, s.cell]",
        [SEQUENCE, X(1, 2, 2), X(1, 2, 2)] + weights(4, 2, 2)),
    row("torch.lstm", "torch.lstm(x, (y, z), inputs[3:], True, 2, 0.0, False, True, False)",
        f"let s = x.lstmSequence(hidden: y, cell: z, weights: {_all(3, 4)}, isBidirectional: true)\n"
        "return [s.output, s.hidden, s.cell]",
        [SEQUENCE, X(4, 2, 1), X(4, 2, 1)] + TWO_WAYS),
    row("torch.lstm", "torch.lstm(x, (y, z), inputs[3:], False, 1, 0.0, False, False, False)",
        f"let s = x.lstmSequence(hidden: y, cell: z, weights: {_all(3, 1, biased=False)})\nreturn [s.output, s.hidden, s.cell]",
        [SEQUENCE, X(1, 2, 2), X(1, 2, 2)] + weights(4, 2, 2)[:2]),
]

TABLE = X(5, 3)
BAGS = []
for _mode, _swift in (("sum", "sum"), ("mean", "mean"), ("max", "maximum")):
    BAGS.append(row(["torch.nn.functional.embedding_bag", "torch.embedding_bag"], f"F.embedding_bag(y, x, mode='{_mode}')",
                    f"x.embeddingBags(y, reduction: .{_swift})", [TABLE, IV([[0, 2, 2], [4, 1, 3]])]))
    BAGS.append(row("torch.nn.functional.embedding_bag", f"F.embedding_bag(y, x, z, mode='{_mode}')",
                    f"x.embeddingBags(y, offsets: z, reduction: .{_swift})",
                    [TABLE, IV([0, 2, 4, 1, 1, 3]), IV([0, 2, 2])], [TABLE, IV([0, 2, 4]), IV([0, 3])]))
    BAGS.append(row("torch.nn.functional.embedding_bag", f"F.embedding_bag(y, x, z, mode='{_mode}', padding_idx=2)",
                    f"x.embeddingBags(y, offsets: z, reduction: .{_swift}, paddingIndex: 2)",
                    [TABLE, IV([0, 2, 4, 1, 1, 2]), IV([0, 2, 5])]))
BAGS += [
    row("torch.nn.functional.embedding_bag", "F.embedding_bag(y, x, mode='sum', per_sample_weights=z)",
        "x.embeddingBags(y, reduction: .sum, weights: z)", [TABLE, IV([[0, 2, 2], [4, 1, 3]]), X(2, 3)]),
    row("torch.nn.functional.embedding_bag", "F.embedding_bag(y, x, z, mode='sum', include_last_offset=True)",
        "x.embeddingBags(y, offsets: z, reduction: .sum, includesLast: true)",
        [TABLE, IV([0, 2, 4, 1, 1, 3]), IV([0, 2, 6])]),
]

ROWS = CTC + ATTENTION + CELLS + NETWORKS + BAGS
