import Striate

/// Blocks that learn what to add to their input, so that networks of any depth learn (He, Zhang, Ren & Sun, Deep residual
/// learning for image recognition, CVPR 2016, arXiv:1512.03385).
///
/// 11,689,512 to 60,192,808 parameters with 1000 classes, under torchvision's names. `[N, 3, 224, 224]` ->
/// `[N, classes]`; other extents from 32 on work too.
public struct ResNet: Layer {
  /// The columns of the paper's table 1, named after the number of layers with weights.
  public enum Depth: Int, Sendable, Hashable, CaseIterable {
    case eighteen = 18, thirtyFour = 34, fifty = 50, oneHundredOne = 101, oneHundredFiftyTwo = 152

    /// Blocks of each of the four stages; their widths are 64, 128, 256, 512.
    public var blocks: [Int] {
      switch self {
      case .eighteen: [2, 2, 2, 2]
      case .thirtyFour, .fifty: [3, 4, 6, 3]
      case .oneHundredOne: [3, 4, 23, 3]
      case .oneHundredFiftyTwo: [3, 8, 36, 3]
      }
    }

    /// Whether the blocks are bottlenecks.
    public var hasBottlenecks: Bool { rawValue >= 50 }
  }

  /// What stands before the four stages, the stages, and the last layer.
  public let conv1: Conv2D
  public let bn1: BatchNorm2D
  public let layer1: Sequential
  public let layer2: Sequential
  public let layer3: Sequential
  public let layer4: Sequential
  public let fc: Linear
  private let maxPool = MaxPool2D(3, stride: 2, padding: 1)
  private let averagePool = GlobalAveragePool()

  /// With He's initial weights by fan-out, γ = 1 and β = 0.
  /// - Parameters:
  ///   - depth: layers with weights.
  ///   - placement: which convolution of a bottleneck has the stride; torchvision's by default.
  ///   - classes: outputs, 1000 by default.
  public init(_ depth: Depth, placement: Bottleneck.StridePlacement = .middle, classes: Int = 1000) {
    let growth = depth.hasBottlenecks ? 4 : 1
    func stage(_ number: Int) -> Sequential {
      let width = 64 << number
      let inputs = number == 0 ? 64 : width / 2 * growth
      return Sequential(
        (0..<depth.blocks[number]).map { position -> any Layer in
          let channels = position == 0 ? inputs : width * growth
          let stride = position == 0 && number > 0 ? 2 : 1
          return depth.hasBottlenecks
            ? Bottleneck(from: channels, width: width, stride: stride, placement: placement)
            : BasicBlock(from: channels, width: width, stride: stride)
        })
    }
    conv1 = .unbiased(from: 3, to: 64, kernel: 7, stride: 2)
    bn1 = BatchNorm2D(64)
    (layer1, layer2, layer3, layer4) = (stage(0), stage(1), stage(2), stage(3))
    fc = Linear(from: 512 * growth, to: classes)
  }

  /// - Parameter images: `[N, 3, H, W]`.
  /// - Returns: scores `[N, classes]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    let x = maxPool(bn1(conv1(images)).relu())
    return fc(averagePool(layer4(layer3(layer2(layer1(x))))))
  }
}
