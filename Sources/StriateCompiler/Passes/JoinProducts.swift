import StriateKernels
import StriateTypes

/// A sum of products whose common axis is short becomes one product of the factors put one below the other: what the
/// gradient of a recurrent network's weight is, summed over the steps. The sum is then written once, and not read and
/// written at each step. Terms are added in another order than one by one; every way to evaluate a graph does so.
package enum JoinProducts {
  package static func run(_ program: inout Program) {
    let analysis = ProgramAnalysis(program)
    var sums: [Int: Sum] = [:]
    var joined: Set<Int> = []
    for position in program.instructions.indices.reversed() where !joined.contains(position) {
      guard let sum = Sum(endingAt: position, program, analysis) else { continue }
      sums[position] = sum
      joined.formUnion(sum.terms)
    }
    guard !sums.isEmpty else { return }
    let instructions = program.instructions
    program.instructions = []
    for (position, instruction) in instructions.enumerated() {
      if let sum = sums[position] {
        sum.emit(instructions, to: &program)
      } else if !joined.contains(position) {
        program.instructions.append(instruction)
      }
    }
  }

  /// `aᵀ·b + cᵀ·d + …`, each product with what was summed before as its residual.
  private struct Sum {
    /// Positions of the products, the last one first.
    private(set) var terms: [Int] = []

    /// nil if there is no sum of several products that one would compute with less work.
    init?(endingAt end: Int, _ program: Program, _ analysis: ProgramAnalysis) {
      let instructions = program.instructions
      var copiedCount = 0
      var next: Int? = end
      while let position = next, Sum.isTerm(instructions[position], program) {
        let instruction = instructions[position]
        terms.append(position)
        copiedCount += instruction.operands.prefix(2).reduce(0) { $0 + program[type: $1].elementCount }
        guard instruction.operands.count == 3 else { break }
        let partial = instruction.operands[2]
        next = analysis.isReadOnly(partial, by: position) ? analysis.definitions[partial.index] : nil
      }
      guard terms.count > 1 else { return nil }
      // Each term but one reads and writes the sum; each part of a factor is read and written.
      let sumCount = program[type: instructions[end].results[0]].elementCount
      guard (terms.count - 1) * sumCount > 2 * copiedCount else { return nil }
    }

    private static func isTerm(_ instruction: Instruction, _ program: Program) -> Bool {
      guard case .matmul(let kernel) = instruction.kernel, kernel.transposeA, !kernel.transposeB, kernel.update == nil,
        !kernel.post.bias, kernel.post.activation == nil
      else { return false }
      return program[type: instruction.results[0]].shape[0] == 1
        && instruction.operands.prefix(2).allSatisfy { program[type: $0].shape[0] == 1 }
    }

    func emit(_ instructions: [Instruction], to program: inout Program) {
      let products = terms.map { instructions[$0] }
      let factors = [0, 1].map { side in stack(products.map { $0.operands[side] }, in: &program) }
      // Of the first product, which may stand on a sum of another kind.
      let first = products[products.count - 1]
      program.instructions.append(Instruction(first.kernel, factors + first.operands.dropFirst(2), products[0].results))
      Diagnostics.trace(.fuse, "a sum of \(products.count) products into one")
    }

    private func stack(_ parts: [Value], in program: inout Program) -> Value {
      let type = program[type: parts[0]]
      var rowCount = 0
      let targets = parts.map { part in
        defer { rowCount += program[type: part].shape[1] }
        return PlaceKernel.Target(starts: [0, rowCount, 0], steps: [1, 1, 1])
      }
      return program.emit(
        .place(PlaceKernel(fill: 0, targets: targets)), parts, TensorType([1, rowCount, type.shape[2]], type.dtype))
    }
  }
}
