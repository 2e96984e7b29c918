import Striate

extension LeNet5Of1998 {
  /// ∂²E/∂w² of each trained parameter, the mean over some patterns, in the order of the parameters: the diagonal of
  /// Gauss and Newton's approximation, by back-propagation of second derivatives (appendix C of the paper).
  ///
  /// Of E with respect to F6 the second derivative is exact. Through a squash y = f(a) it is ∂²E/∂a² = f′(a)²·∂²E/∂y²,
  /// without the term of f″; through a linear map a = Σ wx it is ∂²E/∂x² = Σ w²·∂²E/∂a² and ∂²E/∂w² = x²·∂²E/∂a². A
  /// shared weight has the sum over the places where it is used, without cross terms. All are sums of squares times
  /// something that is not negative, so no curvature is negative.
  /// - Parameters:
  ///   - x: `[N, 1, 32, 32]`.
  package func curvatures(_ x: Tensor) -> [Tensor] {
    let y = stages(x), count = Double(x.shape[0])
    let ofF6 = Self.ofLoss(f6: y.f6, distances: y.distances, codes: codes.value).throughSquash(y.f6)
    let f6 = SecondDerivatives(ofF6, of: [f6.weight.value], f6.bias.map { [$0.value] } ?? [], y.c5) {
      x, weights, biases in
      x.matmul(weights[0].transposed()) + biases[0]
    }
    let ofC5 = f6.input.throughSquash(y.c5).reshaped(to: [x.shape[0], 120, 1, 1])
    let c5 = SecondDerivatives(ofC5, of: c5, y.s4)
    let s4 = SubsamplingDerivatives(c5.input.throughSquash(y.s4), coefficient: s4w.value, y.c3)
    let c3 = SecondDerivatives(
      s4.input.throughSquash(y.c3), of: c3.maps.map(\.weight.value), c3.maps.compactMap { $0.bias?.value }, y.s2
    ) { x, weights, biases in self.c3.convolve(x, weights: weights, biases: biases) }
    let s2 = SubsamplingDerivatives(c3.input.throughSquash(y.s2), coefficient: s2w.value, y.c1)
    let c1 = SecondDerivatives(s2.input.throughSquash(y.c1), of: c1, x)
    let all = [s2, s4].flatMap { [$0.coefficient, $0.bias] } + [c1, c3, c5, f6].flatMap(\.parameters)
    return all.map { $0 / count }
  }

  /// ∂²E/∂x² for the outputs x of F6 `[N, 84]`: 2(1 − Σᵢpᵢ) + 4(Σᵢ pᵢd² − (Σᵢ pᵢd)²) with d = x − codeᵢ and the shares p.
  /// The second term is a variance, in which "no digit" counts with d = 0.
  private static func ofLoss(f6 x: Tensor, distances: Tensor, codes: Tensor) -> Tensor {
    let shares = RejectingLoss.shares(distances).expanded(at: 2)
    let difference = x.expanded(at: 1) - codes
    let mean = (shares * difference).sum(axes: [1]), meanSquare = (shares * difference.square()).sum(axes: [1])
    return (1 - shares.sum(axes: [1])) * 2 + (meanSquare - mean.square()) * 4
  }
}

extension Tensor {
  /// ∂²E/∂a² of ∂²E/∂y² for y = 1.7159·tanh(2a/3), whose derivative is 2/3·(1.7159 − y²/1.7159).
  fileprivate func throughSquash(_ y: Tensor) -> Tensor {
    self * ((1.7159 - y.square() / 1.7159) * (2.0 / 3)).square()
  }
}

/// Second derivatives through a linear map: its gradients at squared weights and squared inputs.
private struct SecondDerivatives {
  /// ∂²E/∂x².
  let input: Tensor
  /// ∂²E/∂w², each weight followed by its bias.
  let parameters: [Tensor]

  /// - Parameters:
  ///   - second: ∂²E/∂a² for the map's result a.
  ///   - x: the map's input.
  ///   - map: a of x, weights and biases.
  init(
    _ second: Tensor, of weights: [Tensor], _ biases: [Tensor], _ x: Tensor,
    _ map: (_ x: Tensor, _ weights: [Tensor], _ biases: [Tensor]) -> Tensor
  ) {
    let squares = weights.map { $0.square().variable() }, biases = biases.map { $0.variable() }
    let square = x.square().variable()
    let gradients = map(square, squares, biases).gradients(
      withRespectTo: [square] + zip(squares, biases).flatMap { [$0, $1] }, seed: second)
    input = gradients[0]
    parameters = Array(gradients.dropFirst())
  }

  init(_ second: Tensor, of layer: Conv2D, _ x: Tensor) {
    self.init(second, of: [layer.weight.value], layer.bias.map { [$0.value] } ?? [], x) { x, weights, biases in
      x.convolution(weights[0], bias: biases[0])
    }
  }
}

/// Second derivatives through a = coefficient·s + bias, where s is the sum of four inputs.
private struct SubsamplingDerivatives {
  /// Of the map's inputs, its coefficients and its biases.
  let input, coefficient, bias: Tensor

  init(_ second: Tensor, coefficient weight: Tensor, _ x: Tensor) {
    let sum = x.summedByFours()
    bias = second.sum(axes: [0, 2, 3])
    coefficient = (second * sum.square()).sum(axes: [0, 2, 3])
    let ofSum = second * weight.square().reshaped(to: [-1, 1, 1])
    // Each of the four has weight 1.
    let x = x.variable()
    input = x.summedByFours().gradients(withRespectTo: [x], seed: ofSum)[0]
  }
}
