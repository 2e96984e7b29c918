import StriateData
import StriateGraph
import StriateNN
import StriateRuntime

/// What is measured after each epoch, on samples that are not trained on.
///
/// It runs in inference phase and without gradients, with the averaged weights where the trainer averages them.
public struct Validation<Model: Module> {
  private let body: (Model) throws -> [MetricValue]

  /// - Parameter body: measures; names should tell the set, such as `validation_f1`.
  public init(_ body: @escaping (Model) throws -> [MetricValue]) { self.body = body }

  /// Measures now.
  public func callAsFunction(_ model: Model) throws -> [MetricValue] {
    try withPhase(.inference) { try withoutGradients { try body(model) } }
  }

  /// `<name>_loss`: the mean of a loss over all samples of a source's epoch 0.
  /// - Parameters:
  ///   - source: what is measured on; its order should not change.
  ///   - name: of the set.
  ///   - loss: the mean over a batch.
  public static func loss<Source: BatchSource>(
    on source: Source, name: String = "validation", _ loss: @escaping (Model, Source.Element) throws -> Tensor
  ) -> Validation {
    Validation { model in
      var sum = 0.0, count = 0
      let batches = try source.batches(epoch: 0, from: 0)
      while let batch = try batches.next() {
        sum += try loss(model, batch).lossValue() * Double(batch.count)
        count += batch.count
      }
      return [MetricValue("\(name)_loss", sum / Double(count))]
    }
  }

  /// This, and another's metrics behind.
  public func and(_ other: Validation) -> Validation { Validation { try body($0) + other.body($0) } }
}

extension Validation where Model: Layer {
  /// `<name>_loss`, the mean cross-entropy, and `<name>_accuracy` of a classifier.
  /// - Parameters:
  ///   - source: inputs and class numbers; its order should not change.
  ///   - name: of the set.
  public static func classification(
    on source: some BatchSource<LabeledBatch>, name: String = "validation"
  ) -> Validation {
    Validation { model in
      var sum = 0.0, correct = 0, count = 0
      let batches = try source.batches(epoch: 0, from: 0)
      while let batch = try batches.next() {
        let scores = model(batch.inputs)
        let loss = scores.crossEntropy(labels: batch.targets), predicted = scores.argmax()
        try evaluate([loss, predicted])
        sum += try loss.lossValue() * Double(batch.count)
        let labels = try batch.targets.cast(to: .int64).scalars(as: Int64.self)
        correct += zip(try predicted.scalars(as: Int64.self), labels).count { $0 == $1 }
        count += batch.count
      }
      return [
        MetricValue("\(name)_loss", sum / Double(count)),
        MetricValue("\(name)_accuracy", Double(correct) / Double(count))
      ]
    }
  }
}

extension Tensor {
  /// The number in a 0-d tensor of any floating type.
  func lossValue() throws -> Double {
    switch dtype {
    case .float64: try item(as: Double.self)
    case .float32: Double(try item(as: Float.self))
    default: Double(try cast(to: .float32).item(as: Float.self))
    }
  }
}
