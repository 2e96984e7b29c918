import Striate

/// Trains a network to tell classes of pictures apart as its paper did, and judges it as the paper did. All
/// ``ImageNetworkSystem`` share it.
struct ImageClassification {
  let system: any ImageNetworkSystem
  let request: SystemRequest
  let plan: ClassifierPlan
  private let loading: ClassifierLoading
  private let data: String

  /// Opens the data.
  /// - Throws: `FormatError`.
  init(_ system: any ImageNetworkSystem, _ request: SystemRequest) throws {
    guard let data = request.data else {
      throw FormatError(
        file: system.card.name, what: "has no data in the program",
        hint: "--data DIR, with pictures in DIR/train/CLASS and DIR/val/CLASS")
    }
    self.system = system
    self.request = request
    self.data = data
    let pictures = try ClassifierPictures(data)
    plan = ClassifierPlan(system.recipe, request, count: pictures.training.count)
    loading = try ClassifierLoading(pictures, system.recipe, input: system.input) { [request] in
      request.tell("striate: \($0)")
    }
  }

  /// Trains, judges, and leaves what the run made in the folder.
  func run() throws -> SystemOutcome {
    if let note = plan.note { request.tell(note) }
    let (outcome, errors) = try curve()
    let report = report(outcome, errors).json
    if let path = request.outputFolder, !outcome.history.epochs.isEmpty {
      let folder = try RunFolder(path)
      try folder.write(report, as: "run.json")
      try lossCurve(outcome.history).writePNG(to: folder.file("loss.png"))
    }
    return SystemOutcome(
      isComplete: outcome.isComplete && errors != nil, steps: outcome.history.losses.count,
      lines: lines(outcome, errors), files: ["model.safetensors", "metrics.jsonl", "run.json", "loss.png"],
      report: report)
  }

  /// How training went, and how the network does; no errors after Ctrl-C.
  func curve() throws -> (training: TrainingResult, errors: ClassificationErrors?) {
    let network = withSeed(request.seed) {
      system.network(classCount: loading.pictures.training.classNames.count)
    }
    if let weights = request.initialWeights { try system.load(weights, into: network) }
    return try train(network)
  }

  private func train<Network: Layer>(_ network: Network) throws -> (TrainingResult, ClassificationErrors?) {
    let folder = try request.makeFolder()
    let trainer = Trainer<Network, LabeledBatch>(
      network,
      optimizer: VelocitySGD(
        network, learningRate: plan.learningRate, momentum: plan.recipe.momentum, weightDecay: plan.recipe.weightDecay),
      loss: Self.loss(auxiliaryWeight: plan.recipe.auxiliaryWeight))
    (trainer.epochs, trainer.steps) = (plan.epochs, plan.steps)
    trainer.schedule = plan.schedule
    trainer.seed = request.seed
    trainer.usesCompiledSteps = true
    trainer.validation = validation()
    trainer.settings = plan.settings(data: data, request)
    trainer.callbacks = request.progress(system.card.name, unit: "images")
    if let folder {
      try trainer.keep(
        in: folder, metadata: modelFile.metadata, checkpointSteps: request.checkpointSteps, resumes: request.resumes,
        resumed: request.resumed)
    }
    let outcome = try trainer.fit(
      loading.training(batchSize: plan.batchSize, seed: request.seed, shuffles: request.shuffles))
    guard outcome.isComplete else { return (outcome, nil) }
    let errors = try ClassificationErrors.measure(
      network, loading.pictures.validation, plan.recipe.crops, loading.preprocessing,
      shouldStop: { Interruption.requested != nil })
    return (outcome, errors)
  }

  /// Cross-entropy; of a network with auxiliary heads, theirs too.
  static func loss<Network: Layer>(auxiliaryWeight: Double) -> @Sendable (Network, LabeledBatch) throws -> Tensor {
    { network, batch in
      guard let heads = network as? any AuxiliaryHeads else {
        return network(batch.inputs).crossEntropy(labels: batch.targets)
      }
      return heads.heads(batch.inputs).loss(weight: auxiliaryWeight) { $0.crossEntropy(labels: batch.targets) }
    }
  }

  /// `validation_loss`, `validation_error` and `validation_top5_error` of one view of each picture.
  private func validation<Network: Layer>() -> Validation<Network> {
    let source = loading.validation(batchSize: min(plan.batchSize, 250))
    return Validation { network in
      var loss = 0.0, errors = ClassificationErrors()
      let batches = try source.batches(epoch: 0, from: 0)
      while let batch = try batches.next() {
        let scores = network(batch.inputs)
        let mean = scores.crossEntropy(labels: batch.targets)
        try evaluate([scores, mean])
        loss += try mean.doubles()[0] * Double(batch.count)
        let values = try scores.doubles(), classes = values.count / batch.count
        for (row, label) in try batch.targets.scalars(as: Int64.self).enumerated() {
          errors.add(Array(values[row * classes..<(row + 1) * classes]), label: Int(label))
        }
      }
      return [
        MetricValue("validation_loss", loss / Double(errors.count)), MetricValue("validation_error", errors.top1Error),
        MetricValue("validation_top5_error", errors.top5Error)
      ]
    }
  }

  /// What the model's file says of itself.
  private var modelFile: ModelFile {
    ModelFile(
      network: .object([.init("system", .string(system.card.name))]), input: system.input,
      target: .classes(loading.pictures.training.classNames), preparation: .pictures(loading.preprocessing))
  }

  private func lossCurve(_ history: TrainingHistory) -> Image {
    LineChart(
      title: "\(system.card.title): loss of each batch", subtitle: "pale: each step, dark: smoothed", xLabel: "step",
      yLabel: "loss",
      series: [
        .init(name: "training", values: history.losses, smoothing: history.losses.count > 50 ? 0.95 : 0.5)
      ]
    ).image()
  }

  private func lines(_ outcome: TrainingResult, _ errors: ClassificationErrors?) -> [String] {
    guard let errors else { return [] }
    return [
      "\(errors.count) pictures, \(plan.recipe.crops.summary): top-1 error \(percentText(errors.top1Error)), "
        + "top-5 error \(percentText(errors.top5Error)), after \(outcome.history.losses.count) steps"
    ] + (plan.note.map { [$0] } ?? [])
  }

  private func report(_ outcome: TrainingResult, _ errors: ClassificationErrors?) -> SystemReport {
    let last = outcome.history.losses.suffix(max(1, outcome.history.losses.count / 10))
    return SystemReport(
      system: system.card.name, seed: request.seed,
      configuration: [
        .init("data", .string(data)), .init("training_images", .integer(loading.pictures.training.count)),
        .init("test_images", .integer(loading.pictures.validation.count)),
        .init("classes", .integer(loading.pictures.training.classNames.count)),
        .init("batch", .integer(plan.batchSize)), .init("learning_rate", .number(plan.learningRate)),
        .init("steps_in_all", .integer(plan.totalSteps)),
        .init("recipe", .array(plan.recipe.lines.map { .string($0) })),
        .init("init", request.initialWeights.map(JSONValue.string) ?? .null)
      ],
      result: [
        .init("complete", .bool(outcome.isComplete)), .init("epochs", .integer(outcome.history.epochs.count)),
        .init("steps", .integer(outcome.history.losses.count)), .init("training_seconds", .number(outcome.seconds)),
        .init("train_loss", last.isEmpty ? .null : .number(last.reduce(0, +) / Double(last.count))),
        .init("test_error", errors.map { .number($0.top1Error) } ?? .null),
        .init("test_top5_error", errors.map { .number($0.top5Error) } ?? .null)
      ])
  }
}
