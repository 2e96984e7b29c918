import Striate

/// An input or output of a model.
public struct ONNXPort: Sendable, Hashable, CustomStringConvertible {
  /// An extent as the model declares it.
  public enum Extent: Sendable, Hashable, CustomStringConvertible {
    case fixed(Int)
    /// The same wherever the name stands, such as `batch`.
    case named(String)
    case unknown

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

  public var description: String {
    let shape = extents.map { "[" + $0.map(\.description).joined(separator: ", ") + "]" } ?? "[...]"
    return "\(name): \(element?.description ?? "?") \(shape)"
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
      throw FormatError(file: file, what: "'\(info.name.shortened())' is no tensor but a sequence or map")
    }
  }

  /// What is wrong with a value for this input; nil if it fits. Names of extents are remembered and compared.
  func fault(of value: ONNXValue, _ known: inout [String: Int]) -> String? {
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
