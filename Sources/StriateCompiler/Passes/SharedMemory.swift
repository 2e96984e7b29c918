import StriateKernels
import StriateTypes

/// Which values lie in the memory of others: what a reshape or a kernel that runs in place makes, and what a
/// concatenation is made of.
struct SharedMemory {
  private let program: Program
  /// The value in whose memory a value lies, and where in it, in bytes.
  private var parents: [(value: Int, offset: Int)?]

  /// With reshapes only.
  init(_ program: Program) {
    self.program = program
    parents = Array(repeating: nil, count: program.valueCount)
    for instruction in program.instructions where instruction.kernel == .reshape {
      parents[instruction.results[0].index] = (instruction.operands[0].index, 0)
    }
  }

  /// Lets operands of concatenations be made where the result has them, so that there is nothing to copy.
  mutating func joinConcatenations(_ segments: [AssignDevices.Segment], _ analysis: ProgramAnalysis) {
    // Inputs and outputs have memory of their own.
    var isFixed = [Bool](repeating: false, count: program.valueCount)
    for value in program.inputs + program.outputs { isFixed[find(value.index).value] = true }
    for segment in segments {
      for position in segment.range {
        let instruction = program.instructions[position]
        guard let offsets = segment.device.concatenationOffsets(of: instruction, in: program),
          !isFixed[instruction.results[0].index]
        else { continue }
        let result = instruction.results[0].index
        for (operand, offset) in zip(instruction.operands, offsets) {
          let storage = find(operand.index)
          // What lies in a concatenation already, or is read by one twice, is copied.
          guard storage.offset == 0, storage.value != result, !isFixed[storage.value],
            program.layouts[storage.value].byteCount == program[layout: operand].byteCount,
            analysis.definitions[storage.value] != nil
          else { continue }
          parents[storage.value] = (result, offset)
        }
      }
    }
  }

  /// Lets kernels write over what they read last.
  mutating func joinInPlace() {
    let storages = parents.indices.map(find)
    var lastReader = [Int](repeating: -1, count: program.valueCount)
    for (position, instruction) in program.instructions.enumerated() {
      for operand in instruction.operands { lastReader[storages[operand.index].value] = position }
    }
    var isFixed = [Bool](repeating: false, count: program.valueCount)
    for value in program.inputs + program.outputs { isFixed[storages[value.index].value] = true }
    for (position, instruction) in program.instructions.enumerated() {
      guard let (number, resultNumber) = instruction.kernel.inPlace else { continue }
      let operand = instruction.operands[number], result = instruction.results[resultNumber].index
      let storage = storages[operand.index]
      let isReadOnce = instruction.operands.count { storages[$0.index].value == storage.value } == 1
      guard lastReader[storage.value] == position, isReadOnce, storage.offset == 0, parents[result] == nil,
        !isFixed[storage.value], !isFixed[result], program.layouts[storage.value] == program.layouts[result]
      else { continue }
      parents[result] = (operand.index, 0)
    }
  }

  /// Of each value, itself where it has memory of its own.
  func roots() -> (values: [Int], offsets: [Int]) {
    let found = parents.indices.map(find)
    return (found.map(\.value), found.map(\.offset))
  }

  private func find(_ value: Int) -> (value: Int, offset: Int) {
    var found = (value: value, offset: 0)
    while let parent = parents[found.value] { found = (parent.value, found.offset + parent.offset) }
    return found
  }
}
