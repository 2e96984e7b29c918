import Striate

/// How a network is to be trained on somebody's own data. What is nil is chosen by the kind and number of the data.
package struct Recipe: Sendable {
  /// A table (`.csv`, `.tsv`, `.data`), or a folder with a folder of pictures for each class.
  package var data: String
  /// The column to be learned, by name or by number from 0; the last one if nil.
  package var target: String?
  /// What is learned of a table; by its target column if nil.
  package var task: Task?
  package var validation: Validation?
  /// The name of a template, a template with settings, or a list of layers.
  package var network: JSONValue?
  /// A network of somebody's own in the place of that one.
  package var given: GivenNetwork?
  package var optimizer: OptimizerKind?
  package var learningRate: Double?
  package var momentum = 0.9
  package var weightDecay: Double?
  package var schedule: ScheduleKind = .cosine
  package var epochs: Int?
  package var batchSize: Int?
  package var seed: UInt64 = 1
  /// Ends when the validation loss has not fallen for so many epochs; 0 never does.
  package var patience: Int?
  /// Pictures are brought to so many pixels on a side.
  package var imageSize: Int?
  /// Random crops from pictures with so many pixels of padding on each side; 0 for none.
  package var crop: Int?
  /// Whether pictures are mirrored at random.
  package var flips: Bool?
  /// Whether a linear model is trained on the same split, to compare with.
  package var comparesWithLinear = true

  package enum Task: String, Sendable, CaseIterable { case classification, regression }
  package enum OptimizerKind: String, Sendable, CaseIterable { case sgd, adam, adamw }
  package enum ScheduleKind: String, Sendable, CaseIterable { case constant, linear, cosine }

  /// What the network is judged by.
  package enum Validation: Sendable, Equatable {
    /// This share of the data, drawn by the seed, of each class the same.
    case share(Double)
    /// Other data of the same form.
    case path(String)
  }

  package init(data: String) { self.data = data }

  /// Whether a path is one of a recipe, by its ending.
  package static func isRecipe(_ path: String) -> Bool { [".yml", ".yaml"].contains { path.hasSuffix($0) } }
}

extension Recipe {
  /// Reads a YAML file. Paths in it are relative to its folder.
  ///
  /// ```yaml
  /// data: flowers.csv
  /// target: species
  /// network: {mlp: {hidden: [32, 32]}}
  /// optimizer: adam
  /// epochs: 100
  /// ```
  package init(reading path: String) throws(FormatError) {
    try self.init(parsing: try FileReader.read(path, limit: 1 << 20), name: path)
  }

  /// The same from the bytes of a file.
  /// - Parameter path: of the file.
  package init(parsing bytes: [UInt8], name path: String) throws(FormatError) {
    let value = try YAMLReader.parse(bytes, name: path)
    do throws(RecipeError) {
      var settings = try Settings(try value.asRecipe(), place: "recipe")
      try self.init(&settings, folder: path.folder)
      try settings.finish()
    } catch { throw error.inFile(path) }
  }

  init(_ settings: inout Settings, folder: String) throws(RecipeError) {
    self.init(data: folder.joined(with: try settings.text("data")))
    target = try settings.value("target").map { value throws(RecipeError) in try value.columnName("recipe.target") }
    task = try settings.optionalChoice("task")
    validation = try settings.value("validation").map { value throws(RecipeError) in
      switch value {
      case .string(let path): return .path(folder.joined(with: path))
      case .number(let share) where share > 0 && share < 1: return .share(share)
      default:
        throw RecipeError("recipe.validation", "must be a path or a share between 0 and 1, not \(value.summary)")
      }
    }
    network = settings.value("network")
    optimizer = try settings.optionalChoice("optimizer")
    learningRate = try settings.optionalNumber("learning-rate", in: 1e-9...1e3)
    momentum = try settings.number("momentum", in: 0...0.9999, default: momentum)
    weightDecay = try settings.optionalNumber("weight-decay", in: 0...10)
    schedule = try settings.optionalChoice("schedule") ?? schedule
    epochs = try settings.optionalInteger("epochs", in: 1...1_000_000)
    batchSize = try settings.optionalInteger("batch", in: 1...65536)
    seed = UInt64(try settings.integer("seed", in: 0...Int.max, default: Int(seed)))
    patience = try settings.optionalInteger("patience", in: 0...1_000_000)
    imageSize = try settings.optionalInteger("image-size", in: 4...1024)
    crop = try settings.optionalInteger("crop", in: 0...512)
    if let flag = settings.value("flip") {
      guard case .bool(let flips) = flag else {
        throw RecipeError("recipe.flip", "must be true or false, not \(flag.summary)")
      }
      self.flips = flips
    }
    comparesWithLinear = try settings.flag("baseline", default: comparesWithLinear)
  }
}

extension Settings {
  fileprivate mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ name: String) throws(RecipeError)
    -> Choice? where Choice.RawValue == String
  {
    guard value(name) != nil else { return nil }
    return Choice(rawValue: try choice(name, of: Choice.allCases.map(\.rawValue)))
  }

  fileprivate mutating func optionalNumber(_ name: String, in range: ClosedRange<Double>) throws(RecipeError) -> Double?
  { value(name) == nil ? nil : try number(name, in: range) }

  fileprivate mutating func optionalInteger(_ name: String, in range: ClosedRange<Int>) throws(RecipeError) -> Int? {
    value(name) == nil ? nil : try integer(name, in: range)
  }
}

extension JSONValue {
  /// A recipe is a mapping; anything else is not one.
  fileprivate func asRecipe() throws(RecipeError) -> JSONValue {
    guard case .object = self else { throw RecipeError("", "a recipe is a list of 'name: value' lines") }
    return self
  }

  fileprivate func columnName(_ place: String) throws(RecipeError) -> String {
    switch self {
    case .string(let name): return name
    case .integer(let number): return "\(number)"
    default: throw RecipeError(place, "must be a column's name or number, not \(summary)")
    }
  }
}

extension String {
  /// The folder of a path, `.` for a bare name.
  fileprivate var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  fileprivate func joined(with path: String) -> String { path.hasPrefix("/") || self == "." ? path : self + "/" + path }
}
