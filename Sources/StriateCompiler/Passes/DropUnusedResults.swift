import StriateKernels

/// Results that nobody reads are not written where the kernel can do without: the gates of a recurrence whose gradient is
/// not asked for.
package enum DropUnusedResults {
  package static func run(_ program: inout Program) {
    let analysis = ProgramAnalysis(program)
    for (position, instruction) in program.instructions.enumerated() {
      guard let kernel = instruction.kernel.withoutGates, let gates = instruction.results.last,
        analysis.readers[gates.index].isEmpty, !analysis.isOutput[gates.index]
      else { continue }
      program.instructions[position].kernel = kernel
      program.instructions[position].results.removeLast()
    }
  }
}

extension Kernel {
  fileprivate var withoutGates: Kernel? {
    switch self {
    case .lstm(let isReversed, keepsGates: true): .lstm(isReversed: isReversed, keepsGates: false)
    case .gru(let isReversed, keepsGates: true): .gru(isReversed: isReversed, keepsGates: false)
    default: nil
    }
  }
}
