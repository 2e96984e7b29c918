import StriateFormats
import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

/// What loading a file into a model did.
public struct LoadReport: Sendable, Hashable {
  /// Names in both, with equal shape and type.
  public var loaded: [String] = []
  /// Names that the model has and the file has not.
  public var missing: [String] = []
  /// Names that the file has and the model has not.
  public var unexpected: [String] = []
  /// Names in both whose shapes or types differ.
  public var mismatched: [String] = []
}

extension Module {
  /// Writes parameters and buffers as safetensors: sorted names as in PyTorch, no time stamps; to a temporary file that
  /// is then renamed.
  /// - Parameter metadata: text for whoever reads the file, such as the system's name and its classes.
  /// - Throws: `FormatError` if the file cannot be written; then an older file is as it was.
  public func save(to path: String, metadata: [String: String] = [:]) throws {
    try SafetensorsFile(entries: try checkpointEntries(), metadata: metadata).write(to: path)
  }

  /// The bytes that `save` writes.
  package func checkpointBytes(metadata: [String: String] = [:]) throws -> [UInt8] {
    SafetensorsFile(entries: try checkpointEntries(), metadata: metadata).serialized()
  }

  /// Reads parameters and buffers by name from safetensors, its sharded index, npz or a PyTorch file, told apart by
  /// content. Nothing that a PyTorch file says is executed.
  /// - Parameters:
  ///   - strict: whether every name must be in both, with the same shape. Otherwise what fits is loaded.
  ///   - prefix: is taken off names of the file that begin with it, such as `module.` of PyTorch's `DataParallel`.
  /// - Throws: `FormatError`; then the model is as it was.
  @discardableResult
  public func load(from path: String, strict: Bool = true, removingPrefix prefix: String = "") throws -> LoadReport {
    try load(try ArrayFile(reading: path).arrays, name: path, strict: strict, removingPrefix: prefix)
  }

  @discardableResult
  package func load(
    _ file: SafetensorsFile, name: String, strict: Bool = true, removingPrefix prefix: String = ""
  ) throws -> LoadReport {
    try load(file.entries, name: name, strict: strict, removingPrefix: prefix)
  }

  /// The same for the arrays of any file.
  /// - Parameters:
  ///   - name: of the file, for messages.
  ///   - convertingTypes: whether floating point of another width is converted to the model's.
  @discardableResult
  package func load(
    _ arrays: [NamedArray], name: String, strict: Bool = true, removingPrefix prefix: String = "",
    convertingTypes: Bool = false
  ) throws -> LoadReport {
    var report = LoadReport()
    var changes: [(cell: NamedCell, value: Tensor)] = []
    let cells = namedCells
    let names = arrays.map { $0.name.hasPrefix(prefix) ? String($0.name.dropFirst(prefix.count)) : $0.name }
    var entries: [String: NamedArray] = [:]
    for (shortened, array) in zip(names, arrays) where entries.updateValue(array, forKey: shortened) != nil {
      throw FormatError(
        file: name, what: "has two tensors that are '\(shortened)' without the prefix '\(prefix)'",
        hint: "load it without taking the prefix off")
    }
    for cell in cells {
      guard let entry = entries[cell.name] else {
        report.missing.append(cell.name)
        continue
      }
      let wanted = cell.value.type
      var tensor = entry.tensor
      if convertingTypes, let given = tensor, given.dtype.isFloatingPoint, wanted.dtype.isFloatingPoint {
        tensor = given.cast(to: wanted.dtype)
      }
      guard let tensor, tensor.type == wanted else {
        report.mismatched.append("\(cell.name): \(entry.dtype.rawValue) \(entry.shape) in the file, \(wanted)")
        continue
      }
      report.loaded.append(cell.name)
      changes.append((cell, tensor))
    }
    let known = Set(cells.map(\.name))
    report.unexpected = names.filter { !known.contains($0) }
    if strict, let fault = report.fault(tolerating: Set(cells.filter(\.isOptional).map(\.name))) {
      throw FormatError(file: name, what: fault, hint: "it may be another network's file")
    }
    for (cell, value) in changes {
      if let parameter = cell.parameter { parameter.assign(value) } else { cell.cell.set(value) }
    }
    return report
  }

  private func checkpointEntries() throws -> [NamedArray] {
    let cells = namedCells
    try evaluate(cells.map(\.value))
    return try cells.map { cell in
      let value = cell.value
      return NamedArray(
        name: cell.name, dtype: ArrayElementType(value.dtype), shape: Array(value.shape), bytes: try value.bytes()[...])
    }
  }
}

extension LoadReport: CustomStringConvertible {
  /// A line that counts, and a line for each kind of name that was left out.
  public var description: String {
    var lines = ["loaded \(loaded.count) of \(loaded.count + missing.count + mismatched.count) tensors"]
    for (kind, names) in [
      ("not in the file", missing), ("not in the model", unexpected), ("of another shape or type", mismatched)
    ] where !names.isEmpty {
      let shown = names.prefix(8).joined(separator: kind.hasPrefix("of") ? "; " : ", ")
      lines.append("  \(kind): \(shown)" + (names.count > 8 ? " and \(names.count - 8) more" : ""))
    }
    return lines.joined(separator: "\n")
  }
}

extension LoadReport {
  fileprivate func fault(tolerating optional: Set<String>) -> String? {
    let missing = missing.filter { !optional.contains($0) }
    if let name = missing.first { return "has no tensor '\(name)'" + more(missing) }
    if let first = mismatched.first { return "does not fit the model: \(first)" + more(mismatched) }
    if let name = unexpected.first { return "has a tensor '\(name)' that the model does not have" + more(unexpected) }
    return nil
  }

  private func more(_ names: [String]) -> String { names.count > 1 ? " (and \(names.count - 1) more)" : "" }
}

extension NamedArray {
  /// The tensor, if Striate has its element type.
  package var tensor: Tensor? {
    guard let type = dtype.striateType, let shape = try? Shape(checking: shape) else { return nil }
    return bytes.withUnsafeBytes { Tensor(bytes: $0, type: TensorType(shape, type)) }
  }
}

extension ArrayElementType {
  init(_ dtype: DType) {
    switch dtype {
    case .float32: self = .float32
    case .float64: self = .float64
    case .int32: self = .int32
    case .int64: self = .int64
    case .bool: self = .bool
    case .float16: self = .float16
    case .bfloat16: self = .bfloat16
    case .uint8: self = .uint8
    case .int8: self = .int8
    case .int16: self = .int16
    }
  }

  var striateType: DType? {
    switch self {
    case .float32: .float32
    case .float64: .float64
    case .int32: .int32
    case .int64: .int64
    case .bool: .bool
    case .float16: .float16
    case .bfloat16: .bfloat16
    case .uint8: .uint8
    case .int8: .int8
    case .int16: .int16
    default: nil
    }
  }
}
