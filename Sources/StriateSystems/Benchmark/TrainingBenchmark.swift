import Striate

/// Times whole training steps (forward, backward, update) of three networks on fixed random data.
public enum TrainingBenchmark {
  public struct Measurement: Sendable {
    public var name: String
    public var summary: String
    /// Median over the repeats of the mean time of a step replayed by `compiled`.
    public var secondsPerStep: Double
    /// The same for steps whose graph is built anew each time.
    public var lazySecondsPerStep: Double
    public var stepsPerRepeat: Int
    public var repeats: Int
  }

  /// A network with its data and how it is trained.
  private struct Work {
    var name: String
    var summary: String
    var steps: Int
    /// Makes a step that builds its graph, and a compiled one.
    var make: () -> (lazy: () throws -> Void, compiled: () throws -> Void)
  }

  /// The works' names.
  public static var names: [String] { works.map(\.name) }

  /// - Parameter only: the name of one work; all by default.
  public static func run(repeats: Int = 5, only: String? = nil) throws -> [Measurement] {
    try works.filter { only == nil || $0.name == only }.map { work in
      let (lazy, compiled) = work.make()
      return Measurement(
        name: work.name, summary: work.summary, secondsPerStep: try median(repeats, work.steps, compiled),
        lazySecondsPerStep: try median(repeats, work.steps, lazy), stepsPerRepeat: work.steps, repeats: repeats)
    }
  }

  /// As `striate bench --json` prints it.
  package static func report(_ measurements: [Measurement]) -> JSONValue {
    .object([
      .init("striate", .string(StriateVersion.current)),
      .init("device", .string(DeviceChoice.present.summary)),
      .init(
        "results",
        .array(
          measurements.map { measurement in
            .object([
              .init("name", .string(measurement.name)),
              .init("work", .string(measurement.summary)),
              .init("seconds_per_step", .number(measurement.secondsPerStep)),
              .init("lazy_seconds_per_step", .number(measurement.lazySecondsPerStep)),
              .init("steps_per_repeat", .integer(measurement.stepsPerRepeat)),
              .init("repeats", .integer(measurement.repeats))
            ])
          }))
    ])
  }

  private static var works: [Work] {
    [
      Work(name: "tiny-mlp", summary: "MLP 2-16-16-2, tanh, batch 4, SGD", steps: 2000) {
        let model = withSeed(1) {
          Sequential {
            Linear(from: 2, to: 16)
            Tanh()
            Linear(from: 16, to: 16)
            Tanh()
            Linear(from: 16, to: 2)
          }
        }
        return steps(model, SGD(model, learningRate: 0.1), images: [4, 2], classes: 2)
      },
      Work(name: "mlp", summary: "MLP 784-512-512-10, ReLU, batch 128, SGD", steps: 40) {
        let model = withSeed(1) {
          Sequential {
            Linear(from: 784, to: 512)
            ReLU()
            Linear(from: 512, to: 512)
            ReLU()
            Linear(from: 512, to: 10)
          }
        }
        return steps(model, SGD(model, learningRate: 0.1), images: [128, 784], classes: 10)
      },
      Work(name: "lenet5", summary: "LeNet-5, batch 64, SGD with momentum", steps: 40) {
        let model = withSeed(1) { LeNet5() }
        return steps(
          model, SGD(model, learningRate: 0.05, momentum: 0.9), images: [64, 1, 28, 28], classes: 10)
      }
    ]
  }

  private static func steps(
    _ model: some Layer, _ optimizer: some Optimizer, images shape: Shape, classes: Int
  ) -> (lazy: () throws -> Void, compiled: () throws -> Void) {
    let images = withSeed(2) { Tensor.uniform(shape) }
    let labels = Tensor((0..<shape[0]).map { Int64($0 % classes) }, shape: [shape[0]])
    let step = compiled { inputs in
      let loss = model(inputs[0]).crossEntropy(labels: inputs[1])
      try optimizer.step(minimizing: loss)
      return [loss]
    }
    return (
      { try optimizer.step(minimizing: model(images).crossEntropy(labels: labels)) },
      { try step(images, labels) }
    )
  }

  private static func median(_ repeats: Int, _ steps: Int, _ step: () throws -> Void) throws -> Double {
    for _ in 0..<max(3, steps / 10) { try step() }
    var times: [Double] = []
    for _ in 0..<repeats {
      let start = ContinuousClock.now
      for _ in 0..<steps { try step() }
      times.append((ContinuousClock.now - start).inSeconds / Double(steps))
    }
    return times.sorted()[repeats / 2]
  }
}
