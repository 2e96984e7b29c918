import StriateKernels
import StriateTypes

/// Row-major order over an iteration space whose elements lie at strides in memory.
///
/// Axes of one element are dropped and neighbouring axes merged where one stride walks both, so that the runs along
/// the innermost axis are as long as they can be.
struct StridedWalk: Sendable {
  private let offset: Int
  private var extents: SIMD8<Int> = .zero
  private var strides: SIMD8<Int> = .zero
  /// At least 1.
  private var rank = 0
  /// The number of elements.
  let count: Int

  /// The distance between neighbours of a run.
  var runStride: Int { strides[rank - 1] }

  /// - Precondition: at most eight axes.
  init(offset: Int = 0, extents: [Int], strides: [Int]) {
    self.offset = offset
    count = extents.reduce(1, *)
    for (extent, stride) in zip(extents, strides) where extent != 1 {
      if rank > 0, self.strides[rank - 1] == stride * extent {
        self.extents[rank - 1] *= extent
        self.strides[rank - 1] = stride
      } else {
        self.extents[rank] = extent
        self.strides[rank] = stride
        rank += 1
      }
    }
    if rank == 0 {
      self.extents[0] = 1
      rank = 1
    }
  }

  /// Calls `body` with pieces of the elements `start ..< start + count` in order: the number of elements before the
  /// piece (counted from `start`), the offset of its first element (from `base`), and its length.
  @inline(__always)
  func forEachRun(
    from start: Int = 0, count: Int? = nil, base: Int = 0,
    _ body: (_ position: Int, _ offset: Int, _ length: Int) -> Void
  ) {
    let count = count ?? self.count - start, innermost = rank - 1
    guard count > 0 else { return }
    var index: SIMD8<Int> = .zero
    var offset = base + self.offset
    var remaining = start
    for axis in Swift.stride(from: innermost, through: 0, by: -1) where remaining > 0 {
      index[axis] = remaining % extents[axis]
      remaining /= extents[axis]
      offset += index[axis] * strides[axis]
    }
    var position = 0
    while true {
      let length = min(extents[innermost] - index[innermost], count - position)
      body(position, offset, length)
      position += length
      if position == count { return }
      offset -= index[innermost] * strides[innermost]
      index[innermost] = 0
      var axis = innermost - 1
      while axis >= 0 {
        index[axis] += 1
        offset += strides[axis]
        if index[axis] < extents[axis] { break }
        offset -= extents[axis] * strides[axis]
        index[axis] = 0
        axis -= 1
      }
    }
  }
}
