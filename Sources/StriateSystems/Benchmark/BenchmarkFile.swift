import Striate

/// A benchmark's initial weights, data and expected results as safetensors, from which peers do the same work.
///
/// Weights stand under their names with `network.` before them, data as `data.0`, `data.1` ... The metadata say the rest.
package enum BenchmarkFile {
  /// Writes a work of `TrainingBenchmark`, with its losses at the first steps without dropout.
  package static func writeTraining(_ name: String, to path: String, losses count: Int = 11) throws {
    guard let work = BenchmarkNetwork.training.first(where: { $0.name == name }) else {
      throw EvaluationError("there is no benchmark of training '\(name)'")
    }
    let step = try TrainingStep(work, hasDropout: false)
    var entries = try initialState(step.network, step.data)
    let losses = try (0..<count).map { _ in try step.run().item() }
    entries.append(try NamedArray(name: "losses", Tensor(losses, shape: [count])))
    try write(entries, work, to: path)
  }

  /// Writes a work of `InferenceBenchmark`, with its outputs.
  package static func writeInference(_ name: String, to path: String) throws {
    guard let work = BenchmarkNetwork.inference.first(where: { $0.name == name }) else {
      throw EvaluationError("there is no benchmark of inference '\(name)'")
    }
    let answer = try Inference(work)
    let entries = try initialState(answer.network, answer.data)
    try write(entries + [try NamedArray(name: "output", try answer.run())], work, to: path)
  }

  private static func initialState(_ network: any Layer, _ data: [Tensor]) throws -> [NamedArray] {
    try network.namedCells.map { try NamedArray(name: "network." + $0.name, $0.value) }
      + data.enumerated().map { try NamedArray(name: "data.\($0)", $1) }
  }

  private static func write(_ entries: [NamedArray], _ work: BenchmarkNetwork, to path: String) throws {
    try SafetensorsFile(
      entries: entries,
      metadata: [
        "name": work.name, "work": work.summary, "task": work.task.name, "learning_rate": "\(work.learningRate)",
        "momentum": "\(TrainingStep.momentum)", "executions": "\(work.executions)"
      ]
    ).write(to: path)
  }
}
