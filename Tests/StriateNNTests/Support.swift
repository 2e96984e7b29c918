import Foundation
import Striate

/// Numbers in −1 ..< 1 that depend on the seed only.
func numbers(_ count: Int, seed: UInt64) -> [Float] {
  var generator = PhiloxGenerator(seed: seed)
  return (0..<count).map { _ in Float.random(in: -1..<1, using: &generator) }
}

/// Runs `body` with the path of a folder of its own, which is removed afterwards.
func withTemporaryFolder<R>(_ body: (String) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-nn-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

func isClose(_ a: [Float], _ b: [Float], within tolerance: Float = 1e-6) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
}

/// The network of the error example: LeNet-5 for images of 28 × 28.
struct LeNet: Layer {
  let features = Sequential {
    Conv2D(from: 1, to: 6, kernel: 5, padding: 2)
    Tanh()
    AveragePool2D(2)
    Conv2D(from: 6, to: 16, kernel: 5)
    Tanh()
    AveragePool2D(2)
  }
  let classifier = Sequential {
    Flatten()
    Linear(from: 400, to: 120)
    Tanh()
    Linear(from: 120, to: 10)
  }
  /// Where the line `Linear(from: 400, to: 120)` above stands.
  static let linearLine = 34

  func callAsFunction(_ images: Tensor) -> Tensor { classifier(features(images)) }
}
