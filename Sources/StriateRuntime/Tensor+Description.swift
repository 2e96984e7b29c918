import Foundation
import StriateGraph
import StriateTypes

/// Printing like NumPy: nested brackets, aligned columns, and the middle of long axes left out. Printing computes.
extension Tensor: CustomStringConvertible {
  /// Above this many elements only the ends of each axis are shown.
  private static let threshold = 1000
  private static let edgeCount = 3

  public var description: String {
    do {
      return Tensor.format(try cells(), Array(shape), isBool: dtype == .bool)
    } catch {
      return "tensor(\(type), \(error))"
    }
  }

  private func cells() throws -> [String] {
    switch dtype {
    case .bool: return try scalars(as: Bool.self).map { $0 ? "True" : "False" }
    case .int32: return try scalars(as: Int32.self).map(String.init)
    case .int64: return try scalars(as: Int64.self).map(String.init)
    case .float32, .float64:
      return Tensor.formatted(try doubles(), isSingle: dtype == .float32)
    }
  }

  /// Numbers with as many decimals as the array needs (at most eight), or all in scientific notation.
  private static func formatted(_ numbers: [Double], isSingle: Bool) -> [String] {
    let finite = numbers.filter { $0.isFinite && $0 != 0 }.map { Swift.abs($0) }
    let largest = finite.max() ?? 0, smallest = finite.min() ?? 0
    let isScientific =
      largest >= 1e8 || (smallest > 0 && (smallest < 1e-4 || largest / smallest > 1e3 && smallest < 1e-4))
    func text(_ number: Double) -> String {
      if number.isNaN { return "nan" }
      if number.isInfinite { return number < 0 ? "-inf" : "inf" }
      if isScientific { return String(format: "%.8e", number) }
      let shortest = isSingle ? "\(Float(number))" : "\(number)"
      let decimals = shortest.split(separator: ".", omittingEmptySubsequences: false)
      let count = decimals.count == 2 && !shortest.contains("e") ? Swift.min(decimals[1].count, 8) : 8
      let fixed = String(format: "%.\(count)f", number)
      return trimmed(fixed)
    }
    return aligned(numbers.map(text))
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains("."), !text.contains("e") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    return text
  }

  /// Pads decimals so that points stand below each other.
  private static func aligned(_ texts: [String]) -> [String] {
    func decimals(_ text: String) -> Int {
      text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) } ?? 0
    }
    let widest = texts.map(decimals).max() ?? 0
    return texts.map { $0 + String(repeating: " ", count: $0.contains("n") ? 0 : widest - decimals($0)) }
  }

  private static func format(_ cells: [String], _ extents: [Int], isBool: Bool) -> String {
    let shown = cells.count > threshold
    let width = (shown ? Array(cells.prefix(edgeCount)) + cells.suffix(edgeCount) : cells).map(\.count).max() ?? 0
    func part(_ axis: Int, _ start: Int, _ count: Int) -> String {
      if axis == extents.count {
        let cell = cells[start]
        return extents.isEmpty
          ? cell.trimmingCharacters(in: .whitespaces)
          : String(repeating: " ", count: Swift.max(0, width - cell.count)) + cell
      }
      let extent = extents[axis]
      let size = extent == 0 ? 0 : count / extent
      let isCut = shown && extent > 2 * edgeCount
      let indices: [Int?] =
        isCut
        ? (0..<edgeCount).map { $0 } + [nil] + (extent - edgeCount..<extent).map { $0 } : (0..<extent).map { $0 }
      let parts = indices.map { index in index.map { part(axis + 1, start + $0 * size, size) } ?? "..." }
      let isInnermost = axis == extents.count - 1
      let separator =
        isInnermost
        ? " " : String(repeating: "\n", count: extents.count - axis - 1) + String(repeating: " ", count: axis + 1)
      return "[" + parts.joined(separator: separator) + "]"
    }
    if cells.isEmpty { return "[]" }
    return part(0, 0, cells.count)
  }
}
