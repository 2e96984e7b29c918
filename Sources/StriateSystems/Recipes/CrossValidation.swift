import Striate

/// How much a figure depends on the split: the data are cut into folds, and a network is judged by each of them after it
/// has learned from the others.
package struct CrossValidation {
  private let recipe: Recipe
  private let data: OwnData
  private let folds: Int
  private let repeats: Int

  /// The scores that came out.
  package struct Result: Sendable {
    /// `scores[repeat][fold]`: accuracy, or R².
    package let scores: [[Double]]
    /// Of all judged samples of all repeats together.
    package let evaluation: Evaluation

    /// Of each repeat over its folds.
    package var means: [Double] { scores.map { $0.reduce(0, +) / Double($0.count) } }
    /// Over all.
    package var mean: Double { means.reduce(0, +) / Double(means.count) }
    /// Of the single scores about their mean.
    package var deviation: Double {
      let all = scores.joined()
      let squares = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(max(1, all.count - 1))).squareRoot()
    }

    package var json: JSONValue {
      .object([
        .init("mean", .number(mean)), .init("deviation", .number(deviation)),
        .init("scores", .array(scores.map { .array($0.map { .number($0) }) })), .init("report", evaluation.json)
      ])
    }
  }

  /// - Parameters:
  ///   - repeats: how often, each time with other folds.
  ///   - notice: is told of samples that cannot be read.
  package init(
    _ recipe: Recipe, folds: Int, repeats: Int, notice: @escaping @Sendable (String) -> Void
  ) throws {
    self.recipe = recipe
    self.folds = folds
    self.repeats = repeats
    data = try OwnData(recipe) { notice("\($0)") }
    guard data.strata.count >= folds else {
      throw FormatError(file: recipe.data, what: "has \(data.strata.count) samples, too few for \(folds) folds")
    }
  }

  /// Trains `folds` · `repeats` networks. All epochs are trained: the fold that judges must not choose one.
  /// - Parameter observe: called after each network with those done, all, and its score's text.
  package func run(shouldStop: () -> Bool, observe: (Int, Int, String) -> Void) throws -> Result? {
    var scores: [[Double]] = []
    var whole: Evaluation?
    for turn in 0..<repeats {
      var recipe = recipe
      recipe.seed = recipe.seed &+ UInt64(turn)
      var turnScores: [Double] = []
      for split in Split.stratifiedFolds(folds, labels: data.strata, seed: recipe.seed) {
        if shouldStop() { return nil }
        let task = try data.task(training: split.training, .rows(split.validation), recipe)
        let run = try RecipeRun(task, RecipeChoices(recipe, for: task, mayStopEarly: false))
        guard try run.train().isComplete else { return nil }
        let evaluation = try run.evaluate()
        turnScores.append(evaluation.score)
        whole = try whole?.merged(with: evaluation) ?? evaluation
        observe(turn * folds + turnScores.count, folds * repeats, "\(evaluation.scoreName) \(evaluation.scoreText)")
      }
      scores.append(turnScores)
    }
    return whole.map { Result(scores: scores, evaluation: $0) }
  }
}

extension Evaluation {
  /// Both as if they had been judged together.
  fileprivate func merged(with other: Evaluation) throws -> Evaluation {
    switch (self, other) {
    case (.classes(let one), .classes(let two)):
      var matrix = one.matrix
      matrix.merge(two.matrix)
      return .classes(ClassificationReport(matrix, classNames: one.classNames))
    case (.number(let one), .number(let two)):
      var scores = one.scores
      scores.merge(two.scores)
      return .number(RegressionReport(scores))
    default: return other
    }
  }
}
