import Foundation
import Striate

/// A 32×32×3 image through two convolutions, and one place of the result as the dot product that it is.
struct ConvolutionSlide: Slide {
  let name = "convolution"
  let title = "Convolution: 32×32×3 through six 5×5×3 filters, then ten 5×5×6 filters"

  func run(_ output: inout SlideOutput) throws {
    let (first, second) = withSeed(7) { (Conv2D(from: 3, to: 6, kernel: 5), Conv2D(from: 6, to: 10, kernel: 5)) }
    let image = Self.landscape()
    let (maps, deeper) = withoutGradients {
      let maps = first(image)
      return (maps, second(maps.relu()))
    }
    try evaluate(image, maps, deeper)

    let (some, more) = (first.parameterCount, second.parameterCount)
    output.print("image                     \(Self.extents(image))")
    output.print("after 6 filters 5×5×3     \(Self.extents(maps))    \(some) parameters: 6·(5·5·3 + 1)")
    output.print("after ReLU, 10 of 5×5×6   \(Self.extents(deeper))   \(more) parameters: 10·(5·5·6 + 1)")
    for (name, tensor, sizes) in [("first", maps, [28, 28, 6]), ("second", deeper, [24, 24, 10])] {
      let shape = tensor.shape
      for (side, axis, expected) in [("height", 2, sizes[0]), ("width", 3, sizes[1]), ("maps", 1, sizes[2])] {
        output.check("\(name) layer's \(side)", Double(shape[axis]), is: Double(expected), within: 0)
      }
    }
    output.check("first layer's parameters", Double(first.parameterCount), is: 456, within: 0)
    output.check("second layer's parameters", Double(second.parameterCount), is: 1510, within: 0)

    try dotProduct(image, first, maps, filter: 2, row: 11, column: 17, &output)
    try pictures(image, first, maps, deeper, &output)
  }

  /// One number of the result: a window of 75 numbers times a filter of 75, plus the bias.
  private func dotProduct(
    _ image: Tensor, _ layer: Conv2D, _ maps: Tensor, filter: Int, row: Int, column: Int, _ output: inout SlideOutput
  ) throws {
    let window = image.slice(axis: 2, row..<row + 5).slice(axis: 3, column..<column + 5)
    let a = try window.doubles(), w = try layer.weight.value[filter].doubles()
    let bias = try layer.bias!.value.doubles()[filter]
    let product = zip(a, w).reduce(0) { $0 + $1.0 * $1.1 }
    let unit = try maps[0][filter][row][column].item(as: Float.self)
    output.print()
    output.print("filter \(filter + 1) at row \(row), column \(column): \(a.count) products and the bias")
    output.print(
      String(
        format: "  %.3f·(%.3f) + %.3f·(%.3f) + ... + (%.6f) = %.6f; the layer says %.6f", a[0], w[0], a[1], w[1],
        bias, product + bias, unit))
    output.check("terms of the dot product", Double(a.count), is: 75, within: 0)
    output.check("the unit of the layer", Double(unit), is: product + bias, within: 1e-5)
  }

  private func pictures(
    _ image: Tensor, _ layer: Conv2D, _ maps: Tensor, _ deeper: Tensor, _ output: inout SlideOutput
  ) throws {
    let channels = ["red", "green", "blue"]
    try output.draw("convolution-filters.png") {
      let weights = try layer.weight.value.scalars(as: Float.self)
      let tiles = (0..<18).map { tile in
        let (channel, filter) = (tile / 6, tile % 6)
        let start = (filter * 3 + channel) * 25
        return ImageGrid.Tile(
          width: 5, height: 5, values: Array(weights[start..<start + 25]),
          caption: "\(filter + 1), \(channels[channel])")
      }
      return ImageGrid(
        title: "Six filters of 5×5×3, before training",
        subtitle: "one column a filter, one row a colour; blue: negative, white: 0, red: positive", tiles: tiles,
        colorMap: .diverging, columns: 6, width: 1000
      ).image()
    }
    try output.draw("convolution-maps.png") {
      var tiles: [ImageGrid.Tile] = []
      let stages = [
        (image, channels), (maps, (1...6).map { "first \($0)" }), (deeper, (1...10).map { "second \($0)" })
      ]
      for (tensor, captions) in stages {
        let values = try tensor.scalars(as: Float.self)
        let (height, width) = (tensor.shape[2], tensor.shape[3])
        for (map, caption) in captions.enumerated() {
          let part = values[map * height * width..<(map + 1) * height * width]
          tiles.append(.init(width: width, height: height, values: Array(part), caption: caption))
        }
      }
      return ImageGrid(
        title: "What the filters make of the image",
        subtitle: "the image's colours 32×32, six maps 28×28, ten maps 24×24", tiles: tiles, colorMap: .viridis,
        normalization: .perTile, columns: 7
      ).image()
    }
  }

  /// A sun over hills: `[1, 3, 32, 32]`, from 0 to 1.
  private static func landscape() -> Tensor {
    var pixels = [Float](repeating: 0, count: 3 * 32 * 32)
    for row in 0..<32 {
      for column in 0..<32 {
        let (x, y) = (Double(column), Double(row))
        let sun = 1 / (1 + exp(1.4 * (hypot(x - 22, y - 8) - 5)))
        let isHill = y > 20 + 4 * sin(x / 5) || y > 26 - 3 * sin(x / 3.1)
        let stripe = isHill && (column + row) % 6 < 2 ? 0.25 : 0
        let sky = 0.35 + y / 60
        let colors = isHill ? [0.2 + stripe, 0.55 + stripe, 0.15] : [sky + sun * 0.6, sky + sun * 0.4, 0.9 - sun * 0.8]
        for channel in 0..<3 { pixels[(channel * 32 + row) * 32 + column] = Float(min(1, max(0, colors[channel]))) }
      }
    }
    return Tensor(pixels, shape: [1, 3, 32, 32])
  }

  /// Height × width × channels, as slides count.
  private static func extents(_ x: Tensor) -> String { "\(x.shape[2])×\(x.shape[3])×\(x.shape[1])" }

  func gradientChecks() throws -> [SlideGradientCheck] {
    let (image, weight, bias) = withSeed(8) {
      (Tensor.normal([1, 3, 8, 8]), Tensor.normal([6, 3, 5, 5], deviation: 0.1), Tensor.normal([6]))
    }
    let report = try checkGradient(
      of: { $0[0].convolution($0[1]) + $0[2].reshaped(to: [-1, 1, 1]) }, at: [image, weight, bias])
    return [
      SlideGradientCheck(
        function: "a weighted sum of what six 5×5×3 filters make of an 8×8×3 image", inputs: ["image", "W", "b"],
        report: report)
    ]
  }
}
