import StriateTypes

/// The weights of one recurrent layer and direction. With `gates` 1 (plain), 3 (GRU: reset, update, new) or 4 (LSTM:
/// input, forget, cell, output), one below the other, as PyTorch stores them.
public struct RecurrentWeights: Sendable {
  /// `[gates·H, I]`, applied to the input.
  public var input: Tensor
  /// `[gates·H, H]`, applied to the hidden state.
  public var hidden: Tensor
  /// `[gates·H]`, or nil.
  public var inputBias: Tensor?
  /// `[gates·H]`, or nil.
  public var hiddenBias: Tensor?

  /// - Parameters:
  ///   - input: `[gates·H, I]`.
  ///   - hidden: `[gates·H, H]`.
  ///   - inputBias: `[gates·H]`, none by default.
  ///   - hiddenBias: `[gates·H]`, none by default.
  public init(input: Tensor, hidden: Tensor, inputBias: Tensor? = nil, hiddenBias: Tensor? = nil) {
    self.input = input
    self.hidden = hidden
    self.inputBias = inputBias
    self.hiddenBias = hiddenBias
  }

  var tensors: [Tensor] { [input, hidden] + [inputBias, hiddenBias].compactMap(\.self) }
}

/// One step of a recurrent network. Inputs are `[N, I]`, states `[N, H]`; vectors `[I]` and `[H]` will do for one.
extension Tensor {
  /// h' = tanh(W·x + b + U·h + c), or with ReLU (Elman 1990).
  /// - Parameter usesReLU: instead of tanh, false by default.
  public func recurrentCell(hidden: Tensor, weights: RecurrentWeights, usesReLU: Bool = false) -> Tensor {
    let kind: RecurrentKind = usesReLU ? .relu : .tanh
    return cell("recurrentCell", kind, RecurrentState(hidden: hidden), weights).hidden
  }

  /// The gated recurrent unit (Cho et al. 2014, arXiv:1406.1078), in the form where the reset gate acts on U·h + c:
  /// h' = (1 − z)·n + z·h.
  public func gruCell(hidden: Tensor, weights: RecurrentWeights) -> Tensor {
    cell("gruCell", .gru, RecurrentState(hidden: hidden), weights).hidden
  }

  /// Long short-term memory (Hochreiter & Schmidhuber 1997): c' = f·c + i·g, h' = o·tanh(c').
  /// - Returns: the next hidden state and the next cell state.
  public func lstmCell(hidden: Tensor, cell: Tensor, weights: RecurrentWeights) -> (hidden: Tensor, cell: Tensor) {
    let next = self.cell("lstmCell", .lstm, RecurrentState(hidden: hidden, cell: cell), weights)
    return (next.hidden, next.cell ?? next.hidden)
  }

  private func cell(
    _ name: String, _ kind: RecurrentKind, _ state: RecurrentState, _ weights: RecurrentWeights
  ) -> RecurrentState {
    let operands = [self] + state.tensors + weights.tensors
    if let poisoned = operands.first(where: \.isPoisoned) { return RecurrentState(hidden: poisoned, cell: poisoned) }
    do throws(ShapeError) {
      let isVector = rank == 1
      let rows = isVector ? expanded(at: 0) : self
      let given = isVector ? state.mapped { $0.rank == 1 ? $0.expanded(at: 0) : $0 } : state
      try kind.check(name, rows.type, given, weights)
      let next = kind.next(kind.projected(rows, weights), given, weights)
      return isVector ? next.mapped { $0.reshaped(to: Shape($0.shape.dropFirst())) } : next
    } catch {
      let poisoned = Tensor.fail(error)
      return RecurrentState(hidden: poisoned, cell: poisoned)
    }
  }
}

/// What a recurrent network remembers: `[N, H]` each.
struct RecurrentState {
  var hidden: Tensor
  var cell: Tensor?

  var tensors: [Tensor] { [hidden] + (cell.map { [$0] } ?? []) }
  func mapped(_ body: (Tensor) -> Tensor) -> RecurrentState {
    RecurrentState(hidden: body(hidden), cell: cell.map(body))
  }
}

/// The arithmetic of a step.
enum RecurrentKind {
  case tanh, relu, gru, lstm

  var gates: Int {
    switch self {
    case .tanh, .relu: 1
    case .gru: 3
    case .lstm: 4
    }
  }

  /// What of a step does not depend on the state; for all steps of a sequence at once. `[..., I]` -> `[..., gates·H]`.
  func projected(_ x: Tensor, _ weights: RecurrentWeights) -> Tensor {
    // Where the reset gate does not come between, both biases are one. It is made before the product, which then adds it.
    let biases = [weights.inputBias, self == .gru ? nil : weights.hiddenBias].compactMap(\.self)
    let product = Tensor.matmul(x, weights.input, transposeA: false, transposeB: true)
    return biases.first.map { biases.dropFirst().reduce($0, +) + product } ?? product
  }

  func next(_ projected: Tensor, _ state: RecurrentState, _ weights: RecurrentWeights) -> RecurrentState {
    let product = Tensor.matmul(state.hidden, weights.hidden, transposeA: false, transposeB: true)
    switch self {
    case .tanh: return RecurrentState(hidden: (projected + product).tanh())
    case .relu: return RecurrentState(hidden: (projected + product).relu())
    case .gru:
      let recurrent = weights.hiddenBias.map { product + $0 } ?? product
      let ours = parts(projected), theirs = parts(recurrent)
      let reset = (ours[0] + theirs[0]).sigmoid(), update = (ours[1] + theirs[1]).sigmoid()
      let new = (ours[2] + reset * theirs[2]).tanh()
      return RecurrentState(hidden: new + update * (state.hidden - new))
    case .lstm:
      let gates = parts(projected + product)
      let kept = gates[1].sigmoid() * (state.cell ?? state.hidden)
      let cell = kept + gates[0].sigmoid() * gates[2].tanh()
      return RecurrentState(hidden: gates[3].sigmoid() * cell.tanh(), cell: cell)
    }
  }

  private func parts(_ x: Tensor) -> [Tensor] {
    let width = x.shape[x.rank - 1] / gates
    return (0..<gates).map { x.slice(axis: -1, $0 * width..<($0 + 1) * width) }
  }

  /// - Parameter x: `[..., N, I]`.
  func check(_ name: String, _ x: TensorType, _ state: RecurrentState, _ weights: RecurrentWeights) throws(ShapeError) {
    let operands = [x] + (state.tensors + weights.tensors).map(\.type)
    guard x.shape.rank >= 2, x.dtype.isFloatingPoint, operands.allSatisfy({ $0.dtype == x.dtype }) else {
      throw ShapeError(name, "needs inputs [N, I] and floating point of one type", operands: operands)
    }
    let rows = x.shape[x.shape.rank - 2], inputs = x.shape[x.shape.rank - 1]
    guard state.hidden.rank == 2, state.tensors.allSatisfy({ $0.shape == [rows, state.hidden.shape[1]] }) else {
      throw ShapeError(name, "the state is not [\(rows), H]", operands: operands)
    }
    let width = state.hidden.shape[1]
    let isFitting =
      weights.input.shape == [gates * width, inputs] && weights.hidden.shape == [gates * width, width]
      && [weights.inputBias, weights.hiddenBias].allSatisfy { $0.map { $0.shape == [gates * width] } ?? true }
    guard isFitting else {
      throw ShapeError(
        name, "the weights are not [\(gates * width), \(inputs)] and [\(gates * width), \(width)]", operands: operands,
        hint: "\(gates) gates of \(width) units, one below the other, with biases [\(gates * width)]")
    }
  }
}
