import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let randomRows: [ErrorRow] = [
    ErrorRow("exponential: the parameter 0.0 is not a positive number") { Tensor.exponential([2], rate: 0) },
    ErrorRow("exponential: the parameter nan is not a positive number") { Tensor.exponential([2], rate: .nan) },
    ErrorRow("laplace: random numbers are floating point, not int64") { Tensor.laplace([2], dtype: .int64) },
    ErrorRow("gumbel: the parameter -1.0 is not a positive number") { Tensor.gumbel([2], scale: -1) },
    ErrorRow("geometric: the probability 1.0 is not between 0 and 1") { Tensor.geometric([2], probability: 1) },
    ErrorRow("truncatedNormal: deviation 1.0 between 2.0 and -2.0 is no distribution") {
      Tensor.truncatedNormal([2], low: 2, high: -2)
    },
    ErrorRow("bernoulli: the probability 1.5 is not in 0 ... 1") { Tensor.bernoulli([2], probability: 1.5) },
    ErrorRow("bernoulli: probabilities are floating point\n  operands: int64[2]") {
      Tensor.bernoulli(probability: integer(2))
    },
    ErrorRow("categorical: needs floating-point scores [.., n]\n  operands: float32[]") {
      Tensor.categorical(logits: float())
    },
    ErrorRow("poisson: the parameters are not floating point\n  operands: int64[2]") {
      Tensor.poisson(rate: integer(2))
    },
    ErrorRow(
      """
      gamma: extents differ at axis -1: 2 and 3
        operands: float32[2], float32[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { Tensor.gamma(concentration: float(2), rate: float(3)) },
    ErrorRow("dirichlet: needs concentrations [.., n]\n  operands: float32[]") {
      Tensor.dirichlet(concentration: float())
    },
    ErrorRow("randomIntegers: the range 3..<3 is empty") { Tensor.randomIntegers([2], in: 3..<3) },
    ErrorRow("Shape: extent -1 is not in 0 ... 2147483647") { Tensor.randomPermutation(-1) },
    ErrorRow("multinomial: 3 of 2 cannot be drawn\n  operands: float32[2]") { float(2).multinomial(count: 3) },
    ErrorRow("multinomial: needs floating-point weights [n] or [rows, n]\n  operands: int64[2]") {
      integer(2).multinomial(count: 1)
    },
    ErrorRow("channelDropout: needs [N, C, ...]\n  operands: float32[2]") { float(2).channelDropout(probability: 0.5) },
    ErrorRow(
      "alphaDropout: needs floating point and a probability in 0 ... 1, not -0.5\n  operands: float32[2]"
    ) { float(2).alphaDropout(probability: -0.5) },
    ErrorRow(
      "gamma: is not differentiable: its numbers are accepted or rejected\n  operands: int64[], int64[], float64[2], float64[2]\n  hint: stop the gradient with stopGradient(), or give one with withGradient(_:)"
    ) {
      let x = float(2)
      return Tensor.gamma(concentration: x, rate: x).sum().gradient(withRespectTo: x)
    }
  ]
}
