import StriateTypes

/// The name of an axis: a letter, or an axis of the ellipsis counted from the end.
enum EinsumLabel: Hashable, Sendable {
  case letter(Character)
  case ellipsis(fromEnd: Int)
}

/// An equation of einsum, read and compared with its operands.
struct EinsumTerms {
  private(set) var operands: [[EinsumLabel]] = []
  private(set) var result: [EinsumLabel] = []
  private(set) var extents: [EinsumLabel: Int] = [:]

  init(_ equation: String, operands types: [TensorType]) throws(ShapeError) {
    func wrong(_ fact: String) -> ShapeError { ShapeError("einsum", "\(fact) in \"\(equation)\"", operands: types) }

    let text = equation.filter { $0 != " " }
    guard types.count >= 1 else { throw wrong("there are no operands") }
    let sides = EinsumTerms.split(text, at: "->")
    guard sides.count <= 2 else { throw wrong("there is more than one ->") }
    let terms = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard terms.count == types.count else { throw wrong("there are \(terms.count) terms for \(types.count) operands") }

    for (position, (term, type)) in zip(terms, types).enumerated() {
      guard let written = EinsumTerms.letters(term) else { throw wrong("\"\(term)\" is not letters") }
      let letterCount = written.filter { $0 != nil }.count, rank = type.shape.rank
      guard written.contains(nil) ? rank >= letterCount : rank == letterCount else {
        throw wrong("operand \(position) has \(rank) axes, not \(letterCount) as \"\(term)\"")
      }
      let labels = EinsumTerms.labels(written, ellipsis: rank - letterCount)
      for (axis, label) in labels.enumerated() {
        let extent = type.shape[axis], known = extents[label] ?? 1
        guard extent == known || extent == 1 || known == 1 else {
          throw wrong("axis \(EinsumTerms.name(label)) has extents \(known) and \(extent)")
        }
        extents[label] = known == 1 ? extent : known
      }
      operands.append(labels)
    }
    result = sides.count == 2 ? try explicitResult(sides[1], wrong) : implicitResult(text)
  }

  private var ellipsisRank: Int {
    extents.keys.reduce(0) { rank, label in
      if case .ellipsis(let position) = label { Swift.max(rank, position) } else { rank }
    }
  }

  private func explicitResult(
    _ term: String, _ wrong: (String) -> ShapeError
  ) throws(ShapeError) -> [EinsumLabel] {
    guard let written = EinsumTerms.letters(term) else { throw wrong("\"\(term)\" is not letters") }
    let labels = EinsumTerms.labels(written, ellipsis: ellipsisRank)
    for (position, label) in labels.enumerated() {
      if labels[..<position].contains(label) { throw wrong("the result names \(EinsumTerms.name(label)) twice") }
      if extents[label] == nil { throw wrong("the result's \(EinsumTerms.name(label)) is in no operand") }
    }
    return labels
  }

  /// The ellipsis, then what is written once, in alphabetical order.
  private func implicitResult(_ text: String) -> [EinsumLabel] {
    let once = Set(text.filter(\.isLetter)).filter { letter in text.count { $0 == letter } == 1 }.sorted()
    return EinsumTerms.labels([nil] + once.map { $0 }, ellipsis: ellipsisRank)
  }

  /// The letters of a term, nil for an ellipsis; nil for what is neither, or for a second ellipsis.
  private static func letters(_ term: String) -> [Character?]? {
    var rest = Substring(term), letters: [Character?] = []
    while let first = rest.first {
      if rest.hasPrefix("...") {
        if letters.contains(nil) { return nil }
        letters.append(nil)
        rest = rest.dropFirst(3)
      } else {
        guard first.isASCII, first.isLetter else { return nil }
        letters.append(first)
        rest = rest.dropFirst()
      }
    }
    return letters
  }

  private static func labels(_ letters: [Character?], ellipsis rank: Int) -> [EinsumLabel] {
    letters.flatMap { letter -> [EinsumLabel] in
      if let letter { return [.letter(letter)] }
      return (0..<rank).map { .ellipsis(fromEnd: rank - $0) }
    }
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    var parts = [""], rest = Substring(text)
    while let first = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  private static func name(_ label: EinsumLabel) -> String {
    switch label {
    case .letter(let letter): "\(letter)"
    case .ellipsis: "..."
    }
  }
}
