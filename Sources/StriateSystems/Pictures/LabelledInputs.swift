import Striate

/// Samples as a network takes them, with their classes.
package struct LabelledInputs {
  /// Samples as they are computed: `[N, ...]` each.
  package let batches: [Tensor]
  /// The class of each sample, in the order of the batches; empty where none is known.
  package let labels: [Int]
  package let classNames: [String]
  /// How many there are in all.
  package let total: Int

  package var count: Int { batches.reduce(0) { $0 + $1.shape[0] } }

  private static let batchSize = 50

  /// Samples for a model: of a folder of pictures, of MNIST's folder, of a table, or the digits in this program.
  /// - Parameters:
  ///   - data: a folder or a table; nil takes the digits, where the model reads such.
  ///   - limit: samples that are drawn at most, by the seed.
  /// - Throws: `FormatError` if there is no such data or the model takes others.
  package init(for model: LoadedModel, data: String?, limit: Int, seed: UInt64) throws {
    if case .table(let preprocessing)? = model.preparation {
      guard let data else {
        throw FormatError(file: model.name, what: "takes the rows of a table", hint: "name one: --data rows.csv")
      }
      try self.init(table: data, preprocessing, limit: limit, seed: seed)
    } else if model.input == [1, 28, 28], model.preparation == nil,
      data == nil || (try? ImageFolder(data!)) == nil
    {
      try self.init(digits: data.map(DigitDataset.mnist(folder:)) ?? .embedded(), limit: limit, seed: seed)
    } else {
      guard let data else {
        throw FormatError(file: model.name, what: "takes pictures", hint: "name a folder of them: --data photos")
      }
      let preprocessing = try PicturePreparation(of: model)
      let folder = try ImageFolder(data)
      let positions = Self.drawn(folder.count, limit, seed)
      var batches: [Tensor] = []
      for start in stride(from: 0, to: positions.count, by: Self.batchSize) {
        let images = try positions[start..<min(start + Self.batchSize, positions.count)].map {
          try folder.sample(at: $0).image
        }
        batches.append(preprocessing.tensor(images))
      }
      self.init(
        batches: batches, labels: positions.map { folder.labels[$0] }, classNames: folder.classNames,
        total: folder.count)
    }
  }

  private init(batches: [Tensor], labels: [Int], classNames: [String], total: Int) {
    (self.batches, self.labels, self.classNames, self.total) = (batches, labels, classNames, total)
  }

  private init(table path: String, _ preprocessing: TablePreprocessing, limit: Int, seed: UInt64) throws {
    let whole = try Table(reading: path, for: preprocessing)
    var table = whole
    var known: [Int] = []
    if let target = preprocessing.target, case .classes = target.rule,
      (try? whole.index(ofColumn: target.name)) != nil
    {
      table = try TabularDataset.withKnownTargets(whole, target.name)
      known = try target.classes(of: table)
    }
    let positions = Self.drawn(table.count, limit, seed)
    let features = try preprocessing.features(of: table.rows(positions)), width = preprocessing.featureCount
    batches = stride(from: 0, to: positions.count, by: Self.batchSize).map { start in
      let end = min(start + Self.batchSize, positions.count)
      return Tensor(Array(features[start * width..<end * width]), shape: [end - start, width])
    }
    labels = known.isEmpty ? [] : positions.map { known[$0] }
    (classNames, total) = (preprocessing.classNames, table.count)
  }

  private init(digits: DigitDataset, limit: Int, seed: UInt64) throws {
    // What the network did not learn from; so few of the digits in this program that those count too.
    let set = digits.test
    let drawn = set.count > limit ? set.shuffled(seed: seed).prefix(limit) : set
    var batches: [Tensor] = [], labels: [Int] = []
    for batch in drawn.batches(of: Self.batchSize) {
      batches.append(batch.images)
      labels += try batch.labels.scalars(as: Int64.self).map(Int.init)
    }
    (self.batches, self.labels, total) = (batches, labels, set.count)
    classNames = LeNet5System.classNames
  }

  /// Positions in rising order.
  private static func drawn(_ count: Int, _ limit: Int, _ seed: UInt64) -> [Int] {
    if count <= limit { return Array(0..<count) }
    var generator = PhiloxGenerator(seed: seed, stream: 0x7069_6373)
    return (0..<count).shuffled(using: &generator).prefix(limit).sorted()
  }
}

/// How a picture becomes the input of a model.
struct PicturePreparation {
  private let preprocessing: ImagePreprocessing?
  private let digits: DigitPreprocessing

  /// As the model's file says; a system's network takes pictures that are cut to its size, with the mean and deviation
  /// of ImageNet if they have colours, and ink on paper as digits if they are of 28 × 28.
  init(of model: LoadedModel) throws {
    let isSystem = SystemCatalog.system(model.name) != nil
    let metadata = isSystem ? [:] : try SafetensorsFile(reading: model.name).metadata
    digits = metadata["preprocessing"].flatMap(DigitPreprocessing.init) ?? .mnist
    switch model.preparation {
    case .pictures(let preprocessing): self.preprocessing = preprocessing
    case .table: throw FormatError(file: model.name, what: "takes the rows of a table, not pictures")
    case nil:
      let input = model.input
      guard input.rank == 3, input[0] == 1 || input[0] == 3 else {
        throw FormatError(file: model.name, what: "takes \(input), which no picture is", hint: "give an array: x.npy")
      }
      if input == [1, 28, 28] {
        preprocessing = nil
      } else {
        let isColoured = input[0] == 3
        preprocessing = ImagePreprocessing(
          width: input[2], height: input[1], resize: .cover,
          mean: isColoured ? ImagePreprocessing.imageNetMean : [0.5],
          deviation: isColoured ? ImagePreprocessing.imageNetDeviation : [0.5])
      }
    }
  }

  /// `[N, C, H, W]`.
  func tensor(_ images: [Image]) -> Tensor {
    guard let preprocessing else {
      return Tensor.concatenated(images.map { digits.tensor(of: $0) })
    }
    return preprocessing.tensor(images.map(preprocessing.fitted))
  }
}
