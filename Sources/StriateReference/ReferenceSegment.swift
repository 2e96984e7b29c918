import StriateKernels
import StriateTypes

/// Instructions with everything decided that does not depend on addresses.
final class ReferenceSegment: HostSegment {
  private struct Step: Sendable {
    let routine: ReferenceRoutine
    let operandCount: Int
    /// Where the instruction's operands, then its results, begin in `placements`.
    let firstPlacement: Int
  }

  private let steps: [Step]
  private let placements: [Placement]

  init(_ program: Program, _ range: Range<Int>, placements: [Placement]) throws {
    var steps: [Step] = []
    var ownPlacements: [Placement] = []
    for instruction in program.instructions[range] {
      let values = instruction.operands + instruction.results
      guard values.allSatisfy({ program[layout: $0].isPlain }) else {
        throw EvaluationError("\(instruction.kernel.summary): the reference device has plain layouts only")
      }
      let kernel = ReferenceKernel(
        kernel: instruction.kernel, operands: instruction.operands.map { program[type: $0] },
        results: instruction.results.map { program[type: $0] })
      steps.append(
        Step(
          routine: try kernel.routine(), operandCount: instruction.operands.count,
          firstPlacement: ownPlacements.count))
      ownPlacements += values.map { placements[$0.index] }
    }
    self.steps = steps
    self.placements = ownPlacements
  }

  func run(_ bases: UnsafePointer<UnsafeMutableRawPointer>) throws {
    let addresses = placements.map { bases[$0.buffer] + $0.offset }
    try addresses.withUnsafeBufferPointer { addresses in
      for step in steps {
        try step.routine(
          ReferenceMemory(addresses: addresses, first: step.firstPlacement, operandCount: step.operandCount))
      }
    }
  }
}

/// The memory of one instruction's operands and results, valid during its run.
struct ReferenceMemory {
  private let addresses: UnsafeBufferPointer<UnsafeMutableRawPointer>
  private let first: Int
  private let operandCount: Int

  init(addresses: UnsafeBufferPointer<UnsafeMutableRawPointer>, first: Int, operandCount: Int) {
    self.addresses = addresses
    self.first = first
    self.operandCount = operandCount
  }

  /// Operands first, then results.
  func address(_ index: Int) -> UnsafeMutableRawPointer { addresses[first + index] }

  func operand(_ index: Int) -> UnsafeRawPointer { UnsafeRawPointer(addresses[first + index]) }

  func result(_ index: Int) -> UnsafeMutableRawPointer { addresses[first + operandCount + index] }

  func operand<T: ReferenceElement>(_ index: Int, as _: T.Type = T.self) -> UnsafePointer<T> {
    operand(index).assumingMemoryBound(to: T.self)
  }

  func result<T: ReferenceElement>(_ index: Int, as _: T.Type = T.self) -> UnsafeMutablePointer<T> {
    result(index).assumingMemoryBound(to: T.self)
  }
}
