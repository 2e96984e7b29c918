import Foundation
import Striate
import StriateSystems
import Testing

/// Damaged recipes and model files must end in an error or in a value: never in a crash, a hang or gigabytes of memory.
@Suite(.serialized) struct FuzzTests {
  private enum Kind: String, CaseIterable { case recipe, description, tensors, bytes }

  /// `STRIATE_FUZZ` sets another number of damaged files a kind and prints what came of them.
  private static let chosen = ProcessInfo.processInfo.environment["STRIATE_FUZZ"].flatMap { Int($0) }

  private static let words =
    Recipe.layerNames + Recipe.templateNames + Recipe.settingNames + [
      "kernel", "stride", "padding", "dilation", "groups", "bias", "size", "to", "layers", "shortcut", "hidden",
      "blocks",
      "width", "[", "]", "{", "}", ": ", "- ", ", ", "\n  ", "&a ", "*a", "? ", "<<: *a", "!!int ", "|\n", "---\n",
      "\"", "'", "\\u0000", "\u{0}", "é", "\"classes\"", "\"mean\"", "\"one_hot\"", "\"cover\"", "\"fit\"", "#"
    ]

  // MARK: - Recipes

  private static let recipes = [
    """
    data: a.csv
    target: y
    network:
      - conv: {to: 6, kernel: 3, stride: 2, padding: 1, groups: 1}
      - batch-norm
      - relu
      - max-pool: {size: 2, stride: 1}
      - residual: {layers: [{conv: 6}, {group-norm: 2}, silu], shortcut: [{conv: {to: 6, kernel: 1}}]}
      - flatten
      - dropout: 0.5
      - maxout: {to: 7, pieces: 3}
      - linear: 3
    epochs: 12
    """,
    "data: &a b\nnetwork: {resnet: {width: 4, blocks: [1, 2]}}\nvalidation: 0.25\nseed: 3\nflip: no\ntarget: *a\n",
    "data: d\nnetwork: {mlp: {hidden: [8, 8], activation: tanh, dropout: 0.1}}\noptimizer: adam\nlearning-rate: 1e-3\n"
  ].map { Array($0.utf8) }

  /// A recipe, and the network that it describes for pictures and for rows.
  private static func readRecipe(_ bytes: [UInt8]) throws {
    let recipe = try Recipe(parsing: bytes, name: "r.yml")
    guard let network = recipe.network else { return }
    // Some fit one of them only.
    do {
      _ = try DescribedNetwork(network, input: [3, 8, 8], outputs: 3)
    } catch {
      #expect(!"\(error)".contains("\n"), "\(error)")
      _ = try DescribedNetwork(network, input: [4], outputs: 3)
    }
  }

  // MARK: - Model files

  /// A model of pictures, one of rows with texts and missing numbers, and what they are used on.
  private struct Models {
    let folder = TemporaryFolder()
    let files: [SafetensorsFile]
    let picture = Image(width: 9, height: 7, channels: 3, pixels: (0..<189).map { UInt8($0) })

    init() throws {
      try folder.write("a,b,y\n1,u,p\n2,v,q\n,u,p\n4,v,q\n5,u,p\n3,v,q\n2,u,p\n1,v,q\n7,u,p\n9,v,q\n", to: "table.csv")
      var generator = SeededGenerator(state: 5)
      for (name, index) in ["p", "q"].flatMap({ name in (0..<4).map { (name, $0) } }) {
        let pixels = (0..<192).map { _ in UInt8.random(in: 0...255, using: &generator) }
        try folder.write([], to: "photos/\(name)/x")
        try Image(width: 8, height: 8, channels: 3, pixels: pixels)
          .writePNG(to: folder("photos/\(name)/\(index).png"))
      }
      for (name, network) in [("table.csv", "mlp"), ("photos", "resnet"), ("photos", "convnet")] {
        var recipe = Recipe(data: folder(name))
        recipe.network = .object([
          JSONMember(network, .object(network == "mlp" ? [] : [JSONMember("width", .integer(2))]))
        ])
        recipe.epochs = 1
        recipe.comparesWithLinear = false
        var options = RecipeTraining.Options()
        options.folder = folder("run-\(network)")
        _ = try RecipeTraining(recipe, options) { _ in }.run()
      }
      files = try ["mlp", "resnet", "convnet"].map { [folder] in
        try SafetensorsFile(reading: folder("run-\($0)/model.safetensors"))
      }
    }

    /// Reads the file and looks at new data with it.
    func use(_ bytes: [UInt8]) throws {
      let path = try folder.write(bytes, to: "damaged.safetensors")
      let predictor = try Predictor(modelFile: path)
      switch predictor.kind {
      case .pictures: _ = try predictor.prediction(for: picture)
      case .table:
        #expect(try predictor.predictions(forTable: folder("table.csv")).count == 10)
        _ = try predictor.evaluate(on: folder("table.csv")) { _ in }
      }
    }
  }

  /// The file with a damaged description.
  private static func withDamagedDescription(_ models: Models, _ mutator: inout TextMutator) -> [UInt8] {
    let file = models.files[mutator.random(0...models.files.count - 1)]
    var metadata = file.metadata
    let texts = models.files.map { Array(($0.metadata["striate.model"] ?? "").utf8) }
    let own = Array((metadata["striate.model"] ?? "").utf8)
    let damaged = mutator.damaged(mutator.random(0...5) == 0 ? texts : [own])
    metadata["striate.model"] = String(decoding: damaged, as: UTF8.self)
    return SafetensorsFile(entries: file.entries, metadata: metadata).serialized()
  }

  /// The file with a tensor of another name, shape or value.
  private static func withDamagedTensor(_ models: Models, _ mutator: inout TextMutator) -> [UInt8] {
    let file = models.files[mutator.random(0...models.files.count - 1)]
    var entries = file.entries
    let index = mutator.random(0...entries.count - 1), entry = entries[index]
    switch mutator.random(0...3) {
    case 0: entries.remove(at: index)
    case 1:
      entries[index] = NamedArray(
        name: entry.name, dtype: entry.dtype, shape: entry.shape.reversed() + [1], bytes: entry.bytes)
    case 2:
      entries[index] = NamedArray(name: entry.name + "x", dtype: entry.dtype, shape: entry.shape, bytes: entry.bytes)
    default:
      let values: [UInt32] = [0x7F80_0000, 0xFF80_0000, 0x7FC0_0000, 0x7F7F_FFFF, 1, 0x8000_0000]
      let value = values[mutator.random(0...values.count - 1)]
      let bytes = (0..<entry.bytes.count).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * ($0 % 4))) }
      entries[index] = NamedArray(name: entry.name, dtype: entry.dtype, shape: entry.shape, bytes: bytes[...])
    }
    return SafetensorsFile(entries: entries, metadata: file.metadata).serialized()
  }

  @Test(arguments: Kind.allCases)
  private func `damaged recipes and models are refused or used`(_ kind: Kind) throws {
    var mutator = TextMutator(seed: 17, words: Self.words)
    let models = try Models()
    let whole = models.files.map { $0.serialized() }
    for bytes in whole { try models.use(bytes) }
    for recipe in Self.recipes { try Self.readRecipe(recipe) }
    // A third each of the ways to damage a model.
    let iterations = kind == .recipe ? Self.chosen ?? 1000 : ((Self.chosen ?? 900) + 2) / 3
    var used = 0, slowest = (time: Duration.zero, bytes: [UInt8]())
    for _ in 0..<iterations {
      let bytes: [UInt8] =
        switch kind {
        case .recipe: mutator.damaged(Self.recipes)
        case .description: Self.withDamagedDescription(models, &mutator)
        case .tensors: Self.withDamagedTensor(models, &mutator)
        case .bytes: mutator.damaged(whole)
        }
      let start = ContinuousClock.now
      do {
        try kind == .recipe ? Self.readRecipe(bytes) : models.use(bytes)
        used += 1
      } catch { #expect(!"\(error)".contains("\n"), "\(error)") }
      let time = ContinuousClock.now - start
      if time > slowest.time { slowest = (time, bytes) }
    }
    #expect(used > 0 && used < iterations)
    // Far above what any of them takes, far below what one would wait for.
    #expect(slowest.time < .seconds(60), "\(String(decoding: slowest.bytes.prefix(4000), as: UTF8.self))")
    if Self.chosen != nil {
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
      print("fuzz: \(kind): \(iterations) inputs, \(used) used, slowest \(slowest.time), peak so far \(peak)")
    }
  }
}
