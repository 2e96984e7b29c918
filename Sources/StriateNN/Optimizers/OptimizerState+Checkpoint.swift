import StriateFormats
import StriateGraph
import StriateTypes

extension Optimizer {
  /// The slots under the parameters' names (`features.0.weight.exp_avg`), the step counts, and the groups' numbers; on
  /// the way to a step also the accumulated gradients.
  public func stateDictionary() throws -> StateDictionary { try state.dictionary(kind: kind) }

  /// Goes on as the optimizer whose state this is would have.
  /// - Throws: `FormatError` if it is another rule's or another model's; then nothing has changed.
  public func restore(from state: StateDictionary) throws { try self.state.restore(from: state, kind: kind) }

  private var kind: String { String(describing: type(of: self)) }
}

extension OptimizerState {
  func dictionary(kind: String) throws -> StateDictionary {
    var tensors: [(name: String, value: Tensor)] = []
    for (index, name) in parameterNames.enumerated() {
      for (slot, cell) in zip(slotNames, cells(of: index)) { tensors.append(("\(name).\(slot)", cell.untracedValue)) }
    }
    let reached = reached
    if !reached.isEmpty {
      let cells = try accumulators()
      for index in reached { tensors.append((gradientName(index), cells[index].untracedValue)) }
    }
    let counts = zip(parameterNames, counters).map { JSONMember($0, .integer($1.count)) }
    return StateDictionary(
      tensors: tensors,
      values: [
        JSONMember("optimizer", .string(kind)), JSONMember("step", .integer(stepCount)),
        JSONMember("steps", .object(counts)), JSONMember("groups", .array(groups.map(\.numbers.json)))
      ])
  }

  func restore(from dictionary: StateDictionary, kind: String) throws {
    let reader = StateReader(dictionary, of: "the optimizer's state")
    let found = try reader.string("optimizer")
    guard found == kind else {
      throw reader.error("is that of \(found), not of \(kind)", "make the optimizer it is of")
    }
    let step = try reader.count("step")
    let counts = try parameterNames.map { try reader.count($0, in: "steps") }
    guard case .array(let members)? = dictionary.value("groups"), members.count == groups.count else {
      throw reader.error("has not the \(groups.count) groups of this optimizer", "give the rules it was made with")
    }
    let numbers = try members.map { try OptimizerGroup.Numbers($0, reader) }
    var changes: [(cell: StateCell, value: Tensor)] = []
    for (index, name) in parameterNames.enumerated() {
      for (slot, cell) in zip(slotNames, cells(of: index)) {
        changes.append((cell, try reader.tensor("\(name).\(slot)", cell.untracedValue.type)))
      }
    }
    let reached = parameters.indices.filter { dictionary.tensor(gradientName($0)) != nil }
    let accumulates = !reached.isEmpty || !self.reached.isEmpty
    for index in accumulates ? Array(parameters.indices) : [] {
      let cell = try accumulators()[index], type = cell.untracedValue.type
      let value =
        reached.contains(index)
        ? try reader.tensor(gradientName(index), type) : Tensor.zeros(type.shape, dtype: type.dtype)
      changes.append((cell, value))
    }
    for change in changes { change.cell.set(change.value) }
    for (counter, count) in zip(counters, counts) { counter.set(count) }
    for (group, numbers) in zip(groups, numbers) { group.numbers = numbers }
    setStepCount(step)
    if accumulates {
      setReached(false, Array(parameters.indices))
      setReached(true, reached)
    }
  }

  private func gradientName(_ parameter: Int) -> String { "\(parameterNames[parameter]).accumulated_gradient" }
}

extension OptimizerGroup.Numbers {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("learning_rate", JSONValue(exactly: learningRate)),
      JSONMember("base_learning_rate", JSONValue(exactly: baseLearningRate)),
      JSONMember("weight_decay", JSONValue(exactly: weightDecay)),
      JSONMember("momentum", JSONValue(exactly: momentum))
    ])
  }

  fileprivate init(_ value: JSONValue, _ reader: StateReader) throws {
    func number(_ key: String) throws -> Double {
      guard let number = value[key]?.exactDouble else { throw reader.error("has a group without '\(key)'") }
      return number
    }
    self.init(
      learningRate: try number("learning_rate"), baseLearningRate: try number("base_learning_rate"),
      weightDecay: try number("weight_decay"), momentum: try number("momentum"))
  }
}
