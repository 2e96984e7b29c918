import StriateData
import StriateGraph
import StriateNN
import StriateRuntime
import StriateTypes

extension Trainer {
  /// Updates the model along the gradients of some batches and gives their mean loss.
  typealias Step = ([Element]) throws -> Double

  func makeStep() throws -> Step {
    guard usesCompiledSteps else {
      return lazyStep()
    }
    guard let type = Element.self as? any TensorBatch.Type else {
      throw EvaluationError("steps on \(Element.self) cannot be compiled: it is not a TensorBatch")
    }
    return compiledStep(type)
  }

  private func lazyStep() -> Step {
    { [model, optimizer, loss] batches in
      if batches.count == 1 {
        let value = try loss(model, batches[0])
        try optimizer.step(minimizing: value)
        return try value.lossValue()
      }
      return try Self.accumulate(batches, optimizer) { batch, share in
        let value = try loss(model, batch)
        try optimizer.accumulate(value * share.cast(to: value.dtype), evaluating: [value])
        return value
      } step: {
        try optimizer.step()
      }
    }
  }

  private func compiledStep<B: TensorBatch>(_ type: B.Type) -> Step {
    let (model, optimizer, loss) = (model, optimizer, loss)
    @Sendable func lossOf(_ tensors: [Tensor]) throws -> Tensor {
      guard let batch = B(tensors: tensors) as? Element else {
        throw EvaluationError("\(B.self) and \(Element.self) are not the same batch")
      }
      return try loss(model, batch)
    }
    let whole = compiled { inputs in
      let value = try lossOf(inputs)
      try optimizer.step(minimizing: value)
      return [value]
    }
    // The share is an argument, because a plan lasts longer than one number.
    let part = compiled { inputs in
      let value = try lossOf(Array(inputs.dropLast()))
      try optimizer.accumulate(value * inputs[inputs.count - 1].cast(to: value.dtype), evaluating: [value])
      return [value]
    }
    let update = compiled { _ in
      try optimizer.step()
      return []
    }
    return { batches in
      let tensors = batches.map { ($0 as? B)?.tensors ?? [] }
      if batches.count == 1 { return try whole.run(tensors[0])[0].lossValue() }
      return try Self.accumulate(batches, optimizer) { batch, share in
        try part.run(((batch as? B)?.tensors ?? []) + [share])[0]
      } step: {
        _ = try update.run([])
      }
    }
  }

  /// Gradients of all batches, each with its share of the samples, and one step along their sum.
  private static func accumulate(
    _ batches: [Element], _ optimizer: any Optimizer, gradients: (Element, Tensor) throws -> Tensor,
    step: () throws -> Void
  ) throws -> Double {
    let count = Double(batches.reduce(0) { $0 + $1.count })
    var sum = 0.0
    for batch in batches {
      let share = Double(batch.count) / count
      sum += try gradients(batch, Tensor(scalar: share)).lossValue() * share
    }
    try step()
    return sum
  }
}
