import CSIMD
import StriateKernels
import StriateTypes

/// A recurrent weight in the order in which its kernel reads it.
final class PackGatesStep: CPUStep {
  private let gates: Int64
  private let units: Int64
  private let depth: Int64
  private let operand: Placement
  private let result: Placement

  init(_ site: StepSite, count: Int) {
    let weight = site.kernel.operands[0].shape
    gates = Int64(count)
    units = Int64(weight[0] / count)
    depth = Int64(weight[1])
    operand = site.operands[0]
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    csimd_pack_gates(gates, units, depth, memory.floats(operand), memory.floats(result))
  }
}

/// All steps of an LSTM.
final class LSTMStep: CPUStep {
  private let extents: csimd_recurrence
  /// Inputs' part, packed weight, first states.
  private let operands: [Placement]
  /// Hidden states, cell states, and gates where they are kept.
  private let results: [Placement]

  init(_ site: StepSite, isReversed: Bool) {
    extents = csimd_recurrence(states: site.kernel.results[0].shape, isReversed: isReversed)
    operands = site.operands
    results = site.results
  }

  func run(_ memory: StepMemory) {
    withUnsafePointer(to: extents) { extents in
      csimd_lstm_forward(
        extents, memory.floats(operands[0]), memory.floats(operands[1]), memory.floats(operands[2]),
        memory.floats(operands[3]), memory.floats(results[0]), memory.floats(results[1]),
        memory.floats(results.count > 2 ? results[2] : nil))
    }
  }
}

final class LSTMGradientStep: CPUStep {
  private let extents: csimd_recurrence
  /// d hidden states, gates, cell states, first cell state, weight, and d cell states if there are any.
  private let operands: [Placement]
  private let results: [Placement]

  init(_ site: StepSite, isReversed: Bool) {
    extents = csimd_recurrence(states: site.kernel.operands[0].shape, isReversed: isReversed)
    operands = site.operands
    results = site.results
  }

  func run(_ memory: StepMemory) {
    withUnsafePointer(to: extents) { extents in
      csimd_lstm_backward(
        extents, memory.floats(operands[0]), memory.floats(operands.count > 5 ? operands[5] : nil),
        memory.floats(operands[1]), memory.floats(operands[2]), memory.floats(operands[3]), memory.floats(operands[4]),
        memory.floats(results[0]), memory.floats(results[1]), memory.floats(results[2]))
    }
  }
}

/// All steps of gated recurrent units.
final class GRUStep: CPUStep {
  private let extents: csimd_recurrence
  /// Inputs' part, packed weight, bias, first state.
  private let operands: [Placement]
  /// Hidden states, and gates where they are kept.
  private let results: [Placement]

  init(_ site: StepSite, isReversed: Bool) {
    extents = csimd_recurrence(states: site.kernel.results[0].shape, isReversed: isReversed)
    operands = site.operands
    results = site.results
  }

  func run(_ memory: StepMemory) {
    withUnsafePointer(to: extents) { extents in
      csimd_gru_forward(
        extents, memory.floats(operands[0]), memory.floats(operands[1]), memory.floats(operands[2]),
        memory.floats(operands[3]), memory.floats(results[0]), memory.floats(results.count > 1 ? results[1] : nil))
    }
  }
}

final class GRUGradientStep: CPUStep {
  private let extents: csimd_recurrence
  /// d hidden states, gates, hidden states, first hidden state, weight.
  private let operands: [Placement]
  private let results: [Placement]

  init(_ site: StepSite, isReversed: Bool) {
    extents = csimd_recurrence(states: site.kernel.operands[0].shape, isReversed: isReversed)
    operands = site.operands
    results = site.results
  }

  func run(_ memory: StepMemory) {
    withUnsafePointer(to: extents) { extents in
      csimd_gru_backward(
        extents, memory.floats(operands[0]), memory.floats(operands[1]), memory.floats(operands[2]),
        memory.floats(operands[3]), memory.floats(operands[4]), memory.floats(results[0]), memory.floats(results[1]),
        memory.floats(results[2]))
    }
  }
}

/// All steps of a plain recurrent network.
final class RNNStep: CPUStep {
  private let extents: csimd_recurrence
  private let relu: Int32
  /// Inputs' part, packed weight, first state.
  private let operands: [Placement]
  private let result: Placement

  init(_ site: StepSite, isReversed: Bool, usesReLU: Bool) {
    extents = csimd_recurrence(states: site.kernel.results[0].shape, isReversed: isReversed)
    relu = usesReLU ? 1 : 0
    operands = site.operands
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    withUnsafePointer(to: extents) { extents in
      csimd_rnn_forward(
        extents, relu, memory.floats(operands[0]), memory.floats(operands[1]), memory.floats(operands[2]),
        memory.floats(result))
    }
  }
}

final class RNNGradientStep: CPUStep {
  private let extents: csimd_recurrence
  private let relu: Int32
  /// d hidden states, hidden states, weight.
  private let operands: [Placement]
  private let results: [Placement]

  init(_ site: StepSite, isReversed: Bool, usesReLU: Bool) {
    extents = csimd_recurrence(states: site.kernel.operands[0].shape, isReversed: isReversed)
    relu = usesReLU ? 1 : 0
    operands = site.operands
    results = site.results
  }

  func run(_ memory: StepMemory) {
    withUnsafePointer(to: extents) { extents in
      csimd_rnn_backward(
        extents, relu, memory.floats(operands[0]), memory.floats(operands[1]), memory.floats(operands[2]),
        memory.floats(results[0]), memory.floats(results[1]))
    }
  }
}

extension csimd_recurrence {
  /// - Parameter states: `[T, N, H]`.
  fileprivate init(states: Shape, isReversed: Bool) {
    self.init(
      steps: Int64(states[0]), rows: Int64(states[1]), units: Int64(states[2]), reversed: isReversed ? 1 : 0)
  }
}
