import StriateGraph
import StriateTypes

/// What computing these tensors in one plan will take at its peak, in bytes: what is known, results, and what lies
/// between. The plan is made, and kept for the run; nothing is computed.
/// - Throws: `EvaluationError` where there is no plan.
package func predictedPeakByteCount(of tensors: [Tensor]) throws -> Int {
  let runtime = Runtime.current
  if tensors.contains(where: \.isPoisoned) { throw EvaluationError("a shape error came before the tensor") }
  return try runtime.executor.run {
    var walk = GraphWalk()
    for tensor in tensors { walk.addOutput(tensor) }
    return try runtime.plan(for: walk.structure).memory.peakByteCount
  }
}
