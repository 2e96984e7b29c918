import StriateKernels
import StriateTypes

/// Where every value lives: inputs and outputs in buffers of their own, all between in one arena, at offsets that
/// overlap only where lifetimes do not.
package struct MemoryPlan: Sendable {
  /// Buffer numbers: 0 is the arena, 1 the 0-d inputs, then the other inputs, then the outputs that need memory, then
  /// inputs that are borrowed (see `HoistState`).
  package static let arena = 0
  package static let scalars = 1

  /// Where an output's value is found after the run.
  package enum OutputSource: Sendable, Hashable {
    /// In a buffer made for it, of this number and size.
    case own(buffer: Int, byteCount: Int)
    /// It is an input under another shape.
    case input(Int)
    /// It is an earlier output under another shape.
    case output(Int)
  }

  package fileprivate(set) var placements: [Placement] = []
  package fileprivate(set) var scratch: [Placement] = []
  package fileprivate(set) var arenaByteCount = 0
  /// The buffer number of each input; 0-d inputs share number 1, at `placements`.
  package fileprivate(set) var inputBuffers: [Int] = []
  package fileprivate(set) var outputs: [OutputSource] = []
  package fileprivate(set) var bufferCount = 0
  /// For each output, the input whose memory it may take over if nothing else refers to it then.
  package fileprivate(set) var donors: [Int?] = []
  /// For each output, all inputs of which one may be its donor; of several outputs each needs one of its own.
  package fileprivate(set) var possibleDonors: [[Int]] = []
  /// Arena, inputs and outputs together, in bytes.
  package fileprivate(set) var peakByteCount = 0
  /// The same where every output takes over the memory it may.
  package fileprivate(set) var steadyByteCount = 0
  /// For people: the instruction at which most of the arena is in use.
  package fileprivate(set) var fullestInstruction = ""
}

package enum PlanMemory {
  /// - Parameter borrowedCount: of the inputs, how many at the end may never be written over.
  package static func run(
    _ program: Program, _ segments: [AssignDevices.Segment], borrowedCount: Int = 0
  ) -> MemoryPlan {
    var planner = Planner(program, segments, borrowedCount: borrowedCount)
    planner.placeInputs()
    planner.placeOutputs()
    planner.placeBorrowed()
    planner.placeIntermediates()
    planner.findDonors()
    planner.countSteadyBytes()
    Diagnostics.trace(
      .memory,
      "arena \(planner.plan.arenaByteCount) bytes for \(planner.intermediateByteCount) bytes of intermediate values, "
        + "peak \(planner.plan.peakByteCount) bytes, \(planner.plan.steadyByteCount) with updates in place")
    return planner.plan
  }

  private struct Planner {
    let program: Program
    let segments: [AssignDevices.Segment]
    let analysis: ProgramAnalysis
    var plan = MemoryPlan()
    var intermediateByteCount = 0
    /// The value whose memory a value shares, through reshapes, kernels that run in place and as a part of a concatenation.
    let root: [Int]
    /// Where it begins there, in bytes.
    let rootOffset: [Int]
    let borrowedCount: Int

    init(_ program: Program, _ segments: [AssignDevices.Segment], borrowedCount: Int) {
      self.borrowedCount = borrowedCount
      self.program = program
      self.segments = segments
      analysis = ProgramAnalysis(program)
      var shared = SharedMemory(program)
      shared.joinConcatenations(segments, analysis)
      shared.joinInPlace()
      (root, rootOffset) = shared.roots()
      plan.placements = Array(repeating: Placement(buffer: -1, offset: 0), count: program.valueCount)
    }

    mutating func placeInputs() {
      plan.bufferCount = 2
      var scalarCount = 0
      for input in program.inputs.dropLast(borrowedCount) {
        if program[type: input].shape.rank == 0 {
          plan.placements[input.index] = Placement(buffer: MemoryPlan.scalars, offset: 8 * scalarCount)
          plan.inputBuffers.append(MemoryPlan.scalars)
          scalarCount += 1
        } else {
          plan.placements[input.index] = Placement(buffer: plan.bufferCount, offset: 0)
          plan.inputBuffers.append(plan.bufferCount)
          plan.bufferCount += 1
          plan.peakByteCount += program[type: input].byteCount
        }
      }
    }

    mutating func placeBorrowed() {
      for input in program.inputs.suffix(borrowedCount) {
        plan.placements[input.index] = Placement(buffer: plan.bufferCount, offset: 0)
        plan.inputBuffers.append(plan.bufferCount)
        plan.bufferCount += 1
        plan.peakByteCount += program[layout: input].byteCount
      }
    }

    mutating func placeOutputs() {
      var sources: [Int: MemoryPlan.OutputSource] = [:]
      for (input, value) in program.inputs.enumerated() { sources[value.index] = .input(input) }
      for (position, output) in program.outputs.enumerated() {
        let storage = root[output.index]
        if let source = sources[storage] {
          plan.outputs.append(source)
        } else {
          sources[storage] = .output(position)
          let byteCount = program.layouts[storage].byteCount
          plan.outputs.append(.own(buffer: plan.bufferCount, byteCount: byteCount))
          plan.placements[storage] = Placement(buffer: plan.bufferCount, offset: 0)
          plan.bufferCount += 1
          plan.peakByteCount += byteCount
        }
      }
    }

    private struct Interval {
      /// A value's number, or nil for an instruction's scratch memory.
      var value: Int?
      var first: Int
      var last: Int
      var byteCount: Int
      var offset = 0
    }

    /// Greedy by size: the largest first, each at the lowest offset free during its life.
    mutating func placeIntermediates() {
      var intervals = intervalsOfValues()
      plan.scratch = Array(repeating: Placement(buffer: MemoryPlan.arena, offset: 0), count: program.instructions.count)
      for segment in segments {
        for position in segment.range {
          let bytes = segment.device.scratchByteCount(for: program.instructions[position], in: program)
          if bytes > 0 { intervals.append(Interval(value: nil, first: position, last: position, byteCount: bytes)) }
        }
      }
      findFullestInstruction(intervals)
      intervals.sort { ($0.byteCount, $1.first, $1.value ?? -1) > ($1.byteCount, $0.first, $0.value ?? -1) }
      var placed: [Interval] = []
      for var interval in intervals {
        var offset = 0
        for other in placed where other.first <= interval.last && interval.first <= other.last {
          if offset + interval.byteCount <= other.offset { break }
          offset = max(offset, (other.offset + other.byteCount + 63) & ~63)
        }
        interval.offset = offset
        let index = placed.firstIndex { $0.offset > offset } ?? placed.count
        placed.insert(interval, at: index)
        plan.arenaByteCount = max(plan.arenaByteCount, offset + interval.byteCount)
        intermediateByteCount += interval.byteCount
        if let value = interval.value {
          plan.placements[value] = Placement(buffer: MemoryPlan.arena, offset: offset)
        } else {
          plan.scratch[interval.first] = Placement(buffer: MemoryPlan.arena, offset: offset)
        }
      }
      for value in 0..<program.valueCount where root[value] != value {
        plan.placements[value] = plan.placements[root[value]]
        plan.placements[value].offset += rootOffset[value]
      }
      plan.peakByteCount += plan.arenaByteCount
    }

    private mutating func findFullestInstruction(_ intervals: [Interval]) {
      var change = [Int](repeating: 0, count: program.instructions.count + 1)
      for interval in intervals {
        change[interval.first] += interval.byteCount
        change[interval.last + 1] -= interval.byteCount
      }
      var live = 0, most = 0
      for (position, instruction) in program.instructions.enumerated() {
        live += change[position]
        guard live > most else { continue }
        most = live
        plan.fullestInstruction =
          "\(instruction.kernel.summary) of \(instruction.operands.map { "\(program[type: $0])" }.joined(separator: ", "))"
      }
    }

    mutating func countSteadyBytes() {
      plan.steadyByteCount = plan.peakByteCount
      for (output, donor) in plan.donors.enumerated() {
        if donor != nil, case .own(_, let byteCount) = plan.outputs[output] { plan.steadyByteCount -= byteCount }
      }
    }

    private func intervalsOfValues() -> [Interval] {
      var last = [Int](repeating: -1, count: program.valueCount),
        first = [Int](repeating: .max, count: program.valueCount)
      for (position, instruction) in program.instructions.enumerated() {
        for operand in instruction.operands { last[root[operand.index]] = position }
        for result in instruction.results {
          first[root[result.index]] = min(first[root[result.index]], position)
          last[root[result.index]] = max(last[root[result.index]], position)
        }
      }
      return (0..<program.valueCount).compactMap { value in
        guard root[value] == value, plan.placements[value].buffer < 0, analysis.definitions[value] != nil
        else { return nil }
        return Interval(
          value: value, first: first[value], last: last[value], byteCount: program.layouts[value].byteCount)
      }
    }

    /// An output may be written over an input that its own instruction reads last, element for element.
    mutating func findDonors() {
      var lastReader = [Int](repeating: -1, count: program.valueCount)
      for (position, instruction) in program.instructions.enumerated() {
        for operand in instruction.operands { lastReader[root[operand.index]] = position }
      }
      let commitPosition = program.commitPosition
      let shared = Set(
        plan.outputs.compactMap { source -> Int? in if case .input(let input) = source { input } else { nil } })
      var taken = Set<Int>()
      for (position, output) in program.outputs.enumerated() {
        plan.donors.append(nil)
        plan.possibleDonors.append([])
        guard case .own = plan.outputs[position], root[output.index] == output.index,
          let definition = analysis.definitions[output.index], definition >= commitPosition,
          let accesses = program.instructions[definition].elementwiseAccesses
        else { continue }
        let operands = program.instructions[definition].operands
        for operand in operands {
          // Every read of that memory must be element for element, not only one of them.
          let readsAsItLies = operands.indices.allSatisfy { number in
            root[operands[number].index] != root[operand.index]
              || accesses[number]?.isContiguous(over: program[type: output].shape) == true
          }
          guard readsAsItLies, let input = program.inputs.firstIndex(of: Value(root[operand.index])),
            plan.inputBuffers[input] != MemoryPlan.scalars, input < program.inputs.count - borrowedCount,
            !shared.contains(input),
            lastReader[root[operand.index]] == definition,
            program[type: operand].dtype == program[type: output].dtype,
            program[type: operand].elementCount == program[type: output].elementCount,
            program[layout: operand] == program[layout: output]
          else { continue }
          plan.possibleDonors[position].append(input)
          if plan.donors[position] == nil, taken.insert(input).inserted { plan.donors[position] = input }
        }
      }
    }
  }
}

extension Instruction {
  /// How each operand is walked beside the results; nil for the factors of a product that is updated. nil altogether
  /// for what is not elementwise.
  fileprivate var elementwiseAccesses: [Access?]? {
    switch kernel {
    case .elementwise(let kernel): kernel.accesses
    case .matmul(let kernel): kernel.update.map { [nil, nil] + $0.accesses.dropFirst().map(Optional.init) }
    default: nil
    }
  }
}
