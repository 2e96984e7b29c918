#!/usr/bin/env python3
"""Runs PyTorch on the rows of Tools/operations/FAMILY.py and writes, for each family,

- Sources/StriateCatalogue/Generated/FAMILY.swift: the rows as Swift closures;
- Tests/StriateCatalogueTests/Fixtures/FAMILY.safetensors: expected values and gradients.

Keys of the fixtures are ROW/CASE/TYPE/y0:RESULTTYPE (ROW is PyTorch's name, with a number from the second row of it on) for results and ROW/CASE/TYPE/g0 for the gradient by input 0 of
Σ w·y over all results that have one, with w of the inputs' formula (salt 100 + the result's position). Floating-point
numbers are stored as float64, others as int64. An input without a key has a gradient of zeros; ROW/CASE/TYPE without
any g has no gradient in PyTorch.

    python3 Tools/make_catalogue.py [FAMILY ...]       (needs torch, numpy, scipy; all families by default)
    python3 Tools/make_catalogue.py --index            (only the list of families)
"""

import importlib
import json
import math
import pathlib
import re
import struct
import sys
import warnings

try:
    import numpy as np
    import scipy
    import scipy.special
    import scipy.stats
    import torch
    from torch.nn import functional as F
except ImportError as missing:
    sys.exit(f"this script needs PyTorch, NumPy and SciPy: {missing}")

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Tools/operations"
LETTERS = "xyzw"
HALVES = {"float16": torch.float16, "bfloat16": torch.bfloat16}
FLOATS = {"float64": torch.float64, "float32": torch.float32, **HALVES}
INTEGERS = {"int64": torch.int64, "int32": torch.int32, "int16": torch.int16, "int8": torch.int8, "uint8": torch.uint8}
WEIGHT_SALT = 100

sys.path.insert(0, str(FOLDER))
from rows import Input, X  # noqa: E402


def laid_out(given, values, dtype):
    """A tensor of the input's shape; where it is transposed, of transposed memory."""
    shape = list(given.shape)
    if given.transposed:
        shape[-1], shape[-2] = shape[-2], shape[-1]
    tensor = torch.tensor(values, dtype=dtype).reshape(shape)
    return tensor.mT if given.transposed else tensor


def whole(number, unsigned):
    """The integer that stands for a float where a row runs in integers."""
    scaled = math.floor(number * 4 + 0.5)
    return abs(scaled) if unsigned else scaled


def tensor(given, salt, kind):
    numbers = given.numbers(salt)
    if given.is_float:
        if kind in INTEGERS:
            return laid_out(given, [whole(n, kind == "uint8") for n in numbers], INTEGERS[kind])
        # Half types are rounded twice, by way of float32, here and in Swift.
        made = laid_out(given, numbers, torch.float64)
        if kind != "float64":
            made = made.to(torch.float32).to(FLOATS[kind])
        made = made.detach()
        if given.kind == "float":
            made.requires_grad_()
        return made
    return laid_out(given, numbers, torch.int64 if given.kind == "integer" else torch.bool)


def flat(value):
    """The results of a row: tensors and tuples of them, one after the other."""
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, (list, tuple)):
        return [part for inner in value for part in flat(inner)]
    return [torch.as_tensor(value)]


def evaluate(row, module, **values):
    """The row's expression in PyTorch or SciPy, which sees these values and what the family's file defines."""
    names = {"torch": torch, "F": F, "np": np, "math": math, "scipy": scipy,
             **{k: v for k, v in vars(module).items() if not k.startswith("_")}, **values}
    return eval(row.torch, names)  # the rows are part of this repository


def evaluate_at(row, module, inputs):
    """The value of a row at these inputs, as PyTorch gives it: a tensor or several."""
    return evaluate(row, module, inputs=inputs, **dict(zip(LETTERS, inputs)))


class Fixtures:
    """A safetensors file with sorted keys and nothing that changes from run to run."""

    def __init__(self):
        self.tensors = {}

    def add(self, key, values):
        values = values.detach()
        if values.dtype.is_complex:
            raise ValueError(f"{key} is complex")
        values = values.to(torch.float64 if values.dtype.is_floating_point else torch.int64).contiguous()
        self.tensors[key] = ("F64" if values.dtype == torch.float64 else "I64", list(values.shape),
                             values.numpy().tobytes())

    def write(self, path, metadata):
        header, offset = {"__metadata__": metadata}, 0
        for key in sorted(self.tensors):
            dtype, shape, data = self.tensors[key]
            header[key] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, offset + len(data)]}
            offset += len(data)
        text = json.dumps(header, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        text += b" " * (-len(text) % 8)
        path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(self.tensors[k][2] for k in sorted(self.tensors)))


def run(row, module, case, kind, prefix, fixtures):
    """Writes one case in one type. Returns whether there is a gradient that is not zero, None without a gradient."""
    inputs = [tensor(given, salt, kind) for salt, given in enumerate(case, 1)]
    results = flat(evaluate_at(row, module, inputs))
    for position, y in enumerate(results):
        fixtures.add(f"{prefix}/y{position}:{str(y.dtype).removeprefix('torch.')}", y)
    total = None
    for position, y in enumerate(results):
        if y.requires_grad:
            weights = torch.tensor(X(*y.shape).numbers(WEIGHT_SALT + position), dtype=torch.float64)
            weighted = (weights.reshape(y.shape).to(torch.float32 if kind in HALVES else y.dtype).to(y.dtype) * y)
            # Products of half types are rounded, their sum is not.
            weighted = weighted.sum(dtype=torch.float32 if kind in HALVES else None)
            total = weighted if total is None else total + weighted
    if total is None or not row.options["gradient"]:
        return None
    wanted = [(i, x) for i, x in enumerate(inputs) if x.requires_grad]
    gradients = torch.autograd.grad(total, [x for _, x in wanted], allow_unused=True)
    found = False
    for (position, x), gradient in zip(wanted, gradients):
        fixtures.add(f"{prefix}/g{position}", torch.zeros_like(x) if gradient is None else gradient)
        found = found or (gradient is not None and bool((gradient != 0).any()))
    return found


def swift_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def swift_number(value):
    return "true" if value is True else "false" if value is False else repr(value)


def swift_input(given):
    shape = "[" + ", ".join(map(str, given.shape)) + "]"
    if given.values is not None:
        values = ", ".join(".nan" if v != v else ".infinity" if v == math.inf else "-.infinity" if v == -math.inf
                           else swift_number(float(v)) for v in given.values)
        return f".given(.{given.kind}, {shape}, [{values}])"
    if given.kind == "bool":
        return f".bool({shape})"
    if given.kind == "integer":
        return f".integer({shape}, {int(given.low)}..<{int(given.high)})"
    high = f"({float(given.high)!r})" if given.high < 0 else repr(float(given.high))
    return f".{given.kind}({shape}, {float(given.low)!r}...{high}{', transposed: true' if given.transposed else ''})"


def swift_body(row):
    lines = []
    used = [letter for letter in LETTERS if re.search(rf"\b{letter}\b", row.swift)]
    for letter in used:
        lines.append(f"let {letter} = inputs[{LETTERS.index(letter)}]")
    if re.search(r"\breturn\b", row.swift):
        lines += row.swift.split("\n")
    elif row.single:
        lines.append(f"return [{row.swift}]")
    else:
        lines.append(f"return {row.swift}")
    head = "inputs in" if "inputs" in " ".join(lines) else "_ in"
    return head, lines


def swift_row(row):
    options, call = row.options, [swift_string(row.id)]
    call.append("[" + ", ".join(map(swift_string, row.names)) + "]")
    call.append("torch: " + swift_string(row.torch))
    call.append("swift: " + swift_string(row.swift))
    if options.get("sample"):
        lines = ["OperationRow(", "  " + ", ".join(call) + ","]
        note = f", note: {swift_string(options['note'])}" if options["note"] else ""
        lines.append(f"  sample: .{'distribution' if options['sample'] == 'cdf' else 'masses'}{note}")
        lines.append(") { _ in [" + row.swift + "] }")
        return lines
    head, body = swift_body(row)
    lines = ["OperationRow(", "  " + ", ".join(call) + ",", "  cases: ["]
    lines += ["    [" + ", ".join(map(swift_input, case)) + "]," for case in row.cases]
    flags = []
    if options["kind"] != "operation":
        flags.append(f"kind: .{options['kind']}")
    flags.append("types: [" + ", ".join(f".{name}" for name in row.kinds) + "]")
    if options["once"]:
        flags.append("isOnce: true")
    if row.is_flat:
        flags.append("isFlat: true")
    if not options["gradient"]:
        flags.append("hasGradient: false")
    if options["tolerance"] is not None:
        flags.append(f"tolerance: {options['tolerance']!r}")
    if options["note"]:
        flags.append("note: " + swift_string(options["note"]))
    lines.append("  ], " + ", ".join(flags))
    lines.append(f") {{ {head}")
    lines += ["  " + line for line in body]
    lines.append("}")
    return lines


def quantiles(row, module):
    """What a sample is compared with: for a cdf 400 points between extreme quantiles, for a pmf its masses."""
    if row.options["sample"] == "pmf":
        k = np.arange(0, 400)
        return torch.tensor(np.asarray(evaluate(row, module, k=k), dtype=np.float64))
    grid = np.concatenate([-np.geomspace(1e4, 1e-4, 800), [0.0], np.geomspace(1e-4, 1e4, 800)])
    values = np.asarray(evaluate(row, module, q=grid), dtype=np.float64)
    inside = (values > 1e-4) & (values < 1 - 1e-4)
    low = grid[max(int(np.argmax(inside)) - 1, 0)]
    high = grid[min(len(grid) - int(np.argmax(inside[::-1])), len(grid) - 1)]
    points = np.linspace(low, high, 400)
    values = np.asarray(evaluate(row, module, q=points), dtype=np.float64)
    return torch.tensor(np.stack([points, values]))


def write_family(name):
    module = importlib.import_module(name)
    fixtures, lines = Fixtures(), []
    times = {}
    for row in module.ROWS:
        times[row.names[0]] = times.get(row.names[0], 0) + 1
        row.id = row.names[0] + (f" {times[row.names[0]]}" if times[row.names[0]] > 1 else "")
        label = f"{name}, {row.id}"
        if row.options.get("sample"):
            fixtures.add(f"{row.id}/sample", quantiles(row, module))
            lines.append(swift_row(row))
            continue
        row.kinds, row.single, found = [], True, []
        kinds = list(row.options["dtypes"])
        full = next((i for i, case in enumerate(row.cases) if all(math.prod(g.shape) for g in case)), None)
        has_float = any(given.is_float for case in row.cases for given in case)
        if not has_float:
            kinds = kinds[:1]
        for position, case in enumerate(row.cases):
            try:
                found.append(run(row, module, case, "float64", f"{row.id}/{position}/float64", fixtures))
            except Exception as error:
                sys.exit(f"{label}, case {position}: {type(error).__name__}: {error}")
        row.kinds = kinds
        probe = evaluate_at(row, module, [tensor(g, salt, "float64") for salt, g in enumerate(row.cases[0], 1)])
        row.single = isinstance(probe, torch.Tensor) or not isinstance(probe, (list, tuple))
        if full is not None and has_float:
            for kind in (list(HALVES) if row.options["half"] else []) + (list(INTEGERS) if row.options["integers"] else []):
                try:
                    run(row, module, row.cases[full], kind, f"{row.id}/{full}/{kind}", fixtures)
                    row.kinds.append(kind)
                except (RuntimeError, NotImplementedError, TypeError) as error:
                    # PyTorch has no kernel for this type: what it wrote so far goes away again.
                    for key in [k for k in fixtures.tensors if k.startswith(f"{row.id}/{full}/{kind}/")]:
                        del fixtures.tensors[key]
                    reason = str(error).splitlines()[0]
                    if "not implemented" not in reason and "not supported" not in reason:
                        print(f"{label}: no {kind}: {reason}")
        row.is_flat = not any(found)
        lines.append(swift_row(row))
    metadata = {"family": name, "torch": torch.__version__, "rows": str(len(module.ROWS)),
                "expressions": "\n".join(row.swift.replace("\n", "; ") for row in module.ROWS)}
    fixtures.write(ROOT / f"Tests/StriateCatalogueTests/Fixtures/{name}.safetensors", metadata)
    identifier = re.sub(r"_(\w)", lambda m: m.group(1).upper(), name)
    # A function a row: the compiler's time grows faster than a function's length.
    functions = [re.sub(r"[^A-Za-z0-9]+", "_", f"{identifier} {row.id}") + "()" for row in module.ROWS]
    text = [f"// Written by Tools/make_catalogue.py from Tools/operations/{name}.py; do not edit.", "// swift-format-ignore-file",
            "", "import Striate", "", "extension OperationFamily {",
            f"  package static let {identifier} = OperationFamily(",
            f"    name: {swift_string(name)}, title: {swift_string(module.TITLE)},", "    rows: ["]
    text += [f"      {function}," for function in functions] + ["    ])", "}"]
    for function, row in zip(functions, lines):
        text += ["", f"@inline(never) private func {function} -> OperationRow {{"] + ["  " + line for line in row] + ["}"]
    text.append("")
    (ROOT / f"Sources/StriateCatalogue/Generated/{identifier}.swift").write_text("\n".join(text))
    size = (ROOT / f"Tests/StriateCatalogueTests/Fixtures/{name}.safetensors").stat().st_size
    names = {n for row in module.ROWS for n in row.names}
    print(f"{name}: {len(module.ROWS)} rows, {len(names)} names of PyTorch, {size} bytes of fixtures")
    return identifier


def families():
    return sorted(p.stem for p in FOLDER.glob("*.py") if p.stem != "rows")


def write_index():
    """Lists the families in the order of their files."""
    names = [re.sub(r"_(\w)", lambda m: m.group(1).upper(), name) for name in families()]
    lines = ["// Written by Tools/make_catalogue.py; do not edit.", "", "extension OperationFamily {",
             "  /// All families, in alphabetical order.", "  package static let all: [OperationFamily] = ["]
    lines += ["    " + ",\n    ".join(names), "  ]", "}", ""]
    (ROOT / "Sources/StriateCatalogue/Generated/AllFamilies.swift").write_text("\n".join(lines))


def main():
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    wanted = sys.argv[1:] or families()
    if wanted == ["--index"]:
        return write_index()
    for name in wanted:
        if name not in families():
            sys.exit(f"there is no Tools/operations/{name}.py; there are {', '.join(families())}")
        write_family(name)
    write_index()


if __name__ == "__main__":
    main()
