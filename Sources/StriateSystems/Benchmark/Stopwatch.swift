import Striate

/// How long something takes that is done again and again.
package struct Stopwatch {
  /// Rounds of executions, of whose mean times the median is taken.
  package var repeats: Int

  package init(repeats: Int) { self.repeats = repeats }

  /// The median over the repeats of the mean time of an execution, after a warm-up.
  package func seconds(executions: Int, _ body: () throws -> Void) rethrows -> Double {
    for _ in 0..<max(2, executions / 10) { try body() }
    var times: [Double] = []
    for _ in 0..<repeats {
      let start = ContinuousClock.now
      for _ in 0..<executions { try body() }
      times.append((ContinuousClock.now - start).inSeconds / Double(executions))
    }
    return times.sorted()[repeats / 2]
  }
}

/// A work that can be asked for by its name.
protocol NamedWork {
  var name: String { get }
}

extension Sequence where Element: NamedWork {
  /// The works of these names, or all.
  func named(_ names: [String]?) -> [Element] { filter { names?.contains($0.name) ?? true } }
}
