import StriateData
import StriateNN

extension Validation where Model: Layer {
  /// Any metrics, each under `<name>_` and its own name, such as `validation_f1`.
  ///
  /// ```swift
  /// .metrics([LogLoss(), Accuracy(), ConfusionMetric.f1(classCount: 3)], on: validation)
  /// ```
  /// - Parameters:
  ///   - metrics: each measurement starts from these values, which should be fresh.
  ///   - source: inputs and targets; its order should not change.
  ///   - name: of the set.
  public static func metrics(
    _ metrics: [any BatchMetric], on source: some BatchSource<LabeledBatch>, name: String = "validation"
  ) -> Validation {
    Validation { model in
      var metrics = metrics
      let batches = try source.batches(epoch: 0, from: 0)
      while let batch = try batches.next() {
        let outputs = model(batch.inputs)
        for index in metrics.indices { try metrics[index].add(outputs: outputs, targets: batch.targets) }
      }
      return metrics.map { MetricValue("\(name)_\($0.name)", $0.value) }
    }
  }
}
