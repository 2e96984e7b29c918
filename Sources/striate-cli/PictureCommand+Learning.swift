import ArgumentParser
import Striate
import StriateSystems

extension PictureCommand {
  struct Boundary: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "boundary", abstract: "Draw the decision boundary between points of two columns.",
      discussion: """
        Of a trained model; or, without one, of a small network while it learns: --out x.png is then an animated PNG,
        x.svg its last frame.
        """)
    @Argument(help: "A model of two columns (default: one is trained).")
    var model: String?
    @Option(help: ArgumentHelp("A table of two columns and the target; or a recipe, .yaml.", valueName: "file"))
    var data: String?
    @Option(help: ArgumentHelp("Its column of classes (default: the last).", valueName: "column"))
    var target: String?
    @Option(help: ArgumentHelp("Points to learn where no data are named.", valueName: "moons|spiral|circles"))
    var sample: SamplePoints?
    @Option(parsing: .unconditional, help: "Passes over the points.")
    var epochs: Int?
    @Option(parsing: .unconditional, help: "Frames of the animation; 1 draws the end only.")
    var frames = 24
    @Option(parsing: .unconditional, help: "Of weights, order and sample points.")
    var seed: UInt64?
    @Flag(help: "No progress.")
    var quiet = false
    @OptionGroup var file: PictureFile
    @OptionGroup var device: DeviceOptions

    func validate() throws {
      try bounded(frames, "--frames", in: 1...200)
      try bounded(epochs, "--epochs", in: 1...100_000)
      if data != nil, sample != nil { throw ValidationError("--data and --sample are two sources of points.") }
      if model != nil, target != nil || sample != nil || epochs != nil {
        throw ValidationError("--target, --sample and --epochs are for training, not for a trained model.")
      }
    }

    func run() throws {
      try device.run {
        if let model {
          return try file.write(try ModelPictures(try LoadedModel(model)).boundary(data: data))
        }
        Interruption.listen()
        let training = try training()
        let isMoving = try PictureFormat(ofPath: file.out) == .png && frames > 1
        let result = try training.run(
          frames: isMoving ? frames : 1,
          callbacks: quiet ? [] : [TerminalProgress(title: "Training a small network", unit: "rows")])
        guard result.isComplete else { throw ExitCode(130) }
        if let animation = result.animation {
          try animation.write(to: file.out)
        } else {
          try result.picture.write(to: file.out)
        }
        print("Accuracy \(percentText(result.accuracy)) after \(result.steps) steps\nWritten to \(file.out.printable)")
      }
    }

    private func training() throws -> BoundaryTraining {
      guard let data else {
        var recipe = Recipe(data: "")
        recipe.epochs = epochs ?? 150
        recipe.seed = seed ?? 1
        return try BoundaryTraining(sample ?? .spiral, recipe: recipe)
      }
      var recipe = data.hasSuffix(".yaml") || data.hasSuffix(".yml") ? try Recipe(reading: data) : Recipe(data: data)
      recipe.target = target ?? recipe.target
      recipe.epochs = epochs ?? recipe.epochs
      recipe.seed = seed ?? recipe.seed
      return try BoundaryTraining(recipe)
    }
  }

  struct EmbeddingPicture: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "embedding", abstract: "Draw a layer's features of many samples as points in the plane.")
    @OptionGroup var network: PictureNetwork
    @Option(help: ArgumentHelp("A table, or a folder of pictures (lenet5: MNIST's).", valueName: "path"))
    var data: String?
    @Option(help: ArgumentHelp("Whose features (default: the last hidden one).", valueName: "path"))
    var layer: String?
    @Option(help: ArgumentHelp("How they come into the plane (default: tsne).", valueName: "pca|tsne"))
    var method: ModelPictures.EmbeddingMethod = .tsne
    @Option(parsing: .unconditional, help: "Samples at most, drawn by the seed.")
    var limit = 1000
    @Option(parsing: .unconditional, help: "t-SNE: about how many neighbours count.")
    var perplexity = 30.0
    @Flag(help: "No progress.")
    var quiet = false
    @OptionGroup var file: PictureFile
    @OptionGroup var device: DeviceOptions

    func validate() throws {
      try bounded(limit, "--limit", in: 5...(method == .tsne ? NeighbourEmbedding.pointLimit : 20_000))
      guard perplexity >= 1, perplexity <= 500 else {
        throw ValidationError("--perplexity must be in 1 ... 500, not \(perplexity).")
      }
    }

    func run() throws {
      Interruption.listen()
      try device.run {
        var bar = ProgressBar()
        let start = ContinuousClock.now
        let embedding = try network.pictures().embedding(
          data: data, layer: layer, method: method, limit: limit, perplexity: perplexity, seed: network.weights.seed
        ) { done, total in
          if quiet { return }
          bar.show(
            done, of: total, label: "t-SNE", detail: "", items: done, seconds: (ContinuousClock.now - start).inSeconds,
            unit: "iterations")
        }
        guard let embedding else { throw ExitCode(130) }
        print(embedding.lines.joined(separator: "\n"))
        try file.write(embedding.picture)
      }
    }
  }
}

extension SamplePoints: ExpressibleByArgument {}
extension ModelPictures.EmbeddingMethod: ExpressibleByArgument {}
