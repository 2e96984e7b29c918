import StriateFormats
import StriatePictures
import Testing

@Suite struct ChartTests {
  @Test(arguments: [
    (0.0, 1.0, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (0.08, 2.51, ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0"]),
    (-3.0, 4.0, ["−4", "−2", "0", "2", "4"]),
    (5.0, 5.0, ["4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"]),
    (0.0, 60_000.0, ["0", "10,000", "20,000", "30,000", "40,000", "50,000", "60,000"]),
    (.nan, .nan, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (0.0, 3e-9, ["0", "5e−10", "1e−9", "1.5e−9", "2e−9", "2.5e−9", "3e−9"])
  ])
  func `ticks stand at round numbers and cover the data`(_ low: Double, _ high: Double, _ labels: [String]) {
    let ticks = AxisTicks(from: low, to: high)
    #expect(ticks.labels == labels)
    if low.isFinite { #expect(ticks.lower <= low && ticks.upper >= high) }
  }

  @Test func `ticks inside a fixed range do not leave it`() {
    let ticks = AxisTicks(from: 1, to: 1200, count: 8, extended: false)
    #expect(ticks.labels == ["200", "400", "600", "800", "1,000", "1,200"])
    #expect(ticks.lower == 1 && ticks.upper == 1200 && ticks.fraction(of: 1200) == 1)
  }

  @Test(arguments: [
    (3e-6, 2.0, ["1e−6", "1e−5", "0.0001", "0.001", "0.01", "0.1", "1", "10"]),
    (0.03, 0.7, ["0.02", "0.05", "0.1", "0.2", "0.5", "1"]),
    (-1, 5, ["0.1", "0.2", "0.5", "1"])
  ])
  func `logarithmic ticks stand at powers of ten`(_ low: Double, _ high: Double, _ labels: [String]) {
    let ticks = AxisTicks(logarithmicFrom: low, to: high)
    #expect(ticks.labels == labels)
    #expect(ticks.fraction(of: ticks.lower) == 0 && ticks.fraction(of: ticks.upper) == 1)
    #expect(ticks.fraction(of: 0).isNaN)
  }

  @Test func `smoothing keeps straight lines and quiets noise`() {
    let line = (0..<50).map { Point(Double($0), 3 - 0.5 * Double($0)) }
    for (a, b) in zip(LineChart.smoothed(line, 0.9), line) { #expect(abs(a.y - b.y) < 1e-9) }
    let noise = (0..<400).map { (step: Int) -> Point in Point(Double(step), step % 2 == 0 ? 1 : -1) }
    #expect(LineChart.smoothed(noise, 0.95)[50..<350].allSatisfy { abs($0.y) < 0.06 })
    let gap = [Point(0, 1), Point(1, .nan), Point(2, 1)]
    let smooth = LineChart.smoothed(gap, 0.5)
    #expect(smooth[0].y == 1 && smooth[1].y.isNaN && smooth[2].y == 1)
    #expect(LineChart.smoothed([Point(0, 7)], 0.9) == [Point(0, 7)])
  }

  /// Number of pixels within a small distance of a colour.
  private static func count(_ color: Color, in image: Image) -> Int {
    let target = [color.red, color.green, color.blue].map { Int($0 * 255 + 0.5) }
    return (0..<image.width * image.height).count { (index: Int) -> Bool in
      (0..<3).allSatisfy { (channel: Int) -> Bool in
        abs(Int(image.pixels[3 * index + channel]) - target[channel]) <= 2
      }
    }
  }

  @Test func `a chart draws each series in its colour, and gaps and huge series are no trouble`() {
    let falling = (0..<200_000).map { (step: Int) -> Double in
      step % 1000 == 7 ? .nan : 2 / (1 + Double(step) / 1000)
    }
    let chart = LineChart(
      title: "Loss", subtitle: "LeNet-5",
      series: [
        .init(name: "training", values: falling, smoothing: 0.9),
        .init(name: "test", points: [Point(50_000, 1), Point(100_000, 0.5), Point(.nan, 1), Point(200_000, 0.2)])
      ])
    let image = chart.image()
    #expect(image.width == 1200 && image.height == 800 && image.channels == 3)
    #expect(Self.count(Palette.category(0), in: image) > 1500)
    #expect(Self.count(Palette.category(1), in: image) > 800)
    #expect(image == chart.image())
  }

  @Test(arguments: [false, true]) func `a chart of nothing is a picture too`(_ logarithmic: Bool) {
    let chart = LineChart(
      title: "", logarithmic: logarithmic,
      series: [.init(name: "", values: [.nan, .infinity]), .init(name: "none", points: [])], width: 1, height: 1)
    #expect(chart.image().width == 400 && chart.image().height == 300)
    let extreme = LineChart(
      title: "extreme", logarithmic: logarithmic,
      series: [.init(name: "a", values: [.leastNonzeroMagnitude, 1.7e308, -1.7e308, 1], smoothing: 0.5)])
    #expect(extreme.image().width == 1200)
    let tiny = LineChart(
      title: "tiny", logarithmic: logarithmic, series: [.init(name: "a", values: [.leastNonzeroMagnitude, 0])])
    #expect(tiny.image().width == 1200)
    let one = LineChart(title: "one", logarithmic: logarithmic, series: [.init(name: "a", values: [0.5])])
    #expect(Self.count(Palette.category(0), in: one.image()) > 40)
  }

  @Test func `a ROC chart spans both rates, and its curve goes through its points`() {
    // Half of the yes before any no: up to (0, 1/2), across to (1, 1/2), up to (1, 1).
    let curve = LineChart.Curve(name: "", x: [0, 0, 1, 1], y: [0, 0.5, 0.5, 1], area: 0.5)
    let chart = LineChart.receiverOperatingCharacteristic(curves: [curve])
    #expect(chart.series[0].name == "AUC 0.500")
    let image = chart.image()
    let marked = Self.places(of: Palette.category(0), in: image)
    // The longest run of the colour in one row is the curve's level part, as wide as the area inside the axes.
    let rows = Dictionary(grouping: marked, by: \.y).mapValues(\.count)
    #expect((800...870).contains(rows.values.max() ?? 0))
    let few = LineChart.receiverOperatingCharacteristic(curves: [.init(name: "", points: [Point(0.2, 0.3)], area: 1)])
    #expect(few.xRange == 0...1 && few.yRange == 0...1)
    // Dashes of the diagonal.
    #expect(Self.count(Palette.axis, in: few.image()) > Self.count(Palette.axis, in: chartWithoutGuides(few)) + 800)
  }

  private func chartWithoutGuides(_ chart: LineChart) -> Image {
    var chart = chart
    chart.guides = []
    return chart.image()
  }

  private static func places(of color: Color, in image: Image) -> [(x: Int, y: Int)] {
    let target = [color.red, color.green, color.blue].map { Int($0 * 255 + 0.5) }
    return (0..<image.width * image.height).filter { (index: Int) -> Bool in
      (0..<3).allSatisfy { (channel: Int) -> Bool in
        abs(Int(image.pixels[3 * index + channel]) - target[channel]) <= 2
      }
    }.map { ($0 % image.width, $0 / image.width) }
  }

  @Test func `precision over recall is drawn in the steps that average precision adds up`() {
    let falling = [Point(1, 0.5), Point(0.5, 0.75), Point(0, 1)]
    let steps = [Point(0, 1), Point(0, 0.75), Point(0.5, 0.75), Point(0.5, 0.5), Point(1, 0.5)]
    #expect(LineChart.steps(through: falling) == steps)
    #expect(LineChart.steps(through: falling.reversed()) == steps)
    #expect(LineChart.steps(through: []) == [])
    let chart = LineChart.precisionRecall(curves: [.init(name: "cat", points: falling, area: 0.625)], share: 0.4)
    #expect(chart.series[0].name == "cat: AP 0.625" && chart.guides[0].from == Point(0, 0.4))
    #expect(chart.image().width == 1000)
  }

  @Test func `training curves tell the best epoch`() {
    let training = (1...6).map { Point(Double($0), 1 / Double($0)) }
    let validation = [0.9, 0.7, 0.65, .nan, 0.8].enumerated().map { Point(Double($0.offset + 1), $0.element) }
    let loss = LineChart.training(training: training, validation: validation)
    #expect(loss.subtitle == "best validation loss 0.6500 at epoch 3")
    #expect(loss.guides.count == 1 && loss.guides[0].from.x == 3 && loss.guides[0].to.x == 3)
    let accuracy = LineChart.training(
      measure: "accuracy", training: training, validation: validation, higherIsBetter: true, xLabel: "step")
    #expect(accuracy.subtitle == "best validation accuracy 0.9000 at step 1")
    #expect(LineChart.training(training: training, validation: []).guides.isEmpty)
    let empty = LineChart.training(training: [], validation: [Point(1, .nan)], logarithmic: true)
    #expect(empty.guides.isEmpty && empty.image().width == 1200)
  }

  @Test func `tiles are enlarged by whole factors in the colours of their values`() {
    let tile = ImageGrid.Tile(width: 2, height: 1, values: [-1, 2], caption: "filter 0")
    let signed = ImageGrid(title: "Filters", tiles: [tile, tile], colorMap: .diverging).image()
    let low = Self.count(ColorMap.diverging.color(at: 0.25), in: signed)
    let high = Self.count(ColorMap.diverging.color(at: 1), in: signed)
    // Two squares of 180 × 180 each, less the frame, and a little of the scale.
    #expect((62_000...66_000).contains(low) && (62_000...66_000).contains(high))
    let other = ImageGrid.Tile(width: 2, height: 1, values: [0, 8])
    let own = ImageGrid(
      title: "Maps", tiles: [tile, other], colorMap: .viridis, normalization: .perTile, columns: 1)
    #expect((62_000...66_000).contains(Self.count(ColorMap.viridis.color(at: 1), in: own.image())))
    #expect(own.image().height > own.image().width)
  }

  @Test func `empty, constant and infinite tiles are drawn`() {
    #expect(ImageGrid(title: "None", tiles: [], colorMap: .viridis).image().width >= 400)
    for map in [ColorMap.viridis, .diverging, .grey] {
      let tile = ImageGrid.Tile(width: 3, height: 1, values: [0, .nan, .infinity])
      #expect(ImageGrid(title: "Odd", tiles: [tile], colorMap: map).image().height > 200)
    }
    let many = (0..<200).map { _ in ImageGrid.Tile(width: 100, height: 3, values: [Float](repeating: 1, count: 300)) }
    #expect(ImageGrid(title: "Many", tiles: many, colorMap: .grey).image().width >= 1200)
  }

  @Test func `a confusion matrix colours right answers blue and mistakes orange`() {
    let names = ["cat", "dog", "a class with a name that is much too long for any picture"]
    let picture = ConfusionMatrixPicture(counts: [[9, 0, 0], [0, 0, 5], [0, 0, 0]], classNames: names).image()
    #expect(Self.count(Palette.good, in: picture) > 5000)
    #expect(Self.count(Palette.bad, in: picture) > 5000)
    #expect(ConfusionMatrixPicture(counts: [], classNames: []).image().width >= 400)
    let large = [[Int]](repeating: [Int](repeating: 1, count: 120), count: 120)
    let names120 = (0..<120).map { "class \($0)" }
    #expect(ConfusionMatrixPicture(counts: large, classNames: names120).image().width < 2500)
  }

  @Test func `a decision boundary stands where two classes are equally likely`() {
    // p(1) = x: the boundary is the line x = 0.5 in the middle.
    let row = (0..<11).flatMap { (step: Int) -> [Float] in [1 - Float(step) / 10, Float(step) / 10] }
    let probabilities = (0..<11).flatMap { _ in row }
    let picture = DecisionBoundaryPicture(
      title: "Boundary", xRange: 0...1, yRange: 0...1, classNames: ["left", "right"], columns: 11, rows: 11,
      probabilities: probabilities,
      examples: [.init(0.1, 0.5, label: 0), .init(0.9, 0.5, label: 1), .init(7, 7, label: 1)])
    let image = picture.image()
    let reds = (0..<image.width).map { Int(image.pixels[(600 * image.width + $0) * 3]) }
    let dark = reds.indices.filter { reds[$0] < 110 }
    #expect((2...5).contains(dark.count))
    // The area goes from 96 to 944.
    #expect(dark.allSatisfy { abs($0 - 520) <= 3 })
    #expect(Self.count(Palette.category(0), in: image) > 150)
    let place = DecisionBoundaryPicture.position(
      column: 10, row: 0, columns: 11, rows: 11, xRange: -1...1, yRange: 2...3)
    #expect(place == Point(1, 2))
  }
}
