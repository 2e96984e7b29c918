import StriateGraph
import StriateTypes

/// What the processor reaches at its best: the measure for a profile's shares.
public struct MachinePeak: Sendable, Hashable {
  /// Of a matrix product 1024³ in float32, floating-point operations a second.
  public let operationsPerSecond: Double
  /// Of a copy of 64 MB: bytes read and written a second.
  public let bytesPerSecond: Double

  /// Measures both on the present device: the best of several runs, a quarter of a second in all.
  public static func measured() throws -> MachinePeak {
    let n = 1024, a = Tensor.uniform([n, n]), b = Tensor.uniform([n, n])
    let x = Tensor.uniform([1 << 24])
    try evaluate([a, b, x])
    let product = try best { a.matmul(b) }
    let copy = try best { -x }
    return MachinePeak(
      operationsPerSecond: 2 * Double(n * n * n) / product, bytesPerSecond: 2 * Double(x.type.byteCount) / copy)
  }

  /// Seconds of the quickest of seven runs.
  private static func best(_ make: () -> Tensor) throws -> Double {
    var least = Double.infinity
    for _ in 0..<7 {
      let y = make()
      let start = ContinuousClock.now
      try evaluate([y])
      least = min(least, (ContinuousClock.now - start) / .seconds(1))
    }
    return least
  }
}
