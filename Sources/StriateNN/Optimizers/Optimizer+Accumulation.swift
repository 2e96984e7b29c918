import StriateGraph
import StriateTypes

extension Optimizer {
  /// Adds the gradients of a micro-batch's loss to those that the next `step()` uses. The loss is a plain value
  /// afterwards; parameters do not change.
  ///
  /// ```swift
  /// for part in parts { try optimizer.accumulate(loss(part), weight: 1 / Double(parts.count)) }
  /// try optimizer.step()
  /// ```
  /// With mean losses of equal parts and these weights the step is that of the whole batch.
  /// - Parameters:
  ///   - weight: what the loss is multiplied by, 1 by default.
  ///   - others: computed in the same plan.
  /// - Throws: `EvaluationError`; then nothing has changed.
  public func accumulate(_ loss: Tensor, weight: Double = 1, evaluating others: [Tensor] = []) throws {
    let (changes, reached) = try accumulation(of: loss, weight)
    let state = state
    try perform(changes, with: [loss] + others) { state.setReached(true, reached) }
    // In a trace the step that follows must know, though nothing has been computed yet.
    if GraphContext.current.trace != nil { state.setReached(true, reached) }
  }

  /// A step along the accumulated gradients, which are zero afterwards. Clipping sees their sum.
  /// - Throws: `EvaluationError` if none were accumulated.
  public func step() throws {
    let reached = state.reached
    guard !reached.isEmpty else {
      throw EvaluationError("there are no accumulated gradients; call accumulate(_:) before step()")
    }
    let state = state
    try perform(try updates(alongAccumulated: reached), with: []) { state.setReached(false, reached) }
  }

  private func accumulation(of loss: Tensor, _ weight: Double) throws -> (OptimizerChanges, [Int]) {
    let gradients = try state.gradients(of: loss)
    let cells = try state.accumulators()
    var changes = OptimizerChanges()
    GraphContext.building("the sum of gradients") {
      withoutGradients {
        for (index, gradient) in gradients {
          let factor = changingNumber(gradient.dtype) { weight }
          changes.commits.append((cells[index], cells[index].value + gradient * factor))
        }
      }
    }
    return (changes, gradients.map(\.parameter))
  }

  private func updates(alongAccumulated reached: [Int]) throws -> OptimizerChanges {
    let cells = try state.accumulators()
    // What was frozen in the meantime stays as it is, and its gradient is dropped.
    var changes = commits(reached.filter { !state.parameters[$0].isFrozen }.map { ($0, cells[$0].value) })
    for index in reached {
      changes.commits.append((cells[index], Tensor.zeros(cells[index].value.shape, dtype: cells[index].value.dtype)))
    }
    return changes
  }
}
