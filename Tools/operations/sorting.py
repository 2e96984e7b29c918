"""Scans, sorting, selecting, searching, and what depends on values."""

from rows import *

TITLE = "Scans, sorting and searching"

NAN, INF = math.nan, math.inf
SCANS = [[X(2, 3)], [X(2, 1)], [X(2, 0)], [T(3, 4)]]
FRONT = [[X(4, 3)], [X(1, 2)], [T(3, 2, 2)], [X(0, 2)]]
ROWS_OF = [[X(3, 5)], [X(2, 1)], [T(2, 4)]]
TIES = [[IV([[2, 1, 2, 0, 1, 2], [3, 3, 0, 0, 3, 1]])]]
HOLES = [[N(3, 6), B(3, 6)], [N(1, 2), B(1, 2)]]
EXTREMES = [[IV([[0, 0, 1, -1, 0, -1]]), IV([[1, -1, 0, 0, 0, 1]])]]  # x / y: 0, −0, ∞, −∞, NaN, −1


def both(s):
    return f"let s = {s}\nreturn [s.values, s.indices]"


def interpolations(name, swift, function):
    return [
        row(name, f"{function}(x, 0.3, 1, interpolation='{kind}')", f"x.{swift}(0.3, axis: 1, interpolation: .{kind})",
            [X(2, 5)], [T(3, 4)], half=False)
        for kind in ["linear", "lower", "higher", "midpoint", "nearest"]]


ROWS = [
    row("torch.cumsum", "torch.cumsum(x, 1)", "x.cumulativeSum(axis: 1)", *SCANS, integers=True),
    row("torch.cumsum", "torch.cumsum(x, 0)", "x.cumulativeSum(axis: 0)", *FRONT, [B(5)], [I(4, 2)]),
    row("torch.cumprod", "torch.cumprod(x, 1)", "x.cumulativeProduct(axis: 1)", *SCANS, [V([[0.5, 0.0, 2.0], [0.0, 1.5, 0.0]])],
        integers=True, note="gradients of any order are exact at zeros"),
    row("torch.cumprod", "torch.cumprod(x, 0)", "x.cumulativeProduct(axis: 0)", *FRONT),
    row("torch.logcumsumexp", "torch.logcumsumexp(x, 1)", "x.logCumulativeSumExp(axis: 1)", *SCANS, [X(2, 5, low=-200, high=200)]),
    row("torch.logcumsumexp", "torch.logcumsumexp(x, 0)", "x.logCumulativeSumExp(axis: 0)", *FRONT),
    row("torch.logcumsumexp", "torch.logcumsumexp(x / y, 0)", "(x / y).logCumulativeSumExp(axis: 0)",
        [IV([-1, -1, 1, 1, 1, 2]), IV([0, 0, 1, 0, 0, 1])], [IV([-1, 1, 2, 0, 0]), IV([0, 1, 1, 0, 1])],
        note="−∞ of nothing, ∞, NaN"),
    row("torch.cummax", "torch.cummax(x, 1)", both("x.cumulativeMaximum(axis: 1)"), *SCANS, integers=True),
    row("torch.cummax", "torch.cummax(x, 0)", both("x.cumulativeMaximum(axis: 0)"), *FRONT),
    row("torch.cummax", "torch.cummax(x, 1)", both("x.cumulativeMaximum(axis: 1)"), *TIES),
    row("torch.cummax", "torch.cummax(torch.where(y, torch.nan, x), 1)", both("y.select(x.number(.nan), x).cumulativeMaximum(axis: 1)"), *HOLES),
    row("torch.cummin", "torch.cummin(x, 1)", both("x.cumulativeMinimum(axis: 1)"), *SCANS, integers=True),
    row("torch.cummin", "torch.cummin(x, 0)", both("x.cumulativeMinimum(axis: 0)"), *FRONT),
    row("torch.cummin", "torch.cummin(torch.where(y, torch.nan, x), 0)", both("y.select(x.number(.nan), x).cumulativeMinimum(axis: 0)"), *HOLES),
    row("torch.diff", "torch.diff(x)", "x.differences()", [X(2, 4)], [X(3, 1)], [X(2, 0)], [T(3, 2)], integers=True),
    row("torch.diff", "torch.diff(x, n=2, dim=0)", "x.differences(axis: 0, order: 2)", [X(4, 2)], [X(1, 2)]),
    row("torch.diff", "torch.diff(x, prepend=y, append=z)", "x.differences(prepending: y, appending: z)", [X(2, 3), X(2, 1), X(2, 2)]),
    row("torch.diff", "torch.diff(x)", "x.differences()", [B(6)]),
    row(["torch.trapezoid", "torch.trapz"], "torch.trapezoid(x)", "x.trapezoid()", [X(2, 4)], [X(3, 1)], [T(3, 2)]),
    row("torch.trapezoid", "torch.trapezoid(x, dx=0.3, dim=0)", "x.trapezoid(spacing: 0.3, axis: 0)", [X(4, 2)]),
    row("torch.trapezoid", "torch.trapezoid(x, y)", "x.trapezoid(at: y)", [X(2, 4), X(4)], [X(2, 3), X(2, 3)]),
    row("torch.cumulative_trapezoid", "torch.cumulative_trapezoid(x)", "x.cumulativeTrapezoid()", [X(2, 4)], [X(3, 1)], [T(3, 2)]),
    row("torch.cumulative_trapezoid", "torch.cumulative_trapezoid(x, dx=0.3, dim=0)", "x.cumulativeTrapezoid(spacing: 0.3, axis: 0)", [X(4, 2)]),
    row("torch.cumulative_trapezoid", "torch.cumulative_trapezoid(x, y)", "x.cumulativeTrapezoid(at: y)", [X(2, 4), X(4)]),
    # Sorting
    row("torch.sort", "torch.sort(x)", both("x.sorted()"), *ROWS_OF, [X(2, 0)], integers=True),
    row("torch.sort", "torch.sort(x, 0, descending=True)", both("x.sorted(axis: 0, descending: true)"), *FRONT),
    row("torch.sort", "torch.sort(x, dim=1, stable=True)", both("x.sorted()"), *TIES, [B(3, 5)]),
    row("torch.sort", "torch.sort(x, dim=1, descending=True, stable=True)", both("x.sorted(descending: true)"), *TIES, [B(3, 5)]),
    row("torch.sort", "torch.sort(torch.where(y, torch.nan, x), dim=1, stable=True)", both("y.select(x.number(.nan), x).sorted()"), *HOLES),
    row("torch.sort", "torch.sort(torch.where(y, torch.nan, x), dim=1, descending=True, stable=True)", both("y.select(x.number(.nan), x).sorted(descending: true)"), *HOLES),
    row("torch.sort", "torch.sort(x / y, dim=1, stable=True)", both("(x / y).sorted()"), *EXTREMES),
    row("torch.sort", "torch.sort(x / y, dim=1, descending=True, stable=True)", both("(x / y).sorted(descending: true)"), *EXTREMES),
    row("torch.sort", "torch.sort(x, 0)", both("x.sorted(axis: 0)"), [X(60)], [I(60, low=-100000, high=100000)], half=False,
        note="more than are sorted by insertion"),
    row("torch.argsort", "torch.argsort(x, 1)", "x.argSort(axis: 1)", *ROWS_OF),
    row("torch.argsort", "torch.argsort(x, dim=0, descending=True, stable=True)", "x.argSort(axis: 0, descending: true)", *FRONT, *TIES),
    row("torch.msort", "torch.msort(x)", "x.sorted(axis: 0).values", *FRONT),
    row("torch.topk", "torch.topk(x, 3)", both("x.topK(3)"), [X(2, 5)], [T(2, 3)], integers=True),
    row("torch.topk", "torch.topk(x, 2, 0, largest=False)", both("x.topK(2, axis: 0, largest: false)"), [X(4, 3)]),
    row("torch.topk", "torch.topk(x, 0)", both("x.topK(0)"), [X(2, 3)]),
    row("torch.topk", "torch.topk(x / y, 2)", both("(x / y).topK(2)"), [IV([[1, 0, -2, 5], [2, 0, 3, 1]]), IV([[1, 0, 1, 1], [1, 1, 1, 1]])],
        note="NaN is the largest"),
    row("torch.kthvalue", "torch.kthvalue(x, 2)", both("x.kthSmallest(2)"), [X(2, 5)], [T(2, 3)], integers=True),
    row("torch.kthvalue", "torch.kthvalue(x, 1, 0, keepdim=True)", both("x.kthSmallest(1, axis: 0, keepingAxis: true)"), [X(3, 2)]),
    row("torch.median", "torch.median(x)", "x.median()", [X(5)], [X(2, 3)], [X()], [T(3, 2)], integers=True),
    row("torch.median", "torch.median(x, 1)", both("x.median(axis: 1)"), *ROWS_OF, integers=True),
    row("torch.median", "torch.median(x, 0, keepdim=True)", both("x.median(axis: 0, keepingAxis: true)"), [X(4, 3)]),
    row("torch.median", "torch.median(x / y, 1)", both("(x / y).median(axis: 1)"), [IV([[1, 0, -2, 5], [2, 0, 3, 1]]), IV([[1, 0, 1, 1], [1, 1, 1, 1]])],
        note="NaN where there is one"),
    row("torch.nanmedian", "torch.nanmedian(torch.where(y, torch.nan, x))", "y.select(x.number(.nan), x).nanMedian()", [X(8), B(8)], [X(2, 3), B(2, 3)]),
    row("torch.nanmedian", "torch.nanmedian(torch.where(y, torch.nan, x), 1)", both("y.select(x.number(.nan), x).nanMedian(axis: 1)"),
        [X(3, 5), B(3, 5)]),
    row("torch.mode", "torch.mode(x)", both("x.mode()"), *TIES, integers=False),
    row("torch.mode", "torch.mode(torch.round(x), 0, keepdim=True)", both("x.rounded().mode(axis: 0, keepingAxis: true)"), [N(7, 3)]),
    row("torch.mode", "torch.mode(x, 1).values.square()", "x.mode(axis: 1).values.square()", [X(3, 4)]),
    *interpolations("torch.quantile", "quantile", "torch.quantile"),
    row("torch.quantile", "torch.quantile(x, 0.6)", "x.quantile(0.6)", [X(7)], [X(2, 3)], [X()], half=False),
    row("torch.quantile", "torch.quantile(x, torch.tensor([0.0, 0.25, 1.0], dtype=x.dtype), 0, keepdim=True)",
        "x.quantiles([0, 0.25, 1], axis: 0, keepingAxis: true)", [X(4, 3)], [T(3, 2, 2)], half=False),
    row("torch.quantile", "torch.quantile(torch.where(y, torch.nan, x), 0.5, 1)", "y.select(x.number(.nan), x).quantile(0.5, axis: 1)", *HOLES, half=False),
    *interpolations("torch.nanquantile", "nanQuantile", "torch.nanquantile"),
    row("torch.nanquantile", "torch.nanquantile(torch.where(y, torch.nan, x), torch.tensor([0.2, 0.9], dtype=x.dtype), 1)",
        "y.select(x.number(.nan), x).nanQuantiles([0.2, 0.9], axis: 1)", [X(3, 5), B(3, 5)], half=False),
    # Searching
    row("torch.searchsorted", "torch.searchsorted(torch.sort(x.detach()).values, y)", "x.sorted().values.searchSorted(for: y)",
        [N(6), N(2, 3)], [N(2, 5), N(2, 4)], [N(3), N()], [N(0), N(2)]),
    row("torch.searchsorted", "torch.searchsorted(x, y, right=True)", "x.searchSorted(for: y, side: .right)",
        [IV([1, 2, 2, 3, 5]), IV([2, 0, 5, 6])], [IV([[1, 2, 2], [0, 0, 4]]), IV([[2], [0]])]),
    row("torch.searchsorted", "torch.searchsorted(x, y)", "x.searchSorted(for: y)", [IV([1, 2, 2, 3, 5]), IV([2, 0, 5, 6])]),
    row("torch.searchsorted", "torch.searchsorted(x.detach(), y.detach(), side='right')", "x.searchSorted(for: y, side: .right)",
        [V([1.0, 2.0, 2.0, 3.0]), V([2.0, NAN, -1.0, INF])]),
    row("torch.bucketize", "torch.bucketize(x.detach(), torch.tensor([-1.0, 0.0, 0.5], dtype=x.dtype))",
        "x.bucketized(between: Tensor([-1, 0, 0.5]).cast(to: x.dtype))", [N(2, 5)], [V([-1.0, 0.5, 0.0, 2.0])]),
    row("torch.bucketize", "torch.bucketize(x, torch.tensor([0, 2, 3]), right=True)",
        "x.bucketized(between: Tensor([0, 2, 3]), side: .right)", [I(2, 5)]),
    row("torch.isin", "torch.isin(x, y)", "x.isContained(in: y)", [I(3, 4, high=6), I(2, 2)], [I(3), I(0)], [IV([1, 2]), IV([2])]),
    row("torch.isin", "torch.isin(x.detach(), y.detach())", "x.isContained(in: y)", [V([[1.0, 2.0], [NAN, 0.5]]), V([0.5, NAN, 1.0])]),
    # What depends on values
    row(["torch.nonzero", "torch.argwhere"], "torch.nonzero(x)", "try x.nonzero()", [I(3, 4, high=2)], [V([0.0, 1.5, NAN, -0.0])], [I(0, 2)]),
    row("torch.argwhere", "torch.argwhere(x)", "try x.argWhere()", [I(3, 4, high=2)], [B(2, 3)]),
    row("torch.masked_select", "torch.masked_select(x, y)", "try x.maskedSelect(y)", [X(2, 3), B(2, 3)], [X(0, 2), B(0, 2)]),
    row("torch.unique", "torch.unique(x)", "try x.unique()", *TIES, [I(0)], [B(5)]),
    row("torch.unique", "torch.unique(x, return_inverse=True, return_counts=True)",
        "let u = try x.uniqueElements()\nreturn [u.values, u.inverse, u.counts]", *TIES, [I(3, 2, 2)], [IV([7])], [I(0)]),
    row("torch.unique", "torch.unique(torch.round(x), return_inverse=True, return_counts=True)",
        "let u = try x.rounded().uniqueElements()\nreturn [u.values, u.inverse, u.counts]", [N(3, 4)]),
    row("torch.unique", "torch.unique(x / y, return_counts=True)",
        "let u = try (x / y).uniqueElements()\nreturn [u.values, u.counts]", [IV([0, 1, 0, 1, -1]), IV([0, 1, 0, 1, 0])],
        note="each NaN differs from every other"),
    row("torch.unique", "torch.unique(x, dim=0, return_inverse=True, return_counts=True)",
        "let u = try x.uniqueElements(axis: 0)\nreturn [u.values, u.inverse, u.counts]", [IV([[2, 1], [0, 3], [2, 1], [0, 1], [0, 3]])]),
    row("torch.unique", "torch.unique(x, dim=1, return_inverse=True, return_counts=True)",
        "let u = try x.uniqueElements(axis: 1)\nreturn [u.values, u.inverse, u.counts]", [I(2, 8, high=2)]),
    row("torch.unique_consecutive", "torch.unique_consecutive(x, return_inverse=True, return_counts=True)",
        "let u = try x.uniqueConsecutive()\nreturn [u.values, u.inverse, u.counts]", [IV([1, 1, 2, 2, 2, 1, 3])], [I(3, 4, high=2)]),
    row("torch.unique_consecutive", "torch.unique_consecutive(x, dim=1, return_inverse=True, return_counts=True)",
        "let u = try x.uniqueConsecutive(axis: 1)\nreturn [u.values, u.inverse, u.counts]", [IV([[1, 1, 2, 2], [0, 0, 1, 1]])]),
]
