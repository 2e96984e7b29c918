import StriateKernels
import StriateTypes

extension Access {
  /// The access that reads this access's operand directly, where `outer` (over `outerShape`) reads a tensor of
  /// shape `shape` that this access fills; nil if no strides say that.
  package func composed(over shape: Shape, readBy outer: Access, over outerShape: Shape) -> Access? {
    if isSingleElement(over: shape) {
      return Access(offset: offset, strides: Array(repeating: 0, count: outerShape.rank))
    }
    if isContiguous(over: shape) { return outer }
    guard shape.elementCount > 0, outerShape.elementCount > 0 else { return nil }
    let runs = collapsedRuns(over: shape)
    var composedOffset = offset
    var reach = runs.map { run in (outer.offset / run.linearStride) % run.extent }
    for (position, run) in runs.enumerated() { composedOffset += reach[position] * run.stride }
    var strides: [Int] = []
    for axis in 0..<outerShape.rank {
      let extent = outerShape[axis], stride = outer.strides[axis]
      if extent <= 1 || stride == 0 {
        strides.append(0)
        continue
      }
      guard stride > 0,
        let position = runs.firstIndex(where: {
          $0.linearStride <= stride && stride < $0.linearStride * $0.extent && stride % $0.linearStride == 0
        })
      else { return nil }
      let multiple = stride / runs[position].linearStride
      reach[position] += (extent - 1) * multiple
      guard reach[position] < runs[position].extent else { return nil }
      strides.append(multiple * runs[position].stride)
    }
    return Access(offset: composedOffset, strides: strides)
  }

  private struct Run {
    var extent: Int
    /// Distance in the tensor that this access fills.
    var linearStride: Int
    /// Distance in the operand.
    var stride: Int
  }

  /// The axes with neighbours merged where the operand is walked evenly across both.
  private func collapsedRuns(over shape: Shape) -> [Run] {
    var runs: [Run] = []
    let linear = shape.contiguousStrides
    for axis in 0..<shape.rank where shape[axis] != 1 {
      let run = Run(extent: shape[axis], linearStride: linear[axis], stride: strides[axis])
      if let last = runs.last, last.stride == run.stride * run.extent {
        runs[runs.count - 1] = Run(
          extent: last.extent * run.extent, linearStride: run.linearStride, stride: run.stride)
      } else {
        runs.append(run)
      }
    }
    return runs
  }
}
