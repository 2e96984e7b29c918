import Striate

/// What people would rather look at than read, of one training run.
struct LeNet5Pictures {
  let model: LeNet5
  let losses: [Double]
  let evaluation: ClassifierEvaluation
  let dataName: String

  /// Writes `loss.png`, `filters.png`, `activations.png` and `confusion.png` into the folder.
  func write(into folder: RunFolder, digit: Tensor, label: Int) throws {
    try lossCurve().writePNG(to: folder.file("loss.png"))
    try filters().writePNG(to: folder.file("filters.png"))
    try activations(of: digit, label: label).writePNG(to: folder.file("activations.png"))
    try ConfusionMatrixPicture(
      title: "LeNet-5 on \(dataName): \(percentText(evaluation.accuracy)) of \(evaluation.count) test digits",
      counts: evaluation.confusion, classNames: LeNet5System.classNames
    ).image().writePNG(to: folder.file("confusion.png"))
  }

  private func lossCurve() -> Image {
    LineChart(
      title: "LeNet-5 on \(dataName): cross-entropy of each batch", subtitle: "pale: each step, dark: smoothed",
      xLabel: "step", yLabel: "loss", logarithmic: true,
      series: [.init(name: "training loss", values: losses, smoothing: losses.count > 50 ? 0.95 : 0.5)]
    ).image()
  }

  private func filters() throws -> Image {
    let weight = (model.features[0] as! Conv2D).weight.value
    let values = try weight.scalars(as: Float.self)
    let tiles = (0..<weight.shape[0]).map { filter in
      ImageGrid.Tile(
        width: 5, height: 5, values: Array(values[filter * 25..<(filter + 1) * 25]), caption: "filter \(filter + 1)")
    }
    return ImageGrid(
      title: "The six 5×5 filters of the first layer", subtitle: "blue: negative, white: 0, red: positive",
      tiles: tiles, colorMap: .diverging, columns: 6
    ).image()
  }

  private func activations(of digit: Tensor, label: Int) throws -> Image {
    let stages = withPhase(.inference) { withoutGradients { model.features.activations(digit) } }
    try evaluate([digit, stages[1], stages[4]])
    var tiles = [
      ImageGrid.Tile(width: 28, height: 28, values: try digit.scalars(as: Float.self), caption: "a \(label)")
    ]
    // Maps of 10×10 are drawn three times as large, so that they are as wide as those of 28×28.
    for (stage, name, enlargement) in [(stages[1], "C1", 1), (stages[4], "C3", 3)] {
      let values = try stage.scalars(as: Float.self)
      for map in 0..<stage.shape[1] {
        tiles.append(
          tile(values, map, stage.shape[2], stage.shape[3], enlargement, caption: "\(name) map \(map + 1)"))
      }
    }
    return ImageGrid(
      title: "What LeNet-5 sees in a handwritten \(label)",
      subtitle: "the digit, the 6 maps of the first convolution (28×28) and the 16 of the second (10×10), after tanh",
      tiles: tiles, colorMap: .viridis, normalization: .perTile, columns: 7
    ).image()
  }

  private func tile(
    _ values: [Float], _ map: Int, _ height: Int, _ width: Int, _ enlargement: Int, caption: String
  ) -> ImageGrid.Tile {
    let start = map * height * width
    let enlarged = (0..<height * enlargement).flatMap { row in
      (0..<width * enlargement).map { column in
        values[start + row / enlargement * width + column / enlargement]
      }
    }
    return ImageGrid.Tile(
      width: width * enlargement, height: height * enlargement, values: enlarged, caption: caption)
  }
}
