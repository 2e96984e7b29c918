/// A rule that gives some of a model's parameters a learning rate, weight decay or momentum of their own.
///
/// ```swift
/// let optimizer = AdamW(model, learningRate: 1e-3, weightDecay: 0.05, groups: [
///   .module(model.backbone, learningRate: 1e-4),
///   .matching("*.bias", weightDecay: 0),
/// ])
/// ```
/// A parameter goes to the first rule that takes it, or else to the optimizer's first group.
public struct ParameterGroup: Sendable {
  /// η; the optimizer's if nil.
  public var learningRate: Double?
  /// λ; the optimizer's if nil.
  public var weightDecay: Double?
  /// μ or β₁; the optimizer's if nil.
  public var momentum: Double?
  let takes: @Sendable (NamedCell) -> Bool

  /// The parameters for which `takes` is true.
  /// - Parameters:
  ///   - learningRate: the optimizer's if nil; so are the next two.
  ///   - takes: is asked once for each parameter, when the optimizer is made.
  public init(
    learningRate: Double? = nil, weightDecay: Double? = nil, momentum: Double? = nil,
    where takes: @escaping @Sendable (NamedCell) -> Bool
  ) {
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.momentum = momentum
    self.takes = takes
  }

  /// The parameters whose names fit a pattern: `*` stands for any characters, `?` for one.
  public static func matching(
    _ pattern: String, learningRate: Double? = nil, weightDecay: Double? = nil, momentum: Double? = nil
  ) -> Self {
    let pattern = NamePattern(pattern)
    return Self(learningRate: learningRate, weightDecay: weightDecay, momentum: momentum) { pattern.fits($0.name) }
  }

  /// The parameters of a part of the model.
  public static func module(
    _ module: some Module, learningRate: Double? = nil, weightDecay: Double? = nil, momentum: Double? = nil
  ) -> Self {
    parameters(module.parameters, learningRate: learningRate, weightDecay: weightDecay, momentum: momentum)
  }

  /// These parameters.
  public static func parameters(
    _ parameters: [Parameter], learningRate: Double? = nil, weightDecay: Double? = nil, momentum: Double? = nil
  ) -> Self {
    let cells = Set(parameters.map { ObjectIdentifier($0.cell) })
    return Self(learningRate: learningRate, weightDecay: weightDecay, momentum: momentum) {
      cells.contains(ObjectIdentifier($0.cell))
    }
  }
}
