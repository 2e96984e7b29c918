import StriateCompiler
import StriateKernels
import StriateReference
import StriateTypes
import Testing

@Suite struct HoistStateTests {
  private func split(_ program: Program, _ steady: [Bool], isState: [Bool]? = nil) -> HoistState.Parts? {
    HoistState.split(
      program, AssignDevices.run(program, on: [ReferenceDevice()]), steady: steady, isState: isState ?? steady)
  }

  /// Runs the parts one after the other.
  private func outputs(_ parts: HoistState.Parts, _ inputs: [[Double]]) throws -> [[Double]] {
    #expect(ProgramVerifier.fault(in: parts.prologue) == nil)
    #expect(ProgramVerifier.fault(in: parts.main) == nil)
    let kept = try Execution.outputs(of: parts.prologue, inputs)
    return try Execution.outputs(of: parts.main, inputs + kept)
  }

  @Test func `both parts together compute what the program computes`() throws {
    var program = Program()
    let x = program.input(4, 32), w = program.input(32, 32), c = program.input()
    let scaled = program.step(.multiply, program.step(.tanh, w), c)
    let flat = program.reshape(scaled, to: [1, 32, 32])
    let y = program.matmul(program.reshape(x, to: [1, 4, 32]), flat)
    program.outputs = [program.step(.relu, y)]
    let inputs = Execution.inputs(of: program, seed: 1)
    let parts = try #require(split(program, [false, true, true], isState: [false, true, false]))
    #expect(parts.prologue.summaries == ["elementwise{tanh}", "elementwise{multiply}"])
    #expect(parts.main.summaries.filter { $0 != "reshape" } == ["matmul", "elementwise{relu}"])
    #expect(areEqual(try outputs(parts, inputs), try Execution.outputs(of: program, inputs)))
    // Without the number only the first step is known, and without state nothing is kept.
    let fewer = try #require(split(program, [false, true, false]))
    #expect(fewer.prologue.summaries == ["elementwise{tanh}"])
    #expect(areEqual(try outputs(fewer, inputs), try Execution.outputs(of: program, inputs)))
    #expect(split(program, [true, true, true], isState: [false, false, false]) == nil)
    #expect(split(program, [true, false, true], isState: [false, true, false]) == nil)
  }

  @Test func `results, small things, what can fail and what grows are not kept`() throws {
    var program = Program()
    let w = program.input(32, 32), small = program.input(3), indices = program.input(40, dtype: .int64)
    let x = program.input(32, 32)
    let rows = program.emit(.gather(axis: 0), [w, indices], TensorType([40, 32], .float64))
    let large = program.copy(small, Access(strides: [0, 0, 1]), to: [200, 200, 3])
    program.outputs = [
      program.step(.exp, w), rows, program.step(.multiply, program.step(.tanh, small), small),
      program.step(.sin, large), program.step(.add, x, x)
    ]
    #expect(split(program, [true, true, true, false]) == nil)
  }

  @Test func `random programs in two parts compute the same values`() throws {
    var count = 0
    for seed in UInt64(0)..<200 {
      let program = Compiler.optimized(RandomProgram.make(seed: seed, instructionCount: 20))
      let steady = program.inputs.indices.map { $0 > 0 }
      guard
        let parts = HoistState.split(
          program, AssignDevices.run(program, on: [ReferenceDevice()]), steady: steady, isState: steady,
          minimumByteCount: 1)
      else { continue }
      count += 1
      let inputs = Execution.inputs(of: program, seed: seed)
      #expect(
        areEqual(try outputs(parts, inputs), try Execution.outputs(of: program, inputs)), "seed \(seed)\n\(program)")
    }
    #expect(count > 20)
  }
}

/// Factors of channels go into a convolution's weight.
@Suite struct FoldChannelScalesTests {
  private func folded(
    _ build: (inout Program) -> [Value], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    var program = Program()
    program.outputs = build(&program)
    let changed = Compiler.optimized(program)
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
