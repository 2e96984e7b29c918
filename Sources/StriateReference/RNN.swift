import Foundation
import StriateKernels
import StriateTypes

/// Plain recurrent networks (Elman 1990) over all steps.
extension ReferenceKernel {
  func rnn(isReversed: Bool, usesReLU: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: rnn(RecurrenceExtents(results[0].shape, isReversed), usesReLU, Float.self)
    case .float64: rnn(RecurrenceExtents(results[0].shape, isReversed), usesReLU, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func rnnGradient(isReversed: Bool, usesReLU: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: rnnGradient(RecurrenceExtents(operands[0].shape, isReversed), usesReLU, Float.self)
    case .float64: rnnGradient(RecurrenceExtents(operands[0].shape, isReversed), usesReLU, Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  /// `h' = tanh(x + W·h)`, or with ReLU.
  private func rnn<T: ReferenceFloat>(
    _ extents: RecurrenceExtents, _ usesReLU: Bool, _: T.Type
  ) -> ReferenceRoutine {
    let width = extents.units, block = Kernel.unitBlock
    return { memory in
      let projected = memory.operand(0, as: T.self), weight = memory.operand(1, as: T.self)
      let hidden = memory.result(0, as: T.self)
      extents.forEach { now, before, unit in
        let old = before.map { UnsafePointer(hidden) + $0 * width } ?? memory.operand(2) + now % extents.rows * width
        var sum = projected[now * width + unit].widened
        for k in 0..<width {
          sum += old[k].widened * weight[(unit / block * width + k) * block + unit % block].widened
        }
        hidden[now * width + unit] = T(narrowing: usesReLU ? (sum <= 0 ? 0 : sum) : tanh(sum))
      }
    }
  }

  private func rnnGradient<T: ReferenceFloat>(
    _ extents: RecurrenceExtents, _ usesReLU: Bool, _: T.Type
  ) -> ReferenceRoutine {
    let width = extents.units, rows = extents.rows
    return { memory in
      let dHidden = memory.operand(0, as: T.self), hidden = memory.operand(1, as: T.self)
      let weight = memory.operand(2, as: T.self)
      let dInputs = memory.result(0, as: T.self), dOld = memory.result(1, as: T.self)
      for i in 0..<rows * width { dOld[i] = .zero }
      extents.forEachBackwards { now, _ in
        let row = now % rows
        for unit in 0..<width {
          let place = now * width + unit, h = hidden[place].widened
          let dh = dOld[row * width + unit].widened + dHidden[place].widened
          dInputs[place] = T(narrowing: usesReLU ? (h > 0 ? dh : 0) : dh * (1 - h * h))
        }
        for unit in 0..<width {
          var sum = 0.0
          for k in 0..<width { sum += dInputs[now * width + k].widened * weight[k * width + unit].widened }
          dOld[row * width + unit] = T(narrowing: sum)
        }
      }
    }
  }
}
