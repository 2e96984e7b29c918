import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

/// Products that go through the elementwise kernel that reads them.
@Suite struct UpdateTests {
  /// The program after elementwise fusion and the pass.
  private func fused(_ build: (inout Program) -> [Value], sourceLocation: SourceLocation = #_sourceLocation) throws
    -> Program
  {
    var program = Program()
    program.outputs = build(&program)
    let changed = program.after {
      FuseElementwise.run(&$0)
      FuseUpdates.run(&$0, minimumElementCount: 1)
    }
    #expect(ProgramVerifier.fault(in: changed) == nil, sourceLocation: sourceLocation)
    let inputs = Execution.inputs(of: program, seed: 1), expected = try Execution.outputs(of: program, inputs)
    #expect(areEqual(try Execution.outputs(of: changed, inputs), expected), sourceLocation: sourceLocation)
    #expect(areEqual(try Execution.plannedOutputs(of: changed, inputs), expected), sourceLocation: sourceLocation)
    return changed
  }

  @Test func `the gradient of a weight goes through the update with momentum, in place`() throws {
    let program = try fused {
      let weight = $0.input(9, 7), velocity = $0.input(9, 7)
      let gradient = $0.reshape($0.matmul($0.input(1, 9, 2), $0.input(1, 2, 7)), to: [9, 7])
      let next = $0.step(.add, $0.step(.multiply, velocity, $0.input()), gradient)
      return [$0.step(.subtract, weight, $0.step(.multiply, next, $0.input())), next]
    }
    #expect(program.summaries == ["matmul+{multiply,add,multiply,subtract}"])
    let plan = PlanMemory.run(program, AssignDevices.run(program, on: [FakeDevice("any")]))
    #expect(plan.donors == [0, 1])
    #expect(plan.arenaByteCount == 0)
  }

  @Test func `a product whose factors are larger than itself is made before the update`() throws {
    let program = try fused {
      let weight = $0.input(9, 9), factor = $0.input(1, 9, 9)
      return [
        $0.step(
          .add, $0.step(.exp, $0.reshape($0.matmul(factor, $0.reshape(weight, to: [1, 9, 9])), to: [9, 9])), weight)
      ]
    }
    #expect(program.summaries == ["reshape", "matmul", "elementwise{exp,add}"])
    let plan = PlanMemory.run(program, AssignDevices.run(program, on: [FakeDevice("any")]))
    #expect(plan.donors == [0])
  }

  @Test func `what another reads, reads twice or reads in another order stays`() throws {
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 9, 2), $0.input(1, 2, 7))
        return [$0.step(.exp, y), y]
      }.summaries == ["matmul", "elementwise{exp}"])
    #expect(
      try fused { [$0.step(.exp, $0.transposed($0.matmul($0.input(1, 9, 2), $0.input(1, 2, 7))))] }.summaries
        == ["matmul", "elementwise{exp}"])
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 9, 2), $0.input(1, 2, 9))
        return [$0.step(.add, y, $0.transposed(y))]
      }.summaries == ["matmul", "elementwise{add}"])
  }

  @Test func `factors larger than the product, and batches, stay`() throws {
    #expect(
      try fused { [$0.step(.exp, $0.matmul($0.input(1, 2, 9), $0.input(1, 9, 2)))] }.summaries
        == ["matmul", "elementwise{exp}"])
    #expect(
      try fused { [$0.step(.exp, $0.matmul($0.input(3, 9, 2), $0.input(3, 2, 9)))] }.summaries
        == ["matmul", "elementwise{exp}"])
  }
}
