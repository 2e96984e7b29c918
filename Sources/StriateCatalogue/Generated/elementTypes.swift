// Written by Tools/make_catalogue.py from Tools/operations/element_types.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let elementTypes = OperationFamily(
    name: "element_types", title: "Element types",
    rows: [
      elementTypes_torch_Tensor_half(),
      elementTypes_torch_Tensor_half_2(),
      elementTypes_torch_Tensor_bfloat16(),
      elementTypes_torch_Tensor_bfloat16_2(),
      elementTypes_torch_Tensor_byte(),
      elementTypes_torch_Tensor_byte_2(),
      elementTypes_torch_Tensor_char(),
      elementTypes_torch_Tensor_char_2(),
      elementTypes_torch_Tensor_short(),
      elementTypes_torch_Tensor_short_2(),
      elementTypes_torch_Tensor_int(),
      elementTypes_torch_Tensor_int_2(),
      elementTypes_torch_Tensor_long(),
      elementTypes_torch_Tensor_long_2(),
      elementTypes_torch_Tensor_bool(),
      elementTypes_torch_Tensor_bool_2(),
      elementTypes_torch_Tensor_float(),
      elementTypes_torch_Tensor_double(),
      elementTypes_torch_Tensor_to(),
      elementTypes_torch_Tensor_to_2(),
      elementTypes_torch_Tensor_type_as(),
      elementTypes_torch_promote_types(),
      elementTypes_torch_promote_types_2(),
      elementTypes_torch_promote_types_3(),
      elementTypes_torch_result_type(),
      elementTypes_torch_can_cast(),
      elementTypes_torch_is_floating_point(),
      elementTypes_torch_Tensor_element_size(),
    ])
}

@inline(never) private func elementTypes_torch_Tensor_half() -> OperationRow {
  OperationRow(
    "torch.Tensor.half", ["torch.Tensor.half"], torch: "x.half()", swift: "x.cast(to: .float16)",
    cases: [
      [.fixed([2, 3], -1.5...9.5)],
      [.fixed([], -1.5...9.5)],
      [.fixed([0, 2], -1.5...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .float16)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_half_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.half 2", ["torch.Tensor.half"], torch: "x.half()", swift: "x.cast(to: .float16)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .float16)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_bfloat16() -> OperationRow {
  OperationRow(
    "torch.Tensor.bfloat16", ["torch.Tensor.bfloat16"], torch: "x.bfloat16()", swift: "x.cast(to: .bfloat16)",
    cases: [
      [.fixed([2, 3], -1.5...9.5)],
      [.fixed([], -1.5...9.5)],
      [.fixed([0, 2], -1.5...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .bfloat16)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_bfloat16_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.bfloat16 2", ["torch.Tensor.bfloat16"], torch: "x.bfloat16()", swift: "x.cast(to: .bfloat16)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .bfloat16)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_byte() -> OperationRow {
  OperationRow(
    "torch.Tensor.byte", ["torch.Tensor.byte"], torch: "x.byte()", swift: "x.cast(to: .uint8)",
    cases: [
      [.fixed([2, 3], 0.0...9.5)],
      [.fixed([], 0.0...9.5)],
      [.fixed([0, 2], 0.0...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "floating point beyond the range of an integer type saturates, and NaN becomes 0; PyTorch leaves both open"
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .uint8)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_byte_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.byte 2", ["torch.Tensor.byte"], torch: "x.byte()", swift: "x.cast(to: .uint8)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .uint8)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_char() -> OperationRow {
  OperationRow(
    "torch.Tensor.char", ["torch.Tensor.char"], torch: "x.char()", swift: "x.cast(to: .int8)",
    cases: [
      [.fixed([2, 3], -1.5...9.5)],
      [.fixed([], -1.5...9.5)],
      [.fixed([0, 2], -1.5...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "floating point beyond the range of an integer type saturates, and NaN becomes 0; PyTorch leaves both open"
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int8)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_char_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.char 2", ["torch.Tensor.char"], torch: "x.char()", swift: "x.cast(to: .int8)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int8)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_short() -> OperationRow {
  OperationRow(
    "torch.Tensor.short", ["torch.Tensor.short"], torch: "x.short()", swift: "x.cast(to: .int16)",
    cases: [
      [.fixed([2, 3], -1.5...9.5)],
      [.fixed([], -1.5...9.5)],
      [.fixed([0, 2], -1.5...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "floating point beyond the range of an integer type saturates, and NaN becomes 0; PyTorch leaves both open"
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int16)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_short_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.short 2", ["torch.Tensor.short"], torch: "x.short()", swift: "x.cast(to: .int16)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int16)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_int() -> OperationRow {
  OperationRow(
    "torch.Tensor.int", ["torch.Tensor.int"], torch: "x.int()", swift: "x.cast(to: .int32)",
    cases: [
      [.fixed([2, 3], -1.5...9.5)],
      [.fixed([], -1.5...9.5)],
      [.fixed([0, 2], -1.5...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "floating point beyond the range of an integer type saturates, and NaN becomes 0; PyTorch leaves both open"
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int32)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_int_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.int 2", ["torch.Tensor.int"], torch: "x.int()", swift: "x.cast(to: .int32)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int32)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_long() -> OperationRow {
  OperationRow(
    "torch.Tensor.long", ["torch.Tensor.long"], torch: "x.long()", swift: "x.cast(to: .int64)",
    cases: [
      [.fixed([2, 3], -1.5...9.5)],
      [.fixed([], -1.5...9.5)],
      [.fixed([0, 2], -1.5...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "floating point beyond the range of an integer type saturates, and NaN becomes 0; PyTorch leaves both open"
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int64)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_long_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.long 2", ["torch.Tensor.long"], torch: "x.long()", swift: "x.cast(to: .int64)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int64)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_bool() -> OperationRow {
  OperationRow(
    "torch.Tensor.bool", ["torch.Tensor.bool"], torch: "x.bool()", swift: "x.cast(to: .bool)",
    cases: [
      [.fixed([2, 3], -1.5...9.5)],
      [.fixed([], -1.5...9.5)],
      [.fixed([0, 2], -1.5...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .bool)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_bool_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.bool 2", ["torch.Tensor.bool"], torch: "x.bool()", swift: "x.cast(to: .bool)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .bool)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_float() -> OperationRow {
  OperationRow(
    "torch.Tensor.float", ["torch.Tensor.float"], torch: "x.float()", swift: "x.cast(to: .float32)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
      [.fixed([], -1.5...1.5)],
      [.fixed([0, 2], -1.5...1.5)],
    ], types: [.float64, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .float32)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_double() -> OperationRow {
  OperationRow(
    "torch.Tensor.double", ["torch.Tensor.double"], torch: "x.double()", swift: "x.cast(to: .float64)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
      [.float([], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .float64)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_to() -> OperationRow {
  OperationRow(
    "torch.Tensor.to", ["torch.Tensor.to", "torch.Tensor.type"], torch: "x.to(torch.int16)", swift: "x.cast(to: .int16)",
    cases: [
      [.fixed([2, 3], -1.5...9.5)],
      [.fixed([], -1.5...9.5)],
      [.fixed([0, 2], -1.5...9.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "floating point beyond the range of an integer type saturates, and NaN becomes 0; PyTorch leaves both open"
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int16)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_to_2() -> OperationRow {
  OperationRow(
    "torch.Tensor.to 2", ["torch.Tensor.to", "torch.Tensor.type"], torch: "x.to(torch.int16)", swift: "x.cast(to: .int16)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int16)]
  }
}

@inline(never) private func elementTypes_torch_Tensor_type_as() -> OperationRow {
  OperationRow(
    "torch.Tensor.type_as", ["torch.Tensor.type_as"], torch: "x.type_as(y)", swift: "x.cast(to: y.dtype)",
    cases: [
      [.fixed([2, 3], -1.5...1.5), .integer([1], 0..<4)],
      [.integer([4], 0..<4), .fixed([1], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.cast(to: y.dtype)]
  }
}

@inline(never) private func elementTypes_torch_promote_types() -> OperationRow {
  OperationRow(
    "torch.promote_types", ["torch.promote_types"], torch: "torch.ones(2, dtype=torch.promote_types(torch.uint8, torch.int8))", swift: ".ones([2], dtype: .promoted(.uint8, .int8))",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [.ones([2], dtype: .promoted(.uint8, .int8))]
  }
}

@inline(never) private func elementTypes_torch_promote_types_2() -> OperationRow {
  OperationRow(
    "torch.promote_types 2", ["torch.promote_types"], torch: "torch.ones(2, dtype=torch.promote_types(torch.float16, torch.bfloat16))", swift: ".ones([2], dtype: .promoted(.float16, .bfloat16))",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [.ones([2], dtype: .promoted(.float16, .bfloat16))]
  }
}

@inline(never) private func elementTypes_torch_promote_types_3() -> OperationRow {
  OperationRow(
    "torch.promote_types 3", ["torch.promote_types"], torch: "torch.ones(2, dtype=torch.promote_types(torch.int64, torch.float16))", swift: ".ones([2], dtype: .promoted(.int64, .float16))",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [.ones([2], dtype: .promoted(.int64, .float16))]
  }
}

@inline(never) private func elementTypes_torch_result_type() -> OperationRow {
  OperationRow(
    "torch.result_type", ["torch.result_type"], torch: "torch.ones(2, dtype=torch.result_type(x.short(), x.byte()))", swift: ".ones([2], dtype: .promoted(x.cast(to: .int16).dtype, x.cast(to: .uint8).dtype))",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [.ones([2], dtype: .promoted(x.cast(to: .int16).dtype, x.cast(to: .uint8).dtype))]
  }
}

@inline(never) private func elementTypes_torch_can_cast() -> OperationRow {
  OperationRow(
    "torch.can_cast", ["torch.can_cast"], torch: "torch.tensor([torch.can_cast(torch.float32, torch.int64), torch.can_cast(torch.int8, torch.uint8), torch.can_cast(torch.int8, torch.bool), torch.can_cast(torch.int64, torch.float16)])", swift: "Tensor([DType.float32.canCast(to: .int64), DType.int8.canCast(to: .uint8), DType.int8.canCast(to: .bool), DType.int64.canCast(to: .float16)], shape: [4])",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [Tensor([DType.float32.canCast(to: .int64), DType.int8.canCast(to: .uint8), DType.int8.canCast(to: .bool), DType.int64.canCast(to: .float16)], shape: [4])]
  }
}

@inline(never) private func elementTypes_torch_is_floating_point() -> OperationRow {
  OperationRow(
    "torch.is_floating_point", ["torch.is_floating_point"], torch: "torch.tensor([torch.is_floating_point(x.half()), torch.is_floating_point(x.byte())])", swift: "Tensor([DType.float16.isFloatingPoint, DType.uint8.isFloatingPoint], shape: [2])",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [Tensor([DType.float16.isFloatingPoint, DType.uint8.isFloatingPoint], shape: [2])]
  }
}

@inline(never) private func elementTypes_torch_Tensor_element_size() -> OperationRow {
  OperationRow(
    "torch.Tensor.element_size", ["torch.Tensor.element_size"], torch: "torch.tensor([x.half().element_size(), x.byte().element_size()])", swift: "Tensor([Int64(DType.float16.byteCount), Int64(DType.uint8.byteCount)], shape: [2])",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [Tensor([Int64(DType.float16.byteCount), Int64(DType.uint8.byteCount)], shape: [2])]
  }
}
