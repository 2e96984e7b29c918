import Striate

/// A network that tells classes of pictures apart. All learn by one trainer, from a folder with a folder for each class.
public protocol ImageNetworkSystem: NetworkSystem {
  /// How its paper trained it.
  var recipe: TrainingRecipe { get }
}

extension ImageNetworkSystem {
  public var options: Set<SystemOption> {
    [.data, .epochs, .steps, .batch, .learningRate, .initialWeights, .noShuffle, .resume]
  }
  public var experiments: [SystemExperiment] {
    [
      SystemExperiment("train", "learns a folder of pictures by its paper's recipe"),
      SystemExperiment("overfit", OverfitExperiment.summary)
    ]
  }
  public var trials: [SystemTrial] { [] }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    if request.experiment == "overfit" { return try OverfitExperiment(system: self, request: request).run() }
    return try ImageClassification(self, request).run()
  }
}

/// A network whose inner layers are told apart classes too while it learns, so that gradients reach its first layers
/// (Szegedy et al. 2014, arXiv:1409.4842).
public protocol AuxiliaryHeads: Layer {
  /// The scores of all heads for `[N, C, H, W]`. In inference the auxiliary ones are not computed and left out.
  func heads(_ images: Tensor) -> HeadScores
}

extension SystemTrial {
  /// Learning 32 pictures by heart.
  static let overfit = SystemTrial(
    "overfit", claims: [SystemClaim("loss", most: 0.05)]
  ) { $0.experiment = "overfit" }
}

extension AuxiliaryHeads {
  /// The scores of the last head.
  public func callAsFunction(_ images: Tensor) -> Tensor { heads(images).main }
}

/// What the heads of a network say of a batch: scores `[N, classes]` each.
public struct HeadScores: Sendable {
  public let main: Tensor
  /// From the first layers to the last; empty in inference.
  public let auxiliary: [Tensor]

  init(main: Tensor, auxiliary: [Tensor] = []) { (self.main, self.auxiliary) = (main, auxiliary) }

  /// main + weight · Σ auxiliary, of a loss of each head's scores.
  /// - Parameters:
  ///   - weight: of each auxiliary loss, 0.3 as in the paper.
  ///   - loss: of one head's scores, 0-d.
  public func loss(weight: Double = 0.3, _ loss: (Tensor) -> Tensor) -> Tensor {
    guard let first = auxiliary.first else { return loss(main) }
    return loss(main) + auxiliary.dropFirst().reduce(loss(first)) { $0 + loss($1) } * weight
  }
}

extension Initializer {
  /// N(0, 2/fanOut), for ReLU (He et al. 2015, arXiv:1502.01852), as torchvision draws its convolutions.
  static let heNormalFanOut = Initializer { shape, _, fanOut in
    .normal(shape, deviation: (2 / Double(fanOut)).squareRoot())
  }
}

extension Convolution {
  /// The same layer, its bias constant.
  func startingBias(at value: Double) -> Self {
    bias?.assign(.full(weight.shape.first(1), value))
    return self
  }
}

extension Linear {
  /// The same layer, its bias constant.
  func startingBias(at value: Double) -> Self {
    bias?.assign(.full(weight.shape.first(1), value))
    return self
  }
}

extension Shape {
  fileprivate func first(_ count: Int) -> Shape { Shape(Array(prefix(count))) }
}
