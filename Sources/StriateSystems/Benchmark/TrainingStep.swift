import Striate

/// A whole training step of a benchmark's network (forward, backward, update by SGD with momentum), lazily and replayed
/// by `compiled`.
package struct TrainingStep {
  static let momentum = 0.9

  let network: any Layer
  let data: [Tensor]
  private let work: BenchmarkNetwork
  private let optimizer: SGD
  private let step: CompiledFunction

  package init(_ work: BenchmarkNetwork, hasDropout: Bool = true) throws {
    let network = work.network(hasDropout: hasDropout)
    let optimizer = SGD(network, learningRate: work.learningRate, momentum: Self.momentum)
    (self.work, self.network, self.optimizer) = (work, network, optimizer)
    data = try work.data()
    step = compiled { data in
      let loss = work.loss(network(data[0]), data)
      try optimizer.step(minimizing: loss)
      return [loss]
    }
  }

  /// Replays the step; the result is the loss before it.
  @discardableResult
  package func run() throws -> Tensor { try step.run(data)[0] }

  /// Builds the step's graph anew and evaluates it.
  func runLazily() throws { try optimizer.step(minimizing: work.loss(network(data[0]), data)) }
}
