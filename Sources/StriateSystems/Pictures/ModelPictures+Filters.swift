import Striate

extension ModelPictures {
  /// The filters of a convolution: in colours where it reads three channels, in blue and red where it reads one, else
  /// a row of slices for each filter.
  /// - Parameters:
  ///   - layer: its path, such as `features.0`; nil takes the first.
  ///   - limit: filters at most.
  /// - Throws: `FormatError` if there is no such convolution.
  package func filters(layer: String? = nil, limit: Int = 64) throws -> ImageGrid {
    let weights = model.network.namedCells.filter { $0.parameter != nil && $0.value.rank == 4 }
    let paths = weights.map { Self.layer(of: $0.name) }
    guard !weights.isEmpty else {
      throw FormatError(
        file: model.name, what: "the network has no convolution", hint: "filters are those of two-dimensional ones")
    }
    guard let position = layer.map({ wanted in paths.firstIndex { $0 == wanted } }) ?? 0 else {
      throw missing(layer ?? "", among: paths)
    }
    let shape = weights[position].value.shape
    let values = try weights[position].value.cast(to: .float32).scalars(as: Float.self)
    guard values.allSatisfy(\.isFinite) else {
      throw FormatError(file: model.name, what: "the weights of \(paths[position]) are not finite")
    }
    let shown = min(shape[0], limit)
    let some = shown < shape[0] ? "the first \(shown) of the " : "the "
    let heading = "\(title): \(some)\(shape[0]) filters of \(paths[position])"
    let size = "\(shape[2])×\(shape[3])"
    if shape[1] == 3 {
      return ImageGrid(
        title: heading,
        subtitle: "\(size), three channels as red, green, blue; 0 is grey, ± the largest weight the ends",
        tiles: (0..<shown).map { Self.coloured(values, $0, shape) }, colorMap: .grey, normalization: .perTile,
        columns: Self.columns(shown))
    }
    let plane = shape[2] * shape[3]
    let slices = shape[1] == 1 ? 1 : min(shape[1], 12)
    let rows = shape[1] == 1 ? shown : min(shown, 12)
    let tiles = (0..<rows).flatMap { filter in
      (0..<slices).map { slice in
        let start = (filter * shape[1] + slice) * plane
        return ImageGrid.Tile(
          width: shape[3], height: shape[2], values: Array(values[start..<start + plane]),
          caption: slices == 1
            ? (shown <= 16 ? "filter \(filter + 1)" : "\(filter + 1)") : "\(filter + 1), \(slice + 1)")
      }
    }
    let what =
      slices == 1
      ? "\(size), blue: negative, white: 0, red: positive"
      : "\(size); a row is a filter, a column an input channel (\(rows) × \(slices) of \(shape[0]) × \(shape[1])); "
        + "blue negative, red positive"
    var grid = ImageGrid(
      title: heading, subtitle: what, tiles: tiles, colorMap: .diverging,
      columns: slices == 1 ? Self.columns(rows) : slices)
    if slices > 1 { grid.largestTile = 60 }
    return grid
  }

  private static func columns(_ count: Int) -> Int? { count > 8 && count % 8 == 0 ? 8 : nil }

  /// `features.0` of `features.0.weight`.
  private static func layer(of name: String) -> String {
    name.split(separator: ".").dropLast().joined(separator: ".")
  }

  /// 0 is the middle grey; the largest magnitude among the filter's weights is an end.
  private static func coloured(_ values: [Float], _ filter: Int, _ shape: Shape) -> ImageGrid.Tile {
    let plane = shape[2] * shape[3], start = filter * 3 * plane
    let largest = values[start..<start + 3 * plane].reduce(Float.leastNormalMagnitude) { max($0, abs($1)) }
    var pixels: [UInt8] = []
    for place in 0..<plane {
      for channel in 0..<3 {
        let share: Float = values[start + channel * plane + place] / largest
        pixels.append(UInt8((127.5 + 127.5 * share).rounded()))
      }
    }
    return ImageGrid.Tile(
      Image(width: shape[3], height: shape[2], channels: 3, pixels: pixels), caption: "\(filter + 1)")
  }
}
