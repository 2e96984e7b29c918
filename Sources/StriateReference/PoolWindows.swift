import StriateKernels
import StriateTypes

/// The windows of a pooling over planes `[N · C]` of `input` elements, reduced to `output` elements each.
struct PoolWindows: Sendable {
  let planes: Int
  let input: Pair
  let output: Pair
  let geometry: PoolGeometry

  init(images: Shape, output: Shape, _ geometry: PoolGeometry) {
    planes = images[0] * images[1]
    input = Pair(images[2], images[3])
    self.output = Pair(output[2], output[3])
    self.geometry = geometry
  }

  var inputPlane: Int { input.height * input.width }
  var outputPlane: Int { output.height * output.width }

  /// The part of a window that lies in the image; its elements are `dilation` apart.
  struct Window {
    let rows: Range<Int>
    let columns: Range<Int>
    /// What an average divides by.
    let divisor: Int
  }

  /// Calls `body` for each window of a plane: its position in the output plane, and what it covers.
  @inline(__always)
  func forEachWindow(_ body: (_ position: Int, _ window: Window) -> Void) {
    for oh in 0..<output.height {
      let top = oh * geometry.strides.height - geometry.padding.height
      for ow in 0..<output.width {
        let left = ow * geometry.strides.width - geometry.padding.width
        let rows = clipped(top, geometry.span.height, to: 0..<input.height, step: geometry.dilation.height)
        let columns = clipped(left, geometry.span.width, to: 0..<input.width, step: geometry.dilation.width)
        // Padding counts, but nothing beyond it.
        let count =
          geometry.countsPadding
          ? clipped(top, geometry.window.height, to: top..<(input.height + geometry.padding.height)).count
            * clipped(left, geometry.window.width, to: left..<(input.width + geometry.padding.width)).count
          : rows.count * columns.count
        body(oh * output.width + ow, Window(rows: rows, columns: columns, divisor: geometry.divisor ?? count))
      }
    }
  }

  @inline(__always)
  private func clipped(_ start: Int, _ extent: Int, to bounds: Range<Int>, step: Int = 1) -> Range<Int> {
    let skipped = max(0, bounds.lowerBound - start + step - 1) / step
    let first = start + skipped * step
    return first..<max(first, min(start + extent, bounds.upperBound))
  }
}
