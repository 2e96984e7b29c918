import Striate

/// Widrow and Hoff's Adaline: the LMS rule beside the Wiener solution, and MNIST.
public struct AdalineSystem: LectureSystem {
  static let name = "adaline"

  /// There is one.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: Self.name, title: "Adaline (1960)", year: 1960,
      source:
        "Widrow & Hoff, Adaptive switching circuits, IRE WESCON Convention Record (1960); Widrow & Lehr, 30 years "
        + "of adaptive neural networks, Proceedings of the IEEE 78 (1990), doi:10.1109/5.58323",
      parameterCount: nil, data: "linear targets drawn in the program; MNIST with --data for --experiment mnist",
      verification: "(1 − α)ε after each α-LMS step, w* beside NumPy's lstsq, μ-LMS beside w*")
  }

  public var options: Set<SystemOption> { [.data, .epochs] }

  public var experiments: [SystemExperiment] {
    [
      .init("lms", "learning curves of α-LMS and μ-LMS beside the Wiener solution, and the bound on μ"),
      .init("mnist", "ten Adalines on MNIST (--data), by μ-LMS and by w* = R⁻¹P")
    ]
  }

  public var trials: [SystemTrial] {
    [
      SystemTrial(
        "lms", isShort: true,
        claims: [
          SystemClaim("identity_residual", most: 1e-12, paper: "(1 − α)ε, exactly"),
          SystemClaim("mu_lms_excess", most: 0.02), SystemClaim("mu_lms_weight_error", most: 0.02),
          SystemClaim("below_bound_mse", most: 100, paper: "stable for μ < 1/tr R"),
          SystemClaim("above_bound_mse", least: 1e6)
        ]),
      SystemTrial(
        "mnist", data: "mnist",
        claims: [
          SystemClaim("wiener_test_accuracy", least: 0.8592, most: 0.8612),
          SystemClaim("wiener_train_mse", least: 0.15195, most: 0.15207),
          SystemClaim("lms_excess", most: 0.02), SystemClaim("lms_test_accuracy", least: 0.855)
        ]
      ) { $0.experiment = "mnist" }
    ]
  }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    let experiment = request.experiment ?? experiments[0].name
    return try ExperimentRecord.outcome(of: Self.name, experiment, request) {
      experiment == "mnist"
        ? try AdalineDigits(request: request).run() : try LearningCurveExperiment(request: request).run()
    }
  }
}
