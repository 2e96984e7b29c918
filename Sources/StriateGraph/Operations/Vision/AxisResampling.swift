import StriateTypes

/// How elements between the given ones are worked out.
public enum Interpolation: Hashable, Sendable, CaseIterable {
  /// The element at ⌊i · source/target⌋, as old libraries have it.
  case nearest
  /// The element whose centre is nearest, as Pillow and scikit-image have it.
  case nearestExact
  /// Linear between neighbours along each axis: linear, bilinear, trilinear.
  case linear
  /// Cubic convolution along each axis with a = −0.75, or −0.5 where antialiased (Keys 1981).
  case cubic
  /// The mean of all elements that a new one covers.
  case area
}

/// Interpolation along one axis: each new element is a weighted sum of neighbouring old ones.
struct AxisResampling: Hashable, Sendable {
  let source: Int
  let target: Int
  let interpolation: Interpolation
  let alignsCorners: Bool
  let isAntialiased: Bool
  /// target/source as it was asked for; nil where it follows from the extents.
  let scale: Double?

  /// Neighbouring old elements from `first` on, and what each contributes.
  struct Window {
    var first: Int
    var weights: [Double]
  }

  /// Whether every element stays as it is.
  var isIdentity: Bool { source == target && (scale == nil || scale == 1) }

  /// The old element for each new one, of the two kinds that only choose.
  var nearestPositions: [Int64] {
    // In single precision, as PyTorch has it: elsewhere another neighbour would win where the product is nearly whole.
    let ratio = scale.map { Float(1 / $0) } ?? Float(source) / Float(target)
    let shift: Float = interpolation == .nearestExact ? 0.5 : 0
    return (0..<target).map { position in
      let place = ((Float(position) + shift) * ratio).rounded(.down)
      return Int64(max(0, min(place, Float(source - 1))))
    }
  }

  /// What each old element contributes to each new one, a row for each new one.
  var matrix: [Double] {
    windows().flatMap { window in
      var row = Array(repeating: 0.0, count: source)
      row.replaceSubrange(window.first..<window.first + window.weights.count, with: window.weights)
      return row
    }
  }

  func windows() -> [Window] {
    let ratio = ratio
    return (0..<target).map { position in
      let window =
        switch interpolation {
        case .area: covered(by: position)
        case _ where isAntialiased: antialiased(Double(position), ratio)
        case .cubic: cubic(at: place(of: position, ratio))
        default: linear(at: max(place(of: position, ratio), 0))
        }
      return window
    }
  }

  /// Old elements for one step among the new ones.
  private var ratio: Double {
    if alignsCorners { return target > 1 ? Double(source - 1) / Double(target - 1) : 0 }
    return scale.map { 1 / $0 } ?? Double(source) / Double(target)
  }

  /// Where a new element lies among the old ones.
  private func place(of position: Int, _ ratio: Double) -> Double {
    alignsCorners ? Double(position) * ratio : (Double(position) + 0.5) * ratio - 0.5
  }

  private func linear(at place: Double) -> Window {
    let first = Int(min(place.rounded(.down), Double(source - 1)))
    let share = min(max(place - Double(first), 0), 1)
    return first == source - 1 ? Window(first: first, weights: [1]) : Window(first: first, weights: [1 - share, share])
  }

  private func cubic(at place: Double) -> Window {
    // Far outside all four neighbours are the same border element.
    let base = max(-4, min(place.rounded(.down), Double(source + 4)))
    let share = place - place.rounded(.down)
    let positions = (-1...2).map { max(0, min(Int(base) + $0, source - 1)) }
    var window = Window(first: positions[0], weights: Array(repeating: 0, count: positions[3] - positions[0] + 1))
    for (offset, position) in positions.enumerated() {
      window.weights[position - window.first] += Self.cubicWeight(share - Double(offset - 1), a: -0.75)
    }
    return window
  }

  /// The mean over ⌊i·source/target⌋ ..< ⌈(i + 1)·source/target⌉.
  private func covered(by position: Int) -> Window {
    let first = position * source / target
    let end = ((position + 1) * source + target - 1) / target
    return Window(first: first, weights: Array(repeating: 1 / Double(end - first), count: end - first))
  }

  /// A filter that is as wide as a new element where the image shrinks.
  private func antialiased(_ position: Double, _ ratio: Double) -> Window {
    let reach = interpolation == .cubic ? 2.0 : 1.0
    let stretch = max(ratio, 1)
    let center = ratio * (position + 0.5)
    let first = Int(max(0, min(center - reach * stretch + 0.5, Double(source - 1))))
    let end = Int(max(Double(first + 1), min(center + reach * stretch + 0.5, Double(source))))
    var weights = (first..<end).map { element in
      let distance = (Double(element) - center + 0.5) / stretch
      return interpolation == .cubic ? Self.cubicWeight(distance, a: -0.5) : max(0, 1 - abs(distance))
    }
    let total = weights.reduce(0, +)
    if total != 0 { weights = weights.map { $0 / total } }
    return Window(first: first, weights: weights)
  }

  /// The cubic convolution kernel at a distance (Keys 1981, doi:10.1109/TASSP.1981.1163711).
  private static func cubicWeight(_ distance: Double, a: Double) -> Double {
    let x = abs(distance)
    if x <= 1 { return ((a + 2) * x - (a + 3)) * x * x + 1 }
    return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0
  }
}
