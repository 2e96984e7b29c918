import Striate
import Testing

/// Groups, clipping, accumulation, state and plans: what all optimizers have in common.
@Suite struct OptimizerStateTests {
  private typealias Subject = OptimizerRow.Subject

  /// A row of each kind of optimizer, and all rows with groups or clipping.
  private static let rows = OptimizerRow.all

  private func steps(_ count: Int, _ subject: Subject, _ model: Perceptron) throws {
    for _ in 0..<count {
      switch subject {
      case .gradient(let optimizer): try optimizer.step(minimizing: model.loss())
      case .closure(let optimizer): try optimizer.step { model.penalizedLoss() }
      }
    }
  }

  private func checkpointable(_ subject: Subject) -> any Checkpointable {
    switch subject {
    case .gradient(let optimizer): optimizer
    case .closure(let optimizer): optimizer
    }
  }

  /// A model with the parameters of another.
  private func copy(of model: Perceptron) throws -> Perceptron {
    let copy = Perceptron(.float32)
    for (to, from) in zip(copy.parameters, model.parameters) {
      to.assign(Tensor(try from.value.scalars(as: Float.self), shape: from.shape))
    }
    return copy
  }

  @Test(arguments: rows)
  func `ten steps, a restore into a fresh optimizer and ten more are the bits of twenty steps`(
    _ row: OptimizerRow
  ) throws {
    let straight = Perceptron(.float32), first = Perceptron(.float32)
    try steps(20, row.make(straight), straight)
    let before = row.make(first)
    try steps(10, before, first)
    let state = try checkpointable(before).stateDictionary()
    let second = try copy(of: first), after = row.make(second)
    try checkpointable(after).restore(from: state)
    try steps(10, after, second)
    #expect(try second.bits() == straight.bits())
    // What was saved is not the later state.
    try checkpointable(before).restore(from: state)
    try steps(10, before, first)
    #expect(try first.bits() == straight.bits())
  }

  @Test(arguments: rows.filter { $0.name != "torch.optim.LBFGS" })
  func `the second and later steps make no new plan`(_ row: OptimizerRow) throws {
    try withRuntime(Runtime(devices: Runtime.cpu.compiler.devices)) {
      let model = Perceptron(.float32), subject = row.make(model)
      try steps(1, subject, model)
      let before = runtimeStatistics()
      try steps(20, subject, model)
      #expect(runtimeStatistics().planMisses == before.planMisses)
      #expect(runtimeStatistics().stateCopies == before.stateCopies)
    }
  }

  @Test(arguments: rows)
  func `a frozen parameter keeps its bits, and the others go as they would`(_ row: OptimizerRow) throws {
    let model = Perceptron(.float32), subject = row.make(model)
    let before = try model.hidden.weight.value.doubles(), other = try model.output.weight.value.doubles()
    model.hidden.weight.isFrozen = true
    try steps(3, subject, model)
    #expect(try model.hidden.weight.value.doubles() == before)
    #expect(try model.output.weight.value.doubles() != other)
  }

  @Test func `slots stand under the parameters' names, with step counts and rates`() throws {
    let model = Perceptron(.float32), optimizer = Adam(model, learningRate: 0.5)
    try optimizer.step(minimizing: model.loss())
    let state = try optimizer.stateDictionary()
    #expect(
      state.tensors.map(\.name) == [
        "hidden.weight.exp_avg", "hidden.weight.exp_avg_sq", "hidden.bias.exp_avg", "hidden.bias.exp_avg_sq",
        "output.weight.exp_avg", "output.weight.exp_avg_sq", "output.bias.exp_avg", "output.bias.exp_avg_sq"
      ])
    #expect(state.tensor("output.bias.exp_avg")?.shape == [3])
    #expect(state.tensor("output.exp_avg") == nil)
  }

  @Test func `another rule's or another model's state is refused, and nothing has changed`() throws {
    let model = Perceptron(.float32), optimizer = Adam(model, learningRate: 0.5)
    try optimizer.step(minimizing: model.loss())
    let state = try optimizer.stateDictionary()
    let other = SGD(model, learningRate: 0.1)
    let kind = #expect(throws: FormatError.self) { try other.restore(from: state) }
    #expect(
      kind?.description
        == "the optimizer's state: is that of Adam, not of SGD (hint: make the optimizer it is of)")
    #expect(other.learningRate == 0.1)
    let linear = Adam(Linear(from: 2, to: 2))
    let name = #expect(throws: FormatError.self) { try linear.restore(from: state) }
    #expect(name?.what == "has no count 'steps.weight'")
    let groups = #expect(throws: FormatError.self) {
      try Adam(model, groups: [.matching("*")]).restore(from: state)
    }
    #expect(groups?.what == "has not the 2 groups of this optimizer")
    var cut = state
    cut.tensors.removeLast()
    let tensor = #expect(throws: FormatError.self) { try Adam(model).restore(from: cut) }
    #expect(tensor?.what == "has no tensor 'output.bias.exp_avg_sq'")
    cut.tensors.append(("output.bias.exp_avg_sq", .zeros([4])))
    let shape = #expect(throws: FormatError.self) { try Adam(model).restore(from: cut) }
    #expect(shape?.what == "'output.bias.exp_avg_sq' is float32[4], not float32[3]")
    #expect(throws: FormatError.self) { try Adam(model).restore(from: StateDictionary()) }
    #expect(throws: FormatError.self) { try LBFGS(model).restore(from: StateDictionary()) }
    #expect(throws: FormatError.self) { try ReduceOnPlateau().restore(from: StateDictionary()) }
    #expect(throws: FormatError.self) { try ExponentialMovingAverage(model).restore(from: StateDictionary()) }
  }

  @Test func `groups take parameters by name, module, list and predicate, and the first rule wins`() {
    let model = Perceptron(.float32)
    let optimizer = SGD(
      model, learningRate: 1, weightDecay: 0.5,
      groups: [
        .matching("hidden.*", learningRate: 2), .parameters([model.output.bias], weightDecay: 0),
        .module(model.output, momentum: 0.25), ParameterGroup { _ in true }
      ])
    let groups = optimizer.groups
    #expect(
      groups.map(\.parameterNames) == [[], ["hidden.weight", "hidden.bias"], ["output.bias"], ["output.weight"], []])
    #expect(groups.map(\.learningRate) == [1, 2, 1, 1, 1])
    #expect(groups.map(\.weightDecay) == [0.5, 0.5, 0, 0.5, 0.5])
    #expect(groups.map(\.momentum) == [0, 0, 0, 0.25, 0])
    optimizer.learningRate = 4
    #expect(groups.map(\.learningRate) == [4, 2, 4, 4, 4])
    optimizer.apply(StepDecay(every: 1, gamma: 0.5), at: 2)
    #expect(groups.map(\.learningRate) == [0.25, 0.5, 0.25, 0.25, 0.25])
  }

  @Test(arguments: [
    ("*", "", true), ("*", "a.b", true), ("a.*", "a.b.c", true), ("a.*", "b.a.c", false), ("*.bias", "a.bias", true),
    ("*.bias", "a.bias.b", false), ("?.b", "a.b", true), ("?.b", ".b", false), ("*a*a*b", "aaaaaaaaaab", true),
    ("*a*a*b", "aaaaaaaaaac", false), ("", "", true), ("", "a", false), ("a*", "a", true)
  ])
  func `patterns of names`(pattern: String, name: String, fits: Bool) {
    #expect(NamePattern(pattern).fits(name) == fits)
  }

  @Test func `tied weights are one parameter`() throws {
    struct Tied: Module {
      let first: Parameter
      let second: Parameter
    }
    let weight = Parameter(Tensor([1])), tied = Tied(first: weight, second: weight)
    let optimizer = SGD(tied, learningRate: 0.25)
    try optimizer.step(minimizing: (tied.first.value + tied.second.value).sum())
    #expect(try weight.value.doubles() == [0.5])
    #expect(optimizer.groups[0].parameterNames == ["first"])
  }

  @Test func `steps are counted for each parameter, as PyTorch does`() throws {
    struct Two: Module {
      let early = Parameter(Tensor([1]))
      let late = Parameter(Tensor([1]))
    }
    let two = Two(), optimizer = Adam(two, learningRate: 0.1)
    for _ in 0..<3 { try optimizer.step(minimizing: two.early.value.sum()) }
    try optimizer.step(minimizing: (two.early.value + two.late.value).sum())
    // The first step of Adam is η long, whenever it comes.
    #expect(abs(try two.late.value.doubles()[0] - 0.9) < 1e-6)
  }
}
