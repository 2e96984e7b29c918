import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

@Suite struct AssignDevicesTests {
  private let fast = FakeDevice("fast") { kernel in
    switch kernel {
    case .matmul, .reorder: false
    default: true
    }
  }
  private let slow = FakeDevice("slow")

  @Test func `a kernel goes to the first device that has it, neighbours share a segment`() {
    var program = Program()
    let x = program.input(1, 2, 2)
    let a = program.step(.tanh, program.step(.exp, x))
    let b = program.step(.sin, program.matmul(a, x))
    program.outputs = [program.reshape(b, to: [4])]
    let segments = AssignDevices.run(program, on: [fast, slow])
    #expect(segments.map(\.device.name) == ["fast", "slow", "fast"])
    #expect(segments.map(\.range) == [0..<2, 2..<3, 3..<5])
  }

  @Test func `a reshape stays with what came before`() {
    var program = Program()
    let x = program.input(4)
    let matrix = program.reshape(x, to: [1, 2, 2])
    program.outputs = [program.reshape(program.matmul(matrix, matrix), to: [4])]
    let segments = AssignDevices.run(program, on: [fast, slow])
    #expect(segments.map(\.device.name) == ["fast", "slow"])
    #expect(segments.map(\.range) == [0..<1, 1..<3])
  }

  @Test func `a segment ends after the last kernel that can fail`() {
    var program = Program()
    let x = program.input(3), indices = program.input(2, dtype: .int64)
    let gathered = program.emit(.gather(axis: 0), [program.step(.exp, x), indices], TensorType([2], .float64))
    program.outputs = [program.step(.tanh, gathered), program.step(.sin, x)]
    #expect(program.commitPosition == 2)
    let segments = AssignDevices.run(program, on: [slow])
    #expect(segments.map(\.range) == [0..<2, 2..<4])
    #expect(AssignDevices.run(Program(), on: [slow]).isEmpty)
  }

  @Test func `segments cover random programs without gap`() {
    for seed in UInt64(0)..<50 {
      let program = Compiler.optimized(RandomProgram.make(seed: seed))
      let segments = AssignDevices.run(program, on: [fast, slow])
      var end = 0
      for segment in segments {
        #expect(segment.range.lowerBound == end)
        end = segment.range.upperBound
        for instruction in program.instructions[segment.range] where instruction.kernel != .reshape {
          #expect((segment.device === fast) == fast.supports(instruction.kernel, operands: [], results: []))
        }
      }
      #expect(end == program.instructions.count)
    }
  }
}

@Suite struct ChooseLayoutsTests {
  private func run(_ program: Program, on devices: [any Device]) -> (
    program: Program, segments: [AssignDevices.Segment]
  ) {
    var changed = program
    let segments = ChooseLayouts.run(&changed, AssignDevices.run(program, on: devices))
    #expect(ProgramVerifier.fault(in: changed) == nil)
    check(changed, segments)
    return (changed, segments)
  }

  /// Every kernel gets the layouts that its device asks for; what leaves the program or crosses devices is plain.
  private func check(_ program: Program, _ segments: [AssignDevices.Segment]) {
    let analysis = ProgramAnalysis(program)
    for output in program.outputs + program.inputs { #expect(program[layout: output].isPlain) }
    for segment in segments {
      for instruction in program.instructions[segment.range] where instruction.kernel != .reorder {
        let operands = instruction.operands.map { (program[type: $0], program[layout: $0]) }
        let results = instruction.results.map { program[type: $0] }
        let wanted = segment.device.layouts(for: instruction.kernel, operands: operands, results: results)
        #expect(operands.map(\.1) == wanted?.operands ?? operands.map { .plain($0.0) })
        #expect(instruction.results.map { program[layout: $0] } == wanted?.results ?? results.map(Layout.plain))
        for result in instruction.results where !program[layout: result].isPlain {
          #expect(analysis.readers[result.index].allSatisfy { segment.range.contains($0) })
        }
      }
    }
  }

  private func network(_ program: inout Program) -> Value {
    let x = program.input(1, 8, 6, 6), first = program.input(8, 8, 2, 2), second = program.input(8, 8, 2, 2)
    let y = program.convolution(program.step(.relu, program.convolution(x, first)), second)
    return program.step(.tanh, y)
  }

  @Test func `reorders stand only where two kernels disagree`() {
    var program = Program()
    program.outputs = [network(&program)]
    let (changed, segments) = run(program, on: [FakeDevice.blocked()])
    #expect(
      changed.summaries == [
        "reorder", "reorder", "convolution", "elementwise{relu}", "reorder", "convolution", "elementwise{tanh}",
        "reorder"
      ])
    #expect(segments.map(\.range) == [0..<8])
    #expect(changed.outputs == program.outputs)
  }

  @Test func `a device without wishes changes nothing`() {
    var program = Program()
    program.outputs = [network(&program)]
    #expect(run(program, on: [FakeDevice("plain")]).program.description == program.description)
  }

  @Test func `a value is reordered once for all its readers`() {
    var program = Program()
    let x = program.input(1, 8, 6, 6), weight = program.input(8, 8, 2, 2)
    let a = program.convolution(x, weight), b = program.convolution(a, weight)
    let sums = [a, b].map {
      program.emit(.reduce(ReduceKernel(.sum, axes: [0, 1, 2, 3])), [$0], TensorType([], .float64))
    }
    let mean = program.emit(.reduce(ReduceKernel(.maximum, axes: [0, 1, 2, 3])), [a], TensorType([], .float64))
    program.outputs = sums + [mean]
    let summaries = run(program, on: [FakeDevice.blocked()]).program.summaries
    #expect(summaries.count { $0 == "reorder" } == 4, "x, the weight once, a and b to plain: \(summaries)")
  }

  @Test func `an output in a layout of the device's has a plain copy`() {
    var program = Program()
    let x = program.input(1, 8, 6, 6), weight = program.input(8, 8, 2, 2)
    let y = program.convolution(x, weight)
    program.outputs = [y, program.step(.relu, y)]
    let changed = run(program, on: [FakeDevice.blocked()]).program
    #expect(changed.outputs == program.outputs)
  }

  @Test func `what crosses between devices is plain`() {
    let other = FakeDevice("other")
    let blocked = FakeDevice("only convolutions", supports: { if case .convolution = $0 { true } else { false } }) {
      FakeDevice.blocked().layouts(for: $0, operands: $1, results: $2)
    }
    var program = Program()
    program.outputs = [network(&program)]
    let (changed, segments) = run(program, on: [blocked, other])
    #expect(segments.map(\.device.name) == ["only convolutions", "other", "only convolutions", "other"])
    for segment in segments where segment.device === other {
      for instruction in changed.instructions[segment.range] {
        #expect((instruction.operands + instruction.results).allSatisfy { changed[layout: $0].isPlain })
      }
    }
  }
}
