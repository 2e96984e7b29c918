import Striate

/// Elements by their places.
let indexingOperators: [ONNXOperator] = [
  .one("Gather", 2...2, attributes: ["axis"], settings: [1]) { call in
    let x = try call.tensor(0), axis = try call.axis(call.int("axis", 0), rank: x.rank)
    return x.gather(fromEnd(try call.tensor(1), x.shape[axis]), axis: axis)
  },
  .one("GatherElements", 2...2, attributes: ["axis"], settings: [1]) { call in
    let x = try call.tensor(0), axis = try call.axis(call.int("axis", 0), rank: x.rank)
    return x.takeAlong(fromEnd(try call.tensor(1), x.shape[axis]), axis: axis)
  },
  .one("GatherND", 2...2, attributes: ["batch_dims"], settings: [1]) { call in
    let x = try call.tensor(0), indices = try call.tensor(1).cast(to: .int64)
    let batch = try call.int("batch_dims", 0)
    guard indices.rank >= 1, batch >= 0, batch < indices.rank, batch < x.rank else {
      throw NodeFault("\(batch) batch axes do not fit \(x.shape) and \(indices.shape)")
    }
    let depth = indices.shape[indices.rank - 1]
    guard batch + depth <= x.rank, x.shape.prefix(batch).elementsEqual(indices.shape.prefix(batch)) else {
      throw NodeFault("\(depth) indices do not fit \(x.shape)")
    }
    var places = linearPlaces(indices, Array(x.shape)[batch..<batch + depth])
    let inner = x.shape.dropFirst(batch).prefix(depth).reduce(1, *)
    let batches = x.shape.prefix(batch).reduce(1, *)
    if batch > 0 {
      let lead = Array(x.shape.prefix(batch)) + Array(repeating: 1, count: places.rank - batch)
      places = places + Tensor.range(batches).reshaped(to: lead) * Tensor(scalar: Int64(inner))
    }
    let rest = Array(x.shape.dropFirst(batch + depth))
    return x.reshaped(to: [batches * inner] + rest).gather(places, axis: 0)
  },
  .one("Compress", 2...2, attributes: ["axis"], settings: [1]) { call in
    var x = try call.tensor(0)
    guard let chosen = try call.known(1) else { throw NodeFault("it has no condition") }
    let axis: Int
    if let number = try call.int("axis") {
      axis = try call.axis(number, rank: x.rank)
    } else {
      (x, axis) = (x.flattened(), 0)
    }
    let places = chosen.prefix(x.shape[axis]).indices.filter { chosen[$0] != 0 }.map(Int64.init)
    return x.gather(Tensor(places, shape: [places.count]), axis: axis)
  },
  ONNXOperator("NonZero", 1...1) { call in
    let x = try call.tensor(0)
    if x.rank == 0 {
      let isZero = try x.doubles()[0] == 0
      return [ONNXValue(Tensor([Int64](), shape: [0, isZero ? 0 : 1]))]
    }
    return [ONNXValue(try x.nonzero().cast(to: .int64).transposed())]
  },
  .one("ReverseSequence", 2...2, attributes: ["batch_axis", "time_axis"], settings: [1]) { call in
    let x = try call.tensor(0)
    let batch = try call.axis(call.int("batch_axis", 1), rank: x.rank)
    let time = try call.axis(call.int("time_axis", 0), rank: x.rank)
    guard let lengths = try call.known(1), lengths.count == x.shape[batch], batch != time else {
      throw NodeFault("its lengths do not fit \(x.shape)")
    }
    let extent = x.shape[time]
    guard lengths.allSatisfy({ (0...extent).contains($0) }) else { throw NodeFault("a length is more than \(extent)") }
    let order = lengths.flatMap { length in (0..<extent).map { Int64($0 < length ? length - 1 - $0 : $0) } }
    var table = Tensor(order, shape: [lengths.count, extent])
    if time < batch { table = table.transposed() }
    let shape = (0..<x.rank).map { $0 == batch || $0 == time ? x.shape[$0] : 1 }
    return x.takeAlong(table.reshaped(to: shape).broadcast(to: x.shape), axis: time)
  }
]

/// Negative places count from the end.
func fromEnd(_ indices: Tensor, _ extent: Int) -> Tensor {
  let places = indices.cast(to: .int64)
  return places.isLess(than: 0).select(places + Tensor(scalar: Int64(extent)), places)
}

/// Places in the row-major order of `extents` from tuples of places along the last axis.
func linearPlaces(_ indices: Tensor, _ extents: ArraySlice<Int>) -> Tensor {
  let last = indices.rank - 1
  var sum = Tensor.zeros(Shape(indices.shape.dropLast()), dtype: .int64)
  for (column, extent) in extents.enumerated() {
    sum = sum * Tensor(scalar: Int64(extent)) + fromEnd(indices.part(at: column, axis: last), extent)
  }
  return sum
}
