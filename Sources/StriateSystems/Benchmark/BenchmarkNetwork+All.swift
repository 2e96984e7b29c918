import Striate

extension BenchmarkNetwork {
  /// Networks whose training steps are timed.
  package static let training: [BenchmarkNetwork] = [
    BenchmarkNetwork(
      name: "tiny-mlp", summary: "MLP 2-16-16-2, tanh, batch 4", input: [4, 2], task: .classes(2), learningRate: 0.1,
      executions: 2000
    ) { _ in
      Sequential {
        Linear(from: 2, to: 16)
        Tanh()
        Linear(from: 16, to: 16)
        Tanh()
        Linear(from: 16, to: 2)
      }
    },
    BenchmarkNetwork(
      name: "mlp", summary: "MLP 784-512-512-10, ReLU, batch 128", input: [128, 784], learningRate: 0.05, executions: 40
    ) { _ in
      Sequential {
        Linear(from: 784, to: 512)
        ReLU()
        Linear(from: 512, to: 512)
        ReLU()
        Linear(from: 512, to: 10)
      }
    },
    BenchmarkNetwork(
      name: "lenet5", summary: "LeNet-5, batch 64", input: [64, 1, 28, 28], learningRate: 0.05, executions: 40
    ) { _ in LeNet5() },
    BenchmarkNetwork(
      name: "alexnet", summary: "AlexNet, batch 16, 224²", input: [16, 3, 224, 224], task: .classes(1000),
      learningRate: 0.01, executions: 1
    ) { AlexNet(dropout: $0 ? 0.5 : 0) },
    BenchmarkNetwork(
      name: "vgg11", summary: "VGG-11, batch 4, 224²", input: [4, 3, 224, 224], task: .classes(1000),
      learningRate: 0.001, executions: 1
    ) { VGG(.eleven, dropout: $0 ? 0.5 : 0) },
    BenchmarkNetwork(
      name: "resnet18", summary: "ResNet-18, batch 8, 224²", input: [8, 3, 224, 224], task: .classes(1000),
      learningRate: 0.001, executions: 1
    ) { _ in ResNet(.eighteen) },
    BenchmarkNetwork(
      name: "inception", summary: "inception module 3a, batch 16, 192 maps of 28²", input: [16, 192, 28, 28],
      learningRate: 0.01, executions: 4
    ) { _ in InceptionClassifier(.inception3a, classes: 10) },
    BenchmarkNetwork(
      name: "lstm", summary: "LSTM of 2 layers, 256 units, 64 steps, batch 32", input: [64, 32, 256], batchAxis: 1,
      learningRate: 0.05, executions: 2
    ) { _ in SequenceClassifier(from: 256, units: 256, layers: 2, classes: 10) },
    BenchmarkNetwork(
      name: "autoencoder", summary: "autoencoder 784-1000-500-250-30 and back, logistic, batch 100", input: [100, 784],
      task: .reconstruction, learningRate: 0.1, executions: 10
    ) { _ in autoencoder() },
    BenchmarkNetwork(
      name: "dqn", summary: "DQN of 2015, batch 32, 4 frames of 84²", input: [32, 4, 84, 84], task: .actions(6),
      learningRate: 0.01, executions: 8
    ) { _ in deepQNetwork(actions: 6) }
  ]

  /// Networks that answer one sample at a time.
  static let inference: [BenchmarkNetwork] = [
    BenchmarkNetwork(
      name: "lenet5", summary: "LeNet-5", input: [1, 1, 28, 28], learningRate: 0, executions: 500
    ) { _ in LeNet5() },
    BenchmarkNetwork(
      name: "alexnet", summary: "AlexNet, 224²", input: [1, 3, 224, 224], task: .classes(1000), learningRate: 0,
      executions: 5
    ) { _ in AlexNet() },
    BenchmarkNetwork(
      name: "resnet18", summary: "ResNet-18, 224²", input: [1, 3, 224, 224], task: .classes(1000), learningRate: 0,
      executions: 5
    ) { _ in ResNet(.eighteen) },
    BenchmarkNetwork(
      name: "lstm", summary: "LSTM of 2 layers, 256 units, 64 steps", input: [64, 1, 256], batchAxis: 1,
      learningRate: 0, executions: 10
    ) { _ in SequenceClassifier(from: 256, units: 256, layers: 2, classes: 10) }
  ]

  /// Hinton & Salakhutdinov, Reducing the dimensionality of data with neural networks, Science 2006: logistic units but
  /// for the code, which is linear. `[N, 784]` -> `[N, 784]`.
  private static func autoencoder() -> Sequential {
    let widths = [784, 1000, 500, 250, 30, 250, 500, 1000, 784]
    let code = widths.count / 2
    return Sequential(
      (1..<widths.count).flatMap { position -> [any Layer] in
        let layer = Linear(from: widths[position - 1], to: widths[position])
        return position == code ? [layer] : [layer, Sigmoid()]
      })
  }

  /// Mnih et al., Human-level control through deep reinforcement learning, Nature 2015. `[N, 4, 84, 84]` ->
  /// `[N, actions]`.
  private static func deepQNetwork(actions: Int) -> Sequential {
    Sequential {
      Conv2D(from: 4, to: 32, kernel: 8, stride: 4)
      ReLU()
      Conv2D(from: 32, to: 64, kernel: 4, stride: 2)
      ReLU()
      Conv2D(from: 64, to: 64, kernel: 3)
      ReLU()
      Flatten()
      Linear(from: 64 * 7 * 7, to: 512)
      ReLU()
      Linear(from: 512, to: actions)
    }
  }
}
