import StriateKernels
import StriateTypes

/// Algebra that changes no bits: x·1, x/1, x − 0, double negation, copies that move nothing, reshapes of reshapes,
/// reductions over single elements.
package enum Simplify {
  package static func run(_ program: inout Program) {
    var pass = Pass(program)
    pass.run()
    program = pass.program
  }

  private struct Pass {
    var program: Program
    var definitions: [Instruction?]
    var replacement: [Value?]

    init(_ program: Program) {
      self.program = program
      definitions = Array(repeating: nil, count: program.valueCount)
      replacement = Array(repeating: nil, count: program.valueCount)
    }

    mutating func run() {
      for position in program.instructions.indices {
        var instruction = program.instructions[position]
        instruction.operands = instruction.operands.map { replacement[$0.index] ?? $0 }
        simplify(&instruction)
        program.instructions[position] = instruction
        for result in instruction.results { definitions[result.index] = instruction }
      }
      program.replace(replacement)
    }

    mutating func simplify(_ instruction: inout Instruction) {
      switch instruction.kernel {
      case .reshape:
        // A reshape of a reshape reads the first one's operand; back to the first shape is nothing at all.
        if let inner = definitions[instruction.operands[0].index], inner.kernel == .reshape {
          instruction.operands = inner.operands
        }
        if program[type: instruction.operands[0]] == program[type: instruction.results[0]] {
          replacement[instruction.results[0].index] = instruction.operands[0]
        }
      case .reduce(let kernel) where !kernel.operation.isArgument:
        let shape = program[type: instruction.operands[0]].shape
        if kernel.axes.allSatisfy({ shape[$0] == 1 }) { instruction.kernel = .reshape }
      case .elementwise(let kernel): simplify(kernel, &instruction)
      default: break
      }
    }

    mutating func simplify(_ kernel: ElementwiseKernel, _ instruction: inout Instruction) {
      let result = instruction.results[0]
      let type = program[type: result]
      func passes(_ operand: Int) -> Bool {
        program[type: instruction.operands[operand]] == type && kernel.accesses[operand].isContiguous(over: type.shape)
      }
      if kernel.steps.isEmpty {
        guard kernel.accesses[0].isContiguous(over: type.shape),
          program[type: instruction.operands[0]].elementCount == type.elementCount
        else { return }
        if passes(0) {
          replacement[result.index] = instruction.operands[0]
        } else {
          instruction.kernel = .reshape
        }
        return
      }
      // Registers are operands, one each.
      guard kernel.steps.count == 1, kernel.steps[0].operands == Array(instruction.operands.indices) else { return }
      switch kernel.steps[0].opcode {
      case .multiply:
        if isConstant(instruction.operands[1], 1), passes(0) { replacement[result.index] = instruction.operands[0] }
        if isConstant(instruction.operands[0], 1), passes(1) { replacement[result.index] = instruction.operands[1] }
      case .divide:
        if isConstant(instruction.operands[1], 1), passes(0) { replacement[result.index] = instruction.operands[0] }
      case .subtract:
        if isConstant(instruction.operands[1], 0), passes(0) { replacement[result.index] = instruction.operands[0] }
      case .negate:
        guard let inner = definitions[instruction.operands[0].index], case .elementwise(let kernel) = inner.kernel,
          kernel.steps.count == 1, kernel.steps[0].opcode == .negate, passes(0),
          program[type: inner.operands[0]] == type, kernel.accesses[0].isContiguous(over: type.shape)
        else { return }
        replacement[result.index] = inner.operands[0]
      default: break
      }
    }

    /// Whether a value is `number` everywhere, −0 not being 0: x − (−0) and x + 0 turn −0 into +0.
    func isConstant(_ value: Value, _ number: Double) -> Bool {
      guard let definition = definitions[value.index], case .elementwise(let kernel) = definition.kernel else {
        return false
      }
      if kernel.steps.isEmpty { return isConstant(definition.operands[0], number) }
      return kernel.steps.count == 1 && kernel.steps[0].opcode == .constant && kernel.steps[0].constant == number
        && kernel.steps[0].constant.sign == number.sign
    }
  }
}
