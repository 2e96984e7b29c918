/// Python's pickle machine with everything taken out that could run code.
///
/// It knows the instructions that build lists, dictionaries, tuples, strings and numbers, and the few names of
/// ``PickleGlobal``. Any other name or instruction ends the reading with a sentence that says which it was. Protocols 2
/// to 5 are read.
/// - SeeAlso: `torch/_weights_only_unpickler.py` of PyTorch, which draws the same line.
struct Unpickler {
  let file: String
  var document = PickleDocument()
  var cursor: ByteCursor
  private var stack: [PickleDocument.Index] = []
  private var marks: [Int] = []
  private var memo: [Int: PickleDocument.Index] = [:]

  /// Numbers that were copied from one value into others.
  private var copied = 0

  /// Values of one pickle, and numbers copied between them: a hundred thousand tensors need a third of it.
  private static let valueLimit = 5_000_000

  /// Reads the pickle that starts at an offset. What follows its end is left alone.
  static func read(_ bytes: FileBytes, at offset: Int = 0, file: String) throws(FormatError) -> PickleDocument {
    var machine = Unpickler(file: file, cursor: ByteCursor(bytes, at: offset, file: file, what: "the pickle"))
    while try machine.step() {}
    machine.document.root = try machine.pop()
    machine.document.end = machine.cursor.position
    return machine.document
  }

  private init(file: String, cursor: ByteCursor) {
    self.file = file
    self.cursor = cursor
  }

  /// Runs one instruction. Returns whether there are more.
  private mutating func step() throws(FormatError) -> Bool {
    let position = cursor.position
    let byte = try cursor.byte()
    guard let opcode = PickleOpcode(rawValue: byte) else {
      throw problem("the pickle has an unknown opcode \(byte) at byte \(position)", hint: "it is damaged or no pickle")
    }
    switch opcode {
    case .stop: return false
    case .proto:
      let version = try cursor.byte()
      guard (2...5).contains(version) else { throw problem("the pickle has protocol \(version); 2 to 5 are read") }
    case .frame: _ = try cursor.take(8)
    case .mark: marks.append(stack.count)
    case .pop: _ = try pop()
    case .pop_mark: _ = try popToMark()
    case .dup: stack.append(try top())
    case .none: try push(.none)
    case .newtrue: try push(.bool(true))
    case .newfalse: try push(.bool(false))
    case .binint: try push(.integer(Int(try cursor.integer(Int32.self))))
    case .binint1: try push(.integer(Int(try cursor.byte())))
    case .binint2: try push(.integer(Int(try cursor.integer(UInt16.self))))
    case .long1: try pushLong(Int(try cursor.byte()))
    case .long4: try pushLong(try count(UInt32.self))
    case .binfloat: try push(.number(Double(bitPattern: try cursor.integer(UInt64.self).byteSwapped)))
    case .short_binunicode: try pushString(Int(try cursor.byte()))
    case .binunicode: try pushString(try count(UInt32.self))
    case .binunicode8: try pushString(try count(UInt64.self))
    // Strings of Python 2 are bytes; the names in its files are ASCII.
    case .short_binstring: try pushString(Int(try cursor.byte()))
    case .binstring: try pushString(try count(UInt32.self))
    case .short_binbytes: try push(.bytes(try cursor.take(Int(try cursor.byte()))))
    case .binbytes: try push(.bytes(try cursor.take(try count(UInt32.self))))
    case .binbytes8, .bytearray8: try push(.bytes(try cursor.take(try count(UInt64.self))))
    case .empty_tuple: try push(.tuple(newMembers([])))
    case .tuple1: try pushTuple(1)
    case .tuple2: try pushTuple(2)
    case .tuple3: try pushTuple(3)
    case .tuple: try push(.tuple(newMembers(try popToMark())))
    case .empty_list: try push(.list(newMembers([])))
    case .list: try push(.list(newMembers(try popToMark())))
    case .empty_set: try push(.set(newMembers([])))
    case .frozenset: try push(.set(newMembers(try popToMark())))
    case .empty_dict: try push(.dictionary(newMembers([])))
    case .dict: try push(.dictionary(newMembers(try popPairs(opcode))))
    case .append: try add([try pop()], opcode)
    case .appends, .additems: try add(try popToMark(), opcode)
    case .setitem:
      let value = try pop()
      try add([try pop(), value], opcode)
    case .setitems: try add(try popPairs(opcode), opcode)
    case .binput: memo[Int(try cursor.byte())] = try top()
    case .long_binput: memo[Int(try cursor.integer(UInt32.self))] = try top()
    case .memoize: memo[memo.count] = try top()
    case .binget: try recall(Int(try cursor.byte()))
    case .long_binget: try recall(Int(try cursor.integer(UInt32.self)))
    case .global: try pushGlobal(module: try line(), name: try line(), opcode)
    case .stack_global:
      guard case .string(let name) = document.values[try pop()], case .string(let module) = document.values[try pop()]
      else { throw problem("the pickle's opcode STACK_GLOBAL has no names") }
      try pushGlobal(module: module, name: name, opcode)
    case .binpersid: try push(try persistentValue(try pop()))
    case .reduce, .newobj:
      let arguments = try pop()
      let function = try pop()
      try push(try reduce(function, arguments, opcode))
    case .build: try build(try pop(), on: try top())
    case .int, .float, .long, .string, .unicode, .persid, .get, .put, .inst, .obj, .ext1, .ext2, .ext4, .newobj_ex,
      .next_buffer, .readonly_buffer:
      throw problem(
        "the pickle's opcode \(opcode.name) at byte \(position) is not read", hint: "torch.save does not write it")
    }
    return true
  }

  // MARK: - Stack

  mutating func push(_ value: PickleDocument.Value) throws(FormatError) {
    guard document.values.count < Self.valueLimit else {
      throw problem("the pickle has more than \(Self.valueLimit) values")
    }
    stack.append(document.values.count)
    document.values.append(value)
  }

  /// Counts what an instruction copies: a few bytes that copy a long list again and again could fill any memory.
  mutating func spend(_ count: Int) throws(FormatError) {
    copied += count
    guard copied <= Self.valueLimit else {
      throw problem("the pickle copies more than \(Self.valueLimit) values", hint: "it may be made to fill memory")
    }
  }

  private func top() throws(FormatError) -> PickleDocument.Index {
    guard let last = stack.last, stack.count > marks.last ?? 0 else { throw underflow() }
    return last
  }

  private mutating func pop() throws(FormatError) -> PickleDocument.Index {
    let result = try top()
    stack.removeLast()
    return result
  }

  private mutating func popToMark() throws(FormatError) -> [PickleDocument.Index] {
    guard let mark = marks.popLast() else { throw underflow() }
    defer { stack.removeSubrange(mark...) }
    return Array(stack[mark...])
  }

  private mutating func popPairs(_ opcode: PickleOpcode) throws(FormatError) -> [PickleDocument.Index] {
    let items = try popToMark()
    guard items.count % 2 == 0 else { throw problem("the pickle's opcode \(opcode.name) has a key without a value") }
    return items
  }

  private mutating func pushTuple(_ count: Int) throws(FormatError) {
    var items: [PickleDocument.Index] = []
    for _ in 0..<count { items.append(try pop()) }
    try push(.tuple(newMembers(items.reversed())))
  }

  private mutating func recall(_ key: Int) throws(FormatError) {
    guard let index = memo[key] else { throw problem("the pickle refers to value \(key), which it has not stored") }
    stack.append(index)
  }

  // MARK: - Containers

  mutating func newMembers(_ items: [PickleDocument.Index]) -> Int {
    document.members.append(items)
    return document.members.count - 1
  }

  /// Adds to the list, set or dictionary on top of the stack.
  private mutating func add(_ items: [PickleDocument.Index], _ opcode: PickleOpcode) throws(FormatError) {
    switch (document.values[try top()], opcode) {
    case (.list(let place), .append), (.list(let place), .appends), (.set(let place), .additems),
      (.dictionary(let place), .setitem), (.dictionary(let place), .setitems):
      document.members[place] += items
    default: throw problem("the pickle's opcode \(opcode.name) adds to something that cannot take it")
    }
  }

  // MARK: - Scalars

  private mutating func count<Size: FixedWidthInteger>(_: Size.Type) throws(FormatError) -> Int {
    guard let count = try cursor.size(Size.self) else { throw problem("the pickle claims a text of impossible length") }
    return count
  }

  private mutating func pushString(_ count: Int) throws(FormatError) {
    try push(.string(try cursor.take(count).withUnsafeBytes { String(decoding: $0, as: UTF8.self) }))
  }

  private mutating func pushLong(_ count: Int) throws(FormatError) {
    let bytes = try cursor.take(count)
    guard count <= 8 else { return try push(.bigInteger(byteCount: count)) }
    var value: UInt64 = count > 0 && bytes[count - 1] >= 0x80 ? .max : 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[index]) }
    try push(.integer(Int(truncatingIfNeeded: value)))
  }

  /// The rest of a line of text.
  private mutating func line() throws(FormatError) -> String {
    var bytes: [UInt8] = []
    while true {
      let byte = try cursor.byte()
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }

  private mutating func pushGlobal(module: String, name: String, _ opcode: PickleOpcode) throws(FormatError) {
    guard let global = PickleGlobal(module: module, name: name) else {
      throw PickleGlobal.refusal(module: module, name: name, opcode: opcode, file: file)
    }
    try push(.global(global))
  }

  func problem(_ what: String, hint: String? = nil) -> FormatError { FormatError(file: file, what: what, hint: hint) }

  private func underflow() -> FormatError {
    problem("the pickle takes a value from an empty stack", hint: "it is damaged")
  }
}
