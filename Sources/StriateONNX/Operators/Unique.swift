import Striate

/// The different elements of a tensor.
let uniqueOperators: [ONNXOperator] = [
  ONNXOperator("Unique", 1...1, attributes: ["axis", "sorted"]) { call in
    let x = try call.value(0)
    let axis = try call.int("axis").map { try call.axis($0, rank: x.tensor.rank) }
    // Parts are put in order by one of their elements after the other.
    if let axis, x.tensor.elementCount / max(x.tensor.shape[axis], 1) > 1 << 12 {
      throw NodeFault("parts of more than 4096 elements are not supported")
    }
    let found = try x.tensor.uniqueElements(axis: axis)
    var groups = try withoutGradients { try found.inverse.cast(to: .int64).scalars(as: Int64.self).map { Int($0) } }
    var counts = Array(repeating: Int64(0), count: found.values.shape[axis ?? 0])
    var firsts = counts
    for (place, group) in groups.enumerated().reversed() {
      counts[group] += 1
      firsts[group] = Int64(place)
    }
    var values = found.values
    if !(try call.flag("sorted", true)) {
      // In the order in which they come first.
      let order = firsts.indices.sorted { firsts[$0] < firsts[$1] }
      var rank = Array(repeating: 0, count: order.count)
      for (place, group) in order.enumerated() { rank[group] = place }
      groups = groups.map { rank[$0] }
      (firsts, counts) = (order.map { firsts[$0] }, order.map { counts[$0] })
      values = values.gather(Tensor(order.map(Int64.init), shape: [order.count]), axis: axis ?? 0)
    }
    let numbers = [firsts, groups.map(Int64.init), counts].map { ONNXValue(Tensor($0, shape: [$0.count])) }
    return [ONNXValue(values, x.element)] + numbers
  }
]
