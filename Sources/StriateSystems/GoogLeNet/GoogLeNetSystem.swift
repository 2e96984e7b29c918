import Striate

/// GoogLeNet: as torchvision has it, and as the paper and Caffe have it.
public struct GoogLeNetSystem: ImageNetworkSystem {
  /// Which of the networks of this name.
  public enum Version: Sendable, Hashable, CaseIterable {
    case torchvision, paper
  }

  private let version: Version

  /// - Parameter version: torchvision's by default.
  public init(_ version: Version = .torchvision) { self.version = version }

  public var card: SystemCard {
    let isPaper = version == .paper
    return SystemCard(
      name: isPaper ? "googlenet-2014" : "googlenet",
      title: isPaper ? "GoogLeNet" : "GoogLeNet with batch norm", year: 2014,
      source: "Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke & Rabinovich, Going deeper with "
        + "convolutions, arXiv:1409.4842" + (isPaper ? "" : ", as torchvision has it"),
      parameterCount: isPaper ? 13_378_280 : 13_004_888, data: "ImageNet, or a folder of classes",
      verification: isPaper
        ? "scores of all three heads beside a PyTorch transcription with closed-form weights"
        : "golden scores with closed-form weights, in Float32 and Float64", page: "googlenet")
  }

  public var input: Shape { [3, 224, 224] }
  public var classCount: Int { 1000 }
  /// Szegedy et al.'s.
  public var recipe: TrainingRecipe { .googLeNet }

  public func network(classCount: Int) -> any Layer {
    switch version {
    case .torchvision: GoogLeNet(classes: classCount)
    case .paper: GoogLeNet2014(classes: classCount)
    }
  }

  /// Caffe's names for the paper's network.
  public func cellName(inFile name: String) -> String {
    version == .paper ? GoogLeNet2014.cellName(ofCaffe: name) : name
  }
}
