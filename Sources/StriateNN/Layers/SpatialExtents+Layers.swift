import StriateGraph
import StriateKernels
import StriateTypes

extension SpatialExtents {
  /// The number of spatial axes: 1, 2 or 3.
  static var axisCount: Int { Self(1).extents.count }

  /// How tensors of these axes are written: `[N, C, H, W]`.
  static var form: String { ["[N, C, L]", "[N, C, H, W]", "[N, C, D, H, W]"][axisCount - 1] }
}

extension Tensor {
  /// Throws unless this tensor has the axes `[N, C, ...]` of these extents and, if given, so many channels.
  func checkChannels<Extents: SpatialExtents>(
    of _: Extents.Type, count: Int? = nil
  ) throws(ShapeError) {
    if isPoisoned { return }
    guard rank == Extents.axisCount + 2, dtype.isFloatingPoint else {
      throw ShapeError("", "needs floating-point \(Extents.form)", operands: [type])
    }
    if let count, shape[1] != count {
      throw ShapeError("", "channels differ: \(shape[1]) and \(count)", operands: [type])
    }
  }
}
