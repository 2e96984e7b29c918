import Striate

/// A message of Protocol Buffers as it stands in a file, without its schema: fields that can be changed, swapped, doubled
/// or left out, and written again with lengths that fit.
/// Source: https://protobuf.dev/programming-guides/encoding
struct WireMessage {
  private enum Content {
    case number(UInt64)
    case fixed([UInt8])
    case bytes([UInt8])
  }

  private var fields: [(tag: UInt64, content: Content)] = []

  /// nil if the bytes are no message.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let tag = Self.number(&rest), tag >> 3 > 0 else { return nil }
      switch tag & 7 {
      case 0:
        guard let number = Self.number(&rest) else { return nil }
        fields.append((tag, .number(number)))
      case 1, 5:
        let count = tag & 7 == 1 ? 8 : 4
        guard rest.count >= count else { return nil }
        fields.append((tag, .fixed(Array(rest.prefix(count)))))
        rest.removeFirst(count)
      case 2:
        guard let count = Self.number(&rest), count <= UInt64(rest.count) else { return nil }
        fields.append((tag, .bytes(Array(rest.prefix(Int(count))))))
        rest.removeFirst(Int(count))
      default: return nil
      }
    }
  }

  var bytes: [UInt8] {
    var result: [UInt8] = []
    for (tag, content) in fields {
      Self.append(tag, to: &result)
      switch content {
      case .number(let number): Self.append(number, to: &result)
      case .fixed(let bytes): result += bytes
      case .bytes(let bytes):
        Self.append(UInt64(bytes.count), to: &result)
        result += bytes
      }
    }
    return result
  }

  /// All texts inside: names, operators, attributes.
  func texts(depth: Int = 8) -> [[UInt8]] {
    fields.flatMap { field -> [[UInt8]] in
      guard case .bytes(let bytes) = field.content else { return [] }
      let inner = depth > 0 ? WireMessage(bytes)?.texts(depth: depth - 1) ?? [] : []
      let isText = (1...40).contains(bytes.count) && bytes.allSatisfy { (0x20..<0x7F).contains($0) }
      return isText ? inner + [bytes] : inner
    }
  }

  /// Changes one field, most often deep inside.
  /// - Parameter texts: what may take a name's place.
  mutating func mutate(_ texts: [[UInt8]], _ generator: inout PhiloxGenerator, depth: Int = 8) {
    guard !fields.isEmpty else { return }
    let place = Int.random(in: 0..<fields.count, using: &generator)
    if depth > 0, case .bytes(let inner) = fields[place].content, var message = WireMessage(inner), !inner.isEmpty,
      Int.random(in: 0..<8, using: &generator) > 0
    {
      message.mutate(texts, &generator, depth: depth - 1)
      fields[place].content = .bytes(message.bytes)
      return
    }
    let other = Int.random(in: 0..<fields.count, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: fields.remove(at: place)
    case 1: fields.insert(fields[place], at: other)
    case 2: fields.swapAt(place, other)
    case 3: fields[place].content = fields[other].content
    default: change(place, texts, &generator)
    }
    if fields.count > 1000 { fields.removeLast(fields.count - 1000) }
  }

  private mutating func change(_ place: Int, _ texts: [[UInt8]], _ generator: inout PhiloxGenerator) {
    switch fields[place].content {
    case .number(let number):
      let extremes: [UInt64] = [
        0, 1, 2, 3, 7, 64, 1 << 20, 0x7FFF_FFFF, 0x8000_0000, 1 << 40, 1 << 62, 0x7FFF_FFFF_FFFF_FFFF,
        0x8000_0000_0000_0000, .max, .max - 1, number &+ 1, number &- 1
      ]
      fields[place].content = .number(extremes.randomElement(using: &generator) ?? 0)
    case .fixed(let bytes):
      let count = bytes.count
      fields[place].content = .fixed(
        (0..<count).map { _ in [0, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0 })
    case .bytes(var bytes):
      if let text = texts.randomElement(using: &generator), Bool.random(using: &generator) {
        bytes = text
      } else if let index = bytes.indices.randomElement(using: &generator) {
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(index...)
        default: bytes.insert(contentsOf: bytes[index...], at: index)
        }
      }
      fields[place].content = .bytes(bytes)
    }
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var result: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      result |= UInt64(byte & 127) << UInt64(min(shift, 63))
      if byte < 128 { return result }
    }
    return nil
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 128 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
