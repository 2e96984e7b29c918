import StriateCPU
import StriateKernels
import StriateTypes
import Testing

extension CPUTests {
  /// Gated and plain recurrences over all steps.
  @Suite struct ScanTests {
    struct Case: CustomTestStringConvertible, Sendable {
      var steps: Int
      var rows: Int
      var units: Int
      var isReversed = false
      var testDescription: String { "\(steps) steps, \(rows) rows, \(units) units" + (isReversed ? ", reversed" : "") }

      var state: TensorType { TensorType([rows, units], .float32) }
      /// `[T, N, count·H]`.
      func all(_ count: Int) -> TensorType { TensorType([steps, rows, count * units], .float32) }
      func weight(_ gates: Int) -> TensorType { TensorType([gates * units, units], .float32) }

      /// Forward, without what the gradient needs too, then backward. Inputs: the inputs' part, weight, bias, first state,
      /// d hidden states. Outputs: all results.
      var gru: Program {
        var program = Program()
        let projected = program.addInput(all(3)), weight = program.addInput(weight(3))
        let bias = program.addInput(TensorType([3 * units], .float32)), hidden = program.addInput(state)
        let dHidden = program.addInput(all(1))
        let packed = program.emit(.packGates(count: 3), [weight], packedType(3))
        let forward = program.emit(
          .gru(isReversed: isReversed, keepsGates: true), [projected, packed, bias, hidden], [all(1), all(4)])
        let inference = program.emit(
          .gru(isReversed: isReversed, keepsGates: false), [projected, packed, bias, hidden], [all(1)])
        let backward = program.emit(
          .gruGradient(isReversed: isReversed), [dHidden, forward[1], forward[0], hidden, weight],
          [all(3), all(3), state])
        program.outputs = forward + inference + backward
        return program
      }

      /// The same of a plain one, which keeps nothing and has no bias.
      func rnn(usesReLU: Bool) -> Program {
        var program = Program()
        let projected = program.addInput(all(1)), weight = program.addInput(weight(1))
        let hidden = program.addInput(state), dHidden = program.addInput(all(1))
        let packed = program.emit(.packGates(count: 1), [weight], packedType(1))
        let forward = program.emit(
          .rnn(isReversed: isReversed, usesReLU: usesReLU), [projected, packed, hidden], [all(1)])
        let backward = program.emit(
          .rnnGradient(isReversed: isReversed, usesReLU: usesReLU), [dHidden, forward[0], weight], [all(1), state])
        program.outputs = forward + backward
        return program
      }

      private func packedType(_ gates: Int) -> TensorType {
        TensorType(Kernel.packedGatesShape(weight(gates).shape, count: gates), .float32)
      }

      static let all = [
        Case(steps: 1, rows: 1, units: 1), Case(steps: 3, rows: 1, units: 5, isReversed: true),
        Case(steps: 4, rows: 2, units: 16), Case(steps: 3, rows: 5, units: 17), Case(steps: 5, rows: 1, units: 67),
        Case(steps: 5, rows: 7, units: 50, isReversed: true), Case(steps: 2, rows: 33, units: 100),
        Case(steps: 3, rows: 2, units: 131)
      ]
    }

    /// Weights small enough for states that neither saturate nor grow.
    private func inputs(_ program: Program) -> [TestTensor] {
      var generator = PhiloxGenerator(seed: 1)
      return program.inputs.enumerated().map { number, value in
        .random(program[type: value], in: number == 1 ? -0.25...0.25 : -1...1, &generator)
      }
    }

    @Test(arguments: Case.all)
    func `gated recurrent units and their gradients agree with the reference`(_ c: Case) throws {
      try expectAgreement(c.gru, inputs(c.gru), "\(c.testDescription)")
    }

    @Test(arguments: Case.all, [false, true])
    func `plain recurrences and their gradients agree with the reference`(_ c: Case, usesReLU: Bool) throws {
      let program = c.rnn(usesReLU: usesReLU)
      try expectAgreement(program, inputs(program), "\(c.testDescription)")
    }

    @Test(arguments: Case.all)
    func `recurrences give the same bits for any number of threads`(_ c: Case) throws {
      let before = CPUDevice.threadCount
      defer { CPUDevice.setThreadCount(before) }
      for program in [c.gru, c.rnn(usesReLU: false)] {
        let inputs = inputs(program)
        let outputs = try [1, 2, 3, 5].map { threads in
          CPUDevice.setThreadCount(threads)
          return try DeviceRun.outputs(of: program, inputs, on: CPUDevice()).map(\.bytes)
        }
        for other in outputs.dropFirst() { #expect(other == outputs[0]) }
        // What is kept for the gradient changes nothing.
        if outputs[0].count > 4 { #expect(outputs[0][0] == outputs[0][2]) }
      }
    }
  }
}
