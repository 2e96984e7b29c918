import StriateTypes

/// An element with a whole number that sorts as it does: NaN behind everything, −0 beside 0.
protocol SortableElement: Scalar {
  associatedtype Key: FixedWidthInteger & UnsignedInteger
  var sortKey: Key { get }
}

extension Float: SortableElement {
  @inline(__always)
  var sortKey: UInt32 {
    if self != self { return .max }
    let bits = self == 0 ? 0 : bitPattern
    return bits >> 31 == 1 ? ~bits : bits | 1 << 31
  }
}

extension Double: SortableElement {
  @inline(__always)
  var sortKey: UInt64 {
    if self != self { return .max }
    let bits = self == 0 ? 0 : bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }
}

extension Int32: SortableElement {
  @inline(__always)
  var sortKey: UInt32 { UInt32(bitPattern: self) ^ 1 << 31 }
}

extension Int64: SortableElement {
  @inline(__always)
  var sortKey: UInt64 { UInt64(bitPattern: self) ^ 1 << 63 }
}

/// Sorts keys with their positions, equal keys in the order of positions: by insertion where there are few, else digit
/// by digit from the last (Knuth, The Art of Computer Programming 3, § 5.2.5).
struct RadixSorter<Key: FixedWidthInteger & UnsignedInteger> {
  private struct Entry {
    var key: Key
    var position: UInt32
  }
  private var entries: [Entry]
  private var spare: [Entry]
  private let count: Int

  init(count: Int) {
    self.count = count
    entries = Array(repeating: Entry(key: 0, position: 0), count: count)
    spare = count > RadixSorter.fewest ? entries : []
  }

  private static var fewest: Int { 48 }

  /// The sorted order of the keys that `key` gives.
  mutating func sort(_ key: (_ position: Int) -> Key) {
    for position in 0..<count { entries[position] = Entry(key: key(position), position: UInt32(position)) }
    if count <= RadixSorter.fewest { insert() } else { distribute() }
  }

  /// The place'th key of the order, and its position.
  func key(at place: Int) -> Key { entries[place].key }
  func position(at place: Int) -> Int { Int(entries[place].position) }

  private mutating func insert() {
    entries.withUnsafeMutableBufferPointer { entries in
      for i in 1..<Swift.max(entries.count, 1) {
        let entry = entries[i]
        var place = i
        while place > 0, entries[place - 1].key > entry.key {
          entries[place] = entries[place - 1]
          place -= 1
        }
        entries[place] = entry
      }
    }
  }

  private mutating func distribute() {
    let digits = Key.bitWidth / 8
    var counts = [Int](repeating: 0, count: digits * 256)
    for entry in entries {
      for digit in 0..<digits { counts[digit * 256 + RadixSorter.digit(digit, of: entry.key)] += 1 }
    }
    for digit in 0..<digits {
      let first = digit * 256
      // A digit that all keys share moves nothing.
      if counts[first + RadixSorter.digit(digit, of: entries[0].key)] == count { continue }
      var next = 0
      for value in first..<first + 256 { (counts[value], next) = (next, next + counts[value]) }
      entries.withUnsafeBufferPointer { entries in
        spare.withUnsafeMutableBufferPointer { spare in
          counts.withUnsafeMutableBufferPointer { counts in
            for entry in entries {
              let value = first + RadixSorter.digit(digit, of: entry.key)
              spare[counts[value]] = entry
              counts[value] += 1
            }
          }
        }
      }
      swap(&entries, &spare)
    }
  }

  @inline(__always)
  private static func digit(_ digit: Int, of key: Key) -> Int { Int(truncatingIfNeeded: key >> Key(digit * 8)) & 255 }
}
