/// Places for a graph's entries in columns: inputs on the left, the output on the right, each operation right of its
/// operands (Sugiyama, Tagawa & Toda 1981). The same graph always gets the same picture.
struct GraphLayout {
  /// What stands in a column: an entry, or a wire that passes through to a column further right.
  struct Place: Sendable, Hashable {
    let entry: Int
    let isWire: Bool
    let column: Int
    /// Distance from the top in layout units.
    var y = 0.0
  }

  /// An input that is first used this many columns from the left stands before its reader, not on the left.
  private static let farthestReader = 4
  /// To and fro between columns; fewer in graphs that are too large to look at.
  private var sweepCount: Int { places.count < 1000 ? 24 : 4 }

  private(set) var places: [Place] = []
  /// Positions in `places` from top to bottom, for each column from left to right.
  private(set) var columns: [[Int]] = []
  /// Positions in `places` that a place's wire comes from, in the order of operands.
  private(set) var sources: [[Int]] = []
  private var readers: [[Int]] = []
  private let separation: (Place, Place) -> Double

  /// - Parameters:
  ///   - operands: for each entry the entries it is made of, all before it.
  ///   - separation: the least distance of two places, one above the other.
  init(operands: [[Int]], separation: @escaping (Place, Place) -> Double) {
    self.separation = separation
    place(operands, Self.columnNumbers(operands))
    order()
    straighten()
  }

  /// The longest path from an input, with late inputs moved to just before their first reader.
  private static func columnNumbers(_ operands: [[Int]]) -> [Int] {
    var columns = operands.map { _ in 0 }
    for entry in operands.indices {
      columns[entry] = operands[entry].reduce(0) { max($0, columns[$1] + 1) }
    }
    var firstReaders = operands.map { _ in Int.max }
    for entry in operands.indices {
      for operand in operands[entry] { firstReaders[operand] = min(firstReaders[operand], columns[entry]) }
    }
    for entry in operands.indices where operands[entry].isEmpty && firstReaders[entry] != .max {
      if firstReaders[entry] >= farthestReader { columns[entry] = firstReaders[entry] - 1 }
    }
    return columns
  }

  /// Makes places for entries, and for wires one in each column that they pass.
  private mutating func place(_ operands: [[Int]], _ numbers: [Int]) {
    places = numbers.indices.map { Place(entry: $0, isWire: false, column: numbers[$0]) }
    sources = places.map { _ in [] }
    var trunks = numbers.indices.map { [$0] }
    for entry in operands.indices {
      for operand in operands[entry] {
        let passed = numbers[entry] - numbers[operand] - 1
        while trunks[operand].count <= passed {
          let previous = trunks[operand].last!
          trunks[operand].append(places.count)
          places.append(Place(entry: operand, isWire: true, column: places[previous].column + 1))
          sources.append([previous])
        }
        sources[entry].append(trunks[operand][passed])
      }
    }
    readers = places.map { _ in [] }
    for (place, sources) in sources.enumerated() {
      for source in sources { readers[source].append(place) }
    }
    columns = Array(repeating: [], count: (numbers.max() ?? -1) + 1)
    for position in places.indices.sorted(by: { (places[$0].entry, $0) < (places[$1].entry, $1) }) {
      columns[places[position].column].append(position)
    }
  }

  // MARK: - Order within columns

  /// Sorts columns by the mean place of neighbours, to and fro, and keeps the order with the fewest crossings.
  private mutating func order() {
    var best = columns
    var fewest = crossings()
    for sweep in 0..<sweepCount where fewest > 0 {
      let isForward = sweep % 2 == 0
      for column in isForward ? Array(columns.indices.dropFirst()) : columns.indices.dropLast().reversed() {
        let ranks = ranks(in: isForward ? column - 1 : column + 1)
        let keys = columns[column].enumerated().map { rank, place in
          let near = (isForward ? sources : readers)[place].compactMap { ranks[$0] }
          return (near.isEmpty ? Double(rank) : Double(near.reduce(0, +)) / Double(near.count), rank, place)
        }
        columns[column] = keys.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
      }
      let count = crossings()
      if count < fewest { (best, fewest) = (columns, count) }
    }
    columns = best
  }

  private func ranks(in column: Int) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: columns[column].enumerated().map { ($0.element, $0.offset) })
  }

  private func crossings() -> Int {
    var count = 0
    for column in columns.indices.dropFirst() {
      let ranks = ranks(in: column - 1)
      let ends = columns[column].map { sources[$0].map { ranks[$0]! } }
      for lower in ends.indices {
        for upper in 0..<lower {
          for a in ends[upper] { for b in ends[lower] where a > b { count += 1 } }
        }
      }
    }
    return count
  }

  // MARK: - Heights

  /// Moves places toward the mean height of their neighbours, in order and with the distances that they need.
  private mutating func straighten() {
    for column in columns { settle(column, wishes: column.map { places[$0].y }) }
    for sweep in 0..<sweepCount * 5 {
      let all = sweep % 2 == 0 ? Array(columns.indices) : columns.indices.reversed()
      for column in all {
        let wishes = columns[column].map { position in
          var (sum, total) = (0.0, 0.0)
          for source in sources[position] {
            let pull = pull(from: source, to: position)
            sum += pull * places[source].y
            total += pull
          }
          for reader in readers[position] {
            let pull = pull(from: position, to: reader)
            sum += pull * places[reader].y
            total += pull
          }
          return total == 0 ? places[position].y : sum / total
        }
        settle(columns[column], wishes: wishes)
      }
    }
    levelWires()
    let top = places.map(\.y).min() ?? 0
    for position in places.indices { places[position].y -= top }
  }

  /// Gives all places of a wire one height, its source's or reader's if it may be, where the columns leave room.
  private mutating func levelWires() {
    var ranks = places.map { _ in 0 }
    for column in columns { for (rank, position) in column.enumerated() { ranks[position] = rank } }
    var trunks: [[Int]] = sources.map { _ in [] }
    for position in places.indices where places[position].isWire { trunks[places[position].entry].append(position) }
    for trunk in trunks where !trunk.isEmpty {
      var (low, high) = (-Double.infinity, Double.infinity)
      for wire in trunk {
        let column = columns[places[wire].column], rank = ranks[wire]
        if rank > 0 {
          let above = places[column[rank - 1]]
          low = max(low, above.y + separation(above, places[wire]))
        }
        if rank + 1 < column.count {
          let below = places[column[rank + 1]]
          high = min(high, below.y - separation(places[wire], below))
        }
      }
      let ends = [places[trunk[0]].entry] + readers[trunk[trunk.count - 1]]
      let mean = trunk.reduce(0) { $0 + places[$1].y } / Double(trunk.count)
      if low <= high {
        let level = ends.map { places[$0].y }.first { (low...high).contains($0) } ?? min(high, max(low, mean))
        for wire in trunk { places[wire].y = level }
      }
    }
  }

  /// How much a wire wants to be straight: passing wires most, then those between two that have only each other.
  private func pull(from source: Int, to reader: Int) -> Double {
    let wires = (places[source].isWire ? 1 : 0) + (places[reader].isWire ? 1 : 0)
    if wires > 0 { return wires == 2 ? 8 : 3 }
    return sources[reader].count == 1 && readers[source].count == 1 ? 4 : 1
  }

  /// Heights nearest to those wished for, by least squares, that keep order and distances: isotonic regression by
  /// pooling neighbours (Ayer et al. 1955).
  private mutating func settle(_ column: [Int], wishes: [Double]) {
    var offsets: [Double] = []
    var pools: [(sum: Double, count: Int)] = []
    for (rank, position) in column.enumerated() {
      let offset = rank == 0 ? 0 : offsets[rank - 1] + separation(places[column[rank - 1]], places[position])
      offsets.append(offset)
      pools.append((wishes[rank] - offset, 1))
      while pools.count > 1 {
        let (upper, lower) = (pools[pools.count - 2], pools[pools.count - 1])
        guard upper.sum / Double(upper.count) > lower.sum / Double(lower.count) else { break }
        pools.removeLast()
        pools[pools.count - 1] = (upper.sum + lower.sum, upper.count + lower.count)
      }
    }
    var rank = 0
    for pool in pools {
      for _ in 0..<pool.count {
        places[column[rank]].y = pool.sum / Double(pool.count) + offsets[rank]
        rank += 1
      }
    }
  }
}
