import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

/// Sums of parts in zeros, as the gradients of slices leave them.
@Suite struct PlaceTests {
  /// A program that adds up operands of 3 elements, placed in rows of 12, from left to right.
  private func sum(_ targets: [(start: Int, step: Int)], fill: Double = 0) -> Program {
    var program = Program()
    let type = TensorType([2, 12], .float64)
    let places = targets.map { target in
      let part = program.input(2, 3)
      let kernel = PlaceKernel(fill: fill, targets: [.init(starts: [0, target.start], steps: [1, target.step])])
      return program.emit(.place(kernel), [part], type)
    }
    program.outputs = [places.dropFirst().reduce(places[0]) { program.step(.add, $0, $1) }]
    return program
  }

  private func joined(_ program: Program) throws -> [String] {
    let changed = program.after(JoinPlaces.run)
    #expect(ProgramVerifier.fault(in: changed) == nil)
    let inputs = Execution.inputs(of: program, seed: 1)
    #expect(areEqual(try Execution.outputs(of: changed, inputs), try Execution.outputs(of: program, inputs)))
    return changed.summaries
  }

  @Test func `parts side by side, or between each other, become one place`() throws {
    #expect(try joined(sum([(0, 1), (3, 1), (6, 1), (9, 1)])) == ["place"])
    #expect(try joined(sum([(9, 1), (0, 1)])) == ["place"])
    #expect(try joined(sum([(0, 2), (1, 2), (6, 2)])) == ["place"])
  }

  @Test func `parts that overlap are added`() throws {
    #expect(try joined(sum([(0, 1), (2, 1)])) == ["place", "place", "elementwise{add}"])
    #expect(try joined(sum([(0, 1), (3, 1), (4, 1)])) == ["place", "place", "elementwise{add}"])
    #expect(try joined(sum([(0, 2), (1, 1)])) == ["place", "place", "elementwise{add}"])
  }

  @Test func `what lies around the parts must be zero, and read by nobody else`() throws {
    #expect(try joined(sum([(0, 1), (3, 1)], fill: 1)) == ["place", "place", "elementwise{add}"])
    var program = sum([(0, 1), (3, 1)])
    program.outputs.append(program.instructions[0].results[0])
    #expect(try joined(program) == ["place", "place", "elementwise{add}"])
  }
}
