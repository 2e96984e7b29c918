import Striate

/// A trained model of somebody's own data, ready for new data. Its file tells everything it needs.
package struct Predictor {
  /// What the model makes of a sample.
  package enum Prediction: Sendable {
    /// The classes, most probable first.
    case classes([(name: String, probability: Double)])
    case number(Double)
  }

  /// The model's input.
  package enum Kind: Sendable { case pictures, table }

  private let path: String
  private let file: ModelFile
  private let model: ReadNetwork

  /// Rows that are computed at a time.
  private static let batchSize = 1024

  /// - Throws: `FormatError` if the file is missing, damaged or no such model.
  package init(modelFile path: String) throws {
    self.path = path
    (file, model) = try ModelFile.read(path)
  }

  /// A network that was brought along, with what is known about it.
  /// - Parameters:
  ///   - batchLimit: samples that it takes at a time; nil if any number.
  ///   - path: what errors call it.
  /// - Throws: `FormatError` if the network does not take and give what the description says.
  package init(_ network: any Layer, _ file: ModelFile, batchLimit: Int?, path: String) throws {
    (self.path, self.file) = (path, file)
    model = try ReadNetwork(
      network, input: file.input, outputs: file.target.outputs, batchLimit: batchLimit, file: path)
  }

  package var kind: Kind { if case .table = file.preparation { .table } else { .pictures } }

  /// What it makes of a picture.
  package func prediction(for picture: Image) throws -> Prediction {
    guard case .pictures(let preprocessing) = file.preparation else {
      throw FormatError(file: path, what: "the model is for tables, not for pictures")
    }
    return try predictions(preprocessing.tensor([picture]))[0]
  }

  /// What it makes of each row of a table. Columns are found by their names; the target may be there or not.
  package func predictions(forTable table: String) throws -> [Prediction] {
    guard case .table(let preprocessing) = file.preparation else {
      throw FormatError(file: path, what: "the model is for pictures, not for tables")
    }
    let table = try Table(reading: table, for: preprocessing)
    let features = try preprocessing.features(of: table), width = preprocessing.featureCount
    var result: [Prediction] = []
    let batchSize = model.batchSize(upTo: Self.batchSize)
    for start in stride(from: 0, to: table.count, by: batchSize) {
      let end = min(start + batchSize, table.count)
      result += try predictions(Tensor(Array(features[start * width..<end * width]), shape: [end - start, width]))
    }
    return result
  }

  /// How good it is on data whose classes or numbers are known.
  /// - Parameter report: is told of pictures that cannot be read.
  package func evaluate(on data: String, report: @escaping @Sendable (String) -> Void) throws -> Evaluation {
    let source: any BatchSource<LabeledBatch>
    switch file.preparation {
    case .table(let preprocessing):
      guard let target = preprocessing.target?.name else {
        throw FormatError(file: path, what: "the model does not say which column it learned")
      }
      let table = try TabularDataset.withKnownTargets(try Table(reading: data, for: preprocessing), target)
      source = DataLoader(
        rows: try TabularDataset(table, preprocessing), batchSize: model.batchSize(upTo: Self.batchSize),
        sampler: .sequential)
    case .pictures(let preprocessing):
      guard case .classes(let names) = file.target else {
        throw FormatError(file: path, what: "the model does not name its classes")
      }
      let folder = try ImageFolder(data, classNames: names)
      source = DataLoader(
        images: folder, preprocessing: preprocessing, batchSize: model.batchSize(upTo: 250), sampler: .sequential,
        onBadSample: .skippingFew(of: folder.count) { report("\($0)") })
    }
    return try file.target.evaluate(model.network, on: source)
  }

  private func predictions(_ inputs: Tensor) throws -> [Prediction] {
    let outputs = try withPhase(.inference) {
      try withoutGradients {
        let outputs = model.network(inputs)
        if case .classes = file.target { return try outputs.softmax().doubles() }
        return try outputs.doubles()
      }
    }
    guard outputs.allSatisfy(\.isFinite) else {
      throw FormatError(file: path, what: "the model gives no numbers", hint: "its weights may not be finite")
    }
    switch file.target {
    case .classes(let names):
      return stride(from: 0, to: outputs.count, by: names.count).map { start in
        .classes(
          zip(names, outputs[start..<start + names.count]).map { (name: $0, probability: $1) }
            .sorted { $0.probability > $1.probability })
      }
    case .number(let mean, let deviation): return outputs.map { .number($0 * deviation + mean) }
    }
  }
}

extension Table {
  /// Reads a table of the columns that a model knows: one whose columns have numbers for names has no header.
  init(reading path: String, for preprocessing: TablePreprocessing) throws(FormatError) {
    let isNameless = preprocessing.features.allSatisfy { Int($0.name) != nil }
    try self.init(reading: path, header: isNameless ? false : nil)
  }
}
