import CSIMD
import StriateKernels
import StriateTypes

/// A tensor as `[outer, extent, inner]`, whose middle axis is indexed.
struct IndexedSlots: Sendable {
  let operation: String
  let axis: Int
  let outer: Int64
  let extent: Int64
  let inner: Int64
  let dtype: DType
  let indices: TensorType
  /// Indices of each outer slice, or of all together where they share them.
  let count: Int64

  /// - Parameter isShared: whether all outer slices use the same indices.
  init(_ operation: String, _ kernel: CPUKernel, axis: Int, isShared: Bool) {
    let type = kernel.operands[0]
    self.operation = operation
    self.axis = axis
    outer = Int64(type.shape[..<axis].reduce(1, *))
    extent = Int64(type.shape[axis])
    inner = Int64(type.shape[(axis + 1)...].reduce(1, *))
    dtype = type.dtype
    indices = kernel.operands[1]
    count = Int64(isShared ? indices.elementCount : indices.shape[axis])
  }

  /// - Parameter position: of the first index out of range, or -1.
  /// - Throws: `EvaluationError` if there is one.
  @inline(__always)
  func check(_ position: Int64, in indices: UnsafeRawPointer) throws {
    if position >= 0 { throw error(at: Int(position), in: indices) }
  }

  private func error(at position: Int, in memory: UnsafeRawPointer) -> EvaluationError {
    let index =
      indices.dtype == .int32
      ? Int(memory.load(fromByteOffset: 4 * position, as: Int32.self))
      : Int(memory.load(fromByteOffset: 8 * position, as: Int64.self))
    return EvaluationError("\(operation): index \(index) is out of range for axis \(axis) of extent \(extent)")
  }
}

/// `gather`, where all positions share the indices, and `takeAlong`, where each has its own.
final class TakingStep: CPUStep {
  private let slots: IndexedSlots
  private let isShared: Bool
  private let operands: [Placement]
  private let result: Placement

  init(_ site: StepSite, axis: Int, isShared: Bool) {
    slots = IndexedSlots(isShared ? "gather" : "takeAlong", site.kernel, axis: axis, isShared: isShared)
    self.isShared = isShared
    operands = site.operands
    result = site.results[0]
  }

  func run(_ memory: StepMemory) throws {
    let take = isShared ? csimd_gather : csimd_take_along
    let indices = memory[operands[1]]
    try slots.check(
      take(
        slots.dtype.byteCount, slots.outer, slots.extent, slots.inner, memory[operands[0]], slots.indices.dtype.csimd,
        indices, slots.count, memory[result]), in: indices)
  }
}

/// `scatterAdd` and `addAlong`, with the same difference.
final class AddingStep: CPUStep {
  private let slots: IndexedSlots
  private let isShared: Bool
  private let byteCount: Int
  private let operands: [Placement]
  private let result: Placement

  init(_ site: StepSite, axis: Int, isShared: Bool) {
    slots = IndexedSlots(isShared ? "scatterAdd" : "addAlong", site.kernel, axis: axis, isShared: isShared)
    self.isShared = isShared
    byteCount = site.kernel.operands[0].byteCount
    operands = site.operands
    result = site.results[0]
  }

  func run(_ memory: StepMemory) throws {
    let add = isShared ? csimd_scatter_add : csimd_scatter_add_along
    let indices = memory[operands[1]], y = memory[result]
    y.copyMemory(from: memory[operands[0]], byteCount: byteCount)
    try slots.check(
      add(
        slots.dtype.csimd, slots.outer, slots.extent, slots.inner, y, slots.indices.dtype.csimd, indices, slots.count,
        memory[operands[2]]), in: indices)
  }
}
