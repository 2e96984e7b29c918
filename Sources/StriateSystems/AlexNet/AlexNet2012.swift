import Striate

/// AlexNet as it won ILSVRC-2012 (Krizhevsky, Sutskever & Hinton, ImageNet classification with deep convolutional neural
/// networks, NIPS 2012): convolutions in two groups, one for each of two graphics cards, response normalisation across
/// channels, pooling windows that overlap.
///
/// 60,965,224 parameters with 1000 classes, under Caffe's names conv1 ... fc8. `[N, 3, 227, 227]` -> `[N, classes]`. The
/// paper says 224, which does not fit: (224 − 11) / 4 is no whole number, (227 − 11) / 4 + 1 is its 55.
public struct AlexNet2012: Layer {
  /// Whose conventions hold where paper and Caffe's bvlc_alexnet differ.
  public enum Convention: Sendable, Hashable, CaseIterable {
    /// b = a / (2 + α Σ a²)^β; all weights N(0, 0.01²); biases 1 in conv2, conv4, conv5 and the hidden full layers.
    case paper
    /// b = a / (1 + α/5 Σ a²)^β; fc6 and fc7 N(0, 0.005²); biases 0.1 where the paper has 1.
    case caffe
  }

  /// The layers with weights, as Caffe names them.
  public let conv1: Conv2D
  public let conv2: Conv2D
  public let conv3: Conv2D
  public let conv4: Conv2D
  public let conv5: Conv2D
  public let fc6: Linear
  public let fc7: Linear
  public let fc8: Linear
  private let norm1: LocalResponseNorm
  private let pool1 = MaxPool2D(3, stride: 2)
  private let norm2: LocalResponseNorm
  private let pool2 = MaxPool2D(3, stride: 2)
  private let pool5 = MaxPool2D(3, stride: 2)
  private let dropout = Dropout(0.5)

  /// - Parameters:
  ///   - classes: outputs, 1000 by default.
  ///   - convention: of response normalisation and of initial values; the paper's by default.
  public init(classes: Int = 1000, convention: Convention = .paper) {
    let isPaper = convention == .paper
    let small = Initializer.normal(deviation: 0.01)
    let full = isPaper ? small : Initializer.normal(deviation: 0.005)
    let bias = isPaper ? 1 : 0.1
    func convolution(
      _ inputs: Int, _ outputs: Int, _ kernel: Int, stride: Int = 1, padding: Int, groups: Int = 1, bias: Double
    ) -> Conv2D {
      Conv2D(
        from: inputs, to: outputs, kernel: kernel, stride: stride, padding: padding, groups: groups, initializer: small
      )
      .startingBias(at: bias)
    }
    conv1 = convolution(3, 96, 11, stride: 4, padding: 0, bias: 0)
    norm1 = Self.normalization(convention)
    conv2 = convolution(96, 256, 5, padding: 2, groups: 2, bias: bias)
    norm2 = Self.normalization(convention)
    conv3 = convolution(256, 384, 3, padding: 1, bias: 0)
    conv4 = convolution(384, 384, 3, padding: 1, groups: 2, bias: bias)
    conv5 = convolution(384, 256, 3, padding: 1, groups: 2, bias: bias)
    fc6 = Linear(from: 256 * 6 * 6, to: 4096, initializer: full).startingBias(at: bias)
    fc7 = Linear(from: 4096, to: 4096, initializer: full).startingBias(at: bias)
    fc8 = Linear(from: 4096, to: classes, initializer: small).startingBias(at: 0)
  }

  /// Section 3.3 of the paper: n = 5, α = 10⁻⁴, β = 0.75, and k = 2 or Caffe's 1.
  private static func normalization(_ convention: Convention) -> LocalResponseNorm {
    switch convention {
    case .paper: LocalResponseNorm(5, alpha: 1e-4, beta: 0.75, k: 2, convention: .sum)
    case .caffe: LocalResponseNorm(5, alpha: 1e-4, beta: 0.75, k: 1, convention: .mean)
    }
  }

  /// - Parameter images: `[N, 3, 227, 227]`.
  /// - Returns: scores `[N, classes]`.
  public func callAsFunction(_ images: Tensor) -> Tensor { fc8(hidden(images)) }

  /// The last hidden layer `[N, 4096]`, by which the paper finds similar pictures (figure 4).
  public func hidden(_ images: Tensor) -> Tensor {
    var x = pool1(norm1(conv1(images).relu()))
    x = pool2(norm2(conv2(x).relu()))
    x = conv4(conv3(x).relu()).relu()
    x = pool5(conv5(x).relu())
    x = dropout(fc6(x.flattened()).relu())
    return dropout(fc7(x).relu())
  }
}
