import Striate

/// Two convolutions of 3 × 3, and x beside them: y = ReLU(F(x) + shortcut(x)) (He et al. 2015, arXiv:1512.03385, figure
/// 5 left). `[N, inputs, H, W]` -> `[N, width, H/stride, W/stride]`.
public struct BasicBlock: Layer {
  /// The layers of the body, in order.
  public let conv1: Conv2D
  public let bn1: BatchNorm2D
  public let conv2: Conv2D
  public let bn2: BatchNorm2D
  /// A convolution of 1 × 1 where the shape changes (option B); nil for x itself.
  public let downsample: Sequential?
  private let site: LayerSite

  /// - Parameters:
  ///   - inputs: channels of x.
  ///   - width: channels of the result.
  ///   - stride: of the first convolution.
  public init(from inputs: Int, width: Int, stride: Int = 1, file: String = #fileID, line: Int = #line) {
    conv1 = .unbiased(from: inputs, to: width, kernel: 3, stride: stride)
    bn1 = BatchNorm2D(width)
    conv2 = .unbiased(from: width, to: width, kernel: 3)
    bn2 = BatchNorm2D(width)
    downsample = .projection(from: inputs, to: width, stride: stride)
    site = LayerSite("BasicBlock", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      let y = bn2(conv2(bn1(conv1(x)).relu()))
      return (y + (downsample?(x) ?? x)).relu()
    }
  }
}

/// 1 × 1 to fewer channels, 3 × 3, 1 × 1 to four times as many, and x beside them (figure 5 right).
/// `[N, inputs, H, W]` -> `[N, 4·width, H/stride, W/stride]`.
public struct Bottleneck: Layer {
  /// Which convolution of a block takes every second pixel.
  public enum StridePlacement: Sendable, Hashable, CaseIterable {
    /// The first, of 1 × 1, as in the paper and its Caffe models.
    case first
    /// The one of 3 × 3, as in torchvision and Facebook's Torch models ("v1.5"): it sees all pixels.
    case middle
  }

  /// The layers of the body, in order.
  public let conv1: Conv2D
  public let bn1: BatchNorm2D
  public let conv2: Conv2D
  public let bn2: BatchNorm2D
  public let conv3: Conv2D
  public let bn3: BatchNorm2D
  /// A convolution of 1 × 1 where the shape changes (option B); nil for x itself.
  public let downsample: Sequential?
  private let site: LayerSite

  /// - Parameters:
  ///   - inputs: channels of x.
  ///   - width: channels inside; the result has four times as many.
  ///   - stride: of one convolution.
  ///   - placement: which convolution that is.
  public init(
    from inputs: Int, width: Int, stride: Int = 1, placement: StridePlacement = .middle, file: String = #fileID,
    line: Int = #line
  ) {
    conv1 = .unbiased(from: inputs, to: width, kernel: 1, stride: placement == .first ? stride : 1)
    bn1 = BatchNorm2D(width)
    conv2 = .unbiased(from: width, to: width, kernel: 3, stride: placement == .middle ? stride : 1)
    bn2 = BatchNorm2D(width)
    conv3 = .unbiased(from: width, to: 4 * width, kernel: 1)
    bn3 = BatchNorm2D(4 * width)
    downsample = .projection(from: inputs, to: 4 * width, stride: stride)
    site = LayerSite("Bottleneck", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      let y = bn3(conv3(bn2(conv2(bn1(conv1(x)).relu())).relu()))
      return (y + (downsample?(x) ?? x)).relu()
    }
  }
}

extension Convolution<Pair> {
  /// Keeps the extents at stride 1; batch norm behind it takes the bias's place. He's initial weights, by fan-out.
  static func unbiased(from inputs: Int, to outputs: Int, kernel: Int, stride: Int = 1) -> Conv2D {
    Conv2D(
      from: inputs, to: outputs, kernel: kernel, stride: stride, padding: kernel / 2, bias: false,
      initializer: .heNormalFanOut)
  }
}

extension Sequential? {
  /// A shortcut's convolution of 1 × 1 with batch norm, where x itself has another shape than the result.
  static func projection(from inputs: Int, to outputs: Int, stride: Int) -> Sequential? {
    guard inputs != outputs || stride != 1 else { return nil }
    return Sequential {
      Conv2D.unbiased(from: inputs, to: outputs, kernel: 1, stride: stride)
      BatchNorm2D(outputs)
    }
  }
}
