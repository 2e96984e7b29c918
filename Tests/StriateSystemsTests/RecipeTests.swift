import Foundation
import Striate
import StriateSystems
import Testing

@Suite struct RecipeTests {
  /// The recipe that a text is, from a file of its own.
  private func recipe(_ text: String) throws -> Recipe {
    let path = NSTemporaryDirectory() + "striate-\(UUID().uuidString).yml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try Recipe(reading: path)
  }

  private func complaint(_ text: String) -> String {
    do {
      _ = try recipe(text)
      return "no complaint"
    } catch let error as FormatError {
      return error.hint.map { "\(error.what) (\($0))" } ?? error.what
    } catch { return "another error: \(error)" }
  }

  @Test func `a recipe says what it says, and the rest stays open`() throws {
    let recipe = try recipe(
      """
      data: /flowers.csv   # paths are relative to the recipe's folder
      target: species
      validation: 0.25
      network: {mlp: {hidden: [8, 8]}}
      optimizer: adamw
      learning-rate: 0.01
      schedule: linear
      epochs: 12
      batch: 7
      seed: 3
      patience: 5
      baseline: no
      """)
    #expect(recipe.data == "/flowers.csv")
    #expect(recipe.target == "species")
    #expect(recipe.validation == .share(0.25))
    #expect(recipe.optimizer == .adamw)
    #expect(recipe.learningRate == 0.01)
    #expect(recipe.schedule == .linear)
    #expect(recipe.epochs == 12 && recipe.batchSize == 7 && recipe.seed == 3 && recipe.patience == 5)
    #expect(!recipe.comparesWithLinear)
    #expect(recipe.weightDecay == nil && recipe.imageSize == nil && recipe.task == nil)
  }

  @Test func `paths are relative to the recipe's folder`() throws {
    let recipe = try recipe("data: photos/train\nvalidation: photos/test\n")
    #expect(recipe.data.hasSuffix("/photos/train") && recipe.data.hasPrefix("/"))
    guard case .path(let path) = recipe.validation else { return #expect(Bool(false), "no path") }
    #expect(path.hasSuffix("/photos/test"))
  }

  @Test(arguments: [
    ("", "the file is empty"),
    ("just words", "a recipe is a list of 'name: value' lines"),
    ("target: x", "recipe: needs 'data'"),
    ("data: 3", "recipe.data: must be a text, not 3"),
    ("data: a.csv\nephocs: 3", "recipe: there is no setting 'ephocs'; did you mean 'epochs'?"),
    ("data: a.csv\nepochs: 0", "recipe.epochs: must be a whole number in 1 ... 1000000, not 0"),
    ("data: a.csv\nepochs: many", "recipe.epochs: must be a whole number in 1 ... 1000000, not \"many\""),
    ("data: a.csv\noptimizer: adm", "recipe.optimizer: there is no choice 'adm'; did you mean 'adam'?"),
    ("data: a.csv\noptimizer: quasi", "recipe.optimizer: there is no choice 'quasi'; there is: sgd, adam, adamw"),
    ("data: a.csv\nvalidation: 2", "recipe.validation: must be a path or a share between 0 and 1, not 2"),
    ("data: a.csv\nbaseline: 7", "recipe.baseline: must be true or false, not 7"),
    ("data: a.csv\nseed: -1", "recipe.seed: must be a whole number in 0 ... 9223372036854775807, not -1"),
    ("data: a.csv\ntarget: [1, 2]", "recipe.target: must be a column's name or number, not a list"),
    (
      "data: a.csv\ndata: b.csv",
      "is not YAML: Parser: expected all keys to be unique but found the following duplicated key(s): 'data'."
    )
  ])
  func `mistakes are told with their place`(_ text: String, _ expected: String) {
    #expect(complaint(text).hasPrefix(expected), "\(complaint(text))")
  }

  @Test func `what would exhaust the parser is refused before it is parsed`() {
    #expect(complaint(String(repeating: "[", count: 50_000)).hasPrefix("has lines of over 400 characters"))
    #expect(
      complaint((0..<420).filter { $0 % 2 == 0 }.map { String(repeating: " ", count: $0) + "a:\n" }.joined()).hasPrefix(
        "has lines"))
    #expect(complaint(String(repeating: "a: b\n", count: 20_000)).contains("more than the 65536"))
    let bomb =
      "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
      + (1...9).map { level in
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
      }.joined()
    #expect(complaint(bomb) == "has more than 8 aliases such as '*name'")
    let large = "a: &a\n" + String(repeating: "- x\n", count: 7000) + (0..<3).map { "b\($0): *a\n" }.joined()
    #expect(complaint(large) == "has more than 20000 values")
    // The parser compares keys, and a key that is an alias is as long as what it stands for.
    let key = "a: &a\n" + String(repeating: "- x\n", count: 6000) + "b: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n*c : d\n"
    #expect(complaint(key) == "has more than 20000 values")
    #expect(complaint("data: x\n# ** stars **, a * b *\n") == "no complaint")
  }
}

@Suite struct RecipePageTests {
  @Test func `docs/recipes.md names every layer, template and setting`() throws {
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/recipes.md"), encoding: .utf8)
    #expect(Recipe.settingNames.count >= 15)
    for name in Recipe.layerNames + Recipe.templateNames + Recipe.settingNames {
      #expect(page.contains("`\(name)`"), "\(name) is not on the page")
    }
  }
}
