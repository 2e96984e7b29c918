import COneDNN
import StriateKernels
import StriateTypes
import Synchronization

/// A prepared operation of oneDNN, shared by the plans that need the same one.
final class OneDNNPrimitive: @unchecked Sendable {  // The lock lets one thread at a time into the shim's primitive.
  let layouts: KernelLayouts
  let scratchByteCount: Int
  /// What each operand of the kernel is to oneDNN; nil for the residual, which is added to the result's memory.
  let operands: [sdnn_operand?]
  let results: [sdnn_operand]
  private let handle: OpaquePointer
  private let lock = Mutex<Void>(())

  /// Takes over the handle.
  init(owning handle: OpaquePointer, operands: [sdnn_operand?], results: [sdnn_operand], layouts: KernelLayouts) {
    self.handle = handle
    self.operands = operands
    self.results = results
    self.layouts = layouts
    scratchByteCount = sdnn_primitive_scratchpad_bytes(handle)
  }

  deinit { sdnn_primitive_destroy(handle) }

  /// - Throws: `EvaluationError` with oneDNN's reason.
  func run(_ pointers: UnsafePointer<sdnn_pointers>) throws {
    let status = lock.withLock { _ in sdnn_primitive_execute(handle, pointers) }
    if status != SDNN_OK { throw EvaluationError("oneDNN: " + String(cString: sdnn_last_error())) }
  }
}

/// An instruction that oneDNN runs.
final class OneDNNStep: CPUStep {
  private let primitive: OneDNNPrimitive
  /// What lies where, by oneDNN's number of the operand.
  private let arguments: [(operand: Int, placement: Placement)]
  /// oneDNN adds to what the result holds: the residual is copied there first.
  private let residual: (from: Placement, to: Placement, byteCount: Int)?

  init(_ primitive: OneDNNPrimitive, _ site: StepSite) {
    self.primitive = primitive
    var arguments: [(operand: Int, placement: Placement)] = [(Int(SDNN_SCRATCHPAD.rawValue), site.scratch)]
    for (operand, placement) in zip(primitive.operands, site.operands) {
      if let operand { arguments.append((Int(operand.rawValue), placement)) }
    }
    for (result, placement) in zip(primitive.results, site.results) {
      arguments.append((Int(result.rawValue), placement))
    }
    self.arguments = arguments
    residual = primitive.operands.firstIndex { $0 == nil }.map {
      (site.operands[$0], site.results[0], primitive.layouts.results[0].byteCount)
    }
  }

  func run(_ memory: StepMemory) throws {
    if let residual { memory[residual.to].copyMemory(from: memory[residual.from], byteCount: residual.byteCount) }
    var pointers = sdnn_pointers()
    withUnsafeMutableBytes(of: &pointers) { bytes in
      let slots = bytes.bindMemory(to: UnsafeMutableRawPointer?.self)
      for argument in arguments { slots[argument.operand] = memory[argument.placement] }
    }
    try primitive.run(&pointers)
  }
}
