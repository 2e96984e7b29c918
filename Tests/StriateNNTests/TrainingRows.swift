import Striate
import Testing

/// An optimizer beside PyTorch's on a small problem (see Tools/training_rows.py).
struct OptimizerRow: Sendable, CustomTestStringConvertible {
  enum Subject: Sendable {
    case gradient(any Optimizer)
    case closure(LBFGS)
  }

  /// PyTorch's.
  let name: String
  let options: String
  let swift: String
  /// In float64 and float32.
  let tolerances: [Double]
  let make: @Sendable (Perceptron) -> Subject
  /// Losses and parameters in float64, then in float32.
  let numbers: String

  var testDescription: String { "\(name)(\(options))" }

  /// The loss before each of 100 steps, and all parameters after the last.
  func expected(_ dtype: DType) -> (losses: [Double], parameters: [Double]) {
    let lists = numberLists(numbers)
    return dtype == .float64 ? (lists[0], lists[1]) : (lists[2], lists[3])
  }

  func tolerance(_ dtype: DType) -> Double { dtype == .float64 ? tolerances[0] : tolerances[1] }
}

/// A schedule beside PyTorch's over 150 steps, from a rate of 0.1.
struct ScheduleRow: Sendable, CustomTestStringConvertible {
  let name: String
  let options: String
  let swift: String
  let schedule: any Schedule
  /// Rates, and the momentum if the schedule moves it.
  let numbers: String

  var testDescription: String { "\(name)(\(options))" }
}

/// `ReduceOnPlateau` beside PyTorch's over 150 reports, from a rate of 0.1.
struct PlateauRow: Sendable, CustomTestStringConvertible {
  let options: String
  let swift: String
  /// Of the metric.
  let sign: Double
  let make: @Sendable () -> ReduceOnPlateau
  let numbers: String

  var testDescription: String { options }
}

/// Blocks of numbers with empty lines between them.
func numberLists(_ text: String) -> [[Double]] {
  text.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "").map { lines in
    lines.flatMap { $0.split(separator: " ") }.map { Double($0) ?? .nan }
  }
}

/// y = tanh(tanh(x·W₁ᵀ + b₁)·W₂ᵀ + b₂) in an element type of choice, with parameters that are exact in all of them.
struct Perceptron: Layer {
  struct Part: Module {
    let weight: Parameter
    let bias: Parameter

    func callAsFunction(_ x: Tensor) -> Tensor { (x.matmul(weight.value.transposed()) + bias.value).tanh() }
  }

  let hidden: Part
  let output: Part

  init(_ dtype: DType) {
    func part(_ shape: Shape, _ salt: Int, _ biasSalt: Int) -> Part {
      Part(
        weight: Parameter(pattern(shape, salt: salt, scale: 0.25, dtype)),
        bias: Parameter(pattern([shape[0]], salt: biasSalt, scale: 0.25, dtype)))
    }
    hidden = part([5, 4], 2, 3)
    output = part([3, 5], 5, 6)
  }

  func callAsFunction(_ x: Tensor) -> Tensor { output(hidden(x)) }

  /// The mean squared error on the one batch there is, or on some of its rows.
  func loss(rows: Range<Int> = 0..<8) -> Tensor {
    let dtype = hidden.weight.value.dtype
    let x = pattern([8, 4], salt: 1, dtype)[rows], target = pattern([8, 3], salt: 4, scale: 0.5, dtype)[rows]
    return self(x).meanSquaredError(target)
  }

  /// With the penalty of L-BFGS's rows: Σw²/16 over all parameters.
  func penalizedLoss() -> Tensor {
    parameters.reduce(loss()) { $0 + $1.value.square().sum() * (1.0 / 16) }
  }

  /// All parameters in a row.
  func elements() throws -> [Double] { try parameters.flatMap { try $0.value.doubles() } }

  /// All parameters to the bit.
  func bits() throws -> [UInt64] { try elements().map(\.bitPattern) }
}

/// Element i is scale · ((7i + 5 salt + i² mod 11) mod 23 − 11) / 8: exact in every floating-point type for scales that
/// are powers of two.
func pattern(_ shape: Shape, salt: Int, scale: Double = 1, _ dtype: DType = .float32) -> Tensor {
  let values = (0..<shape.elementCount).map { (i: Int) -> Double in
    let eighths: Int = (7 * i + 5 * salt + i * i % 11) % 23 - 11
    return Double(eighths) / 8 * scale
  }
  return Tensor(values, shape: shape).cast(to: dtype)
}

// MARK: What rows are made of

func clipped(_ optimizer: any Optimizer, _ clipping: GradientClipping) -> any Optimizer {
  optimizer.gradientClipping = clipping
  return optimizer
}

/// An optimizer whose schedule is applied before each step.
func scheduled(_ optimizer: any Optimizer, _ schedule: any Schedule) -> any Optimizer {
  optimizer.apply(schedule, at: 0)
  return ScheduledOptimizer(optimizer, schedule)
}

/// A rule that is another's, with rates that are a function of its step count.
private final class ScheduledOptimizer: Optimizer {
  private let base: any Optimizer
  private let schedule: any Schedule

  init(_ base: any Optimizer, _ schedule: any Schedule) {
    self.base = base
    self.schedule = schedule
  }

  var state: OptimizerState {
    base.apply(schedule, at: base.stepCount)
    return base.state
  }

  func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    base.update(value, gradient: gradient, slots: slots, in: context)
  }
}
