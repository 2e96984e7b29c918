import Foundation
import Striate
import StriateSystems
import Testing

@Suite struct OwnTableTests {
  let folder = TemporaryFolder()

  @Test func `classes of a table are learned, and the linear model is trained on the same split`() throws {
    try folder.write(OwnDataSamples.classes(200), to: "t.csv")
    var recipe = OwnDataSamples.recipe(folder, "t.csv")
    recipe.comparesWithLinear = true
    let result = try RecipeTraining.run(recipe, into: folder("run"))
    // A straight line parts them, with room.
    #expect(result.evaluation.score >= 0.95 && result.evaluation.scoreName == "accuracy")
    #expect(try #require(result.baseline) >= 0.9)
    guard case .classes(let report) = result.evaluation else { return #expect(Bool(false), "no classes") }
    #expect(report.classNames == ["over", "under"] && report.matrix.count == 40)
    #expect(result.report["training_samples"] == .integer(160))
    #expect(
      folder.names(in: "run").filter { !$0.contains("previous") } == [
        "checkpoint.safetensors", "confusion.png", "loss.png", "metrics.csv", "model.safetensors", "run.json"
      ])
  }

  @Test func `a number is learned, and told in the table's units`() throws {
    try folder.write(OwnDataSamples.numbers(200), to: "t.csv")
    try folder.write("b,a\n2,5\n1,-4\n", to: "new.csv")
    let result = try RecipeTraining.run(OwnDataSamples.recipe(folder, "t.csv", epochs: 100), into: folder("run"))
    #expect(result.evaluation.score > 0.98 && result.evaluation.scoreName == "R²")
    let predictor = try Predictor(modelFile: folder("run/model.safetensors"))
    let numbers = try predictor.predictions(forTable: folder("new.csv")).map { prediction -> Double in
      guard case .number(let number) = prediction else { return .nan }
      return number
    }
    // 2a − 3b + 1, where z goes from −34 to 21.
    for (number, wanted) in zip(numbers, [5.0, -10]) { #expect(abs(number - wanted) < 2.5, "\(number)") }
    #expect(numbers.count == 2)
  }

  @Test func `gaps and texts are taken in, and rows without an answer are left out`() throws {
    let text = OwnDataSamples.classes(180, hasGaps: true) + "0.1,0.2,red,\n0.1,0.9,blue,?\n"
    try folder.write(text, to: "t.csv")
    let result = try RecipeTraining.run(OwnDataSamples.recipe(folder, "t.csv"), into: folder("run"))
    #expect(result.evaluation.score >= 0.8)
    #expect(result.report["training_samples"] == .integer(144) && result.report["validation_samples"] == .integer(36))
    // A colour that nobody has seen, no colour, no number; the answer's column is not there.
    try folder.write("colour,y,x\nmauve,0.9,0.9\n,0.1,0.1\nred,0.95,?\n", to: "new.csv")
    let predictor = try Predictor(modelFile: folder("run/model.safetensors"))
    let names = try predictor.predictions(forTable: folder("new.csv")).map { prediction -> String in
      guard case .classes(let classes) = prediction else { return "" }
      #expect(abs(classes.reduce(0) { $0 + $1.probability } - 1) < 1e-6)
      return classes[0].name
    }
    #expect(names.prefix(2) == ["over", "under"] && names.count == 3)
  }

  @Test func `a table without a header is learned by the columns' numbers`() throws {
    try folder.write(OwnDataSamples.classes(150, header: false), to: "t.data")
    var recipe = OwnDataSamples.recipe(folder, "t.data")
    recipe.target = "3"
    let result = try RecipeTraining.run(recipe, into: folder("run"))
    #expect(result.evaluation.score >= 0.9)
    let predictor = try Predictor(modelFile: folder("run/model.safetensors"))
    #expect(try predictor.predictions(forTable: folder("t.data")).count == 150)
    #expect(try predictor.evaluate(on: folder("t.data")) { _ in }.score >= 0.9)
  }

  @Test func `another file judges if it is given, and what was measured before saving is measured after`() throws {
    try folder.write(OwnDataSamples.classes(120), to: "t.csv")
    try folder.write(OwnDataSamples.classes(50, seed: 9), to: "v.csv")
    try folder.write(OwnDataSamples.numbers(120), to: "n.csv")
    try folder.write(OwnDataSamples.numbers(50, seed: 9), to: "nv.csv")
    for (data, validation) in [("t.csv", "v.csv"), ("n.csv", "nv.csv")] {
      var recipe = OwnDataSamples.recipe(folder, data)
      recipe.validation = .path(folder(validation))
      let result = try RecipeTraining.run(recipe, into: folder("run"))
      #expect(result.report["training_samples"] == .integer(120))
      #expect(result.report["validation_samples"] == .integer(50))
      let predictor = try Predictor(modelFile: folder("run/model.safetensors"))
      #expect(try predictor.evaluate(on: folder(validation)) { _ in }.json == result.evaluation.json)
    }
  }

  @Test(arguments: ["constant", "linear", "cosine"])
  func `every optimizer and schedule learns`(_ schedule: String) throws {
    try folder.write(OwnDataSamples.classes(150), to: "t.csv")
    for optimizer in Recipe.OptimizerKind.allCases {
      var recipe = OwnDataSamples.recipe(folder, "t.csv")
      recipe.optimizer = optimizer
      recipe.schedule = try #require(Recipe.ScheduleKind(rawValue: schedule))
      #expect(try RecipeTraining.run(recipe).evaluation.score >= 0.85, "\(optimizer)")
    }
  }

  @Test(arguments: [
    ("t.csv", "sied", "t.csv: there is no column sied (hint: did you mean side?)"),
    ("t.csv", "9", "there is no column 9 (hint: the columns are x, y, colour, side)"),
    ("none.csv", "side", "no such file"), ("one.csv", nil, "has one column only"), ("empty.csv", nil, "empty"),
    ("same.csv", nil, "column b has one class only: x"), ("row.csv", nil, "too few to keep some apart")
  ])
  func `what cannot be learned is refused`(_ name: String, _ target: String?, _ expected: String) throws {
    try folder.write(OwnDataSamples.classes(20), to: "t.csv")
    try folder.write("a\n1\n2\n", to: "one.csv")
    try folder.write("", to: "empty.csv")
    try folder.write("a,b\n1,x\n2,x\n3,x\n", to: "same.csv")
    try folder.write("a,b\n1.5,0.25\n", to: "row.csv")
    var recipe = OwnDataSamples.recipe(folder, name)
    recipe.target = target
    let error = complaint { _ = try RecipeTraining.run(recipe) }
    #expect(error?.contains(expected) == true && error?.contains("\n") == false, "\(error ?? "no error")")
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data"))
  func `five times five folds of iris are right in at least 95 of 100 rows`() throws {
    var recipe = Recipe(data: try #require(realData) + "/tabular/iris.data")
    recipe.target = "4"
    let validation = try CrossValidation(recipe, folds: 5, repeats: 5) { _ in }
    let result = try #require(try validation.run(shouldStop: { false }) { _, _, _ in })
    #expect(result.scores.map(\.count) == [5, 5, 5, 5, 5])
    #expect(result.mean >= 0.95, "\(result.mean)")
    print("iris: mean accuracy \(result.mean) over 5 times 5 folds")
  }
}
