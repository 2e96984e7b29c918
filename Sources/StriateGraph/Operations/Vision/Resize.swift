import StriateTypes

extension Tensor {
  /// The last axes with other extents: images `[N, C, H, W]` -> `[N, C, extents[0], extents[1]]`.
  ///
  /// Interpolation along several axes is interpolation along each in turn.
  /// - Parameters:
  ///   - extents: of the last axes, one for each that changes; vectors, images and volumes alike.
  ///   - interpolation: `nearest` by default; takes any element type, the others floating point.
  ///   - alignsCorners: for linear and cubic: the centres of the corner elements stay in place, instead of their edges.
  ///   - isAntialiased: for linear and cubic: the filter grows as the image shrinks.
  public func resized(
    to extents: [Int], interpolation: Interpolation = .nearest, alignsCorners: Bool = false, isAntialiased: Bool = false
  ) -> Tensor {
    if isPoisoned { return self }
    return resized(
      extents, scales: extents.map { _ in nil }, interpolation, alignsCorners: alignsCorners,
      isAntialiased: isAntialiased)
  }

  /// The last axes stretched: images `[N, C, H, W]` -> `[N, C, ⌊H · scales[0]⌋, ⌊W · scales[1]⌋]`.
  /// - Parameters:
  ///   - scales: of the last axes, one for each that changes.
  ///   - recomputesScales: the elements' places follow from the extents, as in `resized(to:)`; by default from the
  ///     scales, which differ where an extent was rounded down.
  public func resized(
    by scales: [Double], interpolation: Interpolation = .nearest, alignsCorners: Bool = false,
    isAntialiased: Bool = false, recomputesScales: Bool = false
  ) -> Tensor {
    if isPoisoned { return self }
    guard scales.count <= rank, scales.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      return .fail(
        ShapeError("resized", "needs positive scales, one for each of the last axes, not \(scales)", operands: [type]))
    }
    // What is too large for an extent is refused as one.
    let limit = Double(1 << 32)
    let extents = zip(shape.suffix(scales.count), scales).map {
      Int(Swift.min((Double($0) * $1).rounded(.down), limit))
    }
    return resized(
      extents, scales: scales.map { recomputesScales ? nil : $0 }, interpolation, alignsCorners: alignsCorners,
      isAntialiased: isAntialiased)
  }

  private func resized(
    _ extents: [Int], scales: [Double?], _ interpolation: Interpolation, alignsCorners: Bool, isAntialiased: Bool
  ) -> Tensor {
    do throws(ShapeError) {
      let axes = try checkedResize(extents, interpolation, hasChoice: alignsCorners || isAntialiased)
      var steps: [Resample] = []
      for (index, axis) in axes.enumerated() {
        let resampling = AxisResampling(
          source: shape[axis], target: extents[index], interpolation: interpolation, alignsCorners: alignsCorners,
          isAntialiased: isAntialiased, scale: scales[index])
        if !resampling.isIdentity { steps.append(Resample(axis: axis, resampling: resampling)) }
      }
      // What shrinks goes first, so that the rest has less to do.
      steps.sort { $0.resampling.growth < $1.resampling.growth }
      if interpolation == .nearest || interpolation == .nearestExact {
        return steps.reduce(self) { image, step in
          let positions = Tensor(step.resampling.nearestPositions, shape: [step.resampling.target])
          return image.gather(positions, axis: step.axis)
        }
      }
      return throughWideType { image in steps.reduce(image) { Tensor.make($1, [$0]) } }
    } catch {
      return .fail(error)
    }
  }

  /// The axes that change.
  private func checkedResize(
    _ extents: [Int], _ interpolation: Interpolation, hasChoice: Bool
  ) throws(ShapeError) -> Range<Int> {
    guard extents.count <= rank else {
      throw ShapeError("resized", "there are no \(extents.count) axes to resize", operands: [type])
    }
    let axes = rank - extents.count..<rank
    let target = try Shape(checking: Array(shape.prefix(rank - extents.count)) + extents)
    guard axes.allSatisfy({ shape[$0] > 0 && target[$0] > 0 }) else {
      throw ShapeError("resized", "\(shape) cannot become \(target): no extent may be 0", operands: [type])
    }
    if hasChoice, interpolation != .linear, interpolation != .cubic {
      throw ShapeError(
        "resized", "\(interpolation) neither aligns corners nor is antialiased", operands: [type],
        hint: "these are choices of linear and cubic interpolation")
    }
    if interpolation != .nearest, interpolation != .nearestExact, !dtype.isFloatingPoint {
      throw ShapeError(
        "resized", "\(interpolation) interpolation needs floating point", operands: [type],
        hint: "cast(to: .float32) first")
    }
    return axes
  }
}

extension AxisResampling {
  fileprivate var growth: Double { Double(target) / Double(source) }
}
