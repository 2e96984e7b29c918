"""The form of the catalogue's rows: what PyTorch writes, what Striate writes, and inputs to compare both at.

A family is a file of this folder with a TITLE and ROWS. `Tools/make_catalogue.py` runs PyTorch on the rows.
Inputs follow one formula, known to Sources/StriateCatalogue/OperationInput.swift as well, so that they are not stored.
"""

import math

CELLS = 65537  # a prime: different elements fall into different cells


def cell(element, salt):
    """A golden-ratio walk through the cells: neighbouring elements are far from one another."""
    return ((element + 1) * 40503 + salt * 28657) % CELLS


class Input:
    """kind: float, fixed (a float that nobody differentiates), integer, bool; values only where given one by one."""

    def __init__(self, kind, shape, low=0.0, high=1.0, transposed=False, values=None):
        self.kind, self.shape, self.low, self.high = kind, tuple(shape), low, high
        self.transposed, self.values = transposed, values
        if transposed and len(self.shape) < 2:
            raise ValueError("a transposed input needs two axes")
        if kind in ("float", "fixed") and values is None and not high > low:
            raise ValueError(f"the range {low} ... {high} is empty")

    @property
    def is_float(self):
        return self.kind in ("float", "fixed")

    def numbers(self, salt):
        """The elements in the order in which they are laid down (before the transposition)."""
        if self.values is not None:
            return list(self.values)
        cells = [cell(i, salt) for i in range(math.prod(self.shape))]
        if self.is_float:
            return [self.low + (self.high - self.low) * ((c + 0.5) / CELLS) for c in cells]
        if self.kind == "integer":
            return [int(self.low) + c % (int(self.high) - int(self.low)) for c in cells]
        return [c % 2 == 1 for c in cells]


def X(*shape, low=-1.5, high=1.5):
    """Differentiable numbers spread over a range, all different."""
    return Input("float", shape, low, high)


def T(*shape, low=-1.5, high=1.5):
    """As X, given as the transpose of its last two axes: not contiguous."""
    return Input("float", shape, low, high, transposed=True)


def N(*shape, low=-1.5, high=1.5):
    """As X, not differentiated."""
    return Input("fixed", shape, low, high)


def I(*shape, low=0, high=4):
    """int64 from low up to but without high."""
    return Input("integer", shape, low, high)


def B(*shape):
    """bool."""
    return Input("bool", shape)


def _given(kind, values):
    shape, flat = [], values
    while isinstance(flat, (list, tuple)):
        shape.append(len(flat))
        flat = flat[0] if flat else None

    def flatten(part):
        return [number for inner in part for number in flatten(inner)] if isinstance(part, (list, tuple)) else [part]
    return Input(kind, shape, values=flatten(values) if shape else [values])


def V(values):
    """Differentiable numbers given one by one, in nested lists."""
    return _given("float", values)


def IV(values):
    """int64 given one by one."""
    return _given("integer", values)


def BV(values):
    """bool given one by one."""
    return _given("bool", values)


def SHAPES(low=-1.5, high=1.5):
    """A scalar, one element, a matrix, nothing, a transposed matrix."""
    return [[X(low=low, high=high)], [X(1, low=low, high=high)], [X(2, 3, low=low, high=high)],
            [X(0, 3, low=low, high=high)], [T(3, 2, low=low, high=high)]]


def BROADCAST(low=-1.5, high=1.5, low2=None, high2=None):
    """Pairs that stretch; the second operand may have a range of its own."""
    low2, high2 = low if low2 is None else low2, high if high2 is None else high2

    def pair(a, b, make=X):
        return [make(*a, low=low, high=high), X(*b, low=low2, high=high2)]
    return [pair((2, 3), (3,)), pair((2, 1), (1, 3)), pair((), (2, 2)), pair((0, 2), (2,)),
            pair((3, 2), (3, 1), make=T)]


class Row:
    """One line of the catalogue."""

    def __init__(self, names, torch, swift, cases, **options):
        self.names = [names] if isinstance(names, str) else list(names)
        self.torch, self.swift, self.cases = torch, swift, [list(case) for case in cases]
        if not self.cases and options.get("sample") is None:
            raise ValueError(f"{self.names[0]} has no cases")
        self.options = options


def row(names, torch, swift, *cases, once=False, half=True, integers=False, tolerance=None, note=None, gradient=True,
        dtypes=("float64", "float32"), kind="operation"):
    """An operation at some inputs; the options are those of Tools/make_catalogue.py's documentation.

    - once: second derivatives are not defined at these inputs.
    - half: also in float16 and bfloat16, on the first case that has elements.
    - integers: also in int64, int32, int16, int8 and uint8.
    - tolerance: of float64, where the default is too strict; the note says why.
    - gradient: False where PyTorch has a derivative and Striate by design has none.
    - dtypes: of the floats; fewer where the expression itself names a type.
    - kind: operation, layer or loss.
    """
    return Row(names, torch, swift, cases, once=once, half=half, integers=integers, tolerance=tolerance, note=note,
               gradient=gradient, dtypes=tuple(dtypes), kind=kind)


def sample_row(names, swift, cdf=None, pmf=None, note=None, dtype="float64"):
    """Random numbers, whose distribution is compared with SciPy's: `cdf` is an expression of q (numbers), `pmf` of k
    (whole numbers). The Swift expression makes some ten thousand independent numbers."""
    if (cdf is None) == (pmf is None):
        raise ValueError("a sample has a cdf or a pmf")
    return Row(names, cdf or pmf, swift, [], sample="cdf" if cdf else "pmf", note=note, dtype=dtype)
