import Striate

/// LeNet-5 as it is taught today (after LeCun, Bottou, Bengio & Haffner 1998, doi:10.1109/5.726791): full connections
/// in the second convolution, average pooling without weights, softmax instead of radial basis functions.
///
/// 61,706 parameters. `[N, 1, 28, 28]` -> `[N, 10]`.
public struct LeNet5: Layer {
  public let features: Sequential
  public let classifier: Sequential

  /// With PyTorch's default initial weights.
  public init() {
    features = Sequential {
      Conv2D(from: 1, to: 6, kernel: 5, padding: 2)
      Tanh()
      AveragePool2D(2)
      Conv2D(from: 6, to: 16, kernel: 5)
      Tanh()
      AveragePool2D(2)
    }
    classifier = Sequential {
      Flatten()
      Linear(from: 400, to: 120)
      Tanh()
      Linear(from: 120, to: 84)
      Tanh()
      Linear(from: 84, to: 10)
    }
  }

  /// - Parameter images: `[N, 1, 28, 28]`.
  /// - Returns: scores `[N, 10]`.
  public func callAsFunction(_ images: Tensor) -> Tensor { classifier(features(images)) }
}
