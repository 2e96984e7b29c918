import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let sequenceRows: [ErrorRow] = attentionRows + recurrentRows + labelRows

  private static let attentionRows: [ErrorRow] = [
    ErrorRow(
      """
      scaledDotProductAttention: needs floating-point queries, keys and values of as many axes
        operands: float32[2, 3], float32[1, 2, 3], float32[2, 3]
      """
    ) { float(2, 3).scaledDotProductAttention(keys: float(1, 2, 3), values: float(2, 3)) },
    ErrorRow(
      """
      scaledDotProductAttention: needs queries [..., L, E], keys [..., S, E] and values [..., S, F]
        operands: float32[2, 3], float32[4, 3], float32[5, 3]
      """
    ) { float(2, 3).scaledDotProductAttention(keys: float(4, 3), values: float(5, 3)) },
    ErrorRow(
      """
      scaledDotProductAttention: 2 heads of keys do not serve 3 heads of queries
        operands: float32[3, 2, 2], float32[2, 2, 2], float32[2, 2, 2]
      """
    ) { float(3, 2, 2).scaledDotProductAttention(keys: float(2, 2, 2), values: float(2, 2, 2)) },
    ErrorRow(
      """
      scaledDotProductAttention: the mask is neither bool nor of the queries' type
        operands: float32[2, 3], float32[4, 3], float32[4, 3], int64[2, 4]
      """
    ) { float(2, 3).scaledDotProductAttention(keys: float(4, 3), values: float(4, 3), mask: integer(2, 4)) },
    ErrorRow(
      """
      scaledDotProductAttention: the mask does not stretch to [2, 4]
        operands: float32[2, 4], bool[3, 2, 4]
      """
    ) { float(2, 3).scaledDotProductAttention(keys: float(4, 3), values: float(4, 3), mask: bool(3, 2, 4)) },
    ErrorRow(
      """
      dropout: needs floating point and a probability in 0 ... 1, not 2.0
        operands: float32[2, 4]
      """
    ) { float(2, 3).scaledDotProductAttention(keys: float(4, 3), values: float(4, 3), dropout: 2) }
  ]

  private static func weights(_ gates: Int) -> RecurrentWeights {
    RecurrentWeights(input: float(gates * 2, 3), hidden: float(gates * 2, 2))
  }

  private static let recurrentRows: [ErrorRow] = [
    ErrorRow(
      """
      recurrentCell: needs inputs [N, I] and floating point of one type
        operands: float32[], float32[1, 2], float32[2, 3], float32[2, 2]
      """
    ) { float().recurrentCell(hidden: float(1, 2), weights: weights(1)) },
    ErrorRow(
      """
      gruCell: the state is not [4, H]
        operands: float32[4, 3], float32[5, 2], float32[6, 3], float32[6, 2]
      """
    ) { float(4, 3).gruCell(hidden: float(5, 2), weights: weights(3)) },
    ErrorRow(
      """
      lstmCell: the weights are not [8, 3] and [8, 2]
        operands: float32[4, 3], float32[4, 2], float32[4, 2], float32[6, 3], float32[6, 2]
        hint: 4 gates of 2 units, one below the other, with biases [8]
      """
    ) { float(4, 3).lstmCell(hidden: float(4, 2), cell: float(4, 2), weights: weights(3)).cell },
    ErrorRow("lstmSequence: needs sequences [T, N, I] of at least one step\n  operands: float32[0, 2, 3]") {
      float(0, 2, 3).lstmSequence(weights: [weights(4)]).output
    },
    ErrorRow(
      """
      gruSequence: 1 weights are none for each layer and direction
        operands: float32[4, 2, 3]
        hint: one entry for each layer, forward and backward in turn where bidirectional
      """
    ) { float(4, 2, 3).gruSequence(weights: [weights(3)], isBidirectional: true).output },
    ErrorRow(
      "recurrentSequence: the state is not float32[1, 2, 2]\n  operands: float32[4, 2, 3], float32[2, 2, 2]"
    ) { float(4, 2, 3).recurrentSequence(hidden: float(2, 2, 2), weights: [weights(1)]).hidden }
  ]

  private static let labelRows: [ErrorRow] = [
    ErrorRow(
      """
      ctcLoss: needs log-probabilities [T, N, C], integer labels [N, S] or [ΣS], and integer lengths [N]
        operands: float32[4, 2, 3], int64[3, 2], int64[2], int64[2]
      """
    ) { float(4, 2, 3).ctcLoss(labels: integer(3, 2), inputLengths: integer(2), labelLengths: integer(2)) },
    ErrorRow(
      """
      ctcLoss: the blank 3 is none of 3 classes
        operands: float32[4, 2, 3], int64[2, 2], int64[2], int64[2]
      """
    ) { float(4, 2, 3).ctcLosses(labels: integer(2, 2), inputLengths: integer(2), labelLengths: integer(2), blank: 3) },
    ErrorRow(
      """
      embeddingBags: needs indices [B, n]
        operands: float32[5, 3], int64[4]
        hint: bags of different sizes are one vector of indices, with offsets
      """
    ) { float(5, 3).embeddingBags(integer(4)) },
    ErrorRow(
      "embeddingBags: needs indices [n] and integer offsets [B]\n  operands: float32[5, 3], int64[4], float32[2]"
    ) { float(5, 3).embeddingBags(integer(4), offsets: float(2)) },
    ErrorRow(
      """
      embeddingBags: weights are for sums, one for each index and of the table's type
        operands: float32[5, 3], int64[8], float32[8]
      """
    ) { float(5, 3).embeddingBags(integer(2, 4), weights: float(2, 4)) },
    ErrorRow("embeddingBags: there is no row 5 for padding\n  operands: float32[5, 3], int64[8]") {
      float(5, 3).embeddingBags(integer(2, 4), paddingIndex: 5)
    },
    ErrorRow(
      "embeddingBags: needs a floating-point table [V, D] and integer indices\n  operands: float32[5], int64[8]"
    ) { float(5).embeddingBags(integer(2, 4)) }
  ]
}
