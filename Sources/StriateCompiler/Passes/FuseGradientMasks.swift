import StriateKernels
import StriateTypes

/// Lets the gradient of a batch norm mask its dy by the ReLU that follows the batch norm, so that the masked gradient is
/// never in memory.
///
/// Runs behind elementwise fusion: what another elementwise kernel makes of the mask on its way is better left there.
package enum FuseGradientMasks {
  package static func run(_ program: inout Program) {
    let analysis = ProgramAnalysis(program)
    for instruction in program.instructions {
      guard let mask = ReLUMask(instruction, in: program) else { continue }
      let masked = instruction.results[0], readers = analysis.readers[masked.index]
      guard !analysis.isOutput[masked.index],
        readers.allSatisfy({ isPlainGradient(program.instructions[$0], of: masked) })
      else { continue }
      for reader in readers {
        guard case .batchNormGradient(let epsilon, _) = program.instructions[reader].kernel else { continue }
        Diagnostics.trace(.fuse, "mask of a ReLU into \(program.instructions[reader].kernel.summary)")
        program.instructions[reader].kernel = .batchNormGradient(epsilon: epsilon, isMasked: true)
        program.instructions[reader].operands[0] = mask.dy
        program.instructions[reader].operands.append(mask.y)
      }
    }
    RemoveDead.run(&program)
  }

  /// Whether an instruction is the gradient of a batch norm that has no mask yet and reads `dy` as its dy alone.
  private static func isPlainGradient(_ instruction: Instruction, of dy: Value) -> Bool {
    instruction.kernel.isUnmaskedBatchNormGradient && instruction.operands[0] == dy
      && !instruction.operands.dropFirst().contains(dy)
  }

  /// An instruction that is y > 0 ? dy : 0.
  private struct ReLUMask {
    let y: Value
    let dy: Value

    init?(_ instruction: Instruction, in program: Program) {
      guard case .elementwise(let kernel) = instruction.kernel, kernel.outputs.count == 1,
        let select = kernel.step(of: kernel.outputs[0]), select.opcode == .select,
        let greater = kernel.step(of: select.operands[0]), greater.opcode == .greater,
        kernel.isZero(greater.operands[1]), kernel.isZero(select.operands[2]), kernel.steps.count <= 4,
        let y = kernel.operand(greater.operands[0], of: instruction, in: program),
        let dy = kernel.operand(select.operands[1], of: instruction, in: program)
      else { return nil }
      (self.y, self.dy) = (y, dy)
    }
  }
}

extension Kernel {
  fileprivate var isUnmaskedBatchNormGradient: Bool {
    if case .batchNormGradient(_, isMasked: false) = self { return true }
    return false
  }
}

extension ElementwiseKernel {
  /// The step that makes a register; nil for an operand.
  fileprivate func step(of register: Int) -> Step? {
    register < accesses.count ? nil : steps[register - accesses.count]
  }

  fileprivate func isZero(_ register: Int) -> Bool {
    step(of: register).map { $0.opcode == .constant && $0.constant == 0 } ?? false
  }

  /// The operand that a register holds, if it is read as it lies and of the result's type.
  fileprivate func operand(_ register: Int, of instruction: Instruction, in program: Program) -> Value? {
    guard register < accesses.count else { return nil }
    let type = program[type: instruction.results[0]], operand = instruction.operands[register]
    return program[type: operand] == type && accesses[register].isContiguous(over: type.shape) ? operand : nil
  }
}
