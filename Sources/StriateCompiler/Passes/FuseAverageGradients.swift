import StriateKernels
import StriateTypes

/// Lets an elementwise kernel read the gradient of an average pool where the pool's dy lies, each element as often as its
/// window has positions, so that the spread gradient is never in memory.
///
/// Runs behind elementwise fusion, which has joined what reads the gradient: mostly an activation's gradient.
package enum FuseAverageGradients {
  package static func run(_ program: inout Program) {
    let analysis = ProgramAnalysis(program)
    var instructions: [Instruction] = []
    for (position, instruction) in program.instructions.enumerated() {
      if let spread = SpreadReader(of: instruction, at: position, program, analysis) {
        instructions += spread.instructions(&program)
      } else {
        instructions.append(instruction)
      }
    }
    program.instructions = instructions
    RemoveDead.run(&program)
  }

  /// An elementwise kernel that alone reads the gradient of an average pool whose windows cover the images.
  private struct SpreadReader {
    let instruction: Instruction
    let kernel: ElementwiseKernel
    /// The operand that is the gradient.
    let operand: Int
    let dy: Value
    let window: Pair
    let divisor: Int
    let output: Shape

    init?(of instruction: Instruction, at position: Int, _ program: Program, _ analysis: ProgramAnalysis) {
      guard case .elementwise(let kernel) = instruction.kernel,
        kernel.isLayoutAgnostic(over: program[type: instruction.results[0]].shape)
      else { return nil }
      for (index, operand) in instruction.operands.enumerated() {
        guard let producer = analysis.soleProducer(of: operand, reader: position, in: program),
          case .averagePoolGradient(let pool) = program.instructions[producer].kernel,
          !instruction.operands.dropFirst(index + 1).contains(operand)
        else { continue }
        let dy = program.instructions[producer].operands[0]
        let images = program[type: program.instructions[producer].results[0]].shape, output = program[type: dy].shape
        let divisor = pool.divisor ?? pool.window.height * pool.window.width
        // By a power of two, the product with the reciprocal is what the division gives.
        guard images.elementCount == program[type: instruction.results[0]].elementCount,
          pool.covers(images, by: output), divisor & (divisor - 1) == 0
        else { continue }
        (self.instruction, self.kernel, self.operand, self.dy, self.output) = (instruction, kernel, index, dy, output)
        (window, self.divisor) = (pool.window, divisor)
        return
      }
      return nil
    }

    /// The reader over rows of windows, their rows, windows, their columns; and its results in their old shapes.
    func instructions(_ program: inout Program) -> [Instruction] {
      let shape: Shape = [output[0] * output[1] * output[2], window.height, output[3], window.width]
      var kernel = kernel
      let old = program[type: instruction.results[0]].shape
      kernel.accesses = kernel.accesses.map {
        $0.isSingleElement(over: old) ? Access(offset: $0.offset, strides: [0, 0, 0, 0]) : Access(contiguous: shape)
      }
      kernel.accesses[operand] = Access(strides: [output[3], 0, 1, 0])
      // The share of each position comes first; what read the gradient reads it.
      let count = kernel.accesses.count, dtype = program[type: dy].dtype
      let share = [
        ElementwiseKernel.Step(.constant, [], dtype, constant: 1 / Double(divisor)),
        ElementwiseKernel.Step(.multiply, [operand, count], dtype)
      ]
      func moved(_ register: Int) -> Int {
        register == operand ? count + 1 : register < count ? register : register + share.count
      }
      kernel.steps =
        share
        + kernel.steps.map {
          ElementwiseKernel.Step($0.opcode, $0.operands.map(moved), $0.dtype, constant: $0.constant)
        }
      kernel.outputs = kernel.outputs.map(moved)
      var operands = instruction.operands
      operands[operand] = dy
      let results = instruction.results.map { program.makeValue(TensorType(shape, program[type: $0].dtype)) }
      Diagnostics.trace(.fuse, "average pool's gradient into \(Kernel.elementwise(kernel).summary)")
      return [Instruction(.elementwise(kernel), operands, results)]
        + zip(results, instruction.results).map { Instruction(.reshape, [$0], [$1]) }
    }
  }
}

extension PoolGeometry {
  /// Whether the windows lie side by side and leave nothing of the images over.
  fileprivate func covers(_ images: Shape, by output: Shape) -> Bool {
    window == strides && padding == Pair(0) && images.elementCount > 0
      && images[2] == output[2] * window.height && images[3] == output[3] * window.width
  }
}
