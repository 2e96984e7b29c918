// Written by Tools/make_catalogue.py from Tools/operations/elementwise.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let elementwise = OperationFamily(
    name: "elementwise", title: "Elementwise mathematics",
    rows: [
      elementwise0(),
      elementwise1(),
      elementwise2(),
      elementwise3(),
      elementwise4(),
      elementwise5(),
      elementwise6(),
      elementwise7(),
      elementwise8(),
      elementwise9(),
      elementwise10(),
      elementwise11(),
      elementwise12(),
      elementwise13(),
      elementwise14(),
      elementwise15(),
      elementwise16(),
      elementwise17(),
      elementwise18(),
      elementwise19(),
      elementwise20(),
      elementwise21(),
      elementwise22(),
      elementwise23(),
      elementwise24(),
      elementwise25(),
      elementwise26(),
      elementwise27(),
      elementwise28(),
      elementwise29(),
      elementwise30(),
      elementwise31(),
      elementwise32(),
      elementwise33(),
      elementwise34(),
      elementwise35(),
      elementwise36(),
      elementwise37(),
      elementwise38(),
      elementwise39(),
      elementwise40(),
      elementwise41(),
      elementwise42(),
      elementwise43(),
      elementwise44(),
      elementwise45(),
      elementwise46(),
      elementwise47(),
      elementwise48(),
      elementwise49(),
      elementwise50(),
      elementwise51(),
      elementwise52(),
      elementwise53(),
      elementwise54(),
      elementwise55(),
      elementwise56(),
      elementwise57(),
      elementwise58(),
      elementwise59(),
      elementwise60(),
      elementwise61(),
      elementwise62(),
      elementwise63(),
      elementwise64(),
      elementwise65(),
      elementwise66(),
      elementwise67(),
      elementwise68(),
      elementwise69(),
      elementwise70(),
      elementwise71(),
      elementwise72(),
      elementwise73(),
      elementwise74(),
      elementwise75(),
      elementwise76(),
      elementwise77(),
      elementwise78(),
      elementwise79(),
      elementwise80(),
      elementwise81(),
      elementwise82(),
      elementwise83(),
      elementwise84(),
      elementwise85(),
      elementwise86(),
      elementwise87(),
      elementwise88(),
      elementwise89(),
      elementwise90(),
      elementwise91(),
      elementwise92(),
      elementwise93(),
      elementwise94(),
      elementwise95(),
      elementwise96(),
      elementwise97(),
      elementwise98(),
      elementwise99(),
      elementwise100(),
      elementwise101(),
      elementwise102(),
      elementwise103(),
      elementwise104(),
      elementwise105(),
      elementwise106(),
      elementwise107(),
      elementwise108(),
      elementwise109(),
      elementwise110(),
      elementwise111(),
      elementwise112(),
      elementwise113(),
      elementwise114(),
      elementwise115(),
      elementwise116(),
      elementwise117(),
      elementwise118(),
      elementwise119(),
      elementwise120(),
      elementwise121(),
      elementwise122(),
      elementwise123(),
      elementwise124(),
      elementwise125(),
      elementwise126(),
      elementwise127(),
      elementwise128(),
      elementwise129(),
      elementwise130(),
      elementwise131(),
      elementwise132(),
      elementwise133(),
      elementwise134(),
      elementwise135(),
      elementwise136(),
      elementwise137(),
      elementwise138(),
      elementwise139(),
      elementwise140(),
      elementwise141(),
      elementwise142(),
      elementwise143(),
      elementwise144(),
      elementwise145(),
      elementwise146(),
      elementwise147(),
      elementwise148(),
      elementwise149(),
    ])
}

@inline(never) private func elementwise0() -> OperationRow {
  OperationRow(
    ["torch.exp"], torch: "torch.exp(x)", swift: "x.exp()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.exp()]
  }
}

@inline(never) private func elementwise1() -> OperationRow {
  OperationRow(
    ["torch.exp2", "torch.special.exp2"], torch: "torch.exp2(x)", swift: "x.exp2()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.exp2()]
  }
}

@inline(never) private func elementwise2() -> OperationRow {
  OperationRow(
    ["torch.expm1", "torch.special.expm1"], torch: "torch.expm1(x)", swift: "x.expm1()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [3], [1e-08, -1e-08, 1e-20])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.expm1()]
  }
}

@inline(never) private func elementwise3() -> OperationRow {
  OperationRow(
    ["torch.log"], torch: "torch.log(x)", swift: "x.log()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.log()]
  }
}

@inline(never) private func elementwise4() -> OperationRow {
  OperationRow(
    ["torch.log2"], torch: "torch.log2(x)", swift: "x.log2()",
    cases: [
      [.float([], 0.4...9.0)],
      [.float([1], 0.4...9.0)],
      [.float([2, 3], 0.4...9.0)],
      [.float([0, 3], 0.4...9.0)],
      [.float([3, 2], 0.4...9.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.log2()]
  }
}

@inline(never) private func elementwise5() -> OperationRow {
  OperationRow(
    ["torch.log10"], torch: "torch.log10(x)", swift: "x.log10()",
    cases: [
      [.float([], 0.4...9.0)],
      [.float([1], 0.4...9.0)],
      [.float([2, 3], 0.4...9.0)],
      [.float([0, 3], 0.4...9.0)],
      [.float([3, 2], 0.4...9.0, transposed: true)],
      [.given(.fixed, [5], [1.0, 10.0, 100.0, 1000.0, 10000000000.0])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.log10()]
  }
}

@inline(never) private func elementwise6() -> OperationRow {
  OperationRow(
    ["torch.log1p", "torch.special.log1p"], torch: "torch.log1p(x)", swift: "x.log1p()",
    cases: [
      [.float([], -0.6...1.5)],
      [.float([1], -0.6...1.5)],
      [.float([2, 3], -0.6...1.5)],
      [.float([0, 3], -0.6...1.5)],
      [.float([3, 2], -0.6...1.5, transposed: true)],
      [.given(.fixed, [3], [1e-08, -1e-08, 1e-20])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.log1p()]
  }
}

@inline(never) private func elementwise7() -> OperationRow {
  OperationRow(
    ["torch.sqrt"], torch: "torch.sqrt(x)", swift: "x.sqrt()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sqrt()]
  }
}

@inline(never) private func elementwise8() -> OperationRow {
  OperationRow(
    ["torch.rsqrt"], torch: "torch.rsqrt(x)", swift: "x.rsqrt()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rsqrt()]
  }
}

@inline(never) private func elementwise9() -> OperationRow {
  OperationRow(
    ["torch.reciprocal"], torch: "torch.reciprocal(x)", swift: "x.reciprocal()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.reciprocal()]
  }
}

@inline(never) private func elementwise10() -> OperationRow {
  OperationRow(
    ["torch.square"], torch: "torch.square(x)", swift: "x.square()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.square()]
  }
}

@inline(never) private func elementwise11() -> OperationRow {
  OperationRow(
    ["torch.pow"], torch: "torch.pow(x, y)", swift: "x.power(y)",
    cases: [
      [.float([2, 3], 0.5...2.0), .float([3], -2.0...2.0)],
      [.float([2, 1], 0.5...2.0), .float([1, 3], -2.0...2.0)],
      [.float([], 0.5...2.0), .float([2, 2], -2.0...2.0)],
      [.float([0, 2], 0.5...2.0), .float([2], -2.0...2.0)],
      [.float([3, 2], 0.5...2.0, transposed: true), .float([3, 1], -2.0...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.power(y)]
  }
}

@inline(never) private func elementwise12() -> OperationRow {
  OperationRow(
    ["torch.pow"], torch: "torch.pow(x, 3)", swift: "x.power(3)",
    cases: [
      [.float([], -2.0...2.0)],
      [.float([1], -2.0...2.0)],
      [.float([2, 3], -2.0...2.0)],
      [.float([0, 3], -2.0...2.0)],
      [.float([3, 2], -2.0...2.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.power(3)]
  }
}

@inline(never) private func elementwise13() -> OperationRow {
  OperationRow(
    ["torch.pow"], torch: "torch.pow(x, 0.5)", swift: "x.power(0.5)",
    cases: [
      [.float([2, 3], 0.5...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.power(0.5)]
  }
}

@inline(never) private func elementwise14() -> OperationRow {
  OperationRow(
    ["torch.pow"], torch: "torch.pow(x, y)", swift: "x.power(y)",
    cases: [
      [.given(.integer, [6], [3.0, -2.0, 2.0, 0.0, 1.0, 5.0]), .given(.integer, [6], [4.0, 3.0, 30.0, 0.0, 7.0, 1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.power(y)]
  }
}

@inline(never) private func elementwise15() -> OperationRow {
  OperationRow(
    ["torch.float_power"], torch: "torch.float_power(x, y)", swift: "x.floatPower(y)",
    cases: [
      [.float([2, 3], 0.5...2.0), .float([3], -2.0...2.0)],
      [.float([2, 1], 0.5...2.0), .float([1, 3], -2.0...2.0)],
      [.float([], 0.5...2.0), .float([2, 2], -2.0...2.0)],
      [.float([0, 2], 0.5...2.0), .float([2], -2.0...2.0)],
      [.float([3, 2], 0.5...2.0, transposed: true), .float([3, 1], -2.0...2.0)],
    ], types: [.float64], note: "always in float64"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.floatPower(y)]
  }
}

@inline(never) private func elementwise16() -> OperationRow {
  OperationRow(
    ["torch.float_power"], torch: "torch.float_power(x, y)", swift: "x.floatPower(y)",
    cases: [
      [.given(.integer, [4], [3.0, -2.0, 2.0, 1.0]), .given(.integer, [4], [4.0, 3.0, -3.0, 7.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.floatPower(y)]
  }
}

@inline(never) private func elementwise17() -> OperationRow {
  OperationRow(
    ["torch.logaddexp"], torch: "torch.logaddexp(x, y)", swift: "x.logAddExp(y)",
    cases: [
      [.float([2, 3], -1.0...1.0), .float([3], -1.0...1.0)],
      [.float([2, 1], -1.0...1.0), .float([1, 3], -1.0...1.0)],
      [.float([], -1.0...1.0), .float([2, 2], -1.0...1.0)],
      [.float([0, 2], -1.0...1.0), .float([2], -1.0...1.0)],
      [.float([3, 2], -1.0...1.0, transposed: true), .float([3, 1], -1.0...1.0)],
      [.float([4], 50.0...150.0), .float([4], -150.0...(-50.0))],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logAddExp(y)]
  }
}

@inline(never) private func elementwise18() -> OperationRow {
  OperationRow(
    ["torch.logaddexp"], torch: "torch.logaddexp(x, y)", swift: "x.logAddExp(y)",
    cases: [
      [.given(.fixed, [8], [.infinity, -.infinity, -.infinity, .infinity, 700.0, 100.0, .nan, 3.0]), .given(.fixed, [8], [.infinity, -.infinity, 1.0, -.infinity, 699.0, 100.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logAddExp(y)]
  }
}

@inline(never) private func elementwise19() -> OperationRow {
  OperationRow(
    ["torch.logaddexp2"], torch: "torch.logaddexp2(x, y)", swift: "x.logAddExp2(y)",
    cases: [
      [.float([2, 3], -1.0...1.0), .float([3], -1.0...1.0)],
      [.float([2, 1], -1.0...1.0), .float([1, 3], -1.0...1.0)],
      [.float([], -1.0...1.0), .float([2, 2], -1.0...1.0)],
      [.float([0, 2], -1.0...1.0), .float([2], -1.0...1.0)],
      [.float([3, 2], -1.0...1.0, transposed: true), .float([3, 1], -1.0...1.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logAddExp2(y)]
  }
}

@inline(never) private func elementwise20() -> OperationRow {
  OperationRow(
    ["torch.logaddexp2"], torch: "torch.logaddexp2(x, y)", swift: "x.logAddExp2(y)",
    cases: [
      [.given(.fixed, [8], [.infinity, -.infinity, -.infinity, .infinity, 700.0, 100.0, .nan, 3.0]), .given(.fixed, [8], [.infinity, -.infinity, 1.0, -.infinity, 699.0, 100.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logAddExp2(y)]
  }
}

@inline(never) private func elementwise21() -> OperationRow {
  OperationRow(
    ["torch.xlogy", "torch.special.xlogy"], torch: "torch.xlogy(x, y)", swift: "x.xlogy(y)",
    cases: [
      [.float([2, 3], 0.2...1.5), .float([3], 0.4...2.0)],
      [.float([2, 1], 0.2...1.5), .float([1, 3], 0.4...2.0)],
      [.float([], 0.2...1.5), .float([2, 2], 0.4...2.0)],
      [.float([0, 2], 0.2...1.5), .float([2], 0.4...2.0)],
      [.float([3, 2], 0.2...1.5, transposed: true), .float([3, 1], 0.4...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.xlogy(y)]
  }
}

@inline(never) private func elementwise22() -> OperationRow {
  OperationRow(
    ["torch.xlogy"], torch: "torch.xlogy(x, y)", swift: "x.xlogy(y)",
    cases: [
      [.given(.fixed, [6], [0.0, 0.0, 0.0, 1.0, 0.0, .nan]), .given(.fixed, [6], [0.0, .infinity, -1.0, 0.0, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.xlogy(y)]
  }
}

@inline(never) private func elementwise23() -> OperationRow {
  OperationRow(
    ["torch.special.xlog1py"], torch: "torch.special.xlog1py(x, y)", swift: "x.xlog1py(y)",
    cases: [
      [.float([2, 3], 0.2...1.5), .float([3], -0.6...2.0)],
      [.float([2, 1], 0.2...1.5), .float([1, 3], -0.6...2.0)],
      [.float([], 0.2...1.5), .float([2, 2], -0.6...2.0)],
      [.float([0, 2], 0.2...1.5), .float([2], -0.6...2.0)],
      [.float([3, 2], 0.2...1.5, transposed: true), .float([3, 1], -0.6...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.xlog1py(y)]
  }
}

@inline(never) private func elementwise24() -> OperationRow {
  OperationRow(
    ["torch.special.xlog1py"], torch: "torch.special.xlog1py(x, y)", swift: "x.xlog1py(y)",
    cases: [
      [.given(.fixed, [6], [0.0, 0.0, 0.0, 1.0, 0.0, .nan]), .given(.fixed, [6], [-1.0, .infinity, -2.0, -1.0, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.xlog1py(y)]
  }
}

@inline(never) private func elementwise25() -> OperationRow {
  OperationRow(
    ["torch.ldexp"], torch: "torch.ldexp(x, y)", swift: "x.scaled(byPowerOfTwo: y)",
    cases: [
      [.fixed([2, 3], -1.5...1.5), .integer([3], -3..<4)],
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.scaled(byPowerOfTwo: y)]
  }
}

@inline(never) private func elementwise26() -> OperationRow {
  OperationRow(
    ["torch.sin"], torch: "torch.sin(x)", swift: "x.sin()",
    cases: [
      [.float([], -1.3...1.3)],
      [.float([1], -1.3...1.3)],
      [.float([2, 3], -1.3...1.3)],
      [.float([0, 3], -1.3...1.3)],
      [.float([3, 2], -1.3...1.3, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sin()]
  }
}

@inline(never) private func elementwise27() -> OperationRow {
  OperationRow(
    ["torch.cos"], torch: "torch.cos(x)", swift: "x.cos()",
    cases: [
      [.float([], 0.2...2.9)],
      [.float([1], 0.2...2.9)],
      [.float([2, 3], 0.2...2.9)],
      [.float([0, 3], 0.2...2.9)],
      [.float([3, 2], 0.2...2.9, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.cos()]
  }
}

@inline(never) private func elementwise28() -> OperationRow {
  OperationRow(
    ["torch.tan"], torch: "torch.tan(x)", swift: "x.tan()",
    cases: [
      [.float([], -1.0...1.0)],
      [.float([1], -1.0...1.0)],
      [.float([2, 3], -1.0...1.0)],
      [.float([0, 3], -1.0...1.0)],
      [.float([3, 2], -1.0...1.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.tan()]
  }
}

@inline(never) private func elementwise29() -> OperationRow {
  OperationRow(
    ["torch.asin", "torch.arcsin"], torch: "torch.asin(x)", swift: "x.asin()",
    cases: [
      [.float([], -0.9...0.9)],
      [.float([1], -0.9...0.9)],
      [.float([2, 3], -0.9...0.9)],
      [.float([0, 3], -0.9...0.9)],
      [.float([3, 2], -0.9...0.9, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.asin()]
  }
}

@inline(never) private func elementwise30() -> OperationRow {
  OperationRow(
    ["torch.acos", "torch.arccos"], torch: "torch.acos(x)", swift: "x.acos()",
    cases: [
      [.float([], -0.9...0.9)],
      [.float([1], -0.9...0.9)],
      [.float([2, 3], -0.9...0.9)],
      [.float([0, 3], -0.9...0.9)],
      [.float([3, 2], -0.9...0.9, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.acos()]
  }
}

@inline(never) private func elementwise31() -> OperationRow {
  OperationRow(
    ["torch.atan", "torch.arctan"], torch: "torch.atan(x)", swift: "x.atan()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.atan()]
  }
}

@inline(never) private func elementwise32() -> OperationRow {
  OperationRow(
    ["torch.sinh"], torch: "torch.sinh(x)", swift: "x.sinh()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sinh()]
  }
}

@inline(never) private func elementwise33() -> OperationRow {
  OperationRow(
    ["torch.cosh"], torch: "torch.cosh(x)", swift: "x.cosh()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.cosh()]
  }
}

@inline(never) private func elementwise34() -> OperationRow {
  OperationRow(
    ["torch.tanh"], torch: "torch.tanh(x)", swift: "x.tanh()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.tanh()]
  }
}

@inline(never) private func elementwise35() -> OperationRow {
  OperationRow(
    ["torch.asinh", "torch.arcsinh"], torch: "torch.asinh(x)", swift: "x.asinh()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
      [.given(.fixed, [3], [1000000000000000.0, -1000000000000000.0, 1e-12])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.asinh()]
  }
}

@inline(never) private func elementwise36() -> OperationRow {
  OperationRow(
    ["torch.acosh", "torch.arccosh"], torch: "torch.acosh(x)", swift: "x.acosh()",
    cases: [
      [.float([], 1.2...4.0)],
      [.float([1], 1.2...4.0)],
      [.float([2, 3], 1.2...4.0)],
      [.float([0, 3], 1.2...4.0)],
      [.float([3, 2], 1.2...4.0, transposed: true)],
      [.given(.fixed, [2], [1000000000000000.0, 1.0])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.acosh()]
  }
}

@inline(never) private func elementwise37() -> OperationRow {
  OperationRow(
    ["torch.atanh", "torch.arctanh"], torch: "torch.atanh(x)", swift: "x.atanh()",
    cases: [
      [.float([], -0.9...0.9)],
      [.float([1], -0.9...0.9)],
      [.float([2, 3], -0.9...0.9)],
      [.float([0, 3], -0.9...0.9)],
      [.float([3, 2], -0.9...0.9, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.atanh()]
  }
}

@inline(never) private func elementwise38() -> OperationRow {
  OperationRow(
    ["torch.atan2", "torch.arctan2"], torch: "torch.atan2(x, y)", swift: "x.atan2(y)",
    cases: [
      [.float([2, 3], 0.3...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], 0.3...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], 0.3...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], 0.3...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], 0.3...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.atan2(y)]
  }
}

@inline(never) private func elementwise39() -> OperationRow {
  OperationRow(
    ["torch.atan2"], torch: "torch.atan2(x, y)", swift: "x.atan2(y)",
    cases: [
      [.given(.fixed, [8], [0.0, -0.0, 0.0, -0.0, .infinity, .infinity, 1.0, .nan]), .given(.fixed, [8], [1.0, 1.0, -1.0, -1.0, .infinity, -.infinity, 0.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.atan2(y)]
  }
}

@inline(never) private func elementwise40() -> OperationRow {
  OperationRow(
    ["torch.hypot"], torch: "torch.hypot(x, y)", swift: "x.hypot(y)",
    cases: [
      [.float([2, 3], 0.3...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], 0.3...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], 0.3...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], 0.3...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], 0.3...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32], note: "PyTorch has no hypot of half types on the CPU"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hypot(y)]
  }
}

@inline(never) private func elementwise41() -> OperationRow {
  OperationRow(
    ["torch.hypot"], torch: "torch.hypot(x, y)", swift: "x.hypot(y)",
    cases: [
      [.given(.fixed, [7], [0.0, 3.0, 1e+30, 1e-30, .infinity, .nan, -5.0]), .given(.fixed, [7], [0.0, 4.0, 1e+30, 1e-30, .nan, 1.0, 12.0])],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hypot(y)]
  }
}

@inline(never) private func elementwise42() -> OperationRow {
  OperationRow(
    ["torch.sinc", "torch.special.sinc"], torch: "torch.sinc(x)", swift: "x.sinc()",
    cases: [
      [.float([], 0.2...1.5)],
      [.float([1], 0.2...1.5)],
      [.float([2, 3], 0.2...1.5)],
      [.float([0, 3], 0.2...1.5)],
      [.float([3, 2], 0.2...1.5, transposed: true)],
      [.given(.float, [1], [0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isOnce: true, note: "the second derivative at 0 is that of neither branch"
  ) { inputs in
    let x = inputs[0]
    return [x.sinc()]
  }
}

@inline(never) private func elementwise43() -> OperationRow {
  OperationRow(
    ["torch.deg2rad"], torch: "torch.deg2rad(x)", swift: "x.convertedToRadians()",
    cases: [
      [.float([], -180.0...180.0)],
      [.float([1], -180.0...180.0)],
      [.float([2, 3], -180.0...180.0)],
      [.float([0, 3], -180.0...180.0)],
      [.float([3, 2], -180.0...180.0, transposed: true)],
      [.integer([4], -90..<90)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.convertedToRadians()]
  }
}

@inline(never) private func elementwise44() -> OperationRow {
  OperationRow(
    ["torch.rad2deg"], torch: "torch.rad2deg(x)", swift: "x.convertedToDegrees()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
      [.integer([4], -9..<9)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.convertedToDegrees()]
  }
}

@inline(never) private func elementwise45() -> OperationRow {
  OperationRow(
    ["torch.floor"], torch: "torch.floor(x)", swift: "x.floor()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.floor()]
  }
}

@inline(never) private func elementwise46() -> OperationRow {
  OperationRow(
    ["torch.floor"], torch: "torch.floor(x)", swift: "x.floor()",
    cases: [
      [.given(.fixed, [12], [0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1000000000.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.floor()]
  }
}

@inline(never) private func elementwise47() -> OperationRow {
  OperationRow(
    ["torch.ceil"], torch: "torch.ceil(x)", swift: "x.ceil()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.ceil()]
  }
}

@inline(never) private func elementwise48() -> OperationRow {
  OperationRow(
    ["torch.ceil"], torch: "torch.ceil(x)", swift: "x.ceil()",
    cases: [
      [.given(.fixed, [12], [0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1000000000.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.ceil()]
  }
}

@inline(never) private func elementwise49() -> OperationRow {
  OperationRow(
    ["torch.trunc", "torch.fix"], torch: "torch.trunc(x)", swift: "x.truncated()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.truncated()]
  }
}

@inline(never) private func elementwise50() -> OperationRow {
  OperationRow(
    ["torch.trunc", "torch.fix"], torch: "torch.trunc(x)", swift: "x.truncated()",
    cases: [
      [.given(.fixed, [12], [0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1000000000.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.truncated()]
  }
}

@inline(never) private func elementwise51() -> OperationRow {
  OperationRow(
    ["torch.round", "torch.special.round"], torch: "torch.round(x)", swift: "x.rounded()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.rounded()]
  }
}

@inline(never) private func elementwise52() -> OperationRow {
  OperationRow(
    ["torch.round", "torch.special.round"], torch: "torch.round(x)", swift: "x.rounded()",
    cases: [
      [.given(.fixed, [12], [0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1000000000.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.rounded()]
  }
}

@inline(never) private func elementwise53() -> OperationRow {
  OperationRow(
    ["torch.round"], torch: "torch.round(x, decimals=2)", swift: "x.rounded(decimals: 2)",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.rounded(decimals: 2)]
  }
}

@inline(never) private func elementwise54() -> OperationRow {
  OperationRow(
    ["torch.round"], torch: "torch.round(x, decimals=-1)", swift: "x.rounded(decimals: -1)",
    cases: [
      [.float([], -300.0...300.0)],
      [.float([1], -300.0...300.0)],
      [.float([2, 3], -300.0...300.0)],
      [.float([0, 3], -300.0...300.0)],
      [.float([3, 2], -300.0...300.0, transposed: true)],
    ], types: [.float64, .float32], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.rounded(decimals: -1)]
  }
}

@inline(never) private func elementwise55() -> OperationRow {
  OperationRow(
    ["torch.frac"], torch: "torch.frac(x)", swift: "x.fractionalPart()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.fractionalPart()]
  }
}

@inline(never) private func elementwise56() -> OperationRow {
  OperationRow(
    ["torch.remainder"], torch: "torch.remainder(x, y)", swift: "x.remainder(y)",
    cases: [
      [.float([2, 3], 5.2...5.8), .float([3], 1.5...1.7)],
      [.float([2, 1], 5.2...5.8), .float([1, 3], 1.5...1.7)],
      [.float([], 5.2...5.8), .float([2, 2], 1.5...1.7)],
      [.float([0, 2], 5.2...5.8), .float([2], 1.5...1.7)],
      [.float([3, 2], 5.2...5.8, transposed: true), .float([3, 1], 1.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.remainder(y)]
  }
}

@inline(never) private func elementwise57() -> OperationRow {
  OperationRow(
    ["torch.remainder"], torch: "torch.remainder(x, y)", swift: "x.remainder(y)",
    cases: [
      [.float([2, 3], -5.8...(-5.2)), .float([3], 1.5...1.7)],
      [.float([2, 1], -5.8...(-5.2)), .float([1, 3], 1.5...1.7)],
      [.float([], -5.8...(-5.2)), .float([2, 2], 1.5...1.7)],
      [.float([0, 2], -5.8...(-5.2)), .float([2], 1.5...1.7)],
      [.float([3, 2], -5.8...(-5.2), transposed: true), .float([3, 1], 1.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.remainder(y)]
  }
}

@inline(never) private func elementwise58() -> OperationRow {
  OperationRow(
    ["torch.remainder"], torch: "torch.remainder(x, 1.6)", swift: "x.remainder(1.6)",
    cases: [
      [.float([], -5.8...(-5.2))],
      [.float([1], -5.8...(-5.2))],
      [.float([2, 3], -5.8...(-5.2))],
      [.float([0, 3], -5.8...(-5.2))],
      [.float([3, 2], -5.8...(-5.2), transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.remainder(1.6)]
  }
}

@inline(never) private func elementwise59() -> OperationRow {
  OperationRow(
    ["torch.remainder"], torch: "torch.remainder(x, y)", swift: "x.remainder(y)",
    cases: [
      [.given(.integer, [5], [7.0, -7.0, 7.0, -7.0, 0.0]), .given(.integer, [5], [3.0, 3.0, -3.0, -3.0, 5.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.remainder(y)]
  }
}

@inline(never) private func elementwise60() -> OperationRow {
  OperationRow(
    ["torch.fmod"], torch: "torch.fmod(x, y)", swift: "x.truncatedRemainder(y)",
    cases: [
      [.float([2, 3], 5.2...5.8), .float([3], 1.5...1.7)],
      [.float([2, 1], 5.2...5.8), .float([1, 3], 1.5...1.7)],
      [.float([], 5.2...5.8), .float([2, 2], 1.5...1.7)],
      [.float([0, 2], 5.2...5.8), .float([2], 1.5...1.7)],
      [.float([3, 2], 5.2...5.8, transposed: true), .float([3, 1], 1.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.truncatedRemainder(y)]
  }
}

@inline(never) private func elementwise61() -> OperationRow {
  OperationRow(
    ["torch.fmod"], torch: "torch.fmod(x, y)", swift: "x.truncatedRemainder(y)",
    cases: [
      [.float([2, 3], -5.8...(-5.2)), .float([3], 1.5...1.7)],
      [.float([2, 1], -5.8...(-5.2)), .float([1, 3], 1.5...1.7)],
      [.float([], -5.8...(-5.2)), .float([2, 2], 1.5...1.7)],
      [.float([0, 2], -5.8...(-5.2)), .float([2], 1.5...1.7)],
      [.float([3, 2], -5.8...(-5.2), transposed: true), .float([3, 1], 1.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.truncatedRemainder(y)]
  }
}

@inline(never) private func elementwise62() -> OperationRow {
  OperationRow(
    ["torch.fmod"], torch: "torch.fmod(x, 1.6)", swift: "x.truncatedRemainder(1.6)",
    cases: [
      [.float([], -5.8...(-5.2))],
      [.float([1], -5.8...(-5.2))],
      [.float([2, 3], -5.8...(-5.2))],
      [.float([0, 3], -5.8...(-5.2))],
      [.float([3, 2], -5.8...(-5.2), transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.truncatedRemainder(1.6)]
  }
}

@inline(never) private func elementwise63() -> OperationRow {
  OperationRow(
    ["torch.fmod"], torch: "torch.fmod(x, y)", swift: "x.truncatedRemainder(y)",
    cases: [
      [.given(.integer, [5], [7.0, -7.0, 7.0, -7.0, 0.0]), .given(.integer, [5], [3.0, 3.0, -3.0, -3.0, 5.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.truncatedRemainder(y)]
  }
}

@inline(never) private func elementwise64() -> OperationRow {
  OperationRow(
    ["torch.floor_divide"], torch: "torch.floor_divide(x, y)", swift: "x.divided(by: y, rounding: .down)",
    cases: [
      [.float([2, 3], -5.0...5.0), .float([3], 0.5...1.7)],
      [.float([2, 1], -5.0...5.0), .float([1, 3], 0.5...1.7)],
      [.float([], -5.0...5.0), .float([2, 2], 0.5...1.7)],
      [.float([0, 2], -5.0...5.0), .float([2], 0.5...1.7)],
      [.float([3, 2], -5.0...5.0, transposed: true), .float([3, 1], 0.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .down)]
  }
}

@inline(never) private func elementwise65() -> OperationRow {
  OperationRow(
    ["torch.floor_divide"], torch: "torch.floor_divide(x, y)", swift: "x.divided(by: y, rounding: .down)",
    cases: [
      [.given(.integer, [6], [7.0, -7.0, 7.0, -7.0, 0.0, 6.0]), .given(.integer, [6], [3.0, 3.0, -3.0, -3.0, 5.0, -2.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .down)]
  }
}

@inline(never) private func elementwise66() -> OperationRow {
  OperationRow(
    ["torch.div", "torch.divide"], torch: "torch.div(x, y, rounding_mode='floor')", swift: "x.divided(by: y, rounding: .down)",
    cases: [
      [.float([2, 3], -5.0...5.0), .float([3], 0.5...1.7)],
      [.float([2, 1], -5.0...5.0), .float([1, 3], 0.5...1.7)],
      [.float([], -5.0...5.0), .float([2, 2], 0.5...1.7)],
      [.float([0, 2], -5.0...5.0), .float([2], 0.5...1.7)],
      [.float([3, 2], -5.0...5.0, transposed: true), .float([3, 1], 0.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .down)]
  }
}

@inline(never) private func elementwise67() -> OperationRow {
  OperationRow(
    ["torch.div", "torch.divide"], torch: "torch.div(x, y, rounding_mode='trunc')", swift: "x.divided(by: y, rounding: .towardZero)",
    cases: [
      [.float([2, 3], -5.0...5.0), .float([3], 0.5...1.7)],
      [.float([2, 1], -5.0...5.0), .float([1, 3], 0.5...1.7)],
      [.float([], -5.0...5.0), .float([2, 2], 0.5...1.7)],
      [.float([0, 2], -5.0...5.0), .float([2], 0.5...1.7)],
      [.float([3, 2], -5.0...5.0, transposed: true), .float([3, 1], 0.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .towardZero)]
  }
}

@inline(never) private func elementwise68() -> OperationRow {
  OperationRow(
    ["torch.div"], torch: "torch.div(x, y, rounding_mode='trunc')", swift: "x.divided(by: y, rounding: .towardZero)",
    cases: [
      [.given(.integer, [6], [7.0, -7.0, 7.0, -7.0, 0.0, 6.0]), .given(.integer, [6], [3.0, 3.0, -3.0, -3.0, 5.0, -2.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .towardZero)]
  }
}

@inline(never) private func elementwise69() -> OperationRow {
  OperationRow(
    ["torch.add"], torch: "torch.add(x, y)", swift: "x + y",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x + y]
  }
}

@inline(never) private func elementwise70() -> OperationRow {
  OperationRow(
    ["torch.sub", "torch.subtract"], torch: "torch.sub(x, y)", swift: "x - y",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x - y]
  }
}

@inline(never) private func elementwise71() -> OperationRow {
  OperationRow(
    ["torch.mul", "torch.multiply"], torch: "torch.mul(x, y)", swift: "x * y",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x * y]
  }
}

@inline(never) private func elementwise72() -> OperationRow {
  OperationRow(
    ["torch.div", "torch.divide", "torch.true_divide"], torch: "torch.div(x, y)", swift: "x / y",
    cases: [
      [.float([2, 3], -1.0...1.0), .float([3], 0.5...1.5)],
      [.float([2, 1], -1.0...1.0), .float([1, 3], 0.5...1.5)],
      [.float([], -1.0...1.0), .float([2, 2], 0.5...1.5)],
      [.float([0, 2], -1.0...1.0), .float([2], 0.5...1.5)],
      [.float([3, 2], -1.0...1.0, transposed: true), .float([3, 1], 0.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x / y]
  }
}

@inline(never) private func elementwise73() -> OperationRow {
  OperationRow(
    ["torch.div"], torch: "torch.div(x, y)", swift: "x / y",
    cases: [
      [.float([2, 3], -1.0...1.0), .float([3], -1.5...(-0.5))],
      [.float([2, 1], -1.0...1.0), .float([1, 3], -1.5...(-0.5))],
      [.float([], -1.0...1.0), .float([2, 2], -1.5...(-0.5))],
      [.float([0, 2], -1.0...1.0), .float([2], -1.5...(-0.5))],
      [.float([3, 2], -1.0...1.0, transposed: true), .float([3, 1], -1.5...(-0.5))],
      [.given(.integer, [2], [7.0, 0.0]), .given(.integer, [2], [2.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x / y]
  }
}

@inline(never) private func elementwise74() -> OperationRow {
  OperationRow(
    ["torch.add"], torch: "torch.add(x, y, alpha=1.5)", swift: "x.adding(y, scale: 1.5)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.adding(y, scale: 1.5)]
  }
}

@inline(never) private func elementwise75() -> OperationRow {
  OperationRow(
    ["torch.sub", "torch.subtract"], torch: "torch.sub(x, y, alpha=1.5)", swift: "x.subtracting(y, scale: 1.5)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.subtracting(y, scale: 1.5)]
  }
}

@inline(never) private func elementwise76() -> OperationRow {
  OperationRow(
    ["torch.rsub"], torch: "torch.rsub(x, y, alpha=1.5)", swift: "x.subtracted(from: y, scale: 1.5)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.subtracted(from: y, scale: 1.5)]
  }
}

@inline(never) private func elementwise77() -> OperationRow {
  OperationRow(
    ["torch.rsub"], torch: "torch.rsub(x, y)", swift: "x.subtracted(from: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.subtracted(from: y)]
  }
}

@inline(never) private func elementwise78() -> OperationRow {
  OperationRow(
    ["torch.neg", "torch.negative"], torch: "torch.neg(x)", swift: "-x",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [-x]
  }
}

@inline(never) private func elementwise79() -> OperationRow {
  OperationRow(
    ["torch.positive"], torch: "torch.positive(x)", swift: "+x",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [+x]
  }
}

@inline(never) private func elementwise80() -> OperationRow {
  OperationRow(
    ["torch.addcmul"], torch: "torch.addcmul(x, y, z, value=0.7)", swift: "x.addingProduct(of: y, and: z, scale: 0.7)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([1], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingProduct(of: y, and: z, scale: 0.7)]
  }
}

@inline(never) private func elementwise81() -> OperationRow {
  OperationRow(
    ["torch.addcmul"], torch: "torch.addcmul(x, y, z)", swift: "x.addingProduct(of: y, and: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingProduct(of: y, and: z)]
  }
}

@inline(never) private func elementwise82() -> OperationRow {
  OperationRow(
    ["torch.addcdiv"], torch: "torch.addcdiv(x, y, z, value=0.7)", swift: "x.addingQuotient(of: y, over: z, scale: 0.7)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 3], 0.5...2.0)],
      [.float([], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], 0.5...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingQuotient(of: y, over: z, scale: 0.7)]
  }
}

@inline(never) private func elementwise83() -> OperationRow {
  OperationRow(
    ["torch.addcdiv"], torch: "torch.addcdiv(x, y, z)", swift: "x.addingQuotient(of: y, over: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], -2.0...(-0.5))],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingQuotient(of: y, over: z)]
  }
}

@inline(never) private func elementwise84() -> OperationRow {
  OperationRow(
    ["torch.lerp"], torch: "torch.lerp(x, y, 0.3)", swift: "x.interpolated(to: y, weight: 0.3)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.interpolated(to: y, weight: 0.3)]
  }
}

@inline(never) private func elementwise85() -> OperationRow {
  OperationRow(
    ["torch.lerp"], torch: "torch.lerp(x, y, 0.8)", swift: "x.interpolated(to: y, weight: 0.8)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.interpolated(to: y, weight: 0.8)]
  }
}

@inline(never) private func elementwise86() -> OperationRow {
  OperationRow(
    ["torch.lerp"], torch: "torch.lerp(x, y, z)", swift: "x.interpolated(to: y, weight: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], -1.0...2.0)],
      [.float([], -1.5...1.5), .float([], -1.5...1.5), .float([2], 0.1...0.4)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.interpolated(to: y, weight: z)]
  }
}

@inline(never) private func elementwise87() -> OperationRow {
  OperationRow(
    ["torch.abs", "torch.absolute"], torch: "torch.abs(x)", swift: "x.abs()",
    cases: [
      [.float([], 0.2...1.5)],
      [.float([1], 0.2...1.5)],
      [.float([2, 3], 0.2...1.5)],
      [.float([0, 3], 0.2...1.5)],
      [.float([3, 2], 0.2...1.5, transposed: true)],
      [.float([3], -1.5...(-0.2))],
      [.given(.float, [1], [0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isOnce: true
  ) { inputs in
    let x = inputs[0]
    return [x.abs()]
  }
}

@inline(never) private func elementwise88() -> OperationRow {
  OperationRow(
    ["torch.sign", "torch.sgn"], torch: "torch.sign(x)", swift: "x.sign()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.sign()]
  }
}

@inline(never) private func elementwise89() -> OperationRow {
  OperationRow(
    ["torch.sign", "torch.sgn"], torch: "torch.sign(x)", swift: "x.sign()",
    cases: [
      [.given(.fixed, [4], [0.0, -0.0, .infinity, -.infinity])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.sign()]
  }
}

@inline(never) private func elementwise90() -> OperationRow {
  OperationRow(
    ["torch.signbit"], torch: "torch.signbit(x)", swift: "x.hasNegativeSign()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.hasNegativeSign()]
  }
}

@inline(never) private func elementwise91() -> OperationRow {
  OperationRow(
    ["torch.signbit"], torch: "torch.signbit(x)", swift: "x.hasNegativeSign()",
    cases: [
      [.given(.fixed, [4], [0.0, -0.0, .infinity, -.infinity])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.hasNegativeSign()]
  }
}

@inline(never) private func elementwise92() -> OperationRow {
  OperationRow(
    ["torch.copysign"], torch: "torch.copysign(x, y)", swift: "x.withSign(of: y)",
    cases: [
      [.float([2, 3], 0.3...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], 0.3...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], 0.3...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], 0.3...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], 0.3...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.withSign(of: y)]
  }
}

@inline(never) private func elementwise93() -> OperationRow {
  OperationRow(
    ["torch.copysign"], torch: "torch.copysign(x, y)", swift: "x.withSign(of: y)",
    cases: [
      [.given(.fixed, [5], [1.0, -1.0, 0.0, .infinity, .nan]), .given(.fixed, [5], [-0.0, 0.0, -1.0, -.infinity, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.withSign(of: y)]
  }
}

@inline(never) private func elementwise94() -> OperationRow {
  OperationRow(
    ["torch.nextafter"], torch: "torch.nextafter(x, y)", swift: "x.nextAfter(toward: y)",
    cases: [
      [.fixed([2, 3], -1.5...1.5), .fixed([3], -1.5...1.5)],
      [.fixed([], -1.5...1.5), .fixed([2], -1.5...1.5)],
      [.fixed([0, 2], -1.5...1.5), .fixed([1], -1.5...1.5)],
      [.given(.fixed, [6], [0.0, 1.0, 1.0, -1.0, 0.0, .nan]), .given(.fixed, [6], [1.0, .infinity, -.infinity, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32], isFlat: true, note: "PyTorch steps by units of float32 in half types"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.nextAfter(toward: y)]
  }
}

@inline(never) private func elementwise95() -> OperationRow {
  OperationRow(
    ["torch.heaviside"], torch: "torch.heaviside(x, y)", swift: "x.heaviside(atZero: y)",
    cases: [
      [.given(.fixed, [5], [-1.0, 0.0, -0.0, 2.0, .infinity]), .fixed([5], -1.5...1.5)],
      [.fixed([2, 3], -1.5...1.5), .fixed([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, note: "the values at zero are differentiable here, in PyTorch nothing is"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.heaviside(atZero: y)]
  }
}

@inline(never) private func elementwise96() -> OperationRow {
  OperationRow(
    ["torch.heaviside"], torch: "torch.heaviside(x, y)", swift: "x.heaviside(atZero: y)",
    cases: [
      [.given(.integer, [3], [-2.0, 0.0, 3.0]), .given(.integer, [3], [7.0, 8.0, 9.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.heaviside(atZero: y)]
  }
}

@inline(never) private func elementwise97() -> OperationRow {
  OperationRow(
    ["torch.eq"], torch: "torch.eq(x, y)", swift: "x.isEqual(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isEqual(to: y)]
  }
}

@inline(never) private func elementwise98() -> OperationRow {
  OperationRow(
    ["torch.eq"], torch: "torch.eq(x, y)", swift: "x.isEqual(to: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isEqual(to: y)]
  }
}

@inline(never) private func elementwise99() -> OperationRow {
  OperationRow(
    ["torch.ne", "torch.not_equal"], torch: "torch.ne(x, y)", swift: "x.isNotEqual(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isNotEqual(to: y)]
  }
}

@inline(never) private func elementwise100() -> OperationRow {
  OperationRow(
    ["torch.ne", "torch.not_equal"], torch: "torch.ne(x, y)", swift: "x.isNotEqual(to: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isNotEqual(to: y)]
  }
}

@inline(never) private func elementwise101() -> OperationRow {
  OperationRow(
    ["torch.lt", "torch.less"], torch: "torch.lt(x, y)", swift: "x.isLess(than: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isLess(than: y)]
  }
}

@inline(never) private func elementwise102() -> OperationRow {
  OperationRow(
    ["torch.lt", "torch.less"], torch: "torch.lt(x, y)", swift: "x.isLess(than: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isLess(than: y)]
  }
}

@inline(never) private func elementwise103() -> OperationRow {
  OperationRow(
    ["torch.le", "torch.less_equal"], torch: "torch.le(x, y)", swift: "x.isLessOrEqual(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isLessOrEqual(to: y)]
  }
}

@inline(never) private func elementwise104() -> OperationRow {
  OperationRow(
    ["torch.le", "torch.less_equal"], torch: "torch.le(x, y)", swift: "x.isLessOrEqual(to: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isLessOrEqual(to: y)]
  }
}

@inline(never) private func elementwise105() -> OperationRow {
  OperationRow(
    ["torch.gt", "torch.greater"], torch: "torch.gt(x, y)", swift: "x.isGreater(than: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isGreater(than: y)]
  }
}

@inline(never) private func elementwise106() -> OperationRow {
  OperationRow(
    ["torch.gt", "torch.greater"], torch: "torch.gt(x, y)", swift: "x.isGreater(than: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isGreater(than: y)]
  }
}

@inline(never) private func elementwise107() -> OperationRow {
  OperationRow(
    ["torch.ge", "torch.greater_equal"], torch: "torch.ge(x, y)", swift: "x.isGreaterOrEqual(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isGreaterOrEqual(to: y)]
  }
}

@inline(never) private func elementwise108() -> OperationRow {
  OperationRow(
    ["torch.ge", "torch.greater_equal"], torch: "torch.ge(x, y)", swift: "x.isGreaterOrEqual(to: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isGreaterOrEqual(to: y)]
  }
}

@inline(never) private func elementwise109() -> OperationRow {
  OperationRow(
    ["torch.isclose"], torch: "torch.isclose(x, y, rtol=0.1, atol=0.05)", swift: "x.isClose(to: y, relativeTolerance: 0.1, absoluteTolerance: 0.05)",
    cases: [
      [.float([2, 3], 0.5...0.8), .float([3], 0.5...0.8)],
      [.float([2, 1], 0.5...0.8), .float([1, 3], 0.5...0.8)],
      [.float([], 0.5...0.8), .float([2, 2], 0.5...0.8)],
      [.float([0, 2], 0.5...0.8), .float([2], 0.5...0.8)],
      [.float([3, 2], 0.5...0.8, transposed: true), .float([3, 1], 0.5...0.8)],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isClose(to: y, relativeTolerance: 0.1, absoluteTolerance: 0.05)]
  }
}

@inline(never) private func elementwise110() -> OperationRow {
  OperationRow(
    ["torch.isclose"], torch: "torch.isclose(x, y, equal_nan=True)", swift: "x.isClose(to: y, countsNaN: true)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
      [.given(.integer, [2], [1.0, 2.0]), .given(.integer, [2], [1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isClose(to: y, countsNaN: true)]
  }
}

@inline(never) private func elementwise111() -> OperationRow {
  OperationRow(
    ["torch.allclose"], torch: "torch.tensor(torch.allclose(x, y, rtol=0.1))", swift: "x.isAllClose(to: y, relativeTolerance: 0.1)",
    cases: [
      [.given(.fixed, [3], [1.0, 2.0, 3.0]), .given(.fixed, [3], [1.05, 2.1, 3.2])],
      [.given(.fixed, [3], [1.0, 2.0, 3.0]), .given(.fixed, [3], [1.05, 2.1, 3.4])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isAllClose(to: y, relativeTolerance: 0.1)]
  }
}

@inline(never) private func elementwise112() -> OperationRow {
  OperationRow(
    ["torch.isnan"], torch: "torch.isnan(x)", swift: "x.isNaN()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isNaN()]
  }
}

@inline(never) private func elementwise113() -> OperationRow {
  OperationRow(
    ["torch.isnan"], torch: "torch.isnan(x)", swift: "x.isNaN()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isNaN()]
  }
}

@inline(never) private func elementwise114() -> OperationRow {
  OperationRow(
    ["torch.isinf"], torch: "torch.isinf(x)", swift: "x.isInfinite()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isInfinite()]
  }
}

@inline(never) private func elementwise115() -> OperationRow {
  OperationRow(
    ["torch.isinf"], torch: "torch.isinf(x)", swift: "x.isInfinite()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isInfinite()]
  }
}

@inline(never) private func elementwise116() -> OperationRow {
  OperationRow(
    ["torch.isposinf"], torch: "torch.isposinf(x)", swift: "x.isPositiveInfinity()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isPositiveInfinity()]
  }
}

@inline(never) private func elementwise117() -> OperationRow {
  OperationRow(
    ["torch.isposinf"], torch: "torch.isposinf(x)", swift: "x.isPositiveInfinity()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isPositiveInfinity()]
  }
}

@inline(never) private func elementwise118() -> OperationRow {
  OperationRow(
    ["torch.isneginf"], torch: "torch.isneginf(x)", swift: "x.isNegativeInfinity()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isNegativeInfinity()]
  }
}

@inline(never) private func elementwise119() -> OperationRow {
  OperationRow(
    ["torch.isneginf"], torch: "torch.isneginf(x)", swift: "x.isNegativeInfinity()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isNegativeInfinity()]
  }
}

@inline(never) private func elementwise120() -> OperationRow {
  OperationRow(
    ["torch.isfinite"], torch: "torch.isfinite(x)", swift: "x.isFinite()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isFinite()]
  }
}

@inline(never) private func elementwise121() -> OperationRow {
  OperationRow(
    ["torch.isfinite"], torch: "torch.isfinite(x)", swift: "x.isFinite()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isFinite()]
  }
}

@inline(never) private func elementwise122() -> OperationRow {
  OperationRow(
    ["torch.nan_to_num"], torch: "torch.nan_to_num(x)", swift: "x.replacingNonFinite()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float16, .bfloat16], note: "the largest number depends on the element type"
  ) { inputs in
    let x = inputs[0]
    return [x.replacingNonFinite()]
  }
}

@inline(never) private func elementwise123() -> OperationRow {
  OperationRow(
    ["torch.nan_to_num"], torch: "torch.nan_to_num(x, nan=1.5, posinf=9, neginf=-8)", swift: "x.replacingNonFinite(nan: 1.5, positiveInfinity: 9, negativeInfinity: -8)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.replacingNonFinite(nan: 1.5, positiveInfinity: 9, negativeInfinity: -8)]
  }
}

@inline(never) private func elementwise124() -> OperationRow {
  OperationRow(
    ["torch.maximum"], torch: "torch.maximum(x, y)", swift: "x.maximum(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.maximum(y)]
  }
}

@inline(never) private func elementwise125() -> OperationRow {
  OperationRow(
    ["torch.maximum"], torch: "torch.maximum(x, y)", swift: "x.maximum(y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.maximum(y)]
  }
}

@inline(never) private func elementwise126() -> OperationRow {
  OperationRow(
    ["torch.minimum"], torch: "torch.minimum(x, y)", swift: "x.minimum(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.minimum(y)]
  }
}

@inline(never) private func elementwise127() -> OperationRow {
  OperationRow(
    ["torch.minimum"], torch: "torch.minimum(x, y)", swift: "x.minimum(y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.minimum(y)]
  }
}

@inline(never) private func elementwise128() -> OperationRow {
  OperationRow(
    ["torch.maximum"], torch: "torch.maximum(x, x * 1)", swift: "x.maximum(x * 1)",
    cases: [
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maximum(x * 1)]
  }
}

@inline(never) private func elementwise129() -> OperationRow {
  OperationRow(
    ["torch.fmax"], torch: "torch.fmax(x, y)", swift: "x.maximumNumber(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.maximumNumber(y)]
  }
}

@inline(never) private func elementwise130() -> OperationRow {
  OperationRow(
    ["torch.fmin"], torch: "torch.fmin(x, y)", swift: "x.minimumNumber(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.minimumNumber(y)]
  }
}

@inline(never) private func elementwise131() -> OperationRow {
  OperationRow(
    ["torch.clamp", "torch.clip"], torch: "torch.clamp(x, -0.5, 0.7)", swift: "x.clamped(low: -0.5, high: 0.7)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [4], [.nan, .infinity, -.infinity, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.clamped(low: -0.5, high: 0.7)]
  }
}

@inline(never) private func elementwise132() -> OperationRow {
  OperationRow(
    ["torch.clamp", "torch.clip"], torch: "torch.clamp(x, -1, 2)", swift: "x.clamped(low: -1, high: 2)",
    cases: [
      [.integer([5], -5..<5)],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.clamped(low: -1, high: 2)]
  }
}

@inline(never) private func elementwise133() -> OperationRow {
  OperationRow(
    ["torch.clamp_min"], torch: "torch.clamp(x, min=-0.5)", swift: "x.clamped(low: -0.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.clamped(low: -0.5)]
  }
}

@inline(never) private func elementwise134() -> OperationRow {
  OperationRow(
    ["torch.clamp_max"], torch: "torch.clamp(x, max=0.5)", swift: "x.clamped(high: 0.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.clamped(high: 0.5)]
  }
}

@inline(never) private func elementwise135() -> OperationRow {
  OperationRow(
    ["torch.clamp", "torch.clip"], torch: "torch.clamp(x, y, z)", swift: "x.clamped(low: y, high: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -0.8...(-0.2)), .float([2, 1], 0.2...0.8)],
      [.float([4], -1.5...1.5), .float([], -0.4...(-0.3)), .float([], 0.3...0.4)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.0...0.0), .float([1], 0.0...1.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.clamped(low: y, high: z)]
  }
}

@inline(never) private func elementwise136() -> OperationRow {
  OperationRow(
    ["torch.where"], torch: "torch.where(x, y, z)", swift: "x.select(y, z)",
    cases: [
      [.bool([2, 3]), .float([3], -1.5...1.5), .float([2, 1], -1.5...1.5)],
      [.bool([]), .float([], -1.5...1.5), .float([2], -1.5...1.5)],
      [.bool([0, 2]), .float([2], -1.5...1.5), .float([1], -1.5...1.5)],
      [.bool([2, 3]), .float([2, 3], -1.5...1.5, transposed: true), .float([], -1.5...1.5)],
      [.bool([4]), .integer([4], 0..<4), .integer([4], 5..<9)],
      [.bool([3]), .float([3], -1.5...1.5), .integer([3], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.select(y, z)]
  }
}

@inline(never) private func elementwise137() -> OperationRow {
  OperationRow(
    ["torch.where"], torch: "torch.where(x > 0, x, 0.5)", swift: "x.isGreater(than: 0).select(x, 0.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.isGreater(than: 0).select(x, 0.5)]
  }
}

@inline(never) private func elementwise138() -> OperationRow {
  OperationRow(
    ["torch.bitwise_and"], torch: "torch.bitwise_and(x, y)", swift: "x & y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x & y]
  }
}

@inline(never) private func elementwise139() -> OperationRow {
  OperationRow(
    ["torch.bitwise_or"], torch: "torch.bitwise_or(x, y)", swift: "x | y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x | y]
  }
}

@inline(never) private func elementwise140() -> OperationRow {
  OperationRow(
    ["torch.bitwise_xor"], torch: "torch.bitwise_xor(x, y)", swift: "x ^ y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x ^ y]
  }
}

@inline(never) private func elementwise141() -> OperationRow {
  OperationRow(
    ["torch.bitwise_not"], torch: "torch.bitwise_not(x)", swift: "~x",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0])],
      [.bool([4])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [~x]
  }
}

@inline(never) private func elementwise142() -> OperationRow {
  OperationRow(
    ["torch.bitwise_left_shift"], torch: "torch.bitwise_left_shift(x, y)", swift: "x << y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [0.0, 1.0, 2.0, 60.0, 64.0, -1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x << y]
  }
}

@inline(never) private func elementwise143() -> OperationRow {
  OperationRow(
    ["torch.bitwise_right_shift"], torch: "torch.bitwise_right_shift(x, y)", swift: "x >> y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [0.0, 1.0, 2.0, 3.0, 64.0, -1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x >> y]
  }
}

@inline(never) private func elementwise144() -> OperationRow {
  OperationRow(
    ["torch.logical_and"], torch: "torch.logical_and(x, y)", swift: "x.logicalAnd(y)",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logicalAnd(y)]
  }
}

@inline(never) private func elementwise145() -> OperationRow {
  OperationRow(
    ["torch.logical_or"], torch: "torch.logical_or(x, y)", swift: "x.logicalOr(y)",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logicalOr(y)]
  }
}

@inline(never) private func elementwise146() -> OperationRow {
  OperationRow(
    ["torch.logical_xor"], torch: "torch.logical_xor(x, y)", swift: "x.logicalXor(y)",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logicalXor(y)]
  }
}

@inline(never) private func elementwise147() -> OperationRow {
  OperationRow(
    ["torch.logical_not"], torch: "torch.logical_not(x)", swift: "x.logicalNot()",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0])],
      [.bool([4])],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.logicalNot()]
  }
}

@inline(never) private func elementwise148() -> OperationRow {
  OperationRow(
    ["torch.gcd"], torch: "torch.gcd(x, y)", swift: "x.greatestCommonDivisor(y)",
    cases: [
      [.given(.integer, [6], [12.0, -12.0, 0.0, 7.0, 0.0, 81.0]), .given(.integer, [6], [18.0, 8.0, 5.0, 13.0, 0.0, -27.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.greatestCommonDivisor(y)]
  }
}

@inline(never) private func elementwise149() -> OperationRow {
  OperationRow(
    ["torch.lcm"], torch: "torch.lcm(x, y)", swift: "x.leastCommonMultiple(y)",
    cases: [
      [.given(.integer, [6], [12.0, -12.0, 0.0, 7.0, 0.0, 81.0]), .given(.integer, [6], [18.0, 8.0, 5.0, 13.0, 0.0, -27.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.leastCommonMultiple(y)]
  }
}
