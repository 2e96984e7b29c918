import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

@Suite struct SimplifyTests {
  @Test func `equal instructions are computed once`() {
    var program = Program()
    let x = program.input(2, 3), y = program.input(2, 3)
    let a = program.step(.exp, x), b = program.step(.exp, x), c = program.step(.exp, y)
    program.outputs = [program.step(.add, a, b), program.step(.add, a, c), b]
    let changed = program.after(RemoveDuplicates.run)
    #expect(changed.instructions.count == 4)
    #expect(changed.instructions[2].operands == [a, a])
    #expect(changed.outputs[2] == a)
  }

  @Test func `duplicates of duplicates are found in one pass`() {
    var program = Program()
    let x = program.input(2)
    program.outputs = [
      program.step(.tanh, program.step(.exp, x)), program.step(.tanh, program.step(.exp, x))
    ]
    let changed = program.after(RemoveDuplicates.run)
    #expect(changed.instructions.count == 2)
    #expect(changed.outputs[0] == changed.outputs[1])
  }

  @Test func `what differs in attribute, order or type is no duplicate`() {
    var program = Program()
    let x = program.input(2, 2), y = program.input(2, 2)
    program.outputs = [
      program.step(.subtract, x, y), program.step(.subtract, y, x),
      program.emit(.reduce(ReduceKernel(.sum, axes: [0])), [x], TensorType([2], .float64)),
      program.emit(.reduce(ReduceKernel(.sum, axes: [1])), [x], TensorType([2], .float64)),
      program.step(.cast, x, as: .float32), program.step(.cast, x, as: .int32), program.constant(1),
      program.constant(2),
      program.reshape(x, to: [4]), program.reshape(x, to: [1, 4])
    ]
    #expect(program.after(RemoveDuplicates.run).instructions.count == 10)
  }

  @Test func `what no output needs is dropped, and all else stays`() {
    var program = Program()
    let x = program.input(1, 1, 4, 4)
    let kept = program.step(.exp, x)
    _ = program.step(.tanh, program.step(.sin, kept))
    let pool = PoolGeometry(window: Pair(2), strides: Pair(2), padding: Pair(0))
    let type = TensorType([1, 1, 2, 2], .float64)
    let maxima = program.emit(.maxPool(pool), [kept], [type, TensorType(type.shape, .int32)])
    program.outputs = [maxima[1]]
    let changed = program.after(RemoveDead.run)
    #expect(changed.summaries == ["elementwise{exp}", "maxPool"])
    #expect(changed.inputs == program.inputs)
  }

  /// The number of instructions left by simplification, the dead removed.
  private func count(_ build: (inout Program, Value) -> Value) -> Int {
    var program = Program()
    let x = program.input(2, 3)
    program.outputs = [build(&program, x)]
    var changed = program.after(Simplify.run)
    RemoveDead.run(&changed)
    return changed.instructions.count
  }

  @Test func `what changes no bits is left out`() {
    #expect(count { $0.step(.multiply, $1, $0.constant(1)) } == 0)
    #expect(count { $0.step(.multiply, $0.constant(1), $1, to: [2, 3]) } == 0)
    #expect(count { $0.step(.multiply, $1, $0.constant(1, [3])) } == 0)
    #expect(count { $0.step(.multiply, $1, $0.broadcast($0.constant(1), to: [2, 3])) } == 0)
    #expect(count { $0.step(.divide, $1, $0.constant(1)) } == 0)
    #expect(count { $0.step(.subtract, $1, $0.constant(0)) } == 0)
    #expect(count { $0.step(.negate, $0.step(.negate, $1)) } == 0)
    #expect(count { $0.copy($1, Access(contiguous: [2, 3]), to: [2, 3]) } == 0)
    #expect(count { $0.reshape($0.reshape($1, to: [6]), to: [2, 3]) } == 0)
    #expect(count { $0.reshape($0.reshape($0.reshape($1, to: [6]), to: [3, 2]), to: [2, 3]) } == 0)
  }

  @Test func `what would change values stays`() {
    #expect(count { $0.step(.add, $1, $0.constant(0)) } == 2, "x + 0 turns −0 into +0")
    #expect(count { $0.step(.subtract, $0.constant(0), $1, to: [2, 3]) } == 2)
    #expect(count { $0.step(.divide, $0.constant(1), $1, to: [2, 3]) } == 2)
    #expect(count { $0.step(.multiply, $1, $0.constant(0)) } == 2, "∞ · 0 is NaN")
    #expect(count { $0.step(.multiply, $1, $0.constant(2)) } == 2)
    #expect(count { $0.step(.divide, $1, $0.constant(2)) } == 2)
    #expect(count { $0.step(.subtract, $1, $0.constant(-0.0)) } == 2, "x − (−0) turns −0 into +0")
    #expect(count { $0.step(.multiply, $1, $0.constant(1, [4, 2, 3]), to: [4, 2, 3]) } == 2, "x is stretched")
    #expect(count { $0.step(.abs, $0.step(.abs, $1)) } == 2)
    #expect(count { $0.transposed($1) } == 1)
    #expect(count { $0.slice($1, axis: 0, 0..<1) } == 1)
    #expect(count { $0.emit(.reduce(ReduceKernel(.sum, axes: [1])), [$1], TensorType([2], .float64)) } == 1)
  }

  @Test func `copies and reductions that move nothing become reshapes`() {
    func only(_ build: (inout Program) -> Value) -> [Kernel] {
      var program = Program()
      program.outputs = [build(&program)]
      var changed = program.after(Simplify.run)
      RemoveDead.run(&changed)
      return changed.instructions.map(\.kernel)
    }
    #expect(only { $0.broadcast($0.input(3), to: [1, 3]) } == [.reshape])
    #expect(only { $0.transposed($0.input(1, 3)) } == [.reshape])
    for operation in [ReduceKernel.Operation.sum, .product, .maximum, .minimum] {
      #expect(
        only { $0.emit(.reduce(ReduceKernel(operation, axes: [1])), [$0.input(3, 1)], TensorType([3], .float64)) } == [
          .reshape
        ])
    }
    let argument = Kernel.reduce(ReduceKernel(.argumentOfMaximum, axes: [1]))
    #expect(only { $0.emit(argument, [$0.input(3, 1)], TensorType([3], .int64)) } == [argument])
  }

  @Test func `a negation of another shape is not undone`() {
    var program = Program()
    let scalar = program.input()
    let shape: Shape = [1, 1]
    let inner = program.emit(
      .elementwise(ElementwiseKernel(.negate, reading: [Access(strides: [0, 0])], as: .float64)), [scalar],
      TensorType(shape, .float64))
    program.outputs = [program.step(.negate, inner)]
    let changed = program.after(Simplify.run)
    #expect(changed.outputs.map { changed[type: $0].shape } == [shape])
    #expect(ProgramVerifier.fault(in: changed) == nil)
  }
}
