import Striate

extension FusedForms {
  /// A convolution of volumes, which the graph says as one of planes: the slices under a window are channels.
  static let volumeConvolution: Pattern = { node, graph, _ in
    guard case .transpose([0, 2, 1, 3, 4])? = node.operation.form, case .reshape? = graph.form(graph.operands(node)[0])
    else { return nil }
    var core = graph.operands(graph.operands(node)[0])[0]
    var bias: Tensor?
    if case .binary(.add)? = graph.form(core), let vector = channels(graph.operands(core)[1], of: core, graph) {
      (core, bias) = (graph.operands(core)[0], vector)
    }
    guard case .convolution(let geometry)? = graph.form(core), graph.isUsedOnce(core) else { return nil }
    let (images, filters) = (graph.operands(core)[0], graph.operands(core)[1])
    guard case .reshape? = graph.form(images), case .reshape? = graph.form(filters),
      case let (windows, weight) = (graph.operands(images)[0], graph.operands(filters)[0]), weight.rank == 5,
      case .sliceWindows(let depth, let stride, let dilation)? = graph.form(windows), weight.shape[2] == depth,
      case let volume = graph.operands(windows)[0], case .reshape? = graph.form(volume),
      case let padded = graph.operands(volume)[0], padded.rank == 5
    else { return nil }
    var (x, before, after) = (padded, 0, 0)
    if case .place(0, let targets)? = graph.form(padded), targets.count == 1, targets[0].steps == [1, 1, 1, 1, 1],
      case let inner = graph.operands(padded)[0],
      inner.shape.removing(axes: [2]) == padded.shape.removing(axes: [2])
    {
      (x, before) = (inner, targets[0].starts[2])
      after = padded.shape[2] - inner.shape[2] - before
    }
    let first = geometry.paddingBefore.extents, last = geometry.paddingAfter.extents
    return NodePlan(
      "Conv", [x, weight] + (bias.map { [$0] } ?? []),
      [
        .ints("kernel_shape", Array(weight.shape.dropFirst(2))), .ints("strides", [stride] + geometry.strides.extents),
        .ints("pads", [before] + first + [after] + last),
        .ints("dilations", [dilation] + geometry.dilation.extents), .int("group", geometry.groups)
      ])
  }
}
