extension Unpickler {
  /// What calling a known name with arguments gives. Also for `NEWOBJ`, which makes an object of a class.
  mutating func reduce(
    _ function: PickleDocument.Index, _ arguments: PickleDocument.Index, _ opcode: PickleOpcode
  ) throws(FormatError) -> PickleDocument.Value {
    guard case .global(let global) = document.values[function] else {
      throw problem("the pickle's opcode \(opcode.name) calls a value that is not a function")
    }
    guard case .tuple(let place) = document.values[arguments] else {
      throw problem("the pickle's opcode \(opcode.name) has no tuple of arguments")
    }
    return try apply(global, document.members[place], opcode)
  }

  private mutating func apply(
    _ global: PickleGlobal, _ arguments: [PickleDocument.Index], _ opcode: PickleOpcode
  ) throws(FormatError) -> PickleDocument.Value {
    switch global {
    case .orderedDictionary: return .dictionary(newMembers(try pairs(arguments)))
    case .set:
      guard let first = arguments.first else { return .set(newMembers([])) }
      guard let items = list(first) else { break }
      try spend(items.count)
      return .set(newMembers(items))
    case .size:
      guard let first = arguments.first, let items = list(first) else { break }
      try spend(items.count)
      return .tuple(newMembers(items))
    case .device, .byteArray, .encode:
      guard let first = arguments.first else { return .bytes(FileBytes([UInt8]())) }
      // `encode` writes bytes as a text whose scalars are the bytes.
      if case .string(let text) = document.values[first], global != .device {
        try spend(text.utf8.count / 8)
        guard let bytes = Self.latin1(text) else { break }
        return .bytes(FileBytes(bytes))
      }
      return document.values[first]
    case .complex:
      guard arguments.count == 2, let real = number(arguments[0]), let imaginary = number(arguments[1]) else { break }
      return .complex(real, imaginary)
    case .rebuildTensor where arguments.count == 4:
      return try tensor(arguments, dtype: nil)
    case .rebuildTensorV2 where arguments.count >= 6:
      return try tensor(arguments, dtype: nil)
    case .rebuildTensorV3 where arguments.count >= 7:
      guard case .global(.elementType(let dtype)) = document.values[arguments[6]] else { break }
      return try tensor(arguments, dtype: dtype)
    case .rebuildParameter, .parameter:
      guard let first = arguments.first, case .tensor = document.values[first] else { break }
      return document.values[first]
    case .rebuildFromType:
      guard arguments.count >= 3, case .global(let inner) = document.values[arguments[0]],
        let items = list(arguments[2]), inner != .rebuildFromType
      else { break }
      return try apply(inner, items, opcode)
    default: break
    }
    throw problem("the pickle's opcode \(opcode.name) has arguments that do not fit what it calls")
  }

  /// `BUILD` gives an object its attributes. Those of dictionaries (`_metadata` of a state dictionary) and of tensors
  /// do not change their values.
  func build(_ state: PickleDocument.Index, on object: PickleDocument.Index) throws(FormatError) {
    switch document.values[object] {
    case .dictionary, .tensor: return
    default: throw problem("the pickle's opcode BUILD sets the state of something that has none")
    }
  }

  /// `BINPERSID` names a storage: `("storage", type, key, location, count)`, and in old files the part that is meant.
  mutating func persistentValue(_ index: PickleDocument.Index) throws(FormatError) -> PickleDocument.Value {
    guard let parts = list(index), parts.count == 5 || parts.count == 6, text(parts[0]) == "storage",
      case .global(let type) = document.values[parts[1]], let key = text(parts[2]), key.utf8.count < 256,
      case .integer(let count) = document.values[parts[4]], count >= 0
    else { throw problem("the pickle's opcode BINPERSID refers to something that is not a storage") }
    let dtype: ArrayElementType
    switch type {
    case .storage(let element): dtype = element
    case .untypedStorage: dtype = .uint8
    default: throw problem("the pickle's opcode BINPERSID refers to a storage without a type")
    }
    var part = 0..<count
    if parts.count == 6, let view = list(parts[5]) {
      guard view.count == 3, case .integer(let offset) = document.values[view[1]],
        case .integer(let length) = document.values[view[2]], offset >= 0, length >= 0, offset <= count,
        length <= count - offset
      else { throw problem("a view of storage \"\(key.shortened())\" lies outside of it") }
      part = offset..<offset + length
    }
    try spend(8)
    document.storages.append(.init(key: key, dtype: dtype, count: count, part: part))
    return .storage(document.storages.count - 1)
  }

  // MARK: - Arguments

  private mutating func tensor(
    _ arguments: [PickleDocument.Index], dtype: ArrayElementType?
  ) throws(FormatError) -> PickleDocument.Value {
    guard case .storage(let storage) = document.values[arguments[0]],
      case .integer(let offset) = document.values[arguments[1]], offset >= 0, let shape = sizes(arguments[2]),
      let strides = sizes(arguments[3]), strides.count == shape.count, shape.count <= 64
    else { throw problem("the pickle describes a tensor whose storage, shape or strides are not such") }
    try spend(8 + 2 * shape.count)
    document.tensors.append(
      .init(
        storage: storage, dtype: dtype ?? document.storages[storage].dtype, offset: offset, shape: shape,
        strides: strides))
    return .tensor(document.tensors.count - 1)
  }

  private func list(_ index: PickleDocument.Index) -> [PickleDocument.Index]? {
    switch document.values[index] {
    case .tuple(let place), .list(let place), .set(let place): document.members[place]
    default: nil
    }
  }

  private func sizes(_ index: PickleDocument.Index) -> [Int]? {
    guard let items = list(index) else { return nil }
    var result: [Int] = []
    for item in items.prefix(65) {
      guard case .integer(let size) = document.values[item], size >= 0 else { return nil }
      result.append(size)
    }
    return result
  }

  private func number(_ index: PickleDocument.Index) -> Double? {
    switch document.values[index] {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  private func text(_ index: PickleDocument.Index) -> String? {
    switch document.values[index] {
    case .string(let text): text
    case .bytes(let bytes): bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    default: nil
    }
  }

  /// The pairs with which an ordered dictionary is made, as keys and values in turn.
  private mutating func pairs(_ arguments: [PickleDocument.Index]) throws(FormatError) -> [PickleDocument.Index] {
    guard let first = arguments.first else { return [] }
    if case .dictionary(let place) = document.values[first] {
      try spend(document.members[place].count)
      return document.members[place]
    }
    var result: [PickleDocument.Index] = []
    guard let items = list(first) else { throw problem("the pickle makes a dictionary of something else") }
    try spend(2 * items.count)
    for item in items {
      guard let pair = list(item), pair.count == 2 else { throw problem("the pickle makes a dictionary of something else") }
      result += pair
    }
    return result
  }

  private static func latin1(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
