import Striate

/// VGG with 11 to 19 layers, with and without batch norm.
public struct VGGSystem: ImageNetworkSystem {
  /// All of the family: without batch norm, then with it.
  public static let all = [false, true].flatMap { batchNorm in
    VGG.Depth.allCases.map { VGGSystem($0, batchNorm: batchNorm) }
  }

  private let depth: VGG.Depth
  private let hasBatchNorm: Bool

  /// - Parameters:
  ///   - depth: layers with weights.
  ///   - batchNorm: whether each convolution is followed by batch norm.
  public init(_ depth: VGG.Depth, batchNorm: Bool = false) {
    self.depth = depth
    hasBatchNorm = batchNorm
  }

  public var card: SystemCard {
    let count =
      switch depth {
      case .eleven: hasBatchNorm ? 132_868_840 : 132_863_336
      case .thirteen: hasBatchNorm ? 133_053_736 : 133_047_848
      case .sixteen: hasBatchNorm ? 138_365_992 : 138_357_544
      case .nineteen: hasBatchNorm ? 143_678_248 : 143_667_240
      }
    return SystemCard(
      name: "vgg\(depth.rawValue)" + (hasBatchNorm ? "-bn" : ""),
      title: "VGG-\(depth.rawValue)" + (hasBatchNorm ? " with batch norm" : ""), year: 2014,
      source: "Simonyan & Zisserman, Very deep convolutional networks for large-scale image recognition, "
        + "arXiv:1409.1556" + (hasBatchNorm ? ", with torchvision's batch norm" : ""),
      parameterCount: count, data: "ImageNet, or a folder of classes",
      verification: "scores with closed-form weights beside PyTorch's", page: "vgg")
  }

  public var input: Shape { [3, 224, 224] }
  public var classCount: Int { 1000 }
  /// Simonyan & Zisserman's.
  public var recipe: TrainingRecipe { .vgg }
  public func network(classCount: Int) -> any Layer { VGG(depth, batchNorm: hasBatchNorm, classes: classCount) }
}
