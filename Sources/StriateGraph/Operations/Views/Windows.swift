import StriateKernels
import StriateTypes

/// Windows that slide along an axis or over images, as elements of their own.
extension Tensor {
  /// Each window of `size` elements along `axis` as a last axis, `step` elements apart (`Tensor.unfold`):
  /// `[.., n, ..]` -> `[.., ⌊(n − size)/step⌋ + 1, .., size]`.
  public func windows(axis: Int, size: Int, step: Int = 1) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let axis = try Axis.checked(axis, rank: rank, operation: "windows")
      guard size >= 0, size <= shape[axis], step > 0 else {
        throw ShapeError(
          "windows", "windows of \(size) by \(step) do not fit into \(shape[axis]) elements", operands: [type])
      }
      let line = WindowLine(extent: shape[axis], size: size, step: Swift.min(step, shape[axis] + 1), dilation: 1)
      return gather(line.indices, axis: axis).movingAxis(axis + 1, to: -1)
    }
  }

  /// The windows of images as columns (im2col, PyTorch's `unfold`): `[N, C, H, W]` -> `[N, C·KH·KW, H'·W']`.
  public func windowColumns(
    _ window: Pair, strides: Pair = Pair(1), padding: Pair = Pair(0), dilation: Pair = Pair(1)
  ) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard rank == 4 else { throw ShapeError("windowColumns", "needs images [N, C, H, W]", operands: [type]) }
      let grid = try WindowGrid(
        Pair(shape[2], shape[3]), window, strides, padding, dilation, "windowColumns", [type])
      let border = [0, 0, padding.height, padding.width]
      // [N, C, H', KH, W', KW]
      let windows = padded(before: border, after: border).gather(grid.rows.indices, axis: 2)
        .gather(grid.columns.indices, axis: 4)
      let columns = try Shape(checking: [shape[0], shape[1] * window.height * window.width, grid.count])
      return windows.transposed([0, 1, 3, 5, 2, 4]).reshaped(to: columns)
    }
  }

  /// Columns laid back into images and added where windows overlap (col2im, PyTorch's `fold`): `[N, C·KH·KW, H'·W']` ->
  /// `[N, C, H, W]`.
  /// - Parameter size: H × W.
  public func foldedColumns(
    into size: Pair, window: Pair, strides: Pair = Pair(1), padding: Pair = Pair(0), dilation: Pair = Pair(1)
  ) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      let name = "foldedColumns"
      guard rank == 3 else { throw ShapeError(name, "needs columns [N, C·KH·KW, H'·W']", operands: [type]) }
      let grid = try WindowGrid(size, window, strides, padding, dilation, name, [type])
      guard shape[1] % grid.windowCount == 0, shape[2] == grid.count else {
        throw ShapeError(
          name, "columns of \(size) images have a multiple of \(grid.windowCount) rows and \(grid.count) columns",
          operands: [type])
      }
      let (images, channels) = (shape[0], shape[1] / grid.windowCount)
      let split = try Shape(
        checking: [images, channels, window.height, window.width, grid.rows.count, grid.columns.count])
      let windows = reshaped(to: split).transposed([0, 1, 4, 2, 5, 3])
      let tall = try Shape(
        checking: [images, channels, grid.rows.extent, grid.columns.count, window.width])
      let full = try Shape(checking: [images, channels, grid.rows.extent, grid.columns.extent])
      let border = [0, 0, -padding.height, -padding.width]
      return Tensor.zeros(full, dtype: dtype).addingUpdates(
        Tensor.zeros(tall, dtype: dtype).addingUpdates(windows, at: grid.rows.indices, axis: 2),
        at: grid.columns.indices, axis: 3
      ).padded(before: border, after: border)
    }
  }
}

/// Windows along one axis.
private struct WindowLine {
  let extent: Int
  let size: Int
  let step: Int
  let dilation: Int

  var count: Int { size == 0 ? extent / step + 1 : (extent - dilation * (size - 1) - 1) / step + 1 }

  /// `[count, size]`: where each window's elements lie.
  var indices: Tensor {
    let starts = Tensor.iota([count, 1], axis: 0) * Tensor.constant(Double(step), [], .int64)
    return starts + Tensor.iota([1, size], axis: 1) * Tensor.constant(Double(dilation), [], .int64)
  }
}

/// Windows over an image with its padding.
private struct WindowGrid {
  let rows: WindowLine
  let columns: WindowLine
  let windowCount: Int

  var count: Int { rows.count * columns.count }

  init(
    _ size: Pair, _ window: Pair, _ strides: Pair, _ padding: Pair, _ dilation: Pair, _ name: String,
    _ operands: [TensorType]
  ) throws(ShapeError) {
    func line(
      _ extent: Int, _ size: Int, _ step: Int, _ border: Int, _ spread: Int
    ) throws(ShapeError) -> WindowLine {
      let limit = 1 << 20
      guard size > 0, step > 0, spread > 0, border >= 0, extent >= 0, extent <= Int(Int32.max),
        Swift.max(size, step, border, spread) <= limit, spread * (size - 1) < extent + 2 * border
      else {
        throw ShapeError(
          name, "the window \(window), strides \(strides), padding \(padding), dilation \(dilation) do not fit",
          operands: operands)
      }
      return WindowLine(extent: extent + 2 * border, size: size, step: step, dilation: spread)
    }
    rows = try line(size.height, window.height, strides.height, padding.height, dilation.height)
    columns = try line(size.width, window.width, strides.width, padding.width, dilation.width)
    windowCount = window.height * window.width
  }
}
