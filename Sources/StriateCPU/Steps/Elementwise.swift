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
    return try ElementwiseStep(
      steps, extents: extents, accesses: accesses, resultTypes: self.kernel.results.map(\.dtype), operands: operands,
      results: results)
  }
}

/// A program of CSIMD, the memory of its constants, and where its operands and results lie.
final class ElementwiseStep: CPUStep, @unchecked Sendable {  // Never changes once made, nor do CSIMD's programs.
  let handle: OpaquePointer
  /// Eight bytes each.
  private let constants: UnsafeMutablePointer<UInt64>
  private let constantCount: Int
  /// Operands, then results. No lists: references to them would be counted at each run.
  private let places: UnsafeMutablePointer<Placement>
  private let operandCount: Int
  private let resultCount: Int
  /// Inputs before the operands whose addresses are not known yet.
  private let unplacedCount: Int

  /// - Parameter operands: those of the program's inputs that lie somewhere, the last ones.
  /// - Throws: `EvaluationError` if CSIMD refuses the program.
  init(
    _ steps: ElementwiseSteps, extents: [Int], accesses: [Access], resultTypes: [DType], operands: [Placement],
    results: [Placement]
  ) throws {
    constantCount = steps.constants.count
    constants = .allocate(capacity: max(1, steps.constants.count))
    for (index, constant) in steps.constants.enumerated() {
      (constants + index).initialize(to: constant.dtype.bits(of: constant.value))
    }
    let inputs =
      zip(accesses, steps.operandTypes).map { csimd_input($0, $1) }
      + steps.constants.map { csimd_input(Access(strides: extents.map { _ in 0 }), $0.dtype) }
    let outputs = zip(steps.outputs, resultTypes).map { csimd_output(reg: Int32($0), dtype: $1.csimd) }
    let handle = csimd_elementwise_create(
      Int32(extents.count), extents.map { Int64($0) }, Int32(inputs.count), inputs, Int32(steps.code.count), steps.code,
      Int32(outputs.count), outputs)
    guard let handle else {
      constants.deallocate()
      throw EvaluationError("elementwise: the CPU device cannot prepare \(steps.code.count) steps over \(extents)")
    }
    self.handle = handle
    (operandCount, resultCount) = (operands.count, results.count)
    unplacedCount = inputs.count - operands.count - steps.constants.count
    places = .allocate(capacity: operands.count + results.count)
    for (index, place) in (operands + results).enumerated() { (places + index).initialize(to: place) }
  }

  deinit {
    csimd_elementwise_destroy(handle)
    constants.deallocate()
    places.deallocate()
  }

  func run(_ memory: StepMemory) {
    let handle = handle
    withAddresses(in: memory) { inputs, outputs in
      csimd_elementwise_run(
        handle, UnsafeRawPointer(inputs).assumingMemoryBound(to: UnsafeRawPointer?.self), UnsafePointer(outputs))
    }
  }

  /// The addresses of the program's inputs (what is not placed, operands, constants) and outputs.
  @inline(__always)
  func withAddresses(
    in memory: StepMemory,
    _ body: (
      _ inputs: UnsafeMutablePointer<UnsafeMutableRawPointer?>,
      _ outputs: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    ) -> Void
  ) {
    // A closure that captures the step counts a reference to it.
    let (unplacedCount, operandCount, constantCount, resultCount) = (
      self.unplacedCount, self.operandCount, self.constantCount, self.resultCount
    )
    let (places, constants, inputCount) = (self.places, self.constants, unplacedCount + operandCount + constantCount)
    withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer?.self, capacity: inputCount + resultCount) { pointers in
      guard var next = pointers.baseAddress else { return }
      let inputs = next
      func put(_ address: UnsafeMutableRawPointer?) {
        next.initialize(to: address)
        next += 1
      }
      for _ in 0..<unplacedCount { put(nil) }
      for index in 0..<operandCount { put(memory[places[index]]) }
      for index in 0..<constantCount { put(UnsafeMutableRawPointer(constants + index)) }
      for index in 0..<resultCount { put(memory[places[operandCount + index]]) }
      body(inputs, inputs + inputCount)
    }
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
