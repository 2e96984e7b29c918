import StriateKernels
import StriateTypes

/// The arithmetic of a convolution's window that forward and both gradients share.
///
/// A *tap* is one position (kh, kw) of the weight. At output position (oh, ow) it touches the input at
/// `oh · stride + kh · dilation − padding`, likewise for the width; what falls outside the image is 0.
struct ConvolutionTaps: Sendable {
  let batch: Int
  let inputChannels: Int
  let outputChannels: Int
  let input: Pair
  let output: Pair
  let window: Pair
  let geometry: ConvolutionGeometry

  init(images: Shape, weight: Shape, output: Shape, _ geometry: ConvolutionGeometry) {
    batch = images[0]
    inputChannels = images[1]
    outputChannels = output[1]
    input = Pair(images[2], images[3])
    window = Pair(weight[2], weight[3])
    self.output = Pair(output[2], output[3])
    self.geometry = geometry
  }

  var inputPlane: Int { input.height * input.width }
  var outputPlane: Int { output.height * output.width }
  var windowPlane: Int { window.height * window.width }
  var inputChannelsPerGroup: Int { inputChannels / geometry.groups }
  var outputChannelsPerGroup: Int { outputChannels / geometry.groups }

  /// Calls `body` for each output row in which a tap touches the image: the tap's index in the window, the offsets
  /// in the output plane and in the input plane where the row begins, and its length. Neighbours in the row lie
  /// `geometry.strides.width` apart in the input.
  @inline(__always)
  func forEachRow(_ body: (_ tap: Int, _ output: Int, _ input: Int, _ length: Int) -> Void) {
    for kh in 0..<window.height {
      let top = kh * geometry.dilation.height - geometry.paddingBefore.height
      let rows = inside(top, stride: geometry.strides.height, input: input.height, output: output.height)
      for kw in 0..<window.width {
        let left = kw * geometry.dilation.width - geometry.paddingBefore.width
        let columns = inside(left, stride: geometry.strides.width, input: input.width, output: output.width)
        guard !columns.isEmpty else { continue }
        for oh in rows {
          let ih = oh * geometry.strides.height + top
          let iw = columns.lowerBound * geometry.strides.width + left
          body(
            kh * window.width + kw, oh * output.width + columns.lowerBound, ih * input.width + iw, columns.count)
        }
      }
    }
  }

  /// The output positions `o` with `0 ≤ o · stride + shift < input`.
  @inline(__always)
  private func inside(_ shift: Int, stride: Int, input: Int, output: Int) -> Range<Int> {
    let first = shift < 0 ? (stride - 1 - shift) / stride : 0
    let end = shift < input ? min((input - 1 - shift) / stride + 1, output) : 0
    return first..<max(first, end)
  }
}
