import StriateCPU
import StriateCompiler
import StriateGraph
import StriateKernels
import StriateReference
import StriateTypes
import Synchronization

/// Where graphs meet compiler and devices: finds or makes the plan, binds memory, runs, and stores what came out.
package final class Runtime: Sendable {
  private static let reference = ReferenceDevice()
  private static let cpuDevice = CPUDevice()
  /// oneDNN and own kernels, with the reference device behind them.
  package static let cpu = Runtime(devices: [cpuDevice, reference])
  /// Plain Swift only: the oracle.
  package static let referenceOnly = Runtime(devices: [reference])

  package let compiler: Compiler
  package let executor: Executor
  private let cache: Mutex<PlanCache<ExecutionPlan>>
  /// Plans of finite checks, few and dropped soon: each comes with an ordinary one.
  private let nodewiseCache = Mutex(PlanCache<NodewisePlan>(capacity: 16))
  private let counters = Mutex(RuntimeStatistics())
  private let arena = Mutex(KeptArena())

  package init(devices: [any Device], executor: Executor = .host, planCapacity: Int = 256) {
    compiler = Compiler(devices: devices)
    self.executor = executor
    cache = Mutex(PlanCache(capacity: planCapacity))
  }

  package var statistics: RuntimeStatistics { counters.withLock { $0 } }
  var device: any Device { compiler.devices[0] }

  func count(_ change: (inout RuntimeStatistics) -> Void) { counters.withLock { change(&$0) } }

  /// Memory of the device, counted.
  func allocate(byteCount: Int) throws -> DeviceBuffer {
    count { $0.bufferAllocations += 1 }
    return try device.allocate(byteCount: byteCount)
  }

  /// Computes what the request asks for; returns when it is done.
  package func evaluate(_ request: EvaluationRequest) throws {
    if request.outputs.contains(where: \.isPoisoned) {
      throw EvaluationError("the tensor has no value: a shape error came before it")
    }
    try executor.run { [self] in
      do { try evaluateOnExecutor(request) } catch {
        request.restoreEffects()
        throw error
      }
    }
  }

  /// The plan for a structure, compiled if it is new.
  package func plan(for structure: GraphStructure, _ options: PlanOptions = PlanOptions()) throws -> ExecutionPlan {
    if let plan = cache.withLock({ $0.find(structure, options) }) {
      counters.withLock { $0.planHits += 1 }
      return plan
    }
    let plan = try compiler.plan(structure, options)
    let evicted = cache.withLock { $0.insert(plan, for: structure, options) }
    counters.withLock { counters in
      counters.planMisses += 1
      counters.planEvictions += evicted ? 1 : 0
      counters.predictedPeakByteCount = max(counters.predictedPeakByteCount, plan.memory.peakByteCount)
    }
    return plan
  }

  /// The plan that runs a structure node by node.
  func nodewisePlan(for structure: GraphStructure) throws -> NodewisePlan {
    if let plan = nodewiseCache.withLock({ $0.find(structure) }) { return plan }
    let plan = try compiler.nodewisePlan(structure)
    _ = nodewiseCache.withLock { $0.insert(plan, for: structure) }
    return plan
  }

  private func evaluateOnExecutor(_ request: EvaluationRequest) throws {
    var run = Run(walking: request)
    guard !run.targets.isEmpty else { return request.commitAll() }
    let check = request.checksFinite ? run.check(at: request.step) : nil
    let plan = try plan(for: run.structure, PlanOptions(memoryBudget: request.memoryBudget))
    var buffers = try bind(run.takeLeaves(), plan.memory, after: check)
    try execute(plan, &buffers, run.targets, request)
  }

  /// Runs a plan on bound inputs, commits state, and stores the results in the targets. On the executor only.
  ///
  /// What can fail runs first and leaves everything as it was. Then state moves on and history ends, so that old
  /// state that nobody else refers to is free to be written over by the rest.
  func execute(
    _ plan: ExecutionPlan, _ buffers: inout [DeviceBuffer], _ targets: [Tensor], _ request: EvaluationRequest
  ) throws {
    let memory = plan.memory
    for (output, source) in memory.outputs.enumerated() {
      guard case .own(_, let byteCount) = source else { continue }
      // An output that may take over an input's memory gets it below; the arena stands in until then.
      buffers.append(
        memory.donors[output] == nil ? try allocate(byteCount: byteCount) : buffers[MemoryPlan.arena])
    }
    try plan.runFallible(buffers)
    request.commitAll()
    for target in targets where request.endsHistory(of: target) { target.node.releaseHistory() }
    let inPlaceByteCount = reuseMemory(memory, &buffers)
    do { try plan.runInfallible(buffers) } catch { Diagnostics.trap("internal error: \(error)") }
    for (target, source) in zip(targets, memory.outputs) {
      target.node.store(value(of: source, plan, target.type, buffers), at: target.index)
    }
    counters.withLock { counters in
      counters.fallbackKernels += plan.fallbackCount
      counters.lastPredictedByteCount = memory.peakByteCount - inPlaceByteCount
    }
    giveBack(arena: buffers[MemoryPlan.arena])
  }

  /// Gives outputs the memory of inputs that nothing else refers to any more, and new memory to the others. Answers how
  /// many bytes were taken over.
  private func reuseMemory(_ memory: MemoryPlan, _ buffers: inout [DeviceBuffer]) -> Int {
    var inPlace = 0, copies = 0, inPlaceByteCount = 0
    for (output, donor) in memory.donors.enumerated() {
      guard donor != nil, case .own(let number, let byteCount) = memory.outputs[output] else { continue }
      // What was taken over before is referred to twice.
      let input = memory.possibleDonors[output].lazy.map { memory.inputBuffers[$0] }
        .first { buffers[$0].isWritable && isKnownUniquelyReferenced(&buffers[$0]) }
      if let input {
        buffers[number] = buffers[input]
        buffers[number].markWritten()
        inPlace += 1
        inPlaceByteCount += byteCount
      } else {
        do { buffers[number] = try allocate(byteCount: byteCount) } catch { Diagnostics.trap(error) }
        copies += 1
      }
    }
    guard inPlace + copies > 0 else { return 0 }
    counters.withLock { counters in
      counters.inPlaceUpdates += inPlace
      counters.stateCopies += copies
    }
    if copies > 0 {
      Diagnostics.trace(.memory, "\(copies) updates went to new memory: something refers to the old state")
    }
    return inPlaceByteCount
  }

  /// Where an output's value is; 0-d values move into the node.
  private func value(
    of source: MemoryPlan.OutputSource, _ plan: ExecutionPlan, _ type: TensorType, _ buffers: [DeviceBuffer]
  ) -> StoredValue {
    let buffer: DeviceBuffer
    var offset = 0
    switch source {
    case .own(let number, _): buffer = buffers[number]
    case .input(let input):
      buffer = buffers[plan.memory.inputBuffers[input]]
      offset = plan.memory.placements[plan.program.inputs[input].index].offset
    case .output(let earlier): return value(of: plan.memory.outputs[earlier], plan, type, buffers)
    }
    if type.shape.rank == 0 { return .scalar(device.word(in: buffer, at: offset, byteCount: type.byteCount)) }
    if buffer === buffers[MemoryPlan.scalars] {
      let bits = device.word(in: buffer, at: offset, byteCount: type.byteCount)
      do { return .buffer(try device.buffer(holding: bits, type), .plain(type)) } catch { Diagnostics.trap(error) }
    }
    return .buffer(buffer, .plain(type))
  }

  /// The arena, the 0-d inputs in one buffer, then the other inputs.
  /// - Parameter check: runs first on the same inputs.
  func bind(
    _ leaves: [(type: TensorType, value: StoredValue)], _ memory: MemoryPlan, after check: FiniteCheck? = nil
  ) throws -> [DeviceBuffer] {
    if let check { try run(check, on: leaves) }
    let scalarCount = leaves.count { $0.type.shape.rank == 0 }
    var words: [UInt64] = []
    words.reserveCapacity(scalarCount)
    var buffers = [try checkOutArena(memory.arenaByteCount), try allocate(byteCount: 8 * scalarCount)]
    buffers.reserveCapacity(memory.bufferCount)
    for leaf in leaves {
      switch leaf.value {
      case .scalar(let bits):
        if leaf.type.shape.rank == 0 {
          words.append(bits)
        } else {
          buffers.append(try device.buffer(holding: bits, leaf.type))
        }
      case .buffer(let buffer, _):
        if leaf.type.shape.rank == 0 {
          words.append(device.word(in: buffer, at: 0, byteCount: leaf.type.byteCount))
        } else {
          buffers.append(buffer)
        }
      case .placeholder:
        throw EvaluationError(
          "a value was asked for while `compiled` traced its closure, or a traced tensor was used outside of it")
      }
    }
    words.withUnsafeBytes { device.copy($0, into: buffers[MemoryPlan.scalars]) }
    return buffers
  }

  func checkOutArena(_ byteCount: Int) throws -> DeviceBuffer {
    try arena.withLock { $0.take(byteCount) } ?? allocate(byteCount: byteCount)
  }

  func giveBack(arena buffer: DeviceBuffer) { arena.withLock { $0.keep(buffer) } }
}

/// The arena of the run before, for the next.
private struct KeptArena {
  /// So many runs in a row that need much less let it go.
  private static let patience = 8

  private var buffer: DeviceBuffer?
  private var surplusCount = 0

  /// nil where there is none that is large enough.
  mutating func take(_ byteCount: Int) -> DeviceBuffer? {
    guard let kept = exchange(&buffer, with: nil), kept.byteCount >= byteCount else { return nil }
    surplusCount = kept.byteCount > byteCount / 4 * 5 + 1 << 24 ? surplusCount + 1 : 0
    if surplusCount < Self.patience { return kept }
    surplusCount = 0
    return nil
  }

  mutating func keep(_ arena: DeviceBuffer) { if buffer == nil { buffer = arena } }
}

extension Device {
  /// The first bytes at `offset` as a word.
  fileprivate func word(in buffer: DeviceBuffer, at offset: Int, byteCount: Int) -> UInt64 {
    (hostAddress(buffer) + offset).word(byteCount: byteCount)
  }

  /// A buffer with one element.
  func buffer(holding bits: UInt64, _ type: TensorType) throws -> DeviceBuffer {
    let buffer = try allocate(byteCount: type.byteCount)
    withUnsafeBytes(of: bits) { copy(UnsafeRawBufferPointer(rebasing: $0[..<type.byteCount]), into: buffer) }
    return buffer
  }
}

extension UnsafeMutableRawPointer {
  /// The first bytes as a word, the others zero.
  func word(byteCount: Int) -> UInt64 {
    var word: UInt64 = 0
    withUnsafeMutableBytes(of: &word) { $0.baseAddress!.copyMemory(from: self, byteCount: byteCount) }
    return word
  }
}

/// One evaluation from walk to stored values.
private struct Run {
  private(set) var structure: GraphStructure
  /// The tensors whose values the plan's outputs are.
  private(set) var targets: [Tensor]
  private var leaves: [(node: Node, index: Int, value: StoredValue)]
  /// Where the nodes were made, if finite checks are on.
  private let origins: [NodeOrigin?]

  init(walking request: EvaluationRequest) {
    var walk = GraphWalk(recordingOrigins: request.checksFinite)
    var targets = Run.withSiblings(request.outputs.filter { !$0.isEvaluated })
    for target in targets { walk.addOutput(target) }
    walk.forEachMarked { walk, node in
      for tensor in Run.withSiblings(request.takeEffects(of: node).filter { !$0.isEvaluated }) {
        targets.append(tensor)
        walk.addOutput(tensor)
      }
      if node.operation is Variable, !targets.contains(where: { $0.node === node }) {
        targets.append(Tensor(node))
        walk.addOutput(Tensor(node))
      }
    }
    self.targets = targets
    structure = walk.structure
    leaves = walk.leaves
    origins = walk.origins
  }

  /// The tensors and the other results of their nodes: a node whose operands are let go must know all its results.
  private static func withSiblings(_ tensors: [Tensor]) -> [Tensor] {
    tensors.flatMap { tensor in
      [tensor]
        + tensor.node.types.indices.filter { $0 != tensor.index && tensor.node.value($0) == nil }
        .map { Tensor(tensor.node, $0) }
    }
  }

  /// What looks for values that are not finite.
  func check(at step: Int?) -> FiniteCheck { FiniteCheck(structure: structure, origins: origins, step: step) }

  /// Hands the leaves over, so that only their values are referred to from here on.
  mutating func takeLeaves() -> [(type: TensorType, value: StoredValue)] {
    defer { leaves = [] }
    return leaves.map { ($0.node.types[$0.index], $0.value) }
  }
}
