import Striate

extension Module {
  /// This module with `values` in the place of its parameters, in the order in which it names them.
  package func with(_ values: ArraySlice<Tensor>) -> Self {
    for (parameter, value) in zip(parameters, values) { parameter.cell.set(value) }
    return self
  }
}
