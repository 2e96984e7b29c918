import StriateGraph
import StriateTypes

/// body(x) + x, or body(x) + shortcut(x) (He et al. 2015, arXiv:1512.03385).
public struct Residual: Layer {
  /// In checkpoints under `body`.
  public let body: Sequential
  /// In checkpoints under `shortcut`; nil for x itself.
  public let shortcut: Sequential?
  private let site: LayerSite

  /// - Parameters:
  ///   - body: the layers whose result is added.
  ///   - shortcut: for where the shapes differ, such as a convolution of 1 × 1; x itself by default.
  public init(
    file: String = #fileID, line: Int = #line, @SequentialBuilder _ body: () -> [any Layer],
    @SequentialBuilder shortcut: () -> [any Layer] = { [] }
  ) {
    self.body = Sequential(body(), file: file, line: line)
    let layers = shortcut()
    self.shortcut = layers.isEmpty ? nil : Sequential(layers, file: file, line: line)
    site = LayerSite("Residual", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { () throws(ShapeError) in
      let (y, way) = (body(x), shortcut?(x) ?? x)
      if y.isPoisoned || way.isPoisoned { return y.isPoisoned ? y : way }
      guard y.shape == way.shape else {
        throw ShapeError(
          "Residual", "the body's result and the shortcut's differ in shape", operands: [y.type, way.type],
          hint: "give a shortcut that changes the shape in the same way")
      }
      return y + way
    }
  }
}

/// Branches that get the same input, with their results side by side (Szegedy et al. 2014, arXiv:1409.4842).
public struct Parallel: Layer {
  /// In checkpoints under `branches` and a position.
  public let branches: [any Layer]
  private let axis: Int
  private let site: LayerSite

  /// - Parameters:
  ///   - axis: along which results are joined; the channels by default.
  ///   - branches: one layer or `Sequential` each.
  public init(
    axis: Int = 1, file: String = #fileID, line: Int = #line, @SequentialBuilder _ branches: () -> [any Layer]
  ) {
    self.branches = branches()
    self.axis = axis
    site = LayerSite("Parallel", file: file, line: line)
  }

  public func callAsFunction(_ x: Tensor) -> Tensor {
    site.run { Tensor.concatenated(branches.map { $0(x) }, axis: axis) }
  }
}

/// The cosine of the angle between two tensors along an axis.
public struct CosineSimilarity: Module {
  private let axis: Int
  private let epsilon: Double
  /// - Parameters:
  ///   - axis: 1 by default.
  ///   - epsilon: the least norm.
  public init(axis: Int = 1, epsilon: Double = 1e-8) {
    self.axis = axis
    self.epsilon = epsilon
  }
  public func callAsFunction(_ x: Tensor, _ y: Tensor) -> Tensor {
    x.cosineSimilarity(to: y, axis: axis, epsilon: epsilon)
  }
}

/// The norm of x − y + ε along the last axis.
public struct PairwiseDistance: Module {
  private let order: Double
  private let epsilon: Double
  private let keepsAxis: Bool
  /// - Parameters:
  ///   - order: of the norm.
  ///   - epsilon: ε.
  ///   - keepingAxis: whether the last axis stays, with extent 1.
  public init(order: Double = 2, epsilon: Double = 1e-6, keepingAxis: Bool = false) {
    (self.order, self.epsilon, keepsAxis) = (order, epsilon, keepingAxis)
  }
  public func callAsFunction(_ x: Tensor, _ y: Tensor) -> Tensor {
    x.rowDistance(to: y, order: order, epsilon: epsilon, keepingAxis: keepsAxis)
  }
}
