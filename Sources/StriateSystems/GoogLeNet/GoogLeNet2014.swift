import Striate

/// GoogLeNet as it won ILSVRC-2014 (Szegedy et al., Going deeper with convolutions, CVPR 2015, arXiv:1409.4842), in the
/// details that the paper leaves open as Caffe's bvlc_googlenet has it: response normalisation, biases, real 5 × 5.
///
/// 13,378,280 parameters with 1000 classes, 6,998,552 without the auxiliary heads. `[N, 3, 224, 224]` ->
/// `[N, classes]`; the heads need these extents. Names follow Caffe's by one rule, ``cellName(ofCaffe:)``.
public struct GoogLeNet2014: AuxiliaryHeads {
  /// The layers with weights, as Caffe names them.
  public let conv1: GoogLeNetStem
  public let conv2: GoogLeNetSecondStage
  public let inception3a, inception3b: InceptionBlock2014
  public let inception4a, inception4b, inception4c, inception4d, inception4e: InceptionBlock2014
  public let inception5a, inception5b: InceptionBlock2014
  /// From the result of 4a and of 4d; nil without auxiliary heads.
  public let loss1, loss2: AuxiliaryHead2014?
  /// 1024 to the classes.
  public let loss3: GoogLeNetClassifier
  private let pool1 = MaxPool2D(3, stride: 2, roundsUp: true)
  private let norm1 = LocalResponseNorm(5, alpha: 1e-4, beta: 0.75, k: 1, convention: .mean)
  private let norm2 = LocalResponseNorm(5, alpha: 1e-4, beta: 0.75, k: 1, convention: .mean)
  private let pool2 = MaxPool2D(3, stride: 2, roundsUp: true)
  private let pool3 = MaxPool2D(3, stride: 2, roundsUp: true)
  private let pool4 = MaxPool2D(3, stride: 2, roundsUp: true)
  private let pool5 = GlobalAveragePool()
  private let dropout = Dropout(0.4)

  /// With Caffe's initial weights.
  /// - Parameters:
  ///   - classes: outputs, 1000 by default.
  ///   - auxiliaryHeads: whether there are the two that learn only.
  public init(classes: Int = 1000, auxiliaryHeads: Bool = true) {
    conv1 = GoogLeNetStem()
    conv2 = GoogLeNetSecondStage()
    inception3a = InceptionBlock2014(.inception3a)
    inception3b = InceptionBlock2014(.inception3b)
    inception4a = InceptionBlock2014(.inception4a)
    inception4b = InceptionBlock2014(.inception4b)
    inception4c = InceptionBlock2014(.inception4c)
    inception4d = InceptionBlock2014(.inception4d)
    inception4e = InceptionBlock2014(.inception4e)
    inception5a = InceptionBlock2014(.inception5a)
    inception5b = InceptionBlock2014(.inception5b)
    loss1 = auxiliaryHeads ? AuxiliaryHead2014(from: 512, classes: classes) : nil
    loss2 = auxiliaryHeads ? AuxiliaryHead2014(from: 528, classes: classes) : nil
    loss3 = GoogLeNetClassifier(classes: classes)
  }

  /// Main scores, and in training the auxiliary ones of 4a and 4d.
  public func heads(_ images: Tensor) -> HeadScores {
    var x = norm1(pool1(conv1.conv7x7S2(images).relu()))
    x = pool2(norm2(conv2(x)))
    x = pool3(inception3b(inception3a(x)))
    let first = inception4a(x)
    let second = inception4d(inception4c(inception4b(first)))
    x = pool4(inception4e(second))
    x = pool5(inception5b(inception5a(x)))
    let main = loss3.classifier(dropout(x))
    guard GraphContext.current.phase == .training, let loss1, let loss2 else { return HeadScores(main: main) }
    return HeadScores(main: main, auxiliary: [loss1(first), loss2(second)])
  }

  /// This network's name for one of Caffe's: `inception_3a/3x3_reduce` is `inception3a.conv3x3_reduce`, because a name
  /// cannot begin with a digit.
  public static func cellName(ofCaffe name: String) -> String {
    name.replacing("inception_", with: "inception").split(separator: "/", maxSplits: 1)
      .map { $0.first?.isNumber == true ? "conv\($0)" : String($0) }
      .joined(separator: ".")
  }
}
