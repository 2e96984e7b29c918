import Foundation
import Striate

/// `EngineBenchmarks [WORD]` times what has the word in its name.
let word = CommandLine.arguments.dropFirst().first
let rounds = 7

defer { Files.cleanUp() }
print("On \(DeviceChoice.present.summary); median of \(rounds) rounds:")
for benchmark in Engine.all + Files.all where word.map(benchmark.name.contains) ?? true {
  let seconds: Double = try benchmark.seconds(rounds: rounds)
  let (scale, unit): (Double, String) = seconds < 1e-6 ? (1e9, "ns") : seconds < 1e-3 ? (1e6, "µs") : (1e3, "ms")
  let figure = String(format: "%9.2f", seconds * scale)
  print("\(benchmark.name.padding(toLength: 52, withPad: " ", startingAt: 0))\(figure) \(unit) a \(benchmark.unit)")
}
