/// A pattern of names: `*` stands for any characters, also none and also dots, `?` for one character.
package struct NamePattern: Sendable {
  private let pattern: [Character]

  package init(_ pattern: String) { self.pattern = Array(pattern) }

  /// Whether the whole name fits.
  package func fits(_ name: String) -> Bool {
    let name = Array(name)
    var (position, next) = (0, 0)
    // Where the last star stood, and how much of the name it had taken: if the rest does not fit, it takes one more.
    var star: (next: Int, position: Int)?
    while position < name.count {
      if next < pattern.count, pattern[next] == "*" {
        star = (next, position)
        next += 1
      } else if next < pattern.count, pattern[next] == "?" || pattern[next] == name[position] {
        position += 1
        next += 1
      } else if let last = star {
        star = (last.next, last.position + 1)
        (position, next) = (last.position + 1, last.next + 1)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == "*" }
  }
}
