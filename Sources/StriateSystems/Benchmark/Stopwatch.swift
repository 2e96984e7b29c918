import Striate

/// How long something takes that is done again and again.
struct Stopwatch {
  /// Rounds of executions, of whose mean times the median is taken.
  var repeats: Int

  /// The median over the repeats of the mean time of an execution, after a warm-up.
  func seconds(executions: Int, _ body: () throws -> Void) rethrows -> Double {
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
