import Striate

/// A small network that learns points of two features while pictures are taken of its decision boundary.
package struct BoundaryTraining {
  package struct Result {
    /// After the last step.
    package let picture: DecisionBoundaryPicture
    /// From before the first step to after the last; nil if one frame was asked for.
    package let animation: APNGFile?
    package let accuracy: Double
    package let steps: Int
    package let isComplete: Bool
  }

  private let run: RecipeRun
  private let field: BoundaryField
  private let name: String

  /// Pixels of a frame along its width.
  private static let frameWidth = 480

  /// - Parameters:
  ///   - recipe: network, optimizer, epochs; its `data` is a table of two columns and the target.
  package init(_ recipe: Recipe) throws {
    try self.init(try Table(reading: recipe.data), recipe)
  }

  /// Of points made by the recipe's seed; the network is one that parts them if the recipe names none.
  package init(_ sample: SamplePoints, count: Int = 200, recipe: Recipe) throws {
    var recipe = recipe
    if recipe.network == nil {
      recipe.network = .object([
        JSONMember(
          "mlp",
          .object([
            JSONMember("hidden", .array(sample.hidden.map { .integer($0) })), JSONMember("activation", .string("tanh"))
          ]))
      ])
    }
    // So few weights and so many points need none.
    recipe.weightDecay = recipe.weightDecay ?? 0
    try self.init(sample.table(count: count, seed: recipe.seed), recipe)
  }

  private init(_ table: Table, _ recipe: Recipe) throws {
    let data = try TableData(table, target: recipe.target, task: recipe.task ?? .classification)
    let rows = Array(0..<data.table.count)
    // All points are learned from, so that the picture shows what was learned.
    let task = try data.task(training: rows, validation: .rows(rows))
    guard case .table(let preprocessing) = task.preparation else {
      throw FormatError(file: table.name, what: "is no table")
    }
    field = try BoundaryField(preprocessing, table: data.table, name: table.name)
    do {
      run = try RecipeRun(task, RecipeChoices(recipe, for: task, mayStopEarly: false))
    } catch let error as RecipeError { throw FormatError(file: error.place, what: error.what) }
    name = (table.name.split(separator: "/").last.map(String.init) ?? table.name).printable.shortened(to: 32)
  }

  /// Trains, and takes pictures: closer together at the beginning, where more happens.
  /// - Parameter frames: pictures in all, at least 1.
  package func run(frames: Int, callbacks: [any TrainingCallback] = []) throws -> Result {
    let perEpoch = (run.task.trainingCount + run.choices.batchSize - 1) / run.choices.batchSize
    let total = run.choices.epochs * perEpoch
    let shots = Set(
      (1..<max(1, frames)).map { shot in
        let part = Double(shot) / Double(max(1, frames - 1))
        return max(shot, Int((Double(total) * part * part).rounded()))
      })
    var images: [Image] = []
    let network = run.model
    func shoot(_ step: Int) throws {
      if frames > 1 { images.append(Self.reduced(try picture(of: network, step: step, total).image())) }
    }
    try shoot(0)
    let camera = ClosureCallback(onStep: { step in
      // The last one is taken when the training is over.
      if shots.contains(step.step), step.step < total { try shoot(step.step) }
    })
    let training = try run.train(callbacks: callbacks + [camera])
    let steps = training.history.losses.count
    let last = try picture(of: network, step: steps, total)
    if frames > 1 { images.append(Self.reduced(last.image())) }
    let frameList = images.enumerated().map { place, image in
      APNGFile.Frame(image, milliseconds: place == images.count - 1 ? 3000 : place == 0 ? 800 : 150)
    }
    return Result(
      picture: last, animation: frameList.isEmpty ? nil : APNGFile(frameList), accuracy: try run.evaluate().score,
      steps: steps, isComplete: training.isComplete)
  }

  private func picture(of network: DescribedNetwork, step: Int, _ total: Int) throws -> DecisionBoundaryPicture {
    let accuracy = try run.evaluate().scoreText
    return try field.picture(
      of: network, title: "\(name): step \(step) of \(total), accuracy \(accuracy)",
      subtitle: "shades: probability in steps of 1/12; line: equally likely")
  }

  private static func reduced(_ image: Image) -> Image {
    let small = image.resized(width: frameWidth, height: image.height * frameWidth / image.width)
    // 32 steps of each colour cannot be told from 256 here, and halve the file.
    let steps = (0...255).map { (value: Int) -> UInt8 in
      let step = (value * 31 + 127) / 255
      return UInt8(step * 255 / 31)
    }
    let pixels = small.pixels.map { steps[Int($0)] }
    return Image(width: small.width, height: small.height, channels: small.channels, pixels: pixels)
  }
}
