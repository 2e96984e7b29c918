/// What a model from a stranger may ask for.
public struct ONNXLimits: Sendable, Hashable {
  /// Bytes of one tensor, stored or computed: 8 GiB by default.
  public var tensorByteCount = 8 << 30
  /// Nodes of the model, with those of graphs within graphs and of the bodies of functions wherever they are called.
  public var nodeCount = 1_000_000
  /// How often nodes run in one run of the model: those in a loop as often as it goes round. 1,000,000 by default.
  public var stepCount = 1_000_000
  /// Messages within messages, which is how graphs within graphs are stored.
  public var messageDepth = 100
  /// Graphs within graphs and functions within functions.
  public var nestingDepth = 32

  /// The defaults.
  public init() {}
}
