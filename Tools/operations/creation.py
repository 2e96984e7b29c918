from rows import *

TITLE = "Making tensors"


def window(name, swift, *options):
    """Both kinds of a window, in float64."""
    torch, ours = (", ".join(option) for option in zip(*options)) if options else ("", "")
    torch, ours = torch and f", {torch}", ours and f", {ours}"
    return [row(f"torch.{name}", f"torch.{name}({n}, periodic={kind}{torch}, dtype=torch.float64)",
                f"Tensor.{swift}({n}, periodic: {str(kind).lower()}{ours}, dtype: .float64)", [], dtypes=["float64"])
            for n, kind in [(7, True), (8, False), (1, True)]]


D = dict(dtypes=["float64"])

ROWS = [
    row("torch.arange", "torch.arange(5)", "Tensor.range(5)", []),
    row("torch.arange", "torch.arange(1, 2.5, 0.5, dtype=torch.float64)",
        "Tensor.range(from: 1, to: 2.5, by: 0.5, dtype: .float64)", [], **D),
    row("torch.arange", "torch.arange(7, -2, -3)", "Tensor.range(from: 7, to: -2, by: -3, dtype: .int64)", []),
    row("torch.arange", "torch.arange(0.1, 1, 0.1)", "Tensor.range(from: 0.1, to: 1, by: 0.1)", [], dtypes=["float32"]),
    row("torch.linspace", "torch.linspace(-1, 2.3, 7, dtype=torch.float64)",
        "Tensor.linearlySpaced(from: -1, through: 2.3, count: 7, dtype: .float64)", [], **D),
    row("torch.linspace", "torch.linspace(3, 5, 1, dtype=torch.float64)",
        "Tensor.linearlySpaced(from: 3, through: 5, count: 1, dtype: .float64)", [], **D),
    row("torch.logspace", "torch.logspace(-1, 2, 5, base=2, dtype=torch.float64)",
        "Tensor.logarithmicallySpaced(from: -1, through: 2, count: 5, base: 2, dtype: .float64)", [], **D),
    row("torch.eye", "torch.eye(3)", "Tensor.identity(3)", [], dtypes=["float32"]),
    row("torch.eye", "torch.eye(2, 4, dtype=torch.int64)", "Tensor.identity(2, columns: 4, dtype: .int64)", []),
    row("torch.zeros", "torch.zeros(2, 3, dtype=torch.int64)", "Tensor.zeros([2, 3], dtype: .int64)", []),
    row("torch.ones", "torch.ones(2, 3, dtype=torch.int64)", "Tensor.ones([2, 3], dtype: .int64)", []),
    row("torch.full", "torch.full((2, 3), 7)", "Tensor.full([2, 3], 7, dtype: .int64)", []),
    row("torch.zeros_like", "torch.zeros_like(x)", "Tensor.zeros(like: x)", [N(2, 3)], integers=True),
    row("torch.ones_like", "torch.ones_like(x)", "Tensor.ones(like: x)", [N(2, 3)], integers=True),
    row("torch.full_like", "torch.full_like(x, 3)", "Tensor.full(like: x, 3)", [N(2, 3)], integers=True),
    row(["torch.empty", "torch.empty_like"], "torch.zeros_like(torch.empty_like(x))", "Tensor.zeros(like: x)", [N(2, 3)],
        note="there is no uninitialised memory: zeros"),
    row("numpy.tri", "torch.tensor(np.tri(3, 4, 1))", "Tensor.ones([3, 4], dtype: .float64).lowerTriangle(diagonal: 1)",
        [], **D),
    row(["torch.vander", "numpy.vander"], "torch.stack([x ** k for k in range(len(x))][::-1], 1)", "x.vandermonde()", [X(3)], [X(1)], integers=True,
        note="by powers: PyTorch's own cannot be differentiated"),
    row("torch.vander", "torch.stack([x ** k for k in range(5)], 1)", "x.vandermonde(columns: 5, increasing: true)", [X(3)]),
    *window("hann_window", "hannWindow"),
    *window("hamming_window", "hammingWindow"),
    *window("hamming_window", "hammingWindow", ("alpha=0.5", "alpha: 0.5"), ("beta=0.4", "beta: 0.4")),
    *window("blackman_window", "blackmanWindow"),
    *window("bartlett_window", "bartlettWindow"),
    *window("kaiser_window", "kaiserWindow"),
    *window("kaiser_window", "kaiserWindow", ("beta=3.5", "beta: 3.5")),
]
