/// A curve in a line of text: `▇▅▃▂▁▁`.
package enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// The curve of values in so many characters: each shows the mean of as many values, the lowest with the lowest bar.
  /// Values that are not finite are passed over.
  package static func text(_ values: [Double], width: Int) -> String {
    let values = values.filter(\.isFinite)
    guard !values.isEmpty, width > 0 else { return "" }
    let columns = min(width, values.count)
    let means = (0..<columns).map { column in
      let part = values[column * values.count / columns..<(column + 1) * values.count / columns]
      return part.reduce(0, +) / Double(part.count)
    }
    guard let low = means.min(), let high = means.max(), high > low else {
      return String(repeating: bars[0], count: columns)
    }
    return String(means.map { bars[min(bars.count - 1, Int(($0 - low) / (high - low) * Double(bars.count)))] })
  }
}
