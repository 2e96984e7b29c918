import Striate
import Testing

@Suite struct ScheduleTests {
  @Test func `a schedule moves the rates and the momentum of all groups from their base`() {
    let model = Perceptron(.float32)
    let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9, groups: [.matching("*.bias", learningRate: 0.2)])
    let schedule = OneCycle(steps: 11, rise: 2.0 / 11, annealing: .linear, momentum: 0.5...0.75, startDivisor: 10)
    optimizer.apply(schedule, at: 0)
    #expect(optimizer.groups.map(\.momentum) == [0.75, 0.75])
    #expect(zip(optimizer.groups.map(\.learningRate), [0.01, 0.02]).allSatisfy { abs($0 - $1) < 1e-12 })
    optimizer.apply(schedule, at: 1)
    #expect(optimizer.groups.map(\.momentum) == [0.5, 0.5])
    #expect(zip(optimizer.groups.map(\.learningRate), [0.1, 0.2]).allSatisfy { abs($0 - $1) < 1e-12 })
    optimizer.apply(ConstantRate(), at: 5)
    #expect(optimizer.groups.map(\.learningRate) == [0.1, 0.2])
    // A schedule without a momentum leaves it.
    #expect(optimizer.groups.map(\.momentum) == [0.5, 0.5])
  }

  @Test func `schedules end where they should, and stay there`() {
    #expect(PolynomialDecay(steps: 10).learningRate(at: 1000, base: 1) == 0)
    #expect(LinearWarmUp(from: 0, to: 1, steps: 4).learningRate(at: 1000, base: 0.5) == 0.5)
    let cycle = OneCycle(steps: 10)
    #expect(cycle.learningRate(at: 9, base: 1) == cycle.learningRate(at: 1000, base: 1))
    #expect(abs(cycle.learningRate(at: 9, base: 1) - 1 / 25e4) < 1e-12)
    #expect(OneCycle(steps: 1).learningRate(at: 0, base: 1).isFinite)
    #expect(CosineWarmRestarts(firstPeriod: 2, multiplier: 3).learningRate(at: .max, base: 1).isFinite)
  }

  @Test func `chained schedules take the last momentum that one of them has`() {
    let chain = ChainedSchedule([OneCycle(steps: 10), StepDecay(every: 2)])
    #expect(chain.momentum(at: 0) == 0.95)
    #expect(ChainedSchedule([StepDecay(every: 2)]).momentum(at: 0) == nil)
    let sequence = SequentialSchedule([StepDecay(every: 2), OneCycle(steps: 10)], milestones: [3])
    #expect(sequence.momentum(at: 2) == nil)
    #expect(sequence.momentum(at: 3) == 0.95)
  }

  @Test(arguments: PlateauRow.all)
  func `a restored reduction on plateaus goes on as it would have`(_ row: PlateauRow) throws {
    let rates = numberLists(row.numbers)[0]
    for cut in [5, 60, 77, 100] {
      let optimizer = SGD(Perceptron(.float32), learningRate: 0.1)
      var plateau = row.make()
      for step in 0..<150 {
        if step == cut {
          let state = plateau.stateDictionary()
          plateau = row.make()
          try plateau.restore(from: state)
        }
        plateau.report(row.sign * PlateauRow.metric(step), to: optimizer)
        #expect(abs(optimizer.learningRate - rates[step]) < 1e-13)
      }
    }
  }

  @Test func `a plateau lowers what schedules start from`() {
    let optimizer = SGD(Perceptron(.float32), learningRate: 0.1), plateau = ReduceOnPlateau(patience: 0)
    #expect(!plateau.report(1, to: optimizer))
    #expect(plateau.report(.nan, to: optimizer))
    optimizer.apply(StepDecay(every: 1, gamma: 0.5), at: 1)
    #expect(abs(optimizer.learningRate - 0.005) < 1e-12)
  }
}
