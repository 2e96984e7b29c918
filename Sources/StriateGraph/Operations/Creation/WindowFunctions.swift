import Foundation
import StriateKernels
import StriateTypes

/// Windows of signal processing, `[count]`, between 0 and 1 (Harris 1978, doi:10.1109/PROC.1978.10837).
///
/// A periodic window leaves out the last of one that is longer by 1, as spectra want it; the other kind is symmetric.
extension Tensor {
  /// ½ − ½ cos(2πi/n).
  public static func hannWindow(_ count: Int, periodic: Bool = true, dtype: DType = .float32) -> Tensor {
    window(count, periodic, dtype, "hannWindow") { 0.5 - 0.5 * Foundation.cos(2 * .pi * $0) }
  }

  /// α − β cos(2πi/n).
  public static func hammingWindow(
    _ count: Int, periodic: Bool = true, alpha: Double = 0.54, beta: Double = 0.46, dtype: DType = .float32
  ) -> Tensor {
    window(count, periodic, dtype, "hammingWindow") { alpha - beta * Foundation.cos(2 * .pi * $0) }
  }

  /// 0.42 − ½ cos(2πi/n) + 0.08 cos(4πi/n).
  public static func blackmanWindow(_ count: Int, periodic: Bool = true, dtype: DType = .float32) -> Tensor {
    window(count, periodic, dtype, "blackmanWindow") { place in
      0.42 - 0.5 * Foundation.cos(2 * .pi * place) + 0.08 * Foundation.cos(4 * .pi * place)
    }
  }

  /// The triangle 1 − |2i/n − 1|.
  public static func bartlettWindow(_ count: Int, periodic: Bool = true, dtype: DType = .float32) -> Tensor {
    window(count, periodic, dtype, "bartlettWindow") { 1 - Swift.abs(2 * $0 - 1) }
  }

  /// I₀(β√(1 − (2i/n − 1)²)) / I₀(β), with the modified Bessel function (Kaiser & Schafer 1980).
  public static func kaiserWindow(
    _ count: Int, periodic: Bool = true, beta: Double = 12, dtype: DType = .float32
  ) -> Tensor {
    window(count, periodic, dtype, "kaiserWindow") { place in
      let distance: Double = 2 * place - 1
      return besselI0(beta * Swift.max(0, 1 - distance * distance).squareRoot()) / besselI0(beta)
    }
  }

  /// - Parameter shape: the window over 0 ... 1.
  private static func window(
    _ count: Int, _ periodic: Bool, _ dtype: DType, _ name: String, _ shape: (Double) -> Double
  ) -> Tensor {
    built(of: []) { () throws(ShapeError) in
      guard count >= 0, count <= 1 << 28, dtype.isFloatingPoint else {
        throw ShapeError(name, "\(count) numbers of \(dtype) are no window")
      }
      let last = Double(periodic ? count : count - 1)
      let values = (0..<count).map { count == 1 ? 1 : shape(Double($0) / last) }
      return Tensor(values, shape: [count]).cast(to: dtype)
    }
  }

  /// The power series Σ (x²/4)ᵏ / k!².
  private static func besselI0(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for k in 1..<1000 {
      term *= x * x / 4 / (Double(k) * Double(k))
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }
}
