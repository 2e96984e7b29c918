import Foundation
import Striate

/// Reading and writing files, and loading data.
enum Files {
  static let all = [writingWeights, readingWeights, decodingJPEG, loadingBatches]

  private static let folder = FileManager.default.temporaryDirectory.path + "/striate-benchmarks-\(getpid())"

  /// Removes what was written.
  static func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

  private static func file(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder + "/" + name
  }

  /// 64 MiB of weights.
  private static func largeNetwork() throws -> Sequential {
    let network = withSeed(1) { Sequential { for _ in 0..<4 { Linear(from: 2048, to: 2048, bias: false) } } }
    try evaluate(network.parameters.map(\.value))
    return network
  }

  private static let writingWeights = Benchmark("writing weights as safetensors", per: "MiB", count: 64) {
    let network = try largeNetwork(), path = try file("written.safetensors")
    return { try network.save(to: path) }
  }

  private static let readingWeights = Benchmark("reading weights from safetensors", per: "MiB", count: 64) {
    let network = try largeNetwork(), path = try file("read.safetensors")
    try network.save(to: path)
    return {
      _ = try network.load(from: path)
      try evaluate(network.parameters.map(\.value))
    }
  }

  private static let decodingJPEG = Benchmark("decoding a JPEG of 512 x 512", per: "picture", count: 10) {
    let path = try file("picture.jpg")
    var pixels: [UInt8] = []
    for y in 0..<512 { for x in 0..<512 { pixels += [UInt8(x / 2), UInt8(y / 2), UInt8((x * y / 64) & 255)] } }
    try Image(width: 512, height: 512, channels: 3, pixels: pixels).writeJPEG(to: path)
    return { for _ in 0..<10 { _ = try Image(contentsOf: path) } }
  }

  /// What the loader's threads and order cost: there is nothing to read.
  private static let loadingBatches = Benchmark(
    "data loader, two threads, samples in memory", per: "sample", count: 50_000
  ) {
    let loader = DataLoader(Numbers(), batchSize: 100, seed: 1) { samples, _ in Numbers.Batch(values: samples) }
    return {
      let batches = try loader.batches(epoch: 0)
      var sum = 0
      while let batch = try batches.next() { sum += batch.count }
      precondition(sum == 50_000)
    }
  }
}

/// The numbers from 0.
private struct Numbers: Dataset {
  struct Batch: Striate.Batch {
    let values: [Int]
    var count: Int { values.count }
  }

  let count = 50_000
  func sample(at position: Int) -> Int { position }
}
