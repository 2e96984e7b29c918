import Foundation
import StriateKernels
import StriateTypes

/// Rows along an axis of a dense tensor: `[outer, extent, inner]`.
struct AxisRows {
  let outer: Int
  let extent: Int
  let inner: Int

  init(_ shape: Shape, axis: Int) {
    outer = shape.prefix(axis).reduce(1, *)
    extent = shape[axis]
    inner = shape.dropFirst(axis + 1).reduce(1, *)
  }

  /// Positions of the first elements of all rows, each with its number.
  @inline(__always)
  func forEachRow(_ body: (_ row: Int, _ first: Int) -> Void) {
    for o in 0..<outer {
      for i in 0..<inner { body(o * inner + i, o * extent * inner + i) }
    }
  }
}

/// One kind of running reduction, as static functions: the loop over them is specialised and calls nothing.
protocol RunningStep {
  associatedtype Element: Scalar
  /// Wider than the element where that keeps digits: float32 is accumulated in float64.
  associatedtype Accumulator
  static var initial: Accumulator { get }
  static func combine(_ accumulator: Accumulator, _ x: Element) -> Accumulator
  static func result(_ accumulator: Accumulator) -> Element
}

extension AxisRows {
  /// y = the running results of `Step` over x, from the front or from the back.
  @inline(__always)
  func run<Step: RunningStep>(
    _: Step.Type, _ x: UnsafeBufferPointer<Step.Element>, into y: UnsafeMutableBufferPointer<Step.Element>,
    isReversed: Bool
  ) {
    if inner == 1 {
      for o in 0..<outer {
        var accumulator = Step.initial
        for i in 0..<extent {
          let position = o * extent + (isReversed ? extent - 1 - i : i)
          accumulator = Step.combine(accumulator, x[position])
          y[position] = Step.result(accumulator)
        }
      }
      return
    }
    // Rows lie side by side: one accumulator for each, and memory is read as it lies.
    var accumulators = [Step.Accumulator](repeating: Step.initial, count: inner)
    accumulators.withUnsafeMutableBufferPointer { accumulators in
      for o in 0..<outer {
        accumulators.update(repeating: Step.initial)
        for i in 0..<extent {
          let first = (o * extent + (isReversed ? extent - 1 - i : i)) * inner
          for j in 0..<inner {
            accumulators[j] = Step.combine(accumulators[j], x[first + j])
            y[first + j] = Step.result(accumulators[j])
          }
        }
      }
    }
  }
}

/// The steps for fractions, accumulated in float64.
enum FloatRunning<T: BinaryFloatingPoint & Scalar> {
  enum Sum: RunningStep {
    static var initial: Double { 0 }
    @inline(__always)
    static func combine(_ sum: Double, _ x: T) -> Double { sum + Double(x) }
    @inline(__always)
    static func result(_ sum: Double) -> T { T(sum) }
  }

  enum Product: RunningStep {
    static var initial: Double { 1 }
    @inline(__always)
    static func combine(_ product: Double, _ x: T) -> Double { product * Double(x) }
    @inline(__always)
    static func result(_ product: Double) -> T { T(product) }
  }

  /// ln Σ eˣ = maximum + ln(sum), where sum = Σ e^(x − maximum).
  enum LogSumExp: RunningStep {
    static var initial: (maximum: Double, sum: Double) { (-.infinity, 0) }
    @inline(__always)
    static func combine(_ state: (maximum: Double, sum: Double), _ x: T) -> (maximum: Double, sum: Double) {
      let x = Double(x)
      // Equal infinities have no difference.
      if x == state.maximum { return (x, state.sum + 1) }
      if x < state.maximum { return (state.maximum, state.sum + exp(x - state.maximum)) }
      return (x, state.sum * exp(state.maximum - x) + 1)
    }
    @inline(__always)
    static func result(_ state: (maximum: Double, sum: Double)) -> T { T(state.maximum + log(state.sum)) }
  }
}

/// The steps for integers; everything wraps.
enum IntegerRunning<T: FixedWidthInteger & Scalar> {
  enum Sum: RunningStep {
    static var initial: T { 0 }
    @inline(__always)
    static func combine(_ sum: T, _ x: T) -> T { sum &+ x }
    @inline(__always)
    static func result(_ sum: T) -> T { sum }
  }

  enum Product: RunningStep {
    static var initial: T { 1 }
    @inline(__always)
    static func combine(_ product: T, _ x: T) -> T { product &* x }
    @inline(__always)
    static func result(_ product: T) -> T { product }
  }
}
