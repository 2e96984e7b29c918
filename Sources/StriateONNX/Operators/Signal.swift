import Foundation
import Striate

/// Spectra. Complex numbers are pairs along a last axis.
let signalOperators: [ONNXOperator] = [
  .one("DFT", 1...3, attributes: ["axis", "inverse", "onesided"], settings: [1, 2]) { call in
    let x = try call.tensor(0)
    // From version 20 on the axis is an operand.
    let number = call.opset >= 20 ? try call.known(2)?.first ?? -2 : try call.int("axis", 1)
    let axis = try call.axis(number, rank: x.rank)
    guard x.rank >= 2, axis < x.rank - 1, (1...2).contains(x.shape[x.rank - 1]), x.dtype.isFloatingPoint else {
      throw NodeFault("axis \(number) of \(x.shape) is no signal of numbers or of pairs")
    }
    let isOneSided = try call.flag("onesided"), isInverse = try call.flag("inverse")
    let length = try call.known(1)?.first.map { try call.transformLength($0) }
    if isInverse, isOneSided {
      let whole = try length ?? call.transformLength(2 * (x.shape[axis] - 1))
      return complex(x).inverseRealFourierTransform(length: whole, axis: axis).expanded(at: x.rank - 1)
    }
    let transformed =
      isInverse
      ? complex(x).inverseFourierTransform(length: length, axis: axis)
      : complex(x).fourierTransform(length: length, axis: axis)
    return isOneSided ? transformed.slice(axis: axis, 0..<transformed.shape[axis] / 2 + 1) : transformed
  },
  .one("STFT", 2...4, attributes: ["onesided"], settings: [1, 2, 3]) { call in
    let x = try call.tensor(0), window = call.optional(2)?.tensor
    guard x.rank == 3, (1...2).contains(x.shape[2]), x.dtype.isFloatingPoint else {
      throw NodeFault("it needs signals [N, length, 1 or 2], not \(x.shape)")
    }
    guard let step = try call.known(1)?.first, step > 0 else { throw NodeFault("its frame_step is not positive") }
    let length = try call.transformLength(try call.known(3)?.first ?? window?.shape.first ?? x.shape[1])
    guard length <= x.shape[1], window.map({ $0.shape == [length] }) ?? true else {
      throw NodeFault("frames of \(length) do not fit \(x.shape) or the window")
    }
    // [N, frames, length, 1 or 2]
    var frames = x.windows(axis: 1, size: length, step: step).transposed([0, 1, 3, 2])
    try call.limit(frames)
    if let window { frames = frames * window.cast(to: x.dtype).expanded(at: 1) }
    let spectra = complex(frames).fourierTransform(axis: 2)
    return try call.flag("onesided", true) ? spectra.slice(axis: 2, 0..<length / 2 + 1) : spectra
  },
  ONNXOperator("MelWeightMatrix", 5...5, attributes: ["output_datatype"], settings: [0, 1, 2, 3, 4]) { call in
    guard let bands = try call.known(0)?.first, let length = try call.known(1)?.first,
      let rate = try call.known(2)?.first, let low = try call.knownDoubles(3)?.first,
      let high = try call.knownDoubles(4)?.first
    else { throw NodeFault("one of its operands is empty") }
    guard (0...1 << 16).contains(bands), (1...1 << 24).contains(length), rate > 0, low >= 0, high >= low,
      high.isFinite, length / 2 + 1 <= (1 << 28) / max(bands, 1)
    else { throw NodeFault("\(bands) bands of \(low) to \(high) Hz at a rate of \(rate) are not possible") }
    let element = try call.elementType("output_datatype") ?? .float32
    let weights = try melWeights(bands, length, Double(rate), low, high)
    return [ONNXValue(Tensor(weights, shape: [length / 2 + 1, bands]).cast(to: element.carrier), element)]
  }
]

extension NodeCall {
  fileprivate func transformLength(_ length: Int) throws -> Int {
    guard (1...1 << 28).contains(length) else { throw NodeFault("a transform of length \(length) is not possible") }
    return length
  }
}

/// Numbers or pairs as pairs.
private func complex(_ x: Tensor) -> Tensor {
  x.shape[x.rank - 1] == 2 ? x : .concatenated([x, .zeros(x.shape, dtype: x.dtype)], axis: -1)
}

/// Triangles over the bins of a spectrum, equally far apart in mel (O'Shaughnessy 1987): `[bins, bands]`.
private func melWeights(
  _ bands: Int, _ length: Int, _ rate: Double, _ low: Double, _ high: Double
) throws -> [Double] {
  let bins = length / 2 + 1
  func mel(_ hertz: Double) -> Double { 2595 * log1p(hertz / 700) / log(10) }
  let step = (mel(high) - mel(low)) / Double(bands + 2)
  let edges = try (0..<bands + 2).map { index in
    let hertz = 700 * expm1((Double(index) * step + mel(low)) / 2595 * log(10))
    let bin = (Double(length + 1) * hertz / rate).rounded(.down)
    guard bin < Double(bins) else { throw NodeFault("\(high) Hz lies beyond half of the sample rate \(rate)") }
    return Int(bin)
  }
  var weights = Array(repeating: 0.0, count: bins * bands)
  for band in 0..<bands {
    let (left, center, right) = (edges[band], edges[band + 1], edges[band + 2])
    for bin in left...center {
      weights[bin * bands + band] = left == center ? 1 : Double(bin - left) / Double(center - left)
    }
    for bin in center..<right { weights[bin * bands + band] = Double(right - bin) / Double(right - center) }
  }
  return weights
}
