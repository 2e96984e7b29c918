import StriateGraph
import StriateRuntime
import StriateTypes

/// Stochastic diagonal Levenberg–Marquardt (LeCun, Bottou, Bengio & Haffner 1998, doi:10.1109/5.726791, appendix C;
/// LeCun, Bottou, Orr & Müller 1998, Efficient BackProp): each weight has a step of its own, w ← w − η/(μ + h) · g, where
/// h is the second derivative of the mean loss with respect to this weight.
///
/// The rule knows nothing of losses: whoever trains estimates h, on a few hundred samples before each pass, and gives it
/// to ``setCurvatures(_:)``. Until then h is 0 and the rule is gradient descent with η/μ.
public final class DiagonalLevenbergMarquardt: Optimizer {
  public let state: OptimizerState
  /// μ: keeps steps finite where the loss is flat.
  public let damping: Double

  /// - Parameters:
  ///   - learningRate: η, 0.0005 by default.
  ///   - damping: μ, 0.02 by default.
  ///   - weightDecay: λ, added to the gradient as λ·w; 0 by default.
  ///   - groups: parameters with numbers of their own.
  public init(
    _ module: some Module, learningRate: Double = 0.0005, damping: Double = 0.02, weightDecay: Double = 0,
    groups: [ParameterGroup] = []
  ) {
    state = OptimizerState(
      module, learningRate: learningRate, weightDecay: weightDecay, slots: ["curvature"], groups: groups)
    self.damping = damping
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor], in context: UpdateContext) -> (
    value: Tensor, slots: [Tensor]
  ) {
    let gradient = context.adding(decayOf: value, to: gradient)
    // No slot changes in a step: the curvatures stay where they are.
    return (value - context.learningRate * gradient / (slots[0] + damping), [])
  }

  /// h of each parameter, in the order of the module's parameters.
  public var curvatures: [Tensor] { state.parameters.indices.map { state.cells(of: $0)[0].value } }

  /// Takes new second derivatives, one tensor for each parameter in the order of the module's parameters. Plans that
  /// were compiled before use them from the next step on.
  /// - Throws: `EvaluationError` if their number or a shape differs, or they cannot be computed; then nothing has changed.
  public func setCurvatures(_ curvatures: [Tensor]) throws {
    guard curvatures.count == state.parameters.count else {
      throw EvaluationError("\(curvatures.count) curvatures were given for \(state.parameters.count) parameters")
    }
    try state.prepare()
    var commits: [(cell: StateCell, value: Tensor)] = []
    for (index, curvature) in curvatures.enumerated() {
      let cell = state.cells(of: index)[0]
      guard curvature.type == cell.value.type else {
        throw EvaluationError(
          "the curvature of \(state.parameterNames[index]) is \(curvature.type), not \(cell.value.type)")
      }
      commits.append((cell, curvature))
    }
    try Runtime.current.evaluate(EvaluationRequest([], commits: commits))
  }
}
