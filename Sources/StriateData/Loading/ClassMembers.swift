import Foundation

/// The positions of the samples of each class, classes in the order of their numbers.
struct ClassMembers {
  let groups: [[Int]]

  init(_ labels: [Int]) {
    var members: [Int: [Int]] = [:]
    for (position, label) in labels.enumerated() { members[label, default: []].append(position) }
    groups = members.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Double {
  /// ln x, under a name that a type's own `log` does not hide.
  var logarithm: Double { Foundation.log(self) }
}
