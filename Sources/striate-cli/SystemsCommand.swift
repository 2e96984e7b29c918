import ArgumentParser
import Striate
import StriateSystems

struct Systems: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the systems of the lecture, or say all about one.",
    discussion: "Systems are trained by: striate train NAME")

  @Argument(help: "A system.")
  var name: String?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if let name, SystemCatalog.system(name) == nil {
      throw ValidationError("There is no system '\(name.printable)'. \(SystemCatalog.hint(for: name))")
    }
  }

  func run() throws {
    guard let system = name.flatMap(SystemCatalog.system) else {
      return print(json ? "\(JSONValue.array(SystemCatalog.all.map(\.json)))" : list)
    }
    print(json ? "\(system.json)" : description(of: system))
  }

  private var list: String {
    let width = SystemCatalog.all.map(\.card.name.count).max() ?? 0
    return SystemCatalog.all.map(\.card).map { card in
      let name = card.name.padding(toLength: width, withPad: " ", startingAt: 0)
      return "\(name)  \(card.year)  \(card.title), \(card.parameterText); \(card.data)"
    }.joined(separator: "\n")
  }

  private func description(of system: any LectureSystem) -> String {
    let card = system.card
    var lines = [
      card.title.contains("\(card.year)") ? card.title : "\(card.title) (\(card.year))", "",
      "source      \(card.source)", "parameters  \(card.parameterCount == nil ? "none" : card.parameterText)",
      "data        \(card.data)", "verified    \(card.verification)", "options     \(optionList(of: system))"
    ]
    if let network = system as? any NetworkSystem {
      let shape = network.input.map(String.init).joined(separator: " × ")
      lines.insert("input       \(shape), \(network.classCount) outputs", at: 4)
    }
    if let classifier = system as? any ImageNetworkSystem {
      for (position, line) in classifier.recipe.lines.enumerated() {
        lines.append((position == 0 ? "recipe      " : "            ") + line)
      }
    }
    for (position, experiment) in system.experiments.enumerated() {
      lines.append((position == 0 ? "experiments " : "            ") + "\(experiment.name): \(experiment.summary)")
    }
    return lines.joined(separator: "\n")
  }
}

extension SystemCard {
  /// `61,706 parameters`.
  fileprivate var parameterText: String {
    parameterCount.map { NumberText.grouped($0) + " parameters" } ?? "no parameters"
  }
}

extension LectureSystem {
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(card.name)), .init("title", .string(card.title)), .init("year", .integer(card.year)),
      .init("source", .string(card.source)),
      .init("parameters", card.parameterCount.map(JSONValue.integer) ?? .null), .init("data", .string(card.data)),
      .init("verification", .string(card.verification)), .init("page", .string(card.page)),
      .init("experiments", .array(experiments.map { .string($0.name) }))
    ])
  }
}

extension SystemCatalog {
  /// What to say to somebody who named a system that is not there.
  static func hint(for name: String) -> String {
    let names = all.map(\.card.name)
    return name.nearest(in: names).map { "Did you mean '\($0)'?" } ?? "All systems: striate systems."
  }
}
