import StriateCompiler
import StriateKernels
import StriateReference
import StriateTypes
import Testing

/// The kernels of an LSTM: what is not written, and where the rest lies.
@Suite struct RecurrentTests {
  private let steps = 3
  private let rows = 2
  private let units = 5

  /// The inputs' part is made by an instruction; its gradient is one of the outputs, in another form.
  /// - Parameters:
  ///   - isDifferentiated: whether there is a gradient.
  ///   - readsLater: whether something behind the LSTM reads the inputs' part.
  private func program(isDifferentiated: Bool, readsLater: Bool = false) -> Program {
    var program = Program()
    let states = TensorType([steps, rows, units], .float64), gates = TensorType([steps, rows, 4 * units], .float64)
    let given = program.addInput(gates), weight = program.input(4 * units, units)
    let hidden = program.input(rows, units), cell = program.input(rows, units), dHidden = program.addInput(states)
    let projected = program.step(.negate, given)
    let packed = program.emit(
      .packGates(count: 4), [weight], TensorType(Kernel.packedGatesShape([4 * units, units], count: 4), .float64))
    let forward = program.emit(
      .lstm(isReversed: false, keepsGates: true), [projected, packed, hidden, cell], [states, states, gates])
    program.outputs = [program.step(.tanh, forward[0])]
    if isDifferentiated {
      let backward = program.emit(
        .lstmGradient(isReversed: false, hasCellGradient: false), [dHidden, forward[2], forward[1], cell, weight],
        [gates, program[type: hidden], program[type: hidden]])
      program.outputs += [program.step(.exp, backward[0]), backward[1]]
    }
    if readsLater { program.outputs.append(program.step(.exp, projected)) }
    return program
  }

  private func plan(_ program: Program) -> MemoryPlan {
    PlanMemory.run(program, AssignDevices.run(program, on: [ReferenceDevice()]))
  }

  @Test func `gates are written for a gradient only`() throws {
    for isDifferentiated in [false, true] {
      let program = program(isDifferentiated: isDifferentiated)
      let changed = program.after(DropUnusedResults.run)
      #expect(ProgramVerifier.fault(in: changed) == nil)
      #expect(changed.summaries.contains(isDifferentiated ? "lstm+gates" : "lstm"))
      let inputs = Execution.inputs(of: program, seed: 1)
      #expect(try Execution.plannedOutputs(of: changed, inputs) == Execution.outputs(of: program, inputs))
    }
  }

  @Test func `gates lie where the inputs' part did, and their gradients where they did`() throws {
    for readsLater in [false, true] {
      let program = program(isDifferentiated: true, readsLater: readsLater)
      let plan = plan(program)
      let lstm = program.instructions[2], gradient = program.instructions[4]
      let places = [lstm.operands[0], lstm.results[2], gradient.results[0]].map { plan.placements[$0.index] }
      #expect((places[0] == places[1]) == !readsLater)
      #expect(places[1] == places[2])
      let inputs = Execution.inputs(of: program, seed: 2)
      #expect(try Execution.plannedOutputs(of: program, inputs) == Execution.outputs(of: program, inputs))
    }
  }
}
