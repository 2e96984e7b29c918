"""Special functions."""

from rows import *

TITLE = "Special functions"


def given(*values):
    """Numbers that nobody differentiates, the extreme ones among them."""
    return Input("fixed", (len(values),), values=list(values))


def special(names, torch, swift, low, high, *ends, **options):
    """A function at ordinary shapes, and at numbers of its own."""
    return row(names, torch, swift, *SHAPES(low, high), *[[given(*numbers)] for numbers in ends], **options)


INF, NAN = math.inf, math.nan
EXTREMES = (0.0, 1.0, -1.0, 2.5, -2.5, 30.0, -30.0, INF, -INF, NAN)

TRIGAMMA = "PyTorch's trigamma has nine digits; SciPy's agrees with this one in thirteen"
INCOMPLETE = "PyTorch's has nine digits where a is about 30; SciPy's agrees with this one in twelve"

GAMMA = [
    special(["torch.lgamma", "torch.special.gammaln"], "torch.lgamma(x)", "x.logGamma()", 0.4, 5, EXTREMES,
            (1.999, -0.999, -1.001, 1e-20, 1e10, 170.5)),
    special(["torch.lgamma"], "torch.lgamma(x)", "x.logGamma()", -1.8, -1.2),
    special(["torch.digamma", "torch.special.digamma", "torch.special.psi"], "torch.digamma(x)", "x.digamma()", 0.4, 5,
            EXTREMES[:-3], (1e-3, -0.999, 9.99, 10.01, 1e10), tolerance=1e-8, note=TRIGAMMA),
    special(["torch.polygamma", "torch.special.polygamma"], "torch.polygamma(1, x)", "x.polygamma(order: 1)", 0.4, 5,
            (1.0, 30.0, -2.5, 1e-3, 1e6), tolerance=1e-8, note=TRIGAMMA),
    special(["torch.polygamma", "torch.special.polygamma"], "torch.polygamma(2, x)", "x.polygamma(order: 2)", 0.6, 5),
    special(["torch.polygamma", "torch.special.polygamma"], "torch.polygamma(4, x)", "x.polygamma(order: 4)", 1, 5),
    special(["torch.mvlgamma", "torch.special.multigammaln"], "torch.mvlgamma(x, 3)", "x.multivariateLogGamma(dimension: 3)",
            1.3, 5),
    row("torch.special.zeta", "torch.special.zeta(x, y)", "x.zeta(y)", [N(2, 3, low=1.5, high=6), X(3, low=0.5, high=4)],
        [N(low=2, high=3), X(2, low=0.5, high=4)], [N(0, 2, low=2, high=3), X(2, low=0.5, high=4)],
        [given(2, 3, 1, 0.5, 4, 2, 30), given(-1.5, -2.5, 2, 2, 0, 1e5, 0.1)]),
    row(["torch.special.gammainc"], "torch.special.gammainc(x, y)", "x.lowerIncompleteGamma(y)",
        [N(2, 3, low=0.3, high=4), X(3, low=0.5, high=4)], [N(low=0.3, high=4), X(2, low=0.5, high=4)],
        [N(0, 2, low=2, high=3), X(2, low=0.5, high=4)],
        [given(0, 0, 1, 1, 30, 150, 1e4, 3e5, 3e5, 1e10, -1), given(0, 1, 0, INF, 29, 170, 9.9e3, 3e5, 4e5, 1e10, 1)],
        tolerance=1e-8, note=INCOMPLETE),
    row(["torch.special.gammaincc"], "torch.special.gammaincc(x, y)", "x.upperIncompleteGamma(y)",
        [N(2, 3, low=0.3, high=4), X(3, low=0.5, high=4)], [N(low=0.3, high=4), X(2, low=0.5, high=4)],
        [N(0, 2, low=2, high=3), X(2, low=0.5, high=4)],
        [given(0, 0, 1, 1, 30, 150, 1e4, 3e5, 3e5, 1e10, -1), given(0, 1, 0, INF, 29, 170, 9.9e3, 3e5, 4e5, 1e10, 1)],
        tolerance=1e-8, note=INCOMPLETE),
]

ERRORS = [
    special(["torch.erf", "torch.special.erf"], "torch.erf(x)", "x.erf()", -1.5, 1.5, EXTREMES),
    special(["torch.erfc", "torch.special.erfc"], "torch.erfc(x)", "x.erfc()", -1.5, 1.5, EXTREMES, (1.1, 3, 5, 8, 9.2)),
    special(["torch.erfinv", "torch.special.erfinv"], "torch.erfinv(x)", "x.erfInverse()", -0.9, 0.9,
            (0.0, 1, -1, 0.999, -0.9999, 1e-6, 1.5, NAN)),
    special("torch.special.erfcx", "torch.special.erfcx(x)", "x.erfcx()", -1.5, 1.5, (0.0, 3, -3, 8.9, 9.1, 30, -5, 1e10, INF)),
    special("torch.special.ndtr", "torch.special.ndtr(x)", "x.normalDistribution()", -1.5, 1.5, EXTREMES, (-5, -9, 5)),
    special("torch.special.ndtri", "torch.special.ndtri(x)", "x.normalQuantile()", 0.1, 0.9,
            (0.0, 1, 1e-6, 0.999, 1e-20, 0.5, 1.5, NAN)),
    special("torch.special.log_ndtr", "torch.special.log_ndtr(x)", "x.logNormalDistribution()", -1.8, 1.5,
            (0.0, 5, -5, 9, -9, -100, 100, INF)),
    special(["torch.special.entr"], "torch.special.entr(x)", "x.entropyTerm()", 0.2, 1.5, (0.0, 1, -1, INF, NAN)),
    special(["torch.logit", "torch.special.logit"], "torch.logit(x)", "x.logit()", 0.1, 0.9, (0.0, 1, 0.5, 1e-6, NAN)),
    special(["torch.logit", "torch.special.logit"], "torch.logit(x, eps=0.3)", "x.logit(epsilon: 0.3)", 0.1, 0.9,
            (0.0, 1, 0.5, 1e-6)),
]

OWN = "PyTorch has no derivative"
COARSE = OWN + ", and its values have seven digits near 5"
BESSEL = [
    special(["torch.i0", "torch.special.i0"], "torch.special.i0(x)", "x.besselI0()", -3, 3, (0.0, 7.9, 8.1, -19.9, 20.1, 80)),
    special("torch.special.i0e", "torch.special.i0e(x)", "x.besselI0(scaled: true)", 0.2, 3, (0.0, 8, -19.9, 20.1, 1e6)),
    special("torch.special.i1", "torch.special.i1(x)", "x.besselI1()", -3, 3, (0.0, 7.9, 8.1, -19.9, 20.1, 80)),
    special("torch.special.i1e", "torch.special.i1e(x)", "x.besselI1(scaled: true)", 0.2, 3, (0.0, 8, -19.9, 20.1, 1e6)),
    special("torch.special.modified_bessel_i0", "torch.special.modified_bessel_i0(x)", "x.besselI0()", -3, 3, note=OWN),
    special("torch.special.modified_bessel_i1", "torch.special.modified_bessel_i1(x)", "x.besselI1()", -3, 3, note=OWN),
    special("torch.special.modified_bessel_k0", "torch.special.modified_bessel_k0(x)", "x.besselK0()", 0.3, 3,
            (0.0, 1e-6, 20, 80, -1), note=OWN),
    special("torch.special.modified_bessel_k1", "torch.special.modified_bessel_k1(x)", "x.besselK1()", 0.5, 3,
            (0.0, 1e-6, 20, 80, -1), note=OWN),
    special("torch.special.scaled_modified_bessel_k0", "torch.special.scaled_modified_bessel_k0(x)",
            "x.besselK0(scaled: true)", 0.3, 3, (0.0, 1e-6, 20, 1e6, -1), note=OWN),
    special("torch.special.scaled_modified_bessel_k1", "torch.special.scaled_modified_bessel_k1(x)",
            "x.besselK1(scaled: true)", 0.5, 3, (0.0, 1e-6, 20, 1e6, -1), note=OWN),
    special("torch.special.bessel_j0", "torch.special.bessel_j0(x)", "x.besselJ0()", -3, 3, (0.0, 4.9, 5.1, 30), note=COARSE, tolerance=1e-6),
    special("torch.special.bessel_j1", "torch.special.bessel_j1(x)", "x.besselJ1()", -3, 3, (0.0, 4.9, 5.1, 30), note=COARSE, tolerance=1e-6),
    special("torch.special.bessel_y0", "torch.special.bessel_y0(x)", "x.besselY0()", 0.5, 3, (0.0, 4.9, 5.1, 30, -1), note=COARSE, tolerance=1e-6),
    special("torch.special.bessel_y1", "torch.special.bessel_y1(x)", "x.besselY1()", 0.7, 3, (0.0, 4.9, 5.1, 30, -1), note=COARSE, tolerance=1e-6),
    special("torch.special.spherical_bessel_j0", "torch.special.spherical_bessel_j0(x)", "x.sphericalBesselJ0()", 0.5, 3,
            (0.0, 0.1, 30, INF), note=OWN),
]


def polynomial(name, swift, degrees=(0, 1, 2, 5), low=-0.9, high=0.9):
    return [row(f"torch.special.{name}", f"torch.special.{name}(x, {degree})", f"x.{swift}(degree: {degree})",
                *(SHAPES(low, high) if degree == 5 else [[X(3, low=low, high=high)]]), note=OWN) for degree in degrees]


def shifted(name, swift):
    return [row(f"torch.special.{name}", f"torch.special.{name}(x, 4)", f"(2 * x - 1).{swift}(degree: 4)",
                [X(2, 3, low=0.1, high=0.9)], note=OWN)]


POLYNOMIALS = (
    polynomial("chebyshev_polynomial_t", "chebyshevT") + polynomial("chebyshev_polynomial_u", "chebyshevU")
    + polynomial("chebyshev_polynomial_v", "chebyshevV") + polynomial("chebyshev_polynomial_w", "chebyshevW")
    + polynomial("hermite_polynomial_h", "hermiteH", low=-2, high=2)
    + polynomial("hermite_polynomial_he", "hermiteHe", low=-2, high=2)
    + polynomial("laguerre_polynomial_l", "laguerreL", low=0.1, high=4)
    + polynomial("legendre_polynomial_p", "legendreP")
    + shifted("shifted_chebyshev_polynomial_t", "chebyshevT") + shifted("shifted_chebyshev_polynomial_u", "chebyshevU")
    + shifted("shifted_chebyshev_polynomial_v", "chebyshevV") + shifted("shifted_chebyshev_polynomial_w", "chebyshevW"))

PARTS = [
    row("torch.frexp", "torch.frexp(x)", "let parts = x.mantissaAndExponent()\nreturn [parts.mantissa, parts.exponent]",
        *SHAPES(0.3, 9), [given(0.0, -3, 1e30, -1e-30, 0.5, INF)]),
]

ROWS = GAMMA + ERRORS + BESSEL + POLYNOMIALS + PARTS
