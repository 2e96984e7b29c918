import Striate

/// AlexNet as torchvision has it (after Krizhevsky, One weird trick for parallelizing convolutional neural networks, 2014,
/// arXiv:1404.5997): one tower of 64-192-384-256-256 maps, no response normalisation.
///
/// 61,100,840 parameters with 1000 classes, under torchvision's names. `[N, 3, 224, 224]` -> `[N, classes]`; other extents
/// from 63 on work too.
public struct AlexNet: Layer {
  /// Convolutions and pooling, then the full layers.
  public let features: Sequential
  public let classifier: Sequential
  private let averagePool = AdaptiveAveragePool2D(to: 6)

  /// With PyTorch's default initial weights, as torchvision draws them.
  /// - Parameters:
  ///   - classes: outputs, 1000 by default.
  ///   - dropout: the probability of dropping an element before a full layer, 0.5 by default.
  public init(classes: Int = 1000, dropout: Double = 0.5) {
    features = Sequential {
      Conv2D(from: 3, to: 64, kernel: 11, stride: 4, padding: 2)
      ReLU()
      MaxPool2D(3, stride: 2)
      Conv2D(from: 64, to: 192, kernel: 5, padding: 2)
      ReLU()
      MaxPool2D(3, stride: 2)
      Conv2D(from: 192, to: 384, kernel: 3, padding: 1)
      ReLU()
      Conv2D(from: 384, to: 256, kernel: 3, padding: 1)
      ReLU()
      Conv2D(from: 256, to: 256, kernel: 3, padding: 1)
      ReLU()
      MaxPool2D(3, stride: 2)
    }
    classifier = Sequential {
      Dropout(dropout)
      Linear(from: 256 * 6 * 6, to: 4096)
      ReLU()
      Dropout(dropout)
      Linear(from: 4096, to: 4096)
      ReLU()
      Linear(from: 4096, to: classes)
    }
  }

  /// - Parameter images: `[N, 3, H, W]`.
  /// - Returns: scores `[N, classes]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    classifier(averagePool(features(images)).flattened(from: 1))
  }
}
