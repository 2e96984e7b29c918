/// A number for each spatial axis: `Int` for sequences `[N, C, L]`, `Pair` for images `[N, C, H, W]`, `Triple` for volumes
/// `[N, C, D, H, W]`.
public protocol SpatialExtents: Hashable, Sendable {
  /// The same number for every axis.
  init(_ all: Int)

  /// One number an axis, the outermost first.
  var extents: [Int] { get }

  /// From one number an axis.
  init(extents: [Int])
}

/// Extents that are given axis by axis: `Pair` and `Triple`.
public protocol MultiaxialExtents: SpatialExtents {}

extension Int: SpatialExtents {
  /// From one number an axis.
  public init(extents: [Int]) { self = extents[0] }
  /// One number an axis.
  public var extents: [Int] { [self] }
}

/// A value for each spatial axis of an image.
public struct Pair: MultiaxialExtents, CustomStringConvertible {
  public var height: Int
  public var width: Int

  /// A value for each axis.
  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  /// The same value for both axes.
  public init(_ both: Int) { self.init(both, both) }

  /// From one number an axis.
  public init(extents: [Int]) { self.init(extents[0], extents[1]) }

  /// One number an axis.
  public var extents: [Int] { [height, width] }
  public var description: String { "\(height)×\(width)" }
}

/// A value for each spatial axis of a volume.
public struct Triple: MultiaxialExtents, CustomStringConvertible {
  public var depth: Int
  public var height: Int
  public var width: Int

  /// A value for each axis.
  public init(_ depth: Int, _ height: Int, _ width: Int) {
    self.depth = depth
    self.height = height
    self.width = width
  }

  /// The same value for all three axes.
  public init(_ all: Int) { self.init(all, all, all) }

  /// From one number an axis.
  public init(extents: [Int]) { self.init(extents[0], extents[1], extents[2]) }

  /// One number an axis.
  public var extents: [Int] { [depth, height, width] }
  public var description: String { "\(depth)×\(height)×\(width)" }
}
