import StriateKernels
import StriateTypes

/// (x `[N, C, ...]`, γ `[C]`, β `[C]`) -> (y, mean `[C]`, biased variance `[C]`) over all axes but C.
struct BatchNorm: NodeOperation {
  let epsilon: Double

  var name: String { "batchNorm" }

  var form: OperationForm? { .batchNorm(epsilon: epsilon) }
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    let x = operands[0]
    guard x.shape.rank >= 2, x.dtype.isFloatingPoint else {
      throw ShapeError(name, "needs floating point [N, C, ...]", operands: operands)
    }
    let channels = TensorType([x.shape[1]], x.dtype)
    guard operands[1] == channels, operands[2] == channels else {
      throw ShapeError(name, "γ and β must be \(channels)", operands: operands)
    }
    guard x.shape.dropFirst(2).reduce(x.shape[0], *) > 1 else {
      throw ShapeError(name, "one value a channel has no variance", operands: operands, hint: "use a larger batch")
    }
    return [x, channels, channels]
  }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let (x, gamma, mean, variance) = (operands[0], operands[1], results[1], results[2])
    var dx: Tensor?
    var dGamma: Tensor?
    var dBeta: Tensor?
    if let dy = dy[0] {
      let all = Tensor.makeAll(BatchNormGradient(epsilon: epsilon), [dy, x, gamma, mean, variance])
      (dx, dGamma, dBeta) = (all[0], all[1], all[2])
    }
    let perElement = 1 / Double(x.shape.dropFirst(2).reduce(x.shape[0], *))
    let share = Tensor.constant(perElement, [], x.dtype)
    if let dMean = dy[1] {
      let part = (dMean * share).asChannels(of: x).broadcast(to: x.shape)
      dx = dx.map { $0 + part } ?? part
    }
    if let dVariance = dy[2] {
      let part = (x - mean.asChannels(of: x)) * (dVariance * share * 2).asChannels(of: x)
      dx = dx.map { $0 + part } ?? part
    }
    return [dx, dGamma, dBeta]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.batchNorm(epsilon: epsilon), operands, types)
  }

  /// The definition in elementary operations (Ioffe & Szegedy 2015, arXiv:1502.03167).
  static func definition(x: Tensor, gamma: Tensor, beta: Tensor, epsilon: Double) -> Tensor {
    let axes = (0..<x.rank).filter { $0 != 1 }
    let centred = x - x.mean(axes: axes, keepingAxes: true)
    let variance = centred.square().mean(axes: axes, keepingAxes: true)
    return centred * (variance + Tensor.constant(epsilon, [], x.dtype)).rsqrt() * gamma.asChannels(of: x)
      + beta.asChannels(of: x)
  }
}

/// (dy, x, γ, mean, variance) -> (dx, dγ, dβ); mean and variance are functions of x.
struct BatchNormGradient: NodeOperation {
  let epsilon: Double

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    [operands[1], operands[2], operands[2]]
  }

  /// The derivative of the composite: dy, x and γ only, because mean and variance follow x.
  func pullbacks(_ seeds: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let gradients = Tensor.partialGradients(of: Array(operands.prefix(3)), seeds: seeds) { operands in
      let (dy, x, gamma) = (operands[0], operands[1], operands[2])
      let beta = Tensor.zeros(gamma.shape, dtype: gamma.dtype).variable()
      let y = BatchNorm.definition(x: x, gamma: gamma, beta: beta, epsilon: epsilon)
      return y.gradients(withRespectTo: [x, gamma, beta], seed: dy)
    }
    return gradients + [nil, nil]
  }

  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.batchNormGradient(epsilon: epsilon), operands, types)
  }
}

extension Tensor {
  /// `[C]` as `[C, 1, ...]`, to broadcast against `[N, C, ...]`.
  fileprivate func asChannels(of x: Tensor) -> Tensor {
    reshaped(to: [x.shape[1]] + Array(repeating: 1, count: x.rank - 2))
  }

  /// y = (x − mean) / √(variance + ε) · γ + β with the statistics of this batch, over all axes but the second.
  /// - Parameter effects: changes of state that computing brings about, given (y, mean, biased variance).
  /// - Returns: y, mean `[C]` and biased variance `[C]`.
  package func batchNorm(gamma: Tensor, beta: Tensor, epsilon: Double, effects: [Effect] = []) throws(ShapeError)
    -> [Tensor]
  {
    if isPoisoned { return [self, self, self] }
    guard rank >= 2 else { throw ShapeError("batchNorm", "needs [N, C, ...]", operands: [type]) }
    // Images stay images, so that a device may keep their layout.
    let x = rank == 4 ? self : reshaped(to: [shape[0], shape[1], shape.dropFirst(2).reduce(1, *)])
    let operation = BatchNorm(epsilon: epsilon)
    let types = try operation.resultTypes([x.type, gamma.type, beta.type])
    let node = Node(operation, operands: [x, gamma, beta], types: types, effects: effects)
    return [Tensor(node, 0).reshaped(to: shape), Tensor(node, 1), Tensor(node, 2)]
  }
}
