import Foundation
import Striate
import Testing

/// Where losses are at their limits, and what they say about operands that do not fit. Values are rows of the catalogue.
@Suite struct LossEdgeTests {
  private let labels = Tensor([0, 2] as [Int64], shape: [2])

  @Test func `binary cross-entropy of 0 and 1 ends at 100 and keeps a finite gradient`() throws {
    let x = Tensor([0, 1, 0, 1]).variable(), targets = Tensor([1, 0, 0, 1])
    let losses = x.binaryCrossEntropy(targets: targets, reduction: .none)
    #expect(try losses.scalars(as: Float.self) == [100, 100, 0, 0])
    let gradient = try losses.sum().gradient(withRespectTo: x).scalars(as: Float.self)
    // As in PyTorch: (x − t) / 10⁻¹².
    #expect(isClose(gradient, [-1e12, 1e12, 0, 0]))
  }

  @Test func `losses of scores far out neither overflow nor lose the gradient`() throws {
    let x = Tensor([1000, -1000, 1000, -1000]).variable(), targets = Tensor([1, 0, 0, 1])
    let losses = x.binaryCrossEntropyWithLogits(targets: targets, reduction: .none)
    #expect(try losses.scalars(as: Float.self) == [0, 0, 1000, 1000])
    #expect(try losses.sum().gradient(withRespectTo: x).scalars(as: Float.self) == [0, 0, 1, -1])
    let focal = x.focalLoss(targets: targets, alpha: nil, reduction: .none)
    #expect(try focal.scalars(as: Float.self) == [0, 0, 1000, 1000])
    #expect(try focal.sum().gradient(withRespectTo: x).doubles().allSatisfy(\.isFinite))
  }

  @Test func `ignored rows give no loss and no gradient, whatever their scores are`() throws {
    let x = Tensor([[1, 2, 3], [.infinity, 0, .nan]]).variable()
    let loss = x.crossEntropy(labels: Tensor([1, -100] as [Int64], shape: [2]), ignoreIndex: -100)
    let expected = Float(log(exp(1.0) + exp(2.0) + exp(3.0)) - 2)
    #expect(abs(try loss.item(as: Float.self) - expected) < 1e-6)
    let ignored = Tensor.ones([2, 3]).crossEntropy(labels: Tensor([7, 7] as [Int64], shape: [2]), ignoreIndex: 7)
    #expect(try ignored.item(as: Float.self).isNaN)
    let sum = Tensor.ones([2, 3]).crossEntropy(
      labels: Tensor([7, 7] as [Int64], shape: [2]), ignoreIndex: 7, reduction: .sum)
    #expect(try sum.item(as: Float.self) == 0)
  }

  @Test func `χ² of two zeros is 0 and has a finite gradient`() throws {
    let x = Tensor([[0, 1]]).variable()
    let distance = x.weightedChiSquared(Tensor([[0, 3]]), weights: Tensor([5, 2]))
    #expect(try distance.scalars(as: Float.self) == [2])
    // ∂/∂x 2(x − 3)²/(x + 3) at 1: (2·2·(−2)·4 − 2·4)/16.
    #expect(try distance.sum().gradient(withRespectTo: x).scalars(as: Float.self) == [0, -2.5])
  }

  @Test func `the hinge losses of both kinds by hand`() throws {
    let scores = Tensor([[3, 5, 4], [1, 4, 4.5]])
    // Row 0: 3 and 2 too many; row 1: 0.5 for class 1 and nothing for class 0.
    #expect(try scores.hinge(labels: labels, reduction: .none).scalars(as: Float.self) == [5, 0.5])
    #expect(try scores.hinge(labels: labels, isSquared: true, reduction: .none).scalars(as: Float.self) == [13, 0.25])
    #expect(
      try scores.hinge(labels: labels, form: .crammerSinger, reduction: .none).scalars(as: Float.self) == [3, 0.5])
    #expect(
      try scores.hinge(labels: labels, form: .crammerSinger, isSquared: true, reduction: .sum).item(as: Float.self)
        == 9.25)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let build: @Sendable () -> Tensor
    var testDescription: String { String(text.prefix { $0 != "\n" }) }
  }

  static let cases = [
    Case(
      text: """
        crossEntropy: the weights are not one for each class
          operands: float32[2, 3], float32[2]
        """
    ) { Tensor.zeros([2, 3]).crossEntropy(labels: .zeros([2], dtype: .int64), weights: .ones([2])) },
    Case(text: "crossEntropy: the label smoothing 1.5 is not in 0 ... 1\n  operands: float32[2, 3]") {
      Tensor.zeros([2, 3]).crossEntropy(labels: .zeros([2], dtype: .int64), labelSmoothing: 1.5)
    },
    Case(text: "crossEntropy: shapes differ\n  operands: float32[2, 3], float32[2]") {
      Tensor.zeros([2, 3]).crossEntropy(targets: .zeros([2]))
    },
    Case(
      text: """
        bootstrappedCrossEntropy: needs scores [N, C, ...] and 1 to 4 pixels that count, not 5
          operands: float32[1, 3, 2, 2], int64[1, 2, 2]
        """
    ) { Tensor.zeros([1, 3, 2, 2]).bootstrappedCrossEntropy(labels: .zeros([1, 2, 2], dtype: .int64), count: 5) },
    Case(text: "meanAbsoluteError: needs floating point\n  operands: int64[2], int64[2]") {
      Tensor.zeros([2], dtype: .int64).meanAbsoluteError(.zeros([2], dtype: .int64))
    },
    Case(
      text: "binaryCrossEntropy: the weights do not stretch to the losses\n  operands: float32[2], float32[3, 2]"
    ) { Tensor.zeros([2]).binaryCrossEntropy(targets: .zeros([2]), weights: .ones([3, 2])) },
    Case(text: "huberLoss: δ is 0.0, but must be positive") { Tensor.zeros([2]).huberLoss(.zeros([2]), delta: 0) },
    Case(
      text: """
        cosineEmbeddingLoss: needs rows [N, D] and a target for each, [N]
          operands: float32[2, 3], float32[2, 3], float32[3]
        """
    ) { Tensor.zeros([2, 3]).cosineEmbeddingLoss(.zeros([2, 3]), targets: .ones([3])) },
    Case(
      text: """
        gaussianNegativeLogLikelihood: the variances are neither one for each element nor for each row
          operands: float32[2, 3], float32[2, 3], float32[3]
        """
    ) { Tensor.zeros([2, 3]).gaussianNegativeLogLikelihood(targets: .zeros([2, 3]), variances: .ones([3])) }
  ]

  @Test(arguments: cases)
  func `losses say what does not fit`(_ c: Case) {
    let error = #expect(throws: ShapeError.self) { try catchingShapeErrors { c.build() } }
    #expect(error?.description == c.text)
  }
}
