"""Arithmetic, comparisons and elementary functions, element by element."""

from rows import *

TITLE = "Elementwise mathematics"

INF, NAN = math.inf, math.nan


def given(*values):
    """Numbers that nobody differentiates, the extreme ones among them."""
    return Input("fixed", (len(values),), values=list(values))


def unary(names, torch, swift, low, high, *more, extremes=True, **options):
    """A function at ordinary shapes, and at the ends of its domain."""
    ends = [[given(0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, INF, -INF, NAN)]] if extremes else []
    return row(names, torch, swift, *SHAPES(low, high), *more, *ends, **options)


def whole(names, torch, swift, cases, ends, **options):
    """Two rows: ordinary numbers, integers too, and floats at the ends of their range."""
    return [row(names, torch, swift, *cases, integers=True, **options), row(names, torch, swift, ends, **options)]


EXPONENTIALS = [
    unary(["torch.exp"], "torch.exp(x)", "x.exp()", -1.5, 1.5),
    unary(["torch.exp2", "torch.special.exp2"], "torch.exp2(x)", "x.exp2()", -3, 3),
    unary(["torch.expm1", "torch.special.expm1"], "torch.expm1(x)", "x.expm1()", -1.5, 1.5, [given(1e-8, -1e-8, 1e-20)]),
    unary(["torch.log"], "torch.log(x)", "x.log()", 0.4, 2),
    unary(["torch.log2"], "torch.log2(x)", "x.log2()", 0.4, 9),
    unary(["torch.log10"], "torch.log10(x)", "x.log10()", 0.4, 9, [given(1, 10, 100, 1000, 1e10)]),
    unary(["torch.log1p", "torch.special.log1p"], "torch.log1p(x)", "x.log1p()", -0.6, 1.5, [given(1e-8, -1e-8, 1e-20)]),
    unary(["torch.sqrt"], "torch.sqrt(x)", "x.sqrt()", 0.4, 2),
    unary(["torch.rsqrt"], "torch.rsqrt(x)", "x.rsqrt()", 0.4, 2),
    unary(["torch.reciprocal"], "torch.reciprocal(x)", "x.reciprocal()", 0.4, 2),
    unary(["torch.square"], "torch.square(x)", "x.square()", 0.4, 2, extremes=False, integers=True),
    row("torch.pow", "torch.pow(x, y)", "x.power(y)", *BROADCAST(0.5, 2, -2, 2)),
    row("torch.pow", "torch.pow(x, 3)", "x.power(3)", *SHAPES(-2, 2)),
    row("torch.pow", "torch.pow(x, 0.5)", "x.power(0.5)", [X(2, 3, low=0.5, high=2)]),
    row("torch.pow", "torch.pow(x, y)", "x.power(y)", [IV([3, -2, 2, 0, 1, 5]), IV([4, 3, 30, 0, 7, 1])]),
    row("torch.float_power", "torch.float_power(x, y)", "x.floatPower(y)", *BROADCAST(0.5, 2, -2, 2),
        dtypes=("float64",), half=False, note="always in float64"),
    row("torch.float_power", "torch.float_power(x, y)", "x.floatPower(y)", [IV([3, -2, 2, 1]), IV([4, 3, -3, 7])]),
    row("torch.logaddexp", "torch.logaddexp(x, y)", "x.logAddExp(y)", *BROADCAST(-1, 1),
        [X(4, low=50, high=150), X(4, low=-150, high=-50)]),
    row("torch.logaddexp", "torch.logaddexp(x, y)", "x.logAddExp(y)",
        [given(INF, -INF, -INF, INF, 700, 100, NAN, 3), given(INF, -INF, 1, -INF, 699, 100, 1, 3)]),
    row("torch.logaddexp2", "torch.logaddexp2(x, y)", "x.logAddExp2(y)", *BROADCAST(-1, 1)),
    row("torch.logaddexp2", "torch.logaddexp2(x, y)", "x.logAddExp2(y)",
        [given(INF, -INF, -INF, INF, 700, 100, NAN, 3), given(INF, -INF, 1, -INF, 699, 100, 1, 3)]),
    row("numpy.log(numpy.cosh)", "torch.logaddexp(x, -x) - math.log(2)", "x.logCosh()", *SHAPES(low=-3, high=3)),
    row(["torch.xlogy", "torch.special.xlogy"], "torch.xlogy(x, y)", "x.xlogy(y)", *BROADCAST(0.2, 1.5, 0.4, 2)),
    row("torch.xlogy", "torch.xlogy(x, y)", "x.xlogy(y)",
        [given(0, 0, 0, 1, 0, NAN), given(0, INF, -1, 0, NAN, 1)]),
    row("torch.special.xlog1py", "torch.special.xlog1py(x, y)", "x.xlog1py(y)", *BROADCAST(0.2, 1.5, -0.6, 2)),
    row("torch.special.xlog1py", "torch.special.xlog1py(x, y)", "x.xlog1py(y)",
        [given(0, 0, 0, 1, 0, NAN), given(-1, INF, -2, -1, NAN, 1)]),
    row("torch.ldexp", "torch.ldexp(x, y)", "x.scaled(byPowerOfTwo: y)", [N(2, 3), I(3, low=-3, high=4)], [X(2, 3), X(3)]),
]

TRIGONOMETRY = [
    unary(["torch.sin"], "torch.sin(x)", "x.sin()", -1.3, 1.3),
    unary(["torch.cos"], "torch.cos(x)", "x.cos()", 0.2, 2.9),
    unary(["torch.tan"], "torch.tan(x)", "x.tan()", -1, 1),
    unary(["torch.asin", "torch.arcsin"], "torch.asin(x)", "x.asin()", -0.9, 0.9),
    unary(["torch.acos", "torch.arccos"], "torch.acos(x)", "x.acos()", -0.9, 0.9),
    unary(["torch.atan", "torch.arctan"], "torch.atan(x)", "x.atan()", -3, 3),
    unary(["torch.sinh"], "torch.sinh(x)", "x.sinh()", -1.5, 1.5),
    unary(["torch.cosh"], "torch.cosh(x)", "x.cosh()", -1.5, 1.5),
    unary(["torch.tanh"], "torch.tanh(x)", "x.tanh()", -1.5, 1.5),
    unary(["torch.asinh", "torch.arcsinh"], "torch.asinh(x)", "x.asinh()", -3, 3, [given(1e15, -1e15, 1e-12)]),
    unary(["torch.acosh", "torch.arccosh"], "torch.acosh(x)", "x.acosh()", 1.2, 4, [given(1e15, 1.0)]),
    unary(["torch.atanh", "torch.arctanh"], "torch.atanh(x)", "x.atanh()", -0.9, 0.9),
    row(["torch.atan2", "torch.arctan2"], "torch.atan2(x, y)", "x.atan2(y)", *BROADCAST(0.3, 1.5, -1.5, 1.5)),
    row("torch.atan2", "torch.atan2(x, y)", "x.atan2(y)",
        [given(0.0, -0.0, 0.0, -0.0, INF, INF, 1, NAN), given(1, 1, -1, -1, INF, -INF, 0, 1)]),
    row("torch.hypot", "torch.hypot(x, y)", "x.hypot(y)", *BROADCAST(0.3, 1.5, -1.5, 1.5), half=False,
        note="PyTorch has no hypot of half types on the CPU"),
    row("torch.hypot", "torch.hypot(x, y)", "x.hypot(y)", [given(0, 3, 1e30, 1e-30, INF, NAN, -5), given(0, 4, 1e30, 1e-30, NAN, 1, 12)],
        half=False),
    unary(["torch.sinc", "torch.special.sinc"], "torch.sinc(x)", "x.sinc()", 0.2, 1.5, [V([0.0])], once=True, extremes=False,
          note="the second derivative at 0 is that of neither branch"),
    row(["torch.deg2rad"], "torch.deg2rad(x)", "x.convertedToRadians()", *SHAPES(-180, 180), [I(4, low=-90, high=90)]),
    row(["torch.rad2deg"], "torch.rad2deg(x)", "x.convertedToDegrees()", *SHAPES(-3, 3), [I(4, low=-9, high=9)]),
]

ROUNDED = [given(0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1e9, INF, -INF, NAN)]
STEP = "the derivative is zero almost everywhere; Striate asks to stop the gradient"
ROUNDING = [
    *whole("torch.floor", "torch.floor(x)", "x.floor()", SHAPES(-3, 3), ROUNDED, gradient=False, note=STEP),
    *whole("torch.ceil", "torch.ceil(x)", "x.ceil()", SHAPES(-3, 3), ROUNDED, gradient=False, note=STEP),
    *whole(["torch.trunc", "torch.fix"], "torch.trunc(x)", "x.truncated()", SHAPES(-3, 3), ROUNDED, gradient=False, note=STEP),
    *whole(["torch.round", "torch.special.round"], "torch.round(x)", "x.rounded()", SHAPES(-3, 3), ROUNDED,
           gradient=False, note=STEP),
    row("torch.round", "torch.round(x, decimals=2)", "x.rounded(decimals: 2)", *SHAPES(-3, 3), gradient=False, half=False,
        note=STEP),
    row("torch.round", "torch.round(x, decimals=-1)", "x.rounded(decimals: -1)", *SHAPES(-300, 300), gradient=False,
        half=False, note=STEP),
    row("torch.frac", "torch.frac(x)", "x.fractionalPart()", *SHAPES(-3, 3)),
    row("torch.remainder", "torch.remainder(x, y)", "x.remainder(y)", *BROADCAST(5.2, 5.8, 1.5, 1.7)),
    row("torch.remainder", "torch.remainder(x, y)", "x.remainder(y)", *BROADCAST(-5.8, -5.2, 1.5, 1.7)),
    row("torch.remainder", "torch.remainder(x, 1.6)", "x.remainder(1.6)", *SHAPES(-5.8, -5.2)),
    row("torch.remainder", "torch.remainder(x, y)", "x.remainder(y)", [IV([7, -7, 7, -7, 0]), IV([3, 3, -3, -3, 5])]),
    row("torch.fmod", "torch.fmod(x, y)", "x.truncatedRemainder(y)", *BROADCAST(5.2, 5.8, 1.5, 1.7)),
    row("torch.fmod", "torch.fmod(x, y)", "x.truncatedRemainder(y)", *BROADCAST(-5.8, -5.2, 1.5, 1.7)),
    row("torch.fmod", "torch.fmod(x, 1.6)", "x.truncatedRemainder(1.6)", *SHAPES(-5.8, -5.2)),
    row("torch.fmod", "torch.fmod(x, y)", "x.truncatedRemainder(y)", [IV([7, -7, 7, -7, 0]), IV([3, 3, -3, -3, 5])]),
    row("torch.floor_divide", "torch.floor_divide(x, y)", "x.divided(by: y, rounding: .down)", *BROADCAST(-5, 5, 0.5, 1.7),
        gradient=False, note=STEP),
    row("torch.floor_divide", "torch.floor_divide(x, y)", "x.divided(by: y, rounding: .down)",
        [IV([7, -7, 7, -7, 0, 6]), IV([3, 3, -3, -3, 5, -2])]),
    row(["torch.div", "torch.divide"], "torch.div(x, y, rounding_mode='floor')", "x.divided(by: y, rounding: .down)",
        *BROADCAST(-5, 5, 0.5, 1.7), gradient=False, note=STEP),
    row(["torch.div", "torch.divide"], "torch.div(x, y, rounding_mode='trunc')", "x.divided(by: y, rounding: .towardZero)",
        *BROADCAST(-5, 5, 0.5, 1.7), gradient=False, note=STEP),
    row("torch.div", "torch.div(x, y, rounding_mode='trunc')", "x.divided(by: y, rounding: .towardZero)",
        [IV([7, -7, 7, -7, 0, 6]), IV([3, 3, -3, -3, 5, -2])]),
]

ARITHMETIC = [
    row("torch.add", "torch.add(x, y)", "x + y", *BROADCAST(), integers=True),
    row(["torch.sub", "torch.subtract"], "torch.sub(x, y)", "x - y", *BROADCAST(), integers=True),
    row(["torch.mul", "torch.multiply"], "torch.mul(x, y)", "x * y", *BROADCAST(), integers=True),
    row(["torch.div", "torch.divide", "torch.true_divide"], "torch.div(x, y)", "x / y", *BROADCAST(-1, 1, 0.5, 1.5)),
    row("torch.div", "torch.div(x, y)", "x / y", *BROADCAST(-1, 1, -1.5, -0.5), [IV([7, 0]), IV([2, 3])]),
    row("torch.add", "torch.add(x, y, alpha=1.5)", "x.adding(y, scale: 1.5)", *BROADCAST()),
    row(["torch.sub", "torch.subtract"], "torch.sub(x, y, alpha=1.5)", "x.subtracting(y, scale: 1.5)", *BROADCAST()),
    row("torch.rsub", "torch.rsub(x, y, alpha=1.5)", "x.subtracted(from: y, scale: 1.5)", *BROADCAST()),
    row("torch.rsub", "torch.rsub(x, y)", "x.subtracted(from: y)", *BROADCAST()),
    row(["torch.neg", "torch.negative"], "torch.neg(x)", "-x", *SHAPES(), integers=True),
    row("torch.positive", "torch.positive(x)", "+x", *SHAPES(), integers=True),
    row("torch.addcmul", "torch.addcmul(x, y, z, value=0.7)", "x.addingProduct(of: y, and: z, scale: 0.7)",
        [X(2, 3), X(2, 3), X(2, 3)], [X(), X(3), X(2, 1)], [X(0, 2), X(2), X(1)], [T(3, 2), X(3, 1), X(2)]),
    row("torch.addcmul", "torch.addcmul(x, y, z)", "x.addingProduct(of: y, and: z)", [X(2, 3), X(3), X(2, 1)]),
    row("torch.addcdiv", "torch.addcdiv(x, y, z, value=0.7)", "x.addingQuotient(of: y, over: z, scale: 0.7)",
        [X(2, 3), X(2, 3), X(2, 3, low=0.5, high=2)], [X(), X(3), X(2, 1, low=0.5, high=2)]),
    row("torch.addcdiv", "torch.addcdiv(x, y, z)", "x.addingQuotient(of: y, over: z)", [X(2, 3), X(3), X(2, 1, low=-2, high=-0.5)]),
    row("torch.lerp", "torch.lerp(x, y, 0.3)", "x.interpolated(to: y, weight: 0.3)", *BROADCAST()),
    row("torch.lerp", "torch.lerp(x, y, 0.8)", "x.interpolated(to: y, weight: 0.8)", *BROADCAST()),
    row("torch.lerp", "torch.lerp(x, y, z)", "x.interpolated(to: y, weight: z)", [X(2, 3), X(3), X(2, 1, low=-1, high=2)],
        [X(), X(), X(2, low=0.1, high=0.4)], [X(0, 2), X(2), X()]),
]

SIGNS = [
    row(["torch.abs", "torch.absolute"], "torch.abs(x)", "x.abs()", *SHAPES(0.2, 1.5), [X(3, low=-1.5, high=-0.2)], [V([0.0])],
        integers=True, once=True),
    *whole(["torch.sign", "torch.sgn"], "torch.sign(x)", "x.sign()", SHAPES(), [given(0.0, -0.0, INF, -INF)],
           gradient=False, note=STEP),
    *whole("torch.signbit", "torch.signbit(x)", "x.hasNegativeSign()", SHAPES(), [given(0.0, -0.0, INF, -INF)]),
    row("torch.copysign", "torch.copysign(x, y)", "x.withSign(of: y)", *BROADCAST(0.3, 1.5, -1.5, 1.5)),
    row("torch.copysign", "torch.copysign(x, y)", "x.withSign(of: y)", [given(1, -1, 0.0, INF, NAN), given(-0.0, 0.0, -1, -INF, 1)]),
    row("torch.nextafter", "torch.nextafter(x, y)", "x.nextAfter(toward: y)", [N(2, 3), N(3)], [N(), N(2)], [N(0, 2), N(1)],
        [given(0.0, 1, 1, -1, 0.0, NAN), given(1, INF, -INF, 0, 0.0, 1)], half=False,
        note="PyTorch steps by units of float32 in half types"),
    row("torch.heaviside", "torch.heaviside(x, y)", "x.heaviside(atZero: y)", [given(-1, 0.0, -0.0, 2, INF), N(5)], [N(2, 3), N(3)],
        note="the values at zero are differentiable here, in PyTorch nothing is"),
    row("torch.heaviside", "torch.heaviside(x, y)", "x.heaviside(atZero: y)", [IV([-2, 0, 3]), IV([7, 8, 9])]),
]


def pairs():
    """Pairs of which some are equal, infinite or NaN."""
    return [given(1, 2, 0.0, INF, -INF, NAN, 1), given(2, 2, -0.0, INF, 3, NAN, NAN)]


def comparison(names, torch, swift):
    return whole(names, torch, swift, BROADCAST(), pairs())


COMPARISONS = [
    *comparison("torch.eq", "torch.eq(x, y)", "x.isEqual(to: y)"),
    *comparison(["torch.ne", "torch.not_equal"], "torch.ne(x, y)", "x.isNotEqual(to: y)"),
    *comparison(["torch.lt", "torch.less"], "torch.lt(x, y)", "x.isLess(than: y)"),
    *comparison(["torch.le", "torch.less_equal"], "torch.le(x, y)", "x.isLessOrEqual(to: y)"),
    *comparison(["torch.gt", "torch.greater"], "torch.gt(x, y)", "x.isGreater(than: y)"),
    *comparison(["torch.ge", "torch.greater_equal"], "torch.ge(x, y)", "x.isGreaterOrEqual(to: y)"),
    row("torch.isclose", "torch.isclose(x, y, rtol=0.1, atol=0.05)",
        "x.isClose(to: y, relativeTolerance: 0.1, absoluteTolerance: 0.05)", *BROADCAST(0.5, 0.8), pairs()),
    row("torch.isclose", "torch.isclose(x, y, equal_nan=True)", "x.isClose(to: y, countsNaN: true)", pairs(),
        [IV([1, 2]), IV([1, 3])]),
    row("torch.allclose", "torch.tensor(torch.allclose(x, y, rtol=0.1))", "x.isAllClose(to: y, relativeTolerance: 0.1)",
        [given(1, 2, 3), given(1.05, 2.1, 3.2)], [given(1, 2, 3), given(1.05, 2.1, 3.4)]),
    *whole("torch.isnan", "torch.isnan(x)", "x.isNaN()", SHAPES(), pairs()[:1]),
    *whole("torch.isinf", "torch.isinf(x)", "x.isInfinite()", SHAPES(), pairs()[:1]),
    *whole("torch.isposinf", "torch.isposinf(x)", "x.isPositiveInfinity()", SHAPES(), pairs()[:1]),
    *whole("torch.isneginf", "torch.isneginf(x)", "x.isNegativeInfinity()", SHAPES(), pairs()[:1]),
    *whole("torch.isfinite", "torch.isfinite(x)", "x.isFinite()", SHAPES(), pairs()[:1]),
    row("torch.nan_to_num", "torch.nan_to_num(x)", "x.replacingNonFinite()", pairs()[:1], *SHAPES(),
        dtypes=("float64",), note="the largest number depends on the element type"),
    row("torch.nan_to_num", "torch.nan_to_num(x, nan=1.5, posinf=9, neginf=-8)",
        "x.replacingNonFinite(nan: 1.5, positiveInfinity: 9, negativeInfinity: -8)", pairs()[:1], *SHAPES()),
]

EXTREMES = [
    *whole("torch.maximum", "torch.maximum(x, y)", "x.maximum(y)", BROADCAST(), pairs()),
    *whole("torch.minimum", "torch.minimum(x, y)", "x.minimum(y)", BROADCAST(), pairs()),
    row("torch.maximum", "torch.maximum(x, x * 1)", "x.maximum(x * 1)", [X(3)]),
    row("torch.fmax", "torch.fmax(x, y)", "x.maximumNumber(y)", *BROADCAST(), pairs()),
    row("torch.fmin", "torch.fmin(x, y)", "x.minimumNumber(y)", *BROADCAST(), pairs()),
    row(["torch.clamp", "torch.clip"], "torch.clamp(x, -0.5, 0.7)", "x.clamped(low: -0.5, high: 0.7)", *SHAPES(),
        [given(NAN, INF, -INF, 0)]),
    row(["torch.clamp", "torch.clip"], "torch.clamp(x, -1, 2)", "x.clamped(low: -1, high: 2)", [I(5, low=-5, high=5)]),
    row(["torch.clamp_min"], "torch.clamp(x, min=-0.5)", "x.clamped(low: -0.5)", *SHAPES()),
    row(["torch.clamp_max"], "torch.clamp(x, max=0.5)", "x.clamped(high: 0.5)", *SHAPES()),
    row(["torch.clamp", "torch.clip"], "torch.clamp(x, y, z)", "x.clamped(low: y, high: z)",
        [X(2, 3), X(3, low=-0.8, high=-0.2), X(2, 1, low=0.2, high=0.8)], [X(4), X(low=-0.4, high=-0.3), X(low=0.3, high=0.4)],
        [X(0, 2), X(2, low=-1, high=0), X(1, low=0, high=1)]),
    row("torch.where", "torch.where(x, y, z)", "x.select(y, z)", [B(2, 3), X(3), X(2, 1)], [B(), X(), X(2)],
        [B(0, 2), X(2), X(1)], [B(2, 3), T(2, 3), X()], [B(4), I(4), I(4, low=5, high=9)], [B(3), X(3), I(3)]),
    row("torch.where", "torch.where(x > 0, x, 0.5)", "x.isGreater(than: 0).select(x, 0.5)", *SHAPES()),
]

BITS = [IV([5, -5, 0, 255, -1, 12]), IV([3, 3, 7, -256, 8, 10])]
LOGIC = [
    row("torch.bitwise_and", "torch.bitwise_and(x, y)", "x & y", BITS, [B(4), B(4)]),
    row("torch.bitwise_or", "torch.bitwise_or(x, y)", "x | y", BITS, [B(4), B(4)]),
    row("torch.bitwise_xor", "torch.bitwise_xor(x, y)", "x ^ y", BITS, [B(4), B(4)]),
    row("torch.bitwise_not", "torch.bitwise_not(x)", "~x", BITS[:1], [B(4)]),
    row("torch.bitwise_left_shift", "torch.bitwise_left_shift(x, y)", "x << y", [BITS[0], IV([0, 1, 2, 60, 64, -1])]),
    row("torch.bitwise_right_shift", "torch.bitwise_right_shift(x, y)", "x >> y", [BITS[0], IV([0, 1, 2, 3, 64, -1])]),
    row("torch.logical_and", "torch.logical_and(x, y)", "x.logicalAnd(y)", BITS, [B(4), B(4)], pairs()),
    row("torch.logical_or", "torch.logical_or(x, y)", "x.logicalOr(y)", BITS, [B(4), B(4)], pairs()),
    row("torch.logical_xor", "torch.logical_xor(x, y)", "x.logicalXor(y)", BITS, [B(4), B(4)], pairs()),
    row("torch.logical_not", "torch.logical_not(x)", "x.logicalNot()", BITS[:1], [B(4)], pairs()[:1]),
    row("torch.gcd", "torch.gcd(x, y)", "x.greatestCommonDivisor(y)", [IV([12, -12, 0, 7, 0, 81]), IV([18, 8, 5, 13, 0, -27])]),
    row("torch.lcm", "torch.lcm(x, y)", "x.leastCommonMultiple(y)", [IV([12, -12, 0, 7, 0, 81]), IV([18, 8, 5, 13, 0, -27])]),
]

ROWS = EXPONENTIALS + TRIGONOMETRY + ROUNDING + ARITHMETIC + SIGNS + COMPARISONS + EXTREMES + LOGIC
