import Foundation
import Striate
import Testing

/// Losses against arithmetic.
@Suite struct LossTests {
  private let scores = Tensor([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])
  private let labels = Tensor([0, 1, 2] as [Int64], shape: [3])

  @Test(arguments: DeviceChoice.allCases)
  func `the hinge loss of the course: 2.9, 0 and 12.9, mean 5.2667`(device: DeviceChoice) throws {
    try withDevice(device) { () throws in
      for (row, expected) in [Float(2.9), 0, 12.9].enumerated() {
        let loss = scores.slice(axis: 0, row..<row + 1).hinge(labels: labels.slice(axis: 0, row..<row + 1))
        #expect(abs(try loss.item(as: Float.self) - expected) < 1e-5)
      }
      #expect(abs(try scores.hinge(labels: labels).item(as: Float.self) - 5.2667) < 1e-4)
    }
  }

  @Test func `the hinge loss's gradient counts the classes that violate the margin`() throws {
    let x = scores.variable()
    let gradient = x.hinge(labels: labels).gradient(withRespectTo: x)
    // Row 0: only class 1 violates; row 1: none; row 2: both others do.
    let expected: [Float] = [-1, 1, 0, 0, 0, 0, 1, 1, -2]
    #expect(isClose(try gradient.scalars(as: Float.self), expected.map { $0 / 3 }))
    #expect(abs(try scores.hinge(labels: labels, margin: 2).item(as: Float.self) - (3.9 + 14.9) / 3) < 1e-4)
  }

  @Test func `regularisation adds λ · ΣW² and its gradient 2λW`() throws {
    // Scores W·x for one image x of the course's example shape, three classes.
    let layer = Linear(from: 4, to: 3)
    let weights: [[Float]] = [[0.01, -0.05, 0.1, 0.05], [0.7, 0.2, 0.05, 0.16], [0, -0.45, -0.2, 0.03]]
    layer.weight.assign(Tensor(weights))
    layer.bias?.assign(Tensor([0, 0.2, -0.3]))
    let x = Tensor([[-15, 22, -44, 56]])
    let scores = layer(x)
    #expect(isClose(try scores.scalars(as: Float.self), [-2.85, 0.86, 0.28], within: 1e-5))
    let label = Tensor([2] as [Int64], shape: [1])
    let data = scores.hinge(labels: label)
    #expect(abs(try data.item(as: Float.self) - 1.58) < 1e-5)
    #expect(abs(try scores.crossEntropy(labels: label).item(as: Float.self) - 1.04) < 0.01)
    let squares = weights.joined().reduce(Float(0)) { $0 + $1 * $1 }
    let total = data + 0.1 * layer.squaredWeights()
    #expect(abs(try total.item(as: Float.self) - (1.58 + 0.1 * squares)) < 1e-5)
    let both = total.gradient(withRespectTo: layer.weight.value)
    let plain = data.gradient(withRespectTo: layer.weight.value)
    #expect(
      isClose(
        try (both - plain).scalars(as: Float.self), weights.joined().map { 0.2 * $0 }, within: 1e-5))
  }

  @Test func `cross-entropy is the mean of −ln softmax at the label`() throws {
    let rows: [[Double]] = [[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]]
    func softmax(_ row: [Double]) -> [Double] {
      let sum = row.reduce(0) { $0 + exp($1) }
      return row.map { exp($0) / sum }
    }
    let probabilities = rows.map(softmax)
    let expected = zip(probabilities, [0, 1, 2]).reduce(0) { $0 - log($1.0[$1.1]) } / 3
    let x = Tensor(rows.flatMap { $0 }, shape: [3, 3]).variable()
    let loss = x.crossEntropy(labels: labels)
    #expect(abs(try loss.item(as: Double.self) - expected) < 1e-14)
    let gradient = try loss.gradient(withRespectTo: x).doubles()
    for row in 0..<3 {
      for column in 0..<3 {
        let slope = (probabilities[row][column] - (row == column ? 1 : 0)) / 3
        #expect(abs(gradient[row * 3 + column] - slope) < 1e-15)
      }
    }
    #expect(abs(try scores.crossEntropy(labels: labels.cast(to: .int32)).item(as: Float.self) - Float(expected)) < 1e-5)
  }

  @Test func `cross-entropy of scores far apart neither overflows nor loses the gradient`() throws {
    let x = Tensor([[1000, 0], [0, 1000]]).variable()
    let loss = x.crossEntropy(labels: Tensor([1, 1] as [Int64], shape: [2]))
    #expect(try loss.item(as: Float.self) == 500)
    #expect(try loss.gradient(withRespectTo: x).scalars(as: Float.self) == [0.5, -0.5, 0, 0])
  }

  @Test(arguments: DeviceChoice.allCases)
  func `labels out of range fail the evaluation`(device: DeviceChoice) {
    withDevice(device) {
      for wrong in [Int64(3), -4, .max] {
        let labels = Tensor([0, wrong, 2], shape: [3])
        let error = #expect(throws: EvaluationError.self) { try scores.crossEntropy(labels: labels).item() }
        #expect(error?.description == "takeAlong: index \(wrong) is out of range for axis 1 of extent 3")
        #expect(throws: EvaluationError.self) { try scores.hinge(labels: labels).item() }
      }
    }
  }

  @Test func `mean squared error and accuracy`() throws {
    let x = Tensor([[1, 2], [3, 5]]).variable()
    let loss = x.meanSquaredError(Tensor([[1, 1], [1, 1]]))
    #expect(try loss.item(as: Float.self) == (0 + 1 + 4 + 16) / 4)
    #expect(try loss.gradient(withRespectTo: x).scalars(as: Float.self) == [0, 0.5, 1, 2])
    #expect(abs(try scores.accuracy(labels: labels).item(as: Float.self) - 1.0 / 3) < 1e-6)
    #expect(try scores.accuracy(labels: Tensor([1, 1, 1] as [Int32], shape: [3])).item(as: Float.self) == 1)
  }
}
