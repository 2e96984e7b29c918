import StriateCPU
import StriateKernels
import StriateTypes
import Testing

extension CPUTests {
  /// Rows normalized each by itself.
  @Suite struct LayerNormTests {
    static let kernels = [true, false].flatMap { isCentred in
      (0...2).map { LayerNormKernel(epsilon: 1e-3, isCentred: isCentred, parameterCount: $0) }
    }

    /// Forward, then backward of random gradients. Inputs: x, the parameters, dy. Outputs: all results.
    private func program(_ kernel: LayerNormKernel, _ shape: Shape, _ dtype: DType = .float32) -> Program {
      var program = Program()
      let type = TensorType(shape, dtype), parameter = TensorType([shape[1]], dtype)
      let statistic = TensorType([shape[0]], .float32)
      let x = program.addInput(type), parameters = (0..<kernel.parameterCount).map { _ in program.addInput(parameter) }
      let dy = program.addInput(type)
      let forward = program.emit(.layerNorm(kernel), [x] + parameters, [type, statistic, statistic])
      let backward = program.emit(
        .layerNormGradient(kernel), [dy, x, forward[1], forward[2]] + parameters.prefix(1),
        [type] + parameters.map { _ in parameter })
      program.outputs = forward + backward
      return program
    }

    private func inputs(_ program: Program) -> [TestTensor] {
      var generator = PhiloxGenerator(seed: 7)
      return program.inputs.map { .random(program[type: $0], in: -1...1, &generator) }
    }

    @Test(arguments: kernels)
    func `layer norm and its gradients agree with the reference`(_ kernel: LayerNormKernel) throws {
      for shape in [
        [1, 1], [5, 1], [1, 7], [3, 17], [4, 16], [1, 1000], [6, 1000], [9, 2100], [133, 33], [1030, 5]
      ] as [Shape] {
        var program = program(kernel, shape)
        // The gradients of one element are differences of equals.
        if shape[1] == 1 { program.outputs.removeLast(1 + kernel.parameterCount) }
        try expectAgreement(program, inputs(program), tolerance: 3e-5, "\(kernel) of \(shape)")
      }
    }

    @Test(arguments: [DType.float16, .bfloat16])
    func `half types are computed in float32 and rounded once`(dtype: DType) throws {
      for kernel in Self.kernels {
        for shape in [[3, 17], [5, 64]] as [Shape] {
          let program = program(kernel, shape, dtype)
          try expectAgreement(program, inputs(program), "\(kernel) of \(dtype)\(shape)")
        }
      }
    }

    @Test func `a large mean does not eat the variance`() throws {
      let kernel = LayerNormKernel(epsilon: 0), type = TensorType([2, 64], .float32)
      let x = TestTensor((0..<128).map { 4096 + Double($0 % 2) }, type)
      let statistic = TensorType([2], .float32)
      let y = try DeviceRun.outputs(
        of: DeviceRun.program(.layerNorm(kernel), [type], [type, statistic, statistic]), [x], on: CPUDevice())
      #expect(y[0].values == (0..<128).map { $0 % 2 == 0 ? -1 : 1 })
      #expect(y[1].values == [4096.5, 4096.5])
    }

    @Test(arguments: kernels)
    func `layer norm gives the same bits for any number of threads`(_ kernel: LayerNormKernel) throws {
      let before = CPUDevice.threadCount
      defer { CPUDevice.setThreadCount(before) }
      for shape in [[300, 200], [1030, 33], [7, 3000]] as [Shape] {
        let program = program(kernel, shape), inputs = inputs(program)
        let results = try [1, 2, 5].map { threads in
          CPUDevice.setThreadCount(threads)
          return try DeviceRun.outputs(of: program, inputs, on: CPUDevice()).map(\.bytes)
        }
        #expect(results[1] == results[0] && results[2] == results[0], "\(shape)")
      }
    }

    @Test func `results may lie over what is read last`() throws {
      for kernel in Self.kernels {
        let program = program(kernel, [37, 50]), inputs = inputs(program)
        let expected = try DeviceRun.outputs(of: program, inputs, on: CPUDevice())
        var inference = program
        inference.instructions.removeLast()
        inference.outputs = Array(program.outputs.prefix(3))
        let y = try DeviceRun.outputs(
          of: inference, inputs, on: CPUDevice(), aliases: [(program.outputs[0], program.inputs[0])])
        #expect(y.map(\.bytes) == expected.prefix(3).map(\.bytes))
        let gradients = try DeviceRun.outputs(
          of: program, inputs, on: CPUDevice(), aliases: [(program.outputs[3], program.inputs.last!)])
        #expect(gradients.map(\.bytes) == expected.map(\.bytes))
      }
    }
  }
}
