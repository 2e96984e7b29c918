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
