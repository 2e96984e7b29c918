import Foundation
import StriateKernels
import StriateTypes

/// Gated recurrent units (Cho et al. 2014, arXiv:1406.1078) over all steps.
extension ReferenceKernel {
  func gru(isReversed: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: gru(RecurrenceExtents(results[0].shape, isReversed), Float.self)
    case .float64: gru(RecurrenceExtents(results[0].shape, isReversed), Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func gruGradient(isReversed: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: gruGradient(RecurrenceExtents(operands[0].shape, isReversed), Float.self)
    case .float64: gruGradient(RecurrenceExtents(operands[0].shape, isReversed), Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  /// `h' = n + z·(h − n)` with `r, z = σ(x + s)` and `n = tanh(x + r·s)`, of the inputs' part x and the states' part
  /// `s = W·h + b` of each gate.
  private func gru<T: ReferenceFloat>(_ extents: RecurrenceExtents, _: T.Type) -> ReferenceRoutine {
    let keepsGates = results.count > 1, width = extents.units, block = Kernel.unitBlock
    return { memory in
      let projected = memory.operand(0, as: T.self), weight = memory.operand(1, as: T.self)
      let bias = memory.operand(2, as: T.self), hidden = memory.result(0, as: T.self)
      extents.forEach { now, before, unit in
        let old = before.map { UnsafePointer(hidden) + $0 * width } ?? memory.operand(3) + now % extents.rows * width
        let states = (0..<3).map { gate in
          var sum = bias[gate * width + unit].widened
          for k in 0..<width {
            let place = ((unit / block * width + k) * 3 + gate) * block + unit % block
            sum += old[k].widened * weight[place].widened
          }
          return sum
        }
        func input(_ gate: Int) -> Double { projected[(now * 3 + gate) * width + unit].widened }
        let reset = 1 / (1 + exp(-input(0) - states[0])), update = 1 / (1 + exp(-input(1) - states[1]))
        let new = tanh(input(2) + reset * states[2])
        hidden[now * width + unit] = T(narrowing: new + update * (old[unit].widened - new))
        guard keepsGates else { return }
        let gates = memory.result(1, as: T.self)
        for (gate, value) in [reset, update, new, states[2]].enumerated() {
          gates[(now * 4 + gate) * width + unit] = T(narrowing: value)
        }
      }
    }
  }

  /// The chain rule backwards through the steps; what a step asks of the state before it waits in the result.
  private func gruGradient<T: ReferenceFloat>(_ extents: RecurrenceExtents, _: T.Type) -> ReferenceRoutine {
    let width = extents.units, rows = extents.rows
    return { memory in
      let dHidden = memory.operand(0, as: T.self), gates = memory.operand(1, as: T.self)
      let hidden = memory.operand(2, as: T.self), weight = memory.operand(4, as: T.self)
      let dInputs = memory.result(0, as: T.self), dStates = memory.result(1, as: T.self)
      let dOld = memory.result(2, as: T.self)
      for i in 0..<rows * width { dOld[i] = .zero }
      extents.forEachBackwards { now, before in
        let row = now % rows, old = before.map { hidden + $0 * width } ?? memory.operand(3) + row * width
        var around = [Double](repeating: 0, count: width)
        for unit in 0..<width {
          func kept(_ gate: Int) -> Double { gates[(now * 4 + gate) * width + unit].widened }
          let (reset, update, new, state) = (kept(0), kept(1), kept(2), kept(3))
          let dh = dOld[row * width + unit].widened + dHidden[now * width + unit].widened
          let dNew = dh * (1 - update) * (1 - new * new)
          let dUpdate = dh * (old[unit].widened - new) * update * (1 - update)
          let dReset = dNew * state * reset * (1 - reset)
          for (gate, (input, state)) in [(dReset, dReset), (dUpdate, dUpdate), (dNew, dNew * reset)].enumerated() {
            dInputs[(now * 3 + gate) * width + unit] = T(narrowing: input)
            dStates[(now * 3 + gate) * width + unit] = T(narrowing: state)
          }
          around[unit] = dh * update
        }
        for unit in 0..<width {
          var sum = around[unit]
          for k in 0..<3 * width { sum += dStates[now * 3 * width + k].widened * weight[k * width + unit].widened }
          dOld[row * width + unit] = T(narrowing: sum)
        }
      }
    }
  }
}
