import StriateKernels
import StriateTypes
import Testing

@Suite struct VerifierTests {
  /// Instructions that are wrong, on inputs %0: float64[2, 3] and %1: float64[3], and what is said.
  static let faults: [(String, @Sendable (inout Program, Value, Value) -> Void)] = [
    (
      "instruction 0 (elementwise{exp}) reads %3 before it is made",
      { program, x, _ in
        let made = program.step(.exp, x), later = program.step(.tanh, made)
        program.instructions[0].operands = [later]
      }
    ),
    (
      "%2 is made twice",
      { program, x, _ in
        _ = program.step(.exp, x)
        program.instructions.append(program.instructions[0])
      }
    ),
    ("%0 is made twice", { program, x, _ in program.instructions = [Instruction(.reshape, [x], [x])] }),
    ("output %2 is never made", { program, _, _ in program.outputs = [program.makeValue(TensorType([2], .float64))] }),
    (
      "instruction 0 (elementwise{exp}): an access has the wrong rank",
      { program, x, _ in
        _ = program.emit(
          .elementwise(ElementwiseKernel(.exp, reading: [Access(strides: [1])], as: .float64)), [x],
          TensorType([2, 3], .float64))
      }
    ),
    (
      "instruction 0 (copy): an access reads elements 1...6 of float64[2, 3]",
      { program, x, _ in
        _ = program.copy(x, Access(offset: 1, strides: [3, 1]), to: [2, 3])
      }
    ),
    (
      "instruction 0 (copy): an access reads elements -5...0 of float64[2, 3]",
      { program, x, _ in
        _ = program.copy(x, Access(strides: [-3, -1]), to: [2, 3])
      }
    ),
    (
      "instruction 0 (elementwise{exp}): 2 operands for 1 accesses",
      { program, x, y in
        _ = program.step(.exp, x)
        program.instructions[0].operands = [x, y]
      }
    ),
    (
      "instruction 0 (elementwise{add}): step add reads registers [0]",
      { program, x, _ in
        _ = program.emit(
          .elementwise(ElementwiseKernel(.add, reading: [Access(contiguous: [2, 3])], as: .float64)), [x],
          TensorType([2, 3], .float64))
      }
    ),
    (
      "instruction 0 (elementwise{exp}): step exp reads registers [1]",
      { program, x, _ in
        let step = ElementwiseKernel.Step(.exp, [1], .float64)
        let kernel = ElementwiseKernel(accesses: [Access(contiguous: [2, 3])], steps: [step], outputs: [1])
        _ = program.emit(.elementwise(kernel), [x], TensorType([2, 3], .float64))
      }
    ),
    (
      "instruction 0 (elementwise{exp}): a result is float64, not float32",
      { program, x, _ in
        _ = program.emit(
          .elementwise(ElementwiseKernel(.exp, reading: [Access(contiguous: [2, 3])], as: .float64)), [x],
          TensorType([2, 3], .float32))
      }
    ),
    (
      "instruction 0 (elementwise{exp}): the results differ in shape",
      { program, x, _ in
        var kernel = ElementwiseKernel(.exp, reading: [Access(contiguous: [2, 3])], as: .float64)
        kernel.outputs = [1, 0]
        _ = program.emit(.elementwise(kernel), [x], [TensorType([2, 3], .float64), TensorType([6], .float64)])
      }
    ),
    (
      "instruction 0 (sum[0]): the result is not [3]",
      { program, x, _ in
        _ = program.emit(.reduce(ReduceKernel(.sum, axes: [0])), [x], TensorType([2], .float64))
      }
    ),
    (
      "instruction 0 (sum[0]): 2 operands and 1 results",
      { program, x, y in
        _ = program.emit(.reduce(ReduceKernel(.sum, axes: [0])), [x, y], TensorType([3], .float64))
      }
    ),
    (
      "instruction 0 (reshape): float64[2, 3] becomes float64[5]",
      { program, x, _ in
        _ = program.emit(.reshape, [x], TensorType([5], .float64))
      }
    ),
    (
      "instruction 0 (reshape): float64[2, 3] becomes float32[6]",
      { program, x, _ in
        _ = program.emit(.reshape, [x], TensorType([6], .float32))
      }
    ),
    (
      "instruction 0 (iota): 1 operands and 1 results",
      { program, x, _ in
        _ = program.emit(.iota(axis: 0), [x], TensorType([3], .int64))
      }
    ),
    (
      "instruction 0 (gather[0]): 1 operands and 1 results",
      { program, x, _ in
        _ = program.emit(.gather(axis: 0), [x], TensorType([3], .float64))
      }
    ),
    (
      "instruction 0 (place): 1 operands and 1 results",
      { program, x, _ in
        _ = program.emit(.place(PlaceKernel(fill: 0, targets: [])), [x], TensorType([3], .float64))
      }
    ),
    (
      "instruction 0 (matmul): matmul needs three axes",
      { program, x, _ in
        _ = program.emit(.matmul(MatmulKernel()), [x, x], TensorType([2, 3], .float64))
      }
    ),
    (
      "instruction 0 (matmul): [1, 2, 2] times [1, 3, 2] is not [1, 2, 2]",
      { program, _, _ in
        let a = program.input(1, 2, 2), b = program.input(1, 3, 2)
        _ = program.emit(.matmul(MatmulKernel()), [a, b], TensorType([1, 2, 2], .float64))
      }
    ),
    (
      "instruction 0 (matmul): [2, 2, 2] times [3, 2, 2] is not [3, 2, 2]",
      { program, _, _ in
        let a = program.input(2, 2, 2), b = program.input(3, 2, 2)
        _ = program.emit(.matmul(MatmulKernel()), [a, b], TensorType([3, 2, 2], .float64))
      }
    ),
    (
      "instruction 0 (matmul+bias): 2 operands and 1 results",
      { program, _, _ in
        let a = program.input(1, 2, 2)
        var kernel = MatmulKernel()
        kernel.post.bias = true
        _ = program.emit(.matmul(kernel), [a, a], TensorType([1, 2, 2], .float64))
      }
    ),
    (
      "instruction 0 (batchNorm): 3 operands and 1 results",
      { program, x, y in
        _ = program.emit(.batchNorm(epsilon: 0), [x, y, y], TensorType([2, 3], .float64))
      }
    ),
    (
      "instruction 0 (doubling): the results are not [float64[2, 3]]",
      { program, x, _ in
        _ = program.emit(.host(HostKernel(Doubling())), [x], TensorType([3], .float64))
      }
    ),
    (
      "instruction 0 (doubling): doubling: needs one operand",
      { program, x, y in
        _ = program.emit(.host(HostKernel(Doubling())), [x, y], TensorType([2, 3], .float64))
      }
    )
  ]

  @Test(arguments: faults.indices)
  func `a fault is found and named`(_ index: Int) {
    var program = Program()
    let x = program.input(2, 3), y = program.input(3)
    Self.faults[index].1(&program, x, y)
    #expect(ProgramVerifier.fault(in: program) == Self.faults[index].0)
  }

  @Test func `a legal program has no fault`() {
    for seed in UInt64(0)..<100 { #expect(ProgramVerifier.fault(in: RandomProgram.make(seed: seed)) == nil) }
    #expect(ProgramVerifier.fault(in: Program()) == nil)
  }

  @Test func `an empty iteration reads nothing`() {
    var program = Program()
    program.outputs = [program.copy(program.input(0), Access(offset: 5, strides: [7]), to: [0])]
    #expect(ProgramVerifier.fault(in: program) == nil)
  }
}

private struct Doubling: HostKernelBody {
  var name: String { "doubling" }
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    guard operands.count == 1 else { throw ShapeError(name, "needs one operand") }
    return operands
  }
  func run(_ operands: [HostOperand], into results: [HostResult]) throws {}
}
