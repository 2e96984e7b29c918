import StriateGraph
import StriateTypes
import Synchronization

/// Something with parameters, buffers and parts. Cells are found by reflection in declaration order.
public protocol Module: Sendable {}

/// A module from tensor to tensor: what `Sequential` takes.
public protocol Layer: Module {
  func callAsFunction(_ x: Tensor) -> Tensor
}

/// A module whose parts have other names in checkpoints than its properties, such as `C1` for `c1`.
public protocol RenamingModule: Module {
  /// What names of cells have for a property, as it is called in Swift; an empty name adds nothing, so that the parts of
  /// the property stand where the module stands.
  func checkpointName(of property: String) -> String
}

/// A parameter or buffer under the name that checkpoints use, such as `features.0.weight`.
public struct NamedCell: Sendable {
  public let name: String
  package let cell: StateCell
  /// nil for buffers.
  public let parameter: Parameter?
  /// Whether a file of weights may lack it.
  var isOptional = false
  /// The present version.
  public var value: Tensor { cell.value }
}

extension Module {
  /// Parameters and buffers in declaration order, under PyTorch's names: properties in snake_case, positions in
  /// `Sequential` and arrays as numbers.
  public var namedCells: [NamedCell] {
    var walk = ModuleWalk(root: String(describing: type(of: self)))
    walk.visit(self, path: [])
    return walk.cells
  }

  /// What is trained, in declaration order.
  public var parameters: [Parameter] { namedCells.compactMap(\.parameter) }

  /// The number of trained scalars.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.elementCount } }

  /// R(W) = Σ W² over the weights (parameters with at least two axes): L2 regularisation, to be multiplied by λ.
  public func squaredWeights() -> Tensor {
    parameters.filter { $0.value.rank >= 2 }.map { $0.value.square().sum() }.reduce(Tensor(0)) { $0 + $1 }
  }

  /// Freezes or releases the parameters whose name begins with `prefix`; answers how many there were.
  @discardableResult
  public func setFrozen(_ isFrozen: Bool, prefix: String = "") -> Int {
    let matching = namedCells.filter { $0.parameter != nil && $0.name.hasPrefix(prefix) }
    for cell in matching { cell.parameter?.isFrozen = isFrozen }
    return matching.count
  }

  /// Freezes or releases the parameters whose whole name fits a pattern, in which `*` stands for any characters and `?`
  /// for one: `features.*`, `*.bias`. Answers how many there were.
  @discardableResult
  public func setFrozen(_ isFrozen: Bool, matching pattern: String) -> Int {
    let pattern = NamePattern(pattern)
    let matching = namedCells.filter { $0.parameter != nil && pattern.fits($0.name) }
    for cell in matching { cell.parameter?.isFrozen = isFrozen }
    return matching.count
  }
}

/// Finds cells by read-only reflection, and tells layers where they stand.
struct ModuleWalk {
  let root: String
  private(set) var cells: [NamedCell] = []

  init(root: String) { self.root = root }

  mutating func visit(_ value: Any, path: [String]) {
    switch value {
    case let parameter as Parameter:
      cells.append(NamedCell(name: name(path, parameter.name), cell: parameter.cell, parameter: parameter))
    case let buffer as Buffer:
      cells.append(
        NamedCell(
          name: name(path, buffer.name), cell: buffer.cell, parameter: nil, isOptional: buffer.isOptionalInFiles))
    case let site as LayerSite:
      site.place(at: ([root] + path.dropLast()).joined(separator: "."))
    case let sequential as Sequential:
      sequential.site.place(at: ([root] + path).joined(separator: "."))
      for (position, layer) in sequential.layers.enumerated() { visit(layer, path: path + ["\(position)"]) }
    case let parameters as [Parameter] where parameters.allSatisfy({ $0.name != nil }):
      // Their names take the place of the property's.
      for parameter in parameters { visit(parameter, path: path) }
    case let buffers as [Buffer] where buffers.allSatisfy({ $0.name != nil }):
      for buffer in buffers { visit(buffer, path: path) }
    case let modules as [any Sendable]:
      for (position, module) in modules.enumerated() { visit(module, path: path + ["\(position)"]) }
    case let module as any Module:
      // The cast has unwrapped an optional, which adds no name.
      let renaming = module as? any RenamingModule
      for child in Mirror(reflecting: module).children {
        let label = child.label ?? ""
        // A site is not named; its label only stands for it.
        let name = child.value is LayerSite ? label : renaming?.checkpointName(of: label) ?? snakeCase(label)
        visit(child.value, path: name.isEmpty ? path : path + [name])
      }
    default:
      let mirror = Mirror(reflecting: value)
      if mirror.displayStyle == .optional, let wrapped = mirror.children.first { visit(wrapped.value, path: path) }
    }
  }

  private func name(_ path: [String], _ override: String?) -> String {
    (override.map { path.dropLast() + [$0] } ?? path).joined(separator: ".")
  }

  /// `runningMean` becomes `running_mean`.
  private func snakeCase(_ label: String) -> String {
    label.reduce(into: "") { result, character in
      if character.isUppercase, !result.isEmpty { result.append("_") }
      result.append(character.lowercased())
    }
  }
}

/// What a built-in layer says in errors: its kind, the line where it was made, and its place in the model once
/// somebody has asked the model for its cells.
public final class LayerSite: Sendable {
  let kind: String
  package let madeAt: String
  private let path = Mutex<String?>(nil)

  /// - Parameter file: as `#fileID` gives it.
  public init(_ kind: String, file: String, line: Int) {
    self.kind = kind
    madeAt = "\(file.split(separator: "/").last ?? "?"):\(line)"
  }

  func place(at path: String) { self.path.withLock { $0 = path } }

  var placed: String? { path.withLock { $0 } }

  /// Runs a layer's computation; a shape error gets the layer's name, path and line.
  /// - Parameter hint: takes the place of the error's own.
  public func run(hint: String? = nil, _ body: () throws(ShapeError) -> Tensor) -> Tensor {
    run(hint: hint, failed: { $0 }, body)
  }

  /// The same for layers that return several tensors.
  /// - Parameter failed: the result that stands for a failure, made of a poisoned tensor.
  package func run<R>(
    hint: String? = nil, failed: (Tensor) -> R, _ body: () throws(ShapeError) -> R
  ) -> R {
    // What operations inside have to say is collected, so that it gets the layer's name too.
    let errors = ErrorCollector()
    // Through `Result`, because a task-local value's scope would lose the error's type.
    let result = GraphContext.with({ $0.errors = errors }) {
      GraphContext.inside(self) { Result { () throws(ShapeError) in try body() } }
    }
    do {
      let value = try result.get()
      guard let error = errors.first else { return value }
      // A layer inside has put its own name on it.
      return failed(Tensor.fail(error.layerMadeAt == nil ? described(error, hint: hint) : error))
    } catch {
      let first = errors.first ?? error
      return failed(Tensor.fail(first.layerMadeAt == nil ? described(first, hint: hint) : first))
    }
  }

  private func described(_ error: ShapeError, hint: String?) -> ShapeError {
    var error = error
    error.operation = kind
    error.layerPath = placed
    error.layerMadeAt = madeAt
    error.hint = hint ?? error.hint
    return error
  }
}

extension LayerSite {
  /// The name of a layer's type as users write it: `Conv2D` for `Convolution<Pair>`.
  static func kind(of layer: Any) -> String {
    let name = String(describing: type(of: layer))
    for (suffix, axes) in [("<Int>", "1D"), ("<Pair>", "2D"), ("<Triple>", "3D")] where name.hasSuffix(suffix) {
      let base = name.dropLast(suffix.count)
      return (["Convolution": "Conv", "TransposedConvolution": "ConvTransposed"][String(base)] ?? String(base)) + axes
    }
    return name
  }
}

extension LayerSite: NodeSite {
  package var title: String { placed.map { "\($0) (\(kind))" } ?? kind }
}
