import Striate

/// Convolutions of 3 × 3 and nothing else, 8 to 16 of them, then three full layers (Simonyan & Zisserman, Very deep
/// convolutional networks for large-scale image recognition, ICLR 2015, arXiv:1409.1556).
///
/// 132,863,336 to 143,667,240 parameters with 1000 classes, under torchvision's names: `features.N`, `classifier.N`.
/// `[N, 3, 224, 224]` -> `[N, classes]`; other extents from 32 on work too.
public struct VGG: Layer {
  /// The paper's columns A, B, D and E, named after the number of layers with weights.
  public enum Depth: Int, Sendable, Hashable, CaseIterable {
    case eleven = 11, thirteen = 13, sixteen = 16, nineteen = 19

    /// Convolutions of each of the five blocks; their widths are 64, 128, 256, 512, 512.
    public var convolutions: [Int] {
      switch self {
      case .eleven: [1, 1, 2, 2, 2]
      case .thirteen: [2, 2, 2, 2, 2]
      case .sixteen: [2, 2, 3, 3, 3]
      case .nineteen: [2, 2, 4, 4, 4]
      }
    }
  }

  /// Of the blocks.
  private static let widths = [64, 128, 256, 512, 512]

  /// Convolutions and pooling, then the full layers.
  public let features: Sequential
  public let classifier: Sequential
  private let averagePool = AdaptiveAveragePool2D(to: 7)

  /// With torchvision's initial weights: He's for convolutions, so that deep ones learn without the shallow ones that the
  /// paper started them from; N(0, 0.01²) for full layers; biases 0.
  /// - Parameters:
  ///   - depth: layers with weights.
  ///   - batchNorm: whether each convolution is followed by batch norm, which the paper has not.
  ///   - classes: outputs, 1000 by default.
  ///   - dropout: the probability of dropping an element after a full layer, 0.5 by default.
  public init(_ depth: Depth, batchNorm: Bool = false, classes: Int = 1000, dropout: Double = 0.5) {
    var layers: [any Layer] = [], channels = 3
    for (width, count) in zip(Self.widths, depth.convolutions) {
      for _ in 0..<count {
        layers.append(
          Conv2D(from: channels, to: width, kernel: 3, padding: 1, initializer: .heNormalFanOut).startingBias(at: 0))
        if batchNorm { layers.append(BatchNorm2D(width)) }
        layers.append(ReLU())
        channels = width
      }
      layers.append(MaxPool2D(2))
    }
    features = Sequential(layers)
    let small = Initializer.normal(deviation: 0.01)
    classifier = Sequential {
      Linear(from: 512 * 7 * 7, to: 4096, initializer: small).startingBias(at: 0)
      ReLU()
      Dropout(dropout)
      Linear(from: 4096, to: 4096, initializer: small).startingBias(at: 0)
      ReLU()
      Dropout(dropout)
      Linear(from: 4096, to: classes, initializer: small).startingBias(at: 0)
    }
  }

  /// - Parameter images: `[N, 3, H, W]`.
  /// - Returns: scores `[N, classes]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    classifier(averagePool(features(images)).flattened(from: 1))
  }
}
