import StriateGraph
import StriateRuntime
import StriateTypes

/// Gradients of a function beside centred differences of its values.
public struct GradientReport: Sendable, CustomStringConvertible {
  /// One derivative, computed in both ways.
  public struct Comparison: Sendable, Hashable {
    /// The position of the input among the function's.
    public let input: Int
    /// The element by which was differentiated; nil for a random direction through all elements.
    public let index: [Int]?
    /// From `gradients(withRespectTo:)`.
    public let analytic: Double
    /// (f(x + h) − f(x − h)) / 2h.
    public let numeric: Double
    /// |a − n| / max(|a|, |n|, 10⁻³·‖g‖∞, r), where r keeps what rounding of f alone can explain within the tolerance;
    /// infinite where one of the two is not a number.
    public let relativeError: Double
  }

  /// In the order of inputs and elements.
  public let comparisons: [Comparison]
  public let tolerance: Double

  /// The comparison with the largest relative error; nil if there was nothing to compare.
  public var worst: Comparison? { comparisons.max { $0.relativeError < $1.relativeError } }

  /// Whether all relative errors are within the tolerance.
  public var isWithinTolerance: Bool { comparisons.allSatisfy { $0.relativeError <= tolerance } }

  public var description: String {
    guard let worst else { return "no derivatives to compare" }
    let verdict = isWithinTolerance ? "gradients agree" : "gradients differ"
    return "\(verdict): \(comparisons.count) compared, worst \(worst), tolerance \(tolerance)"
  }
}

extension GradientReport.Comparison: CustomStringConvertible {
  /// `∂f/∂x0[1, 2]: analytic 0.5, numeric 0.5000001, relative error 2e-07`.
  public var description: String {
    let place = index.map { $0.isEmpty ? "" : "\($0)" } ?? " along a random direction"
    return "∂f/∂x\(input)\(place): analytic \(analytic), numeric \(numeric), relative error \(relativeError)"
  }
}

/// Compares the gradients of `function` at `inputs` with centred differences in Float64.
///
/// ```
/// n = (f(x + h) − f(x − h)) / 2h,   h = 10⁻⁵·max(1, |x|)
/// ```
/// Inputs of at most 64 elements are checked element by element, larger ones along one random direction of length 1.
/// Differences below 8ε·|f| / h, which rounding of f alone can explain, are within every tolerance.
/// - Parameters:
///   - function: of tensors like `inputs`, floating-point ones in float64. A result of several elements is checked
///     through a random weighted sum. Random operations in it draw the same numbers at every call.
///   - inputs: where to differentiate, away from kinks. Integers and bools are handed on and not differentiated.
///   - tolerance: of the relative error |a − n| / max(|a|, |n|, 10⁻³·‖g‖∞), where ‖g‖∞ is the largest derivative by
///     the same input.
///   - step: h for |x| ≤ 1.
///   - seed: of weights, directions and random operations.
/// - Throws: `EvaluationError` if an evaluation fails or the result is not float64.
public func checkGradient(
  of function: ([Tensor]) throws -> Tensor, at inputs: [Tensor], tolerance: Double = 1e-6, step: Double = 1e-5,
  seed: UInt64 = 1
) throws -> GradientReport {
  try withoutActuallyEscaping(function) { function in
    try GradientCheck(function, inputs, step: step, seed: seed).report(tolerance: tolerance)
  }
}

/// A function with the point at which it is differentiated.
private struct GradientCheck {
  /// Inputs of more elements are checked along one direction.
  private static let elementLimit = 64

  private let function: ([Tensor]) throws -> Tensor
  private let inputs: [Tensor]
  /// The elements of the floating-point inputs.
  private let points: [[Double]?]
  private let step: Double
  private let seed: UInt64

  init(_ function: @escaping ([Tensor]) throws -> Tensor, _ inputs: [Tensor], step: Double, seed: UInt64) throws {
    self.function = function
    self.step = step
    self.seed = seed
    points = try inputs.map { $0.dtype.isFloatingPoint ? try $0.doubles() : nil }
    self.inputs = zip(inputs, points).map { input, point in point.map { Tensor($0, shape: input.shape) } ?? input }
  }

  func report(tolerance: Double) throws -> GradientReport {
    let (value, magnitude) = try weighted(inputs)
    let differentiated = inputs.indices.filter { points[$0] != nil && inputs[$0].elementCount > 0 }
    let gradients = value.gradients(withRespectTo: differentiated.map { inputs[$0] })
    try evaluate([magnitude] + gradients)
    let rounding = 8 * Double.ulpOfOne * Swift.abs(try magnitude.item(as: Double.self))

    var generator = PhiloxGenerator(seed: seed, stream: 1)
    var comparisons: [GradientReport.Comparison] = []
    for (input, gradient) in zip(differentiated, gradients) {
      let gradient = try gradient.doubles()
      let directions =
        gradient.count <= Self.elementLimit
        ? gradient.indices.map { Direction(along: $0, of: points[input]!, step: step) }
        : [Direction(using: &generator, of: points[input]!, step: step)]
      let largest = gradient.reduce(0) { Swift.max($0, Swift.abs($1)) }
      for direction in directions {
        let analytic = direction.derivative(gradient)
        let numeric = try difference(along: direction, of: input)
        let difference = Swift.abs(analytic - numeric)
        let noise = rounding / direction.length
        let scale = Swift.max(Swift.abs(analytic), Swift.abs(numeric), 1e-3 * largest, noise / tolerance)
        let isNumber = (analytic - numeric).isFinite && largest.isFinite
        comparisons.append(
          .init(
            input: input, index: direction.element.map { inputs[input].shape.position(of: $0) }, analytic: analytic,
            numeric: numeric, relativeError: !isNumber ? .infinity : difference == 0 ? 0 : difference / scale))
      }
    }
    return GradientReport(comparisons: comparisons, tolerance: tolerance)
  }

  /// (f(x + h·d) − f(x − h·d)) / 2h.
  private func difference(along direction: Direction, of input: Int) throws -> Double {
    let (above, below) = direction.neighbours(of: points[input]!)
    var values: [Double] = []
    for point in [above, below] {
      var moved = inputs
      moved[input] = Tensor(point, shape: inputs[input].shape)
      values.append(try weighted(moved).value.item(as: Double.self))
    }
    return (values[0] - values[1]) / (2 * direction.length)
  }

  /// Σ wᵢfᵢ with fixed weights of either sign away from 0, and Σ |wᵢfᵢ|, on which rounding depends.
  private func weighted(_ inputs: [Tensor]) throws -> (value: Tensor, magnitude: Tensor) {
    let result = try withSeed(seed) { try function(inputs) }
    guard result.dtype == .float64 else {
      throw EvaluationError(
        "gradients are checked in float64, the function's result is \(result.type); it may cast to float32 inside")
    }
    if result.rank == 0 { return (result, result.abs()) }
    var generator = PhiloxGenerator(seed: seed, stream: 0)
    let weights = (0..<result.elementCount).map { _ in
      Double.random(in: 0.5...1.5, using: &generator) * (Bool.random(using: &generator) ? 1 : -1)
    }
    let terms = result * Tensor(weights, shape: result.shape)
    return (terms.sum(), terms.abs().sum())
  }
}

/// Along one element, or along all.
private struct Direction {
  let element: Int?
  /// h.
  let length: Double
  private let vector: [Double]

  init(along element: Int, of point: [Double], step: Double) {
    self.element = element
    length = step * Swift.max(1, Swift.abs(point[element]))
    vector = []
  }

  init(using generator: inout PhiloxGenerator, of point: [Double], step: Double) {
    element = nil
    let raw = point.map { _ in Double.random(in: -1...1, using: &generator) }
    let norm = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
    vector = raw.map { $0 / norm }
    length = step * Swift.max(1, point.reduce(0) { Swift.max($0, Swift.abs($1)) })
  }

  /// The derivative along this direction, from the gradient.
  func derivative(_ gradient: [Double]) -> Double {
    if let element { return gradient[element] }
    return zip(vector, gradient).reduce(0) { $0 + $1.0 * $1.1 }
  }

  func neighbours(of point: [Double]) -> (above: [Double], below: [Double]) {
    var (above, below) = (point, point)
    if let element {
      above[element] += length
      below[element] -= length
    } else {
      for index in point.indices {
        above[index] += length * vector[index]
        below[index] -= length * vector[index]
      }
    }
    return (above, below)
  }
}

extension Shape {
  /// The index along each axis of an element counted in row-major order.
  fileprivate func position(of element: Int) -> [Int] {
    let strides = contiguousStrides
    return (0..<rank).map { element / strides[$0] % self[$0] }
  }
}
