import Foundation
import Striate

/// LeNet-5 of 1998, trained as it was then: one pattern a step, each weight with a step size of its own.
public struct LeNet5Of1998System: NetworkSystem {
  static let name = "lenet5-1998"

  /// There is one.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: Self.name, title: "LeNet-5 (1998)", year: 1998,
      source: "LeCun, Bottou, Bengio & Haffner, Gradient-based learning applied to document recognition, "
        + "Proceedings of the IEEE 86(11), doi:10.1109/5.726791",
      parameterCount: 60_000, data: "handwritten digits in the program, or MNIST with --data",
      verification: "outputs of closed-form weights, parameters and connections of each layer, second derivatives "
        + "beside PyTorch's")
  }

  public var options: Set<SystemOption> { Set(SystemOption.allCases) }

  public var trials: [SystemTrial] {
    [
      SystemTrial("digits", isShort: true, claims: [SystemClaim("test_error", most: 0.04)]) { $0.epochs = 3 }
    ]
      + (1...3).map { seed in
        SystemTrial(
          "mnist-seed-\(seed)", data: "mnist", claims: [SystemClaim("test_error", most: 0.011, paper: "0.95 %")]
        ) { request in
          request.epochs = 10
          // A fifth of the paper's rates: better after ten passes (docs/systems/lenet5-1998.md).
          request.learningRate = 1e-4
          request.seed = UInt64(seed)
        }
      }
  }

  public var input: Shape { [1, 32, 32] }
  public var classCount: Int { 10 }

  /// Always of ten classes.
  public func network(classCount: Int) -> any Layer { LeNet5Of1998() }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    let data = try request.data.map { try DigitDataset.mnist(folder: $0, as: .of1998) } ?? .embedded(as: .of1998)
    let model = withSeed(request.seed) { LeNet5Of1998() }
    if let file = request.initialWeights { try model.load(from: file) }
    let plan = LeNet5Of1998Plan(request, data)
    let optimizer = DiagonalLevenbergMarquardt(
      model, learningRate: plan.learningRate, damping: LeNet5Of1998Plan.damping)
    let trainer = Trainer<LeNet5Of1998, LabeledBatch>(model, optimizer: optimizer) { model, batch in
      RejectingLoss.mean(model(batch.inputs), labels: batch.targets)
    }
    trainer.usesCompiledSteps = true
    trainer.epochs = plan.epochs
    trainer.steps = plan.steps
    trainer.schedule = plan.schedule
    trainer.seed = request.seed
    trainer.settings = plan.settings
    var judgement: DigitJudgement?
    trainer.validation = Validation { model in
      let measured = try DigitJudgement(of: model, on: data.test)
      judgement = measured
      return [MetricValue("test_error", measured.error)]
    }
    trainer.callbacks = [CurvatureEstimation(model, optimizer) { plan.curvatureSamples(epoch: $0) }]
    trainer.callbacks += request.progress(Self.name, unit: "images")
    // With one pattern a step there are too many steps for a line of each.
    let folder = try request.makeFolder()
    folder?.stepInterval = max(1, 100 / plan.batchSize)
    if let folder {
      try trainer.keep(
        in: folder, metadata: plan.metadata, checkpointSteps: request.checkpointSteps, resumes: request.resumes,
        resumed: request.resumed)
    }
    let outcome = try trainer.fit(plan.source)
    // A run that was complete before it was resumed has measured nothing.
    if outcome.isComplete, judgement == nil { judgement = try DigitJudgement(of: model, on: data.test) }
    let report = report(plan, outcome, judgement, seed: request.seed)
    // Interrupted before there is a model, a run leaves these files as they were: the whole of an earlier run, say.
    if let folder, !outcome.history.epochs.isEmpty {
      try folder.write(report, as: "run.json")
      if outcome.isComplete, let judgement {
        try LeNet5Of1998Pictures(model: model, history: outcome.history, judgement: judgement, data: data)
          .write(into: folder)
      }
    }
    return SystemOutcome(
      isComplete: outcome.isComplete, steps: outcome.history.losses.count, lines: lines(outcome, judgement),
      files: ["model.safetensors", "metrics.jsonl", "run.json"] + LeNet5Of1998Pictures.files, report: report)
  }

  private func lines(_ outcome: TrainingResult, _ judgement: DigitJudgement?) -> [String] {
    guard let judgement else { return [] }
    let evaluation = judgement.evaluation
    return [
      evaluation.table(classNames: LeNet5System.classNames),
      "\nTest error \(percentText(judgement.error)): \(evaluation.count - evaluation.correct) of \(evaluation.count) "
        + "digits, after \(outcome.history.epochs.count) passes in \(String(format: "%.1f", outcome.seconds)) s "
        + "(the paper: 0.95 % of MNIST's 10,000 after 20 passes)"
    ]
  }

  private func report(
    _ plan: LeNet5Of1998Plan, _ outcome: TrainingResult, _ judgement: DigitJudgement?, seed: UInt64
  ) -> JSONValue {
    let epochs = outcome.history.epochs
    return SystemReport(
      system: Self.name, seed: seed, configuration: plan.configuration,
      result: [
        .init("complete", .bool(outcome.isComplete)), .init("epochs", .integer(epochs.count)),
        .init("steps", .integer(outcome.history.losses.count)),
        .init("training_seconds", .number(outcome.seconds)),
        .init("train_loss", epochs.last.map { .number($0.trainingLoss) } ?? .null),
        .init("test_error", judgement.map { .number($0.error) } ?? .null),
        .init("test_errors", .array(epochs.compactMap { $0.value(of: "test_error") }.map(JSONValue.number)))
      ]
    ).json
  }
}

extension LeNet5Of1998System: DigitSystem {
  var digitFormat: DigitFormat { .of1998 }
  func probabilities(of outputs: Tensor) -> Tensor { RejectingLoss.shares(outputs) }
}
