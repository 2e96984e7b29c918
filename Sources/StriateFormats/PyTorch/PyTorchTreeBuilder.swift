/// Makes the tree of values and the list of tensors from a pickle's tables.
///
/// Values that are shared in the pickle are repeated in the tree, so their number and depth are limited: a few hundred
/// bytes of lists within lists can mean more values than any memory holds.
struct PyTorchTreeBuilder {
  let document: PickleDocument
  let storages: [String: FileBytes]
  let file: String
  private(set) var arrays: [NamedArray] = []
  private var names: Set<String> = []
  /// What may still be made: values, bytes of names, and bytes of tensors that must be put in order.
  private var valuesLeft = 2_000_000
  private var nameBytesLeft = 64 << 20
  private var copiesLeft: Int

  private static let depthLimit = 64

  init(document: PickleDocument, storages: [String: FileBytes], fileSize: Int, file: String) {
    self.document = document
    self.storages = storages
    self.file = file
    copiesLeft = fileSize + 64 << 20
  }

  mutating func value(_ index: Int, path: String = "", depth: Int = 0) throws(FormatError) -> PyTorchValue {
    valuesLeft -= 1
    guard valuesLeft > 0 else {
      throw problem("the file describes more than two million values", hint: "it may be made to fill memory")
    }
    guard depth <= Self.depthLimit else {
      throw problem("the file's values are nested more than \(Self.depthLimit) levels deep, or contain themselves")
    }
    switch document.values[index] {
    case .none: return .none
    case .bool(let value): return .bool(value)
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .string(let text): return .string(text)
    case .bigInteger(let count): return .other("a whole number of \(count) bytes")
    case .bytes(let bytes): return .other("\(bytes.count) bytes")
    case .complex(let real, let imaginary): return .other("\(real) + \(imaginary)i")
    case .global: return .other("a type")
    case .storage: return .other("a storage")
    case .list(let place), .tuple(let place), .set(let place): return try list(document.members[place], path, depth)
    case .dictionary(let place): return try dictionary(document.members[place], path, depth)
    case .tensor(let tensor): return .tensor(try array(document.tensors[tensor], path))
    }
  }

  // MARK: - Containers

  private mutating func list(_ items: [Int], _ path: String, _ depth: Int) throws(FormatError) -> PyTorchValue {
    var result: [PyTorchValue] = []
    for (index, item) in items.enumerated() {
      result.append(try value(item, path: try joined(path, "\(index)"), depth: depth + 1))
    }
    return .list(result)
  }

  private mutating func dictionary(_ items: [Int], _ path: String, _ depth: Int) throws(FormatError) -> PyTorchValue {
    // As in Python a key that comes again replaces the value and keeps the place.
    var places: [String: Int] = [:]
    var keys: [(key: String, value: Int)] = []
    for position in stride(from: 0, to: items.count, by: 2) {
      let key = try name(of: items[position])
      if let place = places[key] {
        keys[place].value = items[position + 1]
      } else {
        places[key] = keys.count
        keys.append((key, items[position + 1]))
      }
    }
    var members: [PyTorchMember] = []
    for (key, item) in keys {
      let value = try value(item, path: try joined(path, key), depth: depth + 1)
      members.append(PyTorchMember(key: key, value: value))
    }
    return .dictionary(members)
  }

  private func name(of key: Int) throws(FormatError) -> String {
    switch document.values[key] {
    case .string(let text): return text
    case .integer(let value): return "\(value)"
    case .number(let value): return "\(value)"
    case .bool(let value): return value ? "True" : "False"
    case .none: return "None"
    default: throw problem("a dictionary has a key that is neither a text nor a number")
    }
  }

  private mutating func joined(_ path: String, _ key: String) throws(FormatError) -> String {
    let result = path.isEmpty ? key : path + "." + key
    nameBytesLeft -= result.utf8.count
    guard nameBytesLeft > 0 else {
      throw problem("the names of the file's values are too long", hint: "it may be made to fill memory")
    }
    return result
  }

  // MARK: - Tensors

  private mutating func array(_ tensor: PickleDocument.Tensor, _ path: String) throws(FormatError) -> NamedArray {
    let name = path.isEmpty ? "tensor" : path
    guard names.insert(name).inserted else { throw problem("two tensors are called \"\(name.shortened())\"") }
    let storage = document.storages[tensor.storage]
    guard let bytes = storages[storage.key] else {
      throw problem("the storage \"\(storage.key.shortened())\" is missing", hint: "the file is truncated")
    }
    guard let whole = storage.dtype.byteCount(of: [storage.count]), whole <= bytes.count else {
      throw problem("tensor \"\(name.shortened())\" lies in a storage that claims more bytes than there are")
    }
    let width = storage.dtype.bitWidth / 8
    let part = bytes[storage.part.lowerBound * width..<storage.part.upperBound * width]
    let layout = StridedLayout(
      width: tensor.dtype.bitWidth / 8, offset: tensor.offset, shape: tensor.shape, strides: tensor.strides)
    guard let count = tensor.dtype.byteCount(of: tensor.shape), layout.fits(part.count) else {
      throw problem("tensor \"\(name.shortened())\" of shape \(tensor.shape) lies outside of its storage")
    }
    let data: FileBytes
    if count == 0 {
      data = FileBytes([UInt8]())
    } else if layout.isContiguous {
      let start = tensor.offset * layout.width
      data = part[start..<start + count]
    } else {
      copiesLeft -= count
      guard copiesLeft >= 0 else {
        throw problem("the strides of tensor \"\(name.shortened())\" repeat its elements to \(count) bytes")
      }
      data = FileBytes(layout.gathered(part))
    }
    let result = NamedArray(name: name, dtype: tensor.dtype, shape: tensor.shape, data: data)
    arrays.append(result)
    return result
  }

  private func problem(_ what: String, hint: String? = nil) -> FormatError {
    FormatError(file: file, what: what, hint: hint)
  }
}
