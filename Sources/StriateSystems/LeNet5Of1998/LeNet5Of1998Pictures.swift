import Striate

/// What people would rather look at than read, of one training run.
struct LeNet5Of1998Pictures {
  static let files = ["codes.png", "filters.png", "maps.png", "error.png", "mistakes.png"]

  /// The paper shows all 82 of its mistakes.
  private static let mistakeLimit = 100

  let model: LeNet5Of1998
  let history: TrainingHistory
  let judgement: DigitJudgement
  let data: DigitDataset

  func write(into folder: RunFolder) throws {
    try Self.codes().writePNG(to: folder.file("codes.png"))
    try filters().writePNG(to: folder.file("filters.png"))
    try maps().writePNG(to: folder.file("maps.png"))
    try errorCurve().writePNG(to: folder.file("error.png"))
    try mistakes().writePNG(to: folder.file("mistakes.png"))
  }

  static func codes() -> Image {
    let size = DigitCodes.width * DigitCodes.height
    // Ink is dark on the picture.
    let tiles = (0..<10).map { digit in
      ImageGrid.Tile(
        width: DigitCodes.width, height: DigitCodes.height,
        values: DigitCodes.values[digit * size..<(digit + 1) * size].map { -$0 }, caption: "\(digit)")
    }
    return ImageGrid(
      title: "What the 84 units of F6 should be for each digit",
      subtitle: "7×12 pixels, +1 for ink and −1 for paper; the nearest bitmap is the answer", tiles: tiles,
      colorMap: .grey, normalization: .perTile, columns: 10
    ).image()
  }

  private func filters() throws -> Image {
    let values = try model.c1.weight.value.scalars(as: Float.self)
    let tiles = (0..<6).map { map in
      ImageGrid.Tile(width: 5, height: 5, values: Array(values[map * 25..<(map + 1) * 25]), caption: "C1 map \(map)")
    }
    return ImageGrid(
      title: "The six 5×5 filters of C1", subtitle: "blue: negative, white: 0, red: positive", tiles: tiles,
      colorMap: .diverging, columns: 6
    ).image()
  }

  /// The first test digit on its way through the network.
  private func maps() throws -> Image {
    let digit = data.test.prefix(1)
    var tiles: [ImageGrid.Tile] = []
    for batch in digit.batches(of: 1) {
      let stages = withPhase(.inference) { withoutGradients { model.stages(batch.images) } }
      try evaluate([batch.images, stages.c1, stages.s2, stages.c3, stages.s4])
      tiles += try Self.tiles(of: batch.images, pixels: 1) { _ in "the input" }
      // Small maps are enlarged, so that all are about as wide.
      for (maps, name, pixels) in [
        (stages.c1, "C1", 1), (stages.s2, "S2", 2), (stages.c3, "C3", 3), (stages.s4, "S4", 6)
      ] {
        tiles += try Self.tiles(of: maps, pixels: pixels) { "\(name) map \($0)" }
      }
    }
    return ImageGrid(
      title: "A handwritten \(digit.label(at: 0)) on its way through LeNet-5",
      subtitle: "the maps of C1 (28×28), S2 (14×14), C3 (10×10) and S4 (5×5), after the squash", tiles: tiles,
      colorMap: .viridis, normalization: .perTile, columns: 8
    ).image()
  }

  /// Maps as tiles, each number a square of so many pixels.
  private static func tiles(
    of maps: Tensor, pixels: Int, caption: (Int) -> String
  ) throws -> [ImageGrid.Tile] {
    let (count, height, width) = (maps.shape[1], maps.shape[2], maps.shape[3])
    let values = try maps.scalars(as: Float.self)
    return (0..<count).map { map in
      let start = map * height * width
      let enlarged = (0..<height * pixels).flatMap { row in
        (0..<width * pixels).map { values[start + row / pixels * width + $0 / pixels] }
      }
      return ImageGrid.Tile(
        width: width * pixels, height: height * pixels, values: enlarged, caption: caption(map))
    }
  }

  private func errorCurve() -> Image {
    let errors = history.epochs.compactMap { $0.value(of: "test_error") }.map { $0 * 100 }
    return LineChart(
      title: "LeNet-5 of 1998 on \(data.name): test error after each pass", xLabel: "pass",
      yLabel: "test error in %", logarithmic: true, series: [.init(name: "", values: errors)]
    ).image()
  }

  private func mistakes() throws -> Image {
    let all = judgement.mistakes(in: data.test), shown = Array(all.prefix(Self.mistakeLimit))
    var tiles: [ImageGrid.Tile] = []
    let places = Set(shown)
    for (place, batch) in data.test.batches(of: 1).enumerated() where places.contains(place) {
      let side = batch.images.shape[2]
      tiles.append(
        ImageGrid.Tile(
          width: side, height: side, values: try batch.images.scalars(as: Float.self).map { -$0 },
          caption: "\(data.test.label(at: place))→\(judgement.answers[place])"))
    }
    let count = all.count > shown.count ? "the first \(shown.count) of \(all.count)" : "all \(all.count)"
    return ImageGrid(
      title: "Test digits of \(data.name) that LeNet-5 takes for others",
      subtitle: "\(count); the true digit → the answer", tiles: tiles, colorMap: .grey, normalization: .perTile,
      columns: 10
    ).image()
  }
}
