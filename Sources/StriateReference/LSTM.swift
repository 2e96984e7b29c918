import Foundation
import StriateKernels
import StriateTypes

/// Long short-term memory over all steps (Hochreiter & Schmidhuber 1997).
extension ReferenceKernel {
  func packGates() throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: packGates(Float.self)
    case .float64: packGates(Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func lstm(isReversed: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: lstm(RecurrenceExtents(results[0].shape, isReversed), Float.self)
    case .float64: lstm(RecurrenceExtents(results[0].shape, isReversed), Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  func lstmGradient(isReversed: Bool) throws -> ReferenceRoutine {
    switch operands[0].dtype {
    case .float32: lstmGradient(RecurrenceExtents(operands[0].shape, isReversed), Float.self)
    case .float64: lstmGradient(RecurrenceExtents(operands[0].shape, isReversed), Double.self)
    default: throw undefined(for: operands[0].dtype)
    }
  }

  private func packGates<T: ReferenceFloat>(_: T.Type) -> ReferenceRoutine {
    let packed = results[0].shape, count = packed[2], units = operands[0].shape[0] / count
    return { memory in
      let weight = memory.operand(0, as: T.self), result = memory.result(0, as: T.self)
      var position = 0
      for block in 0..<packed[0] {
        for k in 0..<packed[1] {
          for gate in 0..<count {
            for unit in block * packed[3]..<(block + 1) * packed[3] {
              result[position] = unit < units ? weight[(gate * units + unit) * packed[1] + k] : .zero
              position += 1
            }
          }
        }
      }
    }
  }

  /// `c' = f·c + i·g`, `h' = o·tanh c'`, where i, f and o are sigmoids and g the tanh of the inputs' part + W·h.
  private func lstm<T: ReferenceFloat>(_ extents: RecurrenceExtents, _: T.Type) -> ReferenceRoutine {
    let keepsGates = results.count > 2, width = extents.units, block = Kernel.unitBlock
    return { memory in
      let projected = memory.operand(0, as: T.self), weight = memory.operand(1, as: T.self)
      let hidden = memory.result(0, as: T.self), cell = memory.result(1, as: T.self)
      extents.forEach { now, before, unit in
        let oldHidden =
          before.map { UnsafePointer(hidden) + $0 * width } ?? memory.operand(2) + now % extents.rows * width
        let oldCell = before.map { UnsafePointer(cell) + $0 * width } ?? memory.operand(3) + now % extents.rows * width
        let sums = (0..<4).map { gate in
          var sum = projected[(now * 4 + gate) * width + unit].widened
          for k in 0..<width {
            let place = ((unit / block * width + k) * 4 + gate) * block + unit % block
            sum += oldHidden[k].widened * weight[place].widened
          }
          return gate == 2 ? tanh(sum) : 1 / (1 + exp(-sum))
        }
        let next = sums[1] * oldCell[unit].widened + sums[0] * sums[2]
        cell[now * width + unit] = T(narrowing: next)
        hidden[now * width + unit] = T(narrowing: sums[3] * tanh(next))
        guard keepsGates else { return }
        let gates = memory.result(2, as: T.self)
        for gate in 0..<4 { gates[(now * 4 + gate) * width + unit] = T(narrowing: sums[gate]) }
      }
    }
  }

  /// The chain rule backwards through the steps; what a step asks of the states before it waits in the results.
  private func lstmGradient<T: ReferenceFloat>(_ extents: RecurrenceExtents, _: T.Type) -> ReferenceRoutine {
    let hasCellGradient = operands.count > 5, width = extents.units, rows = extents.rows
    return { memory in
      let dHidden = memory.operand(0, as: T.self), gates = memory.operand(1, as: T.self)
      let cell = memory.operand(2, as: T.self), weight = memory.operand(4, as: T.self)
      let dProjected = memory.result(0, as: T.self)
      let dOldHidden = memory.result(1, as: T.self), dOldCell = memory.result(2, as: T.self)
      for i in 0..<rows * width { (dOldHidden[i], dOldCell[i]) = (.zero, .zero) }
      extents.forEachBackwards { now, before in
        let row = now % rows
        let oldCell = before.map { cell + $0 * width } ?? memory.operand(3) + row * width
        for unit in 0..<width {
          let place = now * width + unit, own = row * width + unit
          let (i, f, g, o) = (
            gates[now * 4 * width + unit].widened, gates[(now * 4 + 1) * width + unit].widened,
            gates[(now * 4 + 2) * width + unit].widened, gates[(now * 4 + 3) * width + unit].widened
          )
          let squashed = tanh(cell[place].widened)
          let dh = dOldHidden[own].widened + dHidden[place].widened
          var dc = dOldCell[own].widened + dh * o * (1 - squashed * squashed)
          if hasCellGradient { dc += memory.operand(5, as: T.self)[place].widened }
          let sums = [
            dc * g * i * (1 - i), dc * oldCell[unit].widened * f * (1 - f), dc * i * (1 - g * g),
            dh * squashed * o * (1 - o)
          ]
          for gate in 0..<4 { dProjected[(now * 4 + gate) * width + unit] = T(narrowing: sums[gate]) }
          dOldCell[own] = T(narrowing: dc * f)
        }
        for unit in 0..<width {
          var sum = 0.0
          for k in 0..<4 * width { sum += dProjected[now * 4 * width + k].widened * weight[k * width + unit].widened }
          dOldHidden[row * width + unit] = T(narrowing: sum)
        }
      }
    }
  }
}
