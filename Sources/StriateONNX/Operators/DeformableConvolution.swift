import Striate

/// Convolutions whose kernels look where the image tells them (Dai et al. 2017, arXiv:1703.06211; Zhu et al. 2018).
let deformableOperators: [ONNXOperator] = [
  .one("DeformConv", 3...5, attributes: WindowAttributes.names.union(["group", "offset_group"])) { call in
    let (x, w, offset) = (try call.tensor(0), try call.tensor(1), try call.tensor(2))
    guard x.rank == 4, w.rank == 4, offset.rank == 4 else {
      throw NodeFault("it needs images [N, C, H, W], not \(x.shape); other numbers of axes are not supported")
    }
    let groups = try call.int("group", 1), offsetGroups = try call.int("offset_group", 1)
    let (images, channels, outputs) = (x.shape[0], x.shape[1], w.shape[0])
    guard (1...max(outputs, 1)).contains(groups), (1...max(channels, 1)).contains(offsetGroups), outputs % groups == 0,
      channels % offsetGroups == 0, w.shape[1] * groups == channels
    else { throw NodeFault("\(w.shape) in \(groups) and \(offsetGroups) groups is no kernel for \(x.shape)") }
    let windows = try WindowAttributes(call, extents: Array(x.shape.dropFirst(2)), kernel: Array(w.shape.dropFirst(2)))
    let taps = windows.kernel[0] * windows.kernel[1], (rows, columns) = (offset.shape[2], offset.shape[3])
    let expected = (0..<2).map { axis in
      (x.shape[2 + axis] + windows.before[axis] + windows.after[axis] - windows.span(axis)) / windows.strides[axis] + 1
    }
    guard offset.shape == [images, offsetGroups * taps * 2, rows, columns], expected == [rows, columns] else {
      throw NodeFault("offsets \(offset.shape) do not fit \(taps) taps for \(expected) windows")
    }
    // Where each tap looks, in elements: [N · groups, taps, rows, columns] for each of the two axes.
    let shifts = offset.reshaped(to: [images * offsetGroups, taps, 2, rows, columns])
    let grid = [1, 0].map { axis in
      let place = windows.undisturbed(axis, rows, columns).cast(to: x.dtype) + shifts.part(at: axis, axis: 2)
      // As fractions of the image from −1 to 1, the borders of its elements.
      return (place * 2 + 1) / Double(max(x.shape[2 + axis], 1)) - 1
    }
    let pairs = Tensor.concatenated(grid.map { $0.expanded(at: 4) }, axis: 4)
      .reshaped(to: [images * offsetGroups, taps * rows, columns, 2])
    let split = x.reshaped(to: [images * offsetGroups, channels / offsetGroups, x.shape[2], x.shape[3]])
    var seen = split.sampled(at: pairs, interpolation: .linear, padding: .zeros, alignsCorners: false)
    try call.limit(seen)
    if let mask = call.optional(4)?.tensor {
      guard mask.shape == [images, offsetGroups * taps, rows, columns] else {
        throw NodeFault("its mask is \(mask.shape)")
      }
      seen = seen * mask.reshaped(to: [images * offsetGroups, 1, taps * rows, columns])
    }
    let depth = w.shape[1] * taps
    let product = w.reshaped(to: [groups, outputs / groups, depth])
      .matmul(seen.reshaped(to: [images, groups, depth, rows * columns]))
    let y = product.reshaped(to: [images, outputs, rows, columns])
    return call.optional(3).map { y + $0.tensor.reshaped(to: [-1, 1, 1]) } ?? y
  }
]

extension WindowAttributes {
  /// Where the taps of a kernel of two axes lie along one of them without any offset: `[taps, rows, columns]`.
  fileprivate func undisturbed(_ axis: Int, _ rows: Int, _ columns: Int) -> Tensor {
    let taps = Tensor.iota(Shape(kernel), axis: axis).flattened().reshaped(to: [kernel[0] * kernel[1], 1, 1])
    let windows = Tensor.iota([rows, columns], axis: axis)
    return taps * Tensor(scalar: Int64(dilations[axis])) + windows * Tensor(scalar: Int64(strides[axis]))
      - Tensor(scalar: Int64(before[axis]))
  }
}
