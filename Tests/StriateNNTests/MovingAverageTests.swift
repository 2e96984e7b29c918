import Striate
import Testing

@Suite struct MovingAverageTests {
  private struct Holder: Module {
    let weight = Parameter(Tensor([4]))
    let mean = Buffer(Tensor([2]))
    let count = Buffer(Tensor([3] as [Int64], shape: [1]))
  }

  @Test func `the first update takes the weights, later ones a part of them`() throws {
    let holder = Holder(), average = ExponentialMovingAverage(holder, decay: 0.75)
    #expect(average.names == ["weight"])
    for (weight, expected) in [(8, 8), (16, 10), (2, 8)] as [(Float, Double)] {
      holder.weight.assign(Tensor([weight]))
      try average.update()
      #expect(try average.withAveragedWeights { try holder.weight.value.doubles() } == [expected])
      #expect(try holder.weight.value.doubles() == [Double(weight)])
    }
    #expect(average.updateCount == 3)
    average.copyToModel()
    #expect(try holder.weight.value.doubles() == [8])
  }

  @Test func `a warm-up shortens the memory of the first updates`() throws {
    let holder = Holder(), average = ExponentialMovingAverage(holder, decay: 0.999, warmsUp: true)
    try average.update()
    holder.weight.assign(Tensor([15]))
    try average.update()
    // 2/11 of 4 and 9/11 of 15.
    let value = try average.withAveragedWeights { try holder.weight.value.doubles()[0] }
    #expect(abs(value - (2.0 / 11 * 4 + 9.0 / 11 * 15)) < 1e-5)
  }

  @Test func `floating-point buffers are averaged if asked for`() throws {
    let holder = Holder(), average = ExponentialMovingAverage(holder, decay: 0.5, averagesBuffers: true)
    #expect(average.names == ["weight", "mean"])
    try average.update()
    holder.mean.assign(Tensor([4]))
    try average.update()
    #expect(try average.withAveragedWeights { try holder.mean.value.doubles() } == [3])
    #expect(try holder.mean.value.doubles() == [4])
  }

  @Test func `the weights are back after an error`() throws {
    struct Failure: Error {}
    let holder = Holder(), average = ExponentialMovingAverage(holder)
    try average.update()
    holder.weight.assign(Tensor([5]))
    #expect(throws: Failure.self) { try average.withAveragedWeights { throw Failure() } }
    #expect(try holder.weight.value.doubles() == [5])
  }

  /// Ten steps, each with an update of the average.
  private func train(_ model: Perceptron, _ average: ExponentialMovingAverage, isCompiled: Bool) throws {
    let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
    let body: @Sendable ([Tensor]) throws -> [Tensor] = { _ in
      try optimizer.step(minimizing: model.loss())
      try average.update()
      return []
    }
    let function = compiled(body)
    for _ in 0..<10 { _ = isCompiled ? try function.run([]) : try body([]) }
  }

  @Test func `inside compiled the averages are the same bits`() throws {
    let (one, two) = (Perceptron(.float32), Perceptron(.float32))
    let (first, second) = (ExponentialMovingAverage(one, decay: 0.9), ExponentialMovingAverage(two, decay: 0.9))
    try train(one, first, isCompiled: false)
    try train(two, second, isCompiled: true)
    #expect(second.updateCount == 10)
    #expect(try second.withAveragedWeights { try two.bits() } == first.withAveragedWeights { try one.bits() })
    #expect(try two.bits() == one.bits())
  }

  @Test func `updates plan once, in place, and evaluation with averages leaves training as it was`() throws {
    try withRuntime(Runtime(devices: Runtime.cpu.compiler.devices)) {
      let model = Perceptron(.float32), average = ExponentialMovingAverage(model, decay: 0.9)
      let optimizer = SGD(model, learningRate: 0.1)
      func round() throws {
        try optimizer.step(minimizing: model.loss())
        try average.update()
        try average.withAveragedWeights { try evaluate(model.loss()) }
      }
      for _ in 0..<2 { try round() }
      let before = runtimeStatistics()
      for _ in 0..<5 { try round() }
      #expect(runtimeStatistics().planMisses == before.planMisses)
      #expect(runtimeStatistics().stateCopies == before.stateCopies)
    }
  }

  @Test func `a restored average goes on to the same bits`() throws {
    let model = Perceptron(.float32), other = Perceptron(.float32)
    let average = ExponentialMovingAverage(model, decay: 0.9), restored = ExponentialMovingAverage(other)
    try train(model, average, isCompiled: false)
    for (to, from) in zip(other.parameters, model.parameters) { to.assign(from.value) }
    try restored.restore(from: average.stateDictionary())
    try average.update()
    try restored.update()
    #expect(restored.decay == 0.9)
    #expect(try restored.withAveragedWeights { try other.bits() } == average.withAveragedWeights { try model.bits() })
  }
}
