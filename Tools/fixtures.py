"""What the scripts that write fixtures share: the formula of the inputs, and numbers as Swift literals."""

import math
import sys

try:
    import torch
except ImportError:
    sys.exit("this script needs PyTorch: pip install torch")


def pattern(shape, salt):
    """Element i is ((7i + 5 salt + i² mod 11) mod 23 - 11) / 8: exact in every element type."""
    count = math.prod(shape)
    values = [((7 * i + 5 * salt + (i * i) % 11) % 23 - 11) / 8 for i in range(count)]
    return torch.tensor(values, dtype=torch.float64).reshape(shape)


def number(x):
    """A Swift literal of a Double."""
    if math.isnan(x):
        return ".nan"
    if math.isinf(x):
        return ".infinity" if x > 0 else "-.infinity"
    return repr(int(x)) if x == int(x) and abs(x) < 1e6 and not (x == 0 and math.copysign(1, x) < 0) else repr(x)


def array(values, indent):
    """A Swift array literal, wrapped at 120 columns."""
    values = values.detach().reshape(-1).tolist() if isinstance(values, torch.Tensor) else list(values)
    lines, line = [], ""
    for text in [number(v) for v in values]:
        if len(indent) + 2 + len(line) + len(text) + 2 > 119:
            lines.append(line.rstrip())
            line = ""
        line += text + ", "
    lines.append(line.rstrip(", "))
    if len(lines) == 1 and len(lines[0]) < 80:
        return "[" + lines[0] + "]"
    return "[\n" + "\n".join(indent + "  " + line for line in lines) + "\n" + indent + "]"


def shape_text(shape):
    """A Swift literal of a Shape."""
    return "[" + ", ".join(str(n) for n in shape) + "]"
