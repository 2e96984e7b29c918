import StriateGraph
import StriateTypes

/// The computational graph of a tensor with every value and every gradient, to look at: as text, for Graphviz, or as
/// SVG drawn the way a lecturer draws it, with values above the wires and gradients under them.
///
/// ```swift
/// let q = x + y, f = q * z
/// print(try Graph(f, names: [("x", x), ("y", y), ("z", z), ("q", q), ("f", f)]).text)
/// ```
/// Everything is computed on a copy of the graph: the tensor is afterwards as evaluated as before, and its gradients
/// may still be asked for.
public struct Graph: Sendable {
  /// One tensor of the graph.
  public struct Entry: Sendable {
    /// As given, or `x1`, `w1` for inputs and variables and `t1` for results; the output is `f`.
    public let name: String
    public let isNamed: Bool
    /// The operation's name, such as `multiply`; nil for inputs.
    public let operation: String?
    /// Positions in `entries`, all before this one.
    public let operands: [Int]
    public let type: TensorType
    public let value: Quantity
    /// ∂output/∂this; nil where the output does not depend on it, or if gradients were not asked for.
    public let gradient: Quantity?
  }

  /// A value or gradient, short enough to be shown.
  public struct Quantity: Sendable, Hashable {
    /// More elements than this are told by their norm.
    public static let elementLimit = 4

    /// All elements in row-major order; empty where there are too many.
    public let elements: [Double]
    /// √Σx².
    public let norm: Double
  }

  /// Operands first, the output last.
  public let entries: [Entry]

  /// - Parameters:
  ///   - output: what was computed. If its history was let go (a plain tensor that was evaluated), the graph is one
  ///     node.
  ///   - names: for inputs or anything between; tensors that the graph does not have are passed over.
  ///   - gradients: whether gradients of the output are computed too; of its sum, if it has several elements.
  /// - Throws: `EvaluationError` if the evaluation fails.
  public init(_ output: Tensor, names: [(String, Tensor)] = [], gradients: Bool = true) throws {
    entries = try GraphReading(output).entries(names: names, gradients: gradients)
  }

  /// The entry of that name.
  public subscript(name: String) -> Entry? { entries.first { $0.name == name } }
}

extension Graph.Quantity {
  init(_ tensor: Tensor) throws {
    let all = try tensor.doubles()
    norm = all.reduce(0) { $0 + $1 * $1 }.squareRoot()
    elements = all.count <= Self.elementLimit ? all : []
  }
}
