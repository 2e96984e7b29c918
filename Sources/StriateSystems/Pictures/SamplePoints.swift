import Foundation
import Striate

/// Points in the plane that no straight line parts, made by a seed: something to watch a network learn on.
package enum SamplePoints: String, Sendable, CaseIterable {
  /// Two half circles that reach into one another.
  case moons
  /// Two arms that wind around one another.
  case spiral
  /// A disc within a ring.
  case circles

  /// Columns `x`, `y` and `class`, with the classes in turn.
  /// - Parameter count: rows.
  package func table(count: Int = 200, seed: UInt64 = 1) -> Table {
    var generator = PhiloxGenerator(seed: seed, stream: 0x706F_696E)
    var xs: [Double] = [], ys: [Double] = [], classes: [String?] = []
    for row in 0..<count {
      let label = row % 2
      let t = Double.random(in: 0...1, using: &generator)
      var point: (x: Double, y: Double)
      switch self {
      case .moons:
        let angle = Double.pi * t
        point = label == 0 ? (cos(angle), sin(angle)) : (1 - cos(angle), 0.5 - sin(angle))
      case .spiral:
        let radius = 0.1 + 0.9 * t.squareRoot(), angle = 2.8 * Double.pi * radius + Double.pi * Double(label)
        point = (radius * cos(angle), radius * sin(angle))
      case .circles:
        let angle = 2 * Double.pi * t, radius = label == 0 ? 0.45 : 1.0
        point = (radius * cos(angle), radius * sin(angle))
      }
      let noise = self == .spiral ? 0.02 : 0.12
      xs.append(point.x + noise * generator.normal())
      ys.append(point.y + noise * generator.normal())
      classes.append(label == 0 ? "first" : "second")
    }
    return Table(
      name: rawValue, columnNames: ["x", "y", "class"], columns: [.numbers(xs), .numbers(ys), .texts(classes)])
  }

  /// A network that parts them.
  var hidden: [Int] { self == .spiral ? [32, 32] : [16, 16] }
}
