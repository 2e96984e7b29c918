/// The paper's Fig. 2: two families of twelve with the same tree, and what follows from it.
///
/// ```
///   Christopher = Penelope        Andrew = Christine          Roberto = Maria        Pierro = Francesca
///      ____|____                     ____|____                   ____|____              ____|____
///     |         |                   |         |                 |         |            |         |
/// Margaret = Arthur  Victoria = James  Jennifer = Charles    Gina = Emilio  Lucia = Marco  Angela = Tomaso
///                        ____|____                                           ____|____
///                       |         |                                         |         |
///                     Colin   Charlotte                                  Alfonso    Sophia
/// ```
package enum FamilyTrees {
  package static let english = [
    "Christopher", "Penelope", "Andrew", "Christine", "Margaret", "Arthur", "Victoria", "James", "Jennifer", "Charles",
    "Colin", "Charlotte"
  ]
  /// At the place of each English person the Italian who stands there in the tree.
  package static let italian = [
    "Roberto", "Maria", "Pierro", "Francesca", "Gina", "Emilio", "Lucia", "Marco", "Angela", "Tomaso", "Alfonso",
    "Sophia"
  ]
  package static let people = english + italian
  package static let relations = [
    "father", "mother", "husband", "wife", "son", "daughter", "uncle", "aunt", "brother", "sister", "nephew", "niece"
  ]

  /// Of each of the twelve: 1 for the grandparents, 2 for their children and who married them, 3 for the youngest.
  package static let generation = [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3]
  /// Of each of the twelve: −1 for Christopher's side, 1 for Andrew's, 0 for Colin and Charlotte, who belong to both.
  package static let branch = [-1, -1, 1, 1, -1, -1, -1, 1, 1, 1, 0, 0]

  /// Husband, wife and their children, of one family.
  private static let couples: [(husband: Int, wife: Int, children: [Int])] = [
    (0, 1, [5, 6]), (2, 3, [7, 8]), (5, 4, []), (7, 6, [10, 11]), (9, 8, [])
  ]

  /// A person and a relation, and everybody who stands in it: (Colin, aunt) are Margaret and Jennifer.
  package struct Fact: Sendable, Hashable {
    /// A place in ``FamilyTrees/people``.
    package let person: Int
    /// A place in ``FamilyTrees/relations``.
    package let relation: Int
    /// Places in ``FamilyTrees/people``, in order; at least one.
    package let answers: [Int]
  }

  /// All facts of both families, the English ones first: those with an answer, of the 288 pairs.
  package static let facts: [Fact] = [0, 12].flatMap { family in
    (0..<12).flatMap { person in
      relations.indices.compactMap { relation in
        let answers = Set(relatives(of: person, relations[relation])).sorted()
        return answers.isEmpty
          ? nil : Fact(person: person + family, relation: relation, answers: answers.map { $0 + family })
      }
    }
  }

  // MARK: - The rules

  private static func relatives(of person: Int, _ relation: String) -> [Int] {
    switch relation {
    case "father": parents(of: person).filter(isMale)
    case "mother": parents(of: person).filter { !isMale($0) }
    case "husband": spouses(of: person).filter(isMale)
    case "wife": spouses(of: person).filter { !isMale($0) }
    case "son": children(of: person).filter(isMale)
    case "daughter": children(of: person).filter { !isMale($0) }
    case "uncle": parentsSiblings(of: person).filter(isMale)
    case "aunt": parentsSiblings(of: person).filter { !isMale($0) }
    case "brother": siblings(of: person).filter(isMale)
    case "sister": siblings(of: person).filter { !isMale($0) }
    case "nephew": siblingsChildren(of: person).filter(isMale)
    default: siblingsChildren(of: person).filter { !isMale($0) }
    }
  }

  private static func isMale(_ person: Int) -> Bool { couples.contains { $0.husband == person } || person == 10 }

  private static func parents(of person: Int) -> [Int] {
    couples.filter { $0.children.contains(person) }.flatMap { [$0.husband, $0.wife] }
  }

  private static func spouses(of person: Int) -> [Int] {
    couples.compactMap { $0.husband == person ? $0.wife : $0.wife == person ? $0.husband : nil }
  }

  private static func children(of person: Int) -> [Int] {
    couples.filter { $0.husband == person || $0.wife == person }.flatMap(\.children)
  }

  private static func siblings(of person: Int) -> [Int] {
    couples.filter { $0.children.contains(person) }.flatMap(\.children).filter { $0 != person }
  }

  /// Uncles and aunts, those by marriage too: Colin's aunts are two.
  private static func parentsSiblings(of person: Int) -> [Int] {
    let born = parents(of: person).flatMap(siblings)
    return born + born.flatMap(spouses)
  }

  /// Nephews and nieces, those by marriage too.
  private static func siblingsChildren(of person: Int) -> [Int] {
    (siblings(of: person) + spouses(of: person).flatMap(siblings)).flatMap(children)
  }
}
