import StriateGraph
import StriateTypes

/// A plain recurrent network: h' = tanh(W·x + b + U·h + c), or with ReLU (Elman 1990).
///
/// As a layer it maps sequences to the hidden states of the last layer; `sequence` has the rest.
public struct RNN: RecurrentNetwork {
  package let weights: [Parameter]
  package let structure: RecurrentStructure
  package let site: LayerSite
  private let usesReLU: Bool

  /// - Parameters:
  ///   - inputs: the extent of each step.
  ///   - units: of the hidden state.
  ///   - layers: one upon the other, 1 by default.
  ///   - usesReLU: instead of tanh.
  ///   - bias: whether there are biases.
  ///   - isBatchFirst: whether sequences are `[N, T, inputs]` instead of `[T, N, inputs]`.
  ///   - dropout: the probability of dropping an element between layers, in training.
  ///   - isBidirectional: whether a second network reads each sequence from its end.
  public init(
    from inputs: Int, to units: Int, layers: Int = 1, usesReLU: Bool = false, bias: Bool = true,
    isBatchFirst: Bool = false, dropout: Double = 0, isBidirectional: Bool = false, file: String = #fileID,
    line: Int = #line
  ) {
    structure = RecurrentStructure(
      gates: 1, units: units, layers: layers, hasBias: bias, isBatchFirst: isBatchFirst, dropout: dropout,
      isBidirectional: isBidirectional)
    weights = structure.weights(inputs: inputs)
    self.usesReLU = usesReLU
    site = LayerSite("RNN", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[T, N, inputs]`, or batch first.
  ///   - hidden: the state at the beginning, `[layers·D, N, units]`; zeros by default. D is 2 where bidirectional.
  ///   - lengths: the steps of each sequence, integers `[N]`; all by default.
  public func sequence(_ x: Tensor, hidden: Tensor? = nil, lengths: Tensor? = nil) -> RecurrentSequence {
    run(x) { x, weights in
      x.recurrentSequence(
        hidden: hidden, weights: weights, usesReLU: usesReLU, isBidirectional: structure.isBidirectional,
        dropout: structure.dropout, lengths: lengths)
    }
  }

  /// - Parameter x: `[T, N, inputs]`, or batch first.
  /// - Returns: `[T, N, D·units]`, or batch first.
  public func callAsFunction(_ x: Tensor) -> Tensor { sequence(x).output }
}

/// Gated recurrent units (Cho et al. 2014, arXiv:1406.1078).
///
/// As a layer it maps sequences to the hidden states of the last layer; `sequence` has the rest.
public struct GRU: RecurrentNetwork {
  package let weights: [Parameter]
  package let structure: RecurrentStructure
  package let site: LayerSite

  /// - Parameters:
  ///   - inputs: the extent of each step.
  ///   - units: of the hidden state.
  ///   - layers: one upon the other, 1 by default.
  ///   - bias: whether there are biases.
  ///   - isBatchFirst: whether sequences are `[N, T, inputs]` instead of `[T, N, inputs]`.
  ///   - dropout: the probability of dropping an element between layers, in training.
  ///   - isBidirectional: whether a second network reads each sequence from its end.
  public init(
    from inputs: Int, to units: Int, layers: Int = 1, bias: Bool = true, isBatchFirst: Bool = false,
    dropout: Double = 0, isBidirectional: Bool = false, file: String = #fileID, line: Int = #line
  ) {
    structure = RecurrentStructure(
      gates: 3, units: units, layers: layers, hasBias: bias, isBatchFirst: isBatchFirst, dropout: dropout,
      isBidirectional: isBidirectional)
    weights = structure.weights(inputs: inputs)
    site = LayerSite("GRU", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[T, N, inputs]`, or batch first.
  ///   - hidden: the state at the beginning, `[layers·D, N, units]`; zeros by default. D is 2 where bidirectional.
  ///   - lengths: the steps of each sequence, integers `[N]`; all by default.
  public func sequence(_ x: Tensor, hidden: Tensor? = nil, lengths: Tensor? = nil) -> RecurrentSequence {
    run(x) { x, weights in
      x.gruSequence(
        hidden: hidden, weights: weights, isBidirectional: structure.isBidirectional, dropout: structure.dropout,
        lengths: lengths)
    }
  }

  /// - Parameter x: `[T, N, inputs]`, or batch first.
  /// - Returns: `[T, N, D·units]`, or batch first.
  public func callAsFunction(_ x: Tensor) -> Tensor { sequence(x).output }
}

/// Long short-term memory (Hochreiter & Schmidhuber 1997).
///
/// As a layer it maps sequences to the hidden states of the last layer; `sequence` has the rest.
public struct LSTM: RecurrentNetwork {
  package let weights: [Parameter]
  package let structure: RecurrentStructure
  package let site: LayerSite

  /// - Parameters:
  ///   - inputs: the extent of each step.
  ///   - units: of the hidden and of the cell state.
  ///   - layers: one upon the other, 1 by default.
  ///   - bias: whether there are biases.
  ///   - isBatchFirst: whether sequences are `[N, T, inputs]` instead of `[T, N, inputs]`.
  ///   - dropout: the probability of dropping an element between layers, in training.
  ///   - isBidirectional: whether a second network reads each sequence from its end.
  public init(
    from inputs: Int, to units: Int, layers: Int = 1, bias: Bool = true, isBatchFirst: Bool = false,
    dropout: Double = 0, isBidirectional: Bool = false, file: String = #fileID, line: Int = #line
  ) {
    structure = RecurrentStructure(
      gates: 4, units: units, layers: layers, hasBias: bias, isBatchFirst: isBatchFirst, dropout: dropout,
      isBidirectional: isBidirectional)
    weights = structure.weights(inputs: inputs)
    site = LayerSite("LSTM", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[T, N, inputs]`, or batch first.
  ///   - hidden: the state at the beginning, `[layers·D, N, units]`; zeros by default. D is 2 where bidirectional.
  ///   - cell: the cell state at the beginning, of the same shape; zeros by default.
  ///   - lengths: the steps of each sequence, integers `[N]`; all by default.
  public func sequence(
    _ x: Tensor, hidden: Tensor? = nil, cell: Tensor? = nil, lengths: Tensor? = nil
  ) -> RecurrentSequence {
    run(x) { x, weights in
      x.lstmSequence(
        hidden: hidden, cell: cell, weights: weights, isBidirectional: structure.isBidirectional,
        dropout: structure.dropout, lengths: lengths)
    }
  }

  /// - Parameter x: `[T, N, inputs]`, or batch first.
  /// - Returns: `[T, N, D·units]`, or batch first.
  public func callAsFunction(_ x: Tensor) -> Tensor { sequence(x).output }
}
