import Striate

/// The first convolution: Caffe's `conv1/...`.
public struct GoogLeNetStem: Module {
  /// 64 of 7 × 7, stride 2.
  public let conv7x7S2: Conv2D

  init() { conv7x7S2 = .caffe(from: 3, to: 64, kernel: 7, stride: 2) }
}

/// 1 × 1, then 3 × 3: Caffe's `conv2/...`.
public struct GoogLeNetSecondStage: Layer {
  /// 64 of 1 × 1 and 192 of 3 × 3.
  public let conv3x3Reduce: Conv2D
  public let conv3x3: Conv2D

  init() {
    conv3x3Reduce = .caffe(from: 64, to: 64, kernel: 1)
    conv3x3 = .caffe(from: 64, to: 192, kernel: 3)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor { conv3x3(conv3x3Reduce(x).relu()).relu() }
}

/// Four branches side by side, as in the paper's figure 2 (b): 1 × 1, 3 × 3, 5 × 5 and pooling.
/// `[N, inputs, H, W]` -> `[N, outputs, H, W]`.
public struct InceptionBlock2014: Layer {
  /// The branches' convolutions, as Caffe names them.
  public let conv1x1: Conv2D
  public let conv3x3Reduce: Conv2D
  public let conv3x3: Conv2D
  public let conv5x5Reduce: Conv2D
  public let conv5x5: Conv2D
  public let poolProj: Conv2D
  private let pool = MaxPool2D(3, stride: 1, padding: 1)
  private let site: LayerSite

  init(_ widths: InceptionWidths, file: String = #fileID, line: Int = #line) {
    conv1x1 = .caffe(from: widths.inputs, to: widths.one, kernel: 1)
    conv3x3Reduce = .caffe(from: widths.inputs, to: widths.reducedThree, kernel: 1)
    conv3x3 = .caffe(from: widths.reducedThree, to: widths.three, kernel: 3)
    conv5x5Reduce = .caffe(from: widths.inputs, to: widths.reducedFive, kernel: 1)
    conv5x5 = .caffe(from: widths.reducedFive, to: widths.five, kernel: 5)
    poolProj = .caffe(from: widths.inputs, to: widths.pool, kernel: 1)
    site = LayerSite("InceptionBlock2014", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run {
      Tensor.concatenated(
        [
          conv1x1(x).relu(), conv3x3(conv3x3Reduce(x).relu()).relu(), conv5x5(conv5x5Reduce(x).relu()).relu(),
          poolProj(pool(x)).relu()
        ], axis: 1)
    }
  }
}

/// Scores from an inner layer: Caffe's `loss1/...` and `loss2/...`. Means of 5 × 5 at stride 3, 128 maps by 1 × 1, a
/// hidden layer of 1024, dropout 0.7. `[N, inputs, 14, 14]` -> `[N, classes]`.
public struct AuxiliaryHead2014: Layer {
  /// The convolution and the full layers.
  public let conv: Conv2D
  public let fc: Linear
  public let classifier: Linear
  private let pool = AveragePool2D(5, stride: 3)
  private let dropout = Dropout(0.7)
  private let site: LayerSite

  init(from inputs: Int, classes: Int, file: String = #fileID, line: Int = #line) {
    conv = .caffe(from: inputs, to: 128, kernel: 1)
    fc = Linear(from: 2048, to: 1024, initializer: .leCunUniform).startingBias(at: 0.2)
    classifier = Linear(from: 1024, to: classes, initializer: .leCunUniform).startingBias(at: 0)
    site = LayerSite("AuxiliaryHead2014", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { classifier(dropout(fc(conv(pool(x)).relu().flattened()).relu())) }
  }
}

/// Scores from the last maps: Caffe's `loss3/...`.
public struct GoogLeNetClassifier: Module {
  /// 1024 to the classes.
  public let classifier: Linear

  init(classes: Int) {
    classifier = Linear(from: 1024, to: classes, initializer: .leCunUniform).startingBias(at: 0)
  }
}

extension Convolution<Pair> {
  /// Keeps the extents at stride 1. Caffe's "xavier" weights, U(±√(3/fanIn)), and bias 0.2.
  static func caffe(from inputs: Int, to outputs: Int, kernel: Int, stride: Int = 1) -> Conv2D {
    Conv2D(
      from: inputs, to: outputs, kernel: kernel, stride: stride, padding: kernel / 2, initializer: .leCunUniform
    )
    .startingBias(at: 0.2)
  }
}
