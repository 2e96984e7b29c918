import Foundation
import Striate
import StriateSystems
import Testing

/// Runs that are repeated, broken off, begun from other weights, or made of pictures.
@Suite struct OwnRunTests {
  let folder = TemporaryFolder()

  private struct Broken: Error {}

  /// Breaks a run off after a step.
  private func breaking(after last: Int) -> any TrainingCallback {
    ClosureCallback(onStep: { if $0.step == last { throw Broken() } })
  }

  @Test func `the same seed gives the same bits, another seed others`() throws {
    try folder.write(OwnDataSamples.classes(100), to: "t.csv")
    for (name, seed) in [("a", 1), ("b", 1), ("c", 2)] as [(String, UInt64)] {
      _ = try RecipeTraining.run(OwnDataSamples.recipe(folder, "t.csv", epochs: 5, seed: seed), into: folder(name))
    }
    #expect(try folder.bytes("a/model.safetensors") == folder.bytes("b/model.safetensors"))
    #expect(try folder.bytes("a/metrics.csv") == folder.bytes("b/metrics.csv"))
    #expect(try folder.bytes("a/model.safetensors") != folder.bytes("c/model.safetensors"))
  }

  /// The learning rate is so large that validation soon gets no better.
  @Test(arguments: [3, 40, 61]) func `a run that was broken off and resumed ends early with the same bits`(_ step: Int)
    throws
  {
    try folder.write(OwnDataSamples.classes(100), to: "t.csv")
    var recipe = OwnDataSamples.recipe(folder, "t.csv", epochs: 200)
    recipe.learningRate = 0.3
    recipe.batchSize = 8
    recipe.patience = 5
    let whole = try RecipeTraining.run(recipe, into: folder("whole")) { $0.checkpointSteps = 4 }
    guard case .stopped = whole.training.end else { return #expect(Bool(false), "ended: \(whole.training.end)") }
    #expect(whole.training.history.losses.count > 61)

    #expect(throws: Broken.self) {
      _ = try RecipeTraining.run(recipe, into: folder("run"), callbacks: [breaking(after: step)]) {
        $0.checkpointSteps = 4
      }
    }
    #expect(!folder.names(in: "run").contains("model.safetensors"))
    let resumed = try RecipeTraining.run(recipe, into: folder("run")) {
      ($0.checkpointSteps, $0.resumes) = (4, true)
    }
    #expect(resumed.training.end == whole.training.end)
    #expect(resumed.training.history == whole.training.history)
    #expect(try folder.bytes("run/model.safetensors") == folder.bytes("whole/model.safetensors"))
    #expect(try folder.bytes("run/metrics.csv") == folder.bytes("whole/metrics.csv"))
  }

  @Test func `frozen parameters stay as they were drawn, and the others move`() throws {
    try folder.write(OwnDataSamples.classes(60), to: "t.csv")
    func weights(_ epochs: Int, _ frozen: [String]) throws -> SafetensorsFile {
      _ = try RecipeTraining.run(OwnDataSamples.recipe(folder, "t.csv", epochs: epochs), into: folder("run")) {
        $0.frozen = frozen
      }
      return try SafetensorsFile(reading: folder("run/model.safetensors"))
    }
    let (one, four) = (try weights(1, ["layers.0.*"]), try weights(4, ["layers.0.*"]))
    #expect(one.entries.map(\.name) == ["layers.0.bias", "layers.0.weight", "layers.2.bias", "layers.2.weight"])
    for entry in one.entries {
      #expect((entry.bytes == four[entry.name]?.bytes) == entry.name.hasPrefix("layers.0."), "\(entry.name)")
    }
    let error = complaint { _ = try weights(1, ["layer.0.*"]) }
    #expect(
      error
        == "--freeze layer.0.*: no parameter's name matches (hint: the names are layers.0.weight, layers.0.bias, "
        + "layers.2.weight, layers.2.bias ...)")
  }

  @Test func `a run begins with given weights where they fit, and says where`() throws {
    try folder.write(OwnDataSamples.classes(60), to: "t.csv")
    _ = try RecipeTraining.run(OwnDataSamples.recipe(folder, "t.csv", epochs: 3), into: folder("first"))
    let first = try SafetensorsFile(reading: folder("first/model.safetensors"))
    // As DataParallel names them, with another head.
    let entries = first.entries.filter { !$0.name.hasPrefix("layers.2") }.map { $0.renamed("module." + $0.name) }
    let head = NamedArray(name: "module.head.weight", dtype: .float32, shape: [1], bytes: [0, 0, 0, 0])
    try SafetensorsFile(entries: entries + [head]).write(to: folder("body.safetensors"))
    let notices = Notices()
    _ = try RecipeTraining.run(
      OwnDataSamples.recipe(folder, "t.csv", epochs: 1, seed: 1), into: folder("second"), notices: notices
    ) {
      ($0.initialWeights, $0.frozen) = (folder("body.safetensors"), ["layers.0.*"])
    }
    let second = try SafetensorsFile(reading: folder("second/model.safetensors"))
    #expect(second["layers.0.weight"]?.bytes == first["layers.0.weight"]?.bytes)
    #expect(
      notices.all == [
        """
        \(folder("body.safetensors")): loaded 2 of 4 tensors
          not in the file: layers.2.weight, layers.2.bias
          not in the model: head.weight
        """
      ])
    try SafetensorsFile(entries: [head]).write(to: folder("other.safetensors"))
    let error = complaint {
      _ = try RecipeTraining.run(OwnDataSamples.recipe(folder, "t.csv")) {
        $0.initialWeights = folder("other.safetensors")
      }
    }
    #expect(error == "\(folder("other.safetensors")): no tensor of it fits the network by name and shape")
  }

  @Test func `pictures are learned, and one that cannot be read is told and left out`() throws {
    try OwnDataSamples.writePictures(folder, perClass: 20)
    try OwnDataSamples.writePictures(folder, "test", perClass: 10, seed: 8)
    let jpeg = try Image(width: 8, height: 8, channels: 3, pixels: Array(repeating: 90, count: 192)).jpegData(
      quality: 90)
    try folder.write(Array(jpeg.dropLast(jpeg.count / 2)), to: "photos/dark/broken.jpg")
    var recipe = OwnDataSamples.recipe(folder, "photos", epochs: 15)
    recipe.network = .object([JSONMember("resnet", .object([JSONMember("width", .integer(4))]))])
    recipe.validation = .path(folder("test"))
    let notices = Notices()
    let result = try RecipeTraining.run(recipe, into: folder("run"), notices: notices)
    #expect(result.evaluation.score >= 0.9)
    #expect(notices.all.contains { $0.contains("photos/dark/broken.jpg") && $0.contains("JPEG") }, "\(notices.all)")

    let predictor = try Predictor(modelFile: folder("run/model.safetensors"))
    #expect(try predictor.evaluate(on: folder("test")) { _ in }.json == result.evaluation.json)
    // Of any size and number of channels, even where the whole in the network's size would be gigabytes.
    for (width, height, channels) in [(30, 20, 1), (1, 1, 3), (1, 3_000_000, 1), (3_000_000, 1, 3)] {
      let image = Image(
        width: width, height: height, channels: channels,
        pixels: Array(repeating: 220, count: width * height * channels))
      guard case .classes(let classes) = try predictor.prediction(for: image) else { continue }
      #expect(classes.first?.name == "bright", "\(width) × \(height) × \(channels)")
    }
    #expect(
      complaint { _ = try predictor.predictions(forTable: "t.csv") }?.contains("for pictures, not for tables") == true)
  }

  @Test func `folders that cannot be learned from are refused`() throws {
    try OwnDataSamples.writePictures(folder, perClass: 3)
    try OwnDataSamples.writePictures(folder, "single", perClass: 3)
    try FileManager.default.removeItem(atPath: folder("single/dark"))
    try OwnDataSamples.writePictures(folder, "other", perClass: 1)
    try folder.write([], to: "other/grey/1.png")
    var target = OwnDataSamples.recipe(folder, "photos")
    target.target = "bright"
    #expect(
      complaint { _ = try RecipeTraining.run(target) }
        == "\(folder("photos")): is a folder: the classes of pictures are their folders' names, not 'bright'")
    #expect(
      complaint { _ = try RecipeTraining.run(OwnDataSamples.recipe(folder, "single")) }
        == "\(folder("single")): has pictures of one class only: bright")
    var judged = OwnDataSamples.recipe(folder, "photos")
    judged.validation = .path(folder("other"))
    #expect(
      complaint { _ = try RecipeTraining.run(judged) }
        == "\(folder("other"))/grey: there is no class grey (hint: the classes are bright, dark)")
  }
}
