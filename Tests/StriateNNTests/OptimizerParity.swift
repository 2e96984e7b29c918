import Striate

/// What a row did, beside what PyTorch did.
struct OptimizerParity {
  /// The largest difference of a loss as a part of the first loss, or of a parameter as a part of itself (at least of 1).
  let error: Double
  let plans: Int

  /// Takes 100 steps.
  /// - Parameter isCompiled: replays a traced step.
  init(_ row: OptimizerRow, _ dtype: DType, isCompiled: Bool = false) throws {
    let expected = row.expected(dtype)
    let model = Perceptron(dtype), subject = row.make(model)
    var losses: [Double] = []
    let before = runtimeStatistics().planMisses
    switch subject {
    case .closure(let optimizer):
      for _ in 0..<100 { losses.append(try optimizer.step { model.penalizedLoss() }) }
    case .gradient(let optimizer):
      let x = pattern([8, 4], salt: 1, dtype), target = pattern([8, 3], salt: 4, scale: 0.5, dtype)
      let body: @Sendable ([Tensor]) throws -> [Tensor] = { inputs in
        let loss = model(inputs[0]).meanSquaredError(inputs[1])
        try optimizer.step(minimizing: loss)
        return [loss]
      }
      let function = compiled(body)
      for _ in 0..<100 {
        // Rates follow the schedule of the row, if it has one.
        _ = optimizer.state
        losses.append(try (isCompiled ? function.run([x, target]) : body([x, target]))[0].doubles()[0])
      }
    }
    plans = runtimeStatistics().planMisses - before
    let ofLosses = zip(losses, expected.losses).map { abs($0 - $1) / expected.losses[0] }
    let ofParameters = zip(try model.elements(), expected.parameters).map { abs($0 - $1) / max(1, abs($1)) }
    let isWhole = losses.count == expected.losses.count && ofParameters.count == expected.parameters.count
    // NaN is no error that max would find.
    error = isWhole ? (ofLosses + ofParameters).reduce(0) { $1.isNaN ? .infinity : max($0, $1) } : .infinity
  }
}

extension ScheduleRow {
  /// The largest difference from PyTorch, as a part of the base rate or of the momentum.
  func error() -> Double {
    let model = Perceptron(.float32), optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
    let lists = numberLists(numbers)
    guard lists.allSatisfy({ $0.count == 150 }) else { return .infinity }
    var worst = 0.0
    for step in 0..<150 {
      optimizer.apply(schedule, at: step)
      worst = max(worst, abs(optimizer.learningRate - lists[0][step]) / 0.1)
      worst = max(worst, abs(optimizer.groups[0].momentum - (lists.count > 1 ? lists[1][step] : 0.9)) / 0.9)
    }
    return worst
  }
}

extension PlateauRow {
  /// The largest difference from PyTorch, as a part of the first rate.
  func error() -> Double {
    let model = Perceptron(.float32), optimizer = SGD(model, learningRate: 0.1), plateau = make()
    let rates = numberLists(numbers)[0]
    guard rates.count == 150 else { return .infinity }
    return rates.enumerated().reduce(0.0) { worst, next in
      plateau.report(sign * Self.metric(next.offset), to: optimizer)
      return max(worst, abs(optimizer.learningRate - next.element) / 0.1)
    }
  }

  /// As in Tools/training_rows.py.
  static func metric(_ step: Int) -> Double {
    max(0.25, 1 - Double(step) / 64) + Double(7 * step % 5) / 1024
  }
}
