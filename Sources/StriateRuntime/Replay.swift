import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes

/// A traced plan bound to memory, for replays that allocate nothing.
///
/// In the steady state only the cells refer to the state that a replay left behind, and nobody to its results. Then the
/// next replay keeps their nodes: it takes the values out, writes over them, and stores them again. If somebody does
/// refer to state, `runInPlace` answers nil, and `Runtime.replayAnew` gives all outputs new nodes; results that
/// somebody kept are given new nodes here.
final class Replay: @unchecked Sendable {  // Used in the executor's turn only.
  let traced: TracedPlan
  /// Whether the plan is so small that handing it to another thread costs more than running it.
  let runsOnAnyThread: Bool
  private let device: any Device
  /// Those of the plan, in its order. Between replays those that are bound anew each time are the scalars'.
  private var buffers: [DeviceBuffer]
  private let words: UnsafeMutablePointer<UInt64>
  private var arguments: [(position: Int, slot: Slot)] = []
  private var numbers: [(position: Int, slot: Slot)] = []
  /// Cells that are read and stay as they are.
  private var sources: [(cell: StateCell, slot: Slot)] = []
  private var states: [State] = []
  private var resultOutputs: [Output] = []
  private var results: [Tensor] = []
  /// Memory of state's former versions, for the next ones of the same size.
  private var spares: [DeviceBuffer] = []
  private var inPlaceCount = 0
  /// Whether every output has memory of its own.
  private var isSimple = false

  /// Where an input is bound.
  private struct Slot {
    let buffer: Int
    /// Among the words of the buffer of scalars, if it is 0-d.
    let word: Int
    let type: TensorType
  }

  private struct Output {
    let buffer: Int
    let byteCount: Int
    let type: TensorType
    let isVariable: Bool
    var isWord: Bool { type.shape.rank == 0 }
  }

  /// A cell that the plan changes.
  private struct State {
    let cell: StateCell
    /// nil if the plan does not read it.
    let input: Slot?
    let output: Output
    /// The buffer of the input whose memory the output takes over.
    let donor: Int?
    /// Whether an output takes over the memory of the cell's old version.
    let isDonated: Bool
    /// The node that an earlier replay gave the cell.
    var serial: UInt64 = 0
    /// During a replay: that node, and the value that was taken out of it.
    var node: Node?
    var old = Taken()
  }

  private struct Taken {
    var buffer: DeviceBuffer?
    var bits: UInt64 = 0
  }

  /// - Throws: `EvaluationError` if the system gives no memory.
  init(_ traced: TracedPlan, on runtime: Runtime) throws {
    self.traced = traced
    runsOnAnyThread = traced.plan.runsOnAnyThread
    device = runtime.device
    let memory = traced.plan.memory, inputs = traced.plan.program.inputs
    let scalars = try device.allocate(byteCount: 8 * max(1, inputs.count))
    buffers = Array(repeating: scalars, count: memory.bufferCount)
    words = device.hostAddress(scalars).assumingMemoryBound(to: UInt64.self)

    let changed = Set(traced.outputs.compactMap { $0.cell.map { ObjectIdentifier($0) } })
    var isSimple = changed.count == traced.outputs.count { $0.cell != nil }
    var slots: [ObjectIdentifier: Slot] = [:]
    for (position, (binding, type)) in traced.bindings.enumerated() {
      let placement = memory.placements[inputs[position].index]
      let slot = Slot(buffer: placement.buffer, word: placement.offset / 8, type: type)
      switch binding {
      case .argument(let argument): arguments.append((argument, slot))
      case .number(let number): numbers.append((number, slot))
      case .cell(let cell) where changed.contains(ObjectIdentifier(cell)): slots[ObjectIdentifier(cell)] = slot
      case .cell(let cell): sources.append((cell, slot))
      case .fixed(.scalar(let bits)) where type.shape.rank > 0:
        buffers[slot.buffer] = try device.buffer(holding: bits, type)
      case .fixed(let value): isSimple = bind(value, slot) && isSimple
      }
    }
    let buffersOfState = Set(slots.values.map(\.buffer))
    let donors = memory.donors.map { donor in
      donor.map { memory.inputBuffers[$0] }.flatMap { buffersOfState.contains($0) ? $0 : nil }
    }
    inPlaceCount = donors.count { $0 != nil }
    for (position, output) in traced.outputs.enumerated() {
      guard case .own(let buffer, let byteCount) = memory.outputs[position] else {
        isSimple = false
        break
      }
      let place = Output(buffer: buffer, byteCount: byteCount, type: output.type, isVariable: output.isVariable)
      if place.isWord { buffers[buffer] = try device.allocate(byteCount: byteCount) }
      if let cell = output.cell {
        let input = slots[ObjectIdentifier(cell)]
        states.append(
          State(
            cell: cell, input: input, output: place, donor: donors[position],
            isDonated: input.map { donors.contains($0.buffer) } ?? false))
      } else {
        resultOutputs.append(place)
      }
    }
    // Results stand before state, in their order.
    self.isSimple = isSimple && traced.results == Array(resultOutputs.indices)
  }

  /// Takes over what a replay made that gave all outputs new nodes; returns its results.
  func adopt(_ targets: [Tensor]) -> [Tensor] {
    guard isSimple else { return traced.results.map { targets[$0] } }
    for position in states.indices { states[position].serial = targets[resultOutputs.count + position].node.serial }
    results = Array(targets[..<resultOutputs.count])
    return results
  }

  /// Runs the plan on the memory of the replay before; nil, with nothing changed, if somebody refers to state.
  /// - Throws: what a kernel throws; then nothing has changed.
  func runInPlace(_ inputs: [Tensor], _ numbers: UnsafePointer<UInt64>, in runtime: Runtime) throws -> [Tensor]? {
    guard isSimple, !results.isEmpty || !states.isEmpty else { return nil }
    defer { unbind() }
    guard bindInputs(inputs, numbers), takeStates() else {
      putBack()
      return nil
    }
    do {
      try bindOutputs(runtime)
      buffers[MemoryPlan.arena] = try runtime.checkOutArena(traced.plan.memory.arenaByteCount)
      defer { runtime.giveBack(arena: buffers[MemoryPlan.arena]) }
      try traced.plan.runFallible(buffers)
      do { try traced.plan.runInfallible(buffers) } catch { Diagnostics.trap("internal error: \(error)") }
    } catch {
      putBack()
      throw error
    }
    storeOutputs()
    runtime.count {
      $0.inPlaceUpdates += inPlaceCount
      $0.fallbackKernels += traced.plan.fallbackCount
    }
    for action in traced.onReplay { action() }
    return results
  }

  // MARK: Inputs

  private func bindInputs(_ inputs: [Tensor], _ values: UnsafePointer<UInt64>) -> Bool {
    for (position, slot) in numbers { words[slot.word] = values[position] }
    for (position, slot) in arguments {
      guard let value = inputs[position].node.value(inputs[position].index), bind(value, slot) else { return false }
    }
    for (cell, slot) in sources {
      let tensor = cell.untracedValue
      guard let value = tensor.node.value(tensor.index), bind(value, slot) else { return false }
    }
    return true
  }

  /// Answers whether the value is of the kind that the slot takes.
  private func bind(_ value: StoredValue, _ slot: Slot) -> Bool {
    switch value {
    case .scalar(let bits):
      guard slot.type.shape.rank == 0 else { return false }
      words[slot.word] = bits
    case .buffer(let buffer, _):
      if slot.type.shape.rank == 0 {
        words[slot.word] = device.word(in: buffer, at: 0, byteCount: slot.type.byteCount)
      } else {
        buffers[slot.buffer] = buffer
      }
    case .placeholder: return false
    }
    return true
  }

  // MARK: State

  private func takeStates() -> Bool {
    for position in states.indices {
      guard take(position) else { return false }
      if states[position].output.isWord {
        if let input = states[position].input { words[input.word] = states[position].old.bits }
        continue
      }
      // Nobody else may have got hold of the memory.
      guard isKnownUniquelyReferenced(&states[position].old.buffer) else { return false }
      if let input = states[position].input { buffers[input.buffer] = states[position].old.buffer! }
    }
    return true
  }

  private func take(_ position: Int) -> Bool {
    guard let (node, value) = states[position].cell.takeValue(ofNode: states[position].serial) else { return false }
    states[position].node = node
    switch value {
    case .buffer(let buffer, _): states[position].old.buffer = buffer
    case .scalar(let bits): states[position].old.bits = bits
    case .placeholder: return false
    }
    return true
  }

  /// Gives nodes their old values back.
  private func putBack() {
    for position in states.indices {
      guard let node = states[position].node else { continue }
      let old = states[position].old
      node.store(old.buffer.map { .buffer($0, .plain(states[position].output.type)) } ?? .scalar(old.bits), at: 0)
    }
  }

  // MARK: Outputs

  private func bindOutputs(_ runtime: Runtime) throws {
    for position in states.indices where !states[position].output.isWord {
      let output = states[position].output
      if let donor = states[position].donor {
        buffers[output.buffer] = buffers[donor]
      } else if let spare = spares.firstIndex(where: { $0.byteCount == output.byteCount }) {
        buffers[output.buffer] = spares.remove(at: spare)
      } else {
        buffers[output.buffer] = try runtime.allocate(byteCount: output.byteCount)
      }
    }
    for position in resultOutputs.indices {
      let output = resultOutputs[position]
      var kept = Taken()
      if results[position].isOnlyReference() {
        if case .buffer(let buffer, _)? = results[position].node.take(0) { kept.buffer = buffer }
      } else {
        results[position] = Tensor(
          Node(Leaf(), operands: [], types: [output.type], isVariable: output.isVariable))
      }
      if output.isWord { continue }
      if isKnownUniquelyReferenced(&kept.buffer) {
        buffers[output.buffer] = kept.buffer!
      } else {
        buffers[output.buffer] = try runtime.allocate(byteCount: output.byteCount)
      }
    }
  }

  private func storeOutputs() {
    for position in states.indices {
      states[position].node?.store(value(of: states[position].output), at: 0)
      if !states[position].isDonated, let old = states[position].old.buffer { spares.append(old) }
    }
    for position in resultOutputs.indices { results[position].node.store(value(of: resultOutputs[position]), at: 0) }
  }

  private func value(of output: Output) -> StoredValue {
    output.isWord
      ? .scalar(device.word(in: buffers[output.buffer], at: 0, byteCount: output.type.byteCount))
      : .buffer(buffers[output.buffer], .plain(output.type))
  }

  /// Lets all memory go that is not the replay's own.
  private func unbind() {
    let scalars = buffers[MemoryPlan.scalars]
    buffers[MemoryPlan.arena] = scalars
    for (_, slot) in arguments { buffers[slot.buffer] = scalars }
    for (_, slot) in sources { buffers[slot.buffer] = scalars }
    for position in states.indices {
      if let input = states[position].input { buffers[input.buffer] = scalars }
      if !states[position].output.isWord { buffers[states[position].output.buffer] = scalars }
      states[position].node = nil
      states[position].old = Taken()
    }
    for output in resultOutputs where !output.isWord { buffers[output.buffer] = scalars }
  }
}
