import StriateKernels
import StriateTypes

/// Lets go of values that are read again much later and computes them once more then, so that no more than a number
/// of bytes live at once (checkpointing).
///
/// The program is walked in its order. Where memory runs out, the value goes that frees most for longest at the least
/// cost: results of elementwise kernels, pooling and normalisation before those of convolutions. The same kernel on the
/// same operands gives the same bits, random numbers included. What can fail, and host kernels, run once.
package enum Rematerialize {
  /// The program with values computed again; nil if that does not help.
  /// - Parameter byteCount: of everything that lies in the arena.
  package static func run(_ program: Program, keeping byteCount: Int) -> Program? {
    var walk = Walk(program, byteCount)
    for position in program.instructions.indices {
      guard walk.step(position) else { return nil }
    }
    return walk.result
  }

  private struct Walk {
    let program: Program
    let limit: Int
    let analysis: ProgramAnalysis
    /// The value whose memory a value shares, through reshapes.
    let root: [Int]
    /// Where a value's memory is read, ascending.
    let uses: [[Int]]
    let isRecomputable: [Bool]
    /// Values in memory of their own: neither inputs nor outputs.
    let isInArena: [Bool]
    var result: Program
    /// The value that stands for one of the program now; nil if it was let go.
    var current: [Value?]
    /// Of the arena's values, those that are there, in the order in which they came.
    var resident: [Int] = []
    var residentByteCount = 0
    var pins: [Int]

    init(_ program: Program, _ limit: Int) {
      self.program = program
      self.limit = limit
      let analysis = ProgramAnalysis(program)
      self.analysis = analysis
      var root = Array(0..<program.valueCount)
      var uses = [[Int]](repeating: [], count: program.valueCount)
      var isRecomputable = [Bool](repeating: false, count: program.valueCount)
      for input in program.inputs { isRecomputable[input.index] = true }
      for (position, instruction) in program.instructions.enumerated() {
        let isPure = !instruction.kernel.canFail && instruction.operands.allSatisfy { isRecomputable[$0.index] }
        for result in instruction.results { isRecomputable[result.index] = isPure }
        if instruction.kernel == .reshape {
          root[instruction.results[0].index] = root[instruction.operands[0].index]
        } else {
          for operand in instruction.operands where uses[root[operand.index]].last != position {
            uses[root[operand.index]].append(position)
          }
        }
      }
      var isInArena = root.indices.map { root[$0] == $0 && analysis.definitions[$0] != nil }
      for output in program.outputs { isInArena[root[output.index]] = false }
      self.root = root
      self.uses = uses
      self.isRecomputable = isRecomputable
      self.isInArena = isInArena
      result = program
      result.instructions = []
      current = Array(repeating: nil, count: program.valueCount)
      for input in program.inputs { current[input.index] = input }
      pins = Array(repeating: 0, count: program.valueCount)
    }

    /// Runs an instruction of the program in its turn. False if it would have cost too much to go on.
    mutating func step(_ position: Int) -> Bool {
      let instruction = program.instructions[position]
      // Another shape of what was let go is made when somebody reads it.
      if instruction.kernel == .reshape, current[instruction.operands[0].index] == nil { return true }
      return emit(position, now: position, isFirst: true)
    }

    /// Appends an instruction, after what its operands need.
    /// - Parameters:
    ///   - now: the instruction of the program whose turn it is.
    ///   - isFirst: whether this is that instruction, and not one computed again for it.
    private mutating func emit(_ position: Int, now: Int, isFirst: Bool) -> Bool {
      guard result.instructions.count < 4 * program.instructions.count else { return false }
      let instruction = program.instructions[position]
      for operand in instruction.operands { pins[root[operand.index]] += 1 }
      for operand in instruction.operands where current[operand.index] == nil {
        guard recompute(operand, now: now) else { return false }
      }
      defer { for operand in instruction.operands { pins[root[operand.index]] -= 1 } }
      var results = instruction.results
      if !isFirst { results = results.map { result.makeValue(program[type: $0]) } }
      let made = instruction.results.filter { isInArena[$0.index] && current[$0.index] == nil }
      makeRoom(for: made.reduce(0) { $0 + program[type: $1].byteCount }, now: now)
      result.instructions.append(
        Instruction(instruction.kernel, instruction.operands.map { current[$0.index]! }, results))
      for (value, new) in zip(instruction.results, results) where current[value.index] == nil {
        current[value.index] = new
        if isInArena[value.index] {
          resident.append(value.index)
          residentByteCount += program[type: value].byteCount
        }
      }
      // What nobody reads from here on goes.
      for value in instruction.results + instruction.operands {
        let storage = root[value.index]
        let isAwaited = pins[storage] > instruction.operands.count { root[$0.index] == storage }
        if !isAwaited, isFirst || !uses[storage].contains(now), nextUse(of: storage, after: now) == nil {
          letGo(storage)
        }
      }
      return true
    }

    private mutating func recompute(_ value: Value, now: Int) -> Bool {
      guard let definition = analysis.definitions[value.index], isRecomputable[value.index] else { return false }
      return emit(definition, now: now, isFirst: false)
    }

    private func nextUse(of storage: Int, after position: Int) -> Int? { uses[storage].first { $0 > position } }

    private mutating func letGo(_ storage: Int) {
      guard let index = resident.firstIndex(of: storage) else { return }
      resident.remove(at: index)
      residentByteCount -= program[type: Value(storage)].byteCount
      for value in current.indices where root[value] == storage { current[value] = nil }
    }

    /// Lets values go until `byteCount` more fit, as far as that is possible.
    private mutating func makeRoom(for byteCount: Int, now: Int) {
      while residentByteCount + byteCount > limit {
        var best: (storage: Int, worth: Double)?
        for storage in resident where pins[storage] == 0 && isRecomputable[storage] {
          let bytes = program[type: Value(storage)].byteCount
          guard bytes > 0, let next = nextUse(of: storage, after: now) else { continue }
          let worth = Double(bytes) * Double(next - now) / costOfRecomputing(storage)
          if worth > best?.worth ?? 0 { best = (storage, worth) }
        }
        guard let best else { return }
        letGo(best.storage)
      }
    }

    /// In seconds of some processor; with everything that was let go on the way.
    private func costOfRecomputing(_ storage: Int) -> Double {
      var cost = 0.0
      var pending = [storage]
      var seen: Set<Int> = [storage]
      while let value = pending.popLast() {
        guard let definition = analysis.definitions[value] else { continue }
        let instruction = program.instructions[definition]
        let kernel = instruction.kernel.cost(
          operands: instruction.operands.map { program[type: $0] },
          results: instruction.results.map { program[type: $0] })
        cost += 1e-6 + kernel.byteCount / 2e10 + kernel.floatingPointOperations / 1e11
        for operand in instruction.operands where current[operand.index] == nil && seen.insert(operand.index).inserted {
          pending.append(operand.index)
        }
      }
      return cost
    }
  }
}
