import StriateCPU
import StriateKernels
import StriateTypes
import Testing

extension CPUTests {
  /// Kernels that walk through the steps of sequences.
  @Suite struct RecurrentTests {
    struct LSTMCase: CustomTestStringConvertible, Sendable {
      var steps: Int
      var rows: Int
      var units: Int
      var isReversed = false
      var testDescription: String { "\(steps) steps, \(rows) rows, \(units) units" + (isReversed ? ", reversed" : "") }

      var states: TensorType { TensorType([steps, rows, units], .float32) }
      var gates: TensorType { TensorType([steps, rows, 4 * units], .float32) }
      var state: TensorType { TensorType([rows, units], .float32) }
      var weight: TensorType { TensorType([4 * units, units], .float32) }

      /// Forward, then backward of random gradients. Inputs: the inputs' part, weight, first states, d hidden states and,
      /// if wanted, d cell states. Outputs: all results.
      func program(hasCellGradient: Bool) -> Program {
        var program = Program()
        let projected = program.addInput(gates), weight = program.addInput(weight)
        let hidden = program.addInput(state), cell = program.addInput(state), dHidden = program.addInput(states)
        let dCell = hasCellGradient ? [program.addInput(states)] : []
        let packed = program.emit(
          .packGates(count: 4), [weight],
          TensorType(Kernel.packedGatesShape(self.weight.shape, count: 4), .float32))
        let forward = program.emit(
          .lstm(isReversed: isReversed, keepsGates: true), [projected, packed, hidden, cell], [states, states, gates])
        let inference = program.emit(
          .lstm(isReversed: isReversed, keepsGates: false), [projected, packed, hidden, cell], [states, states])
        let backward = program.emit(
          .lstmGradient(isReversed: isReversed, hasCellGradient: hasCellGradient),
          [dHidden, forward[2], forward[1], cell, weight] + dCell, [gates, state, state])
        program.outputs = forward + inference + backward
        return program
      }

      func inputs(_ program: Program) -> [TestTensor] {
        var generator = PhiloxGenerator(seed: 1)
        return program.inputs.map { .random(program[type: $0], in: -1...1, &generator) }
      }

      static let all = [
        LSTMCase(steps: 1, rows: 1, units: 1), LSTMCase(steps: 3, rows: 1, units: 5, isReversed: true),
        LSTMCase(steps: 4, rows: 2, units: 16), LSTMCase(steps: 3, rows: 5, units: 17),
        LSTMCase(steps: 5, rows: 1, units: 64), LSTMCase(steps: 5, rows: 7, units: 50, isReversed: true),
        LSTMCase(steps: 2, rows: 33, units: 100), LSTMCase(steps: 3, rows: 2, units: 131)
      ]
    }

    @Test(arguments: [1, 3, 4])
    func `packed gates agree with the reference`(count: Int) throws {
      var generator = PhiloxGenerator(seed: 2)
      for (units, depth) in [(1, 1), (16, 8), (17, 3), (40, 33), (8, 20)] {
        let weight = TestTensor.floats([count * units, depth], &generator)
        try expectAgreement(
          .packGates(count: count), [weight],
          [TensorType(Kernel.packedGatesShape(weight.type.shape, count: count), .float32)], tolerance: 0)
      }
    }

    @Test(arguments: LSTMCase.all, [false, true])
    func `an LSTM and its gradients agree with the reference`(_ c: LSTMCase, hasCellGradient: Bool) throws {
      let program = c.program(hasCellGradient: hasCellGradient)
      try expectAgreement(program, c.inputs(program), "\(c.testDescription)")
    }

    @Test(arguments: LSTMCase.all)
    func `an LSTM gives the same bits for any number of threads`(_ c: LSTMCase) throws {
      let before = CPUDevice.threadCount
      defer { CPUDevice.setThreadCount(before) }
      let program = c.program(hasCellGradient: true), inputs = c.inputs(program)
      let outputs = try [1, 2, 3, 5].map { threads in
        CPUDevice.setThreadCount(threads)
        return try DeviceRun.outputs(of: program, inputs, on: CPUDevice()).map(\.bytes)
      }
      for other in outputs.dropFirst() { #expect(other == outputs[0]) }
      // What is kept for the gradient changes nothing.
      #expect(outputs[0][0] == outputs[0][3] && outputs[0][1] == outputs[0][4])
    }
  }
}
