import Striate

/// Many Adalines: Rule I with a fixed gate, and Rule II with layers that all learn, on exclusive or.
public struct MadalineSystem: LectureSystem {
  static let name = "madaline"

  /// There is one.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: Self.name, title: "Madaline, rules I and II (1962, 1988)", year: 1962,
      source:
        "Winter & Widrow, MADALINE RULE II: a training algorithm for neural networks, ICNN (1988); both rules as in "
        + "Widrow & Lehr, Proceedings of the IEEE 78 (1990), doi:10.1109/5.58323",
      parameterCount: nil, data: "the four patterns of exclusive or",
      verification: "single steps beside arithmetic and NumPy's, 20 runs on XOR for each rule")
  }

  public var options: Set<SystemOption> { [] }

  public var trials: [SystemTrial] {
    [
      SystemTrial(
        "xor", isShort: true,
        claims: ["mri_or_solved", "mri_and_solved", "mri_majority_solved", "mrii_solved"].map {
          SystemClaim($0, least: 18, paper: "solve XOR")
        })
    ]
  }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    try ExperimentRecord.outcome(of: Self.name, "xor", request) { try MadalineExperiment(request: request).run() }
  }
}
