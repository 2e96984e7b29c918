import StriateKernels
import StriateTypes

extension Tensor {
  /// The largest element of windows of one size at random distances: `[N, C, H, W]` -> `[N, C, H', W']` with the extents
  /// of `outputSize` (Graham 2014, arXiv:1412.6071). Window i along an axis starts at ⌊(i + u)·α⌋ − ⌊u·α⌋ with
  /// α = (H − window) / (H' − 1), the last one at H − window.
  /// - Parameters:
  ///   - samples: u in [0, 1) for each plane and axis, `[N, C, axes]`, in PyTorch's order: (width, height) of images and
  ///     (depth, height, width) of volumes. Drawn by default.
  public func fractionalMaxPool<Window: SpatialExtents>(
    window: Window, outputSize: Window, samples: Tensor? = nil
  ) -> Tensor {
    fractionalMaxPoolWithIndices(window: window, outputSize: outputSize, samples: samples).values
  }

  /// As `fractionalMaxPool`, and for each maximum its position in the row-major order of the spatial axes, int64.
  public func fractionalMaxPoolWithIndices<Window: SpatialExtents>(
    window: Window, outputSize: Window, samples: Tensor? = nil
  ) -> (values: Tensor, indices: Tensor) {
    for tensor in [self, samples ?? self] where tensor.isPoisoned { return (tensor, tensor) }
    let (window, output) = (window.extents, outputSize.extents)
    do throws(ShapeError) {
      try checkFractionalPool(window, output, samples)
    } catch {
      let poison = Tensor.fail(error)
      return (poison, poison)
    }
    let axes = window.count, planes = shape[0] * shape[1]
    let draws = (samples ?? Tensor.uniform([shape[0], shape[1], axes])).reshaped(to: [planes, axes]).stopGradient()
    let spatial = Array(shape.dropFirst(2))
    var x = reshaped(to: [planes] + spatial)
    var positions = Tensor.range(spatial.reduce(1, *)).reshaped(to: [1] + spatial).broadcast(to: x.shape)
    for axis in 0..<axes {
      let column = axes == 2 ? 1 - axis : axis
      let draw = draws.slice(axis: 1, column..<column + 1)
      let indices = Self.windowIndices(draw, extent: spatial[axis], window: window[axis], count: output[axis])
      var form = [planes] + spatial.map { _ in 1 }, target = Array(x.shape)
      form[axis + 1] = output[axis] * window[axis]
      target[axis + 1] = form[axis + 1]
      let spread = indices.reshaped(to: form).broadcast(to: Shape(target))
      x = x.takeAlong(spread, axis: axis + 1)
      positions = positions.takeAlong(spread, axis: axis + 1)
    }
    let pooled = x.expanded(at: 0).maxPoolWithIndices(window: Window(extents: window))
    let places = positions.reshaped(to: [planes, -1]).takeAlong(pooled.indices.reshaped(to: [planes, -1]))
    let result = Shape([shape[0], shape[1]] + output)
    return (pooled.values.reshaped(to: result), places.reshaped(to: result))
  }

  /// The elements of each window one after the other, `[planes, count · window]`.
  private static func windowIndices(_ draw: Tensor, extent: Int, window: Int, count: Int) -> Tensor {
    let last = extent - window
    let steps = Tensor.range(count, dtype: draw.dtype).reshaped(to: [1, count])
    let distance: Double = count > 1 ? Double(last) / Double(count - 1) : 0
    let ratio = Tensor.constant(distance, [], draw.dtype)
    let first: Tensor = (draw * ratio).floor()
    let starts: Tensor = ((draw + steps) * ratio).floor() - first
    let isLast = steps.isEqual(to: Tensor.constant(Double(count - 1), [], draw.dtype))
    let all = isLast.select(Tensor.constant(Double(last), [], draw.dtype), starts).cast(to: .int64)
    let elements = all.expanded(at: 2) + Tensor.range(window)
    return elements.reshaped(to: [-1, count * window])
  }

  private func checkFractionalPool(_ window: [Int], _ output: [Int], _ samples: Tensor?) throws(ShapeError) {
    let name = "fractionalMaxPool", axes = window.count
    guard axes >= 2, rank == axes + 2, dtype.isFloatingPoint, elementCount > 0 else {
      throw ShapeError(name, "needs floating point of \(axes + 2) axes [N, C, ...], and not empty", operands: [type])
    }
    let sizes: ClosedRange<Int> = 1...1 << 30
    var fits = (window + output).allSatisfy { sizes.contains($0) }
    for axis in 0..<axes where fits { fits = window[axis] + output[axis] - 1 <= shape[axis + 2] }
    guard fits else {
      throw ShapeError(
        name, "windows \(window) and the output \(output) do not fit into the input", operands: [type],
        hint: "window + output − 1 is at most the input's extent")
    }
    if let samples, samples.shape != [shape[0], shape[1], axes] || !samples.dtype.isFloatingPoint {
      throw ShapeError(name, "the samples must be floating point [N, C, \(axes)]", operands: [type, samples.type])
    }
  }
}
