import Foundation
import Striate

extension ModelPictures {
  /// What layers make of an input: some maps of each, in the colours of their own range.
  /// - Parameters:
  ///   - input: a picture, or an array `[C, H, W]` or `[N, C, H, W]`, of which the first sample counts.
  ///   - layers: paths; none takes convolutions, at most six spread over the network.
  ///   - maps: of each layer at most.
  package func activations(of input: String, layers wanted: [String] = [], maps: Int = 8) throws -> MapRows {
    let (x, picture) = try sample(input)
    let outputs = try outputs(of: x)
    let chosen = try wanted.isEmpty ? convolutions(outputs) : wanted.map { try output($0, outputs) }
    try evaluate(chosen.map(\.value))
    var rows = [MapRows.Row(title: "input", detail: Self.text(x.shape), tiles: try picture ?? tiles(of: x, 3))]
    for layer in chosen {
      let shown = min(maps, layer.value.shape[1])
      let some = shown < layer.value.shape[1] ? ", the first \(shown) maps" : ""
      rows.append(
        MapRows.Row(
          title: layer.path, detail: "\(layer.kind)  \(Self.text(layer.value.shape))\(some)",
          tiles: try tiles(of: layer.value, maps)))
    }
    let name = (input.split(separator: "/").last.map(String.init) ?? input).printable.shortened(to: 40)
    return MapRows(
      title: "\(title): what its layers make of \(name)",
      subtitle: "each map has its own scale from its least value (violet) to its greatest (yellow)", rows: rows)
  }

  private static func text(_ shape: Shape) -> String { shape.perSampleText }

  private func convolutions(_ outputs: [LayerOutput]) throws -> [LayerOutput] {
    let all = outputs.filter { $0.kind.contains("Conv") && $0.value.rank == 4 && !$0.path.isEmpty }
    guard !all.isEmpty else {
      throw FormatError(
        file: model.name, what: "the network has no convolution whose maps could be shown",
        hint: "--layer PATH shows another layer")
    }
    if all.count <= 6 { return all }
    return (0..<6).map { all[$0 * (all.count - 1) / 5] }
  }

  private func output(_ path: String, _ outputs: [LayerOutput]) throws -> LayerOutput {
    guard let output = outputs.last(where: { $0.path == path }) else {
      throw missing(path, among: outputs.map(\.path))
    }
    guard output.value.rank == 4 || output.value.rank == 2 else {
      throw FormatError(file: model.name, what: "layer \(path) returns \(output.value.shape), which has no maps")
    }
    return output
  }

  /// Channels of `[N, C, H, W]`, or the numbers of `[N, F]` as one tile.
  private func tiles(of value: Tensor, _ limit: Int) throws -> [ImageGrid.Tile] {
    let values = try value[0].cast(to: .float32).scalars(as: Float.self)
    guard value.rank == 4 else {
      let width = Int(Double(values.count).squareRoot().rounded(.up))
      let rows = (values.count + width - 1) / width
      let filled = values + [Float](repeating: .nan, count: rows * width - values.count)
      return [ImageGrid.Tile(width: width, height: rows, values: filled)]
    }
    let plane = value.shape[2] * value.shape[3]
    return (0..<min(limit, value.shape[1])).map { channel in
      ImageGrid.Tile(
        width: value.shape[3], height: value.shape[2], values: Array(values[channel * plane..<(channel + 1) * plane]))
    }
  }

  /// The input, and how it is shown if it is a picture.
  private func sample(_ path: String) throws -> (Tensor, [ImageGrid.Tile]?) {
    if path.hasSuffix(".npy") || path.hasSuffix(".npz") {
      let arrays = try ArrayFile(reading: path).arrays
      guard arrays.count == 1, let x = arrays[0].tensor, x.dtype.isFloatingPoint else {
        throw FormatError(file: path, what: "an input is one array of floating point numbers")
      }
      let rank = model.input.rank
      let one = x.rank == rank ? x.reshaped(to: Shape([1] + Array(x.shape))) : x
      guard one.rank == rank + 1, one.shape[0] > 0, Array(one.shape.dropFirst()) == Array(model.input) else {
        throw FormatError(
          file: path, what: "holds \(x.shape), the network takes \(model.input)",
          hint: "an input is that, or a batch of such")
      }
      return (one[0..<1].cast(to: .float32), nil)
    }
    let preparation = try PicturePreparation(of: model)
    let x = preparation.tensor([try Image(contentsOf: path)])
    guard x.shape[1] == 3 else { return (x, nil) }
    // As the network sees it, each channel from its least to its greatest value together.
    let values = try x.scalars(as: Float.self), plane = x.shape[2] * x.shape[3]
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let scale = 255 / max(high - low, 1e-9)
    var pixels: [UInt8] = []
    for place in 0..<plane {
      for channel in 0..<3 { pixels.append(UInt8(((values[channel * plane + place] - low) * scale).rounded())) }
    }
    return (x, [ImageGrid.Tile(Image(width: x.shape[3], height: x.shape[2], channels: 3, pixels: pixels))])
  }
}
