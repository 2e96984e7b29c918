import StriateTypes

/// What may stand between the brackets of a tensor, one for each axis:
/// ```swift
/// x[0]                  // a part; -1 is the last
/// x[1..., 2..<5]        // ranges; what lies outside is left out, negative bounds count from the end, as in NumPy
/// x[.all, -1]           // a whole axis
/// x[.ellipsis, 0]       // as many whole axes as are missing
/// x[.newAxis, .ellipsis]
/// x[.slice(from: -1, by: -2)]   // NumPy's [-1::-2]
/// x[rows, columns]      // integer tensors: elements at those positions, their shapes broadcast
/// ```
/// Axes that are not named are whole. Integers are taken first and their axes go away; tensors then pick from what is
/// left, and if they do not stand side by side their axes come first (the rules of PyTorch). A mask of bools has a method:
/// `maskedSelect(_:)` to read, `filled(with:where:)` and `replacingElements(_:where:)` to write.
public protocol AxisIndex: Sendable {
  /// What it selects.
  var selection: AxisSelection { get }
}

/// What an `AxisIndex` selects.
public struct AxisSelection: AxisIndex {
  enum Kind: Sendable {
    case part(Int)
    case slice(from: Int?, to: Int?, by: Int)
    case tensor(Tensor)
    case newAxis, ellipsis
  }
  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// Itself.
  public var selection: AxisSelection { self }
}

extension AxisIndex where Self == AxisSelection {
  /// The whole axis.
  public static var all: AxisSelection { AxisSelection(.slice(from: nil, to: nil, by: 1)) }
  /// As many whole axes as the other indices leave over.
  public static var ellipsis: AxisSelection { AxisSelection(.ellipsis) }
  /// A new axis of extent 1.
  public static var newAxis: AxisSelection { AxisSelection(.newAxis) }

  /// NumPy's `[from:to:by]`: without `to`, up to the end in the direction of the step.
  /// - Parameters:
  ///   - from: the first position; negative ones count from the end.
  ///   - to: the position before which it ends.
  ///   - by: the step, not 0; backwards where it is negative.
  public static func slice(from: Int? = nil, to: Int? = nil, by: Int = 1) -> AxisSelection {
    AxisSelection(.slice(from: from, to: to, by: by))
  }
}

extension Int: AxisIndex {
  /// One part; its axis goes away.
  public var selection: AxisSelection { AxisSelection(.part(self)) }
}

extension Tensor: AxisIndex {
  /// The positions that it names.
  public var selection: AxisSelection { AxisSelection(.tensor(self)) }
}

extension Range: AxisIndex where Bound == Int {
  /// The positions of the range.
  public var selection: AxisSelection { AxisSelection(.slice(from: lowerBound, to: upperBound, by: 1)) }
}

extension ClosedRange: AxisIndex where Bound == Int {
  /// The positions of the range, with its last.
  public var selection: AxisSelection { PartialRangeThrough(upperBound).selection(from: lowerBound) }
}

extension PartialRangeFrom: AxisIndex where Bound == Int {
  /// Up to the end of the axis.
  public var selection: AxisSelection { AxisSelection(.slice(from: lowerBound, to: nil, by: 1)) }
}

extension PartialRangeUpTo: AxisIndex where Bound == Int {
  /// From the beginning of the axis.
  public var selection: AxisSelection { AxisSelection(.slice(from: nil, to: upperBound, by: 1)) }
}

extension PartialRangeThrough: AxisIndex where Bound == Int {
  /// From the beginning of the axis, with the last of the range.
  public var selection: AxisSelection { selection(from: nil) }

  fileprivate func selection(from start: Int?) -> AxisSelection {
    // Behind −1 there is the end, not position 0.
    let end = upperBound == -1 || upperBound == .max ? nil : upperBound + 1
    return AxisSelection(.slice(from: start, to: end, by: 1))
  }
}
