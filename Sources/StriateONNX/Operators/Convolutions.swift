import Striate

/// Convolutions and their transposes over one to three spatial axes.
let convolutionOperators: [ONNXOperator] = [
  .one("Conv", 2...3, attributes: WindowAttributes.names.union(["group"])) { call in
    let (x, w) = (try call.tensor(0), try call.tensor(1))
    guard x.rank >= 3, w.rank == x.rank else { throw NodeFault("\(w.shape) is no kernel for \(x.shape)") }
    let windows = try WindowAttributes(call, extents: Array(x.shape.dropFirst(2)), kernel: Array(w.shape.dropFirst(2)))
    return try convolution(x, w, call.optional(2)?.tensor, windows, groups: call.int("group", 1))
  },
  .one("ConvTranspose", 2...3, attributes: WindowAttributes.names.union(["group", "output_padding", "output_shape"])) {
    call in
    let (x, w) = (try call.tensor(0), try call.tensor(1))
    guard x.rank >= 3, w.rank == x.rank else { throw NodeFault("\(w.shape) is no kernel for \(x.shape)") }
    return try transposedConvolution(x, w, call)
  }
]

private func convolution(
  _ x: Tensor, _ w: Tensor, _ bias: Tensor?, _ windows: WindowAttributes, groups: Int
) throws -> Tensor {
  let (s, d, before, after) = (windows.strides, windows.dilations, windows.before, windows.after)
  switch s.count {
  case 1:
    return x.convolution1D(
      w, bias: bias, stride: s[0], padding: .sides(before: before[0], after: after[0]), dilation: d[0], groups: groups)
  case 2:
    return x.convolution(
      w, bias: bias, strides: Pair(s[0], s[1]),
      padding: .sides(before: Pair(before[0], before[1]), after: Pair(after[0], after[1])), dilation: Pair(d[0], d[1]),
      groups: groups)
  default:
    return x.convolution3D(
      w, bias: bias, strides: Triple(s[0], s[1], s[2]),
      padding: .sides(before: Triple(before[0], before[1], before[2]), after: Triple(after[0], after[1], after[2])),
      dilation: Triple(d[0], d[1], d[2]), groups: groups)
  }
}

/// The whole transpose first; then what the padding takes away is cut off, and what is missing behind is zero.
private func transposedConvolution(_ x: Tensor, _ w: Tensor, _ call: NodeCall) throws -> Tensor {
  let extents = Array(x.shape.dropFirst(2)), axes = extents.count
  let windows = try WindowAttributes(call, extents: extents, kernel: Array(w.shape.dropFirst(2)), usesPadding: false)
  let extra = try call.ints("output_padding") ?? Array(repeating: 0, count: axes)
  guard extra.count == axes, extra.allSatisfy({ (0...1 << 20).contains($0) }) else {
    throw NodeFault("its attribute 'output_padding' \(extra.prefix(8)) does not fit")
  }
  let full = (0..<axes).map { (extents[$0] - 1) * windows.strides[$0] + windows.span($0) }
  let mode = try call.text("auto_pad", "NOTSET")
  var before = Array(repeating: 0, count: axes), after = before
  var wanted = try call.ints("output_shape").map { Array($0.suffix(axes)) }
  if wanted == nil, mode.hasPrefix("SAME") { wanted = (0..<axes).map { extents[$0] * windows.strides[$0] } }
  if let wanted {
    guard wanted.count == axes, wanted.allSatisfy({ (0...Int(Int32.max)).contains($0) }) else {
      throw NodeFault("its attribute 'output_shape' \(wanted) does not fit")
    }
    for axis in 0..<axes {
      let total = full[axis] + extra[axis] - wanted[axis]
      // What is missing is zero, behind.
      let cut = max(total, 0)
      before[axis] = mode == "SAME_UPPER" ? cut / 2 : cut - cut / 2
      after[axis] = total - before[axis]
    }
  } else if mode == "NOTSET", let pads = try call.ints("pads") {
    guard pads.count == 2 * axes, pads.allSatisfy({ abs($0.clampedToExtent) < 1 << 24 }) else {
      throw NodeFault("its attribute 'pads' \(pads.prefix(8)) does not fit \(axes) spatial axes")
    }
    (before, after) = (Array(pads[..<axes]), Array(pads[axes...]))
  }
  let groups = try call.int("group", 1), (s, d) = (windows.strides, windows.dilations)
  let bias = call.optional(2)?.tensor
  // The library's own, where it takes away as much from both sides.
  if wanted == nil, before == after, before.allSatisfy({ $0 >= 0 }),
    (0..<axes).allSatisfy({ extra[$0] < max(s[$0], d[$0]) && full[$0] + extra[$0] > 2 * before[$0] })
  {
    switch axes {
    case 1:
      return x.transposedConvolution1D(
        w, bias: bias, stride: s[0], padding: before[0], outputPadding: extra[0], dilation: d[0], groups: groups)
    case 2:
      return x.transposedConvolution2D(
        w, bias: bias, strides: Pair(s[0], s[1]), padding: Pair(before[0], before[1]),
        outputPadding: Pair(extra[0], extra[1]), dilation: Pair(d[0], d[1]), groups: groups)
    default:
      return x.transposedConvolution3D(
        w, bias: bias, strides: Triple(s[0], s[1], s[2]), padding: Triple(before[0], before[1], before[2]),
        outputPadding: Triple(extra[0], extra[1], extra[2]), dilation: Triple(d[0], d[1], d[2]), groups: groups)
    }
  }
  let y: Tensor
  switch axes {
  case 1: y = x.transposedConvolution1D(w, stride: s[0], dilation: d[0], groups: groups)
  case 2: y = x.transposedConvolution2D(w, strides: Pair(s[0], s[1]), dilation: Pair(d[0], d[1]), groups: groups)
  default:
    y = x.transposedConvolution3D(
      w, strides: Triple(s[0], s[1], s[2]), dilation: Triple(d[0], d[1], d[2]), groups: groups)
  }
  let cut = y.padded(
    before: [0, 0] + before.map { -$0 }, after: [0, 0] + (0..<axes).map { extra[$0] - after[$0] })
  guard let bias else { return cut }
  return cut + bias.reshaped(to: [-1] + Array(repeating: 1, count: axes))
}
