import StriateKernels
import StriateNumerics
import StriateTypes

/// The transform along one axis of pairs.
struct FourierTransform: HostOperation {
  let axis: Int
  let isInverse: Bool
  let scale: Double

  var body: FourierKernel { FourierKernel(axis: axis, isInverse: isInverse, scale: scale) }

  /// The matrix is symmetric, so its adjoint is the transform in the other direction.
  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    return [Tensor.make(FourierTransform(axis: axis, isInverse: !isInverse, scale: scale), [dy])]
  }
}

/// `[.., n]` -> `[.., ⌊n/2⌋ + 1, 2]`.
struct RealFourierTransform: HostOperation {
  let scale: Double

  var body: RealFourierKernel { RealFourierKernel(scale: scale) }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    let length = operands[0].shape[operands[0].rank - 1]
    let weights = InverseRealFourierTransform.weights(length, dy.dtype)
    return [Tensor.make(InverseRealFourierTransform(length: length, scale: scale), [dy / weights])]
  }
}

/// `[.., ⌊n/2⌋ + 1, 2]` -> `[.., n]`.
struct InverseRealFourierTransform: HostOperation {
  let length: Int
  let scale: Double

  var body: InverseRealFourierKernel { InverseRealFourierKernel(length: length, scale: scale) }

  func pullbacks(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    guard let dy = dy[0] else { return [nil] }
    return [Tensor.make(RealFourierTransform(scale: scale), [dy]) * Self.weights(length, dy.dtype)]
  }

  /// How often each number of the half counts in the whole: `[⌊n/2⌋ + 1, 1]`.
  static func weights(_ length: Int, _ dtype: DType) -> Tensor {
    let bins = length / 2 + 1
    let position = Tensor.iota([bins, 1], axis: 0)
    let isFirst = position.isEqual(to: 0)
    // For even n the last stands for itself, as the first does.
    let isLast = position.isEqual(to: Tensor.constant(length % 2 == 0 ? Double(bins - 1) : -1, [], .int64))
    return (isFirst | isLast).select(Tensor.ones([], dtype: dtype), Tensor.constant(2, [], dtype))
  }
}

/// Which direction of a Fourier transform is divided by the length.
public enum FourierNormalization: Sendable, Hashable {
  /// The inverse by n.
  case backward
  /// Both by √n.
  case orthonormal
  /// The transform by n.
  case forward

  func scale(_ length: Int, isInverse: Bool) -> Double {
    switch self {
    case .orthonormal: 1 / Double(length).squareRoot()
    case .backward: isInverse ? 1 / Double(length) : 1
    case .forward: isInverse ? 1 : 1 / Double(length)
    }
  }

  /// The convention whose other direction has this one's scale.
  var reversed: FourierNormalization {
    switch self {
    case .backward: .forward
    case .forward: .backward
    case .orthonormal: .orthonormal
    }
  }
}

/// Complex numbers are pairs: a last axis of extent 2 with real and imaginary part, as PyTorch's `view_as_real`. Axes are
/// counted without it. Any length, O(n log n); computed in Float64.
extension Tensor {
  /// yₖ = Σⱼ xⱼ exp(−2πijk/n) of pairs `[.., n, 2]`.
  /// - Parameters:
  ///   - length: the axis is cut or filled with zeros to it first.
  ///   - axis: of the complex numbers; the last by default.
  public func fourierTransform(
    length: Int? = nil, axis: Int = -1, normalization: FourierNormalization = .backward
  ) -> Tensor {
    complexTransform("fourierTransform", [axis], length.map { [$0] }, normalization, isInverse: false)
  }

  /// xⱼ = 1/n Σₖ yₖ exp(2πijk/n) of pairs `[.., n, 2]`.
  public func inverseFourierTransform(
    length: Int? = nil, axis: Int = -1, normalization: FourierNormalization = .backward
  ) -> Tensor {
    complexTransform("inverseFourierTransform", [axis], length.map { [$0] }, normalization, isInverse: true)
  }

  /// The transform along several axes of pairs, all by default (`fftn`; `[-2, -1]` is `fft2`).
  /// - Parameter lengths: one for each axis, or for each of the last where no axes are given.
  public func fourierTransform(
    axes: [Int]?, lengths: [Int]? = nil, normalization: FourierNormalization = .backward
  ) -> Tensor {
    complexTransform("fourierTransform", axes, lengths, normalization, isInverse: false)
  }

  /// The inverse transform along several axes of pairs (`ifftn`, `ifft2`).
  public func inverseFourierTransform(
    axes: [Int]?, lengths: [Int]? = nil, normalization: FourierNormalization = .backward
  ) -> Tensor {
    complexTransform("inverseFourierTransform", axes, lengths, normalization, isInverse: true)
  }

  private func complexTransform(
    _ name: String, _ axes: [Int]?, _ lengths: [Int]?, _ normalization: FourierNormalization, isInverse: Bool
  ) -> Tensor {
    Tensor.built(from: [self]) { () throws(ShapeError) in
      let plan = try FourierAxes(self, axes: axes, lengths: lengths, isComplex: true, operation: name)
      var result = cast(to: dtype.wide)
      for (axis, length) in zip(plan.axes, plan.lengths) {
        let scale = normalization.scale(length, isInverse: isInverse)
        result = Tensor.make(
          FourierTransform(axis: axis, isInverse: isInverse, scale: scale), [result.resized(to: length, axis: axis)])
      }
      return result.cast(to: dtype)
    }
  }

  /// Cut, or filled with zeros, at the end of `axis`.
  func resized(to length: Int, axis: Int) -> Tensor {
    let extent = shape[axis]
    if length <= extent { return length == extent ? self : slice(axis: axis, 0..<length) }
    var after = Array(repeating: 0, count: rank)
    after[axis] = length - extent
    return padded(before: Array(repeating: 0, count: rank), after: after)
  }
}

/// The axes and lengths of a transform, checked.
struct FourierAxes {
  let axes: [Int]
  let lengths: [Int]

  init(
    _ x: Tensor, axes: [Int]?, lengths: [Int]?, isComplex: Bool, operation: String
  ) throws(ShapeError) {
    if isComplex { try x.checkPairs(operation) }
    guard x.dtype.isFloatingPoint else { throw ShapeError(operation, "needs floating point", operands: [x.type]) }
    let rank = isComplex ? x.rank - 1 : x.rank
    guard axes != nil || (lengths?.count ?? 0) <= rank else {
      throw ShapeError(operation, "\(lengths?.count ?? 0) lengths for \(rank) axes", operands: [x.type])
    }
    let named = axes ?? Array(rank - (lengths?.count ?? rank)..<rank)
    guard !named.isEmpty else { throw ShapeError(operation, "there are no axes to transform", operands: [x.type]) }
    _ = try Axis.checked(named, rank: rank, operation: operation)
    let checked = named.map { $0 < 0 ? $0 + rank : $0 }
    guard lengths == nil || lengths!.count == checked.count else {
      throw ShapeError(operation, "\(lengths!.count) lengths for \(checked.count) axes", operands: [x.type])
    }
    self.axes = checked
    self.lengths = lengths ?? checked.map { x.shape[$0] }
    guard self.lengths.allSatisfy({ (1...Int(Int32.max) / 2).contains($0) }) else {
      throw ShapeError(operation, "lengths \(self.lengths) are not all 1 or more", operands: [x.type])
    }
  }
}
