import StriateGraph

/// Layers one after the other. Adds no name of its own to checkpoints, only positions.
public struct Sequential: Layer {
  public let layers: [any Layer]

  /// The layers one after the other.
  public init(_ layers: [any Layer]) { self.layers = layers }

  /// ```swift
  /// Sequential { Flatten(); Linear(from: 400, to: 120); Tanh() }
  /// ```
  public init(@SequentialBuilder _ content: () -> [any Layer]) { layers = content() }

  public func callAsFunction(_ x: Tensor) -> Tensor { layers.reduce(x) { $1($0) } }

  /// The results of all layers, in order.
  public func activations(_ x: Tensor) -> [Tensor] {
    var results: [Tensor] = []
    for layer in layers { results.append(layer(results.last ?? x)) }
    return results
  }

  public subscript(position: Int) -> any Layer { layers[position] }
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
