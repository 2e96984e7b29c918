import Foundation
import Striate

/// Two family trees, learned as facts by a network that finds out for itself what a person is: the paper's second
/// experiment.
public struct FamilyTreesSystem: LectureSystem {
  static let seeds = 10

  /// There is one.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: "family-trees", title: "Family trees by back-propagation", year: 1986,
      source: "Rumelhart, Hinton & Williams, Learning representations by back-propagating errors, Nature 323, 533–536, "
        + "doi:10.1038/323533a0, Fig. 2–4",
      parameterCount: 630, data: "104 facts of two families, made in the program by rule",
      verification: "errors beside PyTorch's; facts counted; features of the hidden units measured")
  }

  public var options: Set<SystemOption> { [.steps] }

  public var experiments: [SystemExperiment] {
    [
      SystemExperiment("learn", "ten networks with a tenfold learning rate, which learn the facts"),
      SystemExperiment("paper", "ten networks with the numbers of the paper's Fig. 4, which do not get there")
    ]
  }

  public var trials: [SystemTrial] {
    [
      SystemTrial(
        "learn",
        claims: [
          SystemClaim("trained_right", least: 0.94, paper: "all 100"),
          SystemClaim("held_out_right", least: 0.25, paper: "4 of 4, in one network"),
          SystemClaim("nationality_correlation", least: 0.7, paper: "unit 1 tells English from Italian")
        ]),
      SystemTrial("paper", claims: [SystemClaim("trained_right", most: 0.2, paper: "all 100")]) {
        $0.experiment = "paper"
      }
    ]
  }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    var recipe = request.experiment == "paper" ? FamilyRecipe.paper : .working
    if let steps = request.steps { recipe.sweeps = steps }
    let folder = try request.makeFolder()
    var runs: [FamilyRun] = [], bar = ProgressBar()
    let start = ContinuousClock.now
    for number in 0..<Self.seeds where Interruption.requested == nil {
      let run = try FamilyRun(seed: request.seed &+ UInt64(number), recipe: recipe) { sweep in
        guard request.showsProgress else { return }
        let done = number * recipe.sweeps + sweep
        bar.show(
          done, of: Self.seeds * recipe.sweeps, label: "family-trees",
          detail: "network \(number + 1) of \(Self.seeds)", items: done,
          seconds: (ContinuousClock.now - start).inSeconds, unit: "sweeps")
      }
      if Interruption.requested == nil { runs.append(run) }
    }
    let codes = try runs.map { try PersonCode($0.network) }
    let report = FamilyReport(experiment: request.experiment ?? "learn", recipe: recipe, runs: runs, codes: codes)
    let json = report.json(seed: request.seed)
    var outcome = SystemOutcome(
      isComplete: runs.count == Self.seeds, steps: runs.count * recipe.sweeps, lines: report.lines, report: json)
    if let folder, outcome.isComplete {
      try folder.write(json, as: "run.json")
      outcome.files = ["run.json"] + (try FamilyPictures(runs: runs, codes: codes).write(into: folder))
    }
    return outcome
  }
}
