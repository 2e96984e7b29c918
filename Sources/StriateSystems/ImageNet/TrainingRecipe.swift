import Striate

/// How a network for classes of pictures is trained: the numbers of its paper, and where the paper has none those of its
/// published solver.
public struct TrainingRecipe: Sendable, Equatable {
  /// How the learning rate falls.
  public enum Decay: Sendable, Equatable {
    /// ÷10 at these parts of the run.
    case tenth(at: [Double])
    /// ÷10 whenever the validation error has got no better for so many epochs, three times at most.
    case plateau(patience: Int)
    /// Times a factor each time so many epochs have passed.
    case factor(Double, everyEpochs: Int)
  }

  /// How pictures are changed while learning.
  public enum Augmentation: Sendable, Equatable {
    /// Four pixels of the mean colour around, a part of the old size, mirrored or not.
    case padded(Int)
    /// The shorter side to a random length, a part at a random place, mirrored or not, and AlexNet's change of light.
    case scaled(ClosedRange<Int>)
    /// The shorter side to a length and the square in the middle first, as AlexNet did.
    case square(Int)
    /// A part of 8 % to 100 % of the area with sides of 3:4 to 4:3, mirrored or not, and random colours.
    case areaAndAspect
  }

  /// Samples a step.
  public var batchSize: Int
  /// ε of the first step.
  public var learningRate: Double
  /// λ.
  public var weightDecay: Double
  /// μ.
  public var momentum = 0.9
  public var decay: Decay
  /// Passes over the training set; nil where `steps` say it.
  public var epochs: Int?
  /// Steps in all; nil where `epochs` say it.
  public var steps: Int?
  /// The part of the run for which ε is a tenth; 0 for none.
  public var warmUp = 0.0
  public var augmentation: Augmentation
  /// How the network is judged at the end.
  public var crops: EvaluationCrops
  /// Whether colours are brought to deviation 1; otherwise their mean is taken off and they keep the scale 0 ... 255.
  public var normalizesDeviation: Bool
  /// Of each auxiliary loss.
  public var auxiliaryWeight = 0.3

  /// Lines for people.
  package var lines: [String] {
    let length = epochs.map { "\($0) epochs" } ?? "\(steps ?? 0) steps"
    let fall =
      switch decay {
      case .tenth(let parts): "÷10 at " + parts.map { percentText($0) }.joined(separator: " and ") + " of the run"
      case .plateau(let patience): "÷10 after \(patience) epochs without a lower validation error, three times"
      case .factor(let factor, let epochs): "×\(factor) every \(epochs) epochs"
      }
    let changes =
      switch augmentation {
      case .padded(let pixels): "\(pixels) pixels around, random part, mirroring"
      case .scaled(let range):
        "shorter side \(range.lowerBound) to \(range.upperBound), random part, mirroring, change of light"
      case .square(let side): "middle \(side) × \(side), random part, mirroring, change of light"
      case .areaAndAspect: "8 to 100 % of the area, sides 3:4 to 4:3, mirroring, random colours"
      }
    return [
      "\(length), batches of \(batchSize), learning rate \(learningRate), \(fall)"
        + (warmUp > 0 ? ", a tenth of it for the first \(percentText(warmUp))" : ""),
      "v ← \(momentum)·v − \(weightDecay)·ε·w − ε·g, w ← w + v", changes, "judged by \(crops.summary)"
    ]
  }
}

extension TrainingRecipe {
  /// Krizhevsky et al. 2012, section 5: 90 epochs, ÷10 by hand when the validation error stopped improving.
  static let alexNet = TrainingRecipe(
    batchSize: 128, learningRate: 0.01, weightDecay: 5e-4, decay: .plateau(patience: 5), epochs: 90,
    augmentation: .square(256), crops: .ten(side: 256), normalizesDeviation: false)

  /// Simonyan & Zisserman 2014, section 3.1: 74 epochs.
  static let vgg = TrainingRecipe(
    batchSize: 256, learningRate: 0.01, weightDecay: 5e-4, decay: .plateau(patience: 5), epochs: 74,
    augmentation: .scaled(256...512), crops: .tenAtScales([256, 384, 512]), normalizesDeviation: false)

  /// Szegedy et al. 2014, section 6, which names momentum and the fall of the rate; the rest is Caffe's bvlc_googlenet.
  static let googLeNet = TrainingRecipe(
    batchSize: 32, learningRate: 0.01, weightDecay: 2e-4, decay: .factor(0.96, everyEpochs: 8), epochs: 250,
    augmentation: .areaAndAspect, crops: .googLeNet, normalizesDeviation: false)

  /// He et al. 2015, section 3.4: up to 600,000 steps.
  static let resNet = TrainingRecipe(
    batchSize: 256, learningRate: 0.1, weightDecay: 1e-4, decay: .plateau(patience: 5), steps: 600_000,
    augmentation: .scaled(256...480), crops: .ten(side: 256), normalizesDeviation: true)

  /// He et al. 2015, section 4.2: 64,000 steps, ÷10 after 32,000 and 48,000. The network of 110 layers begins with 0.01
  /// until the training error is below 80 %, which took about 400 steps; so many are taken here.
  static func cifar(depth: Int) -> TrainingRecipe {
    TrainingRecipe(
      batchSize: 128, learningRate: 0.1, weightDecay: 1e-4, decay: .tenth(at: [0.5, 0.75]), steps: 64_000,
      warmUp: depth >= 110 ? 400.0 / 64_000 : 0, augmentation: .padded(4), crops: .whole, normalizesDeviation: true)
  }
}
