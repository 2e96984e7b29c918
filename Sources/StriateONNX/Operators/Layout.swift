import Striate

/// The same elements in another shape or order.
let layoutOperators: [ONNXOperator] = [
  .one("Reshape", 2...2, attributes: ["allowzero"], settings: [1]) { call in
    let x = try call.tensor(0)
    guard let wanted = try call.known(1) else { throw NodeFault("it has no shape") }
    let keepsZeros = try call.flag("allowzero")
    let extents = try wanted.enumerated().map { index, extent in
      guard extent == 0, !keepsZeros else { return extent }
      guard index < x.rank else { throw NodeFault("its shape \(wanted) takes over axis \(index) of \(x.shape)") }
      return x.shape[index]
    }
    return x.reshaped(to: extents)
  },
  .one("Flatten", 1...1, attributes: ["axis"]) { call in
    let x = try call.tensor(0), number = try call.int("axis", 1)
    let axis = number == x.rank ? x.rank : try call.axis(number, rank: x.rank)
    let rows = x.shape.prefix(axis).reduce(1, *), columns = x.shape.dropFirst(axis).reduce(1, *)
    return x.reshaped(to: [rows, columns])
  },
  .one("Squeeze", 1...2, attributes: ["axes"], settings: [1]) { call in
    let x = try call.tensor(0)
    let given = call.opset >= 13 ? try call.known(1) : try call.ints("axes")
    let axes = try given.map { try call.axes($0, rank: x.rank) } ?? (0..<x.rank).filter { x.shape[$0] == 1 }
    if let axis = axes.first(where: { x.shape[$0] != 1 }) {
      throw NodeFault("axis \(axis) of \(x.shape) is not of extent 1")
    }
    return x.reshaped(to: x.shape.enumerated().filter { !axes.contains($0.offset) }.map(\.element))
  },
  .one("Unsqueeze", 1...2, attributes: ["axes"], settings: [1]) { call in
    let x = try call.tensor(0)
    let given = call.opset >= 13 ? try call.known(1) : try call.ints("axes")
    let rank = x.rank + (given?.count ?? 0)
    let axes = try call.axes(given ?? [], rank: rank)
    var rest = Array(x.shape)[...]
    return x.reshaped(to: (0..<rank).map { axes.contains($0) ? 1 : rest.removeFirst() })
  },
  .one("Transpose", 1...1, attributes: ["perm"]) { call in
    let x = try call.tensor(0)
    return x.transposed(try call.ints("perm") ?? Array((0..<x.rank).reversed()))
  },
  .one("Expand", 2...2, settings: [1]) { call in
    let x = try call.tensor(0)
    guard let wanted = try call.known(1) else { throw NodeFault("it has no shape") }
    let rank = max(x.rank, wanted.count)
    let own = Array(repeating: 1, count: rank - x.rank) + Array(x.shape)
    let other = Array(repeating: 1, count: rank - wanted.count) + wanted
    return x.broadcast(to: try Shape(checking: zip(own, other).map { $1 == 1 ? $0 : $1 }))
  },
  .one("Tile", 2...2, settings: [1]) { call in
    let x = try call.tensor(0)
    guard let counts = try call.known(1), counts.count == x.rank else {
      throw NodeFault("it needs \(x.rank) repeats")
    }
    return x.tiled(by: try counts.map { try call.count($0, "a repeat") })
  },
  ONNXOperator("Shape", 1...1, attributes: ["start", "end"]) { call in
    let shape = Array(try call.tensor(0).shape)
    func clamped(_ place: Int) -> Int {
      let (index, overflow) = place < 0 ? place.addingReportingOverflow(shape.count) : (place, false)
      return overflow ? 0 : min(max(index, 0), shape.count)
    }
    let start = clamped(try call.int("start", 0)), end = clamped(try call.int("end", shape.count))
    let part = shape[start..<max(start, end)].map(Int64.init)
    return [ONNXValue(Tensor(part, shape: [part.count]))]
  },
  ONNXOperator("Size", 1...1) { call in
    [ONNXValue(Tensor(scalar: Int64(try call.tensor(0).elementCount)))]
  },
  .one("DepthToSpace", 1...1, attributes: ["blocksize", "mode"]) { call in
    let x = try call.tensor(0), block = try blockSize(call)
    guard x.rank == 4, x.shape[1] % (block * block) == 0 else {
      throw NodeFault("blocks of \(block) do not fit \(x.shape)")
    }
    let (n, c, h, w) = (x.shape[0], x.shape[1] / (block * block), x.shape[2], x.shape[3])
    let y =
      try call.text("mode", "DCR") == "CRD"
      ? x.reshaped(to: [n, c, block, block, h, w]).transposed([0, 1, 4, 2, 5, 3])
      : x.reshaped(to: [n, block, block, c, h, w]).transposed([0, 3, 4, 1, 5, 2])
    return y.reshaped(to: [n, c, h * block, w * block])
  },
  .one("SpaceToDepth", 1...1, attributes: ["blocksize", "mode"]) { call in
    let x = try call.tensor(0), block = try blockSize(call)
    guard x.rank == 4, x.shape[2] % block == 0, x.shape[3] % block == 0 else {
      throw NodeFault("blocks of \(block) do not fit \(x.shape)")
    }
    let (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2] / block, x.shape[3] / block)
    let split = x.reshaped(to: [n, c, h, block, w, block])
    let y =
      try call.text("mode", "DCR") == "CRD"
      ? split.transposed([0, 1, 3, 5, 2, 4]) : split.transposed([0, 3, 5, 1, 2, 4])
    return y.reshaped(to: [n, c * block * block, h, w])
  },
  .one("Trilu", 1...2, attributes: ["upper"], settings: [1]) { call in
    let x = try call.tensor(0)
    let diagonal = min(max(try call.known(1)?.first ?? 0, -1 << 32), 1 << 32)
    return try call.flag("upper", true) ? x.upperTriangle(diagonal: diagonal) : x.lowerTriangle(diagonal: diagonal)
  }
]

private func blockSize(_ call: NodeCall) throws -> Int {
  let block = try call.int("blocksize", 0)
  guard (1...1 << 15).contains(block) else { throw NodeFault("its attribute 'blocksize' cannot be \(block)") }
  return block
}
