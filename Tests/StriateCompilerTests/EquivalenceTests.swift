import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

/// The passes may do anything but change values.
@Suite struct EquivalenceTests {
  @Test(arguments: 0..<20)
  func `optimized programs compute the same values`(_ block: Int) throws {
    for seed in UInt64(block * 25)..<UInt64(block * 25 + 25) {
      let program = RandomProgram.make(seed: seed)
      try #require(ProgramVerifier.fault(in: program) == nil, "seed \(seed)")
      let inputs = Execution.inputs(of: program, seed: seed)
      let expected = try Execution.outputs(of: program, inputs)
      let optimized = Compiler.optimized(program)
      #expect(
        areEqual(try Execution.outputs(of: optimized, inputs), expected), "seed \(seed)\n\(program)\n\n\(optimized)")
      #expect(
        areEqual(try Execution.plannedOutputs(of: optimized, inputs), expected), "planned, seed \(seed)\n\(optimized)")
      #expect(
        areEqual(try Execution.plannedOutputs(of: program, inputs), expected), "planned, seed \(seed)\n\(program)")
    }
  }

  private static let passes: [(String, @Sendable (inout Program) -> Void)] = [
    ("remove duplicates", { RemoveDuplicates.run(&$0) }), ("simplify", { Simplify.run(&$0) }),
    ("remove dead", { RemoveDead.run(&$0) }), ("join places", { JoinPlaces.run(&$0) }),
    ("fuse post-operations", { FusePostOperations.run(&$0) }),
    ("fuse elementwise", { FuseElementwise.run(&$0) }),
    ("fuse updates", { FuseUpdates.run(&$0, minimumElementCount: 1) })
  ]

  @Test(arguments: passes.indices)
  func `each pass alone keeps values, legality and what is asked for`(_ index: Int) throws {
    let (name, pass) = Self.passes[index]
    for seed in UInt64(1000)..<1060 {
      let program = RandomProgram.make(seed: seed)
      let changed = program.after(pass)
      #expect(ProgramVerifier.fault(in: changed) == nil, "\(name), seed \(seed)")
      #expect(changed.outputs.map { changed[type: $0] } == program.outputs.map { program[type: $0] })
      #expect(changed.inputs == program.inputs)
      let inputs = Execution.inputs(of: program, seed: seed)
      let expected = try Execution.outputs(of: program, inputs)
      #expect(areEqual(try Execution.outputs(of: changed, inputs), expected), "\(name), seed \(seed)\n\(changed)")
      #expect(
        areEqual(try Execution.plannedOutputs(of: changed, inputs), expected), "planned, \(name), seed \(seed)")
    }
  }

  @Test func `larger programs compute the same values`() throws {
    for seed in UInt64(5000)..<5015 {
      let program = RandomProgram.make(seed: seed, instructionCount: 80)
      let inputs = Execution.inputs(of: program, seed: seed)
      let optimized = Compiler.optimized(program)
      #expect(
        areEqual(try Execution.plannedOutputs(of: optimized, inputs), try Execution.outputs(of: program, inputs)),
        "seed \(seed)")
    }
  }

  @Test func `optimizing again changes no value and is the same every time`() throws {
    for seed in UInt64(2000)..<2040 {
      let once = Compiler.optimized(RandomProgram.make(seed: seed))
      #expect(Compiler.optimized(RandomProgram.make(seed: seed)).description == once.description)
      let inputs = Execution.inputs(of: once, seed: seed)
      #expect(
        areEqual(try Execution.outputs(of: Compiler.optimized(once), inputs), try Execution.outputs(of: once, inputs)))
    }
  }

  @Test func `fusion happens`() {
    let counts = (UInt64(0)..<100).map { seed -> (Int, Int) in
      let program = RandomProgram.make(seed: seed)
      var live = program
      RemoveDead.run(&live)
      return (live.instructions.count, Compiler.optimized(program).instructions.count)
    }
    let before = counts.reduce(0) { $0 + $1.0 }, after = counts.reduce(0) { $0 + $1.1 }
    #expect(after * 4 < before * 3, "\(before) became \(after)")
  }
}
