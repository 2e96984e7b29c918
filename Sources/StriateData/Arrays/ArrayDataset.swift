import StriateFormats
import StriateGraph
import StriateTypes

/// A sample of arrays.
public struct ArraySample: Sendable, Equatable {
  /// Row-major, of the dataset's `sampleShape`.
  public let values: [Float]
  /// The number of its class, where the targets are whole numbers.
  public let label: Int?
  /// What is to be learned, where the targets are not classes.
  public let targets: [Float]

  /// - Parameters: as the properties of these names.
  public init(values: [Float], label: Int? = nil, targets: [Float] = []) {
    (self.values, self.label, self.targets) = (values, label, targets)
  }
}

/// Samples and targets from NumPy's files: arrays `[N, ...]` and `[N]` or `[N, ...]` in an npz file, or in two npy files.
/// The arrays stay as they lie in the file, and become floats sample by sample.
public struct ArrayDataset: ClassifiedDataset {
  public let count: Int
  /// The extents of a sample, without N.
  public let sampleShape: [Int]
  /// The extents of a target, without N; empty for classes and for single numbers.
  public let targetShape: [Int]
  /// Numbers of classes as texts; empty where the targets are not classes.
  public let classNames: [String]
  public let labels: [Int]
  private let inputs: NamedArray
  private let targets: NamedArray

  /// From an npz file.
  /// - Parameters:
  ///   - inputs: a name in the file; nil takes the first of `x`, `x_train`, `inputs`, `images`, `data` that is there.
  ///   - targets: likewise; nil takes the first of `y`, `y_train`, `targets`, `labels`.
  /// - Throws: `FormatError` if one is missing, or they do not go together.
  public init(npz path: String, inputs: String? = nil, targets: String? = nil) throws(FormatError) {
    let arrays = try NPZFile.read(path)
    func find(_ wanted: String?, _ usual: [String]) throws(FormatError) -> NamedArray {
      for name in wanted.map({ [$0] }) ?? usual {
        if let array = arrays.first(where: { $0.name == name }) { return array }
      }
      throw FormatError(
        file: path, what: "there is no array \((wanted.map { [$0] } ?? usual).joined(separator: " or "))",
        hint: "the arrays are \(arrays.map(\.name).joined(separator: ", ").shortened(to: 200))")
    }
    try self.init(
      find(inputs, ["x", "x_train", "inputs", "images", "data"]),
      find(targets, ["y", "y_train", "targets", "labels"]), name: path)
  }

  /// From two npy files.
  /// - Throws: `FormatError` if one cannot be read, or they do not go together.
  public init(npy inputs: String, targets: String) throws(FormatError) {
    try self.init(NPYFile.read(inputs), NPYFile.read(targets), name: targets)
  }

  /// - Parameter name: of the file, for errors.
  package init(_ inputs: NamedArray, _ targets: NamedArray, name: String) throws(FormatError) {
    guard let count = inputs.shape.first, targets.shape.first == count else {
      throw FormatError(
        file: name, what: "inputs \(inputs.shape) and targets \(targets.shape) differ in their number of samples")
    }
    guard ArrayNumbers.canRead(inputs.dtype), ArrayNumbers.canRead(targets.dtype) else {
      throw FormatError(
        file: name, what: "samples of \(inputs.dtype.rawValue) with targets of \(targets.dtype.rawValue) are not read")
    }
    // Extents beyond what a tensor can have.
    guard inputs.shape.count <= Shape.maximumRank, targets.shape.count <= Shape.maximumRank else {
      throw FormatError(file: name, what: "arrays of more than \(Shape.maximumRank) axes are not read")
    }
    self.count = count
    self.inputs = inputs
    self.targets = targets
    sampleShape = Array(inputs.shape.dropFirst())
    targetShape = Array(targets.shape.dropFirst())
    guard targets.shape.count == 1, ArrayNumbers.isInteger(targets.dtype) else {
      (labels, classNames) = ([], [])
      return
    }
    let numbers = ArrayNumbers.read(targets, 0..<count)
    guard let least = numbers.min(), let most = numbers.max(), least >= 0, most < 1_000_000 else {
      if count == 0 { throw FormatError(file: name, what: "it holds no samples") }
      throw FormatError(file: name, what: "classes are numbers from 0 to 999999")
    }
    labels = numbers.map { Int($0) }
    classNames = (0...Int(most)).map(String.init)
  }

  /// The elements as floats.
  public func sample(at position: Int) -> ArraySample {
    let size = sampleShape.reduce(1, *), targetSize = targetShape.reduce(1, *)
    return ArraySample(
      values: ArrayNumbers.read(inputs, position * size..<(position + 1) * size).map { Float($0) },
      label: labels.isEmpty ? nil : labels[position],
      targets: labels.isEmpty
        ? ArrayNumbers.read(targets, position * targetSize..<(position + 1) * targetSize).map { Float($0) } : [])
  }

  /// Samples as steps of training take them: inputs `[N, ...]`, and classes `[N]`, or targets `[N, ...]`, single numbers
  /// `[N, 1]`.
  public func batch(_ samples: [ArraySample]) -> LabeledBatch {
    let inputs = Tensor(samples.flatMap(\.values), shape: Shape([samples.count] + sampleShape))
    let labels = samples.compactMap(\.label)
    if labels.count == samples.count {
      return LabeledBatch(inputs: inputs, targets: Tensor(labels.map { Int64($0) }, shape: [samples.count]))
    }
    let shape = targetShape.isEmpty ? [1] : targetShape
    return LabeledBatch(
      inputs: inputs, targets: Tensor(samples.flatMap(\.targets), shape: Shape([samples.count] + shape)))
  }
}

/// Elements of arrays of any type that has a Swift type, as numbers.
enum ArrayNumbers {
  static func canRead(_ type: ArrayElementType) -> Bool { isInteger(type) || isFloat(type) }

  static func isInteger(_ type: ArrayElementType) -> Bool {
    [.bool, .uint8, .int8, .int16, .uint16, .int32, .uint32, .int64, .uint64].contains(type)
  }

  private static func isFloat(_ type: ArrayElementType) -> Bool {
    [.float16, .bfloat16, .float32, .float64].contains(type)
  }

  /// Elements at these places; none for types that cannot be read.
  static func read(_ array: NamedArray, _ range: Range<Int>) -> [Double] {
    switch array.dtype {
    case .bool: read(array, range, UInt8.self) { $0 == 0 ? 0 : 1 }
    case .uint8: read(array, range, UInt8.self, Double.init)
    case .int8: read(array, range, Int8.self, Double.init)
    case .int16: read(array, range, Int16.self, Double.init)
    case .uint16: read(array, range, UInt16.self, Double.init)
    case .int32: read(array, range, Int32.self, Double.init)
    case .uint32: read(array, range, UInt32.self, Double.init)
    case .int64: read(array, range, Int64.self, Double.init)
    case .uint64: read(array, range, UInt64.self, Double.init)
    case .float16: read(array, range, UInt16.self) { Double(Float16(bitPattern: $0)) }
    case .bfloat16: read(array, range, UInt16.self) { Double(Float(bitPattern: UInt32($0) << 16)) }
    case .float32: read(array, range, Float.self, Double.init)
    case .float64: read(array, range, Double.self) { $0 }
    default: []
    }
  }

  private static func read<Element: BitwiseCopyable>(
    _ array: NamedArray, _ range: Range<Int>, _: Element.Type, _ value: (Element) -> Double
  ) -> [Double] {
    array.data.withUnsafeBytes { bytes in
      range.map { value(bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Element>.size, as: Element.self)) }
    }
  }
}
