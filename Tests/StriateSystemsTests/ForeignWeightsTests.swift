import Foundation
import Striate
import Testing

/// Two convolutions, and the input itself beside them; where the channels grow, every second pixel of it with zeros for
/// the new channels (option A of He et al. 2016, arXiv:1512.03385).
private struct CIFARBlock: Layer {
  let conv1: Conv2D
  let bn1: BatchNorm2D
  let conv2: Conv2D
  let bn2: BatchNorm2D
  private let missing: Int

  init(from inputs: Int, to outputs: Int) {
    conv1 = Conv2D(
      from: inputs, to: outputs, kernel: 3, stride: inputs == outputs ? 1 : 2, padding: 1, bias: false)
    bn1 = BatchNorm2D(outputs)
    conv2 = Conv2D(from: outputs, to: outputs, kernel: 3, padding: 1, bias: false)
    bn2 = BatchNorm2D(outputs)
    missing = outputs - inputs
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    let y = bn2(conv2(bn1(conv1(x)).relu()))
    if missing == 0 { return (y + x).relu() }
    let half = x[0..., 0..., .slice(by: 2), .slice(by: 2)]
    return (y + half.padded(before: [0, missing / 2, 0, 0], after: [0, missing / 2, 0, 0])).relu()
  }
}

/// ResNet-20 for CIFAR-10 with the names of the weights' author (akamaster/pytorch_resnet_cifar10).
private struct CIFARResNet20: Layer {
  let conv1 = Conv2D(from: 3, to: 16, kernel: 3, padding: 1, bias: false)
  let bn1 = BatchNorm2D(16)
  let layer1 = Self.stage(from: 16, to: 16)
  let layer2 = Self.stage(from: 16, to: 32)
  let layer3 = Self.stage(from: 32, to: 64)
  let linear = Linear(from: 64, to: 10)

  private static func stage(from inputs: Int, to outputs: Int) -> Sequential {
    Sequential {
      CIFARBlock(from: inputs, to: outputs)
      CIFARBlock(from: outputs, to: outputs)
      CIFARBlock(from: outputs, to: outputs)
    }
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    linear(layer3(layer2(layer1(bn1(conv1(x)).relu()))).mean(axes: [2, 3]))
  }
}

@Suite struct ForeignWeightsTests {
  /// The expected logits `[200, 10]`.
  static let expected: [Float] = {
    let digits = WeightsFixtures.logits.utf8.filter { $0 != 0x20 }
    func nibble(_ digit: UInt8) -> UInt32 { UInt32(digit < 58 ? digit - 48 : digit - 87) }
    return stride(from: 0, to: digits.count, by: 8).map { start in
      Float(
        bitPattern: (0..<4).reduce(0) { bits, byte in
          bits | (nibble(digits[start + 2 * byte]) << 4 | nibble(digits[start + 2 * byte + 1])) << UInt32(8 * byte)
        })
    }
  }()

  /// On the reference device a fifth of the pictures, two of each class and more, because it is slow.
  @Test(
    .enabled(if: realData != nil, "STRIATE_DATA has no data"), arguments: [(DeviceChoice.cpu, 1), (.reference, 5)])
  func `ResNet-20's published weights give PyTorch's logits on CIFAR-10`(_ device: DeviceChoice, _ step: Int) throws {
    let data = try #require(realData)
    let pictures = try ImageFolder(data + "/cifar10-jpg/test")
    #expect(pictures.count == 200 && Self.expected.count == 2000)
    let preprocessing = ImagePreprocessing(
      width: 32, height: 32, mean: ImagePreprocessing.imageNetMean,
      deviation: ImagePreprocessing.imageNetDeviation)
    let model = CIFARResNet20()
    #expect(model.parameterCount == 269_722)
    let report = try model.load(
      from: data + "/weights/resnet-cifar10/resnet20-12fca82f.th", strict: false,
      removingPrefix: "state_dict.module.")
    // The weights are older than PyTorch's counters of batches, which inference does not read.
    #expect(report.missing.allSatisfy { $0.hasSuffix(".num_batches_tracked") } && report.missing.count <= 19)
    #expect(report.mismatched == [] && report.loaded.count >= 97)

    var worst: Float = 0, right = 0, places: [Int] = []
    try withDevice(device) {
      try withPhase(.inference) {
        try withoutGradients {
          for start in stride(from: 0, to: 200, by: 20) {
            let chosen = Array(stride(from: start, to: start + 20, by: step))
            let images = try chosen.map { try pictures.sample(at: $0).image }
            let logits: [Float] = try model(preprocessing.tensor(images)).scalars()
            for (row, place) in chosen.enumerated() {
              let scores = Array(logits[row * 10..<row * 10 + 10])
              for (score, wanted) in zip(scores, Self.expected[place * 10..<place * 10 + 10]) {
                worst = max(worst, abs(score - wanted))
              }
              if scores.firstIndex(of: scores.max() ?? 0) == pictures.labels[place] { right += 1 }
              places.append(place)
            }
          }
        }
      }
    }
    print("ResNet-20 (\(device)): \(right) of \(places.count) are right, logits differ by at most \(worst)")
    #expect(worst <= 1e-4)
    if step == 1 { #expect(right == WeightsFixtures.rightCount) }
    #expect(Set(places.map { pictures.labels[$0] }).count == 10)
  }
}
