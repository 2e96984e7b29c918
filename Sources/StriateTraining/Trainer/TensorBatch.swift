import StriateData
import StriateGraph
import StriateNN
import StriateRuntime

/// A batch that is nothing but tensors: steps on it can be compiled.
public protocol TensorBatch: Batch {
  /// In a fixed order.
  var tensors: [Tensor] { get }

  /// - Parameter tensors: as the property gives them.
  init(tensors: [Tensor])
}

extension LabeledBatch: TensorBatch {
  /// Inputs and targets.
  public var tensors: [Tensor] { [inputs, targets] }

  /// - Parameter tensors: inputs and targets.
  public init(tensors: [Tensor]) { self.init(inputs: tensors[0], targets: tensors[1]) }
}
