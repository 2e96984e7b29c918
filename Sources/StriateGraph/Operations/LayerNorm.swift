import StriateKernels
import StriateTypes

/// (x `[rows, n]`, γ `[n]` and β `[n]` if there are any) -> (y, mean `[rows]`, 1/√(variance + ε) `[rows]`). The last two are
/// there for the gradient alone.
struct LayerNorm: NodeOperation {
  let kernel: LayerNormKernel

  var form: OperationForm? { .layerNorm(kernel) }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    // Of half types the statistics stay as exact as they are computed.
    let x = operands[0], statistic = TensorType([x.shape[0]], x.dtype.isHalf ? .float32 : x.dtype)
    return [x, statistic, statistic]
  }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return operands.map { _ in nil } }
    return Tensor.makeAll(
      LayerNormGradient(kernel: kernel), [dy, operands[0], results[1], results[2]] + operands.dropFirst().prefix(1))
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.layerNorm(kernel), operands, types)
  }

  /// The definition in elementary operations (Ba et al. 2016, arXiv:1607.06450; Zhang & Sennrich 2019, arXiv:1910.07467).
  /// - Parameter parameters: γ and β, as far as there are any.
  static func definition(x: Tensor, parameters: [Tensor], _ kernel: LayerNormKernel) -> Tensor {
    let centred = kernel.isCentred ? x - x.mean(axes: [1], keepingAxes: true) : x
    let variance = centred.square().mean(axes: [1], keepingAxes: true)
    var y = centred * (variance + Tensor.constant(kernel.epsilon, [], x.dtype)).rsqrt()
    if let gamma = parameters.first { y = y * gamma }
    return parameters.count > 1 ? y + parameters[1] : y
  }
}

/// (dy, x, mean, 1/√(variance + ε), γ if there is one) -> (dx, dγ and dβ if there are any); mean and variance are functions
/// of x.
struct LayerNormGradient: NodeOperation {
  let kernel: LayerNormKernel

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    [operands[1]] + (0..<kernel.parameterCount).map { _ in operands[4] }
  }

  /// The derivative of the composite: dy, x and γ only, because mean and variance follow x.
  func pullbacks(_ seeds: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let gradients = Tensor.partialGradients(of: Array(operands[0..<2] + operands[4...]), seeds: seeds) { arguments in
      var variables = Array(arguments[1...])
      if kernel.parameterCount > 1 {
        variables.append(Tensor.zeros(operands[4].shape, dtype: operands[4].dtype).variable())
      }
      let y = LayerNorm.definition(x: variables[0], parameters: Array(variables[1...]), kernel)
      return y.gradients(withRespectTo: variables, seed: arguments[0])
    }
    return gradients[0..<2] + [nil, nil] + gradients[2...]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.layerNormGradient(kernel), operands, types)
  }
}
