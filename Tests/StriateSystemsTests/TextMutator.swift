/// The same numbers from the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes damaged texts from good ones, the same from the same seed: characters, words and whole lines change places, and
/// numbers become such as nobody expects.
struct TextMutator {
  private var generator: SeededGenerator
  private let words: [[UInt8]]

  /// What numbers become.
  private static let numbers = [
    "0", "-1", "1", "2", "3", "7", "1000000", "1000001", "65536", "1024", "1048576", "4294967296",
    "9223372036854775807",
    "9223372036854775808", "-9223372036854775808", "1e308", "1e999", "-0.0", "1e-320", "0.5", "true", "null", "[]", "{}"
  ]

  /// - Parameter words: what is put in beside what stands in the texts.
  init(seed: UInt64, words: [String]) {
    generator = SeededGenerator(state: seed)
    self.words = words.map { Array($0.utf8) }
  }

  /// One of the texts with one to four damages.
  mutating func damaged(_ texts: [[UInt8]]) -> [UInt8] {
    var text = texts[random(0...texts.count - 1)]
    for _ in 0..<(random(0...1) == 0 ? 1 : random(1...4)) { damage(&text, texts) }
    return text
  }

  private mutating func damage(_ text: inout [UInt8], _ texts: [[UInt8]]) {
    guard !text.isEmpty else { return }
    let place = random(0...text.count - 1)
    switch random(0...14) {
    case 0: text[place] ^= 1 << UInt8(random(0...7))
    case 1: text[place] = UInt8(random(0...127))
    case 2: text.removeSubrange(place..<min(text.count, place + random(1...9)))
    case 3, 4, 10, 11, 12: replaceNumber(&text, near: place)
    case 5: text.insert(contentsOf: words[random(0...words.count - 1)], at: place)
    case 6, 13: replaceWord(&text, near: place, by: words[random(0...words.count - 1)])
    case 7:
      let other = texts[random(0...texts.count - 1)], start = random(0...other.count - 1)
      text.insert(contentsOf: other[start..<min(other.count, start + random(1...80))], at: place)
    case 8: text.insert(contentsOf: repeatElement(text[place], count: random(1...120)), at: place)
    default: text.insert(contentsOf: text[place..<min(text.count, place + random(1...120))], at: place)
    }
  }

  private mutating func replaceNumber(_ text: inout [UInt8], near place: Int) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let number = Array(Self.numbers[random(0...Self.numbers.count - 1)].utf8)
    guard let start = text[place...].firstIndex(where: isDigit) ?? text.firstIndex(where: isDigit) else { return }
    let end = text[start...].firstIndex { !isDigit($0) } ?? text.count
    text.replaceSubrange(start..<end, with: number)
  }

  private mutating func replaceWord(_ text: inout [UInt8], near place: Int, by word: [UInt8]) {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == 0x2D }
    guard let start = text[place...].firstIndex(where: isLetter) else { return }
    let end = text[start...].firstIndex { !isLetter($0) } ?? text.count
    text.replaceSubrange(start..<end, with: word)
  }

  mutating func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
}
