extension String {
  /// The most similar of some names, if one is similar enough to be meant: at most a third of its letters differ.
  package func nearest(in names: [String]) -> String? {
    let distances = names.map { (name: $0, distance: editDistance(to: $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= Swift.max(1, Swift.min(count, best.name.count) / 3) ? best.name : nil
  }

  /// Letters put in, taken out or exchanged on the way from one to the other (Levenshtein 1966).
  private func editDistance(to other: String) -> Int {
    let (from, to) = (Array(lowercased().prefix(64)), Array(other.lowercased().prefix(64)))
    var row = Array(0...to.count)
    for (i, letter) in from.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, wanted) in to.enumerated() {
        let replaced = diagonal + (letter == wanted ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(replaced, diagonal + 1, row[j] + 1)
      }
    }
    return row[to.count]
  }
}
