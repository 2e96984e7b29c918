import Striate

extension ONNXModel {
  /// The model as a function that is traced once for each signature of its inputs, and replayed after that, which is the
  /// fastest way to run it again and again.
  ///
  /// It takes all inputs and gives all outputs, in the file's order.
  /// As in ``/StriateRuntime/compiledForInference(_:)``, batch norm goes into weights. As in
  /// ``/StriateRuntime/compiled(_:)``, the values of inputs are not known while it is traced: a model whose shapes depend
  /// on them throws.
  public func compiledForInference() -> CompiledFunction {
    Striate.compiledForInference { [self] data in
      guard data.count == inputs.count else {
        throw FormatError(file: file, what: "the model has \(inputs.count) inputs, not \(data.count)")
      }
      var values: [String: ONNXValue] = [:]
      for (port, tensor) in zip(inputs, data) {
        let isCarried = port.element?.carrier == tensor.dtype
        values[port.name] = port.element.flatMap { isCarried ? ONNXValue(tensor, $0) : nil } ?? ONNXValue(tensor)
      }
      return try run(values: values).map(\.value.tensor)
    }
  }
}
