import Striate

struct LeNet: Layer {
  let features = Sequential {
    Conv2D(from: 1, to: 6, kernel: 5, padding: 2)
    Tanh()
    AveragePool2D(2)
    Conv2D(from: 6, to: 16, kernel: 5)
    Tanh()
    AveragePool2D(2)
  }
  let classifier = Sequential {
    Flatten()
    Linear(from: 400, to: 120)
    Tanh()
    Linear(from: 120, to: 84)
    Tanh()
    Linear(from: 84, to: 10)
  }

  /// `[N, 1, 28, 28]` -> scores `[N, 10]`.
  func callAsFunction(_ images: Tensor) -> Tensor { classifier(features(images)) }
}

let digits = DigitDataset.embedded()
let model = withSeed(42) { LeNet() }
let optimizer = SGD(model, learningRate: 0.05, momentum: 0.9)
for epoch in 0..<10 {
  for batch in digits.training.shuffled(seed: 1, epoch: epoch).batches(of: 64) {
    let loss = model(batch.images).crossEntropy(labels: batch.labels)
    try optimizer.step(minimizing: loss)  // one cached plan: forward, backward, update
  }
}
let evaluation = try ClassifierEvaluation(of: model, on: digits.test)
print("\(evaluation.correct) of \(evaluation.count) test digits are right")
if let path = CommandLine.arguments.dropFirst().first {
  try model.save(to: path)  // names as in PyTorch: features.0.weight ...
}
