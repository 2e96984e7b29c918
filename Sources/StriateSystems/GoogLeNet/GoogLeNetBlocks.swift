import Striate

/// Convolution without bias, batch norm with ε = 0.001, ReLU: torchvision's `BasicConv2d`.
public struct ConvNormReLU: Layer {
  /// The convolution and what follows it.
  public let conv: Conv2D
  public let bn: BatchNorm2D
  private let site: LayerSite

  /// Initial weights are N(0, 0.01²).
  init(
    from inputs: Int, to outputs: Int, kernel: Int, stride: Int = 1, padding: Int = 0, file: String = #fileID,
    line: Int = #line
  ) {
    conv = Conv2D(
      from: inputs, to: outputs, kernel: kernel, stride: stride, padding: padding, bias: false,
      initializer: .normal(deviation: 0.01))
    bn = BatchNorm2D(outputs, epsilon: 1e-3)
    site = LayerSite("ConvNormReLU", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor { site.run { bn(conv(x)).relu() } }
}

/// Four branches side by side, as torchvision has them: where the paper has 5 × 5 there is a second 3 × 3.
/// `[N, inputs, H, W]` -> `[N, outputs, H, W]`.
public struct InceptionBlock: Layer {
  /// 1 × 1, 3 × 3, 3 × 3 for 5 × 5, pooling.
  public let branch1: ConvNormReLU
  public let branch2: Sequential
  public let branch3: Sequential
  public let branch4: Sequential
  private let site: LayerSite

  init(_ widths: InceptionWidths, file: String = #fileID, line: Int = #line) {
    let inputs = widths.inputs
    branch1 = ConvNormReLU(from: inputs, to: widths.one, kernel: 1)
    branch2 = Sequential {
      ConvNormReLU(from: inputs, to: widths.reducedThree, kernel: 1)
      ConvNormReLU(from: widths.reducedThree, to: widths.three, kernel: 3, padding: 1)
    }
    branch3 = Sequential {
      ConvNormReLU(from: inputs, to: widths.reducedFive, kernel: 1)
      ConvNormReLU(from: widths.reducedFive, to: widths.five, kernel: 3, padding: 1)
    }
    branch4 = Sequential {
      MaxPool2D(3, stride: 1, padding: 1, roundsUp: true)
      ConvNormReLU(from: inputs, to: widths.pool, kernel: 1)
    }
    site = LayerSite("InceptionBlock", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { Tensor.concatenated([branch1(x), branch2(x), branch3(x), branch4(x)], axis: 1) }
  }
}

/// Scores from an inner layer: pooling to 4 × 4, 128 maps by 1 × 1, a hidden layer of 1024, dropout 0.7.
/// `[N, inputs, H, W]` -> `[N, classes]`.
public struct AuxiliaryHead: Layer {
  /// The convolution and the full layers.
  public let conv: ConvNormReLU
  public let fc1: Linear
  public let fc2: Linear
  private let pool = AdaptiveAveragePool2D(to: 4)
  private let dropout = Dropout(0.7)
  private let site: LayerSite

  init(from inputs: Int, classes: Int, file: String = #fileID, line: Int = #line) {
    conv = ConvNormReLU(from: inputs, to: 128, kernel: 1)
    fc1 = Linear(from: 2048, to: 1024, initializer: .normal(deviation: 0.01))
    fc2 = Linear(from: 1024, to: classes, initializer: .normal(deviation: 0.01))
    site = LayerSite("AuxiliaryHead", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { fc2(dropout(fc1(conv(pool(x)).flattened()).relu())) }
  }
}
