import Striate

/// ResNet with 18 to 152 layers, for ImageNet.
public struct ResNetSystem: ImageNetworkSystem {
  /// All of the family.
  public static let all = ResNet.Depth.allCases.map(ResNetSystem.init)

  private let depth: ResNet.Depth

  /// - Parameter depth: layers with weights.
  public init(_ depth: ResNet.Depth) { self.depth = depth }

  public var card: SystemCard {
    let count =
      switch depth {
      case .eighteen: 11_689_512
      case .thirtyFour: 21_797_672
      case .fifty: 25_557_032
      case .oneHundredOne: 44_549_160
      case .oneHundredFiftyTwo: 60_192_808
      }
    return SystemCard(
      name: "resnet\(depth.rawValue)", title: "ResNet-\(depth.rawValue)", year: 2015,
      source: "He, Zhang, Ren & Sun, Deep residual learning for image recognition, arXiv:1512.03385, "
        + "doi:10.1109/CVPR.2016.90",
      parameterCount: count, data: "ImageNet, or a folder of classes",
      verification: "golden scores with closed-form weights", page: "resnet")
  }

  public var trials: [SystemTrial] { depth == .eighteen ? [.overfit] : [] }
  public var input: Shape { [3, 224, 224] }
  public var classCount: Int { 1000 }
  /// He et al.'s.
  public var recipe: TrainingRecipe { .resNet }
  public func network(classCount: Int) -> any Layer { ResNet(depth, classes: classCount) }
}

/// The networks of 20 to 110 layers for CIFAR-10, and their plain twins.
public struct CIFARResNetSystem: ImageNetworkSystem {
  /// All of the family: residual, then plain.
  public static let all = [true, false].flatMap { isResidual in
    CIFARResNet.depths.map { CIFARResNetSystem(depth: $0, isResidual: isResidual) }
  }

  private let depth: Int
  private let isResidual: Bool

  /// - Parameters:
  ///   - depth: layers with weights, 6n + 2.
  ///   - isResidual: whether blocks have shortcuts.
  public init(depth: Int, isResidual: Bool = true) { (self.depth, self.isResidual) = (depth, isResidual) }

  public var card: SystemCard {
    SystemCard(
      name: "\(isResidual ? "resnet" : "plain")\(depth)-cifar",
      title: "\(isResidual ? "ResNet" : "Plain network")-\(depth) for CIFAR-10", year: 2015,
      source: "He, Zhang, Ren & Sun, Deep residual learning for image recognition, arXiv:1512.03385, section 4.2",
      // 464 of the first layer and 650 of the last; n blocks of 4,672, of 18,560 and of 73,984 in the three stages, of
      // which the first of the second and the third stage has half the inputs: 4,608 and 18,432 less.
      parameterCount: 464 + 650 + (depth - 2) / 6 * (4_672 + 18_560 + 73_984) - 4_608 - 18_432,
      data: "CIFAR-10, or a folder of classes", verification: "scores with closed-form weights beside PyTorch's",
      page: "resnet-cifar")
  }

  public var input: Shape { [3, 32, 32] }
  public var classCount: Int { 10 }
  /// He et al.'s.
  public var recipe: TrainingRecipe { .cifar(depth: depth) }
  public func network(classCount: Int) -> any Layer {
    CIFARResNet(depth: depth, isResidual: isResidual, classes: classCount)
  }
  /// Blocks in stages are put into one row.
  public func cellName(inFile name: String) -> String { CIFARResNet.name(of: name, depth: depth) }
}
