import StriateFormats
import StriateGraph

/// A row of a table as numbers.
public struct TableSample: Sendable, Equatable {
  /// As many as ``TabularDataset/featureCount``.
  public let features: [Float]
  /// The number of its class, where the target is classes.
  public let label: Int?
  /// The target where it is a number, scaled to the training rows' mean 0 and deviation 1.
  public let value: Float?

  /// - Parameters: as the properties of these names.
  public init(features: [Float], label: Int? = nil, value: Float? = nil) {
    (self.features, self.label, self.value) = (features, label, value)
  }
}

/// The rows of a CSV or TSV file as numbers for a network. Rows without a target are left out.
///
/// ```swift
/// let flowers = try TabularDataset("flowers.csv", target: "species")
/// ```
public struct TabularDataset: ClassifiedDataset {
  /// How columns become numbers.
  public let preprocessing: TablePreprocessing
  public let count: Int
  /// What the classes are called; empty where the target is a number.
  public let classNames: [String]
  /// The class of each row; empty where the target is a number.
  public let labels: [Int]
  /// Of each row, if the target is a number, scaled.
  public let values: [Float]
  /// `[N, F]`.
  private let features: [Float]

  /// F, the numbers of a row.
  public var featureCount: Int { preprocessing.featureCount }

  /// Reads a file and learns its scaling from all rows. Where some are held out, learn from the others with
  /// ``init(_:target:trainingRows:scaling:)``.
  /// - Parameters:
  ///   - target: the name, or the number from 0, of the column that is to be predicted.
  ///   - trainingRows: the rows from which the scaling is learned, counted among those with a target; nil takes all.
  /// - Throws: `FormatError` with the line or column where something is wrong.
  public init(
    _ path: String, target: String, trainingRows: [Int]? = nil, scaling: TablePreprocessing.Scaling = .standard
  ) throws(FormatError) {
    let table = try Self.withKnownTargets(Table(reading: path), target)
    let preprocessing = try TablePreprocessing(fitting: table, rows: trainingRows, target: target, scaling: scaling)
    try self.init(table, preprocessing)
  }

  /// The rows of a table whose target is known.
  package static func withKnownTargets(_ table: Table, _ target: String) throws(FormatError) -> Table {
    let column = table.columns[try table.index(ofColumn: target)]
    if column.missingCount == 0 { return table }
    let rule = try TableTarget(table, table.index(ofColumn: target), .automatic, nil)
    return table.rows(try rule.knownRows(of: table))
  }

  /// The rows of a table, which all have a target, as a preprocessing that is known already makes them.
  package init(_ table: Table, _ preprocessing: TablePreprocessing) throws(FormatError) {
    self.preprocessing = preprocessing
    count = table.count
    features = try preprocessing.features(of: table)
    classNames = preprocessing.classNames
    switch preprocessing.target?.rule {
    case .classes:
      labels = try preprocessing.target?.classes(of: table) ?? []
      values = []
    case .number:
      labels = []
      values = try preprocessing.target?.numbers(of: table) ?? []
    case nil: (labels, values) = ([], [])
    }
  }

  /// A row.
  public func sample(at position: Int) -> TableSample {
    TableSample(
      features: Array(features[position * featureCount..<(position + 1) * featureCount]),
      label: labels.isEmpty ? nil : labels[position], value: values.isEmpty ? nil : values[position])
  }

  /// Rows as steps of training take them: features `[N, F]`, and classes `[N]` or numbers `[N, 1]`.
  public static func batch(_ samples: [TableSample]) throws -> LabeledBatch {
    let width = samples.first?.features.count ?? 0
    let inputs = Tensor(samples.flatMap(\.features), shape: [samples.count, width])
    let labels = samples.compactMap(\.label), values = samples.compactMap(\.value)
    if labels.count == samples.count {
      return LabeledBatch(inputs: inputs, targets: Tensor(labels.map { Int64($0) }, shape: [samples.count]))
    }
    guard values.count == samples.count else { throw FormatError(file: "a row", what: "it has no target") }
    return LabeledBatch(inputs: inputs, targets: Tensor(values, shape: [samples.count, 1]))
  }
}

extension DataLoader where Element == LabeledBatch {
  /// Batches of rows: features `[N, F]`, and classes `[N]` or numbers `[N, 1]`.
  /// - Parameters: as of the general initializer; rows are in memory, so that no threads are needed.
  public init<D: Dataset>(
    rows dataset: D, batchSize: Int, sampler: Sampler = .shuffled, seed: UInt64 = 0, lastBatch: LastBatch = .keep,
    workers: Int = 0
  ) where D.Sample == TableSample {
    self.init(
      dataset, batchSize: batchSize, sampler: sampler, seed: seed, lastBatch: lastBatch, workers: workers,
      collate: { samples, _ in try TabularDataset.batch(samples) })
  }
}
