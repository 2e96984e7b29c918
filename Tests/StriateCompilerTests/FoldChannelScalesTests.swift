import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

/// Factors of channels go into a convolution's weight.
@Suite struct FoldChannelScalesTests {
  private func folded(
    _ build: (inout Program) -> [Value], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    var program = Program()
    program.outputs = build(&program)
    var changed = program
    FoldChannelScales.run(&changed)
    changed = Compiler.optimized(changed)
    let inputs = Execution.inputs(of: program, seed: 1)
    let expected = try Execution.outputs(of: program, inputs), actual = try Execution.outputs(of: changed, inputs)
    for (a, b) in zip(expected.joined(), actual.joined()) {
      #expect(abs(a - b) < 1e-12 * max(1, abs(a)), "\(program)\n\n\(changed)", sourceLocation: sourceLocation)
    }
    return changed.summaries.filter { $0.hasPrefix("convolution") || $0.contains("multiply") }
  }

  @Test func `a normalization with known statistics costs a bias`() throws {
    let kernels = try folded { program in
      let y = program.convolution(program.input(2, 3, 5, 5), program.input(4, 3, 2, 2))
      let inverse = program.step(.rsqrt, program.step(.square, program.input(4)))
      let scale = program.step(.multiply, program.input(4), inverse)
      let shift = program.step(.subtract, program.input(4), program.step(.multiply, program.input(4), scale))
      func channels(_ vector: Value) -> Value { program.reshape(vector, to: [4, 1, 1]) }
      let z = program.step(.add, program.step(.multiply, y, channels(scale)), channels(shift))
      return [program.step(.relu, z)]
    }
    #expect(kernels.contains("convolution+bias+relu"))
    #expect(kernels.count(where: { $0.hasPrefix("convolution") }) == 1)
  }

  @Test func `a bias before and a mean are folded along`() throws {
    let kernels = try folded { program in
      var y = program.convolution(program.input(1, 2, 4, 4), program.input(3, 2, 3, 3))
      for opcode in [ElementwiseOpcode.add, .subtract, .multiply, .multiply, .add] {
        y = program.step(opcode, y, program.input(3, 1, 1), to: program[type: y].shape)
      }
      return [y]
    }
    #expect(kernels.contains("convolution+bias"))
  }

  @Test func `factors made from images stay where they are, and so do factors of a result that others read`() throws {
    let gated = try folded { program in
      let x = program.input(1, 3, 4, 4)
      let y = program.convolution(x, program.input(3, 3, 1, 1))
      let gate = program.emit(.reduce(ReduceKernel(.maximum, axes: [2, 3])), [x], TensorType([1, 3], .float64))
      return [program.step(.multiply, y, program.reshape(gate, to: [3, 1, 1]))]
    }
    #expect(gated == ["convolution", "elementwise{multiply}"])
    let read = try folded { program in
      let y = program.convolution(program.input(1, 3, 4, 4), program.input(3, 3, 1, 1))
      return [program.step(.multiply, y, program.input(3, 1, 1)), y]
    }
    #expect(read == ["convolution", "elementwise{multiply}"])
    let ofWidth = try folded { program in
      let y = program.convolution(program.input(1, 3, 4, 4), program.input(4, 3, 1, 1))
      return [program.step(.multiply, y, program.input(4))]
    }
    #expect(ofWidth == ["convolution", "elementwise{multiply}"])
  }
}
