import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

@Suite struct RematerializeTests {
  private func arena(_ program: Program) -> Int {
    PlanMemory.run(program, AssignDevices.run(program, on: [FakeDevice("plain")])).arenaByteCount
  }

  /// A chain of `depth` functions, and then each value again, the last one first: what backward passes do.
  private func thereAndBack(_ depth: Int, _ opcode: ElementwiseOpcode = .tanh, count: Int = 1000) -> Program {
    var program = Program()
    var values = [program.input(count)]
    for _ in 0..<depth { values.append(program.step(opcode, values.last!)) }
    var gradient = values.last!
    for value in values.dropLast().reversed() { gradient = program.step(.multiply, gradient, value) }
    program.outputs = [program.emit(.reduce(ReduceKernel(.sum, axes: [0])), [gradient], TensorType([], .float64))]
    return program
  }

  @Test func `a chain fits a fraction of its memory, with the same bits`() throws {
    let program = thereAndBack(32)
    let whole = arena(program)
    #expect(whole > 32 * 8000)
    let small = try #require(Rematerialize.run(program, keeping: whole / 3))
    #expect(ProgramVerifier.fault(in: small) == nil)
    #expect(arena(small) <= whole / 2)
    #expect(small.instructions.count < 3 * program.instructions.count)
    let inputs = Execution.inputs(of: program, seed: 1)
    #expect(areEqual(try Execution.plannedOutputs(of: small, inputs), try Execution.outputs(of: program, inputs)))
  }

  @Test func `what fits is left as it is`() throws {
    let program = thereAndBack(8)
    let same = try #require(Rematerialize.run(program, keeping: arena(program)))
    #expect(same.instructions == program.instructions)
  }

  @Test func `what can fail is never done twice`() throws {
    var program = Program()
    let x = program.input(1000), indices = program.input(1000, dtype: .int64)
    var values = [program.emit(.gather(axis: 0), [x, indices], TensorType([1000], .float64))]
    for _ in 0..<16 { values.append(program.step(.tanh, values.last!)) }
    var gradient = values.last!
    for value in values.reversed() { gradient = program.step(.multiply, gradient, value) }
    program.outputs = [gradient]
    if let small = Rematerialize.run(program, keeping: 5 * 8000) {
      #expect(small.instructions.count { $0.kernel == .gather(axis: 0) } == 1)
      #expect(ProgramVerifier.fault(in: small) == nil)
    }
  }

  @Test(arguments: 0..<8)
  func `random programs compute the same values in less memory`(_ block: Int) throws {
    for seed in UInt64(block * 25)..<UInt64(block * 25 + 25) {
      let program = RandomProgram.make(seed: seed, instructionCount: 40)
      let inputs = Execution.inputs(of: program, seed: seed)
      let expected = try Execution.outputs(of: program, inputs)
      for share in [2, 4, 16] {
        guard let small = Rematerialize.run(program, keeping: arena(program) / share) else { continue }
        try #require(ProgramVerifier.fault(in: small) == nil, "seed \(seed)")
        #expect(areEqual(try Execution.plannedOutputs(of: small, inputs), expected), "seed \(seed), share \(share)")
      }
    }
  }

  @Test func `updates run as soon as they can, still in place`() throws {
    var program = Program()
    let weights = (0..<6).map { _ in program.input(1, 40, 40) }
    var values = [program.input(1, 4, 40)]
    for weight in weights { values.append(program.matmul(values.last!, weight)) }
    var signal = values.last!
    var gradients: [Value] = []
    for (weight, value) in zip(weights, values).reversed() {
      gradients.append(
        program.emit(
          .matmul(MatmulKernel(transposeA: true)), [value, signal], TensorType([1, 40, 40], .float64)))
      signal = program.matmul(signal, weight, transposeB: true)
    }
    program.outputs = zip(weights.reversed(), gradients).map { program.step(.subtract, $0, $1) }
    let early = program.after(ScheduleUpdates.run)
    #expect(ProgramVerifier.fault(in: early) == nil)
    #expect(arena(early) + 3 * 12_800 <= arena(program))
    let plan = PlanMemory.run(early, AssignDevices.run(early, on: [FakeDevice("plain")]))
    #expect(plan.donors == [5, 4, 3, 2, 1, 0])
    let inputs = Execution.inputs(of: program, seed: 1)
    #expect(areEqual(try Execution.plannedOutputs(of: early, inputs), try Execution.outputs(of: program, inputs)))
  }
}
