import Striate

/// Elements put back to where they came from.
let unpoolingOperators: [ONNXOperator] = [
  .one("MaxUnpool", 2...3, attributes: ["kernel_shape", "pads", "strides"], settings: [1, 2]) { call in
    let x = try call.tensor(0), places = try call.tensor(1)
    guard x.rank >= 3, places.shape == x.shape else { throw NodeFault("places \(places.shape) do not fit \(x.shape)") }
    let extents = Array(x.shape.dropFirst(2)), axes = extents.count
    let windows = try WindowAttributes(call, extents: extents)
    let whole = try (0..<axes).map { axis in
      let extent = max(extents[axis] - 1, 0) * windows.strides[axis] + windows.kernel[axis]
      return try call.count(extent - windows.before[axis] - windows.after[axis], "an extent")
    }
    let full = try Shape(checking: Array(x.shape.prefix(2)) + whole)
    let empty = Tensor.zeros([full.elementCount], dtype: x.dtype)
    try call.limit(empty)
    let y = empty.replacingAlong(x.flattened(), at: places.flattened().cast(to: .int64), axis: 0).reshaped(to: full)
    guard let wanted = try call.known(2) else { return y }
    guard wanted.count == x.rank, wanted.prefix(2).elementsEqual(x.shape.prefix(2)) else {
      throw NodeFault("its output_shape \(wanted.prefix(8)) does not fit \(full)")
    }
    let missing = try zip(wanted, full).map { try call.count($0, "an extent") - $1 }
    return y.padded(before: missing.map { _ in 0 }, after: missing)
  },
  .one("Col2Im", 3...3, attributes: ["dilations", "pads", "strides"], settings: [1, 2]) { call in
    let x = try call.tensor(0)
    guard let image = try call.known(1), let block = try call.known(2), image.count == block.count, x.rank == 3 else {
      throw NodeFault("its image and block shape do not fit \(x.shape)")
    }
    let extents = try image.map { try call.count($0, "an extent") }
    let windows = try WindowAttributes(call, extents: extents, kernel: block)
    let layout = try FoldedWindows(windows, extents)
    guard x.shape[1] % layout.blockCount == 0, x.shape[2] == layout.windowCount else {
      throw NodeFault("columns \(x.shape) are not \(layout.blockCount) rows for each of \(layout.windowCount) windows")
    }
    let planes = try Shape(checking: [x.shape[0], x.shape[1] / layout.blockCount])
    let empty = Tensor.zeros(try Shape(checking: [planes.elementCount, layout.padded.reduce(1, *)]), dtype: x.dtype)
    try call.limit(empty)
    let columns = x.reshaped(to: [planes.elementCount, layout.blockCount * layout.windowCount])
    return empty.addingUpdates(columns, at: layout.places.flattened(), axis: 1)
      .reshaped(to: Array(planes) + layout.padded)
      .padded(before: [0, 0] + windows.before.map { -$0 }, after: [0, 0] + windows.after.map { -$0 })
  }
]

/// Where the elements of windows lie in a padded image.
private struct FoldedWindows {
  let padded: [Int]
  let blockCount: Int
  let windowCount: Int
  /// `[elements of a window, windows]`, counted over the padded image.
  let places: Tensor

  init(_ windows: WindowAttributes, _ extents: [Int]) throws {
    let axes = extents.count
    let padded = (0..<axes).map { extents[$0] + windows.before[$0] + windows.after[$0] }
    guard (0..<axes).allSatisfy({ padded[$0] >= windows.span($0) && windows.before[$0] >= 0 && windows.after[$0] >= 0 })
    else { throw NodeFault("windows of \(windows.kernel) do not fit \(padded)") }
    let counts = (0..<axes).map { (padded[$0] - windows.span($0)) / windows.strides[$0] + 1 }
    let (block, count) = (try Shape(checking: windows.kernel), try Shape(checking: counts))
    _ = try Shape(checking: padded)
    guard try Shape(checking: [block.elementCount, count.elementCount]).elementCount <= 1 << 28 else {
      throw NodeFault("\(count.elementCount) windows of \(block.elementCount) elements are too many")
    }
    var places = Tensor.zeros(Shape(windows.kernel + counts), dtype: .int64)
    for axis in 0..<axes {
      var step = Array(repeating: 1, count: 2 * axes), start = step
      (step[axis], start[axes + axis]) = (windows.kernel[axis], counts[axis])
      let along =
        Tensor.range(windows.kernel[axis]).reshaped(to: step) * Tensor(scalar: Int64(windows.dilations[axis]))
        + Tensor.range(counts[axis]).reshaped(to: start) * Tensor(scalar: Int64(windows.strides[axis]))
      places = places * Tensor(scalar: Int64(padded[axis])) + along
    }
    self.padded = padded
    (blockCount, windowCount) = (block.elementCount, count.elementCount)
    self.places = places
  }
}
