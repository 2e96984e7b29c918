import ArgumentParser
import Striate
import StriateSystems

/// `striate picture KIND MODEL …`.
struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture", abstract: "Draw a network: its layers, filters, maps, features, boundary or confusions.",
    discussion: """
      A network is a system's name (striate systems), or a model that 'striate train' wrote. Pictures are written as PNG
      or SVG, as the ending of --out says.
      """,
    subcommands: [Filters.self, Activations.self, Boundary.self, Diagram.self, Confusion.self, EmbeddingPicture.self])

  struct Filters: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "filters", abstract: "Draw the filters of a convolution.",
      discussion: "In colours where it reads three channels, in blue and red where it reads one.")
    @OptionGroup var network: PictureNetwork
    @Option(help: ArgumentHelp("Which convolution (default: the first).", valueName: "path"))
    var layer: String?
    @Option(parsing: .unconditional, help: "Filters at most.")
    var limit = 64
    @OptionGroup var file: PictureFile
    @OptionGroup var device: DeviceOptions

    func validate() throws { try bounded(limit, "--limit", in: 1...1024) }

    func run() throws {
      try device.run { try file.write(try network.pictures().filters(layer: layer, limit: limit)) }
    }
  }

  struct Activations: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "activations", abstract: "Draw what layers make of a picture.")
    @OptionGroup var network: PictureNetwork
    @Option(help: ArgumentHelp("A picture, or an array of the network's input: npy.", valueName: "file"))
    var input: String
    @Option(help: ArgumentHelp("A layer; may be given several times (default: convolutions).", valueName: "path"))
    var layer: [String] = []
    @Option(parsing: .unconditional, help: "Maps of each layer at most.")
    var maps = 8
    @OptionGroup var file: PictureFile
    @OptionGroup var device: DeviceOptions

    func validate() throws { try bounded(maps, "--maps", in: 1...64) }

    func run() throws {
      try device.run { try file.write(try network.pictures().activations(of: input, layers: layer, maps: maps)) }
    }
  }

  struct Diagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "graph", abstract: "Draw the layers as boxes, with shapes and parameters.")
    @OptionGroup var network: PictureNetwork
    @Option(
      parsing: .unconditional,
      help: "Levels of layers within layers that are opened (default: the deepest with at most 24 boxes).")
    var depth: Int?
    @OptionGroup var file: PictureFile

    func validate() throws { try bounded(depth, "--depth", in: 1...32) }

    func run() throws { try file.write(try network.pictures().diagram(depth: depth)) }
  }

  struct Confusion: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "confusion", abstract: "Draw what a classifier takes for what.")
    @OptionGroup var network: PictureNetwork
    @Option(help: ArgumentHelp("A table, or a folder of pictures (lenet5: MNIST's).", valueName: "path"))
    var data: String?
    @OptionGroup var file: PictureFile
    @OptionGroup var device: DeviceOptions

    func run() throws {
      try device.run {
        try file.write(try network.pictures().confusion(data: data) { complain("striate: \($0)") })
      }
    }
  }
}

/// The network that is drawn.
struct PictureNetwork: ParsableArguments {
  @Argument(help: "A system that is a network, or a model file.")
  var model: String

  @OptionGroup var weights: WeightOptions

  func validate() throws {
    if !model.contains(where: { "/.".contains($0) }), SystemCatalog.system(model) == nil {
      throw ValidationError("There is no model or system '\(model.printable)'. \(SystemCatalog.hint(for: model))")
    }
  }

  func pictures() throws -> ModelPictures { ModelPictures(try weights.load(model)) }
}

/// Where a picture goes.
struct PictureFile: ParsableArguments {
  @Option(help: ArgumentHelp("The picture: .png or .svg.", valueName: "file"))
  var out: String

  func validate() throws {
    do { _ = try PictureFormat(ofPath: out) } catch {
      throw ValidationError("--out must end in .png or .svg, not '\(out.printable)'.")
    }
  }

  func write(_ picture: some Picture) throws {
    try picture.write(to: out)
    print("Written to \(out.printable)")
  }
}
