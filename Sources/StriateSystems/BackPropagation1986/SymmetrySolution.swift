import Striate

/// What the paper says of its solution (text to Fig. 1), as numbers.
package struct SymmetrySolution: Sendable {
  /// Of each hidden unit, from the six inputs.
  package let weights: [[Double]]
  package let hiddenBiases: [Double]
  package let outputWeights: [Double]
  package let outputBias: Double

  package init(_ network: SymmetryNetwork) throws {
    let hidden = try network.hidden.weight.value.doubles()
    weights = [Array(hidden[0..<6]), Array(hidden[6..<12])]
    hiddenBiases = try network.hidden.bias?.value.doubles() ?? []
    outputWeights = try network.output.weight.value.doubles()
    outputBias = try network.output.bias?.value.doubles()[0] ?? 0
  }

  package init(weights: [[Double]], hiddenBiases: [Double], outputWeights: [Double], outputBias: Double) {
    self.weights = weights
    self.hiddenBiases = hiddenBiases
    self.outputWeights = outputWeights
    self.outputBias = outputBias
  }

  /// How far weights at mirrored places are from equal and opposite: the largest |wᵢ + w₇₋ᵢ| of both units, as a part of
  /// the unit's largest |w|. 0 for the paper's description.
  package var asymmetry: Double {
    weights.map { unit in
      let largest = unit.map(abs).max() ?? 0
      return largest > 0 ? (0..<3).map { abs(unit[$0] + unit[5 - $0]) }.max()! / largest : 1
    }.max() ?? 1
  }

  /// The three sizes of a unit's weights, mean of the pair, smallest first and as multiples of it; the paper says 1:2:4.
  package func ratio(unit: Int) -> [Double] {
    let sizes = (0..<3).map { (abs(weights[unit][$0]) + abs(weights[unit][5 - $0])) / 2 }.sorted()
    return sizes.map { $0 / max(sizes[0], 1e-12) }
  }

  /// How far the two units are from each other's negatives: the largest |w₁ᵢ + w₂ᵢ| as a part of the largest |w|.
  package var opposition: Double {
    let largest = weights.joined().map(abs).max() ?? 0
    return largest > 0 ? zip(weights[0], weights[1]).map { abs($0 + $1) }.max()! / largest : 1
  }

  /// Whether all of that holds, to a tenth of the largest weight, with ratios of 1 : 1.7–2.3 : 3.2–4.8; both biases of the
  /// hidden units negative and the output's positive.
  package var isAsInPaper: Bool {
    asymmetry <= 0.1 && opposition <= 0.1 && outputBias > 0 && hiddenBiases.allSatisfy { $0 < 0 }
      && (0..<2).allSatisfy { unit in
        let ratio = ratio(unit: unit)
        return (1.7...2.3).contains(ratio[1]) && (3.2...4.8).contains(ratio[2])
      }
  }
}
