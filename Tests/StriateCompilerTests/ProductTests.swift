import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

/// What recurrent networks leave: one product for each step, with the same matrix or into the same sum.
@Suite struct ProductTests {
  private func product(_ a: Value, _ b: Value, of program: inout Program) -> Value {
    let shape: Shape = [1, program[type: a].shape[2], program[type: b].shape[2]]
    return program.emit(.matmul(MatmulKernel(transposeA: true)), [a, b], TensorType(shape, .float64))
  }

  /// The sum of products of factors with `rowCounts` rows, and what else reads the sum of the first two.
  private func sum(_ rowCounts: [Int], isPartialRead: Bool = false) -> Program {
    var program = Program()
    let products = rowCounts.map { rows in
      product(program.input(1, rows, 16), program.input(1, rows, 12), of: &program)
    }
    var partials = [products[0]]
    for product in products.dropFirst() { partials.append(program.step(.add, partials.last!, product)) }
    program.outputs = [partials.last!]
    if isPartialRead { program.outputs.append(partials[1]) }
    return program
  }

  private func areNear(_ a: [[Double]], _ b: [[Double]]) -> Bool {
    zip(a.joined(), b.joined()).allSatisfy { x, y in abs(x - y) <= 1e-12 * (1 + abs(y)) }
  }

  private func optimized(_ program: Program) throws -> [String] {
    let changed = Compiler.optimized(program)
    #expect(ProgramVerifier.fault(in: changed) == nil)
    let inputs = Execution.inputs(of: program, seed: 1)
    #expect(areNear(try Execution.outputs(of: changed, inputs), try Execution.outputs(of: program, inputs)))
    return changed.summaries
  }

  @Test func `a sum of products over short axes is one product`() throws {
    #expect(try optimized(sum([2, 2, 2, 2, 2])) == ["place", "place", "matmul"])
    #expect(try optimized(sum([1, 3, 2])) == ["place", "place", "matmul"])
  }

  @Test func `products over long axes, and sums that others read, stay`() throws {
    #expect(try optimized(sum([40, 40])) == ["matmul", "matmul+residual"])
    #expect(
      try optimized(sum([2, 2, 2], isPartialRead: true)) == ["matmul", "matmul+residual", "matmul+residual"])
  }

  @Test(arguments: [(2, 4, false), (8, 3, false), (8, 4, true), (40, 4, false)])
  func `a matrix that many products of few rows read transposed is transposed once`(
    _ rows: Int, _ count: Int, _ isShared: Bool
  ) throws {
    var program = Program()
    let weight = program.input(1, 6, 6)
    var y = program.input(1, rows, 6)
    for _ in 0..<count { y = program.step(.tanh, program.matmul(y, weight, transposeB: true)) }
    program.outputs = [y]
    let products = [String](repeating: "matmul+tanh", count: count)
    #expect(try optimized(program) == (isShared ? ["copy"] : []) + products)
    let changed = program.after(ShareTransposes.run)
    let inputs = Execution.inputs(of: program, seed: 1)
    #expect(areEqual(try Execution.outputs(of: changed, inputs), try Execution.outputs(of: program, inputs)))
  }
}
