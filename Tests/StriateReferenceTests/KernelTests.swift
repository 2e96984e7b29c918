import StriateKernels
import StriateTypes
import Testing

/// Kernels with windows, rows and channels, against PyTorch.
@Suite struct KernelTests {
  private static let floats: [DType] = [.float32, .float64]

  @Test(arguments: ConvolutionFixture.all, floats)
  func `convolutions and both gradients agree with PyTorch`(_ c: ConvolutionFixture, dtype: DType) throws {
    let images = HostTensor.pattern(c.images, salt: 1, dtype), weight = HostTensor.pattern(c.weight, salt: 2, dtype)
    let dy = HostTensor.pattern(c.output, salt: 3, dtype)
    let y = try DeviceRun.result(
      of: .convolution(ConvolutionKernel(c.geometry)), [images, weight], TensorType(c.output, dtype))
    expectEqual(y, c.y)
    let dx = try DeviceRun.result(of: .convolutionInputGradient(c.geometry), [dy, weight], images.type)
    expectEqual(dx, c.dx)
    let dweight = try DeviceRun.result(of: .convolutionWeightGradient(c.geometry), [images, dy], weight.type)
    expectEqual(dweight, c.dweight)
  }

  @Test func `a convolution adds bias per channel, then a residual, then activates`() throws {
    let c = ConvolutionFixture.all[0]
    let residual = HostTensor.pattern(c.output, salt: 5)
    var kernel = ConvolutionKernel(c.geometry)
    kernel.post.bias = true
    kernel.post.residual = true
    kernel.post.activation = .leakyReLU(slope: 0.25)
    let y = try DeviceRun.result(
      of: .convolution(kernel),
      [.pattern(c.images, salt: 1), .pattern(c.weight, salt: 2), HostTensor([1.0, -2, 0.5], [3]), residual],
      TensorType(c.output, .float64))
    let plane = c.output[2] * c.output[3]
    let expected = zip(c.y, residual.values).enumerated().map { i, pair in
      let x = pair.0 + [1, -2, 0.5][i / plane % 3] + pair.1
      return x > 0 ? x : 0.25 * x
    }
    expectEqual(y, expected)
  }

  @Test(arguments: PoolFixture.all, floats)
  func `pools and their gradients agree with PyTorch`(_ c: PoolFixture, dtype: DType) throws {
    let images = HostTensor.pattern(c.images, salt: 1, dtype), dy = HostTensor.pattern(c.output, salt: 2, dtype)
    let y = TensorType(c.output, dtype)
    let maxima = try DeviceRun.results(of: .maxPool(c.geometry), [images], [y, TensorType(c.output, .int32)])
    expectEqual(maxima[0], c.maxima)
    expectEqual(maxima[1], c.positions)
    expectEqual(
      try DeviceRun.result(of: .maxPoolGradient(c.geometry), [dy, maxima[1]], images.type), c.dmaxima)
    expectEqual(try DeviceRun.result(of: .maxPoolGather(c.geometry), [images, maxima[1]], y), c.maxima)
    expectEqual(
      try DeviceRun.result(of: .averagePool(c.geometry), [images], y), c.averages, tolerance: dtype.tolerance)
    expectEqual(
      try DeviceRun.result(of: .averagePoolGradient(c.geometry), [dy], images.type), c.daverages,
      tolerance: dtype.tolerance)
  }

  @Test func `a maximum is the first NaN, else the first of equals, and padding never`() throws {
    let images = HostTensor([-5.0, -5, .nan, .nan, -6, -5, 1, .infinity], [1, 1, 2, 4])
    let geometry = PoolGeometry(window: Pair(2, 2), strides: Pair(2, 2), padding: Pair(0, 1))
    let y = try DeviceRun.results(
      of: .maxPool(geometry), [images], [TensorType([1, 1, 1, 3], .float64), TensorType([1, 1, 1, 3], .int32)])
    expectEqual(y[0], [-5, .nan, .nan])
    expectEqual(y[1], [0, 2, 3])
  }

  @Test(arguments: MatmulFixture.all, floats)
  func `matrix products agree with PyTorch`(_ c: MatmulFixture, dtype: DType) throws {
    var operands = [HostTensor.pattern(c.a, salt: 1, dtype), HostTensor.pattern(c.b, salt: 2, dtype)]
    var kernel = MatmulKernel(transposeA: c.transposeA, transposeB: c.transposeB)
    if c.activation != nil {
      kernel.post.bias = true
      kernel.post.residual = true
      kernel.post.activation = c.activation
      operands += [.pattern([c.y[2]], salt: 3, dtype), .pattern(c.y, salt: 4, dtype)]
    }
    let y = try DeviceRun.result(of: .matmul(kernel), operands, TensorType(c.y, dtype))
    expectEqual(y, c.expected, tolerance: c.activation == nil ? 0 : dtype.tolerance)
  }

  @Test(arguments: MatmulFixture.all.filter { $0.activation == nil || $0.activation == .relu }, [DType.int32, .int64])
  func `integers are multiplied exactly`(_ c: MatmulFixture, dtype: DType) throws {
    var operands = [HostTensor.pattern(c.a, salt: 1, scale: 8, dtype), .pattern(c.b, salt: 2, scale: 8, dtype)]
    var kernel = MatmulKernel(transposeA: c.transposeA, transposeB: c.transposeB)
    if c.activation != nil {
      kernel.post.bias = true
      kernel.post.residual = true
      kernel.post.activation = .relu
      operands += [.pattern([c.y[2]], salt: 3, scale: 64, dtype), .pattern(c.y, salt: 4, scale: 64, dtype)]
    }
    let y = try DeviceRun.result(of: .matmul(kernel), operands, TensorType(c.y, dtype))
    expectEqual(y, c.expected.map { $0 * 64 })
  }

  @Test(arguments: SoftmaxFixture.all, floats)
  func `softmax and its gradient agree with PyTorch`(_ c: SoftmaxFixture, dtype: DType) throws {
    let x = HostTensor.pattern(c.shape, salt: 1, scale: 8, dtype), dy = HostTensor.pattern(c.shape, salt: 2, dtype)
    let y = try DeviceRun.result(of: .softmax(logarithmic: c.logarithmic), [x], x.type)
    expectEqual(y, c.y, tolerance: dtype.tolerance)
    let dx = try DeviceRun.result(of: .softmaxGradient(logarithmic: c.logarithmic), [dy, y], x.type)
    // y was rounded before the gradient read it, and exp(y) multiplies its error.
    expectEqual(dx, c.dx, tolerance: 10 * dtype.tolerance)
  }

  @Test func `softmax does not overflow`() throws {
    let x = HostTensor([1000, 1000, -1000, -.infinity, 0, 0], [2, 3], .float32)
    expectEqual(
      try DeviceRun.result(of: .softmax(logarithmic: false), [x], x.type), [0.5, 0.5, 0, 0, 0.5, 0.5])
    expectEqual(
      try DeviceRun.result(of: .softmax(logarithmic: true), [x], x.type),
      [-0.6931471805599453, -0.6931471805599453, -2000.693147, -.infinity, -0.6931471805599453, -0.6931471805599453],
      tolerance: 1e-7)
  }

  @Test(arguments: BatchNormFixture.all, floats)
  func `batch normalization and its gradients agree with PyTorch`(_ c: BatchNormFixture, dtype: DType) throws {
    let x = HostTensor.pattern(c.shape, salt: 1, dtype), channels: Shape = [c.shape[1]]
    let gamma = HostTensor.pattern(channels, salt: 2, dtype), beta = HostTensor.pattern(channels, salt: 3, dtype)
    let y = try DeviceRun.results(
      of: .batchNorm(epsilon: c.epsilon), [x, gamma, beta], [x.type, gamma.type, gamma.type])
    for (actual, expected) in zip(y, [c.y, c.mean, c.variance]) {
      expectEqual(actual, expected, tolerance: 2 * dtype.tolerance)
    }
    let dx = try DeviceRun.results(
      of: .batchNormGradient(epsilon: c.epsilon), [.pattern(c.shape, salt: 4, dtype), x, gamma, y[1], y[2]],
      [x.type, gamma.type, gamma.type])
    for (actual, expected) in zip(dx, [c.dx, c.dgamma, c.dbeta]) {
      expectEqual(actual, expected, tolerance: 10 * dtype.tolerance)
    }
  }

  @Test(arguments: LayerNormFixture.all, floats)
  func `layer normalization and its gradients agree with PyTorch`(_ c: LayerNormFixture, dtype: DType) throws {
    let x = HostTensor.pattern(c.shape, salt: 1, dtype), statistic = TensorType([c.shape[0]], dtype)
    let parameters = (0..<c.kernel.parameterCount).map { HostTensor.pattern([c.shape[1]], salt: 2 + $0, dtype) }
    let y = try DeviceRun.results(of: .layerNorm(c.kernel), [x] + parameters, [x.type, statistic, statistic])
    for (actual, expected) in zip(y, [c.y, c.mean, c.inverse]) {
      expectEqual(actual, expected, tolerance: 2 * dtype.tolerance)
    }
    let gradients = try DeviceRun.results(
      of: .layerNormGradient(c.kernel),
      [.pattern(c.shape, salt: 4, dtype), x, y[1], y[2]] + parameters.prefix(1), [x.type] + parameters.map(\.type))
    for (actual, expected) in zip(gradients, [c.dx] + c.gradients) {
      expectEqual(actual, expected, tolerance: 10 * dtype.tolerance)
    }
  }
}
