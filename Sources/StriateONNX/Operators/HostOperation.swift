import Striate

/// An operation of a model in plain Swift, for what cannot be said in operations of tensors. It has no derivative.
package protocol HostOperation: CustomOperation {}

extension HostOperation {
  package func pullback(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    operands.map { _ in nil }
  }
}
