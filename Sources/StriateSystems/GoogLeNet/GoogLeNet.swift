import Striate

/// GoogLeNet as torchvision has it (after Szegedy et al., Going deeper with convolutions, CVPR 2015, arXiv:1409.4842):
/// with batch norm, 3 × 3 in place of 5 × 5, pooling that rounds up.
///
/// 13,004,888 parameters with 1000 classes, 6,624,904 without the auxiliary heads, under torchvision's names.
/// `[N, 3, 224, 224]` -> `[N, classes]`; other extents from 15 on work too.
public struct GoogLeNet: AuxiliaryHeads {
  /// The layers with weights, as torchvision names them.
  public let conv1: ConvNormReLU
  public let conv2: ConvNormReLU
  public let conv3: ConvNormReLU
  public let inception3a, inception3b: InceptionBlock
  public let inception4a, inception4b, inception4c, inception4d, inception4e: InceptionBlock
  public let inception5a, inception5b: InceptionBlock
  /// From the result of 4a and of 4d; nil without auxiliary heads.
  public let aux1, aux2: AuxiliaryHead?
  /// 1024 to the classes.
  public let fc: Linear
  private let maxPool1 = MaxPool2D(3, stride: 2, roundsUp: true)
  private let maxPool2 = MaxPool2D(3, stride: 2, roundsUp: true)
  private let maxPool3 = MaxPool2D(3, stride: 2, roundsUp: true)
  private let maxPool4 = MaxPool2D(2, stride: 2, roundsUp: true)
  private let averagePool = GlobalAveragePool()
  private let dropout = Dropout(0.2)
  private let transformsInput: Bool

  /// With torchvision's initial weights, N(0, 0.01²).
  /// - Parameters:
  ///   - classes: outputs, 1000 by default.
  ///   - auxiliaryHeads: whether there are the two that learn only; files of weights have them.
  ///   - transformsInput: whether channels that were normalised by ImageNet's mean and deviation are brought to
  ///     (x − 0.5) / 0.5 first. torchvision's published weights want it.
  public init(classes: Int = 1000, auxiliaryHeads: Bool = true, transformsInput: Bool = false) {
    conv1 = ConvNormReLU(from: 3, to: 64, kernel: 7, stride: 2, padding: 3)
    conv2 = ConvNormReLU(from: 64, to: 64, kernel: 1)
    conv3 = ConvNormReLU(from: 64, to: 192, kernel: 3, padding: 1)
    inception3a = InceptionBlock(.inception3a)
    inception3b = InceptionBlock(.inception3b)
    inception4a = InceptionBlock(.inception4a)
    inception4b = InceptionBlock(.inception4b)
    inception4c = InceptionBlock(.inception4c)
    inception4d = InceptionBlock(.inception4d)
    inception4e = InceptionBlock(.inception4e)
    inception5a = InceptionBlock(.inception5a)
    inception5b = InceptionBlock(.inception5b)
    aux1 = auxiliaryHeads ? AuxiliaryHead(from: 512, classes: classes) : nil
    aux2 = auxiliaryHeads ? AuxiliaryHead(from: 528, classes: classes) : nil
    fc = Linear(from: 1024, to: classes, initializer: .normal(deviation: 0.01))
    self.transformsInput = transformsInput
  }

  /// Main scores, and in training the auxiliary ones of 4a and 4d.
  public func heads(_ images: Tensor) -> HeadScores {
    var x = transformsInput ? Self.transformed(images) : images
    x = maxPool1(conv1(x))
    x = maxPool2(conv3(conv2(x)))
    x = maxPool3(inception3b(inception3a(x)))
    let first = inception4a(x)
    let second = inception4d(inception4c(inception4b(first)))
    x = maxPool4(inception4e(second))
    x = averagePool(inception5b(inception5a(x)))
    let main = fc(dropout(x))
    guard GraphContext.current.phase == .training, let aux1, let aux2 else { return HeadScores(main: main) }
    return HeadScores(main: main, auxiliary: [aux1(first), aux2(second)])
  }

  /// From (x − mean) / deviation with ImageNet's figures to (x − 0.5) / 0.5.
  private static func transformed(_ images: Tensor) -> Tensor {
    guard !images.isPoisoned, images.rank == 4, images.shape[1] == 3 else { return images }
    let (mean, deviation) = (ImagePreprocessing.imageNetMean, ImagePreprocessing.imageNetDeviation)
    return Tensor.concatenated(
      (0..<3).map { channel in
        images[0..., channel..<channel + 1] * (Double(deviation[channel]) / 0.5)
          + (Double(mean[channel]) - 0.5) / 0.5
      }, axis: 1)
  }
}
