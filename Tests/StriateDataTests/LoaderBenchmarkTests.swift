import Foundation
import StriateData
import Testing

/// What Tools/bench_loader.py runs: `STRIATE_LOADER_BENCHMARK` names a folder, a side and a number of epochs.
private let order = ProcessInfo.processInfo.environment["STRIATE_LOADER_BENCHMARK"]?.split(separator: ",")

@Suite struct LoaderBenchmarkTests {
  @Test(.enabled(if: order?.count == 3, "a benchmark")) func `pictures a second`() throws {
    let order = try #require(order)
    let benchmark = LoaderBenchmark(
      folder: try ImageFolder(String(order[0])), side: try #require(Int(order[1])))
    let rates = try benchmark.run(epochs: try #require(Int(order[2])))
    // Not getrusage: its peak counts what the process that started this one had.
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ").dropFirst().first
    print("loader benchmark: \(peak ?? "0") \(rates.map { String($0) }.joined(separator: " "))")
  }

  @Test func `an epoch of the benchmark reads every picture`() throws {
    let folder = TemporaryFolder()
    for index in 0..<5 {
      try folder.write(try countingImage(width: 20, height: 16, channels: 3).pngData(), to: "a/\(index).png")
    }
    let rates = try LoaderBenchmark(folder: try ImageFolder(folder.path), side: 16, batchSize: 2).run(epochs: 2)
    #expect(rates.count == 2 && rates.allSatisfy { $0 > 0 })
  }
}
