/// What a model from a stranger may ask for.
public struct ONNXLimits: Sendable, Hashable {
  /// Bytes of one tensor, stored or computed: 8 GiB by default.
  public var tensorByteCount = 8 << 30
  /// Nodes of the graph.
  public var nodeCount = 1_000_000
  /// Messages within messages, which is how graphs within graphs are stored.
  public var messageDepth = 100

  public init() {}
}
