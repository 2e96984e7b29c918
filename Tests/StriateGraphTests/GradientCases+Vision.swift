import StriateGraph
import StriateKernels
import StriateTypes

extension GradientCase {
  private static let boxes = Tensor([0, 0.6, 0.4, 3.7, 2.9, 0, -1.3, 1.2, 2.1, 5.2], shape: [2, 5])
  private static let bags = Tensor([0, 2] as [Int64], shape: [2])
  private static let picked = Tensor([0, 2, 1, 1] as [Int64], shape: [4])

  private static func ctc(_ scores: Tensor) -> Tensor {
    let lengths = Tensor([4] as [Int64], shape: [1]), counts = Tensor([2] as [Int64], shape: [1])
    let labels = Tensor([1, 2] as [Int64], shape: [1, 2])
    return scores.logSoftmax().ctcLosses(labels: labels, inputLengths: lengths, labelLengths: counts)
  }

  /// Kernels in plain Swift; the catalogue has more of them.
  static let visionAndSequences: [GradientCase] = [
    GradientCase("resized", [[1, 1, 3, 4]]) { $0[0].resized(to: [4, 3], interpolation: .cubic) },
    GradientCase("regionsAligned", [[1, 2, 3, 4]]) { $0[0].regionsAligned(boxes, bins: Pair(2), samples: 2) },
    GradientCase("regionsMaxPooled", [[1, 2, 3, 4]]) { $0[0].regionsMaxPooled(boxes, bins: Pair(2)) },
    GradientCase("weights of the boxes kept", [[2, 4], [2]], in: [0...1]) { inputs in
      let kept = inputs[0].nonMaximumSuppression(scores: inputs[1], overlap: 0.5, limit: 2)
      return inputs[1] * kept.isGreaterOrEqual(to: kept.number(0)).cast(to: .float64)
    },
    GradientCase("ctcLosses", [[4, 1, 3]]) { ctc($0[0]) }.once,
    GradientCase("weights of a posterior", [[4, 1, 3]]) { inputs in
      let scores = Tensor.zeros64([4, 1, 3])
      return inputs[0] * ctc(scores).sum().gradient(withRespectTo: scores)
    },
    GradientCase("embeddingBags", [[3, 2]]) { $0[0].embeddingBags(picked, offsets: bags) },
    GradientCase("embeddingBags by maximum", [[3, 2]]) {
      $0[0].embeddingBags(picked, offsets: bags, reduction: .maximum)
    }
  ]
}
