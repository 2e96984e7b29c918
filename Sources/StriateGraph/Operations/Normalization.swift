import StriateKernels
import StriateTypes

extension Tensor {
  /// (x − mean) / √(variance + ε) over each row of `[rows, everything else]`, in this shape.
  /// - Parameters:
  ///   - isCentred: whether the mean is taken off; it counts as 0 otherwise.
  ///   - parameters: γ and β of a row's elements, of this element type, as far as there are any.
  private func standardized(rows: Int, epsilon: Double, isCentred: Bool = true, parameters: [Tensor] = []) -> Tensor {
    if isPoisoned || elementCount == 0 { return self }
    let count = elementCount / rows
    // One value is its own mean.
    if isCentred && count == 1 { return self - self }
    let kernel = LayerNormKernel(epsilon: epsilon, isCentred: isCentred, parameterCount: parameters.count)
    let operands = [reshaped(to: [rows, count])] + parameters.map { $0.reshaped(to: [count]) }
    return Tensor.makeAll(LayerNorm(kernel: kernel), operands)[0].reshaped(to: shape)
  }

  /// Over the last axes together.
  private func trailingNormalized(
    _ operation: String, trailingAxes: Int, epsilon: Double, isCentred: Bool, scale: Tensor?, shift: Tensor?
  ) throws(ShapeError) -> Tensor {
    let trailing = try trailingShape(trailingAxes, operation)
    let rows = elementCount / Swift.max(trailing.elementCount, 1)
    let given = [scale, shift].compactMap(\.self)
    // Other types meet by promotion, and rows of one value become the shift.
    guard elementCount > 0, trailing.elementCount > 1,
      given.allSatisfy({ !$0.isPoisoned && $0.type == TensorType(trailing, dtype) })
    else {
      return standardized(rows: rows, epsilon: epsilon, isCentred: isCentred)
        .scaled(operation, by: scale, shiftedBy: shift, parameters: trailing, as: Array(trailing))
    }
    let parameters = given.isEmpty ? [] : [scale ?? .ones(trailing, dtype: dtype), shift].compactMap(\.self)
    return standardized(rows: rows, epsilon: epsilon, isCentred: isCentred, parameters: parameters)
  }

  /// y · scale + shift, each reshaped to broadcast against this tensor.
  private func scaled(
    _ operation: String, by scale: Tensor?, shiftedBy shift: Tensor?, parameters: Shape, as extents: [Int]
  ) -> Tensor {
    var y = self
    for (role, parameter) in [("scale", scale), ("shift", shift)] {
      guard let parameter else { continue }
      if parameter.isPoisoned || y.isPoisoned { return y.isPoisoned ? y : parameter }
      guard parameter.shape == parameters else {
        return .fail(
          ShapeError(operation, "the \(role) must be \(parameters)", operands: [type, parameter.type]))
      }
      let factor = parameter.reshaped(to: extents)
      y = role == "scale" ? y * factor : y + factor
    }
    return y
  }

  private func checkedForNormalization(_ operation: String, _ epsilon: Double, axes: Int) throws(ShapeError) {
    guard dtype.isFloatingPoint else { throw ShapeError(operation, "needs floating point", operands: [type]) }
    guard rank >= axes else { throw ShapeError(operation, "needs \(axes) axes or more", operands: [type]) }
    guard epsilon >= 0 else { throw ShapeError(operation, "ε is \(epsilon), but must not be negative") }
  }

  /// The channels' extents to broadcast against `[N, C, ...]`.
  private var asChannels: [Int] { [-1] + Array(repeating: 1, count: Swift.max(rank - 2, 0)) }

  /// (x − mean) / √(variance + ε) · scale + shift with each channel's mean and biased variance over this batch, that is
  /// over all axes but the second: `[N, C, ...]` -> the same (Ioffe & Szegedy 2015, arXiv:1502.03167).
  ///
  /// The layers `BatchNorm1D`, `BatchNorm2D` also keep running statistics.
  /// - Parameters:
  ///   - scale: `[C]`; 1 and 0 by default.
  ///   - shift: `[C]`; 1 and 0 by default.
  public func batchNormalized(scale: Tensor? = nil, shift: Tensor? = nil, epsilon: Double = 1e-5) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      try checkedForNormalization("batchNormalized", epsilon, axes: 2)
      let channels: Shape = [shape[1]]
      let gamma = scale ?? .ones(channels, dtype: dtype), beta = shift ?? .zeros(channels, dtype: dtype)
      if gamma.isPoisoned || beta.isPoisoned { return gamma.isPoisoned ? gamma : beta }
      return try batchNorm(gamma: gamma, beta: beta, epsilon: epsilon)[0]
    } catch {
      return .fail(error)
    }
  }

  /// (x − mean) / √(variance + ε) · scale + shift with statistics that are given, as in inference.
  /// - Parameters:
  ///   - mean: `[C]`.
  ///   - variance: `[C]`.
  ///   - scale: `[C]`; 1 and 0 by default.
  ///   - shift: `[C]`; 1 and 0 by default.
  public func batchNormalized(
    mean: Tensor, variance: Tensor, scale: Tensor? = nil, shift: Tensor? = nil, epsilon: Double = 1e-5
  ) -> Tensor {
    for tensor in [self, mean, variance] where tensor.isPoisoned { return tensor }
    do throws(ShapeError) {
      try checkedForNormalization("batchNormalized", epsilon, axes: 2)
      let operands = [type, mean.type, variance.type]
      let centre = try mean.channelValues(shape[1], "batchNormalized", "mean", operands: operands)
      let spread = try variance.channelValues(shape[1], "batchNormalized", "variance", operands: operands)
      let factor = (spread + Tensor.number(epsilon, spread.dtype)).rsqrt()
      let y = (self - centre.reshaped(to: asChannels)) * factor.reshaped(to: asChannels)
      return y.scaled("batchNormalized", by: scale, shiftedBy: shift, parameters: [shape[1]], as: asChannels)
    } catch {
      return .fail(error)
    }
  }

  /// (x − mean) / √(variance + ε) · scale + shift over the last axes together, for each of the others by itself
  /// (Ba et al. 2016, arXiv:1607.06450).
  /// - Parameters:
  ///   - trailingAxes: how many, 1 by default.
  ///   - scale: of the trailing axes' shape; 1 and 0 by default.
  ///   - shift: of the trailing axes' shape; 1 and 0 by default.
  public func layerNormalized(
    trailingAxes: Int = 1, scale: Tensor? = nil, shift: Tensor? = nil, epsilon: Double = 1e-5
  ) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      try checkedForNormalization("layerNormalized", epsilon, axes: 1)
      return try trailingNormalized(
        "layerNormalized", trailingAxes: trailingAxes, epsilon: epsilon, isCentred: true, scale: scale, shift: shift)
    } catch {
      return .fail(error)
    }
  }

  /// x / √(mean(x²) + ε) · scale over the last axes together (Zhang & Sennrich 2019, arXiv:1910.07467).
  /// - Parameters:
  ///   - trailingAxes: how many, 1 by default.
  ///   - scale: of the trailing axes' shape; 1 by default.
  ///   - epsilon: the distance from 1 to the next number of this type by default.
  public func rootMeanSquareNormalized(
    trailingAxes: Int = 1, scale: Tensor? = nil, epsilon: Double? = nil
  ) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let epsilon = epsilon ?? (dtype == .float64 ? Double.ulpOfOne : Double(Float.ulpOfOne))
      try checkedForNormalization("rootMeanSquareNormalized", epsilon, axes: 1)
      return try trailingNormalized(
        "rootMeanSquareNormalized", trailingAxes: trailingAxes, epsilon: epsilon, isCentred: false, scale: scale,
        shift: nil)
    } catch {
      return .fail(error)
    }
  }

  private func trailingShape(_ count: Int, _ operation: String) throws(ShapeError) -> Shape {
    guard (1...rank).contains(count) else {
      throw ShapeError(operation, "there are no \(count) trailing axes", operands: [type])
    }
    return Shape(Array(shape.suffix(count)))
  }

  /// (x − mean) / √(variance + ε) · scale + shift over each group of channels of each sample: `[N, C, ...]` -> the same
  /// (Wu & He 2018, arXiv:1803.08494).
  /// - Parameters:
  ///   - groups: divides the number of channels.
  ///   - scale: `[C]`; 1 and 0 by default.
  ///   - shift: `[C]`; 1 and 0 by default.
  public func groupNormalized(
    groups: Int, scale: Tensor? = nil, shift: Tensor? = nil, epsilon: Double = 1e-5
  ) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      try checkedForNormalization("groupNormalized", epsilon, axes: 2)
      guard groups > 0, shape[1] % groups == 0 else {
        throw ShapeError("groupNormalized", "\(groups) groups do not divide \(shape[1]) channels", operands: [type])
      }
      return standardized(rows: shape[0] * groups, epsilon: epsilon)
        .scaled("groupNormalized", by: scale, shiftedBy: shift, parameters: [shape[1]], as: asChannels)
    } catch {
      return .fail(error)
    }
  }

  /// (x − mean) / √(variance + ε) · scale + shift over each channel of each sample: `[N, C, ...]` -> the same
  /// (Ulyanov et al. 2016, arXiv:1607.08022). With statistics that are given it is `batchNormalized(mean:variance:)`.
  /// - Parameters:
  ///   - scale: `[C]`; 1 and 0 by default.
  ///   - shift: `[C]`; 1 and 0 by default.
  public func instanceNormalized(scale: Tensor? = nil, shift: Tensor? = nil, epsilon: Double = 1e-5) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      try checkedForNormalization("instanceNormalized", epsilon, axes: 3)
      guard elementCount == 0 || elementCount > shape[0] * shape[1] else {
        throw ShapeError("instanceNormalized", "one value a channel has no variance", operands: [type])
      }
      return standardized(rows: shape[0] * shape[1], epsilon: epsilon)
        .scaled("instanceNormalized", by: scale, shiftedBy: shift, parameters: [shape[1]], as: asChannels)
    } catch {
      return .fail(error)
    }
  }
}
