import Foundation
import Striate

/// How often Madalines learn exclusive or, from different weights and with patterns in random order.
struct MadalineExperiment {
  /// The four patterns, ±1.
  static let inputs: [[Double]] = [[-1, -1], [-1, 1], [1, -1], [1, 1]]
  static let desired: [Double] = [-1, 1, 1, -1]
  static let runs = 20
  /// Patterns shown, at most.
  static let limit = 5_000

  let request: SystemRequest

  /// One way to learn it.
  struct Configuration {
    let name: String
    /// Of the report; nil for those that only the table has.
    let figure: String?
    let network: Network
    let alpha: Double
    var isCyclic = false

    enum Network {
      case one(RuleOneMadaline.Gate, units: Int)
      case two(hidden: Int)
    }
  }

  /// All that the table shows.
  static let configurations: [Configuration] = [
    .init(name: "MRI, 2 units, OR", figure: "mri_or", network: .one(.or, units: 2), alpha: 0.5),
    .init(name: "MRI, 2 units, AND", figure: "mri_and", network: .one(.and, units: 2), alpha: 0.5),
    .init(name: "MRI, 3 units, majority", figure: "mri_majority", network: .one(.majority, units: 3), alpha: 0.5),
    .init(name: "MRI, 2 units, OR", figure: "mri_or_slow", network: .one(.or, units: 2), alpha: 0.1),
    .init(
      name: "MRI, 2 units, OR, fixed order", figure: "mri_or_cyclic", network: .one(.or, units: 2), alpha: 0.5,
      isCyclic: true),
    .init(name: "MRII, 2-2-1", figure: "mrii", network: .two(hidden: 2), alpha: 0.1),
    .init(name: "MRII, 2-2-1", figure: "mrii_fast", network: .two(hidden: 2), alpha: 0.5),
    .init(name: "MRII, 2-3-1", figure: "mrii_3", network: .two(hidden: 3), alpha: 0.1),
    .init(name: "MRII, 2-3-1", figure: "mrii_3_fast", network: .two(hidden: 3), alpha: 0.5),
    .init(
      name: "MRII, 2-2-1, fixed order", figure: "mrii_cyclic", network: .two(hidden: 2), alpha: 0.1, isCyclic: true)
  ]

  /// Runs it.
  func run() throws -> ExperimentRecord {
    try request.refuse([.data, .epochs], for: "xor")
    var record = ExperimentRecord()
    record.configuration = [.init("runs", .integer(Self.runs)), .init("limit", .integer(Self.limit))]
    record.lines = ["                                  α      solved     patterns shown until then: median, most"]
    for configuration in Self.configurations {
      if Interruption.requested != nil { throw RunInterrupted() }
      var counts: [Int] = []
      for run in 0..<Self.runs {
        let result = Self.learn(configuration, seed: request.seed, stream: UInt64(run))
        record.steps += result.shown
        if result.isSolved { counts.append(result.shown) }
        if result.isSolved, let picture = picture(of: configuration, result.says, result.shown),
          !record.pictures.contains(where: { $0.name == picture.name })
        {
          record.pictures.append(picture)
        }
      }
      counts.sort()
      if let figure = configuration.figure { record.add(figure + "_solved", counts.count) }
      record.lines.append(
        configuration.name.padding(toLength: 33, withPad: " ", startingAt: 0)
          + String(format: "%.1f    %2d of %d     ", configuration.alpha, counts.count, Self.runs)
          + (counts.isEmpty ? "-" : "\(counts[counts.count / 2]), \(counts.last!)"))
    }
    record.lines.append(
      "\nA run that does not get all four patterns right within \(Self.limit) has failed; nothing is begun again.")
    return record
  }

  /// One run from weights drawn by seed and stream.
  static func learn(
    _ configuration: Configuration, seed: UInt64, stream: UInt64
  ) -> (isSolved: Bool, shown: Int, says: ([Double]) -> Double) {
    var generator = PhiloxGenerator(seed: seed, stream: stream)
    switch configuration.network {
    case .one(let gate, let units):
      var network = RuleOneMadaline(
        (0..<units).map { _ in AdalineUnit(inputs: 2, using: &generator) }, gate, alpha: configuration.alpha)
      let shown = show(configuration, &generator, { network.learn($0, desired: $1) }, says: { network.respond($0) })
      return (shown != nil, shown ?? limit, { [network] in network.respond($0) })
    case .two(let hidden):
      var network = RuleTwoMadaline(sizes: [2, hidden, 1], alpha: configuration.alpha, using: &generator)
      let shown = show(
        configuration, &generator, { network.learn($0, desired: [$1]) }, says: { network.respond($0)[0] })
      return (shown != nil, shown ?? limit, { [network] in network.respond($0)[0] })
    }
  }

  /// Shows patterns until all are right.
  /// - Returns: how many were shown, nil if the limit came first.
  private static func show(
    _ configuration: Configuration, _ generator: inout PhiloxGenerator, _ learn: ([Double], Double) -> Void,
    says: ([Double]) -> Double
  ) -> Int? {
    for shown in 0..<limit {
      if zip(inputs, desired).allSatisfy({ says($0) == $1 }) { return shown }
      let pattern = configuration.isCyclic ? shown % 4 : Int.random(in: 0..<4, using: &generator)
      learn(inputs[pattern], desired[pattern])
    }
    return nil
  }

  private func picture(
    of configuration: Configuration, _ says: @escaping ([Double]) -> Double, _ shown: Int
  ) -> (name: String, draw: () -> Image)? {
    let names = ["mri_or": "mri-or.png", "mri_and": "mri-and.png", "mrii": "mrii.png"]
    guard let name = configuration.figure.flatMap({ names[$0] }) else { return nil }
    return (
      name,
      {
        AdalinePictures().regions(
          "XOR by \(configuration.name)", "after \(shown) patterns in random order, rate \(configuration.alpha)",
          says: { says([$0, $1]) })
      }
    )
  }
}
