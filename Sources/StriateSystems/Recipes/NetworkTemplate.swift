import Striate

/// Networks that a recipe may call by name. Each becomes a list of layers, which is what model files keep.
enum NetworkTemplate: String, CaseIterable {
  /// A single fully connected layer: the baseline of all others.
  case linear
  /// Fully connected layers with ReLU between them.
  case mlp
  /// Two convolutions with pooling, and two fully connected layers, as LeNet-5 with ReLU.
  case convnet
  /// A residual network for small images (He et al. 2016, arXiv:1512.03385, section 4.2).
  case resnet

  /// The layers.
  /// - Parameters:
  ///   - input: the shape of a batch of one sample.
  ///   - outputs: the number of classes, or of values.
  func layers(_ setting: JSONValue, for input: Shape, outputs: Int) throws(RecipeError) -> JSONValue {
    var settings = try Settings(setting, place: "network.\(rawValue)", shorthand: self == .mlp ? "hidden" : nil)
    let layers: [JSONValue]
    switch self {
    case .linear: layers = flattening(input) + [linear(outputs)]
    case .mlp: layers = try multilayer(&settings, input, outputs)
    case .convnet: layers = try convolutional(&settings, outputs)
    case .resnet: layers = try residual(&settings, outputs)
    }
    try settings.finish()
    if self == .convnet || self == .resnet, input.rank != 4 {
      throw RecipeError("network", "\(rawValue) is for images, the data are rows of numbers")
    }
    return .array(layers)
  }

  private func multilayer(_ settings: inout Settings, _ input: Shape, _ outputs: Int) throws(RecipeError) -> [JSONValue]
  {
    let hidden = try settings.integers("hidden", in: 1...65536, atMost: 64, default: [32])
    let activation = try settings.text("activation", default: "relu")
    let dropout = try settings.number("dropout", in: 0...0.95, default: 0)
    var layers = flattening(input)
    for width in hidden {
      layers += [linear(width), .string(activation)]
      if dropout > 0 { layers.append(layer("dropout", [("probability", .number(dropout))])) }
    }
    return layers + [linear(outputs)]
  }

  private func convolutional(_ settings: inout Settings, _ outputs: Int) throws(RecipeError) -> [JSONValue] {
    let width = try settings.integer("width", in: 1...1024, default: 16)
    let hidden = try settings.integer("hidden", in: 1...65536, default: 64)
    return [
      layer("conv", [("to", .integer(width)), ("kernel", .integer(5))]), .string("relu"), layer("max-pool", 2),
      layer("conv", [("to", .integer(2 * width)), ("kernel", .integer(5))]), .string("relu"), layer("max-pool", 2),
      .string("flatten"), linear(hidden), .string("relu"), linear(outputs)
    ]
  }

  /// Stages of blocks, each stage with half the extents and twice the channels of the one before it.
  private func residual(_ settings: inout Settings, _ outputs: Int) throws(RecipeError) -> [JSONValue] {
    let width = try settings.integer("width", in: 1...1024, default: 16)
    let blocks = try settings.integers("blocks", in: 1...64, atMost: 8, default: [1, 1, 1])
    var layers = convolution(to: width) + [.string("relu")]
    var channels = width
    for (stage, count) in blocks.enumerated() {
      for block in 0..<count {
        let stride = stage > 0 && block == 0 ? 2 : 1, wider = width << stage
        var parts = [
          JSONMember(
            "layers",
            .array(
              convolution(to: wider, stride: stride) + [.string("relu")] + convolution(to: wider)))
        ]
        if stride != 1 || wider != channels {
          parts.append(JSONMember("shortcut", .array(convolution(to: wider, kernel: 1, stride: stride))))
        }
        layers += [.object([JSONMember("residual", .object(parts))]), .string("relu")]
        channels = wider
      }
    }
    return layers + [.string("global-average-pool"), .string("flatten"), linear(outputs)]
  }

  /// A convolution with batch norm instead of a bias.
  private func convolution(to channels: Int, kernel: Int = 3, stride: Int = 1) -> [JSONValue] {
    let settings: [(String, JSONValue)] = [
      ("to", .integer(channels)), ("kernel", .integer(kernel)), ("stride", .integer(stride)), ("bias", .bool(false))
    ]
    return [layer("conv", settings), .string("batch-norm")]
  }

  private func flattening(_ input: Shape) -> [JSONValue] { input.rank > 2 ? [.string("flatten")] : [] }
  private func linear(_ outputs: Int) -> JSONValue { layer("linear", outputs) }
  private func layer(_ name: String, _ number: Int) -> JSONValue { .object([JSONMember(name, .integer(number))]) }
  private func layer(_ name: String, _ settings: [(String, JSONValue)]) -> JSONValue {
    .object([JSONMember(name, .object(settings.map { JSONMember($0.0, $0.1) }))])
  }
}
