import StriateKernels
import StriateTypes

/// Regions of interest, read from maps of features `[N, C, H, W]` into bins of a fixed number. Boxes are `[K, 5]`: the
/// number of the image, then x₁, y₁, x₂, y₂; `Tensor.regions(ofImages:)` makes them of one tensor for each image. No
/// gradient goes to the boxes. A box of an image that does not exist fails the evaluation.
extension Tensor {
  /// The mean of bilinear samples in each bin (Mask R-CNN, He et al. 2017, arXiv:1703.06870).
  /// - Parameters:
  ///   - bins: of each region; the result is `[K, C, bins.height, bins.width]`.
  ///   - scale: of the features relative to the boxes, such as 1/16.
  ///   - samples: for each bin and axis; 0, the default: ⌈region / bins⌉.
  ///   - isAligned: coordinates are shifted by half an element, which is right where elements have their centres at ½.
  public func regionsAligned(
    _ boxes: Tensor, bins: Pair, scale: Double = 1, samples: Int = 0, isAligned: Bool = false
  ) -> Tensor {
    regions("regionsAligned", boxes, .align(samples: samples, isAligned: isAligned), bins, scale, samples)
  }

  /// As `regionsAligned`, where each bin reads channels of its own: `[N, C·PH·PW, H, W]` -> `[K, C, PH, PW]`.
  public func regionsAlignedByPosition(_ boxes: Tensor, bins: Pair, scale: Double = 1, samples: Int = 0) -> Tensor {
    regions("regionsAlignedByPosition", boxes, .positionSensitiveAlign(samples: samples), bins, scale, samples)
  }

  /// The mean of the elements of each bin, which reads channels of its own: `[N, C·PH·PW, H, W]` -> `[K, C, PH, PW]`
  /// (R-FCN, Dai et al. 2016, arXiv:1605.06409).
  public func regionsAveragedByPosition(_ boxes: Tensor, bins: Pair, scale: Double = 1) -> Tensor {
    regions("regionsAveragedByPosition", boxes, .positionSensitiveMean, bins, scale, 0)
  }

  /// The largest element of each bin, 0 where it has none: `[K, C, PH, PW]` (Fast R-CNN, Girshick 2015,
  /// arXiv:1504.08083).
  public func regionsMaxPooled(_ boxes: Tensor, bins: Pair, scale: Double = 1) -> Tensor {
    if isPoisoned || boxes.isPoisoned { return isPoisoned ? self : boxes }
    do throws(ShapeError) {
      let wideBoxes = try checkedRegions("regionsMaxPooled", boxes, bins, scale, samples: 0)
      let operands = [cast(to: dtype.wide).stopGradient(), wideBoxes.stopGradient()]
      let positions = try Tensor.checked(RegionMaximum(bins: bins, scale: scale), operands)
      if elementCount == 0 { return .zeros(positions.shape, dtype: dtype) }
      return positions.isLess(than: 0).select(0, flattened().gather(positions.maximum(0)))
    } catch {
      return .fail(error)
    }
  }

  /// Boxes of several images, one tensor `[Kᵢ, 4]` for each, as one `[ΣKᵢ, 5]` with the image's number in front.
  public static func regions(ofImages boxes: [Tensor]) -> Tensor {
    if let poisoned = boxes.first(where: \.isPoisoned) { return poisoned }
    if let odd = boxes.first(where: { $0.rank != 2 || $0.shape[1] != 4 || !$0.dtype.isFloatingPoint }) {
      return .fail(ShapeError("regions", "needs floating-point boxes [K, 4] for each image", operands: [odd.type]))
    }
    return concatenated(
      boxes.enumerated().map { image, boxes in
        let numbers = constant(Double(image), [boxes.shape[0], 1], boxes.dtype)
        return concatenated([numbers, boxes], axis: 1)
      })
  }

  private func regions(
    _ name: String, _ boxes: Tensor, _ rule: RegionRule, _ bins: Pair, _ scale: Double, _ samples: Int
  ) -> Tensor {
    if isPoisoned || boxes.isPoisoned { return isPoisoned ? self : boxes }
    do throws(ShapeError) {
      let wideBoxes = try checkedRegions(name, boxes, bins, scale, samples: samples)
      if rule.isPositionSensitive, shape[1] % (bins.height * bins.width) != 0 {
        throw ShapeError(
          name, "\(shape[1]) channels are not a multiple of \(bins) bins", operands: [type, boxes.type])
      }
      let sampling = RegionSampling(name: name, rule: rule, bins: bins, scale: scale, features: shape)
      return try Tensor.checked(sampling, [cast(to: dtype.wide), wideBoxes]).cast(to: dtype)
    } catch {
      return .fail(error)
    }
  }

  /// The boxes in the type that kernels read.
  private func checkedRegions(
    _ name: String, _ boxes: Tensor, _ bins: Pair, _ scale: Double, samples: Int
  ) throws(ShapeError) -> Tensor {
    let operands = [type, boxes.type]
    guard rank == 4, boxes.rank == 2, boxes.shape[1] == 5, dtype.isFloatingPoint, boxes.dtype.isFloatingPoint else {
      throw ShapeError(
        name, "needs floating-point features [N, C, H, W] and boxes [K, 5]", operands: operands,
        hint: "a box is the number of its image, then x₁, y₁, x₂, y₂")
    }
    let counts = 1...Int(Int16.max)
    guard counts.contains(bins.height), counts.contains(bins.width), scale > 0, scale.isFinite,
      (0...Int(Int16.max)).contains(samples)
    else {
      throw ShapeError(
        name, "\(bins) bins, scale \(scale) and \(samples) samples make no sense", operands: operands,
        hint: "all are positive; 0 samples leave their number to the region")
    }
    return boxes.cast(to: boxes.dtype.wide)
  }
}
