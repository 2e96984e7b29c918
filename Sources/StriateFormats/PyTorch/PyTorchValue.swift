/// What `torch.save` was given, as far as it consists of tensors and plain values.
package indirect enum PyTorchValue: Sendable, Equatable {
  case none
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  /// Lists, tuples and sets.
  case list([PyTorchValue])
  /// In the order of the file.
  case dictionary([PyTorchMember])
  case tensor(NamedArray)
  /// What has no counterpart, in words.
  case other(String)

  /// The value of a string key, if this is a dictionary that has it.
  package subscript(key: String) -> PyTorchValue? {
    guard case .dictionary(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

package struct PyTorchMember: Sendable, Equatable {
  /// The key; those that are not strings as Python prints them.
  package let key: String
  package let value: PyTorchValue
}
