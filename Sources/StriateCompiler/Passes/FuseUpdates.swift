import StriateKernels
import StriateTypes

/// Lets a product go through the elementwise kernel that alone reads it, piece by piece, so that it is never written:
/// above all the gradient of a weight, which the optimizer's update consumes.
package enum FuseUpdates {
  /// Deeper products cost so much arithmetic that their way through memory does not show.
  static let maximumDepth = 320

  package static func run(_ program: inout Program) { run(&program, minimumElementCount: 1 << 14) }

  /// - Parameter minimumElementCount: of products; with smaller ones neither way takes long.
  package static func run(_ program: inout Program, minimumElementCount: Int) {
    let analysis = ProgramAnalysis(program)
    for position in program.instructions.indices {
      guard case .elementwise(let update) = program.instructions[position].kernel else { continue }
      for operand in program.instructions[position].operands.indices {
        guard let fused = fused(position, update, operand: operand, program, analysis),
          program[type: fused.results[0]].elementCount >= minimumElementCount
        else { continue }
        program.instructions[position] = fused
        Diagnostics.trace(.fuse, fused.kernel.summary)
        break
      }
    }
    RemoveDead.run(&program)
  }

  /// The elementwise instruction at `position` with the product that it reads inside; nil where that is impossible.
  private static func fused(
    _ position: Int, _ update: ElementwiseKernel, operand: Int, _ program: Program, _ analysis: ProgramAnalysis
  ) -> Instruction? {
    let instruction = program.instructions[position]
    guard !update.steps.isEmpty,
      let producer = analysis.soleProducer(of: instruction.operands[operand], reader: position, in: program),
      case .matmul(var kernel) = program.instructions[producer].kernel, kernel.post.isEmpty, kernel.update == nil,
      instruction.operands.filter({ $0 == instruction.operands[operand] }).count == 1
    else { return nil }
    let factors = program.instructions[producer].operands
    let product = program[type: program.instructions[producer].results[0]]
    let shape = program[type: instruction.results[0]].shape
    let types = (instruction.operands + instruction.results).map { program[type: $0] }
    let depth = program[type: factors[0]].shape[kernel.transposeA ? 1 : 2]
    // The factors live until the update instead of the product: they should not be larger.
    guard product.dtype == .float32 || product.dtype == .float64, types.allSatisfy({ $0.dtype == product.dtype }),
      product.shape[0] == 1, update.accesses[operand].isContiguous(over: shape), depth <= maximumDepth,
      product.elementCount > 0, product.elementCount == shape.elementCount,
      factors.reduce(0, { $0 + program[type: $1].elementCount }) <= product.elementCount
    else { return nil }
    kernel.update = update.movingOperandToFront(operand)
    var others = instruction.operands
    others.remove(at: operand)
    return Instruction(.matmul(kernel), factors + others, instruction.results)
  }
}

extension ElementwiseKernel {
  /// The same kernel with one operand before all others.
  fileprivate func movingOperandToFront(_ operand: Int) -> ElementwiseKernel {
    func moved(_ register: Int) -> Int { register == operand ? 0 : register < operand ? register + 1 : register }
    var kernel = self
    kernel.accesses.insert(kernel.accesses.remove(at: operand), at: 0)
    for step in kernel.steps.indices { kernel.steps[step].operands = kernel.steps[step].operands.map(moved) }
    kernel.outputs = outputs.map(moved)
    return kernel
  }
}
