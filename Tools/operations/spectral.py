"""Fourier transforms. Complex numbers are pairs in a last axis of extent 2, as torch.view_as_real gives them."""

import torch
from rows import *

TITLE = "Fourier transforms and complex numbers as pairs"


def C(x):
    return torch.view_as_complex(x.contiguous())


def R(z):
    return torch.view_as_real(z.resolve_conj())


def fourier(*arguments, **options):
    """PyTorch's transforms have no half types on processors."""
    return row(*arguments, half=False, **options)


LENGTHS = [[X(n, 2)] for n in (1, 2, 3, 4, 5, 6, 7, 8, 12, 15, 16)]
REAL_LENGTHS = [[X(n)] for n in (1, 2, 3, 4, 5, 6, 7, 9, 10, 16, 25)]

ROWS = [
    fourier("torch.fft.fft", "R(torch.fft.fft(C(x)))", "x.fourierTransform()", *LENGTHS, [X(2, 3, 2)],
            [X(1, 37, 2)], [X(30, 2)]),
    fourier("torch.fft.fft", "R(torch.fft.fft(C(x), 4, 0, 'ortho'))",
            "x.fourierTransform(length: 4, axis: 0, normalization: .orthonormal)", [X(3, 2, 2)], [X(6, 2, 2)]),
    fourier("torch.fft.fft", "R(torch.fft.fft(C(x), norm='forward'))", "x.fourierTransform(normalization: .forward)",
            [X(2, 5, 2)]),
    fourier("torch.fft.ifft", "R(torch.fft.ifft(C(x)))", "x.inverseFourierTransform()", *LENGTHS[:8], [X(2, 3, 2)],
            [X(37, 2)]),
    fourier("torch.fft.ifft", "R(torch.fft.ifft(C(x), 5, 0, 'ortho'))",
            "x.inverseFourierTransform(length: 5, axis: 0, normalization: .orthonormal)", [X(3, 2, 2)]),
    fourier("torch.fft.ifft", "R(torch.fft.ifft(C(x), norm='forward'))",
            "x.inverseFourierTransform(normalization: .forward)", [X(6, 2)]),
    fourier("torch.fft.rfft", "R(torch.fft.rfft(x))", "x.realFourierTransform()", *REAL_LENGTHS, [X(2, 6)], [T(4, 3)],
            [X(37)], [X(46)]),
    fourier("torch.fft.rfft", "R(torch.fft.rfft(x, 5, 0, 'ortho'))",
            "x.realFourierTransform(length: 5, axis: 0, normalization: .orthonormal)", [X(4, 2)], [X(6, 2)]),
    fourier("torch.fft.rfft", "R(torch.fft.rfft(x, 8, norm='forward'))",
            "x.realFourierTransform(length: 8, normalization: .forward)", [X(5)]),
    fourier("torch.fft.irfft", "torch.fft.irfft(C(x))", "x.inverseRealFourierTransform()",
            *[[X(m, 2)] for m in (2, 3, 4, 5, 6, 9)], [X(2, 4, 2)]),
    fourier("torch.fft.irfft", "torch.fft.irfft(C(x), 7)", "x.inverseRealFourierTransform(length: 7)", [X(4, 2)],
            [X(2, 3, 2)], [X(6, 2)]),
    fourier("torch.fft.irfft", "torch.fft.irfft(C(x), 1)", "x.inverseRealFourierTransform(length: 1)", [X(2, 2)]),
    fourier("torch.fft.irfft", "torch.fft.irfft(C(x), 6, 0, 'ortho')",
            "x.inverseRealFourierTransform(length: 6, axis: 0, normalization: .orthonormal)", [X(4, 2, 2)]),
    fourier("torch.fft.irfft", "torch.fft.irfft(C(x), norm='forward')",
            "x.inverseRealFourierTransform(normalization: .forward)", [X(4, 2)]),
    fourier("torch.fft.fft2", "R(torch.fft.fft2(C(x)))", "x.fourierTransform(axes: [-2, -1])", [X(3, 4, 2)],
            [X(2, 2, 3, 2)]),
    fourier("torch.fft.ifft2", "R(torch.fft.ifft2(C(x), (2, 5)))",
            "x.inverseFourierTransform(axes: [-2, -1], lengths: [2, 5])", [X(3, 4, 2)]),
    fourier("torch.fft.fftn", "R(torch.fft.fftn(C(x)))", "x.fourierTransform(axes: nil)", [X(2, 3, 2, 2)], [X(5, 2)]),
    fourier("torch.fft.fftn", "R(torch.fft.fftn(C(x), (3, 2), norm='ortho'))",
            "x.fourierTransform(axes: nil, lengths: [3, 2], normalization: .orthonormal)", [X(2, 2, 3, 2)]),
    fourier("torch.fft.ifftn", "R(torch.fft.ifftn(C(x), dim=(0, 2)))", "x.inverseFourierTransform(axes: [0, 2])",
            [X(2, 2, 3, 2)]),
    fourier("torch.fft.rfft2", "R(torch.fft.rfft2(x))", "x.realFourierTransform(axes: [-2, -1])", [X(3, 4)], [X(2, 2, 5)]),
    fourier("torch.fft.rfftn", "R(torch.fft.rfftn(x, dim=(1, 0), norm='ortho'))",
            "x.realFourierTransform(axes: [1, 0], normalization: .orthonormal)", [X(4, 3)]),
    fourier("torch.fft.rfftn", "R(torch.fft.rfftn(x))", "x.realFourierTransform(axes: nil)", [X(2, 3, 4)]),
    fourier("torch.fft.irfft2", "torch.fft.irfft2(C(x))", "x.inverseRealFourierTransform(axes: [-2, -1])", [X(3, 4, 2)]),
    fourier("torch.fft.irfftn", "torch.fft.irfftn(C(x), (2, 5), norm='forward')",
            "x.inverseRealFourierTransform(axes: nil, lengths: [2, 5], normalization: .forward)", [X(3, 4, 2)]),
    fourier("torch.fft.irfftn", "torch.fft.irfftn(C(x))", "x.inverseRealFourierTransform(axes: nil)", [X(2, 2, 3, 2)]),
    fourier("torch.fft.hfft", "torch.fft.hfft(C(x))", "x.hermitianFourierTransform()", [X(4, 2)], [X(2, 3, 2)]),
    fourier("torch.fft.hfft", "torch.fft.hfft(C(x), 5, norm='ortho')",
            "x.hermitianFourierTransform(length: 5, normalization: .orthonormal)", [X(4, 2)]),
    fourier("torch.fft.ihfft", "R(torch.fft.ihfft(x))", "x.inverseHermitianFourierTransform()", [X(5)], [X(2, 6)]),
    fourier("torch.fft.fftfreq", "torch.fft.fftfreq(7, 0.5, dtype=torch.float64) + x",
            "Tensor.fourierFrequencies(7, spacing: 0.5, dtype: .float64) + x", [X(7)], dtypes=("float64",)),
    fourier("torch.fft.fftfreq", "torch.fft.fftfreq(6, dtype=torch.float64) + x",
            "Tensor.fourierFrequencies(6, dtype: .float64) + x", [X(6)], dtypes=("float64",)),
    fourier("torch.fft.rfftfreq", "torch.fft.rfftfreq(7, 0.5, dtype=torch.float64) + x",
            "Tensor.realFourierFrequencies(7, spacing: 0.5, dtype: .float64) + x", [X(4)], dtypes=("float64",)),
    row("torch.fft.fftshift", "torch.fft.fftshift(x)", "x.fourierShifted()", [X(5)], [X(3, 4)], [X(0, 2)]),
    row("torch.fft.fftshift", "torch.fft.fftshift(x, (1,))", "x.fourierShifted(axes: [1])", [X(2, 5)]),
    row("torch.fft.ifftshift", "torch.fft.ifftshift(x)", "x.inverseFourierShifted()", [X(5)], [X(3, 4)]),
    fourier("torch.stft", "R(torch.stft(x, 6, 2, window=y, return_complex=True))",
            "x.shortTimeFourierTransform(frameLength: 6, hop: 2, window: y)", [X(11), X(6)], [X(2, 9), X(6)]),
    fourier("torch.stft", "R(torch.stft(x, 8, 3, 5, y, center=False, normalized=True, return_complex=True))",
            "x.shortTimeFourierTransform(frameLength: 8, hop: 3, window: y, isCentered: false, isNormalized: true)",
            [X(2, 14), X(5)]),
    fourier("torch.stft",
            "R(torch.stft(x, 5, window=torch.ones(5, dtype=x.dtype), pad_mode='constant', onesided=False, return_complex=True))",
            "x.shortTimeFourierTransform(frameLength: 5, padding: .zeros, isOneSided: false)", [X(7)]),
    fourier("torch.istft", "torch.istft(C(x), 6, 2, window=y)",
            "x.inverseShortTimeFourierTransform(frameLength: 6, hop: 2, window: y)",
            [X(4, 5, 2), X(6, low=0.4, high=1)], [X(2, 4, 3, 2), X(6, low=0.4, high=1)]),
    fourier("torch.istft", "torch.istft(C(x), 8, 3, 7, y, normalized=True, length=10)",
            "x.inverseShortTimeFourierTransform(frameLength: 8, hop: 3, window: y, isNormalized: true, length: 10)",
            [X(5, 4, 2), X(7, low=0.4, high=1)]),
    fourier("torch.istft", "torch.istft(C(x), 4, 2, window=torch.ones(4, dtype=x.dtype), center=False, onesided=False)",
            "x.inverseShortTimeFourierTransform(frameLength: 4, hop: 2, isCentered: false, isOneSided: false)",
            [X(4, 3, 2)]),
    row("torch.complex", "R(torch.complex(x, y))", "Tensor.complex(real: x, imaginary: y)", [X(3), X(3)], [X(), X()],
        half=False),
    row("torch.polar", "R(torch.polar(x, y))", "Tensor.complex(magnitude: x, angle: y)", [X(2, 3, low=0.3), X(2, 3)],
        half=False),
    row("torch.real", "torch.real(C(x))", "x.realPart()", [X(3, 2)], [X(2)], half=False),
    row("torch.imag", "torch.imag(C(x))", "x.imaginaryPart()", [X(2, 3, 2)], [X(0, 2)], half=False),
    row("torch.conj", "R(torch.conj(C(x)))", "x.complexConjugate()", [X(2, 3, 2)], [X(2)], half=False,
        note="torch.abs of complex numbers is complexMagnitude, their product complexMultiplied(by:)"),
    row("torch.abs", "torch.abs(C(x))", "x.complexMagnitude()", [X(2, 3, 2)], [X(2)], half=False),
    row("torch.mul", "R(C(x) * C(y))", "x.complexMultiplied(by: y)", [X(2, 3, 2), X(3, 2)], half=False),
]
