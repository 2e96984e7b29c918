from rows import *

TITLE = "Random numbers"

N = "[20000]"

ROWS = [
    sample_row(["torch.rand", "torch.rand_like"], f"Tensor.uniform({N}, dtype: .float64)", cdf="scipy.stats.uniform.cdf(q)"),
    sample_row("torch.Tensor.uniform_", f"Tensor.uniform({N}, low: -1, high: 3, dtype: .float64)", cdf="scipy.stats.uniform(-1, 4).cdf(q)"),
    sample_row(["torch.randn", "torch.randn_like"], f"Tensor.normal({N}, dtype: .float64)", cdf="scipy.stats.norm.cdf(q)"),
    sample_row(["torch.normal", "torch.Tensor.normal_"],
               f"Tensor.normal(mean: .full({N}, 2, dtype: .float64), deviation: .full([1], 3, dtype: .float64))", cdf="scipy.stats.norm(2, 3).cdf(q)"),
    sample_row(["torch.Tensor.log_normal_", "torch.distributions.LogNormal"],
               f"Tensor.logNormal({N}, mean: 0.5, deviation: 0.75, dtype: .float64)", cdf="scipy.stats.lognorm(0.75, scale=math.exp(0.5)).cdf(q)"),
    sample_row("torch.nn.init.trunc_normal_", f"Tensor.truncatedNormal({N})", cdf="scipy.stats.truncnorm(-2, 2).cdf(q)"),
    sample_row("torch.nn.init.trunc_normal_",
               f"Tensor.truncatedNormal({N}, mean: 1, deviation: 0.5, low: 2, high: 4)",
               cdf="scipy.stats.truncnorm(2, 6, 1, 0.5).cdf(q)"),
    sample_row("torch.nn.init.trunc_normal_", f"Tensor.truncatedNormal({N}, low: -0.5, high: 0.25)",
               cdf="scipy.stats.truncnorm(-0.5, 0.25).cdf(q)"),
    sample_row("torch.nn.init.trunc_normal_", f"Tensor.truncatedNormal({N}, low: -3, high: -1)",
               cdf="scipy.stats.truncnorm(-3, -1).cdf(q)"),
    sample_row(["torch.Tensor.exponential_", "torch.distributions.Exponential"], f"Tensor.exponential({N}, rate: 2, dtype: .float64)",
               cdf="scipy.stats.expon(scale=0.5).cdf(q)"),
    sample_row("torch.distributions.Laplace", f"Tensor.laplace({N}, location: 1, scale: 2, dtype: .float64)",
               cdf="scipy.stats.laplace(1, 2).cdf(q)"),
    sample_row("torch.distributions.Gumbel", f"Tensor.gumbel({N}, location: 1, scale: 2, dtype: .float64)",
               cdf="scipy.stats.gumbel_r(1, 2).cdf(q)"),
    sample_row(["torch.Tensor.cauchy_", "torch.distributions.Cauchy"], f"Tensor.cauchy({N}, location: 1, scale: 2, dtype: .float64)",
               cdf="scipy.stats.cauchy(1, 2).cdf(q)"),
    sample_row("torch.Tensor.geometric_", f"Tensor.geometric({N}, probability: 0.3, dtype: .float64)", pmf="scipy.stats.geom(0.3).pmf(k)"),
    sample_row(["torch.bernoulli", "torch.distributions.Bernoulli"], f"Tensor.bernoulli({N}, probability: 0.3)",
               pmf="scipy.stats.bernoulli(0.3).pmf(k)"),
    sample_row("torch.distributions.Gamma", f"Tensor.gamma({N}, concentration: 2.5, rate: 2)",
               cdf="scipy.stats.gamma(2.5, scale=0.5).cdf(q)"),
    sample_row("torch.distributions.Gamma", f"Tensor.gamma({N}, concentration: 0.4)", cdf="scipy.stats.gamma(0.4).cdf(q)"),
    sample_row("torch.distributions.Chi2", f"Tensor.chiSquared({N}, degreesOfFreedom: 3)", cdf="scipy.stats.chi2(3).cdf(q)"),
    sample_row("torch.distributions.Beta", f"Tensor.beta({N}, alpha: 2, beta: 0.7)", cdf="scipy.stats.beta(2, 0.7).cdf(q)"),
    sample_row("torch.distributions.Dirichlet",
               "Tensor.dirichlet(concentration: Tensor([1, 2, 3.5]).broadcast(to: [20000, 3])).part(at: 1, axis: 1)",
               cdf="scipy.stats.beta(2, 4.5).cdf(q)"),
    sample_row(["torch.poisson", "torch.distributions.Poisson"], f"Tensor.poisson({N}, rate: 3.5)",
               pmf="scipy.stats.poisson(3.5).pmf(k)"),
    sample_row("torch.poisson", f"Tensor.poisson({N}, rate: 42)", pmf="scipy.stats.poisson(42).pmf(k)"),
    sample_row(["torch.binomial", "torch.distributions.Binomial"], f"Tensor.binomial({N}, count: 12, probability: 0.3)",
               pmf="scipy.stats.binom(12, 0.3).pmf(k)"),
    sample_row("torch.binomial", f"Tensor.binomial({N}, count: 90, probability: 0.7)",
               pmf="scipy.stats.binom(90, 0.7).pmf(k)"),
    sample_row(["torch.multinomial", "numpy.random.choice"],
               "Tensor([1, 0, 3, 4]).multinomial(count: 20000, replacing: true)", pmf="np.array([1, 0, 3, 4])[k % 4] / 8 * (k < 4)"),
    sample_row("torch.multinomial", "Tensor([1, 2, 5]).broadcast(to: [20000, 3]).multinomial(count: 2).part(at: 1, axis: 1)",
               pmf="np.array([1 / 8 * (2 / 6 + 5 / 3), 2 / 8 * (1 / 7 + 5 / 3 * 7 / 7), 5 / 8 * (1 / 7 + 2 / 6)])[k % 3] * (k < 3)"),
    sample_row("torch.distributions.Categorical",
               "Tensor.categorical(logits: Tensor([0.1, 0.4, 0.5]).cast(to: .float64).log().broadcast(to: [20000, 3]))",
               pmf="np.array([0.1, 0.4, 0.5])[k % 3] * (k < 3)"),
    sample_row(["torch.randint", "torch.randint_like"], f"Tensor.randomIntegers({N}, in: 2..<9)",
               pmf="scipy.stats.randint(2, 9).pmf(k)"),
    sample_row("torch.randperm", "Tensor.stacked((0..<2000).map { _ in Tensor.randomPermutation(5) }).part(at: 3, axis: 1)",
               pmf="scipy.stats.randint(0, 5).pmf(k)"),
    sample_row(["torch.nn.functional.dropout", "torch.dropout"], f"Tensor.ones({N}).dropout(probability: 0.5)",
               pmf="0.5 * ((k == 0) | (k == 2))"),
    sample_row(["torch.nn.functional.dropout1d", "torch.nn.functional.dropout2d", "torch.nn.functional.dropout3d",
                "torch.feature_dropout"],
               "Tensor.ones([200, 100, 3]).channelDropout(probability: 0.5).sum(axes: [2])",
               pmf="0.5 * ((k == 0) | (k == 6))"),
    sample_row(["torch.nn.functional.alpha_dropout", "torch.nn.functional.feature_alpha_dropout"],
               f"Tensor.normal({N}, dtype: .float64).alphaDropout(probability: 0.3).isLess(than: -1).cast(to: .int64)",
               pmf="scipy.stats.bernoulli(alpha_share(0.3, -1)).pmf(k)"),
]


def alpha_share(p, bound):
    """How many are below a bound after alpha dropout of normal numbers."""
    import scipy.stats
    low = -1.0507009873554805 * 1.6732632423543772
    scale = ((1 - p) * (1 + p * low * low)) ** -0.5
    shift = -scale * low * p
    return p * (low * scale + shift < bound) + (1 - p) * scipy.stats.norm.cdf((bound - shift) / scale)
