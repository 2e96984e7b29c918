import Foundation
import Striate
import StriateSystems
import Testing

/// The benchmarks do the work that they say.
@Suite struct BenchmarkTests {
  @Test func `the first loss in a benchmark's file is that of its weights and data`() throws {
    let path = NSTemporaryDirectory() + "striate-benchmark-\(UUID().uuidString).safetensors"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try BenchmarkFile.writeTraining("tiny-mlp", to: path)

    let arrays = Dictionary(uniqueKeysWithValues: try ArrayFile(reading: path).arrays.map { ($0.name, $0) })
    func numbers(_ name: String) throws -> [Double] { try #require(arrays[name]?.tensor).doubles() }
    var rows = try numbers("data.0").chunked(by: 2)
    for layer in [0, 2, 4] {
      let weights = try numbers("network.\(layer).weight"), biases = try numbers("network.\(layer).bias")
      rows = rows.map { row in
        zip(weights.chunked(by: row.count), biases).map { weights, bias in
          let sum = zip(row, weights).map(*).reduce(bias, +)
          return layer == 4 ? sum : tanh(sum)
        }
      }
    }
    let losses = zip(rows, try numbers("data.1")).map { log($0.map(exp).reduce(0, +)) - $0[Int($1)] }
    let expected = losses.reduce(0, +) / Double(losses.count)
    let written = try numbers("losses")
    #expect(written.count == 11)
    #expect(abs(written[0] - expected) < 1e-6 * expected)
    // What trains goes down.
    #expect(written[10] < written[0])
  }

  @Test func `an inference benchmark's file has the outputs of its weights without dropout`() throws {
    let path = NSTemporaryDirectory() + "striate-benchmark-\(UUID().uuidString).safetensors"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try BenchmarkFile.writeInference("lenet5", to: path)

    let arrays = try ArrayFile(reading: path).arrays
    let model = LeNet5()
    try model.load(from: path, strict: false, removingPrefix: "network.")
    let x = try #require(arrays.first { $0.name == "data.0" }?.tensor)
    let written = try #require(arrays.first { $0.name == "output" }?.tensor).doubles()
    let expected = try withDevice(.reference) { try withPhase(.inference) { try model(x).doubles() } }
    for (a, b) in zip(written, expected) { #expect(abs(a - b) < 1e-5) }
  }

  @Test func `every group has the works of its peers`() {
    #expect(
      TrainingBenchmark.names == [
        "tiny-mlp", "mlp", "lenet5", "alexnet", "vgg11", "resnet18", "inception", "lstm", "autoencoder", "dqn"
      ])
    #expect(InferenceBenchmark.names == ["lenet5", "alexnet", "resnet18", "lstm"])
    #expect(KernelBenchmark.names.count == 6 + 2 + 3 * 5 + 6)
    #expect(Set(KernelBenchmark.names).count == KernelBenchmark.names.count)
  }

  @Test func `steps of all small networks give finite losses`() throws {
    for name in ["tiny-mlp", "mlp", "lenet5", "autoencoder", "dqn"] {
      let losses = try TrainingBenchmark.takeSteps(2, only: [name])
      #expect(losses.count == 1 && losses[0].isFinite && losses[0] > 0, "\(name): \(losses)")
    }
  }
}

extension [Double] {
  fileprivate func chunked(by count: Int) -> [[Double]] {
    stride(from: 0, to: self.count, by: count).map { Array(self[$0..<$0 + count]) }
  }
}
