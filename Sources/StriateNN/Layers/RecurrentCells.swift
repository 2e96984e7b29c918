import StriateGraph
import StriateTypes

/// One step of a plain recurrent network; see `RNN`.
public struct RNNCell: Module {
  /// `weight_ih` `[units, inputs]`, `weight_hh` `[units, units]` and two biases `[units]`.
  package let weights: [Parameter]
  private let usesReLU: Bool
  private let site: LayerSite

  /// - Parameters:
  ///   - inputs: the extent of the input.
  ///   - units: of the hidden state.
  ///   - usesReLU: instead of tanh.
  ///   - bias: whether there are biases.
  public init(
    from inputs: Int, to units: Int, usesReLU: Bool = false, bias: Bool = true, file: String = #fileID,
    line: Int = #line
  ) {
    weights = RecurrentStructure.weights(gates: 1, inputs: inputs, units: units, hasBias: bias, suffix: "")
    self.usesReLU = usesReLU
    site = LayerSite("RNNCell", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[N, inputs]`.
  ///   - hidden: `[N, units]`; zeros by default.
  /// - Returns: the next hidden state.
  public func callAsFunction(_ x: Tensor, hidden: Tensor? = nil) -> Tensor {
    site.run {
      let group = RecurrentStructure.group(weights.map(\.value))
      return x.recurrentCell(hidden: hidden ?? group.zeroState(for: x), weights: group, usesReLU: usesReLU)
    }
  }
}

/// One step of gated recurrent units; see `GRU`.
public struct GRUCell: Module {
  /// `weight_ih` `[3·units, inputs]`, `weight_hh` `[3·units, units]` and two biases `[3·units]`.
  package let weights: [Parameter]
  private let site: LayerSite

  /// - Parameters:
  ///   - inputs: the extent of the input.
  ///   - units: of the hidden state.
  ///   - bias: whether there are biases.
  public init(from inputs: Int, to units: Int, bias: Bool = true, file: String = #fileID, line: Int = #line) {
    weights = RecurrentStructure.weights(gates: 3, inputs: inputs, units: units, hasBias: bias, suffix: "")
    site = LayerSite("GRUCell", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[N, inputs]`.
  ///   - hidden: `[N, units]`; zeros by default.
  /// - Returns: the next hidden state.
  public func callAsFunction(_ x: Tensor, hidden: Tensor? = nil) -> Tensor {
    site.run {
      let group = RecurrentStructure.group(weights.map(\.value))
      return x.gruCell(hidden: hidden ?? group.zeroState(for: x), weights: group)
    }
  }
}

/// One step of long short-term memory; see `LSTM`.
public struct LSTMCell: Module {
  /// `weight_ih` `[4·units, inputs]`, `weight_hh` `[4·units, units]` and two biases `[4·units]`.
  package let weights: [Parameter]
  private let site: LayerSite

  /// - Parameters:
  ///   - inputs: the extent of the input.
  ///   - units: of the hidden and of the cell state.
  ///   - bias: whether there are biases.
  public init(from inputs: Int, to units: Int, bias: Bool = true, file: String = #fileID, line: Int = #line) {
    weights = RecurrentStructure.weights(gates: 4, inputs: inputs, units: units, hasBias: bias, suffix: "")
    site = LayerSite("LSTMCell", file: file, line: line)
  }

  /// - Parameters:
  ///   - x: `[N, inputs]`.
  ///   - hidden: `[N, units]`; zeros by default.
  ///   - cell: `[N, units]`; zeros by default.
  /// - Returns: the next hidden state and the next cell state.
  public func callAsFunction(
    _ x: Tensor, hidden: Tensor? = nil, cell: Tensor? = nil
  ) -> (hidden: Tensor, cell: Tensor) {
    let both = site.run(failed: { [$0, $0] }) {
      let group = RecurrentStructure.group(weights.map(\.value))
      let zeros = group.zeroState(for: x)
      let next = x.lstmCell(hidden: hidden ?? zeros, cell: cell ?? zeros, weights: group)
      return [next.hidden, next.cell]
    }
    return (both[0], both[1])
  }
}

extension RecurrentWeights {
  /// Zeros `[N, units]`, or `[units]` for a vector.
  fileprivate func zeroState(for x: Tensor) -> Tensor {
    if x.isPoisoned { return x }
    return .zeros(Shape(Array(x.shape.dropLast()) + [hidden.shape[1]]), dtype: x.dtype)
  }
}
