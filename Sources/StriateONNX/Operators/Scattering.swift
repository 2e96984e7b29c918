import Striate

/// Updates put in places.
let scatterOperators: [ONNXOperator] = [
  .one("Scatter", 3...3, attributes: ["axis"], settings: [1]) { try scatteredAlong($0, "none") },
  .one("ScatterElements", 3...3, attributes: ["axis", "reduction"], settings: [1]) { call in
    try scatteredAlong(call, call.text("reduction", "none"))
  },
  .one("ScatterND", 3...3, attributes: ["reduction"], settings: [1]) { call in
    let x = try call.tensor(0), indices = try call.tensor(1), updates = try call.tensor(2)
    guard indices.rank >= 1, indices.shape[indices.rank - 1] <= x.rank else {
      throw NodeFault("indices of \(indices.shape) do not fit \(x.shape)")
    }
    let depth = indices.shape[indices.rank - 1]
    let places = linearPlaces(indices, Array(x.shape)[..<depth]).flattened()
    let outer = x.shape.prefix(depth).reduce(1, *), inner = x.shape.dropFirst(depth).reduce(1, *)
    guard updates.elementCount == places.elementCount * inner else {
      throw NodeFault("updates of \(updates.shape) do not fit \(places.elementCount) places of \(inner) elements")
    }
    let each = places.reshaped(to: [places.elementCount, 1]).broadcast(to: [places.elementCount, inner])
    let y = try scattered(
      x.reshaped(to: [outer, inner]), each, updates.reshaped(to: [places.elementCount, inner]), 0,
      call.text("reduction", "none"))
    return y.reshaped(to: x.shape)
  }
]

private func scatteredAlong(_ call: NodeCall, _ reduction: String) throws -> Tensor {
  let x = try call.tensor(0), axis = try call.axis(call.int("axis", 0), rank: x.rank)
  return try scattered(x, fromEnd(try call.tensor(1), x.shape[axis]), call.tensor(2), axis, reduction)
}

private func scattered(
  _ x: Tensor, _ indices: Tensor, _ updates: Tensor, _ axis: Int, _ reduction: String
) throws -> Tensor {
  switch reduction {
  case "none": x.replacingAlong(updates, at: indices, axis: axis)
  case "add": x.addingAlong(updates, at: indices, axis: axis)
  case "mul": x.reducingAlong(updates, at: indices, axis: axis, by: .product)
  case "max": x.reducingAlong(updates, at: indices, axis: axis, by: .maximum)
  case "min": x.reducingAlong(updates, at: indices, axis: axis, by: .minimum)
  default: throw NodeFault("its reduction '\(reduction.shortened())' is not known")
  }
}
