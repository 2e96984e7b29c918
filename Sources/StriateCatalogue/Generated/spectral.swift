// Written by Tools/make_catalogue.py from Tools/operations/spectral.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let spectral = OperationFamily(
    name: "spectral", title: "Fourier transforms and complex numbers as pairs",
    rows: [
      spectral_torch_fft_fft(),
      spectral_torch_fft_fft_2(),
      spectral_torch_fft_fft_3(),
      spectral_torch_fft_ifft(),
      spectral_torch_fft_ifft_2(),
      spectral_torch_fft_ifft_3(),
      spectral_torch_fft_rfft(),
      spectral_torch_fft_rfft_2(),
      spectral_torch_fft_rfft_3(),
      spectral_torch_fft_irfft(),
      spectral_torch_fft_irfft_2(),
      spectral_torch_fft_irfft_3(),
      spectral_torch_fft_irfft_4(),
      spectral_torch_fft_irfft_5(),
      spectral_torch_fft_fft2(),
      spectral_torch_fft_ifft2(),
      spectral_torch_fft_fftn(),
      spectral_torch_fft_fftn_2(),
      spectral_torch_fft_ifftn(),
      spectral_torch_fft_rfft2(),
      spectral_torch_fft_rfftn(),
      spectral_torch_fft_rfftn_2(),
      spectral_torch_fft_irfft2(),
      spectral_torch_fft_irfftn(),
      spectral_torch_fft_irfftn_2(),
      spectral_torch_fft_hfft(),
      spectral_torch_fft_hfft_2(),
      spectral_torch_fft_ihfft(),
      spectral_torch_fft_fftfreq(),
      spectral_torch_fft_fftfreq_2(),
      spectral_torch_fft_rfftfreq(),
      spectral_torch_fft_fftshift(),
      spectral_torch_fft_fftshift_2(),
      spectral_torch_fft_ifftshift(),
      spectral_torch_stft(),
      spectral_torch_stft_2(),
      spectral_torch_stft_3(),
      spectral_torch_istft(),
      spectral_torch_istft_2(),
      spectral_torch_istft_3(),
      spectral_torch_complex(),
      spectral_torch_polar(),
      spectral_torch_real(),
      spectral_torch_imag(),
      spectral_torch_conj(),
      spectral_torch_abs(),
      spectral_torch_mul(),
    ])
}

@inline(never) private func spectral_torch_fft_fft() -> OperationRow {
  OperationRow(
    "torch.fft.fft", ["torch.fft.fft"], torch: "R(torch.fft.fft(C(x)))", swift: "x.fourierTransform()",
    cases: [
      [.float([1, 2], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5)],
      [.float([5, 2], -1.5...1.5)],
      [.float([6, 2], -1.5...1.5)],
      [.float([7, 2], -1.5...1.5)],
      [.float([8, 2], -1.5...1.5)],
      [.float([12, 2], -1.5...1.5)],
      [.float([15, 2], -1.5...1.5)],
      [.float([16, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([1, 37, 2], -1.5...1.5)],
      [.float([30, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.fourierTransform()]
  }
}

@inline(never) private func spectral_torch_fft_fft_2() -> OperationRow {
  OperationRow(
    "torch.fft.fft 2", ["torch.fft.fft"], torch: "R(torch.fft.fft(C(x), 4, 0, 'ortho'))", swift: "x.fourierTransform(length: 4, axis: 0, normalization: .orthonormal)",
    cases: [
      [.float([3, 2, 2], -1.5...1.5)],
      [.float([6, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.fourierTransform(length: 4, axis: 0, normalization: .orthonormal)]
  }
}

@inline(never) private func spectral_torch_fft_fft_3() -> OperationRow {
  OperationRow(
    "torch.fft.fft 3", ["torch.fft.fft"], torch: "R(torch.fft.fft(C(x), norm='forward'))", swift: "x.fourierTransform(normalization: .forward)",
    cases: [
      [.float([2, 5, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.fourierTransform(normalization: .forward)]
  }
}

@inline(never) private func spectral_torch_fft_ifft() -> OperationRow {
  OperationRow(
    "torch.fft.ifft", ["torch.fft.ifft"], torch: "R(torch.fft.ifft(C(x)))", swift: "x.inverseFourierTransform()",
    cases: [
      [.float([1, 2], -1.5...1.5)],
      [.float([2, 2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5)],
      [.float([5, 2], -1.5...1.5)],
      [.float([6, 2], -1.5...1.5)],
      [.float([7, 2], -1.5...1.5)],
      [.float([8, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([37, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseFourierTransform()]
  }
}

@inline(never) private func spectral_torch_fft_ifft_2() -> OperationRow {
  OperationRow(
    "torch.fft.ifft 2", ["torch.fft.ifft"], torch: "R(torch.fft.ifft(C(x), 5, 0, 'ortho'))", swift: "x.inverseFourierTransform(length: 5, axis: 0, normalization: .orthonormal)",
    cases: [
      [.float([3, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseFourierTransform(length: 5, axis: 0, normalization: .orthonormal)]
  }
}

@inline(never) private func spectral_torch_fft_ifft_3() -> OperationRow {
  OperationRow(
    "torch.fft.ifft 3", ["torch.fft.ifft"], torch: "R(torch.fft.ifft(C(x), norm='forward'))", swift: "x.inverseFourierTransform(normalization: .forward)",
    cases: [
      [.float([6, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseFourierTransform(normalization: .forward)]
  }
}

@inline(never) private func spectral_torch_fft_rfft() -> OperationRow {
  OperationRow(
    "torch.fft.rfft", ["torch.fft.rfft"], torch: "R(torch.fft.rfft(x))", swift: "x.realFourierTransform()",
    cases: [
      [.float([1], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
      [.float([3], -1.5...1.5)],
      [.float([4], -1.5...1.5)],
      [.float([5], -1.5...1.5)],
      [.float([6], -1.5...1.5)],
      [.float([7], -1.5...1.5)],
      [.float([9], -1.5...1.5)],
      [.float([10], -1.5...1.5)],
      [.float([16], -1.5...1.5)],
      [.float([25], -1.5...1.5)],
      [.float([2, 6], -1.5...1.5)],
      [.float([4, 3], -1.5...1.5, transposed: true)],
      [.float([37], -1.5...1.5)],
      [.float([46], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.realFourierTransform()]
  }
}

@inline(never) private func spectral_torch_fft_rfft_2() -> OperationRow {
  OperationRow(
    "torch.fft.rfft 2", ["torch.fft.rfft"], torch: "R(torch.fft.rfft(x, 5, 0, 'ortho'))", swift: "x.realFourierTransform(length: 5, axis: 0, normalization: .orthonormal)",
    cases: [
      [.float([4, 2], -1.5...1.5)],
      [.float([6, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.realFourierTransform(length: 5, axis: 0, normalization: .orthonormal)]
  }
}

@inline(never) private func spectral_torch_fft_rfft_3() -> OperationRow {
  OperationRow(
    "torch.fft.rfft 3", ["torch.fft.rfft"], torch: "R(torch.fft.rfft(x, 8, norm='forward'))", swift: "x.realFourierTransform(length: 8, normalization: .forward)",
    cases: [
      [.float([5], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.realFourierTransform(length: 8, normalization: .forward)]
  }
}

@inline(never) private func spectral_torch_fft_irfft() -> OperationRow {
  OperationRow(
    "torch.fft.irfft", ["torch.fft.irfft"], torch: "torch.fft.irfft(C(x))", swift: "x.inverseRealFourierTransform()",
    cases: [
      [.float([2, 2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5)],
      [.float([4, 2], -1.5...1.5)],
      [.float([5, 2], -1.5...1.5)],
      [.float([6, 2], -1.5...1.5)],
      [.float([9, 2], -1.5...1.5)],
      [.float([2, 4, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseRealFourierTransform()]
  }
}

@inline(never) private func spectral_torch_fft_irfft_2() -> OperationRow {
  OperationRow(
    "torch.fft.irfft 2", ["torch.fft.irfft"], torch: "torch.fft.irfft(C(x), 7)", swift: "x.inverseRealFourierTransform(length: 7)",
    cases: [
      [.float([4, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([6, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseRealFourierTransform(length: 7)]
  }
}

@inline(never) private func spectral_torch_fft_irfft_3() -> OperationRow {
  OperationRow(
    "torch.fft.irfft 3", ["torch.fft.irfft"], torch: "torch.fft.irfft(C(x), 1)", swift: "x.inverseRealFourierTransform(length: 1)",
    cases: [
      [.float([2, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseRealFourierTransform(length: 1)]
  }
}

@inline(never) private func spectral_torch_fft_irfft_4() -> OperationRow {
  OperationRow(
    "torch.fft.irfft 4", ["torch.fft.irfft"], torch: "torch.fft.irfft(C(x), 6, 0, 'ortho')", swift: "x.inverseRealFourierTransform(length: 6, axis: 0, normalization: .orthonormal)",
    cases: [
      [.float([4, 2, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseRealFourierTransform(length: 6, axis: 0, normalization: .orthonormal)]
  }
}

@inline(never) private func spectral_torch_fft_irfft_5() -> OperationRow {
  OperationRow(
    "torch.fft.irfft 5", ["torch.fft.irfft"], torch: "torch.fft.irfft(C(x), norm='forward')", swift: "x.inverseRealFourierTransform(normalization: .forward)",
    cases: [
      [.float([4, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseRealFourierTransform(normalization: .forward)]
  }
}

@inline(never) private func spectral_torch_fft_fft2() -> OperationRow {
  OperationRow(
    "torch.fft.fft2", ["torch.fft.fft2"], torch: "R(torch.fft.fft2(C(x)))", swift: "x.fourierTransform(axes: [-2, -1])",
    cases: [
      [.float([3, 4, 2], -1.5...1.5)],
      [.float([2, 2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.fourierTransform(axes: [-2, -1])]
  }
}

@inline(never) private func spectral_torch_fft_ifft2() -> OperationRow {
  OperationRow(
    "torch.fft.ifft2", ["torch.fft.ifft2"], torch: "R(torch.fft.ifft2(C(x), (2, 5)))", swift: "x.inverseFourierTransform(axes: [-2, -1], lengths: [2, 5])",
    cases: [
      [.float([3, 4, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseFourierTransform(axes: [-2, -1], lengths: [2, 5])]
  }
}

@inline(never) private func spectral_torch_fft_fftn() -> OperationRow {
  OperationRow(
    "torch.fft.fftn", ["torch.fft.fftn"], torch: "R(torch.fft.fftn(C(x)))", swift: "x.fourierTransform(axes: nil)",
    cases: [
      [.float([2, 3, 2, 2], -1.5...1.5)],
      [.float([5, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.fourierTransform(axes: nil)]
  }
}

@inline(never) private func spectral_torch_fft_fftn_2() -> OperationRow {
  OperationRow(
    "torch.fft.fftn 2", ["torch.fft.fftn"], torch: "R(torch.fft.fftn(C(x), (3, 2), norm='ortho'))", swift: "x.fourierTransform(axes: nil, lengths: [3, 2], normalization: .orthonormal)",
    cases: [
      [.float([2, 2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.fourierTransform(axes: nil, lengths: [3, 2], normalization: .orthonormal)]
  }
}

@inline(never) private func spectral_torch_fft_ifftn() -> OperationRow {
  OperationRow(
    "torch.fft.ifftn", ["torch.fft.ifftn"], torch: "R(torch.fft.ifftn(C(x), dim=(0, 2)))", swift: "x.inverseFourierTransform(axes: [0, 2])",
    cases: [
      [.float([2, 2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseFourierTransform(axes: [0, 2])]
  }
}

@inline(never) private func spectral_torch_fft_rfft2() -> OperationRow {
  OperationRow(
    "torch.fft.rfft2", ["torch.fft.rfft2"], torch: "R(torch.fft.rfft2(x))", swift: "x.realFourierTransform(axes: [-2, -1])",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 2, 5], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.realFourierTransform(axes: [-2, -1])]
  }
}

@inline(never) private func spectral_torch_fft_rfftn() -> OperationRow {
  OperationRow(
    "torch.fft.rfftn", ["torch.fft.rfftn"], torch: "R(torch.fft.rfftn(x, dim=(1, 0), norm='ortho'))", swift: "x.realFourierTransform(axes: [1, 0], normalization: .orthonormal)",
    cases: [
      [.float([4, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.realFourierTransform(axes: [1, 0], normalization: .orthonormal)]
  }
}

@inline(never) private func spectral_torch_fft_rfftn_2() -> OperationRow {
  OperationRow(
    "torch.fft.rfftn 2", ["torch.fft.rfftn"], torch: "R(torch.fft.rfftn(x))", swift: "x.realFourierTransform(axes: nil)",
    cases: [
      [.float([2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.realFourierTransform(axes: nil)]
  }
}

@inline(never) private func spectral_torch_fft_irfft2() -> OperationRow {
  OperationRow(
    "torch.fft.irfft2", ["torch.fft.irfft2"], torch: "torch.fft.irfft2(C(x))", swift: "x.inverseRealFourierTransform(axes: [-2, -1])",
    cases: [
      [.float([3, 4, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseRealFourierTransform(axes: [-2, -1])]
  }
}

@inline(never) private func spectral_torch_fft_irfftn() -> OperationRow {
  OperationRow(
    "torch.fft.irfftn", ["torch.fft.irfftn"], torch: "torch.fft.irfftn(C(x), (2, 5), norm='forward')", swift: "x.inverseRealFourierTransform(axes: nil, lengths: [2, 5], normalization: .forward)",
    cases: [
      [.float([3, 4, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseRealFourierTransform(axes: nil, lengths: [2, 5], normalization: .forward)]
  }
}

@inline(never) private func spectral_torch_fft_irfftn_2() -> OperationRow {
  OperationRow(
    "torch.fft.irfftn 2", ["torch.fft.irfftn"], torch: "torch.fft.irfftn(C(x))", swift: "x.inverseRealFourierTransform(axes: nil)",
    cases: [
      [.float([2, 2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseRealFourierTransform(axes: nil)]
  }
}

@inline(never) private func spectral_torch_fft_hfft() -> OperationRow {
  OperationRow(
    "torch.fft.hfft", ["torch.fft.hfft"], torch: "torch.fft.hfft(C(x))", swift: "x.hermitianFourierTransform()",
    cases: [
      [.float([4, 2], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.hermitianFourierTransform()]
  }
}

@inline(never) private func spectral_torch_fft_hfft_2() -> OperationRow {
  OperationRow(
    "torch.fft.hfft 2", ["torch.fft.hfft"], torch: "torch.fft.hfft(C(x), 5, norm='ortho')", swift: "x.hermitianFourierTransform(length: 5, normalization: .orthonormal)",
    cases: [
      [.float([4, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.hermitianFourierTransform(length: 5, normalization: .orthonormal)]
  }
}

@inline(never) private func spectral_torch_fft_ihfft() -> OperationRow {
  OperationRow(
    "torch.fft.ihfft", ["torch.fft.ihfft"], torch: "R(torch.fft.ihfft(x))", swift: "x.inverseHermitianFourierTransform()",
    cases: [
      [.float([5], -1.5...1.5)],
      [.float([2, 6], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseHermitianFourierTransform()]
  }
}

@inline(never) private func spectral_torch_fft_fftfreq() -> OperationRow {
  OperationRow(
    "torch.fft.fftfreq", ["torch.fft.fftfreq"], torch: "torch.fft.fftfreq(7, 0.5, dtype=torch.float64) + x", swift: "Tensor.fourierFrequencies(7, spacing: 0.5, dtype: .float64) + x",
    cases: [
      [.float([7], -1.5...1.5)],
    ], types: [.float64]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.fourierFrequencies(7, spacing: 0.5, dtype: .float64) + x]
  }
}

@inline(never) private func spectral_torch_fft_fftfreq_2() -> OperationRow {
  OperationRow(
    "torch.fft.fftfreq 2", ["torch.fft.fftfreq"], torch: "torch.fft.fftfreq(6, dtype=torch.float64) + x", swift: "Tensor.fourierFrequencies(6, dtype: .float64) + x",
    cases: [
      [.float([6], -1.5...1.5)],
    ], types: [.float64]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.fourierFrequencies(6, dtype: .float64) + x]
  }
}

@inline(never) private func spectral_torch_fft_rfftfreq() -> OperationRow {
  OperationRow(
    "torch.fft.rfftfreq", ["torch.fft.rfftfreq"], torch: "torch.fft.rfftfreq(7, 0.5, dtype=torch.float64) + x", swift: "Tensor.realFourierFrequencies(7, spacing: 0.5, dtype: .float64) + x",
    cases: [
      [.float([4], -1.5...1.5)],
    ], types: [.float64]
  ) { inputs in
    let x = inputs[0]
    return [Tensor.realFourierFrequencies(7, spacing: 0.5, dtype: .float64) + x]
  }
}

@inline(never) private func spectral_torch_fft_fftshift() -> OperationRow {
  OperationRow(
    "torch.fft.fftshift", ["torch.fft.fftshift"], torch: "torch.fft.fftshift(x)", swift: "x.fourierShifted()",
    cases: [
      [.float([5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.fourierShifted()]
  }
}

@inline(never) private func spectral_torch_fft_fftshift_2() -> OperationRow {
  OperationRow(
    "torch.fft.fftshift 2", ["torch.fft.fftshift"], torch: "torch.fft.fftshift(x, (1,))", swift: "x.fourierShifted(axes: [1])",
    cases: [
      [.float([2, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.fourierShifted(axes: [1])]
  }
}

@inline(never) private func spectral_torch_fft_ifftshift() -> OperationRow {
  OperationRow(
    "torch.fft.ifftshift", ["torch.fft.ifftshift"], torch: "torch.fft.ifftshift(x)", swift: "x.inverseFourierShifted()",
    cases: [
      [.float([5], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseFourierShifted()]
  }
}

@inline(never) private func spectral_torch_stft() -> OperationRow {
  OperationRow(
    "torch.stft", ["torch.stft"], torch: "R(torch.stft(x, 6, 2, window=y, return_complex=True))", swift: "x.shortTimeFourierTransform(frameLength: 6, hop: 2, window: y)",
    cases: [
      [.float([11], -1.5...1.5), .float([6], -1.5...1.5)],
      [.float([2, 9], -1.5...1.5), .float([6], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.shortTimeFourierTransform(frameLength: 6, hop: 2, window: y)]
  }
}

@inline(never) private func spectral_torch_stft_2() -> OperationRow {
  OperationRow(
    "torch.stft 2", ["torch.stft"], torch: "R(torch.stft(x, 8, 3, 5, y, center=False, normalized=True, return_complex=True))", swift: "x.shortTimeFourierTransform(frameLength: 8, hop: 3, window: y, isCentered: false, isNormalized: true)",
    cases: [
      [.float([2, 14], -1.5...1.5), .float([5], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.shortTimeFourierTransform(frameLength: 8, hop: 3, window: y, isCentered: false, isNormalized: true)]
  }
}

@inline(never) private func spectral_torch_stft_3() -> OperationRow {
  OperationRow(
    "torch.stft 3", ["torch.stft"], torch: "R(torch.stft(x, 5, window=torch.ones(5, dtype=x.dtype), pad_mode='constant', onesided=False, return_complex=True))", swift: "x.shortTimeFourierTransform(frameLength: 5, padding: .zeros, isOneSided: false)",
    cases: [
      [.float([7], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.shortTimeFourierTransform(frameLength: 5, padding: .zeros, isOneSided: false)]
  }
}

@inline(never) private func spectral_torch_istft() -> OperationRow {
  OperationRow(
    "torch.istft", ["torch.istft"], torch: "torch.istft(C(x), 6, 2, window=y)", swift: "x.inverseShortTimeFourierTransform(frameLength: 6, hop: 2, window: y)",
    cases: [
      [.float([4, 5, 2], -1.5...1.5), .float([6], 0.4...1.0)],
      [.float([2, 4, 3, 2], -1.5...1.5), .float([6], 0.4...1.0)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.inverseShortTimeFourierTransform(frameLength: 6, hop: 2, window: y)]
  }
}

@inline(never) private func spectral_torch_istft_2() -> OperationRow {
  OperationRow(
    "torch.istft 2", ["torch.istft"], torch: "torch.istft(C(x), 8, 3, 7, y, normalized=True, length=10)", swift: "x.inverseShortTimeFourierTransform(frameLength: 8, hop: 3, window: y, isNormalized: true, length: 10)",
    cases: [
      [.float([5, 4, 2], -1.5...1.5), .float([7], 0.4...1.0)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.inverseShortTimeFourierTransform(frameLength: 8, hop: 3, window: y, isNormalized: true, length: 10)]
  }
}

@inline(never) private func spectral_torch_istft_3() -> OperationRow {
  OperationRow(
    "torch.istft 3", ["torch.istft"], torch: "torch.istft(C(x), 4, 2, window=torch.ones(4, dtype=x.dtype), center=False, onesided=False)", swift: "x.inverseShortTimeFourierTransform(frameLength: 4, hop: 2, isCentered: false, isOneSided: false)",
    cases: [
      [.float([4, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.inverseShortTimeFourierTransform(frameLength: 4, hop: 2, isCentered: false, isOneSided: false)]
  }
}

@inline(never) private func spectral_torch_complex() -> OperationRow {
  OperationRow(
    "torch.complex", ["torch.complex"], torch: "R(torch.complex(x, y))", swift: "Tensor.complex(real: x, imaginary: y)",
    cases: [
      [.float([3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.complex(real: x, imaginary: y)]
  }
}

@inline(never) private func spectral_torch_polar() -> OperationRow {
  OperationRow(
    "torch.polar", ["torch.polar"], torch: "R(torch.polar(x, y))", swift: "Tensor.complex(magnitude: x, angle: y)",
    cases: [
      [.float([2, 3], 0.3...1.5), .float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [Tensor.complex(magnitude: x, angle: y)]
  }
}

@inline(never) private func spectral_torch_real() -> OperationRow {
  OperationRow(
    "torch.real", ["torch.real"], torch: "torch.real(C(x))", swift: "x.realPart()",
    cases: [
      [.float([3, 2], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.realPart()]
  }
}

@inline(never) private func spectral_torch_imag() -> OperationRow {
  OperationRow(
    "torch.imag", ["torch.imag"], torch: "torch.imag(C(x))", swift: "x.imaginaryPart()",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.imaginaryPart()]
  }
}

@inline(never) private func spectral_torch_conj() -> OperationRow {
  OperationRow(
    "torch.conj", ["torch.conj"], torch: "R(torch.conj(C(x)))", swift: "x.complexConjugate()",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32], note: "torch.abs of complex numbers is complexMagnitude, their product complexMultiplied(by:)"
  ) { inputs in
    let x = inputs[0]
    return [x.complexConjugate()]
  }
}

@inline(never) private func spectral_torch_abs() -> OperationRow {
  OperationRow(
    "torch.abs", ["torch.abs"], torch: "torch.abs(C(x))", swift: "x.complexMagnitude()",
    cases: [
      [.float([2, 3, 2], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.complexMagnitude()]
  }
}

@inline(never) private func spectral_torch_mul() -> OperationRow {
  OperationRow(
    "torch.mul", ["torch.mul"], torch: "R(C(x) * C(y))", swift: "x.complexMultiplied(by: y)",
    cases: [
      [.float([2, 3, 2], -1.5...1.5), .float([3, 2], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.complexMultiplied(by: y)]
  }
}
