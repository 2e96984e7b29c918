import Foundation
import Striate

/// What came out of ten networks, for people and for machines.
struct FamilyReport {
  let experiment: String
  let recipe: FamilyRecipe
  let runs: [FamilyRun]
  let codes: [PersonCode]

  /// The mean over the networks of the largest |r| of a unit with the feature.
  private func correlation(_ feature: PersonCode.Feature) -> Double {
    codes.isEmpty ? 0 : codes.reduce(0) { $0 + abs($1.best(feature).correlation) } / Double(codes.count)
  }

  var lines: [String] {
    let header = "seed  trained right  held out right  held out ranked first       E   nationality  generation  branch"
    let rows = zip(runs, codes).map { run, code in
      String(
        format: "%4d%11d of 100%11d of 4%18d of 4%12.2f", Int(truncatingIfNeeded: run.seed), run.trained.exact,
        run.heldOut.exact, run.heldOut.ranked, run.errors.last ?? .nan)
        + PersonCode.Feature.allCases.map { String(format: "%12.2f", abs(code.best($0).correlation)) }.joined()
    }
    let trained = runs.reduce(0) { $0 + $1.trained.exact }, exact = runs.reduce(0) { $0 + $1.heldOut.exact }
    let ranked = runs.reduce(0) { $0 + $1.heldOut.ranked }
    return [header] + rows + [
      "",
      "Trained facts right: \(trained) of \(runs.count * 100). Held-out facts right: \(exact) of \(runs.count * 4); "
        + "with the right people first, however low: \(ranked). The paper's network had all 4.",
      "A fact is right when all 24 outputs are on their side of 0.5. The last columns are the largest |r| of a unit's "
        + "weights with a feature."
    ]
  }

  func json(seed: UInt64) -> JSONValue {
    func part(_ count: (FamilyRun) -> Int, of each: Int) -> JSONValue {
      .number(runs.isEmpty ? 0 : Double(runs.reduce(0) { $0 + count($1) }) / Double(runs.count * each))
    }
    let kept = FamilyRun.heldOutCount
    return SystemReport(
      system: "family-trees", seed: seed,
      configuration: [
        .init("experiment", .string(experiment)), .init("sweeps", .integer(recipe.sweeps)),
        .init("early_learning_rate", .number(recipe.early.learningRate)),
        .init("early_momentum", .number(recipe.early.momentum)),
        .init("learning_rate", .number(recipe.late.learningRate)), .init("momentum", .number(recipe.late.momentum)),
        .init("decay", .number(recipe.decay)), .init("initial_reach", .number(recipe.reach))
      ],
      result: [
        .init("networks", .integer(runs.count)), .init("facts", .integer(FamilyTrees.facts.count)),
        .init("trained_right", part(\.trained.exact, of: FamilyTrees.facts.count - kept)),
        .init("held_out_right", part(\.heldOut.exact, of: kept)),
        .init("held_out_ranked_first", part(\.heldOut.ranked, of: kept)),
        .init("nationality_correlation", .number(correlation(.nationality))),
        .init("generation_correlation", .number(correlation(.generation))),
        .init("branch_correlation", .number(correlation(.branch))),
        .init("runs", .array(zip(runs, codes).map(Self.row)))
      ]
    ).json
  }

  private static func row(_ run: FamilyRun, _ code: PersonCode) -> JSONValue {
    .object(
      [
        .init("seed", Int(exactly: run.seed).map(JSONValue.integer) ?? .string("\(run.seed)")),
        .init("error", .number(run.errors.last ?? .nan)), .init("trained_right", .integer(run.trained.exact)),
        .init("held_out_right", .integer(run.heldOut.exact)),
        .init("held_out_ranked_first", .integer(run.heldOut.ranked)),
        .init(
          "held_out",
          .array(
            run.heldOutFacts.map { fact in
              let answers = fact.answers.map { FamilyTrees.people[$0] }.joined(separator: ", ")
              return .string("\(FamilyTrees.people[fact.person]) \(FamilyTrees.relations[fact.relation]): \(answers)")
            }))
      ]
        + PersonCode.Feature.allCases.map { JSONMember($0.rawValue, .number(code.best($0).correlation)) })
  }
}
