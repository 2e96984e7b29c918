import StriateFormats
import StriateGraph
import StriateRuntime

extension NamedArray {
  /// The values of a tensor, evaluated if need be.
  package init(name: String, _ tensor: Tensor) throws {
    self.init(
      name: name, dtype: ArrayElementType(tensor.dtype), shape: Array(tensor.shape), bytes: try tensor.bytes()[...])
  }
}
