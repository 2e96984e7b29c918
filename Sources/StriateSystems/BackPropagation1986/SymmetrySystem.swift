import Foundation
import Striate

/// Mirror symmetry, learned by a hidden layer of two units: the first experiment of the paper.
public struct SymmetrySystem: LectureSystem {
  static let seeds = 10

  /// There is one.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: "symmetry", title: "Mirror symmetry by back-propagation", year: 1986,
      source: "Rumelhart, Hinton & Williams, Learning representations by back-propagating errors, Nature 323, 533–536, "
        + "doi:10.1038/323533a0, Fig. 1",
      parameterCount: 17, data: "the 64 words of six bits, made in the program",
      verification: "errors and gradients beside PyTorch's; solved from at least 4 of 10 seeds in 2,500 sweeps")
  }

  public var options: Set<SystemOption> { [.steps] }

  public var trials: [SystemTrial] {
    [
      SystemTrial(
        "ten-seeds", isShort: true,
        claims: [
          SystemClaim("solved", least: 4, paper: "the one that is shown"),
          SystemClaim("fastest_sweeps", most: 2500, paper: "1,425 sweeps"),
          SystemClaim("as_in_paper", least: 1, paper: "1:2:4, mirrored weights opposite")
        ])
    ]
  }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    let sweeps = request.steps ?? 2500
    let folder = try request.makeFolder()
    var runs: [SymmetryRun] = [], bar = ProgressBar()
    let start = ContinuousClock.now
    for number in 0..<Self.seeds where Interruption.requested == nil {
      let run = try SymmetryRun(seed: request.seed &+ UInt64(number), sweeps: sweeps) { sweep in
        guard request.showsProgress else { return }
        let done = number * sweeps + sweep
        bar.show(
          done, of: Self.seeds * sweeps, label: "symmetry", detail: "network \(number + 1) of \(Self.seeds)",
          items: done,
          seconds: (ContinuousClock.now - start).inSeconds, unit: "sweeps")
      }
      if Interruption.requested == nil { runs.append(run) }
    }
    let solutions = try runs.map { try SymmetrySolution($0.network) }
    let report = Self.report(request, sweeps, runs, solutions)
    var outcome = SystemOutcome(
      isComplete: runs.count == Self.seeds, steps: runs.count * sweeps, lines: Self.lines(runs, solutions, sweeps),
      report: report)
    if let folder, outcome.isComplete {
      try folder.write(report, as: "run.json")
      outcome.files = ["run.json"] + (try SymmetryPictures(runs: runs, solutions: solutions).write(into: folder))
    }
    return outcome
  }

  private static func lines(_ runs: [SymmetryRun], _ solutions: [SymmetrySolution], _ sweeps: Int) -> [String] {
    let header = "seed  all right after  right at the end       E   unequal pairs   sizes of unit 1"
    let rows = zip(runs, solutions).map { run, solution in
      let after = run.solvedAfter.map { "\($0)" } ?? "never"
      let isSolved = run.solvedAfter != nil
      let ratio = solution.ratio(unit: 0).map { String(format: "%.2f", $0) }.joined(separator: " : ")
      return padded("\(run.seed)", 4) + padded(after, 17) + padded("\(run.correct) of 64", 18)
        + padded(String(format: "%.4f", run.errors.last ?? .nan), 9)
        + (isSolved ? padded(String(format: "%.1f %%", solution.asymmetry * 100), 16) + "   " + ratio : "")
    }
    let solved = runs.compactMap(\.solvedAfter).sorted()
    let range = solved.isEmpty ? "" : ", after \(solved[0]) to \(solved[solved.count - 1]) sweeps"
    return [header] + rows + [
      "",
      "\(solved.count) of \(runs.count) networks got all 64 patterns right within \(sweeps) sweeps\(range); "
        + "the paper's took 1,425.",
      "A pattern is right when its output is on the target's side of 0.5. The others stay where they say no to all."
    ]
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func report(
    _ request: SystemRequest, _ sweeps: Int, _ runs: [SymmetryRun], _ solutions: [SymmetrySolution]
  ) -> JSONValue {
    let solved = runs.compactMap(\.solvedAfter).sorted()
    return SystemReport(
      system: "symmetry", seed: request.seed,
      configuration: [
        .init("sweeps", .integer(sweeps)), .init("networks", .integer(seeds)), .init("learning_rate", .number(0.1)),
        .init("momentum", .number(0.9)), .init("initial_reach", .number(0.3)),
        .init("right", .string("output on the target's side of 0.5"))
      ],
      result: [
        .init("solved", .integer(solved.count)), .init("networks", .integer(runs.count)),
        .init("fastest_sweeps", solved.first.map(JSONValue.integer) ?? .null),
        .init("slowest_sweeps", solved.last.map(JSONValue.integer) ?? .null),
        .init(
          "as_in_paper", .integer(zip(runs, solutions).count { $0.solvedAfter != nil && $1.isAsInPaper })),
        .init(
          "runs",
          .array(
            zip(runs, solutions).map { run, solution in
              .object([
                .init("seed", Int(exactly: run.seed).map(JSONValue.integer) ?? .string("\(run.seed)")),
                .init("solved_after", run.solvedAfter.map(JSONValue.integer) ?? .null),
                .init("correct", .integer(run.correct)), .init("error", .number(run.errors.last ?? .nan)),
                .init("asymmetry", .number(solution.asymmetry)), .init("opposition", .number(solution.opposition)),
                .init("ratio", .array(solution.ratio(unit: 0).map(JSONValue.number)))
              ])
            }))
      ]
    ).json
  }
}
