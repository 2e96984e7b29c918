import Striate

/// AlexNet: as torchvision has it, as the paper has it, as Caffe has it.
public struct AlexNetSystem: ImageNetworkSystem {
  /// Which of the networks of this name.
  public enum Version: Sendable, Hashable, CaseIterable {
    case torchvision, paper, caffe
  }

  private let version: Version

  /// - Parameter version: torchvision's by default.
  public init(_ version: Version = .torchvision) { self.version = version }

  public var card: SystemCard {
    let paper =
      "Krizhevsky, Sutskever & Hinton, ImageNet classification with deep convolutional neural networks, NIPS 2012, "
      + "doi:10.1145/3065386"
    let (name, title, source): (String, String, String) =
      switch version {
      case .torchvision:
        ("alexnet", "AlexNet, one tower", "Krizhevsky, One weird trick, arXiv:1404.5997, as torchvision has it")
      case .paper: ("alexnet-2012", "AlexNet", paper)
      case .caffe: ("alexnet-caffe", "AlexNet, as Caffe has it", paper + ", as Caffe's bvlc_alexnet has it")
      }
    return SystemCard(
      name: name, title: title, year: version == .torchvision ? 2014 : 2012, source: source,
      parameterCount: version == .torchvision ? 61_100_840 : 60_965_224, data: "ImageNet, or a folder of classes",
      verification: version == .paper
        ? "scores beside a PyTorch transcription with closed-form weights"
        : "golden scores with closed-form weights, in Float32 and Float64", page: "alexnet")
  }

  public var trials: [SystemTrial] { version == .torchvision ? [.overfit] : [] }
  public var input: Shape { version == .torchvision ? [3, 224, 224] : [3, 227, 227] }
  public var classCount: Int { 1000 }
  /// Krizhevsky et al.'s.
  public var recipe: TrainingRecipe { .alexNet }

  public func network(classCount: Int) -> any Layer {
    switch version {
    case .torchvision: AlexNet(classes: classCount)
    case .paper: AlexNet2012(classes: classCount, convention: .paper)
    case .caffe: AlexNet2012(classes: classCount, convention: .caffe)
    }
  }
}
