import Foundation
import Striate
import Testing

/// Optimizers against arithmetic, step by step.
@Suite struct OptimizerTests {
  private struct Holder: Module {
    let weight: Parameter
    init(_ elements: [Float]) { weight = Parameter(Tensor(elements)) }
  }

  private let start: [Float] = [1, -2, 0.5]
  private let gradients: [[Float]] = [[0.5, 1, -2], [-1, 0.25, 3]]

  /// Two steps along the given gradients.
  private func run(_ make: (Holder) -> any Optimizer) throws -> [Float] {
    let holder = Holder(start)
    let optimizer = make(holder)
    for gradient in gradients {
      try optimizer.step(minimizing: (holder.weight.value * Tensor(gradient)).sum())
    }
    return try holder.weight.value.scalars(as: Float.self)
  }

  /// Two steps of `update`, in Double, which gets weight and gradient and the number of the step.
  private func expected(
    _ update: (_ element: Int, _ step: Int, _ weight: Double, _ gradient: Double) -> Double
  ) -> [Float] {
    start.indices.map { element in
      Float(
        gradients.indices.reduce(Double(start[element])) {
          update(element, $1 + 1, $0, Double(gradients[$1][element]))
        })
    }
  }

  @Test func `plain gradient descent`() throws {
    #expect(isClose(try run { SGD($0, learningRate: 0.1) }, expected { $2 - 0.1 * $3 }))
  }

  @Test func `momentum, weight decay and Nesterov's look ahead`() throws {
    for isNesterov in [false, true] {
      var velocity = [0.0, 0, 0]
      let values = expected { element, _, weight, gradient in
        let gradient = gradient + 0.05 * weight
        velocity[element] = 0.9 * velocity[element] + gradient
        return weight - 0.1 * (isNesterov ? gradient + 0.9 * velocity[element] : velocity[element])
      }
      #expect(
        isClose(
          try run { SGD($0, learningRate: 0.1, momentum: 0.9, weightDecay: 0.05, nesterov: isNesterov) }, values))
    }
  }

  @Test func `Adam with bias correction`() throws {
    for decay in [0, 0.05] {
      var (mean, square) = ([0.0, 0, 0], [0.0, 0, 0])
      let values = expected { element, step, weight, gradient in
        let gradient = gradient + decay * weight
        mean[element] = 0.9 * mean[element] + 0.1 * gradient
        square[element] = 0.99 * square[element] + 0.01 * gradient * gradient
        let correctedMean = mean[element] / (1 - pow(0.9, Double(step)))
        let correctedSquare = square[element] / (1 - pow(0.99, Double(step)))
        return weight - 0.1 * correctedMean / (correctedSquare.squareRoot() + 1e-8)
      }
      #expect(
        isClose(try run { Adam($0, learningRate: 0.1, betas: (0.9, 0.99), weightDecay: decay) }, values, within: 2e-6))
    }
  }

  @Test func `a learning rate set between steps is used by the next`() throws {
    let holder = Holder([1])
    let optimizer = SGD(holder, learningRate: 1)
    try optimizer.step(minimizing: holder.weight.value.sum())
    optimizer.learningRate = 0.125
    #expect(optimizer.learningRate == 0.125)
    try optimizer.step(minimizing: holder.weight.value.sum())
    #expect(try holder.weight.value.scalars(as: Float.self) == [-0.125])
  }

  @Test func `update(along:) takes gradients of the caller's`() throws {
    let holder = Holder(start)
    let optimizer = SGD(holder, learningRate: 0.5)
    try optimizer.update(along: [Tensor([2, 0, -2])])
    #expect(try holder.weight.value.scalars(as: Float.self) == [0, -2, 1.5])
    let error = #expect(throws: EvaluationError.self) { try optimizer.update(along: []) }
    #expect(error?.description == "0 gradients were given for 1 parameters")
  }

  @Test func `a parameter that the loss does not reach keeps its value and its velocity`() throws {
    struct Two: Module {
      let used = Parameter(Tensor([1]))
      let unused = Parameter(Tensor([1]))
    }
    let two = Two()
    let optimizer = SGD(two, learningRate: 0.5, momentum: 0.9)
    try optimizer.step(minimizing: two.used.value.sum())
    #expect(try two.unused.value.scalars(as: Float.self) == [1])
    #expect(try two.used.value.scalars(as: Float.self) == [0.5])
  }

  @Test func `what cannot be minimised is an error that says why`() throws {
    let holder = Holder(start)
    let optimizer = SGD(holder, learningRate: 0.5)
    let vector = #expect(throws: ShapeError.self) { try optimizer.step(minimizing: holder.weight.value) }
    #expect(vector?.fact == "a loss is one floating-point number")
    #expect(throws: ShapeError.self) { try optimizer.step(minimizing: holder.weight.value.argmax()) }
    #expect(throws: EvaluationError.self) { try optimizer.step(minimizing: Tensor([1, 2]).sum()) }
    #expect(try holder.weight.value.scalars(as: Float.self) == start)
  }
}
