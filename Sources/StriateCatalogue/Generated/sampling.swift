// Written by Tools/make_catalogue.py from Tools/operations/sampling.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let sampling = OperationFamily(
    name: "sampling", title: "Random numbers",
    rows: [
      sampling_torch_rand(),
      sampling_torch_Tensor_uniform_(),
      sampling_torch_randn(),
      sampling_torch_normal(),
      sampling_torch_Tensor_log_normal_(),
      sampling_torch_nn_init_trunc_normal_(),
      sampling_torch_nn_init_trunc_normal_2(),
      sampling_torch_nn_init_trunc_normal_3(),
      sampling_torch_nn_init_trunc_normal_4(),
      sampling_torch_Tensor_exponential_(),
      sampling_torch_distributions_Laplace(),
      sampling_torch_distributions_Gumbel(),
      sampling_torch_Tensor_cauchy_(),
      sampling_torch_Tensor_geometric_(),
      sampling_torch_bernoulli(),
      sampling_torch_distributions_Gamma(),
      sampling_torch_distributions_Gamma_2(),
      sampling_torch_distributions_Chi2(),
      sampling_torch_distributions_Beta(),
      sampling_torch_distributions_Dirichlet(),
      sampling_torch_poisson(),
      sampling_torch_poisson_2(),
      sampling_torch_binomial(),
      sampling_torch_binomial_2(),
      sampling_torch_multinomial(),
      sampling_torch_multinomial_2(),
      sampling_torch_distributions_Categorical(),
      sampling_torch_randint(),
      sampling_torch_randperm(),
      sampling_torch_nn_functional_dropout(),
      sampling_torch_nn_functional_dropout1d(),
      sampling_torch_nn_functional_alpha_dropout(),
    ])
}

@inline(never) private func sampling_torch_rand() -> OperationRow {
  OperationRow(
    "torch.rand", ["torch.rand", "torch.rand_like"], torch: "scipy.stats.uniform.cdf(q)", swift: "Tensor.uniform([20000], dtype: .float64)",
    sample: .distribution
  ) { _ in [Tensor.uniform([20000], dtype: .float64)] }
}

@inline(never) private func sampling_torch_Tensor_uniform_() -> OperationRow {
  OperationRow(
    "torch.Tensor.uniform_", ["torch.Tensor.uniform_"], torch: "scipy.stats.uniform(-1, 4).cdf(q)", swift: "Tensor.uniform([20000], low: -1, high: 3, dtype: .float64)",
    sample: .distribution
  ) { _ in [Tensor.uniform([20000], low: -1, high: 3, dtype: .float64)] }
}

@inline(never) private func sampling_torch_randn() -> OperationRow {
  OperationRow(
    "torch.randn", ["torch.randn", "torch.randn_like"], torch: "scipy.stats.norm.cdf(q)", swift: "Tensor.normal([20000], dtype: .float64)",
    sample: .distribution
  ) { _ in [Tensor.normal([20000], dtype: .float64)] }
}

@inline(never) private func sampling_torch_normal() -> OperationRow {
  OperationRow(
    "torch.normal", ["torch.normal", "torch.Tensor.normal_"], torch: "scipy.stats.norm(2, 3).cdf(q)", swift: "Tensor.normal(mean: .full([20000], 2, dtype: .float64), deviation: .full([1], 3, dtype: .float64))",
    sample: .distribution
  ) { _ in [Tensor.normal(mean: .full([20000], 2, dtype: .float64), deviation: .full([1], 3, dtype: .float64))] }
}

@inline(never) private func sampling_torch_Tensor_log_normal_() -> OperationRow {
  OperationRow(
    "torch.Tensor.log_normal_", ["torch.Tensor.log_normal_", "torch.distributions.LogNormal"], torch: "scipy.stats.lognorm(0.75, scale=math.exp(0.5)).cdf(q)", swift: "Tensor.logNormal([20000], mean: 0.5, deviation: 0.75, dtype: .float64)",
    sample: .distribution
  ) { _ in [Tensor.logNormal([20000], mean: 0.5, deviation: 0.75, dtype: .float64)] }
}

@inline(never) private func sampling_torch_nn_init_trunc_normal_() -> OperationRow {
  OperationRow(
    "torch.nn.init.trunc_normal_", ["torch.nn.init.trunc_normal_"], torch: "scipy.stats.truncnorm(-2, 2).cdf(q)", swift: "Tensor.truncatedNormal([20000])",
    sample: .distribution
  ) { _ in [Tensor.truncatedNormal([20000])] }
}

@inline(never) private func sampling_torch_nn_init_trunc_normal_2() -> OperationRow {
  OperationRow(
    "torch.nn.init.trunc_normal_ 2", ["torch.nn.init.trunc_normal_"], torch: "scipy.stats.truncnorm(2, 6, 1, 0.5).cdf(q)", swift: "Tensor.truncatedNormal([20000], mean: 1, deviation: 0.5, low: 2, high: 4)",
    sample: .distribution
  ) { _ in [Tensor.truncatedNormal([20000], mean: 1, deviation: 0.5, low: 2, high: 4)] }
}

@inline(never) private func sampling_torch_nn_init_trunc_normal_3() -> OperationRow {
  OperationRow(
    "torch.nn.init.trunc_normal_ 3", ["torch.nn.init.trunc_normal_"], torch: "scipy.stats.truncnorm(-0.5, 0.25).cdf(q)", swift: "Tensor.truncatedNormal([20000], low: -0.5, high: 0.25)",
    sample: .distribution
  ) { _ in [Tensor.truncatedNormal([20000], low: -0.5, high: 0.25)] }
}

@inline(never) private func sampling_torch_nn_init_trunc_normal_4() -> OperationRow {
  OperationRow(
    "torch.nn.init.trunc_normal_ 4", ["torch.nn.init.trunc_normal_"], torch: "scipy.stats.truncnorm(-3, -1).cdf(q)", swift: "Tensor.truncatedNormal([20000], low: -3, high: -1)",
    sample: .distribution
  ) { _ in [Tensor.truncatedNormal([20000], low: -3, high: -1)] }
}

@inline(never) private func sampling_torch_Tensor_exponential_() -> OperationRow {
  OperationRow(
    "torch.Tensor.exponential_", ["torch.Tensor.exponential_", "torch.distributions.Exponential"], torch: "scipy.stats.expon(scale=0.5).cdf(q)", swift: "Tensor.exponential([20000], rate: 2, dtype: .float64)",
    sample: .distribution
  ) { _ in [Tensor.exponential([20000], rate: 2, dtype: .float64)] }
}

@inline(never) private func sampling_torch_distributions_Laplace() -> OperationRow {
  OperationRow(
    "torch.distributions.Laplace", ["torch.distributions.Laplace"], torch: "scipy.stats.laplace(1, 2).cdf(q)", swift: "Tensor.laplace([20000], location: 1, scale: 2, dtype: .float64)",
    sample: .distribution
  ) { _ in [Tensor.laplace([20000], location: 1, scale: 2, dtype: .float64)] }
}

@inline(never) private func sampling_torch_distributions_Gumbel() -> OperationRow {
  OperationRow(
    "torch.distributions.Gumbel", ["torch.distributions.Gumbel"], torch: "scipy.stats.gumbel_r(1, 2).cdf(q)", swift: "Tensor.gumbel([20000], location: 1, scale: 2, dtype: .float64)",
    sample: .distribution
  ) { _ in [Tensor.gumbel([20000], location: 1, scale: 2, dtype: .float64)] }
}

@inline(never) private func sampling_torch_Tensor_cauchy_() -> OperationRow {
  OperationRow(
    "torch.Tensor.cauchy_", ["torch.Tensor.cauchy_", "torch.distributions.Cauchy"], torch: "scipy.stats.cauchy(1, 2).cdf(q)", swift: "Tensor.cauchy([20000], location: 1, scale: 2, dtype: .float64)",
    sample: .distribution
  ) { _ in [Tensor.cauchy([20000], location: 1, scale: 2, dtype: .float64)] }
}

@inline(never) private func sampling_torch_Tensor_geometric_() -> OperationRow {
  OperationRow(
    "torch.Tensor.geometric_", ["torch.Tensor.geometric_"], torch: "scipy.stats.geom(0.3).pmf(k)", swift: "Tensor.geometric([20000], probability: 0.3, dtype: .float64)",
    sample: .masses
  ) { _ in [Tensor.geometric([20000], probability: 0.3, dtype: .float64)] }
}

@inline(never) private func sampling_torch_bernoulli() -> OperationRow {
  OperationRow(
    "torch.bernoulli", ["torch.bernoulli", "torch.distributions.Bernoulli"], torch: "scipy.stats.bernoulli(0.3).pmf(k)", swift: "Tensor.bernoulli([20000], probability: 0.3)",
    sample: .masses
  ) { _ in [Tensor.bernoulli([20000], probability: 0.3)] }
}

@inline(never) private func sampling_torch_distributions_Gamma() -> OperationRow {
  OperationRow(
    "torch.distributions.Gamma", ["torch.distributions.Gamma"], torch: "scipy.stats.gamma(2.5, scale=0.5).cdf(q)", swift: "Tensor.gamma([20000], concentration: 2.5, rate: 2)",
    sample: .distribution
  ) { _ in [Tensor.gamma([20000], concentration: 2.5, rate: 2)] }
}

@inline(never) private func sampling_torch_distributions_Gamma_2() -> OperationRow {
  OperationRow(
    "torch.distributions.Gamma 2", ["torch.distributions.Gamma"], torch: "scipy.stats.gamma(0.4).cdf(q)", swift: "Tensor.gamma([20000], concentration: 0.4)",
    sample: .distribution
  ) { _ in [Tensor.gamma([20000], concentration: 0.4)] }
}

@inline(never) private func sampling_torch_distributions_Chi2() -> OperationRow {
  OperationRow(
    "torch.distributions.Chi2", ["torch.distributions.Chi2"], torch: "scipy.stats.chi2(3).cdf(q)", swift: "Tensor.chiSquared([20000], degreesOfFreedom: 3)",
    sample: .distribution
  ) { _ in [Tensor.chiSquared([20000], degreesOfFreedom: 3)] }
}

@inline(never) private func sampling_torch_distributions_Beta() -> OperationRow {
  OperationRow(
    "torch.distributions.Beta", ["torch.distributions.Beta"], torch: "scipy.stats.beta(2, 0.7).cdf(q)", swift: "Tensor.beta([20000], alpha: 2, beta: 0.7)",
    sample: .distribution
  ) { _ in [Tensor.beta([20000], alpha: 2, beta: 0.7)] }
}

@inline(never) private func sampling_torch_distributions_Dirichlet() -> OperationRow {
  OperationRow(
    "torch.distributions.Dirichlet", ["torch.distributions.Dirichlet"], torch: "scipy.stats.beta(2, 4.5).cdf(q)", swift: "Tensor.dirichlet(concentration: Tensor([1, 2, 3.5]).broadcast(to: [20000, 3])).part(at: 1, axis: 1)",
    sample: .distribution
  ) { _ in [Tensor.dirichlet(concentration: Tensor([1, 2, 3.5]).broadcast(to: [20000, 3])).part(at: 1, axis: 1)] }
}

@inline(never) private func sampling_torch_poisson() -> OperationRow {
  OperationRow(
    "torch.poisson", ["torch.poisson", "torch.distributions.Poisson"], torch: "scipy.stats.poisson(3.5).pmf(k)", swift: "Tensor.poisson([20000], rate: 3.5)",
    sample: .masses
  ) { _ in [Tensor.poisson([20000], rate: 3.5)] }
}

@inline(never) private func sampling_torch_poisson_2() -> OperationRow {
  OperationRow(
    "torch.poisson 2", ["torch.poisson"], torch: "scipy.stats.poisson(42).pmf(k)", swift: "Tensor.poisson([20000], rate: 42)",
    sample: .masses
  ) { _ in [Tensor.poisson([20000], rate: 42)] }
}

@inline(never) private func sampling_torch_binomial() -> OperationRow {
  OperationRow(
    "torch.binomial", ["torch.binomial", "torch.distributions.Binomial"], torch: "scipy.stats.binom(12, 0.3).pmf(k)", swift: "Tensor.binomial([20000], count: 12, probability: 0.3)",
    sample: .masses
  ) { _ in [Tensor.binomial([20000], count: 12, probability: 0.3)] }
}

@inline(never) private func sampling_torch_binomial_2() -> OperationRow {
  OperationRow(
    "torch.binomial 2", ["torch.binomial"], torch: "scipy.stats.binom(90, 0.7).pmf(k)", swift: "Tensor.binomial([20000], count: 90, probability: 0.7)",
    sample: .masses
  ) { _ in [Tensor.binomial([20000], count: 90, probability: 0.7)] }
}

@inline(never) private func sampling_torch_multinomial() -> OperationRow {
  OperationRow(
    "torch.multinomial", ["torch.multinomial", "numpy.random.choice"], torch: "np.array([1, 0, 3, 4])[k % 4] / 8 * (k < 4)", swift: "Tensor([1, 0, 3, 4]).multinomial(count: 20000, replacing: true)",
    sample: .masses
  ) { _ in [Tensor([1, 0, 3, 4]).multinomial(count: 20000, replacing: true)] }
}

@inline(never) private func sampling_torch_multinomial_2() -> OperationRow {
  OperationRow(
    "torch.multinomial 2", ["torch.multinomial"], torch: "np.array([1 / 8 * (2 / 6 + 5 / 3), 2 / 8 * (1 / 7 + 5 / 3 * 7 / 7), 5 / 8 * (1 / 7 + 2 / 6)])[k % 3] * (k < 3)", swift: "Tensor([1, 2, 5]).broadcast(to: [20000, 3]).multinomial(count: 2).part(at: 1, axis: 1)",
    sample: .masses
  ) { _ in [Tensor([1, 2, 5]).broadcast(to: [20000, 3]).multinomial(count: 2).part(at: 1, axis: 1)] }
}

@inline(never) private func sampling_torch_distributions_Categorical() -> OperationRow {
  OperationRow(
    "torch.distributions.Categorical", ["torch.distributions.Categorical"], torch: "np.array([0.1, 0.4, 0.5])[k % 3] * (k < 3)", swift: "Tensor.categorical(logits: Tensor([0.1, 0.4, 0.5]).cast(to: .float64).log().broadcast(to: [20000, 3]))",
    sample: .masses
  ) { _ in [Tensor.categorical(logits: Tensor([0.1, 0.4, 0.5]).cast(to: .float64).log().broadcast(to: [20000, 3]))] }
}

@inline(never) private func sampling_torch_randint() -> OperationRow {
  OperationRow(
    "torch.randint", ["torch.randint", "torch.randint_like"], torch: "scipy.stats.randint(2, 9).pmf(k)", swift: "Tensor.randomIntegers([20000], in: 2..<9)",
    sample: .masses
  ) { _ in [Tensor.randomIntegers([20000], in: 2..<9)] }
}

@inline(never) private func sampling_torch_randperm() -> OperationRow {
  OperationRow(
    "torch.randperm", ["torch.randperm"], torch: "scipy.stats.randint(0, 5).pmf(k)", swift: "Tensor.stacked((0..<2000).map { _ in Tensor.randomPermutation(5) }).part(at: 3, axis: 1)",
    sample: .masses
  ) { _ in [Tensor.stacked((0..<2000).map { _ in Tensor.randomPermutation(5) }).part(at: 3, axis: 1)] }
}

@inline(never) private func sampling_torch_nn_functional_dropout() -> OperationRow {
  OperationRow(
    "torch.nn.functional.dropout", ["torch.nn.functional.dropout", "torch.dropout"], torch: "0.5 * ((k == 0) | (k == 2))", swift: "Tensor.ones([20000]).dropout(probability: 0.5)",
    sample: .masses
  ) { _ in [Tensor.ones([20000]).dropout(probability: 0.5)] }
}

@inline(never) private func sampling_torch_nn_functional_dropout1d() -> OperationRow {
  OperationRow(
    "torch.nn.functional.dropout1d", ["torch.nn.functional.dropout1d", "torch.nn.functional.dropout2d", "torch.nn.functional.dropout3d", "torch.feature_dropout"], torch: "0.5 * ((k == 0) | (k == 6))", swift: "Tensor.ones([200, 100, 3]).channelDropout(probability: 0.5).sum(axes: [2])",
    sample: .masses
  ) { _ in [Tensor.ones([200, 100, 3]).channelDropout(probability: 0.5).sum(axes: [2])] }
}

@inline(never) private func sampling_torch_nn_functional_alpha_dropout() -> OperationRow {
  OperationRow(
    "torch.nn.functional.alpha_dropout", ["torch.nn.functional.alpha_dropout", "torch.nn.functional.feature_alpha_dropout"], torch: "scipy.stats.bernoulli(alpha_share(0.3, -1)).pmf(k)", swift: "Tensor.normal([20000], dtype: .float64).alphaDropout(probability: 0.3).isLess(than: -1).cast(to: .int64)",
    sample: .masses
  ) { _ in [Tensor.normal([20000], dtype: .float64).alphaDropout(probability: 0.3).isLess(than: -1).cast(to: .int64)] }
}
