import Striate

/// An input or output of a model.
public struct ONNXPort: Sendable, Hashable, CustomStringConvertible {
  /// An extent as the model declares it.
  public enum Extent: Sendable, Hashable, CustomStringConvertible {
    /// Always this.
    case fixed(Int)
    /// The same wherever the name stands, such as `batch`.
    case named(String)
    /// The model does not say.
    case unknown

    /// The number, the name, or `?`.
    public var description: String {
      switch self {
      case .fixed(let extent): String(extent)
      case .named(let name): name
      case .unknown: "?"
      }
    }
  }

  /// What the file calls it.
  public let name: String
  /// nil if the model does not say.
  public let element: ONNXElementType?
  /// nil if the model does not say.
  public let extents: [Extent]?
  /// Whether an input may be left out, which the model can ask about.
  public let isOptional: Bool
  /// Whether it is a list of tensors, each of this type.
  public let isSequence: Bool

  /// Such as `x: float [batch, 3, 224, 224]`.
  public var description: String {
    let shape = extents.map { "[" + $0.map(\.description).joined(separator: ", ") + "]" } ?? "[...]"
    return "\(name): \(isSequence ? "sequence of " : "")\(element?.description ?? "?") \(shape)"
  }

  init(_ info: Onnx_ValueInfoProto, file: String) throws(FormatError) {
    name = info.name
    var type = info.type.value
    if case .optionalType(let optional)? = type {
      type = optional.elemType.value
      isOptional = true
    } else {
      isOptional = false
    }
    if case .sequenceType(let sequence)? = type {
      type = sequence.elemType.value
      isSequence = true
    } else {
      isSequence = false
    }
    switch type {
    case .tensorType(let tensor):
      let code = Int(tensor.elemType)
      guard code == 0 || ONNXElementType(rawValue: code) != nil else {
        throw FormatError(
          file: file, what: "'\(info.name.shortened())' has elements of the type \(ONNXElementType.name(ofCode: code))")
      }
      element = ONNXElementType(rawValue: code)
      extents =
        tensor.hasShape
        ? tensor.shape.dim.map { dimension in
          switch dimension.value {
          case .dimValue(let extent): .fixed(Int(extent))
          case .dimParam(let name) where !name.isEmpty: .named(name)
          default: .unknown
          }
        } : nil
    case nil: (element, extents) = (nil, nil)
    default:
      throw FormatError(
        file: file, what: "'\(info.name.shortened())' is neither a tensor nor a sequence of tensors",
        hint: "maps, and sequences in sequences, are not supported")
    }
  }

  /// What is wrong with an argument for this input; nil if it fits. Names of extents are remembered and compared.
  func fault(of argument: ONNXArgument, _ known: inout [String: Int]) -> String? {
    switch argument {
    case .tensor(let value) where !isSequence: return fault(of: value, &known)
    case .sequence(let values) where isSequence:
      // Each element has extents of its own.
      return values.lazy.compactMap { [known] value in
        var extents = known
        return fault(of: value, &extents)
      }.first
    case .nothing where isOptional: return nil
    default: return "is \(argument.kind), the model takes \(self)"
    }
  }

  private func fault(of value: ONNXValue, _ known: inout [String: Int]) -> String? {
    if let element, element != value.element { return "is \(value.element), the model takes \(self)" }
    guard let extents else { return nil }
    let shape = value.tensor.shape
    if shape.rank != extents.count { return "has the shape \(shape), the model takes \(self)" }
    for (extent, actual) in zip(extents, shape) {
      switch extent {
      case .fixed(let expected) where expected != actual: return "has the shape \(shape), the model takes \(self)"
      case .named(let name):
        if let expected = known[name], expected != actual {
          return "has the shape \(shape), where '\(name.shortened())' is \(expected)"
        }
        known[name] = actual
      default: break
      }
    }
    return nil
  }
}
