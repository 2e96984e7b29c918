/// The Python names that a checkpoint may refer to. They are understood here; nothing of Python is run.
enum PickleGlobal: Sendable, Equatable {
  case orderedDictionary, set, byteArray, complex, encode, size, device
  case parameter, tensorClass
  case rebuildTensor, rebuildTensorV2, rebuildTensorV3, rebuildParameter, rebuildFromType
  case storage(ArrayElementType)
  /// A storage of bytes, whose tensors name their element type.
  case untypedStorage
  case elementType(ArrayElementType)

  init?(module: String, name: String) {
    switch (module, name) {
    case ("collections", "OrderedDict"), ("collections", "Counter"): self = .orderedDictionary
    case ("builtins", "set"), ("__builtin__", "set"), ("builtins", "frozenset"), ("__builtin__", "frozenset"):
      self = .set
    case ("builtins", "bytearray"), ("__builtin__", "bytearray"): self = .byteArray
    case ("builtins", "complex"), ("__builtin__", "complex"): self = .complex
    case ("_codecs", "encode"): self = .encode
    case ("torch", "Size"): self = .size
    case ("torch", "device"): self = .device
    case ("torch", "Tensor"), ("torch._tensor", "Tensor"): self = .tensorClass
    case ("torch.nn.parameter", "Parameter"): self = .parameter
    case ("torch._utils", "_rebuild_tensor"): self = .rebuildTensor
    case ("torch._utils", "_rebuild_tensor_v2"): self = .rebuildTensorV2
    case ("torch._utils", "_rebuild_tensor_v3"): self = .rebuildTensorV3
    case ("torch._utils", "_rebuild_parameter"), ("torch._utils", "_rebuild_parameter_with_state"):
      self = .rebuildParameter
    case ("torch._tensor", "_rebuild_from_type_v2"): self = .rebuildFromType
    case ("torch.storage", "UntypedStorage"), ("torch", "UntypedStorage"): self = .untypedStorage
    case ("torch", _), ("torch.cuda", _):
      if let row = Self.storages.first(where: { $0.name == name }) {
        self = .storage(row.type)
      } else if module == "torch", let row = Self.elementTypes.first(where: { $0.name == name }) {
        self = .elementType(row.type)
      } else {
        return nil
      }
    default: return nil
    }
  }

  private static let storages: [(name: String, type: ArrayElementType)] = [
    ("FloatStorage", .float32), ("DoubleStorage", .float64), ("HalfStorage", .float16),
    ("BFloat16Storage", .bfloat16), ("LongStorage", .int64), ("IntStorage", .int32), ("ShortStorage", .int16),
    ("CharStorage", .int8), ("ByteStorage", .uint8), ("BoolStorage", .bool), ("ComplexFloatStorage", .complex64)
  ]

  private static let elementTypes: [(name: String, type: ArrayElementType)] = [
    ("float32", .float32), ("float64", .float64), ("float16", .float16), ("bfloat16", .bfloat16), ("int64", .int64),
    ("int32", .int32), ("int16", .int16), ("int8", .int8), ("uint8", .uint8), ("uint16", .uint16),
    ("uint32", .uint32), ("uint64", .uint64), ("bool", .bool), ("complex64", .complex64),
    ("float8_e4m3fn", .float8E4M3), ("float8_e5m2", .float8E5M2), ("float8_e4m3fnuz", .float8E4M3FNUZ),
    ("float8_e5m2fnuz", .float8E5M2FNUZ), ("float8_e8m0fnu", .float8E8M0)
  ]

  /// What to say of a name that is not understood, or that nobody should run.
  static func refusal(module: String, name: String, opcode: PickleOpcode, file: String) -> FormatError {
    let full = "\(module).\(name)".shortened()
    let what: String
    let hint: String
    if module.hasPrefix("torch.nn.modules") {
      what = "the file holds a whole model as Python objects: the opcode \(opcode.name) asks for \(full)"
      hint = "save model.state_dict() instead of the model"
    } else if module.hasPrefix("torch") {
      what = "the pickle's opcode \(opcode.name) asks for \(full), which is not read"
      hint = "dense tensors of numbers and plain values are read"
    } else {
      what = "the pickle's opcode \(opcode.name) asks for the Python object \(full): refused, and nothing was run"
      hint = "only tensors and plain values are read"
    }
    return FormatError(file: file, what: what, hint: hint)
  }
}
