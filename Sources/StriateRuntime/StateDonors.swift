/// Updates in place.
enum StateDonors {
  /// For each output the state whose memory it takes over: its own before any other's.
  /// - Parameters:
  ///   - becomesState: whether an output is the next value of a state. They are counted through.
  ///   - possible: the states that may be an output's donor.
  static func choose(becomesState: [Bool], among possible: [[Int]]) -> [Int?] {
    var count = 0
    var donors = zip(becomesState, possible).map { becomesState, possible -> Int? in
      guard becomesState else { return nil }
      defer { count += 1 }
      return possible.contains(count) ? count : nil
    }
    var taken = Set(donors.compactMap(\.self))
    for position in donors.indices where becomesState[position] && donors[position] == nil {
      donors[position] = possible[position].first { taken.insert($0).inserted }
    }
    return donors
  }
}
