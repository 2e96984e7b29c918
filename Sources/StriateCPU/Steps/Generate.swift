import CSIMD
import StriateKernels
import StriateTypes

/// Kernels without tensors to read: counting and random numbers.
extension StepSite {
  func iota(axis: Int) -> any CPUStep {
    switch kernel.results[0].dtype {
    case .float16: IotaStep<Float16>(self, axis: axis) { Float16(Float($0)) }
    case .bfloat16: IotaStep<BFloat16>(self, axis: axis) { BFloat16(Float($0)) }
    case .uint8: IotaStep<UInt8>(self, axis: axis) { UInt8(truncatingIfNeeded: $0) }
    case .int8: IotaStep<Int8>(self, axis: axis) { Int8(truncatingIfNeeded: $0) }
    case .int16: IotaStep<Int16>(self, axis: axis) { Int16(truncatingIfNeeded: $0) }
    case .float32: IotaStep<Float>(self, axis: axis) { Float($0) }
    case .float64: IotaStep<Double>(self, axis: axis) { Double($0) }
    case .int32: IotaStep<Int32>(self, axis: axis) { Int32(truncatingIfNeeded: $0) }
    case .int64: IotaStep<Int64>(self, axis: axis) { Int64($0) }
    case .bool: IotaStep<Bool>(self, axis: axis) { $0 != 0 }
    }
  }

  func randomUniform() throws -> any CPUStep {
    switch kernel.results[0].dtype {
    case .float16: RandomStep(self, fill: RandomFill.float16)
    case .bfloat16: RandomStep(self, fill: RandomFill.bfloat16)
    case .float32: RandomStep(self, fill: RandomFill.float32)
    case .float64: RandomStep(self, fill: RandomFill.float64)
    default: throw kernel.unsupported("random numbers are floating-point")
    }
  }
}

final class IotaStep<Element: Sendable>: CPUStep {
  /// The elements along the axis.
  private let elements: [Element]
  private let outer: Int
  private let inner: Int
  private let result: Placement

  init(_ site: StepSite, axis: Int, _ element: (Int) -> Element) {
    let shape = site.kernel.results[0].shape
    elements = (0..<shape[axis]).map(element)
    outer = shape[..<axis].reduce(1, *)
    inner = shape[(axis + 1)...].reduce(1, *)
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    var y = memory[result].assumingMemoryBound(to: Element.self)
    for _ in 0..<outer {
      for element in elements {
        y.update(repeating: element, count: inner)
        y += inner
      }
    }
  }
}

/// Uniform numbers in [0, 1): element `i` depends on seed, stream and `i` only.
final class RandomStep: CPUStep {
  private let fill: @convention(c) (UnsafeMutableRawPointer?, Int32, Int32) -> Void
  private let elementCount: Int
  private let operands: [Placement]
  private let result: Placement

  init(_ site: StepSite, fill: @escaping @convention(c) (UnsafeMutableRawPointer?, Int32, Int32) -> Void) {
    self.fill = fill
    elementCount = site.kernel.results[0].elementCount
    operands = site.operands
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    let seed = memory[operands[0]].load(as: Int64.self), stream = memory[operands[1]].load(as: Int64.self)
    var job = RandomFill(
      philox: Philox(seed: UInt64(bitPattern: seed), stream: UInt64(bitPattern: stream)), y: memory[result],
      elementCount: elementCount)
    // Waking a thread takes about as long as a thousand blocks of four numbers.
    let parts = min(CPUDevice.threadCount, max(1, elementCount / 8192))
    withUnsafeMutablePointer(to: &job) { csimd_parallel(fill, $0, Int32(parts)) }
  }
}

/// What each thread fills a part of.
private struct RandomFill {
  let philox: Philox
  let y: UnsafeMutableRawPointer
  let elementCount: Int

  /// The elements of a part, whole blocks of `size` elements.
  private func range(_ part: Int32, of parts: Int32, blocksOf size: Int) -> Range<Int> {
    let blocks = (elementCount + size - 1) / size
    let first = blocks * Int(part) / Int(parts), last = blocks * (Int(part) + 1) / Int(parts)
    return first * size..<min(last * size, elementCount)
  }

  static let float16: @convention(c) (UnsafeMutableRawPointer?, Int32, Int32) -> Void = { context, part, parts in
    context?.assumingMemoryBound(to: RandomFill.self).pointee.fill(part, of: parts, Philox.unitHalf)
  }

  static let bfloat16: @convention(c) (UnsafeMutableRawPointer?, Int32, Int32) -> Void = { context, part, parts in
    context?.assumingMemoryBound(to: RandomFill.self).pointee.fill(part, of: parts, Philox.unitBrainFloat)
  }

  static let float32: @convention(c) (UnsafeMutableRawPointer?, Int32, Int32) -> Void = { context, part, parts in
    context?.assumingMemoryBound(to: RandomFill.self).pointee.fill(part, of: parts, Philox.unitFloat)
  }

  /// Four numbers of one word each from a block.
  @inline(__always)
  private func fill<Element>(_ part: Int32, of parts: Int32, _ unit: (UInt32) -> Element) {
    let y = y.assumingMemoryBound(to: Element.self), range = range(part, of: parts, blocksOf: 4)
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 4) {
      let (a, b, c, d) = philox.words(block: UInt64(start / 4))
      y[start] = unit(a)
      if start + 1 < range.upperBound { y[start + 1] = unit(b) }
      if start + 2 < range.upperBound { y[start + 2] = unit(c) }
      if start + 3 < range.upperBound { y[start + 3] = unit(d) }
    }
  }

  static let float64: @convention(c) (UnsafeMutableRawPointer?, Int32, Int32) -> Void = { context, part, parts in
    guard let job = context?.assumingMemoryBound(to: RandomFill.self).pointee else { return }
    let y = job.y.assumingMemoryBound(to: Double.self), range = job.range(part, of: parts, blocksOf: 2)
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      let (a, b, c, d) = job.philox.words(block: UInt64(start / 2))
      y[start] = Philox.unitDouble(a, b)
      if start + 1 < range.upperBound { y[start + 1] = Philox.unitDouble(c, d) }
    }
  }
}
