// Written by Tools/make_catalogue.py from Tools/operations/creation.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let creation = OperationFamily(
    name: "creation", title: "Making tensors",
    rows: [
      creation_torch_arange(),
      creation_torch_arange_2(),
      creation_torch_arange_3(),
      creation_torch_arange_4(),
      creation_torch_linspace(),
      creation_torch_linspace_2(),
      creation_torch_logspace(),
      creation_torch_eye(),
      creation_torch_eye_2(),
      creation_torch_zeros(),
      creation_torch_ones(),
      creation_torch_full(),
      creation_torch_zeros_like(),
      creation_torch_ones_like(),
      creation_torch_full_like(),
      creation_torch_empty(),
      creation_numpy_tri(),
      creation_torch_vander(),
      creation_torch_vander_2(),
      creation_torch_hann_window(),
      creation_torch_hann_window_2(),
      creation_torch_hann_window_3(),
      creation_torch_hamming_window(),
      creation_torch_hamming_window_2(),
      creation_torch_hamming_window_3(),
      creation_torch_hamming_window_4(),
      creation_torch_hamming_window_5(),
      creation_torch_hamming_window_6(),
      creation_torch_blackman_window(),
      creation_torch_blackman_window_2(),
      creation_torch_blackman_window_3(),
      creation_torch_bartlett_window(),
      creation_torch_bartlett_window_2(),
      creation_torch_bartlett_window_3(),
      creation_torch_kaiser_window(),
      creation_torch_kaiser_window_2(),
      creation_torch_kaiser_window_3(),
      creation_torch_kaiser_window_4(),
      creation_torch_kaiser_window_5(),
      creation_torch_kaiser_window_6(),
    ])
}

@inline(never) private func creation_torch_arange() -> OperationRow {
  OperationRow(
    "torch.arange", ["torch.arange"], torch: "torch.arange(5)", swift: "Tensor.range(5)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.range(5)]
  }
}

@inline(never) private func creation_torch_arange_2() -> OperationRow {
  OperationRow(
    "torch.arange 2", ["torch.arange"], torch: "torch.arange(1, 2.5, 0.5, dtype=torch.float64)", swift: "Tensor.range(from: 1, to: 2.5, by: 0.5, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.range(from: 1, to: 2.5, by: 0.5, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_arange_3() -> OperationRow {
  OperationRow(
    "torch.arange 3", ["torch.arange"], torch: "torch.arange(7, -2, -3)", swift: "Tensor.range(from: 7, to: -2, by: -3, dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.range(from: 7, to: -2, by: -3, dtype: .int64)]
  }
}

@inline(never) private func creation_torch_arange_4() -> OperationRow {
  OperationRow(
    "torch.arange 4", ["torch.arange"], torch: "torch.arange(0.1, 1, 0.1)", swift: "Tensor.range(from: 0.1, to: 1, by: 0.1)",
    cases: [
      [],
    ], types: [.float32], isFlat: true
  ) { _ in
    return [Tensor.range(from: 0.1, to: 1, by: 0.1)]
  }
}

@inline(never) private func creation_torch_linspace() -> OperationRow {
  OperationRow(
    "torch.linspace", ["torch.linspace"], torch: "torch.linspace(-1, 2.3, 7, dtype=torch.float64)", swift: "Tensor.linearlySpaced(from: -1, through: 2.3, count: 7, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.linearlySpaced(from: -1, through: 2.3, count: 7, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_linspace_2() -> OperationRow {
  OperationRow(
    "torch.linspace 2", ["torch.linspace"], torch: "torch.linspace(3, 5, 1, dtype=torch.float64)", swift: "Tensor.linearlySpaced(from: 3, through: 5, count: 1, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.linearlySpaced(from: 3, through: 5, count: 1, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_logspace() -> OperationRow {
  OperationRow(
    "torch.logspace", ["torch.logspace"], torch: "torch.logspace(-1, 2, 5, base=2, dtype=torch.float64)", swift: "Tensor.logarithmicallySpaced(from: -1, through: 2, count: 5, base: 2, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.logarithmicallySpaced(from: -1, through: 2, count: 5, base: 2, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_eye() -> OperationRow {
  OperationRow(
    "torch.eye", ["torch.eye"], torch: "torch.eye(3)", swift: "Tensor.identity(3)",
    cases: [
      [],
    ], types: [.float32], isFlat: true
  ) { _ in
    return [Tensor.identity(3)]
  }
}

@inline(never) private func creation_torch_eye_2() -> OperationRow {
  OperationRow(
    "torch.eye 2", ["torch.eye"], torch: "torch.eye(2, 4, dtype=torch.int64)", swift: "Tensor.identity(2, columns: 4, dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.identity(2, columns: 4, dtype: .int64)]
  }
}

@inline(never) private func creation_torch_zeros() -> OperationRow {
  OperationRow(
    "torch.zeros", ["torch.zeros"], torch: "torch.zeros(2, 3, dtype=torch.int64)", swift: "Tensor.zeros([2, 3], dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.zeros([2, 3], dtype: .int64)]
  }
}

@inline(never) private func creation_torch_ones() -> OperationRow {
  OperationRow(
    "torch.ones", ["torch.ones"], torch: "torch.ones(2, 3, dtype=torch.int64)", swift: "Tensor.ones([2, 3], dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.ones([2, 3], dtype: .int64)]
  }
}

@inline(never) private func creation_torch_full() -> OperationRow {
  OperationRow(
    "torch.full", ["torch.full"], torch: "torch.full((2, 3), 7)", swift: "Tensor.full([2, 3], 7, dtype: .int64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.full([2, 3], 7, dtype: .int64)]
  }
}

@inline(never) private func creation_torch_zeros_like() -> OperationRow {
  OperationRow(
    "torch.zeros_like", ["torch.zeros_like"], torch: "torch.zeros_like(x)", swift: "Tensor.zeros(like: x)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [Tensor.zeros(like: x)]
  }
}

@inline(never) private func creation_torch_ones_like() -> OperationRow {
  OperationRow(
    "torch.ones_like", ["torch.ones_like"], torch: "torch.ones_like(x)", swift: "Tensor.ones(like: x)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [Tensor.ones(like: x)]
  }
}

@inline(never) private func creation_torch_full_like() -> OperationRow {
  OperationRow(
    "torch.full_like", ["torch.full_like"], torch: "torch.full_like(x, 3)", swift: "Tensor.full(like: x, 3)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [Tensor.full(like: x, 3)]
  }
}

@inline(never) private func creation_torch_empty() -> OperationRow {
  OperationRow(
    "torch.empty", ["torch.empty", "torch.empty_like"], torch: "torch.zeros_like(torch.empty_like(x))", swift: "Tensor.zeros(like: x)",
    cases: [
      [.fixed([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, note: "there is no uninitialised memory: zeros"
  ) { inputs in
    let x = inputs[0]
    return [Tensor.zeros(like: x)]
  }
}

@inline(never) private func creation_numpy_tri() -> OperationRow {
  OperationRow(
    "numpy.tri", ["numpy.tri"], torch: "torch.tensor(np.tri(3, 4, 1))", swift: "Tensor.ones([3, 4], dtype: .float64).lowerTriangle(diagonal: 1)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.ones([3, 4], dtype: .float64).lowerTriangle(diagonal: 1)]
  }
}

@inline(never) private func creation_torch_vander() -> OperationRow {
  OperationRow(
    "torch.vander", ["torch.vander", "numpy.vander"], torch: "torch.stack([x ** k for k in range(len(x))][::-1], 1)", swift: "x.vandermonde()",
    cases: [
      [.float([3], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], note: "by powers: PyTorch's own cannot be differentiated"
  ) { inputs in
    let x = inputs[0]
    return [x.vandermonde()]
  }
}

@inline(never) private func creation_torch_vander_2() -> OperationRow {
  OperationRow(
    "torch.vander 2", ["torch.vander"], torch: "torch.stack([x ** k for k in range(5)], 1)", swift: "x.vandermonde(columns: 5, increasing: true)",
    cases: [
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.vandermonde(columns: 5, increasing: true)]
  }
}

@inline(never) private func creation_torch_hann_window() -> OperationRow {
  OperationRow(
    "torch.hann_window", ["torch.hann_window"], torch: "torch.hann_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.hannWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hannWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_hann_window_2() -> OperationRow {
  OperationRow(
    "torch.hann_window 2", ["torch.hann_window"], torch: "torch.hann_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.hannWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hannWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_hann_window_3() -> OperationRow {
  OperationRow(
    "torch.hann_window 3", ["torch.hann_window"], torch: "torch.hann_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.hannWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hannWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_hamming_window() -> OperationRow {
  OperationRow(
    "torch.hamming_window", ["torch.hamming_window"], torch: "torch.hamming_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.hammingWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_hamming_window_2() -> OperationRow {
  OperationRow(
    "torch.hamming_window 2", ["torch.hamming_window"], torch: "torch.hamming_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.hammingWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_hamming_window_3() -> OperationRow {
  OperationRow(
    "torch.hamming_window 3", ["torch.hamming_window"], torch: "torch.hamming_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.hammingWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_hamming_window_4() -> OperationRow {
  OperationRow(
    "torch.hamming_window 4", ["torch.hamming_window"], torch: "torch.hamming_window(7, periodic=True, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(7, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(7, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_hamming_window_5() -> OperationRow {
  OperationRow(
    "torch.hamming_window 5", ["torch.hamming_window"], torch: "torch.hamming_window(8, periodic=False, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(8, periodic: false, alpha: 0.5, beta: 0.4, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(8, periodic: false, alpha: 0.5, beta: 0.4, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_hamming_window_6() -> OperationRow {
  OperationRow(
    "torch.hamming_window 6", ["torch.hamming_window"], torch: "torch.hamming_window(1, periodic=True, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(1, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.hammingWindow(1, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_blackman_window() -> OperationRow {
  OperationRow(
    "torch.blackman_window", ["torch.blackman_window"], torch: "torch.blackman_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.blackmanWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.blackmanWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_blackman_window_2() -> OperationRow {
  OperationRow(
    "torch.blackman_window 2", ["torch.blackman_window"], torch: "torch.blackman_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.blackmanWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.blackmanWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_blackman_window_3() -> OperationRow {
  OperationRow(
    "torch.blackman_window 3", ["torch.blackman_window"], torch: "torch.blackman_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.blackmanWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.blackmanWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_bartlett_window() -> OperationRow {
  OperationRow(
    "torch.bartlett_window", ["torch.bartlett_window"], torch: "torch.bartlett_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.bartlettWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.bartlettWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_bartlett_window_2() -> OperationRow {
  OperationRow(
    "torch.bartlett_window 2", ["torch.bartlett_window"], torch: "torch.bartlett_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.bartlettWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.bartlettWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_bartlett_window_3() -> OperationRow {
  OperationRow(
    "torch.bartlett_window 3", ["torch.bartlett_window"], torch: "torch.bartlett_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.bartlettWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.bartlettWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_kaiser_window() -> OperationRow {
  OperationRow(
    "torch.kaiser_window", ["torch.kaiser_window"], torch: "torch.kaiser_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.kaiserWindow(7, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(7, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_kaiser_window_2() -> OperationRow {
  OperationRow(
    "torch.kaiser_window 2", ["torch.kaiser_window"], torch: "torch.kaiser_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.kaiserWindow(8, periodic: false, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(8, periodic: false, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_kaiser_window_3() -> OperationRow {
  OperationRow(
    "torch.kaiser_window 3", ["torch.kaiser_window"], torch: "torch.kaiser_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.kaiserWindow(1, periodic: true, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(1, periodic: true, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_kaiser_window_4() -> OperationRow {
  OperationRow(
    "torch.kaiser_window 4", ["torch.kaiser_window"], torch: "torch.kaiser_window(7, periodic=True, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(7, periodic: true, beta: 3.5, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(7, periodic: true, beta: 3.5, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_kaiser_window_5() -> OperationRow {
  OperationRow(
    "torch.kaiser_window 5", ["torch.kaiser_window"], torch: "torch.kaiser_window(8, periodic=False, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(8, periodic: false, beta: 3.5, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(8, periodic: false, beta: 3.5, dtype: .float64)]
  }
}

@inline(never) private func creation_torch_kaiser_window_6() -> OperationRow {
  OperationRow(
    "torch.kaiser_window 6", ["torch.kaiser_window"], torch: "torch.kaiser_window(1, periodic=True, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(1, periodic: true, beta: 3.5, dtype: .float64)",
    cases: [
      [],
    ], types: [.float64], isFlat: true
  ) { _ in
    return [Tensor.kaiserWindow(1, periodic: true, beta: 3.5, dtype: .float64)]
  }
}
