import Foundation
import Striate

extension LeNet5System: NetworkSystem {
  public var card: SystemCard {
    SystemCard(
      name: Self.name, title: "LeNet-5, as it is taught today", year: 1998,
      source: "LeCun, Bottou, Bengio & Haffner, Gradient-based learning applied to document recognition, "
        + "doi:10.1109/5.726791, with full connections, average pooling and softmax",
      parameterCount: 61_706, data: "handwritten digits in the program, or MNIST with --data",
      verification: "first 100 losses and weights beside PyTorch's")
  }

  public var options: Set<SystemOption> { Set(SystemOption.allCases) }
  public var trials: [SystemTrial] {
    [SystemTrial("digits", isShort: true, claims: [SystemClaim("test_accuracy", least: 0.98)])]
  }

  public var input: Shape { [1, 28, 28] }
  public var classCount: Int { 10 }

  /// Always of ten classes.
  public func network(classCount: Int) -> any Layer { LeNet5() }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    var options = Options()
    options.epochs = request.epochs
    options.steps = request.steps
    options.batchSize = request.batchSize ?? options.batchSize
    options.seed = request.seed
    options.learningRate = request.learningRate
    options.decaysLearningRate = request.decaysLearningRate
    options.initialWeights = request.initialWeights
    options.shuffles = request.shuffles
    options.shiftReach = request.shiftReach
    options.dataFolder = request.data
    options.outputFolder = request.outputFolder
    options.resumes = request.resumes
    options.checkpointSteps = request.checkpointSteps
    let result = try Self.train(
      options, callbacks: request.progress(Self.name, unit: "images"), resumed: request.resumed)
    let lines = result.evaluation.map { evaluation in
      [
        evaluation.table(classNames: Self.classNames),
        "\nTest accuracy \(percentText(evaluation.accuracy)): \(evaluation.correct) of \(evaluation.count) digits, "
          + "after \(result.epochs.count) epochs in \(String(format: "%.1f", result.seconds)) s"
      ]
    }
    let files = [
      "model.safetensors", "metrics.jsonl", "run.json", "loss.png", "filters.png", "activations.png", "confusion.png"
    ]
    return SystemOutcome(
      isComplete: result.isComplete, steps: result.steps, lines: lines ?? [], files: files, report: result.report)
  }
}

extension LeNet5System: DigitSystem {
  var digitFormat: DigitFormat { .normalized }
  func probabilities(of outputs: Tensor) -> Tensor { outputs.softmax() }
}
