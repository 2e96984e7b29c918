import StriateKernels
import StriateTypes

/// A matrix that several products of few rows read transposed is transposed once, as a recurrent network's weight is
/// one for all steps. Products of many rows rearrange it for their caches in any case, and a product with a vector
/// reads it best as it lies. The bits do not change.
package enum ShareTransposes {
  private static let rows = 5...36
  private static let minimumReaderCount = 4

  package static func run(_ program: inout Program) {
    var readers: [Value: [Int]] = [:]
    for (position, instruction) in program.instructions.enumerated() where readsTransposed(instruction, program) {
      readers[instruction.operands[1], default: []].append(position)
    }
    readers = readers.filter { $0.value.count >= minimumReaderCount }
    guard !readers.isEmpty else { return }
    let instructions = program.instructions
    var transposed: [Value: Value] = [:]
    program.instructions = []
    for (position, instruction) in instructions.enumerated() {
      var instruction = instruction
      if case .matmul(var kernel) = instruction.kernel, readers[instruction.operands[1]]?.contains(position) == true {
        let matrix = instruction.operands[1], type = program[type: matrix]
        if transposed[matrix] == nil {
          let access = Access(strides: [0, 1, type.shape[2]])
          transposed[matrix] = program.emit(
            .elementwise(ElementwiseKernel(copying: access)), [matrix],
            TensorType([1, type.shape[2], type.shape[1]], type.dtype))
        }
        kernel.transposeB = false
        instruction.kernel = .matmul(kernel)
        instruction.operands[1] = transposed[matrix]!
      }
      program.instructions.append(instruction)
    }
  }

  private static func readsTransposed(_ instruction: Instruction, _ program: Program) -> Bool {
    guard case .matmul(let kernel) = instruction.kernel, kernel.transposeB, kernel.update == nil else { return false }
    let result = program[type: instruction.results[0]].shape
    return program[type: instruction.operands[1]].shape[0] == 1 && rows.contains(result[0] * result[1])
  }
}
