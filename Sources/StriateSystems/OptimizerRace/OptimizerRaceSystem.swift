import Foundation
import Striate

/// Seven optimizers run down three surfaces, as in the well-known animations.
public struct OptimizerRaceSystem: LectureSystem {
  /// There is one.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: "optimizer-race", title: "Race of the optimizers", year: 2014,
      source: "after Alec Radford's animations of optimizers", parameterCount: 2,
      data: "three functions of two numbers, in the program",
      verification: "paths beside those of PyTorch's optimizers, 50 steps in Float64")
  }

  public var options: Set<SystemOption> { [.steps] }

  public var experiments: [SystemExperiment] {
    [SystemExperiment("all", "all three surfaces")]
      + RaceSurface.all.map { SystemExperiment($0.name, "\($0.title): \($0.formula)") }
  }

  public var trials: [SystemTrial] {
    [
      SystemTrial("beale", isShort: true, claims: [SystemClaim("beale_arrived", least: 5)]) {
        $0.experiment = "beale"
      },
      SystemTrial(
        "saddle", isShort: true,
        claims: [SystemClaim("saddle_sgd", least: 60), SystemClaim("saddle_rmsprop", most: 40)]
      ) { $0.experiment = "saddle" }
    ]
  }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    let chosen = RaceSurface.all.filter { [nil, "all", $0.name].contains(request.experiment) }
    let folder = try request.makeFolder()
    var lines: [String] = [], files: [String] = [], result: [JSONMember] = [], taken = 0
    for surface in chosen where Interruption.requested == nil {
      request.tell("\(surface.title) ...")
      let steps = request.steps ?? surface.steps
      let results = try zip(Racer.all, surface.rates).map { racer, rate in
        RaceResult(racer, rate: rate, places: try racer.run(on: surface, rate: rate, steps: steps), on: surface)
      }
      guard Interruption.requested == nil else { break }
      taken += steps * results.count
      lines += Self.lines(surface, results, steps)
      result += Self.members(surface, results)
      if let folder { files += try RacePictures(surface: surface, results: results).write(into: folder) }
    }
    let isComplete = Interruption.requested == nil
    let report = SystemReport(
      system: card.name, seed: request.seed,
      configuration: [
        .init("experiment", .string(request.experiment ?? "all")),
        .init("tolerance", .number(RaceSurface.tolerance))
      ], result: result
    ).json
    if let folder, isComplete {
      try folder.write(report, as: "run.json")
      files.append("run.json")
    }
    return SystemOutcome(isComplete: isComplete, steps: taken, lines: lines, files: files, report: report)
  }

  private static func lines(_ surface: RaceSurface, _ results: [RaceResult], _ steps: Int) -> [String] {
    let goal = surface.minimum.map { "within \(RaceSurface.tolerance) of (\($0.x), \($0.y)), and staying there" }
    let rows = results.map { result in
      let name = result.racer.name + String(repeating: " ", count: 10 - result.racer.name.count)
      let last = result.places.last ?? surface.start
      let arrival = result.arrival.map { "after \($0) steps" } ?? "not in \(steps) steps"
      return "  \(name) rate \(NumberText.compact(result.rate, digits: 1))  \(arrival), at the end "
        + "(\(NumberText.compact(last.x)), \(NumberText.compact(last.y)))"
    }
    return ["\(surface.title), \(surface.formula): \(goal ?? "|y| above 1")"] + rows + [""]
  }

  private static func members(_ surface: RaceSurface, _ results: [RaceResult]) -> [JSONMember] {
    [JSONMember("\(surface.name)_arrived", .integer(results.count { $0.arrival != nil }))]
      + results.map {
        JSONMember("\(surface.name)_\($0.racer.name.lowercased())", $0.arrival.map(JSONValue.integer) ?? .null)
      }
  }
}
