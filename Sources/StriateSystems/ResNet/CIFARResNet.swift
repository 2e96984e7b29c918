import Striate

/// The networks of He et al.'s section 4.2 for pictures of 32 × 32: 6n + 2 layers in three stages of 16, 32 and 64 maps,
/// with shortcuts without weights, or as plain twins without shortcuts (arXiv:1512.03385).
///
/// 269,722 parameters with 20 layers to 1,727,962 with 110; shortcuts add none. `[N, 3, 32, 32]` -> `[N, classes]`.
public struct CIFARResNet: Layer {
  /// The paper's numbers of layers with weights.
  public static let depths = [20, 32, 44, 56, 110]

  /// What stands before the blocks.
  public let conv1: Conv2D
  public let bn1: BatchNorm2D
  /// All blocks of the three stages, in one row.
  public let layers: Sequential
  /// 64 to the classes.
  public let fc: Linear
  private let averagePool = GlobalAveragePool()

  /// With He's initial weights, γ = 1 and β = 0.
  /// - Parameters:
  ///   - depth: layers with weights, 6n + 2.
  ///   - isResidual: whether blocks have shortcuts; without them it is the plain twin.
  ///   - classes: outputs, 10 by default.
  /// - Precondition: the depth is 8, 14, 20, ...
  public init(depth: Int, isResidual: Bool = true, classes: Int = 10) {
    precondition(depth >= 8 && depth % 6 == 2, "a depth is 6n + 2, not \(depth)")
    conv1 = .unbiased(from: 3, to: 16, kernel: 3)
    bn1 = BatchNorm2D(16)
    let blocks = (depth - 2) / 6
    layers = Sequential(
      (0..<3 * blocks).map { position in
        let (stage, place) = position.quotientAndRemainder(dividingBy: blocks)
        let inputs = place == 0 && stage > 0 ? 8 << stage : 16 << stage
        return CIFARBlock(from: inputs, to: 16 << stage, isResidual: isResidual)
      })
    fc = Linear(from: 64, to: classes)
  }

  /// - Parameter images: `[N, 3, H, W]`.
  /// - Returns: scores `[N, classes]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    fc(averagePool(layers(bn1(conv1(images)).relu())))
  }

  /// This network's name for a tensor that others keep under stages: `layer2.0.conv1.weight` is
  /// `layers.n.conv1.weight`, with n blocks to a stage, and `linear.weight` is `fc.weight`.
  static func name(of foreign: String, depth: Int) -> String {
    var parts = foreign.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts[0] == "linear" {
      parts[0] = "fc"
    } else if parts.count > 2, let stage = ["layer1", "layer2", "layer3"].firstIndex(of: parts[0]),
      let block = Int(parts[1]), (0..<(depth - 2) / 6).contains(block)
    {
      parts.replaceSubrange(0..<2, with: ["layers", "\(stage * ((depth - 2) / 6) + block)"])
    }
    return parts.joined(separator: ".")
  }
}

/// Two convolutions of 3 × 3, and x itself beside them; where the channels grow, every second pixel of x, with zeros for
/// half of the new channels before and half behind (option A). `[N, inputs, H, W]` -> `[N, outputs, H', W']`.
public struct CIFARBlock: Layer {
  /// The layers of the body, in order.
  public let conv1: Conv2D
  public let bn1: BatchNorm2D
  public let conv2: Conv2D
  public let bn2: BatchNorm2D
  private let missing: Int
  private let isResidual: Bool
  private let site: LayerSite

  /// Halves the extents where the channels grow.
  /// - Parameters:
  ///   - inputs: channels of x.
  ///   - outputs: as many or twice as many.
  ///   - isResidual: whether x is added.
  public init(
    from inputs: Int, to outputs: Int, isResidual: Bool = true, file: String = #fileID, line: Int = #line
  ) {
    conv1 = .unbiased(from: inputs, to: outputs, kernel: 3, stride: inputs == outputs ? 1 : 2)
    bn1 = BatchNorm2D(outputs)
    conv2 = .unbiased(from: outputs, to: outputs, kernel: 3)
    bn2 = BatchNorm2D(outputs)
    missing = outputs - inputs
    self.isResidual = isResidual
    site = LayerSite("CIFARBlock", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      let y = bn2(conv2(bn1(conv1(x)).relu()))
      if !isResidual || y.isPoisoned { return y.relu() }
      if missing == 0 { return (y + x).relu() }
      let half = x[0..., 0..., .slice(by: 2), .slice(by: 2)]
      return (y + half.padded(before: [0, missing / 2, 0, 0], after: [0, missing - missing / 2, 0, 0])).relu()
    }
  }
}
