import Foundation
import StriateTypes
import Synchronization

/// Memory that processors address directly, 64-byte aligned. Shared by the reference and the CPU device, so that
/// nothing is copied between them.
package final class HostBuffer: DeviceBuffer, @unchecked Sendable {  // Owns C memory; see DeviceBuffer.
  package let address: UnsafeMutableRawPointer

  /// - Throws: `EvaluationError` if the system gives no memory.
  package init(byteCount: Int) throws {
    address = try HostBufferPool.take(byteCount)
    super.init(byteCount: byteCount)
  }

  deinit { HostBufferPool.giveBack(address, byteCount: byteCount) }
}

/// Keeps freed blocks for the next request of the same size class: fresh pages cost more than the arithmetic on them.
package enum HostBufferPool {
  private struct Free: @unchecked Sendable {  // Raw C addresses, each owned by exactly one list.
    var blocks: [Int: [UnsafeMutableRawPointer]] = [:]
    var byteCount = 0
  }
  private static let free = Mutex(Free())
  private static let live = Atomic<Int>(0)
  private static let peak = Atomic<Int>(0)
  private static let hugePage = 2 << 20
  /// At most this much memory is kept unused.
  private static let keptByteCount = 256 << 20

  /// Bytes in buffers that are in use.
  package static var liveByteCount: Int { live.load(ordering: .relaxed) }

  /// The most bytes in use at once since `resetPeak`.
  package static var peakByteCount: Int { peak.load(ordering: .relaxed) }

  package static func resetPeak() { peak.store(liveByteCount, ordering: .relaxed) }

  private static func count(_ byteCount: Int) {
    let present = live.add(byteCount, ordering: .relaxed).newValue
    peak.max(present, ordering: .relaxed)
  }

  static func take(_ byteCount: Int) throws -> UnsafeMutableRawPointer {
    let size = sizeClass(byteCount)
    let kept: UnsafeMutableRawPointer? = free.withLock { free in
      guard let block = free.blocks[size]?.popLast() else { return nil }
      free.byteCount -= size
      return block
    }
    if let kept {
      count(byteCount)
      return kept
    }
    var address: UnsafeMutableRawPointer?
    guard posix_memalign(&address, size >= hugePage ? hugePage : 64, size) == 0, let address else {
      throw EvaluationError("out of memory: \(byteCount) bytes were asked for")
    }
    // One page fault in place of 512, and fewer misses of the translation buffer.
    if size >= hugePage { madvise(address, size / hugePage * hugePage, Int32(MADV_HUGEPAGE)) }
    count(byteCount)
    return address
  }

  static func giveBack(_ address: UnsafeMutableRawPointer, byteCount: Int) {
    let size = sizeClass(byteCount)
    live.subtract(byteCount, ordering: .relaxed)
    let isKept = free.withLock { free in
      guard free.byteCount + size <= keptByteCount else { return false }
      free.blocks[size, default: []].append(address)
      free.byteCount += size
      return true
    }
    if !isKept { Foundation.free(address) }
  }

  /// Sizes are rounded up to an eighth of their power of two, so that a few classes serve all.
  private static func sizeClass(_ byteCount: Int) -> Int {
    let size = max(byteCount, 64)
    let step = max(64, 1 << max(0, Int.bitWidth - size.leadingZeroBitCount - 4))
    return (size + step - 1) / step * step
  }
}

extension Device {
  package func allocate(byteCount: Int) throws -> DeviceBuffer { try HostBuffer(byteCount: byteCount) }

  package func copy(_ bytes: UnsafeRawBufferPointer, into buffer: DeviceBuffer) {
    if let base = bytes.baseAddress, !bytes.isEmpty {
      hostAddress(buffer).copyMemory(from: base, byteCount: bytes.count)
      buffer.markWritten()
    }
  }

  package func copy(_ buffer: DeviceBuffer, into bytes: UnsafeMutableRawBufferPointer) {
    if let base = bytes.baseAddress, !bytes.isEmpty {
      base.copyMemory(from: hostAddress(buffer), byteCount: bytes.count)
    }
  }

  /// The address of a buffer that a host device allocated.
  package func hostAddress(_ buffer: DeviceBuffer) -> UnsafeMutableRawPointer { buffer.hostAddress }
}

extension DeviceBuffer {
  /// Where the buffer lies, if a host device allocated it.
  package var hostAddress: UnsafeMutableRawPointer { unsafeDowncast(self, to: HostBuffer.self).address }
}

/// Instructions made ready by a device whose memory processors address directly.
package protocol HostSegment: PreparedSegment {
  /// Runs on the addresses of buffers in the order in which placements number them. In the executor's turn only.
  func run(_ addresses: UnsafePointer<UnsafeMutableRawPointer>) throws
}

extension HostSegment {
  package func enqueue(_ buffers: [DeviceBuffer]) throws -> Completion {
    try withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer.self, capacity: max(1, buffers.count)) { addresses in
      for index in buffers.indices {
        addresses.initializeElement(at: index, to: buffers[index].hostAddress)
      }
      try run(UnsafePointer(addresses.baseAddress!))
    }
    return .done
  }
}
