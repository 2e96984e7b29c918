import Striate

/// The rows of a table as data to learn from.
struct TableData {
  /// The rows whose target is known.
  let table: Table
  let target: String
  private let kind: TableTarget.Kind
  /// For splits that keep the shares of classes; all 0 where the target is a number.
  let strata: [Int]

  /// - Parameter target: a column's name or number; the last column if nil.
  init(_ path: String, target: String?, task: Recipe.Task?) throws(FormatError) {
    try self.init(try Table(reading: path), target: target, task: task)
  }

  /// The same of a table in memory.
  init(_ whole: Table, target: String?, task: Recipe.Task?) throws(FormatError) {
    let path = whole.name
    guard let target = target ?? whole.columnNames.last, whole.columnNames.count > 1 else {
      throw FormatError(file: path, what: "has one column only", hint: "there is nothing to learn its values from")
    }
    do { _ = try whole.index(ofColumn: target) } catch {
      guard let near = target.nearest(in: whole.columnNames) else { throw error }
      throw FormatError(file: path, what: error.what, hint: "did you mean \(near.printable)?")
    }
    self.target = target
    kind =
      switch task {
      case .classification: .classes
      case .regression: .number
      case nil: .automatic
      }
    table = try TabularDataset.withKnownTargets(whole, target)
    let preprocessing = try TablePreprocessing(fitting: table, target: target, targetKind: kind)
    if case .classes(let names) = LearningTarget(preprocessing), names.count < 2 {
      throw FormatError(
        file: path, what: "column \(target.printable) has one class only: \(names.joined().printable.shortened())")
    }
    strata =
      if let target = preprocessing.target, case .classes = target.rule {
        try target.classes(of: table)
      } else {
        Array(repeating: 0, count: table.count)
      }
  }

  /// - Parameters:
  ///   - training: rows that are learned from, and that columns are measured on.
  ///   - judged: other rows of this table, or another table with the same columns.
  func task(training: [Int], validation judged: Judged) throws -> LearningTask {
    let preprocessing = try TablePreprocessing(fitting: table, rows: training, target: target, targetKind: kind)
    let rows = try TabularDataset(table, preprocessing)
    let learned = rows.subset(training)
    let validated: Subset<TabularDataset>
    switch judged {
    case .rows(let positions): validated = rows.subset(positions)
    case .file(let path):
      let other = try TabularDataset(
        try TabularDataset.withKnownTargets(try Table(reading: path, like: table), target), preprocessing)
      validated = other.subset(Array(0..<other.count))
    }
    return LearningTask(
      input: [preprocessing.featureCount], target: LearningTarget(preprocessing), preparation: .table(preprocessing),
      trainingCount: learned.count, validationCount: validated.count,
      training: { batchSize, seed, _ in DataLoader(rows: learned, batchSize: batchSize, seed: seed) },
      validation: { batchSize in DataLoader(rows: validated, batchSize: batchSize, sampler: .sequential) })
  }
}

/// What a network is judged by.
enum Judged {
  /// Other rows or pictures of the same data.
  case rows([Int])
  /// Other data.
  case file(String)
}

extension LearningTarget {
  init(_ preprocessing: TablePreprocessing) {
    self =
      if case .number(let mean, let deviation)? = preprocessing.target?.rule {
        .number(mean: mean, deviation: deviation)
      } else {
        .classes(preprocessing.classNames)
      }
  }
}

extension Table {
  /// Reads a table that another one says how to read: with a header or without.
  init(reading path: String, like other: Table) throws(FormatError) {
    try self.init(reading: path, header: other.hasHeader)
  }
}
