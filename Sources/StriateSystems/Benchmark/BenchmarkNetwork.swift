import Striate

/// A network with its fixed random data: what `striate bench` trains or runs, and what `Tools/peers` build from the same
/// names and the file that `BenchmarkFile` writes.
package struct BenchmarkNetwork: NamedWork, Sendable {
  /// What the network's outputs are compared with.
  enum Task: Sendable {
    /// One of so many classes, by cross-entropy.
    case classes(Int)
    /// The inputs themselves, by the mean squared error.
    case reconstruction
    /// A value for one of so many actions of each sample, by the smooth L1 loss, as DQN does.
    case actions(Int)

    /// As the peers know it.
    var name: String {
      switch self {
      case .classes: "classes"
      case .reconstruction: "reconstruction"
      case .actions: "actions"
      }
    }
  }

  package let name: String
  let summary: String
  let input: Shape
  /// The axis of samples.
  var batchAxis = 0
  var task = Task.classes(10)
  let learningRate: Double
  /// Executions that are timed together, enough to take at least some hundredths of a second.
  let executions: Int
  /// Makes the network with random weights, with dropout or without.
  let make: @Sendable (_ hasDropout: Bool) -> any Layer

  /// The same weights each time.
  func network(hasDropout: Bool = true) -> any Layer { withSeed(1) { make(hasDropout) } }

  /// The network's input, and what `loss` needs beside it.
  func data() throws -> [Tensor] {
    let batch = input[batchAxis]
    let images = withSeed(2) { Tensor.uniform(input) }
    var data = [images]
    switch task {
    case .classes(let count): data.append(Tensor((0..<batch).map { Int64($0 % count) }, shape: [batch]))
    case .reconstruction: break
    case .actions(let count):
      data.append(Tensor((0..<batch).map { Int64($0 % count) }, shape: [batch]))
      data.append(withSeed(3) { Tensor.uniform([batch], low: -1) })
    }
    try evaluate(data)
    return data
  }

  /// - Parameter data: as `data()` gives it.
  func loss(_ outputs: Tensor, _ data: [Tensor]) -> Tensor {
    switch task {
    case .classes: outputs.crossEntropy(labels: data[1])
    case .reconstruction: outputs.meanSquaredError(data[0])
    case .actions:
      outputs.takeAlong(data[1].reshaped(to: [-1, 1])).reshaped(to: [-1]).smoothL1Loss(data[2])
    }
  }
}

/// A recurrent network, and scores from what it knows after the last step: `[T, N, inputs]` -> `[N, classes]`.
struct SequenceClassifier: Layer {
  let lstm: LSTM
  let fc: Linear

  init(from inputs: Int, units: Int, layers: Int, classes: Int) {
    lstm = LSTM(from: inputs, to: units, layers: layers)
    fc = Linear(from: units, to: classes)
  }

  func callAsFunction(_ x: Tensor) -> Tensor { fc(lstm(x)[-1]) }
}

/// One inception module and scores from the means of its maps: `[N, 192, 28, 28]` -> `[N, classes]`.
struct InceptionClassifier: Layer {
  let block: InceptionBlock
  let fc: Linear
  private let pool = GlobalAveragePool()

  init(_ widths: InceptionWidths, classes: Int) {
    block = InceptionBlock(widths)
    fc = Linear(from: widths.outputs, to: classes)
  }

  func callAsFunction(_ x: Tensor) -> Tensor { fc(pool(block(x))) }
}
