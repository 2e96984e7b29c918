import Striate

/// A function of two numbers that optimizers run down.
package struct RaceSurface: Sendable {
  package let name: String
  package let title: String
  package let formula: String
  package let start: Point
  /// Where it is least; nil for the saddle, which falls for ever.
  package let minimum: Point?
  package let xRange: ClosedRange<Double>
  package let yRange: ClosedRange<Double>
  package let steps: Int
  /// η of each racer, in the order of ``Racer/all``: where there is a minimum, that of 1 and 3 times the powers of ten
  /// with which it arrives first, or a large one with which it stays stable if it never does; on the saddle one for all,
  /// but for Adadelta, which has 1.
  package let rates: [Double]
  /// f at points `[N, 2]` -> `[N]`.
  let function: @Sendable (Tensor) -> Tensor

  /// Whether a racer has arrived: within 0.05 of the minimum, or more than 1 away from the saddle's ridge.
  package func isGoal(_ point: Point) -> Bool {
    guard let minimum else { return abs(point.y) > 1 }
    let (dx, dy) = (point.x - minimum.x, point.y - minimum.y)
    return (dx * dx + dy * dy).squareRoot() < Self.tolerance
  }

  package static let tolerance = 0.05

  /// All, in the order of the animations.
  package static let all = [beale, saddle, valley]

  /// Beale 1958: narrow curved valleys and steep walls; least at (3, ½).
  package static let beale = RaceSurface(
    name: "beale", title: "Beale's function",
    formula: "f = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²", start: Point(1, 1.5),
    minimum: Point(3, 0.5), xRange: -0.5...4.5, yRange: -2...2, steps: 400,
    rates: [0.03, 0.003, 0.003, 1, 10, 0.03, 0.3]
  ) { points in
    let (x, y) = columns(points)
    let terms = [(1.5, y), (2.25, y.square()), (2.625, y.square() * y)].map { constant, power in
      (x * power - x + constant).square()
    }
    return terms[0] + terms[1] + terms[2]
  }

  /// A saddle, seen from nearly its ridge: one way up, one way down.
  package static let saddle = RaceSurface(
    name: "saddle", title: "A saddle", formula: "f = x² − y²", start: Point(1, 0.001), minimum: nil,
    xRange: -1.25...1.25, yRange: -0.5...1.5, steps: 120, rates: [0.05, 0.05, 0.05, 0.05, 1, 0.05, 0.05]
  ) { points in
    let (x, y) = columns(points)
    return x.square() - y.square()
  }

  /// Rosenbrock 1960: a long bent valley with a nearly flat floor; least at (1, 1).
  package static let valley = RaceSurface(
    name: "valley", title: "Rosenbrock's valley", formula: "f = (1 − x)² + 100 (y − x²)²", start: Point(-1.2, 1),
    minimum: Point(1, 1), xRange: -1.75...1.5, yRange: -0.5...1.75, steps: 2000,
    rates: [0.001, 0.003, 0.001, 0.3, 10, 0.01, 0.1]
  ) { points in
    let (x, y) = columns(points)
    return (1 - x).square() + 100 * (y - x.square()).square()
  }

  private static func columns(_ points: Tensor) -> (Tensor, Tensor) {
    let count = points.shape[0]
    return (points[0..., 0..<1].reshaped(to: [count]), points[0..., 1..<2].reshaped(to: [count]))
  }
}
