import Foundation
import StriateKernels
import StriateTypes

/// The operands of a CTC kernel, checked.
struct CTCBatch {
  let count: Int
  let classes: Int
  private let blank: Int
  private let logProbabilities: [Double]
  private let labels: [[Int]]
  private let steps: [Int]

  /// - Throws: `EvaluationError` if a length or a label is out of range.
  init(_ operands: [HostOperand], blank: Int) throws {
    let shape = operands[0].type.shape, labelShape = operands[1].type.shape
    let classes = shape[2], count = shape[1], limit = shape[0]
    let all = operands[1].elements(as: Int64.self)
    steps = try operands[2].elements(as: Int64.self).map { length in
      guard length >= 0, length <= limit else {
        throw EvaluationError("ctcLoss: an input of \(length) steps, and there are \(limit)")
      }
      return Int(length)
    }
    var start = 0
    labels = try operands[3].elements(as: Int64.self).enumerated().map { sample, length in
      let first = labelShape.rank == 2 ? sample * labelShape[1] : start
      let available = labelShape.rank == 2 ? labelShape[1] : all.count - start
      guard length >= 0, length <= available else {
        throw EvaluationError("ctcLoss: sample \(sample) has \(length) labels, and there are \(available)")
      }
      start += Int(length)
      return try all[first..<first + Int(length)].map { label in
        guard label >= 0, label < classes else {
          throw EvaluationError("ctcLoss: label \(label) of sample \(sample) is none of \(classes) classes")
        }
        return Int(label)
      }
    }
    (self.count, self.classes, self.blank) = (count, classes, blank)
    logProbabilities = operands[0].doubles
  }

  func lattice(_ sample: Int) -> CTCLattice {
    let states = [blank] + labels[sample].flatMap { [$0, blank] }
    return CTCLattice(
      logProbabilities: logProbabilities, states: states, steps: steps[sample], offset: sample * classes,
      stride: count * classes, blank: blank)
  }
}

/// The labels of one sample with blanks between them, over its steps; everything in logarithms.
struct CTCLattice {
  let logProbabilities: [Double]
  let states: [Int]
  let steps: Int
  let offset: Int
  let stride: Int
  let blank: Int

  subscript(step: Int, label: Int) -> Double { logProbabilities[position(step, label)] }
  func position(_ step: Int, _ label: Int) -> Int { step * stride + offset + label }

  /// ln of the probability of reaching each state at each step, `[steps, states]`, and of ending there.
  func forward() -> (values: [Double], last: Double) {
    let width = states.count
    var values = Array(repeating: -Double.infinity, count: steps * width)
    guard steps > 0 else { return (values, width == 1 ? 0 : -.infinity) }
    for state in 0..<min(2, width) { values[state] = self[0, states[state]] }
    for step in 1..<max(steps, 1) {
      let before = (step - 1) * width
      for state in 0..<width {
        var sum = values[before + state]
        if state > 0 { sum = Self.logSum(sum, values[before + state - 1]) }
        if canSkip(to: state) { sum = Self.logSum(sum, values[before + state - 2]) }
        values[step * width + state] = sum + self[step, states[state]]
      }
    }
    let end = steps * width
    return (values, width == 1 ? values[end - 1] : Self.logSum(values[end - 1], values[end - 2]))
  }

  /// ln of the probability of going on from each state at each step to the end, both included.
  func backward() -> [Double] {
    let width = states.count
    var values = Array(repeating: -Double.infinity, count: steps * width)
    guard steps > 0 else { return values }
    for state in max(0, width - 2)..<width { values[(steps - 1) * width + state] = self[steps - 1, states[state]] }
    for step in (0..<steps - 1).reversed() {
      let after = (step + 1) * width
      for state in 0..<width {
        var sum = values[after + state]
        if state + 1 < width { sum = Self.logSum(sum, values[after + state + 1]) }
        if state + 2 < width, canSkip(to: state + 2) { sum = Self.logSum(sum, values[after + state + 2]) }
        values[step * width + state] = sum + self[step, states[state]]
      }
    }
    return values
  }

  /// Whether a label may follow the one before it without a blank: only if they differ.
  private func canSkip(to state: Int) -> Bool {
    state >= 2 && states[state] != blank && states[state] != states[state - 2]
  }

  static func logSum(_ a: Double, _ b: Double) -> Double {
    let (low, high) = a < b ? (a, b) : (b, a)
    return high == -.infinity ? high : high + Foundation.log1p(Foundation.exp(low - high))
  }

  static func exponential(_ x: Double) -> Double { Foundation.exp(x) }
}
