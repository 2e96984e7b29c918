import StriateGraph

/// A line search for a step length that fulfils the strong Wolfe conditions (Nocedal & Wright 2006, algorithms 3.5 and
/// 3.6), decision by decision as in `torch.optim.LBFGS`.
struct StrongWolfe {
  /// The loss at a distance along the direction.
  struct Trial {
    let position: Double
    let loss: Double
    let gradient: Tensor
    /// Gradient times direction.
    let slope: Double
  }

  typealias Probe = (_ position: Double) throws -> (loss: Double, gradient: Tensor)

  private static let sufficientDecrease = 1e-4
  private static let curvature = 0.9

  private(set) var evaluations = 0
  private let maximum: Int
  private let tolerance: Double
  private let direction: Tensor
  private let origin: Trial
  private var iterations = 0

  /// - Parameters:
  ///   - maximum: iterations; each evaluates the loss once.
  ///   - tolerance: a bracket that moves no parameter by more is small enough.
  ///   - loss, gradient, slope: where the search starts.
  init(
    maximum: Int, tolerance: Double, along direction: Tensor, loss: Double, gradient: Tensor, slope: Double
  ) {
    self.maximum = maximum
    self.tolerance = tolerance
    self.direction = direction
    origin = Trial(position: 0, loss: loss, gradient: gradient, slope: slope)
  }

  /// - Parameter probe: loss and gradient at a distance along the direction.
  mutating func run(from position: Double, _ probe: Probe) throws -> Trial {
    var (bracket, isDone) = try bracketed(from: position, probe)
    func order() -> (low: Int, high: Int) {
      bracket.count == 1 || bracket[0].loss <= bracket[1].loss ? (0, 1) : (1, 0)
    }
    var (low, high) = order()
    var isStalled = false
    let reach = try direction.largestMagnitude()
    while !isDone, iterations < maximum {
      if abs(bracket[1].position - bracket[0].position) * reach < tolerance { break }
      let trial = try self.trial(at: nextPosition(in: bracket, &isStalled), probe)
      iterations += 1
      if isTooHigh(trial) || trial.loss >= bracket[low].loss {
        bracket[high] = trial
        (low, high) = order()
      } else {
        if isFlat(trial) {
          isDone = true
        } else if trial.slope * (bracket[high].position - bracket[low].position) >= 0 {
          bracket[high] = bracket[low]
        }
        bracket[low] = trial
      }
    }
    return bracket[low]
  }

  /// Two positions with a good one between them, or a good one.
  private mutating func bracketed(
    from position: Double, _ probe: Probe
  ) throws -> (bracket: [Trial], isDone: Bool) {
    var trial = try self.trial(at: position, probe), previous = origin
    while iterations < maximum {
      if isTooHigh(trial) || (iterations > 1 && trial.loss >= previous.loss) { return ([previous, trial], false) }
      if isFlat(trial) { return ([trial], true) }
      if trial.slope >= 0 { return ([previous, trial], false) }
      let bounds = (trial.position + 0.01 * (trial.position - previous.position), trial.position * 10)
      let next = Self.cubicMinimum(previous, trial, bounds)
      previous = trial
      trial = try self.trial(at: next, probe)
      iterations += 1
    }
    return ([origin, trial], false)
  }

  /// The minimum of the cubic through the bracket, moved away from its ends where that makes too little progress.
  private func nextPosition(in bracket: [Trial], _ isStalled: inout Bool) -> Double {
    let (a, b) = (bracket[0].position, bracket[1].position)
    let smallest = min(a, b), largest = max(a, b), margin = 0.1 * (largest - smallest)
    let position = Self.cubicMinimum(bracket[0], bracket[1], (smallest, largest))
    guard min(largest - position, position - smallest) < margin else {
      isStalled = false
      return position
    }
    guard isStalled || position >= largest || position <= smallest else {
      isStalled = true
      return position
    }
    isStalled = false
    return abs(position - largest) < abs(position - smallest) ? largest - margin : smallest + margin
  }

  private mutating func trial(at position: Double, _ probe: Probe) throws -> Trial {
    let (loss, gradient) = try probe(position)
    evaluations += 1
    return Trial(position: position, loss: loss, gradient: gradient, slope: try gradient.dotProduct(direction))
  }

  /// In the precision of the loss: where the decrease that is asked for is smaller than rounding, an equal loss will do.
  private func isTooHigh(_ trial: Trial) -> Bool {
    let limit = origin.loss + Self.sufficientDecrease * trial.position * origin.slope
    return trial.loss > (direction.dtype == .float32 ? Double(Float(limit)) : limit)
  }

  private func isFlat(_ trial: Trial) -> Bool { abs(trial.slope) <= -Self.curvature * origin.slope }

  /// Where the cubic with these values and slopes is smallest, within bounds.
  private static func cubicMinimum(_ a: Trial, _ b: Trial, _ bounds: (low: Double, high: Double)) -> Double {
    let mean = a.slope + b.slope - 3 * (a.loss - b.loss) / (a.position - b.position)
    let square = mean * mean - a.slope * b.slope
    guard square >= 0 else { return (bounds.low + bounds.high) / 2 }
    let root = square.squareRoot()
    let (near, far) = a.position <= b.position ? (a, b) : (b, a)
    let position =
      far.position
      - (far.position - near.position) * ((far.slope + root - mean) / (far.slope - near.slope + 2 * root))
    return min(max(position, bounds.low), bounds.high)
  }
}
