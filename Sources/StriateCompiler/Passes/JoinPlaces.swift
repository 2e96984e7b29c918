import StriateKernels
import StriateTypes

/// A sum of tensors that are zero but for parts which do not overlap is one tensor with all these parts: what the
/// gradients of slices of one tensor add up to. Values stay the same, but −0 is no longer added to 0.
package enum JoinPlaces {
  package static func run(_ program: inout Program) {
    // Joining changes no reader but those of places that are dead afterwards.
    let analysis = ProgramAnalysis(program)
    for position in program.instructions.indices {
      if let joined = joined(position, program, analysis) { program.instructions[position] = joined }
    }
    RemoveDead.run(&program)
  }

  /// The addition at `position` as a place; nil if it is no addition of places that can be joined.
  private static func joined(_ position: Int, _ program: Program, _ analysis: ProgramAnalysis) -> Instruction? {
    let sum = program.instructions[position]
    guard case .elementwise(let kernel) = sum.kernel, kernel.steps.count == 1, kernel.steps[0].opcode == .add,
      sum.operands.count == 2, kernel.steps[0].operands == [0, 1], sum.operands[0] != sum.operands[1]
    else { return nil }
    let type = program[type: sum.results[0]]
    var targets: [(PlaceKernel.Target, Shape)] = []
    var operands: [Value] = []
    for (operand, access) in zip(sum.operands, kernel.accesses) {
      guard program[type: operand] == type, access.isContiguous(over: type.shape),
        analysis.isReadOnly(operand, by: position), let definition = analysis.definitions[operand.index],
        case .place(let place) = program.instructions[definition].kernel, place.fill == 0
      else { return nil }
      let parts = program.instructions[definition].operands
      let added = zip(place.targets, parts).map { ($0, program[type: $1].shape) }
      // Those of one place may overlap: the last one counts, also among the joined.
      guard targets.allSatisfy({ target in added.allSatisfy { areApart(target, $0) } }) else { return nil }
      targets += added
      operands += parts
    }
    return Instruction(.place(PlaceKernel(fill: 0, targets: targets.map(\.0))), operands, sum.results)
  }

  /// Whether two parts have no element in common, as far as one axis shows it.
  private static func areApart(_ a: (PlaceKernel.Target, Shape), _ b: (PlaceKernel.Target, Shape)) -> Bool {
    a.1.indices.contains { axis in
      let (firstA, stepA) = (a.0.starts[axis], a.0.steps[axis]), (firstB, stepB) = (b.0.starts[axis], b.0.steps[axis])
      let lastA = firstA + (a.1[axis] - 1) * stepA, lastB = firstB + (b.1[axis] - 1) * stepB
      return lastA < firstB || lastB < firstA || (stepA == stepB && (firstA - firstB) % stepA != 0)
    }
  }
}
