import StriateGraph
import StriateTypes

/// Printing like NumPy: nested brackets, aligned columns, lines of at most 75 columns, and the middle of long axes
/// left out. Printing computes.
extension Tensor: CustomStringConvertible {
  public var description: String {
    do { return try printed() } catch { return "tensor(\(type), \(error))" }
  }

  private func printed() throws -> String {
    switch dtype {
    case .bool:
      let elements = try scalars(as: Bool.self)
      return printed { positions in
        positions.map { (rank > 0 && elements[$0] ? " " : "") + (elements[$0] ? "True" : "False") }
      }
    case .uint8, .int8, .int16, .int32: return try printedIntegers(cast(to: .int32).scalars(as: Int32.self))
    case .int64: return try printedIntegers(scalars(as: Int64.self))
    case .float16:
      let elements = try scalars(as: Float16.self)
      return printed(positionalBelow: 1e3, 1e3) { .init(elements[$0]) }
    case .bfloat16:
      let elements = try scalars(as: BFloat16.self)
      return printed(positionalBelow: 1e6, 1e6) { .init(elements[$0]) }
    case .float32:
      let elements = try scalars(as: Float.self)
      return printed(positionalBelow: 1e6, 1e6) { .init(elements[$0]) }
    case .float64:
      let elements = try scalars(as: Double.self)
      return printed(positionalBelow: 1e16, 1e8) { .init(elements[$0]) }
    }
  }

  private func printedIntegers(_ elements: [some FixedWidthInteger]) -> String {
    printed { positions in PrintedNumbers.rightAligned(positions.map { "\(elements[$0])" }) }
  }

  /// - Parameters:
  ///   - scalarLimit: a number alone is in scientific notation from here on.
  ///   - arrayLimit: an array with a number from here on is.
  private func printed(
    positionalBelow scalarLimit: Double, _ arrayLimit: Double, _ number: (Int) -> PrintedNumbers.Number
  ) -> String {
    if rank == 0 { return PrintedNumbers.scalar(number(0), positionalBelow: scalarLimit) }
    return printed { positions in PrintedNumbers.column(positions.map(number), positionalBelow: arrayLimit) }
  }

  /// - Parameter text: the words for elements at these positions, in row-major order.
  private func printed(_ text: ([Int]) -> [String]) -> String {
    if elementCount == 0 { return "[]" }
    var layout = PrintedArray(shape: shape)
    layout.words = text(layout.positions)
    return layout.text
  }
}

/// Brackets, line breaks and left-out middles around words.
private struct PrintedArray {
  /// Above this many elements only the ends of each axis are shown.
  private static let threshold = 1000
  private static let edgeCount = 3
  private static let lineWidth = 75

  private let shape: Shape
  private let isSummarized: Bool
  /// One for each shown element.
  var words: [String] = []

  init(shape: Shape) {
    self.shape = shape
    isSummarized = shape.elementCount > Self.threshold
  }

  /// The elements that are shown.
  var positions: [Int] {
    let strides = shape.contiguousStrides
    return (0..<shape.rank).reduce([0]) { starts, axis in
      let steps = indices(axis).compactMap { $0.map { $0 * strides[axis] } }
      return starts.flatMap { start in steps.map { start + $0 } }
    }
  }

  var text: String {
    var rest = words[...]
    return shape.rank == 0 ? words[0] : part(0, &rest)
  }

  /// Positions along an axis; nil where some are left out.
  private func indices(_ axis: Int) -> [Int?] {
    let extent = shape[axis]
    guard isSummarized, extent > 2 * Self.edgeCount else { return Array(0..<extent) }
    return Array(0..<Self.edgeCount) + [nil] + Array(extent - Self.edgeCount..<extent)
  }

  /// Axis `axis` of the part whose words come next, in brackets.
  private func part(_ axis: Int, _ rest: inout ArraySlice<String>) -> String {
    let indent = String(repeating: " ", count: axis + 1)
    guard axis == shape.rank - 1 else {
      let parts = indices(axis).map { $0 == nil ? "..." : part(axis + 1, &rest) }
      return "[" + parts.joined(separator: String(repeating: "\n", count: shape.rank - axis - 1) + indent) + "]"
    }
    // One column for each bracket that closes.
    let width = Self.lineWidth - shape.rank
    var lines: [String] = []
    var line = indent
    for index in indices(axis) {
      let word = index == nil ? "..." : rest.removeFirst()
      if line.count > indent.count, line.count + word.count > width {
        lines.append(String(line.dropLast()))
        line = indent
      }
      line += word + " "
    }
    lines.append(String(line.dropLast()))
    return "[" + lines.joined(separator: "\n").dropFirst(indent.count) + "]"
  }
}
