import CSIMD
import StriateKernels
import StriateTypes

extension StepSite {
  /// The operand's bytes as they lie.
  func copy() -> (any CPUStep)? {
    let type = kernel.results[0]
    return type.elementCount == 0 ? nil : copy(Access(strides: [1]), over: [type.elementCount])
  }

  /// The operand's elements, rearranged.
  func copy(_ access: Access, over shape: Shape) -> (any CPUStep)? {
    guard shape.elementCount > 0 else { return nil }
    return CopyStep(
      StridedCopy(
        elementByteCount: kernel.results[0].dtype.byteCount, extents: Array(shape), from: access,
        to: Access(contiguous: shape)),
      from: operands[0], to: results[0])
  }

  /// A fill, then the operands laid into it in order.
  func step(_ place: PlaceKernel) throws -> (any CPUStep)? {
    let type = kernel.results[0]
    guard type.elementCount > 0 else { return nil }
    let strides = type.shape.contiguousStrides
    let copies = try zip(place.targets, kernel.operands).map { target, operand in
      for axis in 0..<operand.shape.rank where operand.elementCount > 0 {
        let first = target.starts[axis], last = first + (operand.shape[axis] - 1) * target.steps[axis]
        guard min(first, last) >= 0, max(first, last) < type.shape[axis] else {
          throw EvaluationError("place: elements \(first) to \(last) of axis \(axis) do not fit into \(type.shape)")
        }
      }
      return StridedCopy(
        elementByteCount: type.dtype.byteCount, extents: Array(operand.shape), from: Access(contiguous: operand.shape),
        to: Access(
          offset: zip(target.starts, strides).map { $0 * $1 }.reduce(0, +),
          strides: zip(target.steps, strides).map { $0 * $1 }))
    }
    return PlaceStep(
      fill: place.isConcatenation(kernel.operands, into: type.shape) ? nil : type.dtype.bits(of: place.fill),
      elementByteCount: type.dtype.byteCount,
      elementCount: type.elementCount, copies: copies, from: operands, to: results[0])
  }
}

/// The arguments of a copy between strided tensors.
struct StridedCopy: Sendable {
  private let elementByteCount: Int
  private let isEmpty: Bool
  private let extents: [Int64]
  private let fromStrides: [Int64]
  private let toStrides: [Int64]
  private let fromOffset: Int
  private let toOffset: Int

  init(elementByteCount: Int, extents: [Int], from: Access, to: Access) {
    self.elementByteCount = elementByteCount
    isEmpty = extents.contains(0)
    self.extents = extents.map { Int64($0) }
    fromStrides = from.strides.map { Int64($0) }
    toStrides = to.strides.map { Int64($0) }
    fromOffset = from.offset * elementByteCount
    toOffset = to.offset * elementByteCount
  }

  func callAsFunction(from source: UnsafeMutableRawPointer, to target: UnsafeMutableRawPointer) {
    // Copying a tensor onto itself happens where the planner gave the result its operand's place.
    if isEmpty || source + fromOffset == target + toOffset { return }
    csimd_copy_strided(
      elementByteCount, Int32(extents.count), extents, source + fromOffset, fromStrides, target + toOffset, toStrides)
  }
}

final class CopyStep: CPUStep {
  private let copy: StridedCopy
  private let source: Placement
  private let target: Placement

  init(_ copy: StridedCopy, from source: Placement, to target: Placement) {
    self.copy = copy
    self.source = source
    self.target = target
  }

  func run(_ memory: StepMemory) { copy(from: memory[source], to: memory[target]) }
}

final class PlaceStep: CPUStep {
  /// nil if the operands cover the result.
  private let fill: UInt64?
  private let elementByteCount: Int
  private let elementCount: Int
  private let copies: [StridedCopy]
  private let sources: [Placement]
  private let target: Placement

  init(
    fill: UInt64?, elementByteCount: Int, elementCount: Int, copies: [StridedCopy], from sources: [Placement],
    to target: Placement
  ) {
    self.fill = fill
    self.elementByteCount = elementByteCount
    self.elementCount = elementCount
    self.copies = copies
    self.sources = sources
    self.target = target
  }

  func run(_ memory: StepMemory) {
    let y = memory[target]
    if let fill { withUnsafeBytes(of: fill) { csimd_fill(elementByteCount, $0.baseAddress, Int64(elementCount), y) } }
    for index in copies.indices { copies[index](from: memory[sources[index]], to: y) }
  }
}
