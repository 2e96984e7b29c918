import StriateCPU
import StriateKernels
import StriateTypes
import Testing

extension CPUTests {
  /// Blocked layouts, chosen by the device as the compiler would ask it to. Without oneDNN everything is plain, and the
  /// results are the same.
  @Suite struct LayoutTests {
    /// The program with the layouts that the device wants, and the reorders between them.
    static func chosen(_ program: Program, on device: CPUDevice) -> (program: Program, reorderCount: Int) {
      var result = program
      result.instructions = []
      var copies: [Int: [(Layout, Value)]] = [:]
      func convert(_ value: Value, to layout: Layout) -> Value {
        if result[layout: value] == layout { return value }
        if let copy = copies[value.index]?.first(where: { $0.0 == layout }) { return copy.1 }
        let copy = result.makeValue(program[type: value])
        result.layouts[copy.index] = layout
        result.instructions.append(Instruction(.reorder, [value], [copy]))
        copies[value.index, default: []].append((layout, copy))
        return copy
      }
      for instruction in program.instructions {
        let operands = instruction.operands.map { (program[type: $0], result[layout: $0]) }
        let results = instruction.results.map { program[type: $0] }
        let wanted =
          device.layouts(for: instruction.kernel, operands: operands, results: results)
          ?? KernelLayouts(operands: operands.map { .plain($0.0) }, results: results.map(Layout.plain))
        var placed = instruction
        placed.operands = zip(instruction.operands, wanted.operands).map { convert($0, to: $1) }
        for (value, layout) in zip(instruction.results, wanted.results) { result.layouts[value.index] = layout }
        result.instructions.append(placed)
      }
      result.outputs = program.outputs.map { convert($0, to: .plain(program[type: $0])) }
      return (result, result.instructions.count { $0.kernel == .reorder })
    }

    /// Compares with the reference, with oneDNN and without.
    /// - Returns: the reorders that oneDNN's layouts needed; nil where it is not installed.
    private func reordersAgreeing(_ program: Program, _ seed: UInt64, tolerance: Double? = nil) throws -> Int? {
      var generator = PhiloxGenerator(seed: seed)
      let inputs = program.inputs.map { TestTensor.random(program[type: $0], in: -1...1, &generator) }
      let own = CPUDevice(withOneDNN: false)
      #expect(Self.chosen(program, on: own).reorderCount == 0)
      try expectAgreement(program, inputs, on: own, tolerance: tolerance, "without oneDNN: \(program)")
      let device = CPUDevice()
      let (laidOut, reorderCount) = Self.chosen(program, on: device)
      try expectAgreement(laidOut, inputs, on: device, tolerance: tolerance, "\(laidOut)")
      return device.summary.hasSuffix("without oneDNN") ? nil : reorderCount
    }

    private func elementwise(
      _ program: inout Program, _ opcode: ElementwiseOpcode, _ operands: [Value], _ shape: Shape
    ) -> Value {
      let kernel = ElementwiseKernel(
        opcode, reading: operands.map { Access(broadcasting: program[type: $0].shape, to: shape) }, as: .float32)
      return program.emit(.elementwise(kernel), operands, TensorType(shape, .float32))
    }

    @Test(arguments: CPUTests.KernelTests.ConvolutionCase.all, CPUTests.KernelTests.activations)
    func `each convolution agrees in the layouts that it wants`(
      _ c: CPUTests.KernelTests.ConvolutionCase, activation: PostOperations.Activation?
    ) throws {
      var program = Program()
      let images = program.addInput(TensorType(c.images, .float32))
      let weight = program.addInput(TensorType(c.weight, .float32))
      let bias = program.addInput(TensorType([c.weight[0]], .float32))
      let residual = program.addInput(TensorType(c.output, .float32))
      var kernel = ConvolutionKernel(c.geometry)
      let plain = program.emit(.convolution(kernel), [images, weight], TensorType(c.output, .float32))
      kernel.post.bias = true
      kernel.post.activation = activation
      let biased = program.emit(.convolution(kernel), [images, weight, bias], TensorType(c.output, .float32))
      kernel.post.residual = true
      let whole = program.emit(.convolution(kernel), [images, weight, bias, residual], TensorType(c.output, .float32))
      kernel.post.bias = false
      let unbiased = program.emit(.convolution(kernel), [images, weight, residual], TensorType(c.output, .float32))
      let dx = program.emit(.convolutionInputGradient(c.geometry), [residual, weight], TensorType(c.images, .float32))
      let dweight = program.emit(
        .convolutionWeightGradient(c.geometry), [images, residual], TensorType(c.weight, .float32))
      program.outputs = [plain, biased, whole, unbiased, dx, dweight]
      _ = try reordersAgreeing(program, 1)
    }

    @Test func `a chain of convolutions needs reorders at its ends only`() throws {
      var program = Program()
      let shape: Shape = [2, 32, 10, 10], type = TensorType(shape, .float32)
      let x = program.addInput(type), scale = program.addInput(TensorType([1, 32, 1, 1], .float32))
      let weights = (0..<3).map { _ in program.addInput(TensorType([32, 32, 3, 3], .float32)) }
      let factor = program.addInput(TensorType([], .float32))
      let geometry = ConvolutionGeometry(
        strides: Pair(1), paddingBefore: Pair(1), paddingAfter: Pair(1), dilation: Pair(1), groups: 1)
      func convolution(_ x: Value, _ weight: Value) -> Value {
        program.emit(.convolution(ConvolutionKernel(geometry)), [x, weight], type)
      }
      var y = convolution(x, weights[0])
      let skipped = y
      y = elementwise(&program, .multiply, [y, scale], shape)  // a value for each channel
      y = elementwise(&program, .tanh, [y], shape)
      y = convolution(y, weights[1])
      y = elementwise(&program, .add, [y, skipped], shape)
      y = elementwise(&program, .multiply, [factor, y], shape)
      y = convolution(y, weights[2])
      let pool = PoolGeometry(window: Pair(3), strides: Pair(2), padding: Pair(1), countsPadding: false)
      let pooled = program.emit(.averagePool(pool), [y], TensorType([2, 32, 5, 5], .float32))
      let sums = program.emit(.reduce(ReduceKernel(.sum, axes: [0, 2, 3])), [pooled], TensorType([32], .float32))
      let maxima = program.emit(.reduce(ReduceKernel(.maximum, axes: [2, 3])), [y], TensorType([2, 32], .float32))
      let dy = program.emit(.averagePoolGradient(pool), [elementwise(&program, .square, [pooled], [2, 32, 5, 5])], type)
      let dx = program.emit(.convolutionInputGradient(geometry), [dy, weights[2]], type)
      program.outputs = [sums, maxima, dx]
      // x, three weights for the forward pass and one for the gradient, and dx. With AVX-512 oneDNN's kernel for the
      // gradient takes other blocks than the forward ones, which is one more.
      if let count = try reordersAgreeing(program, 2, tolerance: 4e-5) { #expect((6...7).contains(count)) }
    }

    @Test func `weight gradients come back plain for the optimizer`() throws {
      var program = Program()
      let geometry = ConvolutionGeometry(
        strides: Pair(1), paddingBefore: Pair(0), paddingAfter: Pair(0), dilation: Pair(1), groups: 1)
      let images = program.addInput(TensorType([4, 16, 8, 8], .float32))
      let dy = program.addInput(TensorType([4, 16, 6, 6], .float32))
      let weight = program.addInput(TensorType([16, 16, 3, 3], .float32))
      let dweight = program.emit(.convolutionWeightGradient(geometry), [images, dy], program[type: weight])
      program.outputs = [elementwise(&program, .subtract, [weight, dweight], [16, 16, 3, 3])]
      if let count = try reordersAgreeing(program, 3) { #expect(count == 3) }
    }

    @Test func `kernels that know no blocked layouts get plain ones`() throws {
      var program = Program()
      let type = TensorType([2, 16, 6, 6], .float32)
      let x = program.addInput(type), weight = program.addInput(TensorType([16, 16, 1, 1], .float32))
      let y = program.emit(
        .convolution(
          ConvolutionKernel(
            ConvolutionGeometry(
              strides: Pair(1), paddingBefore: Pair(0), paddingAfter: Pair(0), dilation: Pair(1), groups: 1))),
        [x, weight], type)
      let pool = PoolGeometry(window: Pair(2), strides: Pair(2), padding: Pair(0))
      let maxima = program.emit(
        .maxPool(pool), [y], [TensorType([2, 16, 3, 3], .float32), TensorType([2, 16, 3, 3], .int32)])
      let flat = program.reshape(y, to: [2, 576])
      let transposed = program.copy(y, Access(strides: [1, 576]), to: [576, 2])
      let argument = program.emit(
        .reduce(ReduceKernel(.argumentOfMaximum, axes: [1])), [y], TensorType([2, 6, 6], .int64))
      let rows = program.emit(.reduce(ReduceKernel(.sum, axes: [0, 3])), [y], TensorType([16, 6], .float32))
      let isPositive = program.emit(
        .elementwise(ElementwiseKernel(.cast, reading: [Access(contiguous: type.shape)], as: .bool)), [y],
        TensorType(type.shape, .bool))
      // One blocked operand against two plain ones: it is cheaper to convert the one.
      let sum = program.emit(
        .elementwise(
          ElementwiseKernel(
            accesses: (0..<3).map { _ in Access(contiguous: type.shape) },
            steps: [.init(.add, [0, 1], .float32), .init(.add, [3, 2], .float32)], outputs: [4])),
        [x, y, program.addInput(type)], type)
      program.outputs = maxima + [flat, transposed, argument, rows, isPositive, sum]
      // The images and the weight in; the images, the maxima and their positions out.
      if let count = try reordersAgreeing(program, 4) { #expect(count == 5) }
    }

    /// 1 × 1 convolutions that leave images of `shape` blocked.
    private func blocked(_ program: inout Program, _ shape: Shape, count: Int = 1) -> [Value] {
      let geometry = ConvolutionGeometry(
        strides: Pair(1), paddingBefore: Pair(0), paddingAfter: Pair(0), dilation: Pair(1), groups: 1)
      let type = TensorType(shape, .float32)
      let x = program.addInput(type)
      return (0..<count).map { _ in
        let weight = program.addInput(TensorType([shape[1], shape[1], 1, 1], .float32))
        return program.emit(.convolution(ConvolutionKernel(geometry)), [x, weight], type)
      }
    }

    @Test func `batch norm and its gradient agree in blocked layouts`() throws {
      var program = Program()
      let shape: Shape = [3, 32, 9, 7], type = TensorType(shape, .float32), channels = TensorType([32], .float32)
      let images = blocked(&program, shape, count: 3)
      let gamma = program.addInput(channels), beta = program.addInput(channels)
      var post = PostOperations()
      post.activation = .relu
      let y = program.emit(
        .batchNorm(epsilon: 1e-3, post: post), [images[0], gamma, beta], [type, channels, channels])
      post.residual = true
      let z = program.emit(
        .batchNorm(epsilon: 1e-3, post: post), [images[1], gamma, beta, y[0]], [type, channels, channels])
      let dx = program.emit(
        .batchNormGradient(epsilon: 1e-3, isMasked: true), [images[2], images[1], gamma, z[1], z[2], z[0]],
        [type, channels, channels])
      let dy = program.emit(
        .batchNormGradient(epsilon: 1e-3), [dx[0], images[0], gamma, y[1], y[2]], [type, channels, channels])
      // The shift's gradient behind another batch norm is zero but for rounding, so it is not compared.
      program.outputs = [z[0], z[1], z[2], dx[1], dx[2], dy[0], dy[1]]
      _ = try reordersAgreeing(program, 6, tolerance: 1e-4)
    }

    @Test(arguments: [
      PoolGeometry(window: Pair(2), strides: Pair(2), padding: Pair(0)),
      PoolGeometry(window: Pair(3), strides: Pair(2), padding: Pair(1)),
      PoolGeometry(window: Pair(3, 2), strides: Pair(1, 2), padding: Pair(1, 0), dilation: Pair(2, 1)),
      PoolGeometry(window: Pair(8), strides: Pair(8), padding: Pair(0))
    ])
    func `max pooling and its gradient agree in blocked layouts`(_ pool: PoolGeometry) throws {
      var program = Program()
      let shape: Shape = [2, 48, 8, 8], type = TensorType(shape, .float32)
      let x = blocked(&program, shape)[0]
      func extent(_ axis: KeyPath<Pair, Int>) -> Int {
        (8 + 2 * pool.padding[keyPath: axis] - pool.span[keyPath: axis]) / pool.strides[keyPath: axis] + 1
      }
      let pooled: Shape = [2, 48, extent(\.height), extent(\.width)]
      let y = program.emit(.maxPool(pool), [x], [TensorType(pooled, .float32), TensorType(pooled, .int32)])
      let dy = elementwise(&program, .square, [y[0]], pooled)
      let dx = program.emit(.maxPoolGradient(pool), [dy, y[1]], type)
      program.outputs = [y[0], y[1], elementwise(&program, .add, [dx, x], shape)]
      _ = try reordersAgreeing(program, 7)
    }

    @Test func `concatenations and slices of whole blocks stay blocked`() throws {
      var program = Program()
      let a = blocked(&program, [2, 32, 5, 6])[0], b = blocked(&program, [2, 16, 5, 6])[0]
      let shape: Shape = [2, 48, 5, 6], type = TensorType(shape, .float32), half = TensorType([2, 32, 5, 6], .float32)
      let both = PlaceKernel(
        fill: 0, targets: [0, 32].map { PlaceKernel.Target(starts: [0, $0, 0, 0], steps: [1, 1, 1, 1]) })
      let joined = program.emit(.place(both), [a, b], type)
      func slice(_ first: Int, of x: Value) -> Value {
        program.copy(x, Access(offset: first * 30, strides: shape.contiguousStrides), to: half.shape)
      }
      let last = slice(16, of: joined)
      let masked = program.emit(
        .elementwise(
          ElementwiseKernel(
            accesses: [Access(offset: 480, strides: shape.contiguousStrides), Access(contiguous: half.shape)],
            steps: [.init(.multiply, [0, 1], .float32)], outputs: [2])), [joined, last], half)
      // Not of whole blocks.
      let odd = slice(3, of: joined)
      program.outputs = [masked, odd]
      // Two pairs of images and weights in, the product out, and the whole for the odd slice.
      if let count = try reordersAgreeing(program, 8) { #expect(count == 6) }
    }

    @Test func `masks and rearranged operands join blocked images`() throws {
      var program = Program()
      let shape: Shape = [2, 16, 6, 4], type = TensorType(shape, .float32)
      let x = program.addInput(type), weight = program.addInput(TensorType([16, 16, 3, 3], .float32))
      let mask = program.addInput(TensorType(shape, .bool)), row = program.addInput(TensorType([6, 1], .float32))
      let y = program.emit(
        .convolution(
          ConvolutionKernel(
            ConvolutionGeometry(
              strides: Pair(1), paddingBefore: Pair(1), paddingAfter: Pair(1), dilation: Pair(1), groups: 1))),
        [x, weight], type)
      let kernel = ElementwiseKernel(
        accesses: [
          Access(contiguous: shape), Access(contiguous: shape), Access(broadcasting: [6, 1], to: shape),
          Access(offset: 767, strides: [-384, -24, -4, -1])
        ],
        steps: [.init(.multiply, [0, 2], .float32), .init(.select, [1, 4, 3], .float32), .init(.add, [5, 0], .float32)],
        outputs: [6, 4])
      program.outputs = program.emit(.elementwise(kernel), [y, mask, row, x], [type, type])
      if let count = try reordersAgreeing(program, 5) { #expect(count == 4) }
    }
  }
}
