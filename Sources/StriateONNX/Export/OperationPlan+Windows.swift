import Striate

/// Attributes of operators with windows.
enum WindowForms {
  /// Those axes of a plane that count: a line is the second alone.
  static func axes(_ pair: Pair, isLine: Bool) -> [Int] { isLine ? [pair.width] : [pair.height, pair.width] }

  static func convolution(_ geometry: ConvolutionGeometry, kernel: Shape, isLine: Bool = false) -> [Onnx_AttributeProto]
  {
    [
      .ints("kernel_shape", Array(kernel.dropFirst(isLine ? 3 : 2))),
      .ints("strides", axes(geometry.strides, isLine: isLine)),
      .ints(
        "pads", axes(geometry.paddingBefore, isLine: isLine) + axes(geometry.paddingAfter, isLine: isLine)),
      .ints("dilations", axes(geometry.dilation, isLine: isLine)), .int("group", geometry.groups)
    ]
  }

  /// - Throws: where the result is smaller than any output padding makes it.
  static func transposed(
    _ geometry: ConvolutionGeometry, images: Shape, kernel: Shape, _ result: Shape, isLine: Bool = false
  ) throws -> [Onnx_AttributeProto] {
    let (strides, dilation) = (geometry.strides.extents, geometry.dilation.extents)
    let (before, after) = (geometry.paddingBefore.extents, geometry.paddingAfter.extents)
    let extra = (0..<2).map { axis in
      let span = dilation[axis] * (kernel[axis + 2] - 1) + 1
      return result[axis + 2] - ((images[axis + 2] - 1) * strides[axis] + span - before[axis] - after[axis])
    }
    guard extra.allSatisfy({ $0 >= 0 }) else { throw ExportFault("its result is cut off, which ONNX has no form for") }
    var attributes = convolution(geometry, kernel: kernel, isLine: isLine)
    if extra.contains(where: { $0 != 0 }) {
      attributes.append(.ints("output_padding", isLine ? [extra[1]] : extra))
    }
    return attributes
  }

  /// - Parameters:
  ///   - images: `[N, C, H, W]`.
  ///   - result: `[N, C, H', W']`.
  ///   - isMean: where windows reach behind the image, what is there counts.
  static func pool(
    _ geometry: PoolGeometry, images: Shape, result: Shape, isMean: Bool, isLine: Bool = false
  ) throws -> [Onnx_AttributeProto] {
    let padding = axes(geometry.padding, isLine: isLine)
    var attributes: [Onnx_AttributeProto] = [
      .ints("kernel_shape", axes(geometry.window, isLine: isLine)),
      .ints("strides", axes(geometry.strides, isLine: isLine))
    ]
    if geometry.dilation != Pair(1) { attributes.append(.ints("dilations", axes(geometry.dilation, isLine: isLine))) }
    let (strides, span, pads) = (geometry.strides.extents, geometry.span.extents, geometry.padding.extents)
    // What windows reach into behind the padding, and whether ONNX would begin another window there.
    var beyond = [0, 0], wouldBeginMore = false
    for axis in 0..<2 {
      let room = images[axis + 2] + 2 * pads[axis] - span[axis]
      beyond[axis] = max(0, (result[axis + 2] - 1) * strides[axis] - room)
      if room % strides[axis] != 0, beyond[axis] == 0 { wouldBeginMore = true }
    }
    var behind = pads
    if beyond != [0, 0] {
      if !wouldBeginMore {
        attributes.append(.int("ceil_mode", 1))
      } else {
        guard !isMean || !geometry.countsPadding else {
          throw ExportFault("a mean that rounds up along one axis only has no form in ONNX")
        }
        behind = zip(pads, beyond).map { $0 + $1 }
      }
    }
    attributes.append(.ints("pads", padding + (isLine ? [behind[1]] : behind)))
    return attributes
  }
}

extension OperationPlan {
  func maxPool(_ geometry: PoolGeometry) throws -> NodePlan {
    let x = operands[0]
    let attributes = try WindowForms.pool(geometry, images: x.shape, result: result.shape, isMean: false)
    guard graph.isUsed(Tensor(node, 1)) else { return NodePlan("MaxPool", [x], attributes) }
    let plane = x.shape[2] * x.shape[3]
    return NodePlan([x]) { writer in
      let pooled = writer.append("MaxPool", [try writer.name(of: x)], attributes, results: 2)
      // ONNX counts positions through the whole tensor.
      let place = writer.append("Mod", [pooled[1], try writer.number(Double(plane), .int64)])
      return [pooled[0], writer.append("Cast", place, [.int("to", ONNXElementType.int32.rawValue)])[0]]
    }
  }

  func averagePool(_ geometry: PoolGeometry) throws -> NodePlan {
    let x = operands[0]
    let attributes = try WindowForms.pool(geometry, images: x.shape, result: result.shape, isMean: true)
    return NodePlan([x]) { writer in
      let name = try writer.name(of: x)
      return [try writer.averagePool(name, geometry, attributes, x.dtype, isPositive: graph.isPositive(x))]
    }
  }

  func batchNorm(_ epsilon: Double) throws -> NodePlan {
    let (x, gamma, beta, opset) = (operands[0], operands[1], operands[2], opset)
    let axes = (0..<x.rank).filter { $0 != 1 }
    let line: [ExportExtent] = [.fixed(x.shape[1])] + Array(repeating: .fixed(1), count: x.rank - 2)
    guard try graph.extents(gamma).allSatisfy({ $0.fixed != nil }) else {
      throw ExportFault("its channels depend on the size of the batch", hint: "export with a fixed batch")
    }
    return NodePlan(operands) { writer in
      func apply(_ kind: String, _ inputs: String...) -> String { writer.append(kind, inputs)[0] }
      func aligned(_ tensor: Tensor) throws -> String {
        try writer.reshape(try writer.name(of: tensor), [line[0]], line)
      }
      let name = try writer.name(of: x)
      let mean = try writer.reduce("ReduceMean", name, axes, keeping: true, opset: opset)[0]
      let centred = apply("Sub", name, mean)
      let variance = try writer.reduce("ReduceMean", apply("Mul", centred, centred), axes, keeping: true, opset: opset)
      let deviation = apply("Sqrt", apply("Add", variance[0], try writer.number(epsilon, x.dtype)))
      let y = apply("Add", apply("Mul", apply("Div", centred, deviation), try aligned(gamma)), try aligned(beta))
      return [y] + (try [mean, variance[0]].map { writer.append("Reshape", [$0, try writer.ints([-1])])[0] })
    }
  }
}

extension OperationPlan {
  /// In elementary operators; what ONNX has one for is a larger form.
  func layerNorm(_ kernel: LayerNormKernel) throws -> NodePlan {
    let operands = operands, opset = opset
    return NodePlan(operands) { writer in
      func apply(_ kind: String, _ inputs: String...) -> String { writer.append(kind, inputs)[0] }
      func mean(_ name: String) throws -> String {
        try writer.reduce("ReduceMean", name, [1], keeping: true, opset: opset)[0]
      }
      let x = try writer.name(of: operands[0]), epsilon = try writer.number(kernel.epsilon, operands[0].dtype)
      let centred = kernel.isCentred ? apply("Sub", x, try mean(x)) : x
      let variance = try mean(apply("Mul", centred, centred))
      var y = apply("Div", centred, apply("Sqrt", apply("Add", variance, epsilon)))
      for (kind, parameter) in zip(["Mul", "Add"], operands.dropFirst()) {
        y = apply(kind, y, try writer.name(of: parameter))
      }
      return [y]
    }
  }
}

extension GraphWriter {
  /// - Parameter isPositive: that no element is negative; then a sum is an L1 norm, which ONNX has.
  func averagePool(
    _ name: String, _ geometry: PoolGeometry, _ attributes: [Onnx_AttributeProto], _ dtype: DType, isPositive: Bool
  ) throws -> String {
    guard let divisor = geometry.divisor else {
      return append(
        "AveragePool", [name], attributes + [.int("count_include_pad", geometry.countsPadding ? 1 : 0)])[0]
    }
    if divisor == 1, isPositive, !geometry.roundsUp { return append("LpPool", [name], attributes + [.int("p", 1)])[0] }
    guard !geometry.roundsUp else { throw ExportFault("a divisor with rounding up has no form in ONNX") }
    let mean = append("AveragePool", [name], attributes + [.int("count_include_pad", 1)])[0]
    let count = geometry.window.height * geometry.window.width
    return append("Mul", [mean, try number(Double(count) / Double(divisor), dtype)])[0]
  }
}
