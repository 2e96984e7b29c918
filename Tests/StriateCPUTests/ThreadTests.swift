import StriateCPU
import StriateKernels
import StriateTypes
import Testing

extension CPUTests {
  /// Everything runs one after another, because the number of threads is the process's.
  @Suite struct ThreadTests {
    private func bits(_ program: Program, _ inputs: [TestTensor], threads: Int) throws -> [[UInt8]] {
      let before = CPUDevice.threadCount
      CPUDevice.setThreadCount(threads)
      defer { CPUDevice.setThreadCount(before) }
      return try DeviceRun.outputs(of: program, inputs, on: CPUDevice()).map(\.bytes)
    }

    @Test func `own kernels give the same bits for any number of threads`() throws {
      var generator = PhiloxGenerator(seed: 1)
      var program = Program()
      let x = program.addInput(TensorType([8, 6, 28, 28], .float32))
      let weight = program.addInput(TensorType([16, 6, 5, 5], .float32))
      let seed = program.addInput(TensorType([], .int64)), indices = program.addInput(TensorType([500], .int64))
      let geometry = ConvolutionGeometry(
        strides: Pair(1), paddingBefore: Pair(2), paddingAfter: Pair(2), dilation: Pair(1), groups: 1)
      let output = TensorType([8, 16, 28, 28], .float32)
      let y = program.emit(.convolution(ConvolutionKernel(geometry)), [x, weight], output)
      let dx = program.emit(.convolutionInputGradient(geometry), [y, weight], program[type: x])
      let dweight = program.emit(.convolutionWeightGradient(geometry), [x, y], program[type: weight])
      let flat = program.reshape(y, to: [1, 128, 784])
      let product = program.emit(
        .matmul(MatmulKernel(transposeB: true)), [flat, flat], TensorType([1, 128, 128], .float32))
      // One thread has so many rows that it keeps packed panels for them, two have not.
      let tall = program.emit(
        .matmul(MatmulKernel()), [program.reshape(y, to: [1, 448, 224]), program.reshape(y, to: [1, 224, 448])],
        TensorType([1, 448, 448], .float32))
      let deep = program.emit(
        .matmul(MatmulKernel()), [program.reshape(y, to: [1, 64, 1568]), program.reshape(y, to: [1, 1568, 64])],
        TensorType([1, 64, 64], .float32))
      let softmax = program.emit(
        .softmax(logarithmic: true), [program.reshape(y, to: [448, 224])], TensorType([448, 224], .float32))
      let sums = program.emit(.reduce(ReduceKernel(.sum, axes: [0, 2, 3])), [y], TensorType([16], .float32))
      let total = program.emit(.reduce(ReduceKernel(.sum, axes: [0, 1, 2, 3])), [y], TensorType([], .float32))
      let rows = program.reshape(y, to: [128, 784])
      let random = program.emit(.randomUniform, [seed, seed], TensorType([100_001], .float32))
      let scattered = program.emit(
        .scatterAdd(axis: 1),
        [rows, indices, program.emit(.gather(axis: 1), [rows, indices], TensorType([128, 500], .float32))],
        program[type: rows])
      let tanh = program.emit(
        .elementwise(ElementwiseKernel(.tanh, reading: [Access(contiguous: output.shape)], as: .float32)), [y], output)
      // Many samples of few channels.
      let images = program.reshape(x, to: [48, 4, 14, 14]), filters = program.reshape(weight, to: [6, 4, 10, 10])
      let maps = TensorType([48, 6, 9, 9], .float32)
      let many = program.emit(.convolution(ConvolutionKernel(geometry)), [images, filters], maps)
      let dimages = program.emit(.convolutionInputGradient(geometry), [many, filters], program[type: images])
      let dfilters = program.emit(.convolutionWeightGradient(geometry), [images, many], program[type: filters])
      program.outputs = [
        y, dx, dweight, product, tall, deep, softmax, sums, total, random, scattered, tanh, many, dimages, dfilters
      ]
      let inputs = [
        TestTensor.random(program[type: x], &generator), .random(program[type: weight], &generator),
        TestTensor([11], program[type: seed]),
        TestTensor((0..<500).map { _ in Double(Int.random(in: 0..<784, using: &generator)) }, program[type: indices])
      ]
      let expected = try bits(program, inputs, threads: 1)
      for threads in [2, 3, 5] {
        let actual = try bits(program, inputs, threads: threads)
        for (position, (actual, expected)) in zip(actual, expected).enumerated() {
          #expect(actual == expected, "output \(position) with \(threads) threads")
        }
      }
    }

    @Test func `the number of threads is at least one, and shown`() {
      let before = CPUDevice.threadCount
      defer { CPUDevice.setThreadCount(before) }
      CPUDevice.setThreadCount(0)
      #expect(CPUDevice.threadCount == 1)
      #expect(CPUDevice.description.contains(", 1 thread, "))
      CPUDevice.setThreadCount(3)
      #expect(CPUDevice(withOneDNN: false).summary.hasSuffix(", 3 threads, without oneDNN"))
    }

    /// What was prepared with few threads has little scratch memory, and must not take more later.
    @Test func `a prepared plan survives a change of threads`() throws {
      var generator = PhiloxGenerator(seed: 2)
      for c in CPUTests.KernelTests.ConvolutionCase.all {
        let kernel = Kernel.convolution(ConvolutionKernel(c.geometry))
        let operands = [TestTensor.floats(c.images, &generator), .floats(c.weight, &generator)]
        let program = DeviceRun.program(kernel, operands.map(\.type), [TensorType(c.output, .float32)])
        let before = CPUDevice.threadCount
        defer { CPUDevice.setThreadCount(before) }
        CPUDevice.setThreadCount(1)
        let expected = try DeviceRun.outputs(of: program, operands, on: CPUDevice())[0].bytes
        let actual = try DeviceRun.outputs(
          of: program, operands, on: CPUDevice(), beforeRunning: { CPUDevice.setThreadCount(4) })
        #expect(actual[0].bytes == expected)
      }
    }
  }
}
