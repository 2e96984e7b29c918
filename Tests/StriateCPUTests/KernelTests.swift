import StriateCPU
import StriateKernels
import StriateTypes
import Testing

extension CPUTests {
  /// Products, windows, rows and channels in float32.
  @Suite struct KernelTests {
    static let activations: [PostOperations.Activation?] = [
      nil, .relu, .tanh, .sigmoid, .leakyReLU(slope: 0.2), .elu(alpha: 1.5)
    ]

    @Test(arguments: [false, true], [false, true])
    func `matrix products agree with the reference`(transposeA: Bool, transposeB: Bool) throws {
      var generator = PhiloxGenerator(seed: 1)
      for (batches, a, b, m, k, n) in [
        (1, 1, 1, 1, 1, 1), (1, 1, 1, 5, 7, 3), (1, 1, 1, 64, 400, 120), (4, 4, 1, 6, 5, 9), (4, 1, 4, 6, 5, 9),
        (4, 4, 4, 33, 17, 1), (1, 1, 1, 1, 300, 257), (2, 2, 1, 130, 90, 70), (3, 1, 1, 4, 2, 5)
      ] {
        let x = TestTensor.floats(transposeA ? [a, k, m] : [a, m, k], &generator)
        let weight = TestTensor.floats(transposeB ? [b, n, k] : [b, k, n], &generator)
        for (index, activation) in Self.activations.enumerated() {
          var kernel = MatmulKernel(transposeA: transposeA, transposeB: transposeB)
          kernel.post.bias = index % 2 == 1
          kernel.post.residual = index > 2
          kernel.post.activation = activation
          var operands = [x, weight]
          if kernel.post.bias { operands.append(.floats([n], &generator)) }
          if kernel.post.residual { operands.append(.floats([batches, m, n], &generator)) }
          try expectAgreement(.matmul(kernel), operands, [TensorType([batches, m, n], .float32)])
        }
      }
    }

    @Test(arguments: [false, true], [false, true])
    func `products of a few rows with large matrices agree with the reference`(transposeA: Bool, transposeB: Bool)
      throws
    {
      var generator = PhiloxGenerator(seed: 5)
      for (m, k, n) in [(1, 1100, 500), (5, 1037, 517), (16, 2100, 301), (32, 700, 770), (35, 600, 900)] {
        let x = TestTensor.floats(transposeA ? [1, k, m] : [1, m, k], &generator)
        let weight = TestTensor.floats(transposeB ? [1, n, k] : [1, k, n], &generator)
        var kernel = MatmulKernel(transposeA: transposeA, transposeB: transposeB)
        kernel.post.bias = m > 5
        kernel.post.activation = m > 16 ? .relu : nil
        let operands = [x, weight] + (kernel.post.bias ? [TestTensor.floats([n], &generator)] : [])
        try expectAgreement(.matmul(kernel), operands, [TensorType([1, m, n], .float32)], tolerance: 2e-5)
      }
    }

    /// More rows, columns and depth than a piece of a product has.
    @Test(arguments: [false, true], [false, true])
    func `products of several pieces agree with the reference`(transposeA: Bool, transposeB: Bool) throws {
      var generator = PhiloxGenerator(seed: 8)
      for (m, k, n) in [(50, 1100, 230), (611, 1030, 40), (330, 600, 1130), (100, 523, 1090)] {
        let x = TestTensor.floats(transposeA ? [1, k, m] : [1, m, k], &generator)
        let weight = TestTensor.floats(transposeB ? [1, n, k] : [1, k, n], &generator)
        var kernel = MatmulKernel(transposeA: transposeA, transposeB: transposeB)
        kernel.post.bias = m < 500
        kernel.post.activation = m < 500 ? .relu : nil
        let operands = [x, weight] + (kernel.post.bias ? [TestTensor.floats([n], &generator)] : [])
        try expectAgreement(.matmul(kernel), operands, [TensorType([1, m, n], .float32)], tolerance: 2e-5)
      }
    }

    @Test(arguments: [false, true], [false, true])
    func `updates by products agree with the reference`(transposeA: Bool, transposeB: Bool) throws {
      var generator = PhiloxGenerator(seed: 6)
      for (m, k, n) in [(1, 1, 1), (13, 5, 3), (37, 19, 531), (150, 300, 700), (40, 3, 5000), (700, 320, 90)] {
        let x = TestTensor.floats(transposeA ? [1, k, m] : [1, m, k], &generator)
        let weight = TestTensor.floats(transposeB ? [1, n, k] : [1, k, n], &generator)
        let shape: Shape = [m, n], whole = Access(contiguous: shape)
        var kernel = MatmulKernel(transposeA: transposeA, transposeB: transposeB)
        // v' = v·μ + product, w' = w − v'·column − 0.5.
        kernel.update = ElementwiseKernel(
          accesses: [
            whole, whole, Access(broadcasting: [], to: shape), whole, Access(broadcasting: [n], to: shape)
          ],
          steps: [
            .init(.multiply, [1, 2], .float32), .init(.add, [5, 0], .float32), .init(.multiply, [6, 4], .float32),
            .init(.constant, [], .float32, constant: 0.5), .init(.subtract, [3, 7], .float32),
            .init(.subtract, [9, 8], .float32)
          ], outputs: [10, 6])
        let operands =
          [x, weight] + [shape, [], shape, [n]].map { (shape: Shape) in TestTensor.floats(shape, &generator) }
        let result = TensorType(shape, .float32)
        let program = DeviceRun.program(.matmul(kernel), operands.map(\.type), [result, result])
        try expectAgreement(program, operands, "\(m), \(k), \(n)")
        let inPlace = [(program.outputs[0], program.inputs[4]), (program.outputs[1], program.inputs[2])]
        try expectAgreement(program, operands, aliases: inPlace, "\(m), \(k), \(n) in place")
      }
    }

    @Test func `a large update's pieces begin where rows of the product do`() throws {
      var generator = PhiloxGenerator(seed: 7)
      // Beyond 32 MB results go past the caches, in stores that must be aligned; rows of odd length are not.
      let shape: Shape = [2797, 3001], whole = Access(contiguous: shape)
      var kernel = MatmulKernel()
      kernel.update = ElementwiseKernel(
        accesses: [whole, whole], steps: [.init(.subtract, [1, 0], .float32)], outputs: [2])
      let operands = [[1, 2797, 1], [1, 1, 3001], shape].map { (shape: Shape) in TestTensor.floats(shape, &generator) }
      try expectAgreement(.matmul(kernel), operands, [TensorType(shape, .float32)])
    }

    struct ConvolutionCase: CustomTestStringConvertible, Sendable {
      var images: Shape
      var weight: Shape
      var geometry: ConvolutionGeometry
      var testDescription: String { "\(images) * \(weight), \(geometry)" }

      init(
        _ images: Shape, _ weight: Shape, strides: Pair = Pair(1), before: Pair = Pair(0), after: Pair? = nil,
        dilation: Pair = Pair(1), groups: Int = 1
      ) {
        self.images = images
        self.weight = weight
        geometry = ConvolutionGeometry(
          strides: strides, paddingBefore: before, paddingAfter: after ?? before, dilation: dilation, groups: groups)
      }

      var output: Shape {
        func extent(_ axis: Int, _ pair: KeyPath<Pair, Int>) -> Int {
          let room =
            images[axis] + geometry.paddingBefore[keyPath: pair] + geometry.paddingAfter[keyPath: pair]
            - (weight[axis] - 1) * geometry.dilation[keyPath: pair] - 1
          return room / geometry.strides[keyPath: pair] + 1
        }
        return [images[0], weight[0], extent(2, \.height), extent(3, \.width)]
      }

      static let all = [
        ConvolutionCase([1, 1, 1, 1], [1, 1, 1, 1]), ConvolutionCase([2, 1, 28, 28], [6, 1, 5, 5], before: Pair(2)),
        ConvolutionCase([3, 6, 14, 14], [16, 6, 5, 5]),
        ConvolutionCase([2, 3, 9, 7], [4, 3, 3, 2], strides: Pair(2, 1), before: Pair(1, 0), after: Pair(0, 1)),
        ConvolutionCase([2, 4, 11, 11], [6, 2, 3, 3], before: Pair(2), dilation: Pair(2), groups: 2),
        ConvolutionCase([2, 8, 10, 10], [8, 1, 3, 3], strides: Pair(2), before: Pair(1), groups: 8),
        ConvolutionCase([1, 3, 40, 40], [8, 3, 7, 7], strides: Pair(2), before: Pair(3)),
        // Channels that fill vectors: the strides and windows of first layers, and rows longer than a tile.
        ConvolutionCase([3, 4, 36, 36], [32, 4, 8, 8], strides: Pair(4)),
        ConvolutionCase([2, 3, 47, 51], [16, 3, 11, 11], strides: Pair(4), before: Pair(2)),
        ConvolutionCase([2, 3, 20, 33], [48, 3, 7, 7], strides: Pair(2), before: Pair(3)),
        ConvolutionCase([9, 3, 33, 31], [32, 3, 3, 3], before: Pair(1)),
        ConvolutionCase([2, 4, 13, 15], [16, 4, 6, 10], strides: Pair(3, 1), before: Pair(2, 4), after: Pair(1, 0)),
        ConvolutionCase([2, 6, 21, 19], [32, 3, 9, 2], before: Pair(1), dilation: Pair(2, 1), groups: 2),
        ConvolutionCase([1, 5, 12, 30], [16, 5, 4, 12], dilation: Pair(1, 2)),
        // The input gradient of large windows over few positions.
        ConvolutionCase([3, 4, 20, 21], [24, 4, 9, 8], before: Pair(1, 0), after: Pair(0, 2)),
        ConvolutionCase([2, 8, 12, 12], [32, 4, 5, 5], groups: 2),
        // Samples enough to fill vectors, and few channels: also a last block that is not whole, and single positions.
        ConvolutionCase([16, 6, 14, 14], [8, 6, 5, 5]),
        ConvolutionCase([31, 5, 9, 8], [13, 5, 3, 4], strides: Pair(2, 1), before: Pair(1, 2), after: Pair(0, 1)),
        ConvolutionCase([48, 8, 10, 9], [12, 4, 3, 3], dilation: Pair(2), groups: 2),
        ConvolutionCase([32, 9, 7, 6], [11, 9, 4, 3], before: Pair(2, 1)),
        ConvolutionCase([15, 4, 5, 5], [5, 4, 5, 5]), ConvolutionCase([30, 10, 2, 3], [6, 5, 2, 3], groups: 2),
        ConvolutionCase([2, 5, 6, 6], [7, 5, 1, 1]), ConvolutionCase([1, 2, 3, 3], [3, 2, 3, 3]),
        // Wide enough for blocked layouts.
        ConvolutionCase([2, 16, 12, 12], [32, 16, 3, 3], before: Pair(1)),
        ConvolutionCase([3, 32, 9, 9], [16, 32, 3, 3], strides: Pair(2), before: Pair(1)),
        ConvolutionCase([2, 64, 7, 7], [64, 32, 3, 3], before: Pair(1), groups: 2),
        ConvolutionCase([2, 32, 8, 8], [48, 32, 1, 1]),
        ConvolutionCase([1, 24, 10, 10], [24, 24, 5, 5], before: Pair(2, 1), after: Pair(1, 2)),
        // Depthwise, and the first of a network.
        ConvolutionCase([2, 16, 9, 9], [16, 1, 3, 3], before: Pair(1), groups: 16),
        ConvolutionCase([1, 24, 10, 8], [24, 1, 5, 5], strides: Pair(2), before: Pair(2), groups: 24),
        ConvolutionCase([2, 3, 15, 15], [16, 3, 7, 7], strides: Pair(2), before: Pair(3)),
        ConvolutionCase([3, 1, 8, 8], [24, 1, 3, 3], before: Pair(1)),
        // Channels that do not fill blocks.
        ConvolutionCase([2, 20, 8, 8], [20, 20, 3, 3], before: Pair(1))
      ]
    }

    @Test(arguments: ConvolutionCase.all)
    func `convolutions on plain layouts agree with the reference`(_ c: ConvolutionCase) throws {
      var generator = PhiloxGenerator(seed: 2)
      let images = TestTensor.floats(c.images, &generator), weight = TestTensor.floats(c.weight, &generator)
      let dy = TestTensor.floats(c.output, &generator)
      for (index, activation) in Self.activations.enumerated() {
        var kernel = ConvolutionKernel(c.geometry)
        kernel.post.bias = index % 2 == 1
        kernel.post.residual = index > 2
        kernel.post.activation = activation
        var operands = [images, weight]
        if kernel.post.bias { operands.append(.floats([c.weight[0]], &generator)) }
        if kernel.post.residual { operands.append(.floats(c.output, &generator)) }
        try expectAgreement(.convolution(kernel), operands, [dy.type])
      }
      try expectAgreement(.convolutionInputGradient(c.geometry), [dy, weight], [images.type])
      try expectAgreement(.convolutionWeightGradient(c.geometry), [images, dy], [weight.type])
    }

    static let pools: [(Shape, Shape, PoolGeometry)] = [
      ([1, 1, 1, 1], [1, 1, 1, 1], PoolGeometry(window: Pair(1), strides: Pair(1), padding: Pair(0))),
      ([2, 6, 28, 28], [2, 6, 14, 14], PoolGeometry(window: Pair(2), strides: Pair(2), padding: Pair(0))),
      ([2, 3, 7, 9], [2, 3, 3, 4], PoolGeometry(window: Pair(2), strides: Pair(2), padding: Pair(0))),
      ([2, 3, 8, 8], [2, 3, 4, 4], PoolGeometry(window: Pair(3), strides: Pair(2), padding: Pair(1))),
      ([2, 3, 55, 55], [2, 3, 27, 27], PoolGeometry(window: Pair(3), strides: Pair(2), padding: Pair(0))),
      ([1, 2, 40, 70], [1, 2, 20, 35], PoolGeometry(window: Pair(3), strides: Pair(2), padding: Pair(1))),
      ([1, 2, 12, 37], [1, 2, 12, 37], PoolGeometry(window: Pair(3), strides: Pair(1), padding: Pair(1))),
      (
        [2, 3, 8, 8], [2, 3, 4, 4],
        PoolGeometry(window: Pair(3), strides: Pair(2), padding: Pair(1), countsPadding: false)
      ),
      ([1, 2, 5, 11], [1, 2, 5, 3], PoolGeometry(window: Pair(3, 2), strides: Pair(1, 4), padding: Pair(1, 0))),
      ([2, 16, 6, 6], [2, 16, 1, 1], PoolGeometry(window: Pair(6), strides: Pair(1), padding: Pair(0)))
    ]

    @Test func `pools and their gradients agree with the reference`() throws {
      var generator = PhiloxGenerator(seed: 3)
      for (images, output, geometry) in Self.pools {
        let x = TestTensor.floats(images, &generator), dy = TestTensor.floats(output, &generator)
        let positions = TensorType(output, .int32)
        try expectAgreement(.maxPool(geometry), [x], [dy.type, positions], tolerance: 0)
        let maxima = try DeviceRun.outputs(
          of: DeviceRun.program(.maxPool(geometry), [x.type], [dy.type, positions]), [x], on: CPUDevice())
        try expectAgreement(.maxPoolGradient(geometry), [dy, maxima[1]], [x.type])
        try expectAgreement(.maxPoolGather(geometry), [x, maxima[1]], [dy.type], tolerance: 0)
        try expectAgreement(.averagePool(geometry), [x], [dy.type])
        try expectAgreement(.averagePoolGradient(geometry), [dy], [x.type])
      }
    }

    @Test(arguments: [false, true])
    func `softmax and its gradient agree with the reference`(logarithmic: Bool) throws {
      var generator = PhiloxGenerator(seed: 4)
      for shape in [[1, 1], [1, 10], [64, 10], [7, 1], [3, 1000], [5, 17]] as [Shape] {
        let x = TestTensor.random(TensorType(shape, .float32), in: -9...9, &generator)
        try expectAgreement(.softmax(logarithmic: logarithmic), [x], [x.type])
        let y = try DeviceRun.outputs(
          of: DeviceRun.program(.softmax(logarithmic: logarithmic), [x.type], [x.type]), [x], on: CPUDevice())[0]
        try expectAgreement(
          .softmaxGradient(logarithmic: logarithmic), [.floats(shape, &generator), y], [x.type], tolerance: 4e-5)
      }
    }

    @Test func `batch normalization and its gradients agree with the reference`() throws {
      var generator = PhiloxGenerator(seed: 5)
      for shape in [[1, 1, 1], [8, 3, 1], [2, 5, 49], [16, 7, 100], [1, 2, 3000]] as [Shape] {
        let channels: Shape = [shape[1]], c = TensorType(channels, .float32)
        let x = TestTensor.floats(shape, &generator)
        let gamma = TestTensor.floats(channels, &generator), beta = TestTensor.floats(channels, &generator)
        let program = DeviceRun.program(.batchNorm(epsilon: 1e-3), [x.type, c, c], [x.type, c, c])
        try expectAgreement(program, [x, gamma, beta], "batchNorm of \(shape)")
        let y = try DeviceRun.outputs(of: program, [x, gamma, beta], on: CPUDevice())
        if shape.elementCount == shape[1] { continue }  // The gradient of one element is the difference of equals.
        try expectAgreement(
          .batchNormGradient(epsilon: 1e-3), [.floats(shape, &generator), x, gamma, y[1], y[2]], [x.type, c, c],
          tolerance: 3e-5)
      }
    }

    @Test func `batch normalization with a residual and ReLU agrees with the reference`() throws {
      var generator = PhiloxGenerator(seed: 6)
      for shape in [[8, 3, 1], [2, 5, 49], [3, 4, 5, 6]] as [Shape] {
        let channels: Shape = [shape[1]], c = TensorType(channels, .float32)
        let x = TestTensor.floats(shape, &generator), residual = TestTensor.floats(shape, &generator)
        let gamma = TestTensor.floats(channels, &generator), beta = TestTensor.floats(channels, &generator)
        var post = PostOperations()
        post.residual = true
        post.activation = .relu
        let program = DeviceRun.program(
          .batchNorm(epsilon: 1e-3, post: post), [x.type, c, c, x.type], [x.type, c, c])
        try expectAgreement(program, [x, gamma, beta, residual], "batchNorm of \(shape)")
        let y = try DeviceRun.outputs(of: program, [x, gamma, beta, residual], on: CPUDevice())
        try expectAgreement(
          .batchNormGradient(epsilon: 1e-3, isMasked: true),
          [.floats(shape, &generator), x, gamma, y[1], y[2], y[0]], [x.type, c, c], tolerance: 3e-5)
      }
    }

    @Test func `other types and tensors without elements are left to the reference device`() {
      let device = CPUDevice()
      func supports(_ dtype: DType, _ batch: Int) -> Bool {
        device.supports(
          .matmul(MatmulKernel()), operands: [TensorType([1, batch, 2], dtype), TensorType([1, 2, 3], dtype)],
          results: [TensorType([1, batch, 3], dtype)])
      }
      #expect(supports(.float32, 4))
      #expect(!supports(.float64, 4))
      #expect(!supports(.int32, 4))
      #expect(!supports(.float32, 0))
      let padded = PoolGeometry(window: Pair(2), strides: Pair(1), padding: Pair(2))
      #expect(
        !device.supports(
          .averagePool(padded), operands: [TensorType([1, 1, 4, 4], .float32)],
          results: [TensorType([1, 1, 7, 7], .float32)]))
    }
  }
}
