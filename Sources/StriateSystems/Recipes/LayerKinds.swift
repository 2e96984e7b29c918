import Striate

/// One kind of layer that a recipe may name.
struct LayerKind: Sendable {
  let name: String
  /// The setting that a value standing alone is.
  let shorthand: String?
  /// - Parameter input: the shape of one batch of one sample, `[1, C, H, W]` or `[1, F]`.
  let make: @Sendable (_ settings: inout Settings, _ input: Shape) throws(RecipeError) -> any Layer

  private init(
    _ name: String, _ shorthand: String? = nil,
    _ make: @escaping @Sendable (_ settings: inout Settings, _ input: Shape) throws(RecipeError) -> any Layer
  ) {
    self.name = name
    self.shorthand = shorthand
    self.make = make
  }

  private static let counts = 1...1_000_000
  private static let extents = 1...1024

  /// All of them, in the order of the documentation.
  static let all: [LayerKind] =
    weighted + pooling + normalization + activations + [
      LayerKind("dropout", "probability") { settings, _ throws(RecipeError) in
        Dropout(try settings.number("probability", in: 0...1, default: 0.5))
      },
      LayerKind("flatten") { _, _ in Flatten() },
      LayerKind("residual", "layers") { settings, input throws(RecipeError) in
        let body = try stack("layers", &settings, input)
        let shortcut = try settings.value("shortcut") == nil ? [] : stack("shortcut", &settings, input)
        return Residual {
          body
        } shortcut: {
          shortcut
        }
      }
    ]

  private static let weighted = [
    LayerKind("linear", "to") { settings, input throws(RecipeError) in
      guard input.rank == 2 else {
        throw RecipeError(settings.place, "needs rows, not \(input); put flatten before it")
      }
      let outputs = try settings.integer("to", in: counts)
      try checkWeights([input[1], outputs], settings.place)
      return Linear(from: input[1], to: outputs, bias: try settings.flag("bias", default: true))
    },
    LayerKind("maxout", "to") { settings, input throws(RecipeError) in
      guard input.rank == 2 else {
        throw RecipeError(settings.place, "needs rows, not \(input); put flatten before it")
      }
      let outputs = try settings.integer("to", in: counts)
      let pieces = try settings.integer("pieces", in: 1...64, default: 2)
      try checkWeights([input[1], outputs, pieces], settings.place)
      return Maxout(from: input[1], to: outputs, pieces: pieces)
    },
    LayerKind("conv", "to") { settings, input throws(RecipeError) in
      let channels = try images(input, settings.place)
      let kernel = try settings.integer("kernel", in: extents, default: 3)
      let groups = try settings.integer("groups", in: counts, default: 1)
      let outputs = try settings.integer("to", in: counts)
      guard channels % groups == 0, outputs % groups == 0 else {
        throw RecipeError(settings.place, "\(channels) channels to \(outputs) cannot be cut into \(groups) groups")
      }
      try checkWeights([channels / groups, outputs, kernel, kernel], settings.place)
      return Conv2D(
        from: channels, to: outputs, kernel: kernel, stride: try settings.integer("stride", in: extents, default: 1),
        padding: try settings.integer("padding", in: 0...1024, default: kernel / 2),
        dilation: try settings.integer("dilation", in: extents, default: 1), groups: groups,
        bias: try settings.flag("bias", default: true))
    }
  ]

  private static let pooling = [
    LayerKind("max-pool", "size") { settings, input throws(RecipeError) in
      _ = try images(input, settings.place)
      let (size, stride) = try window(&settings)
      return MaxPool2D(size, stride: stride, padding: try settings.integer("padding", in: 0...size / 2, default: 0))
    },
    LayerKind("average-pool", "size") { settings, input throws(RecipeError) in
      _ = try images(input, settings.place)
      let (size, stride) = try window(&settings)
      return AveragePool2D(size, stride: stride, padding: try settings.integer("padding", in: 0...size / 2, default: 0))
    },
    LayerKind("global-average-pool") { settings, input throws(RecipeError) in
      _ = try images(input, settings.place)
      return GlobalAveragePool()
    }
  ]

  private static let normalization = [
    LayerKind("batch-norm") { _, input in
      input.rank == 2 ? BatchNorm1D(input[1]) as any Layer : BatchNorm2D(input[1])
    },
    LayerKind("layer-norm") { _, input in LayerNorm(Shape(Array(input.dropFirst()))) },
    LayerKind("group-norm", "groups") { settings, input throws(RecipeError) in
      let channels = try images(input, settings.place), groups = try settings.integer("groups", in: counts)
      guard channels % groups == 0 else {
        throw RecipeError(settings.place, "\(channels) channels cannot be cut into \(groups) groups")
      }
      return GroupNorm(groups: groups, channels: channels)
    }
  ]

  private static let activations = [
    LayerKind("relu") { _, _ in ReLU() },
    LayerKind("leaky-relu", "slope") { settings, _ throws(RecipeError) in
      LeakyReLU(slope: try settings.number("slope", in: -1...1, default: 0.01))
    },
    LayerKind("elu", "alpha") { settings, _ throws(RecipeError) in
      ELU(alpha: try settings.number("alpha", in: 0...100, default: 1))
    },
    LayerKind("sigmoid") { _, _ in Sigmoid() },
    LayerKind("tanh") { _, _ in Tanh() },
    LayerKind("gelu") { _, _ in GELU() },
    LayerKind("silu") { _, _ in SiLU() }
  ]

  private static func images(_ input: Shape, _ place: String) throws(RecipeError) -> Int {
    guard input.rank == 4 else { throw RecipeError(place, "needs images [N, C, H, W], not \(input)") }
    return input[1]
  }

  /// Sizes are multiplied before any memory is asked for.
  private static func checkWeights(_ extents: [Int], _ place: String) throws(RecipeError) {
    var count = 1
    for extent in extents {
      let (product, overflows) = count.multipliedReportingOverflow(by: extent)
      guard !overflows, product <= DescribedNetwork.parameterLimit else {
        throw RecipeError(place, "has more than \(DescribedNetwork.parameterLimit) weights")
      }
      count = product
    }
  }

  /// Side and distance of a pool's windows.
  private static func window(_ settings: inout Settings) throws(RecipeError) -> (size: Int, stride: Int) {
    let size = try settings.integer("size", in: extents)
    let stride = try settings.integer("stride", in: extents, default: size)
    // Each pixel would be looked at a million times.
    guard size <= 16 || stride >= size / 4 else {
      throw RecipeError(settings.place, "windows of \(size) pixels a side must be at least \(size / 4) apart")
    }
    return (size, stride)
  }

  private static func stack(_ name: String, _ settings: inout Settings, _ input: Shape) throws(RecipeError)
    -> [any Layer]
  {
    guard let value = settings.value(name) else { throw RecipeError(settings.place, "needs '\(name)'") }
    return try LayerStack(value, place: "\(settings.place).\(name)").build(for: input).layer.layers
  }
}
