import StriateKernels

/// Moves updates of state up to where their operands are known, so that each gradient is let go as soon as it exists
/// and not all of them lie in memory until the end.
///
/// An update never passes a kernel that can fail or one that reads the state it may write over: then it could not
/// run in place.
package enum ScheduleUpdates {
  package static func run(_ program: inout Program) {
    let analysis = ProgramAnalysis(program)
    let commitPosition = program.commitPosition
    let inputs = Set(program.inputs)
    /// The memory that a value shares, through reshapes.
    var root = (0..<program.valueCount).map { Value($0) }
    /// For each input, the instructions that read it so far; for each instruction, the one behind which it runs.
    var readers = [[Int]](repeating: [], count: program.valueCount)
    var place = Array(program.instructions.indices)
    var isMoved = [Bool](repeating: false, count: place.count)
    for (position, instruction) in program.instructions.enumerated() {
      if instruction.kernel == .reshape { root[instruction.results[0].index] = root[instruction.operands[0].index] }
      if case .elementwise = instruction.kernel, position >= commitPosition,
        instruction.results.allSatisfy({ analysis.isOutput[$0.index] })
      {
        var last = commitPosition - 1
        for operand in instruction.operands {
          if let definition = analysis.definitions[operand.index] { last = max(last, place[definition]) }
          let storage = root[operand.index]
          if inputs.contains(storage), program[type: storage].shape.rank > 0 {
            last = readers[storage.index].reduce(last) { max($0, place[$1]) }
          }
        }
        isMoved[position] = last < position - 1
        if isMoved[position] { place[position] = last }
      }
      for operand in instruction.operands where inputs.contains(root[operand.index]) {
        readers[root[operand.index].index].append(position)
      }
    }
    let order = program.instructions.indices.sorted {
      (place[$0], isMoved[$0] ? 1 : 0, $0) < (place[$1], isMoved[$1] ? 1 : 0, $1)
    }
    program.instructions = order.map { program.instructions[$0] }
  }
}
