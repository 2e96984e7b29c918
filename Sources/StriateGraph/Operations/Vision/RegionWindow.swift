import StriateTypes

/// How a region of interest is read from a map of features.
enum RegionRule: Hashable, Sendable {
  /// The mean of bilinear samples in each bin (Mask R-CNN); `samples` for each bin and axis, 0: as many as it has
  /// elements. Aligned regions are shifted by half an element and may be smaller than one.
  case align(samples: Int, isAligned: Bool)
  /// The same, with a group of channels for each bin.
  case positionSensitiveAlign(samples: Int)
  /// The mean of the elements in each bin, with a group of channels for each bin (R-FCN).
  case positionSensitiveMean

  var isPositionSensitive: Bool {
    if case .align = self { return false }
    return true
  }

  /// What the elements of one axis contribute to each of `count` bins of the region `low` ... `high`.
  func windows(low: Double, high: Double, scale: Double, count: Int, extent: Int) -> [RegionWindow] {
    switch self {
    case .align(let samples, let isAligned):
      let shift = isAligned ? 0.5 : 0
      let start = low * scale - shift
      let width = isAligned ? high * scale - shift - start : max(high * scale - start, 1)
      return Self.sampled(start, width, samples, count, extent)
    case .positionSensitiveAlign(let samples):
      let start = low * scale - 0.5
      return Self.sampled(start, high * scale - 0.5 - start, samples, count, extent)
    case .positionSensitiveMean:
      let start = (low * scale).rounded(.toNearestOrAwayFromZero)
      let end = (high * scale).rounded(.toNearestOrAwayFromZero)
      let size = max(end - start, 1) / Double(count)
      return (0..<count).map { bin in
        let first = RegionWindow.clamped(start + (Double(bin) * size).rounded(.down), 0...extent)
        let last = RegionWindow.clamped(start + (Double(bin + 1) * size).rounded(.up), 0...extent)
        if last <= first { return RegionWindow(first: 0, weights: []) }
        let weights = Array(repeating: 1 / Double(last - first), count: last - first)
        return RegionWindow(first: first, weights: weights)
      }
    }
  }

  private static func sampled(
    _ start: Double, _ width: Double, _ samples: Int, _ count: Int, _ extent: Int
  ) -> [RegionWindow] {
    let size = width / Double(count)
    let samples = samples > 0 ? samples : RegionWindow.clamped(size.rounded(.up), 0...RegionWindow.limit)
    return (0..<count).map { bin in
      var window = RegionWindow(first: 0, weights: [])
      for sample in 0..<samples {
        let place = start + Double(bin) * size + (Double(sample) + 0.5) * size / Double(samples)
        window.add(sampleAt: place, weight: 1 / Double(samples), extent: extent)
      }
      return window
    }
  }
}

/// Neighbouring elements of one axis from `first` on, and what each contributes.
struct RegionWindow {
  /// Regions that reach further than this are refused.
  static let limit = 1 << 24

  var first: Int
  var weights: [Double]

  /// A bilinear sample: nothing beyond one element outside, the border's element up to there.
  mutating func add(sampleAt place: Double, weight: Double, extent: Int) {
    guard place >= -1, place <= Double(extent) else { return }
    let place = min(max(place, 0), Double(extent - 1))
    let low = min(Int(place), extent - 1), share = place - Double(low)
    add(weight * (1 - share), at: low)
    if share > 0 { add(weight * share, at: low + 1) }
  }

  private mutating func add(_ weight: Double, at position: Int) {
    if weights.isEmpty { first = position }
    // Places ascend, or descend where a region's ends are swapped.
    if position < first {
      weights.insert(contentsOf: Array(repeating: 0, count: first - position), at: 0)
      first = position
    }
    while weights.count <= position - first { weights.append(0) }
    weights[position - first] += weight
  }

  static func clamped(_ value: Double, _ range: ClosedRange<Int>) -> Int {
    Int(min(max(value, Double(range.lowerBound)), Double(range.upperBound)))
  }
}
