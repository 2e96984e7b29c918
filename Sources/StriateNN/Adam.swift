import Foundation
import StriateGraph

/// Adam (Kingma & Ba 2015, arXiv:1412.6980), as `torch.optim.Adam`:
/// m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε).
public final class Adam: Optimizer {
  public let state: OptimizerState
  private let rate: Setting
  /// t, the number of steps taken.
  private let stepCount = Setting(0)
  private let betas: (Double, Double)
  private let epsilon: Double
  private let weightDecay: Double

  /// - Parameters:
  ///   - learningRate: η, 0.001 by default.
  ///   - betas: decay of the mean and of the mean square, 0.9 and 0.999 by default.
  ///   - epsilon: ε, 1e-8 by default.
  ///   - weightDecay: added to the gradient as λ·w; 0 by default.
  public init(
    _ module: some Module, learningRate: Double = 0.001, betas: (Double, Double) = (0.9, 0.999),
    epsilon: Double = 1e-8, weightDecay: Double = 0
  ) {
    state = OptimizerState(module, slotNames: ["exp_avg", "exp_avg_sq"])
    rate = Setting(learningRate)
    self.betas = betas
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  /// η; may change between steps without a new plan.
  public var learningRate: Double {
    get { rate.value }
    set { rate.value = newValue }
  }

  public func update(_ value: Tensor, gradient: Tensor, slots: [Tensor]) -> (value: Tensor, slots: [Tensor]) {
    let gradient = weightDecay == 0 ? gradient : gradient + value * weightDecay
    let (rate, stepCount, betas) = (rate, stepCount, betas)
    let step = Double(stepsRecordedBefore + 1)
    let mean = slots[0] * betas.0 + gradient * (1 - betas.0)
    let meanSquare = slots[1] * betas.1 + gradient.square() * (1 - betas.1)
    let scale = Setting.tensor(value.dtype) { rate.value / (1 - pow(betas.0, stepCount.value + step)) }
    let root = Setting.tensor(value.dtype) { 1 / (1 - pow(betas.1, stepCount.value + step)).squareRoot() }
    return (value - scale * mean / (meanSquare.sqrt() * root + epsilon), [mean, meanSquare])
  }

  public func didStep() { stepCount.value += 1 }
}
