import Striate
import Testing

/// Clipping, accumulation and averages beside the steps that they are made of.
@Suite struct AccumulationTests {
  private let parts = [0..<2, 2..<4, 4..<6, 6..<8]

  private func accumulated(_ row: OptimizerRow, isCompiled: Bool) throws -> [Double] {
    let model = Perceptron(.float64)
    guard case .gradient(let optimizer) = row.make(model) else { return [] }
    let step = compiled { _ in
      for part in parts { try optimizer.accumulate(model.loss(rows: part), weight: 0.25) }
      try optimizer.step()
      return []
    }
    for _ in 0..<10 {
      if isCompiled {
        try step()
      } else {
        for part in parts { try optimizer.accumulate(model.loss(rows: part), weight: 0.25) }
        try optimizer.step()
      }
    }
    #expect(optimizer.stepCount == 10)
    return try model.elements()
  }

  @Test(arguments: ["torch.optim.SGD", "torch.optim.Adam", "torch.optim.RMSprop"], [false, true])
  func `four micro-batches are the whole batch within rounding`(name: String, isCompiled: Bool) throws {
    for row in OptimizerRow.all where row.name == name && !row.swift.hasPrefix("scheduled") {
      let whole = Perceptron(.float64)
      guard case .gradient(let optimizer) = row.make(whole) else { continue }
      for _ in 0..<10 { try optimizer.step(minimizing: whole.loss()) }
      for (a, b) in zip(try accumulated(row, isCompiled: isCompiled), try whole.elements()) {
        #expect(abs(a - b) <= 1e-12, "\(row.swift)")
      }
    }
  }

  @Test func `accumulation and its steps plan once`() throws {
    try withRuntime(Runtime(devices: Runtime.cpu.compiler.devices)) {
      let model = Perceptron(.float32), optimizer = Adam(model)
      func round() throws {
        for (index, part) in parts.enumerated() {
          try optimizer.accumulate(model.loss(rows: part), weight: 0.1 * Double(index + 1))
        }
        try optimizer.step()
      }
      try round()
      let before = runtimeStatistics()
      for _ in 0..<5 { try round() }
      #expect(runtimeStatistics().planMisses == before.planMisses)
      #expect(runtimeStatistics().stateCopies == before.stateCopies)
    }
  }

  @Test func `a step needs gradients, and uses them up`() throws {
    let model = Perceptron(.float32), optimizer = SGD(model, learningRate: 0.1)
    let start = try model.bits()
    let error = #expect(throws: EvaluationError.self) { try optimizer.step() }
    #expect(error?.description == "there are no accumulated gradients; call accumulate(_:) before step()")
    try optimizer.accumulate(model.loss())
    #expect(try model.bits() == start)
    try optimizer.step()
    #expect(try model.bits() != start)
    #expect(throws: EvaluationError.self) { try optimizer.step() }
  }

  @Test func `a checkpoint between micro-batches keeps their gradients`() throws {
    let straight = Perceptron(.float32), one = SGD(straight, learningRate: 0.1, momentum: 0.9)
    let resumed = Perceptron(.float32), two = SGD(resumed, learningRate: 0.1, momentum: 0.9)
    try one.accumulate(straight.loss(rows: 0..<4), weight: 0.5)
    try two.restore(from: one.stateDictionary())
    try one.accumulate(straight.loss(rows: 4..<8), weight: 0.5)
    try two.accumulate(resumed.loss(rows: 4..<8), weight: 0.5)
    try one.step()
    try two.step()
    #expect(try resumed.bits() == straight.bits())
    // Back to a state without any.
    try two.accumulate(resumed.loss())
    try two.restore(from: one.stateDictionary())
    #expect(throws: EvaluationError.self) { try two.step() }
  }

  @Test func `what is frozen between accumulation and step stays`() throws {
    let model = Perceptron(.float32), optimizer = SGD(model, learningRate: 0.1)
    let before = try model.hidden.weight.value.doubles()
    try optimizer.accumulate(model.loss())
    model.hidden.weight.isFrozen = true
    try optimizer.step()
    #expect(try model.hidden.weight.value.doubles() == before)
  }

  private struct Pair: Module {
    let a = Parameter(Tensor([1, 2]))
    let b = Parameter(Tensor([3]))

    /// With gradients 3, −4 and 12, of norm 13.
    var loss: Tensor { (a.value * Tensor([3, -4])).sum() + (b.value * 12).sum() }
  }

  @Test(arguments: [
    (GradientClipping.norm(6.5), 13, [-1.5, 2, -6]), (.norm(26), 13, [-3, 4, -12]),
    (.norm(.infinity), 13, [-3, 4, -12]),
    (.norm(6, order: .infinity), 12, [-1.5, 2, -6]), (.norm(9.5, order: 1), 19, [-1.5, 2, -6]),
    (.value(3.5), 0, [-3, 3.5, -3.5])
  ])
  func `gradients are clipped together or one by one, and their norm is told`(
    clipping: GradientClipping, norm: Double, change: [Double]
  ) throws {
    let pair = Pair(), optimizer = SGD(pair, learningRate: 1)
    optimizer.gradientClipping = clipping
    try optimizer.step(minimizing: pair.loss)
    let moved = zip(try pair.a.value.doubles() + pair.b.value.doubles(), [1, 2, 3]).map { $0 - $1 }
    for (value, expected) in zip(moved, change) { #expect(abs(value - expected) < 1e-5) }
    #expect(abs(try optimizer.gradientNorm.doubles()[0] - norm) < 1e-5)
  }

  @Test func `a limit changes between replays without a new trace, and the norm can be a result`() throws {
    let pair = Pair(), optimizer = SGD(pair, learningRate: 1)
    optimizer.gradientClipping = .norm(13)
    let step = compiled { _ in
      try optimizer.step(minimizing: pair.loss)
      return [optimizer.gradientNorm]
    }
    #expect(abs(try step()[0].doubles()[0] - 13) < 1e-5)
    let before = try pair.b.value.doubles()[0]
    optimizer.gradientClipping = .norm(1.3)
    try step()
    #expect(abs(try pair.b.value.doubles()[0] - (before - 1.2)) < 1e-5)
    #expect(step.traceCount == 1)
  }
}
