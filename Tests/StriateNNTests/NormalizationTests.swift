import Foundation
import Striate
import Testing

/// Dropout and batch norm, in both phases.
@Suite struct NormalizationTests {
  @Test(arguments: [0.1, 0.5, 0.9])
  func `dropout drops its share, keeps the mean, and lets gradients through what it kept`(probability: Double) throws {
    let count = 100_000
    let x = Tensor.full([count], 2).variable()
    let y = withSeed(5) { Dropout(probability)(x) }
    let elements = try y.scalars(as: Float.self)
    let kept = Float(2 / (1 - probability))
    #expect(elements.allSatisfy { $0 == 0 || abs($0 - kept) < 1e-4 * kept })
    let share = Double(elements.count { $0 == 0 }) / Double(count)
    // Five standard errors of a share.
    #expect(abs(share - probability) < 5 * (probability * (1 - probability) / Double(count)).squareRoot())
    let gradient = try y.sum().gradient(withRespectTo: x).scalars(as: Float.self)
    #expect(zip(elements, gradient).allSatisfy { ($0 == 0) == ($1 == 0) })
    #expect(zip(elements, gradient).allSatisfy { abs($0 - 2 * $1) < 1e-4 * kept })
  }

  @Test func `dropout is the identity in inference and for probability 0, and empties everything for 1`() throws {
    let x = Tensor(numbers(32, seed: 1))
    #expect(try withPhase(.inference) { try Dropout(0.5)(x).bytes() } == x.bytes())
    #expect(try Dropout(0)(x).bytes() == x.bytes())
    #expect(try Dropout(1)(x).scalars(as: Float.self) == Array(repeating: 0, count: 32))
    #expect(throws: ShapeError.self) { try catchingShapeErrors { Dropout(1.5)(x) } }
    #expect(throws: ShapeError.self) { try catchingShapeErrors { Dropout(-0.1)(x) } }
  }

  @Test func `each call draws another mask, and the same seed the same one`() throws {
    let x = Tensor.ones([256])
    let layer = Dropout(0.5)
    let first = try withSeed(1) { [try layer(x).bytes(), try layer(x).bytes()] }
    #expect(first[0] != first[1])
    #expect(try withSeed(1) { [try layer(x).bytes(), try layer(x).bytes()] } == first)
    #expect(try withSeed(2) { try layer(x).bytes() } != first[0])
  }

  /// Mean and biased variance of each of two channels.
  private func statistics(_ x: [Float]) -> [(mean: Float, variance: Float)] {
    (0..<2).map { channel in
      let own = x.indices.filter { $0 / 4 % 2 == channel }.map { x[$0] }
      let mean = own.reduce(0, +) / Float(own.count)
      return (mean, own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(own.count))
    }
  }

  @Test(arguments: DeviceChoice.allCases)
  func `training normalises with the batch, inference with the running statistics`(device: DeviceChoice) throws {
    try withDevice(device) {
      let elements = numbers(3 * 2 * 4, seed: 3)
      let x = Tensor(elements, shape: [3, 2, 2, 2])
      let norm = BatchNorm2D(2, momentum: 0.25)
      norm.weight?.assign(Tensor([2, -1]))
      norm.bias?.assign(Tensor([0.5, 3]))
      let batch = statistics(elements)
      func normalized(_ by: [(mean: Float, variance: Float)]) -> [Float] {
        elements.indices.map { index in
          let channel = index / 4 % 2
          let (mean, variance) = by[channel]
          return (elements[index] - mean) / (variance + 1e-5).squareRoot() * [2, -1][channel] + [0.5, 3][channel]
        }
      }
      #expect(isClose(try withPhase(.inference) { try norm(x).scalars() }, normalized([(0, 1), (0, 1)]), within: 1e-5))
      #expect(isClose(try norm(x).scalars(), normalized(batch), within: 1e-5))
      // 12 values a channel.
      let running = batch.map { ($0.mean * 0.25, 0.75 + 0.25 * $0.variance * 12 / 11) }
      #expect(isClose(try norm.runningMean!.value.scalars(), running.map(\.0)))
      #expect(isClose(try norm.runningVar!.value.scalars(), running.map(\.1)))
      let inference = try withPhase(.inference) { try norm(x).scalars(as: Float.self) }
      #expect(isClose(inference, normalized(running.map { ($0.0, $0.1) }), within: 1e-5))
      #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 1)
    }
  }

  @Test func `running statistics come close to those of the data`() throws {
    let norm = BatchNorm2D(1)
    try withSeed(4) {
      for _ in 0..<200 { try evaluate(norm(.normal([32, 1, 4, 4], mean: 5, deviation: 3))) }
    }
    #expect(abs(try norm.runningMean!.value.doubles()[0] - 5) < 0.2)
    #expect(abs(try norm.runningVar!.value.doubles()[0] - 9) < 0.6)
    #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 200)
  }

  @Test func `one value a channel has no variance`() throws {
    let error = #expect(throws: ShapeError.self) { try catchingShapeErrors { BatchNorm2D(2)(.zeros([1, 2, 1, 1])) } }
    #expect(error?.fact == "one value a channel has no variance")
    #expect(try withPhase(.inference) { try BatchNorm2D(2)(.zeros([1, 2, 1, 1])).doubles() } == [0, 0])
  }
}
