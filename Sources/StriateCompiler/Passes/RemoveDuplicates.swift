import StriateKernels
import StriateTypes

/// Computes equal things once: same kernel, same operands, same result types.
package enum RemoveDuplicates {
  private struct Key: Hashable {
    let kernel: Kernel
    let operands: [Value]
    let types: [TensorType]
  }

  package static func run(_ program: inout Program) {
    var seen: [Key: [Value]] = [:]
    var replacement = [Value?](repeating: nil, count: program.valueCount)
    var kept: [Instruction] = []
    for var instruction in program.instructions {
      instruction.operands = instruction.operands.map { replacement[$0.index] ?? $0 }
      let key = Key(
        kernel: instruction.kernel, operands: instruction.operands,
        types: instruction.results.map { program[type: $0] })
      if let earlier = seen[key] {
        for (result, same) in zip(instruction.results, earlier) { replacement[result.index] = same }
      } else {
        seen[key] = instruction.results
        kept.append(instruction)
      }
    }
    program.instructions = kept
    program.outputs = program.outputs.map { replacement[$0.index] ?? $0 }
  }
}

/// Drops what no output needs.
package enum RemoveDead {
  package static func run(_ program: inout Program) {
    var isNeeded = [Bool](repeating: false, count: program.valueCount)
    for output in program.outputs { isNeeded[output.index] = true }
    var kept: [Instruction] = []
    for instruction in program.instructions.reversed() where instruction.results.contains(where: { isNeeded[$0.index] })
    {
      for operand in instruction.operands { isNeeded[operand.index] = true }
      kept.append(instruction)
    }
    program.instructions = kept.reversed()
  }
}
