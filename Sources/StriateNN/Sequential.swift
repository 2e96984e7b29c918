import StriateGraph

/// Layers one after the other. Adds no name of its own to checkpoints, only positions.
public struct Sequential: Layer {
  public let layers: [any Layer]
  let site: LayerSite

  /// The layers one after the other.
  public init(_ layers: [any Layer], file: String = #fileID, line: Int = #line) {
    self.layers = layers
    site = LayerSite("Sequential", file: file, line: line)
  }

  /// ```swift
  /// Sequential { Flatten(); Linear(from: 400, to: 120); Tanh() }
  /// ```
  public init(file: String = #fileID, line: Int = #line, @SequentialBuilder _ content: () -> [any Layer]) {
    self.init(content(), file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    GraphContext.inside(site) { layers.indices.reduce(x) { run($1, $0) } }
  }

  /// The results of all layers, in order.
  public func activations(_ x: Tensor) -> [Tensor] {
    var results: [Tensor] = []
    for position in layers.indices { results.append(run(position, results.last ?? x)) }
    return results
  }

  private func run(_ position: Int, _ x: Tensor) -> Tensor {
    GraphContext.inside(SequentialPosition(site, position, layers[position])) { layers[position](x) }
  }

  public subscript(position: Int) -> any Layer { layers[position] }

  /// The same layers with another one at `position`, such as a new head on a trained body. The others are shared, not
  /// copied.
  /// - Precondition: there is a layer at `position`; negative ones count from the end.
  public func replacing(
    _ position: Int, with layer: any Layer, file: String = #fileID, line: Int = #line
  ) -> Sequential {
    var layers = layers
    layers[position < 0 ? layers.count + position : position] = layer
    return Sequential(layers, file: file, line: line)
  }

  /// The same layers and others behind them.
  public func appending(_ others: any Layer..., file: String = #fileID, line: Int = #line) -> Sequential {
    Sequential(layers + others, file: file, line: line)
  }

  /// All layers but the last ones, such as a network without its head.
  public func dropLast(_ count: Int = 1, file: String = #fileID, line: Int = #line) -> Sequential {
    Sequential(Array(layers.dropLast(count)), file: file, line: line)
  }
}

/// A layer in a `Sequential`, for those that have no `LayerSite` of their own, such as activations.
final class SequentialPosition: NodeSite {
  private let sequence: LayerSite
  private let position: Int
  let kind: String

  init(_ sequence: LayerSite, _ position: Int, _ layer: any Layer) {
    self.sequence = sequence
    self.position = position
    kind = LayerSite.kind(of: layer)
  }

  /// `LeNet.features.0`.
  var path: String { "\(sequence.placed ?? sequence.kind).\(position)" }
  var title: String { "\(path) (\(kind))" }
  var madeAt: String { sequence.madeAt }
}

/// Collects the layers of a `Sequential { ... }`: one a line, with `if` and `for`.
@resultBuilder
public enum SequentialBuilder {
  public static func buildExpression(_ layer: any Layer) -> [any Layer] { [layer] }
  public static func buildExpression(_ layers: [any Layer]) -> [any Layer] { layers }
  public static func buildBlock(_ parts: [any Layer]...) -> [any Layer] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [any Layer]?) -> [any Layer] { part ?? [] }
  public static func buildEither(first part: [any Layer]) -> [any Layer] { part }
  public static func buildEither(second part: [any Layer]) -> [any Layer] { part }
  public static func buildArray(_ parts: [[any Layer]]) -> [any Layer] { parts.flatMap { $0 } }
}
