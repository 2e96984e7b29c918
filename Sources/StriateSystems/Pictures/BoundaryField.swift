import Striate

/// The plane of two features, and what a network says everywhere in it.
struct BoundaryField {
  let xName: String
  let yName: String
  let classNames: [String]
  let xRange: ClosedRange<Double>
  let yRange: ClosedRange<Double>
  let examples: [DecisionBoundaryPicture.Example]
  /// Of the lattice, as the network takes them: `[side², F]`.
  private let inputs: Tensor

  private static let side = 81
  /// Points that are drawn at most.
  private static let exampleLimit = 2000

  /// - Parameter table: rows to be drawn, if their classes are known; nil draws none.
  /// - Throws: `FormatError` unless there are two columns of numbers and classes.
  init(_ preprocessing: TablePreprocessing, table: Table?, name: String) throws(FormatError) {
    var ranges: [ClosedRange<Double>] = []
    for feature in preprocessing.features {
      guard case .number(let offset, let scale, _, _) = feature.rule else { continue }
      ranges.append(offset - 2.5 * scale...offset + 2.5 * scale)
    }
    guard ranges.count == 2, preprocessing.features.count == 2 else {
      let names = preprocessing.features.map(\.name).joined(separator: ", ").printable.shortened(to: 200)
      throw FormatError(
        file: name, what: "a decision boundary is drawn over two columns of numbers, not over: \(names)",
        hint: "make a table of two columns and the target")
    }
    guard let target = preprocessing.target, case .classes(let names) = target.rule else {
      throw FormatError(file: name, what: "a decision boundary is one between classes; the target is a number")
    }
    (xName, yName) = (preprocessing.features[0].name.printable, preprocessing.features[1].name.printable)
    classNames = names.map { $0.printable.shortened(to: 24) }
    var points: [DecisionBoundaryPicture.Example] = []
    if let table {
      let known = try TabularDataset.withKnownTargets(table, target.name)
      let labels = try target.classes(of: known)
      var columns: [[Double]] = []
      for feature in preprocessing.features {
        if case .numbers(let values) = known.columns[try known.index(ofColumn: feature.name)] { columns.append(values) }
      }
      if columns.count == 2 {
        for row in labels.indices where columns[0][row].isFinite && columns[1][row].isFinite {
          points.append(.init(columns[0][row], columns[1][row], label: labels[row]))
        }
      }
    }
    if !points.isEmpty {
      ranges = [Self.range(points.map(\.position.x)), Self.range(points.map(\.position.y))]
    }
    let step = max(1, (points.count + Self.exampleLimit - 1) / Self.exampleLimit)
    examples = stride(from: 0, to: points.count, by: step).map { points[$0] }
    let (across, up) = (ranges[0], ranges[1])
    (xRange, yRange) = (across, up)
    let places = (0..<Self.side * Self.side).map { place in
      DecisionBoundaryPicture.position(
        column: place % Self.side, row: place / Self.side, columns: Self.side, rows: Self.side, xRange: across,
        yRange: up)
    }
    let lattice = Table(
      name: name, columnNames: preprocessing.features.map(\.name),
      columns: [.numbers(places.map(\.x)), .numbers(places.map(\.y))])
    inputs = Tensor(
      try preprocessing.features(of: lattice), shape: [places.count, preprocessing.featureCount])
  }

  /// What a network says now.
  func picture(of network: any Layer, title: String, subtitle: String) throws -> DecisionBoundaryPicture {
    let probabilities = try withPhase(.inference) {
      try withoutGradients { try network(inputs).softmax().cast(to: .float32).scalars(as: Float.self) }
    }
    var picture = DecisionBoundaryPicture(
      title: title, subtitle: subtitle, xLabel: xName, yLabel: yName, xRange: xRange, yRange: yRange,
      classNames: classNames, columns: Self.side, rows: Self.side, probabilities: probabilities, examples: examples)
    // Flat steps can be counted, and make small files.
    picture.levels = 12
    return picture
  }

  /// With a little room on both sides.
  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let room = high > low ? (high - low) * 0.08 : max(abs(low) * 0.1, 1)
    return low - room...high + room
  }
}

extension ModelPictures {
  /// The decision boundary of a classifier of rows with two columns.
  /// - Parameter data: a table whose rows are drawn too.
  package func boundary(data: String?) throws -> DecisionBoundaryPicture {
    guard case .table(let preprocessing)? = model.preparation else {
      throw FormatError(
        file: model.name, what: "a decision boundary needs a model of rows with two columns",
        hint: "train one: striate train points.csv")
    }
    let table = try data.map { try Table(reading: $0, for: preprocessing) }
    let field = try BoundaryField(preprocessing, table: table, name: model.name)
    var subtitle = "shades: probability in steps of 1/12; line: two classes equally likely"
    if let data {
      let evaluation = try Predictor(modelFile: model.name).evaluate(on: data) { _ in }
      subtitle = "accuracy \(evaluation.scoreText) on the points; " + subtitle
    }
    return try field.picture(of: model.network, title: "\(title): decision boundary", subtitle: subtitle)
  }
}
