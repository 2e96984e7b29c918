import StriateFormats

/// How the columns of a table become numbers for a network: learned from training rows, kept with the network, and done
/// in the same way to rows that come later.
///
/// - Numbers are scaled by the mean and deviation, or the least and greatest, of the training rows. Missing ones become
///   the mean, and where training rows had missing ones a second number says so.
/// - Texts become one number for each value of the training rows, 1 where it is this one (one-hot). Other values, and
///   missing ones, are 0 everywhere.
/// - Texts that nearly every row has another of, such as names, are left out, and so are columns without a value;
///   ``notes`` says which.
public struct TablePreprocessing: Sendable, Equatable {
  /// What brings numbers to one scale.
  public enum Scaling: String, Sendable, CaseIterable {
    /// (x − mean) / deviation.
    case standard
    /// (x − least) / (greatest − least).
    case minMax
    /// As they are.
    case none
  }

  /// What is done to a column.
  package enum Rule: Sendable, Equatable {
    /// (x − offset) / scale; a missing one is `fill` first.
    case number(offset: Double, scale: Double, fill: Double, hasIndicator: Bool)
    case oneHot([String])

    /// Numbers that come out.
    var width: Int {
      switch self {
      case .number(_, _, _, let hasIndicator): hasIndicator ? 2 : 1
      case .oneHot(let values): values.count
      }
    }
  }

  package struct Feature: Sendable, Equatable {
    package let name: String
    package let rule: Rule
  }

  package let features: [Feature]
  package let target: TableTarget?
  /// What was left out, for people.
  public let notes: [String]

  /// Extent of the feature vector.
  public var featureCount: Int { features.reduce(0) { $0 + $1.rule.width } }

  /// What the classes are called, in the order of their numbers; empty where the target is a number.
  public var classNames: [String] { target?.classNames ?? [] }

  /// A name for each number of the feature vector, such as `colour=red`.
  public var featureNames: [String] {
    features.flatMap { feature in
      switch feature.rule {
      case .number(_, _, _, let hasIndicator):
        hasIndicator ? [feature.name, "\(feature.name) is missing"] : [feature.name]
      case .oneHot(let values): values.map { "\(feature.name)=\($0)" }
      }
    }
  }

  package init(features: [Feature], target: TableTarget?, notes: [String] = []) {
    (self.features, self.target, self.notes) = (features, target, notes)
  }

  /// The first columns of a table as they are, for a network that does not say how numbers were prepared for it.
  /// - Throws: `FormatError` if there are fewer columns, or one has texts or misses a number.
  package init(plain table: Table, columns count: Int) throws(FormatError) {
    guard table.columns.count >= count else {
      throw FormatError(file: table.name, what: "has \(table.columns.count) columns; the network takes \(count)")
    }
    for (name, column) in zip(table.columnNames, table.columns.prefix(count)) {
      guard case .numbers = column, column.missingCount == 0 else {
        throw FormatError(
          file: table.name, what: "column \(name.shortened()) is not all numbers",
          hint: "the network takes the first \(count) columns as they are")
      }
    }
    self.init(
      features: table.columnNames.prefix(count).map {
        Feature(name: $0, rule: .number(offset: 0, scale: 1, fill: 0, hasIndicator: false))
      }, target: nil)
  }

  /// The features of every row, `[N, F]`. Columns are found by their names, or, in tables without names, by their place.
  /// - Throws: `FormatError` if a column is missing or holds texts where numbers are needed.
  package func features(of table: Table) throws(FormatError) -> [Float] {
    let width = featureCount
    var result = [Float](repeating: 0, count: table.count * width)
    var offset = 0
    for feature in features {
      let column = table.columns[try table.index(ofColumn: feature.name)]
      switch (feature.rule, column) {
      case (.number(let center, let scale, let fill, let hasIndicator), .numbers(let values)):
        for (row, value) in values.enumerated() {
          result[row * width + offset] = Float(((value.isNaN ? fill : value) - center) / scale)
          if hasIndicator { result[row * width + offset + 1] = value.isNaN ? 1 : 0 }
        }
      case (.number(let center, let scale, let fill, let hasIndicator), .texts(let values)):
        if let row = values.firstIndex(where: { $0 != nil }) {
          throw FormatError(
            file: table.name,
            what: "column \(feature.name) has \"\((values[row] ?? "").shortened())\" in row \(row + 1); "
              + "the network was trained on numbers")
        }
        for row in 0..<table.count {
          result[row * width + offset] = Float((fill - center) / scale)
          if hasIndicator { result[row * width + offset + 1] = 1 }
        }
      case (.oneHot(let categories), _):
        let places = Dictionary(zip(categories, categories.indices), uniquingKeysWith: { first, _ in first })
        for (row, text) in TableTarget.texts(column).enumerated() {
          if let text, let place = places[text] { result[row * width + offset + place] = 1 }
        }
      }
      offset += feature.rule.width
    }
    return result
  }
}

extension TablePreprocessing {
  /// Learns from rows.
  /// - Parameters:
  ///   - rows: the training rows; nil takes all.
  ///   - target: the column that is to be predicted; nil where there is none.
  ///   - targetKind: classes or a number.
  ///   - marksMissing: whether a second number says that a number is missing, where that happens.
  /// - Throws: `FormatError` if there is no such column, or nothing to learn from.
  package init(
    fitting table: Table, rows: [Int]? = nil, target: String? = nil, targetKind: TableTarget.Kind = .automatic,
    scaling: Scaling = .standard, marksMissing: Bool = true
  ) throws(FormatError) {
    let targetIndex: Int? = if let target { try table.index(ofColumn: target) } else { nil }
    // The classes are those of the whole table: one that no training row has is still a class.
    let rule: TableTarget? = if let targetIndex { try TableTarget(table, targetIndex, targetKind, rows) } else { nil }
    let training = rows.map(table.rows) ?? table
    var features: [Feature] = [], notes: [String] = []
    for (index, name) in training.columnNames.enumerated() where index != targetIndex {
      let column = training.columns[index]
      if column.missingCount == column.count {
        notes.append("column \(name) is left out: it has no values")
        continue
      }
      switch column {
      case .numbers(let values):
        features.append(Feature(name: name, rule: Self.rule(values, scaling, marksMissing)))
      case .texts(let values):
        let categories = Set(values.compactMap { $0 }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if categories.count > 20 && categories.count * 2 > column.count || categories.count > 1000 {
          notes.append("column \(name) is left out: \(categories.count) different texts in \(column.count) rows")
        } else {
          features.append(Feature(name: name, rule: .oneHot(categories)))
        }
      }
    }
    guard !features.isEmpty else {
      throw FormatError(
        file: table.name, what: "no column is left to learn from" + (notes.first.map { ": \($0)" } ?? ""))
    }
    self.init(features: features, target: rule, notes: notes)
  }

  private static func rule(_ values: [Double], _ scaling: Scaling, _ marksMissing: Bool) -> Rule {
    let known = values.filter { !$0.isNaN }
    // Divided before they are added, so that the largest numbers do not overflow.
    let mean = known.reduce(0) { $0 + $1 / Double(known.count) }
    let hasIndicator = marksMissing && known.count < values.count
    // A constant column has nothing to be divided by.
    func positive(_ x: Double) -> Double { x > 0 && x.isFinite ? x : 1 }
    switch scaling {
    case .standard:
      let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / Double(known.count) }
      return .number(offset: mean, scale: positive(variance.squareRoot()), fill: mean, hasIndicator: hasIndicator)
    case .minMax:
      let least = known.min() ?? 0, greatest = known.max() ?? 0
      return .number(offset: least, scale: positive(greatest - least), fill: mean, hasIndicator: hasIndicator)
    case .none: return .number(offset: 0, scale: 1, fill: mean, hasIndicator: hasIndicator)
    }
  }
}
