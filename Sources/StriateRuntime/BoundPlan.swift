import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes

/// A traced plan bound to memory, so that a replay allocates nothing.
///
/// In the steady state only the cells refer to the state that a replay left behind, and nobody to its results. Then the
/// next replay keeps their nodes: it takes the values out, writes over them, and stores them again. Results that
/// somebody kept get new nodes; if somebody refers to state, nothing is done here, and `Runtime.replayAnew` gives all
/// outputs new nodes. A small plan that updates all its state in place does not even store that: it holds the values
/// until somebody wants one (`StateLoan`).
///
/// What depends on cells alone that the plan does not change, such as weights in another layout in inference, is made
/// when one of them has changed, and kept.
///
/// A class, because a copy would count references to all state, and copy the list when it changes. Its lists are raw
/// memory and references unmanaged where every access would count them or be checked for exclusivity.
final class BoundPlan: @unchecked Sendable {  // Raw memory, used under the lock of its replay's loan only.
  /// Of the plan's buffers, in its order.
  let addresses: UnsafeMutablePointer<UnsafeMutableRawPointer>
  /// Updates that need no memory of their own.
  private let inPlaceCount: Int
  private let fallbackCount: Int
  private let steadyByteCount: Int
  private let segments: [any HostSegment]
  private let commitSegment: Int
  private let arenaByteCount: Int
  /// A small plan's; larger ones share that of the runtime.
  private let ownArena: DeviceBuffer?
  /// Whether state is held from one run to the next.
  private let keepsState: Bool
  private let prologue: KeptPrologue?
  private let words: UnsafeMutablePointer<UInt64>
  /// Scalars, constants and 0-d outputs.
  private let ownBuffers: [DeviceBuffer]
  private let arguments: [(position: Int, slot: Slot)]
  private let numbers: [(position: Int, slot: Slot)]
  /// Cells that are read and stay as they are.
  private let sources: [(cell: StateCell, slot: Slot)]
  /// Their memory, during a replay.
  @exclusivity(unchecked) private var sourceBuffers: [DeviceBuffer] = []
  private let states: UnsafeMutableBufferPointer<State>
  private let outputs: UnsafeMutableBufferPointer<Output>
  /// Of the replay before, until somebody else holds them. They stand before state among the plan's outputs.
  @exclusivity(unchecked) private var results: [Tensor] = []
  /// Memory of state's former versions, for the next ones of the same size.
  @exclusivity(unchecked) private var spares: [DeviceBuffer] = []
  /// Keeps the cells of `states`.
  private let cells: [StateCell]

  private static let ownArenaLimit = 1 << 16

  /// Where an input is bound.
  private struct Slot {
    let buffer: Int
    /// Among the scalars' words, if it is 0-d.
    let word: Int
    let isWord: Bool
    let byteCount: Int

    init(_ placement: Placement, _ type: TensorType) {
      buffer = placement.buffer
      word = placement.offset / 8
      isWord = type.shape.rank == 0
      byteCount = type.byteCount
    }
  }

  private struct Output {
    let buffer: Int
    let byteCount: Int
    let type: TensorType
    let layout: Layout
    let isVariable: Bool
    let isWord: Bool
    /// The memory that the present replay writes to, unless it is another state's old one.
    var memory: DeviceBuffer?
  }

  /// A cell that the plan changes.
  private struct State {
    let cell: Unmanaged<StateCell>
    /// nil if the plan does not read it.
    let input: Slot?
    var output: Output
    /// The state whose old memory the output takes over.
    let donor: Int?
    /// Whether this state's old memory is written over.
    var isDonor = false
    /// The node that an earlier replay gave the cell.
    var serial: UInt64 = 0
    /// During a replay: that node, and the value that was taken out of it.
    var node: Node?
    var oldBuffer: DeviceBuffer?
    /// Where it lies: asking it each time would count references to it.
    var oldAddress: UnsafeMutableRawPointer?
    var oldBits: UInt64 = 0
  }

  /// - Parameter keepsState: whether state may be held from one run to the next, because runs are short and none of
  ///   their code is the user's, which might read it.
  init?(_ traced: TracedPlan, _ hoisted: HoistedPlan?, keepsState: Bool, on device: any Device) throws {
    let plan = hoisted?.main ?? traced.plan, memory = plan.memory, program = plan.program
    segments = plan.segments.compactMap { $0.segment as? any HostSegment }
    let changed = Set(traced.outputs.compactMap { $0.cell.map { ObjectIdentifier($0) } })
    guard segments.count == plan.segments.count, !traced.outputs.isEmpty,
      changed.count == traced.outputs.count(where: { $0.cell != nil }),
      traced.results == Array(traced.outputs.indices.prefix(while: { traced.outputs[$0].cell == nil })),
      memory.outputs.allSatisfy({ if case .own = $0 { true } else { false } })
    else { return nil }
    commitSegment = plan.commitSegment
    arenaByteCount = memory.arenaByteCount
    ownArena =
      keepsState && arenaByteCount <= BoundPlan.ownArenaLimit ? try device.allocate(byteCount: arenaByteCount) : nil
    let scalars = try device.allocate(byteCount: 8 * max(1, program.inputs.count))
    words = scalars.hostAddress.assumingMemoryBound(to: UInt64.self)

    var arguments: [(position: Int, slot: Slot)] = [], numbers: [(position: Int, slot: Slot)] = []
    var sources: [(cell: StateCell, slot: Slot)] = []
    var constants: [(Slot, DeviceBuffer)] = []
    var slots: [ObjectIdentifier: Slot] = [:]
    for (position, (binding, type)) in traced.bindings.enumerated() {
      let slot = Slot(memory.placements[program.inputs[position].index], type)
      switch binding {
      case .argument(let argument): arguments.append((argument, slot))
      case .number(let number): numbers.append((number, slot))
      case .cell(let cell) where changed.contains(ObjectIdentifier(cell)): slots[ObjectIdentifier(cell)] = slot
      case .cell(let cell): sources.append((cell, slot))
      case .fixed(.scalar(let bits)) where slot.isWord: words[slot.word] = bits
      case .fixed(.scalar(let bits)): constants.append((slot, try device.buffer(holding: bits, type)))
      case .fixed(.buffer(let buffer, _)) where slot.isWord:
        words[slot.word] = buffer.hostAddress.word(byteCount: slot.byteCount)
      case .fixed(.buffer(let buffer, _)): constants.append((slot, buffer))
      case .fixed(.placeholder): return nil
      }
    }

    prologue = try hoisted.flatMap { try KeptPrologue($0.prologue, sourceCount: sources.count, on: device) }
    if hoisted != nil, prologue == nil { return nil }

    var stateOfBuffer: [Int: Int] = [:]
    let cells = traced.outputs.compactMap(\.cell)
    for (state, cell) in cells.enumerated() {
      if let slot = slots[ObjectIdentifier(cell)], !slot.isWord { stateOfBuffer[slot.buffer] = state }
    }
    let possible = memory.possibleDonors.map { $0.compactMap { stateOfBuffer[memory.inputBuffers[$0]] } }
    let donors = StateDonors.choose(becomesState: traced.outputs.map { $0.cell != nil }, among: possible)
    var states: [State] = [], outputs: [Output] = []
    for (position, output) in traced.outputs.enumerated() {
      guard case .own(let buffer, let byteCount) = memory.outputs[position] else { return nil }
      var place = Output(
        buffer: buffer, byteCount: byteCount, type: output.type, layout: .plain(output.type),
        isVariable: output.isVariable, isWord: output.type.shape.rank == 0)
      if place.isWord { place.memory = try device.allocate(byteCount: byteCount) }
      if let cell = output.cell {
        states.append(
          State(
            cell: .passUnretained(cell), input: slots[ObjectIdentifier(cell)], output: place, donor: donors[position]))
      } else {
        outputs.append(place)
      }
    }
    inPlaceCount = states.count { $0.donor != nil }
    for case let donor? in states.map(\.donor) { states[donor].isDonor = true }
    self.keepsState = keepsState && states.indices.allSatisfy { states[$0].donor == $0 && !states[$0].output.isWord }
    (fallbackCount, steadyByteCount) = (traced.plan.fallbackCount, traced.plan.memory.steadyByteCount)
    (self.cells, self.sources, self.arguments, self.numbers) = (cells, sources, arguments, numbers)
    ownBuffers = [scalars] + constants.map(\.1)

    addresses = .allocate(capacity: memory.bufferCount)
    addresses.initialize(repeating: scalars.hostAddress, count: memory.bufferCount)
    if let ownArena { addresses[MemoryPlan.arena] = ownArena.hostAddress }
    for (slot, buffer) in constants { addresses[slot.buffer] = buffer.hostAddress }
    for place in outputs + states.map(\.output) where place.isWord {
      addresses[place.buffer] = place.memory!.hostAddress
    }
    let kept = prologue?.results ?? []
    for (position, buffer) in kept.enumerated() {
      addresses[memory.bufferCount - kept.count + position] = buffer.hostAddress
    }
    self.states = .allocate(capacity: states.count)
    _ = self.states.initialize(from: states)
    self.outputs = .allocate(capacity: outputs.count)
    _ = self.outputs.initialize(from: outputs)
  }

  deinit {
    addresses.deallocate()
    states.deinitialize().deallocate()
    outputs.deinitialize().deallocate()
  }

  func count(in runtime: Runtime) {
    runtime.count {
      $0.inPlaceUpdates += inPlaceCount
      $0.fallbackKernels += fallbackCount
      $0.lastPredictedByteCount = steadyByteCount
    }
  }

  func adopt(_ targets: [Tensor]) -> [Tensor] {
    for position in states.indices { states[position].serial = targets[outputs.count + position].node.serial }
    results = Array(targets[..<outputs.count])
    return results
  }

  /// - Parameter lent: what an earlier run left in the loan.
  func run(
    _ inputs: [Tensor], _ values: UnsafePointer<UInt64>, _ loan: StateLoan, _ lent: inout StateLoan.Contents,
    in runtime: Runtime
  ) throws -> [Tensor]? {
    // Nothing to work on before `adopt`.
    guard results.count == outputs.count else { return nil }
    for (position, slot) in numbers { words[slot.word] = values[position] }
    let takesStates = lent.isEmpty
    if takesStates, keepsState { loan.isOut = true }
    guard bindArguments(inputs), bindSources(), !takesStates || takeStates(for: keepsState ? loan : nil) else {
      putBack()
      if takesStates { loan.isOut = false }
      return nil
    }
    do {
      try bindOutputs(runtime)
      if takesStates { try bindStates(runtime) }
      try prologue?.update(UnsafePointer(addresses), in: runtime)
      try runSegments(in: runtime)
    } catch {
      putBack()
      if takesStates { loan.isOut = false }
      throw error
    }
    if takesStates { storeStates(&lent) }
    for position in outputs.indices { results[position].node.store(takeValue(&outputs[position]), at: 0) }
    if !sourceBuffers.isEmpty { sourceBuffers.removeAll(keepingCapacity: true) }
    return results
  }

  private func runSegments(in runtime: Runtime) throws {
    let arena = ownArena == nil ? try runtime.checkOutArena(arenaByteCount) : nil
    defer { if let arena { runtime.giveBack(arena: arena) } }
    if let arena { addresses[MemoryPlan.arena] = arena.hostAddress }
    for position in 0..<commitSegment { try segments[position].run(UnsafePointer(addresses)) }
    do {
      for position in commitSegment..<segments.count { try segments[position].run(UnsafePointer(addresses)) }
    } catch { Diagnostics.trap("internal error: \(error)") }
  }

  // MARK: Inputs

  /// The caller's list holds the tensors, and what is referred to twice is not written over.
  private func bindArguments(_ inputs: [Tensor]) -> Bool {
    for (position, slot) in arguments {
      guard let value = inputs[position].node.value(inputs[position].index), bind(value, slot) else { return false }
    }
    return true
  }

  private func bindSources() -> Bool {
    for (position, (cell, slot)) in sources.enumerated() {
      let tensor = cell.untracedValue
      guard let value = tensor.node.value(tensor.index), bind(value, slot) else { return false }
      if case .buffer(let buffer, _) = value { sourceBuffers.append(buffer) }
      prologue?.compare(position, value.contents)
    }
    return true
  }

  /// Answers whether the value is of the kind that the slot takes.
  private func bind(_ value: StoredValue, _ slot: Slot) -> Bool {
    switch value {
    case .scalar(let bits):
      if slot.isWord { words[slot.word] = bits }
      return slot.isWord
    case .buffer(let buffer, _):
      if slot.isWord {
        words[slot.word] = buffer.hostAddress.word(byteCount: slot.byteCount)
      } else {
        addresses[slot.buffer] = buffer.hostAddress
      }
      return true
    case .placeholder: return false
    }
  }

  // MARK: State

  private func takeStates(for loan: StateLoan?) -> Bool {
    for position in states.indices {
      guard take(position, for: loan) else { return false }
      if states[position].output.isWord {
        if let input = states[position].input { words[input.word] = states[position].oldBits }
      } else {
        // Nobody else may have got hold of the memory.
        guard isKnownUniquelyReferenced(&states[position].oldBuffer) else { return false }
        if let input = states[position].input { addresses[input.buffer] = states[position].oldAddress! }
      }
    }
    return true
  }

  private func take(_ position: Int, for loan: StateLoan?) -> Bool {
    var value: StoredValue?
    let isTaken = states[position].cell._withUnsafeGuaranteedRef {
      $0.takeValue(ofNode: states[position].serial, for: loan, &states[position].node, &value)
    }
    guard isTaken else { return false }
    switch consume value {
    case .buffer(let buffer, _):
      if states[position].isDonor { buffer.markWritten() }
      states[position].oldAddress = buffer.hostAddress
      states[position].oldBuffer = buffer
    case .scalar(let bits): states[position].oldBits = bits
    case .placeholder, nil: return false
    }
    return true
  }

  /// Gives nodes their old values back.
  private func putBack() {
    for position in states.indices {
      guard let node = exchange(&states[position].node, with: nil) else { continue }
      if let buffer = exchange(&states[position].oldBuffer, with: nil) {
        node.store(.buffer(buffer, states[position].output.layout), at: 0)
      } else {
        node.store(.scalar(states[position].oldBits), at: 0)
      }
      if !states[position].output.isWord { states[position].output.memory = nil }
    }
    for position in outputs.indices where !outputs[position].isWord { outputs[position].memory = nil }
    sourceBuffers.removeAll(keepingCapacity: true)
  }

  // MARK: Outputs

  private func bindStates(_ runtime: Runtime) throws {
    for position in states.indices where !states[position].output.isWord {
      let place = states[position].output.buffer, byteCount = states[position].output.byteCount
      if let donor = states[position].donor {
        addresses[place] = states[donor].oldAddress!
        continue
      }
      let spare = spares.firstIndex { $0.byteCount == byteCount }
      let memory = try spare.map { spares.remove(at: $0) } ?? runtime.allocate(byteCount: byteCount)
      memory.markWritten()
      addresses[place] = memory.hostAddress
      states[position].output.memory = memory
    }
  }

  private func bindOutputs(_ runtime: Runtime) throws {
    for position in outputs.indices {
      if results[position].isOnlyReference() {
        var old: StoredValue?
        _ = results[position].node.take(0, into: &old)
        // Not kept in `old`: it must be the only reference.
        if case .buffer(let buffer, _)? = consume old, !outputs[position].isWord { outputs[position].memory = buffer }
      } else {
        results[position] = Tensor(
          Node(Leaf(), operands: [], types: [outputs[position].type], isVariable: outputs[position].isVariable))
      }
      if outputs[position].isWord { continue }
      if !isKnownUniquelyReferenced(&outputs[position].memory) {
        outputs[position].memory = try runtime.allocate(byteCount: outputs[position].byteCount)
      }
      outputs[position].memory!.markWritten()
      addresses[outputs[position].buffer] = outputs[position].memory!.hostAddress
    }
  }

  private func storeStates(_ lent: inout StateLoan.Contents) {
    for position in states.indices {
      if let donor = states[position].donor {
        states[position].output.memory = exchange(&states[donor].oldBuffer, with: nil)
      }
    }
    for position in states.indices {
      if let node = exchange(&states[position].node, with: nil) {
        let value = takeValue(&states[position].output)
        if keepsState { lent.keep(value, of: node) } else { node.store(value, at: 0) }
      }
      if let old = exchange(&states[position].oldBuffer, with: nil) { spares.append(old) }
    }
  }

  /// What an output holds; its memory goes along, but for a 0-d one's.
  private func takeValue(_ output: inout Output) -> StoredValue {
    guard output.isWord else { return .buffer(exchange(&output.memory, with: nil)!, output.layout) }
    return .scalar(addresses[output.buffer].word(byteCount: output.type.byteCount))
  }
}
