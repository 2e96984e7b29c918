import Foundation
import Striate

/// A small problem of three classes, with everything that a resume could lose: batch norm and dropout.
struct SmallNetwork: Layer {
  let first = Linear(from: 4, to: 16)
  let norm = BatchNorm2D(16)
  let second = Linear(from: 16, to: 3)
  let dropped: Double

  init(dropped: Double = 0.2) { self.dropped = dropped }

  func callAsFunction(_ x: Tensor) -> Tensor { second(norm(first(x)).tanh().dropout(probability: dropped)) }
}

/// Points around three corners, in another order in each epoch.
struct CornerSource: BatchSource {
  var count = 44
  var batchSize = 8
  var shuffles = true
  /// Batches that were made, if somebody counts.
  var made: (@Sendable (Int, Int) -> Void)?

  var batchesPerEpoch: Int? { (count + batchSize - 1) / batchSize }

  func batches(epoch: Int, from first: Int) -> BatchIterator<LabeledBatch> {
    var order = Array(0..<count)
    var generator = PhiloxGenerator(seed: 5, stream: UInt64(epoch))
    if shuffles { order.shuffle(using: &generator) }
    var batch = first
    let (ordered, size, made) = (order, batchSize, made)
    return BatchIterator {
      let start = batch * size
      guard start < ordered.count else { return nil }
      made?(epoch, batch)
      batch += 1
      return Self.batch(Array(ordered[start..<min(start + size, ordered.count)]))
    }
  }

  private static func batch(_ samples: [Int]) -> LabeledBatch {
    var values: [Float] = []
    for sample in samples {
      var generator = PhiloxGenerator(seed: 6, stream: UInt64(sample))
      for axis in 0..<4 {
        values.append((axis == sample % 3 ? 1.5 : 0) + Float.random(in: -0.5..<0.5, using: &generator))
      }
    }
    return LabeledBatch(
      inputs: Tensor(values, shape: [samples.count, 4]),
      targets: Tensor(samples.map { Int64($0 % 3) }, shape: [samples.count]))
  }
}

/// Runs `body` with the path of a folder of its own, which is removed afterwards.
func withTemporaryFolder<R>(_ body: (String) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-training-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Sorted names of what lies in a folder.
func names(in folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
}

func bytes(of path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

func text(of path: String) throws -> String { String(decoding: try bytes(of: path), as: UTF8.self) }

/// Stops a run after a step, as Ctrl-C does.
func stopping<M, E>(_ trainer: Trainer<M, E>, afterStep step: Int) {
  trainer.shouldStop = { [unowned trainer] in trainer.history.losses.count >= step }
}
