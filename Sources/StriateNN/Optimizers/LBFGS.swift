import StriateFormats
import StriateGraph
import StriateRuntime
import StriateTypes
import Synchronization

/// Limited-memory BFGS (Liu & Nocedal 1989; Nocedal & Wright 2006, ch. 7), as `torch.optim.LBFGS`: a quasi-Newton method
/// for small problems and whole batches. A step evaluates the loss many times, so it takes a closure.
///
/// ```swift
/// let optimizer = LBFGS(model, lineSearch: .strongWolfe)
/// for _ in 0..<20 { try optimizer.step { model(x).meanSquaredError(y) } }
/// ```
public final class LBFGS: Checkpointable {
  /// How the length of a step is found.
  public enum LineSearch: String, Sendable, CaseIterable {
    /// The learning rate, without looking.
    case none
    /// A length that fulfils the strong Wolfe conditions, by cubic interpolation.
    case strongWolfe
  }

  private let module: [(name: String, parameter: Parameter)]
  private let limits: Limits
  private let lineSearch: LineSearch
  private let rate: Mutex<Double>
  private let memory = Mutex(LBFGSMemory())

  private struct Limits: Sendable {
    let iterations: Int
    let evaluations: Int
    let gradient: Double
    let change: Double
    let history: Int
  }

  /// - Parameters:
  ///   - learningRate: the length of a step, or that from which the line search starts; 1 by default.
  ///   - maxIterations: of one `step`, 20 by default.
  ///   - maxEvaluations: of the closure in one `step`; five quarters of `maxIterations` by default.
  ///   - gradientTolerance: a step ends when no element of the gradient is larger, 1e-7 by default.
  ///   - changeTolerance: a step ends when the loss or all parameters change by less, 1e-9 by default.
  ///   - historySize: how many pairs of changes are kept, each as large as the model; 100 by default.
  ///   - lineSearch: none by default.
  public init(
    _ module: some Module, learningRate: Double = 1, maxIterations: Int = 20, maxEvaluations: Int? = nil,
    gradientTolerance: Double = 1e-7, changeTolerance: Double = 1e-9, historySize: Int = 100,
    lineSearch: LineSearch = .none
  ) {
    var seen = Set<ObjectIdentifier>()
    self.module = module.namedCells.compactMap { cell in
      guard let parameter = cell.parameter, seen.insert(ObjectIdentifier(cell.cell)).inserted else { return nil }
      return (cell.name, parameter)
    }
    limits = Limits(
      iterations: maxIterations, evaluations: maxEvaluations ?? maxIterations * 5 / 4, gradient: gradientTolerance,
      change: changeTolerance, history: historySize)
    self.lineSearch = lineSearch
    rate = Mutex(learningRate)
  }

  /// The length of a step, or that from which the line search starts.
  public var learningRate: Double {
    get { rate.withLock { $0 } }
    set { rate.withLock { $0 = newValue } }
  }

  /// How often the closure was evaluated so far.
  public var evaluationCount: Int { memory.withLock { $0.evaluations } }

  /// Up to `maxIterations` iterations.
  /// - Parameter closure: makes the loss from the parameters' present values; with the same random numbers each time,
  ///   or the search goes astray.
  /// - Returns: the loss before the step.
  /// - Throws: `EvaluationError`, or what the closure throws; then the parameters stand where the last iteration left
  ///   them.
  @discardableResult
  public func step(closure: () throws -> Tensor) throws -> Double {
    let point = FlatParameters(module.map(\.parameter).filter { !$0.isFrozen })
    var memory = memory.withLock { $0 }
    defer { self.memory.withLock { $0 = memory } }
    // Parameters were frozen or released: what is known is of another space.
    if memory.direction.map({ $0.elementCount != point.count }) ?? false { memory = LBFGSMemory() }
    return try iterate(point, &memory, closure)
  }

  private func iterate(
    _ point: FlatParameters, _ memory: inout LBFGSMemory, _ closure: () throws -> Tensor
  ) throws -> Double {
    var (loss, gradient) = try point.evaluate(closure)
    let lossBefore = loss
    var evaluations = 1
    memory.evaluations += 1
    if try gradient.largestMagnitude() <= limits.gradient { return lossBefore }
    for iteration in 1...max(1, limits.iterations) {
      memory.iterations += 1
      let direction = try memory.nextDirection(gradient, history: limits.history)
      let previousLoss = loss
      let first = memory.iterations == 1 ? min(1, 1 / (try gradient.sumOfMagnitudes())) : 1
      memory.stepLength = first * learningRate
      let slope = try gradient.dotProduct(direction)
      if slope > -limits.change { break }
      var used = 0
      if lineSearch == .strongWolfe {
        var search = StrongWolfe(
          maximum: limits.evaluations - evaluations, tolerance: limits.change, along: direction, loss: loss,
          gradient: gradient, slope: slope)
        let start = point.values
        let found = try search.run(from: memory.stepLength) { length in
          defer { point.set(start) }
          try point.move(along: direction, by: length)
          return try point.evaluate(closure)
        }
        (loss, gradient, memory.stepLength) = (found.loss, found.gradient, found.position)
        used = search.evaluations
        try point.move(along: direction, by: memory.stepLength)
      } else {
        try point.move(along: direction, by: memory.stepLength)
        if iteration != limits.iterations {
          (loss, gradient) = try point.evaluate(closure)
          used = 1
        }
      }
      evaluations += used
      memory.evaluations += used
      let isDone =
        try iteration == limits.iterations || evaluations >= limits.evaluations
        || (used > 0 && gradient.largestMagnitude() <= limits.gradient)
        || (direction * memory.stepLength).largestMagnitude() <= limits.change
        || abs(loss - previousLoss) < limits.change
      if isDone { break }
    }
    return lossBefore
  }

  /// The learning rate, the counts, the last step, and the pairs of changes.
  public func stateDictionary() -> StateDictionary { memory.withLock { $0 }.dictionary(learningRate: learningRate) }

  /// - Throws: `FormatError` if something is missing or of another size; then nothing has changed.
  public func restore(from dictionary: StateDictionary) throws {
    let parameters = module.map(\.parameter).filter { !$0.isFrozen }
    let restored = try LBFGSMemory(dictionary, FlatParameters(parameters), history: limits.history)
    learningRate = try StateReader(dictionary, of: LBFGSMemory.subject).double("learning_rate")
    memory.withLock { $0 = restored }
  }
}
