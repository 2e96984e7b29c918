import Striate

/// The same elements in another shape or place.
extension OperationPlan {
  func reshape(_ x: Tensor, to y: Tensor) throws -> NodePlan {
    let (from, to) = (try graph.extents(x), try graph.extents(y))
    return NodePlan([x]) { writer in [try writer.reshape(try writer.name(of: x), from, to)] }
  }

  func broadcast() throws -> NodePlan {
    let x = operands[0]
    let (from, to) = (try graph.extents(x), try graph.extents(result))
    let lead = to.count - from.count
    // An axis that stays as it is needs no number.
    let wanted = to.enumerated().map { axis, extent in
      axis >= lead && from[axis - lead] == extent ? ExportExtent.fixed(1) : extent
    }
    return NodePlan([x]) { writer in writer.append("Expand", [try writer.name(of: x), try writer.shape(wanted)]) }
  }

  func slice(_ starts: [Int], _ steps: [Int]) throws -> NodePlan {
    let x = operands[0]
    let (from, to) = (try graph.extents(x), try graph.extents(result))
    guard case .slice(let otherStarts, let otherSteps)? = graph.twin(of: node).operation.form, otherSteps == steps
    else {
      throw ExportFault("it depends on the size of the batch", hint: "export with a fixed batch")
    }
    var cuts: [(axis: Int, start: Int, end: Int, step: Int)] = []
    for axis in from.indices where starts[axis] != 0 || steps[axis] != 1 || from[axis] != to[axis] {
      guard let count = to[axis].fixed, otherStarts[axis] == starts[axis] else {
        throw ExportFault("what is taken depends on the size of the batch", hint: "export with a fixed batch")
      }
      let end = starts[axis] + count * steps[axis]
      // Before the first element there is no place that is not counted from the end.
      cuts.append((axis, starts[axis], end < 0 ? Int(Int32.min) : end, steps[axis]))
    }
    return NodePlan([x]) { writer in
      let name = try writer.name(of: x)
      if cuts.isEmpty { return writer.append("Identity", [name]) }
      return writer.append(
        "Slice",
        [
          name, try writer.ints(cuts.map(\.start)), try writer.ints(cuts.map(\.end)), try writer.ints(cuts.map(\.axis)),
          try writer.ints(cuts.map(\.step))
        ])
    }
  }

  // MARK: - Laying into something larger

  func place(_ fill: Double, _ targets: [PlaceKernel.Target]) throws -> NodePlan {
    guard case .place(_, targets)? = graph.twin(of: node).operation.form else {
      throw ExportFault("where it lays its operands depends on the batch", hint: "export with a fixed batch")
    }
    let (operands, to, dtype) = (operands, try graph.extents(result), result.dtype)
    let froms = try operands.map { try graph.extents($0) }
    if let axis = joiningAxis(targets) {
      var joined = froms[0]
      joined[axis] = .fixed(try froms.reduce(0) { sum, from in sum + (try fixed(from[axis])) })
      let pads = try widths(joined, targets[0], to)
      return NodePlan(operands) { writer in
        let whole = writer.append("Concat", try operands.map { try writer.name(of: $0) }, [.int("axis", axis)])[0]
        return [try writer.pad(whole, pads, fill, dtype)]
      }
    }
    let pads = try zip(froms, targets).map { from, target in
      target.steps.allSatisfy { $0 == 1 } ? try widths(from, target, to) : nil
    }
    let places = try zip(froms, targets).map { try spread($0, $1, to) }
    guard operands.count == 1 || fill == 0 && dtype.isFloatingPoint else {
      throw ExportFault("the operation has no form in ONNX for several operands that do not touch")
    }
    return NodePlan(operands) { writer in
      let parts = try operands.indices.map { index in
        let name = try writer.name(of: operands[index])
        if let pads = pads[index] { return try writer.pad(name, pads, fill, dtype) }
        return try writer.spread(name, places[index], operands[index].rank, fill, dtype)
      }
      // Each is 0 where the others are.
      return [parts.dropFirst().reduce(parts[0]) { writer.append("Add", [$0, $1])[0] }]
    }
  }

  /// The axis along which the operands lie one behind the other, if they do.
  private func joiningAxis(_ targets: [PlaceKernel.Target]) -> Int? {
    guard targets.count > 1, targets.allSatisfy({ $0.steps.allSatisfy { $0 == 1 } }) else { return nil }
    let axes = targets[0].starts.indices.filter { axis in Set(targets.map { $0.starts[axis] }).count > 1 }
    // Operands of which all but one are empty begin at the same place.
    guard axes.count == 1, let axis = axes.first else { return nil }
    var next = targets[0].starts[axis]
    for (operand, target) in zip(operands, targets) {
      let others = operand.shape.removing(axes: [axis]) == operands[0].shape.removing(axes: [axis])
      guard target.starts[axis] == next, others else { return nil }
      next += operand.shape[axis]
    }
    return axis
  }

  private func fixed(_ extent: ExportExtent) throws -> Int {
    guard let number = extent.fixed else {
      throw ExportFault("it joins along the batch", hint: "export with a fixed batch")
    }
    return number
  }

  /// What is before and behind an operand along each axis.
  private func widths(_ from: [ExportExtent], _ target: PlaceKernel.Target, _ to: [ExportExtent]) throws -> [Int] {
    var before: [Int] = []
    var after: [Int] = []
    for axis in to.indices {
      before.append(target.starts[axis])
      switch (from[axis], to[axis]) {
      case (.fixed(let own), .fixed(let whole)): after.append(whole - own - target.starts[axis])
      case let (own, whole) where own == whole && target.starts[axis] == 0: after.append(0)
      default: throw ExportFault("its widths depend on the batch", hint: "export with a fixed batch")
      }
    }
    return before + after
  }

  /// For axes along which elements are spread or moved: which of them, or the fill behind them, stands at each place.
  private func spread(
    _ from: [ExportExtent], _ target: PlaceKernel.Target, _ to: [ExportExtent]
  ) throws -> [(axis: Int, places: [Int])] {
    try to.indices.compactMap { axis in
      if target.starts[axis] == 0, target.steps[axis] == 1, from[axis] == to[axis] { return nil }
      let (own, whole) = (try fixed(from[axis]), try fixed(to[axis]))
      var places = Array(repeating: own, count: whole)
      for element in 0..<own { places[target.starts[axis] + element * target.steps[axis]] = element }
      return (axis, places)
    }
  }

  func replace(_ target: PlaceKernel.Target) throws -> NodePlan {
    guard case .replace(target)? = graph.twin(of: node).operation.form else {
      throw ExportFault("where it lays its part depends on the batch", hint: "export with a fixed batch")
    }
    let (x, part, dtype) = (operands[0], operands[1], result.dtype)
    let places = try spread(try graph.extents(part), target, try graph.extents(x))
    return NodePlan(operands) { writer in
      let laid = try writer.spread(try writer.name(of: part), places, part.rank, 0, dtype)
      var shape = Array(repeating: 1, count: x.rank)
      for (axis, places) in places { shape[axis] = places.count }
      var mask = Tensor.full(Shape(Array(repeating: 1, count: x.rank)), 1, dtype: .bool)
      for (axis, places) in places {
        let end = places.max() ?? 0
        let isPart = places.map { $0 < min(end, part.shape[axis]) }
        var line = Array(repeating: 1, count: x.rank)
        line[axis] = places.count
        mask = mask & Tensor(isPart, shape: [isPart.count]).reshaped(to: line)
      }
      let condition = writer.constant(try NamedArray(name: "", mask.broadcast(to: Shape(shape))))
      return writer.append("Where", [condition, laid, try writer.name(of: x)])
    }
  }

  func sliceWindows(_ window: Int, _ stride: Int, _ dilation: Int) -> NodePlan {
    let (x, count) = (operands[0], result.shape[1])
    let places = (0..<count).flatMap { start in (0..<window).map { Int64(start * stride + $0 * dilation) } }
    return NodePlan([x]) { writer in
      let indices = writer.constant(try NamedArray(name: "", Tensor(places, shape: [count, window])))
      let taken = writer.append("Gather", [try writer.name(of: x), indices], [.int("axis", 2)])
      return writer.append("Transpose", taken, [.ints("perm", [0, 2, 1, 3, 4])])
    }
  }
}

extension GraphWriter {
  func reshape(_ name: String, _ from: [ExportExtent], _ to: [ExportExtent]) throws -> String {
    if to.count == 2, from.count > 2, from[0] == to[0], !to.contains(.fixed(0)) {
      return append("Flatten", [name], [.int("axis", 1)])[0]
    }
    if let fixed = Self.allFixed(to) {
      return append("Reshape", [name, try ints(fixed)], fixed.contains(0) ? [.int("allowzero", 1)] : [])[0]
    }
    // 0 keeps an extent, and −1 is what is left.
    var numbers: [Int?] = to.enumerated().map { axis, extent in
      if let number = extent.fixed { return number == 0 ? nil : number }
      return axis < from.count && from[axis] == extent ? 0 : nil
    }
    if let free = numbers.firstIndex(of: nil), to[free].fixed == nil { numbers[free] = -1 }
    let known = numbers.compactMap(\.self)
    return append("Reshape", [name, try known.count == numbers.count ? ints(known) : shape(to)])[0]
  }

  private static func allFixed(_ extents: [ExportExtent]) -> [Int]? {
    let fixed = extents.compactMap(\.fixed)
    return fixed.count == extents.count ? fixed : nil
  }

  /// - Parameter widths: before all axes, then behind all.
  func pad(_ name: String, _ widths: [Int], _ fill: Double, _ dtype: DType) throws -> String {
    if widths.allSatisfy({ $0 == 0 }) { return name }
    return append("Pad", [name, try ints(widths), try number(fill, dtype)])[0]
  }

  /// The fill is added behind the elements of each axis, and then taken wherever no element is.
  func spread(
    _ name: String, _ axes: [(axis: Int, places: [Int])], _ rank: Int, _ fill: Double, _ dtype: DType
  ) throws -> String {
    var name = name
    for (axis, places) in axes {
      var widths = Array(repeating: 0, count: 2 * rank)
      widths[rank + axis] = 1
      name = try pad(name, widths, fill, dtype)
      name = append("Gather", [name, try ints(places)], [.int("axis", axis)])[0]
    }
    return name
  }
}
