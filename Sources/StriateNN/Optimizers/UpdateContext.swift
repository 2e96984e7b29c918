import StriateGraph
import StriateRuntime
import StriateTypes

/// The numbers with which one parameter is updated.
public struct UpdateMoment: Sendable {
  /// t: which update of this parameter it is, from 1.
  public let step: Int
  /// η.
  public let learningRate: Double
  /// μ or β₁.
  public let momentum: Double
  /// λ.
  public let weightDecay: Double
}

/// What an optimizer's rule may ask about the present step: numbers that change from step to step, as 0-d tensors that
/// are inputs of the plan. In `compiled` functions they are asked for anew at each replay.
public struct UpdateContext: Sendable {
  /// The parameter's element type.
  public private(set) var dtype: DType
  /// Whether the group's weight decay is not 0.
  public let hasWeightDecay: Bool
  private let group: OptimizerGroup
  private let counter: StepCounter
  /// Updates of the parameter before this one that a closure being traced by `compiled` contains: the counter moves
  /// only when the whole closure has been replayed.
  private let recordedBefore: Int

  init(_ state: OptimizerState, parameter: Int) {
    group = state.group(of: parameter)
    counter = state.counters[parameter]
    dtype = state.parameters[parameter].cell.untracedValue.dtype
    hasWeightDecay = group.weightDecay != 0
    recordedBefore = (GraphContext.current.trace as? TraceRecorder)?.updateCount(of: counter) ?? 0
  }

  /// η.
  public var learningRate: Tensor { groupNumber("learning rate") { $0.learningRate } }
  /// μ or β₁.
  public var momentum: Tensor { groupNumber("momentum") { $0.momentum } }

  /// A number that follows from the step's numbers, computed in Double.
  public func number(_ compute: @escaping @Sendable (UpdateMoment) -> Double) -> Tensor {
    let (group, counter, step) = (group, counter, recordedBefore + 1)
    return changingNumber(dtype) {
      let numbers = group.numbers
      return compute(
        UpdateMoment(
          step: counter.count + step, learningRate: numbers.learningRate, momentum: numbers.momentum,
          weightDecay: numbers.weightDecay))
    }
  }

  /// A number that all parameters of the group share.
  private func groupNumber(_ name: String, _ read: @escaping @Sendable (OptimizerGroup) -> Double) -> Tensor {
    let group = group
    return changingNumber(dtype, named: NumberProvider.Key(group, name, dtype)) { read(group) }
  }

  /// The same numbers in another element type.
  public func of(_ dtype: DType) -> Self {
    var other = self
    other.dtype = dtype
    return other
  }

  /// g + λ·w: weight decay as a part of the gradient.
  public func adding(decayOf value: Tensor, to gradient: Tensor) -> Tensor {
    hasWeightDecay ? gradient + value * groupNumber("weight decay") { $0.weightDecay } : gradient
  }

  /// w·(1 − η·λ): decoupled weight decay (Loshchilov & Hutter 2019, arXiv:1711.05101).
  public func decayed(_ value: Tensor) -> Tensor {
    hasWeightDecay ? value * number { 1 - $0.learningRate * $0.weightDecay } : value
  }
}

/// A number as a 0-d leaf; in a trace, asked for anew at each replay.
/// - Parameter key: its name, if others ask for the same number.
func changingNumber(
  _ dtype: DType, named key: NumberProvider.Key? = nil, _ compute: @escaping @Sendable () -> Double
) -> Tensor {
  if let trace = GraphContext.current.trace {
    return trace.provide(NumberProvider(key) { dtype.bits(of: compute()) }, as: dtype)
  }
  return Tensor.leaf(.scalar(dtype.bits(of: compute())), TensorType([], dtype))
}
