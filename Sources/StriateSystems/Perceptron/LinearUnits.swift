/// Weighted sums that learn, one for each unit: s = Wᵀx. What a perceptron and an Adaline have in common.
///
/// Plain arrays, no graph: a learning step of these machines follows every single pattern and touches a few hundred
/// weights, so building and running a plan would take longer than the arithmetic.
package struct LinearUnits: Sendable {
  /// Inputs, the constant one included.
  package let inputCount: Int
  package let unitCount: Int
  /// `[inputCount, unitCount]`: the weights of one input stand side by side, so that inputs that are zero cost nothing.
  package var weights: [Double]

  /// All weights 0.
  package init(inputs: Int, units: Int) {
    (inputCount, unitCount) = (inputs, units)
    weights = [Double](repeating: 0, count: inputs * units)
  }

  /// Weights from −reach to reach, evenly.
  package init(inputs: Int, units: Int, reach: Double, using generator: inout some RandomNumberGenerator) {
    self.init(inputs: inputs, units: units)
    for index in weights.indices { weights[index] = .random(in: -reach...reach, using: &generator) }
  }

  /// s = Wᵀx of one pattern.
  /// - Parameter sums: `[unitCount]`, overwritten.
  package func sums(of pattern: Int, in set: PatternSet, into sums: inout [Double]) {
    precondition(sums.count == unitCount && set.inputCount == inputCount, "the patterns are for other units")
    let units = unitCount
    sums.withUnsafeMutableBufferPointer { sums in
      weights.withUnsafeBufferPointer { weights in
        set.withEntries(of: pattern) { inputs, values in
          for unit in 0..<units { sums[unit] = 0 }
          for entry in 0..<inputs.count {
            let row = Int(inputs[entry]) * units, value = values[entry]
            for unit in 0..<units { sums[unit] += value * weights[row + unit] }
          }
        }
      }
    }
  }

  /// s = Wᵀx of one pattern, `[unitCount]`.
  package func sums(of pattern: Int, in set: PatternSet) -> [Double] {
    var result = [Double](repeating: 0, count: unitCount)
    sums(of: pattern, in: set, into: &result)
    return result
  }

  /// W ← W + x·cᵀ.
  /// - Parameter scales: c, `[unitCount]`.
  package mutating func add(_ pattern: Int, of set: PatternSet, scaledBy scales: [Double]) {
    precondition(scales.count == unitCount && set.inputCount == inputCount, "the patterns are for other units")
    let units = unitCount
    weights.withUnsafeMutableBufferPointer { weights in
      scales.withUnsafeBufferPointer { scales in
        set.withEntries(of: pattern) { inputs, values in
          for entry in 0..<inputs.count {
            let row = Int(inputs[entry]) * units, value = values[entry]
            for unit in 0..<units { weights[row + unit] += value * scales[unit] }
          }
        }
      }
    }
  }

  /// w ← w + c·x for one unit.
  package mutating func add(_ pattern: Int, of set: PatternSet, scaledBy scale: Double, to unit: Int) {
    precondition((0..<unitCount).contains(unit) && set.inputCount == inputCount, "the patterns are for other units")
    let units = unitCount
    weights.withUnsafeMutableBufferPointer { weights in
      set.withEntries(of: pattern) { inputs, values in
        for entry in 0..<inputs.count { weights[Int(inputs[entry]) * units + unit] += scale * values[entry] }
      }
    }
  }

  /// The weights of one unit, `[inputCount]`.
  package func weights(of unit: Int) -> [Double] {
    (0..<inputCount).map { weights[$0 * unitCount + unit] }
  }

  /// The share of patterns whose class is that of the largest sum.
  package func accuracy(on set: PatternSet) -> Double {
    var sums = [Double](repeating: 0, count: unitCount), right = 0
    for pattern in 0..<set.count {
      self.sums(of: pattern, in: set, into: &sums)
      if sums.largestIndex == set.labels[pattern] { right += 1 }
    }
    return set.count == 0 ? .nan : Double(right) / Double(set.count)
  }
}

extension [Double] {
  /// The first index of the largest value. The array is not empty.
  package var largestIndex: Int {
    var best = 0
    for index in indices.dropFirst() where self[index] > self[best] { best = index }
    return best
  }
}
