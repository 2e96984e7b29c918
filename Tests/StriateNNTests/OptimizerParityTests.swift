import Striate
import Testing

@Suite struct OptimizerParityTests {
  @Test(arguments: OptimizerRow.all)
  func `100 losses and the last weights are PyTorch's on the reference device in float64`(_ row: OptimizerRow) throws {
    let parity = try withDevice(.reference) { try OptimizerParity(row, .float64) }
    #expect(parity.error <= row.tolerance(.float64))
  }

  @Test(arguments: OptimizerRow.all)
  func `100 losses and the last weights are PyTorch's on the CPU device in float32`(_ row: OptimizerRow) throws {
    let parity = try withDevice(.cpu) { try OptimizerParity(row, .float32) }
    #expect(parity.error <= row.tolerance(.float32))
  }

  @Test(arguments: OptimizerRow.all.filter { $0.name != "torch.optim.LBFGS" })
  func `steps replayed by compiled give PyTorch's losses`(_ row: OptimizerRow) throws {
    let parity = try withDevice(.cpu) { try OptimizerParity(row, .float32, isCompiled: true) }
    #expect(parity.error <= row.tolerance(.float32))
  }

  @Test(arguments: ScheduleRow.all)
  func `150 rates and momenta are PyTorch's`(_ row: ScheduleRow) throws {
    #expect(row.error() <= 1e-12)
  }

  @Test(arguments: PlateauRow.all)
  func `150 rates after reports of a metric are PyTorch's`(_ row: PlateauRow) throws {
    #expect(row.error() <= 1e-12)
  }

  @Test func `the average of weights is PyTorch's`() throws {
    let model = Perceptron(.float64)
    let optimizer = SGD(model, learningRate: 0.05, momentum: 0.9, weightDecay: 0.01)
    let average = ExponentialMovingAverage(model, decay: 0.9)
    for _ in 0..<100 {
      try optimizer.step(minimizing: model.loss())
      try average.update()
    }
    let averages = try average.withAveragedWeights { try model.elements() }
    #expect(averages.count == TrainingFixture.averages.count)
    for (value, expected) in zip(averages, TrainingFixture.averages) { #expect(abs(value - expected) <= 1e-12) }
  }
}
