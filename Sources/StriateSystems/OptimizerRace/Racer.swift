import Striate

/// Two numbers that are trained: `[1, 2]` in Float64.
struct RacePoint: Module {
  let position: Parameter

  init(_ start: Point) { position = Parameter(Tensor([start.x, start.y], shape: [1, 2])) }
}

/// An optimizer in the race: Striate's own, with numbers that are the same on all surfaces but for η.
package struct Racer: Sendable {
  package let name: String
  package let color: Color
  let make: @Sendable (RacePoint, Double) -> any Optimizer

  /// Colours of Okabe & Ito, "Color universal design", 2008, without the yellow, which does not show on white.
  package static let all = [
    Racer(name: "SGD", color: Color(hex: 0x1F2933)) { SGD($0, learningRate: $1) },
    Racer(name: "momentum", color: Color(hex: 0xE69F00)) { SGD($0, learningRate: $1, momentum: 0.9) },
    Racer(name: "Nesterov", color: Color(hex: 0xCC79A7)) { SGD($0, learningRate: $1, momentum: 0.9, nesterov: true) },
    Racer(name: "Adagrad", color: Color(hex: 0x009E73)) { Adagrad($0, learningRate: $1) },
    Racer(name: "Adadelta", color: Color(hex: 0x56B4E9)) { Adadelta($0, learningRate: $1) },
    Racer(name: "RMSProp", color: Color(hex: 0x0072B2)) { RMSprop($0, learningRate: $1, alpha: 0.9) },
    Racer(name: "Adam", color: Color(hex: 0xD55E00)) { Adam($0, learningRate: $1) }
  ]

  /// The places that it comes by, the start first: as many as there are steps, and one; fewer after Ctrl-C.
  package func run(on surface: RaceSurface, rate: Double, steps: Int) throws -> [Point] {
    let point = RacePoint(surface.start), optimizer = make(point, rate)
    let step = compiled { _ in
      try optimizer.step(minimizing: surface.function(point.position.value).sum())
      return []
    }
    var places = [surface.start]
    for _ in 0..<steps where Interruption.requested == nil {
      try step()
      let values = try point.position.value.doubles()
      places.append(Point(values[0], values[1]))
    }
    return places
  }
}

/// What came out for one racer on one surface.
package struct RaceResult: Sendable {
  package let racer: Racer
  package let rate: Double
  package let places: [Point]
  /// Steps after which it had arrived and stayed to the end (or, off the saddle, was first away); nil if it never was.
  package let arrival: Int?

  package init(_ racer: Racer, rate: Double, places: [Point], on surface: RaceSurface) {
    self.racer = racer
    self.rate = rate
    self.places = places
    guard surface.minimum != nil else {
      arrival = places.firstIndex(where: surface.isGoal)
      return
    }
    let away = places.lastIndex { !surface.isGoal($0) } ?? -1
    arrival = away + 1 < places.count ? away + 1 : nil
  }
}
