import Striate
import Testing

/// Networks trained to a stated loss, on both devices.
@Suite struct TrainingTests {
  @Test(arguments: DeviceChoice.allCases)
  func `a perceptron with one hidden layer learns exclusive or`(device: DeviceChoice) throws {
    try withDevice(device) {
      let model = withSeed(3) {
        Sequential {
          Linear(from: 2, to: 8)
          Tanh()
          Linear(from: 8, to: 1)
          Sigmoid()
        }
      }
      let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), target = Tensor([[0], [1], [1], [0]])
      let optimizer = SGD(model, learningRate: 1, momentum: 0.9)
      for _ in 0..<400 { try optimizer.step(minimizing: model(x).meanSquaredError(target)) }
      #expect(try model(x).meanSquaredError(target).item(as: Float.self) < 0.001)
      #expect(try model(x).rounded().scalars(as: Float.self) == [0, 1, 1, 0])
    }
  }

  /// Images of 8 × 8 with horizontal, vertical or diagonal stripes and noise; labels 0, 1, 2.
  private func stripes(_ count: Int, seed: UInt64) -> (images: Tensor, labels: Tensor) {
    var generator = PhiloxGenerator(seed: seed)
    var pixels: [Float] = []
    var labels: [Int64] = []
    for image in 0..<count {
      let phase = Int.random(in: 0..<4, using: &generator)
      for row in 0..<8 {
        for column in 0..<8 {
          let place = [row, column, row + column][image % 3]
          let isLight = (place + phase) / 2 % 2 == 0
          pixels.append((isLight ? 1 : 0) + Float.random(in: -0.3..<0.3, using: &generator))
        }
      }
      labels.append(Int64(image % 3))
    }
    return (Tensor(pixels, shape: [count, 1, 8, 8]), Tensor(labels, shape: [count]))
  }

  private func network() -> Sequential {
    Sequential {
      Conv2D(from: 1, to: 6, kernel: 3, padding: 1, bias: false)
      BatchNorm2D(6)
      ReLU()
      MaxPool2D(2)
      Conv2D(from: 6, to: 8, kernel: 3)
      ReLU()
      AveragePool2D(2)
      Flatten()
      Dropout(0.1)
      Linear(from: 8, to: 3)
    }
  }

  @Test(arguments: DeviceChoice.allCases)
  func `a small convolutional network learns to tell stripes apart`(device: DeviceChoice) throws {
    try withDevice(device) {
      try withSeed(6) {
        let model = network()
        let optimizer = Adam(model, learningRate: 0.02)
        for step in 0..<40 {
          let batch = stripes(24, seed: UInt64(step))
          try optimizer.step(minimizing: model(batch.images).crossEntropy(labels: batch.labels))
        }
        let test = stripes(60, seed: 1000)
        try withPhase(.inference) { () throws in
          let scores = model(test.images)
          #expect(try scores.crossEntropy(labels: test.labels).item(as: Float.self) < 0.1)
          #expect(try scores.accuracy(labels: test.labels).item(as: Float.self) >= 0.98)
        }
      }
    }
  }

  @Test func `both devices follow the same course`() throws {
    func losses(_ device: DeviceChoice) throws -> [Float] {
      try withDevice(device) {
        try withSeed(6) {
          let model = network()
          let optimizer = SGD(model, learningRate: 0.05, momentum: 0.9)
          return try (0..<10).map { step in
            let batch = stripes(12, seed: UInt64(step))
            let loss = model(batch.images).crossEntropy(labels: batch.labels)
            try optimizer.step(minimizing: loss)
            return try loss.item()
          }
        }
      }
    }
    #expect(isClose(try losses(.cpu), try losses(.reference), within: 1e-4))
  }
}
