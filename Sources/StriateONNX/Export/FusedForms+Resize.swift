import Striate

extension FusedForms {
  private static let resizeRules = ["half_pixel", "align_corners"].flatMap { transformation in
    [
      ResizeRule(mode: "linear", transformation: transformation),
      ResizeRule(mode: "cubic", transformation: transformation),
      ResizeRule(mode: "linear", transformation: transformation, isAntialiased: true),
      ResizeRule(mode: "cubic", transformation: transformation, cubic: -0.5, isAntialiased: true)
    ]
  }

  /// Interpolation along one axis after another.
  static let resize: Pattern = { node, graph, opset in
    // Before version 18 it names the extents of the batch too.
    guard opset >= 18, node.types[0].dtype == .float32 else { return nil }
    var steps: [(axis: Int, extent: Int, size: Int, matrix: [Double])] = []
    var x = Tensor(node, 0)
    while case .resample(let axis, let matrix)? = graph.form(x), axis >= 2, !steps.contains(where: { $0.axis == axis }),
      steps.isEmpty || graph.isUsedOnce(x)
    {
      let source = graph.operands(x)[0]
      guard try graph.extents(source)[axis].fixed != nil else { return nil }
      steps.append((axis, source.shape[axis], x.shape[axis], matrix))
      x = source
    }
    guard !steps.isEmpty else { return nil }
    let rule = try resizeRules.first { rule in
      try rule.isKnown(toOthers: x.rank)
        && steps.allSatisfy { step in
          zip(try rule.matrix(extent: step.extent, size: step.size), step.matrix).allSatisfy { abs($0 - $1) < 1e-6 }
        }
    }
    guard let rule else { return nil }
    steps.sort { $0.axis < $1.axis }
    return NodePlan([x]) { writer in
      let sizes = try writer.ints(steps.map(\.size))
      return writer.append(
        "Resize", [try writer.name(of: x), "", "", sizes], rule.attributes + [.ints("axes", steps.map(\.axis))])
    }
  }
}

extension ResizeRule {
  /// Whether onnxruntime has it for tensors of so many axes.
  fileprivate func isKnown(toOthers rank: Int) -> Bool {
    rank == 4 || mode == "linear" && ownForm != nil && (3...5).contains(rank)
  }
}
