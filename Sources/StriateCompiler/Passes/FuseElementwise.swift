import StriateKernels
import StriateTypes

/// Runs elementwise instructions of any DAG shape as one kernel over cache-sized tiles.
///
/// A producer goes into its reader where the reader alone reads it, where it costs nothing (constants, copies,
/// casts), or where it can stay a second result of the fused kernel.
package enum FuseElementwise {
  /// More registers than this do not stay in the first-level cache.
  static let maximumRegisters = 48
  static let maximumOperands = 14

  package static func run(_ program: inout Program) {
    readThroughReshapes(&program)
    // A reshape that nobody reads any more would count as a reader.
    RemoveDead.run(&program)
    var position = 0
    var analysis = ProgramAnalysis(program)
    while position < program.instructions.count {
      if case .elementwise = program.instructions[position].kernel {
        while fuseOneProducer(into: position, &program, &analysis) {}
      }
      position += 1
    }
    RemoveDead.run(&program)
    for instruction in program.instructions {
      if case .elementwise(let kernel) = instruction.kernel, kernel.steps.count > 1 {
        Diagnostics.trace(
          .fuse,
          "\(instruction.kernel.summary) over \(program[type: instruction.results[0]].shape), "
            + "\(instruction.operands.count) operands, \(instruction.results.count) results")
      }
    }
  }

  /// A reshape keeps the memory, and accesses walk memory: kernels may read the original.
  private static func readThroughReshapes(_ program: inout Program) {
    var source = [Value?](repeating: nil, count: program.valueCount)
    for position in program.instructions.indices {
      let instruction = program.instructions[position]
      switch instruction.kernel {
      case .reshape:
        source[instruction.results[0].index] = source[instruction.operands[0].index] ?? instruction.operands[0]
      case .elementwise:
        program.instructions[position].operands = instruction.operands.map { source[$0.index] ?? $0 }
      default: break
      }
    }
  }

  /// Moves one producer of the instruction's operands into it. Answers whether there was one.
  private static func fuseOneProducer(
    into position: Int, _ program: inout Program, _ analysis: inout ProgramAnalysis
  ) -> Bool {
    let reader = program.instructions[position]
    guard case .elementwise(let kernel) = reader.kernel else { return false }
    let shape = program[type: reader.results[0]].shape
    for operand in reader.operands {
      guard let definition = analysis.definitions[operand.index], definition < position,
        case .elementwise(let producer) = program.instructions[definition].kernel
      else { continue }
      let candidate = Candidate(
        reader: position, kernel: kernel, shape: shape, producerPosition: definition, producer: producer)
      guard let fused = candidate.fused(program, analysis) else { continue }
      if fused.absorbsProducer {
        analysis.update(definition, from: program.instructions[definition], to: nil)
        program.instructions[definition] = Instruction(.reshape, [], [])
      }
      analysis.update(position, from: reader, to: fused.instruction)
      program.instructions[position] = fused.instruction
      return true
    }
    return false
  }

  private struct Candidate {
    let reader: Int
    let kernel: ElementwiseKernel
    let shape: Shape
    let producerPosition: Int
    let producer: ElementwiseKernel

    /// The reader with the producer inside, or nil where that is impossible or costs more than it saves.
    func fused(_ program: Program, _ analysis: ProgramAnalysis) -> (instruction: Instruction, absorbsProducer: Bool)? {
      let readerInstruction = program.instructions[reader]
      let producerInstruction = program.instructions[producerPosition]
      let producerShape = program[type: producerInstruction.results[0]].shape
      guard kernel.registerCount + producer.registerCount <= maximumRegisters,
        readerInstruction.operands.count + producerInstruction.operands.count <= maximumOperands
      else { return nil }

      let readsAsItLies = readerInstruction.operands.enumerated().allSatisfy { position, operand in
        !producerInstruction.results.contains(operand)
          || (kernel.accesses[position].isContiguous(over: shape) && producerShape.elementCount == shape.elementCount)
      }
      let readsAll = producerInstruction.results.allSatisfy {
        !analysis.isOutput[$0.index] && analysis.readers[$0.index].allSatisfy { $0 == reader }
      }
      if !readsAll || (!readsAsItLies && !isFree(producer) && shape.elementCount > producerShape.elementCount) {
        if isFree(producer), producerInstruction.results.count == 1 {
          return inlined(program).map { ($0, false) }
        }
        // What others need stays a result, if nobody needs it before the reader runs.
        guard readsAsItLies, producerShape == shape,
          producerInstruction.results.allSatisfy({ (analysis.readers[$0.index].first ?? reader) >= reader })
        else { return nil }
        let kept = producerInstruction.results.indices.filter { result in
          let value = producerInstruction.results[result]
          return analysis.isOutput[value.index] || analysis.readers[value.index].contains { $0 != reader }
        }
        return inlined(program, keeping: kept).map { ($0, true) }
      }
      return inlined(program).map { ($0, true) }
    }

    /// Constants, copies and casts: as cheap to do again as to read.
    private func isFree(_ kernel: ElementwiseKernel) -> Bool {
      kernel.steps.allSatisfy { $0.opcode == .constant || $0.opcode == .cast } && kernel.accesses.count <= 1
    }

    /// - Parameter kept: the producer's results that others still need.
    private func inlined(_ program: Program, keeping kept: [Int] = []) -> Instruction? {
      let readerInstruction = program.instructions[reader]
      let producerInstruction = program.instructions[producerPosition]
      let producerShape = program[type: producerInstruction.results[0]].shape
      var builder = Builder()
      var registers: [Int] = []
      // A reader may read the producer twice in different ways: each way has loads and steps of its own.
      var inlinedBy: [Access: [Int]] = [:]
      for (position, operand) in readerInstruction.operands.enumerated() {
        let access = kernel.accesses[position]
        guard let result = producerInstruction.results.firstIndex(of: operand) else {
          registers.append(builder.load(operand, access))
          continue
        }
        if inlinedBy[access] == nil {
          var loads: [Int] = []
          for (position, operand) in producerInstruction.operands.enumerated() {
            guard
              let composed = producer.accesses[position].composed(
                over: producerShape, readBy: access, over: shape)
            else { return nil }
            loads.append(builder.load(operand, composed))
          }
          inlinedBy[access] = builder.append(producer.steps, after: loads)
        }
        registers.append(inlinedBy[access]![producer.outputs[result]])
      }
      let all = builder.append(kernel.steps, after: registers)
      var outputs = kernel.outputs.map { all[$0] }
      var results = readerInstruction.results
      if !kept.isEmpty {
        guard let made = inlinedBy.first?.value, inlinedBy.count == 1 else { return nil }
        outputs += kept.map { made[producer.outputs[$0]] }
        results += kept.map { producerInstruction.results[$0] }
      }
      return Instruction(.elementwise(builder.kernel(outputs: outputs)), builder.operands, results)
    }
  }

  /// Collects loads and steps, giving loads the first register numbers in the end.
  private struct Builder {
    var operands: [Value] = []
    private var accesses: [Access] = []
    private var steps: [ElementwiseKernel.Step] = []
    /// While building, register numbers of steps start here.
    private static let firstStep = 1 << 20

    mutating func load(_ operand: Value, _ access: Access) -> Int {
      for position in operands.indices where operands[position] == operand && accesses[position] == access {
        return position
      }
      operands.append(operand)
      accesses.append(access)
      return operands.count - 1
    }

    /// Appends steps whose first registers are `loads`; returns all their registers. Equal steps are shared.
    mutating func append(_ added: [ElementwiseKernel.Step], after loads: [Int]) -> [Int] {
      var registers = loads
      for var step in added {
        step.operands = step.operands.map { registers[$0] }
        if let same = steps.firstIndex(of: step) {
          registers.append(Builder.firstStep + same)
        } else {
          steps.append(step)
          registers.append(Builder.firstStep + steps.count - 1)
        }
      }
      return registers
    }

    func kernel(outputs: [Int]) -> ElementwiseKernel {
      func final(_ register: Int) -> Int {
        register >= Builder.firstStep ? register - Builder.firstStep + accesses.count : register
      }
      let steps = steps.map { step in
        var step = step
        step.operands = step.operands.map(final)
        return step
      }
      return ElementwiseKernel(accesses: accesses, steps: steps, outputs: outputs.map(final))
    }
  }
}
