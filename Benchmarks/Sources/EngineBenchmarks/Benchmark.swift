/// One line of the table.
struct Benchmark: Sendable {
  let name: String
  /// What the figure is of.
  let unit: String
  /// How many of them the work is.
  let count: Int
  /// Makes the work ready, which is not timed.
  let prepare: @Sendable () throws -> () throws -> Void

  init(
    _ name: String, per unit: String, count: Int = 1, _ prepare: @escaping @Sendable () throws -> () throws -> Void
  ) {
    (self.name, self.unit, self.count, self.prepare) = (name, unit, count, prepare)
  }

  /// The median over some rounds of the time of a unit.
  func seconds(rounds: Int) throws -> Double {
    let times = try (0..<rounds).map { _ in
      let work = try prepare()
      return try ContinuousClock().measure(work) / .seconds(1) / Double(count)
    }
    return times.sorted()[rounds / 2]
  }
}
