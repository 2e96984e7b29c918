import Foundation
import Striate

/// Whether a network can learn by heart: 32 drawn pictures with drawn labels, until the loss is small. A network with a
/// fault in its layers or gradients mostly cannot.
struct OverfitExperiment {
  static let summary = "learns 32 drawn pictures by heart: whether the network can learn at all"
  private static let imageCount = 32
  private static let classes = 10

  let system: any NetworkSystem
  let request: SystemRequest

  /// Batches of 8 in drawn order until the mean loss of a pass, as it was learnt from, is below 0.05: by SGD with rate
  /// 0.01 and momentum 0.9 where there is batch norm; by Adam with rate 0.0001 and without dropout, which works against
  /// learning by heart, where there is none.
  /// - Returns: `loss` and `steps` of the last pass, `first_loss` of the first; and in inference, where batch norm takes
  ///   running statistics and nothing is dropped, `inference_loss` and `accuracy`.
  /// - Throws: `EvaluationError` if the loss stops being a number.
  func run() throws -> SystemOutcome {
    let (batchSize, limit) = (min(request.batchSize ?? 8, Self.imageCount), request.steps ?? 1000)
    let name = system.card.name
    let (images, labels) = pictures()
    let network = withSeed(request.seed) { system.network(classCount: Self.classes) }
    if let weights = request.initialWeights { try system.load(weights, into: network) }
    let hasBatchNorm = network.namedCells.contains { $0.parameter == nil }
    let learningRate = request.learningRate ?? (hasBatchNorm ? 0.01 : 1e-4)
    let optimizer: any Optimizer =
      hasBatchNorm
      ? SGD(network, learningRate: learningRate, momentum: 0.9) : Adam(network, learningRate: learningRate)
    var generator = PhiloxGenerator(seed: request.seed, stream: 2)
    var steps = 0, loss = Double.infinity, curve: [Point] = [], lines: [String] = []
    var progress = ProgressBar()
    let start = ContinuousClock.now
    try withSeed(request.seed &+ 1) {
      while steps < limit, loss >= 0.05, Interruption.requested == nil {
        let order = (0..<Int64(Self.imageCount)).shuffled(using: &generator)
        var losses: [Double] = []
        for first in stride(from: 0, to: Self.imageCount, by: batchSize) where steps < limit {
          if Interruption.requested != nil { break }
          let chosen = Array(order[first..<min(first + batchSize, Self.imageCount)])
          let places = Tensor(chosen, shape: [chosen.count])
          let (batch, wanted) = (images[places], labels[places])
          let error = withPhase(hasBatchNorm ? .training : .inference) {
            (network as? any AuxiliaryHeads).map { $0.heads(batch).loss { $0.crossEntropy(labels: wanted) } }
              ?? network(batch).crossEntropy(labels: wanted)
          }
          try optimizer.step(minimizing: error)
          losses.append(try error.doubles()[0])
          steps += 1
        }
        guard !losses.isEmpty else { break }
        loss = losses.reduce(0, +) / Double(losses.count)
        guard loss.isFinite else { throw EvaluationError("the loss is no number after \(steps) steps") }
        curve.append(Point(Double(steps), loss))
        lines.append("after \(steps) steps: loss \(String(format: "%.4f", loss))")
        if request.showsProgress {
          progress.show(
            steps, of: limit, label: name, detail: String(format: "loss %.4f", loss), items: steps * batchSize,
            seconds: start.duration(to: .now) / .seconds(1))
        }
      }
    }
    if request.showsProgress { progress.clear() }
    let (inferenceLoss, accuracy) = try judge(network, images, labels, batchSize)
    let report = SystemReport(
      system: name, seed: request.seed,
      configuration: [
        .init("experiment", .string("overfit")), .init("images", .integer(Self.imageCount)),
        .init("batch", .integer(batchSize)), .init("optimizer", .string(hasBatchNorm ? "sgd" : "adam")),
        .init("learning_rate", .number(learningRate)),
        .init("step_limit", .integer(limit))
      ],
      result: [
        .init("loss", .init(exactly: loss)), .init("steps", .integer(steps)),
        .init("first_loss", .init(exactly: curve.first?.y ?? .infinity)),
        .init("inference_loss", .number(inferenceLoss)), .init("accuracy", .number(accuracy))
      ])
    var files: [String] = []
    if let folder = try request.makeFolder() {
      try folder.write(report.json, as: "run.json")
      try LineChart(
        title: "\(system.card.title) learns 32 pictures by heart",
        subtitle: "mean loss of each pass over the pictures, as it is learnt from",
        xLabel: "steps of \(batchSize) pictures", yLabel: "cross-entropy", logarithmic: true,
        series: [.init(name: "loss", points: curve)]
      ).image().writePNG(to: folder.file("loss.png"))
      files = ["run.json", "loss.png"]
    }
    return SystemOutcome(
      isComplete: Interruption.requested == nil, steps: steps,
      lines: lines.suffix(12) + [ending(inferenceLoss, accuracy)], files: files,
      report: report.json)
  }

  private func ending(_ loss: Double, _ accuracy: Double) -> String {
    "in inference: loss \(String(format: "%.4f", loss)), \(percentText(accuracy)) right"
  }

  /// Loss and accuracy of all pictures, in inference.
  private func judge(
    _ network: any Layer, _ images: Tensor, _ labels: Tensor, _ batchSize: Int
  ) throws -> (loss: Double, accuracy: Double) {
    try withPhase(.inference) {
      try withoutGradients {
        var loss = 0.0, right = 0
        for start in stride(from: 0, to: Self.imageCount, by: batchSize) {
          let end = min(start + batchSize, Self.imageCount)
          let (scores, batch) = (network(images[start..<end]), labels[start..<end])
          loss += try scores.crossEntropy(labels: batch).doubles()[0] * Double(end - start)
          let (found, wanted): ([Int64], [Int64]) = try (scores.argmax(axis: 1).scalars(), batch.scalars())
          right += zip(found, wanted).count { $0 == $1 }
        }
        return (loss / Double(Self.imageCount), Double(right) / Double(Self.imageCount))
      }
    }
  }

  /// Waves of drawn direction, length and colour, and labels that have nothing to do with them: `[32, C, H, W]`, `[32]`.
  private func pictures() -> (images: Tensor, labels: Tensor) {
    var generator = PhiloxGenerator(seed: request.seed, stream: 1)
    let (channels, height, width) = (system.input[0], system.input[1], system.input[2])
    var pixels: [Float] = []
    pixels.reserveCapacity(Self.imageCount * channels * height * width)
    for _ in 0..<Self.imageCount {
      let angle = Float.random(in: 0..<Float.pi, using: &generator)
      let waves = Float.random(in: 2...8, using: &generator) * 2 * .pi
      let (dx, dy) = (cos(angle) * waves / Float(width), sin(angle) * waves / Float(height))
      for _ in 0..<channels {
        let (level, strength) = (
          Float.random(in: -1...1, using: &generator), Float.random(in: 0.2...1, using: &generator)
        )
        for y in 0..<height {
          for x in 0..<width { pixels.append(level + strength * sin(dx * Float(x) + dy * Float(y))) }
        }
      }
    }
    let labels = (0..<Self.imageCount).map { _ in Int64.random(in: 0..<Int64(Self.classes), using: &generator) }
    return (
      Tensor(pixels, shape: [Self.imageCount, channels, height, width]), Tensor(labels, shape: [Self.imageCount])
    )
  }
}
