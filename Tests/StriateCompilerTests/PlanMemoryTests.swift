import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

@Suite struct PlanMemoryTests {
  private struct Life {
    var name: String
    var placement: Placement
    var byteCount: Int
    var span: ClosedRange<Int>
  }

  /// A device whose kernels want scratch memory, of sizes that differ.
  private let device = FakeDevice("scratch", scratch: { $0.summary.utf8.count * 40 % 700 })

  private func plan(_ program: Program) -> MemoryPlan {
    PlanMemory.run(program, AssignDevices.run(program, on: [device]))
  }

  /// Everything that lives in the arena, worked out anew.
  private func lives(_ program: Program, _ plan: MemoryPlan) -> [Life] {
    var root = Array(0..<program.valueCount)
    for instruction in program.instructions where instruction.kernel == .reshape {
      root[instruction.results[0].index] = root[instruction.operands[0].index]
    }
    var spans: [Int: ClosedRange<Int>] = [:]
    for (position, instruction) in program.instructions.enumerated() {
      for value in instruction.operands + instruction.results where !program.inputs.contains(Value(root[value.index])) {
        let key = root[value.index]
        spans[key] = (spans[key]?.lowerBound ?? position)...position
      }
    }
    var lives = spans.compactMap { value, span -> Life? in
      let placement = plan.placements[value]
      guard placement.buffer == MemoryPlan.arena else { return nil }
      return Life(name: "%\(value)", placement: placement, byteCount: program.layouts[value].byteCount, span: span)
    }
    for (position, instruction) in program.instructions.enumerated() {
      let byteCount = device.scratchByteCount(for: instruction, in: program)
      if byteCount > 0 {
        lives.append(
          Life(
            name: "scratch \(position)", placement: plan.scratch[position], byteCount: byteCount,
            span: position...position))
      }
    }
    return lives
  }

  private func check(_ program: Program, _ note: Comment) {
    let plan = plan(program)
    let lives = lives(program, plan)
    for (i, a) in lives.enumerated() {
      #expect(a.placement.offset % 64 == 0 && a.placement.offset + a.byteCount <= plan.arenaByteCount, note)
      for b in lives[..<i] where a.span.overlaps(b.span) && a.byteCount > 0 && b.byteCount > 0 {
        let apart =
          a.placement.offset + a.byteCount <= b.placement.offset
          || b.placement.offset + b.byteCount <= a.placement.offset
        #expect(apart, "\(note): \(a) and \(b)")
      }
    }
    // Nothing is larger than all together, and the peak is the sum of its parts.
    #expect(plan.arenaByteCount <= lives.reduce(0) { $0 + ($1.byteCount + 63) & ~63 }, note)
    var peak = plan.arenaByteCount
    for input in program.inputs where program[type: input].shape.rank > 0 { peak += program[type: input].byteCount }
    for case .own(_, let byteCount) in plan.outputs { peak += byteCount }
    #expect(plan.peakByteCount == peak, note)
    checkBuffers(program, plan, note)
    checkDonors(program, plan, note)
  }

  private func checkBuffers(_ program: Program, _ plan: MemoryPlan, _ note: Comment) {
    var numbers: [Int] = []
    var scalarOffsets: [Int] = []
    for (input, number) in zip(program.inputs, plan.inputBuffers) {
      #expect(plan.placements[input.index].buffer == number, note)
      if program[type: input].shape.rank == 0 {
        #expect(number == MemoryPlan.scalars, note)
        scalarOffsets.append(plan.placements[input.index].offset)
      } else {
        numbers.append(number)
      }
    }
    #expect(scalarOffsets == scalarOffsets.indices.map { 8 * $0 }, note)
    for (output, source) in zip(program.outputs, plan.outputs) {
      guard case .own(let number, let byteCount) = source else { continue }
      numbers.append(number)
      #expect(byteCount == program[type: output].byteCount, note)
      #expect(plan.placements[output.index] == Placement(buffer: number, offset: 0), note)
    }
    #expect(numbers.sorted() == Array(2..<plan.bufferCount), note)
  }

  /// An input may be written over by one output only, at its very last reading, element by element.
  private func checkDonors(_ program: Program, _ plan: MemoryPlan, _ note: Comment) {
    let donors = plan.donors.compactMap { $0 }
    #expect(Set(donors).count == donors.count, note)
    for (output, donor) in zip(program.outputs, plan.donors) {
      guard let donor else { continue }
      let input = program.inputs[donor]
      #expect(!plan.outputs.contains(.input(donor)), note)
      var aliases: Set = [input]
      for (position, instruction) in program.instructions.enumerated() {
        if instruction.kernel == .reshape, aliases.contains(instruction.operands[0]) {
          aliases.insert(instruction.results[0])
        }
        guard instruction.results.contains(output) else { continue }
        #expect(position >= program.commitPosition, note)
        guard case .elementwise(let kernel) = instruction.kernel else {
          Issue.record("\(note): only elementwise kernels write over operands")
          continue
        }
        for (operand, access) in zip(instruction.operands, kernel.accesses) where aliases.contains(operand) {
          #expect(access.isContiguous(over: program[type: output].shape), note)
        }
        for later in program.instructions[(position + 1)...] where later.kernel != .reshape {
          #expect(aliases.isDisjoint(with: later.operands), note)
        }
        #expect(program[type: input].byteCount == program[type: output].byteCount, note)
      }
    }
  }

  @Test func `no two values that live at once overlap`() {
    for seed in UInt64(0)..<150 {
      let program = RandomProgram.make(seed: seed)
      check(program, "seed \(seed)")
      check(Compiler.optimized(program), "optimized, seed \(seed)")
    }
    for seed in UInt64(300)..<310 { check(RandomProgram.make(seed: seed, instructionCount: 90), "seed \(seed)") }
  }

  @Test func `memory of what is done is used again`() {
    var program = Program()
    var x = program.input(1000)
    for _ in 0..<20 {
      let total = program.emit(.reduce(ReduceKernel(.sum, axes: [0])), [x], TensorType([], .float64))
      x = program.step(.add, x, total)
    }
    program.outputs = [program.emit(.reduce(ReduceKernel(.sum, axes: [0])), [x], TensorType([], .float64))]
    let plan = PlanMemory.run(program, AssignDevices.run(program, on: [FakeDevice("plain")]))
    #expect(plan.arenaByteCount < 3 * 8064, "\(plan.arenaByteCount)")
  }

  @Test func `an update may be written over what it updates`() {
    var program = Program()
    let weight = program.input(2, 3), gradient = program.input(2, 3), rate = program.input()
    program.outputs = [program.step(.subtract, weight, program.step(.multiply, gradient, rate))]
    #expect(plan(Compiler.optimized(program)).donors == [0])
  }

  @Test func `each of several updates has all inputs it may be written over to choose from`() {
    var program = Program()
    let weight = program.input(4), gradient = program.input(4), moment = program.input(4), other = program.input(3)
    let next = program.step(.add, moment, gradient)
    program.outputs = [program.step(.subtract, weight, next), next, program.step(.exp, other)]
    let plan = plan(Compiler.optimized(program))
    #expect(plan.possibleDonors.map { Set($0) } == [[0, 1, 2], [0, 1, 2], [3]])
    #expect(Set(plan.donors).count == 3)
  }

  @Test func `what is read in another order is not written over`() throws {
    var program = Program()
    let weight = program.input(3, 3)
    program.outputs = [program.step(.subtract, weight, program.transposed(weight))]
    let optimized = Compiler.optimized(program)
    #expect(optimized.instructions.count == 1)
    #expect(plan(optimized).donors == [nil])
    let inputs = Execution.inputs(of: program, seed: 1)
    #expect(areEqual(try Execution.plannedOutputs(of: optimized, inputs), try Execution.outputs(of: program, inputs)))
  }

  @Test func `what is stretched, shared, read later or of another type is not written over`() {
    func donors(_ build: (inout Program) -> [Value]) -> [Int?] {
      var program = Program()
      program.outputs = build(&program)
      return plan(program).donors
    }
    #expect(donors { [$0.step(.exp, $0.input(3), to: [2, 3])] } == [nil])
    #expect(donors { [$0.step(.exp, $0.input())] } == [nil])
    #expect(
      donors {
        let x = $0.input(3)
        return [$0.step(.exp, x), x]
      } == [nil, nil])
    #expect(
      donors {
        let x = $0.input(3)
        return [$0.step(.exp, x), $0.reshape(x, to: [1, 3])]
      } == [nil, nil])
    #expect(
      donors {
        let x = $0.input(3)
        return [$0.step(.exp, x), $0.step(.tanh, x)]
      } == [nil, 0])
    #expect(donors { [$0.step(.cast, $0.input(3), as: .float32)] } == [nil])
    #expect(
      donors {
        let x = $0.input(3)
        let y = $0.step(.exp, x)
        return [y, $0.emit(.gather(axis: 0), [y, $0.input(2, dtype: .int64)], TensorType([2], .float64))]
      } == [nil, nil], "the kernel that can fail comes after")
  }

  @Test func `outputs that are inputs or other outputs need no memory`() {
    var program = Program()
    let x = program.input(2, 3)
    let y = program.step(.exp, x)
    program.outputs = [program.reshape(x, to: [6]), y, program.reshape(y, to: [3, 2]), x, y]
    let plan = plan(program)
    #expect(plan.outputs == [.input(0), .own(buffer: 3, byteCount: 48), .output(1), .input(0), .output(1)])
    #expect(plan.bufferCount == 4)
  }
}
