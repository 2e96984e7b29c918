// Written by Tools/make_catalogue.py from Tools/operations/vision.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let vision = OperationFamily(
    name: "vision", title: "Images and detection",
    rows: [
      vision0(),
      vision1(),
      vision2(),
      vision3(),
      vision4(),
      vision5(),
      vision6(),
      vision7(),
      vision8(),
      vision9(),
      vision10(),
      vision11(),
      vision12(),
      vision13(),
      vision14(),
      vision15(),
      vision16(),
      vision17(),
      vision18(),
      vision19(),
      vision20(),
      vision21(),
      vision22(),
      vision23(),
      vision24(),
      vision25(),
      vision26(),
      vision27(),
      vision28(),
      vision29(),
      vision30(),
      vision31(),
      vision32(),
      vision33(),
      vision34(),
      vision35(),
      vision36(),
      vision37(),
      vision38(),
      vision39(),
      vision40(),
      vision41(),
      vision42(),
      vision43(),
      vision44(),
      vision45(),
      vision46(),
      vision47(),
      vision48(),
      vision49(),
      vision50(),
      vision51(),
      vision52(),
      vision53(),
      vision54(),
      vision55(),
      vision56(),
      vision57(),
      vision58(),
      vision59(),
      vision60(),
      vision61(),
      vision62(),
      vision63(),
      vision64(),
      vision65(),
      vision66(),
      vision67(),
      vision68(),
      vision69(),
      vision70(),
      vision71(),
      vision72(),
      vision73(),
      vision74(),
      vision75(),
      vision76(),
      vision77(),
      vision78(),
      vision79(),
      vision80(),
      vision81(),
      vision82(),
      vision83(),
      vision84(),
      vision85(),
      vision86(),
      vision87(),
      vision88(),
      vision89(),
      vision90(),
      vision91(),
      vision92(),
      vision93(),
      vision94(),
      vision95(),
    ])
}

@inline(never) private func vision0() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=7)", swift: "x.resized(to: [7])",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [7])]
  }
}

@inline(never) private func vision1() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 3))", swift: "x.resized(to: [5, 3])",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 3])]
  }
}

@inline(never) private func vision2() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(2, 1.5))", swift: "x.resized(by: [2, 1.5])",
    cases: [
      [.float([1, 2, 3, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [2, 1.5])]
  }
}

@inline(never) private func vision3() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=0.7)", swift: "x.resized(by: [0.7])",
    cases: [
      [.float([1, 2, 9], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [0.7])]
  }
}

@inline(never) private func vision4() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(3, 2, 5))", swift: "x.resized(to: [3, 2, 5])",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [3, 2, 5])]
  }
}

@inline(never) private func vision5() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 3), mode='nearest-exact')", swift: "x.resized(to: [5, 3], interpolation: .nearestExact)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 3], interpolation: .nearestExact)]
  }
}

@inline(never) private func vision6() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=1.7, mode='nearest-exact')", swift: "x.resized(by: [1.7], interpolation: .nearestExact)",
    cases: [
      [.float([1, 2, 9], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.7], interpolation: .nearestExact)]
  }
}

@inline(never) private func vision7() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(8,), mode='linear')", swift: "x.resized(to: [8], interpolation: .linear)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [8], interpolation: .linear)]
  }
}

@inline(never) private func vision8() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2,), mode='linear')", swift: "x.resized(to: [2], interpolation: .linear)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2], interpolation: .linear)]
  }
}

@inline(never) private func vision9() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(8,), mode='linear', align_corners=True)", swift: "x.resized(to: [8], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [8], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision10() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(1,), mode='linear', align_corners=True)", swift: "x.resized(to: [1], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [1], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision11() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bilinear')", swift: "x.resized(to: [5, 7], interpolation: .linear)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .linear)]
  }
}

@inline(never) private func vision12() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bilinear')", swift: "x.resized(to: [2, 3], interpolation: .linear)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .linear)]
  }
}

@inline(never) private func vision13() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bilinear', align_corners=True)", swift: "x.resized(to: [5, 7], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision14() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bilinear', align_corners=True)", swift: "x.resized(to: [2, 3], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision15() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bilinear', antialias=True)", swift: "x.resized(to: [5, 7], interpolation: .linear, isAntialiased: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .linear, isAntialiased: true)]
  }
}

@inline(never) private func vision16() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bilinear', antialias=True)", swift: "x.resized(to: [2, 3], interpolation: .linear, isAntialiased: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .linear, isAntialiased: true)]
  }
}

@inline(never) private func vision17() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bicubic')", swift: "x.resized(to: [5, 7], interpolation: .cubic)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .cubic)]
  }
}

@inline(never) private func vision18() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bicubic')", swift: "x.resized(to: [2, 3], interpolation: .cubic)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .cubic)]
  }
}

@inline(never) private func vision19() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bicubic', align_corners=True)", swift: "x.resized(to: [5, 7], interpolation: .cubic, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .cubic, alignsCorners: true)]
  }
}

@inline(never) private func vision20() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bicubic', align_corners=True)", swift: "x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true)]
  }
}

@inline(never) private func vision21() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bicubic', antialias=True)", swift: "x.resized(to: [5, 7], interpolation: .cubic, isAntialiased: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .cubic, isAntialiased: true)]
  }
}

@inline(never) private func vision22() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bicubic', antialias=True)", swift: "x.resized(to: [2, 3], interpolation: .cubic, isAntialiased: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .cubic, isAntialiased: true)]
  }
}

@inline(never) private func vision23() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(3, 4, 5), mode='trilinear')", swift: "x.resized(to: [3, 4, 5], interpolation: .linear)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [3, 4, 5], interpolation: .linear)]
  }
}

@inline(never) private func vision24() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(1, 2, 3), mode='trilinear')", swift: "x.resized(to: [1, 2, 3], interpolation: .linear)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [1, 2, 3], interpolation: .linear)]
  }
}

@inline(never) private func vision25() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(3, 4, 5), mode='trilinear', align_corners=True)", swift: "x.resized(to: [3, 4, 5], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [3, 4, 5], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision26() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(1, 2, 3), mode='trilinear', align_corners=True)", swift: "x.resized(to: [1, 2, 3], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [1, 2, 3], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision27() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='area')", swift: "x.resized(to: [5, 7], interpolation: .area)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .area)]
  }
}

@inline(never) private func vision28() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='area')", swift: "x.resized(to: [2, 3], interpolation: .area)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .area)]
  }
}

@inline(never) private func vision29() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(8,), mode='area')", swift: "x.resized(to: [8], interpolation: .area)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [8], interpolation: .area)]
  }
}

@inline(never) private func vision30() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2,), mode='area')", swift: "x.resized(to: [2], interpolation: .area)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2], interpolation: .area)]
  }
}

@inline(never) private func vision31() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(3, 4, 5), mode='area')", swift: "x.resized(to: [3, 4, 5], interpolation: .area)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [3, 4, 5], interpolation: .area)]
  }
}

@inline(never) private func vision32() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(1, 2, 3), mode='area')", swift: "x.resized(to: [1, 2, 3], interpolation: .area)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [1, 2, 3], interpolation: .area)]
  }
}

@inline(never) private func vision33() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(1.3, 0.7), mode='bilinear')", swift: "x.resized(by: [1.3, 0.7], interpolation: .linear)",
    cases: [
      [.float([1, 1, 5, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.3, 0.7], interpolation: .linear)]
  }
}

@inline(never) private func vision34() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(1.3, 0.7), mode='bilinear', recompute_scale_factor=True)", swift: "x.resized(by: [1.3, 0.7], interpolation: .linear, recomputesScales: true)",
    cases: [
      [.float([1, 1, 5, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.3, 0.7], interpolation: .linear, recomputesScales: true)]
  }
}

@inline(never) private func vision35() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(1.3, 0.6), mode='bicubic')", swift: "x.resized(by: [1.3, 0.6], interpolation: .cubic)",
    cases: [
      [.float([1, 1, 5, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.3, 0.6], interpolation: .cubic)]
  }
}

@inline(never) private func vision36() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(1.3, 0.6), mode='bilinear', align_corners=True)", swift: "x.resized(by: [1.3, 0.6], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 1, 5, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.3, 0.6], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision37() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(0.3, 0.6), mode='bilinear', antialias=True)", swift: "x.resized(by: [0.3, 0.6], interpolation: .linear, isAntialiased: true)",
    cases: [
      [.float([1, 1, 7, 8], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [0.3, 0.6], interpolation: .linear, isAntialiased: true)]
  }
}

@inline(never) private func vision38() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bicubic', antialias=True, align_corners=True)", swift: "x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true, isAntialiased: true)",
    cases: [
      [.float([1, 1, 7, 8], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true, isAntialiased: true)]
  }
}

@inline(never) private func vision39() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.affine_grid"], torch: "F.affine_grid(x, (2, 3, 2, 3), align_corners=False)", swift: "x.affineGrid(extents: [2, 3], alignsCorners: false)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.affineGrid(extents: [2, 3], alignsCorners: false)]
  }
}

@inline(never) private func vision40() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.affine_grid"], torch: "F.affine_grid(x, (2, 3, 2, 3), align_corners=True)", swift: "x.affineGrid(extents: [2, 3], alignsCorners: true)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.affineGrid(extents: [2, 3], alignsCorners: true)]
  }
}

@inline(never) private func vision41() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.affine_grid"], torch: "F.affine_grid(x, (1, 1, 2, 1, 3), align_corners=False)", swift: "x.affineGrid(extents: [2, 1, 3], alignsCorners: false)",
    cases: [
      [.float([1, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.affineGrid(extents: [2, 1, 3], alignsCorners: false)]
  }
}

@inline(never) private func vision42() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.affine_grid"], torch: "F.affine_grid(x, (1, 1, 2, 1, 3), align_corners=True)", swift: "x.affineGrid(extents: [2, 1, 3], alignsCorners: true)",
    cases: [
      [.float([1, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.affineGrid(extents: [2, 1, 3], alignsCorners: true)]
  }
}

@inline(never) private func vision43() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='zeros', align_corners=False)", swift: "x.sampled(at: y, interpolation: .linear, padding: .zeros, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .zeros, alignsCorners: false)]
  }
}

@inline(never) private func vision44() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='zeros', align_corners=True)", swift: "x.sampled(at: y, interpolation: .linear, padding: .zeros, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .zeros, alignsCorners: true)]
  }
}

@inline(never) private func vision45() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='border', align_corners=False)", swift: "x.sampled(at: y, interpolation: .linear, padding: .border, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .border, alignsCorners: false)]
  }
}

@inline(never) private func vision46() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='border', align_corners=True)", swift: "x.sampled(at: y, interpolation: .linear, padding: .border, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .border, alignsCorners: true)]
  }
}

@inline(never) private func vision47() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='reflection', align_corners=False)", swift: "x.sampled(at: y, interpolation: .linear, padding: .reflection, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .reflection, alignsCorners: false)]
  }
}

@inline(never) private func vision48() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='reflection', align_corners=True)", swift: "x.sampled(at: y, interpolation: .linear, padding: .reflection, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .reflection, alignsCorners: true)]
  }
}

@inline(never) private func vision49() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='zeros', align_corners=False)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .zeros, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .zeros, alignsCorners: false)]
  }
}

@inline(never) private func vision50() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='zeros', align_corners=True)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .zeros, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .zeros, alignsCorners: true)]
  }
}

@inline(never) private func vision51() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='border', align_corners=False)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .border, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .border, alignsCorners: false)]
  }
}

@inline(never) private func vision52() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='border', align_corners=True)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .border, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .border, alignsCorners: true)]
  }
}

@inline(never) private func vision53() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='reflection', align_corners=False)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .reflection, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .reflection, alignsCorners: false)]
  }
}

@inline(never) private func vision54() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='reflection', align_corners=True)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .reflection, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .reflection, alignsCorners: true)]
  }
}

@inline(never) private func vision55() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='zeros', align_corners=False)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .zeros, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .zeros, alignsCorners: false)]
  }
}

@inline(never) private func vision56() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='zeros', align_corners=True)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .zeros, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .zeros, alignsCorners: true)]
  }
}

@inline(never) private func vision57() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='border', align_corners=False)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .border, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .border, alignsCorners: false)]
  }
}

@inline(never) private func vision58() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='border', align_corners=True)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .border, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .border, alignsCorners: true)]
  }
}

@inline(never) private func vision59() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='reflection', align_corners=False)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .reflection, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .reflection, alignsCorners: false)]
  }
}

@inline(never) private func vision60() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='reflection', align_corners=True)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .reflection, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .reflection, alignsCorners: true)]
  }
}

@inline(never) private func vision61() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, padding_mode='zeros', align_corners=False)", swift: "x.sampled(at: y, padding: .zeros)",
    cases: [
      [.float([1, 1, 2, 3, 2], -1.5...1.5), .float([1, 1, 2, 2, 3], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, padding: .zeros)]
  }
}

@inline(never) private func vision62() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, padding_mode='border', align_corners=False)", swift: "x.sampled(at: y, padding: .border)",
    cases: [
      [.float([1, 1, 2, 3, 2], -1.5...1.5), .float([1, 1, 2, 2, 3], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, padding: .border)]
  }
}

@inline(never) private func vision63() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, padding_mode='reflection', align_corners=False)", swift: "x.sampled(at: y, padding: .reflection)",
    cases: [
      [.float([1, 1, 2, 3, 2], -1.5...1.5), .float([1, 1, 2, 2, 3], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, padding: .reflection)]
  }
}

@inline(never) private func vision64() -> OperationRow {
  OperationRow(
    ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', align_corners=True)", swift: "x.sampled(at: y, interpolation: .nearest, alignsCorners: true)",
    cases: [
      [.float([1, 1, 2, 3, 2], -1.5...1.5), .float([1, 1, 2, 2, 3], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, alignsCorners: true)]
  }
}

@inline(never) private func vision65() -> OperationRow {
  OperationRow(
    ["torchvision.ops.roi_align"], torch: "roi_align(x, y, (2, 3))", swift: "x.regionsAligned(y, bins: Pair(2, 3))",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32], note: "values also compared with onnxruntime's; torchvision's own are not at hand; no gradient goes to the boxes, as in torchvision"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAligned(y, bins: Pair(2, 3))]
  }
}

@inline(never) private func vision66() -> OperationRow {
  OperationRow(
    ["torchvision.ops.roi_align"], torch: "roi_align(x, y, (2, 2), 0.5, 2)", swift: "x.regionsAligned(y, bins: Pair(2), scale: 0.5, samples: 2)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAligned(y, bins: Pair(2), scale: 0.5, samples: 2)]
  }
}

@inline(never) private func vision67() -> OperationRow {
  OperationRow(
    ["torchvision.ops.roi_align"], torch: "roi_align(x, y, (2, 2), 0.7, 3, True)", swift: "x.regionsAligned(y, bins: Pair(2), scale: 0.7, samples: 3, isAligned: true)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAligned(y, bins: Pair(2), scale: 0.7, samples: 3, isAligned: true)]
  }
}

@inline(never) private func vision68() -> OperationRow {
  OperationRow(
    ["torchvision.ops.roi_align"], torch: "roi_align(x, y, (1, 2), 1.0, 0, True)", swift: "x.regionsAligned(y, bins: Pair(1, 2), isAligned: true)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAligned(y, bins: Pair(1, 2), isAligned: true)]
  }
}

@inline(never) private func vision69() -> OperationRow {
  OperationRow(
    ["torchvision.ops.roi_align"], torch: "roi_align(x, numbered([y, z]), (2, 2))", swift: "x.regionsAligned(.regions(ofImages: [y, z]), bins: Pair(2))",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [1, 4], [0.6, 0.4, 3.7, 2.9]), .given(.fixed, [2, 4], [1.5, 0.2, 2.5, 1.9, 0.0, 0.0, 3.0, 2.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.regionsAligned(.regions(ofImages: [y, z]), bins: Pair(2))]
  }
}

@inline(never) private func vision70() -> OperationRow {
  OperationRow(
    ["torchvision.ops.roi_pool"], torch: "roi_pool(x, y, (2, 2))", swift: "x.regionsMaxPooled(y, bins: Pair(2))",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32], note: "values also compared with onnxruntime's; torchvision's own are not at hand"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsMaxPooled(y, bins: Pair(2))]
  }
}

@inline(never) private func vision71() -> OperationRow {
  OperationRow(
    ["torchvision.ops.roi_pool"], torch: "roi_pool(x, y, (3, 2), 0.6)", swift: "x.regionsMaxPooled(y, bins: Pair(3, 2), scale: 0.6)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsMaxPooled(y, bins: Pair(3, 2), scale: 0.6)]
  }
}

@inline(never) private func vision72() -> OperationRow {
  OperationRow(
    ["torchvision.ops.ps_roi_align"], torch: "ps_roi_align(x, y, (2, 2), 0.8, 2)", swift: "x.regionsAlignedByPosition(y, bins: Pair(2), scale: 0.8, samples: 2)",
    cases: [
      [.float([2, 8, 2, 3], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32], note: "written from the R-FCN paper; torchvision is not at hand"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAlignedByPosition(y, bins: Pair(2), scale: 0.8, samples: 2)]
  }
}

@inline(never) private func vision73() -> OperationRow {
  OperationRow(
    ["torchvision.ops.ps_roi_align"], torch: "ps_roi_align(x, y, (1, 2))", swift: "x.regionsAlignedByPosition(y, bins: Pair(1, 2))",
    cases: [
      [.float([2, 8, 2, 3], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAlignedByPosition(y, bins: Pair(1, 2))]
  }
}

@inline(never) private func vision74() -> OperationRow {
  OperationRow(
    ["torchvision.ops.ps_roi_pool"], torch: "ps_roi_pool(x, y, (2, 2))", swift: "x.regionsAveragedByPosition(y, bins: Pair(2))",
    cases: [
      [.float([2, 8, 2, 3], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32], note: "written from the R-FCN paper; torchvision is not at hand; bins end with the image, where torchvision leaves its last row and column out of values, though not of gradients"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAveragedByPosition(y, bins: Pair(2))]
  }
}

@inline(never) private func vision75() -> OperationRow {
  OperationRow(
    ["torchvision.ops.nms"], torch: "nms(x, y, 0.4)", swift: "try x.nonMaximumSuppression(scores: y, overlap: 0.4)",
    cases: [
      [.given(.float, [5, 4], [0.0, 0.0, 4.0, 4.0, 0.5, 0.5, 4.0, 4.2, 3.0, 3.0, 6.0, 6.0, 3.1, 2.9, 6.2, 6.1, 8.0, 8.0, 9.0, 9.0]), .given(.float, [5], [0.7, 0.9, 0.3, 0.6, 0.2])],
      [.given(.float, [3, 4], [0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 2.0]), .given(.float, [3], [0.5, 0.5, 0.5])],
      [.fixed([0, 4], -1.5...1.5), .fixed([0], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true, note: "values also compared with onnxruntime's; torchvision's own are not at hand"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [try x.nonMaximumSuppression(scores: y, overlap: 0.4)]
  }
}

@inline(never) private func vision76() -> OperationRow {
  OperationRow(
    ["torchvision.ops.nms"], torch: "nms(x, y, 0.4, limit=4)", swift: "x.nonMaximumSuppression(scores: y, overlap: 0.4, limit: 4)",
    cases: [
      [.given(.float, [5, 4], [0.0, 0.0, 4.0, 4.0, 0.5, 0.5, 4.0, 4.2, 3.0, 3.0, 6.0, 6.0, 3.1, 2.9, 6.2, 6.1, 8.0, 8.0, 9.0, 9.0]), .given(.float, [5], [0.7, 0.9, 0.3, 0.6, 0.2])],
    ], types: [.float64, .float32], isFlat: true, note: "a fixed number of results, for compiled code"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.nonMaximumSuppression(scores: y, overlap: 0.4, limit: 4)]
  }
}

@inline(never) private func vision77() -> OperationRow {
  OperationRow(
    ["torchvision.ops.batched_nms"], torch: "nms(x, y, 0.4, z)", swift: "try x.nonMaximumSuppression(scores: y, classes: z, overlap: 0.4)",
    cases: [
      [.given(.float, [5, 4], [0.0, 0.0, 4.0, 4.0, 0.5, 0.5, 4.0, 4.2, 3.0, 3.0, 6.0, 6.0, 3.1, 2.9, 6.2, 6.1, 0.0, 0.0, 4.0, 4.1]), .given(.float, [5], [0.7, 0.9, 0.3, 0.6, 0.2]), .given(.integer, [5], [0.0, 1.0, 0.0, 0.0, 0.0])],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [try x.nonMaximumSuppression(scores: y, classes: z, overlap: 0.4)]
  }
}

@inline(never) private func vision78() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_area"], torch: "box_area(x)", swift: "x.boxAreas()",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 2, 4], -1.5...1.5)],
      [.float([4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxAreas()]
  }
}

@inline(never) private func vision79() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_iou"], torch: "box_iou(x, y)", swift: "x.boxOverlaps(with: y)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [2, 4], [0.5, 0.6, 2.6, 2.2, 4.1, 4.2, 5.5, 5.3])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxOverlaps(with: y)]
  }
}

@inline(never) private func vision80() -> OperationRow {
  OperationRow(
    ["torchvision.ops.generalized_box_iou"], torch: "generalized_box_iou(x, y)", swift: "x.boxOverlaps(with: y, .generalized)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [2, 4], [0.5, 0.6, 2.6, 2.2, 4.1, 4.2, 5.5, 5.3])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxOverlaps(with: y, .generalized)]
  }
}

@inline(never) private func vision81() -> OperationRow {
  OperationRow(
    ["torchvision.ops.distance_box_iou"], torch: "distance_box_iou(x, y)", swift: "x.boxOverlaps(with: y, .distance)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [2, 4], [0.5, 0.6, 2.6, 2.2, 4.1, 4.2, 5.5, 5.3])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxOverlaps(with: y, .distance)]
  }
}

@inline(never) private func vision82() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xyxy', 'xyxy')", swift: "x.boxes(from: .corners, to: .corners)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .corners, to: .corners)]
  }
}

@inline(never) private func vision83() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xyxy', 'xywh')", swift: "x.boxes(from: .corners, to: .cornerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .corners, to: .cornerAndSize)]
  }
}

@inline(never) private func vision84() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xyxy', 'cxcywh')", swift: "x.boxes(from: .corners, to: .centerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .corners, to: .centerAndSize)]
  }
}

@inline(never) private func vision85() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xywh', 'xyxy')", swift: "x.boxes(from: .cornerAndSize, to: .corners)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .cornerAndSize, to: .corners)]
  }
}

@inline(never) private func vision86() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xywh', 'xywh')", swift: "x.boxes(from: .cornerAndSize, to: .cornerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .cornerAndSize, to: .cornerAndSize)]
  }
}

@inline(never) private func vision87() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xywh', 'cxcywh')", swift: "x.boxes(from: .cornerAndSize, to: .centerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .cornerAndSize, to: .centerAndSize)]
  }
}

@inline(never) private func vision88() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'cxcywh', 'xyxy')", swift: "x.boxes(from: .centerAndSize, to: .corners)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .centerAndSize, to: .corners)]
  }
}

@inline(never) private func vision89() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'cxcywh', 'xywh')", swift: "x.boxes(from: .centerAndSize, to: .cornerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .centerAndSize, to: .cornerAndSize)]
  }
}

@inline(never) private func vision90() -> OperationRow {
  OperationRow(
    ["torchvision.ops.box_convert"], torch: "box_convert(x, 'cxcywh', 'cxcywh')", swift: "x.boxes(from: .centerAndSize, to: .centerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .centerAndSize, to: .centerAndSize)]
  }
}

@inline(never) private func vision91() -> OperationRow {
  OperationRow(
    ["torchvision.ops.clip_boxes_to_image"], torch: "clip_boxes(x, 2, 3)", swift: "x.boxesClipped(height: 2, width: 3)",
    cases: [
      [.float([3, 4], -1.0...4.0)],
      [.float([2, 2, 4], -1.0...4.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxesClipped(height: 2, width: 3)]
  }
}

@inline(never) private func vision92() -> OperationRow {
  OperationRow(
    ["torchvision.models.detection._utils.BoxCoder.encode"], torch: "encode(x, y)", swift: "x.boxDeltas(from: y)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [3, 4], [0.2, 0.1, 2.2, 2.9, 1.1, 0.9, 3.3, 2.5, 0.2, 0.5, 1.9, 1.4])],
    ], types: [.float64, .float32], note: "from the Faster R-CNN paper, equation 2"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxDeltas(from: y)]
  }
}

@inline(never) private func vision93() -> OperationRow {
  OperationRow(
    ["torchvision.models.detection._utils.BoxCoder.encode"], torch: "encode(x, y, (10, 10, 5, 5))", swift: "x.boxDeltas(from: y, weights: [10, 10, 5, 5])",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [3, 4], [0.2, 0.1, 2.2, 2.9, 1.1, 0.9, 3.3, 2.5, 0.2, 0.5, 1.9, 1.4])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxDeltas(from: y, weights: [10, 10, 5, 5])]
  }
}

@inline(never) private func vision94() -> OperationRow {
  OperationRow(
    ["torchvision.models.detection._utils.BoxCoder.decode_single"], torch: "decode(x, y, (10, 10, 5, 5))", swift: "x.boxesMoved(by: y, weights: [10, 10, 5, 5])",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxesMoved(by: y, weights: [10, 10, 5, 5])]
  }
}

@inline(never) private func vision95() -> OperationRow {
  OperationRow(
    ["torchvision.models.detection._utils.BoxCoder.decode_single"], torch: "decode(x, y)", swift: "x.boxesMoved(by: y)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [3, 4], [0.1, -0.2, 0.3, 5.0, 0.4, 0.2, -0.7, 0.1, 0.0, 1.0, 4.5, -3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxesMoved(by: y)]
  }
}
