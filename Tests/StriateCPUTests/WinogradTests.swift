import StriateCPU
import StriateKernels
import StriateReference
import StriateTypes
import Testing

extension CPUTests {
  /// Winograd's convolution against the reference device, which sums directly and in Float64. Without oneDNN, and so
  /// without blocked layouts, the same programs run on direct kernels.
  @Suite struct WinogradTests {
    typealias Case = CPUTests.KernelTests.ConvolutionCase

    static let cases = [
      // Whole tiles, and tiles over the edge; one panel of channels, and several.
      Case([2, 64, 8, 8], [64, 64, 3, 3], before: Pair(1)), Case([3, 96, 13, 13], [64, 96, 3, 3], before: Pair(1)),
      Case([2, 64, 7, 9], [128, 64, 3, 3]), Case([1, 64, 5, 6], [64, 64, 3, 3], before: Pair(2)),
      Case([2, 64, 6, 5], [64, 64, 3, 3], before: Pair(0, 2), after: Pair(1, 0)),
      Case([1, 64, 1, 2], [64, 64, 3, 3], before: Pair(1)), Case([1, 256, 9, 9], [256, 256, 3, 3], before: Pair(1)),
      // More tiles than are in work at once.
      Case([2, 64, 30, 30], [64, 64, 3, 3], before: Pair(1)),
      Case([2, 64, 9, 9], [96, 64, 5, 5], before: Pair(2)), Case([1, 64, 11, 8], [64, 64, 5, 5], before: Pair(1, 0))
    ]

    /// Outputs of forward passes with and without post-operations, and both gradients.
    private func program(_ c: Case, _ activation: PostOperations.Activation?) -> Program {
      var program = Program()
      let images = program.addInput(TensorType(c.images, .float32))
      let weight = program.addInput(TensorType(c.weight, .float32))
      let bias = program.addInput(TensorType([c.weight[0]], .float32))
      let dy = program.addInput(TensorType(c.output, .float32))
      var kernel = ConvolutionKernel(c.geometry)
      let plain = program.emit(.convolution(kernel), [images, weight], TensorType(c.output, .float32))
      kernel.post.bias = true
      kernel.post.residual = true
      kernel.post.activation = activation
      let finished = program.emit(.convolution(kernel), [images, weight, bias, dy], TensorType(c.output, .float32))
      let dx = program.emit(.convolutionInputGradient(c.geometry), [dy, weight], TensorType(c.images, .float32))
      let dweight = program.emit(
        .convolutionWeightGradient(c.geometry), [images, dy], TensorType(c.weight, .float32))
      program.outputs = [plain, finished, dx, dweight]
      return program
    }

    private func inputs(of program: Program) -> [TestTensor] {
      var generator = PhiloxGenerator(seed: 6)
      return program.inputs.map { .random(program[type: $0], in: -1...1, &generator) }
    }

    @Test(arguments: cases)
    func `every pass agrees with sums in Float64`(_ c: Case) throws {
      // F(2 × 2, 3 × 3) rounds as direct sums do; F(4 × 4, 3 × 3) and F(2 × 2, 5 × 5) lose some more.
      for (outputs, tolerance, activation) in [
        (WinogradOutputs.two, 1.5e-6, PostOperations.Activation.relu), (.four, 5e-6, .elu(alpha: 0.5))
      ] {
        let device = CPUDevice(withOneDNN: true, winogradOutputs: outputs, weighsWinograd: false)
        let program = program(c, activation)
        let laidOut = LayoutTests.chosen(program, on: device).program
        try expectAgreement(laidOut, inputs(of: program), on: device, tolerance: tolerance, "\(outputs): \(c)")
      }
    }

    @Test func `the bits do not depend on the number of threads`() throws {
      let program = program(Self.cases[7], .tanh)
      let threads = CPUDevice.threadCount
      defer { CPUDevice.setThreadCount(threads) }
      var results: [[[UInt8]]] = []
      for count in [1, 2, 3] {
        CPUDevice.setThreadCount(count)
        let device = CPUDevice(withOneDNN: true, winogradOutputs: .four)
        let laidOut = LayoutTests.chosen(program, on: device).program
        results.append(try DeviceRun.outputs(of: laidOut, inputs(of: program), on: device).map(\.bytes))
      }
      #expect(results[1] == results[0])
      #expect(results[2] == results[0])
    }

    @Test func `a chain converts images at its ends only, and each weight once`() throws {
      var program = Program()
      let type = TensorType([1, 64, 8, 8], .float32)
      let geometry = Self.cases[0].geometry
      let x = program.addInput(type)
      let weights = (0..<3).map { _ in program.addInput(TensorType([64, 64, 3, 3], .float32)) }
      var y = x
      for weight in weights { y = program.emit(.convolution(ConvolutionKernel(geometry)), [y, weight], type) }
      program.outputs = [y]
      let device = CPUDevice(withOneDNN: true, winogradOutputs: .four)
      guard !device.summary.hasSuffix("without oneDNN") else { return }
      #expect(LayoutTests.chosen(program, on: device).reorderCount == 2 + weights.count)
    }
  }
}
