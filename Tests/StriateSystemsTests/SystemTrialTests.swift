import Foundation
import Striate
import StriateSystems
import Testing

/// The systems as their pages describe them.
struct SystemTrialTests {
  private static let shortTrials = SystemCatalog.all.flatMap { system in
    system.trials.filter(\.isShort).map { Named(system: system, trial: $0) }
  }

  struct Named: CustomTestStringConvertible, Sendable {
    let system: any LectureSystem
    let trial: SystemTrial
    var testDescription: String { "\(system.card.name) \(trial.name)" }
  }

  @Test(arguments: shortTrials) func `figures of short runs lie in their bounds`(_ named: Named) throws {
    var request = named.trial.request
    if let data = named.trial.data {
      guard let realData else { return print("\(named.testDescription): left out, STRIATE_DATA has no data") }
      request.data = "\(realData)/\(data)"
    }
    let outcome = try named.system.run(request)
    for claim in named.trial.claims {
      let value = try #require(outcome.report["result"]?[claim.figure]?.doubleValue, "no figure \(claim.figure)")
      #expect(claim.holds(for: value), "\(claim.figure) = \(value)")
    }
  }

  @Test func `names are unique and can be typed`() {
    let names = SystemCatalog.all.map(\.card.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)") }
    for system in SystemCatalog.all {
      let experiments = Set(system.experiments.map(\.name))
      for trial in system.trials {
        #expect(trial.request.experiment.map(experiments.contains) ?? true, "\(system.card.name) \(trial.name)")
      }
    }
  }

  @Test func `every network has the parameters that its card states`() throws {
    for system in SystemCatalog.all.compactMap({ $0 as? any NetworkSystem }) {
      let network = withSeed(0) { system.network(classCount: system.classCount) }
      #expect(network.parameterCount == system.card.parameterCount, "\(system.card.name)")
    }
  }

  @Test func `a claim holds within its bounds only`() {
    let claim = SystemClaim("figure", least: 1, most: 2)
    #expect([1, 1.5, 2].allSatisfy(claim.holds))
    #expect(![0.99, 2.01, .nan, .infinity].contains(where: claim.holds))
    #expect(SystemClaim("figure").holds(for: -1e9))
  }

  @Test func `a request's command names what was changed`() {
    var request = SystemRequest()
    #expect(request.commandLine(for: "lenet5") == "striate train lenet5 --seed 1")
    request.experiment = "mnist"
    request.data = "mnist"
    request.epochs = 3
    request.learningRate = 0.05
    request.decaysLearningRate = false
    request.shuffles = false
    #expect(
      request.commandLine(for: "x")
        == "striate train x --experiment mnist --data mnist --epochs 3 --learning-rate 0.05 --decay none --seed 1 --no-shuffle"
    )
  }

  /// Where the pages of the systems are, if the tests run in a checkout.
  private static let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/systems").standardizedFileURL.path

  @Test func `every system has a page with its name and a row in the table`() throws {
    let table = try String(contentsOfFile: "\(Self.pages)/README.md", encoding: .utf8)
    for card in SystemCatalog.all.map(\.card) {
      let page = try String(contentsOfFile: "\(Self.pages)/\(card.page).md", encoding: .utf8)
      let isNamed = page.contains("`\(card.name)`") || page.contains("train \(card.name)")
      let isListed = table.contains("(\(card.page).md)") && table.contains("`\(card.name)`")
      #expect(isNamed && isListed, "\(card.name)")
    }
  }
}
