import Foundation
import Striate
import StriateSystems
import Testing

@Suite struct ModelPictureTests {
  private func lenet() throws -> ModelPictures { ModelPictures(try LoadedModel("lenet5")) }

  /// What an error says.
  private func complaint(_ body: () throws -> Void) -> String {
    do { try body() } catch { return "\(error)" }
    return ""
  }

  @Test func `filters are the weights, a tile each`() throws {
    let grid = try lenet().filters(limit: 4)
    let network = withSeed(1) { LeNet5() }
    let weights = try network.namedCells[0].value.scalars(as: Float.self)
    #expect(grid.tiles.count == 4 && grid.tiles[3].values == Array(weights[75..<100]))
    #expect(grid.title == "lenet5: the first 4 of the 6 filters of features.0")
    // A second convolution: rows of slices.
    let slices = try lenet().filters(layer: "features.3")
    #expect(slices.columns == 6 && slices.tiles.count == 72 && slices.tiles[7].caption == "2, 2")
    #expect(complaint { _ = try lenet().filters(layer: "featuers.3") }.contains("did you mean 'features.3'?"))
    #expect(complaint { _ = try lenet().filters(layer: "x") }.contains("there are: features.0, features.3"))
  }

  @Test func `a diagram has the layers in order, with shapes and parameters`() throws {
    let diagram = try lenet().diagram()
    #expect(diagram.blocks.count == 13)
    #expect(diagram.blocks.map(\.inputs) == [[]] + (0..<12).map { [$0] })
    #expect(diagram.blocks[1].title == "Conv2D" && diagram.blocks[1].detail == "6×28×28  ·  156 parameters")
    #expect(diagram.blocks[12].name == "classifier.5" && diagram.blocks[12].detail == "10  ·  850 parameters")
    #expect(diagram.subtitle.hasPrefix("61,706 parameters"))
    let outer = try lenet().diagram(depth: 1)
    #expect(outer.blocks.map(\.name) == ["", "features", "classifier"])
    #expect(try diagram.svg().contains(">AveragePool2D</text>"))
  }

  @Test func `maps are what the layers return`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("x.npy").path
    let x = withSeed(2) { Tensor.normal([1, 28, 28]) }
    try NPYFile.write(
      NamedArray(name: "x", dtype: .float32, shape: [1, 28, 28], bytes: try x.bytes()[...]), to: path)
    let rows = try lenet().activations(of: path, maps: 3).rows
    #expect(rows.map(\.title) == ["input", "features.0", "features.3"] && rows.map(\.tiles.count) == [1, 3, 3])
    #expect(rows[2].detail == "Conv2D  16×10×10, the first 3 maps")
    let network = withSeed(1) { LeNet5() }
    let first = (network.features[0] as! Conv2D)(x.reshaped(to: [1, 1, 28, 28]))
    #expect(try rows[1].tiles[2].values == first[0][2].scalars(as: Float.self))
    let pooled = try lenet().activations(of: path, layers: ["classifier.4"]).rows[1]
    #expect(pooled.tiles[0].width == 10 && pooled.tiles[0].values.count == 90)
    #expect(complaint { _ = try lenet().activations(of: path, layers: ["features.9"]) }.contains("did you mean"))
    try NPYFile.write(
      NamedArray(name: "x", dtype: .float32, shape: [784], bytes: try x.bytes()[...]), to: path)
    #expect(complaint { _ = try lenet().activations(of: path) }.contains("the network takes [1, 28, 28]"))
  }

  @Test func `features of the digits come into the plane`() throws {
    let result = try #require(try lenet().embedding(data: nil, method: .pca, limit: 40))
    #expect(result.picture.points.count == 40 && result.picture.classNames.count == 10)
    #expect(result.picture.title == "lenet5: 84 features of classifier.4" && result.agreement != nil)
    #expect(complaint { _ = try lenet().embedding(data: nil, layer: "clasifier.1", method: .pca) }.contains("did you"))
  }

  @Test func `confusion counts each digit once`() throws {
    let picture = try lenet().confusion(data: nil) { _ in }
    #expect(picture.counts.joined().reduce(0, +) == 360 && picture.classNames == (0...9).map(String.init))
  }

  @Test func `a network learns points while frames are taken`() throws {
    var recipe = Recipe(data: "")
    recipe.epochs = 6
    let result = try BoundaryTraining(.moons, count: 80, recipe: recipe).run(frames: 3)
    #expect(result.steps == 18 && result.isComplete && result.accuracy > 0.7)
    let file = try #require(result.animation).data()
    #expect(try Image(decoding: file, name: "a").width == 480)
    #expect(result.picture.title.hasPrefix("moons: step 18 of 18, accuracy "))
    #expect(result.picture.examples.count == 80 && result.picture.classNames == ["first", "second"])
    #expect(try BoundaryTraining(.moons, count: 80, recipe: recipe).run(frames: 3).animation?.data() == file)
    #expect(try BoundaryTraining(.moons, count: 80, recipe: recipe).run(frames: 1).animation == nil)
  }

  @Test func `sample points have two classes of one size`() {
    for sample in SamplePoints.allCases {
      let table = sample.table(count: 50, seed: 3)
      #expect(table.count == 50 && table == sample.table(count: 50, seed: 3))
      #expect(table != sample.table(count: 50, seed: 4))
    }
  }

  @Test func `what cannot be drawn is refused with a reason`() throws {
    #expect(complaint { _ = try lenet().boundary(data: nil) }.contains("needs a model of rows with two columns"))
    #expect(complaint { _ = try lenet().confusion(data: "/nowhere") { _ in } }.contains("/nowhere"))
    var recipe = Recipe(data: "/nowhere.csv")
    recipe.epochs = 1
    #expect(complaint { _ = try BoundaryTraining(recipe) }.contains("/nowhere.csv"))
  }
}
