"""Element types: casts and the rules by which types mix."""

from rows import *

TITLE = "Element types"

# Rounding is a staircase, so what is cast to a type of fewer bits is not differentiated.
CAST_NOTE = "floating point beyond the range of an integer type saturates, and NaN becomes 0; PyTorch leaves both open"


def cast(name, torch, dtype, low=-1.5, note=None, dtypes=("float64", "float32")):
    """A cast of floats of all kinds, of integers and of bools."""
    swift = f"x.cast(to: .{dtype})"
    return [
        row(name, torch, swift, [N(2, 3, low=low, high=9.5)], [N(low=low, high=9.5)], [N(0, 2, low=low, high=9.5)],
            integers=True, note=note, dtypes=dtypes, gradient=False),
        row(name, torch, swift, [B(2, 3)], half=False, dtypes=("float64",), gradient=False)
    ]


def type_row(name, torch, swift):
    """A rule about types, whose answer is a tensor of the type or a bool."""
    return row(name, torch, swift, [N(2)], half=False, dtypes=("float64",), gradient=False)


ROWS = [
    *cast("torch.Tensor.half", "x.half()", "float16"),
    *cast("torch.Tensor.bfloat16", "x.bfloat16()", "bfloat16"),
    *cast("torch.Tensor.byte", "x.byte()", "uint8", low=0, note=CAST_NOTE),
    *cast("torch.Tensor.char", "x.char()", "int8", note=CAST_NOTE),
    *cast("torch.Tensor.short", "x.short()", "int16", note=CAST_NOTE),
    *cast("torch.Tensor.int", "x.int()", "int32", note=CAST_NOTE),
    *cast("torch.Tensor.long", "x.long()", "int64", note=CAST_NOTE),
    *cast("torch.Tensor.bool", "x.bool()", "bool"),
    row("torch.Tensor.float", "x.float()", "x.cast(to: .float32)", [N(2, 3)], [N()], [N(0, 2)], integers=True,
        dtypes=("float64",), gradient=False),
    row("torch.Tensor.double", "x.double()", "x.cast(to: .float64)", [X(2, 3)], [X()], [X(0, 2)], [T(3, 2)],
        integers=True, dtypes=("float64",)),
    *cast(["torch.Tensor.to", "torch.Tensor.type"], "x.to(torch.int16)", "int16", note=CAST_NOTE),
    row("torch.Tensor.type_as", "x.type_as(y)", "x.cast(to: y.dtype)", [N(2, 3), I(1)], [I(4), N(1)], half=False,
        dtypes=("float64",), gradient=False),
    type_row("torch.promote_types", "torch.ones(2, dtype=torch.promote_types(torch.uint8, torch.int8))",
             ".ones([2], dtype: .promoted(.uint8, .int8))"),
    type_row("torch.promote_types", "torch.ones(2, dtype=torch.promote_types(torch.float16, torch.bfloat16))",
             ".ones([2], dtype: .promoted(.float16, .bfloat16))"),
    type_row("torch.promote_types", "torch.ones(2, dtype=torch.promote_types(torch.int64, torch.float16))",
             ".ones([2], dtype: .promoted(.int64, .float16))"),
    type_row("torch.result_type", "torch.ones(2, dtype=torch.result_type(x.short(), x.byte()))",
             ".ones([2], dtype: .promoted(x.cast(to: .int16).dtype, x.cast(to: .uint8).dtype))"),
    type_row("torch.can_cast", "torch.tensor([torch.can_cast(torch.float32, torch.int64), "
             "torch.can_cast(torch.int8, torch.uint8), torch.can_cast(torch.int8, torch.bool), "
             "torch.can_cast(torch.int64, torch.float16)])",
             "Tensor([DType.float32.canCast(to: .int64), DType.int8.canCast(to: .uint8), "
             "DType.int8.canCast(to: .bool), DType.int64.canCast(to: .float16)], shape: [4])"),
    type_row("torch.is_floating_point", "torch.tensor([torch.is_floating_point(x.half()), "
             "torch.is_floating_point(x.byte())])",
             "Tensor([DType.float16.isFloatingPoint, DType.uint8.isFloatingPoint], shape: [2])"),
    type_row("torch.Tensor.element_size", "torch.tensor([x.half().element_size(), x.byte().element_size()])",
             "Tensor([Int64(DType.float16.byteCount), Int64(DType.uint8.byteCount)], shape: [2])"),
]
