// Written by Tools/make_catalogue.py from Tools/operations/creation.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let creation: OperationFamily = {
    var rows: [OperationRow] = []
    rows.append(OperationRow(
      ["torch.arange"], torch: "torch.arange(5)", swift: "Tensor.range(5)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.range(5)]
    })
    rows.append(OperationRow(
      ["torch.arange"], torch: "torch.arange(1, 2.5, 0.5, dtype=torch.float64)", swift: "Tensor.range(from: 1, to: 2.5, by: 0.5, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.range(from: 1, to: 2.5, by: 0.5, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.arange"], torch: "torch.arange(7, -2, -3)", swift: "Tensor.range(from: 7, to: -2, by: -3, dtype: .int64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.range(from: 7, to: -2, by: -3, dtype: .int64)]
    })
    rows.append(OperationRow(
      ["torch.arange"], torch: "torch.arange(0.1, 1, 0.1)", swift: "Tensor.range(from: 0.1, to: 1, by: 0.1)",
      cases: [
        [],
      ], types: ["float32"], isFlat: true
    ) { _ in
      return [Tensor.range(from: 0.1, to: 1, by: 0.1)]
    })
    rows.append(OperationRow(
      ["torch.linspace"], torch: "torch.linspace(-1, 2.3, 7, dtype=torch.float64)", swift: "Tensor.linearlySpaced(from: -1, through: 2.3, count: 7, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.linearlySpaced(from: -1, through: 2.3, count: 7, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.linspace"], torch: "torch.linspace(3, 5, 1, dtype=torch.float64)", swift: "Tensor.linearlySpaced(from: 3, through: 5, count: 1, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.linearlySpaced(from: 3, through: 5, count: 1, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.logspace"], torch: "torch.logspace(-1, 2, 5, base=2, dtype=torch.float64)", swift: "Tensor.logarithmicallySpaced(from: -1, through: 2, count: 5, base: 2, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.logarithmicallySpaced(from: -1, through: 2, count: 5, base: 2, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.eye"], torch: "torch.eye(3)", swift: "Tensor.identity(3)",
      cases: [
        [],
      ], types: ["float32"], isFlat: true
    ) { _ in
      return [Tensor.identity(3)]
    })
    rows.append(OperationRow(
      ["torch.eye"], torch: "torch.eye(2, 4, dtype=torch.int64)", swift: "Tensor.identity(2, columns: 4, dtype: .int64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.identity(2, columns: 4, dtype: .int64)]
    })
    rows.append(OperationRow(
      ["torch.zeros"], torch: "torch.zeros(2, 3, dtype=torch.int64)", swift: "Tensor.zeros([2, 3], dtype: .int64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.zeros([2, 3], dtype: .int64)]
    })
    rows.append(OperationRow(
      ["torch.ones"], torch: "torch.ones(2, 3, dtype=torch.int64)", swift: "Tensor.ones([2, 3], dtype: .int64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.ones([2, 3], dtype: .int64)]
    })
    rows.append(OperationRow(
      ["torch.full"], torch: "torch.full((2, 3), 7)", swift: "Tensor.full([2, 3], 7, dtype: .int64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.full([2, 3], 7, dtype: .int64)]
    })
    rows.append(OperationRow(
      ["torch.zeros_like"], torch: "torch.zeros_like(x)", swift: "Tensor.zeros(like: x)",
      cases: [
        [.fixed([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"], isFlat: true
    ) { inputs in
      let x = inputs[0]
      return [Tensor.zeros(like: x)]
    })
    rows.append(OperationRow(
      ["torch.ones_like"], torch: "torch.ones_like(x)", swift: "Tensor.ones(like: x)",
      cases: [
        [.fixed([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"], isFlat: true
    ) { inputs in
      let x = inputs[0]
      return [Tensor.ones(like: x)]
    })
    rows.append(OperationRow(
      ["torch.full_like"], torch: "torch.full_like(x, 3)", swift: "Tensor.full(like: x, 3)",
      cases: [
        [.fixed([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"], isFlat: true
    ) { inputs in
      let x = inputs[0]
      return [Tensor.full(like: x, 3)]
    })
    rows.append(OperationRow(
      ["torch.empty", "torch.empty_like"], torch: "torch.zeros_like(torch.empty_like(x))", swift: "Tensor.zeros(like: x)",
      cases: [
        [.fixed([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"], isFlat: true, note: "there is no uninitialised memory: zeros"
    ) { inputs in
      let x = inputs[0]
      return [Tensor.zeros(like: x)]
    })
    rows.append(OperationRow(
      ["numpy.tri"], torch: "torch.tensor(np.tri(3, 4, 1))", swift: "Tensor.ones([3, 4], dtype: .float64).lowerTriangle(diagonal: 1)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.ones([3, 4], dtype: .float64).lowerTriangle(diagonal: 1)]
    })
    rows.append(OperationRow(
      ["torch.vander", "numpy.vander"], torch: "torch.stack([x ** k for k in range(len(x))][::-1], 1)", swift: "x.vandermonde()",
      cases: [
        [.float([3], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"], note: "by powers: PyTorch's own cannot be differentiated"
    ) { inputs in
      let x = inputs[0]
      return [x.vandermonde()]
    })
    rows.append(OperationRow(
      ["torch.vander"], torch: "torch.stack([x ** k for k in range(5)], 1)", swift: "x.vandermonde(columns: 5, increasing: true)",
      cases: [
        [.float([3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.vandermonde(columns: 5, increasing: true)]
    })
    rows.append(OperationRow(
      ["torch.hann_window"], torch: "torch.hann_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.hannWindow(7, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hannWindow(7, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.hann_window"], torch: "torch.hann_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.hannWindow(8, periodic: false, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hannWindow(8, periodic: false, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.hann_window"], torch: "torch.hann_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.hannWindow(1, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hannWindow(1, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.hamming_window"], torch: "torch.hamming_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.hammingWindow(7, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hammingWindow(7, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.hamming_window"], torch: "torch.hamming_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.hammingWindow(8, periodic: false, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hammingWindow(8, periodic: false, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.hamming_window"], torch: "torch.hamming_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.hammingWindow(1, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hammingWindow(1, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.hamming_window"], torch: "torch.hamming_window(7, periodic=True, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(7, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hammingWindow(7, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.hamming_window"], torch: "torch.hamming_window(8, periodic=False, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(8, periodic: false, alpha: 0.5, beta: 0.4, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hammingWindow(8, periodic: false, alpha: 0.5, beta: 0.4, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.hamming_window"], torch: "torch.hamming_window(1, periodic=True, alpha=0.5, beta=0.4, dtype=torch.float64)", swift: "Tensor.hammingWindow(1, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.hammingWindow(1, periodic: true, alpha: 0.5, beta: 0.4, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.blackman_window"], torch: "torch.blackman_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.blackmanWindow(7, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.blackmanWindow(7, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.blackman_window"], torch: "torch.blackman_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.blackmanWindow(8, periodic: false, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.blackmanWindow(8, periodic: false, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.blackman_window"], torch: "torch.blackman_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.blackmanWindow(1, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.blackmanWindow(1, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.bartlett_window"], torch: "torch.bartlett_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.bartlettWindow(7, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.bartlettWindow(7, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.bartlett_window"], torch: "torch.bartlett_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.bartlettWindow(8, periodic: false, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.bartlettWindow(8, periodic: false, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.bartlett_window"], torch: "torch.bartlett_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.bartlettWindow(1, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.bartlettWindow(1, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.kaiser_window"], torch: "torch.kaiser_window(7, periodic=True, dtype=torch.float64)", swift: "Tensor.kaiserWindow(7, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.kaiserWindow(7, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.kaiser_window"], torch: "torch.kaiser_window(8, periodic=False, dtype=torch.float64)", swift: "Tensor.kaiserWindow(8, periodic: false, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.kaiserWindow(8, periodic: false, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.kaiser_window"], torch: "torch.kaiser_window(1, periodic=True, dtype=torch.float64)", swift: "Tensor.kaiserWindow(1, periodic: true, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.kaiserWindow(1, periodic: true, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.kaiser_window"], torch: "torch.kaiser_window(7, periodic=True, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(7, periodic: true, beta: 3.5, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.kaiserWindow(7, periodic: true, beta: 3.5, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.kaiser_window"], torch: "torch.kaiser_window(8, periodic=False, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(8, periodic: false, beta: 3.5, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.kaiserWindow(8, periodic: false, beta: 3.5, dtype: .float64)]
    })
    rows.append(OperationRow(
      ["torch.kaiser_window"], torch: "torch.kaiser_window(1, periodic=True, beta=3.5, dtype=torch.float64)", swift: "Tensor.kaiserWindow(1, periodic: true, beta: 3.5, dtype: .float64)",
      cases: [
        [],
      ], types: ["float64"], isFlat: true
    ) { _ in
      return [Tensor.kaiserWindow(1, periodic: true, beta: 3.5, dtype: .float64)]
    })
    return OperationFamily(name: "creation", title: "Making tensors", rows: rows)
  }()
}
