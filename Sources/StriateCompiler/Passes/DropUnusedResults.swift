import StriateKernels

/// Results that nobody reads are not written where the kernel can do without: the gates of an LSTM whose gradient is not
/// asked for.
package enum DropUnusedResults {
  package static func run(_ program: inout Program) {
    let analysis = ProgramAnalysis(program)
    for (position, instruction) in program.instructions.enumerated() {
      guard case .lstm(let isReversed, keepsGates: true) = instruction.kernel,
        let gates = instruction.results.last, analysis.readers[gates.index].isEmpty, !analysis.isOutput[gates.index]
      else { continue }
      program.instructions[position].kernel = .lstm(isReversed: isReversed, keepsGates: false)
      program.instructions[position].results.removeLast()
    }
  }
}
