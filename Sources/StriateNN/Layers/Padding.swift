import StriateGraph
import StriateKernels
import StriateTypes

/// Elements added around the spatial axes of `[N, C, ...]`: zeros, a number, mirrored, repeated or from the other end. Users
/// write `Pad1D`, `Pad2D` and `Pad3D`.
public struct Padding<Extents: SpatialExtents>: Layer {
  private let before: [Int]
  private let after: [Int]
  private let mode: PaddingMode
  private let site: LayerSite

  /// - Parameters:
  ///   - width: on each side of each axis.
  ///   - mode: zeros by default.
  public init(
    _ width: Int, mode: PaddingMode = .constant(0), file: String = #fileID, line: Int = #line
  ) {
    self.init(before: Extents(width), after: Extents(width), mode: mode, file: file, line: line)
  }

  /// - Parameters:
  ///   - before: elements in front of each axis; a negative number takes elements away.
  ///   - after: elements behind each axis.
  ///   - mode: zeros by default.
  public init(
    before: Extents, after: Extents, mode: PaddingMode = .constant(0), file: String = #fileID, line: Int = #line
  ) {
    self.before = [0, 0] + before.extents
    self.after = [0, 0] + after.extents
    self.mode = mode
    site = LayerSite("Pad\(Extents.axisCount)D", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      if x.isPoisoned { return x }
      guard x.rank == before.count else { throw ShapeError("", "needs \(Extents.form)", operands: [x.type]) }
      return x.padded(before: before, after: after, mode: mode)
    }
  }
}

/// Elements around sequences `[N, C, L]`.
public typealias Pad1D = Padding<Int>
/// Elements around images `[N, C, H, W]`.
public typealias Pad2D = Padding<Pair>
/// Elements around volumes `[N, C, D, H, W]`.
public typealias Pad3D = Padding<Triple>
