import StriateKernels
import StriateTypes

extension Tensor {
  /// Channels become pixels: `[..., C·r², H, W]` -> `[..., C, H·r, W·r]` (Shi et al. 2016, arXiv:1609.05158).
  /// - Parameter factor: r.
  public func pixelShuffled(by factor: Int) -> Tensor {
    if isPoisoned { return self }
    guard rank >= 3, (1...1 << 15).contains(factor), shape[rank - 3] % (factor * factor) == 0 else {
      return .fail(
        ShapeError("pixelShuffled", "the channels are not a multiple of \(factor)²", operands: [type]))
    }
    let (lead, channels, height, width) = imageParts
    let parts = [lead, channels / (factor * factor), factor, factor, height, width]
    return reshaped(to: parts).transposed([0, 1, 4, 2, 5, 3])
      .reshaped(to: leadingExtents + [channels / (factor * factor), height * factor, width * factor])
  }

  /// Pixels become channels, the inverse of `pixelShuffled`: `[..., C, H·r, W·r]` -> `[..., C·r², H, W]`.
  /// - Parameter factor: r.
  public func pixelUnshuffled(by factor: Int) -> Tensor {
    if isPoisoned { return self }
    guard rank >= 3, (1...1 << 15).contains(factor), shape[rank - 1] % factor == 0, shape[rank - 2] % factor == 0
    else {
      return .fail(
        ShapeError("pixelUnshuffled", "the image is not a multiple of \(factor)×\(factor)", operands: [type]))
    }
    let (lead, channels, height, width) = imageParts
    let parts = [lead, channels, height / factor, factor, width / factor, factor]
    return reshaped(to: parts).transposed([0, 1, 3, 5, 2, 4])
      .reshaped(to: leadingExtents + [channels * factor * factor, height / factor, width / factor])
  }

  /// Channels of different groups side by side: channel g·(C/G) + i goes to i·G + g. `[N, C, ...]` -> the same
  /// (Zhang et al. 2017, arXiv:1707.01083).
  public func channelShuffled(groups: Int) -> Tensor {
    if isPoisoned { return self }
    guard rank >= 3, groups > 0, shape[1] % groups == 0 else {
      return .fail(
        ShapeError("channelShuffled", "\(groups) groups do not divide the channels of [N, C, ...]", operands: [type]))
    }
    let positions = shape.dropFirst(2).reduce(1, *)
    return reshaped(to: Shape([shape[0], groups, shape[1] / groups, positions])).transposed([0, 2, 1, 3])
      .reshaped(to: shape)
  }

  private var leadingExtents: [Int] { Array(shape.dropLast(3)) }

  private var imageParts: (lead: Int, channels: Int, height: Int, width: Int) {
    (leadingExtents.reduce(1, *), shape[rank - 3], shape[rank - 2], shape[rank - 1])
  }
}
