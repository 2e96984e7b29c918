import CSIMD
import StriateKernels
import StriateTypes

extension StepSite {
  /// Pure rearrangements are copied; all else runs as a program over tiles.
  func step(_ kernel: ElementwiseKernel) throws -> (any CPUStep)? {
    let shape = self.kernel.results[0].shape
    if kernel.steps.isEmpty, kernel.outputs == [0] {
      return copy(kernel.accesses[0], over: shape)
    }
    return try elementwise(kernel, over: Array(shape), accesses: kernel.accesses)
  }

  /// - Parameters:
  ///   - extents: of the iteration, in the order in which the results lie in memory.
  ///   - accesses: of the operands, over those extents.
  func elementwise(_ kernel: ElementwiseKernel, over extents: [Int], accesses: [Access]) throws -> ElementwiseStep? {
    guard self.kernel.results[0].elementCount > 0 else { return nil }
    guard let steps = ElementwiseSteps(kernel, operands: self.kernel.operands) else {
      throw self.kernel.unsupported("an operation is undefined for its element types")
    }
    let program = try ElementwiseProgram(
      steps, extents: extents, accesses: accesses, results: self.kernel.results.map(\.dtype))
    return ElementwiseStep(program, operands: operands, results: results)
  }
}

final class ElementwiseStep: CPUStep {
  private let program: ElementwiseProgram
  private let operands: [Placement]
  private let results: [Placement]

  init(_ program: ElementwiseProgram, operands: [Placement], results: [Placement]) {
    self.program = program
    self.operands = operands
    self.results = results
  }

  func run(_ memory: StepMemory) {
    program.withAddresses(operands, results, in: memory) { inputs, outputs in
      program.run(inputs: inputs, outputs: outputs)
    }
  }
}

/// A program of CSIMD, and the memory of its constants.
final class ElementwiseProgram: @unchecked Sendable {  // Never changes once made, and CSIMD's programs are immutable.
  let constantCount: Int
  let handle: OpaquePointer
  /// Eight bytes each.
  private let constants: UnsafeMutablePointer<UInt64>

  /// - Throws: `EvaluationError` if CSIMD refuses the program.
  init(_ steps: ElementwiseSteps, extents: [Int], accesses: [Access], results: [DType]) throws {
    constantCount = steps.constants.count
    constants = .allocate(capacity: max(1, steps.constants.count))
    for (index, constant) in steps.constants.enumerated() {
      (constants + index).initialize(to: constant.dtype.bits(of: constant.value))
    }
    let inputs =
      zip(accesses, steps.operandTypes).map { csimd_input($0, $1) }
      + steps.constants.map { csimd_input(Access(strides: extents.map { _ in 0 }), $0.dtype) }
    let outputs = zip(steps.outputs, results).map { csimd_output(reg: Int32($0), dtype: $1.csimd) }
    let handle = csimd_elementwise_create(
      Int32(extents.count), extents.map { Int64($0) }, Int32(inputs.count), inputs, Int32(steps.code.count), steps.code,
      Int32(outputs.count), outputs)
    guard let handle else {
      constants.deallocate()
      throw EvaluationError("elementwise: the CPU device cannot prepare \(steps.code.count) steps over \(extents)")
    }
    self.handle = handle
  }

  deinit {
    csimd_elementwise_destroy(handle)
    constants.deallocate()
  }

  /// The addresses of the program's inputs (operands, then constants) and outputs.
  /// - Parameter unplacedCount: inputs before the operands whose addresses are not known yet.
  @inline(__always)
  func withAddresses(
    unplacedCount: Int = 0, _ operands: [Placement], _ results: [Placement], in memory: StepMemory,
    _ body: (
      _ inputs: UnsafeMutablePointer<UnsafeMutableRawPointer?>,
      _ outputs: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    ) -> Void
  ) {
    let inputCount = unplacedCount + operands.count + constantCount
    withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer?.self, capacity: inputCount + results.count) { pointers in
      guard var next = pointers.baseAddress else { return }
      let inputs = next
      func put(_ address: UnsafeMutableRawPointer?) {
        next.initialize(to: address)
        next += 1
      }
      for _ in 0..<unplacedCount { put(nil) }
      for operand in operands { put(memory[operand]) }
      for index in 0..<constantCount { put(UnsafeMutableRawPointer(constants + index)) }
      for result in results { put(memory[result]) }
      body(inputs, inputs + inputCount)
    }
  }

  /// - Parameter inputs: the operands, then the constants.
  @inline(__always)
  func run(
    inputs: UnsafeMutablePointer<UnsafeMutableRawPointer?>, outputs: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  ) {
    csimd_elementwise_run(
      handle, UnsafeRawPointer(inputs).assumingMemoryBound(to: UnsafeRawPointer?.self), UnsafePointer(outputs))
  }
}

extension csimd_input {
  fileprivate init(_ access: Access, _ dtype: DType) {
    self.init()
    self.dtype = dtype.csimd
    offset = Int64(access.offset)
    withUnsafeMutableBytes(of: &strides) { bytes in
      let strides = bytes.bindMemory(to: Int64.self)
      for (axis, stride) in access.strides.enumerated() { strides[axis] = Int64(stride) }
    }
  }
}
