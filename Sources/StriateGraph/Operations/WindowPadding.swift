import StriateKernels
import StriateTypes

/// The zeros around the spatial axes of a convolution's input.
public struct WindowPadding: Hashable, Sendable, ExpressibleByIntegerLiteral {
  private enum Kind: Hashable, Sendable {
    case same
    case all(Int)
    case sides(before: [Int], after: [Int])
  }
  private let kind: Kind

  /// None: only windows that lie in the input altogether.
  public static let valid = WindowPadding(kind: .all(0))

  /// As many as keep the extents: dilation · (kernel − 1) in all, an odd one behind. Strides must be 1.
  public static let same = WindowPadding(kind: .same)

  /// The same number on both sides of each axis, given one for each: `.both(Pair(1, 2))`.
  public static func both(_ widths: some SpatialExtents) -> WindowPadding {
    WindowPadding(kind: .sides(before: widths.extents, after: widths.extents))
  }

  /// Numbers of their own for each side.
  public static func sides<Widths: SpatialExtents>(before: Widths, after: Widths) -> WindowPadding {
    WindowPadding(kind: .sides(before: before.extents, after: after.extents))
  }

  /// The same number on every side of every axis.
  public init(integerLiteral value: Int) { self.init(kind: .all(value)) }

  private init(kind: Kind) { self.kind = kind }

  /// The number of zeros in front of and behind each axis.
  func widths(
    kernel: [Int], strides: [Int], dilation: [Int], operation: String
  ) throws(ShapeError) -> (before: [Int], after: [Int]) {
    switch kind {
    case .all(let width): return (kernel.map { _ in width }, kernel.map { _ in width })
    case .sides(let before, let after):
      guard before.count == kernel.count else {
        throw ShapeError(operation, "the padding has \(before.count) axes, the images \(kernel.count)")
      }
      return (before, after)
    case .same:
      guard strides.allSatisfy({ $0 == 1 }) else {
        throw ShapeError(operation, "the padding 'same' needs strides of 1", hint: "give the padding in numbers")
      }
      let totals = zip(kernel, dilation).map { max($0 - 1, 0) * $1 }
      return (totals.map { $0 / 2 }, totals.map { $0 - $0 / 2 })
    }
  }
}
