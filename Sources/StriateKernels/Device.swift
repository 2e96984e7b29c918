import StriateTypes
import Synchronization

/// Memory of a device. Opaque: contents move only through the device's copies.
package class DeviceBuffer: @unchecked Sendable {  // Subclasses own raw memory whose use the executor serialises.
  package let byteCount: Int
  /// Mapped weights are not; they are never reused in place.
  package let isWritable: Bool
  // Changed in the executor's turn only.
  @exclusivity(unchecked) package private(set) var contents: BufferContents
  private static let lastIdentity = Atomic<UInt64>(0)

  package init(byteCount: Int, isWritable: Bool = true) {
    self.byteCount = byteCount
    self.isWritable = isWritable
    let identity = DeviceBuffer.lastIdentity.add(1, ordering: .relaxed).newValue
    contents = BufferContents(identity: identity, version: 0)
  }

  /// To be called by whoever writes over contents that somebody may know: an update in place, a copy into the buffer.
  package func markWritten() { contents.version += 1 }
}

/// Names what a buffer holds: no other contents of this or another buffer of the process ever have the same name.
package struct BufferContents: Hashable, Sendable {
  package var identity: UInt64
  package var version: UInt64

  package init(identity: UInt64, version: UInt64) {
    self.identity = identity
    self.version = version
  }
}

/// Where a value lives during a run: in which of the buffers bound at the start, and how far into it, in bytes.
package struct Placement: Hashable, Sendable {
  package var buffer: Int
  package var offset: Int

  package init(buffer: Int, offset: Int) {
    self.buffer = buffer
    self.offset = offset
  }
}

/// When a device's work is done. On processors it already is.
package enum Completion: Sendable {
  case done
  case waiting(@Sendable () throws -> Void)

  package func wait() throws {
    if case .waiting(let body) = self { try body() }
  }
}

/// Layouts that a device wants for one instruction, and the temporary memory it needs while it runs.
package struct KernelLayouts: Sendable {
  package var operands: [Layout]
  package var results: [Layout]

  package init(operands: [Layout], results: [Layout]) {
    self.operands = operands
    self.results = results
  }
}

/// Instructions made ready by a device; immutable, run many times.
package protocol PreparedSegment: Sendable {
  /// Runs on buffers in the order in which placements number them. Called on the device's executor only.
  func enqueue(_ buffers: [DeviceBuffer]) throws -> Completion

  /// Whether it is as fast on any thread: so little work that no kernel shares it between threads, and no code of the
  /// user's. Then it may be called on whichever thread holds the executor's turn.
  var runsOnAnyThread: Bool { get }
}

extension PreparedSegment {
  package var runsOnAnyThread: Bool { false }
}

/// The seam between the compiler and hardware.
package protocol Device: AnyObject, Sendable {
  var name: String { get }

  /// For people: instruction set, threads, libraries.
  var summary: String { get }

  /// Whether the device runs this kernel itself; otherwise the compiler gives it to the reference device.
  func supports(_ kernel: Kernel, operands: [TensorType], results: [TensorType]) -> Bool

  /// The layouts in which the device likes this kernel's operands and results best, given how the operands lie
  /// now; nil means plain. Devices propagate blocked formats by answering with the operands' own layout.
  func layouts(for kernel: Kernel, operands: [(TensorType, Layout)], results: [TensorType]) -> KernelLayouts?

  /// Temporary memory that the kernel needs during its run, in bytes.
  func scratchByteCount(for instruction: Instruction, in program: Program) -> Int

  /// Where each operand of a concatenation lies in its result as it is, in bytes, so that an operand that is made there
  /// needs no copy; nil for other instructions.
  func concatenationOffsets(of instruction: Instruction, in program: Program) -> [Int]?

  /// Makes ready the instructions `range` of a program whose values lie at `placements`, scratch memory of
  /// instruction `i` at `scratch[i]`.
  func prepare(
    _ program: Program, _ range: Range<Int>, placements: [Placement], scratch: [Placement]
  ) throws -> any PreparedSegment

  func allocate(byteCount: Int) throws -> DeviceBuffer
  func copy(_ bytes: UnsafeRawBufferPointer, into buffer: DeviceBuffer)
  func copy(_ buffer: DeviceBuffer, into bytes: UnsafeMutableRawBufferPointer)
}

extension Device {
  package var summary: String { name }
  package func concatenationOffsets(of instruction: Instruction, in program: Program) -> [Int]? { nil }
}
