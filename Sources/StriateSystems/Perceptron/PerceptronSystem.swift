import Striate

/// Rosenblatt's perceptron: the Mark I on letters, the convergence theorem, exclusive or, and MNIST.
public struct PerceptronSystem: LectureSystem {
  static let name = "perceptron"

  /// There is one.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: Self.name, title: "Perceptron and Mark I (1957)", year: 1957,
      source:
        "Rosenblatt, The perceptron: a probabilistic model for information storage and organization in the brain, "
        + "Psychological Review 65 (1958), doi:10.1037/h0042519; the Mark I: 400 photocells, 512 association units, 8 "
        + "response units",
      // 8 response units with 512 weights and a threshold each.
      parameterCount: 4_104, data: "letters and points drawn in the program; MNIST with --data for --experiment mnist",
      verification: "weights beside NumPy's, mistakes beside (R/γ)², the cycle on XOR by exact states")
  }

  public var options: Set<SystemOption> { [.data, .epochs] }

  public var experiments: [SystemExperiment] {
    [
      .init("letters", "letters on 20×20 photocells: the Mark I, and weights right on the cells"),
      .init("separable", "mistakes on separable points beside the bound (R/γ)²"),
      .init("xor", "the cycle on exclusive or, and what the pocket keeps"),
      .init("mnist", "ten perceptrons on MNIST (--data), last and averaged weights")
    ]
  }

  public var trials: [SystemTrial] {
    [
      SystemTrial(
        "letters", isShort: true,
        claims: [
          SystemClaim("mark1_averaged_accuracy", least: 0.9),
          SystemClaim("direct_averaged_accuracy", least: 0.9),
          SystemClaim("direct_weights", least: 10_426, most: 10_426)
        ]),
      SystemTrial(
        "separable", isShort: true,
        claims: [
          SystemClaim("largest_share_of_bound", most: 1, paper: "mistakes ≤ (R/γ)²"), SystemClaim("converged", least: 3)
        ]
      ) { $0.experiment = "separable" },
      SystemTrial(
        "xor", isShort: true,
        claims: [
          SystemClaim("converged", most: 0, paper: "never converges"), SystemClaim("cycle_length", least: 1),
          SystemClaim("pocket_accuracy", least: 0.75, most: 0.75)
        ]
      ) { $0.experiment = "xor" },
      SystemTrial("mnist", data: "mnist", claims: [SystemClaim("averaged_accuracy", least: 0.92)]) {
        $0.experiment = "mnist"
      }
    ]
  }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    let experiment = request.experiment ?? experiments[0].name
    return try ExperimentRecord.outcome(of: Self.name, experiment, request) {
      switch experiment {
      case "separable": try SeparableExperiment(request: request).run()
      case "xor": try XORExperiment(request: request).run()
      case "mnist": try PerceptronDigits(request: request).run()
      default: try LetterExperiment(request: request).run()
      }
    }
  }
}
