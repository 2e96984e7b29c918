import StriateKernels
import StriateTypes

/// Lets the device order tensors as its kernels like them, and converts only where two kernels disagree.
///
/// Inputs and outputs of the program, and what crosses between devices, are plain.
package enum ChooseLayouts {
  /// - Parameter isPlainBetweenSegments: whether also what crosses between segments of one device is plain.
  package static func run(
    _ program: inout Program, _ segments: [AssignDevices.Segment], isPlainBetweenSegments: Bool = false
  ) -> [AssignDevices.Segment] {
    var pass = Pass(program, isPlainBetweenSegments ? [] : segments)
    let segments = segments.map { pass.run($0) }
    program = pass.program
    return segments
  }

  private struct Pass {
    var program: Program
    private let source: Program
    private let analysis: ProgramAnalysis
    /// Those between which layouts may be kept.
    private let segments: [AssignDevices.Segment]
    /// A value's copies in other layouts, in the order in which they were made.
    private var copies: [[(layout: Layout, value: Value)]]

    init(_ program: Program, _ segments: [AssignDevices.Segment]) {
      self.segments = segments
      source = program
      self.program = program
      self.program.instructions = []
      analysis = ProgramAnalysis(program)
      copies = Array(repeating: [], count: program.valueCount)
    }

    mutating func run(_ segment: AssignDevices.Segment) -> AssignDevices.Segment {
      let start = program.instructions.count
      for position in segment.range { place(source.instructions[position], in: segment) }
      return AssignDevices.Segment(device: segment.device, range: start..<program.instructions.count)
    }

    private mutating func place(_ instruction: Instruction, in segment: AssignDevices.Segment) {
      let operandLayouts = instruction.operands.map { (program[type: $0], program[layout: $0]) }
      let resultTypes = instruction.results.map { program[type: $0] }
      var wanted =
        segment.device.layouts(for: instruction.kernel, operands: operandLayouts, results: resultTypes)
        ?? KernelLayouts(operands: operandLayouts.map { .plain($0.0) }, results: resultTypes.map(Layout.plain))
      var placed = instruction
      placed.operands = zip(instruction.operands, wanted.operands).map { convert($0, to: $1) }
      var conversions: [(from: Value, to: Value)] = []
      for (position, result) in instruction.results.enumerated() where !wanted.results[position].isPlain {
        guard isReadElsewhere(result, than: segment) else { continue }
        // The device makes its own layout; what others read is a plain copy under the old name.
        let blocked = program.makeValue(program[type: result])
        program.layouts[blocked.index] = wanted.results[position]
        copies.append([])
        copies[result.index].append((wanted.results[position], blocked))
        conversions.append((blocked, result))
        placed.results[position] = blocked
        wanted.results[position] = .plain(program[type: result])
      }
      for (result, layout) in zip(instruction.results, wanted.results) { program.layouts[result.index] = layout }
      program.instructions.append(placed)
      for conversion in conversions {
        program.instructions.append(Instruction(.reorder, [conversion.from], [conversion.to]))
      }
    }

    /// Whether a value must be plain for its readers outside of a segment.
    private func isReadElsewhere(_ value: Value, than segment: AssignDevices.Segment) -> Bool {
      analysis.isOutput[value.index]
        || analysis.readers[value.index].contains { reader in
          !segment.range.contains(reader)
            && !segments.contains { $0.range.contains(reader) && $0.device === segment.device }
        }
    }

    private mutating func convert(_ value: Value, to layout: Layout) -> Value {
      if program[layout: value] == layout { return value }
      if let copy = copies[value.index].first(where: { $0.layout == layout }) { return copy.value }
      let copy = program.makeValue(program[type: value])
      program.layouts[copy.index] = layout
      copies.append([])
      copies[value.index].append((layout, copy))
      program.instructions.append(Instruction(.reorder, [value], [copy]))
      Diagnostics.trace(
        .layout,
        "reorder %\(value.index) \(program[type: value]) from \(program[layout: value].token) to \(layout.token)")
      return copy
    }
  }
}
