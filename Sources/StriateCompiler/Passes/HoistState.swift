import StriateKernels
import StriateTypes

/// Splits a program into what depends only on inputs that stay the same from run to run, and the rest: converted and
/// transformed weights need not be made anew for each run.
///
/// Both parts keep the values' numbers and the inputs. What the first hands to the second stands behind the second's
/// inputs, in the layout in which it was made.
package enum HoistState {
  package struct Parts {
    /// Its outputs are what the main part takes over.
    package var prologue: Program
    package var prologueSegments: [AssignDevices.Segment]
    package var main: Program
    package var mainSegments: [AssignDevices.Segment]
  }

  /// What is kept may be so many times as large as the state that it is made from: Winograd's F(4×4, 3×3) needs 4.
  private static let maximumGrowth = 8
  /// Less work than on so many bytes is not worth a plan of its own.
  package static let minimumByteCount = 4096

  /// - Parameters:
  ///   - steady: whether each input stays the same.
  ///   - isState: whether an input is state; something of it must be in what is hoisted.
  ///   - minimumByteCount: what has to be kept at least.
  /// - Returns: nil where nothing is worth it.
  package static func split(
    _ program: Program, _ segments: [AssignDevices.Segment], steady: [Bool], isState: [Bool],
    minimumByteCount: Int = HoistState.minimumByteCount
  ) -> Parts? {
    let hoistable = Hoistable(program, steady: steady, isState: isState)
    let analysis = ProgramAnalysis(program)
    var main = program, prologue = program
    let mainSegments = keep(&main, segments) { !hoistable.isHoisted($0) }
    var isRead = [Bool](repeating: false, count: program.valueCount)
    for instruction in main.instructions {
      for operand in instruction.operands { isRead[operand.index] = true }
    }
    let kept = (0..<program.valueCount).map(Value.init).filter { value in
      isRead[value.index] && analysis.definitions[value.index].map(hoistable.isHoisted) == true
    }
    guard kept.reduce(0, { $0 + program[layout: $1].byteCount }) >= minimumByteCount else { return nil }
    prologue.outputs = kept
    main.inputs += kept
    let prologueSegments = keep(&prologue, segments) { hoistable.isComputable($0) }
    return Parts(
      prologue: prologue, prologueSegments: prologueSegments, main: main, mainSegments: mainSegments)
  }

  /// Keeps the instructions that `condition` allows and an output needs, and their segments.
  private static func keep(
    _ program: inout Program, _ segments: [AssignDevices.Segment], where condition: (Int) -> Bool
  ) -> [AssignDevices.Segment] {
    var isNeeded = [Bool](repeating: false, count: program.valueCount)
    for output in program.outputs { isNeeded[output.index] = true }
    var isKept = [Bool](repeating: false, count: program.instructions.count)
    for (position, instruction) in program.instructions.enumerated().reversed()
    where condition(position) && instruction.results.contains(where: { isNeeded[$0.index] }) {
      isKept[position] = true
      for operand in instruction.operands { isNeeded[operand.index] = true }
    }
    var kept: [Instruction] = []
    let remaining = segments.compactMap { segment -> AssignDevices.Segment? in
      let start = kept.count
      kept += segment.range.lazy.filter { isKept[$0] }.map { program.instructions[$0] }
      return kept.count == start ? nil : .init(device: segment.device, range: start..<kept.count)
    }
    program.instructions = kept
    return remaining
  }

  /// Which instructions need nothing but steady inputs.
  private struct Hoistable {
    private var origin: [Int?]
    private var computable: [Bool]
    private var hoisted: [Bool]

    init(_ program: Program, steady: [Bool], isState: [Bool]) {
      // Bytes of state that a value is made from; nil if it needs what changes.
      origin = Array(repeating: nil, count: program.valueCount)
      computable = Array(repeating: false, count: program.instructions.count)
      hoisted = computable
      for (number, input) in program.inputs.enumerated() where steady[number] {
        origin[input.index] = isState[number] ? program[type: input].byteCount : 0
      }
      let isResult = HoistState.leadsToOutput(program)
      for (position, instruction) in program.instructions.enumerated() {
        let origins = instruction.operands.map { origin[$0.index] }
        guard origins.allSatisfy({ $0 != nil }), !instruction.kernel.canFail, instruction.kernel != .randomUniform,
          !instruction.results.contains(where: { isResult[$0.index] || program[type: $0].shape.rank == 0 })
        else { continue }
        let bytes = origins.reduce(0) { $0 + $1! }
        let made = instruction.results.reduce(0) { $0 + program[layout: $1].byteCount }
        // Constants and reshapes are computable, but nothing to keep by themselves.
        guard bytes == 0 || made <= HoistState.maximumGrowth * max(bytes, HoistState.minimumByteCount) else { continue }
        computable[position] = true
        hoisted[position] = bytes > 0 && instruction.kernel != .reshape
        for result in instruction.results { origin[result.index] = bytes }
      }
    }

    func isComputable(_ position: Int) -> Bool { computable[position] }
    func isHoisted(_ position: Int) -> Bool { hoisted[position] }
  }

  /// Whether a value is an output, or only another shape of it is.
  private static func leadsToOutput(_ program: Program) -> [Bool] {
    var leads = [Bool](repeating: false, count: program.valueCount)
    for output in program.outputs { leads[output.index] = true }
    for instruction in program.instructions.reversed() where instruction.kernel == .reshape {
      if leads[instruction.results[0].index] { leads[instruction.operands[0].index] = true }
    }
    return leads
  }
}
