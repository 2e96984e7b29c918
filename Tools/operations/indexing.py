from rows import *

TITLE = "Subscripts, indices and masks"


def replaced(x, y, *index):
    """x with y where an index points."""
    result = x.clone()
    result[index] = y
    return result


def reduced(x, index, y, how, include=True):
    return torch.scatter_reduce(x, 1, index, y, how, include_self=include)


def embedding_and_gradient(x, y):
    table = x.detach().requires_grad_()
    rows = torch.nn.functional.embedding(y, table, padding_idx=1)
    return rows.detach(), torch.autograd.grad(rows.square().sum(), table)[0]


import torch  # noqa: E402

ROWS = [
    # Subscripts
    row("torch.Tensor.__getitem__", "x[1]", "x[1]", [X(3, 2)], [X(2)], integers=True),
    row("torch.Tensor.__getitem__", "x[1:, 2:5]", "x[1..., 2..<5]", [X(3, 4)], [T(2, 6)], [X(1, 3)], integers=True),
    row("torch.Tensor.__getitem__", "x[..., 0]", "x[.ellipsis, 0]", [X(2, 3)], [X(2, 2, 2)], [X(3)]),
    row("torch.Tensor.__getitem__", "x[:, None, -2:, :2]", "x[.all, .newAxis, (-2)..., ..<2]", [X(2, 3, 3)]),
    row("torch.Tensor.__getitem__", "x[0:2, :1]", "x[0...1, ...0]", [X(3, 3)], [X(0, 2)]),
    row("numpy.ndarray.__getitem__", "torch.flip(x, (1,))[:, 0:4:2]", "x[.all, .slice(from: -1, to: 0, by: -2)]",
        [X(2, 5)], [T(2, 5)], note="a negative step, which PyTorch lacks, as NumPy defines it"),
    row("torch.Tensor.__getitem__", "x[1::2, -1]", "x[.slice(from: 1, by: 2), -1]", [X(5, 2)]),
    row("torch.Tensor.__getitem__", "x[y]", "x[y]", [X(4, 2), I(2, 3)], [X(4), IV([-1, 0, -1])], [X(4), I()]),
    row("torch.Tensor.__getitem__", "x[:, y, z]", "x[.all, y, z]", [X(2, 4, 4), I(3), I(2, 1)], [X(1, 4, 4), I(2), I(2)]),
    row("torch.Tensor.__getitem__", "x[y, :, z]", "x[y, .all, z]", [X(4, 2, 4), I(3), I(3)]),
    row("torch.Tensor.__getitem__", "x[1:, y, 0]", "x[1..., y, 0]", [X(3, 4, 2), I(2)]),
    row("torch.Tensor.__setitem__", "replaced(x, y, slice(1, 3))", "var copy = x\ncopy[1..<3] = y\nreturn [copy]",
        [X(4, 2), X(2, 2)], [X(4, 2), X(2)], [X(4, 2), X()]),
    row("torch.Tensor.__setitem__", "replaced(x, y, Ellipsis, -1)", "x.replacing(y, at: .ellipsis, -1)",
        [X(2, 3), X(2)], [X(2, 2, 3), X(1)], [T(2, 3), X()]),
    row("torch.Tensor.__setitem__", "replaced(x, y, slice(None), slice(0, None, 2))",
        "x.replacing(y, at: .all, .slice(by: 2))", [X(2, 5), X(2, 3)], [X(0, 3), X(2)]),
    row(["torch.Tensor.__setitem__", "torch.index_put"], "torch.index_put(x, (z,), y)", "x.replacing(y, at: z)",
        [X(4, 2), X(3, 2), IV([2, 0, -1])], [X(4), X(2), IV([3, 1])], [X(4, 2), X(2), IV([2, 0, -1])], integers=True),
    row("torch.index_put", "torch.index_put(x, (z, w), y)", "x.replacing(y, at: z, w)",
        [X(3, 4), X(3), IV([2, 0, 1]), IV([1, 1, -1])]),
    row("torch.index_put", "torch.index_put(x, (z, w), y, accumulate=True)", "x.adding(y, at: z, w)",
        [X(3, 4), X(3), IV([2, 0, 2]), IV([1, 1, 1])], integers=True),
    row("torch.select_scatter", "torch.select_scatter(x, y, 1, -1)", "x.replacing(y, at: .all, -1)", [X(2, 3), X(2)]),
    row("torch.slice_scatter", "torch.slice_scatter(x, y, 1, 1, 6, 2)",
        "x.replacing(y, at: .all, .slice(from: 1, to: 6, by: 2))", [X(2, 6), X(2, 3)]),
    row("torch.diagonal_scatter", "torch.diagonal_scatter(x, y, 1)", "x.replacingDiagonal(with: y, offset: 1)",
        [X(3, 4), X(3)], [X(3, 4, 2), X(2, 3)]),
    row("torch.diagonal_scatter", "torch.diagonal_scatter(x, y, -1, 2, 0)",
        "x.replacingDiagonal(with: y, offset: -1, axes: (2, 0))", [X(4, 2, 3), X(2, 2)]),
    # Reading by index
    row(["torch.index_select", "numpy.take"], "torch.index_select(x, 1, y)", "x.gather(y, axis: 1)",
        [X(2, 4), I(5)], [T(2, 4), I(2)], [X(2, 4), I(0)], integers=True),
    row("torch.gather", "torch.gather(x, 1, y)", "x.takeAlong(y, axis: 1)", [X(3, 4), I(3, 2)], [X(3, 4), I(2, 3)],
        [T(2, 4), I(2, 4)], [X(2, 4), I(2, 0)], integers=True),
    row("torch.take_along_dim", "torch.take_along_dim(x, y, 0)", "x.takeAlong(y, axis: 0)", [X(4, 3), I(2, 3)]),
    row("torch.take", "torch.take(x, y)", "x.elements(at: y)", [X(3, 4), I(2, 2, high=12)], [X(4), IV([-1, -1])]),
    row("torch.masked_select", "torch.masked_select(x, y)", "try x.maskedSelect(y)",
        [X(2, 3), BV([[True, False, True], [False, True, True]])]),
    row("torch.nn.functional.embedding", "F.embedding(y, x)", "x.embedding(y)", [X(4, 2), I(2, 3)], [X(4, 2), I(0)]),
    row("torch.nn.functional.embedding", "embedding_and_gradient(x, y)",
        "let rows = x.embedding(y, paddingIndex: 1)\nreturn [rows, rows.square().sum().gradient(withRespectTo: x)]",
        [N(4, 2), IV([1, 0, 3, 1])], note="with a padding row, to which by definition no gradient goes"),
    row("torch.nn.functional.one_hot", "F.one_hot(x, 5)", "x.oneHot(count: 5)", [I(2, 3)], [I()], [I(0)]),
    # Writing by index
    row("torch.scatter", "torch.scatter(x, 1, z, y[:z.shape[0], :z.shape[1]])", "x.replacingAlong(y, at: z, axis: 1)",
        [X(2, 4), X(2, 3), IV([[2, 0, 1], [3, 1, 0]])], [X(3, 4), X(3, 3), IV([[1, 3], [0, 2]])], integers=True),
    row("torch.scatter_add", "torch.scatter_add(x, 0, z, y)", "x.addingAlong(y, at: z, axis: 0)",
        [X(4, 3), X(2, 3), I(2, 3)], [X(4, 3), X(3, 2), I(3, 2)], integers=True),
    *[row("torch.scatter_reduce", f"reduced(x, z, y, '{name}', {include})",
          f"x.reducingAlong(y, at: z, axis: 1, by: .{swift}, includingSelf: {str(include).lower()})",
          [X(2, 4), X(2, 3), IV([[2, 0, 2], [3, 1, 0]])], [X(3, 4), X(2, 3), IV([[2, 2, 2], [0, 1, 0]])])
      for name, swift in [("sum", "sum"), ("prod", "product"), ("mean", "mean"), ("amax", "maximum"),
                          ("amin", "minimum")] for include in (True, False)],
    row("torch.scatter_reduce", "reduced(x, z, y, 'prod')", "x.reducingAlong(y, at: z, axis: 1, by: .product)",
        [V([[0.5, 0.0, 2.0]]), V([[1.5, 0.0, -2.0]]), IV([[0, 0, 1]])], once=True),
    row(["torch.index_add", "torch.Tensor.index_add"], "torch.index_add(x, 1, z, y, alpha=2)",
        "x.addingUpdates(y * 2, at: z, axis: 1)", [X(2, 4), X(2, 3), IV([2, 0, 2])]),
    row("torch.index_copy", "torch.index_copy(x, 0, z, y)", "x.replacingParts(y, at: z)",
        [X(4, 2), X(2, 2), IV([2, 0])], integers=True),
    row("torch.index_fill", "torch.index_fill(x, 1, y, 0.5)", "x.fillingParts(at: y, with: 0.5, axis: 1)",
        [X(2, 4), IV([2, 0])], [X(2, 4), I(0)]),
    *[row("torch.index_reduce", f"torch.index_reduce(x, 0, z, y, '{name}', include_self={include})",
          f"x.reducingParts(y, at: z, by: .{swift}, includingSelf: {str(include).lower()})",
          [X(4, 2), X(3, 2), IV([2, 0, 2])])
      for name, swift in [("prod", "product"), ("mean", "mean"), ("amax", "maximum"), ("amin", "minimum")]
      for include in (True, False)],
    row("torch.Tensor.put", "torch.Tensor.put(x, z, y)", "x.replacingElements(y, at: z)", [X(3, 2), X(2), IV([5, 1])]),
    row("torch.Tensor.put", "torch.Tensor.put(x, z, y, accumulate=True)", "x.addingElements(y, at: z)",
        [X(3, 2), X(3), IV([5, 1, 5])]),
    # Masks
    row("torch.masked_fill", "torch.masked_fill(x, y, 0.25)", "x.filled(with: 0.25, where: y)",
        [X(2, 3), B(3)], [X(), B()], [X(0, 2), B(2)]),
    row("torch.masked_fill", "torch.masked_fill(x, z, y)", "x.filled(with: y, where: z)", [X(2, 3), X(), B(2, 3)]),
    row("torch.masked_scatter", "torch.masked_scatter(x, z, y)", "x.replacingElements(y, where: z)",
        [X(2, 3), X(7), B(2, 3)], [X(2, 3), X(2, 3), BV([True, False, True])]),
    row(["torch.tril_indices"], "torch.tril_indices(3, 4, -1)",
        "Tensor.lowerTriangleIndices(rows: 3, columns: 4, diagonal: -1)", []),
    row(["torch.triu_indices"], "torch.triu_indices(3, 4, 1)",
        "Tensor.upperTriangleIndices(rows: 3, columns: 4, diagonal: 1)", []),
]
