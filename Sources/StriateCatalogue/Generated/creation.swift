// Written by Tools/make_catalogue.py from Tools/operations/creation.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let creation = OperationFamily(
    name: "creation", title: "Making tensors",
    rows: [
      creation0(),
      creation1(),
      creation2(),
      creation3(),
      creation4(),
      creation5(),
      creation6(),
      creation7(),
      creation8(),
      creation9(),
      creation10(),
      creation11(),
      creation12(),
      creation13(),
      creation14(),
      creation15(),
      creation16(),
      creation17(),
      creation18(),
      creation19(),
      creation20(),
      creation21(),
      creation22(),
      creation23(),
      creation24(),
      creation25(),
      creation26(),
      creation27(),
      creation28(),
      creation29(),
      creation30(),
      creation31(),
      creation32(),
      creation33(),
      creation34(),
      creation35(),
      creation36(),
      creation37(),
      creation38(),
      creation39(),
    ])
}

@inline(never) private func creation0() -> OperationRow {
  OperationRow(
    ["torch.arange"], torch: "torch.arange(5)", swift: "Tensor.range(5)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.range(5)]
  }
}

@inline(never) private func creation1() -> OperationRow {
  OperationRow(
    ["torch.arange"], torch: "torch.arange(1, 2.5, 0.5, dtype=torch.float64)", swift: "Tensor.range(from: 1, to: 2.5, by: 0.5, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.range(from: 1, to: 2.5, by: 0.5, dtype: .float64)]
  }
}

@inline(never) private func creation2() -> OperationRow {
  OperationRow(
    ["torch.arange"], torch: "torch.arange(7, -2, -3)", swift: "Tensor.range(from: 7, to: -2, by: -3, dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.range(from: 7, to: -2, by: -3, dtype: .int64)]
  }
}

@inline(never) private func creation3() -> OperationRow {
  OperationRow(
    ["torch.arange"], torch: "torch.arange(0.1, 1, 0.1)", swift: "Tensor.range(from: 0.1, to: 1, by: 0.1)",
    cases: [
      [],
    ], types: [.float32], isFlat: true
  ) { _ in
    return [Tensor.range(from: 0.1, to: 1, by: 0.1)]
  }
}

@inline(never) private func creation4() -> OperationRow {
  OperationRow(
    ["torch.linspace"], torch: "torch.linspace(-1, 2.3, 7, dtype=torch.float64)", swift: "Tensor.linearlySpaced(from: -1, through: 2.3, count: 7, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.linearlySpaced(from: -1, through: 2.3, count: 7, dtype: .float64)]
  }
}

@inline(never) private func creation5() -> OperationRow {
  OperationRow(
    ["torch.linspace"], torch: "torch.linspace(3, 5, 1, dtype=torch.float64)", swift: "Tensor.linearlySpaced(from: 3, through: 5, count: 1, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.linearlySpaced(from: 3, through: 5, count: 1, dtype: .float64)]
  }
}

@inline(never) private func creation6() -> OperationRow {
  OperationRow(
    ["torch.logspace"], torch: "torch.logspace(-1, 2, 5, base=2, dtype=torch.float64)", swift: "Tensor.logarithmicallySpaced(from: -1, through: 2, count: 5, base: 2, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.logarithmicallySpaced(from: -1, through: 2, count: 5, base: 2, dtype: .float64)]
  }
}

@inline(never) private func creation7() -> OperationRow {
  OperationRow(
    ["torch.eye"], torch: "torch.eye(3)", swift: "Tensor.identity(3)",
    cases: [
      [],
    ], types: [.float32], isFlat: true
  ) { _ in
    return [Tensor.identity(3)]
  }
}

@inline(never) private func creation8() -> OperationRow {
  OperationRow(
    ["torch.eye"], torch: "torch.eye(2, 4, dtype=torch.int64)", swift: "Tensor.identity(2, columns: 4, dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.identity(2, columns: 4, dtype: .int64)]
  }
}

@inline(never) private func creation9() -> OperationRow {
  OperationRow(
    ["torch.zeros"], torch: "torch.zeros(2, 3, dtype=torch.int64)", swift: "Tensor.zeros([2, 3], dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.zeros([2, 3], dtype: .int64)]
  }
}

@inline(never) private func creation10() -> OperationRow {
  OperationRow(
    ["torch.ones"], torch: "torch.ones(2, 3, dtype=torch.int64)", swift: "Tensor.ones([2, 3], dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.ones([2, 3], dtype: .int64)]
  }
}

@inline(never) private func creation11() -> OperationRow {
  OperationRow(
    ["torch.full"], torch: "torch.full((2, 3), 7)", swift: "Tensor.full([2, 3], 7, dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.full([2, 3], 7, dtype: .int64)]
  }
}

@inline(never) private func creation12() -> OperationRow {
  OperationRow(
    ["torch.zeros_like"], torch: "torch.zeros_like(x)", swift: "Tensor.zeros(like: x)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [Tensor.zeros(like: x)]
  }
}

@inline(never) private func creation13() -> OperationRow {
  OperationRow(
    ["torch.ones_like"], torch: "torch.ones_like(x)", swift: "Tensor.ones(like: x)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [Tensor.ones(like: x)]
  }
}

@inline(never) private func creation14() -> OperationRow {
  OperationRow(
    ["torch.full_like"], torch: "torch.full_like(x, 3)", swift: "Tensor.full(like: x, 3)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [Tensor.full(like: x, 3)]
  }
}

@inline(never) private func creation15() -> OperationRow {
  OperationRow(
    ["torch.empty", "torch.empty_like"], torch: "torch.zeros_like(torch.empty_like(x))", swift: "Tensor.zeros(like: x)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, note: "there is no uninitialised memory: zeros"
  ) { inputs in
    let x = inputs[0]
    return [Tensor.zeros(like: x)]
  }
}

@inline(never) private func creation16() -> OperationRow {
  OperationRow(
    ["numpy.tri"], torch: "torch.tensor(np.tri(3, 4, 1))", swift: "Tensor.ones([3, 4], dtype: .float64).lowerTriangle(diagonal: 1)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.ones([3, 4], dtype: .float64).lowerTriangle(diagonal: 1)]
  }
}

@inline(never) private func creation17() -> OperationRow {
  OperationRow(
    ["torch.vander", "numpy.vander"], torch: "torch.stack([x ** k for k in range(len(x))][::-1], 1)", swift: "x.vandermonde()",
    cases: [
      [.float([3], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], note: "by powers: PyTorch's own cannot be differentiated"
  ) { inputs in
    let x = inputs[0]
    return [x.vandermonde()]
  }
}

@inline(never) private func creation18() -> OperationRow {
  OperationRow(
    ["torch.vander"], torch: "torch.stack([x ** k for k in range(5)], 1)", swift: "x.vandermonde(columns: 5, increasing: true)",
    cases: [
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vandermonde(columns: 5, increasing: true)]
  }
}

@inline(never) private func creation19() -> OperationRow {
  OperationRow(
    ["torch.hann_window"], torch: "torch.hann_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.hannWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hannWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation20() -> OperationRow {
  OperationRow(
    ["torch.hann_window"], torch: "torch.hann_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.hannWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hannWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation21() -> OperationRow {
  OperationRow(
    ["torch.hann_window"], torch: "torch.hann_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.hannWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hannWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation22() -> OperationRow {
  OperationRow(
    ["torch.hamming_window"], torch: "torch.hamming_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.hammingWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation23() -> OperationRow {
  OperationRow(
    ["torch.hamming_window"], torch: "torch.hamming_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.hammingWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation24() -> OperationRow {
  OperationRow(
    ["torch.hamming_window"], torch: "torch.hamming_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.hammingWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation25() -> OperationRow {
  OperationRow(
    ["torch.hamming_window"], torch: "torch.hamming_window(7, periodic=True, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(7, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(7, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)]
  }
}

@inline(never) private func creation26() -> OperationRow {
  OperationRow(
    ["torch.hamming_window"], torch: "torch.hamming_window(8, periodic=False, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(8, periodic: false, alpha: 0.5, beta: 0.4, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(8, periodic: false, alpha: 0.5, beta: 0.4, dtype: .float64)]
  }
}

@inline(never) private func creation27() -> OperationRow {
  OperationRow(
    ["torch.hamming_window"], torch: "torch.hamming_window(1, periodic=True, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(1, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(1, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)]
  }
}

@inline(never) private func creation28() -> OperationRow {
  OperationRow(
    ["torch.blackman_window"], torch: "torch.blackman_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.blackmanWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.blackmanWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation29() -> OperationRow {
  OperationRow(
    ["torch.blackman_window"], torch: "torch.blackman_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.blackmanWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.blackmanWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation30() -> OperationRow {
  OperationRow(
    ["torch.blackman_window"], torch: "torch.blackman_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.blackmanWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.blackmanWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation31() -> OperationRow {
  OperationRow(
    ["torch.bartlett_window"], torch: "torch.bartlett_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.bartlettWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.bartlettWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation32() -> OperationRow {
  OperationRow(
    ["torch.bartlett_window"], torch: "torch.bartlett_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.bartlettWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.bartlettWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation33() -> OperationRow {
  OperationRow(
    ["torch.bartlett_window"], torch: "torch.bartlett_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.bartlettWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.bartlettWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation34() -> OperationRow {
  OperationRow(
    ["torch.kaiser_window"], torch: "torch.kaiser_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.kaiserWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation35() -> OperationRow {
  OperationRow(
    ["torch.kaiser_window"], torch: "torch.kaiser_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.kaiserWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation36() -> OperationRow {
  OperationRow(
    ["torch.kaiser_window"], torch: "torch.kaiser_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.kaiserWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation37() -> OperationRow {
  OperationRow(
    ["torch.kaiser_window"], torch: "torch.kaiser_window(7, periodic=True, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(7, periodic: true, beta: 3.5, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(7, periodic: true, beta: 3.5, dtype: .float64)]
  }
}

@inline(never) private func creation38() -> OperationRow {
  OperationRow(
    ["torch.kaiser_window"], torch: "torch.kaiser_window(8, periodic=False, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(8, periodic: false, beta: 3.5, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(8, periodic: false, beta: 3.5, dtype: .float64)]
  }
}

@inline(never) private func creation39() -> OperationRow {
  OperationRow(
    ["torch.kaiser_window"], torch: "torch.kaiser_window(1, periodic=True, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(1, periodic: true, beta: 3.5, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(1, periodic: true, beta: 3.5, dtype: .float64)]
  }
}
