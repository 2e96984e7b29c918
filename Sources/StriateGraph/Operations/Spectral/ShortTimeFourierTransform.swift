import StriateTypes

/// What stands before the beginning and behind the end of a signal.
public enum SignalPadding: Sendable, Hashable {
  case zeros
  /// The signal mirrored at its first and its last element.
  case reflect
}

extension Tensor {
  /// The spectra of frames that follow each other by `hop`: `[.., n]` -> pairs `[.., bins, frames, 2]` (`stft`).
  /// ```
  /// y[k, t] = Σⱼ window[j] · x[t·hop + j] · exp(−2πijk/N)
  /// ```
  /// - Parameters:
  ///   - frameLength: N, the length of the transform.
  ///   - hop: N/4 by default.
  ///   - window: `[w]`, w ≤ N, placed in the middle of the frame; ones by default.
  ///   - isCentered: frame t is centred at t·hop; the signal is padded by N/2 at both ends.
  ///   - isNormalized: divided by √N.
  ///   - isOneSided: only the ⌊N/2⌋ + 1 bins that decide the others.
  public func shortTimeFourierTransform(
    frameLength: Int, hop: Int? = nil, window: Tensor? = nil, isCentered: Bool = true,
    padding: SignalPadding = .reflect,
    isNormalized: Bool = false, isOneSided: Bool = true
  ) -> Tensor {
    let name = "shortTimeFourierTransform"
    return Tensor.built(from: [self] + (window.map { [$0] } ?? [])) { () throws(ShapeError) in
      guard rank >= 1, rank < Shape.maximumRank - 1, dtype.isFloatingPoint else {
        throw ShapeError(name, "needs floating-point signals [.., n]", operands: [type])
      }
      let frames = try SignalFrames(name, length: frameLength, hop: hop, window: window, dtype: dtype)
      let signal = isCentered ? try paddedSignal(frameLength / 2, padding, name) : self
      let count = signal.shape[signal.rank - 1]
      guard count >= frameLength else {
        throw ShapeError(name, "the signal is shorter than a frame of \(frameLength)", operands: [signal.type])
      }
      let cut = signal.gather(frames.indices((count - frameLength) / frames.hop + 1), axis: signal.rank - 1)
      let weighted = cut * frames.window
      let norm: FourierNormalization = isNormalized ? .orthonormal : .backward
      let spectra =
        isOneSided
        ? weighted.realFourierTransform(normalization: norm)
        : Tensor.complex(real: weighted, imaginary: weighted * 0).fourierTransform(normalization: norm)
      let last = spectra.rank - 1
      return spectra.transposed(Array(0..<last - 2) + [last - 1, last - 2, last])
    }
  }

  /// The signal whose frames have these spectra, overlapping parts weighted by the window and divided by the sum of its
  /// squares: pairs `[.., bins, frames, 2]` -> `[.., n]` (`istft`; Griffin & Lim 1984).
  ///
  /// The arguments are those of `shortTimeFourierTransform`. Where the sum of squares is 0 the result is not finite.
  /// - Parameter length: n; by default what the frames cover, without the padding.
  public func inverseShortTimeFourierTransform(
    frameLength: Int, hop: Int? = nil, window: Tensor? = nil, isCentered: Bool = true, isNormalized: Bool = false,
    isOneSided: Bool = true, length: Int? = nil
  ) -> Tensor {
    let name = "inverseShortTimeFourierTransform"
    return Tensor.built(from: [self] + (window.map { [$0] } ?? [])) { () throws(ShapeError) in
      try checkPairs(name)
      let frames = try SignalFrames(name, length: frameLength, hop: hop, window: window, dtype: dtype)
      let bins = isOneSided ? frameLength / 2 + 1 : frameLength
      guard rank >= 3, shape[rank - 3] == bins, shape[rank - 2] >= 1 else {
        throw ShapeError(name, "needs pairs [.., \(bins), frames, 2]", operands: [type])
      }
      let count = shape[rank - 2]
      let spectra = transposed(Array(0..<rank - 3) + [rank - 2, rank - 3, rank - 1])
      let norm: FourierNormalization = isNormalized ? .orthonormal : .backward
      // Of all bins the second half says nothing new of real signals.
      let half = isOneSided ? spectra : spectra.slice(axis: -2, 0..<frameLength / 2 + 1)
      let cut = half.inverseRealFourierTransform(length: frameLength, normalization: norm)
      let (covered, overflow) = (count - 1).multipliedReportingOverflow(by: frames.hop)
      guard !overflow, covered <= Int(Int32.max) - frameLength else {
        throw ShapeError(name, "the frames cover too many elements", operands: [type])
      }
      let indices = frames.indices(count), total = covered + frameLength
      let empty = Tensor.zeros(try Shape(checking: shape.dropLast(3) + [total]), dtype: dtype)
      let sum = empty.addingUpdates(cut * frames.window, at: indices, axis: empty.rank - 1)
      let squares = frames.window.square().broadcast(to: [count, frameLength])
      let weights = Tensor.zeros([total], dtype: dtype).addingUpdates(squares, at: indices)
      let start = isCentered ? frameLength / 2 : 0
      let end = length.map { Swift.min($0, total) + start } ?? (isCentered ? total - frameLength / 2 : total)
      guard length ?? 1 >= 1, start < end else { throw ShapeError(name, "no elements are left", operands: [type]) }
      let range = start..<Swift.min(end, total)
      let signal = sum.slice(axis: -1, range) / weights.slice(axis: 0, range)
      return length.map { signal.resized(to: $0, axis: signal.rank - 1) } ?? signal
    }
  }

  private func paddedSignal(_ width: Int, _ padding: SignalPadding, _ name: String) throws(ShapeError) -> Tensor {
    if width == 0 { return self }
    let count = shape[rank - 1], none = Array(repeating: 0, count: rank - 1)
    if padding == .zeros { return padded(before: none + [width], after: none + [width]) }
    guard count > width else {
      throw ShapeError(name, "a signal of \(count) elements cannot be mirrored by \(width)", operands: [type])
    }
    let before = slice(axis: -1, 1..<width + 1).flipped(axis: -1)
    let after = slice(axis: -1, count - width - 1..<count - 1).flipped(axis: -1)
    return .concatenated([before, self, after], axis: -1)
  }
}

/// Where frames lie in a signal, and how they are weighted.
private struct SignalFrames {
  let length: Int
  let hop: Int
  /// `[length]`.
  let window: Tensor

  init(_ name: String, length: Int, hop: Int?, window: Tensor?, dtype: DType) throws(ShapeError) {
    let hop = hop ?? Swift.max(length / 4, 1)
    guard (1...1 << 24).contains(length), (1...1 << 24).contains(hop) else {
      throw ShapeError(name, "frames of \(length) by steps of \(hop) make no sense")
    }
    self.length = length
    self.hop = hop
    guard let window else {
      self.window = .ones([length], dtype: dtype)
      return
    }
    guard window.rank == 1, window.dtype.isFloatingPoint, (1...length).contains(window.shape[0]) else {
      throw ShapeError(name, "the window is not [w] with w of 1 to \(length)", operands: [window.type])
    }
    let before = (length - window.shape[0]) / 2
    self.window = window.cast(to: dtype).padded(before: [before], after: [length - window.shape[0] - before])
  }

  /// int64 `[count, length]`: the position of each frame's elements.
  func indices(_ count: Int) -> Tensor {
    let shape: Shape = [count, length]
    return Tensor.iota(shape, axis: 0) * Tensor.constant(Double(hop), [], .int64) + Tensor.iota(shape, axis: 1)
  }
}
