// Written by Tools/make_catalogue.py from Tools/operations/element_types.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let elementTypes = OperationFamily(
    name: "element_types", title: "Element types",
    rows: [
      elementTypes0(),
      elementTypes1(),
      elementTypes2(),
      elementTypes3(),
      elementTypes4(),
      elementTypes5(),
      elementTypes6(),
      elementTypes7(),
      elementTypes8(),
      elementTypes9(),
      elementTypes10(),
      elementTypes11(),
      elementTypes12(),
      elementTypes13(),
      elementTypes14(),
      elementTypes15(),
      elementTypes16(),
      elementTypes17(),
      elementTypes18(),
      elementTypes19(),
      elementTypes20(),
      elementTypes21(),
      elementTypes22(),
      elementTypes23(),
      elementTypes24(),
      elementTypes25(),
      elementTypes26(),
      elementTypes27(),
    ])
}

@inline(never) private func elementTypes0() -> OperationRow {
  OperationRow(
    ["torch.Tensor.half"], torch: "x.half()", swift: "x.cast(to: .float16)",
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

@inline(never) private func elementTypes1() -> OperationRow {
  OperationRow(
    ["torch.Tensor.half"], torch: "x.half()", swift: "x.cast(to: .float16)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .float16)]
  }
}

@inline(never) private func elementTypes2() -> OperationRow {
  OperationRow(
    ["torch.Tensor.bfloat16"], torch: "x.bfloat16()", swift: "x.cast(to: .bfloat16)",
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

@inline(never) private func elementTypes3() -> OperationRow {
  OperationRow(
    ["torch.Tensor.bfloat16"], torch: "x.bfloat16()", swift: "x.cast(to: .bfloat16)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .bfloat16)]
  }
}

@inline(never) private func elementTypes4() -> OperationRow {
  OperationRow(
    ["torch.Tensor.byte"], torch: "x.byte()", swift: "x.cast(to: .uint8)",
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

@inline(never) private func elementTypes5() -> OperationRow {
  OperationRow(
    ["torch.Tensor.byte"], torch: "x.byte()", swift: "x.cast(to: .uint8)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .uint8)]
  }
}

@inline(never) private func elementTypes6() -> OperationRow {
  OperationRow(
    ["torch.Tensor.char"], torch: "x.char()", swift: "x.cast(to: .int8)",
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

@inline(never) private func elementTypes7() -> OperationRow {
  OperationRow(
    ["torch.Tensor.char"], torch: "x.char()", swift: "x.cast(to: .int8)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int8)]
  }
}

@inline(never) private func elementTypes8() -> OperationRow {
  OperationRow(
    ["torch.Tensor.short"], torch: "x.short()", swift: "x.cast(to: .int16)",
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

@inline(never) private func elementTypes9() -> OperationRow {
  OperationRow(
    ["torch.Tensor.short"], torch: "x.short()", swift: "x.cast(to: .int16)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int16)]
  }
}

@inline(never) private func elementTypes10() -> OperationRow {
  OperationRow(
    ["torch.Tensor.int"], torch: "x.int()", swift: "x.cast(to: .int32)",
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

@inline(never) private func elementTypes11() -> OperationRow {
  OperationRow(
    ["torch.Tensor.int"], torch: "x.int()", swift: "x.cast(to: .int32)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int32)]
  }
}

@inline(never) private func elementTypes12() -> OperationRow {
  OperationRow(
    ["torch.Tensor.long"], torch: "x.long()", swift: "x.cast(to: .int64)",
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

@inline(never) private func elementTypes13() -> OperationRow {
  OperationRow(
    ["torch.Tensor.long"], torch: "x.long()", swift: "x.cast(to: .int64)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int64)]
  }
}

@inline(never) private func elementTypes14() -> OperationRow {
  OperationRow(
    ["torch.Tensor.bool"], torch: "x.bool()", swift: "x.cast(to: .bool)",
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

@inline(never) private func elementTypes15() -> OperationRow {
  OperationRow(
    ["torch.Tensor.bool"], torch: "x.bool()", swift: "x.cast(to: .bool)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .bool)]
  }
}

@inline(never) private func elementTypes16() -> OperationRow {
  OperationRow(
    ["torch.Tensor.float"], torch: "x.float()", swift: "x.cast(to: .float32)",
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

@inline(never) private func elementTypes17() -> OperationRow {
  OperationRow(
    ["torch.Tensor.double"], torch: "x.double()", swift: "x.cast(to: .float64)",
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

@inline(never) private func elementTypes18() -> OperationRow {
  OperationRow(
    ["torch.Tensor.to", "torch.Tensor.type"], torch: "x.to(torch.int16)", swift: "x.cast(to: .int16)",
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

@inline(never) private func elementTypes19() -> OperationRow {
  OperationRow(
    ["torch.Tensor.to", "torch.Tensor.type"], torch: "x.to(torch.int16)", swift: "x.cast(to: .int16)",
    cases: [
      [.bool([2, 3])],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [x.cast(to: .int16)]
  }
}

@inline(never) private func elementTypes20() -> OperationRow {
  OperationRow(
    ["torch.Tensor.type_as"], torch: "x.type_as(y)", swift: "x.cast(to: y.dtype)",
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

@inline(never) private func elementTypes21() -> OperationRow {
  OperationRow(
    ["torch.promote_types"], torch: "torch.ones(2, dtype=torch.promote_types(torch.uint8, torch.int8))", swift: ".ones([2], dtype: .promoted(.uint8, .int8))",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [.ones([2], dtype: .promoted(.uint8, .int8))]
  }
}

@inline(never) private func elementTypes22() -> OperationRow {
  OperationRow(
    ["torch.promote_types"], torch: "torch.ones(2, dtype=torch.promote_types(torch.float16, torch.bfloat16))", swift: ".ones([2], dtype: .promoted(.float16, .bfloat16))",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [.ones([2], dtype: .promoted(.float16, .bfloat16))]
  }
}

@inline(never) private func elementTypes23() -> OperationRow {
  OperationRow(
    ["torch.promote_types"], torch: "torch.ones(2, dtype=torch.promote_types(torch.int64, torch.float16))", swift: ".ones([2], dtype: .promoted(.int64, .float16))",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [.ones([2], dtype: .promoted(.int64, .float16))]
  }
}

@inline(never) private func elementTypes24() -> OperationRow {
  OperationRow(
    ["torch.result_type"], torch: "torch.ones(2, dtype=torch.result_type(x.short(), x.byte()))", swift: ".ones([2], dtype: .promoted(x.cast(to: .int16).dtype, x.cast(to: .uint8).dtype))",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { inputs in
    let x = inputs[0]
    return [.ones([2], dtype: .promoted(x.cast(to: .int16).dtype, x.cast(to: .uint8).dtype))]
  }
}

@inline(never) private func elementTypes25() -> OperationRow {
  OperationRow(
    ["torch.can_cast"], torch: "torch.tensor([torch.can_cast(torch.float32, torch.int64), torch.can_cast(torch.int8, torch.uint8), torch.can_cast(torch.int8, torch.bool), torch.can_cast(torch.int64, torch.float16)])", swift: "Tensor([DType.float32.canCast(to: .int64), DType.int8.canCast(to: .uint8), DType.int8.canCast(to: .bool), DType.int64.canCast(to: .float16)], shape: [4])",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [Tensor([DType.float32.canCast(to: .int64), DType.int8.canCast(to: .uint8), DType.int8.canCast(to: .bool), DType.int64.canCast(to: .float16)], shape: [4])]
  }
}

@inline(never) private func elementTypes26() -> OperationRow {
  OperationRow(
    ["torch.is_floating_point"], torch: "torch.tensor([torch.is_floating_point(x.half()), torch.is_floating_point(x.byte())])", swift: "Tensor([DType.float16.isFloatingPoint, DType.uint8.isFloatingPoint], shape: [2])",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [Tensor([DType.float16.isFloatingPoint, DType.uint8.isFloatingPoint], shape: [2])]
  }
}

@inline(never) private func elementTypes27() -> OperationRow {
  OperationRow(
    ["torch.Tensor.element_size"], torch: "torch.tensor([x.half().element_size(), x.byte().element_size()])", swift: "Tensor([Int64(DType.float16.byteCount), Int64(DType.uint8.byteCount)], shape: [2])",
    cases: [
      [.fixed([2], -1.5...1.5)],
    ], types: [.float64], isFlat: true, hasGradient: false
  ) { _ in
    return [Tensor([Int64(DType.float16.byteCount), Int64(DType.uint8.byteCount)], shape: [2])]
  }
}
