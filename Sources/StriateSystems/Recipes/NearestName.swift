import Striate

extension String {
  /// The most similar of some names, if one is similar enough to be meant: at most a third of its letters differ.
  package func nearest(in names: [String]) -> String? {
    // A stranger's word may be a page long.
    let word = lowercased().prefix(64)
    let distances = names.map { (name: $0, distance: EditCounts(from: $0.lowercased(), to: word).errors) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= Swift.max(1, Swift.min(count, best.name.count) / 3) ? best.name : nil
  }
}
