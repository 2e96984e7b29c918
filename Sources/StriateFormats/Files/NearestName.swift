extension String {
  /// The most similar of some names, if one is similar enough to be meant: at most a third of its letters differ.
  package func nearest(in names: [String]) -> String? {
    let distances = names.map { (name: $0, distance: editDistance(to: $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    let allowed = Swift.max(1, Swift.min(count, best.name.count) / 3)
    // Of a single letter nothing would be left.
    return best.distance <= allowed && best.distance < best.name.count ? best.name : nil
  }

  /// Letters put in, taken out, exchanged, or swapped with their neighbour on the way from one to the other (Damerau
  /// 1964, each letter changed once at most).
  private func editDistance(to other: String) -> Int {
    let (from, to) = (Array(lowercased().prefix(64)), Array(other.lowercased().prefix(64)))
    var rows = [Array(0...to.count)]
    for (i, letter) in from.enumerated() {
      var row = [i + 1]
      for (j, wanted) in to.enumerated() {
        var best = Swift.min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (letter == wanted ? 0 : 1))
        if i > 0, j > 0, letter == to[j - 1], from[i - 1] == wanted { best = Swift.min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[from.count][to.count]
  }
}
